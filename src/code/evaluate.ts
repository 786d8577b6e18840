// What an expression comes to, as far as its text tells: constants are put together and decoded, names are followed to
// what they were given. Nothing is run. What it cannot tell, it leaves open.
import { followedGlobals, globalObjects, requireNames } from './names.ts'
import {
  isFunction,
  lookUp,
  unwrapped,
  type Binding,
  type Scope,
  type Source,
  type Survey
} from './survey.ts'
import { decodedText } from './decode.ts'
import type { Node } from './parse.ts'
import { isPlain, joined, listOf, nothing, origin, textValue, type Value } from './value.ts'

/** Evaluates expressions of one file. */
export type Evaluate = (node: Node, scope: Scope) => Value

/** An evaluator, and whether it ever ran out of steps: from then on it leaves everything open. */
export interface Evaluator {
  readonly evaluate: Evaluate
  readonly ranOut: () => boolean
}

const mostItems = 4096
const deepest = 40
const longestQuestion = 20_000

/** The work is bounded for the file as a whole, by the number of places that are asked about. */
export const evaluator = (survey: Survey, source: string): Evaluator => {
  let left = 4_000_000 + survey.points.length * 16
  // Of one question: what takes more is left open, as it would be for a reader.
  let question = 0
  const settled = new Map<Binding, Value>()
  const calls = new Map<Node, Value>()
  const busy = new Set<Binding>()
  type Given = ReadonlyMap<Binding, Value>

  const evaluate = (node: Node, scope: Scope, given: Given, depth: number): Value => {
    if (depth > deepest || question-- <= 0 || left-- <= 0) return nothing
    const inner = (child: Node): Value => evaluate(child, scope, given, depth + 1)
    // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- trees have ninety kinds of node
    switch (node.type) {
      case 'Literal':
        return literal(node)
      case 'TemplateLiteral':
        return joined(
          node.quasis.flatMap((quasi, at) => {
            const hole = node.expressions[at]
            const text = quasi.value.cooked ?? quasi.value.raw
            return [textValue(text, text), ...(hole === undefined ? [] : [inner(hole)])]
          })
        )
      case 'Identifier':
        return identifier(node.name, scope, given, depth)
      case 'ThisExpression':
        return scope.parent === undefined ? { ...nothing, reference: 'globalThis' } : nothing
      case 'MemberExpression':
        return reach(node, scope, given, depth).target
      case 'CallExpression':
      case 'NewExpression': {
        if (given !== noneGiven) return call(node, scope, given, depth)
        const known = calls.get(node)
        if (known !== undefined) return known
        const value = call(node, scope, given, depth)
        if (depth < deepest / 2 && question > 0) calls.set(node, value)
        return value
      }
      case 'ImportExpression':
        return loaded(inner(node.source))
      case 'TaggedTemplateExpression':
        return inner(node.quasi)
      case 'BinaryExpression':
        return binary(node, inner)
      case 'LogicalExpression':
        return either(inner(node.left), inner(node.right))
      case 'ConditionalExpression':
        return either(inner(node.consequent), inner(node.alternate))
      case 'SequenceExpression': {
        const last = node.expressions.at(-1)
        return last === undefined ? nothing : inner(last)
      }
      case 'AssignmentExpression':
        return inner(node.right)
      case 'AwaitExpression':
      case 'SpreadElement':
        return inner(node.argument)
      case 'YieldExpression':
        return nothing
      case 'ChainExpression':
      case 'ParenthesizedExpression':
        return inner(node.expression)
      case 'UnaryExpression':
        return unary(node.operator, inner(node.argument))
      case 'ArrayExpression':
        if (node.elements.length > mostItems) return { ...nothing, node, scope }
        return listOf(node.elements.map((element) => (element === null ? nothing : inner(element))))
      case 'ObjectExpression':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
      case 'FunctionDeclaration':
        return { ...nothing, node, scope }
      case 'MetaProperty':
        return { ...nothing, reference: 'import.meta' }
      default:
        return nothing
    }
  }

  const literal = (node: Extract<Node, { type: 'Literal' }>): Value => {
    if (typeof node.value === 'number') return { ...nothing, text: String(node.value) }
    if (typeof node.value !== 'string') return nothing
    // What is written with escapes cannot be found by reading.
    const written = source.slice(node.start, node.end)
    return textValue(node.value, /\\[xu]/.test(written) ? written : node.value)
  }

  const identifier = (name: string, scope: Scope, given: Given, depth: number): Value => {
    const binding = lookUp(scope, name)
    if (binding === undefined) {
      if (globalObjects.has(name)) return { ...nothing, reference: 'globalThis' }
      const assigned = survey.globals.get(name)
      const value = assigned === undefined ? nothing : follow(assigned, depth)
      if (value !== nothing) return value
      if (requireNames.has(name)) return { ...nothing, reference: 'require' }
      return followedGlobals.has(name) ? { ...nothing, reference: name } : nothing
    }
    return given.get(binding) ?? settle(binding, name, depth)
  }

  const settle = (binding: Binding, name: string, depth: number): Value => {
    const known = settled.get(binding)
    if (known !== undefined) return known
    if (busy.has(binding)) return nothing
    busy.add(binding)
    const value = bound(binding, name, depth)
    busy.delete(binding)
    // Near the limit of depth less was seen than could be.
    if (depth < deepest / 2 && question > 0) settled.set(binding, value)
    return value
  }

  const bound = (binding: Binding, name: string, depth: number): Value => {
    if (binding.imported !== undefined) {
      const module = moduleReference(binding.imported.module)
      const whole = binding.imported.name === '*' || binding.imported.name === 'default'
      return { ...nothing, reference: whole ? module : `${module}/${binding.imported.name}` }
    }
    let value = nothing
    for (const one of binding.sources) value = either(value, follow(one, depth))
    if (binding.parameter !== undefined) value = either(value, argumentOf(binding.parameter, depth))
    if (value.reference === undefined && value.text === undefined && requireNames.has(name))
      return { ...value, reference: 'require' }
    return value
  }

  const follow = ({ node, scope, path }: Source, depth: number): Value => {
    let value = evaluate(node, scope, noneGiven, depth + 1)
    for (const key of path) value = member(value, key, true, 0, depth)
    return value
  }

  // A function on the spot gets what it is called with; a callback gets what its call is about.
  const argumentOf = ({ owner, index }: { owner: Node; index: number }, depth: number): Value => {
    const at = survey.callOf.get(owner)
    if (at === undefined) return nothing
    // socket.onmessage = function (event) { ... }
    if (at.node.type === 'MemberExpression')
      return { ...nothing, origins: evaluate(at.node.object, at.scope, noneGiven, depth + 1).origins }
    if (at.node.type !== 'CallExpression' && at.node.type !== 'NewExpression') return nothing
    const callee = unwrapped(at.node.callee)
    if (callee === owner) {
      const value = at.node.arguments[index]
      return value === undefined ? nothing : evaluate(value, at.scope, noneGiven, depth + 1)
    }
    const about = evaluate(at.node, at.scope, noneGiven, depth + 1)
    if (callee.type === 'MemberExpression' && keyName(callee) === 'then' && index === 0)
      return evaluate(callee.object, at.scope, noneGiven, depth + 1)
    return { ...nothing, origins: about.origins }
  }

  const reach = (
    node: Extract<Node, { type: 'MemberExpression' }>,
    scope: Scope,
    given: Given,
    depth: number
  ): { readonly object: Value; readonly key: string | undefined; readonly target: Value } => {
    const object = evaluate(node.object, scope, given, depth + 1)
    const by = node.computed ? evaluate(node.property, scope, given, depth + 1) : undefined
    const key = by === undefined ? (keyName(node) ?? '') : by.text
    const target = by === undefined ? member(object, key ?? '', true, 0, depth) : memberBy(object, by, depth)
    if (/^process\/env\/(?:HOME|USERPROFILE)$/.test(target.reference ?? ''))
      return { object, key, target: { ...target, origins: target.origins | origin.home } }
    if (object.reference !== undefined || node.object.type !== 'Identifier' || key === undefined)
      return { object, key, target }
    // What was put into a member by itself: o.r = require; o.r('x')
    const put = lookUp(scope, node.object.name)?.members?.get(key)
    return { object, key, target: put === undefined ? target : either(target, follow(put, depth)) }
  }

  const memberBy = (object: Value, key: Value, depth: number): Value => {
    if (key.text !== undefined) return member(object, key.text, isPlain(key, key.text), key.origins, depth)
    const origins = object.origins | key.origins
    return origins === 0 ? nothing : { ...nothing, origins }
  }

  const member = (object: Value, name: string, plain: boolean, keyOrigins: number, depth: number): Value => {
    const { reference } = object
    const origins = object.origins | keyOrigins
    const disguised = object.disguised === true || !plain
    if (reference !== undefined)
      return { ...nothing, origins, disguised, reference: memberOf(reference, name, depth) }
    if (object.items !== undefined) {
      const item = object.items[Number(name)]
      if (item !== undefined) return origins === 0 ? item : { ...item, origins: item.origins | origins }
    }
    if (object.node?.type === 'ObjectExpression' && object.scope !== undefined) {
      for (const property of object.node.properties)
        if (property.type === 'Property' && !property.computed && nameIs(property.key, name))
          return evaluate(property.value, object.scope, noneGiven, depth + 1)
    }
    if (object.text !== undefined && /^\d+$/.test(name))
      return textValue(object.text[Number(name)] ?? '', undefined)
    return origins === 0 && !disguised ? nothing : { ...nothing, origins, disguised }
  }

  const memberOf = (reference: string, name: string, depth: number): string => {
    if (reference === 'globalThis') {
      if (globalObjects.has(name)) return 'globalThis'
      const assigned = survey.globals.get(name)
      const value = assigned === undefined ? nothing : follow(assigned, depth)
      return value.reference ?? (requireNames.has(name) ? 'require' : name)
    }
    if (name === 'default') return reference
    const path = `${reference}/${name}`
    // The ways from one module's record to another's, and to what all of them are made by.
    if (/^(?:require\/main|process\/mainModule|module\/(?:parent|children))$/.test(path)) return 'module'
    if (path === 'module/constructor' || path === '@module/Module') return '@module'
    if (/^(?:module|import\.meta|@module\/prototype)\/require$/.test(path)) return 'require'
    if (name === 'promises' && (reference === '@fs' || reference === '@dns')) return reference
    return path
  }

  const call = (
    node: Extract<Node, { type: 'CallExpression' | 'NewExpression' }>,
    scope: Scope,
    given: Given,
    depth: number
  ): Value => {
    if (depth > deepest) return nothing
    const callee = unwrapped(node.callee)
    const inner = (child: Node): Value => evaluate(child, scope, given, depth + 1)
    const values = node.arguments.length === 0 ? noValues : node.arguments.slice(0, 64).map(inner)
    const { object, key, target } =
      callee.type === 'MemberExpression'
        ? reach(callee, scope, given, depth)
        : { object: nothing, key: undefined, target: inner(callee) }
    const first = values[0] ?? nothing

    if (target.reference === 'require') return loaded(first)
    if (target.reference === '@module/createRequire') return { ...nothing, reference: 'require' }
    if (target.reference === '@module/_load' || target.reference === 'process/getBuiltinModule')
      return loaded(first)
    if (target.reference === 'Function' || target.reference === 'eval' || key === 'constructor') {
      const global = /^\s*(?:return\s+)?(this|globalThis|process)\s*;?\s*$/.exec(first.text ?? '')?.[1]
      if (global !== undefined) return { ...nothing, reference: global === 'process' ? global : 'globalThis' }
    }
    if (target.reference === 'Reflect/get') return memberBy(first, values[1] ?? nothing, depth)
    // Calling what was made by Function gives what it returns.
    if (
      callee.type === 'CallExpression' &&
      (target.reference === 'globalThis' || target.reference === 'process')
    )
      return target

    const result = decodedText(target.reference, key, object, values)
    if (result !== undefined) return result
    // A call that is bound to a function is that function.
    if (key === 'bind')
      return /^Function\/(?:prototype\/)?(?:call|apply)$/.test(object.reference ?? '')
        ? (values[0] ?? nothing)
        : object
    if ((key === 'call' || key === 'apply') && object.reference !== undefined) {
      const shifted = key === 'call' ? values.slice(1) : (values[1]?.items ?? [])
      if (object.reference === 'require') return loaded(shifted[0] ?? nothing)
      const again = decodedText(object.reference, object.reference.split('/').at(-1), nothing, shifted)
      if (again !== undefined) return again
    }
    if (key === 'map' && object.items !== undefined && object.items.length <= 512) {
      const mapped = object.items.map((item, at) =>
        inlined(first, [item, { ...nothing, text: String(at) }], depth)
      )
      if (mapped.some((one) => one.text !== undefined)) return listOf(mapped)
    }
    const body = inlined(target, values, depth)
    if (body !== nothing) return body
    // Helpers of compilers hand a module through: __importStar(require('fs')).
    if (target.reference === undefined || !target.reference.includes('/'))
      for (const value of values.slice(0, 2))
        if (value.reference?.startsWith('@') === true && key === undefined) return value
    let origins = object.origins | target.origins | originOf(target.reference, key)
    for (const value of values) origins |= value.origins
    return origins === 0 ? nothing : { ...nothing, origins }
  }

  /** What a function of one expression gives for these values. */
  const inlined = (target: Value, values: readonly Value[], depth: number): Value => {
    const { node, scope } = target
    if (node === undefined || scope === undefined) return nothing
    if (!isFunction(node) && node.type !== 'FunctionDeclaration') return nothing
    const body = onlyExpression(node)
    const inside = survey.scopes.get(node)
    if (body === undefined || inside === undefined) return nothing
    const given = new Map<Binding, Value>()
    for (const [index, parameter] of node.params.entries()) {
      const binding = parameter.type === 'Identifier' ? inside.names?.get(parameter.name) : undefined
      if (binding !== undefined) given.set(binding, values[index] ?? nothing)
    }
    return evaluate(body, inside, given, depth + 8)
  }

  const binary = (
    node: Extract<Node, { type: 'BinaryExpression' }>,
    inner: (child: Node) => Value
  ): Value => {
    if (node.operator !== '+') return arithmetic(node.operator, inner(node.left), inner(node.right))
    const parts: Value[] = []
    let at: Node = node
    // A chain leans to the left and can be thousands long.
    while (at.type === 'BinaryExpression' && at.operator === '+') {
      parts.push(inner(at.right))
      at = at.left
    }
    parts.push(inner(at))
    parts.reverse()
    const numbers = node.left.type !== 'BinaryExpression' && parts.every(isNumber)
    return numbers ? arithmetic('+', parts[0] ?? nothing, parts[1] ?? nothing) : joined(parts)
  }

  return {
    evaluate: (node, scope) => {
      question = longestQuestion
      return evaluate(node, scope, noneGiven, 0)
    },
    ranOut: () => left <= 0
  }
}

