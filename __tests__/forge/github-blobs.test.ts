import { afterEach, describe, expect, test } from '@jest/globals'
import { createServer } from 'node:http'
import type { Source } from '../../src/model.ts'
import { UserError } from '../../src/model.ts'
import { graphqlText } from '../helpers/github-graphql.ts'
import { startGithub } from '../helpers/github.ts'
import type { Failure, FakeGithub, GithubOptions } from '../helpers/github.ts'
import type { Files } from '../helpers/github-objects.ts'
import { object } from '../helpers/openapi.ts'
import { portOf } from '../helpers/port.ts'

let github: FakeGithub | undefined
afterEach(async () => {
  await github?.close()
  github = undefined
})

// Whether there is a proxy to go through is decided when the client is loaded. To loopback there never is.
process.env['GITHUB_API_URL'] = 'http://127.0.0.1'
const { createGithubApi } = await import('../../src/forge/github-api.ts')
const { openPullRequest } = await import('../../src/forge/github.ts')

const start = async (options: Partial<GithubOptions>): Promise<FakeGithub> =>
  (github = await startGithub({ base: {}, head: {}, ...options }))
const open = (
  server: FakeGithub,
  interesting: (path: string) => boolean = () => true,
  baseUrl = server.url
): Promise<Source> =>
  openPullRequest(createGithubApi(server.token, { baseUrl, firstWaitMs: 1 }), server.pull, interesting)

// Bytes as text, each a character: they are compared much faster so.
const exact = (content: string | Uint8Array | undefined): string | undefined =>
  content === undefined ? undefined : Buffer.from(content).toString('latin1')

/** Reads files of head, by their paths. */
const readHead = async (
  source: Source,
  paths: (path: string) => boolean = () => true
): Promise<Record<string, string | undefined>> => {
  const files = (await source.files('head')).filter(({ path }) => paths(path))
  const bytes = await source.read(files)
  expect(bytes.size).toBe(new Set(files.map(({ id }) => id)).size)
  return Object.fromEntries(files.map(({ path, id }) => [path, exact(bytes.get(id))]))
}
const allOf = (files: Files): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(files).flatMap(([path, content]) =>
      typeof content === 'string' || content instanceof Uint8Array ? [[path, exact(content)]] : []
    )
  )
/** What was asked for the contents of files: how many texts a query wanted, or `one`. */
const contentReads = (server: FakeGithub): (number | 'one')[] =>
  server.requests
    .filter(({ operation }) => operation === 'git/get-blob' || operation === 'graphql/texts')
    .map(({ operation, body }) =>
      operation === 'git/get-blob' ? 'one' : Object.keys(object(object(body)['variables'])).length - 2
    )
const numbered = (count: number, size = 0): Files =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`p${String(i)}/package.json`, String(i).padEnd(size)])
  )

const three = { 'a.json': '{"a":1}', 'b.json': '{"b":1}', 'c.json': '{"c":1}' }

describe('an ordinary pull request', () => {
  const files = (version: string): Files => ({
    'package.json': `{"dependencies":{"a":"${version}"}}`,
    'package-lock.json': `{"lockfileVersion":3,"packages":{"node_modules/a":{"version":"${version}"}}}`,
    'src/index.js': version
  })
  const interesting = (path: string): boolean => path.endsWith('.json')

  test('costs four requests, whatever is read first', async () => {
    const server = await start({ base: files('1.0.0'), head: files('1.0.1') })
    const source = await open(server, interesting)
    const changed = await source.changedFiles()
    // As a review does: the lockfiles, then the settings.
    for (const name of ['package-lock.json', 'package.json']) {
      const sides = changed
        .filter(({ path }) => path === name)
        .flatMap(({ before, after }) => [before, after].filter((side) => side !== undefined))
      const read = await source.read(sides)
      expect(sides.map(({ id }) => Buffer.from(read.get(id) ?? '').toString('utf8'))).toEqual([
        files('1.0.0')[name],
        files('1.0.1')[name]
      ])
    }
    expect(server.requests.map(({ operation }) => operation)).toEqual([
      'repos/compare-commits-with-basehead',
      'git/get-tree',
      'git/get-tree',
      'graphql/texts'
    ])
  })

  test('with a large lockfile reads that by itself', async () => {
    const lock = { 'package-lock.json': 'x'.repeat(400_001) }
    const server = await start({ head: { ...three, ...lock } })
    expect(await readHead(await open(server))).toEqual(allOf({ ...three, ...lock }))
    expect(contentReads(server)).toEqual([3, 'one'])
  })

  test('is answered without the files that were read along', async () => {
    const server = await start({ head: { ...three, 'policy.yml': 'x' } })
    const source = await open(server, interesting)
    expect(Object.keys(await readHead(source, (path) => path === 'a.json'))).toEqual(['a.json'])
    expect(Object.keys(await readHead(source, (path) => path === 'b.json'))).toEqual(['b.json'])
    expect(contentReads(server)).toEqual([3])
  })
})

