// package-lock.json and npm-shrinkwrap.json, as npm 6 to 11 write them and as nobody should.
import { describe, expect, test } from '@jest/globals'
import { assert, constantFrom, infiniteStream, jsonValue, nat, oneof, property } from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LockfileError } from '../../src/lockfiles/define.ts'
import { readNpm } from '../../src/lockfiles/npm.ts'
import type { LockedPackage, Lockfile, Manifest } from '../../src/model.ts'
import { fuzzRuns, readDamaged } from '../helpers/lockfile-fuzz.ts'

const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../fixtures/lockfiles/npm', `${name}.json`), 'utf8')
const manifest: Manifest = {
  name: 'fixture',
  dependencies: new Map([
    ['send', '0.19.0'],
    ['lp', 'npm:left-pad@1.3.0']
  ]),
  devDependencies: new Map([['esbuild', '0.25.0']]),
  optionalDependencies: new Map([['not-locked', '^1.0.0']]),
  peerDependencies: new Map()
}
const read = (text: string, manifests = new Map<string, Manifest>()): Lockfile =>
  readNpm(text, { path: 'package-lock.json', manifests })

type Entries = Readonly<Record<string, unknown>>
const packagesOf = (packages: Entries, lockfileVersion = 3): readonly LockedPackage[] =>
  read(JSON.stringify({ lockfileVersion, packages })).packages
const treeOf = (dependencies: Entries): readonly LockedPackage[] =>
  read(JSON.stringify({ lockfileVersion: 1, dependencies })).packages

const errorOf = (text: string): LockfileError => {
  try {
    read(text)
  } catch (error) {
    if (error instanceof LockfileError) return error
    throw error
  }
  throw new Error('It was read.')
}

/** Edges by `name@version`, with their scope where it is not prod. */
const edgesOf = (lockfile: Lockfile): Entries => {
  const names = new Map(lockfile.packages.map(({ key, name, version }) => [key, `${name}@${version}`]))
  return Object.fromEntries(
    [...lockfile.graph().edges]
      .filter(([, list]) => list.length > 0)
      .map(([from, list]) => [
        names.get(from) ?? from,
        list.map(({ key, scope }) => `${names.get(key) ?? key}${scope === 'prod' ? '' : ` ${scope}`}`)
      ])
  )
}

const importersOf = (lockfile: Lockfile): Entries => {
  const names = new Map(lockfile.packages.map(({ key, name, version }) => [key, `${name}@${version}`]))
  return Object.fromEntries(
    lockfile
      .graph()
      .importers.map(({ path, dependencies }) => [
        path,
        dependencies.map(({ name, range, scope, key }) =>
          [scope, name, range, key === undefined ? 'nothing' : names.get(key)].join(' ')
        )
      ])
  )
}

const locked = (
  '@esbuild/darwin-arm64@0.25.0 @esbuild/linux-x64@0.25.0 @types/node@20.19.43 debug@2.6.9 depd@2.0.0 ' +
  'destroy@1.2.0 ee-first@1.1.1 encodeurl@1.0.4 esbuild@0.25.0 escape-html@1.0.3 etag@1.8.1 fresh@0.5.2 ' +
  'http-errors@2.0.0 inherits@2.0.4 left-pad@1.3.0 mime@1.6.0 ms@2.0.0 ms@2.1.3 on-finished@2.4.1 ' +
  'range-parser@1.2.1 send@0.19.0 setprototypeof@1.2.0 statuses@2.0.1 toidentifier@1.0.1 undici-types@6.21.0'
).split(' ')
const edges = {
  '@types/node@20.19.43': ['undici-types@6.21.0'],
  'debug@2.6.9': ['ms@2.0.0'],
  'http-errors@2.0.0': [
    'depd@2.0.0',
    'inherits@2.0.4',
    'setprototypeof@1.2.0',
    'statuses@2.0.1',
    'toidentifier@1.0.1'
  ],
  'on-finished@2.4.1': ['ee-first@1.1.1'],
  'send@0.19.0': (
    'debug@2.6.9 depd@2.0.0 destroy@1.2.0 encodeurl@1.0.4 escape-html@1.0.3 etag@1.8.1 fresh@0.5.2 ' +
    'http-errors@2.0.0 mime@1.6.0 ms@2.1.3 on-finished@2.4.1 range-parser@1.2.1 statuses@2.0.1'
  ).split(' ')
}
const versions = (lockfile: Lockfile): readonly string[] =>
  lockfile.packages.map(({ name, version }) => `${name}@${version}`).toSorted()

