// vlt-lock.json: nodes, edges, and the ids that name them.
import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LockfileError } from '../../src/lockfiles/define.ts'
import { splitVltId } from '../../src/lockfiles/vlt-id.ts'
import { readVlt } from '../../src/lockfiles/vlt.ts'
import type { Lockfile } from '../../src/model.ts'
import { readDamaged } from '../helpers/lockfile-fuzz.ts'

const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../fixtures/lockfiles/vlt', name), 'utf8')
const read = (text: string): Lockfile => readVlt(text, { path: 'vlt-lock.json', manifests: new Map() })
const forms = fixture('forms.json')

const errorOf = (text: string): LockfileError => {
  try {
    read(text)
  } catch (error) {
    if (error instanceof LockfileError) return error
    throw error
  }
  throw new Error('It was read.')
}

describe('vlt-1.0.0-rc.23.json', () => {
  const lockfile = read(fixture('vlt-1.0.0-rc.23.json'))

  test('is read as vlt wrote it', () => {
    expect(lockfile).toMatchObject({ path: 'vlt-lock.json', format: 'vlt', formatVersion: '1' })
    expect(lockfile.packages).toHaveLength(102)
    expect(lockfile.packages.find(({ name }) => name === 'left-pad')).toEqual({
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
    expect(lockfile.packages.find(({ name }) => name === '@esbuild/linux-x64')).toMatchObject({
      os: ['linux'],
      cpu: ['x64']
    })
  })

  test('leads its edges to packages', () => {
    const { importers, edges } = lockfile.graph()
    expect(importers).toEqual([
      {
        path: '.',
        dependencies: [
          { name: '@types/node', range: '^20.0.0', scope: 'dev', key: '@types/node@20.19.43' },
          { name: 'esbuild', range: '0.25.0', scope: 'dev', key: 'esbuild@0.25.0' },
          { name: 'express', range: '4.21.2', scope: 'prod', key: 'express@4.21.2' },
          { name: 'lp', range: 'npm:left-pad@1.3.0', scope: 'prod', key: 'left-pad@1.3.0' }
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
})

describe('a node', () => {
  const lockfile = read(forms)

  test.each([
    ['local', '', { kind: 'local', path: 'libs/local' }],
    [
      'hub',
      '',
      {
        kind: 'git',
        repository: 'git+ssh://git@git.example/owner/hub.git',
        commit: '0123abc',
        integrity: undefined
      }
    ],
    [
      'x',
      '',
      { kind: 'git', repository: 'git+https://git.example/x.git', commit: 'v1', integrity: undefined }
    ],
    ['archive', '', { kind: 'tarball', resolved: 'https://files.example/a_b.tgz', integrity: 'sha512-ARCH' }],
    [
      'inside',
      '1.0.0',
      {
        kind: 'registry',
        resolved: 'https://registry.corp.example/inside/-/inside-1.0.0.tgz',
        integrity: 'sha512-INSI'
      }
    ],
    ['unplaced', '1.0.0', { kind: 'tarball', resolved: 'corp:unplaced@1.0.0', integrity: 'sha512-UNPL' }],
    [
      'far',
      '1.0.0',
      { kind: 'tarball', resolved: 'registry:https://other.example/#far@1.0.0', integrity: 'sha512-FARR' }
    ],
    [
      '@std/bytes',
      '1.0.2',
      {
        kind: 'tarball',
        resolved: 'https://npm.jsr.example/~/11/@jsr/std__bytes/1.0.2.tgz',
        integrity: 'sha512-JSRB'
      }
    ],
    ['evil', '1.0.0', { kind: 'tarball', resolved: 'https://evil.example/x.tgz', integrity: undefined }],
    ['plugin', '2.0.0-rc.1', { kind: 'registry', resolved: undefined, integrity: 'sha512-PLUG' }]
  ])('of %s keeps where it comes from', (name, version, resolution) => {
    expect(lockfile.packages.filter((one) => one.name === name)).toMatchObject([{ version, resolution }])
  })

  test('of one release with other peers is the same package, with the edges of both', () => {
    expect(lockfile.graph().edges.get('plugin@2.0.0-rc.1')).toEqual([
      { key: 'evil@1.0.0', scope: 'optional' },
      { key: 'inside@1.0.0', scope: 'peer' }
    ])
    expect(lockfile.packages.find(({ name }) => name === 'plugin')?.aliases).toEqual(['plug'])
    expect(lockfile.packages.find(({ name }) => name === 'evil')).toMatchObject({
      os: ['linux'],
      cpu: ['x64']
    })
  })

  test('is reached from the folders of the project', () => {
    expect(lockfile.graph().importers).toEqual([
      {
        path: '.',
        dependencies: [
          { name: 'archive', range: 'https://files.example/a_b.tgz', scope: 'prod', key: 'archive@' },
          { name: 'hub', range: 'github:owner/hub#main', scope: 'prod', key: 'hub@' },
          { name: 'absent', range: '>=1 <3', scope: 'peer', key: undefined },
          { name: 'ws', range: 'workspace:*', scope: 'prod', key: undefined }
        ]
      },
      {
        path: 'packages/a',
        dependencies: [{ name: 'plug', range: 'npm:plugin@2', scope: 'dev', key: 'plugin@2.0.0-rc.1' }]
      }
    ])
  })
})

describe('splitVltId', () => {
  test.each([
    ['~npm~@a+b@1.0.0', { type: 'registry', first: 'npm', second: '@a/b@1.0.0' }],
    ['~~a__p_p@1.0.0', { type: 'registry', first: '', second: 'a_p+@1.0.0' }],
    ['·npm·@a§b@1.0.0', { type: 'registry', first: 'npm', second: '@a/b@1.0.0' }],
    ['··a@1.0.0·peer', { type: 'registry', first: '', second: 'a@1.0.0' }],
    ['·https%3A§§r.example§·a@1.0.0', { type: 'registry', first: 'https://r.example/', second: 'a@1.0.0' }],
    ['file~_d', { type: 'file', first: '.', second: '' }],
    ['file·.', { type: 'file', first: '.', second: '' }],
    ['workspace~a_sb+c_01', { type: 'workspace', first: 'a b/c\u0001', second: '' }],
    ['remote~https_c++a.example+_q_b', { type: 'remote', first: 'https://a.example/"\\', second: '' }],
    ['file~a_z_', { type: 'file', first: 'a_z_', second: '' }],
    ['git~github_ca+b', undefined],
    ['~npm', undefined],
    ['~npm~', undefined],
    ['~npm~a@1.0.0~x~y', undefined],
    ['file~', undefined],
    ['file~a~x~y', undefined],
    ['tar~a', undefined],
    ['npm', undefined],
    ['·npm·%E0%A4%A@1.0.0', undefined],
    ['', undefined]
  ])('takes %j apart', (id, parts) => {
    expect(splitVltId(id)).toEqual(parts)
  })
})

describe('readVlt', () => {
  const node = (value: string) => `{"lockfileVersion": 1, "nodes": {\n${value}}}`
  const edge = (value: string) =>
    `{"lockfileVersion": 1, "nodes": {"~npm~a@1.0.0": [0, "a"]}, "edges": {\n${value}}}`

  test.each([
    [
      'another version',
      '{\n"lockfileVersion": 2}',
      2,
      'lockfileVersion 2 of vlt-lock.json is not known. Version 1 is.'
    ],
    ['no version', '{}', undefined, 'The file has no lockfileVersion.'],
    ['nodes that are a list', '{"lockfileVersion": 1,\n"nodes": []}', 2, '"nodes" is not an object.'],
    [
      'a node that is an object',
      node('"~npm~a@1.0.0": {}'),
      2,
      'The node "~npm~a@1.0.0" is not a list of 1 to 10 parts.'
    ],
    [
      'an empty node',
      node('"~npm~a@1.0.0": []'),
      2,
      'The node "~npm~a@1.0.0" is not a list of 1 to 10 parts.'
    ],
    ['an unknown id', node('"a@1.0.0": [0]'), 2, 'The node "a@1.0.0" has an id that is not known.'],
    [
      'an id without version',
      node('"~npm~a": [0, "a"]'),
      2,
      'The node "~npm~a" has an id without a version.'
    ],
    ['a range', node('"~npm~a@^1": [0]'), 2, 'The node "~npm~a@^1" has an id without a version.'],
    ['a hostile name', node('"~npm~..+..+a@1.0.0": [0]'), 2, 'The node "~npm~..+..+a@1.0.0" has no name.'],
    ['a folder without a name', node('"file~a": [0]'), 2, 'The node "file~a" has no name.'],
    [
      'an integrity that is a number',
      node('"~npm~a@1.0.0": [0, "a", 1]'),
      2,
      'The node "~npm~a@1.0.0" has a part 3 that is not a text.'
    ],
    [
      'a platform that is a list',
      node('"~npm~a@1.0.0": [0, "a", null, null, null, null, null, []]'),
      2,
      'The node "~npm~a@1.0.0" has a platform that is not an object.'
    ],
    [
      'an os that is a number',
      node('"~npm~a@1.0.0": [0, "a", null, null, null, null, null, {"os": 1}]'),
      2,
      '"nodes" → "~npm~a@1.0.0" → item 7 → "os" is not a list of texts.'
    ],
    [
      'an edge without a name',
      edge('"file~_d": "prod 1 ~npm~a@1.0.0"'),
      2,
      'The edge "file~_d" is not a node and a package name.'
    ],
    [
      'an edge without a range',
      edge('"file~_d a": "prod ~npm~a@1.0.0"'),
      2,
      'The edge "file~_d a" has no type, range and node.'
    ],
    [
      'an edge of an unknown type',
      edge('"file~_d a": "devPeer 1 ~npm~a@1.0.0"'),
      2,
      'The edge "file~_d a" is of a type that is not known: "devPeer".'
    ],
    [
      'an edge to nowhere',
      edge('"file~_d a": "prod 1 ~npm~a@1.0.1"'),
      2,
      'The edge "file~_d a" leads to a node that is not in the file: "~npm~a@1.0.1".'
    ],
    [
      'an edge from nowhere',
      edge('"~npm~b@1.0.0 a": "prod 1 ~npm~a@1.0.0"'),
      2,
      'The edge "~npm~b@1.0.0 a" starts from a node that is not in the file.'
    ],
    [
      'an edge that is no text',
      '{"lockfileVersion": 1,\n"edges": {"file~_d a": 1}}',
      2,
      '"edges" is not an object of texts.'
    ],
    [
      'a node twice',
      node('"~npm~a@1.0.0": [0],\n"~npm~a@1.0.0": [0]'),
      3,
      'The key "~npm~a@1.0.0" stands twice in one object.'
    ]
  ])('refuses %s', (_, text, line, message) => {
    expect(errorOf(text)).toMatchObject({ message, line })
  })

  test('takes __proto__ and constructor for names like any other', () => {
    const text =
      '{"lockfileVersion": 1, "nodes": {"~npm~__proto__@1.0.0": [0], "~npm~constructor@1.0.0": [0]},' +
      '"edges": {"file~_d __proto__": "prod * ~npm~constructor@1.0.0"}}'
    expect(read(text).packages.map(({ name, aliases }) => [name, aliases])).toEqual([
      ['_proto_', []],
      ['constructor', ['__proto__']]
    ])
  })

  test('never answers damage with anything but a whole lockfile or a LockfileError', () => {
    const { read: whole, refused } = readDamaged(readVlt, 'vlt-lock.json', [
      forms,
      forms,
      fixture('vlt-1.0.0-rc.23.json')
    ])
    expect(whole).toBeGreaterThan(0)
    expect(refused).toBeGreaterThan(0)
  })
})
