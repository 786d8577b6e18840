// Who asks for what in a pnpm lockfile.
import type { DeclaredDependency, DependencyGraph, Importer, PackageKey, Scope } from '../model.ts'
import { edgeCollector } from './collect.ts'
import { eachEntry, endOfMap, fault } from './pnpm-fields.ts'
import { isKey, nodeAfter, nodeKind, scalarAt, type YamlTape } from './yaml-tape.ts'

/** One document of a lockfile: where its parts are on the tape, and which packages each path in it means. */
export interface PnpmDocument {
  readonly version: string
  /** The importers, by the node of what they declare. */
  readonly importers: readonly { readonly path: string; readonly declared: number }[]
  /** The entries of `packages`, then those of `snapshots`, by the node of their path. */
  readonly entries: readonly number[]
  /** None where the document has no such path; more than one where an entry stands for several packages. */
  readonly keysOf: (path: string) => readonly PackageKey[]
  /** The packages that a dependency's name and reference mean. */
  readonly targetsOf: (name: string, reference: string) => readonly PackageKey[]
}

/**
 * Gets the nodes of a dependency: its name, its reference, and its range where that stands beside the reference. What
 * else it needs is handed through, so that visitors need not be made anew for every file.
 */
export type DependencyVisitor<T> = (
  context: T,
  name: number,
  reference: number,
  scope: Scope,
  specifier: number | undefined
) => void

/**
 * Calls `visit` for every dependency of a package or snapshot.
 * @throws {LockfileError} where something else than dependencies stands
 */
export const eachDependency = <T>(
  tape: YamlTape,
  owner: number,
  visit: DependencyVisitor<T>,
  context: T
): void => {
  const end = endOfMap(tape, owner, 'An entry')
  for (let field = owner + 1; field < end; field = nodeAfter(tape, field + 1)) {
    if (isKey(tape, field, 'dependencies')) eachReference(tape, field + 1, 'prod', visit, context)
    else if (isKey(tape, field, 'optionalDependencies'))
      eachReference(tape, field + 1, 'optional', visit, context)
  }
}

/** The fields of an importer that hold dependencies. What pnpm needs for itself is nothing that the project ships. */
const importerFields: ReadonlyMap<string, Scope> = new Map([
  ['dependencies', 'prod'],
  ['devDependencies', 'dev'],
  ['optionalDependencies', 'optional'],
  ['configDependencies', 'dev'],
  ['packageManagerDependencies', 'dev']
])

/** Whether a field of the document is that of an importer: a project without workspaces may stand there. */
export const isImporterField = (field: string): boolean => importerFields.has(field) || field === 'specifiers'

/**
 * Calls `visit` for every dependency that an importer declares.
 * @throws {LockfileError} where something else than dependencies stands
 */
export const eachDeclared = <T>(
  tape: YamlTape,
  declared: number,
  visit: DependencyVisitor<T>,
  context: T
): void =>
  eachEntry(tape, declared, 'An importer', (field) => {
    const scope = importerFields.get(scalarAt(tape, field) ?? '')
    if (scope !== undefined) eachReference(tape, field + 1, scope, visit, context)
  })

const eachReference = <T>(
  tape: YamlTape,
  list: number,
  scope: Scope,
  visit: DependencyVisitor<T>,
  context: T
): void => {
  const end = endOfMap(tape, list, 'A list of dependencies')
  for (let name = list + 1; name < end; name = nodeAfter(tape, name + 1)) {
    const kind = tape.kinds[name + 1] ?? nodeKind.nothing
    if (kind !== nodeKind.nothing && kind < nodeKind.map) visit(context, name, name + 1, scope, undefined)
    else visitPair(tape, name, scope, visit, context)
  }
}

/** A reference and its range: `{specifier: ^1.0.0, version: 1.0.0}`. */
const visitPair = <T>(
  tape: YamlTape,
  name: number,
  scope: Scope,
  visit: DependencyVisitor<T>,
  context: T
): void => {
  let reference: number | undefined
  let specifier: number | undefined
  eachEntry(tape, name + 1, 'A dependency', (key) => {
    if (isKey(tape, key, 'version')) reference = key + 1
    else if (isKey(tape, key, 'specifier')) specifier = key + 1
  })
  if (reference === undefined || scalarAt(tape, reference) === undefined) {
    throw fault(tape, name, `The dependency "${scalarAt(tape, name) ?? ''}" does not say what it is.`)
  }
  visit(context, name, reference, scope, specifier)
}