describe.each([
  ['2', fixture('v2')],
  ['3', fixture('v3')],
  ['4', fixture('v3').replace('"lockfileVersion": 3', '"lockfileVersion": 4')]
])('lockfileVersion %s', (version, text) => {
  const lockfile = read(text)

  test('is read as npm wrote it', () => {
    expect(lockfile).toMatchObject({ path: 'package-lock.json', format: 'npm', formatVersion: version })
    expect(versions(lockfile)).toEqual([...locked, 'semver@7.8.6'].toSorted())
  })

  test('keeps what it says of a package', () => {
    const byName = new Map(lockfile.packages.map((found) => [found.name, found]))
    expect(byName.get('left-pad')).toEqual({
      key: expect.any(String),
      name: 'left-pad',
      version: '1.3.0',
      resolution: {
        kind: 'registry',
        resolved: 'https://registry.npm.example/left-pad/-/left-pad-1.3.0.tgz',
        integrity:
          'sha512-XI5MPzVNApjAyhQzphX8BkmKsKUxD4LdyK24iZeQGinBN9yTQT3bFlCBy/aVx2HrNcqQGsdot8ghrjyrvMCoEA=='
      },
      aliases: ['lp'],
      hasInstallScript: false,
      bundled: false,
      os: [],
      cpu: []
    })
    expect(byName.get('esbuild')).toMatchObject({ hasInstallScript: true })
    expect(byName.get('@esbuild/linux-x64')).toMatchObject({ os: ['linux'], cpu: ['x64'] })
  })

  test('tells who asks for what, the nearest copy first', () => {
    expect(edgesOf(lockfile)).toEqual({
      ...edges,
      'esbuild@0.25.0': ['@esbuild/darwin-arm64@0.25.0 optional', '@esbuild/linux-x64@0.25.0 optional']
    })
  })

  test('tells what the workspaces ask for', () => {
    expect(importersOf(lockfile)).toEqual({
      '.': [
        'prod send 0.19.0 send@0.19.0',
        'prod lp npm:left-pad@1.3.0 left-pad@1.3.0',
        'dev @types/node ^20.0.0 @types/node@20.19.43',
        'dev esbuild 0.25.0 esbuild@0.25.0'
      ],
      'packages/a': ['prod ms 2.1.3 ms@2.1.3', 'prod semver ^7.6.0 semver@7.8.6']
    })
  })
})

describe.each([
  [
    'of npm 11',
    fixture('v1'),
    ['@fixture/a@', 'semver@7.8.6'],
    { '@fixture/a@': ['ms@2.1.3', 'semver@7.8.6'] }
  ],
  ['of npm 6, as a shrinkwrap', fixture('shrinkwrap'), [], {}],
  [
    'without its version, as npm 4 wrote it',
    fixture('shrinkwrap').replace(/ "lockfileVersion": 1,\n/, ''),
    [],
    {}
  ]
])('lockfileVersion 1 %s', (_what, text, more, moreEdges) => {
  const lockfile = read(text, new Map([['.', manifest]]))

  test('is read as npm wrote it', () => {
    expect(lockfile).toMatchObject({ format: 'npm', formatVersion: '1' })
    expect(versions(lockfile)).toEqual([...locked, ...more].toSorted())
    expect(lockfile.packages.find(({ name }) => name === 'left-pad')?.aliases).toEqual(['lp'])
  })

  test('tells who asks for what, the nearest copy first', () => {
    expect(edgesOf(lockfile)).toEqual({
      ...edges,
      ...moreEdges,
      'esbuild@0.25.0': ['@esbuild/darwin-arm64@0.25.0', '@esbuild/linux-x64@0.25.0']
    })
  })

  test('has its direct dependencies from the manifest beside it', () => {
    expect(importersOf(lockfile)).toEqual({
      '.': [
        'prod send 0.19.0 send@0.19.0',
        'prod lp npm:left-pad@1.3.0 left-pad@1.3.0',
        'optional not-locked ^1.0.0 nothing',
        'dev esbuild 0.25.0 esbuild@0.25.0'
      ]
    })
    expect(importersOf(read(text))).toEqual({ '.': [] })
  })
})

