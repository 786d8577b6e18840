// bun.lock: what Bun wrote, every form of entry, and what must be refused.
import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readBun } from '../../src/lockfiles/bun.ts'
import { LockfileError } from '../../src/lockfiles/define.ts'
import type { Lockfile, LockedPackage } from '../../src/model.ts'
import { readDamaged } from '../helpers/lockfile-fuzz.ts'

const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../fixtures/lockfiles/bun', name), 'utf8')
const read = (text: string): Lockfile => readBun(text, { path: 'bun.lock', manifests: new Map() })
const forms = fixture('forms.lock')

const errorOf = (text: string): LockfileError => {
  try {
    read(text)
  } catch (error) {
    if (error instanceof LockfileError) return error
    throw error
  }
  throw new Error('It was read.')
}

const find = (lockfile: Lockfile, name: string, version: string): LockedPackage | undefined =>
  lockfile.packages.find((one) => one.name === name && one.version === version)

describe.each([
  ['bun-1.2.23.lock', '1'],
  ['bun-1.4.4.lock', '2']
])('%s', (name, version) => {
  const lockfile = read(fixture(name))

  test('holds every package once', () => {
    expect(lockfile).toMatchObject({ path: 'bun.lock', format: 'bun', formatVersion: version })
    expect(lockfile.packages).toHaveLength(103)
    expect(find(lockfile, 'left-pad', '1.3.0')).toEqual({
      key: 'left-pad@1.3.0',
      name: 'left-pad',
      version: '1.3.0',
      resolution: {
        kind: 'registry',
        resolved: undefined,
        integrity:
          'sha512-XI5MPzVNApjAyhQzphX8BkmKsKUxD4LdyK24iZeQGinBN9yTQT3bFlCBy/aVx2HrNcqQGsdot8ghrjyrvMCoEA=='
      },
      aliases: ['lp'],
      hasInstallScript: undefined,
      bundled: false,
      os: [],
      cpu: []
    })
    expect(find(lockfile, '@esbuild/linux-x64', '0.25.0')).toMatchObject({ os: ['linux'], cpu: ['x64'] })
    expect(lockfile.packages.filter((one) => one.name === 'ms').map((one) => one.version)).toEqual([
      '2.1.3',
      '2.0.0'
    ])
  })

  test('leads every dependency to the copy that Node would find', () => {
    const { importers, edges } = lockfile.graph()
    expect(importers).toEqual([
      {
        path: '.',
        dependencies: [
          { name: 'express', range: '4.21.2', scope: 'prod', key: 'express@4.21.2' },
          { name: 'lp', range: 'npm:left-pad@1.3.0', scope: 'prod', key: 'left-pad@1.3.0' },
          { name: '@types/node', range: '^20.0.0', scope: 'dev', key: '@types/node@20.19.43' },
          { name: 'esbuild', range: '0.25.0', scope: 'dev', key: 'esbuild@0.25.0' }
        ]
      },
      {
        path: 'packages/a',
        dependencies: [
          { name: 'ms', range: '2.1.3', scope: 'prod', key: 'ms@2.1.3' },
          { name: 'semver', range: '^7.6.0', scope: 'prod', key: 'semver@7.8.6' }
        ]
      }
    ])
    expect([...edges.values()].flat()).toHaveLength(156)
    expect(edges.get('debug@2.6.9')).toEqual([{ key: 'ms@2.0.0', scope: 'prod' }])
    expect(edges.get('send@0.19.0')).toContainEqual({ key: 'encodeurl@1.0.4', scope: 'prod' })
    expect(edges.get('finalhandler@1.3.1')).toContainEqual({ key: 'encodeurl@2.0.3', scope: 'prod' })
    expect(edges.get('esbuild@0.25.0')).toContainEqual({
      key: '@esbuild/linux-x64@0.25.0',
      scope: 'optional'
    })
  })
})

