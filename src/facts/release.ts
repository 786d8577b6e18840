// What the registry's document of a package tells about one release of it.
import semver from 'semver'
import {
  known,
  unknown,
  type DependencyChange,
  type Fact,
  type FactSheet,
  type NewDependency,
  type Packument,
  type Presence,
  type Release,
  type Unknown
} from '../model.ts'
import { dayMs } from '../time.ts'
import type { FactOfContent } from './content.ts'
import type { FactOfDomain } from './mail-domains.ts'
import type { FactOfProof } from './proofs.ts'
import { datedUntil, exists, isSettledBefore, nearestLower, splitPast } from './past.ts'

/** What lockfiles tell rather than registries. */
export type FactOfLockfile = 'address' | 'usualHash' | 'namesAtBase' | 'scriptsHere'

/** What is asked for all changes at once. */
export type FactOfAll = 'advisories' | 'fixes'

/** The facts that one document tells of the release that a change brings. Nothing after `asOf` exists for them. */
export const sheetOf = (
  change: Exclude<DependencyChange, { kind: 'removed' }>,
  version: string,
  packument: Packument,
  asOf: number
): Omit<FactSheet, FactOfLockfile | FactOfAll | FactOfProof | FactOfContent | FactOfDomain> => {
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
  const dated = datedUntil(packument, asOf)
  const earlier = chain(publishedAt, (at) =>
    known(
      splitPast(
        dated.filter((one) => one.publishedAt < at),
        at,
        trusted
      )
    )
  )
  const nearest = release.known ? nearestLower(release.value, packument, asOf) : undefined
  const predecessor = chain(release, () => known(trusted ?? nearest))
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
    around: chain(publishedAt, (at) =>
      known(dated.filter((one) => one.version !== version && Math.abs(one.publishedAt - at) <= dayMs))
    ),
    latest: known(packument.latest),
    otherReleases: known(countOthers(packument, version, asOf)),
    presenceBefore: known(
      // A cache need not have every version: only a registry that dates all it ever had can be missing one.
      (change.kind === 'updated' || change.kind === 'downgraded') &&
        lacking('time') === undefined &&
        lacking('versions') === undefined
        ? presenceOf(packument, change.before.version, asOf)
        : undefined
    ),
    predecessor,
    settledPredecessor: chain(release, (found) => known(settledBefore(found, trusted, nearest))),
    newDependencies: chain(release, (now) =>
      chain(predecessor, (before) => known(before === undefined ? [] : dependenciesAdded(now, before)))
    ),
    siblings: publishedAt.known ? known([]) : publishedAt,
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

// A release that cannot be read is one all the same.
const countOthers = ({ releases, removed }: Packument, version: string, asOf: number): number =>
  count(releases, ([other, fact]) => other !== version && (!fact.known || exists(fact.value, asOf))) +
  count(removed, ([other, at]) => other !== version && at <= asOf)

const count = <T>(all: Iterable<T>, counts: (one: T) => boolean): number => {
  let found = 0
  for (const one of all) if (counts(one)) found++
  return found
}

// Somebody who skips ten versions is not to be told of what nine of them brought long ago.
const settledBefore = (
  release: Release,
  locked: Release | undefined,
  nearest: Release | undefined
): Release | undefined => {
  if (locked === undefined || nearest === undefined) return locked ?? nearest
  const isNearer =
    release.publishedAt !== undefined &&
    isSettledBefore(nearest, release.publishedAt) &&
    semver.valid(locked.version) !== null &&
    semver.gt(nearest.version, locked.version)
  return isNearer ? nearest : locked
}

// What is known of each stands on the sheets of other changes, and is filled in from there.
const dependenciesAdded = (now: Release, before: Release): readonly NewDependency[] =>
  [...now.dependencies]
    .filter(([name]) => !before.dependencies.has(name))
    .map(([name, range]) => ({ name, range, lockedAtBase: false, learnt: undefined }))

const chain = <A, B>(fact: Fact<A>, next: (value: A) => Fact<B>): Fact<B> =>
  fact.known ? next(fact.value) : fact

const present = <T>(value: T | undefined, otherwise: string): Fact<T> =>
  value === undefined ? unknown('not-found', otherwise) : known(value)

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
