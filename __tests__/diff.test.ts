import { describe, expect, test } from '@jest/globals'
import { assert, constantFrom, property, shuffledSubarray, subarray, uniqueArray } from 'fast-check'
import { countIncomparable, diffLockfiles, pairVersions, type LockfilePair } from '../src/diff.ts'
import {
  unknown,
  type DependencyChange,
  type LockedPackage,
  type Lockfile,
  type Resolution
} from '../src/model.ts'
import { fuzzRuns } from './helpers/foreign.ts'
import { fromRegistry, locked, lockfile, otherUrl, registryOf, tarball, type Asked } from './helpers/make.ts'

const registry = registryOf(unknown('unreachable', 'nobody asks it here'))
const canonical = (address: string): string => registry.pathOf(address) ?? address

type Packages = readonly (string | LockedPackage)[]
const packagesOf = (packages: Packages): readonly LockedPackage[] =>
  packages.map((one) => (typeof one === 'string' ? locked(one) : one))

const pair = (
  before: Packages | undefined,
  after: Packages | undefined,
  path = 'package-lock.json'
): LockfilePair => {
  const side = (packages: Packages | undefined) =>
    packages === undefined ? undefined : lockfile(packagesOf(packages), { path })
  return { path, before: side(before), after: side(after) }
}
const diff = (pairs: readonly LockfilePair[], lockedAtBase: Packages = []) =>
  diffLockfiles(pairs, { canonical, lockedAtBase: packagesOf(lockedAtBase) })

/** A change in one line: `updated kit 1.0.0 → 1.1.0`. */
const line = (change: DependencyChange): string => {
  const before = change.kind === 'added' ? undefined : change.before
  const after = change.kind === 'removed' ? undefined : change.after
  const versions = [before?.version, after?.version].filter((version) => version !== undefined)
  return `${change.kind} ${(after ?? before)?.name} ${versions.join(' → ')}`
}
const lines = (before: Packages, after: Packages): readonly string[] => diff([pair(before, after)]).map(line)

const other = (version: string, name = 'tool') => locked(version, { name })
const kit = (resolution: Resolution, version = '1.0.0') => locked(version, { resolution })

describe('between two lockfiles', () => {
  test.each<[string, Packages, Packages, readonly string[]]>([
    ['nothing changes where both are empty', [], [], []],
    ['nothing changes where both are the same', ['1.0.0', other('2.0.0')], ['1.0.0', other('2.0.0')], []],
    ['a package is added', [], ['1.0.0'], ['added kit 1.0.0']],
    ['a package is removed', ['1.0.0'], [], ['removed kit 1.0.0']],
    ['a package is updated', ['1.0.0'], ['1.0.1'], ['updated kit 1.0.0 → 1.0.1']],
    ['a package goes back', ['1.0.1'], ['1.0.0'], ['downgraded kit 1.0.1 → 1.0.0']],
    [
      'a release takes the place of its prerelease',
      ['1.0.0-rc.1'],
      ['1.0.0'],
      ['updated kit 1.0.0-rc.1 → 1.0.0']
    ],
    [
      'a prerelease takes the place of its release',
      ['1.0.0'],
      ['1.0.0-rc.1'],
      ['downgraded kit 1.0.0 → 1.0.0-rc.1']
    ],
    ['ten comes after nine', ['1.9.0'], ['1.10.0'], ['updated kit 1.9.0 → 1.10.0']],
    ['a version that is none goes nowhere', ['main'], ['1.0.0'], ['updated kit main → 1.0.0']],
    ['a second copy is added', ['1.0.0'], ['1.0.0', '2.0.0'], ['added kit 2.0.0']],
    ['one of two copies is removed', ['1.0.0', '2.0.0'], ['2.0.0'], ['removed kit 1.0.0']],
    ['two become one', ['1.0.0', '1.2.0'], ['1.3.0'], ['removed kit 1.0.0', 'updated kit 1.2.0 → 1.3.0']],
    ['one becomes two', ['1.0.0'], ['1.1.0', '2.0.0'], ['updated kit 1.0.0 → 1.1.0', 'added kit 2.0.0']],
    [
      'a package takes the place of another',
      ['1.0.0'],
      [other('1.0.0')],
      ['removed kit 1.0.0', 'added tool 1.0.0']
    ],
    [
      'changes stand by name, then by version',
      [other('1.0.0'), '1.0.0'],
      [other('2.0.0'), '2.0.0', '1.5.0'],
      ['updated kit 1.0.0 → 1.5.0', 'added kit 2.0.0', 'updated tool 1.0.0 → 2.0.0']
    ],
    [
      'names that an object has are names',
      [],
      [other('1.0.0', '__proto__'), other('1.0.0', 'constructor')],
      ['added __proto__ 1.0.0', 'added constructor 1.0.0']
    ]
  ])('%s', (_, before, after, expected) => {
    expect(lines(before, after)).toEqual(expected)
  })

  test('a change holds both sides as the lockfiles have them', () => {
    const before = locked('1.0.0', { aliases: ['old'], hasInstallScript: false })
    const after = locked('1.1.0', { aliases: ['new'], hasInstallScript: true, os: ['linux'] })
    expect(diff([pair([before], [after])])).toEqual([
      {
        kind: 'updated',
        before,
        after,
        lockfiles: ['package-lock.json'],
        direct: false,
        scope: 'prod',
        introducedBy: []
      }
    ])
  })
})

