import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readLockfiles } from '../src/read.ts'
import { readManifestProblems } from '../src/read-manifests.ts'
import { isWatched } from '../src/review.ts'
import { readSettings } from '../src/read-settings.ts'
import { startGithub } from './helpers/github.ts'
import { told } from './helpers/manifest.ts'
import { sourceOf, type Side } from './helpers/source.ts'

const fixture = (path: string): string =>
  readFileSync(join(import.meta.dirname, 'fixtures/lockfiles', path), 'utf8')

/** What the fixtures lock: a root and one workspace. */
const root = {
  name: 'fixture',
  workspaces: ['packages/*'],
  dependencies: { express: '4.21.2', lp: 'npm:left-pad@1.3.0' },
  devDependencies: { esbuild: '0.25.0', '@types/node': '^20.0.0' }
}
const tool = { name: '@fixture/a', dependencies: { ms: '2.1.3', semver: '^7.6.0' } }
const manifests = {
  'package.json': JSON.stringify(root),
  'packages/a/package.json': JSON.stringify(tool)
}
const asking = (more: Readonly<Record<string, string>>): string =>
  JSON.stringify({ ...root, dependencies: { ...root.dependencies, ...more } })

const read = async (base: Side, head: Side) => {
  const source = sourceOf(base, head)
  const { pairs, paths } = await readLockfiles(source)
  source.asked.length = 0
  return { problems: told(await readManifestProblems(source, pairs, paths)), asked: source.asked }
}

const formats: readonly (readonly [string, string])[] = [
  ['package-lock.json', 'npm/npm-12.2.0.json'],
  ['pnpm-lock.yaml', 'pnpm/9.0.yaml'],
  ['pnpm-lock.yaml', 'pnpm/5.4.yaml'],
  ['bun.lock', 'bun/bun-1.4.4.lock'],
  ['yarn.lock', 'yarn-berry/yarn-4.18.1.lock'],
  ['yarn.lock', 'yarn-classic/yarn-1.22.22.lock'],
  ['package-lock.json', 'npm/npm-11.21.2-lock1.json']
]

describe.each(formats)('%s (%s)', (name, file) => {
  const base = { ...manifests, [name]: fixture(file) }

  test('agrees with its manifests, and none is read that did not change', async () => {
    const head = { ...base, [name]: `${fixture(file)}\n` }
    expect(await read(base, head)).toEqual({ problems: [], asked: [] })
  })

  test('does not when it is new beside a manifest that asks for more', async () => {
    const { problems } = await read(
      { 'package.json': manifests['package.json'] },
      { ...base, 'package.json': asking({ unheard: '^1.0.0' }) }
    )
    expect(problems).toEqual([expect.stringContaining('«unheard» is nothing in the lockfile and «^1.0.0»')])
  })

  test('does not when a manifest asks for another version without it', async () => {
    const { problems } = await read(base, { ...base, 'package.json': asking({ express: '^5.0.0' }) })
    expect(problems).not.toEqual([])
    for (const problem of problems) {
      expect(problem).toMatch(new RegExp(`^~${name}: `))
      expect(problem).toContain('«^5.0.0»')
    }
  })

  test('does when what a manifest asks for stays', async () => {
    const head = { ...base, 'package.json': JSON.stringify({ ...root, scripts: { test: 'x' } }) }
    expect(await read(base, head)).toEqual({
      problems: [],
      asked: ['package.json', 'package.json']
    })
  })

  test('is not asked when a folder has another lockfile that changed', async () => {
    const other = name === 'bun.lock' ? 'vlt-lock.json' : 'bun.lock'
    const fresh = fixture(name === 'bun.lock' ? 'vlt/vlt-1.0.0-rc.23.json' : 'bun/bun-1.4.4.lock')
    const { problems } = await read(
      { ...base, [other]: fresh },
      {
        ...base,
        [other]: fresh.replaceAll('4.21.2', '4.21.1'),
        'package.json': asking({ express: '4.21.1' })
      }
    )
    expect(problems).toEqual([])
  })
})

describe('what may explain a difference is read when there is one', () => {
  const npm = fixture('npm/npm-12.2.0.json')
  const base = { ...manifests, 'package-lock.json': npm }

  test('overrides beside the lockfile', async () => {
    const manifest = { ...root, dependencies: { ...root.dependencies, express: '^5.0.0' } }
    const overridden = JSON.stringify({ ...manifest, overrides: { express: '4.21.2' } })
    expect((await read(base, { ...base, 'package.json': overridden })).problems).toEqual([])
    const workspace = { 'pnpm-workspace.yaml': 'overrides:\n  "express@^5": 4.21.2\n' }
    const pnpm = { ...manifests, ...workspace, 'pnpm-lock.yaml': fixture('pnpm/9.0.yaml') }
    const head = { ...pnpm, 'package.json': JSON.stringify(manifest) }
    expect((await read(pnpm, head)).problems).toEqual([])
  })

  test('the names of workspaces that ask for each other', async () => {
    const head = {
      ...manifests,
      'packages/a/package.json': JSON.stringify({
        ...tool,
        dependencies: { ...tool.dependencies, '@fixture/b': '*' }
      }),
      'packages/b/package.json': JSON.stringify({ name: '@fixture/b' })
    }
    const yarn = { 'yarn.lock': fixture('yarn-classic/yarn-1.22.22.lock') }
    expect((await read({ ...manifests, ...yarn }, { ...head, ...yarn })).problems).toEqual([])
    const { problems } = await read(manifests, { ...head, 'packages/b/package.json': '{}' })
    expect(problems).toEqual([expect.stringContaining('packages/a/package.json: Newly asked for')])
  })
})

