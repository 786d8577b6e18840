// The whole line, read top to bottom: read, parse, diff, learn, judge, decide.
import { countIncomparable, diffLockfiles, type LockfilePair } from './diff.ts'
import { learn } from './facts.ts'
import { isLockfileName } from './lockfiles/index.ts'
import {
  say,
  type DependencyChange,
  type JudgeContext,
  type Outcome,
  type Registry,
  type Review,
  type ReviewedChange,
  type Source
} from './model.ts'
import { originsOf, type Origins } from './origins.ts'
import { decideChange, decideFile, decideReview, type Policy } from './policy.ts'
import { readLockfiles, type FileProblem } from './read.ts'
import { signals } from './signals/index.ts'

export interface ReviewRequest {
  readonly source: Source
  readonly registry: Registry
  readonly policy: Policy
  /** The one clock of the review, in milliseconds since 1970. */
  readonly asOf: number
  /** Told in one line what is going on. */
  readonly progress: (line: string) => void
}

/** The paths that a review wants to know about. A source may leave out all others from `changedFiles`. */
export const isWatched = (path: string): boolean => isLockfileName(path)

/**
 * Reviews what changed between the two revisions of a source.
 * @throws {UserError} when the source cannot be read; the state of the registry never throws
 */
export const review = async (request: ReviewRequest): Promise<Review> => {
  const { source, registry, policy, asOf, progress } = request
  const context: JudgeContext = { asOf, cooldownMs: policy.cooldownMs }

  const read = await readLockfiles(source)
  const canonical = (address: string): string => registry.pathOf(address) ?? address
  const differences = diffLockfiles(read.pairs, { canonical, lockedAtBase: read.lockedAtBase })

  const locked = read.pairs.flatMap(({ before }) => before?.packages ?? [])
  const origins = originsOf([...locked, ...read.lockedAtBase], (address) => registry.pathOf(address))

  let judged = 0
  const changes = await Promise.all(
    differences.map(async (change) => {
      const outcome = await judge(change, registry, origins, context)
      judged++
      progress(`${judged} of ${differences.length} changes judged`)
      return decideChange(change, outcome, policy)
    })
  )
  const findings = [...read.problems, ...migrationsOf(read.pairs, canonical)].flatMap(
    ({ signal, path, message }) => decideFile(signal, path, message, policy) ?? []
  )

  const unverified = changes.filter((one) => one.unverified.length > 0).length
  return {
    verdict: decideReview(changes, findings),
    asOf,
    base: { revision: source.base },
    head: { revision: source.head },
    lockfiles: read.paths,
    coverage: { changes: changes.length, judged: changes.length - unverified, unverified },
    changes: changes.toSorted(worstFirst),
    project: { findings }
  }
}

// Said once: a hundred packages whose hashes cannot be compared are one fact about the file.
const migrationsOf = (
  pairs: readonly LockfilePair[],
  canonical: (address: string) => string
): readonly FileProblem[] =>
  pairs.flatMap((pair) => {
    const { path, before, after } = pair
    if (before === undefined || after === undefined) return []
    if (before.format === after.format && before.formatVersion === after.formatVersion) return []
    const from = say`The lockfile was ${before.format} ${before.formatVersion} (${before.path}) and is now ${after.format} ${after.formatVersion}.`
    const incomparable = countIncomparable(pair, canonical)
    const rest =
      incomparable === 0
        ? say` Every version that stayed is comparable by its hash.`
        : say` Of the versions that stayed, ${incomparable} cannot be compared by a hash, since the two formats have none in common.`
    return [{ signal: 'lockfile-migrated', path, message: [...from, ...rest] } as const]
  })

const judge = async (
  change: DependencyChange,
  registry: Registry,
  origins: Origins,
  context: JudgeContext
): Promise<ReadonlyMap<string, Outcome>> => {
  const sheet = await learn(change, registry, context.asOf, origins)
  return new Map(signals.map((signal) => [signal.id, signal.judge(change, sheet, context)]))
}

const order = { block: 0, warn: 1, pass: 2 } as const

const worstFirst = (a: ReviewedChange, b: ReviewedChange): number => order[a.verdict] - order[b.verdict]