describe('a version that stays', () => {
  const git = (commit: string, repository = 'git+ssh://git@forge.example/kit.git'): Resolution => ({
    kind: 'git',
    repository,
    commit,
    integrity: undefined
  })
  const at = (resolved: string | undefined, integrity: string | undefined) =>
    fromRegistry('kit', '1.0.0', { resolved, integrity })
  const address = tarball('kit', '1.0.0')
  const bad = 'https://bad.example/kit/-/kit-1.0.0.tgz'

  test.each<[string, Resolution, Resolution]>([
    ['other bytes', at(address, 'sha512-a'), at(address, 'sha512-b')],
    ['another host', at(address, 'sha512-a'), at(bad, 'sha512-a')],
    ['another host that has no hash', at(address, 'sha512-a'), at(bad, undefined)],
    ['another scheme', at(address, 'sha512-a'), at(address.replace('https', 'http'), 'sha512-a')],
    [
      'another package of the same registry',
      at(address, 'sha512-a'),
      at(tarball('tool', '1.0.0'), 'sha512-a')
    ],
    ['other bytes where no address is given', at(undefined, 'sha512-a'), at(undefined, 'sha512-b')],
    ['other bytes at an address that is new', at(undefined, 'sha512-a'), at(bad, 'sha512-b')],
    ['a second hash beside the old one', at(address, 'sha512-a'), at(address, 'sha512-a sha512-b')],
    ['a second hash before the old one', at(address, 'sha512-a'), at(address, 'sha512-b sha512-a')],
    ['another sha1, though the sha512 is new', at(address, 'sha1-a'), at(address, 'sha1-b sha512-a')],
    [
      'another sha512, though the sha1 is the same',
      at(address, 'sha1-a sha512-a'),
      at(address, 'sha1-a sha512-b')
    ],
    ['a hash that differs in its letters', at(address, 'sha512-a'), at(address, 'sha512-A')],
    [
      'another sha1 behind the address',
      at(`${address}#${'a'.repeat(40)}`, undefined),
      at(`${address}#${'b'.repeat(40)}`, undefined)
    ],
    [
      'a sha1 that is not the one behind the address',
      at(`${address}#${'a'.repeat(40)}`, undefined),
      at(address, 'sha1-u7u7u7u7u7u7u7u7u7u7u7u7u7s=')
    ],
    [
      'a tarball in place of a release',
      at(address, 'sha512-a'),
      { kind: 'tarball', resolved: bad, integrity: 'sha512-a' }
    ],
    ['git in place of the registry', at(address, 'sha512-a'), git('a')],
    ['git in place of a release whose address is not told', at(undefined, undefined), git('a')],
    ['a folder in place of such a release', at(undefined, undefined), { kind: 'local', path: '../kit' }],
    ['the registry in place of git', git('a'), at(address, 'sha512-a')],
    ['a folder in place of the registry', at(address, 'sha512-a'), { kind: 'local', path: '../kit' }],
    ['the registry in place of a folder', { kind: 'local', path: '../kit' }, at(address, 'sha512-a')],
    ['a folder in place of git', git('a'), { kind: 'local', path: '../kit' }],
    ['another host, where base gives neither address nor hash', at(undefined, undefined), at(bad, undefined)],
    ['another host and a hash, where base gives neither', at(undefined, undefined), at(bad, 'sha512-a')],
    ['another host, where base gives only the hash that went', at(undefined, 'sha512-a'), at(bad, undefined)],
    ['another host and another algorithm', at(undefined, 'sha512-a'), at(bad, 'sha256-a')],
    [
      'another host and a stronger hash beside the old one, which alone is checked',
      at(undefined, 'sha1-a'),
      at(bad, 'sha1-a sha512-b')
    ],
    [
      'the address of another package of the same registry, where base gives none',
      at(undefined, undefined),
      { kind: 'tarball', resolved: tarball('evil', '1.0.0'), integrity: undefined }
    ],
    [
      'the same with a hash of another algorithm',
      at(undefined, 'sha512-a'),
      { kind: 'tarball', resolved: tarball('evil', '1.0.0'), integrity: 'sha256-b' }
    ],
    ['an address elsewhere that went, with its hash', at(bad, 'sha512-a'), at(undefined, undefined)],
    ['an address elsewhere that went, and had no hash', at(bad, undefined), at(undefined, undefined)],
    ['an address elsewhere that went, and another algorithm', at(bad, 'sha512-a'), at(undefined, 'sha256-a')]
  ])('is mutated by %s', (_, before, after) => {
    const [first, second] = [kit(before), kit(after)]
    expect(diff([pair([first], [second])])).toEqual([
      expect.objectContaining({ kind: 'mutated', before: first, after: second })
    ])
  })

  test.each<[string, Resolution, Resolution]>([
    [
      'another name of the same registry',
      at(address, 'sha512-a'),
      at(tarball('kit', '1.0.0', otherUrl), 'sha512-a')
    ],
    ['an address that went', at(address, 'sha512-a'), at(undefined, 'sha512-a')],
    ['an address that came', at(undefined, 'sha512-a'), at(address, 'sha512-a')],
    ['a hash that came', at(address, undefined), at(address, 'sha512-a')],
    ['a hash that went, as a mirror writes it', at(address, 'sha512-a'), at(address, undefined)],
    ['sha512 after sha1', at(address, 'sha1-a'), at(address, 'sha512-a')],
    ['sha512 beside sha1', at(address, 'sha1-a'), at(address, 'sha1-a sha512-a')],
    ['sha512 alone after both', at(address, 'sha1-a sha512-a'), at(address, 'sha512-a')],
    ['hashes in another order', at(address, 'sha1-a sha512-a'), at(address, 'sha512-a  sha1-a')],
    ['one of two hashes that went', at(address, 'sha512-a sha512-b'), at(address, 'sha512-a')],
    ['blanks around a hash', at(address, 'sha512-a'), at(address, ' sha512-a\n')],
    ['options behind a hash', at(address, 'sha512-a'), at(address, 'sha512-a?x')],
    [
      'a sha1 behind the address that went',
      at(`${address}#${'a'.repeat(40)}`, 'sha512-a'),
      at(address, 'sha512-a')
    ],
    [
      'the sha1 behind the address, written as a hash',
      at(`${address}#${'b'.repeat(40)}`, undefined),
      at(address, 'sha1-u7u7u7u7u7u7u7u7u7u7u7u7u7s=')
    ],
    [
      'a format that calls it a tarball',
      at(address, 'sha512-a'),
      { kind: 'tarball', resolved: address, integrity: 'sha512-a' }
    ],
    [
      'another host that gives the same bytes, where base gives no host',
      at(undefined, 'sha512-a'),
      at(bad, 'sha512-a')
    ],
    ['the same beside a weaker hash', at(undefined, 'sha512-a'), at(bad, 'sha1-b sha512-a')],
    [
      'the usual address, where base gives neither address nor hash',
      at(undefined, undefined),
      at(address, undefined)
    ],
    [
      'another name of the registry, where base gives neither',
      at(undefined, undefined),
      at(tarball('kit', '1.0.0', otherUrl), 'sha512-a')
    ],
    ['an address elsewhere that went, with the same bytes', at(bad, 'sha512-a'), at(undefined, 'sha512-a')],
    ['the usual address that went, with its hash', at(address, 'sha512-a'), at(undefined, undefined)],
    ['the same commit', git('a'), git('a')],
    ['the same folder', { kind: 'local', path: '../kit' }, { kind: 'local', path: '../kit' }]
  ])('is not mutated by %s', (_, before, after) => {
    expect(lines([kit(before)], [kit(after)])).toEqual([])
  })

  // Only a registry promises that a version never changes.
  test.each<[string, Resolution, Resolution]>([
    ['another commit', git('a'), git('b')],
    ['another repository', git('a'), git('a', 'git+ssh://git@bad.example/kit.git')],
    ['another folder', { kind: 'local', path: '../kit' }, { kind: 'local', path: '../kit2' }],
    [
      'another patch',
      { kind: 'patch', patch: 'a.patch', integrity: undefined },
      { kind: 'patch', patch: 'b.patch', integrity: undefined }
    ]
  ])('is updated by %s', (_, before, after) => {
    const [first, second] = [kit(before), kit(after)]
    expect(diff([pair([first], [second])])).toEqual([
      expect.objectContaining({ kind: 'updated', before: first, after: second })
    ])
  })

  test('is mutated for each resolution that base did not have', () => {
    const a = kit(at(address, 'sha512-a'))
    const [b, c] = [kit(at(address, 'sha512-b')), kit(at(bad, 'sha512-a'))]
    const changes = diff([pair([a], [a, b, c])])
    expect(changes).toEqual([
      expect.objectContaining({ kind: 'mutated', before: a, after: b }),
      expect.objectContaining({ kind: 'mutated', before: a, after: c })
    ])
  })

  test('is compared with every resolution that base had', () => {
    const [a, b] = [kit(at(address, 'sha512-a')), kit(at(address, 'sha512-b'))]
    expect(lines([a, b], [b])).toEqual([])
    expect(lines([a, b], [b, a])).toEqual([])
  })

  test('is mutated beside an update', () => {
    expect(lines([kit(at(address, 'sha512-a')), '2.0.0'], [kit(at(address, 'sha512-b')), '2.1.0'])).toEqual([
      'mutated kit 1.0.0 → 1.0.0',
      'updated kit 2.0.0 → 2.1.0'
    ])
  })

  // Yarn's checksum is of a zip of its own making.
  test.each([
    ['the same form', '8', '8', ['mutated kit 1.0.0 → 1.0.0']],
    ['another form', '6', '8', []]
  ])('is compared by a checksum that is no hash in %s of lockfile', (_, from, to, expected) => {
    const side = (formatVersion: string, integrity: string): Lockfile =>
      lockfile([kit(at(undefined, integrity))], { format: 'yarn-berry', formatVersion, path: 'yarn.lock' })
    const changes = diff([{ path: 'yarn.lock', before: side(from, '10c0/a'), after: side(to, '10c0/b') }])
    expect(changes.map(line)).toEqual(expected)
  })
})