const noneGiven: ReadonlyMap<Binding, Value> = new Map()
const noValues: readonly Value[] = []

/** What the members of a reference to a module are reached by. */
export const moduleReference = (name: string): string => {
  const bare = name.replace(/^node:/, '')
  return bare === 'process' ? 'process' : `@${bare}`
}

const loaded = (name: Value): Value =>
  name.text === undefined
    ? { ...nothing, origins: name.origins }
    : { ...nothing, reference: moduleReference(name.text), disguised: !isPlain(name, name.text) }

const either = (one: Value, other: Value): Value => {
  const better =
    one.reference === undefined && one.text === undefined && one.items === undefined && one.node === undefined
      ? other
      : one
  return one.origins === 0 && other.origins === 0
    ? better
    : { ...better, origins: one.origins | other.origins }
}

const isNumber = (value: Value): boolean =>
  value.text !== undefined && value.plain.length === 0 && /^-?\d+(?:\.\d+)?$/.test(value.text)

const unary = (operator: string, value: Value): Value => {
  if (value.text === undefined || !/^-?\d+$/.test(value.text)) return { ...nothing, origins: value.origins }
  const number = Number(value.text)
  if (operator === '-') return { ...nothing, text: String(-number) }
  if (operator === '+') return { ...nothing, text: String(number) }
  return operator === '~' ? { ...nothing, text: String(~number) } : nothing
}

