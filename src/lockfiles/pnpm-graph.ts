// Who asks for what in a pnpm lockfile.
import type {
  DeclaredDependency,
  DependencyEdge,
  DependencyGraph,
  Importer,
  PackageKey,
  Scope
} from '../model.ts'
import { eachEntry, fault } from './pnpm-entry.ts'
import { pathOf, type PnpmGrammar } from './pnpm-paths.ts'
import { nodeKind, scalarAt, type YamlTape } from './yaml-tape.ts'

/** One document of a lockfile: where its parts are on the tape, and which packages each path in it means. */
export interface PnpmDocument {
  readonly version: string
  readonly grammar: PnpmGrammar
  /** The importers, by the node of what they declare. */
  readonly importers: readonly { readonly path: string; readonly declared: number }[]
  /** The entries of `packages`, then those of `snapshots`, by the node of their value. */
  readonly entries: readonly { readonly path: string; readonly value: number }[]
  /** None where the document has no such path; more than one where an entry stands for several packages. */
  readonly keysOf: (path: string) => readonly PackageKey[]
}

/** A dependency as it stands on the tape. */
export interface Dependency {
  readonly name: number
  readonly reference: number
  /** The declared range, where it stands beside the reference. */
  readonly specifier: number | undefined
  readonly scope: Scope
}

/** The fields of a package or snapshot that hold dependencies. */
export const packageFields: ReadonlyMap<string, Scope> = new Map([
  ['dependencies', 'prod'],
  ['optionalDependencies', 'optional']
])

/** Those of an importer. What pnpm needs for itself is nothing that the project ships. */
export const importerFields: ReadonlyMap<string, Scope> = new Map([
  ['dependencies', 'prod'],
  ['devDependencies', 'dev'],
  ['optionalDependencies', 'optional'],
  ['configDependencies', 'dev'],
  ['packageManagerDependencies', 'dev']
])

/**
 * Calls `visit` for every dependency in these fields of a map.
 * @throws {LockfileError} where something else than dependencies stands
 */
export const eachDependency = (
  tape: YamlTape,
  owner: number,
  fields: ReadonlyMap<string, Scope>,
  visit: (dependency: Dependency) => void
): void =>
  eachEntry(tape, owner, 'An entry', (field) => {
    const scope = fields.get(scalarAt(tape, field) ?? '')
    if (scope === undefined) return
    eachEntry(tape, field + 1, 'A list of dependencies', (name) => {
      let reference = name + 1
      let specifier: number | undefined
      if (tape.kinds[reference] === nodeKind.map) {
        eachEntry(tape, reference, 'A dependency', (key) => {
          const what = scalarAt(tape, key)
          if (what === 'version') reference = key + 1
          if (what === 'specifier') specifier = key + 1
        })
      }
      const kind = tape.kinds[reference] ?? nodeKind.nothing
      if (kind === nodeKind.nothing || kind >= nodeKind.map) {
        throw fault(tape, name, `The dependency "${scalarAt(tape, name) ?? ''}" does not say what it is.`)
      }
      visit({ name, reference, specifier, scope })
    })
  })

/** Builds the graph. It cannot fail: reading the packages has visited everything already. */
export const graphOf = (tape: YamlTape, documents: readonly PnpmDocument[]): DependencyGraph => ({
  importers: importersOf(tape, documents),
  edges: edgesOf(tape, documents)
})

const importersOf = (tape: YamlTape, documents: readonly PnpmDocument[]): readonly Importer[] => {
  const importers = new Map<string, DeclaredDependency[]>()
  for (const { grammar, importers: declaring, keysOf } of documents) {
    for (const { path, declared } of declaring) {
      const dependencies = importers.get(path) ?? []
      importers.set(path, dependencies)
      const ranges = rangesOf(tape, declared)
      eachDependency(tape, declared, importerFields, ({ name: nameNode, reference, specifier, scope }) => {
        const name = scalarAt(tape, nameNode) ?? ''
        const range = (specifier === undefined ? ranges.get(name) : scalarAt(tape, specifier)) ?? ''
        const target = pathOf(grammar, name, scalarAt(tape, reference) ?? '')
        const keys = target === undefined ? [] : keysOf(target)
        if (keys.length === 0) dependencies.push({ name, range, scope, key: undefined })
        for (const key of keys) dependencies.push({ name, range, scope, key })
      })
    }
  }
  return [...importers].map(([path, dependencies]) => ({ path, dependencies }))
}

/**
 * The ranges of files up to 5.4, which stand in a map of their own.
 * @throws {LockfileError} where `specifiers` is no map
 */
export const rangesOf = (tape: YamlTape, declared: number): ReadonlyMap<string, string> => {
  const ranges = new Map<string, string>()
  eachEntry(tape, declared, 'An importer', (field) => {
    if (scalarAt(tape, field) !== 'specifiers') return
    eachEntry(tape, field + 1, '"specifiers"', (name) => {
      ranges.set(scalarAt(tape, name) ?? '', scalarAt(tape, name + 1) ?? '')
    })
  })
  return ranges
}

const edgesOf = (tape: YamlTape, documents: readonly PnpmDocument[]): DependencyGraph['edges'] => {
  const edges = new Map<PackageKey, Map<string, DependencyEdge>>()
  for (const { grammar, entries, keysOf } of documents) {
    const peers = peersOf(tape, entries, keysOf)
    for (const { path, value } of entries) {
      const owners = keysOf(path)
      eachDependency(tape, value, packageFields, ({ name: nameNode, reference, scope: written }) => {
        const name = scalarAt(tape, nameNode) ?? ''
        const target = pathOf(grammar, name, scalarAt(tape, reference) ?? '')
        if (target === undefined) return
        for (const owner of owners) {
          const from = edges.get(owner) ?? new Map<string, DependencyEdge>()
          edges.set(owner, from)
          const scope =
            peers.get(owner)?.has(name) === true ? 'peer' : written === 'optional' ? 'optional' : 'prod'
          for (const key of keysOf(target)) from.set(`${scope} ${key}`, { key, scope })
        }
      })
    }
  }
  return new Map([...edges].map(([key, from]) => [key, [...from.values()]]))
}

/** The names of each package's peers: a snapshot lists what they became among its dependencies. */
const peersOf = (
  tape: YamlTape,
  entries: PnpmDocument['entries'],
  keysOf: PnpmDocument['keysOf']
): ReadonlyMap<PackageKey, ReadonlySet<string>> => {
  const peers = new Map<PackageKey, Set<string>>()
  for (const { path, value } of entries) {
    eachEntry(tape, value, 'An entry', (field) => {
      if (scalarAt(tape, field) !== 'peerDependencies' || tape.kinds[field + 1] !== nodeKind.map) return
      for (const key of keysOf(path)) {
        const names = peers.get(key) ?? new Set<string>()
        peers.set(key, names)
        eachEntry(tape, field + 1, '"peerDependencies"', (name) => names.add(scalarAt(tape, name) ?? ''))
      }
    })
  }
  return peers
}
