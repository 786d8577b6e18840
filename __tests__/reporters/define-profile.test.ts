// What reports say of added packages, in which of them, and how short it is.
import { describe, expect, test } from '@jest/globals'
import type { Profile, Review, ReviewedChange } from '../../src/model.ts'
import { plain } from '../../src/reporters/define.ts'
import { profileOf } from '../../src/reporters/define-profile.ts'
import { renderHtml } from '../../src/reporters/html.ts'
import { renderJson } from '../../src/reporters/json.ts'
import { renderMarkdown } from '../../src/reporters/markdown.ts'
import { renderText } from '../../src/reporters/text.ts'
import { added, locked, now } from '../helpers/make.ts'
import { expectValidReview } from '../helpers/schema.ts'

const none = { few: [], more: 0 }
const nothing: Profile = {
  newcomer: undefined,
  firstPublishedAt: undefined,
  releases: undefined,
  publisher: undefined,
  provenance: undefined,
  licence: undefined,
  files: undefined,
  installScripts: [],
  commands: none,
  abilities: undefined
}
const harmless: Profile = {
  ...nothing,
  firstPublishedAt: Date.UTC(2012, 0, 5),
  releases: 290,
  publisher: 'alice',
  provenance: { repository: 'https://forge.example/alice/kit' },
  licence: 'MIT',
  files: { count: 1, bytes: 900 },
  abilities: { can: [], calls: none, programs: none, whole: true }
}
const details = (...few: readonly string[]) => ({ few, more: 0 })

const reviewed = (name: string, profile: Profile | undefined, more: Partial<ReviewedChange> = {}) => ({
  change: added(locked('1.0.0', { name })),
  verdict: 'pass' as const,
  findings: [],
  unverified: [],
  ...(profile && { profile }),
  ...more
})

describe('a profile in words', () => {
  test.each<[string, Profile, readonly string[]]>([
    [
      'of a package that can do nothing',
      harmless,
      [
        'First published on 2012-01-05, 290 releases; this one by alice; built from https://forge.example/alice/kit, verified; licence MIT; 1 file, 1 kB.',
        'Its code can do nothing of note. Installing runs nothing.'
      ]
    ],
    [
      'of a package that nobody tells much of',
      nothing,
      ['no licence stated.', 'Its code was not read. Installing runs nothing.']
    ],
    [
      'of a package that does much',
      {
        ...harmless,
        provenance: { repository: undefined },
        files: { count: 7, bytes: 1_254_000 },
        installScripts: [{ hook: 'postinstall', command: 'node install.js' }],
        commands: { few: ['kit', 'kit-run'], more: 1 },
        abilities: {
          can: [
            { kind: 'network', onInstall: true, details: details('https') },
            { kind: 'secret', onInstall: false, details: details('.npmrc', '.ssh', '.aws/') },
            { kind: 'process', onInstall: false, details: details('child_process') }
          ],
          calls: { few: ['a.example', 'b.example', 'c.example', 'd.example'], more: 2 },
          programs: { few: ['bin/kit'], more: 0 },
          whole: true
        }
      },
      [
        'First published on 2012-01-05, 290 releases; this one by alice; no provenance; licence MIT; 7 files, 1.3 MB.',
        'Its code can read secrets (.npmrc, .ssh), start programs (child_process). It calls a.example, b.example, c.example and 3 more. Installing runs postinstall “node install.js”. On installing it can reach the network (https). It puts kit, kit-run and 1 more on the path. It holds 1 program in machine code.'
      ]
    ],
    [
      'of a package that was read in part',
      { ...harmless, abilities: { can: [], calls: none, programs: none, whole: false } },
      [
        expect.stringMatching(/^First published/) as unknown as string,
        'Its code was not read in full; it can do nothing of note that was seen. Installing runs nothing.'
      ]
    ],
    [
      'of a package that can do everything',
      {
        ...harmless,
        abilities: {
          can: (['secret', 'wallet', 'publish', 'network', 'process', 'file-write', 'native'] as const).map(
            (kind) => ({ kind, onInstall: false, details: details(`x-${kind}`) })
          ),
          calls: none,
          programs: none,
          whole: false
        }
      },
      [
        expect.stringMatching(/^First published/) as unknown as string,
        'Its code, as far as it was read, can read secrets (x-secret), reach for wallets (x-wallet), publish packages (x-publish), reach the network (x-network), start programs (x-process), and 2 more. Installing runs nothing.'
      ]
    ]
  ])('%s', (_, profile, expected) => {
    expect(profileOf(reviewed('kit', profile)).map(plain)).toEqual(expected)
  })

  test('is empty where there is none', () => {
    expect(profileOf(reviewed('kit', undefined))).toEqual([])
  })
})