describe('noise gives nothing:', () => {
  const many = ['1.0.0', '2.0.0', '3.0.0-beta.1'].flatMap((version) => [
    locked(version),
    other(version),
    other(version, '@scope/kit')
  ])

  test('another order', () => {
    assert(
      property(
        shuffledSubarray(many, { minLength: many.length }),
        shuffledSubarray(many, { minLength: many.length }),
        (before, after) => {
          expect(lines(before, after)).toEqual([])
        }
      ),
      { numRuns: fuzzRuns(50) }
    )
  })

  test('other keys, aliases and flags, as a move to another place makes them', () => {
    const before = locked('1.0.0', { key: 'node_modules/kit', hasInstallScript: false })
    const after = locked('1.0.0', {
      key: 'node_modules/tool/node_modules/kit',
      aliases: ['kit-1'],
      hasInstallScript: undefined,
      os: ['linux']
    })
    expect(lines([before], [after])).toEqual([])
  })

  test('other ways in', () => {
    const side = (asked: Asked): Lockfile => lockfile([locked('1.0.0'), other('1.0.0')], asked)
    const before = side({ importers: { '.': { kit: 'prod', tool: 'prod' } } })
    const after = side({ importers: { '.': { tool: 'dev' } }, edges: { tool: { kit: 'optional' } } })
    expect(diff([{ path: 'package-lock.json', before, after }])).toEqual([])
  })

  test('a graph is not even asked for', () => {
    const graph = (): never => {
      throw new Error('nobody needs it')
    }
    const side = lockfile([locked('1.0.0')], { graph })
    expect(diff([{ path: 'package-lock.json', before: side, after: { ...side } }])).toEqual([])
  })

  test('workspaces that come, go and change', () => {
    const workspace = (version: string, path = 'packages/kit') => kit({ kind: 'workspace', path }, version)
    expect(lines([], [workspace('1.0.0')])).toEqual([])
    expect(lines([workspace('1.0.0')], [])).toEqual([])
    expect(lines([workspace('1.0.0')], [workspace('2.0.0')])).toEqual([])
    expect(lines([workspace('1.0.0')], [workspace('1.0.0', 'apps/kit')])).toEqual([])
  })
})

