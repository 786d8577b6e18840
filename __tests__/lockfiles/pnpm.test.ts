// pnpm-lock.yaml as pnpm 3 to 12 write it, nub.lock, and both as nobody should.
import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LockfileError } from '../../src/lockfiles/define.ts'
import { pnpmFrom, readPnpm } from '../../src/lockfiles/pnpm.ts'
import { readYamlNodes } from '../../src/lockfiles/yaml-general.ts'
import { readYamlSubset } from '../../src/lockfiles/yaml-subset.ts'
import { tapeOf } from '../../src/lockfiles/yaml-tape.ts'
import type { LockedPackage, Lockfile, PackageKey, Resolution } from '../../src/model.ts'
import { damaged, fuzzRuns, readDamaged } from '../helpers/lockfile-fuzz.ts'

const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../fixtures/lockfiles/pnpm', name), 'utf8')

const context = { path: 'pnpm-lock.yaml', manifests: new Map() }
const read = (text: string): Lockfile => readPnpm(text, context)
const readSlowly = (text: string): Lockfile => pnpmFrom(tapeOf(readYamlNodes(text), text), context)

const errorOf = (text: string): LockfileError => {
  try {
    read(text)
  } catch (error) {
    if (error instanceof LockfileError) return error
    throw error
  }
  throw new Error('It was read.')
}

const label = ({ name, version, resolution }: LockedPackage): string =>
  `${name}@${version}${resolution.kind === 'registry' ? '' : ` ${resolution.kind}`}`

const labels = (lockfile: Lockfile): ((key: PackageKey | undefined) => string) => {
  const known = new Map(lockfile.packages.map((one) => [one.key, label(one)]))
  return (key) => (key === undefined ? 'nothing' : (known.get(key) ?? 'a key that is not there'))
}

/** Edges as `from > to`, with their scope where it is not prod. */
const edgesOf = (lockfile: Lockfile): readonly string[] => {
  const labelOf = labels(lockfile)
  return [...lockfile.graph().edges]
    .flatMap(([from, list]) =>
      list.map(({ key, scope }) => `${labelOf(from)} > ${labelOf(key)}${scope === 'prod' ? '' : ` ${scope}`}`)
    )
    .toSorted()
}

const importersOf = (lockfile: Lockfile): Readonly<Record<string, readonly string[]>> => {
  const labelOf = labels(lockfile)
  return Object.fromEntries(
    lockfile
      .graph()
      .importers.map(({ path, dependencies }) => [
        path,
        dependencies.map(({ name, range, scope, key }) => `${scope} ${name} ${range} > ${labelOf(key)}`)
      ])
  )
}

const resolutionsOf = (lockfile: Lockfile): readonly (readonly [string, Resolution])[] =>
  lockfile.packages.map((one) => [label(one), one.resolution])

const find = (lockfile: Lockfile, wanted: string): LockedPackage => {
  const found = lockfile.packages.find((one) => label(one) === wanted)
  if (found === undefined) throw new Error(`${wanted} is not there.`)
  return found
}

/** The smallest file of version 9 with this in `packages`. */
const withPackages = (packages: string, rest = ''): string =>
  `lockfileVersion: '9.0'\n\npackages:\n\n${packages}\n${rest}`
const only = (packages: string, lockfileVersion = "'9.0'"): LockedPackage => {
  const found = read(`lockfileVersion: ${lockfileVersion}\n\npackages:\n\n${packages}\n`).packages
  const [first] = found
  if (first === undefined || found.length > 1) throw new Error(`${found.length} packages were read.`)
  return first
}

const registry = (integrity: string, resolved?: string): Resolution => ({
  kind: 'registry',
  resolved,
  integrity
})

