import semver from 'semver'
import { say, type DatedRelease, type Evidence } from '../model.ts'
import { lineOf, streamOf } from '../streams.ts'
import { dayMs, formatSpan } from '../time.ts'
import { isHigher, parseVersion } from '../parse-version.ts'
import { defineSignal } from './define.ts'

// One major back is kept up for years, and repaired after them. Further back, a year without a release is the end.
const idleMs = 365 * dayMs
const farMajors = 2

export const publishOrder = defineSignal({
  id: 'publish-order',
  title: 'Published out of order',
  asks: 'Does this release take the tag latest back to an older line, or continue a line that had ended?',
  answers: ['eslint-plugin-prettier-2025'],
  on: ['added', 'updated', 'downgraded'],
  needs: ['publishedAt', 'history', 'recent', 'latest'],
  evaluate({ after: { version } }, { publishedAt, history, recent, latest }): Evidence | undefined {
    if (!isStable(version)) return undefined
    const settled = history.filter((one) => isStable(one.version))
    const earlier = [...settled, ...recent.filter((one) => isStable(one.version))]
    const higher = earlier.filter((one) => isHigher(one.version, version))
    if (higher.length === 0) return undefined
    const highest = higher.reduce((a, b) => (isHigher(b.version, a.version) ? b : a))
    const about = { version, publishedAt, highest, isHabit: hasGoneBack(settled) }
    return tagMovedBack(about, latest) ?? outOfOwnLine(about, higher) ?? endedLine(about, settled)
  }
})

interface About {
  readonly version: string
  readonly publishedAt: number
  readonly highest: DatedRelease
  /** The package numbered releases below its highest before. */
  readonly isHabit: boolean
}

const isStable = (version: string): boolean => streamOf(version) === '' && parseVersion(version) !== null

const hasGoneBack = (releases: readonly DatedRelease[]): boolean => {
  let highest: string | undefined
  for (const { version } of releases) {
    if (highest !== undefined && isHigher(highest, version)) return true
    highest = version
  }
  return false
}

// A project may leave the tag at an old line for long. Then it has published on that line before.
const tagMovedBack = (
  { version, publishedAt, highest, isHabit }: About,
  latest: string | undefined
): Evidence | undefined =>
  latest !== version || isHabit || highest.deprecated !== undefined
    ? undefined
    : {
        message: [
          ...say`The tag latest stands at ${version}, though ${highest.version} was published `,
          `${formatSpan(publishedAt - highest.publishedAt)} before it: who asks for the newest release gets an older one.`
        ],
        data: { latest: version, highestBefore: highest.version }
      }

const outOfOwnLine = (
  { version, publishedAt }: About,
  higher: readonly DatedRelease[]
): Evidence | undefined => {
  const later = higher.find((one) => lineOf(one.version) === lineOf(version))
  if (later === undefined) return undefined
  return {
    message: [
      ...say`${later.version}, of the same release line, came out `,
      `${formatSpan(publishedAt - later.publishedAt)} before it.`
    ],
    data: { version, publishedBefore: later.version },
    soft: true
  }
}

const endedLine = (
  { version, publishedAt, highest }: About,
  settled: readonly DatedRelease[]
): Evidence | undefined => {
  const major = semver.major(version)
  const majorsBehind = semver.major(highest.version) - major
  const last = settled.findLast((one) => semver.major(one.version) === major)
  const silenceMs = last === undefined ? undefined : publishedAt - last.publishedAt
  if (majorsBehind < farMajors || (silenceMs ?? idleMs) < idleMs) return undefined
  return {
    message: [
      ...say`It is ${majorsBehind} major versions behind ${highest.version}, `,
      silenceMs === undefined
        ? 'and there was no release of this major version before.'
        : `and ends a silence of ${formatSpan(silenceMs)} on its own.`
    ],
    data: {
      highestBefore: highest.version,
      majorsBehind,
      silenceDays: silenceMs === undefined ? null : Math.floor(silenceMs / dayMs)
    },
    soft: true
  }
}
