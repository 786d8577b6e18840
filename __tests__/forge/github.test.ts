import { afterEach, describe, expect, test } from '@jest/globals'
import { basename } from 'node:path'
import { UserError } from '../../src/model.ts'
import type { FileEntry } from '../../src/model.ts'
import type { GithubApi } from '../../src/forge/define.ts'
import type { GithubSource } from '../../src/forge/github.ts'
import { startGithub } from '../helpers/github.ts'
import type { FakeGithub, GithubOptions } from '../helpers/github.ts'
import type { Files } from '../helpers/github-objects.ts'
import { portOf } from '../helpers/port.ts'

const lock = 'package-lock.json'
const interesting = (path: string): boolean => basename(path) === lock
const many = (count: number, text = ''): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`docs/${String(i)}.md`, `${text}${String(i)}`]))

let github: FakeGithub | undefined
afterEach(async () => {
  await github?.close()
  github = undefined
})

// Whether there is a proxy to go through is decided when the client is loaded. To loopback there never is.
process.env['GITHUB_API_URL'] = 'http://127.0.0.1'
const { createGithubApi } = await import('../../src/forge/github-api.ts')
const { openPullRequest } = await import('../../src/forge/github.ts')

const start = async (options: GithubOptions): Promise<FakeGithub> => (github = await startGithub(options))
const client = (server: FakeGithub): GithubApi =>
  createGithubApi(server.token, { baseUrl: server.url, firstWaitMs: 1 })
const open = (server: FakeGithub): Promise<GithubSource> =>
  openPullRequest(client(server), server.pull, interesting)
const text = (bytes: Uint8Array | undefined): string | undefined =>
  bytes && Buffer.from(bytes).toString('utf8')
const operations = (server: FakeGithub): string[] => server.requests.map(({ operation }) => operation)
const failing = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason
  )
  if (!(error instanceof UserError)) throw new Error(`Not for the user: ${String(error)}`)
  return error.message
}

type ChangeCase = [what: string, base: Files, head: Files, expected: [string, Kind, Kind][]]
type Kind = FileEntry['kind'] | undefined

