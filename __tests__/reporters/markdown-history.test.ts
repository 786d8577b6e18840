import { describe, expect, test } from '@jest/globals'
import { assert, property } from 'fast-check'
import type { TimelineRow } from '../../src/model.ts'
import { releaseTable } from '../../src/reporters/markdown-history.ts'
import { anyTexts, fuzzRuns, unseen } from '../helpers/foreign.ts'

const row = (version: string, day: string | undefined, rest: Partial<TimelineRow> = {}): TimelineRow => ({
  version,
  publishedAt: day === undefined ? undefined : Date.parse(day),
  publisher: 'dev',
  odd: [],
  ...rest
})

describe('the table of releases', () => {
  test('marks the judged one, and shows a gap as a bar', () => {
    const rows = [
      row('1.0.0', '2020-01-01'),
      row('1.0.1', '2020-01-03'),
      row('1.0.2', '2020-01-19', { publisher: 'mallory', odd: ['new publisher', '@team'] })
    ]
    expect(releaseTable(rows, '1.0.2').split('\n')).toEqual([
      '| version | published | after | by | |',
      '| --- | --- | --- | --- | --- |',
      '| `1.0.0` | 2020-01-01 |  | `dev` |  |',
      '| `1.0.1` | 2020-01-03 | 2 d ▪ | `dev` |  |',
      '| ▶ `1.0.2` | 2020-01-19 | 16 d ▪▪▪▪▪▪▪▪ | `mallory` | **new publisher, `@team`** |'
    ])
  })

  test('says what the registry does not tell', () => {
    const rows = [row('1.0.0', '2020-01-01'), row('1.0.1', undefined, { publisher: undefined })]
    expect(releaseTable(rows, '1.0.1')).toMatch(/\n\| ▶ `1\.0\.1` \| not told \|  \| not told \|  \|$/)
  })

  test('is empty without releases', () => {
    expect(releaseTable([], '1.0.0')).toBe('')
  })

  test('has five cells in every row and foreign text only in code, whatever it says', () => {
    assert(
      property(anyTexts, (texts) => {
        const rows = texts.map((text) => row(text, '2020-01-01', { publisher: text, odd: [text, text] }))
        const table = releaseTable(rows, texts[0] ?? '')
        expect(table).not.toMatch(unseen)
        const lines = table.split('\n')
        expect(lines).toHaveLength(texts.length + 2)
        for (const line of lines) expect(line.split('|')).toHaveLength(7)
      }),
      { numRuns: fuzzRuns(100) }
    )
  })
})
