// Reading single values for the fast reader of YAML: scalars and one-line maps and lists. Every function gets a position
// and gives the position after what it read, or -1 for what is not read here.
import { beginsPlain, isFlowSign, run, sign } from './yaml-signs.ts'
import { nodeKind } from './yaml-tape.ts'

/** A tape being written. One object for all functions: closures over its parts would be compiled anew for each text. */
export interface Writing {
  readonly text: string
  kinds: Uint8Array
  starts: Int32Array
  ends: Int32Array
  count: number
}

/** The language lets a key without `? ` be 1024 characters long, its quotes included. */
export const longestKey = 1000

/** Adds a node, and gives its number. */
export const addNode = (to: Writing, kind: number, from: number, end: number): number => {
  if (to.count === to.kinds.length) {
    to.kinds = copyOf(to.kinds, new Uint8Array(to.count * 2))
    to.starts = copyOf(to.starts, new Int32Array(to.count * 2))
    to.ends = copyOf(to.ends, new Int32Array(to.count * 2))
  }
  const node = to.count++
  to.kinds[node] = kind
  to.starts[node] = from
  to.ends[node] = end
  return node
}

/** Whether no two keys of a map are equal. Keys have no quotes in them. */
export const hasUniqueKeys = (tape: Writing, map: number): boolean => {
  const end = item(tape.ends, map)
  let entries = 0
  for (let key = map + 1; key < end; key = keyAfter(tape, key)) {
    // The fields of one package never come in order, and are too few to be worth a set.
    if (++entries > 12) return hasUniqueTexts(tape, map, end)
    if (hasEqualBefore(tape, map, key)) return false
  }
  return true
}

const hasUniqueTexts = (tape: Writing, map: number, end: number): boolean => {
  const { text, starts, ends } = tape
  const seen = new Set<string>()
  let entries = 0
  for (let key = map + 1; key < end; key = keyAfter(tape, key), entries++)
    seen.add(text.slice(starts[key], ends[key]))
  return seen.size === entries
}

const keyAfter = ({ kinds, ends }: Writing, key: number): number =>
  item(kinds, key + 1) >= nodeKind.map ? item(ends, key + 1) : key + 2

const hasEqualBefore = (tape: Writing, map: number, key: number): boolean => {
  const { text, starts, ends } = tape
  const start = item(starts, key)
  const length = item(ends, key) - start
  for (let other = map + 1; other < key; other = keyAfter(tape, other)) {
    const from = item(starts, other)
    if (item(ends, other) - from !== length || text.charCodeAt(from) !== text.charCodeAt(start)) continue
    if (text.startsWith(text.slice(start, start + length), from)) return true
  }
  return false
}

/** Reads a value that ends with its line, and gives the position of that end. `indent`: of the block it stands in. */
export const readValue = (to: Writing, from: number, indent: number): number => {
  const first = to.text.charCodeAt(from)
  if (first === sign.bar || first === sign.greater) return readLines(to, from, indent)
  const at =
    first === sign.quote
      ? readQuoted(to, from)
      : first === sign.leftBrace || first === sign.leftBracket
        ? readFlow(to, from, 0)
        : readPlain(to, from)
  return at !== -1 && to.text.charCodeAt(at) === sign.newline ? at : -1
}

const readPlain = (to: Writing, from: number): number => {
  const at = plainEnd(to.text, from)
  if (at !== -1) addNode(to, nodeKind.scalar, from, at)
  return at
}

/** Finds where a plain scalar of a block ends: at its line's end, or at the colon that makes it a key. */
export const plainEnd = (text: string, from: number): number => {
  if (!beginsPlain(text.charCodeAt(from))) return -1
  for (let at = from + 1; ; at++) {
    at = afterRun(run.block, text, at)
    const code = text.charCodeAt(at)
    if (code === sign.newline) return text.charCodeAt(at - 1) === sign.space ? -1 : at
    const next = text.charCodeAt(at + 1)
    if (code === sign.colon) {
      if (next === sign.space || next === sign.newline)
        return text.charCodeAt(at - 1) === sign.space ? -1 : at
    } else if (code !== sign.space || next === sign.hash) return -1
  }
}

/** Finds the quote that ends a scalar without quotes in it; -1 where there are some, and where there is no end. */
export const quotedEnd = (text: string, from: number): number => {
  const at = afterRun(run.quoted, text, from)
  return text.charCodeAt(at) === sign.quote && text.charCodeAt(at + 1) !== sign.quote ? at : -1
}

