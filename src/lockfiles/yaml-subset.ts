// The fast path for lockfiles in YAML: a strict reader of the small regular part of the language that package
// managers write. It either reads a text exactly as the general parser does or gives it up as a whole.
import { lineAt } from './define.ts'
import { sign } from './yaml-signs.ts'
import { nodeKind, type YamlTape } from './yaml-tape.ts'
import {
  addNode,
  hasUniqueKeys,
  longestKey,
  plainEnd,
  quotedEnd,
  readFlow,
  readQuoted,
  readValue,
  spacesAt,
  type Writing
} from './yaml-values.ts'

/**
 * Reads block maps and lists indented by spaces, one-line flow maps and lists, plain and single-quoted scalars of one
 * line, `|` and `>-` texts, `? ` keys, and several documents. Undefined for a text with anything else in it, or with
 * a key twice.
 */
export const readYamlSubset = (written: string): YamlTape | undefined => {
  const text = withLineEnds(written)
  const reading = newReading(text)
  let at = text.startsWith('\uFEFF') ? 1 : 0
  while (at !== -1 && at < text.length) at = readLine(reading, at)
  if (at === -1 || (reading.started && !endDocument(reading))) return undefined
  return tapeFrom(reading)
}

interface Reading extends Writing {
  readonly documents: number[]
  /** There is a document: its `---` or its first line. */
  started: boolean
  /** The first node of the document. */
  top: number
  /** The open block maps and lists are at 0 to `depth` of these, from the outside in. */
  depth: number
  readonly nodes: Int32Array
  readonly indents: Int32Array
  /** The node of each block's last key; the block's own before there is one. */
  readonly lastKeys: Int32Array
  /** 1 where keys stand out of order, so that equal ones need not be neighbours. */
  readonly unordered: Uint8Array
  /** A key stands, and its value may follow on deeper lines. */
  awaiting: boolean
  /** A `? ` key stands, and its `: ` must be the next line. */
  explicit: boolean
}

const deepest = 32

const newReading = (text: string): Reading => {
  const room = Math.max(128, text.length >> 4)
  return {
    text,
    kinds: new Uint8Array(room),
    starts: new Int32Array(room),
    ends: new Int32Array(room),
    count: 0,
    documents: [],
    started: false,
    top: 0,
    depth: -1,
    nodes: new Int32Array(deepest),
    indents: new Int32Array(deepest),
    lastKeys: new Int32Array(deepest),
    unordered: new Uint8Array(deepest),
    awaiting: false,
    explicit: false
  }
}

const tapeFrom = ({ text, kinds, starts, ends, documents }: Reading): YamlTape => ({
  text,
  kinds,
  starts,
  ends,
  documents,
  lineOf: (node) => lineAt(text, starts[node] ?? 0)
})

// The engine learns what an object holds from the second one on, and then compiles anew all that was compiled for the
// first. So a first tape is made before there is a text, where it costs nothing.
tapeFrom(newReading(''))

/** The text with plain line ends and one at its end. */
const withLineEnds = (written: string): string => {
  const text = written.includes('\r') ? written.replaceAll('\r\n', '\n') : written
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}

/** Reads the line that begins here and gives the position of the next; -1: not read here. */
const readLine = (r: Reading, from: number): number => {
  const { text } = r
  const indent = spacesAt(text, from)
  const at = from + indent
  const first = text.charCodeAt(at)
  if (first === sign.newline) return indent === 0 ? at + 1 : -1
  if (indent === 0 && first === sign.dash && text.startsWith('---\n', at)) {
    if (r.started && !endDocument(r)) return -1
    r.started = true
    return at + 4
  }
  let end: number
  if (r.explicit) {
    if (first !== sign.colon || text.charCodeAt(at + 1) !== sign.space || indent !== indentOf(r)) return -1
    r.explicit = false
    end = readBesideColon(r, at + 2, indent + 2)
  } else {
    if (!enterBlock(r, indent, first === sign.dash ? nodeKind.list : nodeKind.map, at)) return -1
    end = r.kinds[r.nodes[r.depth] ?? 0] === nodeKind.list ? readItem(r, at, indent) : readEntry(r, at)
  }
  return end === -1 ? -1 : end + 1
}

const indentOf = (r: Reading): number => (r.depth === -1 ? -1 : (r.indents[r.depth] ?? -1))

