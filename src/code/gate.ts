// Conditions that let code run only after some day.
import type { Evaluate } from './evaluate.ts'
import type { Node } from './parse.ts'
import { followed, type Scope } from './survey.ts'

/** What kind of gate a comparison is; undefined for every other comparison. */
export const gateOf = (
  node: Extract<Node, { type: 'BinaryExpression' }>,
  scope: Scope,
  evaluate: Evaluate
): string | undefined => {
  const left = followed(node.left, scope)
  const right = followed(node.right, scope)
  const isGate =
    (isNow(left, scope, evaluate) && isMoment(right, scope, evaluate)) ||
    (isNow(right, scope, evaluate) && isMoment(left, scope, evaluate))
  return isGate ? 'today compared with a fixed date' : undefined
}

// A name may be made from itself: `t = t.getTime()`.
const mostSteps = 8

const isNow = (node: Node, scope: Scope, evaluate: Evaluate, depth = 0): boolean => {
  if (depth > mostSteps) return false
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- trees have ninety kinds of node
  switch (node.type) {
    case 'UnaryExpression':
      return node.operator === '+' && isNow(node.argument, scope, evaluate, depth + 1)
    case 'NewExpression':
      return node.arguments.length === 0 && evaluate(node.callee, scope).reference === 'Date'
    case 'CallExpression': {
      if (node.callee.type !== 'MemberExpression') return false
      if (evaluate(node.callee, scope).reference === 'Date/now') return true
      const { property, object } = node.callee
      return (
        property.type === 'Identifier' &&
        /^(?:getTime|valueOf|toISOString)$/.test(property.name) &&
        isNow(followed(object, scope), scope, evaluate, depth + 1)
      )
    }
    default:
      return false
  }
}

const isMoment = (node: Node, scope: Scope, evaluate: Evaluate, depth = 0): boolean => {
  if (depth > mostSteps) return false
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- trees have ninety kinds of node
  switch (node.type) {
    case 'Literal':
      // 2014 to 2096, in milliseconds.
      return typeof node.value === 'number' && node.value > 1.4e12 && node.value < 4e12
    case 'NewExpression':
      return (
        node.arguments.length > 0 &&
        evaluate(node.callee, scope).reference === 'Date' &&
        node.arguments.every((one) => evaluate(one, scope).text !== undefined)
      )
    case 'CallExpression': {
      const { reference } = evaluate(node.callee, scope)
      if (reference === 'Date/UTC' || reference === 'Date/parse')
        return node.arguments.every((one) => evaluate(one, scope).text !== undefined)
      return (
        node.callee.type === 'MemberExpression' &&
        node.callee.property.type === 'Identifier' &&
        /^(?:getTime|valueOf)$/.test(node.callee.property.name) &&
        isMoment(followed(node.callee.object, scope), scope, evaluate, depth + 1)
      )
    }
    default:
      return false
  }
}