describe('a pull request read through the API', () => {
  test('with one changed lockfile costs five requests', async () => {
    const server = await start({
      base: { [lock]: '{"a":1}', 'src/index.js': 'a' },
      head: { [lock]: '{"a":2}', 'src/index.js': 'b' }
    })
    const source = await open(server)
    const [file, ...others] = await source.changedFiles()
    expect(others).toEqual([])
    const { before, after } = file ?? {}
    const bytes = await source.read([before, after].filter((entry) => entry !== undefined))
    expect(text(bytes.get(before?.id ?? ''))).toBe('{"a":1}')
    expect(text(bytes.get(after?.id ?? ''))).toBe('{"a":2}')
    expect((await source.files('head')).map(({ path }) => path).toSorted()).toEqual([lock, 'src/index.js'])
    expect(await source.readOfBaseBranch('policy.yml')).toBeUndefined()
    expect(operations(server)).toEqual([
      'repos/compare-commits-with-basehead',
      'git/get-tree',
      'git/get-tree',
      'git/get-blob',
      'git/get-blob'
    ])
  })

  test('with nothing of interest costs one request', async () => {
    const server = await start({ base: { 'a.js': '1', [lock]: '{}' }, head: { 'a.js': '2', [lock]: '{}' } })
    const source = await open(server)
    expect(await source.changedFiles()).toEqual([])
    expect(operations(server)).toEqual(['repos/compare-commits-with-basehead'])
    expect([source.base, source.head]).toEqual([server.pull.baseSha, server.pull.headSha])
  })

  test('is compared with the merge base, not with a base branch that moved on', async () => {
    const server = await start({
      mergeBase: { [lock]: '1' },
      base: { [lock]: '2' },
      head: { [lock]: '1', 'a.js': '' }
    })
    const source = await open(server)
    expect(await source.changedFiles()).toEqual([])
    expect(source.base).not.toBe(server.pull.baseSha)
  })

  test.each<ChangeCase>([
    ['an added file', {}, { [lock]: '1' }, [[lock, undefined, 'file']]],
    ['a removed file', { [lock]: '1' }, {}, [[lock, 'file', undefined]]],
    [
      'a renamed file as one gone and one new',
      { [lock]: '1' },
      { [`web/${lock}`]: '1' },
      [
        [lock, 'file', undefined],
        [`web/${lock}`, undefined, 'file']
      ]
    ],
    [
      'a file renamed to something else as gone',
      { [lock]: '1' },
      { 'lock.txt': '1' },
      [[lock, 'file', undefined]]
    ],
    [
      'a file that became a symlink',
      { [lock]: '1' },
      { [lock]: { symlink: 'x.json' } },
      [[lock, 'file', 'symlink']]
    ],
    [
      'a symlink to a place of the same text',
      { [lock]: 'x' },
      { [lock]: { symlink: 'x' } },
      [[lock, 'file', 'symlink']]
    ],
    ['a submodule', {}, { [lock]: { submodule: 'a'.repeat(40) } }, [[lock, undefined, 'submodule']]],
    [
      'a name out of every script',
      {},
      { [`a b/#?&%/é/\u202E/${lock}`]: '1' },
      [[`a b/#?&%/é/\u202E/${lock}`, undefined, 'file']]
    ],
    [
      'a file behind 300 others',
      { [`web/${lock}`]: '1' },
      { ...many(300), [`web/${lock}`]: '2' },
      [[`web/${lock}`, 'file', 'file']]
    ],
    ['nothing among 300 others', { [lock]: '1' }, { ...many(300), [lock]: '1' }, []]
  ])('tells %s', async (_, base, head, expected) => {
    const source = await open(await start({ base, head }))
    const changed = await source.changedFiles()
    expect(changed.map(({ path, before, after }) => [path, before?.kind, after?.kind])).toEqual(expected)
  })

  test('reads every file once, links as their text and submodules not at all', async () => {
    const server = await start({
      base: {},
      head: {
        [lock]: 'same',
        [`a/${lock}`]: 'same',
        [`b/${lock}`]: { symlink: 'elsewhere' },
        [`c/${lock}`]: { submodule: 'b'.repeat(40) },
        [`d/${lock}`]: new Uint8Array([0xff, 0xfe, 0x00, 0x80])
      }
    })
    const source = await open(server)
    const entries = (await source.changedFiles()).flatMap(({ after }) => after ?? [])
    const bytes = await source.read(entries)
    expect(entries.map(({ id }) => text(bytes.get(id)))).toEqual([
      'same',
      'same',
      'elsewhere',
      undefined,
      '\uFFFD\uFFFD\0\uFFFD'
    ])
    expect([...bytes.values()].at(-1)).toEqual(Buffer.from([0xff, 0xfe, 0x00, 0x80]))
    expect(operations(server).slice(3)).toEqual(['graphql/texts', 'git/get-blob'])
  })

  test('leaves out a file over the limit without asking for it', async () => {
    const server = await start({ base: {}, head: { [lock]: new Uint8Array(50 * 1024 * 1024 + 1) } })
    const source = await open(server)
    const [file] = await source.changedFiles()
    expect((await source.read(file?.after === undefined ? [] : [file.after])).size).toBe(0)
    expect(operations(server)).not.toContain('git/get-blob')
  })

  test('walks a tree that GitHub does not list whole, and what both sides share only once', async () => {
    const shared = Object.fromEntries(
      Array.from({ length: 6 }, (_, i) => [`shared/${String(i)}.md`, String(i)])
    )
    const server = await start({
      base: { ...shared, [`web/${lock}`]: '1' },
      head: { ...shared, [`web/${lock}`]: '2' },
      maxTreeEntries: 6
    })
    const source = await open(server)
    expect((await source.changedFiles()).map(({ path }) => path)).toEqual([`web/${lock}`])
    expect((await source.files('head')).length).toBe(7)
    const trees = server.requests
      .filter(({ operation }) => operation === 'git/get-tree')
      .map(({ parameters }) => parameters)
    const recursive = trees
      .filter(({ recursive: whole }) => whole !== undefined)
      .map((parameters) => parameters['tree_sha'])
    expect(new Set(recursive).size).toBe(recursive.length)
    expect(trees.length).toBe(7)
  })

  test('is refused when one folder is larger than GitHub lists', async () => {
    const head = { ...many(20), [lock]: '2' }
    const source = await open(await start({ base: { [lock]: '1' }, head, maxTreeEntries: 10 }))
    expect(await failing(source.changedFiles())).toMatch(
      /more files than GitHub lists.*lockkeeper review --repo/
    )
  })
})

