import { afterEach, describe, expect, test } from '@jest/globals'
import { createServer, type Server } from 'node:http'
import { explain } from '../../src/forge/define.ts'
import { startGithub, type FakeGithub, type Failure } from '../helpers/github.ts'
import { portOf } from '../helpers/port.ts'

// Whether there is a proxy to go through is decided when the client is loaded. To loopback there never is.
process.env['GITHUB_API_URL'] = 'http://127.0.0.1'
const { createGithubApi } = await import('../../src/forge/github-api.ts')

let github: FakeGithub | undefined
let other: Server | undefined
afterEach(async () => {
  await github?.close()
  other?.closeAllConnections()
  other?.close()
  github = other = undefined
})

const ask = async (
  ...failures: readonly Failure[]
): Promise<{ readonly said: string; readonly asked: number }> => {
  const server = (github = await startGithub({ base: {}, head: { 'a.js': '' } }))
  server.fail('pulls/get', ...failures)
  const patience = failures.some(({ silent }) => silent === true) ? { timeoutMs: 500 } : {}
  const api = createGithubApi(server.token, { baseUrl: server.url, firstWaitMs: 1, ...patience })
  const where = { owner: server.pull.owner, repo: server.pull.repo, pull_number: server.pull.number }
  const said = await api.rest.pulls.get(where).then(
    () => 'answered',
    (error: unknown) => explain(error, 'asking')
  )
  return { said, asked: server.requests.length }
}
const four = (failure: Failure): readonly Failure[] => [failure, failure, failure, failure]

describe('the client asks again, and is answered,', () => {
  test.each<[what: string, ...failures: Failure[]]>([
    ['after a fault of the server', { status: 500 }, { status: 502 }, { status: 503 }],
    ['after half an answer', { status: 200, text: '{"number":', cut: true }],
    ['after an answer that is no JSON', { status: 200, text: '<html>' }],
    ['after an answer of nothing', { status: 200, text: '' }],
    ['after no answer', { status: 200, silent: true }],
    ['after the secondary limit', { status: 403, headers: { 'retry-after': '0' } }],
    ['after 429', { status: 429, headers: { 'retry-after': '0' } }]
  ])('%s', async (_, ...failures) => {
    expect(await ask(...failures)).toEqual({ said: 'answered', asked: failures.length + 1 })
  })
})

const reset = '1900000000'
describe('the client gives up, and says what to do,', () => {
  test.each<[what: string, failures: readonly Failure[], asked: number, said: RegExp]>([
    ['when the server stays down', four({ status: 503 }), 4, /could not be reached.*Run the job again/],
    ['when answers stay broken', four({ status: 200, text: '[' }), 4, /half an answer/],
    ['when there is no answer', four({ status: 200, silent: true }), 4, /could not be reached/],
    [
      'when the rate limit is spent',
      [{ status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset } }],
      1,
      /rate limit is used up. Run the job again after 2030-03-17T17:46:40/
    ],
    [
      'when the rate limit is spent, by the other status',
      [{ status: 429, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset } }],
      1,
      /rate limit is used up/
    ],
    [
      'when it is to wait for an hour',
      [{ status: 403, headers: { 'retry-after': '3600' } }],
      1,
      /rate limit is used up. Run the job again in a few minutes/
    ],
    ['when the token is no good', [{ status: 401 }], 1, /token that is still valid/],
    [
      'when the token may not',
      [{ status: 403, text: '{"message":"Resource not accessible by integration"}' }],
      1,
      /Resource not accessible by integration.*The token may not do that.*contents: read/
    ],
    [
      'when an organisation wants single sign-on',
      [{ status: 403, text: '{"message":"Resource protected by organization SAML enforcement."}' }],
      1,
      /SAML enforcement.*The token may not do that/
    ],
    [
      'when an organisation allows other addresses only',
      [{ status: 403, text: '{"message":"the organization has an IP allow list enabled"}' }],
      1,
      /IP allow list.*The token may not do that/
    ],
    ['when it is not there', [{ status: 404 }], 1, /not there any more, or the token may not see it/],
    ['when it was blocked for legal reasons', [{ status: 451 }], 1, /451 while asking.*Run the job again/],
    ['when GitHub refuses the request', [{ status: 422 }], 1, /422 while asking/]
  ])('%s', async (_, failures, asked, said) => {
    expect(await ask(...failures)).toEqual({ said: expect.stringMatching(said), asked })
  })
})

describe('a redirect', () => {
  test('on the same host is followed, as for a repository that was renamed', async () => {
    const { said, asked } = await ask({ status: 301, headers: { location: '/repos/example/shop/pulls/7' } })
    expect([said, asked]).toEqual(['answered', 2])
  })

  test('to another host is refused, and the other host hears nothing', async () => {
    const heard: string[] = []
    const elsewhere = (other = createServer((request, response) => {
      heard.push(JSON.stringify(request.headers))
      response.end('{}')
    }))
    await new Promise<void>((resolve) => {
      elsewhere.listen(0, '127.0.0.1', resolve)
    })
    const location = `http://127.0.0.1:${portOf(elsewhere)}/repos/example/shop/pulls/7`
    const { said } = await ask(...four({ status: 302, headers: { location } }))
    expect(said).toMatch(/redirects to another host/)
    expect(heard).toEqual([])
  })

  test('without end is refused', async () => {
    const location = '/repos/example/shop/pulls/7'
    const failures = Array.from({ length: 16 }, () => ({ status: 307, headers: { location } }))
    expect((await ask(...failures)).said).toMatch(/redirects without end/)
  })
})