/** Builds the graph. It cannot fail: reading the packages has visited everything already. */
export const graphOf = (tape: YamlTape, documents: readonly PnpmDocument[]): DependencyGraph => ({
  importers: importersOf(tape, documents),
  edges: edgesOf(tape, documents)
})

const importersOf = (tape: YamlTape, documents: readonly PnpmDocument[]): readonly Importer[] => {
  const importers = new Map<string, DeclaredDependency[]>()
  for (const { targetsOf, importers: declaring } of documents) {
    for (const { path, declared } of declaring) {
      const dependencies = importers.get(path) ?? []
      importers.set(path, dependencies)
      eachDeclared(tape, declared, declare, {
        tape,
        targetsOf,
        ranges: rangesOf(tape, declared),
        dependencies
      })
    }
  }
  return [...importers].map(([path, dependencies]) => ({ path, dependencies }))
}

interface Declaring {
  readonly tape: YamlTape
  readonly targetsOf: PnpmDocument['targetsOf']
  readonly ranges: ReadonlyMap<string, string>
  readonly dependencies: DeclaredDependency[]
}

const declare: DependencyVisitor<Declaring> = (to, nameNode, reference, scope, specifier) => {
  const name = scalarAt(to.tape, nameNode) ?? ''
  const range = (specifier === undefined ? to.ranges.get(name) : scalarAt(to.tape, specifier)) ?? ''
  const keys = to.targetsOf(name, scalarAt(to.tape, reference) ?? '')
  if (keys.length === 0) to.dependencies.push({ name, range, scope, key: undefined })
  for (const key of keys) to.dependencies.push({ name, range, scope, key })
}

/**
 * The ranges of files up to 5.4, which stand in a map of their own.
 * @throws {LockfileError} where `specifiers` is no map
 */
export const rangesOf = (tape: YamlTape, declared: number): ReadonlyMap<string, string> => {
  const ranges = new Map<string, string>()
  eachEntry(tape, declared, 'An importer', (field) => {
    if (!isKey(tape, field, 'specifiers')) return
    eachEntry(tape, field + 1, '"specifiers"', (name) => {
      ranges.set(scalarAt(tape, name) ?? '', scalarAt(tape, name + 1) ?? '')
    })
  })
  return ranges
}

const edgesOf = (tape: YamlTape, documents: readonly PnpmDocument[]): DependencyGraph['edges'] => {
  const collect = edgeCollector()
  for (const { entries, keysOf, targetsOf } of documents) {
    const peers = peersOf(tape, entries, keysOf)
    for (const entry of entries) {
      for (const owner of keysOf(scalarAt(tape, entry) ?? '')) {
        eachDependency(tape, entry + 1, link, { tape, targetsOf, collect, owner, peers: peers.get(owner) })
      }
    }
  }
  return collect.edges()
}

interface Linking {
  readonly tape: YamlTape
  readonly targetsOf: PnpmDocument['targetsOf']
  readonly collect: ReturnType<typeof edgeCollector>
  readonly owner: PackageKey
  readonly peers: ReadonlySet<string> | undefined
}

const link: DependencyVisitor<Linking> = (
  { tape, targetsOf, collect, owner, peers },
  nameNode,
  reference,
  written
) => {
  const name = scalarAt(tape, nameNode) ?? ''
  const scope = peers?.has(name) === true ? 'peer' : written === 'optional' ? 'optional' : 'prod'
  for (const key of targetsOf(name, scalarAt(tape, reference) ?? '')) collect.add(owner, key, scope)
}

/** The names of each package's peers: a snapshot lists what they became among its dependencies. */
const peersOf = (
  tape: YamlTape,
  entries: PnpmDocument['entries'],
  keysOf: PnpmDocument['keysOf']
): ReadonlyMap<PackageKey, ReadonlySet<string>> => {
  const peers = new Map<PackageKey, Set<string>>()
  for (const entry of entries) {
    const end = endOfMap(tape, entry + 1, 'An entry')
    for (let field = entry + 2; field < end; field = nodeAfter(tape, field + 1)) {
      if (!isKey(tape, field, 'peerDependencies') || tape.kinds[field + 1] !== nodeKind.map) continue
      for (const key of keysOf(scalarAt(tape, entry) ?? '')) {
        const names = peers.get(key) ?? new Set<string>()
        peers.set(key, names)
        eachEntry(tape, field + 1, '"peerDependencies"', (name) => names.add(scalarAt(tape, name) ?? ''))
      }
    }
  }
  return peers
}
