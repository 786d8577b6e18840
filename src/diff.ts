// What differs between the lockfiles of base and head, release by release.
import semver from 'semver'
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
  const old = byName(before?.packages ?? (after === undefined ? [] : repeated(after, options)))
  const fresh = byName(after?.packages ?? [])
  const bare: Bare[] = []
  for (const name of new Set([...old.keys(), ...fresh.keys()])) {
    bare.push(...diffName(old.get(name) ?? [], fresh.get(name) ?? [], options))
  }
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
const repeated = (after: Lockfile, options: DiffOptions): readonly LockedPackage[] => {
  const locked = byName(options.lockedAtBase)
  return after.packages.flatMap((found) =>
    (locked.get(found.name) ?? []).filter(
      (known) => known.version === found.version && sameBytes(known.resolution, found.resolution, options)
    )
  )
}

const diffName = (
  old: readonly LockedPackage[],
  fresh: readonly LockedPackage[],
  options: DiffOptions
): readonly Bare[] => {
  const changes: Bare[] = []
  for (const after of fresh) {
    if (after.resolution.kind === 'workspace') continue
    const sameVersion = old.filter(
      (before) => before.version === after.version && before.resolution.kind !== 'workspace'
    )
    if (sameVersion.some((before) => sameBytes(before.resolution, after.resolution, options))) continue
    const before = sameVersion[0]
    if (before !== undefined) changes.push({ kind: 'mutated', before, after })
  }
  const gone = withoutVersionsOf(old, fresh)
  const come = withoutVersionsOf(fresh, old)
  for (const { before, after } of pairVersions(gone, come)) {
    if (before === undefined) changes.push({ kind: 'added', after })
    else if (after === undefined) changes.push({ kind: 'removed', before })
    else
      changes.push({ kind: isLower(after.version, before.version) ? 'downgraded' : 'updated', before, after })
  }
  return changes
}

const withoutVersionsOf = (
  packages: readonly LockedPackage[],
  others: readonly LockedPackage[]
): readonly LockedPackage[] =>
  packages.filter(
    (found) =>
      found.resolution.kind !== 'workspace' &&
      !others.some((other) => other.version === found.version && other.resolution.kind !== 'workspace')
  )

type VersionPair =
  | { readonly before: LockedPackage; readonly after: LockedPackage }
  | { readonly before: LockedPackage; readonly after: undefined }
  | { readonly before: undefined; readonly after: LockedPackage }

/**
 * Which version replaces which, when several of one package leave and arrive: the same major first, then the
 * nearest by major, minor and patch, then the higher arrival. What is left over was added or removed.
 */
export const pairVersions = (
  gone: readonly LockedPackage[],
  come: readonly LockedPackage[]
): readonly VersionPair[] => {
  const candidates = gone
    .flatMap((before) =>
      come.map((after) => ({ before, after, distance: distance(before.version, after.version) }))
    )
    .toSorted(
      (a, b) => compareNumbers(a.distance, b.distance) || compareVersions(b.after.version, a.after.version)
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

const distance = (a: string, b: string): readonly number[] => {
  const x = semver.parse(a)
  const y = semver.parse(b)
  if (x === null || y === null) return [Number.MAX_SAFE_INTEGER, 0, 0]
  return [Math.abs(x.major - y.major), Math.abs(x.minor - y.minor), Math.abs(x.patch - y.patch)]
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

// Bytes are the same unless something that both sides give contradicts it. What one side leaves out (a lockfile
// without `resolved`, another hash algorithm) cannot be compared, and does not make a change.
const sameBytes = (a: Resolution, b: Resolution, { canonical }: DiffOptions): boolean => {
  const packed = (resolution: Resolution) => resolution.kind === 'registry' || resolution.kind === 'tarball'
  if (packed(a) && packed(b)) {
    const from = [a, b].map((one) =>
      one.resolved === undefined ? undefined : canonical(withoutFragment(one.resolved))
    )
    return !contradict(from[0], from[1]) && sameIntegrity(a.integrity, b.integrity)
  }
  if (a.kind === 'git' && b.kind === 'git') {
    return a.commit === b.commit && a.repository === b.repository && sameIntegrity(a.integrity, b.integrity)
  }
  if (a.kind === 'patch' && b.kind === 'patch')
    return a.patch === b.patch && sameIntegrity(a.integrity, b.integrity)
  if (a.kind === 'local' && b.kind === 'local') return a.path === b.path
  return a.kind === b.kind
}

const contradict = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b

const withoutFragment = (address: string): string => address.replace(/#.*$/s, '')

/** Whether two integrity strings (SRI) can be of the same bytes: no algorithm that both give may differ. */
export const sameIntegrity = (a: string | undefined, b: string | undefined): boolean => {
  const x = hashes(a)
  const y = hashes(b)
  return [...x].every(([algorithm, values]) => {
    const others = y.get(algorithm)
    return others === undefined || [...values].some((value) => others.has(value))
  })
}

const hashes = (integrity: string | undefined): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>()
  for (const part of (integrity ?? '').trim().split(/\s+/)) {
    const [, algorithm, value] = /^(sha\d+|md5)-([^?]+)/.exec(part) ?? []
    // What is not a hash of SRI (Yarn's cache checksum) is compared as a whole.
    const key = algorithm ?? 'other'
    if (part !== '') found.set(key, (found.get(key) ?? new Set()).add(value ?? part))
  }
  return found
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
    found === undefined ? [] : [found.version, found.resolution]
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
