// The fast path for lockfiles in YAML: a strict reader of the small regular part of the language that package
// managers write. It either reads a text exactly as the general parser does or gives it up as a whole.
import { lineAt } from './define.ts'
import { beginsPlain, isFlowSign, run, sign } from './yaml-signs.ts'
import { nodeKind, type YamlTape } from './yaml-tape.ts'

/**
 * Reads block maps and lists indented by spaces, one-line flow maps and lists, plain and single-quoted scalars of one
 * line, `|` and `>-` texts, `? ` keys, and several documents. Undefined for a text with anything else in it, or with a key twice.
 */
export const readYamlSubset = (written: string): YamlTape | undefined => {
  const text = lines(written)
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  let room = Math.max(1024, text.length >> 4)
  let kinds = new Uint8Array(room)
  let starts = new Int32Array(room)
  let ends = new Int32Array(room)
  let count = 0
  const documents: number[] = []

  // The open block maps and lists, from the outside in.
  let depth = -1
  const openNodes = new Int32Array(deepest)
  const indents = new Int32Array(deepest)
  const lastKeys: (string | undefined)[] = []
  const unordered = new Uint8Array(deepest)

  /** Adds a node, and gives its number. */
  const add = (kind: number, from: number, to: number): number => {
    if (count === room) {
      room *= 2
      kinds = grown(kinds, new Uint8Array(room))
      starts = grown(starts, new Int32Array(room))
      ends = grown(ends, new Int32Array(room))
    }
    kinds[count] = kind
    starts[count] = from
    ends[count] = to
    return count++
  }

  const open = (kind: number, indent: number, from: number): boolean => {
    if (++depth === deepest) return false
    openNodes[depth] = add(kind, from, 0)
    indents[depth] = indent
    lastKeys[depth] = undefined
    unordered[depth] = 0
    return true
  }

  /** Ends the blocks that are further in than this. False: one has a key twice. */
  const closeTo = (indent: number): boolean => {
    for (; depth >= 0 && item(indents, depth) > indent; depth--) {
      const node = item(openNodes, depth)
      ends[node] = count
      if (unordered[depth] === 1 && !hasUniqueKeys(node)) return false
    }
    return true
  }

  /** Adds a key. Keys mostly stand in order, and then each differs from all before it. False: not read here. */
  const addKey = (from: number, to: number): boolean => {
    const name = text.slice(from, to)
    if (name === '<<') return false
    const last = lastKeys[depth]
    if (last !== undefined && !(last < name)) unordered[depth] = 1
    lastKeys[depth] = name
    add(nodeKind.scalar, from, to)
    return true
  }

  const hasUniqueKeys = (map: number): boolean => {
    const end = item(ends, map)
    const seen = new Set<string>()
    let entries = 0
    for (let key = map + 1; key < end; entries++) {
      seen.add(text.slice(item(starts, key), item(ends, key)))
      key = item(kinds, key + 1) >= nodeKind.map ? item(ends, key + 1) : key + 2
    }
    return seen.size === entries
  }

  /** Reads a one-line `{…}` or `[…]` and gives the position after it; -1: not read here. */
  const flow = (from: number, level: number): number => {
    if (level > 8) return -1
    const isMap = text.charCodeAt(from) === sign.leftBrace
    const closing = isMap ? sign.rightBrace : sign.rightBracket
    const node = add(isMap ? nodeKind.map : nodeKind.list, from, 0)
    let at = from + 1
    if (text.charCodeAt(at) === closing) {
      ends[node] = count
      return at + 1
    }
    for (let entries = 1; ; entries++) {
      if (isMap) {
        at = flowKey(at)
        if (at === -1) return -1
      }
      const first = text.charCodeAt(at)
      at = first === sign.leftBrace || first === sign.leftBracket ? flow(at, level + 1) : flowScalar(at)
      if (at === -1) return -1
      if (text.charCodeAt(at) === closing) {
        ends[node] = count
        return !isMap || entries === 1 || hasUniqueKeys(node) ? at + 1 : -1
      }
      if (text.charCodeAt(at) !== sign.comma || text.charCodeAt(at + 1) !== sign.space) return -1
      at += 2
    }
  }

  /** Reads a key inside a flow map and gives the position of its value; -1: not read here. */
  const flowKey = (from: number): number => {
    const end = flowScalar(from)
    if (end === -1 || end - from > longestKey || kinds[count - 1] !== nodeKind.scalar) return -1
    return text.startsWith(': ', end) && !text.startsWith('<<: ', from) ? end + 2 : -1
  }

  /** Reads a scalar inside a flow map or list and gives the position after it; -1: not read here. */
  const flowScalar = (from: number): number => {
    const first = text.charCodeAt(from)
    if (first === sign.quote) return quoted(from)
    if (!beginsPlain(first)) return -1
    for (let at = from + 1; ; at++) {
      at = afterRun(run.flow, at)
      const code = text.charCodeAt(at)
      if (code === sign.colon) {
        const next = text.charCodeAt(at + 1)
        if (next !== sign.space && next !== sign.newline && !isFlowSign(next)) continue
      } else if (code === sign.space) {
        if (text.charCodeAt(at + 1) === sign.hash) return -1
        continue
      } else if (code !== sign.comma && code !== sign.rightBrace && code !== sign.rightBracket) return -1
      if (text.charCodeAt(at - 1) === sign.space) return -1
      add(nodeKind.scalar, from, at)
      return at
    }
  }

  /** Reads a single-quoted scalar and gives the position after it; -1: not read here. */
  const quoted = (from: number): number => {
    let kind: number = nodeKind.scalar
    for (let at = from + 1; ; at += 2) {
      at = afterRun(run.quoted, at)
      if (text.charCodeAt(at) !== sign.quote) return -1
      if (text.charCodeAt(at + 1) !== sign.quote) {
        add(kind, from + 1, at)
        return at + 1
      }
      kind = nodeKind.doubled
    }
  }

  /**
   * Reads a plain scalar of a block: gives the position of the line's end, or of the colon that makes it a key.
   * -1: not read here.
   */
  const plainEnd = (from: number): number => {
    if (!beginsPlain(text.charCodeAt(from))) return -1
    for (let at = from + 1; ; at++) {
      at = afterRun(run.block, at)
      const code = text.charCodeAt(at)
      const next = text.charCodeAt(at + 1)
      if (code === sign.newline || (code === sign.colon && (next === sign.space || next === sign.newline))) {
        return text.charCodeAt(at - 1) === sign.space ? -1 : at
      }
      if (code !== sign.colon && (code !== sign.space || next === sign.hash)) return -1
    }
  }

  /** The position after a run of characters that may be empty. */
  const afterRun = (characters: RegExp, from: number): number => {
    characters.lastIndex = from
    characters.test(text)
    return characters.lastIndex
  }

  /** Reads the value that begins here and ends with the line; gives the position of the line's end, -1: not read. */
  const value = (from: number): number => {
    const first = text.charCodeAt(from)
    let at: number
    if (first === sign.quote) at = quoted(from)
    else if (first === sign.leftBrace || first === sign.leftBracket) at = flow(from, 0)
    else if (first === sign.bar || first === sign.greater) return blockScalar(from)
    else {
      at = plainEnd(from)
      if (at !== -1) add(nodeKind.scalar, from, at)
    }
    return at !== -1 && text.charCodeAt(at) === sign.newline ? at : -1
  }

  /** Reads a text of several lines, `|-`, `|` or `>-`, and gives the end of its last line; -1: not read here. */
  const blockScalar = (from: number): number => {
    const kind = text.startsWith('|-\n', from)
      ? nodeKind.literal
      : text.startsWith('|\n', from)
        ? nodeKind.literalLine
        : nodeKind.folded
    if (kind === nodeKind.folded && !text.startsWith('>-\n', from)) return -1
    const begin = text.indexOf('\n', from) + 1
    const indent = spacesAt(begin)
    if (indent <= item(indents, depth)) return -1
    let end = -1
    for (let at = begin; ; at++) {
      if (text.charCodeAt(at) === sign.newline) continue
      const spaces = spacesAt(at)
      const first = text.charCodeAt(at + spaces)
      if (first === sign.newline) return -1
      if (spaces < indent) break
      at = afterRun(run.text, at + spaces)
      if (text.charCodeAt(at) !== sign.newline) return -1
      // Lines further in, and blanks at a line's end, fold in their own way.
      if (kind === nodeKind.folded && (spaces > indent || text.charCodeAt(at - 1) === sign.space)) return -1
      end = at
    }
    if (end !== -1) add(kind, begin, end)
    return end
  }

  const spacesAt = (from: number): number => afterRun(run.spaces, from) - from

  // A key stands, and its value may follow on deeper lines.
  let awaiting = false
  // A `? ` key stands, and its `: ` must be the next line.
  let explicit = false
  // There is a document: its `---` or its first line.
  let started = false
  let top = 0

  const endDocument = (): boolean => {
    if (explicit) return false
    if (awaiting) addNothing()
    if (!closeTo(-1)) return false
    if (count === top) add(nodeKind.nothing, 0, 0)
    documents.push(top)
    top = count
    return true
  }

  const addNothing = (): void => {
    awaiting = false
    add(nodeKind.nothing, item(starts, count - 1), 0)
  }

  /** Reads the line that begins here and gives the position of the next; -1: not read here. */
  const line = (from: number): number => {
    const indent = spacesAt(from)
    const at = from + indent
    const first = text.charCodeAt(at)
    if (first === sign.newline) return indent === 0 ? at + 1 : -1
    if (indent === 0 && text.startsWith('---\n', at)) {
      if (started && !endDocument()) return -1
      started = true
      return at + 4
    }
    let end: number
    if (explicit) {
      if (first !== sign.colon || text.charCodeAt(at + 1) !== sign.space || indent !== indents[depth])
        return -1
      explicit = false
      end = besideColon(at + 2, indent + 2)
    } else {
      if (!enter(indent, first === sign.dash ? nodeKind.list : nodeKind.map, at)) return -1
      end = kinds[item(openNodes, depth)] === nodeKind.list ? listItem(at, indent) : entry(at)
    }
    return end === -1 ? -1 : end + 1
  }

  /** Opens and closes blocks, so that the innermost is the one that a line this far in belongs to. */
  const enter = (indent: number, kind: number, from: number): boolean => {
    if (awaiting) {
      if (indent > item(indents, depth)) {
        awaiting = false
        return open(kind, indent, from)
      }
      addNothing()
    } else if (depth === -1) {
      // A document is one block map that begins at the margin.
      started = true
      return indent === 0 && count === top && kind === nodeKind.map && open(kind, 0, from)
    }
    return closeTo(indent) && indent === indents[depth]
  }

  /** Reads a map's entry up to the end of its line and gives that position; -1: not read here. */
  const entry = (from: number): number => {
    const first = text.charCodeAt(from)
    if (first === sign.question && text.charCodeAt(from + 1) === sign.space) return explicitKey(from + 2)
    const end = key(from)
    if (end === -1 || end - from > longestKey || text.charCodeAt(end) !== sign.colon) return -1
    const next = text.charCodeAt(end + 1)
    if (next === sign.space) return value(end + 2)
    awaiting = true
    return next === sign.newline ? end + 1 : -1
  }

  const explicitKey = (from: number): number => {
    explicit = true
    const end = key(from)
    return end !== -1 && text.charCodeAt(end) === sign.newline ? end : -1
  }

  /** Reads a key and gives the position after it; -1: not read here. */
  const key = (from: number): number => {
    if (text.charCodeAt(from) !== sign.quote) {
      const end = plainEnd(from)
      return end !== -1 && addKey(from, end) ? end : -1
    }
    const end = quoted(from)
    // A key with quotes in it is never written.
    if (end === -1 || kinds[--count] !== nodeKind.scalar) return -1
    return addKey(from + 1, end - 1) ? end : -1
  }

  /** What stands beside the colon of a `? ` key: a flow map or list, or the first entry of a block map. */
  const besideColon = (from: number, indent: number): number => {
    const first = text.charCodeAt(from)
    if (first === sign.leftBrace || first === sign.leftBracket) return value(from)
    return open(nodeKind.map, indent, from) ? entry(from) : -1
  }

  /** Reads a list's item up to the end of its line and gives that position; -1: not read here. */
  const listItem = (from: number, indent: number): number => {
    if (text.charCodeAt(from) !== sign.dash || text.charCodeAt(from + 1) !== sign.space) return -1
    const at = from + 2
    const first = text.charCodeAt(at)
    if (first === sign.leftBrace || first === sign.leftBracket) return value(at)
    const before = count
    const end = first === sign.quote ? quoted(at) : plainEnd(at)
    if (end === -1) return -1
    if (text.charCodeAt(end) === sign.newline) {
      if (first !== sign.quote) add(nodeKind.scalar, at, end)
      return end
    }
    // A map that begins beside the dash.
    count = before
    return open(nodeKind.map, indent + 2, at) ? entry(at) : -1
  }

  const finish = (): YamlTape | undefined => {
    if (started && !endDocument()) return undefined
    return { text, kinds, starts, ends, documents, lineOf: (node) => lineAt(text, item(starts, node)) }
  }

  let next = start
  while (next !== -1 && next < text.length) next = line(next)
  return next === -1 ? undefined : finish()
}

const deepest = 32
// The language lets a key without `? ` be 1024 characters long, its quotes included.
const longestKey = 1000

/** The text with plain line ends and one at its end. */
const lines = (written: string): string => {
  const text = written.includes('\r') ? written.replaceAll('\r\n', '\n') : written
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}

const item = (list: Uint8Array | Int32Array, index: number): number => list[index] ?? 0

const grown = <T extends Uint8Array | Int32Array>(from: T, to: T): T => {
  to.set(from)
  return to
}