const sources9: readonly (readonly [string, Resolution])[] = [
  ['@acme/local@ local', { kind: 'local', path: 'local' }],
  [
    'from-git@0.4.0 git',
    {
      kind: 'git',
      repository: 'git+ssh://git@git.example.com/acme/from-git.git',
      commit: '8f3c1d2e4b5a69788796a5b4c3d2e1f009182736',
      integrity: undefined
    }
  ],
  [
    'from-tarball@1.1.0 tarball',
    {
      kind: 'tarball',
      resolved: 'https://files.example.com/from-tarball.tgz',
      integrity: 'sha512-dGFyYmFsbA=='
    }
  ],
  ['hooks@2.0.0', registry('sha512-aG9va3M=', 'https://registry.example.com/hooks/-/hooks-2.0.0.tgz')],
  ['left-pad@1.3.0', registry('sha512-bGVmdC1wYWQ=')],
  ['lodash@3.10.1', registry('sha512-bG9kYXNoMw==')],
  ['lodash@4.17.21', registry('sha512-bG9kYXNoNA==')],
  [
    'node@24.4.1 tarball',
    {
      kind: 'tarball',
      resolved: 'https://nodejs.example.com/node-v24.4.1-linux-x64.tar.gz',
      integrity: 'sha256-bGludXg='
    }
  ],
  [
    'node@24.4.1 tarball',
    {
      kind: 'tarball',
      resolved: 'https://nodejs.example.com/node-v24.4.1-win-x64.zip',
      integrity: 'sha256-d2lu'
    }
  ],
  ['private@1.0.0', registry('sha512-cHVibGlj')],
  ['private@1.0.0', registry('sha512-cHJpdmF0ZQ==', 'work:1.0.0')],
  ['react@18.2.0', registry('sha512-cmVhY3QxODI=')],
  ['react@18.3.1', registry('sha512-cmVhY3QxODM=')],
  [
    'left-pad@1.3.0 patch',
    { kind: 'patch', patch: 'patches/left-pad.patch', integrity: 'k3v6yxtlu5ttnjzcrjbo7x2hpy' }
  ]
]

const sources6: readonly (readonly [string, Resolution])[] = [
  ['@acme/hooks@2.0.0', registry('sha512-aG9va3M=')],
  ['@types/react@18.0.1', registry('sha512-dHlwZXM=')],
  ['left-pad@1.3.0', registry('sha512-bGVmdC1wYWQ=')],
  [
    'left-pad@1.3.0 patch',
    { kind: 'patch', patch: 'patches/left-pad@1.3.0.patch', integrity: 'd573maxasnl5kxwdyzebcnmhpm' }
  ],
  ['lodash@3.10.1', registry('sha512-bG9kYXNoMw==')],
  ['react@18.2.0', registry('sha512-cmVhY3QxODI=')],
  [
    'from-tarball@1.1.0 tarball',
    { kind: 'tarball', resolved: 'https://files.example.com/from-tarball.tgz', integrity: undefined }
  ],
  ['packed@0.1.0 local', { kind: 'local', path: 'packed.tgz' }],
  [
    'git-made@0.4.0 tarball',
    {
      kind: 'tarball',
      resolved: 'https://codeload.example.com/acme/from-git/tar.gz/8f3c1d2e4b5a69788796a5b4c3d2e1f009182736',
      integrity: undefined
    }
  ],
  [
    'mirrored@1.0.0',
    registry('sha512-bWlycm9y', 'https://registry.example.com/mirrored/-/mirrored-1.0.0.tgz')
  ]
]

const generated = [
  '5.1.yaml',
  '5.2.yaml',
  '5.3.yaml',
  '5.4.yaml',
  '6.0.yaml',
  '9.0.yaml',
  '9.0-two-documents.yaml'
]
const all = [
  ...generated,
  '9.0-environment.yaml',
  'nub.lock',
  'exotic-9.0.yaml',
  'exotic-6.0.yaml',
  'exotic-5.4.yaml'
]
const small = ['exotic-9.0.yaml', 'exotic-6.0.yaml', 'exotic-5.4.yaml', '9.0-environment.yaml'].map(fixture)

