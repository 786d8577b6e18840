// pnpm-lock.yaml, lockfileVersion 5.1 to 9.0, and nub.lock, which has the form of 9.0.
import type { Lockfile, PackageKey } from '../model.ts'
import { once, packageCollector, type PackageCollector } from './collect.ts'
import { isPackageName, LockfileError, type LockfileReader, type ReadContext } from './define.ts'
import { entryOf, type PnpmEntry } from './pnpm-entry.ts'
import { eachEntry, fault, fieldsOf, textOf } from './pnpm-fields.ts'
import {
  eachDeclared,
  eachDependency,
  graphOf,
  isImporterField,
  rangesOf,
  type DependencyVisitor,
  type PnpmDocument
} from './pnpm-graph.ts'
import { patchesOf, type PatchFinder } from './pnpm-patches.ts'
import { patchHashOf, pathOf, suffixStart, type PnpmGrammar } from './pnpm-paths.ts'
import type { PnpmSource } from './pnpm-sources.ts'
import { readYamlNodes } from './yaml-general.ts'
import { readYamlSubset } from './yaml-subset.ts'
import { nodeKind, scalarAt, tapeOf, type YamlTape } from './yaml-tape.ts'

/**
 * Reads what pnpm 3 to 12 write. A file of two documents (pnpm 11 and later) is read as one: what the first holds,
 * config dependencies and the package manager itself, is installed too, and belongs to the root as dev dependencies.
 * @throws {LockfileError}
 */
export const readPnpm: LockfileReader = (text, context) =>
  pnpmFrom(readYamlSubset(text) ?? tapeOf(readYamlNodes(text), text), context)

/**
 * The lockfile in a document that has been read already.
 * @throws {LockfileError}
 */
export const pnpmFrom = (tape: YamlTape, context: ReadContext): Lockfile => {
  const tops = tape.documents.filter((top) => tape.kinds[top] !== nodeKind.nothing)
  if (tops.length === 0) throw new LockfileError('The file is empty.', { line: 1 })
  const extra = tops[2]
  if (extra !== undefined)
    throw fault(tape, extra, 'The file holds more than two YAML documents; pnpm writes two.')
  const gathered = packageCollector()
  const documents = tops.map((top) => documentOf(tape, top, gathered))
  for (const document of documents) nameAliases(tape, document, gathered)
  return {
    path: context.path,
    format: 'pnpm',
    formatVersion: documents.at(-1)?.version ?? '',
    packages: gathered.packages(),
    graph: once(() => graphOf(tape, documents))
  }
}

const grammars: ReadonlyMap<string, PnpmGrammar> = new Map([
  ['5.1', 'slashes'],
  ['5.2', 'slashes'],
  ['5.3', 'slashes'],
  ['5.4', 'slashes'],
  ['5.4-inlineSpecifiers', 'slashes'],
  ['6.0', 'leading-slash'],
  ['6.1', 'leading-slash'],
  ['9.0', 'bare']
])

/** A document, with the entries of `packages` by their path without peers. */
interface Document extends PnpmDocument {
  readonly grammar: PnpmGrammar
  readonly known: ReadonlyMap<string, Known>
}

/** What is kept of an entry: little, since there are thousands. */
interface Known {
  readonly name: string
  readonly version: string
  /** The packages it stands for. */
  keys: readonly PackageKey[]
}

const documentOf = (tape: YamlTape, top: number, gathered: PackageCollector): Document => {
  const fields = fieldsOf(tape, top, 'The file')
  const { version, grammar } = versionOf(tape, top, fields)
  const known = new Map<string, Known>()
  const packages = keysIn(tape, fields, 'packages')
  const snapshots = grammar === 'bare' ? keysIn(tape, fields, 'snapshots') : []
  const patchOf = patchesOf(tape, fields.get('patchedDependencies'))
  const reading: Reading = { tape, grammar, known, gathered, patchOf }
  for (const key of packages) readPackage(reading, key)
  for (const key of snapshots) readSnapshot(reading, key)
  const importers = keysIn(tape, fields, 'importers').map((key) => ({
    path: scalarAt(tape, key) ?? '',
    declared: key + 1
  }))
  // A project without workspaces may stand in the document itself.
  if ([...fields.keys()].some(isImporterField)) importers.unshift({ path: '.', declared: top })
  return {
    version,
    importers,
    entries: [...packages, ...snapshots],
    keysOf: (path) => known.get(withoutPeers(grammar, path))?.keys ?? none,
    targetsOf: (name, reference) => targetOf(grammar, known, name, reference)?.keys ?? none,
    grammar,
    known
  }
}

const none: readonly PackageKey[] = []

/** The entry that a dependency's name and reference mean; undefined for links, and for what is not there. */
const targetOf = (
  grammar: PnpmGrammar,
  known: ReadonlyMap<string, Known>,
  name: string,
  reference: string
): Known | undefined => {
  const path = pathOf(grammar, name, withoutPeers(grammar, reference))
  return path === undefined ? undefined : known.get(path)
}

/** The keys of the map in a field; none where the field is absent. */
const keysIn = (tape: YamlTape, fields: ReadonlyMap<string, number>, field: string): readonly number[] => {
  const map = fields.get(field)
  const keys: number[] = []
  if (map !== undefined) eachEntry(tape, map, `"${field}"`, (key) => keys.push(key))
  return keys
}