describe('where a package comes from', () => {
  const sha = 'sha512-AAAA'
  const at = 'https://host.example'
  const registry = (resolved: string) => ({ kind: 'registry', resolved, integrity: sha })
  const tarball = (resolved: string) => ({ kind: 'tarball', resolved, integrity: sha })
  const git = (repository: string, commit: string) => ({ kind: 'git', repository, commit, integrity: sha })
  test.each([
    ['a registry', 'a', `${at}/a/-/a-1.0.0.tgz`, registry(`${at}/a/-/a-1.0.0.tgz`)],
    ['a registry below a path', 'a', `${at}/npm/x/a/-/a-1.0.0.tgz`, registry(`${at}/npm/x/a/-/a-1.0.0.tgz`)],
    ['a registry, scoped', '@s/a', `${at}/@s/a/-/a-1.0.0.tgz`, registry(`${at}/@s/a/-/a-1.0.0.tgz`)],
    ['a registry, escaped', '@s/a', `${at}/@s%2fa/-/a-1.0.0.tgz`, registry(`${at}/@s%2fa/-/a-1.0.0.tgz`)],
    ['GitLab', '@s/a', `${at}/@s/a/-/@s/a-1.0.0.tgz`, registry(`${at}/@s/a/-/@s/a-1.0.0.tgz`)],
    ['GitHub Packages', '@s/a', `${at}/download/@s/a/1.0.0/0f`, registry(`${at}/download/@s/a/1.0.0/0f`)],
    ['another package', 'a', `${at}/b/-/b-1.0.0.tgz`, tarball(`${at}/b/-/b-1.0.0.tgz`)],
    ['another version', 'a', `${at}/a/-/a-1.0.1.tgz`, tarball(`${at}/a/-/a-1.0.1.tgz`)],
    ['a namesake in a scope', 'a', `${at}/@bad/a/-/a-1.0.0.tgz`, tarball(`${at}/@bad/a/-/a-1.0.0.tgz`)],
    ['a name that ends alike', 'a', `${at}/xa/-/a-1.0.0.tgz`, tarball(`${at}/xa/-/a-1.0.0.tgz`)],
    ['any address', 'a', `${at}/file.tgz`, tarball(`${at}/file.tgz`)],
    [
      'a forge',
      'a',
      'git+ssh://git@host.example/a.git#c0ffee',
      git('git+ssh://git@host.example/a.git', 'c0ffee')
    ],
    ['a forge by git', 'a', 'git://host.example/a.git#c0ffee', git('git://host.example/a.git', 'c0ffee')],
    ['a forge in short', 'a', 'github:owner/a#c0ffee', git('github:owner/a', 'c0ffee')],
    [
      'a forge without commit',
      'a',
      'git+https://host.example/a.git',
      git('git+https://host.example/a.git', '')
    ],
    [
      'a forge that looks like a registry',
      'a',
      'git+https://host.example/a/-/a-1.0.0.tgz',
      git('git+https://host.example/a/-/a-1.0.0.tgz', '')
    ],
    ['a file', 'a', 'file:../a.tgz', { kind: 'local', path: '../a.tgz' }],
    [
      'a file that looks like a registry',
      'a',
      'file:/a/-/a-1.0.0.tgz',
      { kind: 'local', path: '/a/-/a-1.0.0.tgz' }
    ],
    ['a folder', 'a', '../a', { kind: 'local', path: '../a' }]
  ])('is kept: %s', (_what, name, resolved, resolution) => {
    const [found] = packagesOf({ [`node_modules/${name}`]: { version: '1.0.0', resolved, integrity: sha } })
    expect(found).toMatchObject({ name, version: '1.0.0', resolution })
  })

  test.each([
    ['git+ssh://git@host.example/a.git#c0ffee', { kind: 'git', commit: 'c0ffee' }],
    ['github:owner/a#c0ffee', { kind: 'git', repository: 'github:owner/a' }],
    ['https://host.example/a.tgz', { kind: 'tarball', resolved: 'https://host.example/a.tgz' }],
    ['file:../a', { kind: 'workspace', path: '../a' }],
    ['file:../a-1.0.0.tgz', { kind: 'local', path: '../a-1.0.0.tgz' }],
    ['file:../a.tar', { kind: 'local', path: '../a.tar' }],
    ['file:../a.TAR.GZ', { kind: 'local', path: '../a.TAR.GZ' }],
    // npm 6 unpacks this one.
    ['file:../a.tar-gz', { kind: 'local', path: '../a.tar-gz' }],
    ['file:../a.tgz/', { kind: 'workspace', path: '../a.tgz/' }],
    ['file:../tgz', { kind: 'workspace', path: '../tgz' }]
  ])('is kept in version 1, which writes it as the version: %s', (version, resolution) => {
    expect(treeOf({ a: { version } })).toMatchObject([{ name: 'a', version: '', resolution }])
  })

  test('may be left out, as npm does when it is told to', () => {
    expect(packagesOf({ 'node_modules/a': { version: '1.0.0', integrity: sha } })).toMatchObject([
      { resolution: { kind: 'registry', resolved: undefined, integrity: sha } }
    ])
  })
})

