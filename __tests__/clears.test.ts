import { describe, expect, test } from '@jest/globals'
import { clearsAt, dueAt } from '../src/clears.ts'
import type { Finding, Level, Review, ReviewedChange } from '../src/model.ts'
import { foreignReview, slots } from './helpers/foreign.ts'
import { now, updated } from './helpers/make.ts'

const hour = 3_600_000
const finding = (level: Level, clears?: number, until?: number): Finding => ({
  signal: 'release-age',
  level,
  message: ['young'],
  evidence: clears === undefined ? {} : { clearsAt: new Date(now + clears).toISOString() },
  together: [],
  ...(until === undefined ? {} : { accepted: { by: 'dev', reason: 'read', until: now + until } })
})
const change = (...findings: readonly Finding[]): ReviewedChange => ({
  change: updated('1.0.0', '1.1.0'),
  verdict: findings.some(({ level }) => level === 'block') ? 'block' : 'pass',
  findings,
  unverified: []
})
const unreachable: ReviewedChange = {
  ...change(),
  verdict: 'block',
  unverified: [{ signal: 'release-age', reason: 'unreachable', detail: 'down' }]
}
const reviewOf = (...changes: readonly ReviewedChange[]): Review => ({
  ...foreignReview(Array.from({ length: slots }, () => 'x')),
  verdict: changes.some(({ verdict }) => verdict === 'block') ? 'block' : 'pass',
  asOf: now,
  changes,
  project: { findings: [] }
})
const from = (at: number | undefined): number | undefined => (at === undefined ? undefined : at - now)

test.each<[what: string, review: Review, clears: number | undefined, due: number | undefined]>([
  ['nothing', reviewOf(), undefined, undefined],
  ['one that waits', reviewOf(change(finding('block', hour))), hour, hour],
  [
    'two that wait',
    reviewOf(change(finding('block', 2 * hour)), change(finding('block', hour))),
    2 * hour,
    hour
  ],
  [
    'one that waits and one that does not',
    reviewOf(change(finding('block', hour), finding('block'))),
    undefined,
    hour
  ],
  ['one that only warns', reviewOf(change(finding('warn', hour))), undefined, undefined],
  ['one that somebody accepted', reviewOf(change(finding('note', undefined, hour))), undefined, hour],
  ['one that could not be learnt', reviewOf(unreachable), undefined, 0],
  [
    'one that could not be learnt and one that waits',
    reviewOf(unreachable, change(finding('block', hour))),
    undefined,
    0
  ]
])('of %s it is known when it changes by itself', (_, review, clears, due) => {
  expect([from(clearsAt(review)), from(dueAt(review))]).toEqual([clears, due])
})

describe('a finding about a file', () => {
  test('that blocks does not clear by time', () => {
    const review = { ...reviewOf(change(finding('block', hour))), verdict: 'block' } as const
    const project = { findings: [{ ...finding('block'), path: '.npmrc' }] }
    expect(clearsAt({ ...review, project })).toBeUndefined()
    expect(from(dueAt({ ...review, project }))).toBe(hour)
  })
})