describe('the base branch', () => {
  test('may have any name', async () => {
    const server = await start({ base: { [lock]: '1' }, head: { [lock]: '2' }, baseRef: 'release/1.0 #é%' })
    expect(await (await open(server)).changedFiles()).toHaveLength(1)
  })

  test('is not confused with a tag of the same name', async () => {
    const server = await start({ base: { [lock]: '1' }, head: { [lock]: '2' } })
    server.tagHead('main')
    const source = await open(server)
    expect(await source.changedFiles()).toHaveLength(1)
    expect(source.base).toBe(server.pull.baseSha)
  })

  test('that moved on since the event costs one request more', async () => {
    const server = await start({ base: { [lock]: '1' }, head: {} })
    const pull = { ...server.pull, baseSha: 'c'.repeat(40) }
    const source = await openPullRequest(client(server), pull, interesting)
    expect(source.base).toBe(server.pull.baseSha)
    expect(operations(server)).toEqual(['repos/compare-commits-with-basehead', 'git/get-ref'])
  })

  test('gives its own file even where the merge base has an older one', async () => {
    const server = await start({
      mergeBase: { 'policy.yml': 'lax' },
      base: { 'policy.yml': 'strict' },
      head: { 'policy.yml': 'none' }
    })
    const source = await open(server)
    expect(text(await source.readOfBaseBranch('policy.yml'))).toBe('strict')
    expect(await source.readOfBaseBranch('other.yml')).toBeUndefined()
  })

  test('gives its file without another listing where it did not move', async () => {
    const server = await start({
      base: { 'policy.yml': 'strict', [lock]: '1' },
      head: { 'policy.yml': 'none', [lock]: '2' }
    })
    const source = await open(server)
    await source.changedFiles()
    expect(text(await source.readOfBaseBranch('policy.yml'))).toBe('strict')
    expect(operations(server)).toHaveLength(4)
  })
})

