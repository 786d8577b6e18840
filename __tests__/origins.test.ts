import { describe, expect, test } from '@jest/globals'
import { assert, constantFrom, property, shuffledSubarray, string } from 'fast-check'
import { unknown, type LockedPackage, type Resolution } from '../src/model.ts'
import { noOrigins, originOf, originsOf } from '../src/origins.ts'
import { fuzzRuns } from './helpers/foreign.ts'
import { fromRegistry, locked, otherUrl, registryOf, registryUrl, tarball } from './helpers/make.ts'

const registry = registryOf(unknown('unreachable', 'nobody asks it here'))
const pathOf = (address: string): string | undefined => registry.pathOf(address)
const origin = (address: string): string => originOf(address, pathOf)

describe('an address leads', () => {
  test.each([
    ['to the registry, below its own name', tarball('kit', '1.0.0'), 'registry'],
    ['to the registry, below another name of it', tarball('kit', '1.0.0', otherUrl), 'registry'],
    ['to a host', 'https://packages.example/kit/-/kit-1.0.0.tgz', 'https://packages.example'],
    ['to a host, whatever its path says', 'https://packages.example/a/../b?c#d', 'https://packages.example'],
    ['to a host without encryption', 'http://packages.example/kit.tgz', 'http://packages.example'],
    ['to a port', 'https://packages.example:8443/kit.tgz', 'https://packages.example:8443'],
    ['to a host, by its usual port', 'https://packages.example:443/kit.tgz', 'https://packages.example'],
    ['to a host in capitals', 'HTTPS://PACKAGES.EXAMPLE/kit.tgz', 'https://packages.example'],
    [
      'to the host behind the credentials',
      'https://registry.example.test@bad.example/kit.tgz',
      'https://bad.example'
    ],
    [
      'to the host behind name and password',
      'https://registry.example.test:443@bad.example/kit.tgz',
      'https://bad.example'
    ],
    ['to a host, by backslashes', 'https:\\\\bad.example\\registry.example.test', 'https://bad.example'],
    [
      'to a host that begins like the registry',
      'https://registry.example.test.bad.example/kit.tgz',
      'https://registry.example.test.bad.example'
    ],
    ['to a host that ends with a dot', 'https://packages.example./kit.tgz', 'https://packages.example.'],
    ['to a host of other letters', 'https://pаckages.example/kit.tgz', 'https://xn--pckages-2fg.example'],
    ['to a registry that is known by a name', 'work:kit@1.0.0', 'work:'],
    ['to a file', 'file:///srv/kit.tgz', 'file:'],
    ['to git', 'git+ssh://git@forge.example/kit.git', 'git+ssh:'],
    ['nowhere: it is none', 'kit/-/kit-1.0.0.tgz', 'nowhere'],
    ['nowhere: it is empty', '', 'nowhere'],
    ['nowhere: it has no host', 'https://', 'nowhere']
  ])('%s', (_, address, expected) => {
    expect(origin(address)).toBe(expected)
  })

  test('to the registry only where the registry says so', () => {
    assert(
      property(
        string({ unit: 'binary' }),
        constantFrom('', 'https://', registryUrl.slice(0, -1)),
        (rest, start) => {
          const address = start + rest
          expect(origin(address) === 'registry').toBe(pathOf(address) !== undefined)
        }
      ),
      { numRuns: fuzzRuns(200) }
    )
  })
})