describe('an entry', () => {
  const lockfile = read(forms)

  test.each([
    [
      'archive',
      '',
      { kind: 'tarball', resolved: 'https://files.example/archive.tgz', integrity: 'sha512-AAAA' }
    ],
    ['folder', '', { kind: 'local', path: './vendor/folder' }],
    ['hub', '', { kind: 'git', repository: 'github:owner/hub', commit: '0123abc', integrity: undefined }],
    ['linked', '', { kind: 'local', path: 'linked' }],
    ['member', '0.1.0', { kind: 'workspace', path: 'packages/member' }],
    ['@team/other', '', { kind: 'workspace', path: 'packages/other' }],
    [
      'mirrored',
      '1.0.0',
      {
        kind: 'registry',
        resolved: 'https://mirror.example/mirrored/-/mirrored-1.0.0.tgz',
        integrity: 'sha512-MIRR'
      }
    ],
    ['packed', '', { kind: 'local', path: './packed-1.0.0.tgz' }],
    [
      'repo',
      '',
      {
        kind: 'git',
        repository: 'git+ssh://git@git.example/repo.git',
        commit: '89ab',
        integrity: 'sha512-REPO'
      }
    ],
    [
      'strange',
      '1.0.0',
      { kind: 'tarball', resolved: 'https://evil.example/other-9.9.9.tgz', integrity: undefined }
    ]
  ])('of %s keeps where it comes from', (name, version, resolution) => {
    expect(find(lockfile, name, version)?.resolution).toEqual(resolution)
  })

  test('with another hash for the same release is a package of its own', () => {
    const cats = lockfile.packages.filter((one) => one.name === 'cat' && one.version === '1.0.0')
    expect(
      cats.map(({ resolution, aliases, bundled, os }) => ({ resolution, aliases, bundled, os }))
    ).toEqual([
      {
        resolution: { kind: 'registry', resolved: undefined, integrity: 'sha512-CAT1' },
        aliases: ['cat-alias'],
        // The copy at the top is not bundled: it is fetched.
        bundled: false,
        os: ['!win32']
      },
      {
        resolution: { kind: 'registry', resolved: undefined, integrity: 'sha512-OTHR' },
        aliases: [],
        bundled: false,
        os: []
      }
    ])
    expect(lockfile.graph().edges.get('strange@1.0.0')).toBeUndefined()
    expect(find(lockfile, 'inner', '1.0.0')?.bundled).toBe(true)
  })

  test('that is patched is there as the release and as the patch over it', () => {
    const [base, patch] = lockfile.packages.filter((one) => one.name === 'patched')
    expect(base?.resolution).toEqual({ kind: 'registry', resolved: undefined, integrity: 'sha512-PATC' })
    expect(patch?.resolution).toEqual({
      kind: 'patch',
      patch: 'patches/patched@1.0.0.patch',
      integrity: 'sha512-PATC'
    })
    const { importers, edges } = lockfile.graph()
    expect(importers[0]?.dependencies.find(({ name }) => name === 'patched')?.key).toBe(patch?.key)
    expect(edges.get(patch?.key ?? '')).toEqual([{ key: base?.key, scope: 'prod' }])
    expect(edges.get(base?.key ?? '')).toEqual([
      { key: 'opt@1.2.0', scope: 'peer' },
      { key: 'cat@1.0.0', scope: 'prod' }
    ])
  })
})

describe('the graph', () => {
  const { importers, edges } = read(forms).graph()

  test('gives a workspace the copy below its own name', () => {
    expect(importers.find(({ path }) => path === 'packages/member')?.dependencies).toEqual([
      { name: 'cat', range: '^2.0.0', scope: 'prod', key: 'cat@2.0.0' },
      { name: 'absent', range: '*', scope: 'peer', key: undefined },
      { name: 'opt', range: '*', scope: 'peer', key: 'opt@1.2.0' },
      { name: 'other', range: 'workspace:*', scope: 'dev', key: '@team/other@' }
    ])
    expect(edges.get('member@0.1.0')).toContainEqual({ key: 'cat@2.0.0', scope: 'prod' })
    expect(importers[0]?.dependencies).toContainEqual({
      name: 'cat',
      range: 'catalog:',
      scope: 'prod',
      key: 'cat@1.0.0'
    })
    expect(importers[0]?.dependencies).toContainEqual({
      name: 'opt',
      range: '^1.0.0',
      scope: 'optional',
      key: 'opt@1.2.0'
    })
  })

  test('looks one level up when there is no copy below', () => {
    expect(edges.get('inner@1.0.0')).toEqual([{ key: 'cat@1.0.0', scope: 'prod' }])
    expect(edges.get('repo@')).toEqual([{ key: 'inner@1.0.0', scope: 'prod' }])
  })

  test('counts a dependency of two groups as optional', () => {
    expect(edges.get('opt@1.2.0')).toEqual([{ key: 'cat@1.0.0', scope: 'optional' }])
  })

  test('is built once', () => {
    const lockfile = read(forms)
    expect(lockfile.graph()).toBe(lockfile.graph())
  })
})

