// Maps and texts of a YAML tape, with what is wrong said in the words of the file.
import { LockfileError } from './define.ts'
import { nodeAfter, nodeKind, scalarAt, type YamlTape } from './yaml-tape.ts'

/** The values of a map by their keys. Nothing written is no entry. */
export const fieldsOf = (tape: YamlTape, map: number, what: string): ReadonlyMap<string, number> => {
  const fields = new Map<string, number>()
  eachEntry(tape, map, what, (key) => fields.set(scalarAt(tape, key) ?? '', key + 1))
  return fields
}

/**
 * Calls `visit` with every key of a map; its value is the next node. Nothing written is an empty map.
 * @throws {LockfileError} for anything but a map
 */
export const eachEntry = (tape: YamlTape, map: number, what: string, visit: (key: number) => void): void => {
  const end = endOfMap(tape, map, what)
  for (let key = map + 1; key < end; key = nodeAfter(tape, key + 1)) visit(key)
}

/**
 * The node after a map, whose keys begin after the map's own node. Nothing written is an empty map.
 * @throws {LockfileError} for anything but a map
 */
export const endOfMap = (tape: YamlTape, map: number, what: string): number => {
  const kind = tape.kinds[map]
  if (kind !== nodeKind.map && kind !== nodeKind.nothing) throw fault(tape, map, `${what} is not a map.`)
  return kind === nodeKind.map ? (tape.ends[map] ?? 0) : map
}

/**
 * A scalar that must be there.
 * @throws {LockfileError} for anything else, and for YAML's words for nothing: pnpm would read them as absent
 */
export const textOf = (tape: YamlTape, node: number, what: string, path?: string): string => {
  const text = scalarAt(tape, node)
  if (text !== undefined && text !== '' && !isNothing(text)) return text
  throw fault(tape, node, `${what}${path === undefined ? '' : ` of "${path}"`} is not a text.`)
}

const isNothing = (text: string): boolean =>
  text === '~' || (text.length === 4 && text.toLowerCase() === 'null')

/** What is wrong, and on which line. */
export const fault = (tape: YamlTape, node: number, message: string): LockfileError =>
  new LockfileError(message, { line: tape.lineOf(node) })

/**
 * The texts of a list. Nothing written is none; a text alone is a list of one.
 * @throws {LockfileError} for anything else
 */
export const textsOf = (tape: YamlTape, node: number, what: string, path: string): readonly string[] => {
  if (tape.kinds[node] === nodeKind.nothing) return []
  if (tape.kinds[node] !== nodeKind.list) return [textOf(tape, node, what, path)]
  const texts: string[] = []
  const end = tape.ends[node] ?? 0
  for (let item = node + 1; item < end; item = nodeAfter(tape, item))
    texts.push(textOf(tape, item, what, path))
  return texts
}
