// yarn.lock of Yarn 2 and later: who asks for what.
import type {
  DeclaredDependency,
  DependencyGraph,
  Importer,
  Manifest,
  PackageKey,
  Resolution
} from '../model.ts'
import { edgeCollector } from './collect.ts'
import type { ReadContext } from './define.ts'
import { optionalNamesOf, pairsOf, type BerryEntry } from './yarn-berry-scan.ts'
import { declaredBy, decodeAscii, eachPair, uniqueKeys } from './yarn-shared.ts'

/** The descriptors of an entry's key, as Yarn takes it apart. */
export const descriptorsOf = (key: string): readonly string[] =>
  key.includes(',') ? key.split(/ *, */) : [key]

/** The graph of a lockfile whose descriptors lead to `targets`. */
export const berryGraph = (
  placed: readonly Placed[],
  targets: ReadonlyMap<string, PackageKey>,
  { manifests }: ReadContext
): DependencyGraph => {
  const find = finder(placed, targets)
  const edges = edgeCollector()
  const importers: Importer[] = []
  for (const { entry, key, resolution } of placed) {
    const lines = linesOf(entry, find)
    const manifest = resolution.kind === 'workspace' ? manifests.get(resolution.path) : undefined
    for (const { name, key: target, scope } of lines) {
      if (scope !== 'dev' && !isDev(manifest, name, scope)) edges.add(key, target, scope)
    }
    if (resolution.kind === 'patch') edges.add(key, find.locator(patchedLocator(resolution.patch)), 'prod')
    if (resolution.kind === 'workspace') {
      importers.push({ path: resolution.path, dependencies: manifest ? declared(manifest, lines) : lines })
    }
  }
  return { importers, edges: edges.edges() }
}

/** An entry with the package that it was read as. */
export interface Placed {
  readonly entry: BerryEntry
  readonly key: PackageKey
  readonly resolution: Resolution
}

interface Finder {
  /** What an entry gets for a name and a range that it asks for. */
  readonly dependency: (entry: BerryEntry, name: string, range: string) => PackageKey | undefined
  readonly locator: (locator: string) => PackageKey | undefined
}

const finder = (placed: readonly Placed[], targets: ReadonlyMap<string, PackageKey>): Finder => {
  const locators = new Map(placed.map(({ entry, key }) => [entry.resolution, key]))
  const sources = new Set(
    placed.flatMap(({ resolution }) =>
      resolution.kind === 'patch' ? [locators.get(patchedLocator(resolution.patch))] : []
    )
  )
  const byName = uniqueKeys()
  const builtin = new Map<string, PackageKey>()
  const builtinNames = new Set<string>()
  for (const [descriptor, key] of targets) {
    const at = descriptor.indexOf('@', 1)
    if (!sources.has(key)) byName.add(descriptor.slice(0, at), key)
    if (!descriptor.startsWith('patch:', at + 1) || !/#[^#]*builtin</.test(descriptor)) continue
    builtinNames.add(descriptor.slice(0, at))
    const source = patchedLocator(descriptor.slice(at + 1 + 'patch:'.length))
    builtin.set(source.replace(/^(.[^@]*@)([^:]*)$/, '$1npm:$2'), key)
  }
  // Yarn patches some packages of its own accord: who asks for the package gets the patched one.
  const named = (name: string, range: string): PackageKey | undefined => {
    const descriptor = `${name}@${range}`
    return (builtinNames.has(name) ? builtin.get(descriptor) : undefined) ?? targets.get(descriptor)
  }
  return {
    locator: (locator) => locators.get(locator),
    // The range as written, with the protocol that older versions leave out, or bound to the one who asks. What is
    // under none of them was replaced by `resolutions` or a catalog: then the only package of that name is it.
    dependency: ({ resolution }, name, range) => {
      const key = range.includes(':')
        ? (named(name, range) ??
          (isBound(range) ? named(name, `${range}::locator=${encodeAscii(resolution)}`) : undefined))
        : (named(name, `npm:${range}`) ?? named(name, range))
      return key ?? byName.get(name)
    }
  }
}

const isBound = (range: string): boolean => /^(?:patch|file|link|portal|exec):/.test(range)

/** The source before the `#` of a patch. */
const patchedLocator = (patch: string): string => {
  const hash = patch.indexOf('#')
  return decodeAscii(hash === -1 ? patch : patch.slice(0, hash))
}

// As in a query string.
const encodeAscii = (text: string): string =>
  text.replaceAll(/[^\w.!~*'()-]/g, (character) =>
    character <= '\x7F' ? encodeURIComponent(character) : character
  )

const linesOf = (entry: BerryEntry, find: Finder): readonly DeclaredDependency[] => {
  const { dependencies, optionalDependencies, peerDependencies, dependenciesMeta } = entry
  const lines: DeclaredDependency[] = []
  const optional = dependenciesMeta.length === 0 ? undefined : optionalNamesOf(dependenciesMeta)
  const other =
    optionalDependencies.length === 0
      ? undefined
      : new Set(pairsOf(optionalDependencies).filter((_, index) => index % 2 === 0))
  eachPair(pairsOf(dependencies), (name, range) => {
    if (other?.has(name) === true) return
    const scope = optional?.has(name) === true ? 'optional' : 'prod'
    lines.push({ name, range, scope, key: find.dependency(entry, name, range) })
  })
  eachPair(pairsOf(optionalDependencies), (name, range) => {
    lines.push({ name, range, scope: 'optional', key: find.dependency(entry, name, range) })
  })
  if (peerDependencies.length === 0) return lines
  // A peer that is asked for as well, as workspaces do for their tests, is that one.
  const own = new Map(lines.map(({ name, key }) => [name, key]))
  eachPair(pairsOf(peerDependencies), (name, range) => {
    lines.push({ name, range, scope: 'peer', key: own.get(name) ?? find.dependency(entry, name, range) })
  })
  return lines
}

const isDev = (manifest: Manifest | undefined, name: string, scope: 'prod' | 'optional' | 'peer'): boolean =>
  manifest !== undefined &&
  scope !== 'peer' &&
  manifest.devDependencies.has(name) &&
  !manifest.dependencies.has(name) &&
  !manifest.optionalDependencies.has(name)

/** The lines of a manifest, and those that only the lockfile has. */
const declared = (
  manifest: Manifest,
  lines: readonly DeclaredDependency[]
): readonly DeclaredDependency[] => {
  const keys = new Map<string, PackageKey | undefined>()
  for (const { name, key } of lines) keys.set(name, keys.get(name) ?? key)
  const isKnown = ({ name, scope }: DeclaredDependency): boolean =>
    scope === 'peer'
      ? manifest.peerDependencies.has(name)
      : manifest.dependencies.has(name) ||
        manifest.optionalDependencies.has(name) ||
        manifest.devDependencies.has(name)
  return [...declaredBy(manifest, (name) => keys.get(name)), ...lines.filter((line) => !isKnown(line))]
}
