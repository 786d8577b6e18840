import { afterEach, describe, expect, test } from '@jest/globals'
import { createGate } from '../helpers/gate.ts'
import type { FakeGithub } from '../helpers/github.ts'
import { lock, named, steady } from '../helpers/shop.ts'

const gate = createGate()
const { start, act } = gate
afterEach(gate.close)

const operations = (server: FakeGithub): string[] => server.requests.map(({ operation }) => operation)
const payloadOf = ({ pull }: FakeGithub, more: object = {}): object => ({
  action: 'synchronize',
  pull_request: {
    number: pull.number,
    user: { id: pull.authorId },
    head: { sha: pull.headSha },
    base: { ref: pull.baseRef, sha: pull.baseSha }
  },
  ...more
})

describe('a pull request without dependency changes', () => {
  const other = { ...steady('1.8.0'), 'src/index.js': 'other' }

  test('costs one request when it is opened', async () => {
    const server = await start({ head: other })
    const result = await act(server, { payload: payloadOf(server, { action: 'opened' }) })
    expect([result.code, operations(server)]).toEqual([0, ['repos/compare-commits-with-basehead']])
  })

  test('costs one more later, which is not waited for: there may be a review to bring up to date', async () => {
    const server = await start({ head: other })
    await act(server)
    expect(operations(server).toSorted()).toEqual([
      'pulls/list-reviews',
      'repos/compare-commits-with-basehead'
    ])
  })

  test('is looked at again by a second attempt at the first run', async () => {
    const server = await start({ head: other })
    const payload = payloadOf(server, { action: 'opened' })
    await act(server, { payload, env: { GITHUB_RUN_ATTEMPT: '2' } })
    expect(operations(server)).toContain('pulls/list-reviews')
  })
})

describe('a run that meets trouble still judges', () => {
  test.each<[what: string, operation: string, failure: { status: number; text?: string; cut?: boolean }]>([
    ['a fault of the server', 'git/get-tree', { status: 502 }],
    ['half an answer', 'repos/compare-commits-with-basehead', { status: 200, text: '{', cut: true }],
    ['a page instead of an answer', 'git/get-blob', { status: 200, text: '<html>' }]
  ])('after %s', async (_, operation, failure) => {
    const server = await start()
    server.fail(operation, failure)
    const result = await act(server)
    expect([result.code, result.outputs['verdict'], server.reviews.length]).toEqual([1, 'block', 1])
  })

  test.each<[operation: string, status: number]>([
    ['pulls/list-reviews', 403],
    ['pulls/list-reviews', 404],
    ['pulls/get', 403],
    ['pulls/create-review', 403],
    ['pulls/create-review', 422],
    ['pulls/create-review', 500]
  ])('when %s answers %d, and says why there is no comment', async (operation, status) => {
    const server = await start()
    server.fail(operation, { status }, { status }, { status }, { status })
    const result = await act(server)
    expect([result.code, result.outputs['verdict']]).toEqual([1, 'block'])
    expect(result.summary).toContain('_No comment: ')
    expect(named(result, 'error')).toHaveLength(1)
  })

  test('on a server of one’s own, whose API stands below a path', async () => {
    const server = await start()
    const result = await act(server, { env: { GITHUB_API_URL: `${server.url}/api/v3` } })
    expect([result.code, server.reviews.length]).toEqual([1, 1])
  })

  test('when the branch was renamed since the event', async () => {
    const server = await start({ baseRef: 'trunk' })
    const { pull } = server
    const payload = payloadOf(server, {
      pull_request: {
        number: pull.number,
        user: { id: pull.authorId },
        head: { sha: pull.headSha },
        base: { ref: 'master', sha: pull.baseSha }
      }
    })
    expect((await act(server, { payload })).outputs['verdict']).toBe('block')
  })
})

test('two runs at once leave one review to read, and later ones keep it so', async () => {
  const server = await start()
  await Promise.all([act(server), act(server)])
  await act(server)
  const told = server.reviews.filter(({ body }) => body.includes('Do not merge yet'))
  expect(told).toHaveLength(1)
  expect(told[0]).toBe(server.reviews[0])
})