describe('a package', () => {
  test('in several places is one', () => {
    const entry = {
      version: '1.0.0',
      resolved: 'https://host.example/a/-/a-1.0.0.tgz',
      integrity: 'sha512-A'
    }
    const places = { 'node_modules/a': entry, 'node_modules/b/node_modules/a': entry }
    expect(packagesOf(places)).toHaveLength(1)
    expect(treeOf({ a: entry, b: { version: '2.0.0', dependencies: { a: entry } } })).toHaveLength(2)
  })

  test.each([
    ['another hash', { version: '1.0.0', integrity: 'sha512-B' }],
    ['another address', { version: '1.0.0', resolved: 'https://host.example/x.tgz', integrity: 'sha512-A' }],
    ['another version', { version: '1.0.1', integrity: 'sha512-A' }]
  ])('with %s in another place is two', (_what, other) => {
    const entry = { version: '1.0.0', integrity: 'sha512-A' }
    expect(packagesOf({ 'node_modules/a': entry, 'node_modules/b/node_modules/a': other })).toHaveLength(2)
  })

  test('is not hidden by one whose version reads like its address and hash', () => {
    const real = { version: '6.6.6', resolved: 'https://bad.example/a.tgz', integrity: 'sha512-A' }
    const { version, ...from } = real
    const origin = JSON.stringify({ kind: 'tarball', ...from })
    const decoys = [
      `6.6.6\n${from.resolved}\n${from.integrity}`,
      `6.6.6 ${from.resolved} ${from.integrity}`,
      `6.6.6 ${origin}`,
      `6.6.6\n${JSON.stringify(['a', version, JSON.parse(origin)])}`
    ]
    const hiding = decoys.map((text, i): [string, unknown] => [
      `node_modules/x${i}/node_modules/a`,
      { version: text, resolved: '../a' }
    ])
    const found = packagesOf({
      'node_modules/x/node_modules/a': { version, integrity: 'sha512-B' },
      ...Object.fromEntries(hiding),
      'node_modules/a': real
    })
    expect(found).toHaveLength(2 + decoys.length)
    expect(found.filter(({ resolution }) => resolution.kind === 'tarball')).toMatchObject([
      { version, resolution: from }
    ])
  })

  test('under an alias is known by its own name', () => {
    const entry = { name: '@s/a', version: '1.0.0' }
    const places = { 'node_modules/x': entry, 'node_modules/y': entry, 'node_modules/@s/a': entry }
    expect(packagesOf(places)).toMatchObject([{ name: '@s/a', aliases: ['x', 'y'] }])
    expect(treeOf({ x: { version: 'npm:@s/a@1.0.0' } })).toMatchObject([
      { name: '@s/a', version: '1.0.0', aliases: ['x'] }
    ])
  })

  test('has its platforms, one or many', () => {
    expect(
      packagesOf({ 'node_modules/a': { version: '1.0.0', os: 'linux', cpu: ['x64', '!arm'] } })
    ).toMatchObject([{ os: ['linux'], cpu: ['x64', '!arm'] }])
  })

  test('that is linked is no package, and a folder of the project is none', () => {
    const text = JSON.stringify({
      lockfileVersion: 3,
      packages: {
        '': { dependencies: { a: '*', b: '*' } },
        'node_modules/a': { resolved: 'packages/a', link: true },
        'node_modules/b': { version: '1.0.0' },
        'packages/a': { version: '1.0.0', dependencies: { b: '*' }, devDependencies: { c: '*' } },
        'packages/a/node_modules/c': { version: '1.0.0' },
        '../outside': { version: '1.0.0', peerDependencies: { d: '*' } }
      }
    })
    const lockfile = read(text)
    expect(versions(lockfile)).toEqual(['b@1.0.0', 'c@1.0.0'])
    expect(importersOf(lockfile)).toEqual({
      '.': ['prod a * nothing', 'prod b * b@1.0.0'],
      'packages/a': ['prod b * b@1.0.0', 'dev c * c@1.0.0'],
      '../outside': ['peer d * nothing']
    })
  })

  test('asks for what is nearest, scopes included', () => {
    const lockfile = read(
      JSON.stringify({
        lockfileVersion: 3,
        packages: {
          'node_modules/@s/a': {
            version: '1.0.0',
            dependencies: { b: '*' },
            optionalDependencies: { c: '*' },
            peerDependencies: { d: '*', gone: '*' }
          },
          'node_modules/@s/a/node_modules/b': { version: '2.0.0', dependencies: { '@s/e': '*' } },
          'node_modules/@s/a/node_modules/@s/e': { version: '2.0.0', dependencies: { b: '*' } },
          'node_modules/@s/e': { version: '1.0.0' },
          'node_modules/b': { version: '1.0.0' },
          'node_modules/c': { version: '1.0.0' },
          'node_modules/d': { version: '1.0.0' }
        }
      })
    )
    expect(edgesOf(lockfile)).toEqual({
      '@s/a@1.0.0': ['c@1.0.0 optional', 'b@2.0.0', 'd@1.0.0 peer'],
      'b@2.0.0': ['@s/e@2.0.0'],
      '@s/e@2.0.0': ['b@2.0.0']
    })
  })
})