describe('a patched copy', () => {
  const patched = (patch: string, version = '1.0.0') =>
    kit({ kind: 'patch', patch, integrity: undefined }, version)

  test('stands beside the release it was made from', () => {
    expect(lines(['1.0.0'], ['1.0.0', patched('a.patch')])).toEqual(['added kit 1.0.0'])
    expect(lines(['1.0.0', patched('a.patch')], ['1.0.0'])).toEqual(['removed kit 1.0.0'])
    expect(lines(['1.0.0'], [patched('a.patch')])).toEqual(['removed kit 1.0.0', 'added kit 1.0.0'])
  })

  test('is compared with the patched copy of base', () => {
    expect(lines(['1.0.0', patched('a.patch')], ['1.0.0', patched('a.patch')])).toEqual([])
    expect(lines(['1.0.0', patched('a.patch')], ['1.1.0', patched('a.patch', '1.1.0')])).toEqual([
      'updated kit 1.0.0 → 1.1.0',
      'updated kit 1.0.0 → 1.1.0'
    ])
    expect(lines([patched('a.patch')], [patched('b.patch')])).toEqual(['updated kit 1.0.0 → 1.0.0'])
  })
})

describe('a bundled copy', () => {
  const bundled = (version = '1.0.0') =>
    locked(version, {
      key: `inside@${version}`,
      bundled: true,
      resolution: fromRegistry('kit', version, { resolved: undefined, integrity: undefined })
    })
  /** The same package, fetched by itself. */
  const alone = (resolved: string | undefined, integrity: string | undefined, version = '1.0.0') =>
    kit(fromRegistry('kit', version, { resolved, integrity }), version)
  const bad = 'https://bad.example/kit/-/kit-1.0.0.tgz'

  test.each<[string, LockedPackage]>([
    ['from another host', alone(bad, 'sha512-evil')],
    ['from another host, without a hash', alone(bad, undefined)],
    ['from the registry', locked('1.0.0')],
    ['from wherever', alone(undefined, undefined)]
  ])('that is fetched by itself from now on, %s, is added, though the version stays', (_, after) => {
    expect(diff([pair([bundled()], [after])])).toEqual([
      expect.objectContaining({ kind: 'added', after }),
      expect.objectContaining({ kind: 'removed', before: bundled() })
    ])
  })

  test('does not hide one that is fetched from elsewhere beside it', () => {
    const evil = alone(bad, 'sha512-evil')
    const changes = diff([pair([bundled()], [bundled(), evil])])
    expect(changes).toEqual([expect.objectContaining({ kind: 'added', after: evil })])
  })

  test('is no past of a higher version that is fetched by itself', () => {
    expect(lines([bundled()], ['1.1.0'])).toEqual(['removed kit 1.0.0', 'added kit 1.1.0'])
    expect(lines(['1.0.0'], [bundled('1.1.0')])).toEqual(['removed kit 1.0.0', 'added kit 1.1.0'])
  })

  test('is compared with the bundled copy of base', () => {
    expect(lines(['1.0.0', bundled()], ['1.0.0', bundled()])).toEqual([])
    expect(lines(['1.0.0', bundled()], ['1.0.0', bundled('1.1.0')])).toEqual(['updated kit 1.0.0 → 1.1.0'])
    expect(lines([bundled('1.1.0')], [bundled()])).toEqual(['downgraded kit 1.1.0 → 1.0.0'])
  })

  test('of another lockfile stands beside what is fetched by itself, as a change of its own', () => {
    const same = alone(undefined, undefined)
    const changes = diff([
      pair([], [bundled()], 'a/package-lock.json'),
      pair([], [same], 'b/package-lock.json')
    ])
    expect(
      changes.map((change) => [change.kind === 'added' && change.after.bundled, change.lockfiles])
    ).toEqual([
      [true, ['a/package-lock.json']],
      [false, ['b/package-lock.json']]
    ])
  })

  test('that base has elsewhere is no past of a new lockfile that fetches it by itself', () => {
    const same = alone(undefined, undefined)
    expect(diff([pair(undefined, [same])], [bundled()]).map(line)).toEqual(['added kit 1.0.0'])
    expect(diff([pair(undefined, [bundled()])], [same]).map(line)).toEqual(['added kit 1.0.0'])
    expect(diff([pair(undefined, [bundled()])], [bundled()])).toEqual([])
  })
})

