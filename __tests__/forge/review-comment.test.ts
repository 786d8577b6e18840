import { afterEach, describe, expect, test } from '@jest/globals'
import type { Published } from '../../src/forge/review-comment.ts'
import type { Verdict } from '../../src/model.ts'
import { startGithub } from '../helpers/github.ts'
import type { FakeGithub, GithubOptions } from '../helpers/github.ts'

let github: FakeGithub | undefined
afterEach(async () => {
  await github?.close()
  github = undefined
})

// Whether there is a proxy to go through is decided when the client is loaded. To loopback there never is.
process.env['GITHUB_API_URL'] = 'http://127.0.0.1'
const { createGithubApi } = await import('../../src/forge/github-api.ts')
const { marker } = await import('../../src/forge/own-reviews.ts')
const { publishReview } = await import('../../src/forge/review-comment.ts')

const start = async (options: Partial<GithubOptions> = {}): Promise<FakeGithub> =>
  (github = await startGithub({ base: {}, head: { 'a.js': '' }, ...options }))
const publish = (
  server: FakeGithub,
  verdict: Verdict,
  report: string,
  pull = server.pull
): Promise<Published> =>
  publishReview(createGithubApi(server.token, { baseUrl: server.url, firstWaitMs: 1 }), pull, {
    verdict,
    report
  })
/** Reviews without what they note down for later runs. */
const bodies = (server: FakeGithub): string[] => server.reviews.map(({ body }) => plainOf(body))
const plainOf = (body: string): string => body.replace(/^(<!-- lockkeeper:review -->)<!-- .*? -->/, '$1')
const operations = (server: FakeGithub): string[] => server.requests.map(({ operation }) => operation)
const own = { login: 'github-actions[bot]', type: 'Bot' } as const

describe('the review', () => {
  test('is created at the head commit, and marked', async () => {
    const server = await start()
    expect(await publish(server, 'block', '### Do not merge')).toEqual({ kind: 'created' })
    expect(server.reviews.map(({ body, commit }) => [plainOf(body), commit])).toEqual([
      [`${marker}\n### Do not merge`, server.pull.headSha]
    ])
    expect(operations(server)).toEqual([
      'pulls/list-reviews',
      'pulls/get',
      'pulls/create-review',
      'pulls/list-reviews',
      'graphql'
    ])
  })

  test('is updated in place by later runs', async () => {
    const server = await start()
    await publish(server, 'block', 'one')
    server.push({ 'a.js': '2' })
    expect(await publish(server, 'warn', 'two')).toEqual({ kind: 'updated' })
    expect(bodies(server)).toEqual([`${marker}\ntwo`])
  })

  test('is not written again when it says the same', async () => {
    const server = await start()
    await publish(server, 'warn', 'one')
    expect(await publish(server, 'warn', 'one')).toEqual({ kind: 'not-needed' })
  })

  test('says nothing when nothing was said and nothing is to be said', async () => {
    const server = await start()
    expect(await publish(server, 'pass', 'fine')).toEqual({ kind: 'not-needed' })
    expect(server.reviews).toEqual([])
    expect(operations(server)).toEqual(['pulls/list-reviews'])
  })

  test('shrinks to one line when all is well again', async () => {
    const server = await start()
    await publish(server, 'block', 'one')
    server.push({})
    expect(await publish(server, 'pass', 'fine')).toEqual({ kind: 'updated' })
    expect(server.reviews.map(({ body }) => body.split('\n'))).toEqual([
      [
        expect.stringContaining(marker),
        expect.stringMatching(/^✅ \*\*Lockkeeper: pass\.\*\* .* [0-9a-f]{40} /)
      ]
    ])
  })

  test('is found behind hundreds of others', async () => {
    const server = await start()
    for (let i = 0; i < 230; i++)
      server.plant({ body: `Looks good ${String(i)}`, login: 'reviewer', type: 'User' })
    await publish(server, 'block', 'one')
    expect(await publish(server, 'block', 'two')).toEqual({ kind: 'updated' })
    expect(server.reviews).toHaveLength(231)
  })

  test('is cut to what GitHub takes, with the rest named', async () => {
    const server = await start()
    await publish(server, 'block', `<details>\n${'- \u{1f6d1} a line\n'.repeat(10_000)}`)
    const body = server.reviews[0]?.body ?? ''
    expect(body.length).toBeLessThan(65_536)
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(60_100)
    expect(body).toMatch(/<\/details>\n\n\*\*This report was cut here.*job summary holds all of it\.$/)
  })
})

