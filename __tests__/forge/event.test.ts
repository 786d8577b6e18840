import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { triggerOf, type Trigger } from '../../src/forge/event.ts'
import { UserError } from '../../src/model.ts'

// Of GitHub's own examples (@octokit/webhooks-examples, MIT), what a workflow's event file has of it.
const file = join(import.meta.dirname, '..', 'fixtures', 'github-events.json')
const examples = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, unknown>>
const repo = { owner: 'example', repo: 'shop' }

const ask = (eventName: string, example: string, more: object = {}): Trigger => {
  const payload = { ...examples[example], ...more }
  expect(examples[example]).toBeDefined()
  return triggerOf({ eventName, payload, repo })
}
const inside = (example: string, key: string, more: object): object => ({
  [key]: { ...(examples[example]?.[key] as object), ...more }
})
const zeros = '0'.repeat(40)
const one = 'a'.repeat(40)

describe('an event', () => {
  test.each(['pull_request', 'pull_request_target'])('%s is a pull request', (event) => {
    const [opened, pushed] = [ask(event, 'opened'), ask(event, 'synchronize')]
    expect(opened).toEqual({
      kind: 'pull-request',
      pull: {
        ...repo,
        number: 2,
        baseRef: 'master',
        baseSha: 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e',
        headSha: 'ec26c3e57ca3a959ca5aad62de7213c562f8c821',
        authorId: 21031067
      },
      isTrusted: event === 'pull_request_target',
      isNew: true
    })
    expect(pushed).toMatchObject({ kind: 'pull-request', isNew: false })
  })

  test('merge_group is what the group adds, with the pull request that it was made for', () => {
    expect(ask('merge_group', 'merge_group')).toEqual({
      kind: 'merge-group',
      base: '380387fbc80638b734a49e1be1c4dfec1c01b33c',
      head: '2ffea6db159f6b6c47a24e778fb9ef40cf6b1c7d',
      baseRef: 'main',
      number: 104
    })
  })

  test('merge_group with another name is about no pull request that is known', () => {
    const group = inside('merge_group', 'merge_group', { head_ref: 'refs/heads/queue/other' })
    expect(ask('merge_group', 'merge_group', group)).toMatchObject({ number: undefined })
  })

  test.each<[what: string, more: object, expected: object]>([
    ['commits', { ref: 'refs/heads/topic', before: one }, { kind: 'push', base: one }],
    ['a new branch', { ref: 'refs/heads/topic' }, { kind: 'push', base: 'master' }],
    ['the first branch', {}, { kind: 'nothing', why: expect.stringMatching(/first time/) }],
    [
      'the end of a branch',
      { before: one, after: zeros },
      { kind: 'nothing', why: expect.stringMatching(/deleted/) }
    ],
    ['a tag', { ref: 'refs/tags/v1' }, { kind: 'nothing', why: expect.stringMatching(/tag/) }]
  ])('push of %s is told apart', (_, more, expected) => {
    expect(ask('push', 'branch_created', more)).toMatchObject(expected)
  })

  test('push of a tag is nothing, in both directions', () => {
    expect(ask('push', 'tag_pushed').kind).toBe('nothing')
    expect(ask('push', 'tag_deleted').kind).toBe('nothing')
  })

  test.each([['104'], [' 104 '], ['#104']])('workflow_dispatch with %j asks for a pull request', (given) => {
    expect(ask('workflow_dispatch', 'workflow_dispatch', { inputs: { 'pull-request': given } })).toEqual({
      kind: 'request',
      number: 104
    })
  })

  test('schedule is itself', () => {
    expect(triggerOf({ eventName: 'schedule', payload: { schedule: '17 * * * *' }, repo })).toEqual({
      kind: 'schedule'
    })
  })

  test.each(['created', 'edited', 'deleted'])(
    'issue_comment that was %s is about its pull request',
    (action) => {
      const example = `comment_${action}`
      expect(ask('issue_comment', example).kind).toBe('nothing')
      const onPull = inside(example, 'issue', { pull_request: { url: 'https://api.example.test/' } })
      expect(ask('issue_comment', example, onPull)).toEqual({
        kind: 'comment',
        action,
        number: 1,
        id: 492700400,
        body: expect.stringMatching(/^You are totally right/),
        bodyBefore:
          action === 'edited' ? "You are totally right! I'll get this fixed right away." : undefined,
        by: { id: 21031067, login: 'Codertocat', isPerson: true }
      })
    }
  )
})

describe('an event that cannot be used', () => {
  test.each<[event: string, payload: object, message: RegExp]>([
    ['deployment', {}, /no answer to the event "deployment".*pull_request_target, pull_request, merge_group/],
    ['pull_request_target', {}, /does not describe a pull request/],
    ['pull_request_target', { pull_request: null }, /does not describe a pull request/],
    ['merge_group', { merge_group: { base_sha: one } }, /does not describe a merge group/],
    ['push', { ref: 1 }, /does not describe a push/],
    ['workflow_dispatch', {}, /without the number of a pull request/],
    ['workflow_dispatch', { inputs: { 'pull-request': '7; rm' } }, /without the number/],
    ['workflow_dispatch', { inputs: { 'pull-request': '0' } }, /without the number/],
    ['issue_comment', { action: 'created' }, /does not describe a comment/]
  ])('%s of %j says so', (eventName, payload, message) => {
    expect(() => triggerOf({ eventName, payload, repo })).toThrow(UserError)
    expect(() => triggerOf({ eventName, payload, repo })).toThrow(message)
  })

  test.each(['--x', 'a'.repeat(39), `${one}\n`, 7])('of a head that is no commit, %j, says so', (sha) => {
    const pull = inside('opened', 'pull_request', { head: { sha } })
    expect(() => ask('pull_request', 'opened', pull)).toThrow(/does not describe/)
  })
})
