// For a terminal: worst first, ordinary changes in one line each, coverage last.
import type { Finding, Level, Review, ReviewedChange, Verdict } from '../model.ts'
import { formatInstant } from '../time.ts'
import {
  byFile,
  count,
  commonGaps,
  gaps,
  gapsOf,
  headline,
  plain,
  retryAdvice,
  someOf,
  sortOut,
  subjectOf,
  versionsOf,
  visible
} from './define.ts'
import { isIntroduced, profileOf } from './define-profile.ts'
import { rarityOf, remarksOf } from './define-remarks.ts'

export interface TextOptions {
  readonly colour: boolean
}

/** The review as plain text, ending in a newline. No line begins with foreign text. */
export const renderText = (review: Review, { colour }: TextOptions): string => {
  const paint = colour ? colours : plainly
  const { told, unproven, quiet } = sortOut(review)
  const common = commonGaps(review.changes)
  const base = visible(review.base.revision.slice(0, 12))
  const head = visible(review.head.revision.slice(0, 12))
  return [
    `${paint[review.verdict](review.verdict.toUpperCase())}  ${headline(review)}.`,
    `  base ${base}  head ${head}  as of ${formatInstant(review.asOf)}`,
    ...byFile(review.project.findings).flatMap((findings) => [
      '',
      `${mark(findings[0].level, paint)} ${paint.strong(visible(findings[0].path))}`,
      ...findings.flatMap((finding) => findingLines(finding, paint))
    ]),
    ...told.flatMap((change) => ['', ...changeLines(change, common, paint)]),
    ...notVerified(unproven, paint),
    ...ordinary(quiet, paint),
    ...coverage(review),
    ...review.terms.said.map((sentence) => `  · ${plain(sentence)}`),
    ...(review.leftOut.length === 0
      ? []
      : [`Left out by the policy: ${review.leftOut.map(visible).join(', ')}`]),
    ''
  ].join('\n')
}

type Paint = Readonly<Record<Verdict | 'strong' | 'dim', (text: string) => string>>

const plainly: Paint = { pass: String, warn: String, block: String, strong: String, dim: String }
const sgr =
  (code: number) =>
  (text: string): string =>
    `\u001b[${code}m${text}\u001b[0m`
const colours: Paint = { pass: sgr(32), warn: sgr(33), block: sgr(31), strong: sgr(1), dim: sgr(2) }

const verdictLevel: Readonly<Record<Verdict, Level>> = { pass: 'note', warn: 'warn', block: 'block' }

const mark = (level: Level, paint: Paint): string => {
  switch (level) {
    case 'block':
      return paint.block('✖')
    case 'warn':
      return paint.warn('▲')
    case 'note':
      return paint.dim('·')
  }
}

const changeLines = (
  reviewed: ReviewedChange,
  common: ReadonlySet<string>,
  paint: Paint
): readonly string[] => {
  const { change, findings, verdict } = reviewed
  const rarity = rarityOf(reviewed)
  return [
    `${mark(verdictLevel[verdict], paint)} ${paint.strong(visible(subjectOf(change).name))} ${step(reviewed)}  ${paint.dim(place(reviewed))}`,
    ...findings.flatMap((finding) => findingLines(finding, paint)),
    ...(rarity === undefined ? [] : [`    ${rarity}`]),
    ...profileLines(reviewed, '    ', paint),
    ...change.introducedBy
      .map((way) => way.filter((part) => part !== '.'))
      .filter((way) => way.length > 0)
      .map((way) => `    ${paint.dim(`by way of ${way.map(visible).join(' > ')}`)}`),
    ...gapsOf(reviewed, common).map(
      ({ detail, signals }) => `    ${paint.dim(`not judged: ${signals.join(', ')} (${visible(detail)})`)}`
    )
  ]
}

const profileLines = (reviewed: ReviewedChange, indent: string, paint: Paint): readonly string[] =>
  profileOf(reviewed).map(
    (line, at) => `${indent}${paint.dim(`${at === 0 ? 'new here: ' : '  '}${plain(line)}`)}`
  )

const findingLines = (finding: Finding, paint: Paint): readonly string[] => {
  const { signal, level, message } = finding
  const remarks = plain(remarksOf(finding))
  return [
    `    ${mark(level, paint)} ${signal}: ${plain(message)}`,
    ...(remarks === '' ? [] : [`      ${paint.dim(remarks)}`])
  ]
}

const step = ({ change }: ReviewedChange): string => {
  const { from, to } = versionsOf(change)
  if (from === undefined) return `${visible(to ?? '')} (added)`
  if (to === undefined) return `${visible(from)} (removed)`
  return from === to ? `${visible(to)} (${change.kind})` : `${visible(from)} -> ${visible(to)}`
}

const place = ({ change }: ReviewedChange): string =>
  `${change.direct ? 'direct' : 'transitive'}, ${change.scope}, ${change.lockfiles.map(visible).join(', ')}`

const notVerified = (unproven: readonly ReviewedChange[], paint: Paint): readonly string[] =>
  unproven.length === 0
    ? []
    : [
        '',
        `${mark('block', paint)} ${paint.strong(`${count(unproven.length, 'change')} could not be verified`)}`,
        ...gaps(unproven).map(
          ({ detail, packages }) => `    · ${visible(detail)} ${someOf(packages, visible)}.`
        ),
        `    ${retryAdvice}`
      ]

const maxListed = 40

const ordinary = (quiet: readonly ReviewedChange[], paint: Paint): readonly string[] =>
  quiet.length === 0
    ? []
    : [
        '',
        `${count(quiet.length, 'ordinary change')}:`,
        // What somebody chose to add stands first: of what it brings along, the number may be enough.
        ...quiet
          .toSorted((a, b) => Number(isIntroduced(b)) - Number(isIntroduced(a)))
          .slice(0, maxListed)
          .flatMap((one) => [
            `  · ${visible(subjectOf(one.change).name)} ${step(one)}`,
            ...(isIntroduced(one) ? profileLines(one, '      ', paint) : [])
          ]),
        ...(quiet.length > maxListed ? [`  · and ${quiet.length - maxListed} more`] : [])
      ]

const coverage = (review: Review): readonly string[] => {
  const { changes, judged, unverified } = review.coverage
  const { told, quiet } = sortOut(review)
  return changes === 0
    ? []
    : [
        '',
        `Coverage: ${judged} of ${count(changes, 'change')} judged in full${unverified === 0 ? '.' : `, ${unverified} in part or not at all.`}`,
        ...gaps([...told, ...quiet]).map(
          ({ detail, signals, packages }) =>
            `  · ${visible(detail)} Not judged for ${someOf(packages, visible)}: ${signals.join(', ')}.`
        )
      ]
}
