// yarn.lock of Yarn 1 in the form that Yarn itself writes, and nothing else: one expression per entry. Expressions are
// native code from the start, where a loop over characters is slow until it has run for a while.

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

/** Names and values, flat: name, value, name, value. Or the lines they stand on, for `pairsOf`. */
export type Pairs = readonly string[] | string

// Printable ASCII. Yarn puts in quotes what does not begin with a letter, what begins like a boolean, and what holds
// a blank or one of `:",[]\`. A name in quotes that needs none could stand twice unseen, so it is not taken here.
const bare = String.raw`(?!true|false)[A-Za-z][!#-+\--9;-Z^-~]*`
const word = String.raw`(?:${bare}|"[ !#-\[\]-~]*")`
const name = String.raw`(?:${bare}|"[\d@][!#-\[\]-~]*")`
const block = (field: string): string => String.raw`(?:  ${field}:\n((?:    ${name} ${word}\n)+))?`
const field = (key: string): string => String.raw`(?:  ${key} (${word})\n)?`

const header = /(?:(?:# yarn lockfile v1|#(?!\s*yarn\s+lockfile)[ -~]*)?\n)*/y
const entry = new RegExp(
  String.raw`(${word}(?:, ${word})*):\n` +
    ['name', 'version', 'resolved', 'integrity'].map(field).join('') +
    ['dependencies', 'optionalDependencies'].map(block).join('') +
    String.raw`(?:\n+|$)`,
  'y'
)

/**
 * The entries of a text in exactly the form that Yarn 1 writes. Undefined for any other text, readable or not: the
 * general reader answers for it. Takes `\n` as the only end of a line.
 */
export const scanClassic = (text: string): readonly ClassicEntry[] | undefined => {
  const entries: ClassicEntry[] = []
  header.lastIndex = 0
  header.test(text)
  let offset = header.lastIndex
  while (offset < text.length) {
    entry.lastIndex = offset
    const match = entry.exec(text)
    if (match === null) return undefined
    const [, key = '', alias, version, resolved, integrity, dependencies, optionalDependencies] = match
    if (repeatsName(dependencies) || repeatsName(optionalDependencies)) return undefined
    entries.push({
      offset,
      descriptors: descriptorsOf(key),
      name: unquoted(alias),
      version: unquoted(version),
      resolved: unquoted(resolved),
      integrity: unquoted(integrity),
      dependencies: dependencies ?? none,
      optionalDependencies: optionalDependencies ?? none
    })
    offset = entry.lastIndex
  }
  return entries
}

const none: Pairs = []

/** The names and values of an entry's block. */
export const pairsOf = (pairs: Pairs): readonly string[] =>
  typeof pairs === 'string' ? wordsOf(pairs) : pairs

const wordsOf = (text: string): readonly string[] =>
  Array.from(text.matchAll(/"([^"]*)"|[^\s,"]+/g), (match) => match[1] ?? match[0])

const descriptorsOf = (key: string): readonly string[] =>
  key.includes(' ') || key.startsWith('"') ? wordsOf(key) : [key]

function unquoted(written: string): string
function unquoted(written: string | undefined): string | undefined
function unquoted(written: string | undefined): string | undefined {
  return written?.startsWith('"') === true ? written.slice(1, -1) : written
}

/** Whether a block holds a name twice. Yarn sorts by name, so that a look at neighbours nearly always settles it. */
const repeatsName = (lines: string | undefined): boolean => {
  if (lines === undefined) return false
  let last = ''
  for (let at = 0; at < lines.length; at = lines.indexOf('\n', at) + 1) {
    const next = lines.slice(at + 4, lines.indexOf(' ', at + 4))
    if (next <= last) {
      const names = wordsOf(lines).filter((_, index) => index % 2 === 0)
      return new Set(names).size < names.length
    }
    last = next
  }
  return false
}