/** Reads a single-quoted scalar. */
export const readQuoted = (to: Writing, from: number): number => {
  let kind: number = nodeKind.scalar
  for (let at = from + 1; ; at += 2) {
    at = afterRun(run.quoted, to.text, at)
    if (to.text.charCodeAt(at) !== sign.quote) return -1
    if (to.text.charCodeAt(at + 1) !== sign.quote) {
      addNode(to, kind, from + 1, at)
      return at + 1
    }
    kind = nodeKind.doubled
  }
}

/** Reads a one-line `{…}` or `[…]`. */
export const readFlow = (to: Writing, from: number, level: number): number => {
  if (level > deepestFlow) return -1
  const { text } = to
  const isMap = text.charCodeAt(from) === sign.leftBrace
  const closing = isMap ? sign.rightBrace : sign.rightBracket
  const node = addNode(to, isMap ? nodeKind.map : nodeKind.list, from, 0)
  let at = from + 1
  for (let entries = 0; text.charCodeAt(at) !== closing || entries > 0; entries++) {
    if (isMap) at = readFlowKey(to, at)
    if (at === -1) return -1
    const first = text.charCodeAt(at)
    const isInner = first === sign.leftBrace || first === sign.leftBracket
    at = isInner ? readFlow(to, at, level + 1) : readFlowScalar(to, at)
    if (at === -1) return -1
    if (text.charCodeAt(at) === closing) {
      to.ends[node] = to.count
      return !isMap || entries === 0 || hasUniqueKeys(to, node) ? at + 1 : -1
    }
    if (text.charCodeAt(at) !== sign.comma || text.charCodeAt(at + 1) !== sign.space) return -1
    at += 2
  }
  to.ends[node] = to.count
  return at + 1
}

const deepestFlow = 8

const readFlowKey = (to: Writing, from: number): number => {
  const end = readFlowScalar(to, from)
  if (end === -1 || end - from > longestKey || to.kinds[to.count - 1] !== nodeKind.scalar) return -1
  return to.text.startsWith(': ', end) && !to.text.startsWith('<<: ', from) ? end + 2 : -1
}

const readFlowScalar = (to: Writing, from: number): number => {
  const { text } = to
  const first = text.charCodeAt(from)
  if (first === sign.quote) return readQuoted(to, from)
  if (!beginsPlain(first)) return -1
  for (let at = from + 1; ; at++) {
    at = afterRun(run.flow, text, at)
    const code = text.charCodeAt(at)
    const next = text.charCodeAt(at + 1)
    if (code === sign.colon) {
      if (next !== sign.space && next !== sign.newline && !isFlowSign(next)) continue
    } else if (code === sign.space) {
      if (next === sign.hash) return -1
      continue
    } else if (code !== sign.comma && code !== sign.rightBrace && code !== sign.rightBracket) return -1
    if (text.charCodeAt(at - 1) === sign.space) return -1
    addNode(to, nodeKind.scalar, from, at)
    return at
  }
}

/** Reads a text of several lines, `|-`, `|` or `>-`, and gives the end of its last line. */
const readLines = (to: Writing, from: number, indentAbove: number): number => {
  const { text } = to
  const begin = text.indexOf('\n', from) + 1
  const kind = linesKinds.get(text.slice(from, Math.min(begin, from + 3)))
  if (kind === undefined) return -1
  const indent = spacesAt(text, begin)
  if (indent <= indentAbove) return -1
  let end = -1
  for (let at = begin; ; at++) {
    if (text.charCodeAt(at) === sign.newline) continue
    const spaces = spacesAt(text, at)
    if (text.charCodeAt(at + spaces) === sign.newline) return -1
    if (spaces < indent) break
    at = afterRun(run.text, text, at + spaces)
    if (text.charCodeAt(at) !== sign.newline) return -1
    // Lines further in, and blanks at a line's end, fold in their own way.
    if (kind === nodeKind.folded && (spaces > indent || text.charCodeAt(at - 1) === sign.space)) return -1
    end = at
  }
  if (end !== -1) addNode(to, kind, begin, end)
  return end
}

const linesKinds: ReadonlyMap<string, number> = new Map([
  ['|-\n', nodeKind.literal],
  ['|\n', nodeKind.literalLine],
  ['>-\n', nodeKind.folded]
])

/** How many spaces stand here. */
export const spacesAt = (text: string, from: number): number => {
  let at = from
  while (text.charCodeAt(at) === sign.space) at++
  return at - from
}

/** The position after a run of characters that may be empty. */
const afterRun = (characters: RegExp, text: string, from: number): number => {
  characters.lastIndex = from
  characters.test(text)
  return characters.lastIndex
}

const item = (list: Uint8Array | Int32Array, index: number): number => list[index] ?? 0

const copyOf = <T extends Uint8Array | Int32Array>(from: T, to: T): T => {
  to.set(from)
  return to
}
