import { describe, expect, test } from '@jest/globals'
import { hashesLost, hashHabitsOf } from '../src/hash-habits.ts'
import type { LockedPackage, Lockfile } from '../src/model.ts'
import {
  added,
  fromRegistry,
  locked,
  lockfile,
  otherUrl,
  registryUrl,
  release,
  removed,
  tarball,
  updated
} from './helpers/make.ts'

const pathOf = (address: string): string | undefined =>
  address.startsWith(registryUrl) ? address.slice(registryUrl.length) : undefined

const one = (
  name: string,
  version: string,
  integrity: string | undefined,
  url = registryUrl
): LockedPackage =>
  locked(version, {
    name,
    resolution: fromRegistry(name, version, { integrity, resolved: tarball(name, version, url) })
  })
const strong = (name: string, version = '1.0.0', url?: string) => one(name, version, 'sha512-AAAA', url)
const weak = (name: string, version = '1.0.0', url?: string) => one(name, version, undefined, url)

const habit = (
  before: readonly LockedPackage[] | undefined,
  after: readonly LockedPackage[],
  more: Partial<Lockfile> = {}
) =>
  hashHabitsOf(
    [
      {
        path: 'package-lock.json',
        before: before === undefined ? undefined : lockfile(before, more),
        after: lockfile(after, more)
      }
    ],
    pathOf
  )

describe('the usual hash', () => {
  test('is counted among the others of the same origin', () => {
    const kit = weak('kit', '1.1.0')
    const after = [kit, strong('a'), weak('b'), strong('c', '1.0.0', otherUrl)]
    const before = [strong('kit'), strong('a')]
    expect(habit(before, after)(updated(strong('kit'), kit), undefined)).toEqual({
      around: { all: 2, strong: 1 },
      atBase: { all: 2, strong: 2 },
      published: undefined
    })
  })

  test('leaves a strong package itself out', () => {
    const kit = strong('kit')
    expect(habit(undefined, [kit, weak('a')])(added(kit), undefined)).toMatchObject({
      around: { all: 1, strong: 0 },
      atBase: { all: 0, strong: 0 }
    })
  })

  test('does not count what is bundled, nor what comes from no registry', () => {
    const git = locked('1.0.0', {
      name: 'g',
      resolution: { kind: 'git', repository: 'r', commit: 'c', integrity: undefined }
    })
    const kit = weak('kit')
    const habits = habit(undefined, [kit, git, { ...weak('b'), bundled: true }])
    expect(habits(added(kit), undefined)).toMatchObject({ around: { all: 0, strong: 0 } })
  })

  test('is that of all lockfiles in which the package changed', () => {
    const kit = weak('kit')
    const habits = hashHabitsOf(
      ['a/package-lock.json', 'b/package-lock.json', 'c/package-lock.json'].map((path) => ({
        path,
        before: undefined,
        after: lockfile([kit, strong('a')])
      })),
      pathOf
    )
    const change = { ...added(kit), lockfiles: ['a/package-lock.json', 'b/package-lock.json'] }
    expect(habits(change, undefined)).toMatchObject({ around: { all: 2, strong: 2 } })
  })

  test.each([
    ['names sha512', 'sha512-AAAA', true],
    ['names sha1 alone', 'sha1-AAAA', false],
    ['names nothing', undefined, false]
  ])('tells whether the registry %s', (_, integrity, published) => {
    const kit = weak('kit')
    expect(habit(undefined, [kit])(added(kit), release('1.0.0', { integrity }))?.published).toBe(published)
  })

  test('is nothing for Yarn’s own checksums, and for what was removed', () => {
    const kit = weak('kit')
    expect(habit(undefined, [kit], { format: 'yarn-berry' })(added(kit), undefined)).toBeUndefined()
    expect(habit([kit], [])(removed(kit), undefined)).toBeUndefined()
  })
})

const lost = (
  before: readonly LockedPackage[],
  after: readonly LockedPackage[],
  more: Partial<Lockfile> = {}
) =>
  hashesLost([{ path: 'yarn.lock', before: lockfile(before), after: lockfile(after, more) }]).map(
    (problem) => ({
      signal: problem.signal,
      path: problem.path,
      evidence: problem.evidence
    })
  )

describe('lost hashes of versions that stay', () => {
  test('are told once for the lockfile', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l']
    expect(
      lost(
        names.map((name) => strong(name)),
        names.map((name) => weak(name))
      )
    ).toEqual([
      {
        signal: 'integrity-weak',
        path: 'yarn.lock',
        evidence: { count: 12, releases: names.slice(0, 10).map((name) => `${name}@1.0.0`) }
      }
    ])
  })

  const quiet: Readonly<Record<string, Parameters<typeof lost>>> = {
    'hashes that stay': [[strong('a')], [strong('a')]],
    'hashes that come': [[weak('a')], [strong('a')]],
    'what was weak before': [[weak('a')], [one('a', '1.0.0', 'sha1-AAAA')]],
    'what was there both ways': [[strong('a'), weak('a')], [weak('a')]],
    'another version': [[strong('a')], [weak('a', '1.1.0')]],
    'what is bundled now': [[strong('a')], [{ ...weak('a'), bundled: true }]],
    'another format': [[strong('a')], [weak('a')], { format: 'yarn-classic' }],
    'checksums of its own': [[strong('a')], [weak('a')], { format: 'yarn-berry' }]
  }
  test.each(Object.entries(quiet))('are not %s', (_, sides) => {
    expect(lost(...sides)).toEqual([])
  })
})
