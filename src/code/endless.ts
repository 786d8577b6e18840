// Loops that never end: they stop everything that loads them.
import type { Evaluate } from './evaluate.ts'
import type { Node } from './parse.ts'
import { followed, isFunction, type Scope } from './survey.ts'

type Loop = Extract<Node, { type: 'WhileStatement' | 'DoWhileStatement' | 'ForStatement' }>

/** Whether a loop's condition always holds and nothing in it leaves it. */
export const isEndless = (loop: Loop, scope: Scope, evaluate: Evaluate): boolean =>
  alwaysHolds(loop.test, scope, evaluate) && !leaves(loop.body)

const alwaysHolds = (test: Node | null | undefined, scope: Scope, evaluate: Evaluate): boolean => {
  if (test === null || test === undefined) return true
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- trees have ninety kinds of node
  switch (test.type) {
    case 'Literal':
      return Boolean(test.value)
    case 'UnaryExpression':
      return test.operator === '!' && (isFalse(test.argument) || isNegatedObject(test.argument))
    case 'BinaryExpression':
      return (
        (test.operator === '<' || test.operator === '<=') &&
        isInfinite(followed(test.right, scope), scope, evaluate)
      )
    default:
      return false
  }
}

// One of two values, as of a limit that may be left out, is not always that one.
const isInfinite = (node: Node, scope: Scope, evaluate: Evaluate): boolean =>
  (node.type === 'Identifier' || node.type === 'MemberExpression') &&
  /^(?:Infinity|Number\/POSITIVE_INFINITY)$/.test(evaluate(node, scope).reference ?? '')

const isFalse = (node: Node): boolean => node.type === 'Literal' && !node.value
const isNegatedObject = (node: Node): boolean =>
  node.type === 'UnaryExpression' && node.operator === '!' && node.argument.type === 'ArrayExpression'

const mostNodes = 5000

// What is too long to look through is taken to end.
const leaves = (body: Node): boolean => {
  const nodes: { node: Node; nested: boolean }[] = [{ node: body, nested: false }]
  for (let i = 0; i < mostNodes; i++) {
    const next = nodes.pop()
    if (next === undefined) return false
    const { node } = next
    if (/^(?:Return|Throw)Statement$|^(?:Yield|Await)Expression$/.test(node.type)) return true
    if (node.type === 'BreakStatement' && (!next.nested || node.label !== null)) return true
    if (node.type === 'ContinueStatement' && node.label !== null) return true
    if (
      node.type === 'MemberExpression' &&
      node.property.type === 'Identifier' &&
      node.property.name === 'exit'
    )
      return true
    if (isFunction(node) || node.type === 'FunctionDeclaration') continue
    const nested = next.nested || /^(?:(?:Do)?While|For(?:In|Of)?|Switch)Statement$/.test(node.type)
    for (const value of Object.values(node) as readonly unknown[])
      for (const item of Array.isArray(value) ? (value as readonly unknown[]) : [value])
        if (typeof item === 'object' && item !== null && 'type' in item)
          nodes.push({ node: item as Node, nested })
  }
  return true
}
