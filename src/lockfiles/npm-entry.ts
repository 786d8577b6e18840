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
import { edgeCollector } from './collect.ts'
import { isPackageName, isRegistryAddress, LockfileError } from './define.ts'
import { isList, isObject, own } from './json-fields.ts'
import type { JsonData, JsonObject } from './json-strict.ts'

/** An entry in its place, a path of folders; the places are those of the installed tree. */
export interface Node {
  readonly place: string
  readonly entry: JsonObject
  /** Undefined for the root and for links, which are not packages of their own. */
  readonly key: PackageKey | undefined
}

/** Who asks for whom, by Node's own lookup. Entries without a key that are no links are importers. */
export const graphOf = (nodes: ReadonlyMap<string, Node>): DependencyGraph => {
  const edges = edgeCollector()
  const importers: Importer[] = []
  for (const { place, entry, key } of nodes.values()) {
    if (key !== undefined) {
      // What stands in both groups is optional, as npm takes it.
      const optional = names(entry, 'optionalDependencies')
      for (const [group, scope] of edgeGroups) {
        for (const name of names(entry, group)) {
          if (scope === 'prod' && optional.includes(name)) continue
          edges.add(key, find(nodes, place, name), scope)
        }
      }
    } else if (own(entry, 'link') !== true) {
      importers.push({ path: place === '' ? '.' : place, dependencies: declared(nodes, place, entry) })
    }
  }
  return { importers, edges: edges.edges() }
}

const edgeGroups: readonly (readonly [string, DependencyEdge['scope']])[] = [
  ['optionalDependencies', 'optional'],
  ['dependencies', 'prod'],
  ['peerDependencies', 'peer']
]
const importerGroups: readonly (readonly [string, Scope])[] = [
  ['dependencies', 'prod'],
  ['optionalDependencies', 'optional'],
  ['peerDependencies', 'peer'],
  ['devDependencies', 'dev']
]

const declared = (nodes: ReadonlyMap<string, Node>, place: string, entry: JsonObject): DeclaredDependency[] =>
  importerGroups.flatMap(([group, scope]) => {
    const ranges = own(entry, group)
    if (!isObject(ranges)) return []
    return Object.entries(ranges).map(([name, range]) => ({
      name,
      range: typeof range === 'string' ? range : '',
      scope,
      key: find(nodes, place, name)
    }))
  })

// Node's own lookup: the nearest node_modules on the way up. A link leads to the folder it names.
const find = (nodes: ReadonlyMap<string, Node>, from: string, name: string): PackageKey | undefined => {
  for (let folder: string | undefined = from; folder !== undefined; folder = parentOf(folder)) {
    const node = nodes.get(folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`)
    if (node !== undefined) return node.key
  }
  return undefined
}

// A path up from `a/node_modules/b` is `a`: node_modules itself holds no packages of its own level.
const parentOf = (folder: string): string | undefined => {
  if (folder === '') return undefined
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

const names = (entry: JsonObject, group: string): readonly string[] => {
  const value = own(entry, group)
  return isObject(value) ? Object.keys(value) : []
}