describe('a package counts as bundled', () => {
  const inside = 'node_modules/a/node_modules/b'
  test.each([
    ['in another package, without address and hash', inside, { inBundle: true }, true],
    ['unless it has an address', inside, { inBundle: true, resolved: 'https://host.example/b.tgz' }, false],
    ['unless it has a hash', inside, { inBundle: true, integrity: 'sha512-A' }, false],
    [
      'unless the root bundles it, which npm installs all the same',
      'node_modules/b',
      { inBundle: true },
      false
    ],
    ['unless another place does not', inside, {}, false]
  ])('%s', (_what, place, entry, bundled) => {
    expect(packagesOf({ [place]: { version: '1.0.0', ...entry } })).toMatchObject([{ bundled }])
  })

  test('in version 1 by the same rules', () => {
    const nested = (entry: Entries) => treeOf({ a: { version: '1.0.0', dependencies: { b: entry } } })[1]
    expect(nested({ version: '1.0.0', bundled: true })).toMatchObject({ bundled: true })
    // npm 5 wrote so for what has no address.
    expect(nested({ version: '1.0.0', bundled: true, resolved: false })).toMatchObject({ bundled: true })
    expect(nested({ version: '1.0.0', bundled: true, resolved: 'https://host.example/b' })).toMatchObject({
      bundled: false
    })
    expect(treeOf({ b: { version: '1.0.0', bundled: true } })).toMatchObject([{ bundled: false }])
  })

  test('not when one of its places is not', () => {
    const places = { [inside]: { version: '1.0.0', inBundle: true }, 'node_modules/b': { version: '1.0.0' } }
    expect(packagesOf(places)).toMatchObject([{ bundled: false }])
  })
})

describe('no entry is overlooked', () => {
  const document = JSON.parse(fixture('v3')) as { packages: Record<string, Record<string, unknown>> }
  const places = Object.entries(document.packages).filter(
    ([, entry]) => typeof entry['resolved'] === 'string'
  )
  const before = JSON.stringify(read(JSON.stringify(document)).packages)

  test.each(places.filter(([, entry]) => entry['link'] !== true).map(([place]) => place))(
    'whatever changes in %s',
    (place) => {
      for (const field of ['version', 'resolved', 'integrity', 'name']) {
        const changed = structuredClone(document)
        changed.packages[place] = { ...changed.packages[place], [field]: 'https://bad.example/x'.slice(8) }
        const after = readOrNothing(JSON.stringify(changed))
        expect({ place, field, same: after === before }).toEqual({ place, field, same: false })
      }
    }
  )

  const readOrNothing = (text: string): string => {
    try {
      return JSON.stringify(read(text).packages)
    } catch (error) {
      if (error instanceof LockfileError) return 'unreadable'
      throw error
    }
  }
})