describe('a workspace', () => {
  const workspace = kit({ kind: 'workspace', path: 'packages/kit' })

  test('whose name comes from the registry instead is added, also in the same version', () => {
    expect(lines([workspace], ['1.0.0'])).toEqual(['added kit 1.0.0'])
    expect(lines([workspace], ['9.9.9'])).toEqual(['added kit 9.9.9'])
    expect(lines([workspace], [workspace, '1.0.0'])).toEqual(['added kit 1.0.0'])
  })

  test('that takes the place of a release removes it', () => {
    expect(lines(['1.0.0'], [workspace])).toEqual(['removed kit 1.0.0'])
  })
})

describe('of several versions, those are paired', () => {
  /** `1.0.0 → 1.1.0`, `→ 1.1.0` for what came, `1.0.0 →` for what went. */
  const paired = (gone: readonly string[], come: readonly string[]): readonly string[] =>
    pairVersions(packagesOf(gone), packagesOf(come))
      .map(({ before, after }) => `${before?.version ?? ''} → ${after?.version ?? ''}`.trim())
      .toSorted()

  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['that are one each, however far', ['1.0.0'], ['99.0.0'], ['1.0.0 → 99.0.0']],
    ['that have the same major', ['1.0.0', '2.0.0'], ['2.1.0', '1.9.0'], ['1.0.0 → 1.9.0', '2.0.0 → 2.1.0']],
    [
      'that have the same major, before any nearer by sum',
      ['1.0.0', '2.9.9'],
      ['1.9.9', '3.0.0'],
      ['1.0.0 → 1.9.9', '2.9.9 → 3.0.0']
    ],
    [
      'that have the nearest major',
      ['1.0.0', '5.0.0'],
      ['2.0.0', '6.0.0'],
      ['1.0.0 → 2.0.0', '5.0.0 → 6.0.0']
    ],
    [
      'that lie next to each other across majors',
      ['1.0.0', '1.9.0'],
      ['2.0.0'],
      ['1.0.0 →', '1.9.0 → 2.0.0']
    ],
    [
      'that lie next to each other across majors, by patch too',
      ['1.9.1', '1.9.8'],
      ['2.0.0'],
      ['1.9.1 →', '1.9.8 → 2.0.0']
    ],
    [
      'with the higher arrival, where both are of the next major',
      ['1.9.0'],
      ['2.0.0', '2.4.0'],
      ['1.9.0 → 2.4.0', '→ 2.0.0']
    ],
    [
      'that began the major above, on going back',
      ['2.0.0', '2.4.0'],
      ['1.9.0'],
      ['2.0.0 → 1.9.0', '2.4.0 →']
    ],
    ['that end the major below, on going back', ['2.0.0'], ['1.0.0', '1.9.0'], ['2.0.0 → 1.9.0', '→ 1.0.0']],
    ['that have the nearest minor', ['1.0.0', '1.5.0'], ['1.6.0'], ['1.0.0 →', '1.5.0 → 1.6.0']],
    ['that have the nearest patch', ['1.0.0', '1.0.5'], ['1.0.6'], ['1.0.0 →', '1.0.5 → 1.0.6']],
    [
      'with the higher arrival, where two are as near',
      ['2.0.0'],
      ['1.0.0', '3.0.0'],
      ['2.0.0 → 3.0.0', '→ 1.0.0']
    ],
    [
      'with the lower one that left, where two are as near',
      ['1.0.0', '3.0.0'],
      ['2.0.0'],
      ['1.0.0 → 2.0.0', '3.0.0 →']
    ],
    ['with the higher prerelease', ['1.0.0'], ['1.1.0-a', '1.1.0-b'], ['1.0.0 → 1.1.0-b', '→ 1.1.0-a']],
    ['last, where a version is none', ['1.0.0', 'main'], ['9.0.0', 'next'], ['1.0.0 → 9.0.0', 'main → next']],
    ['not at all, where nothing left', [], ['1.0.0', '2.0.0'], ['→ 1.0.0', '→ 2.0.0']],
    ['not at all, where nothing came', ['1.0.0', '2.0.0'], [], ['1.0.0 →', '2.0.0 →']]
  ])('%s', (_, gone, come, expected) => {
    expect(paired(gone, come)).toEqual(expected.toSorted())
    expect(paired(gone.toReversed(), come.toReversed())).toEqual(expected.toSorted())
  })

  const versions = uniqueArray(
    constantFrom(
      ...['0', '1', '2'].flatMap((a) =>
        ['0', '1', '5'].flatMap((b) => [`${a}.${b}.0`, `${a}.${b}.1-rc.1`, `${b}.${a}.7`])
      )
    ),
    { maxLength: 6 }
  )

  test('so that each is named once, as many as possible in pairs, whatever the order', () => {
    assert(
      property(versions, versions, (gone, come) => {
        const pairs = pairVersions(packagesOf(gone), packagesOf(come))
        const sides = (side: 'before' | 'after') =>
          pairs.flatMap((one) => (one[side] === undefined ? [] : [one[side].version])).toSorted()
        expect(sides('before')).toEqual(gone.toSorted())
        expect(sides('after')).toEqual(come.toSorted())
        expect(pairs).toHaveLength(Math.max(gone.length, come.length))
        expect(paired(gone.toSorted(), come.toSorted())).toEqual(paired(gone, come))
      }),
      { numRuns: fuzzRuns(200) }
    )
  })
})

