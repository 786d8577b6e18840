// Learns what is to be known about each change, and puts it on a sheet: every fact known, or with its reason.
import semver from 'semver'
import {
  known,
  unknown,
  type Address,
  type DatedRelease,
  type DependencyChange,
  type Fact,
  type FactSheet,
  type LockedPackage,
  type Packument,
  type Presence,
  type Registry,
  type Release,
  type Unknown
} from './model.ts'
import { noHabits, type HashHabits } from './hash-habits.ts'
import { noOrigins, originOf, type Origins } from './origins.ts'
import type { ConfiguredRegistry } from './registries.ts'
import { dayMs } from './time.ts'

/**
 * The fact sheet of a change. Asks the registry for one document, and only if the release comes from it.
 * @param origins what the lockfiles of base tell of hosts
 * @param configured what the configuration of base tells of registries
 * @param habits how the packages around it are hashed
 * @param namesAtBase what the lockfiles of base lock
 */
export const learn = async (
  change: DependencyChange,
  registry: Registry,
  asOf: number,
  origins: Origins = noOrigins,
  configured: ConfiguredRegistry = () => undefined,
  habits: HashHabits = noHabits,
  namesAtBase: ReadonlySet<string> = new Set()
): Promise<FactSheet> => {
  if (change.kind === 'removed') return nothingKnown(unknown('not-found', 'The package was removed.'))
  const { after } = change
  const inLockfile = (release?: Release) => ({
    address: known(addressOf(change, registry, origins, release)),
    usualHash: known(habits(change, release)),
    namesAtBase: known(namesAtBase)
  })
  const elsewhere = notFromRegistry(after, registry, configured(after.name))
  if (elsewhere !== undefined) return { ...nothingKnown(elsewhere), ...inLockfile() }
  const packument = await registry.packument(after.name)
  if (!packument.known && !(after.bundled && packument.reason === 'not-found')) {
    return { ...nothingKnown(packument), presence: presenceWithout(packument), ...inLockfile() }
  }
  // What is in a bundle need not be in a registry. Where it is, npm may fetch it from there all the same.
  if (!packument.known || (after.bundled && !packument.value.releases.has(after.version))) {
    return {
      ...nothingKnown(
        unknown('unsupported', 'It is shipped inside another package, and no registry knows of it.')
      ),
      ...inLockfile()
    }
  }
  const sheet = sheetOf(change, after.version, packument.value, asOf)
  return { ...sheet, ...inLockfile(sheet.release.known ? sheet.release.value : undefined) }
}

const addressOf = (
  change: Exclude<DependencyChange, { kind: 'removed' }>,
  registry: Registry,
  origins: Origins,
  release: Release | undefined
): Address | undefined => {
  const pathOf = (address: string): string | undefined => registry.pathOf(address)
  const { name, version, resolution } = change.after
  if ((resolution.kind !== 'registry' && resolution.kind !== 'tarball') || resolution.resolved === undefined)
    return undefined
  const url = withoutHash(resolution.resolved)
  const before = change.kind === 'added' ? undefined : change.before.resolution
  const was = before?.kind === 'registry' || before?.kind === 'tarball' ? before.resolved : undefined
  const file = name.slice(name.indexOf('/') + 1)
  return {
    url,
    origin: originOf(url, pathOf),
    path: pathOf(url),
    expectedPath:
      (release?.tarball === undefined ? undefined : pathOf(release.tarball)) ??
      `${name}/-/${file}-${version}.tgz`,
    originsAtBase: origins.usual(name),
    scopeOriginsAtBase: origins.ofScope(name),
    originBefore: was === undefined ? undefined : originOf(was, pathOf)
  }
}

