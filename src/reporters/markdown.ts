// For a review comment, a mail and a phone. Every foreign word stands in a code span, where nothing is markup.
import type { Finding, Level, Message, Review, ReviewedChange, Verdict } from '../model.ts'
import { formatInstant } from '../time.ts'
import {
  byFile,
  count,
  gaps,
  headline,
  retryAdvice,
  someOf,
  sortOut,
  subjectOf,
  versionsOf,
  visible
} from './define.ts'

/** The review as GitHub-flavoured markdown, ending in a newline. */
export const renderMarkdown = (review: Review): string => {
  const { told, unproven, quiet } = sortOut(review)
  return `${[
    `### ${verdictIcon[review.verdict]} ${headline(review)}`,
    ...byFile(review.project.findings).map((findings) =>
      [
        `#### ${icon[findings[0].level]} ${code(findings[0].path)}`,
        findings.map(findingItem).join('\n')
      ].join('\n\n')
    ),
    ...told.map(changeSection),
    ...notVerified(unproven),
    ...ordinary(quiet),
    ...notKnown([...told, ...quiet]),
    footer(review)
  ].join('\n\n')}\n`
}

/** Foreign text as a code span that it cannot leave: the fence is longer than any run of backticks inside. */
export const code = (text: string): string => {
  const shown = visible(text)
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = shown === '' || longest > 0 || /^ .*[^ ].* $/.test(shown) ? ' ' : ''
  return `${fence}${pad}${shown}${pad}${fence}`
}

const icon: Readonly<Record<Level, string>> = { block: '🛑', warn: '⚠️', note: 'ℹ️' }

const verdictIcon: Readonly<Record<Verdict, string>> = { pass: '✅', warn: icon.warn, block: icon.block }

const changeSection = (reviewed: ReviewedChange): string => {
  const { change, findings, verdict } = reviewed
  const level = verdict === 'pass' ? 'note' : verdict
  return [
    `#### ${icon[level]} ${code(subjectOf(change).name)} ${step(reviewed)}`,
    `${change.direct ? 'Direct' : 'Transitive'} · ${change.scope} · ${change.lockfiles.map(code).join(', ')}${waysIn(change.introducedBy)}`,
    [...findings.map(findingItem), ...notJudged(reviewed)].join('\n')
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

const notJudged = (reviewed: ReviewedChange): readonly string[] =>
  gaps([reviewed]).map(({ detail, signals }) => `- not judged: ${signals.join(', ')}. ${code(detail)}`)

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

// A pipe ends a cell even inside a code span, and readers differ on when a backslash keeps it: none is left.
const cell = (markdown: string): string => markdown.replaceAll('|', String.raw`\u{7c}`)

const footer = ({ coverage, base, head, asOf }: Review): string => {
  const { changes, judged, unverified } = coverage
  const partly = unverified === 0 ? '' : `, ${unverified} in part or not at all`
  const known =
    changes === 0 ? '' : `Coverage: ${judged} of ${count(changes, 'change')} judged in full${partly}. `
  const [from, to] = [base, head].map(({ revision }) => code(revision.slice(0, 12)))
  return `${known}Compared ${from} with ${to} as of ${formatInstant(asOf)}.`
}

const notVerified = (unproven: readonly ReviewedChange[]): readonly string[] => {
  if (unproven.length === 0) return []
  const reasons = gaps(unproven).map(({ detail, packages }) => `- ${code(detail)} ${someOf(packages, code)}.`)
  return [
    `#### ${icon.block} ${count(unproven.length, 'change')} could not be verified`,
    reasons.join('\n'),
    retryAdvice
  ]
}

const notKnown = (changes: readonly ReviewedChange[]): readonly string[] => {
  const reasons = gaps(changes).map(
    ({ detail, signals, packages }) =>
      `- ${code(detail)} Not judged for ${someOf(packages, code)}: ${signals.join(', ')}.`
  )
  return reasons.length === 0
    ? []
    : [['<details><summary>What could not be judged</summary>\n', ...reasons, '\n</details>'].join('\n')]
}
