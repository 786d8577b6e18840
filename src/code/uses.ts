// What the code of one file uses, read from its tree.
import type { CapabilityKind, Use } from './define.ts'
import { isEndless } from './endless.ts'
import { evaluator, type Evaluate } from './evaluate.ts'
import { gateOf } from './gate.ts'
import { hostsIn, loneHost, type Named } from './hosts.ts'
import { isHookTarget, meaningOfModule, meaningOfReference, tellingMethods, type Meaning } from './names.ts'
import { secretVariables, meaningsOfText } from './phrases.ts'
import { parseSource, type Node } from './parse.ts'
import { isFunction, surveyTree, unwrapped, type Scope } from './survey.ts'
import { isPlain, nothing, origin, type Value } from './value.ts'

export interface FoundDestination extends Named {
  readonly role: 'called' | 'address' | 'mentioned'
  readonly start: number
  readonly disguised: boolean
}

/** What one file uses, names and loads. */
export interface FileUses {
  readonly uses: readonly Use[]
  readonly destinations: readonly FoundDestination[]
  /** Files of the same package that it loads, as it writes them. */
  readonly relatives: readonly string[]
  /** False where there was more than is looked at. */
  readonly complete: boolean
}

/**
 * Reads a tree. `nested` counts how deep it stands in code that is itself a text of code.
 * @throws RangeError where the nesting of the tree is too deep for this machine's stack
 */
