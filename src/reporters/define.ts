// What reporters share: making foreign text safe to look at, and reading a review.
import type { DependencyChange, LockedPackage, Message, Review, ReviewedChange } from '../model.ts'

/** A pure function of a finished review. */
export type Reporter = (review: Review) => string

const maxShown = 300

/**
 * Foreign text as one visible line: control, direction, invisible and other deceiving characters are written as
 * `\u{…}`, commands of a workflow log are broken, and what is long is cut.
 */
export const visible = (text: string): string => {
  const cut = text.length > maxShown ? `${text.slice(0, maxShown)}…` : text
  return cut.replace(deceiving, escaped).replace(/##\[/g, String.raw`#\u{23}[`)
}

/** A message as plain text. */
export const plain = (message: Message): string =>
  message.map((part) => (typeof part === 'string' ? part : visible(part.quote))).join('')

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

/** `1 change`, `2 changes`. */
export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`

/** What a passing review may say of itself: that it found nothing is only as good as what it could look at. */
export const nothingFound = ({ coverage: { changes, unverified } }: Review): string =>
  unverified === 0
    ? `${count(changes, 'dependency change')}, nothing to object to`
    : unverified === changes
      ? `${count(changes, 'dependency change')}: nothing found, but not everything could be judged`
      : `${count(changes, 'dependency change')}: nothing found, but ${unverified} could only be judged in part`

/** What could not be judged, each reason once: with the changes it holds for, most first. */
export const gaps = (changes: readonly ReviewedChange[]) => {
  const byDetail = new Map<string, { readonly signals: Set<string>; readonly packages: Set<string> }>()
  for (const { change, unverified } of changes) {
    for (const { signal, detail } of unverified) {
      const gap = byDetail.get(detail) ?? { signals: new Set(), packages: new Set() }
      byDetail.set(detail, gap)
      gap.signals.add(signal)
      gap.packages.add(subjectOf(change).name)
    }
  }
  return [...byDetail]
    .map(([detail, { signals, packages }]) => ({ detail, signals: [...signals], packages: [...packages] }))
    .toSorted((a, b) => b.packages.length - a.packages.length)
}

// Controls, format and direction marks, blanks that look like nothing, variation selectors, tags, private use and
// lone surrogates: everything that a reader would not see, or would see in another place than it stands.
const deceiving =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\u00a0\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu

const escaped = (character: string): string =>
  String.raw`\u{` + (character.codePointAt(0) ?? 0).toString(16) + '}'
