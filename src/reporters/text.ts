// For a terminal: worst first, ordinary changes in one line each, coverage last.
import type { Finding, Level, Review, ReviewedChange, Verdict } from '../model.ts'
import { formatInstant } from '../time.ts'
import { count, gaps, nothingFound, plain, subjectOf, versionsOf, visible } from './define.ts'

export interface TextOptions {
  readonly colour: boolean
}

/** The review as plain text, ending in a newline. No line begins with foreign text. */
export const renderText = (review: Review, { colour }: TextOptions): string => {
  const paint = colour ? colours : plainly
  const told = review.changes.filter(({ verdict, findings }) => verdict !== 'pass' || findings.length > 0)
  const quiet = review.changes.filter((change) => !told.includes(change))
  return [
    headline(review, paint),
    `  base ${review.base.revision.slice(0, 12)}  head ${review.head.revision.slice(0, 12)}  as of ${formatInstant(review.asOf)}`,
    ...review.project.findings.flatMap((finding) => [
      '',
      `${mark(finding.level, paint)} ${paint.strong(visible(finding.path))}`,
      ...findingLines(finding, paint)
    ]),
    ...told.flatMap((change) => ['', ...changeLines(change, paint)]),
    ...ordinary(quiet),
    ...coverage(review),
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

const headline = (review: Review, paint: Paint): string => {
  const { verdict, changes, project, lockfiles } = review
  if (lockfiles.length === 0) return `${paint.pass('PASS')}  No lockfile changed between base and head.`
  const at = (wanted: Verdict): number => changes.filter((change) => change.verdict === wanted).length
  const files = project.findings.filter(({ level }) => level === 'block').length
  switch (verdict) {
    case 'pass':
      return `${paint.pass('PASS')}  ${nothingFound(review)}.`
    case 'warn':
      return `${paint.warn('WARN')}  ${count(changes.length, 'dependency change')}, ${at('warn')} to look at before merging.`
    case 'block':
      return `${paint.block('BLOCK')}  ${blocked(at('block'), files)} of ${count(changes.length, 'dependency change')}: do not merge this yet.`
  }
}

const blocked = (changes: number, files: number): string =>
  files === 0
    ? String(changes)
    : changes === 0
      ? `${count(files, 'lockfile')} beside 0`
      : `${count(files, 'lockfile')} and ${changes}`

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

const changeLines = (reviewed: ReviewedChange, paint: Paint): readonly string[] => {
  const { change, findings, unverified, verdict } = reviewed
  return [
    `${mark(verdictLevel[verdict], paint)} ${paint.strong(visible(subjectOf(change).name))} ${step(reviewed)}  ${paint.dim(place(reviewed))}`,
    ...findings.flatMap((finding) => findingLines(finding, paint)),
    ...change.introducedBy
      .map((way) => way.filter((part) => part !== '.'))
      .filter((way) => way.length > 0)
      .map((way) => `    ${paint.dim(`by way of ${way.map(visible).join(' > ')}`)}`),
    ...(unverified.length === 0
      ? []
      : [
          `    ${paint.dim(`not judged: ${unverified.map(({ signal }) => signal).join(', ')} (${visible(unverified[0]?.detail ?? '')})`)}`
        ])
  ]
}

const findingLines = ({ signal, level, message, together }: Finding, paint: Paint): readonly string[] => [
  `    ${mark(level, paint)} ${signal}: ${plain(message)}`,
  ...(together.length === 0 ? [] : [`      ${paint.dim(`blocks together with ${together.join(', ')}`)}`])
]

const step = ({ change }: ReviewedChange): string => {
  const { from, to } = versionsOf(change)
  if (from === undefined) return `${visible(to ?? '')} (added)`
  if (to === undefined) return `${visible(from)} (removed)`
  return from === to ? `${visible(to)} (${change.kind})` : `${visible(from)} -> ${visible(to)}`
}

const place = ({ change }: ReviewedChange): string =>
  `${change.direct ? 'direct' : 'transitive'}, ${change.scope}, ${change.lockfiles.map(visible).join(', ')}`

const maxListed = 40

const ordinary = (quiet: readonly ReviewedChange[]): readonly string[] =>
  quiet.length === 0
    ? []
    : [
        '',
        `${count(quiet.length, 'ordinary change')}:`,
        ...quiet.slice(0, maxListed).map((one) => `  · ${visible(subjectOf(one.change).name)} ${step(one)}`),
        ...(quiet.length > maxListed ? [`  · and ${quiet.length - maxListed} more`] : [])
      ]

const coverage = ({
  coverage: { changes, judged, unverified },
  changes: reviewed
}: Review): readonly string[] =>
  changes === 0
    ? []
    : [
        '',
        `Coverage: ${judged} of ${count(changes, 'change')} judged in full${unverified === 0 ? '.' : `, ${unverified} in part:`}`,
        ...gaps(reviewed).map(
          ({ detail, signals, packages }) =>
            `  · ${visible(detail)} Not judged for ${packages.length > 3 ? count(packages.length, 'package') : packages.map(visible).join(', ')}: ${signals.join(', ')}.`
        )
      ]
