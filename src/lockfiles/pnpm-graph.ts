// Who asks for what in a pnpm lockfile.
import type { DeclaredDependency, DependencyGraph, Importer, PackageKey } from '../model.ts'
import { edgeCollector, lazyGraph, type EdgeCollector } from './collect.ts'
import { eachDeclared, eachDependency, rangesOf, type DependencyVisitor } from './pnpm-dependencies.ts'
import type { PnpmDocument } from './pnpm-document.ts'
import { eachEntry, endOfMap } from './pnpm-fields.ts'
import { isKey, nodeAfter, nodeKind, scalarAt, type YamlTape } from './yaml-tape.ts'

/** Builds the graph. It cannot fail: reading the packages has visited everything already. */
export const graphOf = (tape: YamlTape, documents: readonly PnpmDocument[]): DependencyGraph =>
  lazyGraph(
    () => importersOf(tape, documents),
    () => edgesOf(tape, documents)
  )

const importersOf = (tape: YamlTape, documents: readonly PnpmDocument[]): readonly Importer[] => {
  const importers = new Map<string, DeclaredDependency[]>()
  for (const { targetOf, importers: declaring } of documents) {
    for (const { path, declared } of declaring) {
      const dependencies = importers.get(path) ?? []
      importers.set(path, dependencies)
      eachDeclared(tape, declared, declare, {
        tape,
        targetOf,
        ranges: rangesOf(tape, declared),
        dependencies
      })
    }
  }
  return [...importers].map(([path, dependencies]) => ({ path, dependencies }))
}

interface Declaring {
  readonly tape: YamlTape
  readonly targetOf: PnpmDocument['targetOf']
  readonly ranges: ReadonlyMap<string, string>
  readonly dependencies: DeclaredDependency[]
}

const declare: DependencyVisitor<Declaring> = (to, nameNode, reference, scope, specifier) => {
  const name = scalarAt(to.tape, nameNode) ?? ''
  const range = (specifier === undefined ? to.ranges.get(name) : scalarAt(to.tape, specifier)) ?? ''
  const keys = to.targetOf(name, scalarAt(to.tape, reference) ?? '')?.keys ?? []
  if (keys.length === 0) to.dependencies.push({ name, range, scope, key: undefined })
  for (const key of keys) to.dependencies.push({ name, range, scope, key })
}

const edgesOf = (tape: YamlTape, documents: readonly PnpmDocument[]): DependencyGraph['edges'] => {
  const collect = edgeCollector()
  for (const { entries, keysOf, targetOf } of documents) {
    const peers = peersOf(tape, entries, keysOf)
    for (const entry of entries) {
      for (const owner of keysOf(scalarAt(tape, entry) ?? '')) {
        eachDependency(tape, entry + 1, link, { tape, targetOf, collect, owner, peers: peers.get(owner) })
      }
    }
  }
  return collect.edges()
}

interface Linking {
  readonly tape: YamlTape
  readonly targetOf: PnpmDocument['targetOf']
  readonly collect: EdgeCollector
  readonly owner: PackageKey
  readonly peers: ReadonlySet<string> | undefined
}

const link: DependencyVisitor<Linking> = (
  { tape, targetOf, collect, owner, peers },
  nameNode,
  reference,
  written
) => {
  const name = scalarAt(tape, nameNode) ?? ''
  const scope = peers?.has(name) === true ? 'peer' : written === 'optional' ? 'optional' : 'prod'
  for (const key of targetOf(name, scalarAt(tape, reference) ?? '')?.keys ?? [])
    collect.add(owner, key, scope)
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