describe('a lockfile that repeats ranges', () => {
  const npm = fixture('npm/npm-12.2.0.json')
  const base = { ...manifests, 'package-lock.json': npm }

  test('is held against a manifest that did not change, which is read for it alone', async () => {
    const head = { ...base, 'package-lock.json': npm.replace('"semver": "^7.6.0"', '"semver": "^7.0.0"') }
    const { problems, asked } = await read(base, head)
    expect(problems).toEqual([
      expect.stringContaining(
        '«semver» is «^7.0.0» in the lockfile and «^7.6.0» in the manifest (in «packages/a»)'
      )
    ])
    expect(asked).toEqual(['packages/a/package.json', 'packages/a/package.json', 'package.json'])
  })

  test('stands in a folder of its own', async () => {
    const inFolder = (side: Side): Side =>
      Object.fromEntries(Object.entries(side).map(([path, text]) => [`app/${path}`, text]))
    const { problems } = await read(
      inFolder(base),
      inFolder({
        ...base,
        'packages/a/package.json': JSON.stringify({ ...tool, dependencies: { ms: '2.1.3' } })
      })
    )
    expect(problems).toEqual([
      expect.stringMatching(/^~app\/package-lock\.json: .*«semver».*\(in «packages\/a»\)/)
    ])
  })

  test('is not held against what lies outside of the repository, or is no manifest', async () => {
    const lock = (place: string): string =>
      JSON.stringify({
        lockfileVersion: 3,
        packages: { '': {}, [place]: { dependencies: { kit: '^1.0.0' } } }
      })
    for (const place of ['../../outside', '../..', 'packages/a', 'node_modules/../..']) {
      const { problems } = await read(
        { 'package-lock.json': lock('x'), 'packages/a/package.json': '[]' },
        { 'package-lock.json': lock(place), 'packages/a/package.json': '[]' }
      )
      expect(problems).toEqual([])
    }
  })
})

describe('nothing is read', () => {
  test('where neither a lockfile nor a manifest differs', async () => {
    const side = { ...manifests, 'package-lock.json': fixture('npm/npm-12.2.0.json') }
    expect(await read({ ...side, 'a.js': '1' }, { ...side, 'a.js': '2' })).toEqual({
      problems: [],
      asked: []
    })
  })

  test('of what is installed', async () => {
    const installed = { 'node_modules/kit/package.json': '{"dependencies":{"other":"*"}}' }
    expect(await read({}, installed)).toEqual({ problems: [], asked: [] })
  })
})

// Whether there is a proxy to go through is decided when the client is loaded. To loopback there never is.
process.env['GITHUB_API_URL'] = 'http://127.0.0.1'
const { createGithubApi } = await import('../src/forge/github-api.ts')
const { openPullRequest } = await import('../src/forge/github.ts')

describe('through GitHub’s API', () => {
  const npm = fixture('npm/npm-12.2.0.json')
  const base = { ...manifests, 'package-lock.json': npm }
  const moved = npm.replaceAll('4.21.2', '4.21.3')
  test.each<[string, Record<string, string>]>([
    ['an update in the lockfile alone', { 'package-lock.json': `${npm}\n` }],
    [
      'an update of a direct dependency',
      { 'package.json': asking({ express: '4.21.3' }), 'package-lock.json': moved }
    ],
    [
      'an update in two manifests',
      {
        'package.json': asking({ express: '4.21.3' }),
        'packages/a/package.json': JSON.stringify({ ...tool, scripts: {} }),
        'package-lock.json': moved
      }
    ]
  ])('%s costs no request of its own', async (_, changed) => {
    const github = await startGithub({ base, head: { ...base, ...changed } })
    try {
      const api = createGithubApi(github.token, { baseUrl: github.url, firstWaitMs: 1 })
      const source = await openPullRequest(api, github.pull, isWatched)
      const { pairs, paths } = await readLockfiles(source)
      const context = { publicHosts: new Set<string>(), defaultLevels: new Map(), gateJob: undefined }
      await readSettings(source, { ...context, lockfileChanged: true })
      const before = github.requests.length
      expect(told(await readManifestProblems(source, pairs, paths))).toEqual([])
      expect(github.requests.slice(before).map(({ operation }) => operation)).toEqual([])
    } finally {
      await github.close()
    }
  })
})
