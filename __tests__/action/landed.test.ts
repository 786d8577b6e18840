import { afterEach, describe, expect, test } from '@jest/globals'
import type { ActionResult, ActionRun } from '../helpers/action.ts'
import { createGate } from '../helpers/gate.ts'
import type { FakeGithub } from '../helpers/github.ts'
import { named, policyPath, steady } from '../helpers/shop.ts'

const gate = createGate()
const { start, act } = gate
afterEach(gate.close)

const lax = { [policyPath]: 'signals: { release-age: off, install-script-added: off }\n' }
const group = (server: FakeGithub, more: Partial<ActionRun> = {}): Promise<ActionResult> => {
  const { baseSha, headSha } = server.pull
  const payload = {
    merge_group: {
      base_sha: baseSha,
      head_sha: headSha,
      base_ref: 'refs/heads/main',
      head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${baseSha}`
    }
  }
  return act(server, { event: 'merge_group', payload, ...more })
}
const push = (server: FakeGithub, more: object = {}): Promise<ActionResult> => {
  const { baseSha, headSha } = server.pull
  const payload = { ref: 'refs/heads/main', before: baseSha, after: headSha, ...more }
  return act(server, { event: 'push', payload })
}

describe('a merge group', () => {
  test('is judged by what it adds, and writes nothing anywhere', async () => {
    const server = await start()
    const result = await group(server)
    expect([result.code, result.outputs['verdict']]).toEqual([1, 'block'])
    expect(JSON.parse(result.report ?? '')).toMatchObject({
      base: { revision: server.pull.baseSha },
      head: { revision: server.pull.headSha }
    })
    expect(server.requests.every(({ method }) => method === 'GET')).toBe(true)
  })

  test('passes where nothing is wrong', async () => {
    expect((await group(await start({ head: steady('1.8.1') }))).code).toBe(0)
  })

  test('does not bring its own policy', async () => {
    const server = await start({ head: { ...steady('1.8.3'), ...lax } })
    expect((await group(server)).outputs['blocked']).toBe('1')
  })

  test('is judged by the policy of the branch', async () => {
    const server = await start({ base: { ...steady('1.8.0'), ...lax }, head: { ...steady('1.8.3'), ...lax } })
    expect((await group(server)).outputs['verdict']).toBe('pass')
  })

  test('sets the status of its own commit', async () => {
    const server = await start()
    await group(server, { inputs: { status: 'dependencies' } })
    expect(server.statuses).toEqual([expect.objectContaining({ sha: server.pull.headSha, state: 'failure' })])
  })
})

describe('a push', () => {
  test('is reported, and never fails the step', async () => {
    const server = await start()
    const result = await push(server)
    expect([result.code, result.outputs['verdict']]).toEqual([0, 'block'])
    expect(named(result, 'error')).toHaveLength(1)
    expect(result.summary).toContain('What has landed is only reported')
    expect(server.requests.every(({ method }) => method === 'GET')).toBe(true)
  })

  test('is judged by the policy that stood there before', async () => {
    const server = await start({ head: { ...steady('1.8.3'), ...lax } })
    expect((await push(server)).outputs['blocked']).toBe('1')
  })

  test('of a new branch is compared with the default branch', async () => {
    const server = await start()
    const more = { ref: 'refs/heads/topic', before: '0'.repeat(40), repository: { default_branch: 'main' } }
    expect((await push(server, more)).outputs['verdict']).toBe('block')
  })

  test.each([
    ['a tag', { ref: 'refs/tags/v1' }],
    ['no commit', { after: '0'.repeat(40) }]
  ])('of %s is nothing, and costs nothing', async (_, more) => {
    const server = await start()
    const result = await push(server, more)
    expect([result.code, result.outputs, server.requests.length]).toEqual([0, {}, 0])
  })

  test('over a history that is gone says what is not there', async () => {
    const result = await push(await start(), { before: 'a'.repeat(40) })
    expect([result.code, named(result, 'error')]).toEqual([
      2,
      [expect.stringMatching(/404 while comparing a{40}/)]
    ])
  })
})
