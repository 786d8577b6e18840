// The command line as people run it: the built file as a process, on real repositories, with a registry on loopback.
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { execFileSync, spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { packageJson, packageLock, type Project } from './helpers/package-lock.ts'
import { startRegistry, type LocalRegistry } from './helpers/registry.ts'
import { makeRepository, type FileMap, type LocalRepository } from './helpers/repository.ts'
import { expectValidReview, type ReviewDocument } from './helpers/schema.ts'
import { pkg, type World } from './helpers/world.ts'

const root = join(import.meta.dirname, '..')
const cli = join(root, 'dist/cli.js')

const toRemove: string[] = []
const folder = (): string => {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'lockkeeper-test-')))
  toRemove.push(dir)
  return dir
}
afterEach(() => {
  for (const dir of toRemove.splice(0)) rmSync(dir, { recursive: true, force: true })
})

interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}
interface RunOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  readonly script?: string
  /** Stops listening before anything was said. */
  readonly deaf?: boolean
}

// Nothing of the caller's settings, not even a home.
const run = (args: readonly string[], options: RunOptions = {}): Promise<Run> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [options.script ?? cli, ...args], {
      cwd: options.cwd ?? root,
      env: { PATH: process.env['PATH'] ?? '', ...options.env },
      stdio: ['ignore', 'pipe', 'pipe']
    })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    if (options.deaf === true) child.stdout.destroy()
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })

const world: World = [
  pkg('calm-kit', { versions: '4.0.0..4.0.5', at: '2020-05-01', until: '2022-06-25', by: 'calm-dev' }),
  pkg(
    'moved-kit',
    { versions: '1.0.0..1.0.5', at: '2020-05-01', until: '2022-06-25', by: 'first-dev' },
    { versions: '1.0.6', at: '2024-03-15', by: 'second-dev' }
  ),
  pkg(
    'bad-kit',
    { versions: '2.0.0..2.0.5', at: '2020-05-01', until: '2022-06-25', by: 'bad-dev' },
    { versions: '2.0.6', at: '2024-04-20T09:00Z', by: 'bad-dev', scripts: { postinstall: 'node x.js' } }
  )
]
const now = '2024-04-20T10:00:00Z'
const calm = { before: { 'calm-kit': '4.0.4' }, after: { 'calm-kit': '4.0.5' } }
const moved = { before: { 'moved-kit': '1.0.5' }, after: { 'moved-kit': '1.0.6' } }
const bad = { before: { 'bad-kit': '2.0.5' }, after: { 'bad-kit': '2.0.6' } }

let registry: LocalRegistry
let asked = 0
beforeAll(async () => {
  registry = await startRegistry(world)
})
afterAll(() => registry.close())
const requests = (): number => {
  const more = registry.log.length - asked
  asked = registry.log.length
  return more
}

const filesOf = (dependencies: NonNullable<Project['dependencies']>): Record<string, string> => ({
  'package.json': packageJson({ dependencies }),
  'package-lock.json': packageLock({ dependencies }, world)
})
const repository = (base: FileMap, head: FileMap): LocalRepository => {
  const made = makeRepository(base, head)
  toRemove.push(made.dir)
  return made
}
const change = (one: typeof calm | typeof moved | typeof bad): LocalRepository =>
  repository(filesOf(one.before), filesOf(one.after))

const reviewIn = (dir: string, ...args: readonly string[]): Promise<Run> =>
  run(['review', '--repo', dir, '--head', 'change', '--registry', registry.url, '--as-of', now, ...args])

const jsonOf = async (pending: Promise<Run>): Promise<ReviewDocument & { readonly code: number | null }> => {
  const { code, stdout, stderr } = await pending
  expect(stderr).toBe('')
  return { ...expectValidReview(stdout), code }
}

