// Shows a tape as plain data, and the general parser's answer in the same form.
import { readYaml, type YamlValue } from '../../src/lockfiles/yaml-general.ts'
import { nodeAfter, nodeKind, scalarAt, type YamlTape } from '../../src/lockfiles/yaml-tape.ts'

/** Every document of a tape; maps as lists of pairs, so that no key is lost. */
export const shownTape = (tape: YamlTape): readonly unknown[] =>
  tape.documents.map((top) => shownNode(tape, top))

/** Every document of a text as the general parser reads it. */
export const shownYaml = (text: string): readonly unknown[] => readYaml(text).map(shownValue)

const shownNode = (tape: YamlTape, node: number): unknown => {
  const kind = tape.kinds[node]
  if (kind === nodeKind.nothing) return null
  if (kind !== nodeKind.map && kind !== nodeKind.list) return scalarAt(tape, node)
  const end = tape.ends[node] ?? 0
  const entries: unknown[] = []
  for (let at = node + 1; at < end;) {
    const value = kind === nodeKind.map ? at + 1 : at
    entries.push(
      kind === nodeKind.map ? [scalarAt(tape, at), shownNode(tape, value)] : shownNode(tape, value)
    )
    at = nodeAfter(tape, value)
  }
  return kind === nodeKind.map ? { map: entries } : entries
}

const shownValue = (value: YamlValue): unknown => {
  if (value === null || typeof value === 'string') return value
  if (isMap(value)) return { map: [...value].map(([key, inner]) => [key, shownValue(inner)]) }
  return value.map(shownValue)
}

const isMap = (
  value: readonly YamlValue[] | ReadonlyMap<string, YamlValue>
): value is ReadonlyMap<string, YamlValue> => value instanceof Map
