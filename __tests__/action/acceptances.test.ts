import { afterEach, describe, expect, test } from '@jest/globals'
import type { ActionResult } from '../helpers/action.ts'
import { createGate } from '../helpers/gate.ts'
import type { FakeGithub } from '../helpers/github.ts'
import { locked } from '../helpers/make.ts'
import { releaseCode } from '../../src/release-code.ts'
import { lock, lockOf, policyPath, steady } from '../helpers/shop.ts'

const gate = createGate()
const { start, act } = gate
afterEach(gate.close)

const verdict = ({ outputs }: ActionResult): string | undefined => outputs['verdict']

/** The line that the review shows, with a reason. */
const lineOf = (server: FakeGithub): string => {
  const [line] = /^\/lockkeeper accept .*$/m.exec(server.reviews[0]?.body ?? '') ?? []
  if (line === undefined) throw new Error('The review shows no line to accept with.')
  return `${line}it prints a banner`
}

/** A pull request that is blocked, with a comment on it. */
const blockedWith = async (
  comment: (line: string) => string,
  by?: string,
  type?: 'Bot' | 'User'
): Promise<FakeGithub> => {
  const server = await start()
  expect(verdict(await act(server))).toBe('block')
  server.comment(comment(lineOf(server)), by, type)
  return server
}
const same = (line: string): string => line

describe('a release that is accepted in a comment', () => {
  test('passes, and the review says by whom, why and until when', async () => {
    const server = await blockedWith(same)
    const result = await act(server)
    expect([result.code, verdict(result)]).toEqual([0, 'pass'])
    expect(server.reviews).toHaveLength(1)
    expect(server.reviews[0]?.body).toMatch(
      /\*\*install-script-added\*\*: .*_.*Accepted by `dev` until \d{4}-\d\d-\d\d: `it prints a banner`_/
    )
    expect(server.reviews[0]?.body).toMatch(/due=\d{4}-/)
  })

  test('by an administrator passes as well, and in a merge group too', async () => {
    const server = await blockedWith(same, 'owner')
    const { baseSha, headSha, number } = server.pull
    const payload = {
      merge_group: {
        base_sha: baseSha,
        head_sha: headSha,
        base_ref: 'refs/heads/main',
        head_ref: `refs/heads/gh-readonly-queue/main/pr-${number}-${baseSha}`
      }
    }
    expect(verdict(await act(server, { event: 'merge_group', payload }))).toBe('pass')
  })

  test('stays blocked for a sign that nobody named', async () => {
    const server = await blockedWith((line) => line.replace('install-script-added, ', ''))
    const result = await act(server)
    expect(verdict(result)).toBe('block')
    expect(server.reviews[0]?.body).toContain('Accepted by `dev`')
  })

  test('is blocked again when other bytes are locked under its version', async () => {
    const server = await blockedWith(same)
    const other = steady('1.8.3')[lock]
    if (typeof other !== 'string') throw new Error('The lockfile is text.')
    server.push({
      ...steady('1.8.3'),
      [lock]: other.replaceAll(/("integrity": ?")sha512-[^"]{6}/g, '$1sha512-AAAAAA')
    })
    const result = await act(server)
    expect(verdict(result)).toBe('block')
    expect(server.reviews[0]?.body).toContain('It is for other bytes')
  })
})

describe('an acceptance does not count', () => {
  test.each<[what: string, by: string, type: 'Bot' | 'User', why: RegExp]>([
    ['of somebody who may only read', 'stranger', 'User', /Only somebody who may write/],
    ['of somebody who may only sort issues', 'triager', 'User', /Only somebody who may write/],
    ['of whoever opened the pull request', 'opener', 'User', /Whoever opened a pull request/],
    ['of a bot that may write', 'helper[bot]', 'Bot', /Only a person/]
  ])('%s', async (_, by, type, why) => {
    const server = await blockedWith(same, by, type)
    expect(verdict(await act(server))).toBe('block')
    expect(server.reviews[0]?.body).toMatch(why)
  })

  test('once its comment was edited', async () => {
    const server = await blockedWith(() => 'Hello')
    const comment = server.comment('I will look at it.')
    server.edit(comment, lineOf(server))
    expect(verdict(await act(server))).toBe('block')
    expect(server.reviews[0]?.body).toContain('The comment was changed after it was written')
  })

  test('when it is quoted, or in the middle of a comment', async () => {
    const server = await blockedWith((line) => `> ${line}`)
    server.comment(`As said:\n${lineOf(server)}`)
    expect(verdict(await act(server))).toBe('block')
  })

  test.each<[operation: string, status: number]>([
    ['issues/list-comments', 403],
    ['issues/list-comments', 404],
    ['issues/list-comments', 500],
    ['repos/get-collaborator-permission-level', 403],
    ['repos/get-collaborator-permission-level', 404]
  ])('when %s answers %d, and everything else goes on', async (operation, status) => {
    const server = await blockedWith(same)
    server.fail(operation, { status }, { status }, { status }, { status })
    const result = await act(server)
    expect([result.code, verdict(result)]).toEqual([1, 'block'])
  })

  test('when comments cannot be read, which is told', async () => {
    const server = await blockedWith(same)
    server.fail('issues/list-comments', { status: 403 })
    expect((await act(server)).summary).toContain('The comments could not be read (GitHub answered 403)')
  })

  test('for bytes that are not the published ones', async () => {
    const [from, to] = ['1.8.0', '1.8.1'].map((version) => lockOf({ steady: version }))
    const forged = to?.replaceAll(/("integrity": ?")sha512-[^"]{6}/g, '$1sha512-AAAAAA') ?? ''
    const server = await start({ base: { [lock]: from ?? '' }, head: { [lock]: forged } })
    expect(verdict(await act(server))).toBe('block')
    expect(server.reviews[0]?.body).toContain('**integrity-mismatch**')
    expect(server.reviews[0]?.body).not.toContain('/lockkeeper accept')
    const { packages } = JSON.parse(forged) as {
      packages: Record<string, { readonly resolved: string; readonly integrity: string }>
    }
    const { resolved, integrity = '' } = packages['node_modules/steady'] ?? {}
    const resolution = { kind: 'registry', resolved, integrity } as const
    const code = releaseCode(locked('1.8.1', { name: 'steady', resolution }))
    server.comment(`/lockkeeper accept steady@1.8.1#${code ?? ''} for integrity-mismatch: I trust it`)
    expect(verdict(await act(server))).toBe('block')
    expect(server.reviews[0]?.body).toContain('Only the policy file can accept integrity-mismatch')
  })
})

test('comments are not asked for where no lockfile changed', async () => {
  const server = await start({ head: { ...steady('1.8.0'), 'src/index.js': 'x', [policyPath]: '{}' } })
  await act(server)
  expect(server.requests.map(({ operation }) => operation)).not.toContain(
    'repos/get-collaborator-permission-level'
  )
})

test('a stranger is asked about once, however much they write', async () => {
  const server = await blockedWith(same, 'stranger')
  for (let i = 0; i < 120; i++) server.comment(lineOf(server), 'stranger')
  const before = server.requests.length
  expect(verdict(await act(server))).toBe('block')
  const asked = server.requests.slice(before).map(({ operation }) => operation)
  expect(asked.filter((operation) => operation === 'repos/get-collaborator-permission-level')).toHaveLength(1)
  expect(asked.filter((operation) => operation === 'issues/list-comments')).toHaveLength(2)
  expect(server.reviews[0]?.body.match(/which does not count/g)?.length ?? 0).toBeLessThan(3)
})
