// Where a package stands in its lockfile: direct or not, for what it is needed, and by which ways it came in.
import type { ChangeContext, DependencyGraph, LockedPackage, Lockfile, PackageKey, Scope } from './model.ts'

export type Place = Pick<ChangeContext, 'direct' | 'scope' | 'introducedBy'>

/** The places of some packages of a lockfile. A package that nobody asks for has no entry. */
export const situate = (lockfile: Lockfile, keys: readonly PackageKey[]): ReadonlyMap<PackageKey, Place> => {
  const graph = lockfile.graph()
  const scopes = scopesOf(graph)
  const stops = stopsOf(graph)
  const ways = waysIn(stops, new Map(lockfile.packages.map((found) => [found.key, found])))
  const places = new Map<PackageKey, Place>()
  for (const key of keys) {
    const scope = scopes.get(key)
    if (scope === undefined) continue
    places.set(key, { direct: stops.get(key)?.steps === 0, scope, introducedBy: ways(key) })
  }
  return places
}

const strongestFirst: readonly Scope[] = ['prod', 'peer', 'optional', 'dev']
const rank: Readonly<Record<Scope, number>> = { prod: 0, peer: 1, optional: 2, dev: 3 }

// A package is of the strongest scope by which any way of links of at least that strength leads to it.
const scopesOf = ({ importers, edges }: DependencyGraph): ReadonlyMap<PackageKey, Scope> => {
  const scopes = new Map<PackageKey, Scope>()
  // What is still to be visited, by the weakest link on the way to it.
  const open: Readonly<Record<Scope, PackageKey[]>> = { prod: [], peer: [], optional: [], dev: [] }
  for (const { dependencies } of importers)
    for (const { key, scope } of dependencies) if (key !== undefined) open[scope].push(key)
  for (const scope of strongestFirst) {
    for (let key = open[scope].pop(); key !== undefined; key = open[scope].pop()) {
      if (scopes.has(key)) continue
      scopes.set(key, scope)
      for (const link of edges.get(key) ?? []) {
        open[rank[link.scope] > rank[scope] ? link.scope : scope].push(link.key)
      }
    }
  }
  return scopes
}

const maxWays = 3

/** A package on the ways in: how many others stand before it on the shortest, and who asks for it there. */
interface Stop {
  readonly steps: number
  readonly importers: string[]
  readonly askers: PackageKey[]
}

// Shortest ways only: breadth first from the importers. Of those who ask from one step nearer, as many are kept as
// there are ways to be shown: every one of them leads to an importer.
const stopsOf = ({ importers, edges }: DependencyGraph): ReadonlyMap<PackageKey, Stop> => {
  const stops = new Map<PackageKey, Stop>()
  for (const { path, dependencies } of importers) {
    for (const { key } of dependencies) {
      if (key === undefined) continue
      const stop = stops.get(key)
      if (stop === undefined) stops.set(key, { steps: 0, importers: [path], askers: [] })
      else note(stop.importers, path)
    }
  }
  // A map's loop comes to what is added on the way, in that order.
  for (const [from, { steps }] of stops) {
    for (const { key } of edges.get(from) ?? []) {
      const stop = stops.get(key)
      if (stop === undefined) stops.set(key, { steps: steps + 1, importers: [], askers: [from] })
      else if (stop.steps === steps + 1) note(stop.askers, from)
    }
  }
  return stops
}

const note = <T>(list: T[], value: T): void => {
  if (list.length < maxWays && !list.includes(value)) list.push(value)
}

// Back from a package along those who ask for it.
const waysIn = (
  stops: ReadonlyMap<PackageKey, Stop>,
  packages: ReadonlyMap<PackageKey, LockedPackage>
): ((to: PackageKey) => readonly (readonly string[])[]) => {
  const label = (key: PackageKey): string => {
    const found = packages.get(key)
    return found === undefined ? key : `${found.name}@${found.version}`
  }
  return (to) => {
    const ways: (readonly string[])[] = []
    const open: Step[] = [{ key: to, next: undefined }]
    for (let step = open.pop(); step !== undefined && ways.length < maxWays; step = open.pop()) {
      const stop = stops.get(step.key)
      if (stop?.steps === 0) {
        const down = shortened(step, label)
        for (const importer of stop.importers) if (ways.length < maxWays) ways.push([importer, ...down])
      } else {
        for (const key of stop?.askers.toReversed() ?? []) open.push({ key, next: step })
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