describe('any two lockfiles', () => {
  const all = ['1.0.0', '1.1.0', '2.0.0', '2.0.1'].flatMap((version) => [locked(version), other(version)])

  test('differ by what came and what went, each told once', () => {
    assert(
      property(subarray(all), subarray(all), (before, after) => {
        const changes = diff([pair(before, after)])
        const id = ({ name, version }: LockedPackage) => `${name}@${version}`
        const come = changes.flatMap((change) => (change.kind === 'removed' ? [] : [id(change.after)]))
        const gone = changes.flatMap((change) => (change.kind === 'added' ? [] : [id(change.before)]))
        const missing = (one: readonly LockedPackage[], from: readonly LockedPackage[]) =>
          one.map(id).filter((name) => !from.map(id).includes(name))
        expect(come.toSorted()).toEqual(missing(after, before).toSorted())
        expect(gone.toSorted()).toEqual(missing(before, after).toSorted())
      }),
      { numRuns: fuzzRuns(200) }
    )
  })
})

describe('of several lockfiles', () => {
  test('one release that changed in each is one change that names them all', () => {
    const changes = diff([
      pair(['1.0.0'], ['1.1.0'], 'a/package-lock.json'),
      pair(['1.0.0'], ['1.1.0'], 'b/package-lock.json'),
      pair(['1.0.0'], ['1.2.0'], 'c/package-lock.json')
    ])
    expect(changes.map((change) => [line(change), change.lockfiles])).toEqual([
      ['updated kit 1.0.0 → 1.1.0', ['a/package-lock.json', 'b/package-lock.json']],
      ['updated kit 1.0.0 → 1.2.0', ['c/package-lock.json']]
    ])
  })

  test.each<[string, Packages, Packages, Packages, Packages]>([
    ['another kind', ['1.0.0'], ['1.1.0'], [], ['1.1.0']],
    ['another version before', ['1.0.0'], ['1.1.0'], ['1.0.5'], ['1.1.0']],
    [
      'other bytes',
      [],
      [kit(fromRegistry('kit', '1.0.0'))],
      [],
      [kit(fromRegistry('kit', '1.0.0', { integrity: 'sha512-other' }))]
    ],
    [
      'another place',
      [],
      ['1.0.0'],
      [],
      [kit(fromRegistry('kit', '1.0.0', { resolved: 'https://bad.example/kit/-/kit-1.0.0.tgz' }))]
    ]
  ])('a change of %s is another change', (_, before, after, otherBefore, otherAfter) => {
    const changes = diff([pair(before, after, 'a/yarn.lock'), pair(otherBefore, otherAfter, 'b/yarn.lock')])
    expect(changes.map(({ lockfiles }) => lockfiles)).toEqual([['a/yarn.lock'], ['b/yarn.lock']])
  })

  test('a merged change is direct, and of the strongest scope, where one of them is; three ways are shown', () => {
    const at = (path: string, asked: Asked): LockfilePair => ({
      path,
      before: lockfile([], { path }),
      after: lockfile([locked('1.0.0'), other('1.0.0')], { path, ...asked })
    })
    const changes = diff([
      at('a/package-lock.json', { importers: { '.': { tool: 'dev' } }, edges: { tool: { kit: 'prod' } } }),
      at('b/package-lock.json', { importers: { x: { kit: 'prod' }, y: { kit: 'dev' } } }),
      at('c/package-lock.json', { importers: { z: { kit: 'optional' } } })
    ]).filter((change) => line(change) === 'added kit 1.0.0')
    expect(changes).toEqual([
      expect.objectContaining({
        after: expect.objectContaining({ name: 'kit' }),
        lockfiles: ['a/package-lock.json', 'b/package-lock.json', 'c/package-lock.json'],
        direct: true,
        scope: 'prod',
        introducedBy: [['.', 'tool@1.0.0'], ['x'], ['y']]
      })
    ])
  })
})

