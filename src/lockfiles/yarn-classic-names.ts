// yarn.lock of Yarn 1: which packages an entry is, and under which names they are installed.
import type { ClassicEntry } from './yarn-classic-scan.ts'
import { errorAt, isName, isPlainName, quote } from './yarn-shared.ts'

/** The plain name that all descriptors of an entry begin with, where nothing else is said of names: nearly always. */
export const simpleName = ({ descriptors, name: called }: ClassicEntry): string | undefined => {
  const [first = ''] = descriptors
  const at = first.indexOf('@', 1)
  if (at === -1 || called !== undefined) return undefined
  const name = first.slice(0, at)
  for (const descriptor of descriptors) {
    if (!descriptor.startsWith(name) || descriptor.charCodeAt(at) !== atSign) return undefined
    // A range that begins with an n may be `npm:`.
    if (descriptor.charCodeAt(at + 1) === letterN && descriptor.startsWith('npm:', at + 1)) return undefined
  }
  return isPlainName(name) ? name : undefined
}

const atSign = 64
const letterN = 110

/** One package of an entry. */
export interface Install {
  readonly name: string
  readonly installedAs: Iterable<string>
  readonly descriptors: readonly string[]
}

/**
 * The packages of an entry whose descriptors are of several names. `alias@npm:name@range` is the package `name`, and a
 * plain `alias@range` beside it is the same by a `resolutions` line of the manifest. Any other difference is none that
 * Yarn writes in good health: every name is kept as a package of its own, so that a check of names against addresses
 * sees it.
 * @throws {LockfileError} for what is no name
 */
export const mixedInstalls = (entry: ClassicEntry, text: string): readonly Install[] => {
  const read = entry.descriptors.map((descriptor) => ({ descriptor, ...namesOf(descriptor, entry, text) }))
  const aliases = new Map(
    read.flatMap(({ alias, name }) => (name === undefined ? [] : [[alias, name] as const]))
  )
  const installs = new Map<string, { installedAs: Set<string>; descriptors: string[] }>()
  for (const { descriptor, alias, name } of read) {
    const real = name ?? aliases.get(alias) ?? alias
    const install = installs.get(real) ?? { installedAs: new Set(), descriptors: [] }
    installs.set(real, install)
    install.installedAs.add(alias)
    install.descriptors.push(descriptor)
  }
  const names = new Set(read.flatMap(({ alias, name }) => (name === undefined ? [alias] : [alias, name])))
  // The `name` of an entry is what the package calls itself. It adds to what the descriptors say, and replaces nothing.
  const called = entry.name === undefined || names.has(entry.name) ? [] : [entry.name]
  return [...installs].map(([name, { installedAs, descriptors }]) => ({
    name,
    installedAs: [...installedAs, ...called],
    descriptors
  }))
}

/** What a descriptor installs as, and the name behind `npm:` where there is one. */
const namesOf = (
  descriptor: string,
  entry: ClassicEntry,
  text: string
): { readonly alias: string; readonly name: string | undefined } => {
  const at = descriptor.indexOf('@', 1)
  const written = at === -1 ? descriptor : descriptor.slice(0, at)
  // A bare address stands for a package whose name only the entry tells.
  const alias = isName(written) && !/[:/]/.test(written.replace(/^@[^/]+\//, '')) ? written : entry.name
  const range = at === -1 ? '' : descriptor.slice(at + 1)
  const name = range.startsWith('npm:') ? /^(.[^@]*)/.exec(range.slice(4))?.[1] : undefined
  if (
    alias === undefined ||
    !isName(alias) ||
    (range.startsWith('npm:') && (name === undefined || !isName(name)))
  ) {
    throw errorAt(text, entry.offset, `${quote(descriptor)} does not begin with the name of a package.`)
  }
  return { alias, name }
}
