// yarn.lock of Yarn 2 and later in the form that Yarn itself writes, and nothing else: one expression per entry.

/** One entry, values as text. */
export interface BerryEntry {
  /** Where in the text it begins. */
  readonly offset: number
  /** The descriptors, as written between the quotes. */
  readonly key: string
  readonly version: string | undefined
  readonly resolution: string
  readonly checksum: string | undefined
  readonly conditions: string | undefined
  readonly dependencies: Lines
  readonly optionalDependencies: Lines
  readonly peerDependencies: Lines
  readonly dependenciesMeta: Lines
}

/**
 * Names and values, flat: name, value, name, value. Or the lines they stand on, for `pairsOf` and `optionalNamesOf`.
 * Of `dependenciesMeta` only what is optional is kept: `name, 'true'`.
 */
export type Lines = readonly string[] | string

export interface BerryText {
  readonly version: string
  readonly entries: readonly BerryEntry[]
}

/*
 * Printable ASCII, without escapes. A plain text is what YAML reads to the letter on any place: it begins with no
 * indicator, ends with no blank, and holds none of `:#,[]{}`. Yarn puts everything else in quotes. No name begins with
 * `<`: `<<` merges maps.
 */
const first = String.raw`[$()+./\d;=A-Z^_a-z~]`
const other = String.raw`[!"$-+\--9;-Z^-z|~]`
const plain = String.raw`(?:<|${first})${other}*(?: +${other}+)*`
const quoted = String.raw`"[ !#-\[\]-~]*"`
const value = `(?:${plain}|${quoted})`
const name = `(?:${first}${other}*|${quoted})`

const field = (key: string, pattern = value): string => `(?:  ${key}: (${pattern})\\n)?`
const block = (key: string): string => `(?:  ${key}:\\n((?:    ${name}: ${value}\\n)+))?`
const flag = (key: string): string => `(?:      ${key}: (?:true|false)\\n)?`
const metaBlock = (key: string, ...flags: readonly string[]): string =>
  `(?:  ${key}:\\n((?:    ${name}:\\n(?=      )${flags.map(flag).join('')})+))?`

const head = new RegExp(
  `(?:(?:#[ -~]*)?\\n)*__metadata:\\n  version: (\\d+)\\n(?:  cacheKey: (?:${value})\\n)?(?:\\n+|$)`,
  'y'
)
const entry = new RegExp(
  `(?:(${quoted}):\\n|\\? (${quoted})\\n:\\n)` +
    [
      field('version'),
      `  resolution: (${quoted})\\n`,
      block('dependencies'),
      block('peerDependencies'),
      metaBlock('dependenciesMeta', 'built', 'optional', 'unplugged'),
      metaBlock('peerDependenciesMeta', 'optional'),
      block('bin'),
      field('checksum'),
      field('conditions'),
      `  languageName: (?:${value})\\n  linkType: (?:hard|soft)\\n(?:\\n+|$)`
    ].join(''),
  'y'
)

/**
 * The entries of a text in exactly the form that Yarn writes. Undefined for any other text, readable or not: the
 * general reader answers for it. Takes `\n` as the only end of a line.
 */
export const scanBerry = (text: string): BerryText | undefined => {
  head.lastIndex = 0
  const version = head.exec(text)?.[1]
  if (version === undefined) return undefined
  const entries: BerryEntry[] = []
  for (let offset = head.lastIndex; offset < text.length; offset = entry.lastIndex) {
    entry.lastIndex = offset
    const match = entry.exec(text)
    if (match === null) return undefined
    const [
      ,
      short,
      long,
      release,
      resolution = '',
      dependencies,
      peers,
      meta,
      peersMeta,
      bin,
      checksum,
      conditions
    ] = match
    const repeats =
      repeatsName(dependencies) ||
      repeatsName(peers) ||
      repeatsName(meta) ||
      repeatsName(peersMeta) ||
      repeatsName(bin)
    if (repeats) return undefined
    entries.push({
      offset,
      key: (short ?? long ?? '').slice(1, -1),
      version: unquoted(release),
      resolution: resolution.slice(1, -1),
      checksum: unquoted(checksum),
      conditions: unquoted(conditions),
      dependencies: dependencies ?? none,
      optionalDependencies: none,
      peerDependencies: peers ?? none,
      dependenciesMeta: meta ?? none
    })
  }
  return { version, entries }
}

const none: Lines = []

/** The names and values of a block. */
export const pairsOf = (lines: Lines): readonly string[] =>
  typeof lines === 'string'
    ? Array.from(lines.matchAll(/^    (?:"([^"]*)"|([^:]*)): (?:"([^"]*)"|(.*))$/gm), (match) => [
        match[1] ?? match[2] ?? '',
        match[3] ?? match[4] ?? ''
      ]).flat()
    : lines

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

const unquoted = (written: string | undefined): string | undefined =>
  written?.startsWith('"') === true ? written.slice(1, -1) : written

/** Whether a block holds a name twice. Yarn sorts by name, so that a look at neighbours nearly always settles it. */
const repeatsName = (lines: string | undefined): boolean => {
  if (lines === undefined) return false
  let last = ''
  for (let at = 0; at < lines.length; at = lines.indexOf('\n', at) + 1) {
    const next = nameAt(lines, at)
    if (next === undefined) continue
    if (next <= last) return repeatsAnyName(lines)
    last = next
  }
  return false
}

const repeatsAnyName = (lines: string): boolean => {
  const names = new Set<string>()
  for (let at = 0; at < lines.length; at = lines.indexOf('\n', at) + 1) {
    const next = nameAt(lines, at)
    if (next === undefined) continue
    if (names.has(next)) return true
    names.add(next)
  }
  return false
}

/** The name that a line of four blanks begins with; undefined for a deeper line. */
const nameAt = (lines: string, at: number): string | undefined => {
  const start = at + 4
  if (lines.startsWith('"', start)) return lines.slice(start + 1, lines.indexOf('"', start + 1))
  return lines.startsWith(' ', start) ? undefined : lines.slice(start, lines.indexOf(':', start))
}
