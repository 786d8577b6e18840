// What differs between the lockfiles of base and head, release by release.
import semver from 'semver'
import { compareHashes, readHashes, sha1Behind, type Hashes } from './integrity.ts'
import type { ChangeContext, DependencyChange, LockedPackage, Lockfile, Resolution, Scope } from './model.ts'
import { situate } from './situate.ts'

/** A lockfile on both sides. A side is undefined where the file is not there. */
export interface LockfilePair {
  readonly path: string
  readonly before: Lockfile | undefined
  readonly after: Lockfile | undefined
}

export interface DiffOptions {
  /** One spelling for every address of the same tarball, so that another name of one registry is not a change. */
  readonly canonical: (address: string) => string
  /** Packages that base locks anywhere: what a new lockfile repeats of them is not news. */
  readonly lockedAtBase: readonly LockedPackage[]
}

/** The changes of all lockfiles together, by name; one release that changed in several lockfiles is one change. */
export const diffLockfiles = (
  pairs: readonly LockfilePair[],
  options: DiffOptions
): readonly DependencyChange[] => {
  const merged = new Map<string, DependencyChange>()
  for (const pair of pairs) {
    for (const change of diffPair(pair, options)) {
      const id = changeId(change)
      const seen = merged.get(id)
      merged.set(id, seen === undefined ? change : { ...seen, ...together(seen, change) })
    }
  }
  return [...merged.values()].toSorted(
    (a, b) =>
      compareText(subject(a).name, subject(b).name) || compareText(subject(a).version, subject(b).version)
  )
}

type Bare =
  | { readonly kind: 'added'; readonly after: LockedPackage }
  | { readonly kind: 'removed'; readonly before: LockedPackage }
  | {
      readonly kind: 'updated' | 'downgraded' | 'mutated'
      readonly before: LockedPackage
      readonly after: LockedPackage
    }

const diffPair = (
  { path, before, after }: LockfilePair,
  options: DiffOptions
): readonly DependencyChange[] => {
  const compare = comparison(before, after, options)
  const old = before?.packages ?? (after === undefined ? [] : repeated(after, options.lockedAtBase, compare))
  const fresh = after?.packages ?? []
  const names = touched(old, fresh)
  const [left, right] = [old, fresh].map((packages) => byName(packages.filter(({ name }) => names.has(name))))
  const bare = [...names].flatMap((name) => diffName(left?.get(name) ?? [], right?.get(name) ?? [], compare))
  if (bare.length === 0) return []
  const keysAfter = bare.flatMap((change) => (change.kind === 'removed' ? [] : [change.after.key]))
  const keysBefore = bare.flatMap((change) => (change.kind === 'removed' ? [change.before.key] : []))
  const placesAfter = after === undefined ? undefined : situate(after, keysAfter)
  const placesBefore =
    before === undefined || keysBefore.length === 0 ? undefined : situate(before, keysBefore)
  return bare.map((change) => {
    const place =
      change.kind === 'removed' ? placesBefore?.get(change.before.key) : placesAfter?.get(change.after.key)
    return {
      ...change,
      lockfiles: [path],
      ...(place ?? { direct: false, scope: 'prod' as const, introducedBy: [] })
    }
  })
}

// A new lockfile is compared with what base locks elsewhere; only what is there too counts as its past.
const repeated = (
  after: Lockfile,
  lockedAtBase: readonly LockedPackage[],
  compare: Compare
): readonly LockedPackage[] => {
  const locked = byName(lockedAtBase)
  return after.packages.flatMap((found) =>
    (locked.get(found.name) ?? []).filter(
      (known) =>
        known.version === found.version &&
        known.bundled === found.bundled &&
        !compare(known.resolution, found.resolution).differ
    )
  )
}

// The names that are not simply written the same on both sides. Nearly all are, so this is done before all else.
const touched = (old: readonly LockedPackage[], fresh: readonly LockedPackage[]): ReadonlySet<string> => {
  const names = new Set<string>()
  // What both sides share was read once, and is one object.
  const gone = new Set(old)
  const come = fresh.filter((after) => !gone.delete(after))
  const left = new Map(Array.from(gone, (before) => [before.key, before]))
  for (const after of come) {
    const before = left.get(after.key)
    if (before !== undefined && isRepeated(before, after)) left.delete(after.key)
    else names.add(after.name)
  }
  for (const { name } of left.values()) names.add(name)
  return names
}

const isRepeated = (before: LockedPackage, after: LockedPackage): boolean => {
  const [a, b] = [before.resolution, after.resolution]
  return (
    before.name === after.name &&
    before.version === after.version &&
    before.bundled === after.bundled &&
    a.kind === 'registry' &&
    b.kind === 'registry' &&
    a.resolved === b.resolved &&
    a.integrity === b.integrity
  )
}

// A patched copy stands beside the release it was made from, and is compared with the patched copy of base. What is
// a folder of the project itself is not a dependency that changes.
const diffName = (
  old: readonly LockedPackage[],
  fresh: readonly LockedPackage[],
  compare: Compare
): readonly Bare[] => [
  ...diffVersions(old.filter(isRelease), fresh.filter(isRelease), compare),
  ...diffVersions(old.filter(isPatch), fresh.filter(isPatch), compare),
  ...diffVersions(old.filter(isBundled), fresh.filter(isBundled), compare)
]

