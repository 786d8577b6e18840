// A pnpm lockfile of one document read entry by entry.
import type { DeclaredDependency, DependencyGraph, Importer, Lockfile, PackageKey } from '../model.ts'
import { edgeCollector, lazyGraph, once, packageCollector, type PackageCollector } from './collect.ts'
import { isPackageName, type ReadContext } from './define.ts'
import { knownEntries, oneByOne, type KnownEntries } from './known-entries.ts'
import { isImporterField } from './pnpm-dependencies.ts'
import { addPatch, targetFinder, versionOf, type Known, type PnpmDocument } from './pnpm-document.ts'
import { fieldsOf } from './pnpm-fields.ts'
import {
  importerPart,
  importerPartAt,
  packagePart,
  snapshotPart,
  type ImporterPart,
  type Need,
  type Needs,
  type PackagePart,
  type PartReading,
  type SnapshotPart
} from './pnpm-parts.ts'
import { patchesOf } from './pnpm-patches.ts'
import type { PnpmGrammar } from './pnpm-paths.ts'
import { cutPnpm, linesIn, pairIn, sections } from './pnpm-scan.ts'
import { readYamlSubset } from './yaml-subset.ts'
import { nodeKind, type YamlTape } from './yaml-tape.ts'

/** What the entries of the last file were read as. It goes by the grammar too. */
export type KnownParts = Readonly<Record<PnpmGrammar, KnownSections>>

interface KnownSections {
  readonly importers: KnownEntries<ImporterPart>
  readonly packages: KnownEntries<PackagePart>
  readonly snapshots: KnownEntries<SnapshotPart>
}

/** Knows nothing yet. */
export const knownParts = (): KnownParts => ({
  bare: knownSections(),
  'leading-slash': knownSections(),
  slashes: knownSections()
})

const knownSections = (): KnownSections => ({
  importers: knownEntries(),
  packages: knownEntries(),
  snapshots: knownEntries()
})

/** Undefined for a file that has to be read as a whole. @throws {LockfileError} in few words, for such a file too */
export const readPnpmCut = (
  written: string,
  context: ReadContext,
  known: KnownParts
): Lockfile | undefined => {
  const text = written.includes('\r') ? written.replaceAll('\r\n', '\n') : written
  // One that stands alone would become a line end where an entry is given one.
  if (text.includes('\r')) return undefined
  const cut = cutPnpm(text)
  if (cut === undefined) return undefined
  const { rest, blocks } = cut
  const tape = readYamlSubset(rest)
  const top = tape?.documents[0]
  if (tape === undefined || top === undefined || tape.documents.length > 1) return undefined
  const fields = fieldsOf(tape, top, 'The file')
  // Whatever of them was not cut away is read with the whole.
  if (sections.some((section) => !isNothing(tape, fields.get(section)))) return undefined
  const { version, grammar } = versionOf(tape, top, fields)
  if (grammar !== 'bare' && blocks.has('snapshots')) return undefined
  const readers = known[grammar]
  const reading: PartReading = { grammar, unusual: mostUnusual }
  const importers = readers.importers.read(
    blocks.get('importers') ?? [],
    oneByOne((block) => importerPart(reading, block))
  )
  const packages = readers.packages.read(
    blocks.get('packages') ?? [],
    oneByOne((block) => packagePart(reading, block))
  )
  const snapshots = readers.snapshots.read(
    blocks.get('snapshots') ?? [],
    oneByOne((block) => snapshotPart(reading, block))
  )
  if (importers === undefined || packages === undefined || snapshots === undefined) return undefined
  if (repeatsPath(importers) || repeatsPath(packages) || repeatsPath(snapshots)) return undefined
  const gathered = packageCollector()
  const patching = { grammar, gathered, patchOf: patchesOf(tape, fields.get('patchedDependencies')) }
  const byId = new Map<string, Known>()
  for (const { path, id, name, version: released, found, installedAs, isPatched } of packages) {
    const keys: PackageKey[] = []
    for (const one of found) keys.push(gathered.take(one, installedAs))
    const before = byId.get(id)
    // The same package with other peers.
    if (before !== undefined && before.keys[0] !== keys[0]) return undefined
    const of = before ?? { name, version: released, keys }
    if (before === undefined) byId.set(id, of)
    if (isPatched) addPatch(patching, path, of, true)
  }
  for (const { path, id, isPatched } of snapshots) {
    const of = byId.get(id)
    if (of === undefined) return undefined
    if (isPatched) addPatch(patching, path, of, false)
  }
  // A project without workspaces may stand in the document itself.
  const own = [...fields.keys()].some(isImporterField) ? [importerPartAt(tape, '.', top)] : []
  const file: PnpmFile = {
    importers: [...own, ...importers],
    entries: [...packages, ...snapshots],
    keysOf: (id) => byId.get(id)?.keys ?? none,
    targetOf: targetFinder(grammar, byId)
  }
  if (!nameAliases(file, gathered)) return undefined
  return {
    path: context.path,
    format: 'pnpm',
    formatVersion: version,
    packages: gathered.packages(),
    graph: once(() =>
      lazyGraph(
        () => importersOf(file),
        () => edgesOf(file)
      )
    )
  }
}

