// What the two Yarn readers share: clean text, packages without repeats, and the ways from a range to a package.
import type { DeclaredDependency, Manifest, PackageKey, Resolution, Scope } from '../model.ts'
import { isPackageName, LockfileError, lineAt } from './define.ts'

/**
 * The text without a leading byte order mark and with `\n` for `\r\n`: line numbers stay the same.
 * @throws {LockfileError} for a text over 16 MiB: no yarn.lock has come near that
 */
export const cleanText = (text: string): string => {
  if (text.length > longestText) throw new LockfileError('The file is over 16 MiB, which no yarn.lock is.')
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text
  return plain.includes('\r') ? plain.replaceAll('\r\n', '\n') : plain
}

const longestText = 16 * 1024 * 1024

/**
 * What stands between the empty lines of a text from a place on, each with the line end of its last line. A block over
 * 256 KiB, in which expressions might run out of stack, comes out empty: no entry is like that.
 */
export const blocksOf = (text: string, from: number): readonly string[] => {
  const blocks: string[] = []
  for (let at = from; at < text.length;) {
    const found = text.indexOf('\n\n', at)
    const end = found === -1 ? text.length : found + 1
    blocks.push(end - at > longestBlock ? '' : text.slice(at, end))
    at = end
    while (text.charCodeAt(at) === newline) at++
  }
  return blocks
}

const longestBlock = 256 * 1024
const newline = 10

/** Foreign text for a message: in quotes, and not all of it where it is long. */
export const quote = (text = ''): string => (text.length > 120 ? `"${text.slice(0, 119)}…"` : `"${text}"`)

/** An error at a place of the text. */
export const errorAt = (text: string, offset: number, message: string, advice?: string): LockfileError =>
  new LockfileError(message, { line: lineAt(text, offset), ...(advice === undefined ? {} : { advice }) })

/** Whether a text can be a version: short, and of the characters that versions are written with. */
export const canBeVersion = (text: string): boolean => text.length <= 256 && /^[\w.+~-]+$/.test(text)

/** `isPackageName`, with a quick yes for the names of today. */
export const isName = (name: string): boolean => isPlainName(name) || isPackageName(name)

/** Whether a name is in the form of today: lower case, and nothing that a URL would write in another way. */
export const isPlainName = (name: string): boolean =>
  name.length < 100 && /^(?:@[a-z\d][a-z\d._-]*\/)?[a-z][a-z\d._-]*$/.test(name)

/**
 * Whether an address that goes on with `/<plain name>/-/<file>-<version>.tgz` is one that `isRegistryAddress` takes,
 * told without taking it apart: a host of plain labels and folders without dots, which no part of URL parsing can
 * change or refuse. False says nothing.
 */
export const isPlainStart = (start: string): boolean =>
  start.length < 300 &&
  /^https:\/\/[a-z][a-z\d]*(?:[.-][a-z][a-z\d]*)*(?:\/[\w-]+)*$/.test(start) &&
  !start.includes('xn-')

/** The repository and the commit of a git address: what stands before and behind the `#`. */
export const gitResolution = (address: string, integrity: string | undefined): Resolution => {
  const hash = address.indexOf('#')
  const fragment = hash === -1 ? '' : address.slice(hash + 1)
  return {
    kind: 'git',
    repository: hash === -1 ? address : address.slice(0, hash),
    commit: /(?:^|&)commit=([^&]*)/.exec(fragment)?.[1] ?? fragment,
    integrity
  }
}

/** Whether Yarn takes an address for a git repository rather than for an archive. */
export const isGitAddress = (address: string): boolean =>
  /^(?:git\+[a-z]+:|git:|ssh:|[\w.-]+@[\w.-]+:)/i.test(address) ||
  /^https?:\/\/[^#]+\.git(?:#|$)/i.test(address) ||
  /^https?:\/\/[^#]+#(?:.*&)?commit=/i.test(address)

/** Takes back the percent-encoding of ASCII. The rest is left as it is: in an address it means the same. */
export const decodeAscii = (text: string): string =>
  text.replaceAll(/%[0-7][\dA-Fa-f]/g, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)))

