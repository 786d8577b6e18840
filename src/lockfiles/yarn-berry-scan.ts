// yarn.lock of Yarn 2 and later in the form that Yarn itself writes, and nothing else: one expression per entry.

import { blocksOf, pairsIn, repeatsName } from './yarn-shared.ts'

/** One entry, values as text. */
export interface BerryEntry {
  /** Where in the text it begins. */
  readonly offset: number
  /** The descriptors, as written between the quotes. */
  readonly key: string
  readonly version: string | undefined
  readonly resolution: string
  readonly dependencies: Lines
  readonly optionalDependencies: Lines
  readonly peerDependencies: Lines
  readonly dependenciesMeta: Lines
  readonly checksum: string | undefined
  readonly conditions: string | undefined
}

/**
 * Names and values, flat: name, value, name, value. Or the lines they stand on, for `pairsOf` and `optionalNamesOf`.
 * Of `dependenciesMeta` only what is optional is kept: `name, 'true'`.
 */
export type Lines = readonly string[] | string

/** Takes a file in: first its version, then entry after entry. */
export interface BerryVisitor {
  readonly version: (version: string) => void
  readonly entry: (entry: BerryEntry) => void
}

/*
 * Printable ASCII, without escapes. A plain text is what YAML reads to the letter on any place: it begins with no
 * indicator, ends with no blank, and holds none of `:#,[]{}`. Yarn puts everything else in quotes. No name begins with
 * `<`: `<<` merges maps. Repetitions have a limit, because an expression keeps a way back for each.
 */
const first = String.raw`[$()+./\d;=A-Z^_a-z~]`
const other = String.raw`[!"$-+\--9;-Z^-z|~]`
const plain = String.raw`(?:<|${first})${other}*(?: +${other}+){0,999}`
const inQuotes = String.raw`[ !#-\[\]-~]*`
const value = `(?:${plain}|"${inQuotes}")`
// A name in quotes that needs none could stand twice unseen.
const name = `(?:${first}${other}*|"(?!${first}${other}*")${inQuotes}")`

const block = (key: string): string => `(?:  ${key}:\\n((?:    ${name}: ${value}\\n){1,99999}))?`
const flag = (key: string): string => `(?:      ${key}: (?:true|false)\\n)?`
const metaBlock = (key: string, ...flags: readonly string[]): string =>
  `(?:  ${key}:\\n((?:    ${name}:\\n(?=      )${flags.map(flag).join('')}){1,99999}))?`

const head = new RegExp(
  `(?:(?:#[ -~]*)?\\n){0,999}__metadata:\\n  version: (\\d+)\\n(?:  cacheKey: (?:${value})\\n)?(?:\\n+|$)`,
  'y'
)
const entry = new RegExp(
  [
    `(?:"(${inQuotes})":\\n|\\? "(${inQuotes})"\\n:\\n)`,
    `  version: (${plain})\\n`,
    `  resolution: "(${inQuotes})"\\n`,
    block('dependencies'),
    block('peerDependencies'),
    metaBlock('dependenciesMeta', 'built', 'optional', 'unplugged'),
    metaBlock('peerDependenciesMeta', 'optional'),
    block('bin'),
    `(?:  checksum: (${plain})\\n)?`,
    `(?:  conditions: (?:"(${inQuotes})"|(${plain}))\\n)?`,
    `  languageName: (?:${value})\\n`,
    `  linkType: (?:hard|soft)\\n$`
  ].join(''),
  'y'
)

/** A text taken apart: its version, and the text of each entry with the line end of its last line. */
export interface BerryBlocks {
  readonly version: string
  readonly blocks: readonly string[]
}

/** Undefined for a text that does not begin as Yarn writes it. Takes `\n` as the only end of a line. */
export const berryBlocks = (text: string): BerryBlocks | undefined => {
  head.lastIndex = 0
  const version = head.exec(text)?.[1]
  return version === undefined ? undefined : { version, blocks: blocksOf(text, head.lastIndex) }
}

/**
 * Reads an entry in exactly the form that Yarn writes. Undefined for any other text, readable or not: the general
 * reader answers for it.
 */
export const scanBerryEntry = (text: string): BerryEntry | undefined => {
  entry.lastIndex = 0
  const match = entry.exec(text)
  if (match === null) return undefined
  for (let group = 5; group <= 9; group++) {
    const lines = match[group]
    if (lines !== undefined && repeatsName(lines, endOfName)) return undefined
  }
  return {
    offset: 0,
    key: match[1] ?? match[2] ?? '',
    version: match[3],
    resolution: match[4] ?? '',
    dependencies: match[5] ?? '',
    optionalDependencies: '',
    peerDependencies: match[6] ?? '',
    dependenciesMeta: match[7] ?? '',
    checksum: match[10],
    conditions: match[11] ?? match[12]
  }
}

/** The names and values of a block. */
export const pairsOf = (lines: Lines): readonly string[] =>
  typeof lines === 'string' ? pairsIn(lines, ': ') : lines

/** The names that a `dependenciesMeta` calls optional. */
export const optionalNamesOf = (lines: Lines): ReadonlySet<string> =>
  new Set(
    typeof lines === 'string'
      ? Array.from(
          lines.matchAll(/^    (?:"([^"]*)"|([^ :][^:]*)):\n(?:      built: .*\n)?      optional: true$/gm),
          (match) => match[1] ?? match[2] ?? ''
        )
      : lines.filter((_, index) => index % 2 === 0)
  )

const endOfName = (lines: string, start: number): number =>
  lines.startsWith('"', start) ? lines.indexOf('"', start + 1) : lines.indexOf(':', start)
