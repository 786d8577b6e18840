// A YAML document as a flat list of nodes in the order of the text: cheap to write, cheap to skip through.
import { lineAt } from './define.ts'
import type { YamlNode } from './yaml-general.ts'

/** What a node is. The slices of all but plain `scalar`s are the text as written, and must be decoded. */
export const nodeKind = {
  nothing: 0,
  scalar: 1,
  /** Every single quote stands twice. */
  doubled: 2,
  /** Indented lines: `|-`, `|` with a line end at its end, `>-`. */
  literal: 3,
  literalLine: 4,
  folded: 5,
  map: 6,
  list: 7
} as const

/**
 * Nodes are numbers. A map's entries follow it as key, value, key, value; a list's items follow it. Keys are scalars,
 * and no two of one map are equal.
 */
export interface YamlTape {
  /** What scalars are slices of. */
  readonly text: string
  readonly kinds: Uint8Array
  /** Where a scalar's slice begins. */
  readonly starts: Int32Array
  /** Where a scalar's slice ends; for a map or list the first node after all that is in it. */
  readonly ends: Int32Array
  /** The top node of each document. */
  readonly documents: readonly number[]
  /** The line (from 1) of the file on which a node begins. */
  readonly lineOf: (node: number) => number
}

/** The first node after this one and all that is in it. */
export const nodeAfter = (tape: YamlTape, node: number): number =>
  (tape.kinds[node] ?? 0) >= nodeKind.map ? (tape.ends[node] ?? 0) : node + 1

/** A scalar's text; undefined for maps, lists and where nothing is written. */
export const scalarAt = (tape: YamlTape, node: number): string | undefined => {
  const kind = tape.kinds[node] ?? nodeKind.nothing
  if (kind === nodeKind.nothing || kind >= nodeKind.map) return undefined
  const slice = tape.text.slice(tape.starts[node], tape.ends[node])
  if (kind === nodeKind.scalar) return slice
  if (kind === nodeKind.doubled) return slice.replaceAll("''", "'")
  const indent = slice.search(/[^ ]/)
  const lines = slice.split('\n').map((line) => line.slice(indent))
  if (kind !== nodeKind.folded) return lines.join('\n') + (kind === nodeKind.literalLine ? '\n' : '')
  // One line end is a blank, and of several the first counts for nothing.
  return lines.join('\n').replace(/\n+/g, (ends) => (ends.length === 1 ? ' ' : ends.slice(1)))
}

/** Whether a key is this word. */
export const isKey = (tape: YamlTape, key: number, word: string): boolean =>
  (tape.ends[key] ?? 0) - (tape.starts[key] ?? 0) === word.length &&
  tape.text.startsWith(word, tape.starts[key])

/** The same tape from a document that the general parser read out of `source`. */
export const tapeOf = (documents: readonly YamlNode[], source: string): YamlTape => {
  const kinds: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  const offsets: number[] = []
  const parts: string[] = []
  let length = 0
  const add = (kind: number, offset: number): number => {
    starts.push(length)
    ends.push(length)
    offsets.push(offset)
    return kinds.push(kind) - 1
  }
  const addScalar = (value: string, offset: number): void => {
    parts.push(value)
    length += value.length
    starts[add(nodeKind.scalar, offset)] = length - value.length
  }
  const addNode = (node: YamlNode): void => {
    if (node.kind === 'scalar') {
      if (node.value === null) add(nodeKind.nothing, node.offset)
      else addScalar(node.value, node.offset)
      return
    }
    const top = add(nodeKind[node.kind], node.offset)
    if (node.kind === 'list') node.items.forEach(addNode)
    else {
      for (const [key, entry] of node.entries) {
        addScalar(key, entry.offset)
        addNode(entry.value)
      }
    }
    ends[top] = kinds.length
  }
  const tops = documents.map((document) => {
    const top = kinds.length
    addNode(document)
    return top
  })
  return {
    text: parts.join(''),
    kinds: Uint8Array.from(kinds),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    documents: tops,
    lineOf: (node) => lineAt(source, offsets[node] ?? 0)
  }
}
