// One pass over a tree: which names it binds to what, and which places are worth a closer look. No recursion, so that
// no depth of nesting can end the stack.
import type { Node } from './parse.ts'
import { secretVariables } from './phrases.ts'
import { tellingGlobals, tellingMembers } from './names.ts'

/** Names and what was ever put into them. */
export interface Scope {
  readonly parent: Scope | undefined
  /** The function whose scope it is; undefined for a block and for the whole text. */
  readonly owner: Node | undefined
  /** Undefined until something is declared in it: most blocks declare nothing. */
  names: Map<string, Binding> | undefined
}

/** Something that a name may stand for: an expression, or one member of it. */
export interface Source {
  readonly node: Node
  readonly scope: Scope
  /** Members to follow from it: `const { a: { b } } = x` is `a`, `b`. */
  readonly path: readonly string[]
}

export interface Binding {
  readonly sources: Source[]
  /** What a module gives under this name: `fs` and `readFile`, or `*`. */
  readonly imported?: { readonly module: string; readonly name: string }
  /** The function whose parameter it is, and which one. */
  readonly parameter?: { readonly owner: Node; readonly index: number }
  /** What was put into its members: `x.a = ...` */
  members: Map<string, Source> | undefined
}

export interface Point {
  readonly node: Node
  readonly scope: Scope
}

export interface Survey {
  readonly points: readonly Point[]
  readonly top: Scope
  readonly scopes: ReadonlyMap<Node, Scope>
  /** The call that a function is an argument of, or is called by on the spot; or the member that it is put into. */
  readonly callOf: ReadonlyMap<Node, Point>
  /** What was put into members of the global object, or of anything else by a name that only a global has. */
  readonly globals: ReadonlyMap<string, Source>
}

