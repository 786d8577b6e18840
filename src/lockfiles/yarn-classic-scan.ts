// yarn.lock of Yarn 1 in the form that Yarn itself writes, and nothing else: one expression per entry. Expressions are
// native code from the start, where a loop over characters is slow until it has run for a while.

import { blocksOf, pairsIn, repeatsName } from './yarn-shared.ts'

/** One entry, values as text. */
export interface ClassicEntry {
  /** Where in the text it begins. */
  readonly offset: number
  readonly descriptors: readonly string[]
  readonly name: string | undefined
  readonly version: string | undefined
  readonly resolved: string | undefined
  /**
   * What stands before `/<name>/-/<name without scope>-<version>.tgz` in an address of that shape, for the name that
   * the first descriptor begins with. Undefined says nothing.
   */
  readonly usualStart: string | undefined
  readonly integrity: string | undefined
  readonly dependencies: Pairs
  readonly optionalDependencies: Pairs
}

/** Names and values, flat: name, value, name, value. Or the lines they stand on, for `pairsOf`. */
export type Pairs = readonly string[] | string

// Printable ASCII. Yarn puts in quotes what does not begin with a letter, what begins like a boolean, and what holds
// a blank or one of `:",[]\`. A name in quotes that needs none could stand twice unseen, so it is not taken here.
// Repetitions have a limit, because an expression keeps a way back for each.
const bare = String.raw`(?!true|false)[A-Za-z][!#-+\--9;-Z^-~]*`
const inQuotes = String.raw`[ !#-\[\]-~]*`
const word = `(?:${bare}|"${inQuotes}")`
const name = String.raw`(?:${bare}|"[\d@][!#-\[\]-~]*")`
const field = (key: string): string => `(?:  ${key} (?:"(${inQuotes})"|(${bare}))\\n)?`
const block = (key: string): string => `(?:  ${key}:\\n((?:    ${name} ${word}\\n){1,99999}))?`

const header = /(?:(?:# yarn lockfile v1|#(?!\s*yarn\s+lockfile)[ -~]*)?\n){0,999}/y
// Of the usual shape is <start>/<name>/-/<name without scope>-<version>.tgz, with the name that the key begins with.
const usual = String.raw`(https:\/\/[a-z][a-z\d.-]*(?:\/[\w-]+){0,9})\/\1\/-\/\2-\6\.tgz(?:#[\da-f]*)?`
const entry = new RegExp(
  String.raw`(?:(?="?((?:@[\w.-]+\/)?([\w.-]+))@)|)` +
    `(${word}(?:, ${word}){0,99999}):\\n` +
    field('name') +
    `  version "(${inQuotes})"\\n` +
    `(?:  resolved (?:"(${usual})"|"(${inQuotes})"|(${bare}))\\n)?` +
    field('integrity') +
    block('dependencies') +
    block('optionalDependencies') +
    '$',
  'y'
)

/** The texts of the entries, each with the line end of its last line. Takes `\n` as the only end of a line. */
export const classicBlocks = (text: string): readonly string[] => {
  header.lastIndex = 0
  header.test(text)
  return blocksOf(text, header.lastIndex)
}

/**
 * Reads an entry in exactly the form that Yarn 1 writes. Undefined for any other text, readable or not: the general
 * reader answers for it.
 */
export const scanClassicEntry = (text: string): ClassicEntry | undefined => {
  entry.lastIndex = 0
  const match = entry.exec(text)
  if (match === null) return undefined
  const dependencies = match[13] ?? ''
  const optionalDependencies = match[14] ?? ''
  if (repeatsName(dependencies, endOfName) || repeatsName(optionalDependencies, endOfName)) return undefined
  return {
    offset: 0,
    descriptors: descriptorsOf(match[3] ?? ''),
    name: match[4] ?? match[5],
    version: match[6],
    resolved: match[7] ?? match[9] ?? match[10],
    usualStart: match[8],
    integrity: match[11] ?? match[12],
    dependencies,
    optionalDependencies
  }
}

/** The names and values of an entry's block. */
export const pairsOf = (pairs: Pairs): readonly string[] =>
  typeof pairs === 'string' ? pairsIn(pairs, ' ') : pairs

const descriptorsOf = (key: string): readonly string[] => {
  if (!key.includes('"')) return key.includes(' ') ? key.split(', ') : [key]
  return key.indexOf('"', 1) === key.length - 1 ? [key.slice(1, -1)] : wordsOf(key)
}

const wordsOf = (text: string): readonly string[] =>
  (text.match(/"[^"]*"|[^\s,"]+/g) ?? []).map((found) => (found.startsWith('"') ? found.slice(1, -1) : found))

const endOfName = (lines: string, start: number): number => lines.indexOf(' ', start)