describe('the pnpm reader', () => {
  describe('on what eight versions of pnpm wrote for one project', () => {
    const newest = read(fixture('9.0.yaml'))

    test.each(generated)('finds the same packages in %s', (name) => {
      const found = read(fixture(name)).packages
      expect(found).toHaveLength(102)
      const told = (one: LockedPackage) => [
        label(one),
        one.resolution,
        one.aliases,
        one.os,
        one.cpu,
        one.bundled
      ]
      expect(new Set(found.map(told))).toEqual(new Set(newest.packages.map(told)))
    })

    test.each(generated)('finds the same edges in %s', (name) => {
      const found = edgesOf(read(fixture(name)))
      expect(found).toEqual(edgesOf(newest))
      expect(found).toHaveLength(154)
    })

    test.each(generated.filter((name) => name !== '9.0-two-documents.yaml'))(
      'finds the same importers in %s',
      (name) => {
        expect(importersOf(read(fixture(name)))).toEqual({
          '.': [
            'prod express 4.21.2 > express@4.21.2',
            'prod lp npm:left-pad@1.3.0 > left-pad@1.3.0',
            'dev @types/node ^20.0.0 > @types/node@20.19.43',
            'dev esbuild 0.25.0 > esbuild@0.25.0'
          ],
          'packages/a': ['prod ms 2.1.3 > ms@2.1.3', 'prod semver ^7.6.0 > semver@7.8.6']
        })
      }
    )

    test('keeps an entry exactly as written', () => {
      expect(find(newest, 'left-pad@1.3.0')).toEqual({
        key: expect.any(String),
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
      const { os, cpu } = find(newest, '@esbuild/win32-ia32@0.25.0')
      expect([os, cpu]).toEqual([['win32'], ['ia32']])
    })

    test.each([
      ['5.3.yaml', true, false],
      ['6.0.yaml', true, false],
      ['9.0.yaml', undefined, undefined]
    ])('tells of install scripts what %s tells', (name, ofEsbuild, ofExpress) => {
      const lockfile = read(fixture(name))
      expect(find(lockfile, 'esbuild@0.25.0').hasInstallScript).toBe(ofEsbuild)
      expect(find(lockfile, 'express@4.21.2').hasInstallScript).toBe(ofExpress)
    })

    test.each([
      ['5.1.yaml', '5.1'],
      ['5.4.yaml', '5.4'],
      ['6.0.yaml', '6.0'],
      ['9.0-two-documents.yaml', '9.0'],
      ['exotic-6.0.yaml', '6.1']
    ])('names the version of %s', (name, version) => {
      expect(read(fixture(name))).toMatchObject({
        path: 'pnpm-lock.yaml',
        format: 'pnpm',
        formatVersion: version
      })
    })
  })

  test('reads what pnpm needs for itself as dev dependencies of the root', () => {
    expect(importersOf(read(fixture('9.0-two-documents.yaml')))['.']).toEqual([
      'dev left-pad 1.3.0 > left-pad@1.3.0',
      'prod express 4.21.2 > express@4.21.2',
      'prod lp npm:left-pad@1.3.0 > left-pad@1.3.0',
      'dev @types/node ^20.0.0 > @types/node@20.19.43',
      'dev esbuild 0.25.0 > esbuild@0.25.0'
    ])
    const environment = read(fixture('9.0-environment.yaml'))
    expect(environment.packages).toHaveLength(13)
    expect(importersOf(environment)).toEqual({
      '.': ['dev @pnpm/exe 11.28.6 > @pnpm/exe@11.28.6', 'dev pnpm 11.28.6 > pnpm@11.28.6']
    })
    expect(edgesOf(environment)).toContain('@pnpm/exe@11.28.6 > @pnpm/linux-x64@11.28.6 optional')
  })

  test('keeps a package apart that the two documents give different bytes', () => {
    const half = (integrity: string, group: string) =>
      `lockfileVersion: '9.0'\nimporters:\n  .:\n    ${group}:\n      a:\n        specifier: 1.0.0\n        version: 1.0.0\n` +
      `packages:\n  a@1.0.0:\n    resolution: {integrity: ${integrity}}\nsnapshots:\n  a@1.0.0: {}\n`
    const lockfile = read(
      `---\n${half('sha512-b25l', 'configDependencies')}---\n${half('sha512-dHdv', 'dependencies')}`
    )
    expect(lockfile.packages.map(({ resolution }) => resolution)).toEqual([
      { kind: 'registry', resolved: undefined, integrity: 'sha512-b25l' },
      { kind: 'registry', resolved: undefined, integrity: 'sha512-dHdv' }
    ])
    const [root] = lockfile.graph().importers
    expect(root?.dependencies.map(({ scope, key }) => [scope, key])).toEqual([
      ['dev', lockfile.packages[0]?.key],
      ['prod', lockfile.packages[1]?.key]
    ])
  })

  test('knows a package of nub.lock by its name in the registry', () => {
    const lockfile = read(fixture('nub.lock'))
    expect(find(lockfile, 'left-pad@1.3.0').aliases).toEqual(['lp'])
    expect(importersOf(lockfile)['.']?.[0]).toBe('prod lp npm:left-pad@1.3.0 > left-pad@1.3.0')
  })

  describe('on a file of version 9 with everything in it', () => {
    const lockfile = read(fixture('exotic-9.0.yaml'))

    test('finds every source', () => {
      expect(resolutionsOf(lockfile)).toEqual(sources9)
    })

    test('finds who asks for what', () => {
      expect(importersOf(lockfile)).toEqual({
        '.': [
          'prod @acme/local file:local > @acme/local@ local',
          'prod from-git git+ssh://git@git.example.com/acme/from-git.git > from-git@0.4.0 git',
          'prod from-tarball https://files.example.com/from-tarball.tgz > from-tarball@1.1.0 tarball',
          'prod lodash-old npm:lodash@^3.0.0 > lodash@3.10.1',
          'prod private work:^1.0.0 > private@1.0.0',
          'prod react ^18.2.0 > react@18.2.0',
          'prod sibling workspace:* > nothing',
          'dev left-pad ^1.3.0 > left-pad@1.3.0',
          'dev left-pad ^1.3.0 > left-pad@1.3.0 patch',
          'dev node runtime:^24.4.1 > node@24.4.1 tarball',
          'dev node runtime:^24.4.1 > node@24.4.1 tarball',
          'optional hooks ^2.0.0 > hooks@2.0.0'
        ],
        'packages/sibling': ['prod hooks ^2.0.0 > hooks@2.0.0', 'prod react ^18.3.1 > react@18.3.1']
      })
      expect(edgesOf(lockfile)).toEqual([
        '@acme/local@ local > lodash@4.17.21',
        '@acme/local@ local > react@18.2.0 peer',
        'from-git@0.4.0 git > private@1.0.0',
        'hooks@2.0.0 > lodash@4.17.21 optional',
        'hooks@2.0.0 > react@18.2.0 peer',
        'hooks@2.0.0 > react@18.3.1 peer',
        'private@1.0.0 > lodash@4.17.21'
      ])
    })

    test('finds aliases and platforms', () => {
      expect(find(lockfile, 'lodash@3.10.1').aliases).toEqual(['lodash-old'])
      expect(find(lockfile, 'lodash@4.17.21').aliases).toEqual(['underscore'])
      expect(find(lockfile, 'hooks@2.0.0')).toMatchObject({ os: ['linux'], cpu: ['x64', '!arm64'] })
      const runtimes = lockfile.packages.filter(({ name }) => name === 'node')
      expect(runtimes.map(({ os, cpu }) => [os, cpu])).toEqual([
        [['linux'], ['x64']],
        [['win32'], ['x64']]
      ])
    })

    test('tells packages of two registries apart', () => {
      const [first, second] = lockfile.packages.filter(({ name }) => name === 'private')
      const edges = lockfile.graph().edges
      expect(edges.get(first?.key ?? '')).toBeUndefined()
      expect(edges.get(second?.key ?? '')).toHaveLength(1)
    })
  })

  test('finds every source in files of version 6', () => {
    const lockfile = read(fixture('exotic-6.0.yaml'))
    expect(resolutionsOf(lockfile)).toEqual(sources6)
    expect(find(lockfile, '@acme/hooks@2.0.0').hasInstallScript).toBe(true)
    expect(find(lockfile, 'git-made@0.4.0 tarball').aliases).toEqual(['from-git'])
    expect(importersOf(lockfile)).toEqual({
      '.': [
        'prod @acme/hooks ^2.0.0 > @acme/hooks@2.0.0',
        'prod from-git acme/from-git#main > git-made@0.4.0 tarball',
        'prod from-tarball https://files.example.com/from-tarball.tgz > from-tarball@1.1.0 tarball',
        'prod left-pad ^1.3.0 > left-pad@1.3.0',
        'prod left-pad ^1.3.0 > left-pad@1.3.0 patch',
        'prod lodash-old npm:lodash@3.10.1 > lodash@3.10.1',
        'prod packed file:packed.tgz > packed@0.1.0 local',
        'prod react ^18.2.0 > react@18.2.0',
        'dev @types/react ^18.0.1 > @types/react@18.0.1'
      ]
    })
    expect(edgesOf(lockfile)).toEqual([
      '@acme/hooks@2.0.0 > @types/react@18.0.1 peer',
      '@acme/hooks@2.0.0 > lodash@3.10.1',
      '@acme/hooks@2.0.0 > react@18.2.0 peer'
    ])
  })

  test('makes one package of the variants in files of version 5', () => {
    const lockfile = read(fixture('exotic-5.4.yaml'))
    expect(lockfile.packages.map(label)).toEqual([
      '@acme/hooks@2.0.0',
      '@types/react@18.0.1',
      'left-pad@1.3.0',
      'left-pad@1.3.0 patch',
      'lodash@3.10.1',
      'react-dom@18.2.0',
      'react@18.2.0',
      '@acme/mirrored@1.0.0'
    ])
    expect(find(lockfile, '@acme/mirrored@1.0.0').resolution).toEqual({
      kind: 'registry',
      resolved: 'registry.example.com/@acme/mirrored/1.0.0',
      integrity: 'sha512-bWlycm9y'
    })
    expect(find(lockfile, 'left-pad@1.3.0 patch').resolution).toEqual({
      kind: 'patch',
      patch: 'patches/left-pad@1.3.0.patch',
      integrity: 'd573maxasnl5kxwdyzebcnmhpm'
    })
    expect(importersOf(lockfile)).toEqual({
      '.': [
        'prod @acme/hooks ^2.0.0 > @acme/hooks@2.0.0',
        'prod left-pad ^1.3.0 > left-pad@1.3.0',
        'prod left-pad ^1.3.0 > left-pad@1.3.0 patch',
        'prod linked link:../linked > nothing',
        'prod lodash-old npm:lodash@3.10.1 > lodash@3.10.1',
        'prod react ^18.2.0 > react@18.2.0',
        'prod react-dom >=18 <19 > react-dom@18.2.0',
        'optional @types/react ^18.0.1 > @types/react@18.0.1'
      ]
    })
    expect(edgesOf(lockfile)).toEqual([
      '@acme/hooks@2.0.0 > @types/react@18.0.1 optional',
      '@acme/hooks@2.0.0 > lodash@3.10.1',
      '@acme/hooks@2.0.0 > react-dom@18.2.0 peer',
      '@acme/hooks@2.0.0 > react@18.2.0 peer',
      'react-dom@18.2.0 > react@18.2.0 peer'
    ])
  })

  test.each<[string, string, Resolution]>([
    [
      'the address of a registry',
      'tarball: https://registry.example.com/a/-/a-1.0.0.tgz',
      { kind: 'registry', resolved: 'https://registry.example.com/a/-/a-1.0.0.tgz', integrity: undefined }
    ],
    [
      'the address of another package',
      'tarball: https://registry.example.com/b/-/b-1.0.0.tgz',
      { kind: 'tarball', resolved: 'https://registry.example.com/b/-/b-1.0.0.tgz', integrity: undefined }
    ],
    [
      'an address with credentials',
      "tarball: 'https://me:secret@x.example/a.tgz', integrity: sha1-x",
      { kind: 'tarball', resolved: 'https://me:secret@x.example/a.tgz', integrity: 'sha1-x' }
    ],
    [
      'the short form of an address',
      'tarball: a/-/a-1.0.0.tgz',
      { kind: 'registry', resolved: 'a/-/a-1.0.0.tgz', integrity: undefined }
    ],
    [
      'another short form',
      'tarball: b/-/b-1.0.0.tgz',
      { kind: 'tarball', resolved: 'b/-/b-1.0.0.tgz', integrity: undefined }
    ],
    [
      'a registry beside a short form',
      'registry: https://x.example/r/, tarball: a/-/a-1.0.0.tgz',
      { kind: 'registry', resolved: 'https://x.example/r/a/-/a-1.0.0.tgz', integrity: undefined }
    ],
    [
      'a registry of its own',
      'registry: https://x.example/, integrity: sha1-x',
      { kind: 'registry', resolved: 'https://x.example/', integrity: 'sha1-x' }
    ],
    ['a packed file', 'tarball: file:../a.tgz, integrity: sha1-x', { kind: 'local', path: '../a.tgz' }],
    ['a folder', 'directory: ../a, type: directory', { kind: 'local', path: '../a' }],
    [
      'a folder of a git repository',
      'type: git, repo: https://git.example/a.git, commit: abc, path: /sub',
      { kind: 'git', repository: 'https://git.example/a.git&path:/sub', commit: 'abc', integrity: undefined }
    ],
    [
      'what a custom resolver wrote',
      'type: custom:cdn, at: [x, {y: z}]',
      {
        kind: 'tarball',
        resolved: 'custom:cdn {"type":"custom:cdn","at":["x",{"y":"z"}]}',
        integrity: undefined
      }
    ],
    ['nothing at all', '', { kind: 'registry', resolved: undefined, integrity: undefined }]
  ])('reads a resolution that is %s', (_, resolution, expected) => {
    expect(only(`  a@1.0.0:\n    resolution: {${resolution}}`).resolution).toEqual(expected)
  })

  test.each([
    ["'9.0'", "'@a/b@1.0.0-rc.1+x'", '@a/b', '1.0.0-rc.1+x'],
    ["'9.0'", 'jsr@npmjs:1.0.0', 'jsr', '1.0.0'],
    ["'6.0'", '/@a/b@1.0.0(@c/d@2.0.0(e@3.0.0))', '@a/b', '1.0.0'],
    ["'6.0'", 'registry.example.com/@a/b@1.0.0(c@2.0.0)', '@a/b', '1.0.0'],
    ['5.4', '/@a/b/1.0.0_@c+d@2.0.0+e@3.0.0', '@a/b', '1.0.0'],
    ['5.1', '/a/1.0.0/b@2.0.0', 'a', '1.0.0'],
    ['5.1', 'registry.example.com/a/1.0.0', 'a', '1.0.0']
  ])('reads the name and version in a path of version %s: %s', (lockfileVersion, path, name, version) => {
    expect(only(`  ${path}:\n    resolution: {integrity: sha1-x}`, lockfileVersion)).toMatchObject({
      name,
      version
    })
  })

  test('reads what a package manager does not write, too, as long as it is YAML', () => {
    const text =
      '# by hand\nlockfileVersion: "9.0"\npackages: {"a@1.0.0": {resolution: {integrity: "sha1-x"},\n  deprecated: "one\n  two"}}\n' +
      'importers: {.: {dependencies: {b: {specifier: "npm:a@1", version: "a@1.0.0"}}}}\nsnapshots: {a@1.0.0: {}}\n'
    expect(readYamlSubset(text)).toBeUndefined()
    const lockfile = read(text)
    expect(lockfile.packages).toHaveLength(1)
    expect(lockfile.packages[0]?.aliases).toEqual(['b'])
    expect(importersOf(lockfile)).toEqual({ '.': ['prod b npm:a@1 > a@1.0.0'] })
  })

  test.each([
    ['no packages', "lockfileVersion: '9.0'\n"],
    ['nothing where maps may stand', "lockfileVersion: '9.0'\nimporters:\npackages:\nsnapshots:\n"],
    ['an importer without dependencies', "lockfileVersion: '9.0'\n\nimporters:\n\n  .: {}\n"]
  ])('reads a file with %s', (_, text) => {
    const lockfile = read(text)
    expect(lockfile.packages).toEqual([])
    expect(lockfile.graph().edges.size).toBe(0)
  })

  test('keeps names that are properties of objects', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
    const packages = names.map((name) => `  ${name}@1.0.0:\n    resolution: {integrity: sha1-x}\n`).join('')
    const lockfile = read(
      `lockfileVersion: '9.0'\nimporters:\n  __proto__:\n    dependencies:\n      __proto__:\n        specifier: '1'\n        version: 1.0.0\npackages:\n${packages}snapshots:\n  __proto__@1.0.0:\n    dependencies:\n      constructor: 1.0.0\n`
    )
    expect(lockfile.packages.map(({ name }) => name)).toEqual(names)
    expect(edgesOf(lockfile)).toEqual(['__proto__@1.0.0 > constructor@1.0.0'])
    expect(lockfile.graph().importers).toHaveLength(1)
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  const good = '  a@1.0.0:\n    resolution: {integrity: sha1-x}\n'
  test.each<[string, string, RegExp, number | undefined]>([
    ['nothing', '', /empty/, 1],
    ['a text', 'hello\n', /not a map/, 1],
    ['a list', '- a\n', /not a map/, 1],
    ['no version', 'packages: {}\n', /no lockfileVersion/, 1],
    [
      'a version of tomorrow',
      "lockfileVersion: '10.0'\n",
      /lockfileVersion 10\.0 is not known\. 5\.1 to 5\.4, 6\.0, 6\.1 and 9\.0/,
      1
    ],
    ['a version of yesterday', 'a: b\nlockfileVersion: 4\n', /lockfileVersion 4 is not known/, 2],
    ['a version that is a map', 'lockfileVersion: {a: b}\n', /lockfileVersion is not a text/, 1],
    [
      'three documents',
      "---\nlockfileVersion: '9.0'\n---\nlockfileVersion: '9.0'\n---\nlockfileVersion: '9.0'\n",
      /more than two/,
      6
    ],
    ['packages that are a list', "lockfileVersion: '9.0'\npackages: []\n", /"packages" is not a map/, 2],
    ['an entry that is a text', withPackages('  a@1.0.0: b'), /"a@1\.0\.0" is not a map/, 5],
    ['an entry of nothing', withPackages('  a@1.0.0:'), /"a@1\.0\.0" is not a map/, 5],
    ['an entry without a resolution', withPackages('  a@1.0.0: {}'), /"resolution" of a@1\.0\.0/, 5],
    [
      'a resolution that is a text',
      withPackages('  a@1.0.0:\n    resolution: x'),
      /"resolution" of a@1\.0\.0/,
      6
    ],
    [
      'an integrity that is a list',
      withPackages('  a@1.0.0:\n    resolution: {integrity: [x]}'),
      /"integrity".* is not a text/,
      6
    ],
    [
      'an integrity that pnpm would read as absent',
      withPackages('  a@1.0.0:\n    resolution: {integrity: null}'),
      /"integrity".* is not a text/,
      6
    ],
    [
      'an integrity of nothing',
      withPackages("  a@1.0.0:\n    resolution: {integrity: ''}"),
      /"integrity".* is not a text/,
      6
    ],
    [
      'a type that is not known',
      withPackages('  a@1.0.0:\n    resolution: {type: magic}'),
      /of type "magic"/,
      6
    ],
    [
      'a git source without a commit',
      withPackages('  a@1.0.0:\n    resolution: {type: git, repo: x}'),
      /no "commit"/,
      6
    ],
    [
      'a package that comes from nowhere',
      withPackages('  a@https://x.example/:\n    resolution: {integrity: sha1-x}'),
      /where it comes from/,
      6
    ],
    [
      'a path without a version',
      withPackages('  a:\n    resolution: {integrity: sha1-x}'),
      /does not name a package/,
      5
    ],
    [
      'a name with a step up',
      withPackages("  '@a/..@1.0.0':\n    resolution: {integrity: sha1-x}"),
      /does not name a package/,
      5
    ],
    [
      'a name with a backslash',
      withPackages('  a\\b@1.0.0:\n    resolution: {integrity: sha1-x}'),
      /does not name a package/,
      5
    ],
    [
      'two names for one entry',
      withPackages('  a@1.0.0:\n    resolution: {integrity: sha1-x}\n    name: b'),
      /says that it is b@1\.0\.0/,
      5
    ],
    [
      'two versions for one entry',
      withPackages('  a@1.0.0:\n    resolution: {integrity: sha1-x}\n    version: 2.0.0'),
      /says that it is a@2\.0\.0/,
      5
    ],
    [
      'cpu that is a map',
      withPackages('  a@1.0.0:\n    resolution: {integrity: sha1-x}\n    cpu: {a: b}'),
      /"cpu".* is not a text/,
      7
    ],
    ['an entry twice', withPackages(good + good), /"a@1\.0\.0" stands twice/, 7],
    [
      'an entry twice, with other peers',
      withPackages(`${good}  a@1.0.0(b@1.0.0):\n    resolution: {integrity: sha1-y}\n`),
      /stands twice in "packages"/,
      7
    ],
    [
      'a snapshot without a package',
      withPackages(good, 'snapshots:\n  a@1.0.0: {}\n  b@1.0.0: {}\n'),
      /"b@1\.0\.0" stands in "snapshots" but not in "packages"/,
      10
    ],
    ['a snapshot that is a list', withPackages(good, 'snapshots:\n  a@1.0.0: []\n'), /not a map/, 9],
    [
      'dependencies that are a list',
      withPackages(good, 'snapshots:\n  a@1.0.0:\n    dependencies: [b]\n'),
      /not a map/,
      10
    ],
    [
      'a dependency of nothing',
      withPackages(good, 'snapshots:\n  a@1.0.0:\n    dependencies:\n      b:\n'),
      /"b" does not say|not a text/,
      11
    ],
    [
      'a dependency that is a list',
      withPackages(good, 'snapshots:\n  a@1.0.0:\n    dependencies:\n      b: [c]\n'),
      /not a map/,
      11
    ],
    [
      'an importer that is a list',
      withPackages(good, 'importers:\n  .: []\n'),
      /An importer is not a map/,
      9
    ],
    [
      'a dependency without a version',
      withPackages(good, 'importers:\n  .:\n    dependencies:\n      b:\n        specifier: ^1.0.0\n'),
      /"b" does not say/,
      11
    ],
    ['specifiers that are a list', 'lockfileVersion: 5.4\nspecifiers: []\n', /"specifiers" is not a map/, 2],
    [
      'an alias that leads out of the folder',
      withPackages(good, "snapshots:\n  a@1.0.0:\n    dependencies:\n      '../../x': a@1.0.0\n"),
      /not a name to install/,
      11
    ],
    [
      'a patch without a hash',
      "lockfileVersion: '9.0'\npatchedDependencies:\n  a@1.0.0:\n    path: x\n",
      /no hash/,
      3
    ],
    ['an anchor', "lockfileVersion: '9.0'\npackages: &a {}\n", /anchors/, 2],
    ['an alias of YAML', "lockfileVersion: '9.0'\npackages: *a\n", /alias/i, 2],
    ['a merge key', "lockfileVersion: '9.0'\npackages:\n  <<: {}\n", /merge keys/, 3],
    ['NUL', "lockfileVersion: '9.0'\na: \0\n", /U\+0000/, 2],
    ['a tab', "lockfileVersion: '9.0'\npackages:\n\ta: {}\n", /Not valid YAML/, 3],
    [
      'an end in the middle',
      "lockfileVersion: '9.0'\npackages:\n  a@1.0.0:\n    resolution: {integ",
      /Not valid YAML/,
      undefined
    ]
  ])('refuses %s', (_, text, message, line) => {
    const error = errorOf(text)
    expect(error.message).toMatch(message)
    expect(error.line ?? line).toBe(line ?? error.line)
  })

  test('says how to get rid of conflict markers', () => {
    const text = fixture('9.0.yaml').replace(
      /(?<=\n)( {2}ms@2\.1\.3:\n)/,
      '<<<<<<< HEAD\n$1=======\n>>>>>>> main\n'
    )
    const error = errorOf(text)
    expect(error.message).toMatch(/conflict markers/)
    expect(error.line).toBe(text.slice(0, text.indexOf('<<<<<<<')).split('\n').length)
    expect(error.advice).toMatch(/install/)
  })

  test.each(all)('reads %s on both paths, and the same', (name) => {
    const text = fixture(name)
    expect(readYamlSubset(text)).toBeDefined()
    const [fast, slow] = [read(text), readSlowly(text)]
    expect(slow.packages).toEqual(fast.packages)
    expect(slow.graph()).toEqual(fast.graph())
  })

  test('reads other line ends and a byte order mark the same', () => {
    const text = fixture('exotic-9.0.yaml')
    const changed = read(`\uFEFF${text.replaceAll('\n', '\r\n')}`)
    expect(changed.packages).toEqual(read(text).packages)
    expect(changed.graph()).toEqual(read(text).graph())
  })

  test('builds the graph once', () => {
    const lockfile = read(fixture('9.0.yaml'))
    expect(lockfile.graph()).toBe(lockfile.graph())
  })

  test('gives a lockfile or a LockfileError for any damage', () => {
    const { read: whole, refused } = readDamaged(readPnpm, 'pnpm-lock.yaml', small)
    expect(whole).toBeGreaterThan(0)
    expect(refused).toBeGreaterThan(0)
  })

  test('gives the same on both paths for any damage that both read', () => {
    let compared = 0
    fc.assert(
      fc.property(damaged(small), (text) => {
        const tape = readYamlSubset(text)
        if (tape === undefined) return
        const results = [tape, tapeOf(readYamlNodes(text), text)].map((one) => {
          try {
            const lockfile = pnpmFrom(one, context)
            return { packages: lockfile.packages, graph: lockfile.graph() }
          } catch (error) {
            if (error instanceof LockfileError) return { message: error.message, line: error.line }
            throw error
          }
        })
        expect(results[0]).toEqual(results[1])
        compared++
      }),
      { numRuns: fuzzRuns }
    )
    expect(compared).toBeGreaterThan(0)
  })
})
