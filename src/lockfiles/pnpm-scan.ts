// pnpm-lock.yaml in the form that pnpm itself writes, and nothing else: cut at its empty lines, one expression per entry.
import type { Scope } from '../model.ts'
import { repeatsName } from './yarn-shared.ts'

/** The maps of a document that have an entry for each importer or package. */
export const sections = ['importers', 'packages', 'snapshots'] as const
export type Section = (typeof sections)[number]

/** A file whose sections are cut into entries. */
export interface PnpmCut {
  /** The rest of it. The sections that were cut are there, and empty. */
  readonly rest: string
  /** The text of each entry with the line end of its last line; none of a section that was not cut. */
  readonly blocks: ReadonlyMap<Section, readonly string[]>
}

/**
 * Cuts up the sections that stand in this order. An empty line ends an entry where the next line is as far in as a key
 * of the section. Of the entries nothing is known before each is read. Takes `\n` as the only end of a line. Undefined for more entries
 * than any lockfile has.
 */
export const cutPnpm = (text: string): PnpmCut | undefined => {
  const blocks = new Map<Section, readonly string[]>()
  let rest = ''
  let at = 0
  for (const section of sections) {
    const opening = `\n${section}:\n\n  `
    const start = text.indexOf(opening, at)
    if (start === -1) continue
    const from = start + opening.length - 2
    sectionEnd.lastIndex = from
    const end = sectionEnd.exec(text)?.index ?? text.length
    const entries = entriesIn(text.slice(from, end))
    if (entries === undefined) return undefined
    rest += `${text.slice(at, start)}\n${section}:\n`
    blocks.set(section, entries)
    at = end
  }
  return { rest: rest + text.slice(at), blocks }
}

const sectionEnd = /\n\n(?=[^ \n])/g

// A text of several lines may hold empty ones.
const entriesIn = (text: string): readonly string[] | undefined => {
  const parts = text.split('\n\n', mostEntries)
  if (parts.length === mostEntries) return undefined
  const blocks: string[] = []
  for (const part of parts) {
    const last = blocks.length - 1
    if (part.charCodeAt(2) !== blank || last === -1) blocks.push(part.endsWith('\n') ? part : `${part}\n`)
    else blocks[last] = `${blocks[last] ?? ''}\n${part}\n`
  }
  return blocks
}

const blank = 32
const mostEntries = 100_000

/** An entry of `packages` with a version of its own. Its dependencies are lines, for `linesIn`. */
export interface PackageBlock {
  readonly path: string
  readonly integrity: string
  readonly tarball: string | undefined
  readonly cpu: readonly string[]
  readonly os: readonly string[]
  readonly requiresBuild: boolean | undefined
  readonly peerDependencies: string
  readonly dependencies: string
  readonly optionalDependencies: string
}

/** An entry of `snapshots`. It has no peers: what they became stands among its dependencies. */
export type SnapshotBlock = Pick<
  PackageBlock,
  'path' | 'peerDependencies' | 'dependencies' | 'optionalDependencies'
>

/** An entry of `importers`. Lines are for `declaredIn`. */
export interface ImporterBlock {
  readonly path: string
  readonly dependencies: string
  readonly devDependencies: string
  readonly optionalDependencies: string
}

/*
 * Printable ASCII. A plain text is what YAML reads to the letter on any place: it begins with no indicator and holds no
 * colon or hash that could mean something. A name in quotes that needs none could stand twice unseen, so only those of
 * a scope are taken. No name begins with `<`: `<<` merges maps. Repetitions have a limit, because an expression keeps a
 * way back for each.
 */
const first = String.raw`[A-Za-z\d_./(^~$+=]`
const other = '[!-9;-~]'
const inQuotes = String.raw`[ -&(-~]*`
const word = `${first}${other}*(?::+${other}+){0,999}`
const key = `(?:${word}|'@${inQuotes}')`
const value = `(?:<?${word}|'${inQuotes}')`
const text = `(?:<?${first}${other}*(?:(?: +(?!#)|:+)${other}+){0,999}|'${inQuotes}(?:''${inQuotes}){0,999}')`
const inFlow = String.raw`[!-+\--9;-Z\\^-z|~]`
const flowText = `(?:<?${first}${inFlow}*(?:(?: +(?!#)|:+)${inFlow}+){0,99}|'${inQuotes}')`
const engine = String.raw`(?:[A-Za-z][\w-]*|'\d+'): ${flowText}`
const address = `(?:https?|file)(?::+${inFlow}+){1,99}`
// No list of platforms has YAML's word for nothing in it.
const platform = String.raw`(?:(?!null)[a-z][a-z\d_]*|'![a-z\d_]+')`

const flag = (name: string): string => `(?:    ${name}: (?:true|false)\\n)?`
const flow = (name: string): string =>
  String.raw`(?:    ${name}: \[(${platform}(?:, ${platform}){0,99})\]\n)?`
const list = (name: string): string => `(?:    ${name}:\\n(?:      - ${value}\\n){1,9999})?`
const lines = (name: string, line: string): string =>
  `(?:    ${name}:\\n((?:      ${key}:${line}\\n){1,99999}))?`

