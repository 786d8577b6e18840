import { describe, expect, it } from '@jest/globals'
import { readPackedManifest, type PackedManifest } from '../../src/tarball/manifest.ts'
import { readTarball } from '../../src/tarball/read-tarball.ts'
import { makeTarball } from '../helpers/tarball.ts'

const read = async (manifest: string | Buffer | undefined, paths: readonly string[] = []) => {
  const { archive } = await readTarball(
    makeTarball([
      { path: 'package/readme.md', content: 'x' },
      ...(manifest === undefined ? [] : [{ path: 'package/package.json', content: manifest }]),
      ...paths.map((path) => ({ path: `package/${path}` }))
    ]),
    { expected: { integrity: undefined } }
  )
  if (!archive.known) throw new Error(archive.detail)
  return readPackedManifest(archive.value)
}

const valueOf = async (manifest: object | string, paths: readonly string[] = []): Promise<PackedManifest> => {
  const fact = await read(typeof manifest === 'string' ? manifest : JSON.stringify(manifest), paths)
  if (!fact.known) throw new Error(fact.detail)
  return fact.value
}

describe('the manifest in an archive', () => {
  it('gives what it says', async () => {
    const manifest = await valueOf({
      name: '@scope/one',
      version: '1.2.3',
      scripts: { postinstall: 'node x.js', prepare: 'build', test: 7 },
      dependencies: { a: '1', b: 7 },
      optionalDependencies: { c: '2' },
      peerDependencies: { d: '3' },
      main: './index.js',
      type: 'module',
      exports: { '.': './index.js' }
    })
    expect(manifest).toEqual({
      name: '@scope/one',
      version: '1.2.3',
      scripts: new Map([
        ['postinstall', 'node x.js'],
        ['prepare', 'build']
      ]),
      installScripts: new Map([['postinstall', 'node x.js']]),
      dependencies: new Map([
        ['a', '1'],
        ['c', '2']
      ]),
      optionalDependencies: new Map([['c', '2']]),
      peerDependencies: new Map([['d', '3']]),
      bundled: [],
      commands: new Map(),
      main: './index.js',
      module: undefined,
      browser: undefined,
      exports: { '.': './index.js' },
      imports: undefined,
      type: 'module',
      gypfile: undefined,
      ambiguity: undefined,
      heeded: [],
      within: []
    })
  })

  it.each<readonly [string, string | Buffer | undefined, string]>([
    ['is missing', undefined, 'not-found'],
    ['is no JSON', '{', 'malformed'],
    ['is empty', '', 'malformed'],
    ['is a list', '[]', 'malformed'],
    ['is null', 'null', 'malformed'],
    ['has two byte order marks', '\uFEFF\uFEFF{}', 'malformed'],
    ['is UTF-16', Buffer.from('{}', 'utf16le'), 'malformed'],
    ['has comments', '{} // x', 'malformed'],
    ['is too large', `{"x":"${'x'.repeat(4 * 1024 * 1024)}"}`, 'unsupported']
  ])('is unknown where it %s', async (_, text, reason) => {
    expect(await read(text)).toMatchObject({ known: false, reason })
  })

  it('is read with a byte order mark', async () => {
    expect((await valueOf('\uFEFF{"name":"one"}')).name).toBe('one')
  })

  it.each<readonly [string, object, readonly string[], Readonly<Record<string, string>>]>([
    ['a gyp file', {}, ['binding.gyp'], { install: 'node-gyp rebuild' }],
    ['a gyp file in other letters', {}, ['Binding.GYP'], { install: 'node-gyp rebuild' }],
    [
      'a gyp file and an empty script',
      { scripts: { install: '' } },
      ['binding.gyp'],
      { install: 'node-gyp rebuild' }
    ],
    [
      'a gyp file and a script after it',
      { scripts: { postinstall: 'x' } },
      ['binding.gyp'],
      { postinstall: 'x', install: 'node-gyp rebuild' }
    ],
    [
      'a gyp file and a script of its own',
      { scripts: { preinstall: 'x' } },
      ['binding.gyp'],
      { preinstall: 'x' }
    ],
    ['a gyp file that it does not want', { gypfile: false }, ['binding.gyp'], {}],
    ['a gyp file further down', {}, ['lib/binding.gyp'], {}],
    ['a word about a gyp file and none', { gypfile: true }, [], {}],
    ['scripts that are a list', { scripts: ['x'] }, [], {}],
    ['scripts that are a text', { scripts: 'x' }, [], {}]
  ])('with %s tells what installing runs', async (_, manifest, paths, expected) => {
    expect(Object.fromEntries((await valueOf(manifest, paths)).installScripts)).toEqual(expected)
  })

  it.each<readonly [string, object, readonly string[], Readonly<Record<string, string>>]>([
    ['one file', { name: '@scope/one', bin: './cli.js' }, [], { one: 'cli.js' }],
    ['several', { bin: { a: 'a.js', b: './b.js', c: 7 } }, [], { a: 'a.js', b: 'b.js' }],
    ['a list', { bin: ['bin/a.js'] }, [], { 'a.js': 'bin/a.js' }],
    ['names and files that climb', { bin: { '../../a': '../../../x.js', '..': 'y.js' } }, [], { a: 'x.js' }],
    [
      'a folder',
      { directories: { bin: './bin/' } },
      ['bin/a', 'bin/x/b', 'bin/.c', 'lib/d'],
      { a: 'bin/a', b: 'bin/x/b' }
    ],
    [
      'a file and a folder',
      { name: 'one', bin: 'x.js', directories: { bin: 'bin' } },
      ['bin/a'],
      { one: 'x.js' }
    ],
    ['nothing', { bin: 7 }, [], {}]
  ])('gives its commands, from %s', async (_, manifest, paths, expected) => {
    expect(Object.fromEntries((await valueOf(manifest, paths)).commands)).toEqual(expected)
  })

  it.each<readonly [object, readonly string[]]>([
    [{ bundleDependencies: ['a', 7] }, ['a']],
    [{ bundledDependencies: ['a'] }, ['a']],
    [{ bundleDependencies: ['a'], bundledDependencies: ['b'] }, ['a']],
    [{ bundleDependencies: true, dependencies: { a: '1' } }, ['a']],
    [{ bundleDependencies: { a: '1' } }, ['a']],
    [{ bundleDependencies: false }, []],
    [{ bundleDependencies: 'a' }, []]
  ])('%j names the packages inside', async (manifest, expected) => {
    expect((await valueOf(manifest)).bundled).toEqual(expected)
  })

  it('names the packages that are inside, and the files that tools heed', async () => {
    const paths = [
      'node_modules/a/index.js',
      'node_modules/a/x.js',
      'node_modules/@s/b/index.js',
      'node_modules/.bin/c',
      'lib/node_modules/d/index.js',
      'npm-shrinkwrap.json',
      '.npmrc',
      'lib/.npmrc'
    ]
    const { within, heeded } = await valueOf({}, paths)
    expect({ within, heeded }).toEqual({ within: ['a', '@s/b'], heeded: ['npm-shrinkwrap.json', '.npmrc'] })
  })

  it('takes the last of two equal keys, as npm does, and says that there are two', async () => {
    const manifest = await valueOf('{"scripts":{"install":"a"},"scripts":{"install":"b"}}')
    expect(manifest.installScripts.get('install')).toBe('b')
    expect(manifest.ambiguity).toContain('"scripts" stands twice')
  })

  it('keeps keys that are names of ours out of everything else', async () => {
    const manifest = await valueOf(
      '{"__proto__":{"name":"x"},"dependencies":{"__proto__":"1","constructor":"2"}}'
    )
    expect([...manifest.dependencies.keys()]).toEqual(['__proto__', 'constructor'])
    expect(manifest.name).toBeUndefined()
  })
})
