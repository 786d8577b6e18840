// Damages lockfiles as people, merges and attackers do, and watches what a reader makes of them.
import { expect } from '@jest/globals'
import * as fc from 'fast-check'
import { LockfileError, type LockfileReader } from '../../src/lockfiles/define.ts'

/** Raised by FUZZ_RUNS for a longer search. */
export const fuzzRuns = Number(process.env['FUZZ_RUNS'] ?? 1000)

/** One of the texts, damaged in one to three places. */
export const damaged = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...texts), fc.array(damage, { minLength: 1, maxLength: 3 }))
    .map(([text, damages]) => damages.reduce((now, hit) => hit(now), text))

type Damage = (text: string) => string

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const atChar = (text: string, where: number): number => Math.floor(where * (text.length + 1))
const onLines =
  (change: (lines: string[], at: number, other: number) => void, where: number, elsewhere: number): Damage =>
  (text) => {
    const lines = text.split('\n')
    change(lines, Math.floor(where * lines.length), Math.floor(elsewhere * lines.length))
    return lines.join('\n')
  }

const chars = '"\\{}[],:/@#\n\r\t\0 0a_~+<-'.split('')

const damage: fc.Arbitrary<Damage> = fc.oneof(
  place.map(
    (where): Damage =>
      (text) =>
        text.slice(0, atChar(text, where))
  ),
  fc
    .tuple(place, fc.constantFrom(...chars, '\uFEFF', '\uD800', '__proto__', '<<<<<<< a\n'))
    .map(([where, char]): Damage => (text) => {
      const at = atChar(text, where)
      return text.slice(0, at) + char + text.slice(at + 1)
    }),
  fc.tuple(place, place).map(([a, b]) => onLines((lines, at) => lines.splice(at, 1), a, b)),
  fc.tuple(place, place).map(([a, b]) => onLines((lines, at) => lines.splice(at, 0, lines[at] ?? ''), a, b)),
  fc.tuple(place, place).map(([a, b]) =>
    onLines(
      (lines, at, other) => {
        const line = lines[at] ?? ''
        lines[at] = lines[other] ?? ''
        lines[other] = line
      },
      a,
      b
    )
  )
)

/**
 * Reads damaged texts, each of which must give a lockfile whose keys hold together or a LockfileError, and tells how
 * many were read and how many refused.
 */
export const readDamaged = (
  reader: LockfileReader,
  path: string,
  texts: readonly string[]
): { readonly read: number; readonly refused: number } => {
  let read = 0
  let refused = 0
  fc.assert(
    fc.property(damaged(texts), (text) => {
      try {
        const lockfile = reader(text, { path, manifests: new Map() })
        const { importers, edges } = lockfile.graph()
        const keys = new Set(lockfile.packages.map(({ key }) => key))
        expect(keys.size).toBe(lockfile.packages.length)
        const named = [
          ...edges.keys(),
          ...[...edges.values()].flat().map(({ key }) => key),
          ...importers.flatMap(({ dependencies }) => dependencies.map(({ key }) => key))
        ]
        expect(named.filter((key) => key !== undefined && !keys.has(key))).toEqual([])
        read++
      } catch (error) {
        if (!(error instanceof LockfileError)) throw error
        refused++
      }
    }),
    { numRuns: fuzzRuns }
  )
  expect(Object.keys(Object.prototype)).toEqual([])
  return { read, refused }
}
