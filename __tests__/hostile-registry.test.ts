import { describe, expect, test } from '@jest/globals'
import type { HttpLimits } from '../src/http.ts'
import type { Review } from '../src/model.ts'
import { renderText } from '../src/reporters/text.ts'
import { levelsOf, stage, type Case } from './helpers/case.ts'
import type { Fault } from './helpers/registry-faults.ts'
import { ordinary } from './helpers/settled.ts'
import { isDocument, type Document } from './helpers/world.ts'

// Short, so that a server that hangs does not hold up the tests; nothing here depends on how long they are.
const limits = { deadlineMs: 600, idleMs: 300, attempts: 1, maxBytes: 2_000_000 }

const run = async (one: Case, within: Partial<HttpLimits> = limits): Promise<Review> => {
  const staged = await stage(one)
  try {
    return await staged.review(undefined, within)
  } finally {
    await staged.close()
  }
}

const unverified = (review: Review): readonly string[] =>
  review.changes.flatMap((change) => change.unverified.map(({ signal, reason }) => `${signal}: ${reason}`))

/** Why something could not be judged, as every report has to say it; none is a text that no report holds. */
const reasonIn = (review: Review): string =>
  review.changes.flatMap((change) => change.unverified.map(({ detail }) => detail))[0] ??
  'no reason was given'

describe('a registry', () => {
  const failures: Readonly<Record<string, Fault>> = {
    'answers 500': { kind: 'status', status: 500 },
    'answers 403': { kind: 'status', status: 403 },
    'answers 429 without end': { kind: 'status', status: 429, retryAfter: '0' },
    'asks to wait for a year': { kind: 'status', status: 429, retryAfter: '31536000' },
    hangs: { kind: 'hang' },
    'closes the connection': { kind: 'reset' },
    'ends in the middle': { kind: 'truncate' },
    'gives one byte at a time': { kind: 'drip' },
    'never ends': { kind: 'endless' },
    'redirects to another host': { kind: 'redirect', to: 'http://127.0.0.2:9/colour-kit' },
    'redirects in a circle': { kind: 'redirect', to: '/colour-kit' },
    'answers with a page': { kind: 'html' },
    'answers with nothing': { kind: 'body', text: '' },
    'answers with a list': { kind: 'body', text: '[]' },
    'answers with null': { kind: 'body', text: 'null' },
    'answers with another package': { kind: 'body', text: '{"name":"query-kit","versions":{}}' }
  }

  test.each(Object.entries(failures))(
    'that %s blocks, and says that nothing was judged',
    async (_what, fault) => {
      const review = await run({ ...ordinary, registry: { faults: [fault] } })
      expect(review.verdict).toBe('block')
      expect(review.coverage).toEqual({ changes: 1, judged: 0, unverified: 1 })
      expect(unverified(review)).toContainEqual(
        expect.stringMatching(/^release-age: (?:unreachable|malformed)$/)
      )
    }
  )

  test('that is down blocks', async () => {
    const staged = await stage(ordinary)
    await staged.registry.close()
    const review = await staged.review(undefined, limits)
    await staged.close()
    expect(review.verdict).toBe('block')
    expect(unverified(review)).toContain('release-age: unreachable')
  })

  test.each<Fault>([
    { kind: 'status', status: 429, retryAfter: '0', times: 1 },
    { kind: 'status', status: 503, times: 1 },
    { kind: 'reset', times: 1 },
    { kind: 'truncate', times: 1 },
    { kind: 'slow', ms: 50 }
  ])('that recovers is asked again: %j', async (fault) => {
    const review = await run({ ...ordinary, registry: { faults: [fault] } }, {})
    expect({ verdict: review.verdict, judged: review.coverage.judged }).toEqual({
      verdict: 'pass',
      judged: 1
    })
  })

  test('that does not know the package blocks', async () => {
    const review = await run({
      ...ordinary,
      registry: { faults: [{ on: 'colour-kit', kind: 'status', status: 404 }] }
    })
    expect(levelsOf(review)).toEqual(['release-missing: block'])
  })

  test('that has the release only since after the review does not have it for the review', async () => {
    const review = await run({ ...ordinary, asOf: '2022-06-20T10:00Z', servedAt: ordinary.asOf })
    expect(levelsOf(review)).toEqual(['release-missing: block'])
  })

  const wrong: Readonly<Record<string, (document: Document, manifest: Document) => void>> = {
    'a text for its times': (document) => (document['time'] = 'yesterday'),
    'a list of versions': (document) => (document['versions'] = []),
    'a text for the release': (document) => (document['versions'] = { '4.1.4': {}, '4.1.5': 'gone' }),
    'null for the release': (document) => (document['versions'] = { '4.1.5': null }),
    'a number for the time': (document) => (document['time'] = { '4.1.5': 5 }),
    'a time that is none': (document) => (document['time'] = { '4.1.5': '2022-99-99T00:00:00.000Z' }),
    'a number for the publisher': (_, manifest) => (manifest['_npmUser'] = 7),
    'a publisher without a name': (_, manifest) => (manifest['_npmUser'] = { email: 'x@people.example' }),
    'an object for the maintainers': (_, manifest) => (manifest['maintainers'] = { name: 5 }),
    'a text for the scripts': (_, manifest) => (manifest['scripts'] = 'rm -rf'),
    'a number for a script': (_, manifest) => (manifest['scripts'] = { install: 1 }),
    'a number for a trusted publisher': (_, manifest) =>
      (manifest['_npmUser'] = { name: 'a', trustedPublisher: 1 })
  }

  test.each(Object.entries(wrong))('that gives %s does not pass in silence', async (_what, change) => {
    const spoil = (document: Document): void => {
      const versions = document['versions']
      const manifest = isDocument(versions) ? versions['4.1.5'] : undefined
      change(document, isDocument(manifest) ? manifest : {})
    }
    const review = await run({ ...ordinary, registry: { spoil } })
    expect({ silent: review.verdict === 'pass' && unverified(review).length === 0 }).toEqual({
      silent: false
    })
    expect(renderText(review, { colour: false })).toContain(reasonIn(review))
  })
})
