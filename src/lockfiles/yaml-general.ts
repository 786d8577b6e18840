// The slow, exact path for lockfiles in YAML: what a fast line reader does not know to the letter comes here.
import { Composer, isAlias, isMap, isScalar, isSeq, Parser, type CST } from 'yaml'
import { lineAt, LockfileError } from './define.ts'

/** Plain data of a YAML document. Every scalar is its text; `null` is a place where nothing is written. */
export type YamlValue = string | null | readonly YamlValue[] | YamlMap
export type YamlMap = ReadonlyMap<string, YamlValue>

/** The same with places: `offset` is where in the text a node or a key begins. */
export type YamlNode =
  | { readonly kind: 'scalar'; readonly value: string | null; readonly offset: number }
  | { readonly kind: 'list'; readonly items: readonly YamlNode[]; readonly offset: number }
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, YamlEntry>; readonly offset: number }
export interface YamlEntry {
  readonly offset: number
  readonly value: YamlNode
}

/**
 * Every document of a YAML text as plain data. No document: an empty list; a document without content: `null`.
 * @throws {LockfileError} for text that is not YAML, and for what no lockfile holds but what readers of YAML
 * understand in different ways: duplicate keys, anchors, aliases, tags, merge keys, directives, keys that are
 * not text, control characters, more than 64 levels, more than 16 MiB
 */
export const readYaml = (text: string): readonly YamlValue[] => readYamlNodes(text).map(plain)

/**
 * `readYaml` with the place of every node.
 * @throws {LockfileError} as `readYaml` does
 */
export const readYamlNodes = (text: string): readonly YamlNode[] => {
  checkText(text)
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, prettyErrors: false, strict: true })
  const documents: YamlNode[] = []
  for (const document of composer.compose(checkedTokens(text))) {
    const problem = document.errors[0] ?? document.warnings[0]
    if (problem !== undefined)
      throw new LockfileError(`Not valid YAML: ${problem.message}`, at(text, problem.pos[0]))
    documents.push(nodeOf(document.contents, text, document.range[0]))
  }
  return documents
}

const plain = (node: YamlNode): YamlValue => {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return node.items.map(plain)
  return new Map([...node.entries].map(([key, entry]) => [key, plain(entry.value)]))
}

const longestText = 16 * 1024 * 1024
const deepest = 64

const at = (text: string, offset: number) => ({ line: lineAt(text, offset) })

const checkText = (text: string): void => {
  const conflict = /^(?:<{7}|={7}|>{7}|\|{7})(?:[ \r\n]|$)/m.exec(text)
  if (conflict !== null) {
    throw new LockfileError('The file holds the conflict markers of an unfinished merge.', {
      ...at(text, conflict.index),
      advice: 'Resolve the conflict, then run the install command of the package manager again.'
    })
  }
  // A lone carriage return and the separators of Unicode end a line for some readers and not for others.
  // eslint-disable-next-line no-control-regex
  const control = /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\u2028\u2029\uFFFE\uFFFF]|\r(?!\n)|(?!^)\uFEFF/.exec(text)
  if (control !== null) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    throw new LockfileError(`The file holds the control character U+${code}.`, at(text, control.index))
  }
  if (text.length > longestText) {
    throw new LockfileError('The file is over 16 MiB and not in the form that its package manager writes.', {
      advice: 'Write the file again with its package manager.'
    })
  }
}

/** The tokens of the text, a document each, refused where composing them would nest too deep. */
function* checkedTokens(text: string): Generator<CST.Token> {
  for (const token of new Parser().parse(text)) {
    if (token.type === 'directive')
      throw new LockfileError('YAML directives are not read.', at(text, token.offset))
    checkDepth(token, text)
    yield token
  }
}

const checkDepth = (document: CST.Token, text: string): void => {
  let level: CST.Token[] = [document]
  for (let depth = 0; level.length > 0; depth++) {
    const next: CST.Token[] = []
    for (const token of level) {
      if (depth > deepest) {
        throw new LockfileError(`The file nests deeper than ${deepest} levels.`, at(text, token.offset))
      }
      if (token.type === 'document' && token.value !== undefined) next.push(token.value)
      if (!('items' in token)) continue
      for (const item of token.items) {
        if (item.key) next.push(item.key)
        if (item.value) next.push(item.value)
      }
    }
    level = next
  }
}

const nodeOf = (node: unknown, text: string, offsetAbove: number): YamlNode => {
  if (node === null) return { kind: 'scalar', value: null, offset: offsetAbove }
  if (isAlias(node))
    throw new LockfileError('YAML aliases are not read.', at(text, node.range?.[0] ?? offsetAbove))
  if (!isScalar(node) && !isMap(node) && !isSeq(node))
    throw new LockfileError('Not a YAML value.', at(text, offsetAbove))
  const offset = node.range?.[0] ?? offsetAbove
  if (node.anchor !== undefined) throw new LockfileError('YAML anchors are not read.', at(text, offset))
  if (node.tag !== undefined) throw new LockfileError('YAML tags are not read.', at(text, offset))
  if (isScalar(node)) {
    if (typeof node.value !== 'string') throw new LockfileError('Not a YAML scalar.', at(text, offset))
    return { kind: 'scalar', value: node.value === '' && node.type === 'PLAIN' ? null : node.value, offset }
  }
  if (isSeq(node))
    return { kind: 'list', items: node.items.map((item) => nodeOf(item, text, offset)), offset }
  const entries = new Map<string, YamlEntry>()
  for (const pair of node.items) {
    const key = nodeOf(pair.key, text, offset)
    if (key.kind !== 'scalar' || key.value === null) {
      throw new LockfileError('A key is not a text.', at(text, key.offset))
    }
    if (key.value === '<<' && text[key.offset] === '<') {
      throw new LockfileError('YAML merge keys are not read.', at(text, key.offset))
    }
    if (entries.has(key.value))
      throw new LockfileError(`The key "${key.value.slice(0, 200)}" stands twice.`, at(text, key.offset))
    entries.set(key.value, { offset: key.offset, value: nodeOf(pair.value, text, key.offset) })
  }
  return { kind: 'map', entries, offset }
}
