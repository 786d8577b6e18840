import { afterEach, describe, expect, test } from '@jest/globals'
import type { ActionResult, ActionRun } from '../helpers/action.ts'
import { createGate, gateRun } from '../helpers/gate.ts'
import type { FakeComment, FakeGithub } from '../helpers/github.ts'
import { lockOf, lock, named, steady } from '../helpers/shop.ts'

const gate = createGate()
const { start, act } = gate
afterEach(gate.close)

const withStatus = { inputs: { status: 'dependencies' } }
const code = '0123456789abcdef0123456789abcdef'
const accept = `/lockkeeper accept steady@1.8.3#${code} for release-age: it is urgent`

/** A pull request that was judged once, by a run that GitHub knows. */
const judged = async (more: Partial<ActionRun> = {}): Promise<FakeGithub> => {
  const server = await start()
  expect((await act(server, more)).code).toBe(1)
  server.addRun(gateRun(server))
  return server
}

/** The run that a comment starts. */
const comment = (
  server: FakeGithub,
  body: string | FakeComment,
  { by = 'dev', action = 'created', from, ...more }: CommentRun = {}
): Promise<ActionResult> => {
  const one = typeof body === 'string' ? server.comment(body, by) : body
  const payload = {
    action,
    issue: { number: server.pull.number, pull_request: {} },
    comment: { id: one.id, body: one.body, user: one.by },
    ...(from === undefined ? {} : { changes: { body: { from } } })
  }
  return act(server, { event: 'issue_comment', payload, ...more })
}
interface CommentRun extends Partial<ActionRun> {
  readonly by?: string
  readonly action?: string
  readonly from?: string
}
const operations = (server: FakeGithub): string[] => server.requests.map(({ operation }) => operation)
const reactions = (server: FakeGithub): string[] => server.reactions.map(({ content }) => content)

describe('a comment', () => {
  test.each([['/lockkeeper recheck'], [accept]])(
    '%s starts the run of the pull request again',
    async (body) => {
      const server = await judged()
      const result = await comment(server, body)
      expect([result.code, server.reruns, reactions(server)]).toEqual([
        0,
        [{ id: 41, only: 'failed' }],
        ['+1']
      ])
      expect(result.stdout).toContain('Run 41 of pull request 7 was started again')
    }
  )

  test('may ask for another check though it may not write, if the pull request is its own', async () => {
    const server = await judged()
    await comment(server, '/lockkeeper recheck', { by: 'opener' })
    expect([server.reruns.length, reactions(server)]).toEqual([1, ['+1']])
  })

  test.each([
    ['/lockkeeper recheck', 'stranger', '-1'],
    [accept, 'stranger', '-1'],
    [accept, 'opener', '-1'],
    ['/lockkeeper accept steady@1.8.3 it is urgent', 'dev', 'confused'],
    ['/lockkeeper please', 'dev', 'confused']
  ])('%s of %s starts nothing and is marked with %s', async (body, by, reaction) => {
    const server = await judged()
    const result = await comment(server, body, { by })
    expect([result.code, server.reruns, reactions(server)]).toEqual([0, [], [reaction]])
    expect(named(result, 'warning')).toHaveLength(1)
  })

  test.each(['Nice!', '> /lockkeeper recheck', '/lockkeepers'])('%j costs no request', async (body) => {
    const server = await start()
    const result = await comment(server, body)
    expect([result.code, operations(server)]).toEqual([0, []])
    expect(result.stdout).toContain('not for Lockkeeper')
  })

  test.each([
    ['edited', { action: 'edited', from: accept }],
    ['deleted', { action: 'deleted' }]
  ])('that accepted something and is %s has it judged again, though the run passed', async (_, more) => {
    const server = await start()
    await act(server)
    server.addRun(gateRun(server, { conclusion: 'success' }))
    const one = server.comment(more.action === 'edited' ? 'Never mind' : accept)
    await comment(server, one, more)
    expect([server.reruns, reactions(server)]).toEqual([[{ id: 41, only: 'all' }], []])
  })

  test('sets the status where there is one, and starts no run', async () => {
    const server = await judged(withStatus)
    const result = await comment(server, '/lockkeeper recheck', withStatus)
    expect([result.code, server.reruns]).toEqual([0, []])
    expect(server.statuses.map(({ state }) => state)).toEqual(['failure', 'failure'])
    expect(result.summary).toContain('Do not merge yet')
  })

  test('that accepts turns the status green', async () => {
    const server = await judged(withStatus)
    const [line = ''] = /^\/lockkeeper accept .*$/m.exec(server.reviews[0]?.body ?? '') ?? []
    await comment(server, `${line}read it`, withStatus)
    expect(server.statuses).toEqual([
      expect.objectContaining({ sha: server.pull.headSha, context: 'dependencies', state: 'failure' }),
      expect.objectContaining({ sha: server.pull.headSha, context: 'dependencies', state: 'success' })
    ])
    expect(server.reviews[0]?.body).toContain('Accepted by `dev`')
  })

  test('is answered though it cannot be marked', async () => {
    const server = await judged()
    server.fail('reactions/create-for-issue-comment', { status: 403 })
    expect((await comment(server, '/lockkeeper recheck')).code).toBe(0)
    expect(server.reruns).toHaveLength(1)
  })
})