describe('readBun', () => {
  const entry = (value: string) =>
    `{"lockfileVersion": 1, "workspaces": {"": {}, "w": {"name": "w"}}, "packages": {\n${value}\n}}`

  test.each([0, 1, 2, 3])('reads lockfileVersion %i', (version) => {
    expect(read(forms.replace('"lockfileVersion": 2', `"lockfileVersion": ${version}`)).packages).toEqual(
      read(forms).packages
    )
  })

  test('reads a workspace with its dependencies in version 0 only', () => {
    const text = entry('"w": ["w@workspace:w", {"dependencies": {}}]')
    expect(read(text.replace('Version": 1', 'Version": 0')).packages).toHaveLength(1)
    expect(errorOf(text).message).toBe('The entry "w" is a workspace with more than its path.')
  })

  test('reads the root as a package, nested overrides, and comments', () => {
    const text = entry('"me": ["@root:", {"bin": "cli.js"}], // the root').replace(
      '"packages"',
      '"overrides": {"a": {".": "1.0.0"}}, "packages"'
    )
    expect(read(text).packages).toMatchObject([{ name: 'me', resolution: { kind: 'workspace', path: '.' } }])
  })

  test('reads a file with CRLF and a byte order mark', () => {
    const lockfile = read(`\uFEFF${forms.replaceAll('\n', '\r\n')}`)
    expect(lockfile.packages).toEqual(read(forms).packages)
    expect(lockfile.graph()).toEqual(read(forms).graph())
  })

  test('reads a file without packages', () => {
    expect(read('{"lockfileVersion": 1, "workspaces": {"": {}}}').packages).toEqual([])
  })

  test.each([
    [
      'another version',
      '{\n"lockfileVersion": 4}',
      2,
      'lockfileVersion 4 of bun.lock is not known. Versions 0 to 3 are.'
    ],
    [
      'a version in quotes',
      '{\n"lockfileVersion": "1"}',
      2,
      'lockfileVersion "1" of bun.lock is not known. Versions 0 to 3 are.'
    ],
    ['no version', '{}', undefined, 'The file has no lockfileVersion.'],
    ['a list', '[]', 1, 'The file does not hold a JSON object.'],
    [
      'packages that are a list',
      '{"lockfileVersion": 1,\n"packages": []}',
      2,
      '"packages" is not an object.'
    ],
    [
      'a workspace that is a text',
      '{"lockfileVersion": 1, "workspaces": {\n"": "a"}}',
      2,
      'The workspace "" is not an object.'
    ],
    [
      'ranges that are no texts',
      '{"lockfileVersion": 1, "workspaces": {"": {\n"dependencies": {"a": 1}}}}',
      2,
      '"workspaces" → "" → "dependencies" is not an object of texts.'
    ],
    ['an entry that is an object', entry('"a": {}'), 2, 'The entry "a" is not a list.'],
    ['an empty entry', entry('"a": []'), 2, 'The entry "a" does not begin with a name and a version.'],
    ['an entry without version', entry('"a": ["a", "", {}, ""]'), 2, 'The entry "a" names no package: "a".'],
    [
      'a range',
      entry('"a": ["a@^1.0.0", "", {}, ""]'),
      2,
      'The entry "a" has an origin that is not known: "a@^1.0.0".'
    ],
    [
      'a half version',
      entry('"a": ["a@1.0", "", {}, ""]'),
      2,
      'The entry "a" has an origin that is not known: "a@1.0".'
    ],
    [
      'an unknown protocol',
      entry('"a": ["a@ftp://a.example/a.tgz", {}]'),
      2,
      'The entry "a" has an origin that is not known: "a@ftp://a.example/a.tgz".'
    ],
    [
      'git without a commit',
      entry('"a": ["a@github:b/c", {}, "t"]'),
      2,
      'The entry "a" has an origin that is not known: "a@github:b/c".'
    ],
    ['a part too few', entry('"a": ["a@1.0.0", "", {}]'), 2, 'The entry "a" has 3 parts, not 4 to 4.'],
    [
      'a part too many',
      entry('"a": ["a@1.0.0", "", {}, "", ""]'),
      2,
      'The entry "a" has 5 parts, not 4 to 4.'
    ],
    [
      'an address that is null',
      entry('"a": ["a@1.0.0", null, {}, ""]'),
      2,
      'The entry "a" has a part 2 that is not a text.'
    ],
    [
      'an integrity that is a list',
      entry('"a": ["a@1.0.0", "", {}, []]'),
      2,
      'The entry "a" has a part 4 that is not a text.'
    ],
    [
      'no object',
      entry('"a": ["a@1.0.0", "", [], ""]'),
      2,
      'The entry "a" has no object with its dependencies.'
    ],
    [
      'dependencies that are a list',
      entry('"a": ["a@1.0.0", "", {"dependencies": ["b"]}, ""]'),
      2,
      'The entry "a" has a field "dependencies" of the wrong kind.'
    ],
    [
      'a range that is a number',
      entry('"a": ["a@1.0.0", "", {"peerDependencies": {"b": 1}}, ""]'),
      2,
      'The entry "a" has a field "peerDependencies" of the wrong kind.'
    ],
    [
      'bundled in quotes',
      entry('"a": ["a@1.0.0", "", {"bundled": "true"}, ""]'),
      2,
      'The entry "a" has a field "bundled" of the wrong kind.'
    ],
    [
      'an os that is a number',
      entry('"a": ["a@1.0.0", "", {"os": [1]}, ""]'),
      2,
      'The entry "a" has a field "os" of the wrong kind.'
    ],
    [
      'an unknown workspace',
      entry('"a": ["a@workspace:nowhere"]'),
      2,
      'The entry "a" names no workspace of the file.'
    ],
    [
      'a place that is no path of names',
      entry('"a//b": ["b@1.0.0", "", {}, ""]'),
      2,
      'The entry "a//b" is not a path of package names.'
    ],
    [
      'a place up the tree',
      entry('"../b": ["b@1.0.0", "", {}, ""]'),
      2,
      'The entry "../b" is not a path of package names.'
    ],
    [
      'a hostile name',
      entry('"b": ["../../b@1.0.0", "", {}, ""]'),
      2,
      'The entry "b" names no package: "../../b@1.0.0".'
    ],
    [
      'a place twice',
      entry('"a": ["a@1.0.0", "", {}, ""],\n"a": ["a@1.0.1", "", {}, ""],'),
      3,
      'The key "a" stands twice in one object.'
    ],
    [
      'a group twice',
      entry('"a": ["a@1.0.0", "", {"dependencies": {}, "dependencies": {}}, ""]'),
      2,
      'The key "dependencies" stands twice in one object.'
    ],
    [
      'patches that are no texts',
      '{"lockfileVersion": 1,\n"patchedDependencies": {"a@1.0.0": null}}',
      2,
      '"patchedDependencies" is not an object of texts.'
    ],
    [
      'a workspace with half a version',
      '{"lockfileVersion": 1, "workspaces": {\n"": {"version": "1"}}}',
      2,
      'The workspace "" has no complete version.'
    ],
    ['half a file', forms.slice(0, 1000), forms.slice(0, 1000).split('\n').length, 'A string has no end.']
  ])('refuses %s', (_, text, line, message) => {
    expect(errorOf(text)).toMatchObject({ message, line })
  })

  test('takes __proto__ and constructor for names like any other', () => {
    const text = entry(
      '"__proto__": ["__proto__@1.0.0", "", {"dependencies": {"constructor": "*", "toString": "*"}}, ""],\n' +
        '"constructor": ["constructor@1.0.0", "", {"__proto__": {"bundled": true}}, ""]'
    )
    expect(read(text).packages.map(({ key, bundled }) => [key, bundled])).toEqual([
      ['__proto__@1.0.0', false],
      ['constructor@1.0.0', false]
    ])
    expect(read(text).graph().edges.get('__proto__@1.0.0')).toEqual([
      { key: 'constructor@1.0.0', scope: 'prod' }
    ])
  })

  test('never answers damage with anything but a whole lockfile or a LockfileError', () => {
    const { read: whole, refused } = readDamaged(readBun, 'bun.lock', [
      forms,
      forms,
      fixture('bun-1.4.4.lock')
    ])
    expect(whole).toBeGreaterThan(0)
    expect(refused).toBeGreaterThan(0)
  })
})
