import { describe, expect, test } from '@jest/globals'
import { assert, property } from 'fast-check'
import { say, type ReviewedChange } from '../../src/model.ts'
import {
  count,
  gaps,
  headline,
  plain,
  someOf,
  sortOut,
  versionsOf,
  visible
} from '../../src/reporters/define.ts'
import { anyText, foreignReview, fuzzRuns, slots, unseen } from '../helpers/foreign.ts'

const review = foreignReview(Array.from({ length: slots }, (_, i) => `text-${i}`))

describe('visible text', () => {
  test.each([
    ['plain', 'left-pad 1.3.0', 'left-pad 1.3.0'],
    ['in another script', 'пакет 漢字 é', 'пакет 漢字 é'],
    ['with a line end', 'a\nb\r\nc', String.raw`a\u{a}b\u{d}\u{a}c`],
    ['with other line ends', 'a\u2028b\u2029c\u0085d', String.raw`a\u{2028}b\u{2029}c\u{85}d`],
    ['for a terminal', '\u001b[31mred\u009b0m\u0007', String.raw`\u{1b}[31mred\u{9b}0m\u{7}`],
    ['that turns around', 'a\u202eb\u2066c\u200f', String.raw`a\u{202e}b\u{2066}c\u{200f}`],
    ['of no width', 'lo\u200bda\u00adsh\ufeff', String.raw`lo\u{200b}da\u{ad}sh\u{feff}`],
    ['that is blank', '\u3164\u2800\u115f\uffa0\u00a0', String.raw`\u{3164}\u{2800}\u{115f}\u{ffa0}\u{a0}`],
    ['in tags', 'a\u{e0041}\u{e007f}', String.raw`a\u{e0041}\u{e007f}`],
    ['with a variation', 'a\ufe0f\u{e0100}', String.raw`a\u{fe0f}\u{e0100}`],
    ['of private use', '\ue000', String.raw`\u{e000}`],
    ['cut in two', '\ud83d \ude00 😀', String.raw`\u{d83d} \u{de00} 😀`],
    ['with the old form of a workflow command', '##[error]x ###[a]', String.raw`#\u{23}[error]x ##\u{23}[a]`],
    ['empty', '', '']
  ])('%s', (_what, text, shown) => {
    expect(visible(text)).toBe(shown)
  })

  test('that is long is cut, and says so', () => {
    expect(visible('x'.repeat(301))).toBe(`${'x'.repeat(300)}…`)
    expect(visible('x'.repeat(300))).toBe('x'.repeat(300))
  })

  test('is one line without anything unseen, whatever it was', () => {
    assert(
      property(anyText, (text) => {
        const shown = visible(text)
        expect(shown).not.toMatch(unseen)
        expect(shown).not.toMatch(/\n|##\[/)
      }),
      { numRuns: fuzzRuns(500) }
    )
  })
})

test('a message quotes what is foreign and more than a word', () => {
  expect(plain(say`It runs ${'rm -rf'} in ${'home'} ${2} times.`)).toBe('It runs “rm -rf” in home 2 times.')
})

test('a message shows what a quote hides', () => {
  expect(plain(say`By ${'a\u202eb\n::error::c'}.`)).toBe(String.raw`By a\u{202e}b\u{a}::error::c.`)
})

test('changes are sorted into found, not proven and quiet, and none is lost', () => {
  const { told, unproven, quiet } = sortOut(review)
  expect([told.length, unproven.length, quiet.length]).toEqual([2, 1, 2])
  expect(new Set([...told, ...unproven, ...quiet])).toEqual(new Set(review.changes))
})

describe('the headline', () => {
  const none = { changes: [], project: { findings: [] } }
  test.each([
    ['no lockfile', { ...review, ...none, lockfiles: [] }, 'No lockfile changed'],
    [
      'only files without a finding',
      { ...review, ...none, verdict: 'pass' as const, coverage: { changes: 0, judged: 0, unverified: 0 } },
      'No dependency changed'
    ],
    [
      'nothing found',
      { ...review, ...none, verdict: 'pass' as const, coverage: { changes: 2, judged: 2, unverified: 0 } },
      '2 dependency changes, nothing to object to'
    ],
    [
      'nothing found in what could be judged',
      { ...review, ...none, verdict: 'pass' as const, coverage: { changes: 3, judged: 2, unverified: 1 } },
      '3 dependency changes: nothing found, but 1 could only be judged in part'
    ],
    [
      'nothing judged in full',
      { ...review, ...none, verdict: 'pass' as const, coverage: { changes: 1, judged: 0, unverified: 1 } },
      '1 dependency change: nothing found, but not everything could be judged'
    ],
    ['a warning', { ...review, verdict: 'warn' as const }, 'Look before merging: 1 of 5 dependency changes'],
    [
      'a block',
      review,
      'Do not merge yet: 1 finding about files, 1 of 5 dependency changes blocked, 1 of 5 dependency changes could not be verified'
    ]
  ])('with %s says how much of what', (_what, one, expected) => {
    expect(headline(one)).toBe(expected)
  })
})

describe('the version of a change', () => {
  const git = (version: string, commit: string) => ({
    name: 'a',
    version,
    key: 'a',
    resolution: {
      kind: 'git' as const,
      repository: 'git+ssh://host.example/a',
      commit,
      integrity: undefined
    },
    aliases: [],
    hasInstallScript: undefined,
    bundled: false,
    os: [],
    cpu: []
  })
  const around = { lockfiles: ['l'], direct: true, scope: 'prod' as const, introducedBy: [] }
  test.each([
    ['is the number', '1.0.0', 'c0ffee', '1.0.0'],
    ['is the commit where there is no number', '', 'c0ffee', 'c0ffee'],
    ['is said to be unknown otherwise', '', '', 'unknown version']
  ])('%s', (_what, version, commit, shown) => {
    expect(versionsOf({ ...around, kind: 'added', after: git(version, commit) })).toEqual({
      from: undefined,
      to: shown
    })
    expect(versionsOf({ ...around, kind: 'removed', before: git(version, commit) })).toEqual({
      from: shown,
      to: undefined
    })
  })
})

test('what could not be judged is told once for each reason, the most frequent first', () => {
  const [change] = review.changes
  const missing = (name: string, signal: string, detail: string): ReviewedChange[] =>
    change?.change.kind === 'updated'
      ? [
          {
            ...change,
            change: { ...change.change, after: { ...change.change.after, name } },
            unverified: [{ signal, reason: 'unsupported', detail }]
          }
        ]
      : []
  expect(
    gaps([
      ...missing('a', 'release-age', 'No times.'),
      ...missing('b', 'new-publisher', 'No people.'),
      ...missing('c', 'new-publisher', 'No people.'),
      ...missing('c', 'maintainer-change', 'No people.')
    ])
  ).toEqual([
    {
      detail: 'No people.',
      reason: 'unsupported',
      signals: ['new-publisher', 'maintainer-change'],
      packages: ['b', 'c']
    },
    { detail: 'No times.', reason: 'unsupported', signals: ['release-age'], packages: ['a'] }
  ])
})

test('a few names are told, many are counted', () => {
  expect(someOf(['a', 'b', 'c'], (name) => `<${name}>`)).toBe('<a>, <b>, <c>')
  expect(someOf(['a', 'b', 'c', 'd'], String)).toBe('4 packages')
  expect([count(0, 'change'), count(1, 'change'), count(2, 'change')]).toEqual([
    '0 changes',
    '1 change',
    '2 changes'
  ])
})