describe('what is read along', () => {
  const isSetting = (path: string): boolean => path.endsWith('.yml')

  test('is what one request holds', async () => {
    const server = await start({ head: numbered(70) })
    const source = await open(server)
    await readHead(source, (path) => path === 'p0/package.json')
    await readHead(source, (path) => /^p6[0-2]/.test(path))
    expect(contentReads(server)).toEqual([60, 3])
  })

  test('is not asked for as text again where there is none', async () => {
    const server = await start({ head: numbered(5), graphqlText: () => null })
    const source = await open(server)
    await readHead(source, (path) => path === 'p0/package.json')
    expect(await readHead(source)).toEqual(allOf(numbered(5)))
    expect(contentReads(server)).toEqual([5, ...Array.from({ length: 5 }, () => 'one')])
  })

  test('is kept, however much was wanted', async () => {
    const settings = Object.fromEntries(
      ['a.yml', 'b.yml', 'c.yml'].map((path) => [path, path.repeat(40_000)])
    )
    const server = await start({ head: { ...numbered(120, 400_000), ...settings } })
    const source = await open(server, isSetting)
    await readHead(source, (path) => !isSetting(path))
    const before = contentReads(server)
    expect(await readHead(source, isSetting)).toEqual(allOf(settings))
    expect(contentReads(server)).toEqual(before)
  })
})

describe('many files', () => {
  test.each<[count: number, reads: (number | 'one')[]]>([
    [1, ['one']],
    [2, ['one', 'one']],
    [3, [3]],
    [60, [60]],
    [61, [60, 1]],
    [150, [60, 60, 30]]
  ])('(%d) are read with few requests', async (count, expected) => {
    const files = numbered(count)
    const server = await start({ head: files })
    expect(await readHead(await open(server))).toEqual(allOf(files))
    expect(new Set(contentReads(server))).toEqual(new Set(expected))
    expect(contentReads(server)).toHaveLength(expected.length)
  })

  test('of some size are at most four million bytes a request', async () => {
    const files = numbered(21, 400_000)
    const server = await start({ head: files })
    expect(await readHead(await open(server))).toEqual(allOf(files))
    expect(contentReads(server)).toEqual([10, 10, 1])
  })

  test('that both sides share are read once', async () => {
    const shared = numbered(10)
    const server = await start({ base: shared, head: { ...shared, 'p0/package.json': 'other' } })
    const source = await open(server, () => false)
    for (const side of ['base', 'head'] as const) await source.read(await source.files(side))
    expect(contentReads(server)).toEqual([10, 'one'])
  })

  test('of one content are one', async () => {
    const files = { 'a.json': 'same', 'b.json': 'same', 'c.json': 'same' }
    const server = await start({ head: files })
    expect(await readHead(await open(server))).toEqual(allOf(files))
    expect(contentReads(server)).toEqual(['one'])
  })

  test('over the limit of what is kept are read right all the same', async () => {
    const files = numbered(90, 400_000)
    const server = await start({ head: files })
    const source = await open(server, () => false)
    expect(await readHead(source)).toEqual(allOf(files))
    expect(await readHead(source)).toEqual(allOf(files))
    expect(contentReads(server)).toEqual([...Array.from({ length: 9 }, () => 10), 7])
  })

  test('that cannot be read together end the review before they use up the limit of the token', async () => {
    const server = await start({ head: numbered(501), graphqlText: () => null })
    const error: unknown = await readHead(await open(server)).catch((reason: unknown) => reason)
    if (!(error instanceof UserError)) throw new Error('It did not end')
    expect(error.message).toMatch(/example\/shop.*one by one.*`lockkeeper review --repo \.`$/)
    expect(contentReads(server)).not.toContain('one')
  })

  test('are counted over the whole review', async () => {
    const server = await start({ head: numbered(600), graphqlText: () => null })
    const source = await open(server, () => false)
    const half = (path: string): boolean => /^p[0-2]?\d?\d\//.test(path)
    expect(Object.keys(await readHead(source, half))).toHaveLength(300)
    await expect(readHead(source, (path) => !half(path))).rejects.toThrow(/one by one/)
  })

  test('that cannot be read together are read one by one as far as that goes', async () => {
    const files = numbered(500)
    const server = await start({ head: files, graphqlText: () => null })
    expect(await readHead(await open(server))).toEqual(allOf(files))
  })
})

