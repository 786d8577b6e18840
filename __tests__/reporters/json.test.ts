import { describe, expect, test } from '@jest/globals'
import { assert, property } from 'fast-check'
import { plain, subjectOf, versionsOf } from '../../src/reporters/define.ts'
import { renderJson } from '../../src/reporters/json.ts'
import { anyTexts, foreignReview, fuzzRuns, slots, unseen } from '../helpers/foreign.ts'
import { expectValidReview, violations } from '../helpers/schema.ts'

const words = Array.from({ length: slots }, (_, i) => `text-${i}`)

describe('the JSON report', () => {
  test('gives back the very same texts', () => {
    assert(
      property(anyTexts, (texts) => {
        const review = foreignReview(texts)
        const document = JSON.parse(renderJson(review)) as ReturnType<typeof expectValidReview>
        expect(document).toEqual({
          schema: 'lockkeeper.review/1',
          verdict: 'block',
          asOf: '2026-01-31T12:00:00.000Z',
          base: review.base,
          head: review.head,
          lockfiles: review.lockfiles,
          leftOut: review.leftOut,
          terms: { ...review.terms, said: review.terms.said.map(plain) },
          coverage: review.coverage,
          changes: review.changes.map(({ change, verdict, findings, rarity, profile, unverified }) => ({
            package: subjectOf(change).name,
            from: versionsOf(change).from ?? null,
            to: versionsOf(change).to ?? null,
            kind: change.kind,
            direct: change.direct,
            scope: change.scope,
            lockfiles: change.lockfiles,
            introducedBy: change.introducedBy,
            verdict,
            findings: findings.map(({ together, message, accepted, ...rest }) => ({
              ...rest,
              message: plain(message),
              ...(accepted && { accepted: { ...accepted, until: '2026-02-28T00:00:00.000Z' } }),
              ...(together.length === 0 ? {} : { together })
            })),
            ...(rarity && { rarity }),
            ...(profile && { profile: { ...profile, firstPublishedAt: '2026-01-20T08:00:00.000Z' } }),
            unverified
          })),
          project: {
            findings: review.project.findings.map(({ signal, level, path, message, evidence }) => ({
              signal,
              level,
              path,
              message: plain(message),
              evidence
            }))
          }
        })
      }),
      { numRuns: fuzzRuns(300) }
    )
  })

  test('holds nothing unseen and no workflow command, whatever foreign text says', () => {
    assert(
      property(anyTexts, (texts) => {
        const report = renderJson(foreignReview(texts))
        expect(report).not.toMatch(unseen)
        expect(report).not.toMatch(/^\s*::|##\[/m)
      }),
      { numRuns: fuzzRuns(300) }
    )
  })

  test('is valid by its schema', () => {
    expect(expectValidReview(renderJson(foreignReview(words))).changes).toHaveLength(5)
  })

  test('ends in a newline', () => {
    expect(renderJson(foreignReview(words))).toMatch(/[^\n]\n$/)
  })
})

describe('the schema', () => {
  type Mutable = Record<string, unknown>
  const changed = (change: (document: Mutable, first: Mutable, finding: Mutable) => void): unknown => {
    const document = JSON.parse(renderJson(foreignReview(words))) as Mutable
    const first = (document['changes'] as Mutable[])[0] ?? {}
    change(document, first, (first['findings'] as Mutable[])[0] ?? {})
    return document
  }

  test.each<[string, Parameters<typeof changed>[0]]>([
    ['another schema id', (document) => (document['schema'] = 'lockkeeper.review/2')],
    ['another verdict', (document) => (document['verdict'] = 'fail')],
    ['a day for the moment', (document) => (document['asOf'] = '2026-01-31')],
    ['a moment that is none', (document) => (document['asOf'] = '2026-13-31T00:00:00Z')],
    ['no coverage', (document) => delete document['coverage']],
    ['a field it does not know', (document) => (document['score'] = 7)],
    ['a field of a change it does not know', (_, first) => (first['score'] = 7)],
    ['a field of a finding it does not know', (_document, _first, finding) => (finding['score'] = 7)],
    ['an update from nothing', (_, first) => (first['from'] = null)],
    ['an addition with a version before', (_, first) => (first['kind'] = 'added')],
    ['a removal with a version after', (_, first) => (first['kind'] = 'removed')],
    ['no lockfile for a change', (_, first) => (first['lockfiles'] = [])],
    [
      'an unknown reason',
      (_, first) => (first['unverified'] = [{ signal: 'a', reason: 'tired', detail: 'x' }])
    ],
    ['an id that is none', (_document, _first, finding) => (finding['signal'] = 'Not An Id')],
    ['evidence that is a list', (_document, _first, finding) => (finding['evidence'] = [])]
  ])('refuses %s', (_what, change) => {
    expect(violations(changed(change))).not.toEqual([])
  })

  test('leaves evidence open', () => {
    expect(
      violations(changed((_document, _first, finding) => (finding['evidence'] = { any: [1, null] })))
    ).toEqual([])
  })
})