describe('a file that npm did not write', () => {
  const three = (packages: string): string => `{"lockfileVersion": 3, "packages": ${packages}}`
  const one = (dependencies: string): string => `{"lockfileVersion": 1, "dependencies": ${dependencies}}`
  const entry = (fields: string): string => three(`{"node_modules/a": {"version": "1.0.0", ${fields}}}`)
  test.each([
    ['nothing', '', 'The file ends where a value should stand.'],
    ['a list', '[]', 'The file does not hold a JSON object.'],
    ['null', 'null', 'The file does not hold a JSON object.'],
    ['a later version', '{"lockfileVersion": 5}', 'lockfileVersion 5 is not known. Versions 1 to 4 are.'],
    ['a version of 0', '{"lockfileVersion": 0}', 'lockfileVersion 0 is not known. Versions 1 to 4 are.'],
    [
      'a text for a version',
      '{"lockfileVersion": "3"}',
      'lockfileVersion "3" is not known. Versions 1 to 4 are.'
    ],
    [
      'null for a version',
      '{"lockfileVersion": null}',
      'lockfileVersion null is not known. Versions 1 to 4 are.'
    ],
    [
      'no packages',
      '{"lockfileVersion": 3}',
      '"packages" is missing: a file of lockfileVersion 3 must have it.'
    ],
    ['null for packages', three('null'), '"packages" is null: a file of lockfileVersion 3 must have it.'],
    ['a list of packages', three('[]'), '"packages" is a list: a file of lockfileVersion 3 must have it.'],
    [
      'a text for an entry',
      three('{"node_modules/a": "1"}'),
      'The entry "node_modules/a" is a string, not an object.'
    ],
    [
      'null for an entry',
      three('{"node_modules/a": null}'),
      'The entry "node_modules/a" is null, not an object.'
    ],
    [
      'nothing in an entry',
      three('{"node_modules/a": {}}'),
      'The entry "node_modules/a" has neither a version nor a place it comes from.'
    ],
    [
      'a number for the version',
      three('{"node_modules/a": {"version": 1}}'),
      '"version" of "node_modules/a" is a number, not a text.'
    ],
    [
      'a list for the address',
      entry('"resolved": []'),
      '"resolved" of "node_modules/a" is a list, not a text.'
    ],
    [
      'an object for the hash',
      entry('"integrity": {}'),
      '"integrity" of "node_modules/a" is an object, not a text.'
    ],
    ['a number for the name', entry('"name": 1'), '"name" of "node_modules/a" is a number, not a text.'],
    [
      'a text for the bundle',
      entry('"inBundle": "true"'),
      '"inBundle" of "node_modules/a" is a string, not true or false.'
    ],
    [
      'a text for the link',
      entry('"link": "true"'),
      '"link" of "node_modules/a" is a string, not true or false.'
    ],
    [
      'a number for the script',
      entry('"hasInstallScript": 1'),
      '"hasInstallScript" of "node_modules/a" is a number, not true or false.'
    ],
    ['a number for the platform', entry('"os": 1'), '"os" of "node_modules/a" is not a list of texts.'],
    [
      'numbers in the platforms',
      entry('"cpu": ["x64", 1]'),
      '"cpu" of "node_modules/a" is not a list of texts.'
    ],
    [
      'packages in version 1',
      '{"lockfileVersion": 1, "packages": {}, "dependencies": {}}',
      '"packages" stands in a file of lockfileVersion 1, which has only "dependencies".'
    ],
    [
      'packages without a version',
      '{"packages": {}}',
      '"packages" stands in a file of lockfileVersion 1, which has only "dependencies".'
    ],
    ['a list of dependencies', one('[]'), '"dependencies" of "the file" is a list, not an object.'],
    [
      'a text for a dependency',
      one('{"a": "1.0.0"}'),
      'The entry "node_modules/a" is a string, not an object.'
    ],
    ['no version of a dependency', one('{"a": {}}'), 'The entry "node_modules/a" has no version.'],
    [
      'a list in a dependency',
      one('{"a": {"version": "1", "dependencies": []}}'),
      '"dependencies" of "node_modules/a" is a list, not an object.'
    ],
    [
      'a text for what it requires',
      one('{"a": {"version": "1", "requires": "b"}}'),
      '"requires" of "node_modules/a" is a string, not an object.'
    ],
    [
      'an entry twice',
      three('{"node_modules/a": {"version": "1"}, "node_modules/a": {"version": "2"}}'),
      'The key "node_modules/a" stands twice in one object.'
    ],
    ['a field twice', entry('"\\u0076ersion": "2.0.0"'), 'The key "version" stands twice in one object.']
  ])('is refused: %s', (_what, text, message) => {
    expect(errorOf(text).message).toBe(message)
  })

  test.each([
    '',
    '.',
    '..',
    '../a',
    'a/b',
    '@s',
    '@s/',
    '/a',
    'a b',
    'a\\b',
    'a\n',
    '@s/..',
    'x'.repeat(215),
    'a/../b'
  ])('is refused for a name that is none: %j', (name) => {
    const isNone = expect.stringMatching(/ is not a package name\.$/)
    expect(errorOf(three(JSON.stringify({ [`node_modules/${name}`]: { version: '1.0.0' } })))).toMatchObject({
      message: isNone
    })
    expect(errorOf(one(JSON.stringify({ [name]: { version: '1.0.0' } })))).toMatchObject({ message: isNone })
    expect(errorOf(entry(`"name": ${JSON.stringify(name)}`))).toMatchObject({ message: isNone })
  })

  test('is refused with the line and the cause of a merge conflict', () => {
    const text = fixture('v3').replace(
      '    "node_modules/debug": {',
      '<<<<<<< ours\n    "node_modules/debug": {'
    )
    expect(errorOf(text)).toMatchObject({
      line: text.split('\n').indexOf('<<<<<<< ours') + 1,
      message: 'The file holds the marks of a merge conflict.'
    })
  })

  test('is refused where it ends too early', () => {
    const text = fixture('v3')
    for (const part of [0.1, 0.5, 0.9])
      expect(() => read(text.slice(0, text.length * part))).toThrow(LockfileError)
  })

  test('is refused when it is nested without end', () => {
    const deep = `{"a":{"version":"1","dependencies":`
    expect(() => read(one(`${deep.repeat(150)}{}${'}}'.repeat(150)}`))).toThrow(LockfileError)
    expect(() => read(one(deep.repeat(100_000)))).toThrow(LockfileError)
  })
})

describe('names that JavaScript knows', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
  test('are packages like any other', () => {
    const entries = names.map(
      (name) => `"node_modules/${name}": {"version": "1.0.0", "dependencies": {"__proto__": "*"}}`
    )
    const lockfile = read(`{"lockfileVersion": 3, "packages": {${entries.join()}}}`)
    expect(lockfile.packages.map(({ name }) => name)).toEqual(names)
    expect(edgesOf(lockfile)['toString@1.0.0']).toEqual(['__proto__@1.0.0'])
    const tree = names.map((name) => `"${name}": {"version": "1.0.0"}`)
    expect(read(`{"lockfileVersion": 1, "dependencies": {${tree.join()}}}`).packages).toHaveLength(4)
  })

  test('give an entry no field that it does not have', () => {
    const text = '{"lockfileVersion": 3, "packages": {"node_modules/a": {"__proto__": {"version": "1.0.0"}}}}'
    expect(errorOf(text).message).toMatch(/neither a version/)
  })
})

