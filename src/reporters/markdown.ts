// For a review comment, a mail and a phone. Every foreign word stands in a code span, where nothing is markup.
import type { Finding, Level, Message, Review, ReviewedChange } from '../model.ts'
import { formatInstant } from '../time.ts'
import { count, gaps, nothingFound, subjectOf, versionsOf, visible } from './define.ts'

/** The review as GitHub-flavoured markdown, ending in a newline. */
export const renderMarkdown = (review: Review): string => {
  const told = review.changes.filter(({ verdict, findings }) => verdict !== 'pass' || findings.length > 0)
  const quiet = review.changes.filter((change) => !told.includes(change))
  return [
    `### ${headline(review)}`,
    ...review.project.findings.map((finding) =>
      [`#### ${icon[finding.level]} ${code(finding.path)}`, findingItem(finding)].join('\n\n')
    ),
    ...told.map(changeSection),
    ...ordinary(quiet),
    footer(review),
    ''
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n')
}

/** Foreign text as a code span that it cannot leave: the fence is longer than any run of backticks inside. */
export const code = (text: string): string => {
  const shown = visible(text)
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = shown === '' || longest > 0 || /^ .* $/.test(shown) ? ' ' : ''
  return `${fence}${pad}${shown}${pad}${fence}`
}

const icon: Readonly<Record<Level, string>> = { block: '🛑', warn: '⚠️', note: 'ℹ️' }

const headline = (review: Review): string => {
  const { verdict, changes, project, lockfiles } = review
  if (lockfiles.length === 0) return '✅ No lockfile changed'
  const blocked = changes.filter((change) => change.verdict === 'block').length
  const files = project.findings.filter(({ level }) => level === 'block').length
  switch (verdict) {
    case 'pass':
      return `✅ ${nothingFound(review)}`
    case 'warn':
      return `⚠️ Look before merging: ${count(changes.filter((change) => change.verdict === 'warn').length + project.findings.length, 'point')} in ${count(changes.length, 'dependency change')}`
    case 'block':
      return `🛑 Do not merge yet: ${[
        ...(files === 0 ? [] : [count(files, 'lockfile')]),
        ...(blocked === 0 && files > 0 ? [] : [`${blocked} of ${count(changes.length, 'dependency change')}`])
      ].join(' and ')} blocked`
  }
}

const changeSection = (reviewed: ReviewedChange): string => {
  const { change, findings, unverified, verdict } = reviewed
  const level = verdict === 'pass' ? 'note' : verdict
  return [
    `#### ${icon[level]} ${code(subjectOf(change).name)} ${step(reviewed)}`,
    `${change.direct ? 'Direct' : 'Transitive'} · ${change.scope} · ${change.lockfiles.map(code).join(', ')}${waysIn(change.introducedBy)}`,
    [...findings.map(findingItem), ...notJudged(unverified)].join('\n')
  ].join('\n\n')
}

const waysIn = (ways: readonly (readonly string[])[]): string => {
  const shown = ways.filter((way) => way.length > 1 || way[0] !== '.')
  return shown.length === 0
    ? ''
    : ` · by way of ${shown
        .map((way) =>
          way
            .filter((part) => part !== '.')
            .map(code)
            .join(' → ')
        )
        .join(', ')}`
}

const findingItem = ({ signal, level, message, together }: Finding): string => {
  const partners = together.length === 0 ? '' : ` _(blocks together with ${together.join(', ')})_`
  return `- ${level === 'block' ? '**block**' : level} · **${signal}**: ${inline(message)}${partners}`
}

const notJudged = (unverified: ReviewedChange['unverified']): readonly string[] =>
  unverified.length === 0
    ? []
    : [
        `- not judged: ${unverified.map(({ signal }) => signal).join(', ')}. ${code(unverified[0]?.detail ?? '')}`
      ]

const inline = (message: Message): string =>
  message.map((part) => (typeof part === 'string' ? part : code(part.quote))).join('')

const step = ({ change }: ReviewedChange): string => {
  const { from, to } = versionsOf(change)
  if (from === undefined) return `${code(to ?? '')} added`
  if (to === undefined) return `${code(from)} removed`
  return from === to ? `${code(to)} ${change.kind}` : `${code(from)} → ${code(to)}`
}

const maxRows = 200

const ordinary = (quiet: readonly ReviewedChange[]): readonly string[] => {
  if (quiet.length === 0) return []
  const rows = quiet.slice(0, maxRows).map((one) => {
    const { change } = one
    return `| ${cell(code(subjectOf(change).name))} | ${cell(step(one))} | ${change.direct ? 'direct' : 'transitive'} | ${change.scope} |`
  })
  const rest = quiet.length > maxRows ? [`\nand ${quiet.length - maxRows} more.`] : []
  return [
    [
      `<details><summary>${count(quiet.length, 'ordinary change')}</summary>\n`,
      '| package | version | | scope |',
      '| --- | --- | --- | --- |',
      ...rows,
      ...rest,
      '\n</details>'
    ].join('\n')
  ]
}

// A pipe ends a cell even inside a code span.
const cell = (markdown: string): string => markdown.replaceAll('|', String.raw`\|`)

const footer = (review: Review): string => {
  const { coverage, base, head, asOf } = review
  const { changes, judged, unverified } = coverage
  const known =
    changes === 0
      ? []
      : [
          `Coverage: ${judged} of ${count(changes, 'change')} judged in full${unverified === 0 ? '.' : `, ${unverified} in part.`}`
        ]
  const compared = `Compared ${code(base.revision.slice(0, 12))} with ${code(head.revision.slice(0, 12))} as of ${formatInstant(asOf)}.`
  return [...notKnown(review.changes), [...known, compared].join(' ')].join('\n\n')
}

const notKnown = (changes: readonly ReviewedChange[]): readonly string[] => {
  const reasons = gaps(changes).map(
    ({ detail, signals, packages }) =>
      `- ${code(detail)} Not judged for ${packages.length > 3 ? count(packages.length, 'package') : packages.map(code).join(', ')}: ${signals.join(', ')}.`
  )
  return reasons.length === 0
    ? []
    : [['<details><summary>What could not be judged</summary>\n', ...reasons, '\n</details>'].join('\n')]
}
