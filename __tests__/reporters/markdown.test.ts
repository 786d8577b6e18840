import { describe, expect, test } from '@jest/globals'
import { array, assert, constantFrom, property } from 'fast-check'
import { renderMarkdown } from '../../src/reporters/markdown.ts'
import { code } from '../../src/reporters/markdown-code.ts'
import { anyText, anyTexts, foreignReview, fuzzRuns, harmless, slots, unseen } from '../helpers/foreign.ts'
import { fencedLines, strangeLines, withoutFenced } from '../helpers/fences.ts'

/**
 * One block of markdown with every code span as `⟦⟧`, by the rules of CommonMark: a run of backticks opens, the next
 * run of exactly that length closes, a backslash takes effect outside only, and a run that nothing closes is text.
 */
const withoutCode = (block: string): string => {
  let rest = ''
  for (let at = 0; at < block.length;) {
    if (block[at] === '\\') {
      rest += block.slice(at, at + 2)
      at += 2
      continue
    }
    const run = /^`+/.exec(block.slice(at))?.[0]
    if (run === undefined) {
      rest += block[at++] ?? ''
      continue
    }
    const closing = [...block.slice(at + run.length).matchAll(/`+/g)].find(([other]) => other === run)
    rest += closing === undefined ? run : '⟦⟧'
    at += run.length + (closing === undefined ? 0 : closing.index + run.length)
  }
  return rest
}

/** What a code span shows, by the same rules: one blank falls off each end unless there is nothing else. */
const shownIn = (span: string): string => {
  const fence = /^`+/.exec(span)?.[0] ?? ''
  const inside = span.slice(fence.length, -fence.length)
  return /^ .*[^ ].* $/s.test(inside) ? inside.slice(1, -1) : inside
}

/** What is left of a report without its foreign text. A table's row ends cells before spans count. */
const skeleton = (markdown: string): readonly string[] =>
  withoutFenced(markdown)
    .split('\n')
    .map((line) => (line.startsWith('|') ? line.split('|').map(withoutCode).join('|') : withoutCode(line)))

describe('a code span', () => {
  test.each([
    ['plain', 'left-pad', '`left-pad`'],
    ['a backtick', 'a`b', '`` a`b ``'],
    ['backticks at its ends', '`a`', '`` `a` ``'],
    ['longer runs', 'a```b`` c', '```` a```b`` c ````'],
    ['nothing', '', '`  `'],
    ['one blank', ' ', '` `'],
    ['blanks around', ' a ', '`  a  `'],
    ['a backslash at its end', 'a\\', '`a\\`'],
    ['a line end', 'a\n\n# b', '`a\\u{a}\\u{a}# b`'],
    ['markup', '<b>[x](y)</b>&amp;', '`<b>[x](y)</b>&amp;`']
  ])('of %s', (_what, text, expected) => {
    expect(code(text)).toBe(expected)
  })

  test('is left by no text', () => {
    assert(
      property(anyText, (text) => {
        const span = code(text)
        expect(withoutCode(`a ${span} b`)).toBe('a ⟦⟧ b')
        expect(span).not.toMatch(/\n/)
      }),
      { numRuns: fuzzRuns(1000) }
    )
  })
})

test('a code span shows the very text', () => {
  const plainText = array(constantFrom(...Array.from('ab `|<[]@*_#\\')), { maxLength: 30 }).map((letters) =>
    letters.join('')
  )
  assert(
    property(plainText, (text) => {
      expect(shownIn(code(text))).toBe(text === '' ? '  ' : text.replaceAll('##[', String.raw`#\u{23}[`))
    }),
    { numRuns: fuzzRuns(500) }
  )
})