const isPatch = ({ resolution }: LockedPackage): boolean => resolution.kind === 'patch'
// What came inside another package's tarball is not the same as what is fetched by itself, whatever the version.
const isBundled = ({ bundled }: LockedPackage): boolean => bundled
const isRelease = ({ resolution, bundled }: LockedPackage): boolean =>
  !bundled && resolution.kind !== 'patch' && resolution.kind !== 'workspace'

const diffVersions = (
  old: readonly LockedPackage[],
  fresh: readonly LockedPackage[],
  compare: Compare
): readonly Bare[] => {
  if (old.length === 0) return fresh.map((after) => ({ kind: 'added', after }))
  if (fresh.length === 0) return old.map((before) => ({ kind: 'removed', before }))
  const changes: Bare[] = []
  for (const after of fresh) {
    const sameVersion = old.filter((before) => before.version === after.version)
    if (sameVersion.some((before) => !compare(before.resolution, after.resolution).differ)) continue
    const before = sameVersion[0]
    if (before !== undefined)
      changes.push({ kind: isUnversioned(before, after) ? 'updated' : 'mutated', before, after })
  }
  for (const { before, after } of pairVersions(
    withoutVersionsOf(old, fresh),
    withoutVersionsOf(fresh, old)
  )) {
    if (before === undefined) changes.push({ kind: 'added', after })
    else if (after === undefined) changes.push({ kind: 'removed', before })
    else
      changes.push({ kind: isLower(after.version, before.version) ? 'downgraded' : 'updated', before, after })
  }
  return changes
}

// Only a registry promises that a version never changes. Elsewhere another commit or file is an update.
const isUnversioned = ({ resolution: a }: LockedPackage, { resolution: b }: LockedPackage): boolean =>
  a.kind === b.kind && !isPacked(a)

const withoutVersionsOf = (
  packages: readonly LockedPackage[],
  others: readonly LockedPackage[]
): readonly LockedPackage[] => {
  const versions = new Set(others.map(({ version }) => version))
  return packages.filter(({ version }) => !versions.has(version))
}

type VersionPair =
  | { readonly before: LockedPackage; readonly after: LockedPackage }
  | { readonly before: LockedPackage; readonly after: undefined }
  | { readonly before: undefined; readonly after: LockedPackage }

/**
 * Which version replaces which, when several of one package leave and arrive: the same major first, then the
 * nearest by major, minor and patch, then the higher arrival, then the lower one that left. What is left over was
 * added or removed.
 */
export const pairVersions = (
  gone: readonly LockedPackage[],
  come: readonly LockedPackage[]
): readonly VersionPair[] => {
  const [onlyGone, onlyCome] = [gone[0], come[0]]
  if (gone.length === 1 && come.length === 1 && onlyGone !== undefined && onlyCome !== undefined)
    return [{ before: onlyGone, after: onlyCome }]
  const candidates = gone
    .flatMap((before) =>
      come.map((after) => ({ before, after, distance: distance(before.version, after.version) }))
    )
    .toSorted(
      (a, b) =>
        compareNumbers(a.distance, b.distance) ||
        compareVersions(b.after.version, a.after.version) ||
        compareVersions(a.before.version, b.before.version)
    )
  const used = new Set<LockedPackage>()
  const pairs: VersionPair[] = []
  for (const { before, after } of candidates) {
    if (used.has(before) || used.has(after)) continue
    used.add(before).add(after)
    pairs.push({ before, after })
  }
  return [
    ...pairs,
    ...come.filter((after) => !used.has(after)).map((after) => ({ before: undefined, after })),
    ...gone.filter((before) => !used.has(before)).map((before) => ({ before, after: undefined }))
  ]
}

// Between majors, the last version of the lower one is nearest to the first of the higher one.
const distance = (before: string, after: string): readonly number[] => {
  const x = semver.parse(before)
  const y = semver.parse(after)
  if (x === null || y === null) return [Number.MAX_SAFE_INTEGER, 0, 0]
  if (x.major === y.major) return [0, Math.abs(x.minor - y.minor), Math.abs(x.patch - y.patch)]
  return x.major < y.major ? [y.major - x.major, -x.minor, -x.patch] : [x.major - y.major, x.minor, x.patch]
}

const compareNumbers = (a: readonly number[], b: readonly number[]): number => {
  for (const [i, value] of a.entries()) if (value !== b[i]) return value - (b[i] ?? 0)
  return 0
}

const compareVersions = (a: string, b: string): number =>
  semver.valid(a) !== null && semver.valid(b) !== null ? semver.compare(a, b) : compareText(a, b)

const isLower = (a: string, b: string): boolean =>
  semver.valid(a) !== null && semver.valid(b) !== null && semver.lt(a, b)

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * How many packages of both sides have the same version, while nothing that both sides write tells whether the bytes
 * are the same: one has no hash, or one of another algorithm.
 */
