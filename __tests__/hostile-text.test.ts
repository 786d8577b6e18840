import { describe, expect, test } from '@jest/globals'
import type { Review } from '../src/model.ts'
import { annotationsOf } from '../src/reporters/annotations.ts'
import { renderHtml } from '../src/reporters/html.ts'
import { renderJson } from '../src/reporters/json.ts'
import { renderMarkdown } from '../src/reporters/markdown.ts'
import { renderSarif } from '../src/reporters/sarif.ts'
import { renderText } from '../src/reporters/text.ts'
import { replay, type Case } from './helpers/case.ts'
import { strangeLines, withoutFenced } from './helpers/fences.ts'
import { expectValidSarif } from './helpers/sarif.ts'
import { ordinary } from './helpers/settled.ts'
import { githubActions, isDocument, pkg, type Account, type Block } from './helpers/world.ts'

// Every text that asks for something says "canary", so that it can be found wherever it gets out.
const texts: Readonly<Record<string, string>> = {
  markdown:
    '# canary\n\n**canary** [canary](javascript:canary) ![](https://canary.example/p.png) | canary |\n|-|',
  mentions: '@canary-user @acme/canary-team canary#1 GH-1 canary@people.example https://canary.example',
  html: '<img src=x onerror=canary> <!-- canary --> </details> <canary> &lt;canary&gt;',
  fences: '` canary `` canary ``` canary\n```\ncanary\n~~~ \\` canary \\',
  cells: 'canary | canary \\| canary \\\\| canary',
  terminal: '\u001b[2Jcanary\u001b]8;;https://canary.example\u0007 \u009b31m canary\r canary\b\b',
  commands:
    '::error::canary\n::set-output name=canary::1\n  ::add-mask::canary\n##[error]canary ##[group]canary',
  directions: '\u202ecanary\u2066 canary\u2069\u200f\u061c canary',
  invisible: `can\u200bary canary\u{e0063}\u{e0061}\u{e007f}\ufe0f\u{e0100} \u3164canary\u2028canary\ufeff\u00ad`,
  broken: 'canary \ud800 canary \udfff canary \u0000canary',
  long: `canary ${'x'.repeat(20_000)} canary`
}

const world = (release: Partial<Block>, before: Account = 'dev'): Case => ({
  ...ordinary,
  packages: [
    pkg(
      'bad-kit',
      { versions: '1.0.0', at: '2023-01-01', by: before },
      { versions: '1.0.1', at: '2024-04-20T09:00Z', by: before, ...release }
    )
  ],
  before: { dependencies: { 'bad-kit': '1.0.0' } },
  after: { dependencies: { 'bad-kit': '1.0.1' } }
})

const lock = (entries: Record<string, unknown>, folder = ''): Case => ({
  ...ordinary,
  edit: {
    after: (files) => {
      const lockfile: unknown = JSON.parse(files['package-lock.json'] ?? '')
      const packages = isDocument(lockfile) ? lockfile['packages'] : {}
      const text = JSON.stringify({
        lockfileVersion: 3,
        packages: { ...(isDocument(packages) ? packages : {}), ...entries }
      })
      return { ...files, [`${folder}package-lock.json`]: text }
    }
  }
})

const moved = (resolved: string): Case => lock({ 'node_modules/query-kit': { version: '6.11.0', resolved } })