describe('a lockfile that is new', () => {
  test('adds what base locks nowhere', () => {
    expect(diff([pair(undefined, ['1.0.0', other('1.0.0')])], []).map(line)).toEqual([
      'added kit 1.0.0',
      'added tool 1.0.0'
    ])
  })

  test('does not add what base locks elsewhere, by the same bytes', () => {
    expect(diff([pair(undefined, ['1.0.0', '1.1.0'])], ['1.0.0', '1.2.0', other('1.1.0')]).map(line)).toEqual(
      ['added kit 1.1.0']
    )
  })

  test('adds another version, also where neither has an address or a hash', () => {
    const bare = (version: string) =>
      kit(fromRegistry('kit', version, { resolved: undefined, integrity: undefined }), version)
    expect(diff([pair(undefined, [bare('1.1.0')])], [bare('1.0.0')]).map(line)).toEqual(['added kit 1.1.0'])
  })

  test('adds a release that base has with other bytes', () => {
    const evil = kit(fromRegistry('kit', '1.0.0', { integrity: 'sha512-other' }))
    expect(diff([pair(undefined, [evil])], ['1.0.0']).map(line)).toEqual(['added kit 1.0.0'])
  })

  test('adds such a release also where it comes beside the good one', () => {
    const evil = kit(fromRegistry('kit', '1.0.0', { integrity: 'sha512-other' }))
    const changes = diff([pair(undefined, [locked('1.0.0'), evil])], ['1.0.0'])
    expect(changes).toEqual([expect.objectContaining({ after: evil })])
  })

  test('removes nothing of what base locks elsewhere', () => {
    expect(diff([pair(undefined, ['1.0.0'])], ['1.0.0', other('3.0.0')])).toEqual([])
  })
})

