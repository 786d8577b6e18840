import semver from 'semver'
import { say, type Evidence } from '../model.ts'
import { defineSignal } from './define.ts'

export const versionJump = defineSignal({
  id: 'version-jump',
  title: 'Version out of line',
  asks: 'Is the version out of line with the numbers this package has used so far?',
  answers: ['rn-phone-major-2026'],
  on: ['added', 'updated', 'downgraded'],
  needs: ['history'],
  evaluate(change, { history }): Evidence | undefined {
    const version = change.after.version
    if (change.kind === 'downgraded') {
      return {
        message: say`It goes back from ${change.before.version} to ${version}.`,
        data: { from: change.before.version, to: version },
        soft: true
      }
    }
    const major = semver.parse(version)?.major
    // What base locks is part of the past also where the registry does not know it.
    const majors = majorsInOrder([...history, ...(change.kind === 'updated' ? [change.before] : [])])
    const highest = majors.at(-1)
    if (major === undefined || highest === undefined) return undefined
    const skipped = major - highest - 1
    if (skipped < 1 || skipped <= largestSkip(majors)) return undefined
    return {
      message: say`Its major version is ${major}, while no earlier release went beyond ${highest}: ${skipped} were skipped.`,
      data: { major, highestBefore: highest, skipped }
    }
  }
})

// The majors of stable releases, each once, rising. A package that always skipped some does so by habit.
const majorsInOrder = (versions: readonly { readonly version: string }[]): readonly number[] => {
  const majors = versions.flatMap(({ version }) => {
    const parsed = semver.parse(version)
    return parsed === null || parsed.prerelease.length > 0 ? [] : [parsed.major]
  })
  return [...new Set(majors)].toSorted((a, b) => a - b)
}

const largestSkip = (majors: readonly number[]): number =>
  majors.reduce(
    (largest, major, i) => Math.max(largest, i === 0 ? 0 : major - (majors[i - 1] ?? major) - 1),
    0
  )