test('a host that cannot be looked up is told, with what to do', async () => {
  const server = await start()
  const result = await act(server, { env: { GITHUB_API_URL: 'http://api.forge.invalid' } })
  expect(result.code).toBe(2)
  expect(named(result, 'error')).toEqual([
    expect.stringMatching(/could not be reached.*(?:ENOTFOUND|EAI_AGAIN).*https_proxy/)
  ])
})

test('the hosts that were asked are listed, and no other one was', async () => {
  const server = await start()
  const { summary } = await act(server)
  const hosts = /_Requests went to ([^\s,]+), ([^\s,]+), and nowhere else\._/.exec(summary)
  expect(hosts?.[1]).toBe(new URL(server.url).host)
  expect(hosts?.[2]).toMatch(/^127\.0\.0\.1:\d+$/)
})

test('under pull_request it says that the gate can be changed from the pull request', async () => {
  const server = await start({ head: steady('1.8.1') })
  expect((await act(server, { event: 'pull_request' })).summary).toContain('can change this workflow')
  expect((await act(server)).summary).not.toContain('can change this workflow')
})

describe('a workflow in the pull request with a job of the gate’s name', () => {
  const workflow =
    'on: push\njobs:\n  other:\n    name: Gate\n    runs-on: ubuntu-latest\n    steps: [{ run: "true" }]\n'
  const files = { ...steady('1.8.0'), '.github/workflows/new.yml': workflow }

  test('blocks', async () => {
    const result = await act(await start({ head: files }))
    expect([result.code, result.outputs['verdict']]).toEqual([1, 'block'])
    expect(named(result, 'error')).toEqual([expect.stringMatching(/new\.yml/)])
  })
})

describe('comments at files', () => {
  const manifest = (version: string): string => `{\n  "dependencies": {\n    "steady": "${version}"\n  }\n}\n`
  const files = (version: string) => ({ ...steady(version), 'package.json': manifest(version) })
  const places = (server: FakeGithub) => server.fileComments.map(({ path, line }) => [path, line])

  test('stand at the line of the manifest that the pull request changes', async () => {
    const server = await start({ base: files('1.8.0'), head: files('1.8.3'), lines: [3] })
    await act(server)
    expect(places(server)).toEqual([['package.json', 3]])
    expect(server.fileComments[0]?.body).toMatch(
      /^<!-- lockkeeper:file .*\n🛑[^]*\*\*install-script-added\*\*/
    )
  })

  test('stand at the lockfile where no line of a manifest changed', async () => {
    const server = await start()
    await act(server)
    expect(places(server)).toEqual([[lock, undefined]])
  })

  test('move to the file where the line is refused, and the review stays', async () => {
    const server = await start({ base: files('1.8.0'), head: files('1.8.3') })
    await act(server)
    expect(places(server)).toEqual([['package.json', undefined]])
    expect(server.reviews).toHaveLength(1)
  })

  test('are left out where the file is refused, and the review stays', async () => {
    const server = await start({ refusedFiles: [lock] })
    const result = await act(server)
    expect([result.code, places(server), server.reviews.length]).toEqual([1, [], 1])
    expect(result.summary).not.toContain('No comment')
  })

  test('are kept up to date, and say in the end that nothing blocks any more', async () => {
    const server = await start()
    await act(server)
    const [first] = server.fileComments
    const body = first?.body
    server.push(steady('1.8.4'))
    await act(server)
    expect(places(server)).toEqual([[lock, undefined]])
    expect(first?.body).not.toBe(body)
    server.push(steady('1.8.1'))
    await act(server)
    expect(first?.body).toMatch(/\n✅ Nothing blocks here any more\.$/)
    expect(server.fileComments).toHaveLength(1)
  })

  test('can be switched off', async () => {
    const server = await start()
    await act(server, { inputs: { 'file-comments': 'false' } })
    expect([server.fileComments, server.reviews.length]).toEqual([[], 1])
  })
})
