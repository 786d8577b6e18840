// What both forms of npm's lockfile share: fields of an entry, where its bytes come from, and who asks for whom.
import type {
  DeclaredDependency,
  DependencyEdge,
  DependencyGraph,
  Importer,
  PackageKey,
  Resolution,
  Scope
} from '../model.ts'
import { edgeCollector, lazyGraph, once } from './collect.ts'
import { isPackageName, isRegistryAddress, LockfileError } from './define.ts'
import { isList, isObject } from './json-fields.ts'
import type { JsonData, JsonObject } from './json-strict.ts'

/** An entry in its place, a path of folders; the places are those of the installed tree. */
export interface Node {
  readonly place: string
  readonly entry: JsonObject
  /** Undefined for the root and for links, which are not packages of their own. */
  readonly key: PackageKey | undefined
}

/** Who asks for whom, by Node's own lookup. Entries without a key that are no links are importers. */
export const graphOf = (nodes: readonly Node[]): DependencyGraph => {
  const find = once(() => finderOf(nodes))
  return lazyGraph(
    () => importersOf(nodes, find()),
    () => edgesOf(nodes, find())
  )
}

const importersOf = (nodes: readonly Node[], find: Finder): readonly Importer[] =>
  nodes
    .filter(({ entry, key }) => key === undefined && entry['link'] !== true)
    .map(({ place, entry }) => ({
      path: place === '' ? '.' : place,
      dependencies: declared(find, place, entry)
    }))

const edgesOf = (nodes: readonly Node[], find: Finder): DependencyGraph['edges'] => {
  const edges = edgeCollector()
  const link = (from: Node, group: string, scope: DependencyEdge['scope']): void => {
    const names = from.entry[group]
    if (!isObject(names)) return
    for (const name in names) {
      // What stands in both groups is optional, as npm takes it.
      if (scope === 'prod' && Object.hasOwn(groupOf(from.entry, 'optionalDependencies'), name)) continue
      if (from.key !== undefined) edges.add(from.key, find(from.place, name), scope)
    }
  }
  for (const node of nodes) {
    if (node.key === undefined) continue
    link(node, 'optionalDependencies', 'optional')
    link(node, 'dependencies', 'prod')
    link(node, 'peerDependencies', 'peer')
  }
  return edges.edges()
}

const importerGroups: readonly (readonly [string, Scope])[] = [
  ['dependencies', 'prod'],
  ['optionalDependencies', 'optional'],
  ['peerDependencies', 'peer'],
  ['devDependencies', 'dev']
]

const declared = (find: Finder, place: string, entry: JsonObject): DeclaredDependency[] =>
  importerGroups.flatMap(([group, scope]) =>
    Object.entries(groupOf(entry, group)).map(([name, range]) => ({
      name,
      range: typeof range === 'string' ? range : '',
      scope,
      key: find(place, name)
    }))
  )

const groupOf = (entry: JsonObject, group: string): JsonObject => {
  const value = entry[group]
  return isObject(value) ? value : noGroup
}

const noGroup: JsonObject = {}

/** What a name leads to from a place. */
type Finder = (from: string, name: string) => PackageKey | undefined

// Node's own lookup: the nearest node_modules on the way up. A link leads to the folder it names. Most names stand in
// the outermost folder alone, and are found without building a path for every step.
const finderOf = (nodes: readonly Node[]): Finder => {
  const byName = new Map<string, Places>()
  for (const { place, key } of nodes) {
    const at = place.lastIndexOf('node_modules/')
    if (at === -1) continue
    const name = place.slice(at + 'node_modules/'.length)
    const places = byName.get(name)
    if (at > 0) {
      const nested = places?.nested ?? new Map<string, PackageKey | undefined>()
      nested.set(place.slice(0, at - 1), key)
      if (places === undefined) byName.set(name, { outermost: undefined, nested })
      else places.nested = nested
    } else if (places === undefined) byName.set(name, { outermost: key, nested: undefined })
    else places.outermost = key
  }
  return (from, name) => {
    const places = byName.get(name)
    return places?.nested === undefined ? places?.outermost : nearest(places, places.nested, from)
  }
}