export const countIncomparable = (
  { before, after }: LockfilePair,
  canonical: DiffOptions['canonical']
): number => {
  if (before === undefined || after === undefined) return 0
  const compare = comparison(before, after, { canonical })
  const old = byName(before.packages)
  return after.packages.filter((found) => {
    const same = (old.get(found.name) ?? []).filter(({ version }) => version === found.version)
    const outcomes = same.map(({ resolution }) => compare(resolution, found.resolution))
    return outcomes.length > 0 && outcomes.every(({ differ, proven }) => !differ && !proven)
  }).length
}

type Compare = (a: Resolution, b: Resolution) => { readonly differ: boolean; readonly proven: boolean }

// Bytes are the same unless something that both sides give contradicts it. What one side leaves out (a lockfile
// without `resolved`, another hash algorithm) cannot be compared, and does not make a change.
const comparison = (
  before: Lockfile | undefined,
  after: Lockfile | undefined,
  { canonical }: Pick<DiffOptions, 'canonical'>
): Compare => {
  // Yarn's checksum is of a zip that it packs itself: another version of its format packs the same files otherwise.
  const sameForm = before?.format === after?.format && before?.formatVersion === after?.formatVersion
  const hashesOf = (resolution: Resolution): Hashes => hashes(resolution, sameForm)
  return (a, b) => {
    const hash = compareHashes(hashesOf(a), hashesOf(b))
    const place = [a, b].map((one) => addressOf(one, canonical))
    const [from, to] = place
    const moved =
      to === undefined
        ? sameForm && hash === 'unknown' && isElsewhere(a, from)
        : from === undefined
          ? isElsewhere(b, to) && !isProven(hashesOf(a), hashesOf(b))
          : from !== to
    // Registries and URLs give tarballs; one may become the other when a format does not tell them apart.
    const sameKind = kindOf(a) === kindOf(b)
    return { differ: !sameKind || moved || hash === 'differ', proven: hash === 'same' || !isPacked(a) }
  }
}

// One side leaves the place to the registry. An address of another host, or one that is not where a registry keeps
// this version, says that the other does not.
const isElsewhere = ({ kind }: Resolution, place: string | undefined): boolean =>
  place !== undefined && (kind === 'tarball' || /^[a-z][a-z0-9+.-]*:/i.test(place))

// An installer checks the strongest hash alone: an old weak one beside a new strong one proves nothing.
const isProven = (before: Hashes, after: Hashes): boolean => {
  const strongest = byStrength.find((algorithm) => after.has(algorithm))
  return compareHashes(before, after) === 'same' && strongest !== undefined && before.has(strongest)
}

const byStrength = ['sha512', 'sha384', 'sha256', 'sha1', 'md5']

const isPacked = ({ kind }: Resolution): boolean => kind === 'registry' || kind === 'tarball'

const kindOf = (resolution: Resolution): string => (isPacked(resolution) ? 'packed' : resolution.kind)

const addressOf = (resolution: Resolution, canonical: DiffOptions['canonical']): string | undefined => {
  switch (resolution.kind) {
    case 'registry':
    case 'tarball':
      return resolution.resolved === undefined
        ? undefined
        : canonical(resolution.resolved.replace(/#.*$/s, ''))
    case 'git':
      return `${resolution.repository}#${resolution.commit}`
    case 'patch':
      return resolution.patch
    case 'local':
    case 'workspace':
      return resolution.path
  }
}

const hashes = (resolution: Resolution, sameForm: boolean): Hashes => {
  const integrity = 'integrity' in resolution ? resolution.integrity : undefined
  const resolved = 'resolved' in resolution ? resolution.resolved : undefined
  return readHashes(integrity, sha1Behind(resolved), sameForm)
}

const byName = (packages: readonly LockedPackage[]): ReadonlyMap<string, readonly LockedPackage[]> => {
  const names = new Map<string, LockedPackage[]>()
  for (const found of packages) {
    const list = names.get(found.name)
    if (list === undefined) names.set(found.name, [found])
    else list.push(found)
  }
  return names
}

const subject = (change: Bare): LockedPackage => (change.kind === 'removed' ? change.before : change.after)

const changeId = (change: DependencyChange): string => {
  const side = (found: LockedPackage | undefined) =>
    found === undefined ? [] : [found.version, found.resolution, found.bundled]
  return JSON.stringify([
    change.kind,
    subject(change).name,
    ...side(change.kind === 'added' ? undefined : change.before),
    ...side(change.kind === 'removed' ? undefined : change.after)
  ])
}

const strength: Readonly<Record<Scope, number>> = { prod: 3, peer: 2, optional: 1, dev: 0 }

const together = (a: ChangeContext, b: ChangeContext): ChangeContext => ({
  lockfiles: [...a.lockfiles, ...b.lockfiles],
  direct: a.direct || b.direct,
  scope: strength[a.scope] >= strength[b.scope] ? a.scope : b.scope,
  introducedBy: [...a.introducedBy, ...b.introducedBy].slice(0, 3)
})
