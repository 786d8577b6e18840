// The whole line, read top to bottom: read, parse, diff, learn, judge, decide.
import { diffLockfiles } from './diff.ts'
import { learn } from './facts.ts'
import { isLockfileName } from './lockfiles/index.ts'
import type {
  DependencyChange,
  JudgeContext,
  Outcome,
  Registry,
  Review,
  ReviewedChange,
  Source
} from './model.ts'
import { decideChange, decideFile, decideReview, type Policy } from './policy.ts'
import { readLockfiles } from './read.ts'
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
  const differences = diffLockfiles(read.pairs, {
    canonical: (address) => registry.pathOf(address) ?? address,
    lockedAtBase: read.lockedAtBase
  })

  let judged = 0
  const changes = await Promise.all(
    differences.map(async (change) => {
      const outcome = await judge(change, registry, context)
      judged++
      progress(`${judged} of ${differences.length} changes judged`)
      return decideChange(change, outcome, policy)
    })
  )
  const findings = read.problems.flatMap(
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

const judge = async (
  change: DependencyChange,
  registry: Registry,
  context: JudgeContext
): Promise<ReadonlyMap<string, Outcome>> => {
  const sheet = await learn(change, registry, context.asOf)
  return new Map(signals.map((signal) => [signal.id, signal.judge(change, sheet, context)]))
}

const order = { block: 0, warn: 1, pass: 2 } as const

const worstFirst = (a: ReviewedChange, b: ReviewedChange): number => order[a.verdict] - order[b.verdict]