const git = (dir: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-C', dir, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
const clone = (from: string, ...args: readonly string[]): string => {
  const dir = join(folder(), 'clone')
  execFileSync('git', ['clone', '--quiet', ...args, `file://${from}`, dir], { stdio: 'ignore' })
  return dir
}

describe('lockkeeper', () => {
  test.each([['--help'], ['-h'], ['help'], ['review --help'], ['demo -h']])(
    '%s tells how it is used',
    async (line) => {
      const { code, stdout, stderr } = await run(line.split(' '))
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      const named = [...stdout.matchAll(/--[a-z-]+/g)].map(([option]) => option)
      for (const option of [
        'repo',
        'base',
        'head',
        'registry',
        'metadata-registry',
        'allow-private-registry',
        'no-cache',
        'as-of',
        'config',
        'format',
        'output'
      ])
        expect(named).toContain(`--${option}`)
      expect(Math.max(...stdout.split('\n').map((text) => text.length))).toBeLessThanOrEqual(120)
    }
  )

  test.each([['--version'], ['-v'], ['review --version']])('%s tells its version', async (line) => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    expect(await run(line.split(' '))).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  })

  test('says nothing more when nobody listens, and that is no failure', async () => {
    expect(await run(['--help'], { deaf: true })).toMatchObject({ code: 0, stderr: '' })
  })
})

