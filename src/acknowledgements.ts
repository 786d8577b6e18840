// Exceptions that somebody answers for: which findings they cover, and what is to be said of them.
import { say, type Accepted, type DependencyChange, type FileProblem, type LockedPackage } from './model.ts'
import { inPolicyOnly, type Acknowledgement, type Policy } from './policy.ts'
import { releaseCode } from './release-code.ts'
import { dayMs, formatDay } from './time.ts'

/** How long before its end an acknowledgement says so. */
const noticeMs = 7 * dayMs

/** Who accepted a finding about a change; undefined where nobody did, or where it no longer holds. */
export const acceptanceOf = (
  change: DependencyChange,
  signal: string,
  { acknowledgements }: Policy,
  asOf: number
): Accepted | undefined => {
  const found = acknowledgements.find((one) => holds(one, asOf) && isOf(change, one) && covers(one, signal))
  return found && { by: found.by, reason: found.reason, until: found.expiresAt }
}

/** Nobody can answer for longer. */
const longestMs = 366 * dayMs

const holds = ({ expiresAt, comment }: Acknowledgement, asOf: number): boolean =>
  asOf < expiresAt && expiresAt - asOf <= longestMs && comment?.refused === undefined

const covers = ({ signals, comment }: Acknowledgement, signal: string): boolean =>
  (signals === undefined || signals.includes(signal)) && (comment === undefined || !inPolicyOnly.has(signal))

const isOf = (change: DependencyChange, one: Acknowledgement): boolean =>
  change.kind !== 'removed' && isRelease(change.after, one)

const isRelease = (locked: LockedPackage, one: Acknowledgement): boolean =>
  isNamed(locked, one) && (one.comment === undefined || releaseCode(locked) === one.comment.code)

const isNamed = ({ name, version, resolution }: LockedPackage, one: Acknowledgement): boolean =>
  name === one.package &&
  version === one.version &&
  (one.integrity === undefined || ('integrity' in resolution && resolution.integrity === one.integrity))

/**
 * What is to be said of the acknowledgements of a policy: those that have ended or soon will and are needed, and those
 * whose version is gone although the package is there.
 * @param locked all that the lockfiles of head hold, as far as they were read
 */
export const reviewAcknowledgements = (
  { path, acknowledgements }: Policy,
  changes: readonly DependencyChange[],
  locked: readonly LockedPackage[],
  asOf: number
): readonly FileProblem[] =>
  saidOnce(acknowledgements).flatMap((one) => {
    if (one.comment !== undefined) return aboutComment(one, changes, asOf)
    const file = path ?? 'the policy'
    const what = say`line ${one.line}: ${one.package} ${one.version}`
    const data = { package: one.package, version: one.version, line: one.line, by: one.by }
    const problem = (message: FileProblem['message']): FileProblem => ({
      signal: 'acknowledgement',
      path: file,
      message,
      evidence: data
    })
    if (changes.some((change) => isOf(change, one))) {
      if (asOf >= one.expiresAt)
        return [
          problem([
            ...what,
            `: the acknowledgement ended on ${formatDay(one.expiresAt)} and no longer counts.`
          ])
        ]
      if (!holds(one, asOf))
        return [problem([...what, ': the acknowledgement is for more than a year, and does not count.'])]
      if (one.expiresAt - asOf <= noticeMs)
        return [problem([...what, `: the acknowledgement ends on ${formatDay(one.expiresAt)}.`])]
      return []
    }
    const isGone =
      locked.some(({ name }) => name === one.package) && !locked.some((other) => isRelease(other, one))
    return isGone
      ? [
          problem([
            ...what,
            ': nothing matches this acknowledgement any more, for another version or other bytes are locked. It can be removed.'
          ])
        ]
      : []
  })

// Comments are cheap to write: of one person's about one release, the last one is told of.
const saidOnce = (all: readonly Acknowledgement[]): readonly Acknowledgement[] => [
  ...all.filter(({ comment }) => comment === undefined),
  ...new Map(
    all.flatMap((one) =>
      one.comment === undefined ? [] : [[JSON.stringify([one.by, one.package, one.version]), one] as const]
    )
  ).values()
]

// Only what can be mended is told: most comments are about versions that have left the pull request since.
const aboutComment = (
  one: Acknowledgement,
  changes: readonly DependencyChange[],
  asOf: number
): readonly FileProblem[] => {
  const named = changes.filter((change) => change.kind !== 'removed' && isNamed(change.after, one))
  const why = named.length === 0 ? undefined : whyNot(one, named, asOf)
  if (why === undefined) return []
  const message = say`${one.by} accepted ${one.package} ${one.version}, which does not count: ${[why]}`
  const evidence = { package: one.package, version: one.version, by: one.by }
  return [{ signal: 'acknowledgement', path: 'comments', message, evidence }]
}

const whyNot = (
  one: Acknowledgement,
  named: readonly DependencyChange[],
  asOf: number
): string | undefined => {
  if (one.comment?.refused !== undefined) return one.comment.refused
  if (!named.some((change) => isOf(change, one)))
    return 'It is for other bytes, or for another place, than what is locked now.'
  if (!holds(one, asOf)) return `It ended on ${formatDay(one.expiresAt)}.`
  const kept = one.signals?.filter((signal) => inPolicyOnly.has(signal)) ?? []
  return kept.length === 0 ? undefined : `Only the policy file can accept ${kept.join(', ')}.`
}
