// Makes one package of what a lockfile says in several places.
import type { DependencyEdge, DependencyGraph, LockedPackage, PackageKey, Resolution } from '../model.ts'

/** One entry of a lockfile. `installedAs` differs from `name` under an alias. */
export type FoundPackage = Omit<LockedPackage, 'key' | 'aliases'> & { readonly installedAs: string }

export interface PackageCollector {
  /** Takes an entry in, and tells the key of the package it belongs to. */
  readonly add: (found: FoundPackage) => PackageKey
  /** Takes in an entry that was read before, perhaps in another file. It is kept as it is wherever it stands alone. */
  readonly take: (entry: LockedPackage, installedAs: string) => PackageKey
  /** One more name under which a package is installed. */
  readonly alias: (key: PackageKey, installedAs: string) => void
  readonly packages: () => readonly LockedPackage[]
}

/** Entries with one name, version and resolution are one package; with another resolution they stay apart. */
export const packageCollector = (): PackageCollector => {
  const gathered: Gathered = { found: new Map(), aliases: new Map() }
  return {
    add: (found) => take(gathered, packageFrom(found), found.installedAs),
    take: (entry, installedAs) => take(gathered, entry, installedAs),
    alias: (key, installedAs) => addAlias(gathered, key, installedAs),
    packages: () => packagesIn(gathered)
  }
}

/** The package that an entry is by itself. */
export const packageFrom = ({
  name,
  version,
  resolution,
  hasInstallScript,
  bundled,
  os,
  cpu
}: FoundPackage): LockedPackage => ({
  key: `${name}@${version}`,
  name,
  version,
  resolution,
  aliases: none,
  hasInstallScript,
  bundled,
  os,
  cpu
})

const none: readonly string[] = []

interface Gathered {
  readonly found: Map<PackageKey, LockedPackage>
  readonly aliases: Map<PackageKey, Set<string>>
}

// These do not stand in the function above: the engine would compile them anew for every lockfile.
const take = (gathered: Gathered, entry: LockedPackage, installedAs: string): PackageKey => {
  // The first resolution of a release has the plain key; others, which are rare, say where they come from. No
  // name begins with a line end, so that no version can be written to look like such a key and hide its package.
  const { found } = gathered
  const first = found.get(entry.key)
  const key =
    first === undefined || sameOrigin(first.resolution, entry.resolution)
      ? entry.key
      : `\n${JSON.stringify([entry.name, entry.version, entry.resolution])}`
  const seen = key === entry.key ? first : found.get(key)
  if (seen === undefined) found.set(key, key === entry.key ? entry : { ...entry, key })
  else if (seen !== entry) takeRepeated(found, seen, entry)
  if (installedAs !== entry.name) addAlias(gathered, key, installedAs)
  return key
}

const takeRepeated = (
  found: Map<PackageKey, LockedPackage>,
  seen: LockedPackage,
  entry: LockedPackage
): void => {
  // What one place bundles and another does not is fetched from the registry after all.
  const bundled = seen.bundled && entry.bundled
  // One variant that builds is a release that builds.
  const hasInstallScript = entry.hasInstallScript === true ? true : seen.hasInstallScript
  if (bundled !== seen.bundled || hasInstallScript !== seen.hasInstallScript) {
    found.set(seen.key, { ...seen, bundled, hasInstallScript })
  }
}

const addAlias = ({ found, aliases }: Gathered, key: PackageKey, installedAs: string): void => {
  const name = found.get(key)?.name
  if (name === undefined || installedAs === name) return
  const names = aliases.get(key)
  if (names === undefined) aliases.set(key, new Set([installedAs]))
  else names.add(installedAs)
}

const packagesIn = ({ found, aliases }: Gathered): readonly LockedPackage[] => {
  if (aliases.size === 0) return [...found.values()]
  return [...found.values()].map((one) => {
    const names = aliases.get(one.key)
    return names === undefined ? one : { ...one, aliases: [...names] }
  })
}

const sameOrigin = (a: Resolution, b: Resolution): boolean =>
  a.kind === 'registry' && b.kind === 'registry'
    ? a.resolved === b.resolved && a.integrity === b.integrity
    : JSON.stringify(a) === JSON.stringify(b)

/** Edges by the package they start from. An edge to the same package in the same scope counts once. */
export interface EdgeCollector {
  readonly add: (from: PackageKey, to: PackageKey | undefined, scope: DependencyEdge['scope']) => void
  readonly edges: () => DependencyGraph['edges']
}

/** Collects the edges of a whole lockfile. Many ask for the same: every edge to it in one scope is one object. */
export const edgeCollector = (): EdgeCollector => {
  const lists = new Map<PackageKey, DependencyEdge[]>()
  const known: Known = { prod: new Map(), peer: new Map(), optional: new Map() }
  let last: PackageKey | undefined
  let list: DependencyEdge[] = []
  return {
    add: (from, key, scope) => {
      if (key === undefined) return
      if (from !== last) {
        list = lists.get(from) ?? []
        if (list.length === 0) lists.set(from, list)
        last = from
      }
      const edge = known[scope].get(key) ?? edgeTo(known, key, scope)
      if (list.length >= short || !list.includes(edge)) list.push(edge)
    },
    edges: () => {
      for (const [from, edges] of lists) if (edges.length > short) lists.set(from, [...new Set(edges)])
      return lists
    }
  }
}

type Known = Readonly<Record<DependencyEdge['scope'], Map<PackageKey, DependencyEdge>>>

const edgeTo = (known: Known, key: PackageKey, scope: DependencyEdge['scope']): DependencyEdge => {
  const edge = { key, scope }
  known[scope].set(key, edge)
  return edge
}

/** Nearly all lists are, and looking through them is quicker than a set. */
const short = 32

/** Makes a value when it is first asked for, and only once. */
export const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** A graph whose two parts are each made when first asked for: who asks for what, often nobody wants to know of base. */
export const lazyGraph = (
  importers: () => DependencyGraph['importers'],
  edges: () => DependencyGraph['edges']
): DependencyGraph => {
  const [makeImporters, makeEdges] = [once(importers), once(edges)]
  return {
    get importers() {
      return makeImporters()
    },
    get edges() {
      return makeEdges()
    }
  }
}
