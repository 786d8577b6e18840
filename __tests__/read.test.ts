import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defaultPolicy } from '../src/policy.ts'
import { readLockfiles } from '../src/read.ts'
import { review } from '../src/review.ts'
import { visible } from '../src/reporters/define.ts'
import { now, registryOf } from './helpers/make.ts'
import { sourceOf, type Side } from './helpers/source.ts'
import { unknown } from '../src/model.ts'

const fixture = (path: string): string =>
  readFileSync(join(import.meta.dirname, 'fixtures/lockfiles', path), 'utf8')
const npm = fixture('npm/npm-12.2.0.json')
const packageJson = JSON.stringify({
  dependencies: { express: '4.21.2', lp: 'npm:left-pad@1.3.0' },
  devDependencies: { '@types/node': '^20.0.0', esbuild: '0.25.0' }
})

const told = async (base: Side, head: Side) => {
  const { problems } = await readLockfiles(sourceOf(base, head))
  return problems.map(({ signal, path, message }) => [
    signal,
    path,
    message.map((part) => (typeof part === 'string' ? part : part.quote)).join('')
  ])
}

describe('reading', () => {
  test('leaves out what it is told to, and says so', async () => {
    const source = sourceOf(
      { 'package-lock.json': npm, 'fixtures/package-lock.json': npm },
      { 'package-lock.json': npm, 'fixtures/package-lock.json': npm.replace('1.0.0', '2.0.0') }
    )
    const read = await readLockfiles(source, (path) => path.startsWith('fixtures/'))
    expect(read).toEqual({
      paths: [],
      leftOut: ['fixtures/package-lock.json'],
      pairs: [],
      problems: [],
      lockedAtBase: []
    })
    expect(source.asked).toEqual([])
  })

  test('asks for nothing where no lockfile differs', async () => {
    const source = sourceOf(
      { 'package-lock.json': npm, 'a.js': '1' },
      { 'package-lock.json': npm, 'a.js': '2' }
    )
    expect(await readLockfiles(source)).toEqual({
      paths: [],
      leftOut: [],
      pairs: [],
      problems: [],
      lockedAtBase: []
    })
    expect(source.asked).toEqual([])
  })

  test('tells of a lockfile that was removed', async () => {
    expect(await told({ 'package-lock.json': npm }, { 'package.json': packageJson })).toEqual([
      ['lockfile-removed', 'package-lock.json', expect.stringContaining('The lockfile was removed.')]
    ])
  })

  test.each(['symlink', 'submodule'] as const)('tells of a lockfile that became a %s', async (kind) => {
    expect(await told({ 'package-lock.json': npm }, { 'package-lock.json': { kind } })).toEqual([
      ['lockfile-not-a-file', 'package-lock.json', expect.any(String)]
    ])
  })

  test('tells of a lockfile that cannot be read, with its line', async () => {
    expect(await told({ 'package-lock.json': npm }, { 'package-lock.json': '{\n"a": 1,\n"a": 2}' })).toEqual([
      [
        'lockfile-unreadable',
        'package-lock.json',
        expect.stringContaining('Line 3: The key "a" stands twice')
      ]
    ])
  })

  test('takes all packages as added where the lockfile of base cannot be read, and says so', async () => {
    const source = sourceOf({ 'package-lock.json': '{' }, { 'package-lock.json': npm })
    const { pairs, problems } = await readLockfiles(source)
    expect(problems.map(({ signal }) => signal)).toEqual(['lockfile-base-unreadable'])
    expect(pairs[0]?.before).toBeUndefined()
    expect(pairs[0]?.after?.packages).toHaveLength(102)
  })

  test('reads what both sides share once', async () => {
    const source = sourceOf(
      { 'package-lock.json': npm },
      { 'package-lock.json': npm.replace('"license": "MIT"', '"license": "ISC"') }
    )
    const [pair] = (await readLockfiles(source)).pairs
    const old = new Set(pair?.before?.packages)
    const fresh = pair?.after?.packages.filter((one) => !old.has(one)) ?? []
    // What has other names is put together anew in each lockfile.
    expect(fresh.filter(({ aliases }) => aliases.length === 0)).toHaveLength(1)
  })

  test('looks into every lockfile of base where head has a new one', async () => {
    const source = sourceOf(
      { 'package-lock.json': npm },
      { 'package-lock.json': npm, 'docs/package-lock.json': npm }
    )
    expect((await readLockfiles(source)).lockedAtBase).toHaveLength(102)
  })

  test('takes a lockfile in another folder for a new one, not for a move', async () => {
    const source = sourceOf({ 'a/package-lock.json': npm }, { 'b/package-lock.json': npm })
    const { pairs, problems } = await readLockfiles(source)
    expect(problems.map(({ signal }) => signal)).toEqual(['lockfile-removed'])
    expect(pairs.map(({ before }) => before)).toEqual([undefined])
  })

  test('leaves the manifests of installed and of other projects alone', async () => {
    const source = sourceOf(
      { 'app/yarn.lock': '# yarn lockfile v1\n' },
      {
        'app/yarn.lock': fixture('yarn-classic/yarn-1.22.22.lock'),
        'app/package.json': packageJson,
        'app/packages/a/package.json': packageJson,
        'app/node_modules/x/package.json': packageJson,
        'other/package.json': packageJson
      }
    )
    await readLockfiles(source)
    expect(source.asked).toContain('app/packages/a/package.json')
    expect(source.asked).not.toContain('app/node_modules/x/package.json')
    expect(source.asked).not.toContain('other/package.json')
  })
})

