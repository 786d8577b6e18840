// Where a package stands in its lockfile: direct or not, for what it is needed, and by which ways it came in.
import type {
  ChangeContext,
  DependencyEdge,
  DependencyGraph,
  LockedPackage,
  Lockfile,
  PackageKey,
  Scope
} from './model.ts'

export type Place = Pick<ChangeContext, 'direct' | 'scope' | 'introducedBy'>

/** The places of some packages of a lockfile. A package that nobody asks for has no entry. */
export const situate = (lockfile: Lockfile, keys: readonly PackageKey[]): ReadonlyMap<PackageKey, Place> => {
  const graph = lockfile.graph()
  const stops = stopsOf(graph)
  giveScopes(graph, stops)
  const packages = new Map(lockfile.packages.map((found) => [found.key, found]))
  const places = new Map<PackageKey, Place>()
  for (const key of keys) {
    const stop = stops.get(key)
    if (stop?.scope === undefined) continue
    places.set(key, {
      direct: stop.steps === 0,
      scope: stop.scope,
      introducedBy: waysTo(stop, packages)
    })
  }
  return places
}

const maxWays = 3

/** A package that is asked for, with all that is asked about it: one look at the key finds it for every question. */
interface Stop {
  readonly key: PackageKey
  /** How many others stand before it on the shortest way in, and who asks for it there. */
  readonly steps: number
  readonly importers: string[]
  readonly askers: Stop[]
  /** What it asks for itself: the edges, and where each of them leads. */
  readonly edges: readonly DependencyEdge[]
  readonly links: Stop[]
  scope: Scope | undefined
}

// Shortest ways only: breadth first from the importers. Of those who ask from one step nearer, as many are kept as
// there are ways to be shown: every one of them leads to an importer.
const stopsOf = ({ importers, edges }: DependencyGraph): ReadonlyMap<PackageKey, Stop> => {
  const stops = new Map<PackageKey, Stop>()
  const add = (key: PackageKey, steps: number): Stop => {
    const asked = edges.get(key) ?? none
    const stop: Stop = { key, steps, importers: [], askers: [], edges: asked, links: [], scope: undefined }
    stops.set(key, stop)
    return stop
  }
  for (const { path, dependencies } of importers) {
    for (const { key } of dependencies) {
      if (key !== undefined) note((stops.get(key) ?? add(key, 0)).importers, path)
    }
  }
  // A map's loop comes to what is added on the way, in that order.
  for (const from of stops.values()) {
    const steps = from.steps + 1
    for (const { key } of from.edges) {
      const stop = stops.get(key) ?? add(key, steps)
      if (stop.steps === steps) note(stop.askers, from)
      from.links.push(stop)
    }
  }
  return stops
}

const none: readonly DependencyEdge[] = []

const note = <T>(list: T[], value: T): void => {
  if (list.length < maxWays && !list.includes(value)) list.push(value)
}

const strongestFirst: readonly Scope[] = ['prod', 'peer', 'optional', 'dev']
const rank: Readonly<Record<Scope, number>> = { prod: 0, peer: 1, optional: 2, dev: 3 }

// A package is of the strongest scope by which any way of links of at least that strength leads to it.
const giveScopes = ({ importers }: DependencyGraph, stops: ReadonlyMap<PackageKey, Stop>): void => {
  // What is still to be visited, by the weakest link on the way to it.
  const open: Readonly<Record<Scope, Stop[]>> = { prod: [], peer: [], optional: [], dev: [] }
  for (const { dependencies } of importers) {
    for (const { key, scope } of dependencies) {
      const stop = key === undefined ? undefined : stops.get(key)
      if (stop !== undefined) open[scope].push(stop)
    }
  }
  for (const scope of strongestFirst) {
    const here = open[scope]
    for (let stop = here.pop(); stop !== undefined; stop = here.pop()) {
      if (stop.scope !== undefined) continue
      stop.scope = scope
      let at = 0
      for (const to of stop.links) {
        const link = stop.edges[at++]?.scope ?? scope
        if (to.scope !== undefined) continue
        if (rank[link] > rank[scope]) open[link].push(to)
        else here.push(to)
      }
    }
  }
}

// Back from a package along those who ask for it.
const waysTo = (
  to: Stop,
  packages: ReadonlyMap<PackageKey, LockedPackage>
): readonly (readonly string[])[] => {
  const label = (key: PackageKey): string => {
    const found = packages.get(key)
    return found === undefined ? key : `${found.name}@${found.version}`
  }
  const ways: (readonly string[])[] = []
  const open: Step[] = [{ stop: to, next: undefined }]
  for (let step = open.pop(); step !== undefined && ways.length < maxWays; step = open.pop()) {
    const { stop } = step
    if (stop.steps === 0) {
      const down = shortened(step, label)
      for (const importer of stop.importers) if (ways.length < maxWays) ways.push([importer, ...down])
    } else {
      for (const asker of stop.askers.toReversed()) open.push({ stop: asker, next: step })
    }
  }
  return ways
}

// Both ends of a way say where it came in and who asks. In a lockfile made to be a long chain, the middle is left out.
const shownAtStart = 4
const shownAtEnd = 8

const shortened = (from: Step, label: (key: PackageKey) => string): readonly string[] => {
  const start: string[] = []
  const end: PackageKey[] = []
  let left = 0
  for (let at = from; at.next !== undefined; at = at.next) {
    if (start.length < shownAtStart) start.push(label(at.stop.key))
    else if (end.push(at.stop.key) > shownAtEnd) {
      end.shift()
      left++
    }
  }
  return [...start, ...(left === 0 ? [] : [`(${left} more)`]), ...end.map(label)]
}

/** A package on the way back from the one in question, and the one it asks for. */
interface Step {
  readonly stop: Stop
  readonly next: Step | undefined
}