test('a damaged file is read whole or refused, and nothing else', () => {
  const texts = [fixture('v1'), fixture('v2'), fixture('v3'), fixture('shrinkwrap')]
  const { read: whole, refused } = readDamaged(readNpm, 'package-lock.json', texts)
  expect(whole).toBeGreaterThan(0)
  expect(refused).toBeGreaterThan(whole)
})

test('a value of any kind in any place is read whole or refused, and nothing else', () => {
  const strange = oneof(
    jsonValue({ maxDepth: 2 }),
    constantFrom('', '../x', '__proto__', 'npm:a@1', 'git+ssh://x#y', 'file:', {}, [], { '': {} })
  )
  let whole = 0
  assert(
    property(constantFrom('v1', 'v3'), infiniteStream(nat()), strange, (name, steps, value) => {
      const spoilt: unknown = JSON.parse(fixture(name))
      replaceSomething(spoilt, steps, value)
      try {
        const lockfile = read(JSON.stringify(spoilt), new Map([['.', manifest]]))
        expect(lockfile.packages.every((one) => one.name !== '' && typeof one.version === 'string')).toBe(
          true
        )
        expect(lockfile.graph().edges.size).toBeLessThanOrEqual(lockfile.packages.length)
        whole++
      } catch (error) {
        if (!(error instanceof LockfileError)) throw error
      }
    }),
    { numRuns: fuzzRuns }
  )
  expect(whole).toBeGreaterThan(0)
})

// Walks down by chance, and puts the value, now and then under a new key, where it stops.
const replaceSomething = (root: unknown, steps: Iterator<number>, value: unknown): void => {
  const next = (): number => Number(steps.next().value)
  let at = root as Record<string, unknown>
  for (;;) {
    const keys = Object.keys(at)
    const key = keys[next() % Math.max(1, keys.length)] ?? 'a'
    const below = at[key]
    if (typeof below === 'object' && below !== null && next() % 5 !== 0) at = below as Record<string, unknown>
    else {
      // Not every value can be made a text: an object may have a field of that name.
      at[next() % 8 === 0 ? `node_modules/${typeof value === 'string' ? value : 'x'}` : key] = value
      return
    }
  }
}

