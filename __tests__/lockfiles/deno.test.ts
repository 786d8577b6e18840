// deno.lock: npm and JSR packages of versions 3 to 5.
import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LockfileError } from '../../src/lockfiles/define.ts'
import { readDeno } from '../../src/lockfiles/deno.ts'
import type { Lockfile } from '../../src/model.ts'
import { readDamaged } from '../helpers/lockfile-fuzz.ts'

const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../fixtures/lockfiles/deno', name), 'utf8')
const read = (text: string): Lockfile => readDeno(text, { path: 'deno.lock', manifests: new Map() })

const errorOf = (text: string): LockfileError => {
  try {
    read(text)
  } catch (error) {
    if (error instanceof LockfileError) return error
    throw error
  }
  throw new Error('It was read.')
}

describe('version 5', () => {
  const lockfile = read(fixture('deno-2.9.6.lock'))

  test('is read as Deno wrote it', () => {
    expect(lockfile).toMatchObject({ path: 'deno.lock', format: 'deno', formatVersion: '5' })
    expect(lockfile.packages).toHaveLength(102)
    expect(lockfile.packages.filter(({ hasInstallScript }) => hasInstallScript)).toEqual([
      {
        key: 'esbuild@0.25.0',
        name: 'esbuild',
        version: '0.25.0',
        resolution: {
          kind: 'registry',
          resolved: undefined,
          integrity:
            'sha512-BXq5mqc8ltbaN34cDqWuYKyNhX8D/Z0J1xdtdQ8UcIIIyJyz+ZMKUt58tF3SrZ85jcfN/PZYhjR5uDQAYNVbuw=='
        },
        aliases: [],
        hasInstallScript: true,
        bundled: false,
        os: [],
        cpu: []
      }
    ])
    expect(lockfile.packages.find(({ name }) => name === '@esbuild/linux-x64')).toMatchObject({
      os: ['linux'],
      cpu: ['x64']
    })
  })

  test('leads its requests and dependencies to packages', () => {
    const { importers, edges } = lockfile.graph()
    expect(importers).toEqual([
      {
        path: '.',
        dependencies: [
          { name: '@types/node', range: '20', scope: 'prod', key: '@types/node@20.19.43' },
          { name: 'esbuild', range: '0.25.0', scope: 'prod', key: 'esbuild@0.25.0' },
          { name: 'express', range: '4.21.2', scope: 'prod', key: 'express@4.21.2' },
          { name: 'left-pad', range: '1.3.0', scope: 'prod', key: 'left-pad@1.3.0' }
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
    expect([...edges.values()].flat()).toHaveLength(154)
    expect(edges.get('debug@2.6.9')).toEqual([{ key: 'ms@2.0.0', scope: 'prod' }])
    expect(edges.get('esbuild@0.25.0')).toContainEqual({
      key: '@esbuild/linux-x64@0.25.0',
      scope: 'optional'
    })
  })

  test('keeps an address that is not the registry’s own', () => {
    const text = (tarball: string) =>
      `{"version": "5", "npm": {"a@1.0.0": {"integrity": "sha512-A", "tarball": "${tarball}", "optionalPeers": ["b"]}}}`
    expect(read(text('https://registry.example.test/a/-/a-1.0.0.tgz')).packages[0]?.resolution).toEqual({
      kind: 'registry',
      resolved: 'https://registry.example.test/a/-/a-1.0.0.tgz',
      integrity: 'sha512-A'
    })
    expect(read(text('https://evil.example/b.tgz')).packages[0]?.resolution).toEqual({
      kind: 'tarball',
      resolved: 'https://evil.example/b.tgz',
      integrity: 'sha512-A'
    })
  })
})

describe('version 4', () => {
  const lockfile = read(fixture('v4.lock'))

  test('makes one package of the variants of a release, with the edges of all', () => {
    expect(lockfile.packages.filter(({ name }) => name === 'plugin')).toMatchObject([
      { version: '2.1.0', resolution: { integrity: 'sha512-PLUG' }, hasInstallScript: undefined }
    ])
    expect(lockfile.graph().edges.get('plugin@2.1.0')).toEqual([
      { key: 'chalk@4.1.2', scope: 'prod' },
      { key: 'chalk@5.4.1', scope: 'prod' },
      { key: 'host@3.0.0', scope: 'prod' }
    ])
  })

  test('keeps JSR packages apart from those of npm', () => {
    const jsr = lockfile.packages.find(({ name }) => name === '@std/assert')
    expect(jsr?.resolution).toEqual({
      kind: 'tarball',
      resolved: 'jsr:@std/assert@1.0.13',
      integrity: 'ae0d31e41919b12c656c742b22522c32fb26ed0cba32975cb0de2a273cb68b29'
    })
    expect(lockfile.graph().edges.get(jsr?.key ?? '')).toEqual([
      { key: '@std/internal@1.0.8', scope: 'prod' },
      { key: 'chalk@5.4.1', scope: 'prod' }
    ])
  })

  test('knows a package by its registry name and its alias', () => {
    expect(lockfile.packages.find(({ name }) => name === 'ansi-styles')?.aliases).toEqual(['colors'])
    expect(lockfile.graph().edges.get('chalk@4.1.2')).toEqual([{ key: 'ansi-styles@4.3.0', scope: 'prod' }])
  })

  test('reads the requests of every folder', () => {
    expect(lockfile.graph().importers).toEqual([
      {
        path: '.',
        dependencies: [{ name: '@std/assert', range: '1', scope: 'prod', key: '@std/assert@1.0.13' }]
      },
      {
        path: 'packages/b',
        dependencies: [
          { name: 'plugin', range: '^2.0.0', scope: 'prod', key: 'plugin@2.1.0' },
          { name: 'chalk', range: '5', scope: 'prod', key: 'chalk@5.4.1' },
          { name: 'gone', range: '1', scope: 'prod', key: undefined }
        ]
      }
    ])
  })
})

describe('version 3', () => {
  test('is read from its own places', () => {
    const lockfile = read(fixture('v3.lock'))
    expect(lockfile.formatVersion).toBe('3')
    expect(lockfile.packages.map(({ key, aliases }) => [key, aliases])).toEqual([
      ['ansi-styles@4.3.0', ['styles']],
      ['chalk@4.1.2', []],
      ['@std/bytes@1.0.2', []]
    ])
    // Without a project, everything asked for is asked for by the root.
    expect(lockfile.graph()).toEqual({
      importers: [
        {
          path: '.',
          dependencies: [
            { name: '@std/bytes', range: '', scope: 'prod', key: '@std/bytes@1.0.2' },
            { name: 'chalk', range: '4', scope: 'prod', key: 'chalk@4.1.2' }
          ]
        }
      ],
      edges: new Map([['chalk@4.1.2', [{ key: 'ansi-styles@4.3.0', scope: 'prod' }]]])
    })
  })
})

describe('readDeno', () => {
  test.each([
    [
      'another version',
      '{\n"version": "6"}',
      2,
      'Version "6" of deno.lock is not known. Versions "3" to "5" are.'
    ],
    [
      'a version that is a number',
      '{\n"version": 5}',
      2,
      'Version 5 of deno.lock is not known. Versions "3" to "5" are.'
    ],
    ['no version', '{"https://deno.example/mod.ts": "ab"}', undefined, 'The file has no version.'],
    ['npm as a list', '{"version": "5",\n"npm": []}', 2, '"npm" is not an object.'],
    [
      'an entry that is a text',
      '{"version": "5", "npm": {\n"a@1.0.0": "x"}}',
      2,
      'The entry "a@1.0.0" is not an object.'
    ],
    [
      'an entry without version',
      '{"version": "5", "npm": {\n"a": {}}}',
      2,
      'The entry "a" is not a name and a version.'
    ],
    [
      'a range',
      '{"version": "5", "npm": {\n"a@^1": {}}}',
      2,
      'The entry "a@^1" is not a name and a version.'
    ],
    [
      'a hostile name',
      '{"version": "5", "npm": {\n"../a@1.0.0": {}}}',
      2,
      'The entry "../a@1.0.0" is not a name and a version.'
    ],
    [
      'an integrity that is null',
      '{"version": "5", "npm": {"a@1.0.0": {\n"integrity": null}}}',
      2,
      '"npm" → "a@1.0.0" → "integrity" is not a text.'
    ],
    [
      'version 3’s dependencies in version 5',
      '{"version": "5", "npm": {"a@1.0.0": {\n"dependencies": {}}}}',
      2,
      '"npm" → "a@1.0.0" → "dependencies" is not a list of texts.'
    ],
    [
      'version 5’s dependencies in version 3',
      '{"version": "3", "packages": {"npm": {"a@1.0.0": {\n"dependencies": ["b"]}}}}',
      2,
      '"packages" → "npm" → "a@1.0.0" → "dependencies" is not an object.'
    ],
    [
      'scripts in quotes',
      '{"version": "5", "npm": {"a@1.0.0": {\n"scripts": "true"}}}',
      2,
      '"npm" → "a@1.0.0" → "scripts" is not true or false.'
    ],
    [
      'a JSR entry without version',
      '{"version": "4", "jsr": {\n"@a/b": {}}}',
      2,
      'The entry "@a/b" is not a name and a version.'
    ],
    [
      'specifiers that are no texts',
      '{"version": "4",\n"specifiers": {"npm:a@1": 1}}',
      2,
      '"specifiers" is not an object of texts.'
    ],
    [
      'hashes that are no texts',
      '{"version": "4",\n"remote": {"https://a.example/": 1}}',
      2,
      '"remote" is not an object of texts.'
    ],
    ['a workspace that is a list', '{"version": "4",\n"workspace": []}', 2, '"workspace" is not an object.'],
    [
      'a member that is a text',
      '{"version": "4", "workspace": {"members": {\n"a": "b"}}}',
      2,
      'The workspace "a" is not an object.'
    ],
    [
      'requests that are no texts',
      '{"version": "4", "workspace": {\n"dependencies": [1]}}',
      2,
      '"workspace" → "dependencies" is not a list of texts.'
    ],
    [
      'an entry twice',
      '{"version": "5", "npm": {"a@1.0.0": {},\n"a@1.0.0": {}}}',
      2,
      'The key "a@1.0.0" stands twice in one object.'
    ],
    ['comments', '{"version": "5"} // five', 1, '"/" stands where the end of the file should stand.']
  ])('refuses %s', (_, text, line, message) => {
    expect(errorOf(text)).toMatchObject({ message, line })
  })

  test('takes __proto__ and constructor for names like any other', () => {
    const text =
      '{"version": "5", "npm": {"__proto__@1.0.0": {"dependencies": ["constructor", "toString"]}, "constructor@1.0.0": {}}}'
    expect(read(text).graph().edges).toEqual(
      new Map([['__proto__@1.0.0', [{ key: 'constructor@1.0.0', scope: 'prod' }]]])
    )
  })

  test('never answers damage with anything but a whole lockfile or a LockfileError', () => {
    const { read: whole, refused } = readDamaged(readDeno, 'deno.lock', [
      fixture('v3.lock'),
      fixture('v4.lock'),
      fixture('deno-2.9.6.lock')
    ])
    expect(whole).toBeGreaterThan(0)
    expect(refused).toBeGreaterThan(0)
  })
})
