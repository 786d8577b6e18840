// The rules of the house, kept by a test: who imports whom, who may touch the world, and that every signal is whole.
import { describe, expect, test } from '@jest/globals'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { changeLevels, knownSignals, projectLevels } from '../src/policy.ts'
import { estimates, groups } from '../src/rarity.ts'
import { signals } from '../src/signals/index.ts'
import { version } from '../src/version.ts'
import { attacks } from './attacks/index.ts'
import { quiet } from './quiet/index.ts'

const root = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const filesBelow = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => file.endsWith('.ts'))

const sources = filesBelow('src')

/** The folder of a file below src, or its name where it stands at the top. */
const layerOf = (file: string): string => {
  const [, first = '', second] = file.split('/')
  return second === undefined ? first.replace(/\.ts$/, '') : first
}

const importsOf = (file: string): readonly string[] =>
  [...read(file).matchAll(/(?:^|\n)(?:import|export)[^'"]*?from '([^']+)'|import\('([^']+)'\)/g)].map(
    (found) => found[1] ?? found[2] ?? ''
  )

const own = (file: string): readonly string[] =>
  importsOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => join(file, '..', name))

const foreign = (file: string): readonly string[] => importsOf(file).filter((name) => !name.startsWith('.'))

// What every layer may import of ours, besides its own folder's rules below. `model` and `time` are words, not work.
const mayImport: Readonly<Record<string, readonly string[]>> = {
  // Words alone: types of what is inside a release.
  model: ['code', 'tarball'],
  version: [],
  time: [],
  json: [],
  paths: [],
  lockfiles: ['model', 'json'],
  situate: ['model'],
  diff: ['model', 'situate', 'integrity'],
  origins: ['model'],
  registries: [],
  settings: ['model', 'time'],
  code: ['paths'],
  tarball: ['model', 'code', 'gate', 'http', 'integrity', 'lockfiles'],
  inspect: ['model', 'code', 'gate', 'integrity', 'tarball'],
  signals: [
    'model',
    'code',
    'tarball',
    'time',
    'integrity',
    'names',
    'licences',
    'publishers',
    'streams',
    'parse-version',
    'trust'
  ],
  streams: [],
  'parse-version': [],
  licences: [],
  publishers: ['model'],
  trust: ['model'],
  timeline: ['model', 'publishers', 'trust'],
  calibration: [],
  rarity: ['model', 'calibration', 'time'],
  integrity: [],
  provenance: ['model', 'integrity', 'json'],
  names: [],
  glob: [],
  policy: ['model', 'glob', 'inspect', 'rarity', 'settings', 'time'],
  advised: ['model'],
  advisories: ['model', 'json', 'http', 'http-body', 'policy', 'reach', 'registry', 'version'],
  acknowledgements: ['model', 'policy', 'release-code', 'time'],
  'release-code': ['model'],
  clears: ['model'],
  project: ['model', 'paths', 'policy', 'registries', 'settings', 'time'],
  decide: ['model', 'acknowledgements', 'policy', 'rarity'],
  'judge-change': ['model', 'decide', 'policy', 'signals'],
  pages: [],
  reporters: ['model', 'clears', 'pages', 'policy', 'rarity', 'release-code', 'time', 'version'],
  explain: [
    'model',
    'decide',
    'facts',
    'hash-habits',
    'inspect',
    'judge-change',
    'origins',
    'pages',
    'policy',
    'rarity',
    'reporters',
    'signals',
    'time'
  ],
  'hash-habits': ['model', 'diff', 'integrity', 'origins'],
  facts: [
    'model',
    'code',
    'hash-habits',
    'inspect',
    'integrity',
    'names',
    'origins',
    'parse-version',
    'provenance',
    'publishers',
    'registries',
    'tarball',
    'time'
  ],
  config: ['model', 'policy', 'time'],
  reach: [],
  'http-connect': ['reach'],
  http: ['model', 'http-connect', 'reach', 'gate', 'http-body'],
  'http-body': [],
  gate: [],
  registry: [
    'model',
    'json',
    'http',
    'integrity',
    'reach',
    'time',
    'version',
    'gate',
    'http-body',
    'parse-version',
    'tarball'
  ],
  forge: ['model', 'http', 'version'],
  read: ['model', 'diff', 'lockfiles', 'paths'],
  'read-settings': ['model', 'settings'],
  manifests: ['model'],
  'read-manifests': ['model', 'diff', 'lockfiles', 'manifests', 'paths', 'settings'],
  review: [
    'model',
    'acknowledgements',
    'advised',
    'decide',
    'diff',
    'facts',
    'hash-habits',
    'inspect',
    'judge-change',
    'lockfiles',
    'origins',
    'policy',
    'project',
    'read',
    'read-manifests',
    'read-settings',
    'registries',
    'settings',
    'timeline'
  ],
  progress: ['reporters'],
  run: ['model']
}
// The entries know everything; the demo is an entry with a world of its own.
const entries: ReadonlySet<string> = new Set(['action', 'cli', 'demo', 'inspector'])

const pureLayers: ReadonlySet<string> = new Set([
  'code',
  'model',
  'time',
  'version',
  'lockfiles',
  'situate',
  'origins',
  'hash-habits',
  'registries',
  'integrity',
  'provenance',
  'streams',
  'parse-version',
  'licences',
  'publishers',
  'trust',
  'timeline',
  'rarity',
  'calibration',
  'glob',
  'acknowledgements',
  'advised',
  'project',
  'explain',
  'decide',
  'names',
  'settings',
  'diff',
  'signals',
  'policy',
  'pages',
  'reporters',
  'facts',
  'config',
  'read',
  'manifests',
  'read-manifests',
  'read-settings',
  'review'
])
// A hash is a function of its text; what is random in the same module is looked for below.
const pureLibraries: ReadonlySet<string> = new Set(['semver', 'yaml', 'meriyah', 'node:crypto'])
// Loaded only when it is needed, and here alone.
const verifying: ReadonlySet<string> = new Set(['@sigstore/bundle', '@sigstore/verify'])

describe('the house', () => {
  test.each(sources)('%s imports only what its layer may', (file) => {
    const layer = layerOf(file)
    if (entries.has(layer)) return
    expect(Object.keys(mayImport)).toContain(layer)
    const strangers = own(file)
      .map(layerOf)
      .filter((other) => other !== layer && !mayImport[layer]?.includes(other))
    expect(strangers).toEqual([])
  })

  test.each(sources.filter((file) => pureLayers.has(layerOf(file))))(
    '%s touches neither clock nor world',
    (file) => {
      const libraries = foreign(file).filter(
        (name) => !(layerOf(file) === 'provenance' && verifying.has(name))
      )
      expect(libraries.filter((name) => !pureLibraries.has(name))).toEqual([])
      expect(read(file)).not.toMatch(
        /\bDate\.now\(|\bnew Date\(\)|\bperformance\.|\bprocess\.|\bfetch\(|\bMath\.random\(|\brandom[A-Z]\w*\(|\bsetTimeout\(/
      )
    }
  )

  // `markdown-graph.ts` is a part of `markdown.ts`, and `define-json.ts` of what all share.
  const wholeOf = (file: string): string => file.replace(/^.*\/|\.ts$/g, '').replace(/-.*$/, '')

  test.each(['signals', 'reporters'])('siblings in %s do not import each other', (folder) => {
    for (const file of sources.filter((one) => layerOf(one) === folder && !one.endsWith('/index.ts'))) {
      const siblings = own(file).filter(
        (other) =>
          layerOf(other) === folder &&
          wholeOf(other) !== 'define' &&
          !(folder === 'reporters' && wholeOf(other) === wholeOf(file))
      )
      expect({ file, siblings }).toEqual({ file, siblings: [] })
    }
  })

  test('no source is a default export, an enum, or of type any', () => {
    for (const file of sources) {
      const code = read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      const found = /\bexport default\b|^\s*(?:export )?(?:const )?enum\b|\bas any\b|: any\b|<any>/m.exec(
        code
      )?.[0]
      expect({ file, found }).toEqual({ file, found: undefined })
    }
  })

  test('the public registry is named in one source only', () => {
    const naming = sources.filter((file) => /registry\.(npmjs|yarnpkg)\./.test(read(file)))
    expect(naming).toEqual(['src/registry/public.ts'])
  })

  test('the version is that of package.json', () => {
    expect(version).toBe((JSON.parse(read('package.json')) as { version: string }).version)
  })
})

const informing: ReadonlySet<string> = new Set([
  // Signed with provenance of a fork: told of, and not recorded so far.
  'provenance-context',
  'known-vulnerability',
  'licence-change',
  'release-deprecated',
  'vulnerability-fixed'
])

describe('every signal', () => {
  const ids = signals.map(({ id }) => id)

  test('stands in its own file, and every file is a signal', () => {
    const files = filesBelow('src/signals').map((file) => file.slice('src/signals/'.length, -'.ts'.length))
    expect([...ids, 'define', 'index'].toSorted()).toEqual([...files].toSorted())
  })

  test('has a level, and every level is of a signal', () => {
    expect([...changeLevels.keys()].toSorted()).toEqual([...ids].toSorted())
    expect(
      Object.values(groups)
        .flat()
        .filter((id) => !ids.includes(id))
    ).toEqual([])
    expect(
      Object.keys(estimates)
        .map((key) => key.replace(' (mild)', ''))
        .filter((id) => !ids.includes(id))
    ).toEqual([])
  })

  test.each(ids)('%s has a test of its own', (id) => {
    expect(existsSync(join(root, `__tests__/signals/${id}.test.ts`))).toBe(true)
  })

  test.each(knownSignals)('%s has a page with the five headings in order', (id) => {
    const headings = [...read(`docs/signals/${id}.md`).matchAll(/^#+ .*$/gm)].map(([line]) => line)
    expect(headings).toEqual([
      `# ${id}`,
      '## What it asks',
      '## Why it matters',
      '## How it decides',
      '## When it is wrong',
      '## What to do'
    ])
  })

  test.each(ids)('%s names the recorded attacks that name it', (id) => {
    const naming = attacks
      .filter((attack) => 'caughtBy' in attack && attack.caughtBy.includes(id))
      .map((attack) => attack.id)
    expect([...(signals.find((signal) => signal.id === id)?.answers ?? [])].toSorted()).toEqual(
      [...naming].toSorted()
    )
    // What tells of something else than an attack has none to catch.
    expect(naming.length > 0 || informing.has(id)).toBe(true)
  })

  test.each([...projectLevels.keys()])('%s is found in a test', (id) => {
    const tests = filesBelow('__tests__').filter((file) => !file.endsWith('house.test.ts'))
    expect(tests.some((file) => read(file).includes(id))).toBe(true)
  })
})

describe('recorded cases', () => {
  test.each(['attacks', 'quiet'])('every file of %s is in its list', (folder) => {
    const files = filesBelow(`__tests__/${folder}`).map((file) =>
      file.slice(`__tests__/${folder}/`.length, -'.ts'.length)
    )
    const listed = (folder === 'attacks' ? attacks : quiet).map(({ id }) => id)
    expect([...listed, 'index'].toSorted()).toEqual([...files].toSorted())
  })
})

describe('documentation', () => {
  const pages = [
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((file) =>
      join('docs', file)
    )
  ].filter((file) => file.endsWith('.md'))

  test.each(pages)('%s names only files that exist', (page) => {
    const text = read(page)
    const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, target = '']) =>
      join(page, '..', target)
    )
    const paths = [
      ...text.matchAll(/`((?:src|docs|scripts|schemas|__tests__|dist|\.github|\.ci)\/[\w./-]*\w)`/g)
    ].map(([, path = '']) => path)
    expect([...links, ...paths].filter((path) => !existsSync(join(root, path)))).toEqual([])
  })
})
