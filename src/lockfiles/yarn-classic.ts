// yarn.lock of Yarn 1.
import type { DependencyGraph, Lockfile, PackageKey, Resolution } from '../model.ts'
import type { LockfileReader, ReadContext } from './define.ts'
import { readClassicEntries } from './yarn-classic-general.ts'
import { pairsAt, scanClassic, type ClassicEntry } from './yarn-classic-scan.ts'
import {
  cleanText,
  collector,
  declaredBy,
  eachPair,
  edgeCollector,
  errorAt,
  gitResolution,
  isGitAddress,
  isName,
  isVersion,
  once,
  registryTarballCheck,
  type Pairs
} from './yarn-shared.ts'

/**
 * Reads the yarn.lock of Yarn 1. It names no importers: they are the manifests of the context.
 * @throws {LockfileError}
 */
export const readYarnClassic: LockfileReader = (text, context) => {
  const clean = cleanText(text)
  return classicLockfile(scanClassic(clean) ?? readClassicEntries(clean), clean, context)
}

/**
 * The lockfile that entries tell of, however they were read.
 * @throws {LockfileError}
 */
export const classicLockfile = (
  entries: readonly ClassicEntry[],
  text: string,
  context: ReadContext
): Lockfile => {
  const collect = collector()
  const isRegistryTarball = registryTarballCheck()
  const targets = new Map<string, PackageKey>()
  const keysOf: (readonly PackageKey[])[] = []
  for (const entry of entries) {
    const { version } = entry
    if (version === undefined || !isVersion(version)) {
      throw errorAt(text, entry.offset, `The entry "${entry.descriptors[0]}" has no version that can be one.`)
    }
    const keys: PackageKey[] = []
    for (const { name, installedAs, descriptors } of installsOf(entry, text)) {
      const resolution = resolutionOf(entry, name, version, descriptors, isRegistryTarball)
      const key = collect.add({ name, version, resolution, installedAs, os: [], cpu: [] })
      keys.push(key)
      for (const descriptor of descriptors) {
        if (targets.has(descriptor)) {
          throw errorAt(text, entry.offset, `"${descriptor}" stands twice in the file.`)
        }
        targets.set(descriptor, key)
      }
    }
    keysOf.push(keys)
  }
  return {
    path: context.path,
    format: 'yarn-classic',
    formatVersion: '1',
    packages: collect.packages(),
    graph: once(() => graphOf(entries, text, keysOf, targets, context))
  }
}

/** One package of an entry: nearly always there is one. */
interface Install {
  readonly name: string
  readonly installedAs: readonly string[]
  readonly descriptors: readonly string[]
}

const installsOf = (entry: ClassicEntry, text: string): readonly Install[] => {
  const { descriptors } = entry
  const [first = ''] = descriptors
  const at = first.indexOf('@', 1)
  const name = at === -1 ? first : first.slice(0, at)
  const start = first.slice(0, at + 1)
  const simple =
    at !== -1 &&
    descriptors.every((other) => other.startsWith(start) && !other.startsWith('npm:', at + 1)) &&
    isName(name)
  if (simple) return [{ name, installedAs: otherName(entry, [name]), descriptors }]
  return mixedInstalls(entry, text)
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
  const known = read.flatMap(({ alias, name }) => (name === undefined ? [alias] : [alias, name]))
  const other = otherName(entry, known)
  return [...installs].map(([name, { installedAs, descriptors }]) => ({
    name,
    installedAs: [...installedAs, ...other],
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
    throw errorAt(text, entry.offset, `"${descriptor}" does not begin with the name of a package.`)
  }
  return { alias, name }
}

// The `name` of an entry is what the package calls itself. It adds to what the descriptors say, and replaces nothing.
const otherName = ({ name }: ClassicEntry, known: readonly string[]): readonly string[] =>
  name === undefined || known.includes(name) ? [] : [name]

const resolutionOf = (
  entry: ClassicEntry,
  name: string,
  version: string,
  descriptors: readonly string[],
  isRegistryTarball: ReturnType<typeof registryTarballCheck>
): Resolution => {
  const { resolved, integrity } = entry
  if (resolved === undefined) return unresolved(descriptors, integrity)
  if (isRegistryTarball(resolved, name, version)) return { kind: 'registry', resolved, integrity }
  return placeOf(resolved, integrity)
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
  entries: readonly ClassicEntry[],
  text: string,
  keysOf: readonly (readonly PackageKey[])[],
  targets: ReadonlyMap<string, PackageKey>,
  { manifests }: ReadContext
): DependencyGraph => {
  const find = (name: string, range: string): PackageKey | undefined => targets.get(`${name}@${range}`)
  const edges = edgeCollector()
  for (const [index, entry] of entries.entries()) {
    const optional = pairsOf(text, entry.optionalDependencies)
    const regular = pairsOf(text, entry.dependencies)
    for (const key of keysOf[index] ?? []) {
      eachPair(optional, (name, range) => edges.add(key, find(name, range), 'optional'))
      eachPair(regular, (name, range) => edges.add(key, find(name, range), 'prod'))
    }
  }
  const importers = [...manifests].map(([path, manifest]) => ({
    path,
    dependencies: declaredBy(manifest, find)
  }))
  return { importers, edges: edges.all() }
}

const pairsOf = (text: string, pairs: Pairs): readonly string[] =>
  typeof pairs === 'number' ? pairsAt(text, pairs) : pairs