// One project, written by many package managers.
const migrations: readonly (readonly [string, string, string, string])[] = [
  ['package-lock.json', 'npm/npm-11.21.2-lock1.json', 'package-lock.json', 'npm/npm-12.2.0.json'],
  ['package-lock.json', 'npm/npm-12.2.0.json', 'pnpm-lock.yaml', 'pnpm/9.0.yaml'],
  ['pnpm-lock.yaml', 'pnpm/5.4.yaml', 'pnpm-lock.yaml', 'pnpm/9.0.yaml'],
  ['pnpm-lock.yaml', 'pnpm/6.0.yaml', 'pnpm-lock.yaml', 'pnpm/9.0.yaml'],
  ['yarn.lock', 'yarn-classic/yarn-1.22.22.lock', 'yarn.lock', 'yarn-berry/yarn-4.18.1.lock'],
  ['yarn.lock', 'yarn-berry/yarn-3.8.7.lock', 'yarn.lock', 'yarn-berry/yarn-4.18.1.lock'],
  ['package-lock.json', 'npm/npm-12.2.0.json', 'bun.lock', 'bun/bun-1.4.4.lock'],
  ['bun.lock', 'bun/bun-1.2.23.lock', 'bun.lock', 'bun/bun-1.4.4.lock'],
  ['package-lock.json', 'npm/npm-12.2.0.json', 'vlt-lock.json', 'vlt/vlt-1.0.0-rc.23.json'],
  ['yarn.lock', 'yarn-classic/yarn-1.22.22.lock', 'package-lock.json', 'npm/npm-12.2.0.json']
]

const bytesOf = (name: string): Buffer =>
  readFileSync(join(import.meta.dirname, 'fixtures/lockfiles/bun', name))
const bunManifests = {
  'package.json': JSON.stringify({
    workspaces: ['packages/*'],
    dependencies: {
      ms: '2.1.3',
      lp: 'npm:left-pad@1.3.0',
      localdir: 'file:./localdir',
      'is-odd': '3.0.1',
      tarred: './tarred-1.0.0.tgz',
      remote: 'https://npmjs.example.test/is-promise/-/is-promise-4.0.0.tgz',
      gitdep: 'git+file:///srv/git/gitdep.git#master',
      '@tailwindcss/oxide-wasm32-wasi': '4.1.13'
    },
    devDependencies: { '@types/node': '20.0.0', typescript: '5.5.0-beta' },
    optionalDependencies: { fsevents: '2.3.3' },
    overrides: { semver: '7.6.0' },
    patchedDependencies: { 'is-odd@3.0.1': 'patches/is-odd@3.0.1.patch' }
  }),
  'packages/a/package.json': JSON.stringify({
    name: 'a',
    version: '2.0.0',
    dependencies: { ms: '2.0.0' },
    peerDependencies: { 'left-pad': '*' }
  }),
  'packages/b/package.json': JSON.stringify({
    name: '@my/b',
    version: '0.1.0-rc.1',
    dependencies: { semver: '^7.0.0', a: 'workspace:*' }
  })
}