describe('the markdown report', () => {
  test('shows every foreign text', () => {
    const texts = Array.from({ length: slots }, (_, i) => `text-${i}-`)
    const { changes, project } = foreignReview(texts)
    const report = renderMarkdown(foreignReview(texts))
    for (const { change, findings } of changes) {
      const subject = change.kind === 'removed' ? change.before : change.after
      expect(report).toContain(`\`${subject.name}\``)
      for (const { message } of findings)
        for (const part of message) expect(report).toContain(typeof part === 'string' ? part : part.quote)
    }
    expect(report).toContain(`\`${project.findings[0]?.path ?? ''}\``)
  })

  test('is the same outside its code spans, whatever foreign text says', () => {
    assert(
      property(anyTexts, (texts) => {
        expect(skeleton(renderMarkdown(foreignReview(texts)))).toEqual(
          skeleton(renderMarkdown(foreignReview(harmless(texts))))
        )
      }),
      { numRuns: fuzzRuns(300) }
    )
  })

  test('has four cells in every row, whatever foreign text says', () => {
    assert(
      property(anyTexts, (texts) => {
        const rows = renderMarkdown(foreignReview(texts)).match(/^\|.*$/gm) ?? []
        expect(rows).toHaveLength(4)
        for (const row of rows) expect(row.split('|')).toHaveLength(6)
      }),
      { numRuns: fuzzRuns(300) }
    )
  })

  test('holds nothing unseen, whatever foreign text says', () => {
    assert(
      property(anyTexts, (texts) => {
        // Our own signs have a variation selector.
        const report = renderMarkdown(foreignReview(texts)).replaceAll(/[⚠ℹ]\ufe0f/gu, '')
        expect(report).not.toMatch(unseen)
        expect(report).not.toMatch(/^\s*::|##\[/m)
      }),
      { numRuns: fuzzRuns(300) }
    )
  })

  test('counts what it does not list', () => {
    const review = foreignReview(Array.from({ length: slots }, (_, i) => `text-${i}`))
    const quiet = review.changes.slice(3, 4)
    const many = Array.from({ length: 203 }, () => quiet).flat()
    const report = renderMarkdown({ ...review, changes: many })
    expect(report.match(/^\| `/gm)).toHaveLength(200)
    expect(report).toContain('and 3 more.')
  })

  test('has the worst first, and the coverage last', () => {
    const report = renderMarkdown(foreignReview(Array.from({ length: slots }, (_, i) => `text-${i}`)))
    expect(report.match(/^#### \S+/gm)).toEqual(['#### 🛑', '#### 🛑', '#### 🛑', '#### ⚠️'])
    expect(report).toMatch(/\nCoverage: 2 of 5 changes judged in full, [^\n]*\n$/)
  })

  test('says what to do first, and all steps once', () => {
    const report = renderMarkdown(foreignReview(Array.from({ length: slots }, (_, i) => `text-${i}`)))
    expect(report.match(/^\*\*What to do:\*\* ./gm)).toHaveLength(3)
    expect(report.match(/^\*\*version-jump\*\*$/gm)).toHaveLength(1)
  })

  test('links signals to their pages, and nothing else, where somebody told where they are', () => {
    assert(
      property(anyTexts, (texts) => {
        const docs = 'https://forge.example.test/docs/signals/'
        const report = renderMarkdown(foreignReview(texts), { docs })
        const links = skeleton(report).flatMap((line) => line.match(/\]\([^)]*\)/g) ?? [])
        expect(new Set(links)).toEqual(
          new Set([`](${docs}version-jump.md)`, `](${docs}lockfile-unreadable.md)`])
        )
      }),
      { numRuns: fuzzRuns(50) }
    )
  })

  test('draws how a blocked package came in and says how to accept it, and nothing else in fences, whatever foreign text says', () => {
    assert(
      property(anyTexts, (texts) => {
        const report = renderMarkdown(foreignReview(texts))
        expect(fencedLines(report, 'mermaid').length).toBeGreaterThan(0)
        expect(fencedLines(report, 'yaml').length).toBeGreaterThan(0)
        expect(strangeLines(report)).toEqual([])
      }),
      { numRuns: fuzzRuns(300) }
    )
  })

  test('draws three graphs at most', () => {
    const review = foreignReview(Array.from({ length: slots }, (_, i) => `text-${i}`))
    const many = Array.from({ length: 9 }, () => review.changes.slice(0, 1)).flat()
    expect(renderMarkdown({ ...review, changes: many }).match(/^```mermaid$/gm)).toHaveLength(3)
  })

  test('says how rare it is, who accepted it, and what was left out', () => {
    const report = renderMarkdown(foreignReview(Array.from({ length: slots }, (_, i) => `text-${i}`)))
    expect(report).toContain('_Seen in 1 of 1,100 patch releases. It blocks together with release-age._')
    expect(report).toContain('All its signs together are seen in 1 of 40,000 patch releases, by estimate.')
    expect(report).toMatch(/_Accepted by `text-\d+` until 2026-02-27: `text-\d+`_/)
    expect(report).toMatch(/ The policy leaves out `text-\d+`\.\n$/)
  })

  test('leads to the whole report in its last line, where somebody told where it is', () => {
    const whole = 'https://forge.example.test/runs/1'
    const review = foreignReview(Array.from({ length: slots }, (_, i) => `text-${i}`))
    expect(renderMarkdown(review, { docs: undefined, whole })).toMatch(
      /\nCoverage: .* \[The whole report\]\(https:\/\/forge\.example\.test\/runs\/1\)\.\n$/
    )
  })
})
