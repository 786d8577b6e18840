// Exceptions that somebody answers for: which findings they cover, and what is to be said of them.
import { say, type Accepted, type DependencyChange, type FileProblem, type LockedPackage } from './model.ts'
import type { Acknowledgement, Policy } from './policy.ts'
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
  const found = acknowledgements.find(
    (one) =>
      holds(one, asOf) && isOf(change, one) && (one.signals === undefined || one.signals.includes(signal))
  )
  return found && { by: found.by, reason: found.reason, until: found.expiresAt }
}

/** Nobody can answer for longer. */
const longestMs = 366 * dayMs

const holds = ({ expiresAt }: Acknowledgement, asOf: number): boolean =>
  asOf < expiresAt && expiresAt - asOf <= longestMs

const isOf = (change: DependencyChange, one: Acknowledgement): boolean =>
  change.kind !== 'removed' && isRelease(change.after, one)

const isRelease = ({ name, version, resolution }: LockedPackage, one: Acknowledgement): boolean =>
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
  acknowledgements.flatMap((one) => {
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