interface Reading {
  readonly tape: YamlTape
  readonly grammar: PnpmGrammar
  readonly known: Map<string, Known>
  readonly gathered: PackageCollector
  readonly patchOf: PatchFinder
}

const readPackage = (reading: Reading, key: number): void => {
  const { tape, grammar, known, gathered } = reading
  const path = scalarAt(tape, key) ?? ''
  const id = withoutPeers(grammar, path)
  const entry = entryOf(tape, grammar, key, path)
  const { name, version } = entry
  const found: Known = {
    name,
    version,
    keys: entry.sources.map((source) => addPackage(gathered, entry, source))
  }
  const before = known.get(id)
  if (before !== undefined && before.keys[0] !== found.keys[0]) {
    throw fault(tape, key, `"${id}" stands twice in "packages", with different sources.`)
  }
  if (before === undefined) known.set(id, found)
  addPatch(reading, path, before ?? found, entry.isPatched)
}

const readSnapshot = (reading: Reading, key: number): void => {
  const { tape, grammar, known } = reading
  const path = scalarAt(tape, key) ?? ''
  const id = withoutPeers(grammar, path)
  const found = known.get(id)
  if (found === undefined) throw fault(tape, key, `"${id}" stands in "snapshots" but not in "packages".`)
  if (id !== path) addPatch(reading, path, found, false)
}

/** A patch is a package of its own beside the one it changes. */
const addPatch = (
  { grammar, gathered, patchOf }: Reading,
  path: string,
  of: Known,
  isPatched: boolean
): void => {
  const hash = grammar === 'slashes' ? undefined : patchHashOf(path)
  if (hash === undefined && !isPatched) return
  const patch = addPackage(
    gathered,
    { ...of, alias: undefined, hasInstallScript: undefined },
    { resolution: patchOf(hash, of), os: [], cpu: [] }
  )
  if (!of.keys.includes(patch)) of.keys = [...of.keys, patch]
}

const addPackage = (
  gathered: PackageCollector,
  { name, version, alias, hasInstallScript }: Omit<PnpmEntry, 'sources' | 'isPatched'>,
  { resolution, os, cpu }: PnpmSource
): PackageKey => {
  const installedAs = alias ?? name
  return gathered.add({ installedAs, name, version, resolution, hasInstallScript, bundled: false, os, cpu })
}

const versionOf = (
  tape: YamlTape,
  top: number,
  fields: ReadonlyMap<string, number>
): { readonly version: string; readonly grammar: PnpmGrammar } => {
  const node = fields.get('lockfileVersion')
  if (node === undefined) throw fault(tape, top, 'The file has no lockfileVersion: it is not one of pnpm.')
  const version = textOf(tape, node, 'lockfileVersion')
  const grammar = grammars.get(version)
  if (grammar !== undefined) return { version, grammar }
  throw new LockfileError(`lockfileVersion ${version} is not known. 5.1 to 5.4, 6.0, 6.1 and 9.0 are.`, {
    line: tape.lineOf(node),
    advice: 'Update Lockkeeper, or write the file with a pnpm whose lockfileVersion is one of these.'
  })
}

/** Since version 9 one entry of `packages` serves every combination of peers; before, each had its own. */
const withoutPeers = (grammar: PnpmGrammar, path: string): string =>
  grammar === 'bare' ? path.slice(0, suffixStart(path)) : path

/** Visits every dependency: for the names that packages are installed under, and so that each is well-formed. */
const nameAliases = (tape: YamlTape, document: Document, gathered: PackageCollector): void => {
  const naming = { tape, document, gathered }
  for (const entry of document.entries) eachDependency(tape, entry + 1, nameAlias, naming)
  for (const { declared } of document.importers) {
    eachDeclared(tape, declared, nameAlias, naming)
    rangesOf(tape, declared)
  }
}

interface Naming {
  readonly tape: YamlTape
  readonly document: Document
  readonly gathered: PackageCollector
}

const nameAlias: DependencyVisitor<Naming> = ({ tape, document, gathered }, nameNode, reference) => {
  const { grammar, known } = document
  if (!mayRename(tape, grammar, reference)) return
  const name = scalarAt(tape, nameNode) ?? ''
  const found = targetOf(grammar, known, name, scalarAt(tape, reference) ?? '')
  if (found === undefined || found.name === name) return
  if (!isPackageName(name)) throw fault(tape, nameNode, `"${name}" is not a name to install a package under.`)
  for (const key of found.keys) gathered.alias(key, name)
}

const [bracket, slash, colon, atSign] = [40, 47, 58, 64]

/** Whether a reference can mean a package of another name: nearly all are a version with its peers. */
const mayRename = (tape: YamlTape, grammar: PnpmGrammar, reference: number): boolean => {
  if (tape.kinds[reference] !== nodeKind.scalar) return true
  const end = tape.ends[reference] ?? 0
  for (let at = tape.starts[reference] ?? 0; at < end; at++) {
    const code = tape.text.charCodeAt(at)
    if (code === bracket) return false
    if (grammar === 'bare' ? code === atSign : code === slash || code === colon) return true
  }
  return false
}
