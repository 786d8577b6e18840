import { afterEach, describe, expect, test } from '@jest/globals'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readMetadata, runAction, type ActionResult, type ActionRun } from './helpers/action.ts'
import { startGithub, type FakeGithub, type GithubOptions } from './helpers/github.ts'
import type { Files } from './helpers/github-objects.ts'
import { portOf } from './helpers/port.ts'
import { startRegistry, type LocalRegistry } from './helpers/registry.ts'
import { lock, lockOf, named, reads, steady, wary, world } from './helpers/shop.ts'

const marker = '<!-- lockkeeper:review -->'
const invisible = /\p{Cf}|(?!\n)\p{Cc}/u
const base = steady('1.8.0')

let github: FakeGithub | undefined
let registry: LocalRegistry | undefined
afterEach(async () => {
  await github?.close()
  await registry?.close()
  github = undefined
  registry = undefined
})

const start = async (options: Partial<GithubOptions>): Promise<FakeGithub> => {
  registry ??= await startRegistry(world)
  return (github = await startGithub({ base, head: base, ...options }))
}
const act = (server: FakeGithub, more: Partial<ActionRun> = {}): Promise<ActionResult> =>
  runAction({ github: server, ...more, inputs: { registry: registry?.url ?? '', ...more.inputs } })

describe.each(['pull_request', 'pull_request_target'])('under %s', (event) => {
  test('a release that should not be merged fails the check, and says why in four places', async () => {
    const server = await start({ head: steady('1.8.3') })
    const result = await act(server, { event })
    expect(result.code).toBe(1)
    expect(result.outputs).toEqual({
      verdict: 'block',
      blocked: '1',
      report: expect.stringMatching(/report\.json$/),
      sarif: expect.stringMatching(/report\.sarif$/),
      html: expect.stringMatching(/report\.html$/)
    })
    expect(
      server.reviews.map(({ body, commit, user }) => [body.startsWith(marker), commit, user.login])
    ).toEqual([[true, server.pull.headSha, 'github-actions[bot]']])
    expect(server.reviews[0]?.body).toContain('**install-script-added**')
    expect(result.summary).toContain('**install-script-added**')
    expect(named(result, 'error')).toEqual([
      expect.stringMatching(
        /^::error title=Lockkeeper%3A steady 1\.8\.0 → 1\.8\.3,file=package-lock\.json::.*node collect\.js/
      )
    ])
    expect(JSON.parse(result.report ?? '')).toMatchObject({
      schema: 'lockkeeper.review/1',
      verdict: 'block',
      base: { revision: server.pull.baseSha },
      head: { revision: server.pull.headSha }
    })
    expect(result.stderr).toBe('')
  })

  test('a release to look at passes the check and is pointed at', async () => {
    const server = await start({ base: { ...base, ...wary }, head: { ...steady('1.8.2'), ...wary } })
    const result = await act(server, { event })
    expect([result.code, result.outputs['verdict'], result.outputs['blocked']]).toEqual([0, 'warn', '0'])
    expect(server.reviews[0]?.body).toContain('**new-publisher**')
    expect(result.commands.map(({ name }) => name)).toEqual(['warning'])
  })

  test('an ordinary release passes without a comment', async () => {
    const server = await start({ head: steady('1.8.1') })
    const result = await act(server, { event })
    expect([result.code, result.outputs['verdict']]).toEqual([0, 'pass'])
    expect(server.reviews).toEqual([])
    expect(result.summary).toContain('✅')
    expect(result.commands).toEqual([])
  })
})