/** Where a name stands: in the outermost folder, and by the folder around. */
interface Places {
  outermost: PackageKey | undefined
  nested: Map<string, PackageKey | undefined> | undefined
}

const nearest = (
  { outermost }: Places,
  nested: ReadonlyMap<string, PackageKey | undefined>,
  from: string
): PackageKey | undefined => {
  for (let folder = from; folder !== ''; folder = parentOf(folder)) {
    if (nested.has(folder)) return nested.get(folder)
  }
  return outermost
}

// A path up from `a/node_modules/b` is `a`: node_modules itself holds no packages of its own level.
const parentOf = (folder: string): string => {
  const nested = folder.lastIndexOf('/node_modules/')
  const plain = folder.lastIndexOf('/')
  if (folder.startsWith('node_modules/') && nested === -1) return ''
  if (
    nested !== -1 &&
    !folder
      .slice(nested + '/node_modules/'.length)
      .replace(/^@[^/]+\//, '')
      .includes('/')
  )
    return folder.slice(0, nested)
  return plain === -1 ? '' : folder.slice(0, plain)
}

/**
 * Whether a package comes inside another one's tarball. The flag alone proves nothing: npm fetches what the root
 * bundles, and what has an address and is not in the bundle after all. It writes neither address nor hash for the rest.
 */
export const isBundled = (flag: boolean, place: string, origin: string | undefined): boolean =>
  flag && origin === undefined && place.indexOf('node_modules/') !== place.lastIndexOf('node_modules/')

/** Where the bytes come from, told by the address as npm writes it. */
export const resolutionOf = (
  name: string,
  version: string,
  resolved: string | undefined,
  integrity: string | undefined
): Resolution => {
  if (resolved === undefined || isRegistryAddress(resolved, name, version))
    return { kind: 'registry', resolved, integrity }
  const git = /^(git(?:\+[a-z]+)?:.*?|(?:github|gitlab|bitbucket):.*?)(?:#(.*))?$/.exec(resolved)
  if (git !== null) return { kind: 'git', repository: git[1] ?? '', commit: git[2] ?? '', integrity }
  if (resolved.startsWith('file:')) return { kind: 'local', path: resolved.slice('file:'.length) }
  if (!/^[a-z][a-z0-9+.-]*:/i.test(resolved)) return { kind: 'local', path: resolved }
  return { kind: 'tarball', resolved, integrity }
}

/** @throws {LockfileError} for what is not a package name */
export const checkName = (name: string, place: string): void => {
  if (!isPackageName(name)) throw new LockfileError(`"${name}" at "${place}" is not a package name.`)
}

/** What a value is, in words. */
export const kindOf = (value: JsonData | undefined): string =>
  value === undefined
    ? 'missing'
    : value === null
      ? 'null'
      : isList(value)
        ? 'a list'
        : typeof value === 'object'
          ? 'an object'
          : `a ${typeof value}`

/** @throws {LockfileError} for a value that is not a text */
export const optionalText = (entry: JsonObject, field: string, place: string): string | undefined => {
  const value = entry[field]
  if (value === undefined || typeof value === 'string') return value
  // npm 6 and earlier wrote `"resolved": false` for what is bundled.
  if (value === false && field === 'resolved') return undefined
  throw new LockfileError(`"${field}" of "${place}" is ${kindOf(value)}, not a text.`)
}

/** @throws {LockfileError} for a value that is not true or false */
export const optionalFlag = (entry: JsonObject, field: string, place: string): boolean => {
  const value = entry[field]
  if (value === undefined) return false
  if (typeof value === 'boolean') return value
  throw new LockfileError(`"${field}" of "${place}" is ${kindOf(value)}, not true or false.`)
}

/** @throws {LockfileError} for a value that is not a list of texts */
export const texts = (entry: JsonObject, field: string, place: string): readonly string[] => {
  const value = entry[field]
  if (value === undefined) return []
  if (typeof value === 'string') return [value]
  if (isList(value) && value.every((item) => typeof item === 'string')) return value
  throw new LockfileError(`"${field}" of "${place}" is not a list of texts.`)
}
