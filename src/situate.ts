// Where a package stands in its lockfile: direct or not, for what it is needed, and by which ways it came in.
import type { ChangeContext, DependencyGraph, LockedPackage, Lockfile, PackageKey, Scope } from './model.ts'

export type Place = Pick<ChangeContext, 'direct' | 'scope' | 'introducedBy'>

/** The places of some packages of a lockfile. A package that nobody asks for has no entry. */
export const situate = (lockfile: Lockfile, keys: readonly PackageKey[]): ReadonlyMap<PackageKey, Place> => {
  const graph = lockfile.graph()
  const scopes = scopesOf(graph)
  const ways = waysIn(graph, new Map(lockfile.packages.map((found) => [found.key, found])))
  const direct = new Set(
    graph.importers.flatMap(({ dependencies }) => dependencies.flatMap(({ key }) => key ?? []))
  )
  const places = new Map<PackageKey, Place>()
  for (const key of keys) {
    const scope = scopes.get(key)
    if (scope !== undefined) places.set(key, { direct: direct.has(key), scope, introducedBy: ways(key) })
  }
  return places
}

const strongestFirst: readonly Scope[] = ['prod', 'peer', 'optional', 'dev']

// A package is of the strongest scope by which any way of links of at least that strength leads to it.
const scopesOf = (graph: DependencyGraph): ReadonlyMap<PackageKey, Scope> => {
  const scopes = new Map<PackageKey, Scope>()
  const rank = (scope: Scope): number => strongestFirst.indexOf(scope)
  for (const scope of strongestFirst) {
    const queue: PackageKey[] = []
    const reach = (key: PackageKey | undefined, by: Scope): void => {
      if (key === undefined || rank(by) > rank(scope) || scopes.has(key)) return
      scopes.set(key, scope)
      queue.push(key)
    }
    for (const { dependencies } of graph.importers)
      for (const { key, scope: by } of dependencies) reach(key, by)
    // Weaker links of packages that a stronger round reached count from this round on.
    for (const key of Array.from(scopes.keys()))
      for (const edge of graph.edges.get(key) ?? []) reach(edge.key, edge.scope)
    for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
      for (const edge of graph.edges.get(key) ?? []) reach(edge.key, edge.scope)
    }
  }
  return scopes
}

const maxWays = 3

// Shortest ways only: breadth first from the importers, then back along neighbours that are one step nearer. Of those
// as many are kept as there are ways to be shown: every one of them leads to an importer.
const waysIn = (graph: DependencyGraph, packages: ReadonlyMap<PackageKey, LockedPackage>) => {
  const steps = new Map<PackageKey, number>()
  const askers = new Map<PackageKey, Set<PackageKey>>()
  const importersOf = new Map<PackageKey, Set<string>>()
  for (const { path, dependencies } of graph.importers) {
    for (const { key } of dependencies) {
      if (key === undefined) continue
      note(importersOf, key, path)
      steps.set(key, 0)
    }
  }
  const queue = [...steps.keys()]
  for (const key of queue) {
    const next = (steps.get(key) ?? 0) + 1
    for (const edge of graph.edges.get(key) ?? []) {
      const at = steps.get(edge.key)
      if (at === undefined) {
        steps.set(edge.key, next)
        queue.push(edge.key)
      }
      if (at === undefined || at === next) note(askers, edge.key, key)
    }
  }
  const label = (key: PackageKey): string => {
    const found = packages.get(key)
    return found === undefined ? key : `${found.name}@${found.version}`
  }
  return (to: PackageKey): readonly (readonly string[])[] => {
    const ways: (readonly string[])[] = []
    const open: Step[] = [{ key: to, next: undefined }]
    for (let step = open.pop(); step !== undefined && ways.length < maxWays; step = open.pop()) {
      const importers = importersOf.get(step.key)
      if (importers !== undefined) {
        const down = shortened(step, label)
        for (const importer of importers) if (ways.length < maxWays) ways.push([importer, ...down])
      } else {
        for (const key of [...(askers.get(step.key) ?? [])].toReversed()) open.push({ key, next: step })
      }
    }
    return ways
  }
}

// Both ends of a way say where it came in and who asks. In a lockfile made to be a long chain, the middle is left out.
const shownAtStart = 4
const shownAtEnd = 8

const shortened = (from: Step, label: (key: PackageKey) => string): readonly string[] => {
  const start: string[] = []
  const end: PackageKey[] = []
  let left = 0
  for (let at = from; at.next !== undefined; at = at.next) {
    if (start.length < shownAtStart) start.push(label(at.key))
    else if (end.push(at.key) > shownAtEnd) {
      end.shift()
      left++
    }
  }
  return [...start, ...(left === 0 ? [] : [`(${left} more)`]), ...end.map(label)]
}

/** A package on the way back from the one in question, and the one it asks for. */
interface Step {
  readonly key: PackageKey
  readonly next: Step | undefined
}

const note = (lists: Map<PackageKey, Set<string>>, key: PackageKey, value: string): void => {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, new Set([value]))
  else if (list.size < maxWays) list.add(value)
}