// npm and Yarn call one registry by two names, and these files were written by both.
const registry = {
  ...registryOf(unknown('unreachable', 'Nobody should ask.')),
  pathOf: (address: string) => /^https:\/\/registry\.(?:npm|yarn)\.example\/(.*)$/.exec(address)?.[1]
}

describe('a move', () => {
  test.each(migrations)(
    'from %s (%s) to %s (%s) is said once and changes no package',
    async (from, old, to, fresh) => {
      const result = await review({
        source: sourceOf(
          { [from]: fixture(old), 'package.json': packageJson },
          { [to]: fixture(fresh), 'package.json': packageJson }
        ),
        registry,
        policy: defaultPolicy,
        asOf: now,
        progress: () => undefined
      })
      const changed = result.changes.map(
        ({ change }) => `${change.kind} ${change.kind === 'removed' ? change.before.name : change.after.name}`
      )
      expect(changed).toEqual([])
      const [finding, ...more] = result.project.findings
      expect(more).toEqual([])
      expect(finding).toMatchObject({ signal: 'lockfile-migrated', path: to, level: 'note' })
      expect(
        finding?.message.map((part) => (typeof part === 'string' ? part : visible(part.quote))).join('')
      ).toContain(from)
      expect(result.verdict).toBe('pass')
    }
  )
})

describe('a move away from bun.lockb', () => {
  const migrate = async (base: Uint8Array, head: string) =>
    review({
      source: sourceOf({ 'bun.lockb': base, ...bunManifests }, { 'bun.lock': head, ...bunManifests }),
      registry: registryOf(unknown('unreachable', 'Nobody should ask.')),
      policy: defaultPolicy,
      asOf: now,
      progress: () => undefined
    })

  test.each(['1.1.45', '1.4.5'])(
    'as Bun %s wrote it is said once and changes no package',
    async (version) => {
      const result = await migrate(
        bytesOf(`binary-${version}.lockb`),
        bytesOf(`binary-${version}.lock`).toString()
      )
      expect(result.changes).toEqual([])
      expect(result.project.findings).toMatchObject([
        { signal: 'lockfile-migrated', path: 'bun.lock', level: 'note' }
      ])
      expect(JSON.stringify(result.project.findings)).toContain('"quote":"binary ')
      expect(result.verdict).toBe('pass')
    }
  )

  test('with one release more, and one with other bytes, shows these two alone', async () => {
    const head = bytesOf('binary-1.1.45.lock')
      .toString()
      .replace('sha512-Tpp60P6I', 'sha512-AAAAAAAA')
      .replace('"yallist": [', '"zz-new": ["zz-new@1.0.0", "", {}, "sha512-AAAA"],\n    "yallist": [')
    const { changes } = await migrate(bytesOf('binary-1.1.45.lockb'), head)
    expect(
      changes.map(({ change }) => [change.kind, change.kind === 'removed' ? '' : change.after.key])
    ).toEqual([
      ['mutated', 'ms@2.0.0'],
      ['added', 'zz-new@1.0.0']
    ])
  })

  test('that is damaged leaves base unread, and says so', async () => {
    const { changes, project } = await migrate(
      bytesOf('binary-1.1.45.lockb').subarray(0, 9000),
      bytesOf('binary-1.1.45.lock').toString()
    )
    expect(changes.length).toBeGreaterThan(15)
    expect(project.findings.map(({ signal }) => signal)).toContain('lockfile-base-unreadable')
    expect(JSON.stringify(project.findings)).toContain('The binary lockfile of Bun cannot be reviewed.')
  })

  test('to bun.lockb is refused, with the command that writes the text form', async () => {
    const file = bytesOf('binary-1.1.45.lockb')
    const { problems } = await readLockfiles(sourceOf({}, { 'bun.lockb': file }))
    expect(problems).toMatchObject([{ signal: 'lockfile-unreadable', path: 'bun.lockb' }])
    expect(JSON.stringify(problems)).toContain('bun install --save-text-lockfile')
  })
})