/** Walks a whole tree. Work and memory grow with the number of nodes and with nothing else. */
export const surveyTree = (program: Node): Survey => {
  const top = newScope(undefined, undefined)
  const points: Point[] = []
  const scopes = new Map<Node, Scope>()
  const callOf = new Map<Node, Point>()
  const globals = new Map<string, Source>()
  const writes: { name: string; scope: Scope; source: Source }[] = []
  const memberWrites: { owner: string; key: string; scope: Scope; source: Source }[] = []

  const nodes: Node[] = [program]
  const within: Scope[] = [top]
  const look = (node: Node, scope: Scope): void => void points.push({ node, scope })
  const push = (node: Node | null | undefined, scope: Scope): void => {
    if (node === null || node === undefined) return
    nodes.push(node)
    within.push(scope)
  }

  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    let scope = within.pop() ?? top
    // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- trees have ninety kinds of node
    switch (node.type) {
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression': {
        const inner = newScope(scope, node)
        if (node.type !== 'ArrowFunctionExpression' && node.id !== null) {
          const home = node.type === 'FunctionDeclaration' ? scope : inner
          declare(home, node.id.name).sources.push({ node, scope, path: [] })
        }
        scopes.set(node, inner)
        declareParameters(node, inner)
        for (const parameter of node.params) push(parameter, inner)
        push(node.body, inner)
        continue
      }
      case 'BlockStatement':
      case 'ForStatement':
      case 'ForInStatement':
      case 'ForOfStatement':
      case 'SwitchStatement':
      case 'CatchClause':
      case 'StaticBlock':
        scope = newScope(scope, undefined)
        if (node.type === 'ForStatement' || node.type === 'ForInStatement') look(node, scope)
        if (node.type === 'CatchClause' && node.param !== null) bindPattern(node.param, scope, undefined, [])
        break
      case 'WhileStatement':
      case 'DoWhileStatement':
        look(node, scope)
        break
      case 'VariableDeclaration':
        for (const { id, init } of node.declarations) {
          const home = node.kind === 'var' ? functionScope(scope) : scope
          bindPattern(id, home, init === null ? undefined : { node: init, scope, path: [] }, [])
          if (id.type !== 'Identifier') push(id, scope)
          push(init, scope)
        }
        continue
      case 'ClassDeclaration':
      case 'ClassExpression':
        if (node.id !== null) declare(scope, node.id.name)
        push(node.superClass, scope)
        push(node.body, scope)
        continue
      case 'ImportDeclaration': {
        const module = node.source.value
        for (const specifier of node.specifiers) {
          const name =
            specifier.type === 'ImportSpecifier'
              ? nameOf(specifier.imported)
              : specifier.type === 'ImportDefaultSpecifier'
                ? 'default'
                : '*'
          put(scope, specifier.local.name, { ...newBinding(), imported: { module, name } })
        }
        look(node, scope)
        continue
      }
      case 'ExportNamedDeclaration':
        if (node.source !== null) look(node, scope)
        push(node.declaration, scope)
        continue
      case 'ExportAllDeclaration':
        look(node, scope)
        continue
      case 'AssignmentExpression': {
        const source = { node: node.right, scope, path: [] }
        const { left } = node
        if (left.type === 'Identifier') writes.push({ name: left.name, scope, source })
        else if (left.type === 'MemberExpression') {
          const key = memberName(left)
          if (left.object.type === 'Identifier' && key !== undefined)
            memberWrites.push({ owner: left.object.name, key, scope, source })
          look(node, scope)
          if (isFunction(node.right)) callOf.set(node.right, { node: left, scope })
          push(left.object, scope)
          if (left.computed) push(left.property, scope)
        } else push(left, scope)
        push(node.right, scope)
        continue
      }
      case 'CallExpression':
      case 'NewExpression': {
        look(node, scope)
        const callee = unwrapped(node.callee)
        for (const argument of node.arguments) if (isFunction(argument)) callOf.set(argument, { node, scope })
        if (isFunction(callee)) callOf.set(callee, { node, scope })
        break
      }
      case 'ImportExpression':
      case 'TaggedTemplateExpression':
        look(node, scope)
        break
      case 'MemberExpression':
        if (node.computed || tellingMembers.has(nameOf(node.property))) look(node, scope)
        push(node.object, scope)
        if (node.computed) push(node.property, scope)
        continue
      case 'Property':
      case 'MethodDefinition':
      case 'PropertyDefinition':
      case 'AccessorProperty':
        if (node.computed) push(node.key, scope)
        push(node.value, scope)
        continue
      case 'Identifier':
        if (tellingGlobals.has(node.name)) look(node, scope)
        continue
      case 'UnaryExpression':
        if (node.operator === 'typeof' && node.argument.type === 'Identifier') continue
        break
      case 'BinaryExpression':
        if (node.operator === '+') {
          // Only the outermost of a chain: it is looked at as a whole.
          look(node, scope)
          let left: Node = node
          while (left.type === 'BinaryExpression' && left.operator === '+') {
            push(left.right, scope)
            left = left.left
          }
          push(left, scope)
          continue
        }
        if (node.operator.length <= 2 && (node.operator[0] === '<' || node.operator[0] === '>'))
          look(node, scope)
        break
      case 'Literal':
        if (typeof node.value === 'string' && node.value.length > 2) look(node, scope)
        continue
      case 'TemplateLiteral':
        look(node, scope)
        break
      case 'ObjectPattern':
        // const { NPM_TOKEN } = process['env']
        for (const property of node.properties)
          if (property.type === 'Property' && secretVariables.has(nameOf(property.key))) look(property, scope)
        break
      case 'LabeledStatement':
        push(node.body, scope)
        continue
      case 'BreakStatement':
      case 'ContinueStatement':
      case 'MetaProperty':
      case 'TemplateElement':
        continue
    }
    pushChildren(node, scope, push)
  }

  for (const { name, scope, source } of writes) {
    const binding = lookUp(scope, name)
    if (binding === undefined) globals.set(name, source)
    else if (binding.sources.length < mostSources) binding.sources.push(source)
  }
  for (const { owner, key, scope, source } of memberWrites) {
    const binding = lookUp(scope, owner)
    if (binding === undefined) globals.set(key, source)
    else (binding.members ??= new Map()).set(key, source)
  }
  return { points, top, scopes, callOf, globals }
}

