import { describe, expect, test } from '@jest/globals'
import { assert, property } from 'fast-check'
import { annotationsOf } from '../../src/reporters/annotations.ts'
import { anyTexts, foreignReview, fuzzRuns, slots, unseen } from '../helpers/foreign.ts'

const sample = foreignReview(Array.from({ length: slots }, (_, i) => `text-${i}`))

describe('annotations', () => {
  test('are errors for what blocks and warnings for what is to be looked at, each with its file', () => {
    const { changes, project } = sample
    expect(annotationsOf(sample).map(({ kind, title, file }) => [kind, title.split(' ')[1], file])).toEqual([
      ['error', project.findings[0]?.path, project.findings[0]?.path],
      ...changes
        .slice(0, 3)
        .map(({ change, verdict }) => [
          verdict === 'block' ? 'error' : 'warning',
          change.kind === 'removed' ? '' : change.after.name,
          change.lockfiles[0]
        ])
        .toSorted(([a = ''], [b = '']) => a.localeCompare(b))
    ])
  })

  test('say what was found at the level that counts, or what could not be judged', () => {
    const [, blocked, unproven, warned] = annotationsOf(sample)
    expect(blocked?.message).toMatch(/^What text-\d+ does to text-\d+\.$/)
    expect(unproven?.message).toMatch(/^Not judged: text-\d+$/)
    expect(warned?.message).toMatch(/^What text-\d+ does to text-\d+\.$/)
  })

  test('are ten of a kind at most, and the last counts the others', () => {
    const changes = Array.from({ length: 14 }, () => sample.changes.slice(0, 2)).flat()
    const all = annotationsOf({ ...sample, changes })
    expect(all.filter(({ kind }) => kind === 'error')).toHaveLength(10)
    expect(all[9]?.message).toBe('6 more are blocked. The job summary names them.')
    expect(all.filter(({ kind }) => kind === 'warning')).toHaveLength(10)
    expect(all.at(-1)?.message).toBe('5 more are to be looked at. The job summary names them.')
  })

  test('are cut where a change has more findings than the runner shows', () => {
    const [first] = sample.changes
    if (first === undefined) throw new Error('There are changes.')
    const findings = Array.from({ length: 20 }, () => first.findings.slice(0, 1)).flat()
    const quote = [{ quote: 'x'.repeat(300) }]
    const long = findings.map((finding) => ({ ...finding, message: quote }))
    const [, annotation] = annotationsOf({ ...sample, changes: [{ ...first, findings: long }] })
    expect(annotation?.message).toMatch(/^x{300}\n[^]*x…$/)
    expect(annotation?.message.length).toBe(4001)
  })

  test('are no longer than the runner shows, and hold nothing unseen', () => {
    assert(
      property(anyTexts, (texts) => {
        for (const { title, message, file = '' } of annotationsOf(foreignReview(texts))) {
          expect(message.length).toBeLessThanOrEqual(4096)
          expect(`${title}${message}${file}`).not.toMatch(unseen)
          expect(`${title}${message}${file}`).not.toContain('##[')
          expect(`${title}${file}`).not.toContain('\n')
        }
      }),
      { numRuns: fuzzRuns(200) }
    )
  })
})