describe('the run to start again', () => {
  test('is looked for where no review could be posted', async () => {
    const server = await start()
    server.addRun(gateRun(server, { id: 40, path: '.github/workflows/other.yml' }))
    server.addRun(gateRun(server, { id: 42, event: 'push' }))
    server.addRun(gateRun(server, { id: 43, event: 'pull_request' }))
    await comment(server, '/lockkeeper recheck')
    expect(server.reruns).toEqual([{ id: 43, only: 'failed' }])
  })

  test.each<[what: string, run: object]>([
    ['another workflow', { path: '.github/workflows/deploy.yml' }],
    ['another event', { event: 'push' }]
  ])('is not one of %s, whatever the review says', async (_, run) => {
    const server = await start()
    await act(server)
    server.addRun(gateRun(server, run))
    const result = await comment(server, '/lockkeeper recheck')
    expect([result.code, server.reruns]).toEqual([2, []])
    expect(named(result, 'error')).toEqual([expect.stringMatching(/no run of .*gate\.yml.*Push a commit/)])
  })

  test('is not the one of an older commit', async () => {
    const server = await judged()
    server.push(steady('1.8.4'))
    expect((await comment(server, '/lockkeeper recheck')).code).toBe(2)
    expect(server.reruns).toEqual([])
  })

  test('has to have ended', async () => {
    const server = await start()
    await act(server)
    server.addRun(gateRun(server, { status: 'in_progress', conclusion: null }))
    const result = await comment(server, '/lockkeeper recheck')
    expect(named(result, 'error')).toEqual([expect.stringMatching(/has not ended yet/)])
  })

  test('needs a permission, which is named', async () => {
    const server = await judged()
    server.fail('actions/re-run-workflow-failed-jobs', { status: 403 })
    const result = await comment(server, '/lockkeeper recheck')
    expect(named(result, 'error')).toEqual([expect.stringMatching(/403.*actions: write/)])
  })
})

