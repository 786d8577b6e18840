// yarn.lock of Yarn 1, character by character: the form that Yarn itself writes, and nothing else.
import type { Pairs } from './yarn-shared.ts'

/** One entry, values as text. */
export interface ClassicEntry {
  /** Where in the text it begins. */
  readonly offset: number
  readonly descriptors: readonly string[]
  readonly name: string | undefined
  readonly version: string | undefined
  readonly resolved: string | undefined
  readonly integrity: string | undefined
  readonly dependencies: Pairs
  readonly optionalDependencies: Pairs
}

const newline = 10
const space = 32
const quote = 34
const hash = 35
const comma = 44
const colon = 58

/**
 * The entries of a text in exactly the form that Yarn 1 writes. Undefined for any other text, readable or not: the
 * general reader answers for it. Takes `\n` as the only end of a line.
 */
export const scanClassic = (text: string): readonly ClassicEntry[] | undefined => {
  const entries: ClassicEntry[] = []
  for (let at = 0; at < text.length;) {
    const first = text.charCodeAt(at)
    if (first === newline) at++
    else if (first === hash) {
      at = afterComment(text, at)
      if (at === -1) return undefined
    } else {
      const descriptors: string[] = []
      const offset = at
      do {
        const end = afterWord(text, at)
        if (end === -1) return undefined
        descriptors.push(wordAt(text, at, end))
        // A comma and a blank stand before the next one.
        at = end + 2
      } while (text.charCodeAt(at - 2) === comma && text.charCodeAt(at - 1) === space)
      if (text.charCodeAt(at - 2) !== colon || text.charCodeAt(at - 1) !== newline) return undefined
      at = scanFields(text, at, offset, descriptors, entries)
      if (at === -1) return undefined
    }
  }
  return entries
}

/** Reads the lines of two blanks below a key. Gives the place behind them, or -1. */
const scanFields = (
  text: string,
  start: number,
  offset: number,
  descriptors: readonly string[],
  entries: ClassicEntry[]
): number => {
  let name: string | undefined
  let version: string | undefined
  let resolved: string | undefined
  let integrity: string | undefined
  let dependencies: Pairs = none
  let optionalDependencies: Pairs = none
  let at = start
  while (text.charCodeAt(at) === space && text.charCodeAt(at + 1) === space) {
    const field = at + 2
    let value = -1
    if (text.startsWith('dependencies:\n', field) && dependencies === none) {
      dependencies = field + 14
      at = afterBlock(text, dependencies)
    } else if (text.startsWith('optionalDependencies:\n', field) && optionalDependencies === none) {
      optionalDependencies = field + 22
      at = afterBlock(text, optionalDependencies)
    } else {
      if (text.startsWith('version ', field) && version === undefined) value = field + 8
      else if (text.startsWith('resolved ', field) && resolved === undefined) value = field + 9
      else if (text.startsWith('integrity ', field) && integrity === undefined) value = field + 10
      else if (text.startsWith('name ', field) && name === undefined) value = field + 5
      else return -1
      const end = afterWord(text, value)
      if (end === -1 || text.charCodeAt(end) !== newline) return -1
      const word = wordAt(text, value, end)
      if (value === field + 8) version = word
      else if (value === field + 9) resolved = word
      else if (value === field + 10) integrity = word
      else name = word
      at = end + 1
    }
    if (at === -1) return -1
  }
  // An empty line or the end of the text closes an entry.
  if (at < text.length && text.charCodeAt(at) !== newline) return -1
  entries.push({
    offset,
    descriptors,
    name,
    version,
    resolved,
    integrity,
    dependencies,
    optionalDependencies
  })
  return at
}

/** The names and values of a block of dependencies that the scan has passed: flat, name after name. */
export const pairsAt = (text: string, start: number): readonly string[] => {
  const pairs: string[] = []
  for (let at = start; text.startsWith('    ', at);) {
    const name = afterWord(text, at + 4)
    const value = afterWord(text, name + 1)
    pairs.push(wordAt(text, at + 4, name), wordAt(text, name + 1, value))
    at = value + 1
  }
  return pairs
}

/** Passes lines of four blanks, a name and a value. -1 where a line is anything else, or a name stands twice. */
const afterBlock = (text: string, start: number): number => {
  let at = start
  let last = -1
  let sorted = true
  while (text.startsWith('    ', at)) {
    const name = afterWord(text, at + 4)
    if (name === -1 || text.charCodeAt(name) !== space) return -1
    const value = afterWord(text, name + 1)
    if (value === -1 || text.charCodeAt(value) !== newline) return -1
    if (last !== -1 && !isBefore(text, last, at + 4)) sorted = false
    last = at + 4
    at = value + 1
  }
  if (last === -1 || (!sorted && repeats(pairsAt(text, start)))) return -1
  return at
}

/** Whether the name at one place sorts before the name at another. Yarn sorts, and so no name stands twice. */
const isBefore = (text: string, first: number, second: number): boolean => {
  let a = text.charCodeAt(first) === quote ? first + 1 : first
  let b = text.charCodeAt(second) === quote ? second + 1 : second
  for (;;) {
    const left = text.charCodeAt(a++)
    const right = text.charCodeAt(b++)
    // Blank and quote, which end a name, sort before everything a name holds but themselves.
    if (right === quote || right === space) return false
    if (left !== right) return left === quote || left === space || left < right
  }
}

const repeats = (pairs: readonly string[]): boolean => {
  const names = pairs.filter((_, index) => index % 2 === 0)
  return new Set(names).size < names.length
}

/** The place behind the text, quoted or bare, that begins here; -1 where there is none, or not as Yarn writes it. */
const afterWord = (text: string, start: number): number => {
  let at = start
  let code = text.charCodeAt(at)
  if (code === quote) {
    do code = text.charCodeAt(++at)
    while (inQuotes[code] === 1)
    return code === quote ? at + 1 : -1
  }
  if (!isLetter(code) || startsLikeBoolean(text, start, code)) return -1
  do code = text.charCodeAt(++at)
  while (bare[code] === 1)
  return at
}

const wordAt = (text: string, start: number, end: number): string =>
  text.charCodeAt(start) === quote ? text.slice(start + 1, end - 1) : text.slice(start, end)

/** Yarn looks for its version in comments: only the line it writes is known here. */
const afterComment = (text: string, start: number): number => {
  const end = text.indexOf('\n', start)
  const comment = text.slice(start, end)
  const plain = /^[ -~]*$/.test(comment) && (comment === '# yarn lockfile v1' || !/lockfile v/.test(comment))
  return end === -1 || !plain ? -1 : end + 1
}

const none: Pairs = []

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)

const table = (isMember: (code: number) => boolean): Uint8Array =>
  Uint8Array.from({ length: 65_536 }, (_, code) => (isMember(code) ? 1 : 0))

// Printable ASCII: without quotes and escapes in quotes, and bare also without what Yarn puts in quotes.
const inQuotes = table((code) => code >= space && code < 127 && !'"\\'.includes(String.fromCharCode(code)))
const bare = table((code) => code > space && code < 127 && !'",:\\[]'.includes(String.fromCharCode(code)))

// Yarn takes a bare text that begins so for a boolean.
const startsLikeBoolean = (text: string, start: number, first: number): boolean =>
  (first === 116 && text.startsWith('true', start)) || (first === 102 && text.startsWith('false', start))
