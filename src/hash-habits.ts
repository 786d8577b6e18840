// How the packages of a lockfile are hashed: what is usual around a package, and which lost the hash they had.
import type { LockfilePair } from './diff.ts'
import { isStronglyHashed } from './integrity.ts'
import {
  say,
  type DependencyChange,
  type FileProblem,
  type HashCounts,
  type LockedPackage,
  type Lockfile,
  type Message,
  type Release,
  type UsualHash
} from './model.ts'
import { originOf } from './origins.ts'

/** What is usual around a changed package; undefined where its lockfiles write checksums of their own. */
export type HashHabits = (change: DependencyChange, release: Release | undefined) => UsualHash | undefined

/** Where nothing is known of lockfiles. */
export const noHabits: HashHabits = () => undefined

/**
 * Learns the habits of all lockfiles that differ. Packages of different origins do not count for each other: some
 * registries give no sha512 at all.
 * @param pathOf the registry's own test of what is its address
 */
export const hashHabitsOf = (
  pairs: readonly LockfilePair[],
  pathOf: (address: string) => string | undefined
): HashHabits => {
  const origin = (resolved: string | undefined): string =>
    resolved === undefined ? 'registry' : originOf(resolved, pathOf)
  const habits = new Map(
    pairs.flatMap(({ path, before, after }) =>
      after === undefined || hasOwnChecksums(after)
        ? []
        : [[path, { before: countsOf(before, origin), after: countsOf(after, origin) }] as const]
    )
  )
  return (change, release) => {
    if (change.kind === 'removed') return undefined
    const { after } = change
    const here = change.lockfiles.flatMap((path) => habits.get(path) ?? [])
    const before = change.kind === 'added' ? undefined : change.before
    if (here.length === 0) return undefined
    const around = total(here.map((habit) => habit.after.get(origin(resolvedOf(after)))))
    const itself = isPacked(after) ? here.length : 0
    return {
      around: { all: around.all - itself, strong: around.strong - (isStrong(after) ? itself : 0) },
      atBase: total(
        before === undefined ? [] : here.map((habit) => habit.before.get(origin(resolvedOf(before))))
      ),
      published: release === undefined ? undefined : isStronglyHashed(release.integrity)
    }
  }
}

const none: HashCounts = { all: 0, strong: 0 }

const total = (counts: readonly (HashCounts | undefined)[]): HashCounts =>
  counts.reduce<HashCounts>(
    (sum, one = none) => ({ all: sum.all + one.all, strong: sum.strong + one.strong }),
    none
  )

// Yarn's is of a zip that it packs itself.
const hasOwnChecksums = ({ format }: Lockfile): boolean => format === 'yarn-berry'

// What is bundled comes inside another package, which is hashed as a whole.
const isPacked = ({ resolution, bundled }: LockedPackage): boolean =>
  !bundled && (resolution.kind === 'registry' || resolution.kind === 'tarball')

const resolvedOf = ({ resolution }: LockedPackage): string | undefined =>
  resolution.kind === 'registry' || resolution.kind === 'tarball' ? resolution.resolved : undefined

const isStrong = ({ resolution }: LockedPackage): boolean =>
  'integrity' in resolution && isStronglyHashed(resolution.integrity)

const countsOf = (
  lockfile: Lockfile | undefined,
  origin: (resolved: string | undefined) => string
): ReadonlyMap<string, HashCounts> => {
  const counts = new Map<string, { all: number; strong: number }>()
  for (const found of lockfile?.packages ?? []) {
    if (!isPacked(found)) continue
    const at = origin(resolvedOf(found))
    const count = counts.get(at)
    const strong = isStrong(found) ? 1 : 0
    if (count === undefined) counts.set(at, { all: 1, strong })
    else {
      count.all++
      count.strong += strong
    }
  }
  return counts
}

/**
 * Versions that stay and have no sha512 any more, where base had one: a change that leaves nothing to compare. Said
 * once for each lockfile, since old installers take all hashes away at once. Another format is not asked about.
 */
export const hashesLost = (pairs: readonly LockfilePair[]): readonly FileProblem[] =>
  pairs.flatMap(({ path, before, after }) => {
    if (before === undefined || after === undefined || hasOwnChecksums(after)) return []
    if (before.format !== after.format) return []
    const releaseOf = ({ name, version }: LockedPackage): string => `${name}@${version}`
    const weak = after.packages.filter((found) => isPacked(found) && !isStrong(found))
    if (weak.length === 0) return []
    const wasWeak = new Set(before.packages.filter((found) => !isStrong(found)).map(releaseOf))
    const wasStrong = new Set(before.packages.filter(isStrong).map(releaseOf))
    const lost = weak.map(releaseOf).filter((release) => wasStrong.has(release) && !wasWeak.has(release))
    return lost.length === 0 ? [] : [lostProblem(path, lost)]
  })

const mostNamed = 10

const lostProblem = (path: string, lost: readonly string[]): FileProblem => {
  const named = lost.slice(0, mostNamed)
  const rest = lost.length - named.length
  const list: Message = named.flatMap((release, i) => [...(i === 0 ? [] : [', ']), ...say`${release}`])
  return {
    signal: 'integrity-weak',
    path,
    message: [
      lost.length === 1 ? 'One package' : `${lost.length} packages`,
      ' of the same version had sha512 at base and has none any more: ',
      ...list,
      rest === 0 ? '.' : `, and ${rest} more.`,
      ' Whatever is served under that name and version is installed.'
    ],
    evidence: { count: lost.length, releases: named }
  }
}