describe('a marker', () => {
  test.each([
    ['a person', { login: 'mallory', type: 'User' }],
    ['a person called like the bot', { login: 'github-actions', type: 'User' }],
    ['a person who claims to be the bot', { login: 'github-actions[bot]', type: 'User' }],
    ['another bot', { login: 'helper[bot]', type: 'Bot' }]
  ] as const)('of %s is not taken for ours', async (_, author) => {
    const server = await start()
    const planted = server.plant({ body: `${marker}\n✅ pass`, ...author })
    expect(await publish(server, 'block', 'one')).toEqual({ kind: 'created' })
    expect(planted.body).toBe(`${marker}\n✅ pass`)
    expect(await publish(server, 'block', 'two')).toEqual({ kind: 'updated' })
    expect(bodies(server)).toEqual([planted.body, `${marker}\ntwo`])
  })

  test('of ours counts at the start alone', async () => {
    const server = await start()
    server.plant({ body: `Quoting ${marker}`, ...own })
    expect(await publish(server, 'block', 'one')).toEqual({ kind: 'created' })
  })

  test('of ours is known again when GitHub fails for a moment', async () => {
    const server = await start({ viewer: 'a-person' })
    await publish(server, 'block', 'one')
    server.fail('graphql', { status: 502 }, { status: 502 }, { status: 502 })
    expect(await publish(server, 'block', 'two')).toEqual({ kind: 'updated' })
    expect(server.reviews).toHaveLength(1)
  })

  test.each(['shop-gate[bot]', 'a-person'])('of %s counts when it is their token', async (viewer) => {
    const server = await start({ viewer })
    const other = server.plant({ body: `${marker}\nother`, ...own })
    await publish(server, 'block', 'one')
    expect(await publish(server, 'block', 'two')).toEqual({ kind: 'updated' })
    expect(bodies(server)).toEqual([other.body, `${marker}\ntwo`])
  })

  test("is the workflow's own where GitHub does not say whose token it is", async () => {
    const server = await start()
    await publish(server, 'block', 'one')
    server.fail('graphql', { status: 200, text: '{"errors":[{"message":"no"}]}' })
    expect(await publish(server, 'block', 'two')).toEqual({ kind: 'updated' })
  })
})

describe('a review that cannot be written', () => {
  test('because the token may only read says so', async () => {
    const server = await start({ readOnly: true })
    expect(await publish(server, 'block', 'one')).toEqual({
      kind: 'not-written',
      note: expect.stringMatching(/may not comment.*forks.*pull-requests: write/)
    })
  })

  test('because the pull request moved on leaves the newer one alone', async () => {
    const server = await start()
    const { pull } = server
    server.push({ 'a.js': '2' })
    await publish(server, 'block', 'of the newer commit')
    expect(await publish(server, 'pass', 'of the older', pull)).toEqual({
      kind: 'not-written',
      note: expect.stringMatching(/newer commit/)
    })
    expect(bodies(server)).toEqual([`${marker}\nof the newer commit`])
  })

  test('twice is not written twice: an answer that was lost is not asked for again', async () => {
    const server = await start()
    server.fail('pulls/create-review', { status: 502 })
    expect(await publish(server, 'block', 'one')).toEqual({
      kind: 'not-written',
      note: expect.stringMatching(/could not be reached while posting the review/)
    })
    expect(operations(server).filter((operation) => operation === 'pulls/create-review')).toHaveLength(1)
  })

  test.each([
    ['pulls/list-reviews', { status: 403 }, /403/],
    ['pulls/list-reviews', { status: 200, text: '{"reviews":[]}' }, /./],
    ['pulls/list-reviews', { status: 200, text: '[{"user":null}]' }, /cannot be read/],
    ['pulls/get', { status: 404 }, /404/],
    ['pulls/get', { status: 200, text: '{}' }, /cannot be read/],
    [
      'pulls/create-review',
      { status: 422, text: '{"message":"Validation Failed"}' },
      /422.*Validation Failed/
    ],
    ['pulls/create-review', { status: 403, headers: { 'x-ratelimit-remaining': '0' } }, /rate limit/],
    ['pulls/create-review', { status: 200, text: '{', cut: true }, /could not be reached/]
  ])('because %s answers %j is a note, never an error', async (operation, failure, note) => {
    const server = await start()
    server.fail(operation, failure, failure, failure, failure)
    const published = await publish(server, 'block', 'one')
    expect(published).toEqual({ kind: 'not-written', note: expect.stringMatching(note) })
  })
})