describe('a lockfile that had a past', () => {
  test('is not compared with what base locks elsewhere', () => {
    expect(diff([pair([], ['1.0.0'])], ['1.0.0']).map(line)).toEqual(['added kit 1.0.0'])
  })

  test('removes what it held when it goes', () => {
    expect(diff([pair(['1.0.0'], undefined)], ['1.0.0']).map(line)).toEqual(['removed kit 1.0.0'])
  })

  test('that is on neither side changes nothing', () => {
    expect(diff([pair(undefined, undefined)], ['1.0.0'])).toEqual([])
  })
})

describe('a change stands where its own side has it', () => {
  const side = (version: string, asked: Asked): Lockfile => lockfile([locked(version), other('1.0.0')], asked)

  test('an update where head has it, a removal where base had it', () => {
    const before = side('1.0.0', { importers: { '.': { kit: 'prod', tool: 'prod' } } })
    const after = side('2.0.0', { importers: { web: { tool: 'dev' } }, edges: { tool: { kit: 'prod' } } })
    expect(diff([{ path: 'x', before, after }])).toEqual([
      expect.objectContaining({
        kind: 'updated',
        direct: false,
        scope: 'dev',
        introducedBy: [['web', 'tool@1.0.0']]
      })
    ])
    const without = lockfile([other('1.0.0')])
    expect(diff([{ path: 'x', before, after: without }])).toEqual([
      expect.objectContaining({ kind: 'removed', direct: true, scope: 'prod', introducedBy: [['.']] })
    ])
  })
})

describe('countIncomparable', () => {
  const at = (integrity: string | undefined, name = 'kit', version = '1.0.0') =>
    locked(version, { name, resolution: fromRegistry(name, version, { integrity }) })

  test.each<[string, Packages, Packages, number]>([
    ['nothing', [], [], 0],
    ['what has the same hash', [at('sha512-a')], [at('sha512-a')], 0],
    ['what has another hash, which is a change', [at('sha512-a')], [at('sha512-b')], 0],
    ['what has another version', [at('sha1-a')], [at('sha512-a', 'kit', '1.1.0')], 0],
    ['what is new', [], [at(undefined)], 0],
    ['what has no hash any more', [at('sha512-a')], [at(undefined)], 1],
    ['what has another algorithm', [at('sha1-a')], [at('sha512-a')], 1],
    ['each such package', [at('sha1-a'), at('sha1-a', 'tool')], [at('sha512-a'), at('sha512-a', 'tool')], 2]
  ])('counts %s', (_, before, after, count) => {
    expect(countIncomparable(pair(before, after), canonical)).toBe(count)
  })

  test('counts nothing of a lockfile that is on one side only', () => {
    expect(countIncomparable(pair(undefined, [at(undefined)]), canonical)).toBe(0)
    expect(countIncomparable(pair([at(undefined)], undefined), canonical)).toBe(0)
  })
})