describe('the old tree of a file of version 2', () => {
  const both = (list: object, tree: object): readonly string[] =>
    readNpm(JSON.stringify({ lockfileVersion: 2, packages: { '': {}, ...list }, dependencies: tree }), {
      path: 'package-lock.json',
      manifests: new Map()
    }).packages.map(({ name, version, resolution }) =>
      [`${name}@${version}`, resolution.kind === 'registry' ? resolution.resolved : resolution.kind].join(' ')
    )
  const right = 'https://registry.example.test/a/-/a-1.0.0.tgz'
  const wrong = 'https://evil.example/a/-/a-1.0.0.tgz'
  const evil = 'https://registry.example.test/evil/-/evil-1.0.0.tgz'

  test('adds nothing where it says the same as the list', () => {
    const entry = { version: '1.0.0', resolved: right, integrity: 'sha512-AAAA' }
    expect(both({ 'node_modules/a': entry }, { a: entry })).toEqual([`a@1.0.0 ${right}`])
  })

  test('is locked as well where it names another place, since npm 6 installs from it', () => {
    const found = both(
      { 'node_modules/a': { version: '1.0.0', resolved: right } },
      { a: { version: '1.0.0', resolved: wrong } }
    )
    expect(found).toEqual([`a@1.0.0 ${right}`, `a@1.0.0 ${wrong}`])
  })

  test('is locked as well where it names a package of its own, however deep', () => {
    const tree = { a: { version: '1.0.0', resolved: right, dependencies: { evil: { version: '9.9.9' } } } }
    expect(both({ 'node_modules/a': { version: '1.0.0', resolved: right } }, tree)).toEqual([
      `a@1.0.0 ${right}`,
      'evil@9.9.9 '
    ])
  })

  const listed = { 'node_modules/a': { version: '1.0.0', resolved: right, integrity: 'sha512-AAAA' } }

  test.each<[string, object, readonly string[]]>([
    [
      'another tarball of the same registry',
      { a: { version: '1.0.0', resolved: evil } },
      ['a@1.0.0 tarball']
    ],
    [
      'another version',
      { a: { version: '1.0.1', resolved: right, integrity: 'sha512-AAAA' } },
      ['a@1.0.1 tarball']
    ],
    [
      'another hash',
      { a: { version: '1.0.0', resolved: right, integrity: 'sha512-EVIL' } },
      [`a@1.0.0 ${right}`]
    ],
    [
      'a second hash beside the right one',
      { a: { version: '1.0.0', resolved: right, integrity: 'sha512-AAAA sha512-EVIL' } },
      [`a@1.0.0 ${right}`]
    ],
    ['another package under its name', { a: { version: 'npm:evil@1.0.0' } }, ['evil@1.0.0 ']],
    ['an address in place of a version', { a: { version: 'https://evil.example/a.tgz' } }, ['a@ tarball']],
    [
      'its own address in place of a version, with another hash',
      { a: { version: right, integrity: 'x' } },
      ['a@ tarball']
    ],
    ['an archive', { a: { version: 'file:evil.tgz' } }, ['a@ local']],
    ['a branch of a repository', { a: { version: 'git+ssh://git@forge.example/a.git#main' } }, ['a@ git']]
  ])('is locked as well where it names %s', (_, tree, more) => {
    expect(both(listed, tree)).toEqual([`a@1.0.0 ${right}`, ...more])
  })

  test('keeps the hash that it names beside the one of the list', () => {
    const { packages } = read(
      JSON.stringify({
        lockfileVersion: 2,
        packages: listed,
        dependencies: { a: { version: '1.0.0', resolved: right, integrity: 'sha512-EVIL' } }
      })
    )
    expect(packages.map(({ resolution }) => 'integrity' in resolution && resolution.integrity)).toEqual([
      'sha512-AAAA',
      'sha512-EVIL'
    ])
  })

  test.each<[string, object, object]>([
    [
      'an address',
      { version: '1.0.0', resolved: 'https://files.example/a.tgz', integrity: 'sha512-AAAA' },
      { version: 'https://files.example/a.tgz', integrity: 'sha512-AAAA' }
    ],
    [
      'an address that is where a registry keeps it',
      { version: '1.0.0', resolved: right, integrity: 'sha512-AAAA' },
      { version: right, integrity: 'sha512-AAAA' }
    ],
    [
      'an archive',
      { version: '1.0.0', resolved: 'file:a.tgz', integrity: 'sha512-AAAA' },
      { version: 'file:a.tgz', integrity: 'sha512-AAAA' }
    ],
    [
      'a branch',
      { version: '1.0.0', resolved: 'git+ssh://git@forge.example/a.git#main' },
      { version: 'git+ssh://git@forge.example/a.git#main', from: 'a@git+ssh://git@forge.example/a.git' }
    ]
  ])('adds nothing for %s that the list has under its version', (_, inList, inTree) => {
    expect(both({ 'node_modules/a': inList }, { a: inTree })).toHaveLength(1)
  })

  test('does not take a package for bundled that the list fetches', () => {
    const found = read(
      JSON.stringify({
        lockfileVersion: 2,
        packages: { 'node_modules/b/node_modules/a': { version: '1.0.0' } },
        dependencies: { b: { version: '1.0.0', dependencies: { a: { version: '1.0.0', bundled: true } } } }
      })
    ).packages
    expect(found.map(({ name, bundled }) => [name, bundled])).toEqual([
      ['a', false],
      ['b', false]
    ])
  })

  // npm 6 warns of the version, and then installs from the tree.
  test.each([3, 4])('is locked in version %p as well, which should have none', (lockfileVersion) => {
    const tree = { evil: { version: '1.0.0' } }
    const { packages } = read(JSON.stringify({ lockfileVersion, packages: listed, dependencies: tree }))
    expect(packages.map(({ name }) => name)).toEqual(['a', 'evil'])
  })

  test.each<[string, unknown]>([
    ['a list', []],
    ['a text for an entry', { a: '1.0.0' }],
    ['a number for a version', { a: { version: 1 } }],
    ['an object for a hash', { a: { version: 'https://evil.example/a.tgz', integrity: {} } }],
    ['a name that is none', { '../a': { version: '1.0.0' } }]
  ])('is refused where it is %s', (_, dependencies) => {
    expect(errorOf(JSON.stringify({ lockfileVersion: 2, packages: listed, dependencies }))).toBeInstanceOf(
      LockfileError
    )
  })

  const commit = 'c0ffee'.repeat(6) + 'c0ff'
  test('adds no folder, which is a link in the list', () => {
    expect(both({}, { a: { version: 'file:packages/a' } })).toEqual([])
  })

  test('adds no git package that the list has under its version', () => {
    const list = {
      'node_modules/b': { version: '1.0.0', resolved: `git+ssh://git@forge.example/b.git#${commit}` }
    }
    expect(both(list, { b: { version: `git+https://forge.example/b.git#${commit}` } })).toEqual([
      'b@1.0.0 git'
    ])
  })

  test('adds another commit of a repository that the list has', () => {
    const at = (one: string) => `git+ssh://git@forge.example/b.git#${one}`
    const list = { 'node_modules/b': { version: '1.0.0', resolved: at(commit) } }
    expect(both(list, { b: { version: at(commit.replaceAll('c0', '0c')) } })).toEqual([
      'b@1.0.0 git',
      'b@ git'
    ])
  })

  test('adds a git package that only it has', () => {
    expect(both({}, { b: { version: `git+ssh://git@forge.example/b.git#${commit}` } })).toEqual(['b@ git'])
  })
})