// Yarn classic writes the sha1 behind the address.
const withoutHash = (address: string): string => address.replace(/#.*$/s, '')

const notFromRegistry = (
  { resolution }: LockedPackage,
  registry: Registry,
  configured: string | undefined
): Unknown | undefined => {
  switch (resolution.kind) {
    case 'registry':
      // A lockfile without addresses leaves the place to the configuration. Whoever else were asked might answer for
      // another package of the same name, and would learn the names of private ones.
      if (
        resolution.resolved === undefined &&
        configured !== undefined &&
        registry.pathOf(`${configured.replace(/\/*$/, '')}/x`) === undefined
      ) {
        return unknown(
          'unsupported',
          `It is configured to come from ${hostOf(configured)}, which is not the registry that was asked.`
        )
      }
      if (resolution.resolved === undefined || registry.pathOf(resolution.resolved) !== undefined)
        return undefined
      return unknown(
        'unsupported',
        `It comes from ${hostOf(resolution.resolved)}, which is not the registry that was asked.`
      )
    case 'tarball':
      return unknown(
        'unsupported',
        `It is a tarball from ${hostOf(resolution.resolved)}, not from a registry.`
      )
    case 'git':
      return unknown('unsupported', 'It comes from a git repository, not from a registry.')
    case 'local':
    case 'workspace':
      return unknown('unsupported', 'It is a folder or file of its own, not from a registry.')
    case 'patch':
      return unknown('unsupported', 'It is a patched copy, made on installing.')
  }
}

const hostOf = (address: string): string =>
  URL.canParse(address) ? new URL(address).host || 'elsewhere' : 'elsewhere'

const nothingKnown = (why: Unknown): FactSheet => ({
  address: why,
  usualHash: why,
  namesAtBase: why,
  firstPublishedAt: known(undefined),
  presence: why,
  release: why,
  publishedAt: why,
  publisher: why,
  predecessor: why,
  history: why,
  recent: why,
  maintainers: why,
  installScripts: why
})

const presenceWithout = (why: Unknown): Fact<Presence> =>
  why.reason === 'not-found' ? known({ state: 'no-such-package' }) : why

const sheetOf = (
  change: Exclude<DependencyChange, { kind: 'removed' }>,
  version: string,
  packument: Packument,
  asOf: number
): Omit<FactSheet, 'address' | 'usualHash' | 'namesAtBase'> => {
  const release = releaseOf(packument, version, asOf)
  const lacking = (part: Parameters<Packument['lacks']['get']>[0]): Unknown | undefined => {
    const sign = packument.lacks.get(part)
    return sign === undefined ? undefined : unknown('unsupported', sign)
  }
  const publishedAt = chain(
    release,
    ({ publishedAt: at }) => lacking('time') ?? present(at, 'The registry gives no time for this version.')
  )
  const lockedBefore =
    change.kind === 'updated' ? releaseOf(packument, change.before.version, asOf) : undefined
  const trusted = lockedBefore?.known === true ? lockedBefore.value : undefined
  const earlier = chain(publishedAt, (at) => known(splitPast(datedBefore(packument, at, asOf), at, trusted)))
  const predecessor = chain(release, (found) => known(trusted ?? nearestLower(found, packument, asOf)))
  return {
    presence: known(presenceOf(packument, version, asOf)),
    release,
    publishedAt,
    firstPublishedAt: known(
      publishedAt.known && earlier.known
        ? ([...earlier.value.settled, ...earlier.value.recent][0]?.publishedAt ?? publishedAt.value)
        : undefined
    ),
    history: chain(earlier, ({ settled }) => known(settled)),
    recent: chain(earlier, ({ recent }) => known(recent)),
    predecessor,
    publisher: chain(
      release,
      ({ publisher }) =>
        lacking('publishers') ?? present(publisher, 'The registry does not tell who published this version.')
    ),
    maintainers: chain(release, ({ maintainers }) =>
      chain(
        lacking('maintainers') ??
          present(maintainers, 'The registry lists no maintainers with this version.'),
        (now) => chain(predecessor, (before) => known({ now, before: before?.maintainers }))
      )
    ),
    installScripts: chain(
      release,
      ({ installScripts: now }) =>
        lacking('scripts') ??
        chain(predecessor, (before) =>
          known({
            now,
            before: before?.installScripts,
            publicForMs: publishedAt.known ? asOf - publishedAt.value : undefined
          })
        )
    )
  }
}

const chain = <A, B>(fact: Fact<A>, next: (value: A) => Fact<B>): Fact<B> =>
  fact.known ? next(fact.value) : fact

const present = <T>(value: T | undefined, otherwise: string): Fact<T> =>
  value === undefined ? unknown('not-found', otherwise) : known(value)

// What was published after `asOf` does not exist for a review of that moment.
const exists = (release: Release, asOf: number): boolean =>
  release.publishedAt === undefined || release.publishedAt <= asOf

const releaseOf = (packument: Packument, version: string, asOf: number): Fact<Release> => {
  const release = packument.releases.get(version)
  if (release === undefined || (release.known && !exists(release.value, asOf))) {
    return unknown('not-found', 'The registry does not have this version.')
  }
  return release
}

const presenceOf = (packument: Packument, version: string, asOf: number): Presence => {
  const release = packument.releases.get(version)
  if (release !== undefined && (!release.known || exists(release.value, asOf))) return { state: 'present' }
  const publishedAt = packument.removed.get(version)
  return publishedAt !== undefined && publishedAt <= asOf
    ? { state: 'removed', publishedAt }
    : { state: 'no-such-version' }
}

const datedBefore = (packument: Packument, before: number, asOf: number): readonly DatedRelease[] =>
  [...packument.releases.values()]
    .flatMap((fact) =>
      fact.known && fact.value.publishedAt !== undefined
        ? [{ ...fact.value, publishedAt: fact.value.publishedAt }]
        : []
    )
    .filter((release) => release.publishedAt < before && release.publishedAt <= asOf)
    .toSorted((a, b) => a.publishedAt - b.publishedAt)

/** Whoever publishes a bad release may publish a harmless one first. After a month, others have looked at it. */
const settledMs = 30 * dayMs

// The past is what base already trusts, and what has been public for long. A release between the two is judged with
// the one that head locks: it may be the first step of the same attack.
const splitPast = (earlier: readonly DatedRelease[], publishedAt: number, trusted: Release | undefined) => {
  const until = Math.max(trusted?.publishedAt ?? 0, publishedAt - settledMs)
  return {
    settled: earlier.filter((release) => release.publishedAt <= until),
    recent: earlier.filter((release) => release.publishedAt > until)
  }
}

// What is new, or goes back, is compared with the nearest lower version that was there before it, a settled one where
// there is any. A stable release is compared with prereleases, and any release with higher ones, only where nothing
// better is there: to number a release below all others must not make it the first of its kind.
const nearestLower = (release: Release, packument: Packument, asOf: number): Release | undefined => {
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
  // At least that old, as in the past that the other signals are told of.
  const isSettled = (other: Release): boolean =>
    publishedAt !== undefined && isBefore(other, publishedAt - settledMs + 1) === true
  for (const candidates of [comparable, lower, higher]) {
    const found = candidates.find(isSettled) ?? candidates[0]
    if (found !== undefined) return found
  }
  return undefined
}

const isBefore = (release: Release, at: number | undefined): boolean | undefined =>
  release.publishedAt === undefined || at === undefined ? undefined : release.publishedAt < at