describe('the bytes', () => {
  const contents: Files = {
    empty: '',
    crlf: '{\r\n  "a": "1"\r\n}\r\n',
    'byte order mark': '\uFEFF{}',
    'two byte order marks': '\uFEFF\uFEFF{}',
    'beyond one plane': '{"a":"\u{1f680}\u202e\u2028"}',
    'not normalized': 'e\u0301 \u00e9',
    'a replacement character': '\uFFFD',
    control: '\u0001\u001b[31m"\\\u007f',
    'no utf-8': new Uint8Array([0x7b, 0xff, 0xfe, 0x80, 0x7d]),
    'half a pair': new Uint8Array([0xed, 0xa0, 0x80]),
    binary: new Uint8Array([0, 1, 2, 3]),
    'utf-16': Buffer.from('\uFEFF{"a":1}', 'utf16le')
  }
  const asText = Object.entries(contents).filter(([, content]) => typeof content === 'string')

  test('are exact, with a request of their own for what is no text', async () => {
    const server = await start({ head: contents })
    expect(await readHead(await open(server))).toEqual(allOf(contents))
    expect(contentReads(server)).toEqual([12, ...Array.from({ length: 4 }, () => 'one')])
  })

  test('are exact where ids are of the newer kind', async () => {
    const server = await start({ head: Object.fromEntries(asText), hash: 'sha256' })
    expect(await readHead(await open(server))).toEqual(allOf(Object.fromEntries(asText)))
    expect(contentReads(server)).toEqual([asText.length])
  })

  // One file of three: the other two come with the query.
  test.each<[what: string, content: string | Uint8Array, text: unknown]>([
    ['no text', 'x', null],
    ['no text field', 'x', undefined],
    ['text of another kind', '1', 1],
    ['a cut text', 'xyz', 'xy'],
    ['another text of the same size', 'xyz', 'xya'],
    ['a longer text', 'xyz', 'xyz\n'],
    ['an empty text', 'xyz', ''],
    ['other ends of lines', 'a\r\nb', 'a\nb'],
    ['no byte order mark', '\uFEFFa', 'a'],
    ['a byte order mark', 'abc', '\uFEFFabc'],
    ['a normalized text', 'e\u0301', '\u00e9'],
    ['half a pair', new Uint8Array([0xed, 0xa0, 0x80]), '\uD800']
  ])('are read again by their id when GraphQL gives %s', async (_, content, text) => {
    const files = { 'p0/x': 'one', 'p1/x': content, 'p2/x': 'three' }
    const server = await start({
      head: files,
      graphqlText: (bytes) => (Buffer.from(bytes).equals(Buffer.from(content)) ? text : graphqlText(bytes))
    })
    const source = await open(server)
    expect(await readHead(source)).toEqual(allOf(files))
    expect(contentReads(server)).toEqual([3, 'one'])
    expect(await readHead(source)).toEqual(allOf(files))
    expect(contentReads(server)).toEqual([3, 'one'])
  })
})