const named = (name: string, more: Partial<Profile> = {}): Profile => ({
  ...harmless,
  publisher: `by-${name}`,
  ...more
})
const transitive = (name: string) => ({ change: { ...added(locked('1.0.0', { name })), direct: false } })
const finding = {
  signal: 'new-package',
  level: 'warn' as const,
  message: ['It is new.'],
  evidence: {},
  together: []
}

const reviewOf = (...changes: readonly ReviewedChange[]): Review => ({
  verdict: 'warn',
  asOf: now,
  base: { revision: 'a'.repeat(40) },
  head: { revision: 'b'.repeat(40) },
  lockfiles: ['package-lock.json'],
  leftOut: [],
  terms: { cooldownMs: 0, said: [], asked: [] },
  coverage: { changes: changes.length, judged: changes.length, unverified: 0 },
  changes,
  project: { findings: [] }
})

const review = reviewOf(
  reviewed('told', named('told'), { ...transitive('told'), verdict: 'warn', findings: [finding] }),
  reviewed('brought', named('brought'), transitive('brought')),
  reviewed('chosen', named('chosen')),
  reviewed('bare', undefined)
)

const shownIn = (report: string): readonly string[] =>
  ['told', 'brought', 'chosen', 'bare'].filter((name) => report.includes(`by-${name}`))

describe('the profile of an added package', () => {
  test('is in the comment and in the terminal for what was chosen, and for what has a finding', () => {
    expect(shownIn(renderMarkdown(review))).toEqual(['told', 'chosen'])
    expect(shownIn(renderText(review, { colour: false }))).toEqual(['told', 'chosen'])
  })

  test('is in the page and in the JSON for all', () => {
    expect(shownIn(renderHtml(review, { docs: undefined }))).toEqual(['told', 'brought', 'chosen'])
    const json = renderJson(review)
    expect(shownIn(json)).toEqual(['told', 'brought', 'chosen'])
    expectValidReview(json)
  })

  test('is folded with the ordinary changes in the comment, and open where there is a finding', () => {
    const markdown = renderMarkdown(review)
    const fold = markdown.indexOf('<details><summary>3 ordinary changes')
    expect(markdown.indexOf('by-told')).toBeLessThan(fold)
    expect(markdown.indexOf('by-chosen')).toBeGreaterThan(fold)
    expect(markdown.indexOf('by-chosen')).toBeLessThan(markdown.indexOf('</details>', fold))
    expect(markdown).toContain('\nNew here:\n\n- `chosen`: First published on 2012-01-05')
    expect(markdown).toContain('\n**New here:** First published on 2012-01-05')
  })

  test('is left out of the comment where there are too many, and their number is said', () => {
    const many = reviewOf(...Array.from({ length: 25 }, (_, at) => reviewed(`kit-${at}`, named(`kit-${at}`))))
    const markdown = renderMarkdown(many)
    expect(markdown.match(/`by-kit-\d+`/g)).toHaveLength(20)
    expect(markdown).toContain('\n- and 5 more.\n')
  })

  test('stands first among the ordinary changes in a terminal, which lists a few of them', () => {
    const many = reviewOf(
      ...Array.from({ length: 60 }, (_, at) => reviewed(`kit-${at}`, undefined, transitive(`kit-${at}`))),
      reviewed('chosen', named('chosen'))
    )
    const lines = renderText(many, { colour: false }).split('\n')
    const at = lines.indexOf('61 ordinary changes:')
    expect(lines.slice(at + 1, at + 4)).toEqual([
      '  · chosen 1.0.0 (added)',
      expect.stringMatching(/^ {6}new here: First published/),
      expect.stringMatching(/^ {8}Its code can/)
    ])
    expect(lines).toContain('  · and 21 more')
  })
})