/** Remembers the one key that each name stands for; a name with several keys stands for none. */
export const uniqueKeys = (): {
  readonly add: (name: string, key: PackageKey) => void
  readonly get: (name: string) => PackageKey | undefined
} => {
  const keys = new Map<string, PackageKey | undefined>()
  return {
    add: (name, key) => {
      keys.set(name, keys.has(name) && keys.get(name) !== key ? undefined : key)
    },
    get: (name) => keys.get(name)
  }
}

/** The lines of a manifest, each with the package that `find` gives for it. */
export const declaredBy = (
  manifest: Manifest,
  find: (name: string, range: string) => PackageKey | undefined
): readonly DeclaredDependency[] =>
  groupsOf(manifest).flatMap(([scope, ranges]) =>
    [...ranges].map(([name, range]) => ({ name, range, scope, key: find(name, range) }))
  )

const groupsOf = (manifest: Manifest): readonly (readonly [Scope, ReadonlyMap<string, string>])[] => [
  ['prod', manifest.dependencies],
  ['optional', manifest.optionalDependencies],
  ['peer', manifest.peerDependencies],
  ['dev', manifest.devDependencies]
]

/**
 * Whether a name stands twice in a block: lines of a margin of blanks and a name, which ends where `endOf` says. Deeper
 * lines belong to the name above them. Package managers sort their blocks, so that a look at the first characters nearly
 * always settles it.
 */
export const repeatsName = (
  lines: string,
  endOf: (lines: string, start: number) => number,
  margin = 4
): boolean => {
  const nameAt = (start: number): string => lines.slice(start, endOf(lines, start))
  let last = -1
  let lastCode = 0
  for (let at = margin; at < lines.length; at = lines.indexOf('\n', at) + 1 + margin) {
    const code = lines.charCodeAt(at)
    if (code === blank) continue
    if (code < lastCode || (code === lastCode && nameAt(last) >= nameAt(at)))
      return repeatsAny(lines, nameAt, margin)
    last = at
    lastCode = code
  }
  return false
}

const blank = 32

const repeatsAny = (lines: string, nameAt: (start: number) => string, margin: number): boolean => {
  const names = new Set<string>()
  for (let at = margin; at < lines.length; at = lines.indexOf('\n', at) + 1 + margin) {
    if (lines.charCodeAt(at) !== blank && names.size === names.add(nameAt(at)).size) return true
  }
  return false
}

/** Walks a flat list of names and ranges. */
export const eachPair = (list: readonly string[], visit: (name: string, range: string) => void): void => {
  for (let at = 0; at + 1 < list.length; at += 2) visit(list[at] ?? '', list[at + 1] ?? '')
}

/** A text that stands in quotes, or up to `end`. Gives where it ends, its closing quote included. */
export const endOfText = (lines: string, start: number, end: string): number =>
  lines.charCodeAt(start) === doubleQuote ? lines.indexOf('"', start + 1) + 1 : lines.indexOf(end, start)

/** What stands between two places, without its quotes. */
export const textBetween = (lines: string, start: number, end: number): string =>
  lines.charCodeAt(start) === doubleQuote ? lines.slice(start + 1, end - 1) : lines.slice(start, end)

const doubleQuote = 34

/** The lines of a block, four blanks, a name, `between` and a value each: flat, name after name. */
export const pairsIn = (lines: string, between: ' ' | ': '): readonly string[] => {
  const pairs: string[] = []
  for (let at = 4; at < lines.length;) {
    const nameEnd = endOfText(lines, at, between)
    const valueStart = nameEnd + between.length
    const valueEnd = endOfText(lines, valueStart, '\n')
    pairs.push(textBetween(lines, at, nameEnd), textBetween(lines, valueStart, valueEnd))
    at = valueEnd + 5
  }
  return pairs
}
