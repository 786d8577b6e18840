// One page that stands by itself: no script, nothing fetched, to be kept beside a build or sent to somebody.
import { createHash } from 'node:crypto'
import type { Finding, Level, Review, ReviewedChange, Verdict } from '../model.ts'
import { formatInstant } from '../time.ts'
import {
  byFile,
  count,
  commonGaps,
  gaps,
  gapsOf,
  headline,
  retryAdvice,
  sortOut,
  stepOf,
  subjectOf,
  waysOf,
  type Links
} from './define.ts'
import { stepsFor, todoFor } from './define-advice.ts'
import { profileOf } from './define-profile.ts'
import { rarityOf, remarksOf } from './define-remarks.ts'
import { code, escaped, inline, ours } from './html-text.ts'
import { style } from './html-style.ts'

/** The whole review as an HTML page: every change, every gap, nothing left out. */
export const renderHtml = (review: Review, { docs }: Links): string => {
  const { told, unproven, quiet } = sortOut(review)
  const common = commonGaps(review.changes)
  const sections = [
    ...byFile(review.project.findings).map((findings) => ({
      level: findings[0].level,
      html: section(findings[0].level, code(findings[0].path), [...items(findings, docs), whatToDo(findings)])
    })),
    ...told.map((change) => changeSection(change, common, docs)),
    ...notVerified(unproven)
  ].toSorted((a, b) => order[a.level] - order[b.level])
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Lockkeeper: ${escaped(review.verdict)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1 class="${review.verdict}">${badge(verdictLevel[review.verdict], review.verdict)} ${escaped(headline(review))}</h1>
${[
  facts(review),
  ...sections.map(({ html }) => html),
  allSteps(review, docs),
  ordinary(quiet),
  notKnown([...told, ...quiet])
]
  .filter((part) => part !== '')
  .join('\n')}
</main>
</body>
</html>
`
}

// The one style of the page is the only thing that a browser takes; not even an image of ours.
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`

const order: Readonly<Record<Level, number>> = { block: 0, warn: 1, note: 2 }
const verdictLevel: Readonly<Record<Verdict, Level>> = { pass: 'note', warn: 'warn', block: 'block' }

// A sign and a word: colour only helps.
const badge = (level: Level, word: string): string =>
  `<span class="badge ${level}">${{ block: '✖', warn: '▲', note: word === 'pass' ? '✔' : '·' }[level]} ${word}</span>`

const section = (level: Level, title: string, parts: readonly string[]): string =>
  `<section class="${level}">\n<h2>${badge(level, level)} ${title}</h2>\n${parts.filter((part) => part !== '').join('\n')}\n</section>`

const changeSection = (reviewed: ReviewedChange, common: ReadonlySet<string>, docs: string | undefined) => {
  const { change, findings, verdict } = reviewed
  const level = verdictLevel[verdict]
  const rarity = rarityOf(reviewed)
  const about = [
    change.direct ? 'Direct' : 'Transitive',
    change.scope,
    change.lockfiles.map(code).join(', '),
    ...waysOf(change).map((way, at) => `${at === 0 ? 'by way of' : 'or'} ${way.map(code).join(' → ')}`)
  ]
  return {
    level,
    html: section(level, `${code(subjectOf(change).name)} ${stepOf(change, code)}`, [
      `<p class="about">${about.join(' · ')}</p>`,
      ...items(findings, docs),
      ...gapsOf(reviewed, common).map(
        ({ detail, signals }) =>
          `<p class="gap">Not judged: ${signals.map(escaped).join(', ')}. ${code(detail)}</p>`
      ),
      rarity === undefined ? '' : `<p>${escaped(rarity)}</p>`,
      ...profileOf(reviewed).map((line) => `<p class="about">${inline(line)}</p>`),
      whatToDo(findings)
    ])
  }
}

const items = (findings: readonly Finding[], docs: string | undefined): readonly string[] => [
  `<ul>\n${findings
    .map((finding) => {
      const { signal, level, message } = finding
      const remarks = inline(remarksOf(finding))
      return `<li>${badge(level, level)} <strong>${linked(signal, docs)}</strong>: ${inline(message)}${remarks === '' ? '' : ` <em>${remarks}</em>`}</li>`
    })
    .join('\n')}\n</ul>`
]

const linked = (signal: string, docs: string | undefined): string =>
  docs === undefined
    ? escaped(signal)
    : `<a href="${escaped(docs)}${encodeURIComponent(signal)}.md" rel="noreferrer">${escaped(signal)}</a>`

const whatToDo = (findings: readonly Finding[]): string => {
  const first = todoFor(findings)
  return first === undefined ? '' : `<p><strong>What to do:</strong> ${ours(first)}</p>`
}

const facts = ({ coverage, leftOut, terms, base, head, asOf }: Review): string => {
  const { changes, judged, unverified } = coverage
  const partly = unverified === 0 ? '' : `, ${unverified} in part or not at all`
  const known =
    changes === 0 ? '' : `Coverage: ${judged} of ${count(changes, 'change')} judged in full${partly}. `
  const without = leftOut.length === 0 ? '' : ` The policy leaves out ${leftOut.map(code).join(', ')}.`
  return `<p>${known}Compared ${code(base.revision)} with ${code(head.revision)} as of ${formatInstant(asOf)}.${terms.said.map((sentence) => ` ${inline(sentence)}`).join('')}${without}</p>`
}

const notVerified = (unproven: readonly ReviewedChange[]) => {
  if (unproven.length === 0) return []
  const reasons = gaps(unproven).map(
    ({ detail, packages }) => `<li>${code(detail)} ${packages.map(code).join(', ')}</li>`
  )
  const parts = [`<ul>\n${reasons.join('\n')}\n</ul>`, `<p>${escaped(retryAdvice)}</p>`]
  return [
    {
      level: 'block' as const,
      html: section('block', `${count(unproven.length, 'change')} could not be verified`, parts)
    }
  ]
}

const allSteps = (review: Review, docs: string | undefined): string => {
  const lists = stepsFor(review).map(
    ({ id, todo }) =>
      `<h3>${linked(id, docs)}</h3>\n<ol>\n${todo.map((line) => `<li>${ours(line)}</li>`).join('\n')}\n</ol>`
  )
  return lists.length === 0 ? '' : folded('All steps', lists.join('\n'))
}

const ordinary = (quiet: readonly ReviewedChange[]): string => {
  if (quiet.length === 0) return ''
  const rows = quiet.map((one) => {
    const { change } = one
    return `<tr><td>${code(subjectOf(change).name)}</td><td>${stepOf(change, code)}</td><td>${change.direct ? 'direct' : 'transitive'}</td><td>${change.scope}</td></tr>`
  })
  const profiles = quiet.flatMap((one) => {
    const [first, ...more] = profileOf(one).map(inline)
    return first === undefined
      ? []
      : [`<li>${code(subjectOf(one.change).name)}: ${[first, ...more].join(' ')}</li>`]
  })
  const added = profiles.length === 0 ? '' : `\n<h3>New here</h3>\n<ul>\n${profiles.join('\n')}\n</ul>`
  return folded(
    count(quiet.length, 'ordinary change'),
    `<table>\n<tr><th>package</th><th>version</th><th></th><th>scope</th></tr>\n${rows.join('\n')}\n</table>${added}`
  )
}

const notKnown = (changes: readonly ReviewedChange[]): string => {
  const reasons = gaps(changes).map(
    ({ detail, signals, packages }) =>
      `<li>${code(detail)} Not judged for ${packages.map(code).join(', ')}: ${signals.map(escaped).join(', ')}.</li>`
  )
  return reasons.length === 0 ? '' : folded('What could not be judged', `<ul>\n${reasons.join('\n')}\n</ul>`)
}

const folded = (title: string, html: string): string =>
  `<details>\n<summary>${escaped(title)}</summary>\n${html}\n</details>`
