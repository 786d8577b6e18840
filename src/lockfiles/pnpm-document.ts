// One YAML document of a pnpm lockfile: its packages, and where the rest of it is on the tape.
import type { PackageKey } from '../model.ts'
import type { PackageCollector } from './collect.ts'
import { LockfileError } from './define.ts'
import { isImporterField } from './pnpm-dependencies.ts'
import { entryOf, type PnpmEntry } from './pnpm-entry.ts'
import { eachEntry, fault, fieldsOf, textOf } from './pnpm-fields.ts'
import { patchesOf, type PatchFinder } from './pnpm-patches.ts'
import { patchHashOf, pathOf, withoutPeers, type PnpmGrammar } from './pnpm-paths.ts'
import type { PnpmSource } from './pnpm-sources.ts'
import { scalarAt, type YamlTape } from './yaml-tape.ts'

/** A document: where its parts are on the tape, and which packages each path in it means. */
export interface PnpmDocument {
  readonly version: string
  readonly grammar: PnpmGrammar
  /** The importers, by the node of what they declare. */
  readonly importers: readonly { readonly path: string; readonly declared: number }[]
  /** The entries of `packages`, then those of `snapshots`, by the node of their path. */
  readonly entries: readonly number[]
  /** None where the document has no such path; more than one where an entry stands for several packages. */
  readonly keysOf: (path: string) => readonly PackageKey[]
  /** What a dependency's name and reference mean; undefined for links, and for what is not there. */
  readonly targetOf: (name: string, reference: string) => Known | undefined
}

/** What is kept of an entry: little, since there are thousands. */
export interface Known {
  readonly name: string
  readonly version: string
  /** The packages it stands for. */
  keys: readonly PackageKey[]
}

/**
 * Reads the document whose top is this node, and gathers its packages.
 * @throws {LockfileError}
 */
export const documentOf = (tape: YamlTape, top: number, gathered: PackageCollector): PnpmDocument => {
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
    grammar,
    importers,
    entries: [...packages, ...snapshots],
    keysOf: (path) => known.get(withoutPeers(grammar, path))?.keys ?? none,
    targetOf: targetFinder(grammar, known)
  }
}

/** Finds what a dependency's name and reference mean among the packages of a document, by their paths. */
export const targetFinder =
  (grammar: PnpmGrammar, known: ReadonlyMap<string, Known>): PnpmDocument['targetOf'] =>
  (name, reference) => {
    const path = pathOf(grammar, name, withoutPeers(grammar, reference))
    return path === undefined ? undefined : known.get(path)
  }

const none: readonly PackageKey[] = []

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
export const addPatch = (
  { grammar, gathered, patchOf }: Pick<Reading, 'grammar' | 'gathered' | 'patchOf'>,
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

/**
 * The version that a document names, and the way it writes paths.
 * @throws {LockfileError} for one that is not known
 */
export const versionOf = (
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
