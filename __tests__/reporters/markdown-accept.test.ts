import { describe, expect, test } from '@jest/globals'
import { assert, property } from 'fast-check'
import { parsePolicy } from '../../src/config.ts'
import type { Review } from '../../src/model.ts'
import { howToAccept } from '../../src/reporters/markdown-accept.ts'
import { anyTexts, foreignReview, fuzzRuns, slots, unseen } from '../helpers/foreign.ts'
import { fencedLines, strangeLines } from '../helpers/fences.ts'

const sample = foreignReview(Array.from({ length: slots }, (_, i) => `text-${i}`))
const yamlOf = (review: Review): string => fencedLines(howToAccept(review) ?? '', 'yaml').join('\n')

describe('how to accept', () => {
  test('is a piece of the policy that lacks only a reason and a name', () => {
    const yaml = yamlOf(sample)
    expect(() => parsePolicy(yaml, 'p.yml')).toThrow('"reason" is a text')
    const filled = yaml.replace('reason: #', 'reason: looked #').replace('by: #', 'by: dev #')
    expect(parsePolicy(filled, 'p.yml').acknowledgements).toEqual([
      {
        package: expect.stringMatching(/^text-/),
        version: expect.stringMatching(/^text-/),
        integrity: undefined,
        signals: ['version-jump'],
        reason: 'looked',
        by: 'dev',
        expiresAt: Date.parse('2026-03-03'),
        line: 2
      }
    ])
  })

  test('names the very package and version, whatever they are', () => {
    assert(
      property(anyTexts, (texts) => {
        const { changes } = foreignReview(texts)
        const report = howToAccept({ ...sample, changes }) ?? ''
        expect(strangeLines(report)).toEqual([])
        expect(report).not.toMatch(unseen)
        expect(report).not.toContain('##[')
        const [change] = changes
        if (change === undefined || change.change.kind !== 'updated')
          throw new Error('The first is an update.')
        const { name, version } = change.change.after
        const isText = (text: string): boolean =>
          text.trim() !== '' && text.length <= 300 && !/\p{Cs}|\*/u.test(text)
        if (!isText(name) || !isText(version)) return
        const yaml = yamlOf({ ...sample, changes })
          .replace('reason: #', 'reason: x #')
          .replace('by: #', 'by: x #')
        const [found] = parsePolicy(yaml, 'p.yml').acknowledgements
        expect([found?.package, found?.version]).toEqual([name, version])
      }),
      { numRuns: fuzzRuns(300) }
    )
  })

  test('is said of five at most, and of none that left or was not found bad', () => {
    const many = Array.from({ length: 9 }, () => sample.changes.slice(0, 1)).flat()
    expect(yamlOf({ ...sample, changes: many }).match(/- package/g)).toHaveLength(5)
    expect(howToAccept({ ...sample, changes: sample.changes.slice(1) })).toBeUndefined()
  })
})
