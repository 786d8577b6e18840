// yarn.lock of Yarn 1 in any spelling that Yarn reads in one way only: the slow, exact path.
import type { LockfileError } from './define.ts'
import { errorAt, quote } from './yarn-shared.ts'
import type { ClassicEntry } from './yarn-classic-scan.ts'

/**
 * Visits the entries of a text. Unlike Yarn's own reader it takes nothing that could be read in two ways: a key that stands
 * twice, a bare number, or a line that belongs to no entry (where Yarn stops reading without a word).
 * @throws {LockfileError}
 */
export const readClassicEntries = (text: string, visit: (entry: ClassicEntry) => void): void => {
  checkText(text)
  const entries: Draft[] = []
  let entry: Draft | undefined
  let block: Map<string, string> | undefined
  for (const line of linesOf(text)) {
    if (line.tokens.length === 0) {
      entry = undefined
      block = undefined
      checkVersion(line)
    } else if (line.indent === 0) {
      entry = { offset: line.offset, descriptors: descriptorsOf(line), fields: new Map(), blocks: new Map() }
      entries.push(entry)
      block = undefined
    } else if (line.indent === 2 && entry !== undefined) {
      block = fieldOf(line, entry)
    } else if (line.indent === 4 && block !== undefined) {
      const [name, value] = pairOf(line)
      if (block.has(name)) throw line.error(`The dependency ${quote(name)} stands twice in one entry.`)
      block.set(name, value)
    } else throw line.error('The line is indented under nothing that it could belong to.')
  }
  for (const draft of entries) visit(finished(draft))
}

interface Draft {
  readonly offset: number
  readonly descriptors: readonly string[]
  readonly fields: Map<string, string>
  readonly blocks: Map<string, Map<string, string>>
}

interface Line {
  readonly offset: number
  readonly indent: number
  readonly comment: string
  readonly tokens: readonly Token[]
  readonly error: (message: string) => LockfileError
}
type Token = { readonly kind: 'text'; readonly text: string } | { readonly kind: ',' | ':' }

const finished = ({ offset, descriptors, fields, blocks }: Draft): ClassicEntry => ({
  offset,
  descriptors,
  name: fields.get('name'),
  version: fields.get('version'),
  resolved: fields.get('resolved'),
  usualStart: undefined,
  integrity: fields.get('integrity'),
  dependencies: [...(blocks.get('dependencies') ?? [])].flat(),
  optionalDependencies: [...(blocks.get('optionalDependencies') ?? [])].flat()
})

const checkText = (text: string): void => {
  const conflict = /^(?:<{7}|={7}|>{7}|\|{7})(?:[ \n]|$)/m.exec(text)
  if (conflict !== null) {
    throw errorAt(
      text,
      conflict.index,
      'The file holds the conflict markers of an unfinished merge.',
      'Resolve the conflict, then run "yarn install" again.'
    )
  }
  // oxlint-disable-next-line no-control-regex
  const control = /[\0-\x09\x0B-\x1F\x7F-\x9F\u2028\u2029\uFEFF]/.exec(text)
  if (control !== null) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    throw errorAt(text, control.index, `The file holds the control character U+${code}.`)
  }
}

/** Every line with something on it, and the empty ones and comments as lines without tokens. */
function* linesOf(text: string): Generator<Line> {
  for (let offset = 0; offset < text.length;) {
    const found = text.indexOf('\n', offset)
    const end = found === -1 ? text.length : found
    const start = offset
    const error = (message: string): LockfileError => errorAt(text, start, message)
    const written = text.slice(start, end)
    const indent = /^ */.exec(written)?.[0].length ?? 0
    if (written === '' || written.startsWith('#'))
      yield { offset, indent: 0, comment: written, tokens: [], error }
    else yield { offset, indent, comment: '', tokens: tokensOf(written.slice(indent), error), error }
    offset = end + 1
  }
}

// A quoted text is a JSON string. Yarn reads a bare number or boolean as such, which no lockfile means.
const tokenPattern =
  /("[^"\\]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[^"\\]*)*")|(?!true|false)([A-Za-z/.-][^\s:,"\\]*)|([:,])|( +)/y

const tokensOf = (written: string, error: Line['error']): readonly Token[] => {
  const tokens: Token[] = []
  let behindText = false
  for (let at = 0; at < written.length; at = tokenPattern.lastIndex) {
    tokenPattern.lastIndex = at
    const [, quoted, plain, mark] = tokenPattern.exec(written) ?? []
    if (quoted === undefined && plain === undefined && written.charAt(at) !== ' ' && mark === undefined) {
      throw error(`The line cannot be read from its character ${at + 1} on, without the indentation.`)
    }
    const text = quoted === undefined ? plain : String(JSON.parse(quoted))
    if (text !== undefined && behindText) throw error('Two texts of the line touch.')
    if (text !== undefined) tokens.push({ kind: 'text', text })
    else if (mark === ':' || mark === ',') tokens.push({ kind: mark })
    behindText = text !== undefined
  }
  return tokens
}

const descriptorsOf = (line: Line): readonly string[] => {
  const descriptors: string[] = []
  for (const [index, token] of line.tokens.entries()) {
    const last = index === line.tokens.length - 1
    const expected = index % 2 === 0 ? 'text' : last ? ':' : ','
    if (token.kind !== expected || (last && token.kind === 'text')) {
      throw line.error('The line is neither "name@range, name@range:" nor a comment.')
    }
    if (token.kind === 'text') descriptors.push(token.text)
  }
  return descriptors
}

// `key value`, or `key: value`, which Yarn reads the same.
const pairOf = (line: Line): readonly [string, string] => {
  const [key, ...rest] = line.tokens
  const [value, ...more] = rest[0]?.kind === ':' ? rest.slice(1) : rest
  if (key?.kind !== 'text' || value?.kind !== 'text' || more.length > 0) {
    throw line.error('The line is not a name and a value.')
  }
  return [key.text, value.text]
}

const blockNames = new Set(['dependencies', 'optionalDependencies', 'permissions'])
const fieldNames = new Set(['name', 'version', 'uid', 'resolved', 'integrity', 'registry'])

/** Takes a field in; a block that begins here is given back, so that its lines can follow. */
const fieldOf = (line: Line, entry: Draft): Map<string, string> | undefined => {
  const [key, mark] = line.tokens
  const isBlock = line.tokens.length === 2 && key?.kind === 'text' && mark?.kind === ':'
  const [name, value] = isBlock ? [key.text, ''] : pairOf(line)
  if (!(isBlock ? blockNames : fieldNames).has(name)) {
    throw line.error(`The field ${quote(name)} is not known in a yarn.lock of version 1.`)
  }
  if (entry.fields.has(name) || entry.blocks.has(name)) {
    throw line.error(`The field ${quote(name)} stands twice in one entry.`)
  }
  if (!isBlock) {
    entry.fields.set(name, value)
    return undefined
  }
  const block = new Map<string, string>()
  entry.blocks.set(name, block)
  return block
}

// Yarn looks for its version in every comment.
const checkVersion = (line: Line): void => {
  const version = /^#\s*yarn\s+lockfile\s*(.*)$/.exec(line.comment)?.[1]?.trim()
  if (version === undefined || version === 'v1') return
  throw line.error(
    `The yarn.lock names the version ${quote(version)}. Version v1 is read, and what Yarn 2 and later write.`
  )
}