describe('base takes packages', () => {
  const from = (name: string, url: string, version = '1.0.0'): LockedPackage =>
    locked(version, {
      name,
      resolution: fromRegistry(name, version, { resolved: tarball(name, version, url) })
    })
  const otherwise = (name: string, resolution: Resolution): LockedPackage =>
    locked('1.0.0', { name, resolution })
  const own = 'https://packages.example'
  const third = 'https://third.example'

  const asked = (base: readonly LockedPackage[], name: string) => {
    const origins = originsOf(base, pathOf)
    return { usual: [...origins.usual(name)].toSorted(), ofScope: [...origins.ofScope(name)].toSorted() }
  }
  const mixed = [from('kit', registryUrl), from('tool', `${third}/`), from('@own/kit', `${own}/`)]

  test.each<[string, readonly LockedPackage[], string, readonly string[], readonly string[]]>([
    ['from nowhere that is known, where it locks none', [], 'kit', [], []],
    ['from nowhere that is known, for a scope, too', [], '@own/kit', [], []],
    ['from the registry', [from('kit', registryUrl)], 'tool', ['registry'], []],
    [
      'from two names of one registry, which are one',
      [from('kit', registryUrl), from('a', otherUrl)],
      'b',
      ['registry'],
      []
    ],
    ['of a scope from where that scope comes', mixed, '@own/new', [own], [own]],
    ['of no scope from where those come', mixed, 'new', ['registry', third].toSorted(), []],
    [
      'of a scope that is new from wherever it takes any',
      mixed,
      '@new/kit',
      ['registry', own, third].toSorted(),
      []
    ],
    [
      'of no scope from wherever it takes any, where it has none such',
      [from('@own/kit', `${own}/`)],
      'kit',
      [own],
      []
    ],
    [
      'of one scope from several places',
      [from('@own/kit', `${own}/`), from('@own/tool', registryUrl)],
      '@own/new',
      ['registry', own].toSorted(),
      ['registry', own].toSorted()
    ],
    [
      'of a scope that only begins alike from elsewhere',
      mixed,
      '@ow/kit',
      ['registry', own, third].toSorted(),
      []
    ],
    ['of a scope that goes on from elsewhere', mixed, '@own-er/kit', ['registry', own, third].toSorted(), []],
    [
      'of a name like a scope from where those without one come',
      mixed,
      'own',
      ['registry', third].toSorted(),
      []
    ]
  ])('%s', (_, base, name, usual, ofScope) => {
    expect(asked(base, name)).toEqual({ usual, ofScope })
  })

  // One tarball that a host served once does not make the host a registry of this repository.
  test.each<[string, Resolution]>([
    ['a tarball', { kind: 'tarball', resolved: `${third}/kit.tgz`, integrity: undefined }],
    ['a release without an address', fromRegistry('kit', '1.0.0', { resolved: undefined })],
    [
      'git',
      { kind: 'git', repository: 'git+https://third.example/kit.git', commit: 'a', integrity: undefined }
    ],
    ['a folder', { kind: 'local', path: '../kit' }],
    ['a workspace', { kind: 'workspace', path: 'packages/kit' }],
    ['a patched copy', { kind: 'patch', patch: 'kit.patch', integrity: undefined }]
  ])('also where it has %s, which tells nothing', (_, resolution) => {
    expect(asked([otherwise('kit', resolution)], 'kit')).toEqual({ usual: [], ofScope: [] })
    expect(asked([otherwise('@own/kit', resolution), from('a', registryUrl)], '@own/kit')).toEqual({
      usual: ['registry'],
      ofScope: []
    })
  })

  test.each(['__proto__', 'constructor', 'toString'])('of the scope @%s like any other', (scope) => {
    expect(asked([from('kit', registryUrl)], `@${scope}/kit`)).toEqual({ usual: ['registry'], ofScope: [] })
    expect(asked([from(`@${scope}/kit`, `${own}/`)], `@${scope}/tool`)).toEqual({
      usual: [own],
      ofScope: [own]
    })
  })

  test('whatever the order', () => {
    assert(
      property(
        shuffledSubarray(mixed, { minLength: mixed.length }),
        constantFrom('kit', '@own/kit', '@new/kit'),
        (base, name) => {
          expect(asked(base, name)).toEqual(asked(mixed, name))
        }
      ),
      { numRuns: fuzzRuns(50) }
    )
  })

  test('of no kind, where nothing is known of base', () => {
    for (const name of ['kit', '@own/kit'])
      expect([noOrigins.usual(name).size, noOrigins.ofScope(name).size]).toEqual([0, 0])
  })
})
