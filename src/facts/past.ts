// What was published before a release: what may speak for it, and what may not.
import type { SemVer } from 'semver'
import type { DatedRelease, Packument, Release } from '../model.ts'
import { dayMs } from '../time.ts'
import { parseVersion } from '../parse-version.ts'

/** Whether a release exists for a review of that moment. What was published later does not. */
export const exists = (release: Release, asOf: number): boolean =>
  release.publishedAt === undefined || release.publishedAt <= asOf

/** All releases with a time up to `asOf`, oldest first. */
export const datedUntil = (packument: Packument, asOf: number): readonly DatedRelease[] =>
  datedIn(packument, asOf).toSorted((a, b) => a.publishedAt - b.publishedAt)

const datedIn = ({ releases }: Packument, asOf: number): readonly DatedRelease[] => {
  const dated: DatedRelease[] = []
  for (const fact of releases.values()) {
    if (fact.known && isDated(fact.value) && fact.value.publishedAt <= asOf) dated.push(fact.value)
  }
  return dated
}

const isDated = (release: Release): release is Release & DatedRelease => release.publishedAt !== undefined

/** In milliseconds. Whoever publishes a bad release may publish a harmless one first. After a month, others have looked at it. */
export const settledMs = 30 * dayMs

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

/**
 * The release to compare with where base locks none: the nearest lower version that was there before it, a settled one
 * where there is any. A stable release is compared with prereleases, and any release with higher ones, only where
 * nothing better is there: to number a release below all others must not make it the first of its kind.
 */
export const nearestLower = (release: Release, packument: Packument, asOf: number): Release | undefined => {
  const version = parseVersion(release.version)
  if (version === null) return undefined
  const { publishedAt } = release
  // The nearest of each rank so far. A document may have thousands of releases, so that each is looked at once.
  const nearest: (Candidate | undefined)[] = []
  for (const fact of packument.releases.values()) {
    if (!fact.known || !exists(fact.value, asOf) || isBefore(fact.value, publishedAt) === false) continue
    const other = parseVersion(fact.value.version)
    if (other === null || fact.value.version === release.version) continue
    const order = other.compare(version)
    if (order === 0) continue
    const isComparable = version.prerelease.length > 0 || other.prerelease.length === 0
    const isSettled = publishedAt !== undefined && isSettledBefore(fact.value, publishedAt)
    const rank = (order > 0 ? 4 : isComparable ? 0 : 2) + (isSettled ? 0 : 1)
    const found = nearest[rank]
    if (found === undefined || other.compare(found.version) === (order > 0 ? -1 : 1))
      nearest[rank] = { version: other, release: fact.value }
  }
  return nearest.find((found) => found !== undefined)?.release
}

interface Candidate {
  readonly version: SemVer
  readonly release: Release
}

/** Whether a release had been public for a month at that moment, as the past has that the signals are told of. */
export const isSettledBefore = (release: Release, at: number): boolean =>
  isBefore(release, at - settledMs + 1) === true

const isBefore = (release: Release, at: number | undefined): boolean | undefined =>
  release.publishedAt === undefined || at === undefined ? undefined : release.publishedAt < at
