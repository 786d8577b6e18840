// Who asks for what in a pnpm lockfile that was read entry by entry, and the names under which it installs packages.
import type { DeclaredDependency, DependencyGraph, Importer, PackageKey } from '../model.ts'
import { edgeCollector, lazyGraph, type EdgeCollector, type PackageCollector } from './collect.ts'
import { isPackageName } from './define.ts'
import { linesIn, pairIn, type NamedLine } from './pnpm-lines.ts'
import type { Needs } from './pnpm-parts.ts'
import type { QuickDocument } from './pnpm-quick-document.ts'

/** Names the packages by their aliases. False: one is called by what is no name, and the file has to be read as a whole. */
export const nameQuickAliases = (
  { importers, entries, targetOf }: QuickDocument,
  gathered: PackageCollector
): boolean => {
  const nameAlias = ({ name, reference }: NamedLine): boolean => {
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

const needsIn = (list: string | readonly NamedLine[]): readonly NamedLine[] =>
  typeof list === 'string' ? linesIn(list).map(pairIn) : list

/** The graph of a file: an importer that several documents name is one. */
export const quickGraphOf = (documents: readonly QuickDocument[]): DependencyGraph =>
  lazyGraph(
    () => importersOf(documents),
    () => edgesOf(documents)
  )

const importersOf = (documents: readonly QuickDocument[]): readonly Importer[] => {
  const byPath = new Map<string, DeclaredDependency[]>()
  for (const { importers, targetOf } of documents) {
    for (const { path, declared } of importers) {
      const dependencies = byPath.get(path) ?? []
      byPath.set(path, dependencies)
      for (const { name, range, reference, scope } of declared()) {
        const keys = targetOf(name, reference)?.keys ?? none
        if (keys.length === 0) dependencies.push({ name, range, scope, key: undefined })
        for (const key of keys) dependencies.push({ name, range, scope, key })
      }
    }
  }
  return [...byPath].map(([path, dependencies]) => ({ path, dependencies }))
}

const none: readonly PackageKey[] = []

const edgesOf = (documents: readonly QuickDocument[]): DependencyGraph['edges'] => {
  const collect = edgeCollector()
  for (const document of documents) collectEdges(document, collect)
  return collect.edges()
}

const collectEdges = ({ entries, keysOf, targetOf }: QuickDocument, collect: EdgeCollector): void => {
  const peers = peersOf(entries, keysOf)
  // The same line stands in many entries.
  const targets = new Map<NamedLine | string, Target>()
  const targetAt = (written: NamedLine | string): Target => {
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
}

interface Target {
  readonly name: string
  readonly keys: readonly PackageKey[]
}

/** The names of each package's peers. */
const peersOf = (
  entries: QuickDocument['entries'],
  keysOf: QuickDocument['keysOf']
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