describe('the Action', () => {
  test('reads an ordinary pull request with six requests and asks the registry once', async () => {
    const server = await start({ head: steady('1.8.1') })
    await act(server)
    expect(reads(server)).toEqual([
      'repos/compare-commits-with-basehead',
      'git/get-tree',
      'git/get-tree',
      'issues/list-comments',
      'git/get-blob',
      'git/get-blob'
    ])
    expect(registry?.log.filter(({ path }) => path === '/steady')).toHaveLength(1)
  })

  test('reads one that changes the manifest as well with five', async () => {
    const files = (version: string): Files => ({
      ...steady(version),
      'package.json': JSON.stringify({ dependencies: { steady: `^${version}` } })
    })
    const server = await start({ base: files('1.8.0'), head: files('1.8.1') })
    expect((await act(server)).outputs['verdict']).toBe('pass')
    expect(reads(server)).toEqual([
      'repos/compare-commits-with-basehead',
      'git/get-tree',
      'git/get-tree',
      'issues/list-comments',
      'graphql/texts'
    ])
  })

  test('reads a pull request without a lockfile with one request, and passes', async () => {
    const server = await start({ head: { ...base, 'src/index.js': 'other' } })
    const result = await act(server)
    expect([result.code, result.outputs['verdict']]).toEqual([0, 'pass'])
    expect(reads(server)).toHaveLength(1)
    expect(result.summary).toContain('No lockfile changed')
  })

  test('updates its review in place on the next push, down to one line when all is well', async () => {
    const server = await start({ base: { ...base, ...wary }, head: { ...steady('1.8.3'), ...wary } })
    await act(server)
    server.push({ ...steady('1.8.2'), ...wary })
    expect((await act(server)).code).toBe(0)
    expect(server.reviews).toHaveLength(1)
    expect(server.reviews[0]?.body).toContain('**new-publisher**')
    server.push({ ...steady('1.8.1'), ...wary })
    await act(server)
    expect(server.reviews.map(({ body }) => body.split('\n').length)).toEqual([2])
  })

  test('takes nobody else for itself', async () => {
    const server = await start({ head: steady('1.8.3') })
    const planted = server.plant({ body: `${marker}\n✅ pass`, login: 'mallory', type: 'User' })
    await act(server)
    expect(server.reviews.map(({ body }) => body.includes('**block**'))).toEqual([false, true])
    expect(planted.body).toBe(`${marker}\n✅ pass`)
  })

  test('gives the same verdict where it may not comment, and says why there is no comment', async () => {
    const server = await start({ head: steady('1.8.3'), readOnly: true })
    const result = await act(server)
    expect([result.code, result.outputs['verdict']]).toEqual([1, 'block'])
    expect(result.stdout).toContain('may not comment')
    expect(result.summary).toContain('_No comment: This run may not comment')
    expect(named(result, 'error')).toHaveLength(1)
  })

  test('does not write over the review of a newer commit', async () => {
    const server = await start({ head: steady('1.8.3') })
    const { pull } = server
    server.push(steady('1.8.1'))
    const result = await act(server, {
      payload: {
        pull_request: {
          number: pull.number,
          user: { id: pull.authorId },
          head: { sha: pull.headSha },
          base: { ref: pull.baseRef, sha: pull.baseSha }
        }
      }
    })
    expect(result.code).toBe(1)
    expect(server.reviews).toEqual([])
    expect(result.stdout).toContain('newer commit')
  })

  test('shows ten errors at most, the last of which counts the others', async () => {
    const names = Array.from({ length: 14 }, (_, i) => `many-${String(i)}`)
    const all = (version: string): Files => ({
      [lock]: lockOf(Object.fromEntries(names.map((name) => [name, version])))
    })
    const result = await act(await start({ base: all('1.0.0'), head: all('1.0.1') }))
    expect(result.outputs['blocked']).toBe('14')
    expect(named(result, 'error')).toHaveLength(10)
    expect(named(result, 'error').at(-1)).toMatch(/5 more are blocked/)
  })

  test('names a lockfile that cannot be read', async () => {
    const result = await act(await start({ head: { [lock]: '<<<<<<< HEAD' } }))
    expect([result.code, result.outputs['verdict'], result.outputs['blocked']]).toEqual([1, 'block', '0'])
    expect(named(result, 'error')).toEqual([
      expect.stringMatching(/file=package-lock\.json::This lockfile cannot be read/)
    ])
  })

  test.each([
    ['is asked for what the registry leaves out', 'block', '{}', ['/young']],
    ['is not told of the names that the policy calls internal', 'pass', 'internal: [young]', []]
  ])('has a second source that %s', async (_, verdict, policy, told) => {
    const second = await startRegistry(world)
    registry = await startRegistry(world, { without: ['time', 'publishers', 'maintainers'] })
    try {
      const files = (young: string): Files => ({
        '.github/lockkeeper.yml': policy,
        [lock]: lockOf({ young })
      })
      const server = await start({ base: files('1.4.0'), head: files('1.4.1') })
      const result = await act(server, { inputs: { 'metadata-registry': second.url } })
      expect(result.outputs['verdict']).toBe(verdict)
      expect(second.log.map(({ path }) => path)).toEqual(told)
    } finally {
      await second.close()
    }
  })

  test.each([
    ['does not', 'false', 2],
    ['does, where it may keep copies', 'true', 0]
  ])('%s remember what it found in archives', async (_, cache, fetched) => {
    const temp = mkdtempSync(join(tmpdir(), 'lockkeeper-test-'))
    try {
      const server = await start({ head: steady('1.8.1') })
      const archives = () => registry?.log.filter(({ path }) => path.endsWith('.tgz')).length ?? 0
      const run = () => act(server, { inputs: { cache }, env: { RUNNER_TEMP: temp } })
      const first = await run()
      const before = archives()
      expect(before).toBe(2)
      const second = await run()
      expect(second.outputs['verdict']).toBe(first.outputs['verdict'])
      expect(archives() - before).toBe(fetched)
    } finally {
      rmSync(temp, { recursive: true })
    }
  })

  test('blocks while the registry is down, and says that it was not judged', async () => {
    const server = await start({ head: steady('1.8.1') })
    await registry?.close()
    const result = await act(server)
    expect([result.code, result.outputs['verdict']]).toEqual([1, 'block'])
    expect(named(result, 'error')).toEqual([
      expect.stringMatching(/::Not judged: The registry could not be reached/)
    ])
    registry = undefined
  })

  test('passes on no command, no markup and no invisible character of others', async () => {
    const folder = 'a::b ##[group]\u202e`|'
    const server = await start({
      base: { [`${folder}/${lock}`]: lockOf({ steady: '1.8.0' }) },
      head: { [`${folder}/${lock}`]: lockOf({ steady: '1.8.4' }) },
      baseRef: 'main-##[warning]x'
    })
    const result = await act(server)
    expect(result.outputs['verdict']).toBe('block')
    expect(result.commands.map(({ name }) => name)).toEqual(['error'])
    expect(result.commands[0]?.text).not.toMatch(invisible)
    const [review] = server.reviews
    for (const text of [review?.body.replace(/^.*\n/, '') ?? '', result.summary]) {
      expect(text).toContain('::set-output')
      expect(text).not.toMatch(invisible)
      const outsideCode = text.replaceAll(/(`+)(?!`).*?(?<!`)\1(?!`)/g, '')
      expect(outsideCode).not.toMatch(/set-output|##\[|<!--|<img|@everyone|\[a\]/)
    }
  })
})

describe('the policy', () => {
  const path = '.github/lockkeeper.yml'
  const lax = 'signals: { release-age: off, install-script-added: off, maintainer-change: off }\n'

  test('is the one of the base branch', async () => {
    const server = await start({ base: { ...base, [path]: lax }, head: { ...steady('1.8.3'), [path]: lax } })
    expect((await act(server)).outputs['verdict']).toBe('pass')
  })

  test('is not the one of the pull request', async () => {
    const server = await start({ head: { ...steady('1.8.3'), [path]: lax } })
    expect((await act(server)).outputs['blocked']).toBe('1')
  })

  test('is not the older one that an old branch still has', async () => {
    const server = await start({
      mergeBase: { ...base, [path]: lax },
      base: { ...base, [path]: 'cooldown: 1d\n' },
      head: { ...steady('1.8.3'), [path]: lax }
    })
    expect((await act(server)).outputs['verdict']).toBe('block')
    expect(reads(server)).toHaveLength(7)
  })

  test('may stand elsewhere', async () => {
    const server = await start({ base: { ...base, 'gate.yml': lax }, head: steady('1.8.3') })
    expect((await act(server, { inputs: { config: 'gate.yml' } })).outputs['verdict']).toBe('pass')
  })

  test('that cannot be understood fails the check with its line', async () => {
    const server = await start({
      base: { ...base, [path]: 'cooldown: 1d\nsignal: {}\n' },
      head: steady('1.8.1')
    })
    const result = await act(server)
    expect(result.code).toBe(2)
    expect(named(result, 'error')).toEqual([
      expect.stringMatching(/^::error::\.github\/lockkeeper\.yml:2: "signal"/)
    ])
    expect(result.outputs).toEqual({})
  })
})

describe('a run that cannot be judged fails with one sentence', () => {
  test.each<[what: string, run: Partial<ActionRun>, message: RegExp]>([
    ['for another event', { event: 'fork' }, /no answer to the event "fork".*pull_request_target/],
    ['for no event', { payload: {} }, /does not describe a pull request/],
    [
      'for a head that is no commit',
      { payload: { pull_request: { number: 1, head: { sha: '--x' }, base: { ref: 'a', sha: 'b' } } } },
      /does not describe/
    ],
    ['without a token', { inputs: { 'github-token': '' } }, /`github-token` is empty/],
    ['with a registry that is no address', { inputs: { registry: 'file:///x' } }, /https/],
    ['with a second source that is no address', { inputs: { 'metadata-registry': 'file:///x' } }, /https/]
  ])('%s', async (_, run, message) => {
    const result = await act(await start({ head: steady('1.8.1') }), run)
    expect(result.code).toBe(2)
    expect(named(result, 'error')).toEqual([expect.stringMatching(message)])
    expect(result.stderr).toBe('')
  })

  test.each([
    [403, /403.*contents: read/],
    [404, /404.*contents: read/]
  ])('when GitHub answers %d', async (status, message) => {
    const server = await start({ head: steady('1.8.1') })
    server.fail(
      'git/get-tree',
      { status, text: '{"message":"x\\n::warning::y ##[error]z \\u202e"}' },
      { status }
    )
    const result = await act(server)
    expect(result.code).toBe(2)
    expect(result.commands.map(({ name }) => name)).toEqual(['error'])
    expect(result.commands[0]?.text).toMatch(message)
    expect(result.stdout).not.toContain('\u202e')
  })
})

test('what GitHub is asked goes through the proxy that the runner names', async () => {
  const server = await start({ head: { ...base, 'src/index.js': 'other' } })
  const port = Number(new URL(server.url).port)
  const seen = new Set<string>()
  const proxy = createServer().on('connect', (request, client) => {
    seen.add(request.url ?? '')
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n')
      upstream.pipe(client).pipe(upstream)
    })
    upstream.on('error', () => client.destroy())
    client.on('error', () => upstream.destroy())
  })
  await new Promise<void>((resolve) => {
    proxy.listen(0, '127.0.0.1', resolve)
  })
  const address = `http://127.0.0.1:${portOf(proxy)}`
  const result = await act(server, {
    env: { GITHUB_API_URL: 'http://github.example.test', http_proxy: address, https_proxy: address }
  })
  expect(result.outputs['verdict']).toBe('pass')
  expect([...seen]).toEqual(['github.example.test:80'])
  proxy.closeAllConnections()
  proxy.close()
})

test.each(Object.keys(readMetadata().inputs))('action.yml has an input %s that is read', (name) => {
  const sources = readdirSync('src/action').map((file) => readFileSync(join('src/action', file), 'utf8'))
  expect(sources.join('\n')).toMatch(new RegExp(`(?:getInput|isSet)\\('${name}'`))
})

test('action.yml runs the bundle that is committed, and declares every output', async () => {
  const metadata = readMetadata()

  expect(metadata.runs).toEqual({ using: 'node24', main: 'dist/action.js' })
  const result = await act(await start({ head: steady('1.8.1') }))
  expect(Object.keys(result.outputs).toSorted()).toEqual(Object.keys(metadata.outputs).toSorted())
})