const arithmetic = (operator: string, left: Value, right: Value): Value => {
  const origins = left.origins | right.origins
  if (!isNumber(left) || !isNumber(right)) return { ...nothing, origins }
  const a = Number(left.text)
  const b = Number(right.text)
  const result = new Map<string, () => number>([
    ['+', () => a + b],
    ['-', () => a - b],
    ['*', () => a * b],
    ['/', () => a / b],
    ['%', () => a % b],
    ['^', () => a ^ b],
    ['|', () => a | b],
    ['&', () => a & b],
    ['<<', () => a << b],
    ['>>', () => a >> b]
  ]).get(operator)?.()
  return result === undefined ? { ...nothing, origins } : { ...nothing, text: String(result), origins }
}

const keyName = (node: Extract<Node, { type: 'MemberExpression' }>): string | undefined =>
  !node.computed && node.property.type === 'Identifier' ? node.property.name : undefined

const nameIs = (key: Node, name: string): boolean =>
  key.type === 'Identifier' ? key.name === name : key.type === 'Literal' && String(key.value) === name

const onlyExpression = (node: { readonly body?: Node | null }): Node | undefined => {
  const { body } = node
  if (body === null || body === undefined) return undefined
  if (body.type !== 'BlockStatement') return body
  const returns = body.body.filter((statement) => statement.type === 'ReturnStatement')
  const only = body.body.length <= 3 && returns.length === 1 ? returns[0] : undefined
  return only?.argument ?? undefined
}

const originOf = (reference: string | undefined, key: string | undefined): number => {
  if (reference !== undefined) {
    if (
      /^(?:fetch|XMLHttpRequest|WebSocket|@(?:https?|http2|net|tls|dgram|axios|got|undici|node-fetch|cross-fetch|request|superagent|needle|ws|socket\.io-client)(?:\/|$))/.test(
        reference
      )
    )
      return origin.fetched
    if (/^@(?:fs|fs\/promises|fs-extra|graceful-fs)\/(?:read|createRead)/.test(reference)) return origin.file
    if (/^@os\/(?:homedir|userInfo)$/.test(reference)) return origin.home
    if (/^@zlib\/(?:inflate|gunzip|unzip|brotliDecompress)/.test(reference)) return origin.decoded
    if (/^@crypto\/createDecipher|\/subtle\/decrypt$/.test(reference)) return origin.decrypted
  }
  return key === 'decrypt' || key === 'createDecipheriv' || key === 'createDecipher' ? origin.decrypted : 0
}
