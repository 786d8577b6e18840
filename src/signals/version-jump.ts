import { say, type DependencyChange, type Evidence } from '../model.ts'
import { streamOf } from '../streams.ts'
import { parseVersion } from '../parse-version.ts'
import { defineSignal } from './define.ts'

// Fewer releases show no way of counting.
const leastPast = 5

// A number or two are left out where releases failed or were taken down. Nobody gets further by that.
const leastSkip = 3
const farBeyond = 5

export const versionJump = defineSignal({
  id: 'version-jump',
  title: 'Version out of line',
  asks: 'Is the version out of line with the numbers this package has used so far?',
  answers: ['jscrambler-import-2026', 'prerelease-label-2022', 'rc-minor-2021', 'rn-phone-major-2026'],
  on: ['added', 'updated', 'downgraded'],
  needs: ['history', 'recent'],
  evaluate(change, { history, recent }): Evidence | undefined {
    const { version } = change.after
    if (change.kind === 'downgraded') {
      return {
        message: say`It goes back from ${change.before.version} to ${version}.`,
        data: { from: change.before.version, to: version },
        soft: true
      }
    }
    const settled = [...history, ...baseOf(change)].map((one) => one.version)
    return streamOf(version) === ''
      ? outOfCount(
          version,
          settled,
          recent.map((one) => one.version)
        )
      : (beyondMajors(version, settled) ?? fromStable(change))
  }
})

// What base locks is part of the past also where the registry does not know it.
const baseOf = (change: Extract<DependencyChange, { kind: 'added' | 'updated' }>) =>
  change.kind === 'updated' ? [change.before] : []

interface Skip {
  readonly kind: 'major' | 'number'
  readonly version: string
  readonly major: number
  /** How many numbers were left out. */
  readonly count: number
  /** For a major, the highest there was. */
  readonly highest: number
}

const outOfCount = (
  version: string,
  settled: readonly string[],
  recent: readonly string[]
): Evidence | undefined => {
  const taken = nothingTaken()
  const habits = settled.flatMap((one) => take(one, taken) ?? [])
  const past = settled.filter(isStable).length
  // An odd number of yesterday is odd in this one's stead.
  const own = majorOf(version)
  const skips = [...recent, version]
    .flatMap((one) => take(one, taken) ?? [])
    .filter(({ major }) => major === own)
  const jump = largest(skips, 'major')
  if (jump !== undefined && jump.count > (largest(habits, 'major')?.count ?? 0))
    return majorSkipped(jump.major, jump.highest)
  const number = largest(skips, 'number')
  const before = largest(habits, 'number')?.count ?? 0
  if (number === undefined || number.count < leastSkip || number.count <= before || past < leastPast)
    return undefined
  return {
    message: [
      ...say`${number.version} leaves out ${number.count}`,
      `${number.count === 1 ? ' number' : ' numbers'} before it. `,
      `In ${past} releases the package left out ${before === 0 ? 'none' : `at most ${before} at once`}.`
    ],
    data: { version: number.version, skipped: number.count, mostSkippedBefore: before },
    soft: number.count < farBeyond
  }
}

const largest = (skips: readonly Skip[], kind: Skip['kind']): Skip | undefined =>
  skips.reduce<Skip | undefined>(
    (most, one) => (one.kind === kind && one.count > (most?.count ?? 0) ? one : most),
    undefined
  )

/** The numbers in use at one place of a version, and below each those of the next place. */
interface Taken {
  highest: number
  readonly below: Map<number, Taken>
}

const nothingTaken = (): Taken => ({ highest: -1, below: new Map() })

const takeNumber = (number: number, taken: Taken): Taken => {
  const below = taken.below.get(number) ?? nothingTaken()
  taken.below.set(number, below)
  taken.highest = Math.max(taken.highest, number)
  return below
}

/** Marks a stable version as used, and tells what it left out. What fills a gap leaves nothing out. */
const take = (version: string, taken: Taken): Skip | undefined => {
  const parsed = streamOf(version) === '' ? parseVersion(version) : null
  if (parsed === null) return undefined
  const { major, minor, patch } = parsed
  const { highest } = taken
  const minors = takeNumber(major, taken)
  const highestMinor = minors.highest
  const patches = takeNumber(minor, minors)
  const highestPatch = patches.highest
  takeNumber(patch, patches)
  if (highest === -1) return undefined
  if (major > highest + 1) return { kind: 'major', version, major, count: major - highest - 1, highest }
  const count =
    highestPatch !== -1
      ? patch - highestPatch - 1
      : major < highest && highestMinor === -1
        ? 0
        : Math.max(minor - highestMinor - 1, patch)
  return count < 1 ? undefined : { kind: 'number', version, major, count, highest }
}

const isStable = (version: string): boolean => streamOf(version) === '' && parseVersion(version) !== null

const majorOf = (version: string): number | undefined => parseVersion(version)?.major

const beyondMajors = (version: string, settled: readonly string[]): Evidence | undefined => {
  const major = majorOf(version)
  const highest = settled.reduce((most, one) => Math.max(most, majorOf(one) ?? -1), -1)
  return major === undefined || highest === -1 || major <= highest + 1
    ? undefined
    : majorSkipped(major, highest)
}

const majorSkipped = (major: number, highestBefore: number): Evidence => {
  const skipped = major - highestBefore - 1
  return {
    message: say`Its major version is ${major}, while no earlier release went beyond ${highestBefore}: ${skipped} were skipped.`,
    data: { major, highestBefore, skipped }
  }
}

// Ranges do not lead from a stable release to a prerelease: somebody asked for it by name.
const fromStable = (
  change: Extract<DependencyChange, { kind: 'added' | 'updated' }>
): Evidence | undefined =>
  change.kind === 'updated' && isStable(change.before.version) && parseVersion(change.after.version) !== null
    ? {
        message: say`${change.after.version} is a prerelease, while base locks the stable ${change.before.version}.`,
        data: { from: change.before.version, to: change.after.version },
        soft: true
      }
    : undefined