describe('a query that fails', () => {
  const now = { 'retry-after': '0' }
  const json = (value: unknown): Failure => ({ status: 200, text: JSON.stringify(value) })

  test.each<[what: string, failure: Failure]>([
    ['on a server without GraphQL', { status: 404, text: '<html>' }],
    ['for a token that may not', { status: 403 }],
    ['for a spent limit', { status: 403, headers: { 'x-ratelimit-remaining': '0' } }],
    ['for a long wait', { status: 429, headers: { 'retry-after': '3600' } }],
    ['as a bad request', { status: 400 }],
    ['with nothing', json({})],
    ['with a list', json([])],
    ['with what is no JSON', { status: 200, text: '<html>' }],
    ['with errors alone', json({ errors: [{ type: 'RATE_LIMITED', message: 'x' }] })],
    ['with errors of another shape', json({ errors: 'no' })],
    ['with no data', json({ data: null })],
    ['without the repository', json({ data: { repository: null }, errors: [{ message: 'x' }] })],
    ['with a repository of another kind', json({ data: { repository: 'x' } })],
    ['with no file', json({ data: { repository: {} } })],
    ['with files of another kind', json({ data: { repository: { file0: 'x', file1: [], file2: null } } })]
  ])('%s leaves every file to be read by itself', async (_, failure) => {
    const server = await start({ head: three })
    // What cannot be parsed is asked for again.
    server.fail('graphql/texts', failure, failure, failure, failure)
    expect(await readHead(await open(server))).toEqual(allOf(three))
    expect(contentReads(server).filter((read) => read === 'one')).toHaveLength(3)
  })

  test.each<[what: string, failure: Failure]>([
    ['502', { status: 502 }],
    ['403 with a time to come back', { status: 403, headers: now }],
    ['429', { status: 429, headers: now }],
    ['half an answer', { status: 200, text: '{"data":', cut: true }]
  ])('for a moment (%s) is asked again', async (_, failure) => {
    const server = await start({ head: three })
    server.fail('graphql/texts', failure, failure, failure)
    expect(await readHead(await open(server))).toEqual(allOf(three))
    expect(contentReads(server)).toEqual([3, 3, 3, 3])
  })

  test('for one file still gives the others', async () => {
    const server = await start({ head: three })
    const repository = { file0: null, file1: { text: three['b.json'] }, file2: { text: three['c.json'] } }
    server.fail('graphql/texts', json({ data: { repository }, errors: [{ path: ['repository', 'file0'] }] }))
    expect(await readHead(await open(server))).toEqual(allOf(three))
    expect(contentReads(server)).toEqual([3, 'one'])
  })

  test('is the last one', async () => {
    const files = numbered(300)
    const server = await start({ head: files })
    server.fail('graphql/texts', ...Array.from({ length: 10 }, () => ({ status: 404 })))
    const source = await open(server, () => false)
    expect(await readHead(source)).toEqual(allOf(files))
    const queries = contentReads(server).filter((read) => read !== 'one')
    // As many as are under way at once.
    expect(queries.length).toBeLessThanOrEqual(3)
    await readHead(source)
    expect(contentReads(server)).toHaveLength(300 + queries.length)
  })

  test('does not hide that a file is gone', async () => {
    const server = await start({ head: three, graphqlText: () => null })
    server.fail('git/get-blob', { status: 404 }, { status: 404 }, { status: 404 })
    await expect(readHead(await open(server))).rejects.toThrow(/404.*reading the file/)
  })
})

describe('a query', () => {
  test('names nothing that is no id', async () => {
    const odd = 'g")'.padEnd(40, '0')
    const server = await start({ base: three, head: three })
    const source = await open(server, () => false)
    const entry = { path: 'x', mode: '100644', type: 'blob', sha: odd, size: 1 }
    const tree = (await source.files('base')).map((file) => ({
      ...entry,
      path: file.path,
      sha: file.id,
      size: 7
    }))
    const text = JSON.stringify({ truncated: false, tree: [...tree, entry] })
    server.fail('git/get-tree', { status: 200, text })
    await expect(readHead(await open(server, () => false))).rejects.toThrow(/404.*reading the file/)
    expect(contentReads(server)).toEqual([3, 'one'])
  })

  test('goes to the place that a server of one’s own has for it', async () => {
    const server = await start({ head: three })
    const source = await open(server, () => true, `${server.url}/api/v3`)
    expect(await readHead(source)).toEqual(allOf(three))
    expect(contentReads(server)).toEqual([3])
  })

  test('takes the token to no other host', async () => {
    const seen: (string | undefined)[] = []
    const other = createServer((request, response) => {
      seen.push(request.headers.authorization)
      response.end('{}')
    })
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve)
    })
    const server = await start({ head: three })
    const location = `http://localhost:${portOf(other)}/graphql`
    server.fail('graphql/texts', { status: 307, headers: { location } })
    expect(await readHead(await open(server))).toEqual(allOf(three))
    expect(seen).toEqual([undefined])
    other.closeAllConnections()
    other.close()
  })
})
