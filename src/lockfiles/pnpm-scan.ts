// One entry of a pnpm lockfile in the form that pnpm itself writes, and nothing else: one expression for each kind.
import { address, engines, flag, key, lines, list, platforms, text, value } from './pnpm-forms.ts'
import { margin, unquoted } from './pnpm-lines.ts'
import { repeatsName } from './yarn-shared.ts'

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

const packageEntry = new RegExp(
  [
    `  (${key}):\\n`,
    String.raw`    resolution: \{integrity: (sha\d+-[A-Za-z\d+/]+={0,2})(?:, tarball: (${address}))?\}\n`,
    String.raw`(?:    engines: \{(${engines})\}\n)?`,
    platforms('cpu'),
    platforms('os'),
    platforms('libc'),
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
    lines('dependenciesMeta', String.raw`\n        (?:built|injected): true`),
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

// A name may go on behind a colon. Then it only looks as if it stood twice.
const endOfName = (block: string, start: number): number => block.indexOf(':', start)

const repeatsEngine = (written: string | undefined): boolean => {
  if (written?.includes(', ') !== true) return false
  const names = Array.from(written.matchAll(/(?:^|, )([\w'-]+): /g), (match) => match[1])
  return new Set(names).size < names.length
}

const platformsIn = (written: string | undefined): readonly string[] =>
  written === undefined ? none : written.split(', ').map(unquoted)

const none: readonly string[] = []
