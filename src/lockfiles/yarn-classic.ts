// yarn.lock of Yarn 1.
import type { DependencyGraph, LockedPackage, Lockfile, PackageKey, Resolution } from '../model.ts'
import { isRegistryAddress, type LockfileReader, type ReadContext } from './define.ts'
import { once, packageCollector } from './collect.ts'
import { readClassicEntries } from './yarn-classic-general.ts'
import { pairsOf, scanClassic, type ClassicEntry } from './yarn-classic-scan.ts'
import {
  cleanText,
  declaredBy,
  eachPair,
  edgeLists,
  errorAt,
  gitResolution,
  isGitAddress,
  isName,
  isPlainName,
  canBeVersion,
  quote,
  isPlainStart
} from './yarn-shared.ts'

/**
 * Reads the yarn.lock of Yarn 1. It names no importers: they are the manifests of the context.
 * @throws {LockfileError}
 */
export const readYarnClassic: LockfileReader = (text, context) => {
  const clean = cleanText(text)
  const fast = builder(clean)
  if (scanClassic(clean, fast.add)) {
    // The entries are read again for the graph rather than kept: most lockfiles are never asked for theirs.
    const again: EntryReader = (visit) => void scanClassic(clean, visit)
    return lockfileOf(fast, again, context)
  }
  return readYarnClassicSlowly(clean, context)
}

/**
 * `readYarnClassic` by the general reader alone.
 * @throws {LockfileError}
 */
export const readYarnClassicSlowly: LockfileReader = (text, context) => {
  const clean = cleanText(text)
  const slow = builder(clean)
  const entries: ClassicEntry[] = []
  readClassicEntries(clean, (entry) => {
    entries.push(entry)
    slow.add(entry)
  })
  return lockfileOf(slow, (visit) => entries.forEach((entry) => visit(entry)), context)
}

type EntryReader = (visit: (entry: ClassicEntry) => void) => void

interface Builder {
  readonly add: (entry: ClassicEntry) => void
  readonly packages: () => readonly LockedPackage[]
  /** The package of each descriptor. */
  readonly targets: ReadonlyMap<string, PackageKey>
}

const lockfileOf = (
  { packages, targets }: Builder,
  entries: EntryReader,
  context: ReadContext
): Lockfile => ({
  path: context.path,
  format: 'yarn-classic',
  formatVersion: '1',
  packages: packages(),
  graph: once(() => graphOf(entries, targets, context))
})

const builder = (text: string): Builder => {
  const collect = packageCollector()
  const isUsual = usualStarts()
  const targets = new Map<string, PackageKey>()
  const addPackage = (entry: ClassicEntry, name: string, descriptors: readonly string[], plain: boolean) => {
    const { version = '', resolved, integrity } = entry
    const resolution: Resolution =
      resolved === undefined
        ? unresolved(descriptors, integrity)
        : (plain && isUsual(entry.usualStart)) || isRegistryAddress(resolved, name, version)
          ? { kind: 'registry', resolved, integrity }
          : placeOf(resolved, integrity)
    // Written out: copying the constant fields from an object is many times slower.
    const key = collect.add({
      installedAs: name,
      name,
      version,
      resolution,
      hasInstallScript: undefined,
      bundled: false,
      os: none,
      cpu: none
    })
    for (const descriptor of descriptors) {
      const known = targets.size
      targets.set(descriptor, key)
      if (targets.size === known)
        throw errorAt(text, entry.offset, `${quote(descriptor)} stands twice in the file.`)
    }
    return key
  }
  const add = (entry: ClassicEntry): void => {
    const { version, descriptors } = entry
    if (version === undefined || !canBeVersion(version)) {
      throw errorAt(text, entry.offset, `The entry ${quote(descriptors[0])} has no version that can be one.`)
    }
    const name = simpleName(entry)
    if (name !== undefined) addPackage(entry, name, descriptors, true)
    else {
      for (const install of mixedInstalls(entry, text)) {
        const key = addPackage(entry, install.name, install.descriptors, false)
        for (const alias of install.installedAs) collect.alias(key, alias)
      }
    }
  }
  return { add, packages: collect.packages, targets }
}

/** `isPlainStart`, remembered: a lockfile has a few registries. */
const usualStarts = (): ((start: string | undefined) => boolean) => {
  let last: string | undefined
  return (start) => {
    if (start === undefined) return false
    if (start !== last && !isPlainStart(start)) return false
    last = start
    return true
  }
}

/** The plain name that all descriptors of an entry begin with, where nothing else is said of names: nearly always. */
const simpleName = ({ descriptors, name: called }: ClassicEntry): string | undefined => {
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

const none: readonly string[] = []

const atSign = 64
const letterN = 110

/** One package of an entry. */
interface Install {
  readonly name: string
  readonly installedAs: Iterable<string>
  readonly descriptors: readonly string[]
}

/*
 * `alias@npm:name@range` is the package `name`. A plain `alias@range` beside it is the same by a `resolutions` line
 * of the manifest. Any other difference of names is none that Yarn writes in good health: every name is kept as a
 * package of its own, so that a check of names against addresses sees it.
 */
const mixedInstalls = (entry: ClassicEntry, text: string): readonly Install[] => {
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

// A bare path is an archive in the project's offline mirror.
const placeOf = (address: string, integrity: string | undefined): Resolution => {
  const local = /^(?:file|link|portal):/i.exec(address)
  if (local !== null) return { kind: 'local', path: address.slice(local[0].length) }
  if (isGitAddress(address)) return gitResolution(address, integrity)
  if (/^[a-z][a-z\d+.-]*:/i.test(address)) return { kind: 'tarball', resolved: address, integrity }
  return { kind: 'local', path: address }
}

// Old versions wrote no address for folders, and offline mirrors made them drop it: the range tells.
const unresolved = (descriptors: readonly string[], integrity: string | undefined): Resolution => {
  for (const descriptor of descriptors) {
    const at = descriptor.indexOf('@', 1)
    const range = at === -1 ? descriptor : descriptor.slice(at + 1)
    if (range.startsWith('npm:') || !/[:/]/.test(range)) continue
    const shorthand = /^(?:github:|gitlab:|bitbucket:|gist:|[\w-]+\/[\w.-]+(?:#|$))/.test(range)
    return shorthand ? gitResolution(range, integrity) : placeOf(range, integrity)
  }
  return { kind: 'registry', resolved: undefined, integrity }
}

const graphOf = (
  entries: EntryReader,
  targets: ReadonlyMap<string, PackageKey>,
  { manifests }: ReadContext
): DependencyGraph => {
  const find = (name: string, range: string): PackageKey | undefined => targets.get(`${name}@${range}`)
  const edges = edgeLists()
  entries(({ descriptors, dependencies, optionalDependencies }) => {
    const optional = pairsOf(optionalDependencies)
    const regular = pairsOf(dependencies)
    for (const key of new Set(descriptors.map((descriptor) => targets.get(descriptor) ?? ''))) {
      eachPair(optional, (name, range) => edges.add(key, find(name, range), 'optional'))
      eachPair(regular, (name, range) => edges.add(key, find(name, range), 'prod'))
    }
  })
  const importers = [...manifests].map(([path, manifest]) => ({
    path,
    dependencies: declaredBy(manifest, find)
  }))
  return { importers, edges: edges.all() }
}