// A name that is written more often is not followed further: bundles reuse names hundreds of times.
const mostSources = 4

const newScope = (parent: Scope | undefined, owner: Node | undefined): Scope => ({
  parent,
  owner,
  names: undefined
})

const newBinding = (): Binding => ({ sources: [], members: undefined })

const functionScope = (scope: Scope): Scope => {
  let at = scope
  while (at.owner === undefined && at.parent !== undefined) at = at.parent
  return at
}

const declare = (scope: Scope, name: string): Binding => {
  const known = scope.names?.get(name)
  if (known !== undefined) return known
  const binding = newBinding()
  put(scope, name, binding)
  return binding
}

const put = (scope: Scope, name: string, binding: Binding): void => {
  scope.names ??= new Map()
  scope.names.set(name, binding)
}

/** What a name is bound to where it is used; undefined for a global. */
export const lookUp = (scope: Scope, name: string): Binding | undefined => {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    const found = at.names?.get(name)
    if (found !== undefined) return found
  }
  return undefined
}

/** What a name stands for that was given one value only; any other node is itself. */
export const followed = (node: Node, scope: Scope): Node => {
  if (node.type !== 'Identifier') return node
  const binding = lookUp(scope, node.name)
  const only = binding?.sources.length === 1 ? binding.sources[0] : undefined
  return only === undefined || only.path.length > 0 ? node : only.node
}

const declareParameters = (owner: Node & { readonly params: readonly Node[] }, scope: Scope): void => {
  for (const [index, parameter] of owner.params.entries()) {
    const pattern = parameter.type === 'AssignmentPattern' ? parameter.left : parameter
    if (pattern.type === 'Identifier')
      put(scope, pattern.name, { ...newBinding(), parameter: { owner, index } })
    else bindPattern(pattern, scope, undefined, [])
  }
}

const bindPattern = (
  pattern: Node,
  scope: Scope,
  source: Source | undefined,
  path: readonly string[]
): void => {
  if (path.length > 8) return
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- trees have ninety kinds of node
  switch (pattern.type) {
    case 'Identifier': {
      const binding = declare(scope, pattern.name)
      if (source !== undefined && binding.sources.length < mostSources)
        binding.sources.push({ ...source, path })
      return
    }
    case 'ObjectPattern':
      for (const property of pattern.properties) {
        if (property.type === 'RestElement') bindPattern(property.argument, scope, source, path)
        else {
          const key = property.computed ? undefined : nameOf(property.key)
          bindPattern(property.value, scope, key === undefined ? undefined : source, [...path, key ?? ''])
        }
      }
      return
    case 'ArrayPattern':
      for (const [index, element] of pattern.elements.entries())
        if (element !== null) bindPattern(element, scope, source, [...path, String(index)])
      return
    case 'AssignmentPattern':
      bindPattern(pattern.left, scope, source, path)
      return
    case 'RestElement':
      bindPattern(pattern.argument, scope, undefined, path)
  }
}

const nameOf = (key: Node): string =>
  key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : ''

const memberName = (member: Extract<Node, { type: 'MemberExpression' }>): string | undefined =>
  !member.computed || member.property.type === 'Literal' ? nameOf(member.property) : undefined

/** A node without the parentheses around it. */
export const unwrapped = (node: Node): Node =>
  node.type === 'ParenthesizedExpression' ? node.expression : node

/** Whether a node is a function that is written on the spot. */
export const isFunction = (
  node: Node
): node is Extract<Node, { type: 'FunctionExpression' | 'ArrowFunctionExpression' }> =>
  node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression'

const pushChildren = (node: Node, scope: Scope, push: (node: Node, scope: Scope) => void): void => {
  const fields = node as unknown as Readonly<Record<string, unknown>>
  for (const key in fields) {
    const value = fields[key]
    if (typeof value !== 'object' || value === null) continue
    if (Array.isArray(value)) {
      for (const item of value as readonly unknown[]) if (isNode(item)) push(item, scope)
    } else if (isNode(value)) push(value, scope)
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
