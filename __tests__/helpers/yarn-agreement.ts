// Holds the quick and the slow reader of one format against each other.
import { expect } from '@jest/globals'
import * as fc from 'fast-check'
import { LockfileError, type LockfileReader, type ReadContext } from '../../src/lockfiles/define.ts'
import { damaged, fuzzRuns } from './lockfile-fuzz.ts'

/** A lockfile with its graph, as plain data; or that it was refused. */
export const outcomeOf = (reader: LockfileReader, text: string, context: ReadContext): unknown => {
  try {
    const lockfile = reader(text, context)
    return { ...lockfile, graph: lockfile.graph() }
  } catch (error) {
    if (!(error instanceof LockfileError)) throw error
    return 'refused'
  }
}

/** Reads damaged texts both ways, which must come to the same; tells how many were read. */
export const agreeOnDamage = (
  quick: LockfileReader,
  slow: LockfileReader,
  texts: readonly string[],
  runs = fuzzRuns
): { readonly read: number; readonly refused: number } => {
  const context = { path: 'yarn.lock', manifests: new Map() }
  const count = { read: 0, refused: 0 }
  fc.assert(
    fc.property(damaged(texts), (text) => {
      const outcome = outcomeOf(quick, text, context)
      expect(outcome).toEqual(outcomeOf(slow, text, context))
      count[outcome === 'refused' ? 'refused' : 'read']++
    }),
    { numRuns: runs }
  )
  return count
}