export const usesOfTree = (program: Node, source: string, nested = 0): FileUses => {
  const survey = surveyTree(program)
  const { evaluate, ranOut } = evaluator(survey, source)
  const uses: Use[] = []
  const seen = new Set<string>()
  const destinations: FoundDestination[] = []
  const relatives = new Set<string>()
  const madeNames: Node[] = []
  let insideComplete = true

  const add = (kind: CapabilityKind, detail: string, at: Node, disguised = false): void => {
    const id = `${kind} ${detail} ${disguised ? 1 : 0}`
    if (seen.has(id) || uses.length >= mostUses) return
    seen.add(id)
    uses.push({ kind, detail, start: at.start ?? 0, disguised })
  }
  const addMeaning = (meaning: Meaning | undefined, at: Node, disguised = false): void => {
    if (meaning !== undefined) add(meaning.kind, meaning.detail, at, disguised)
  }
  const addDestination = (
    named: Named,
    role: FoundDestination['role'],
    at: Node,
    disguised: boolean
  ): void => {
    if (destinations.length < mostUses) destinations.push({ ...named, role, start: at.start ?? 0, disguised })
  }

  const lookAtText = (value: Value, at: Node): void => {
    const { text } = value
    if (text === undefined || text.length < 3) return
    for (const { kind, detail, match } of meaningsOfText(text)) add(kind, detail, at, !isPlain(value, match))
    for (const named of hostsIn(text)) {
      const whole = /^\s*\S+\s*$/.test(text) && named.index < 3
      addDestination(
        named,
        whole ? 'address' : 'mentioned',
        at,
        !isPlain(value, named.detail) &&
          !value.plain.some((piece) => piece.toLowerCase().includes(named.detail))
      )
    }
  }

  const load = (name: Value, at: Node, how: string): void => {
    if (name.text === undefined) {
      // A file of its own, whichever it is.
      if (/^\.{1,2}\//.test(name.plain[0] ?? '')) return
      if (name.plain[0]?.startsWith('data:') === true) run(name, at, how)
      add(
        'unresolved',
        `${how} of ${originWord(name.origins) ?? (isMade(at) ? 'a made name' : 'a computed name')}`,
        at
      )
      return
    }
    if (name.text.startsWith('data:')) {
      const code = name.text.slice(name.text.indexOf(',') + 1)
      const text = name.text.includes(';base64,') ? Buffer.from(code, 'base64').toString('utf8') : code
      run({ ...name, text, plain: [], origins: name.origins | origin.decoded }, at, how)
      return
    }
    if (/^\.{0,2}\//.test(name.text)) relatives.add(name.text)
    addMeaning(meaningOfModule(name.text.replace(/^node:/, '')), at, !isPlain(name, name.text))
  }

  const run = (code: Value, at: Node, how: string): void => {
    const word = originWord(code.origins)
    if (word === undefined && code.text !== undefined) {
      // The usual way to the global object, and the usual test of what the engine can do, do nothing else.
      if (
        code.text.length < 60 &&
        /^[\s"']*(?:return\s+)?(?:this|globalThis|\(?async\b|\(?function\s*\*?\s*\(\)\s*\{\s*\}|class\b|''|)/.test(
          code.text
        ) &&
        code.text.trim().length < 40
      )
        return
      add('dynamic-code', `${how} of a written text`, at)
    } else add('dynamic-code', `${how} of ${word ?? 'computed text'}`, at)
    if (code.text !== undefined && nested < 3 && code.text.length > 8) inside(code, at)
  }

  // Code in a text is code: what it does is done here, and nobody reads it there.
  const inside = (code: Value, at: Node): void => {
    const text = code.text ?? ''
    const parsed = parseSource('text.js', text)
    if (!parsed.ok) return
    const found = usesOfTree(parsed.program, text, nested + 1)
    insideComplete &&= found.complete
    const hidden = code.plain.length === 0
    for (const use of found.uses) add(use.kind, use.detail, at, use.disguised || hidden)
    for (const one of found.destinations) addDestination(one, one.role, at, one.disguised || hidden)
  }

  for (const { node, scope } of survey.points) {
    // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- trees have ninety kinds of node
    switch (node.type) {
      case 'Literal':
        // Parts of sums are looked at with their sum as well.
        if (typeof node.value === 'string') lookAtText(evaluate(node, scope), node)
        break
      case 'TemplateLiteral':
      case 'BinaryExpression': {
        if (node.type === 'BinaryExpression' && node.operator !== '+') {
          const gate = gateOf(node, scope, evaluate)
          if (gate !== undefined) add('gate', gate, node)
          break
        }
        const value = evaluate(node, scope)
        if (value.text !== undefined) lookAtText(value, node)
        else
          for (const [index, piece] of value.plain.slice(0, 32).entries())
            // What stands behind a hole does not begin there.
            lookAtText({ ...nothing, text: index === 0 ? piece : `\0${piece}`, plain: [piece] }, node)
        break
      }
      case 'ImportDeclaration':
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration': {
        const name = node.source?.value
        if (typeof name === 'string') load({ ...nothing, text: name, plain: [name] }, node, 'import')
        break
      }
      case 'ImportExpression':
        load(evaluate(node.source, scope), node, 'import')
        break
      case 'Identifier':
      case 'MemberExpression':
        lookAtReference(node, scope)
        break
      case 'AssignmentExpression': {
        const target = node.operator === '=' ? replaced(node.left, scope) : undefined
        if (target !== undefined && isHookTarget(target)) add('hook', target, node)
        // What a picture or a script is loaded from is called, too.
        if (node.left.type === 'MemberExpression' && memberName(node.left, scope, evaluate) === 'src')
          callTo(evaluate(node.right, scope), node)
        break
      }
      case 'Property':
        if (node.key.type === 'Identifier' && secretVariables.has(node.key.name))
          add('secret', node.key.name, node)
        break
      case 'CallExpression':
      case 'NewExpression':
        lookAtCall(node, scope)
        break
      case 'WhileStatement':
      case 'DoWhileStatement':
      case 'ForStatement':
        if (isEndless(node, scope, evaluate)) add('endless-loop', 'a loop without a way out', node)
        break
      case 'ForInStatement':
        if (evaluate(node.right, scope).reference === 'process/env') add('environment', 'all variables', node)
        break
      default:
        break
    }
  }

  function lookAtReference(
    node: Extract<Node, { type: 'Identifier' | 'MemberExpression' }>,
    scope: Scope
  ): void {
    const value = evaluate(node, scope)
    const { reference } = value
    if (node.type === 'MemberExpression') {
      const key = node.computed ? evaluate(node.property, scope) : undefined
      const name =
        key === undefined ? (node.property.type === 'Identifier' ? node.property.name : '') : (key.text ?? '')
      if (key !== undefined && key.text === undefined) {
        const owner = evaluate(node.object, scope).reference
        if (isMadeName(node.property)) madeNames.push(node)
        if (
          owner === 'globalThis' ||
          owner === 'process' ||
          owner === 'require' ||
          owner?.startsWith('@child_process') === true
        )
          add(
            'unresolved',
            `a member of ${owner.replace('@', '')} by ${originWord(key.origins) ?? 'a computed name'}`,
            node
          )
      }
      const telling = tellingMethods.get(name)
      if (telling !== undefined) add(telling, name, node, key !== undefined && !isPlain(key, name))
      if (reference?.startsWith('process/env/') === true && secretVariables.has(name))
        add('secret', name, node, value.disguised === true)
    }
    if (reference !== undefined && reference !== 'eval' && reference !== 'Function')
      addMeaning(meaningOfReference(reference), node, value.disguised === true)
  }

  // What an assignment replaces; what was there before does not matter.
  function replaced(left: Node, scope: Scope): string | undefined {
    if (left.type !== 'MemberExpression') return undefined
    const owner = evaluate(left.object, scope).reference
    const name = memberName(left, scope, evaluate)
    if (owner === undefined || name === undefined) return undefined
    return owner === 'globalThis' ? name : `${owner}/${name}`
  }

  function lookAtCall(node: Extract<Node, { type: 'CallExpression' | 'NewExpression' }>, scope: Scope): void {
    const callee = unwrapped(node.callee)
    const target = callee.type === 'Super' ? nothing : evaluate(callee, scope)
    const { reference } = target
    const disguised = target.disguised === true
    const first = (): Value => argument(node, 0, scope, evaluate)
    const last = (): Value => argument(node, node.arguments.length - 1, scope, evaluate)
    const method = callee.type === 'MemberExpression' ? memberName(callee, scope, evaluate) : undefined

    const through = /^(require|eval|Function)\/(call|apply)$/.exec(reference ?? '')
    if (through !== null) {
      const given = argument(node, 1, scope, evaluate)
      const value =
        through[2] === 'call' ? given : (given.items?.at(through[1] === 'Function' ? -1 : 0) ?? nothing)
      if (through[1] === 'require') load(value, node, 'require')
      else run(value, node, through[1] ?? 'eval')
    } else if (reference === undefined && node.arguments.length === 1 && isModuleOnly(node.arguments[0])) {
      // Whatever it is called by: nothing else takes these names.
      load(first(), node, 'require')
    } else if (
      reference === 'require' ||
      reference === 'process/getBuiltinModule' ||
      reference === '@module/_load'
    ) {
      if (node.arguments.length > 0) load(first(), node, 'require')
      if (disguised) add('unresolved', 'require by a hidden name', node, true)
    } else if (reference === 'eval' || reference === 'Function') {
      if (node.arguments.length > 0) run(reference === 'eval' ? first() : last(), node, reference)
      if (disguised) add('dynamic-code', `${reference} by a hidden name`, node, true)
    } else if (
      reference !== undefined &&
      /^@vm\/(?:run|Script|compileFunction|SourceTextModule)/.test(reference)
    ) {
      run(first(), node, 'vm')
    } else if (method === '_compile') run(first(), node, 'Module._compile')
    else if (reference === '@worker_threads/Worker' && hasTrue(node.arguments[1], 'eval'))
      run(first(), node, 'Worker')
    else if (reference === 'setTimeout' || reference === 'setInterval') {
      const code = first()
      if (code.text !== undefined || code.origins !== 0) run(code, node, reference)
      const delay = Number(argument(node, 1, scope, evaluate).text ?? 0)
      if (delay >= 3_600_000) add('gate', 'a timer of an hour or more', node)
    } else if (method === 'constructor') {
      const code = last()
      if (/^\s*return\b/.test(code.text ?? '')) add('dynamic-code', 'constructor of a written text', node)
      if (/\breturn\b|[;(]/.test(code.text ?? '') || code.origins !== 0 || isConstructorOf(callee))
        run(code, node, 'constructor')
    } else if (reference === 'Object/defineProperty' || reference === 'Reflect/set') {
      const owner = first().reference
      const key = argument(node, 1, scope, evaluate).text
      const hooked = owner === 'globalThis' ? key : `${owner ?? ''}/${key ?? ''}`
      if (owner !== undefined && hooked !== undefined && isHookTarget(hooked)) add('hook', hooked, node)
    }

    if (reference !== undefined) {
      addMeaning(meaningOfReference(reference), node, disguised)
      if (reference.startsWith('@child_process/')) command(node, scope, disguised)
      if (
        wholeEnvironment.test(reference) &&
        node.arguments.some((one) => holdsEnvironment(one, scope, evaluate, 0))
      )
        add('environment', 'all variables', node)
    }
    if (
      /^@(?:fs|fs\/promises|fs-extra)\/(?:rm|rmSync|rmdir|rmdirSync|remove|removeSync)$|^@(?:rimraf|del)(?:\/\w+)?$/.test(
        reference ?? ''
      )
    ) {
      const what = first()
      if (what.origins & origin.home || /^(?:\/|[A-Za-z]:[\\/]?|~\/?)$/.test(what.text ?? ''))
        add('file-write', 'a removal of a home or a disk', node)
    }
    if (isCallOut(reference, method ?? (callee.type === 'Identifier' ? callee.name : undefined)))
      callOut(node, scope)
    // Only these can come to a text.
    if (
      reference !== undefined ||
      target.node !== undefined ||
      (method !== undefined && makesText.has(method))
    ) {
      const value = evaluate(node, scope)
      if (value.text !== undefined && value.text !== '') lookAtText(value, node)
    }
  }

  function command(
    node: Extract<Node, { type: 'CallExpression' | 'NewExpression' }>,
    scope: Scope,
    disguised: boolean
  ): void {
    const parts: string[] = []
    const plain: string[] = []
    for (const one of node.arguments.slice(0, 2)) {
      const value = evaluate(one, scope)
      for (const item of [value, ...(value.items ?? []).slice(0, 32)]) {
        if (item.text !== undefined) parts.push(item.text)
        plain.push(...item.plain)
        if (item.origins & (origin.decoded | origin.decrypted | origin.fetched))
          add('process', `a command from ${originWord(item.origins) ?? ''}`, node, true)
      }
    }
    const text = parts.join(' ')
    if (/(?:^|\s)(?:-e|--eval|-p|--print)(?:\s|$)/.test(text) && /^(?:\S*node\S*\s|-)/.test(text))
      add('dynamic-code', 'node -e', node, disguised)
    for (const { kind, detail, match } of meaningsOfText(text))
      add(
        kind,
        detail,
        node,
        disguised || !match.split(' ').every((word) => plain.some((piece) => piece.includes(word)))
      )
  }

  function callTo(value: Value, at: Node): void {
    for (const text of value.text === undefined ? value.plain.slice(0, 16) : [value.text])
      for (const named of hostsIn(text))
        addDestination(
          named,
          'called',
          at,
          !value.plain.some((piece) => piece.toLowerCase().includes(named.detail))
        )
  }

  function callOut(node: Extract<Node, { type: 'CallExpression' | 'NewExpression' }>, scope: Scope): void {
    for (const one of node.arguments.slice(0, 4)) {
      const value = evaluate(one, scope)
      callTo(value, node)
      for (const [key, member] of hostMembers(value)) {
        const given = evaluate(member, value.scope ?? scope)
        const named =
          given.text === undefined ? undefined : key === 'url' ? hostsIn(given.text)[0] : loneHost(given.text)
        if (named !== undefined) addDestination(named, 'called', node, !isPlain(given, named.detail))
      }
      if (isAddressed(evaluate(node.callee, scope).reference))
        for (const text of value.text === undefined ? value.plain : [value.text]) {
          const named = loneHost(text.replace(/^\./, ''))
          if (named !== undefined) addDestination(named, 'called', node, !isPlain(value, named.detail))
        }
    }
  }

  // One may be a way of writing; several are a list of names that is kept out of sight.
  const fifth = madeNames[4]
  if (fifth !== undefined) add('unresolved', 'members by made names', fifth)
  const complete = !ranOut() && uses.length < mostUses && destinations.length < mostUses && insideComplete
  return { uses, destinations, relatives: [...relatives], complete }
}

const makesText = new Set(
  'join toString concat slice substring substr replace replaceAll toLowerCase toUpperCase trim reverse charAt at call apply'.split(
    ' '
  )
)

const mostUses = 2000

const originWord = (origins: number): string | undefined => {
  if (origins & origin.decrypted) return 'decrypted text'
  if (origins & origin.fetched) return 'fetched text'
  if (origins & origin.decoded) return 'decoded text'
  return origins & origin.file ? 'the text of a file' : undefined
}

const wholeEnvironment =
  /^(?:JSON\/stringify|Object\/(?:keys|entries|values|fromEntries)|@util\/inspect|@querystring\/stringify|URLSearchParams)$/

const holdsEnvironment = (node: Node, scope: Scope, evaluate: Evaluate, depth: number): boolean => {
  if (depth > 3) return false
  if (node.type === 'ObjectExpression')
    return node.properties.some((one) =>
      one.type === 'SpreadElement'
        ? holdsEnvironment(one.argument, scope, evaluate, depth + 1)
        : one.type === 'Property' && holdsEnvironment(one.value, scope, evaluate, depth + 1)
    )
  const value = evaluate(node, scope)
  if (value.node?.type === 'ObjectExpression')
    return holdsEnvironment(value.node, value.scope ?? scope, evaluate, depth + 1)
  return value.reference === 'process/env'
}

const isCallOut = (reference: string | undefined, method: string | undefined): boolean =>
  (reference !== undefined &&
    /^(?:fetch|WebSocket|EventSource|WebTransport|importScripts|navigator\/sendBeacon|@(?:https?|http2|net|tls|dgram|dns|dns\/promises|axios|got|undici|node-fetch|cross-fetch|request|superagent|needle|phin|bent|ky|ws|socket\.io-client)(?:\/.*)?)$/.test(
      reference
    )) ||
  (method !== undefined &&
    /^(?:fetch|WebSocket|EventSource|axios|open|post|put|ajax|sendBeacon)$/.test(method))

const isAddressed = (reference: string | undefined): boolean =>
  /^@(?:net|tls|dgram|dns)\//.test(reference ?? '')

const hostMembers = (value: Value): readonly (readonly [string, Node])[] => {
  if (value.node?.type !== 'ObjectExpression') return []
  return value.node.properties.flatMap((property) =>
    property.type === 'Property' &&
    property.key.type === 'Identifier' &&
    /^(?:host|hostname|url|uri|baseURL)$/.test(property.key.name)
      ? [[property.key.name.startsWith('host') ? 'host' : 'url', property.value] as const]
      : []
  )
}

const isModuleOnly = (node: Node | undefined): boolean =>
  node?.type === 'Literal' &&
  typeof node.value === 'string' &&
  /^(?:node:\w+|child_process|dgram|http2|worker_threads)$/.test(node.value)

// `f('text')` or `f(0x12)`, where f is a name: the way in which texts are taken out of a list or a cipher.
const isMadeName = (node: Node | undefined): boolean =>
  node?.type === 'CallExpression' &&
  node.callee.type === 'Identifier' &&
  node.arguments.length > 0 &&
  node.arguments.every((one) => one.type === 'Literal')

const isMade = (at: Node): boolean =>
  at.type === 'ImportExpression'
    ? isMadeName(at.source)
    : (at.type === 'CallExpression' || at.type === 'NewExpression') && isMadeName(at.arguments[0])

const isConstructorOf = (callee: Node): boolean =>
  callee.type === 'MemberExpression' && (isFunction(unwrapped(callee.object)) || isConstructor(callee.object))

const isConstructor = (node: Node): boolean =>
  node.type === 'MemberExpression' &&
  node.property.type === 'Identifier' &&
  node.property.name === 'constructor'

const hasTrue = (node: Node | undefined, name: string): boolean =>
  node?.type === 'ObjectExpression' &&
  node.properties.some(
    (one) =>
      one.type === 'Property' &&
      one.key.type === 'Identifier' &&
      one.key.name === name &&
      !(one.value.type === 'Literal' && one.value.value === false)
  )

const argument = (
  node: Extract<Node, { type: 'CallExpression' | 'NewExpression' }>,
  at: number,
  scope: Scope,
  evaluate: Evaluate
): Value => {
  const given = node.arguments[at]
  return given === undefined ? nothing : evaluate(given, scope)
}

const memberName = (
  callee: Extract<Node, { type: 'MemberExpression' }>,
  scope: Scope,
  evaluate: Evaluate
): string | undefined =>
  callee.computed
    ? evaluate(callee.property, scope).text
    : callee.property.type === 'Identifier'
      ? callee.property.name
      : undefined