describe('wrong usage ends with 2, one clear line and no report', () => {
  const usage = async (args: readonly string[], options?: RunOptions): Promise<string> => {
    const { code, stdout, stderr } = await run(args, options)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^lockkeeper: [^\n]+\n$/)
    return stderr
  }

  test.each([
    ['', 'Say what to do'],
    ['frobnicate', '"frobnicate" is not a command'],
    ['review now', '"now" is one word too many after "review"'],
    ['demo now', '"now" is one word too many after "demo"'],
    ['explain release-age now', '"now" is one word too many after "explain"'],
    ['explain release-ages', '"release-ages" is neither a signal nor a release such as name@1.2.3.'],
    ['explain kit@1.0.0 --registry http://127.0.0.1:1/', 'Nothing can be said of it.'],
    ['review --no-such', "Unknown option '--no-such'"],
    ['review --format', '--format'],
    ['review --help=yes', '--help'],
    ['review --format yaml', '"yaml" is not a format: text, json, markdown, html, sarif are.'],
    ['review --as-of yesterday', '"yesterday" is not a moment'],
    ['review --as-of 2026-02-30', '"2026-02-30" is not a moment'],
    ['review --as-of 2026-01-31T12:00', '"2026-01-31T12:00" is not a moment'],
    ['review --as-of 1700000000', '"1700000000" is not a moment'],
    ['review --registry registry.example.test', 'is not an address of a registry'],
    ['review --registry ftp://registry.example.test/', 'over https, not ftp:'],
    ['review --registry http://registry.example.test/', 'is asked over https:'],
    ['review --registry https://me:secret@registry.example.test/', 'holds credentials'],
    ['review --config gone.yml', 'gone.yml cannot be read (ENOENT).'],
    ['review --config .', '. cannot be read (EISDIR).']
  ])('lockkeeper %s', async (line, message) => {
    const said = await usage(line.split(' ').filter((word) => word !== ''))
    expect(said).toContain(message)
    expect(said).not.toContain('secret')
  })

  test('whatever it quotes, of which no line begins with it', async () => {
    const { code, stderr } = await run(['review', '--format', '\u001b[31m\n::error::x\n##[error]\u202e'])
    expect(code).toBe(2)
    expect(stderr.split('\n')).toEqual([
      String.raw`lockkeeper: "\u{1b}[31m`,
      '  | ::error::x',
      String.raw`  | #\u{23}[error]\u{202e}" is not a format: text, json, markdown, html, sarif are.`,
      ''
    ])
  })

  test.each([
    ['not YAML', 'signals: [', ':1: It is not valid YAML'],
    ['a list', '- cooldown', ':1: A policy is a list of settings'],
    ['an unknown setting', '\ncooldwn: 1d', ':2: "cooldwn" is not a setting. Did you mean "cooldown"?'],
    ['a setting twice', 'cooldown: 1d\ncooldown: 2d', ':2: It is not valid YAML'],
    [
      'an unknown signal',
      'signals:\n  relese-age: off',
      ':2: "relese-age" is not a signal. Did you mean "release-age"?'
    ],
    ['an unknown level', 'signals:\n  release-age: error', ':2: The level of "release-age" is one of'],
    ['a span without unit', 'cooldown: 7', ':1: "cooldown" is a span with its unit'],
    ['a span that is none', 'cooldown: a week', ':1: "cooldown" is a span with its unit']
  ])('for a policy with %s, and names the line', async (_what, text, message) => {
    const path = join(folder(), 'policy.yml')
    writeFileSync(path, text)
    expect(await usage(['review', '--config', path])).toContain(`${path}${message}`)
  })

  test.each([
    ['an unknown head', ['--head', 'gone'], 'The revision "gone" is not in'],
    ['an unknown base', ['--base', 'gone'], 'The revision "gone" is not in'],
    ['an option for a revision', ['--base=--all'], 'The revision "--all" is not in']
  ])('for %s', async (_what, args, message) => {
    expect(await usage(['review', '--repo', change(calm).dir, ...args])).toContain(message)
  })

  test('where there is no repository', async () => {
    const dir = folder()
    const env = { GIT_CEILING_DIRECTORIES: dirname(dir) }
    expect(await usage(['review'], { cwd: dir, env })).toContain(`${dir} is not a git repository`)
    expect(await usage(['review', '--repo', 'gone'], { cwd: dir, env })).toContain('is not a git repository')
  })

  test('in a shallow clone that lacks the base, and says what to fetch', async () => {
    const { dir, base } = change(calm)
    const cloned = clone(dir, '--branch', 'change', '--depth', '1')
    expect(await usage(['review', '--repo', cloned, '--base', base])).toContain(
      `This clone is shallow: fetch it with "git fetch --depth=1 origin ${base}"`
    )
  })

  test('without git', async () => {
    const said = await usage(['review', '--repo', change(calm).dir], { env: { PATH: folder() } })
    expect(said).toMatch(/git could not be started: .*Install git\.$/m)
  })

  test('where the report cannot be written', async () => {
    const path = join(folder(), 'gone', 'report.json')
    const args = [
      '--repo',
      change(calm).dir,
      '--head',
      'change',
      '--registry',
      registry.url,
      '--output',
      path
    ]
    expect(await usage(['review', ...args])).toContain(`${path} cannot be written (ENOENT).`)
  })
})

describe('the exit code', () => {
  test.each([
    ['pass', 0, calm],
    ['warn', 0, moved],
    ['block', 1, bad]
  ])('of %s is %d', async (verdict, code, one) => {
    const { dir, base, head } = change(one)
    const found = await jsonOf(reviewIn(dir, '--base', 'main', '--format', 'json'))
    expect(found).toMatchObject({ verdict, code, base: { revision: base }, head: { revision: head } })
    expect(found.asOf).toBe('2024-04-20T10:00:00.000Z')
    expect(found.coverage).toEqual({ changes: 1, judged: 1, unverified: 0 })
  })

  test('counts what a second source tells where the registry does not', async () => {
    const mirror = await startRegistry(world, { without: ['publishers', 'maintainers', 'scripts'] })
    try {
      const { dir } = change(moved)
      const from = ['--registry', mirror.url, '--metadata-registry', registry.url]
      const args = [
        'review',
        '--repo',
        dir,
        '--head',
        'change',
        '--as-of',
        now,
        '--format',
        'json',
        '--no-cache'
      ]
      const alone = await jsonOf(run([...args, ...from.slice(0, 2)]))
      const completed = await jsonOf(run([...args, ...from]))
      expect([alone, completed].map(({ verdict }) => verdict)).toEqual(['pass', 'warn'])
      expect(completed.coverage.unverified).toBe(0)
    } finally {
      await mirror.close()
    }
  })

  test('is that of the verdict, whoever listens', async () => {
    const { dir } = change(bad)
    const args = ['review', '--repo', dir, '--head', 'change', '--registry', registry.url, '--as-of', now]
    expect(await run(args, { deaf: true })).toMatchObject({ code: 1, stderr: '' })
  })

  test.each([
    ['off', 0],
    ['note', 0],
    ['warn', 0],
    ['block', 1]
  ])('follows the policy: %s', async (level, code) => {
    const path = join(folder(), 'policy.yml')
    writeFileSync(path, `signals:\n  new-publisher: ${level}\n`)
    expect(await reviewIn(change(moved).dir, '--config', path)).toMatchObject({ code, stderr: '' })
  })
})