describe('a schedule', () => {
  const young = (version: string) => ({ [lock]: lockOf({ young: version }) })
  const waiting = async (due: string, more: Partial<ActionRun> = {}): Promise<FakeGithub> => {
    const server = await start({ base: young('1.4.0'), head: young('1.4.1') })
    await act(server, more)
    server.addRun(gateRun(server))
    const [review] = server.reviews
    if (review === undefined) throw new Error('There is a review.')
    expect(review.body).toMatch(/^Clears \d{4}-\d\d-\d\d \d\d:\d\d UTC by itself/m)
    review.body = review.body.replace(/due=\S+/, `due=${due}`)
    return server
  }
  const past = '2020-01-01T00:00:00.000Z'
  const schedule = (server: FakeGithub, more: Partial<ActionRun> = {}): Promise<ActionResult> =>
    act(server, { event: 'schedule', payload: { schedule: '17 * * * *' }, ...more })

  test('starts the runs of pull requests again whose time has come', async () => {
    const server = await waiting(past)
    const result = await schedule(server)
    expect([result.code, server.reruns]).toEqual([0, [{ id: 41, only: 'failed' }]])
  })

  test('sets their status where there is one', async () => {
    const server = await waiting(past, withStatus)
    await schedule(server, withStatus)
    expect([server.reruns, server.statuses.map(({ state }) => state)]).toEqual([[], ['failure', 'failure']])
    expect(server.reviews[0]?.body).not.toContain(past)
  })

  test('leaves the others alone, with one request', async () => {
    const server = await waiting('2999-01-01T00:00:00.000Z')
    const before = server.requests.length
    await schedule(server)
    expect(server.reruns).toEqual([])
    expect(operations(server).slice(before)).toEqual(['graphql/pulls'])
  })

  test('believes nobody else', async () => {
    const server = await start()
    const body = `<!-- lockkeeper:review --><!-- run=41 head=${server.pull.headSha} due=${past} -->`
    server.plant({ body, login: 'mallory', type: 'User' })
    server.addRun(gateRun(server))
    await schedule(server)
    expect(server.reruns).toEqual([])
  })

  test('goes on where one cannot be started again, and says so', async () => {
    const server = await waiting(past)
    server.fail('actions/re-run-workflow-failed-jobs', { status: 403 })
    const result = await schedule(server)
    expect(result.code).toBe(0)
    expect(named(result, 'warning')).toEqual([expect.stringMatching(/Pull request 7: .*403/)])
  })

  test.each([
    ['does not answer', { status: 502 }],
    ['refuses', { status: 403 }],
    ['answers half', { status: 200, text: '{"data":{"repository":null},"errors":[{"message":"no"}]}' }]
  ])('fails with one sentence where GitHub %s', async (_, failure) => {
    const server = await start()
    server.fail('graphql/pulls', failure, failure, failure, failure)
    const result = await schedule(server)
    expect([result.code, named(result, 'error').length]).toEqual([2, 1])
  })
})

describe('a run by hand', () => {
  const byHand = (server: FakeGithub, number: string, more: Partial<ActionRun> = {}): Promise<ActionResult> =>
    act(server, { event: 'workflow_dispatch', payload: { inputs: { 'pull-request': number } }, ...more })

  test('reviews the pull request of that number', async () => {
    const server = await start()
    const result = await byHand(server, '7')
    expect([result.code, result.outputs['verdict'], server.reviews.length]).toEqual([1, 'block', 1])
    expect(result.summary).toContain('does not change the check of the pull request itself')
  })

  test('sets its status', async () => {
    const server = await start()
    await byHand(server, '7', withStatus)
    expect(server.statuses).toEqual([
      {
        sha: server.pull.headSha,
        context: 'dependencies',
        state: 'failure',
        description: 'Do not merge yet: 1 of 1 dependency change blocked'
      }
    ])
  })
})

describe('the status', () => {
  test('cannot be named like the job', async () => {
    const result = await act(await start(), { inputs: { status: 'gate' } })
    expect([result.code, named(result, 'error')]).toEqual([
      2,
      [expect.stringMatching(/both would be required/)]
    ])
  })

  test('that cannot be set changes no verdict, and the reason is told', async () => {
    const server = await start({ readOnly: true })
    const result = await act(server, withStatus)
    expect([result.code, result.outputs['verdict']]).toEqual([1, 'block'])
    expect(result.summary).toMatch(/The commit status was not set.*statuses: write/)
  })

  test('is an error where there is no verdict', async () => {
    const server = await start()
    server.fail('git/get-tree', { status: 404 }, { status: 404 })
    expect((await act(server, withStatus)).code).toBe(2)
    expect(server.statuses.map(({ state }) => state)).toEqual(['error'])
  })
})
