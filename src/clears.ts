// When a review changes by itself: cooldowns end, acceptances end, and registries come back.
import type { Finding, Review, ReviewedChange } from './model.ts'

/** The moment from which nothing blocks any more, in milliseconds since 1970; undefined where time alone does not help. */
export const clearsAt = (review: Review): number | undefined => {
  if (review.verdict !== 'block') return undefined
  const { changes, project } = review
  const blocking = changes.filter(({ verdict }) => verdict === 'block')
  if (blocking.some(isOpen)) return undefined
  const ends = [...project.findings, ...blocking.flatMap(({ findings }) => findings)]
    .filter(({ level }) => level === 'block')
    .map(endOf)
  return ends.every((end) => end !== undefined) && ends.length > 0 ? Math.max(...ends) : undefined
}

/**
 * The first moment at which another review could say something else, though nothing was pushed; undefined where only
 * a person can change it. What could not be learnt may be known at any time.
 */
export const dueAt = ({ verdict, asOf, changes, project }: Review): number | undefined => {
  const findings = [...project.findings, ...changes.flatMap((change) => change.findings)]
  const ends = findings.flatMap((finding) => {
    const end = finding.level === 'block' ? endOf(finding) : finding.accepted?.until
    return end === undefined ? [] : [end]
  })
  const all = [...ends, ...(verdict === 'block' && changes.some(isOpen) ? [asOf] : [])]
  return all.length === 0 ? undefined : Math.min(...all)
}

// Held back, perhaps besides other reasons, since something could not be learnt that can be learnt at another time.
const isOpen = ({ verdict, unverified }: ReviewedChange): boolean =>
  verdict === 'block' && unverified.some(({ reason }) => reason === 'unreachable' || reason === 'malformed')

const endOf = ({ evidence }: Finding): number | undefined => {
  const at = typeof evidence['clearsAt'] === 'string' ? Date.parse(evidence['clearsAt']) : Number.NaN
  return Number.isNaN(at) ? undefined : at
}