const places: Readonly<Record<string, (text: string) => Case>> = {
  'the name of a publisher': (text) => world({ by: { name: text } }),
  'the name of an approver': (text) =>
    world(
      { by: { ...githubActions, approver: { name: text } } },
      { ...githubActions, approver: { name: 'dev' } }
    ),
  'the id of a pipeline': (text) =>
    world({ by: { name: text, trustedPublisher: { id: text, oidcConfigId: text } } }, githubActions),
  'the names of maintainers': (text) => world({ maintainers: [text, `${text}2`] }),
  'an install script': (text) => world({ scripts: { preinstall: text, install: `${text} 2` } }),
  'a version': (text) => lock({ 'node_modules/colour-kit': { version: text } }),
  'a version of a git dependency': (text) =>
    lock({ 'node_modules/a': { version: text, resolved: 'git+ssh://git@host.example/a.git#0a1b' } }),
  'a commit of a git dependency': (text) =>
    lock({ 'node_modules/a': { resolved: `git+ssh://git@host.example/a.git#${text}` } }),
  'a git address': (text) => moved(`git+https://host.example/${text}#0a1b`),
  'a tarball address': (text) => moved(`https://host.example/${text}`),
  'a local path': (text) => moved(`file:${text}`),
  'an integrity': (text) =>
    lock({ 'node_modules/query-kit': { version: '6.11.0', integrity: `sha512-${text}` } }),
  'the name of a package': (text) => lock({ [`node_modules/${text}`]: { version: '1.0.0' } }),
  'the name behind an alias': (text) => lock({ 'node_modules/a': { name: text, version: '1.0.0' } }),
  'a name as far as names allow': (text) =>
    lock({ [`node_modules/${text.replaceAll(/[\s/\\@]/gu, '_').slice(0, 200)}`]: { version: '1.0.0' } }),
  'the folder of a workspace': (text) =>
    lock({
      [`apps/${text}`]: { name: 'app', version: '1.0.0', dependencies: { a: '^1.0.0' } },
      'node_modules/a': { version: '1.0.0' }
    }),
  'a key that stands twice': (text) => {
    const key = JSON.stringify(text)
    return { ...ordinary, edit: { after: () => ({ 'package-lock.json': `{${key}:1,${key}:2}` }) } }
  },
  'the path of the lockfile': (text) =>
    lock(
      { 'node_modules/colour-kit': { version: '9.9.9' } },
      `${text.replaceAll(/[/\0]/g, '_').slice(0, 200)}/`
    )
}

const signs: Readonly<Record<string, RegExp>> = {
  'unseen characters': /[^\P{C}\n]|[\p{Zl}\p{Zp}\u3164]|\p{Variation_Selector}/u,
  'a workflow command': /^\s*::|##\[/m,
  'a line that begins with it': /^\s*canary/im
}

/** Everything that foreign text does in a report, besides being read. */
const harm = (review: Review): readonly string[] => {
  const reports = {
    // Our own signs have a variation selector.
    markdown: renderMarkdown(review).replaceAll(/[⚠ℹ]\ufe0f/gu, ''),
    text: renderText(review, { colour: false }),
    json: renderJson(review),
    html: renderHtml(review, { docs: undefined }),
    sarif: renderSarif(review, { docs: undefined }),
    annotations: annotationsOf(review)
      .map(({ title, message, file = '' }) => `${title} ${file} ${message}`)
      .join('\n')
  }
  expectValidSarif(reports.sarif)
  const found: string[] = []
  for (const [format, report] of Object.entries(reports)) {
    for (const [what, sign] of Object.entries(signs)) if (sign.test(report)) found.push(`${format}: ${what}`)
  }
  if (outsideCode(withoutFenced(reports.markdown)).includes('canary'))
    found.push('markdown: out of its code span')
  if (strangeLines(reports.markdown).length > 0) found.push('markdown: out of its fence')
  if (reports.html.replaceAll(/<code>[^<]*<\/code>/g, '').includes('canary'))
    found.push('html: out of its code')
  if (reports.markdown.length > 65_536) found.push('markdown: too long for a comment')
  const parsed: unknown = JSON.parse(reports.json)
  if (!isDocument(parsed) || parsed['verdict'] !== review.verdict) found.push('json: another verdict')
  return found
}

/** Whether anything of it can be read at all: a case that shows nothing proves nothing. */
const isShown = (review: Review): boolean =>
  /canary/.test(renderMarkdown(review) + renderText(review, { colour: false }))

// Code spans as CommonMark has them: a run of backticks up to the next run of the same length. In a table, cells
// come first: GitHub ends one at every pipe that no backslash precedes.
const outsideCode = (markdown: string): string =>
  markdown
    .split('\n')
    .flatMap((line) => (line.startsWith('|') ? line.split(/(?<!\\)\|/) : [line]))
    .map((line) => line.replaceAll(/\\.|(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/gu, ''))
    .join('\n')

describe.each(Object.entries(places))('a hostile text as %s', (place, write) => {
  test('is never more than text', async () => {
    const problems: string[] = []
    let shown = 0
    for (const [kind, text] of Object.entries(texts)) {
      const review = await replay(write(text))
      problems.push(...harm(review).map((problem) => `${kind} in ${problem}`))
      if (isShown(review)) shown++
      if (review.verdict === 'pass' && review.coverage.unverified === 0)
        problems.push(`${kind}: passes in silence`)
    }
    expect({ place, problems }).toEqual({ place, problems: [] })
    expect(shown).toBeGreaterThan(0)
  })
})
