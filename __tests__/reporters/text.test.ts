import { describe, expect, test } from '@jest/globals'
import { assert, property } from 'fast-check'
import { renderText } from '../../src/reporters/text.ts'
import { anyTexts, foreignReview, fuzzRuns, harmless, slots, unseen } from '../helpers/foreign.ts'

const plainly = { colour: false }

/** How the lines of a report begin: with a word, a number or a sign of ours. */
const beginnings = [
  /^(?:PASS|WARN|BLOCK) {2}/,
  /^ {2}base .* as of \d{4}-\d\d-\d\d \d\d:\d\d UTC$/,
  /^ {0,4}[✖▲·] /,
  /^ {6}(?:Seen in|It blocks together with|Accepted by) /,
  /^ {4}All its signs together /,
  /^ {4}by way of /,
  /^ {4}not judged: /,
  /^ {4}That is no sign /,
  /^ {4}(?: {2})?new here: /,
  /^ {6}(?: {2})?Its code[ ,]/,
  /^\d+ ordinary changes?:$/,
  /^Coverage: /,
  /^Left out by the policy: /,
  /^$/
]

describe('the text report', () => {
  test('begins no line with foreign text, and has no line more for it', () => {
    assert(
      property(anyTexts, (texts) => {
        const lines = renderText(foreignReview(texts), plainly).split('\n')
        const strange = lines.filter((line) => !beginnings.some((beginning) => beginning.test(line)))
        expect(strange).toEqual([])
        expect(lines).toHaveLength(renderText(foreignReview(harmless(texts)), plainly).split('\n').length)
      }),
      { numRuns: fuzzRuns(300) }
    )
  })

  test('holds no workflow command and nothing unseen, whatever foreign text says', () => {
    assert(
      property(anyTexts, (texts) => {
        const report = renderText(foreignReview(texts), plainly)
        expect(report).not.toMatch(unseen)
        expect(report).not.toMatch(/^\s*::|##\[/m)
      }),
      { numRuns: fuzzRuns(300) }
    )
  })

  test('is the same in colour, but for the colours', () => {
    assert(
      property(anyTexts, (texts) => {
        const coloured = renderText(foreignReview(texts), { colour: true })
        expect(coloured).toContain('\u001b[31mBLOCK\u001b[0m')
        // eslint-disable-next-line no-control-regex
        expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(renderText(foreignReview(texts), plainly))
      }),
      { numRuns: fuzzRuns(100) }
    )
  })

  test('counts what it does not list', () => {
    const review = foreignReview(Array.from({ length: slots }, (_, i) => `text-${i}`))
    const many = Array.from({ length: 43 }, () => review.changes.slice(3, 4)).flat()
    const report = renderText({ ...review, changes: many }, plainly)
    expect(report).toContain('43 ordinary changes:')
    expect(report.match(/\(removed\)/g)).toHaveLength(40)
    expect(report).toContain('  · and 3 more')
  })

  test('of one with nothing to say is short', () => {
    const review = foreignReview(Array.from({ length: slots }, () => 'x'))
    const nothing = {
      changes: [],
      lockfiles: [],
      leftOut: [],
      terms: { cooldownMs: 0, said: [], asked: [] },
      project: { findings: [] },
      verdict: 'pass' as const
    }
    const coverage = { changes: 0, judged: 0, unverified: 0 }
    expect(renderText({ ...review, ...nothing, coverage }, plainly)).toBe(
      'PASS  No lockfile changed.\n  base x  head x  as of 2026-01-31 12:00 UTC\n'
    )
  })
})