describe('lockkeeper explain', () => {
  const explain = (...args: readonly string[]): Promise<Run> =>
    run(['explain', ...args, '--registry', registry.url, '--as-of', now])

  test('lists the signals', async () => {
    const { code, stdout, stderr } = await explain()
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^release-age +block$/m)
  })

  test('tells of a signal, and what the policy says of it, without asking anybody', async () => {
    const path = join(folder(), 'policy.yml')
    writeFileSync(path, 'signals:\n  release-age: note\n')
    requests()
    const { code, stdout, stderr } = await explain('release-age', '--config', path)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^release-age\n {2}Was this release/)
    expect(stdout).toContain('note: it is shown')
    expect(requests()).toBe(0)
  })

  test('tells of a release, and ends well whatever its verdict', async () => {
    const { code, stdout, stderr } = await explain('bad-kit@2.0.6')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^BLOCK {2}bad-kit 2\.0\.5 → 2\.0\.6, /)
    expect(stdout).toContain('install-script-added: ')
  })
})

describe('the report', () => {
  test('stands on standard output, and nothing else does', async () => {
    const { code, stdout, stderr } = await reviewIn(change(bad).dir)
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).toMatch(/^BLOCK {2}Do not merge yet: 1 of 1 dependency change blocked\.\n/)
    expect(stdout).toContain('bad-kit 2.0.5 -> 2.0.6')
    expect(stdout).toMatch(/[^\n]\n$/)
  })

  test.each([
    ['text', /^BLOCK {2}/],
    ['markdown', /^### 🛑 /],
    ['json', /^\{\n {2}"schema": "lockkeeper\.review\/1"/],
    ['html', /^<!doctype html>\n/],
    ['sarif', /^\{\n {2}"\$schema": "[^"]*sarif-schema-2\.1\.0\.json",\n {2}"version": "2\.1\.0"/]
  ])('may be %s', async (format, beginning) => {
    expect((await reviewIn(change(bad).dir, '--format', format)).stdout).toMatch(beginning)
  })

  test.each(['text', 'markdown', 'json', 'html', 'sarif'])(
    'in %s may be written to a file instead',
    async (format) => {
      const { dir } = change(bad)
      const path = join(folder(), 'report')
      const printed = await reviewIn(dir, '--format', format)
      const written = await reviewIn(dir, '--format', format, '--output', path)
      expect(written).toEqual({ code: 1, stdout: '', stderr: '' })
      expect(readFileSync(path, 'utf8')).toBe(printed.stdout)
    }
  )

  test('is the same every time', async () => {
    const { dir } = change(bad)
    expect(await reviewIn(dir, '--format', 'json')).toEqual(await reviewIn(dir, '--format', 'json'))
  })

  test.each([
    ['not in a pipe', {}, false],
    ['when asked for', { FORCE_COLOR: '1' }, true],
    ['not when refused', { NO_COLOR: '1', FORCE_COLOR: '1' }, false]
  ])('has colours: %s', async (_what, env, coloured) => {
    const { dir } = change(calm)
    const args = ['review', '--repo', dir, '--head', 'change', '--registry', registry.url]
    expect((await run(args, { env })).stdout.includes('\u001b[')).toBe(coloured)
    const path = join(folder(), 'report')
    await run([...args, '--output', path], { env })
    expect(readFileSync(path, 'utf8')).not.toContain('\u001b[')
  })
})

describe('the registry', () => {
  test('may be named by an option or in the environment, and the option counts', async () => {
    const { dir } = change(calm)
    const args = ['review', '--repo', dir, '--head', 'change', '--as-of', now]
    requests()
    expect(await run(args, { env: { npm_config_registry: `${registry.url}/` } })).toMatchObject({ code: 0 })
    expect(requests()).toBeGreaterThan(0)
    const env = { npm_config_registry: 'http://127.0.0.1:1/' }
    expect(await run([...args, '--registry', registry.url], { env })).toMatchObject({ code: 0 })
    expect(requests()).toBeGreaterThan(0)
  })

  test('is not named by an empty variable', async () => {
    const same = repository({ a: '1' }, { a: '2' })
    const env = { npm_config_registry: '' }
    expect(await run(['review', '--repo', same.dir, '--head', 'change'], { env })).toMatchObject({ code: 0 })
  })

  test('that is not there is no reason to pass', async () => {
    const { dir } = change(calm)
    const { code, stdout } = await run([
      'review',
      '--repo',
      dir,
      '--head',
      'change',
      '--registry',
      'http://127.0.0.1:1'
    ])
    expect(code).toBe(1)
    expect(stdout).toContain('1 change could not be verified')
  })

  test('is asked for what changed, once, and for nothing else', async () => {
    const versions = { 'bad-kit': '2.0.5', 'moved-kit': '1.0.5' }
    const { dir } = repository(
      filesOf({ ...versions, 'calm-kit': '4.0.4' }),
      filesOf({ ...versions, 'calm-kit': '4.0.5' })
    )
    requests()
    await reviewIn(dir)
    expect(
      registry.log
        .slice(-requests())
        .map(({ path }) => path)
        .toSorted()
    ).toEqual([
      '/-/npm/v1/security/advisories/bulk',
      '/calm-kit',
      '/calm-kit/-/calm-kit-4.0.4.tgz',
      '/calm-kit/-/calm-kit-4.0.5.tgz'
    ])
  })
})

describe('the moment of the review', () => {
  const at = async (moment: string): Promise<ReviewDocument> =>
    jsonOf(reviewIn(change(bad).dir, '--format', 'json', '--as-of', moment))
  const flagged = (found: ReviewDocument): readonly string[] =>
    found.changes.flatMap(({ findings }) => findings.map(({ signal }) => signal))

  test.each([
    ['2024-04-21T08:59:00Z', true],
    ['2024-04-21T09:01:00Z', false],
    ['2024-04-21T12:00:00+02:00', false],
    ['2024-04-22', false]
  ])('decides what is too young: %s', async (moment, young) => {
    expect(flagged(await at(moment)).includes('release-age')).toBe(young)
  })

  test('hides what came later', async () => {
    expect(flagged(await at('2024-04-20T08:00:00Z'))).toEqual(['release-missing'])
  })

  test('is now where none is given', async () => {
    const { dir } = change(calm)
    const before = Date.now()
    const found = await jsonOf(
      run(['review', '--repo', dir, '--head', 'change', '--registry', registry.url, '--format', 'json'])
    )
    expect(Date.parse(found.asOf)).toBeGreaterThanOrEqual(before)
    expect(Date.parse(found.asOf)).toBeLessThanOrEqual(Date.now())
  })
})

describe('base and head', () => {
  test('are the default branch and HEAD of this folder where none is named', async () => {
    const { dir, base, head } = change(bad)
    const cloned = clone(dir, '--branch', 'change')
    const found = await jsonOf(
      run(['review', '--registry', registry.url, '--as-of', now, '--format', 'json'], { cwd: cloned })
    )
    expect(found).toMatchObject({ code: 1, base: { revision: base }, head: { revision: head } })
  })

  test('are compared from where they parted', async () => {
    const { dir, base } = change(bad)
    const tree = git(dir, 'rev-parse', 'change^{tree}')
    const identity = ['-c', 'user.name=t', '-c', 'user.email=t@people.example']
    git(
      dir,
      'update-ref',
      'refs/heads/main',
      git(dir, ...identity, 'commit-tree', '-m', 'x', '-p', 'main', tree)
    )
    for (const args of [[], ['--base', 'main']]) {
      const found = await jsonOf(reviewIn(dir, ...args, '--format', 'json'))
      expect(found).toMatchObject({ verdict: 'block', base: { revision: base } })
    }
  })

  test('may be in a shallow clone, once both are there', async () => {
    const { dir, base } = change(bad)
    const cloned = clone(dir, '--branch', 'change', '--depth', '1')
    git(cloned, 'fetch', '--quiet', '--depth=1', 'origin', base)
    const args = ['review', '--registry', registry.url, '--as-of', now, '--base', base, '--format', 'json']
    const { code, stdout, stderr } = await run(args, { cwd: cloned })
    expect(expectValidReview(stdout)).toMatchObject({ verdict: 'block', base: { revision: base } })
    expect(code).toBe(1)
    expect(stderr).toMatch(/^No common ancestor of base and head is in this clone[^\n]*\n$/)
  })

  test('are not checked out, and nothing is written', async () => {
    const cloned = clone(change(bad).dir, '--branch', 'main')
    const list = (): unknown => readdirSync(cloned, { recursive: true, encoding: 'utf8' }).toSorted()
    const before = list()
    const args = ['review', '--head', 'origin/change', '--registry', registry.url]
    expect((await run(args, { cwd: cloned })).stdout).toContain('bad-kit')
    expect(list()).toEqual(before)
    expect(git(cloned, 'status', '--porcelain')).toBe('')
  })
})

describe('a lockfile', () => {
  const found = (base: FileMap, head: FileMap) =>
    jsonOf(reviewIn(repository(base, head).dir, '--format', 'json'))

  test('on neither side passes, and the report says so', async () => {
    const { dir } = repository({ a: '1' }, { a: '2' })
    expect(await jsonOf(reviewIn(dir, '--format', 'json'))).toMatchObject({
      code: 0,
      verdict: 'pass',
      lockfiles: []
    })
    expect((await reviewIn(dir)).stdout).toContain('No lockfile changed')
    expect((await reviewIn(dir, '--format', 'markdown')).stdout).toContain('No lockfile changed')
  })

  test('that is new has its packages judged', async () => {
    expect(await found({ a: '1' }, filesOf(bad.after))).toMatchObject({
      code: 1,
      changes: [{ package: 'bad-kit', kind: 'added', from: null, to: '2.0.6' }]
    })
  })

  test('that is removed does not pass in silence', async () => {
    expect(await found(filesOf(calm.before), { a: '1' })).toMatchObject({
      code: 0,
      verdict: 'warn',
      project: { findings: [{ signal: 'lockfile-removed', path: 'package-lock.json' }] }
    })
  })

  test.each([
    ['cut off', (text: string) => text.slice(0, 200)],
    ['in conflict', (text: string) => `<<<<<<< ours\n${text}`],
    ['empty', () => '']
  ])('that is %s blocks', async (_what, spoil) => {
    const after = filesOf(calm.after)
    const spoilt = { ...after, 'package-lock.json': spoil(after['package-lock.json'] ?? '') }
    expect(await found(filesOf(calm.before), spoilt)).toMatchObject({
      code: 1,
      verdict: 'block',
      changes: [],
      project: { findings: [{ signal: 'lockfile-unreadable', path: 'package-lock.json', level: 'block' }] }
    })
  })

  test('of a dependency that left is judged without a request', async () => {
    requests()
    expect(await found(filesOf({ ...calm.before, ...bad.before }), filesOf(calm.before))).toMatchObject({
      code: 0,
      changes: [{ package: 'bad-kit', kind: 'removed', from: '2.0.5', to: null }]
    })
    expect(requests()).toBe(0)
  })
})

describe('the demo', () => {
  // Nothing that leads out of this machine, and nothing that a home could hold.
  const alone = {
    HTTP_PROXY: 'http://127.0.0.1:1',
    HTTPS_PROXY: 'http://127.0.0.1:1',
    npm_config_registry: 'http://127.0.0.1:1'
  }

  test('shows an attack blocked, and succeeds', async () => {
    const cwd = folder()
    const temporary = folder()
    const { code, stdout, stderr } = await run(['demo'], { cwd, env: { ...alone, TMPDIR: temporary } })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('BLOCK')
    expect(stdout).toContain('ua-parser-js 0.7.28 -> 0.7.29')
    expect(stdout).toMatch(/demo itself succeeded, so it ends with 0/)
    expect(stdout).toContain(' review ')
    expect([readdirSync(cwd), readdirSync(temporary)]).toEqual([[], []])
  })

  test('ends before anybody listens without harm', async () => {
    expect(await run(['demo'], { deaf: true })).toMatchObject({ code: 0, stderr: '' })
  })

  test('leaves alone the repository that a hook names', async () => {
    const { dir } = change(calm)
    const list = (): unknown => readdirSync(dir, { recursive: true, encoding: 'utf8' }).toSorted()
    const before = list()
    const env = { ...alone, GIT_DIR: dir, GIT_WORK_TREE: folder() }
    expect(await run(['demo'], { env })).toMatchObject({ code: 0, stderr: '' })
    expect(list()).toEqual(before)
  })

  test('needs git, and says so', async () => {
    const { code, stderr } = await run(['demo'], { env: { PATH: folder() } })
    expect(code).toBe(2)
    expect(stderr).toMatch(/^lockkeeper: git could not be started: .*Install git\.\n$/)
  })
})

describe('the package', () => {
  const packed = (): readonly string[] => {
    const npm = join(dirname(process.execPath), 'npm')
    const json = execFileSync(
      existsSync(npm) ? npm : 'npm',
      ['pack', '--dry-run', '--json', '--ignore-scripts'],
      {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore']
      }
    )
    const [only] = Object.values(JSON.parse(json) as Record<string, { files: { path: string }[] }>)
    return (only?.files ?? []).map(({ path }) => path).toSorted()
  }

  test('holds what npx needs, and nothing else', () => {
    const built = readdirSync(join(root, 'dist')).filter((name) => name !== 'action.js')
    expect(built).toEqual(expect.arrayContaining(['cli.js', 'inspector.js', 'licenses.txt']))
    expect(packed()).toEqual([
      'LICENSE',
      'README.md',
      ...built.map((name) => `dist/${name}`).toSorted(),
      'package.json',
      'schemas/policy.schema.json',
      'schemas/review.schema.json'
    ])
  })

  test('works by itself, under its own name', async () => {
    const installed = join(folder(), 'node_modules/lockkeeper')
    for (const path of packed()) {
      mkdirSync(dirname(join(installed, path)), { recursive: true })
      cpSync(join(root, path), join(installed, path))
    }
    const command = join(dirname(installed), '.bin/lockkeeper')
    mkdirSync(dirname(command))
    symlinkSync(join(installed, 'dist/cli.js'), command)
    const { code, stdout, stderr } = await run(['demo'], { script: command })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('npx lockkeeper review ')
  })
})