/** Opens and closes blocks, so that the innermost is the one that a line this far in belongs to. */
const enterBlock = (r: Reading, indent: number, kind: number, from: number): boolean => {
  if (r.awaiting) {
    if (indent > indentOf(r)) {
      r.awaiting = false
      return openBlock(r, kind, indent, from)
    }
    addNothing(r)
  } else if (r.depth === -1) {
    // A document is one block map that begins at the margin.
    r.started = true
    return indent === 0 && r.count === r.top && kind === nodeKind.map && openBlock(r, kind, 0, from)
  }
  if (indent === indentOf(r)) return true
  return closeBlocks(r, indent) && indent === indentOf(r)
}

const openBlock = (r: Reading, kind: number, indent: number, from: number): boolean => {
  if (++r.depth === deepest) return false
  r.nodes[r.depth] = r.lastKeys[r.depth] = addNode(r, kind, from, 0)
  r.indents[r.depth] = indent
  r.unordered[r.depth] = 0
  return true
}

/** Ends the blocks that are further in than this. False: one has a key twice. */
const closeBlocks = (r: Reading, indent: number): boolean => {
  for (; indentOf(r) > indent; r.depth--) {
    const node = r.nodes[r.depth] ?? 0
    r.ends[node] = r.count
    if (r.unordered[r.depth] === 1 && !hasUniqueKeys(r, node)) return false
  }
  return true
}

const addNothing = (r: Reading): void => {
  r.awaiting = false
  addNode(r, nodeKind.nothing, r.starts[r.count - 1] ?? 0, 0)
}

const endDocument = (r: Reading): boolean => {
  if (r.explicit) return false
  if (r.awaiting) addNothing(r)
  if (!closeBlocks(r, -1)) return false
  if (r.count === r.top) addNode(r, nodeKind.nothing, 0, 0)
  r.documents.push(r.top)
  r.top = r.count
  return true
}

/** Reads a map's entry up to the end of its line and gives that position; -1: not read here. */
const readEntry = (r: Reading, from: number): number => {
  const { text } = r
  if (text.startsWith('? ', from)) return readExplicitKey(r, from + 2)
  const colon = readKey(r, from)
  if (colon === -1 || colon - from > longestKey || text.charCodeAt(colon) !== sign.colon) return -1
  const next = text.charCodeAt(colon + 1)
  if (next === sign.space) return readValue(r, colon + 2, indentOf(r))
  r.awaiting = true
  return next === sign.newline ? colon + 1 : -1
}

/** Reads a key and gives the position after it; -1: not read here. */
const readKey = (r: Reading, from: number): number => {
  const { text } = r
  const isQuoted = text.charCodeAt(from) === sign.quote
  const start = isQuoted ? from + 1 : from
  const end = isQuoted ? quotedEnd(text, start) : plainEnd(text, start)
  if (end === -1 || (text.charCodeAt(start) === sign.less && text.slice(start, end) === '<<')) return -1
  // Keys mostly stand in order, and then each differs from all before it.
  const last = r.lastKeys[r.depth] ?? 0
  if (last !== r.nodes[r.depth] && text.slice(r.starts[last], r.ends[last]) >= text.slice(start, end)) {
    r.unordered[r.depth] = 1
  }
  r.lastKeys[r.depth] = addNode(r, nodeKind.scalar, start, end)
  return isQuoted ? end + 1 : end
}

const readExplicitKey = (r: Reading, from: number): number => {
  r.explicit = true
  const end = readKey(r, from)
  return end !== -1 && r.text.charCodeAt(end) === sign.newline ? end : -1
}

/** What stands beside the colon of a `? ` key: a flow map or list, or the first entry of a block map. */
const readBesideColon = (r: Reading, from: number, indent: number): number => {
  const first = r.text.charCodeAt(from)
  if (first === sign.leftBrace || first === sign.leftBracket) return readValue(r, from, indent)
  return openBlock(r, nodeKind.map, indent, from) ? readEntry(r, from) : -1
}

/** Reads a list's item up to the end of its line and gives that position; -1: not read here. */
const readItem = (r: Reading, from: number, indent: number): number => {
  const { text } = r
  if (!text.startsWith('- ', from)) return -1
  const at = from + 2
  const first = text.charCodeAt(at)
  const before = r.count
  const end =
    first === sign.leftBrace || first === sign.leftBracket
      ? readFlow(r, at, 0)
      : first === sign.quote
        ? readQuoted(r, at)
        : plainEnd(text, at)
  if (end === -1) return -1
  if (text.charCodeAt(end) === sign.newline) {
    if (r.count === before) addNode(r, nodeKind.scalar, at, end)
    return end
  }
  // A map that begins beside the dash.
  if (first === sign.leftBrace || first === sign.leftBracket) return -1
  r.count = before
  return openBlock(r, nodeKind.map, indent + 2, at) ? readEntry(r, at) : -1
}
