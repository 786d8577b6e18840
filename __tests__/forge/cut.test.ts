import { describe, expect, test } from '@jest/globals'
import { array, assert, constantFrom, integer, property } from 'fast-check'
import { cutMarkdown } from '../../src/forge/cut.ts'

const ending = 'Cut here.'
const lines = (count: number): string =>
  Array.from({ length: count }, (_, i) => `line ${String(i)}`).join('\n')

describe('a text that is too long', () => {
  test('is left alone when it just fits', () => {
    expect(cutMarkdown('äb', 3, ending)).toBe('äb')
  })

  test('ends between two lines and says so', () => {
    const cut = cutMarkdown(lines(1000), 1000, ending)
    expect(cut).toMatch(/^line 0\nline 1\n[\s\S]*\nline \d+\n\nCut here\.$/)
    expect(lines(1000).startsWith(cut.slice(0, cut.indexOf('\n\nCut here.')))).toBe(true)
    expect(Buffer.byteLength(cut)).toBeGreaterThan(500)
  })

  test.each([
    ['details', '<details><summary>x</summary>\n\n', '\n\n</details>'],
    ['details in details', '<details>\n<details>\n', '\n\n</details>\n\n</details>'],
    ['fenced code', '```js\n', '\n```'],
    ['fenced code with a shorter fence inside', '````\n```\n', '\n````'],
    ['fenced code that shows a tag', '```\n<details>\n', '\n```'],
    ['details that were closed', '<details>\n</details>\n', ''],
    ['a tag that is only shown', 'a `<details>` tag\n', '']
  ])('has %s closed', (_, start, close) => {
    const cut = cutMarkdown(start + lines(1000), 1000, ending)
    expect(cut.replace(/(line \d+\n)+line \d+/, '#')).toBe(`${start}#${close}\n\n${ending}`)
  })

  test('keeps its last paragraph, where that is one line of words', () => {
    const cut = cutMarkdown(`${lines(1000)}\n\nCoverage: all.\n`, 1000, ending)
    expect(cut).toMatch(/^line 0\n[\s\S]*\nline \d+\n\nCut here\.\n\nCoverage: all\.$/)
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(1000)
    const long = `${'<details>\n'.repeat(8)}${lines(1000)}\n\nCoverage: ${'x'.repeat(390)}\n`
    expect(Buffer.byteLength(cutMarkdown(long, 2000, ending))).toBeLessThanOrEqual(2000)
    for (const last of ['</details>', '> a', '- a', 'x'.repeat(500)])
      expect(cutMarkdown(`${lines(1000)}\n\n${last}\n`, 1000, ending)).toMatch(/\n\nCut here\.$/)
  })

  test('loses a line that alone is longer than all that is allowed', () => {
    expect(cutMarkdown(`one\n${'x'.repeat(5000)}\nthree`, 1000, ending)).toBe(`one\n\n${ending}`)
  })

  test('never passes the limit, whatever it holds', () => {
    const part = constantFrom(
      '<details>',
      '</details>',
      '```',
      '````js',
      '~~~',
      '`',
      '\n',
      '\n',
      'ä',
      '\u{1f6d1}',
      '\n\n',
      'text'
    )
    assert(
      property(array(part, { maxLength: 600 }), integer({ min: 500, max: 900 }), (parts, limit) => {
        const text = parts.join('')
        const cut = cutMarkdown(text, limit, ending)
        expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(limit)
        expect(cut === text || cut.includes(`\n${ending}`)).toBe(true)
        expect(cut).not.toMatch(/\p{Cs}/u)
      })
    )
  })
})