const packageEntry = new RegExp(
  [
    `  (${key}):\\n`,
    String.raw`    resolution: \{integrity: (sha\d+-[A-Za-z\d+/]+={0,2})(?:, tarball: (${address}))?\}\n`,
    String.raw`(?:    engines: \{(${engine}(?:, ${engine}){0,99})\}\n)?`,
    flow('cpu'),
    flow('os'),
    flow('libc'),
    `(?:    deprecated: ${text}\\n)?`,
    flag('hasBin'),
    flag('prepare'),
    String.raw`(?:    requiresBuild: (true|false)\n)?`,
    list('bundledDependencies'),
    lines('peerDependencies', ` ${text}`),
    lines('peerDependenciesMeta', String.raw`\n        optional: true`),
    lines('dependencies', ` ${value}`),
    lines('optionalDependencies', ` ${value}`),
    list('transitivePeerDependencies'),
    flag('dev'),
    flag('optional'),
    '$'
  ].join(''),
  'y'
)

const snapshotEntry = new RegExp(
  [
    String.raw`  (${key}):(?: \{\}\n|\n(?=    [a-z])`,
    lines('dependencies', ` ${value}`),
    lines('optionalDependencies', ` ${value}`),
    list('transitivePeerDependencies'),
    flag('optional'),
    ')$'
  ].join(''),
  'y'
)

const declaredLine = String.raw`\n        specifier: ${text}\n        version: ${value}`
const importerEntry = new RegExp(
  [
    String.raw`  (${key}):(?: \{\}\n|\n(?=    [a-z])`,
    lines('dependencies', declaredLine),
    lines('dependenciesMeta', String.raw`\n        injected: true`),
    lines('devDependencies', declaredLine),
    lines('optionalDependencies', declaredLine),
    `(?:    publishDirectory: ${value}\\n)?`,
    ')$'
  ].join(''),
  'y'
)

/**
 * These read an entry in exactly the form that pnpm writes. Undefined for any other text, readable or not: the reader of
 * the whole language answers for it.
 */
export const scanPackage = (block: string): PackageBlock | undefined => {
  const match = matchOf(packageEntry, block)
  if (match === undefined || repeatsEngine(match[4])) return undefined
  for (let group = 9; group <= 12; group++) if (repeats(match[group])) return undefined
  return {
    path: unquoted(match[1] ?? ''),
    integrity: match[2] ?? '',
    tarball: match[3],
    cpu: platformsIn(match[5]),
    os: platformsIn(match[6]),
    requiresBuild: match[8] === undefined ? undefined : match[8] === 'true',
    peerDependencies: match[9] ?? '',
    dependencies: match[11] ?? '',
    optionalDependencies: match[12] ?? ''
  }
}

export const scanSnapshot = (block: string): SnapshotBlock | undefined => {
  const match = matchOf(snapshotEntry, block)
  if (match === undefined || repeats(match[2]) || repeats(match[3])) return undefined
  return {
    path: unquoted(match[1] ?? ''),
    peerDependencies: '',
    dependencies: match[2] ?? '',
    optionalDependencies: match[3] ?? ''
  }
}

export const scanImporter = (block: string): ImporterBlock | undefined => {
  const match = matchOf(importerEntry, block)
  if (match === undefined) return undefined
  for (let group = 2; group <= 5; group++) if (repeats(match[group])) return undefined
  return {
    path: unquoted(match[1] ?? ''),
    dependencies: match[2] ?? '',
    devDependencies: match[4] ?? '',
    optionalDependencies: match[5] ?? ''
  }
}

// A key without `? ` may be so long and no longer. In a block over the size that an expression can be trusted with,
// there is one that is too long.
const matchOf = (entry: RegExp, block: string): RegExpExecArray | undefined => {
  if (block.length > longestKey && (block.length > longestBlock || longLine.test(block))) return undefined
  entry.lastIndex = 0
  return entry.exec(block) ?? undefined
}

const longestKey = 1000
const longestBlock = 256 * 1024
const longLine = /^.{1000}/m

const repeats = (block: string | undefined): boolean =>
  block !== undefined && repeatsName(block, endOfName, margin)

const margin = 6
// A name may go on behind a colon. Then it only looks as if it stood twice.
const endOfName = (block: string, start: number): number => block.indexOf(':', start)

const repeatsEngine = (engines: string | undefined): boolean => {
  if (engines?.includes(', ') !== true) return false
  const names = Array.from(engines.matchAll(/(?:^|, )([\w'-]+): /g), (match) => match[1])
  return new Set(names).size < names.length
}

const platformsIn = (written: string | undefined): readonly string[] =>
  written === undefined ? none : written.split(', ').map(unquoted)

const none: readonly string[] = []

const unquoted = (written: string): string => (written.startsWith("'") ? written.slice(1, -1) : written)

/** The lines of a block of dependencies: for `pairIn`. */
export const linesIn = (block: string): readonly string[] =>
  block === '' ? none : block.slice(margin, -1).split(nextLine)

const nextLine = '\n      '

/** The name and the reference on a line. */
export const pairIn = (line: string): { readonly name: string; readonly reference: string } => {
  const end = line.startsWith("'") ? line.indexOf("'", 1) + 1 : line.indexOf(': ')
  return { name: unquoted(line.slice(0, end)), reference: unquoted(line.slice(end + 2)) }
}

/** What an importer declares in a block. */
export const declaredIn = (block: string, scope: Scope): readonly DeclaredLine[] =>
  Array.from(block.matchAll(declaredLines), (match) => {
    const range = match[2] ?? ''
    return {
      name: unquoted(match[1] ?? ''),
      range: range.startsWith("'") ? unquoted(range).replaceAll("''", "'") : range,
      reference: unquoted(match[3] ?? ''),
      scope
    }
  })

interface DeclaredLine {
  readonly name: string
  readonly range: string
  readonly reference: string
  readonly scope: Scope
}

const declaredLines = /^ {6}('[^']*'|.*):\n {8}specifier: (.*)\n {8}version: (.*)$/gm
