// What reporters share: making foreign text safe to look at, and reading a review.
import type {
  DependencyChange,
  Level,
  LockedPackage,
  Message,
  ProjectFinding,
  Review,
  ReviewedChange,
  UnknownReason,
  Verdict
} from '../model.ts'

/** What a report may point to. */
export interface Links {
  /** The address of the folder with the signals' pages, ending in `/`; undefined where nobody told. */
  readonly docs: string | undefined
  /** The address at which the whole report can be read. */
  readonly whole?: string | undefined
  /** Whether a comment on the pull request can accept a release. */
  readonly comments?: boolean
}

const maxShown = 300

/**
 * Foreign text as one visible line: control, direction, invisible and other deceiving characters are written as
 * `\u{…}`, commands of a workflow log are broken, and what is long is cut.
 */
export const visible = (text: string): string => visibleUpTo(maxShown, text)

/** The same, for text that is only partly foreign and says at its end what to do. */
export const visibleUpTo = (most: number, text: string): string => {
  const cut = text.length > most ? `${text.slice(0, most)}…` : text
  return cut.replace(deceiving, escaped).replace(/##\[/g, String.raw`#\u{23}[`)
}

/** A message as plain text. What is quoted stands in quotation marks where it is more than a word. */
export const plain = (message: Message): string =>
  message.map((part) => (typeof part === 'string' ? part : quoted(part.quote))).join('')

const quoted = (text: string): string => {
  const shown = visible(text)
  return shown.includes(' ') ? `“${shown}”` : shown
}

/** What a change is about: the package at head, or the one that left. */
export const subjectOf = (change: DependencyChange): LockedPackage =>
  change.kind === 'removed' ? change.before : change.after

/** How people call a version: the number, or the commit where it has none. */
export const versionOf = ({ version, resolution }: LockedPackage): string => {
  if (version !== '') return version
  return resolution.kind === 'git' && resolution.commit !== '' ? resolution.commit : 'unknown version'
}

/** `from` and `to` of a change; undefined on the side where the package is not there. */
export const versionsOf = (
  change: DependencyChange
): { readonly from: string | undefined; readonly to: string | undefined } => ({
  from: change.kind === 'added' ? undefined : versionOf(change.before),
  to: change.kind === 'removed' ? undefined : versionOf(change.after)
})

/** What happens to a version, in words: `1.0.0` → `1.0.1`, `1.0.1` added. */
export const stepOf = (change: DependencyChange, safe: (version: string) => string): string => {
  const { from, to } = versionsOf(change)
  if (from === undefined) return `${safe(to ?? '')} added`
  if (to === undefined) return `${safe(from)} removed`
  return from === to ? `${safe(to)} ${change.kind}` : `${safe(from)} → ${safe(to)}`
}

/** `1 change`, `2 changes`. */
export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`

/** The changes of a review as people read them: what was found, what nobody could look at, and the rest. */
export interface Sorted {
  /** With findings, worst first. */
  readonly told: readonly ReviewedChange[]
  /** Held back for no finding, but because the facts could not be had. */
  readonly unproven: readonly ReviewedChange[]
  readonly quiet: readonly ReviewedChange[]
}

/** Sorts the changes of a review for showing. */
export const sortOut = ({ changes }: Review): Sorted => ({
  told: changes.filter(({ findings }) => findings.length > 0),
  unproven: changes.filter(({ findings, verdict }) => findings.length === 0 && verdict !== 'pass'),
  quiet: changes.filter(({ findings, verdict }) => findings.length === 0 && verdict === 'pass')
})

/** The first line of every report, without its sign: what to do, and about how much of it. */
export const headline = (review: Review): string => {
  const { verdict, changes, project, coverage } = review
  if (isUntouched(review)) return 'No lockfile changed'
  const { told, unproven } = sortOut(review)
  const at = (level: Level): number => project.findings.filter((finding) => finding.level === level).length
  const toldAt = (wanted: Verdict): number => told.filter((change) => change.verdict === wanted).length
  const all = count(changes.length, 'dependency change')
  switch (verdict) {
    case 'pass':
      return coverage.changes === 0 ? 'No dependency changed' : nothingFound(coverage)
    case 'warn':
      return `Look before merging: ${[
        ...(at('warn') === 0 ? [] : [`${count(at('warn'), 'finding')} about files`]),
        ...(toldAt('warn') === 0 ? [] : [`${toldAt('warn')} of ${all}`])
      ].join(', ')}`
    case 'block':
      return `Do not merge yet: ${[
        ...(at('block') === 0 ? [] : [`${count(at('block'), 'finding')} about files`]),
        ...(toldAt('block') === 0 ? [] : [`${toldAt('block')} of ${all} blocked`]),
        ...(unproven.length === 0 ? [] : [`${unproven.length} of ${all} could not be verified`])
      ].join(', ')}`
  }
}

/** The findings about files, file by file, each with its worst first. */
export const byFile = (
  findings: readonly ProjectFinding[]
): readonly (readonly [ProjectFinding, ...ProjectFinding[]])[] => {
  const files = new Map<string, [ProjectFinding, ...ProjectFinding[]]>()
  for (const finding of findings) {
    const file = files.get(finding.path)
    if (file === undefined) files.set(finding.path, [finding])
    else file.push(finding)
  }
  return [...files.values()]
}

/** Whether there was nothing to look at. */
export const isUntouched = ({ lockfiles, project }: Review): boolean =>
  lockfiles.length === 0 && project.findings.length === 0

/** What to do about changes that could not be verified. */
export const retryAdvice =
  'That is no sign against them, and none for them. Run the check again when the cause is mended.'

// What a passing review may say of itself: that it found nothing is only as good as what it could look at.
const nothingFound = ({ changes, unverified }: Review['coverage']): string =>
  unverified === 0
    ? `${count(changes, 'dependency change')}, nothing to object to`
    : unverified === changes
      ? `${count(changes, 'dependency change')}: nothing found, but not everything could be judged`
      : `${count(changes, 'dependency change')}: nothing found, but ${unverified} could only be judged in part`

/** A few names in full, many as a number. */
export const someOf = (names: readonly string[], safe: (name: string) => string): string =>
  names.length > 3 ? count(names.length, 'package') : names.map(safe).join(', ')

/** What could not be judged, each reason once: with the changes it holds for, most first. */
export const gaps = (changes: readonly ReviewedChange[]) => {
  interface Gap {
    readonly reason: UnknownReason
    readonly signals: Set<string>
    readonly packages: Set<string>
  }
  const byDetail = new Map<string, Gap>()
  for (const { change, unverified } of changes) {
    for (const { signal, reason, detail } of unverified) {
      const gap = byDetail.get(detail) ?? { reason, signals: new Set(), packages: new Set() }
      byDetail.set(detail, gap)
      gap.signals.add(signal)
      gap.packages.add(subjectOf(change).name)
    }
  }
  return [...byDetail]
    .map(([detail, { reason, signals, packages }]) => ({
      detail,
      reason,
      signals: [...signals],
      packages: [...packages]
    }))
    .toSorted((a, b) => b.packages.length - a.packages.length)
}

/** Reasons that hold for many changes: they are told once, below, and not beside each. */
export const commonGaps = (changes: readonly ReviewedChange[]): ReadonlySet<string> =>
  new Set(gaps(changes).flatMap(({ detail, packages }) => (packages.length > 2 ? [detail] : [])))

/** What could not be judged of one change for reasons of its own. */
export const gapsOf = (reviewed: ReviewedChange, common: ReadonlySet<string>) =>
  gaps([reviewed]).filter(({ detail }) => !common.has(detail))

/** The ways by which a change came in, without the root, each cut to its ends where it is long. */
export const waysOf = ({ introducedBy }: DependencyChange): readonly (readonly string[])[] =>
  introducedBy.flatMap((way) => {
    const parts = way.filter((part) => part !== '.')
    if (parts.length === 0) return []
    return [parts.length > 6 ? [...parts.slice(0, 2), '…', ...parts.slice(-3)] : parts]
  })

/**
 * Controls, format and direction marks, blanks that look like nothing, variation selectors, tags, private use and
 * lone surrogates: everything that a reader would not see, or would see in another place than it stands.
 */
export const deceiving =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\u00a0\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu

const escaped = (character: string): string =>
  String.raw`\u{` + (character.codePointAt(0) ?? 0).toString(16) + '}'
