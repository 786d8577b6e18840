// When the versions of a package were published, and whether the times can be true.
import semver, { type SemVer } from 'semver'
import { dayMs, hourMs } from '../time.ts'
import { parseVersion } from '../parse-version.ts'
import type { Json } from '../json.ts'

export interface PublicationTimes {
  /** By version, in milliseconds since 1970. What is not a version or not a time is left out. */
  readonly times: ReadonlyMap<string, number>
  /** The sign that they are not true, where there is one. */
  readonly untrue: string | undefined
}

/** Reads the `time` map of a packument. */
export const readTimes = (time: Json): PublicationTimes => {
  const times = new Map<string, number>()
  const dated: Dated[] = []
  let inAnotherForm = false
  for (const [written, at] of Object.entries(time)) {
    // `unpublished` is an object, `created` and `modified` are not versions.
    const version = typeof at === 'string' ? parseVersion(written) : null
    if (version === null || typeof at !== 'string') continue
    const ms = instant.test(at) ? Date.parse(at) : Number.NaN
    if (Number.isNaN(ms)) inAnotherForm = true
    else {
      times.set(written, ms)
      dated.push({ version, at: ms })
    }
  }
  // A cache that writes down when it first fetched a version gives itself away: by another form of date, or by
  // patches that it dates before the ones they follow, again and again.
  if (inAnotherForm)
    return { times, untrue: "The times are not in the registry's own form, as a cache writes them." }
  if (goesBackwards(dated))
    return { times, untrue: 'The times contradict the order of versions, as those of a cache do.' }
  return { times, untrue: undefined }
}

interface Dated {
  readonly version: SemVer
  readonly at: number
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/

// Only old releases give evidence: whoever can publish can publish a few versions backwards, and would switch off
// every signal that needs a time.
const settledMs = 30 * dayMs

const goesBackwards = (dated: readonly Dated[]): boolean => {
  let newest = 0
  for (const { at } of dated) newest = Math.max(newest, at)
  const sorted = dated
    .filter(({ version, at }) => at <= newest - settledMs && version.prerelease.length === 0)
    .toSorted((a, b) => a.version.compare(b.version))
  let steps = 0
  let backwards = 0
  for (const [i, one] of sorted.entries()) {
    const next = sorted[i + 1]
    if (next === undefined || semver.diff(one.version, next.version) !== 'patch') continue
    steps++
    if (next.at < one.at - hourMs) backwards++
  }
  return backwards >= 3 && backwards > steps / 5
}
