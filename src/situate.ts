// Where a package stands in its lockfile: direct or not, for what it is needed, and by which ways it came in.
import type { ChangeContext, DependencyEdge, DependencyGraph, Lockfile, PackageKey, Scope } from './model.ts'

export type Place = Pick<ChangeContext, 'direct' | 'scope' | 'introducedBy'>

/** The places of some packages of a lockfile. A package that nobody asks for has no entry. */
export const situate = (lockfile: Lockfile, keys: readonly PackageKey[]): ReadonlyMap<PackageKey, Place> => {
  const graph = lockfile.graph()
  const stops = stopsOf(graph)
  const scopes = scopesOf(graph, stops)
  const label = labelsOf(lockfile, stops)
  const places = new Map<PackageKey, Place>()
  for (const key of keys) {
    const stop = stops.numbers.get(key)
    const scope = stop === undefined ? undefined : strongestFirst[scopes[stop] ?? unreached]
    if (stop === undefined || scope === undefined) continue
    places.set(key, { direct: stops.steps[stop] === 0, scope, introducedBy: waysTo(stop, stops, label) })
  }
  return places
}

const maxWays = 3

/**
 * The packages that are asked for, numbered as they are come to. What is told of each stands under its number in flat
 * lists: a lockfile has tens of thousands of edges, and an object for each of them would cost more than all else here.
 */
interface Stops {
  readonly numbers: ReadonlyMap<PackageKey, number>
  readonly keys: readonly PackageKey[]
  /** How many others stand before it on the shortest way in. */
  readonly steps: Int32Array
  /** Who asks for it there: `maxWays` places for each, filled from the first, and -1. */
  readonly askers: Int32Array
  /** The importers that ask for those without others before them. */
  readonly importers: readonly (readonly string[])[]
  /** Where its edges begin among all, and where those of the next one do. */
  readonly firsts: Int32Array
  /** Where each edge leads, and the rank of its scope. */
  readonly targets: Int32Array
  readonly ranks: Uint8Array
}

// Shortest ways only: breadth first from the importers. Of those who ask from one step nearer, as many are kept as
// there are ways to be shown: every one of them leads to an importer.
const stopsOf = ({ importers, edges }: DependencyGraph): Stops => {
  const numbers = new Map<PackageKey, number>()
  const asking: string[][] = []
  for (const { path, dependencies } of importers) {
    for (const { key } of dependencies) {
      if (key === undefined) continue
      const number = numbers.get(key) ?? numbers.size
      numbers.set(key, number)
      const paths = (asking[number] ??= [])
      if (paths.length < maxWays && !paths.includes(path)) paths.push(path)
    }
  }
  const keys = [...numbers.keys()]
  let count = 0
  for (const list of edges.values()) count += list.length
  // Each stop is one that an importer asks for, or where an edge leads.
  const room = keys.length + count
  const steps = new Int32Array(room)
  const askers = new Int32Array(room * maxWays).fill(-1)
  const firsts = new Int32Array(room + 1)
  const targets = new Int32Array(count)
  const ranks = new Uint8Array(count)
  let edge = 0
  for (let from = 0; from < keys.length; from++) {
    firsts[from] = edge
    const step = (steps[from] ?? 0) + 1
    for (const { key, scope } of edges.get(keys[from] ?? '') ?? none) {
      let to = numbers.get(key)
      if (to === undefined) {
        to = keys.length
        numbers.set(key, to)
        keys.push(key)
        steps[to] = step
      }
      targets[edge] = to
      ranks[edge++] = scope === 'prod' ? 0 : rank[scope]
      if (steps[to] !== step) continue
      // One that asks twice does so at once, for two scopes.
      for (let place = to * maxWays, end = place + maxWays; place < end && askers[place] !== from; place++) {
        if (askers[place] !== -1) continue
        askers[place] = from
        break
      }
    }
  }
  firsts[keys.length] = edge
  return { numbers, keys, steps, askers, importers: asking, firsts, targets, ranks }
}

const none: readonly DependencyEdge[] = []

const strongestFirst: readonly Scope[] = ['prod', 'peer', 'optional', 'dev']
const rank: Readonly<Record<Scope, number>> = { prod: 0, peer: 1, optional: 2, dev: 3 }
const unreached = 4

// A package is of the strongest scope by which any way of links of at least that strength leads to it. Given by rank.
const scopesOf = (
  { importers }: DependencyGraph,
  { numbers, keys, firsts, targets, ranks }: Stops
): Uint8Array => {
  const scopes = new Uint8Array(keys.length).fill(unreached)
  // What is still to be visited, by the weakest link on the way to it.
  const open: readonly number[][] = strongestFirst.map(() => [])
  for (const { dependencies } of importers) {
    for (const { key, scope } of dependencies) {
      const stop = key === undefined ? undefined : numbers.get(key)
      if (stop !== undefined) open[rank[scope]]?.push(stop)
    }
  }
  for (const [scope, here] of open.entries()) {
    for (let stop = here.pop(); stop !== undefined; stop = here.pop()) {
      if (scopes[stop] !== unreached) continue
      scopes[stop] = scope
      const end = firsts[stop + 1] ?? 0
      for (let edge = firsts[stop] ?? 0; edge < end; edge++) {
        const to = targets[edge] ?? 0
        const link = ranks[edge] ?? 0
        if (scopes[to] === unreached) (link > scope ? open[link] : here)?.push(to)
      }
    }
  }
  return scopes
}

/** How the stops are called. */
type Label = (stop: number) => string

const labelsOf = ({ packages }: Lockfile, { keys }: Stops): Label => {
  const byKey = new Map(packages.map((found) => [found.key, found]))
  return (stop) => {
    const key = keys[stop] ?? ''
    const found = byKey.get(key)
    return found === undefined ? key : `${found.name}@${found.version}`
  }
}

// Back from a package along those who ask for it.
const waysTo = (
  to: number,
  { steps, askers, importers }: Stops,
  label: Label
): readonly (readonly string[])[] => {
  const ways: (readonly string[])[] = []
  const open: Step[] = [{ stop: to, next: undefined }]
  for (let step = open.pop(); step !== undefined && ways.length < maxWays; step = open.pop()) {
    const { stop } = step
    if (steps[stop] === 0) {
      const down = shortened(step, label)
      for (const importer of importers[stop] ?? []) if (ways.length < maxWays) ways.push([importer, ...down])
    } else {
      // The first one on top.
      for (let place = maxWays - 1; place >= 0; place--) {
        const asker = askers[stop * maxWays + place] ?? -1
        if (asker !== -1) open.push({ stop: asker, next: step })
      }
    }
  }
  return ways
}

// Both ends of a way say where it came in and who asks. In a lockfile made to be a long chain, the middle is left out.
const shownAtStart = 4
const shownAtEnd = 8

const shortened = (from: Step, label: Label): readonly string[] => {
  const start: string[] = []
  const end: number[] = []
  let left = 0
  for (let at = from; at.next !== undefined; at = at.next) {
    if (start.length < shownAtStart) start.push(label(at.stop))
    else if (end.push(at.stop) > shownAtEnd) {
      end.shift()
      left++
    }
  }
  return [...start, ...(left === 0 ? [] : [`(${left} more)`]), ...end.map(label)]
}

/** A package on the way back from the one in question, and the one it asks for. */
interface Step {
  readonly stop: number
  readonly next: Step | undefined
}
