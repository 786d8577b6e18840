// What was published before a release: what may speak for it, and what may not.
import semver from 'semver'
import type { DatedRelease, Packument, Release } from '../model.ts'
import { dayMs } from '../time.ts'

/** Whether a release exists for a review of that moment. What was published later does not. */
export const exists = (release: Release, asOf: number): boolean =>
  release.publishedAt === undefined || release.publishedAt <= asOf

/** All releases with a time up to `asOf`, oldest first. */
export const datedUntil = (packument: Packument, asOf: number): readonly DatedRelease[] =>
  [...packument.releases.values()]
    .flatMap((fact) =>
      fact.known && isDated(fact.value) && fact.value.publishedAt <= asOf ? [fact.value] : []
    )
    .toSorted((a, b) => a.publishedAt - b.publishedAt)

const isDated = (release: Release): release is Release & DatedRelease => release.publishedAt !== undefined

/** Whoever publishes a bad release may publish a harmless one first. After a month, others have looked at it. */
const settledMs = 30 * dayMs

// The past is what base already trusts, and what has been public for long. A release between the two is judged with
// the one that head locks: it may be the first step of the same attack.
/** Splits what came before into the settled past and what is recent. */
export const splitPast = (
  earlier: readonly DatedRelease[],
  publishedAt: number,
  trusted: Release | undefined
) => {
  const until = Math.max(trusted?.publishedAt ?? 0, publishedAt - settledMs)
  return {
    settled: earlier.filter((release) => release.publishedAt <= until),
    recent: earlier.filter((release) => release.publishedAt > until)
  }
}

// What is new, or goes back, is compared with the nearest lower version that was there before it, a settled one where
// there is any. A stable release is compared with prereleases, and any release with higher ones, only where nothing
// better is there: to number a release below all others must not make it the first of its kind.
/** The release to compare with where base locks none. */
export const nearestLower = (release: Release, packument: Packument, asOf: number): Release | undefined => {
  if (semver.valid(release.version) === null) return undefined
  const { version, publishedAt } = release
  const earlier = [...packument.releases.values()]
    .flatMap((fact) => (fact.known && exists(fact.value, asOf) ? [fact.value] : []))
    .filter(
      (other) =>
        semver.valid(other.version) !== null &&
        other.version !== version &&
        (isBefore(other, publishedAt) ?? true)
    )
  const lower = earlier
    .filter((other) => semver.lt(other.version, version))
    .toSorted((a, b) => semver.rcompare(a.version, b.version))
  const higher = earlier
    .filter((other) => semver.gt(other.version, version))
    .toSorted((a, b) => semver.compare(a.version, b.version))
  const isStable = (other: Release): boolean => semver.prerelease(other.version) === null
  const comparable = semver.prerelease(version) === null ? lower.filter(isStable) : lower
  const isSettled = (other: Release): boolean =>
    publishedAt !== undefined && isSettledBefore(other, publishedAt)
  for (const candidates of [comparable, lower, higher]) {
    const found = candidates.find(isSettled) ?? candidates[0]
    if (found !== undefined) return found
  }
  return undefined
}

/** Whether a release had been public for a month at that moment, as the past has that the signals are told of. */
export const isSettledBefore = (release: Release, at: number): boolean =>
  isBefore(release, at - settledMs + 1) === true

const isBefore = (release: Release, at: number | undefined): boolean | undefined =>
  release.publishedAt === undefined || at === undefined ? undefined : release.publishedAt < at
