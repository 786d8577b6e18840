// Makes one package of what a lockfile says in several places.
import type { DependencyEdge, DependencyGraph, LockedPackage, PackageKey, Resolution } from '../model.ts'

/** One entry of a lockfile. `installedAs` differs from `name` under an alias. */
export type FoundPackage = Omit<LockedPackage, 'key' | 'aliases'> & { readonly installedAs: string }

export interface PackageCollector {
  /** Takes an entry in, and tells the key of the package it belongs to. */
  readonly add: (found: FoundPackage) => PackageKey
  /** One more name under which a package is installed. */
  readonly alias: (key: PackageKey, installedAs: string) => void
  readonly packages: () => readonly LockedPackage[]
}

/** Entries with one name, version and resolution are one package; with another resolution they stay apart. */
export const packageCollector = (): PackageCollector => {
  const gathered: Gathered = { found: new Map(), aliases: new Map() }
  return {
    add: (found) => addFound(gathered, found),
    alias: (key, installedAs) => addAlias(gathered, key, installedAs),
    packages: () => packagesIn(gathered)
  }
}

interface Gathered {
  readonly found: Map<PackageKey, LockedPackage & { bundled: boolean; hasInstallScript: boolean | undefined }>
  readonly aliases: Map<PackageKey, Set<string>>
}

// These do not stand in the function above: the engine would compile them anew for every lockfile.
const addFound = (
  gathered: Gathered,
  { installedAs, name, version, resolution, hasInstallScript, bundled, os, cpu }: FoundPackage
): PackageKey => {
  // The first resolution of a release has the plain key; others, which are rare, say where they come from. No
  // name begins with a line end, so that no version can be written to look like such a key and hide its package.
  const release = `${name}@${version}`
  const first = gathered.found.get(release)
  const key =
    first === undefined || sameOrigin(first.resolution, resolution)
      ? release
      : `\n${JSON.stringify([name, version, resolution])}`
  const seen = key === release ? first : gathered.found.get(key)
  if (seen === undefined) {
    gathered.found.set(key, {
      key,
      name,
      version,
      resolution,
      aliases: none,
      hasInstallScript,
      bundled,
      os,
      cpu
    })
  } else {
    // What one place bundles and another does not is fetched from the registry after all.
    seen.bundled &&= bundled
    // One variant that builds is a release that builds.
    if (hasInstallScript === true) seen.hasInstallScript = true
  }
  if (installedAs !== name) addAlias(gathered, key, installedAs)
  return key
}

const none: readonly string[] = []

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
export const edgeCollector = () => {
  const edges = new Map<PackageKey, DependencyEdge[]>()
  const many = new Map<PackageKey, Set<string>>()
  const isNew = (
    from: PackageKey,
    list: readonly DependencyEdge[],
    { key, scope }: DependencyEdge
  ): boolean => {
    if (list.length < fewEdges) return !list.some((edge) => edge.key === key && edge.scope === scope)
    const seen = many.get(from) ?? new Set(list.map((edge) => `${edge.scope} ${edge.key}`))
    many.set(from, seen)
    const { size } = seen
    return seen.add(`${scope} ${key}`).size > size
  }
  return {
    add(from: PackageKey, to: PackageKey | undefined, scope: DependencyEdge['scope']) {
      if (to === undefined) return
      const list = edges.get(from)
      const edge = { key: to, scope }
      if (list === undefined) edges.set(from, [edge])
      else if (isNew(from, list, edge)) list.push(edge)
    },
    edges: (): DependencyGraph['edges'] => edges
  }
}

/** So many are looked through one by one for an equal one; for more than that it would take too long. */
const fewEdges = 30

/** Makes a value when it is first asked for, and only once. */
export const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