const mostUnusual = 300

const none: readonly PackageKey[] = []

const isNothing = ({ kinds }: YamlTape, node: number | undefined): boolean =>
  node === undefined || kinds[node] === nodeKind.nothing

const repeatsPath = (parts: readonly { readonly path: string }[]): boolean =>
  new Set(parts.map(({ path }) => path)).size < parts.length

interface PnpmFile {
  readonly importers: readonly ImporterPart[]
  readonly entries: readonly SnapshotPart[]
  /** The packages of an entry, by the path without peers. */
  readonly keysOf: (id: string) => readonly PackageKey[]
  readonly targetOf: PnpmDocument['targetOf']
}

/** False: one is called by what is no name. */
const nameAliases = ({ importers, entries, targetOf }: PnpmFile, gathered: PackageCollector): boolean => {
  const nameAlias = ({ name, reference }: Need): boolean => {
    const found = targetOf(name, reference)
    if (found === undefined || found.name === name) return true
    for (const key of found.keys) gathered.alias(key, name)
    return isPackageName(name)
  }
  for (const { mayRename, needs } of entries) {
    if (!mayRename) continue
    const all = [...needsIn(needs.dependencies), ...needsIn(needs.optionalDependencies)]
    if (!all.every(nameAlias)) return false
  }
  return importers.every(({ mayRename, declared }) => !mayRename || declared().every(nameAlias))
}

const importersOf = ({ importers, targetOf }: PnpmFile): readonly Importer[] => {
  const byPath = new Map<string, DeclaredDependency[]>()
  for (const { path, declared } of importers) {
    const dependencies = byPath.get(path) ?? []
    byPath.set(path, dependencies)
    for (const { name, range, reference, scope } of declared()) {
      const keys = targetOf(name, reference)?.keys ?? none
      if (keys.length === 0) dependencies.push({ name, range, scope, key: undefined })
      for (const key of keys) dependencies.push({ name, range, scope, key })
    }
  }
  return [...byPath].map(([path, dependencies]) => ({ path, dependencies }))
}

const edgesOf = ({ entries, keysOf, targetOf }: PnpmFile): DependencyGraph['edges'] => {
  const collect = edgeCollector()
  const peers = peersOf(entries, keysOf)
  // The same line stands in many entries.
  const targets = new Map<Need | string, Target>()
  const targetAt = (written: Need | string): Target => {
    const { name, reference } = typeof written === 'string' ? pairIn(written) : written
    const target = { name, keys: targetOf(name, reference)?.keys ?? none }
    targets.set(written, target)
    return target
  }
  const link = (owner: PackageKey, list: Needs['dependencies'], written: 'prod' | 'optional'): void => {
    const own = peers.get(owner)
    for (const need of typeof list === 'string' ? linesIn(list) : list) {
      const { name, keys } = targets.get(need) ?? targetAt(need)
      const scope = own?.has(name) === true ? 'peer' : written
      for (const key of keys) collect.add(owner, key, scope)
    }
  }
  for (const { id, needs } of entries) {
    if (needs.dependencies.length + needs.optionalDependencies.length === 0) continue
    for (const owner of keysOf(id)) {
      link(owner, needs.dependencies, 'prod')
      link(owner, needs.optionalDependencies, 'optional')
    }
  }
  return collect.edges()
}

interface Target {
  readonly name: string
  readonly keys: readonly PackageKey[]
}

/** The names of each package's peers. */
const peersOf = (
  entries: PnpmFile['entries'],
  keysOf: PnpmFile['keysOf']
): ReadonlyMap<PackageKey, ReadonlySet<string>> => {
  const peers = new Map<PackageKey, Set<string>>()
  for (const { id, needs } of entries) {
    const { peerDependencies: list } = needs
    if (list.length === 0) continue
    const names = typeof list === 'string' ? linesIn(list).map((line) => pairIn(line).name) : list
    for (const key of keysOf(id)) peers.set(key, new Set([...(peers.get(key) ?? none), ...names]))
  }
  return peers
}

const needsIn = (list: string | readonly Need[]): readonly Need[] =>
  typeof list === 'string' ? linesIn(list).map(pairIn) : list
