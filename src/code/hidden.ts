// Characters that nobody sees: they can reorder what is read, or carry data.
import type { HiddenKind } from './define.ts'

export interface HiddenRun {
  readonly kind: HiddenKind
  readonly detail: string
  readonly count: number
  readonly longestRun: number
  /** Offset of the first. */
  readonly index: number
}

/**
 * Hidden characters of one line, by kind. Those that writing needs are left out: selectors after a sign that takes one,
 * joiners between two letters, direction marks next to letters of scripts that run from the right.
 */
export const hiddenIn = (line: string): readonly HiddenRun[] => {
  // A look at the first of each range is enough to leave nearly every line.
  if (!suspect.test(line)) return []
  const found: HiddenRun[] = []
  for (const [kind, pattern] of patterns) {
    let count = 0
    let longestRun = 0
    let index = -1
    const points = new Set<string>()
    for (const match of line.matchAll(pattern)) {
      const length = Array.from(match[0]).length
      if (kind === 'invisible' && isWriting(line, match.index, match[0], length)) continue
      if (index === -1) index = match.index
      count += length
      longestRun = Math.max(longestRun, length)
      const point = match[0].codePointAt(0) ?? 0
      if (points.size < 4) points.add(`U+${point.toString(16).toUpperCase().padStart(4, '0')}`)
    }
    if (count > 0) found.push({ kind, detail: [...points].join(' '), count, longestRun, index })
  }
  return found
}

const suspect =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0]|\udb40/

const patterns: readonly (readonly [HiddenKind, RegExp])[] = [
  ['bidirectional', /[\u202a-\u202e\u2066-\u2069]/g],
  // Fillers are letters to an engine: a name can be made of nothing else.
  ['invisible-name', /[\u115f\u1160\u3164\uffa0]+/g],
  [
    'invisible',
    /[\u00ad\u034f\u061c\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2060-\u2064\u206a-\u206f\ufe00-\ufe0f\ufeff\u{e0000}-\u{e0fff}]+/gu
  ]
]

const isWriting = (line: string, at: number, run: string, length: number): boolean => {
  const before = line.slice(Math.max(0, at - 2), at)
  // The flags of parts of a country are a black flag and up to six tags.
  if (length <= 7 && before === '\u{1f3f4}') return true
  if (length > 2) return false
  const after = line.slice(at + run.length, at + run.length + 2)
  // Emoji, ideographs and digits take selectors; letters of many scripts take joiners and marks.
  return /[^\0-\u007f]|[0-9#*]$/u.test(before) || /^[^\0-\u007f]/u.test(after)
}
