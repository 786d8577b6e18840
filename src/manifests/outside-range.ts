import semver from 'semver'
import type { LockedPackage, Lockfile, Manifest, PackageKey } from '../model.ts'
import { groupsOf, importersOf, releaseOf, type Drift, type DriftContext, type DriftPair } from './define.ts'
import { longestRange, loosely } from './ranges.ts'

/**
 * Direct dependencies that are locked in a version that the manifest does not allow, or as another package. Only what
 * is new: base had another version, or a range that allowed it.
 */
export const outsideRange = ({ before, after }: DriftPair, context: DriftContext): readonly Drift[] => {
  const packages = byKey(after)
  const packagesBefore = byKey(before)
  const releasesBefore = new Set(before?.packages.map(releaseOf))
  const importersBefore = importersOf(before)
  return after.graph().importers.flatMap(({ path, dependencies }) => {
    const manifests = context.manifests.get(path)
    const was = new Map(importersBefore.get(path)?.map((one) => [one.name, one]))
    return dependencies.flatMap((declared) => {
      const { name, scope, key } = declared
      const locked = packages.get(key ?? '')
      if (locked === undefined || scope === 'peer' || context.redirected.has(name)) return []
      const range = askedBy(manifests?.after, name) ?? declared.range
      if (!isOutside(name, range, locked)) return []
      const old = was.get(name)
      const lockedBefore = packagesBefore.get(old?.key ?? '')
      const rangeBefore = askedBy(manifests?.before, name) ?? old?.range
      const isOld =
        lockedBefore !== undefined &&
        rangeBefore !== undefined &&
        releaseOf(lockedBefore) === releaseOf(locked) &&
        isOutside(name, rangeBefore, lockedBefore)
      if (isOld) return []
      // A release that base does not lock anywhere was put there by this change. A prerelease of a version that would
      // do is the milder form, and so is a manifest that has moved on without its lockfile.
      const isHard =
        !releasesBefore.has(releaseOf(locked)) && (locked.name !== name || !isPrereleaseWithin(range, locked))
      const found = locked.name === name ? locked.version : releaseOf(locked)
      return [{ importer: path, name, wanted: range, found, isHard }]
    })
  })
}

// Only what a registry is asked for by a range can be compared: no tags, aliases, git, workspaces or patches.
const isOutside = (name: string, range: string, { name: lockedName, version, resolution }: LockedPackage) => {
  const asked = withoutProtocol(range)
  if (asked === undefined || resolution.kind !== 'registry') return false
  if (semver.validRange(asked, loosely) === null || semver.valid(version, loosely) === null) return false
  // Whatever is newest will do, were it a prerelease.
  if (/^[*x]?$/i.test(asked)) return name !== lockedName
  return name !== lockedName || !semver.satisfies(version, asked, loosely)
}

const isPrereleaseWithin = (range: string, { version }: LockedPackage): boolean =>
  semver.satisfies(version, withoutProtocol(range) ?? '', { ...loosely, includePrerelease: true })

// Yarn writes `npm:^1` for `^1`. With a name in it, it is an alias.
const withoutProtocol = (range: string): string | undefined => {
  const text = range.trim()
  if (text.length > longestRange) return undefined
  return text.startsWith('npm:') ? /^npm:([^@/]*)$/.exec(text)?.[1] : text
}

// Peers are asked for by somebody else.
const askedBy = (manifest: Manifest | undefined, name: string): string | undefined =>
  manifest === undefined
    ? undefined
    : groupsOf(manifest)
        .slice(0, -1)
        .flatMap((group) => group.get(name) ?? [])[0]

const byKey = (lockfile: Lockfile | undefined): ReadonlyMap<PackageKey, LockedPackage> =>
  new Map(lockfile?.packages.map((found) => [found.key, found]))
