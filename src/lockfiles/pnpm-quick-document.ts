// One document of a pnpm lockfile read entry by entry.
import type { PackageKey } from '../model.ts'
import type { PackageCollector } from './collect.ts'
import { knownEntries, oneByOne, type KnownEntries } from './known-entries.ts'
import { importerPartAt, type PartReading } from './pnpm-alone.ts'
import { cutSections, sections, type CutSections } from './pnpm-cut.ts'
import { isImporterField } from './pnpm-dependencies.ts'
import { addPatch, targetFinder, versionOf, type Known, type PnpmDocument } from './pnpm-document.ts'
import { fieldsOf } from './pnpm-fields.ts'
import type { ImporterPart, PackagePart, SnapshotPart } from './pnpm-parts.ts'
import { patchesOf, type PatchFinder } from './pnpm-patches.ts'
import type { PnpmGrammar } from './pnpm-paths.ts'
import { importerPart, packagePart, snapshotPart } from './pnpm-read-parts.ts'
import { readYamlSubset } from './yaml-subset.ts'
import { nodeKind, type YamlTape } from './yaml-tape.ts'

/** What the entries of the last document were read as. It goes by the grammar too. */
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

/** A document whose packages have been gathered. */
export interface QuickDocument {
  readonly version: string
  readonly importers: readonly ImporterPart[]
  /** Those of `packages`, then those of `snapshots`. */
  readonly entries: readonly SnapshotPart[]
  /** The packages of an entry, by the path without peers. */
  readonly keysOf: (id: string) => readonly PackageKey[]
  readonly targetOf: PnpmDocument['targetOf']
}

/** Gathers the packages of a document. Undefined where the file has to be read as a whole. @throws {LockfileError} */
export const quickDocument = (
  text: string,
  known: KnownParts,
  gathered: PackageCollector
): QuickDocument | undefined => {
  const cut = cutSections(text)
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
  const parts = partsIn(blocks, known[grammar], { grammar, unusual: mostUnusual })
  if (parts === undefined) return undefined
  const { importers, packages, snapshots } = parts
  const patchOf = patchesOf(tape, fields.get('patchedDependencies'))
  const byId = gather(parts, { grammar, gathered, patchOf })
  if (byId === undefined) return undefined
  // A project without workspaces may stand in the document itself.
  const own = [...fields.keys()].some(isImporterField) ? [importerPartAt(tape, '.', top)] : []
  return {
    version,
    importers: [...own, ...importers],
    entries: [...packages, ...snapshots],
    keysOf: (id) => byId.get(id)?.keys ?? none,
    targetOf: targetFinder(grammar, byId)
  }
}

const mostUnusual = 300

const none: readonly PackageKey[] = []

const isNothing = ({ kinds }: YamlTape, node: number | undefined): boolean =>
  node === undefined || kinds[node] === nodeKind.nothing

interface Parts {
  readonly importers: readonly ImporterPart[]
  readonly packages: readonly PackagePart[]
  readonly snapshots: readonly SnapshotPart[]
}

const partsIn = (
  blocks: CutSections['blocks'],
  known: KnownSections,
  reading: PartReading
): Parts | undefined => {
  const importers = known.importers.read(
    blocks.get('importers') ?? [],
    oneByOne((block) => importerPart(reading, block))
  )
  const packages = known.packages.read(
    blocks.get('packages') ?? [],
    oneByOne((block) => packagePart(reading, block))
  )
  const snapshots = known.snapshots.read(
    blocks.get('snapshots') ?? [],
    oneByOne((block) => snapshotPart(reading, block))
  )
  if (importers === undefined || packages === undefined || snapshots === undefined) return undefined
  if (repeatsPath(importers) || repeatsPath(packages) || repeatsPath(snapshots)) return undefined
  return { importers, packages, snapshots }
}

const repeatsPath = (parts: readonly { readonly path: string }[]): boolean =>
  new Set(parts.map(({ path }) => path)).size < parts.length

interface Gathering {
  readonly grammar: PnpmGrammar
  readonly gathered: PackageCollector
  readonly patchOf: PatchFinder
}

/** What each path without peers stands for. */
const gather = (
  { packages, snapshots }: Parts,
  gathering: Gathering
): ReadonlyMap<string, Known> | undefined => {
  const { gathered } = gathering
  const byId = new Map<string, Known>()
  for (const { path, id, name, version, found, installedAs, isPatched } of packages) {
    const keys: PackageKey[] = []
    for (const one of found) keys.push(gathered.take(one, installedAs))
    const before = byId.get(id)
    // The same package with other peers.
    if (before !== undefined && before.keys[0] !== keys[0]) return undefined
    const of = before ?? { name, version, keys }
    if (before === undefined) byId.set(id, of)
    if (isPatched) addPatch(gathering, path, of, true)
  }
  for (const { path, id, isPatched } of snapshots) {
    const of = byId.get(id)
    if (of === undefined) return undefined
    if (isPatched) addPatch(gathering, path, of, false)
  }
  return byId
}