describe('what GitHub does not give', () => {
  const files = { base: { [lock]: '1' }, head: { [lock]: '2' } }
  const now = { 'retry-after': '0' }

  test.each<[string, Parameters<FakeGithub['fail']>[1]]>([
    ['503', { status: 503, headers: now }],
    ['429', { status: 429, headers: now }],
    ['403 with a time to come back', { status: 403, headers: now }]
  ])('for a moment (%s) is asked for again', async (_, failure) => {
    const server = await start(files)
    server.fail('repos/compare-commits-with-basehead', failure, failure, failure)
    expect(await (await open(server)).changedFiles()).toHaveLength(1)
  })

  test('whole is asked for again', async () => {
    const server = await start(files)
    server.fail('git/get-tree', { status: 200, text: '{"sha":"', cut: true })
    expect(await (await open(server)).changedFiles()).toHaveLength(1)
  })

  test.each<[string, string, Parameters<FakeGithub['fail']>[1], RegExp]>([
    ['a token that has ended', 'git/get-tree', { status: 401 }, /401.*github-token/],
    [
      'a token that may not read',
      'repos/compare-commits-with-basehead',
      { status: 403 },
      /403.*contents: read/
    ],
    [
      'a commit that is gone',
      'repos/compare-commits-with-basehead',
      { status: 404 },
      /404.*not there any more/
    ],
    ['a blob that is gone', 'git/get-blob', { status: 404 }, /404.*reading the file/],
    [
      'a spent limit',
      'git/get-blob',
      {
        status: 403,
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1800000000' }
      },
      /rate limit is used up.*after 2027-01-15T08:00:00/
    ],
    [
      'a long wait',
      'git/get-tree',
      { status: 429, headers: { 'retry-after': '3600' } },
      /429.*Run the job again/
    ],
    ['an answer of nothing', 'git/get-tree', { status: 200, text: '{}' }, /cannot be read while listing/],
    [
      'a listing with a hole',
      'git/get-tree',
      { status: 200, text: '{"truncated":false,"tree":[{"path":"a"}]}' },
      /cannot be read/
    ],
    [
      'a comparison of nothing',
      'repos/compare-commits-with-basehead',
      { status: 200, text: '{"files":[]}' },
      /cannot be read/
    ],
    [
      'a listing of another kind',
      'repos/compare-commits-with-basehead',
      { status: 200, text: '[]' },
      /cannot be read/
    ],
    [
      'half a file',
      'git/get-blob',
      { status: 200, text: '{"content":"","encoding":"base64"}' },
      /cannot be read/
    ],
    [
      'a file in no encoding',
      'git/get-blob',
      { status: 200, text: '{"content":"2","encoding":"none"}' },
      /cannot be read/
    ]
  ])('(%s) ends the review with what to do', async (_, operation, failure, message) => {
    const server = await start(files)
    server.fail(operation, failure, failure)
    const work = async (): Promise<unknown> => {
      const source = await open(server)
      const changed = await source.changedFiles()
      return source.read(
        changed.flatMap(({ before, after }) => [before, after].filter((entry) => entry !== undefined))
      )
    }
    expect(await failing(work())).toMatch(message)
  })

  test('four times in a row ends the review', async () => {
    const server = await start(files)
    server.fail(
      'repos/compare-commits-with-basehead',
      ...Array.from({ length: 4 }, () => ({ status: 502, headers: now }))
    )
    expect(await failing(open(server))).toMatch(/could not be reached.*Run the job again/)
    expect(server.requests).toHaveLength(4)
  })

  test('from a host that is not there ends the review', async () => {
    const server = await start(files)
    const api = client(server)
    await server.close()
    expect(await failing(openPullRequest(api, server.pull, interesting))).toMatch(/could not be reached/)
  })

  test('a listing without its files does not pass for one without changes', async () => {
    const server = await start(files)
    const answer = {
      base_commit: { sha: server.pull.baseSha },
      merge_base_commit: { sha: server.pull.baseSha }
    }
    server.fail('repos/compare-commits-with-basehead', { status: 200, text: JSON.stringify(answer) })
    expect(await (await open(server)).changedFiles()).toHaveLength(1)
  })
})

test('no request goes to another host, even when the API sends us there', async () => {
  const { createServer } = await import('node:http')
  const seen: (string | undefined)[] = []
  const other = createServer((request, response) => {
    seen.push(request.headers.authorization)
    response.end('{}')
  })
  await new Promise<void>((resolve) => {
    other.listen(0, '127.0.0.1', resolve)
  })
  const server = await start({ base: {}, head: {} })
  const away = { status: 302, headers: { location: `http://localhost:${portOf(other)}/` } }
  server.fail('repos/compare-commits-with-basehead', away, away, away, away)
  expect(await failing(open(server))).toMatch(/redirects to another host/)
  expect(seen).toEqual([])
  other.closeAllConnections()
  other.close()
})
