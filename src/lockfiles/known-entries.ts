// Base and head of a lockfile share nearly all of their entries, to the byte. What was read once is not read again.
import { LockfileError } from './define.ts'

/**
 * What the quick way reads; where it gives nothing or refuses, what the exact way makes of it. So the exact way words
 * every error, with the line, and the quick way need not know why it gave up.
 */
export const quickly = <T>(quick: () => T | undefined, exact: () => T): T => {
  let read: T | undefined
  try {
    read = quick()
  } catch (error) {
    if (!(error instanceof LockfileError)) throw error
  }
  return read ?? exact()
}

/** What the entries of the last file were read as, in their order. */
export interface KnownEntries<T> {
  /**
   * What the entries of a file are: as the last file had them where it had the same text, and as `readNew` reads the
   * others, all at once. Undefined where `readNew` gives that.
   */
  readonly read: (
    texts: readonly string[],
    readNew: (texts: readonly string[]) => readonly T[] | undefined
  ) => readonly T[] | undefined
}

/** Knows nothing yet. What `readNew` makes of a text must go by that text alone: it stands for several files. */
export const knownEntries = <T>(): KnownEntries<T> => {
  let last: Known<T> = { texts: [], values: [] }
  return {
    read: (texts, readNew) => {
      const values = readEntries(last, texts, readNew)
      if (values !== undefined) last = { texts, values }
      return values
    }
  }
}

interface Known<T> {
  readonly texts: readonly string[]
  readonly values: readonly T[]
}

// Lockfiles are sorted. So an entry that is known stands behind the one found before, with few others between: comparing
// with those costs less than any index, which would have to read all texts.
const readEntries = <T>(
  known: Known<T>,
  texts: readonly string[],
  readNew: (texts: readonly string[]) => readonly T[] | undefined
): readonly T[] | undefined => {
  if (texts.length === 0) return []
  if (known.texts.length === 0) return readNew(texts)
  const found: (T | undefined)[] = []
  const fresh: string[] = []
  let next = 0
  let missed = 0
  for (const text of texts) {
    const end = next + Math.min(nearest + 4 * missed, farthest)
    let at = next
    while (at < end && known.texts[at] !== text) at++
    if (at === end) {
      missed++
      fresh.push(text)
      found.push(undefined)
    } else {
      missed = 0
      next = at + 1
      found.push(known.values[at])
    }
  }
  const read = fresh.length === 0 ? [] : readNew(fresh)
  return read === undefined ? undefined : filled(found, read)
}

/** How many of the known entries are looked at for each: at first, and after many that were not among them. */
const [nearest, farthest] = [8, 500]

const filled = <T>(found: readonly (T | undefined)[], fresh: readonly T[]): readonly T[] | undefined => {
  const values: T[] = []
  let next = 0
  for (const one of found) {
    const value = one ?? fresh[next++]
    if (value === undefined) return undefined
    values.push(value)
  }
  return values
}

/** Reads entries one by one; undefined as soon as one of them gives that. */
export const oneByOne =
  <T>(read: (text: string) => T | undefined) =>
  (texts: readonly string[]): readonly T[] | undefined => {
    const values: T[] = []
    for (const text of texts) {
      const value = read(text)
      if (value === undefined) return undefined
      values.push(value)
    }
    return values
  }
