// package-lock.json and npm-shrinkwrap.json, lockfileVersion 1 to 4.
import type {
  DeclaredDependency,
  DependencyEdge,
  DependencyGraph,
  Importer,
  LockedPackage,
  Lockfile,
  Manifest,
  PackageKey,
  Resolution,
  Scope
} from '../model.ts'
import {
  isPackageName,
  isRegistryAddress,
  LockfileError,
  type LockfileReader,
  type ReadContext
} from './define.ts'
import { readJson, type JsonData, type JsonObject } from './json-strict.ts'

/**
 * Reads what npm writes. Versions 2 to 4 are read from `packages`, version 1 from `dependencies`.
 * @throws {LockfileError}
 */
export const readNpm: LockfileReader = (text, context) => {
  const root = readJson(text)
  if (!isObject(root)) throw new LockfileError('The file does not hold a JSON object.', { line: 1 })
  const version = own(root, 'lockfileVersion')
  // npm 5 wrote version 1; files of npm 4 and earlier (shrinkwrap) have none and the same form.
  if (version === undefined || version === 1) return fromTree(root, context)
  if (version === 2 || version === 3 || version === 4) return fromPackages(root, context, version)
  throw new LockfileError(`lockfileVersion ${JSON.stringify(version)} is not known. Versions 1 to 4 are.`, {
    advice: 'Update Lockkeeper, or write the file with an npm whose lockfileVersion is 1 to 4.'
  })
}

// ------------------------------------------------------------------------------------------ versions 2 to 4

interface Node {
  readonly place: string
  readonly entry: JsonObject
  /** Undefined for the root and for links, which are not packages of their own. */
  readonly key: PackageKey | undefined
}

const fromPackages = (root: JsonObject, context: ReadContext, version: number): Lockfile => {
  const packages = own(root, 'packages')
  if (!isObject(packages)) {
    throw new LockfileError(
      `"packages" is ${kindOf(packages)}: a file of lockfileVersion ${version} must have it.`,
      {
        advice: 'Write the file again with "npm install --package-lock-only".'
      }
    )
  }
  const nodes = new Map<string, Node>()
  const collect = collector()
  for (const [place, entry] of Object.entries(packages)) {
    if (!isObject(entry)) throw new LockfileError(`The entry "${place}" is ${kindOf(entry)}, not an object.`)
    nodes.set(place, { place, entry, key: packageAt(place, entry, collect) })
  }
  return {
    path: context.path,
    format: 'npm',
    formatVersion: String(version),
    packages: collect.packages(),
    graph: once(() => graphOf(nodes))
  }
}

const packageAt = (place: string, entry: JsonObject, collect: Collector): PackageKey | undefined => {
  if (place === '' || optionalFlag(entry, 'link', place)) return undefined
  const at = place.lastIndexOf('node_modules/')
  const installedAs = at === -1 ? undefined : place.slice(at + 'node_modules/'.length)
  // A folder of the project itself: a workspace, or the target of a link.
  if (installedAs === undefined) return undefined
  const name = optionalText(entry, 'name', place) ?? installedAs
  checkName(installedAs, place)
  checkName(name, place)
  const resolved = optionalText(entry, 'resolved', place)
  const integrity = optionalText(entry, 'integrity', place)
  const written = optionalText(entry, 'version', place)
  if (written === undefined && resolved === undefined) {
    throw new LockfileError(`The entry "${place}" has neither a version nor a place it comes from.`)
  }
  return collect.add({
    name,
    version: written ?? '',
    resolution: resolutionOf(name, written ?? '', resolved, integrity),
    alias: name === installedAs ? undefined : installedAs,
    hasInstallScript: optionalFlag(entry, 'hasInstallScript', place),
    bundled: isBundled(optionalFlag(entry, 'inBundle', place), place, resolved ?? integrity),
    os: texts(entry, 'os', place),
    cpu: texts(entry, 'cpu', place)
  })
}

const graphOf = (nodes: ReadonlyMap<string, Node>): DependencyGraph => {
  const edges = new Map<PackageKey, DependencyEdge[]>()
  const importers: Importer[] = []
  for (const { place, entry, key } of nodes.values()) {
    if (key !== undefined) {
      const list = edges.get(key) ?? []
      edges.set(key, list)
      for (const [group, scope] of edgeGroups) {
        for (const name of names(entry, group)) {
          const target = find(nodes, place, name)
          if (target !== undefined && !list.some((edge) => edge.key === target))
            list.push({ key: target, scope })
        }
      }
    } else if (!optionalFlag(entry, 'link', place)) {
      importers.push({ path: place === '' ? '.' : place, dependencies: declared(nodes, place, entry) })
    }
  }
  return { importers, edges }
}

const edgeGroups: readonly (readonly [string, 'prod' | 'optional' | 'peer'])[] = [
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

// ------------------------------------------------------------------------------------------ version 1

const fromTree = (root: JsonObject, context: ReadContext): Lockfile => {
  // npm 7 and later read `packages` wherever it stands, whatever the version says; npm 6 reads `dependencies`.
  if (own(root, 'packages') !== undefined) {
    throw new LockfileError(
      '"packages" stands in a file of lockfileVersion 1, which has only "dependencies".',
      {
        advice: 'Write the file again with "npm install --package-lock-only".'
      }
    )
  }
  const collect = collector()
  const nodes = new Map<string, Node>()
  const walk = (holder: JsonObject, folder: string, where: string, depth: number): void => {
    if (depth > 200) throw new LockfileError(`"dependencies" are nested more than 200 deep at "${where}".`)
    const dependencies = own(holder, 'dependencies')
    if (dependencies === undefined) return
    if (!isObject(dependencies))
      throw new LockfileError(`"dependencies" of "${where}" is ${kindOf(dependencies)}, not an object.`)
    for (const [installedAs, entry] of Object.entries(dependencies)) {
      const place = folder === '' ? `node_modules/${installedAs}` : `${folder}/node_modules/${installedAs}`
      if (!isObject(entry))
        throw new LockfileError(`The entry "${place}" is ${kindOf(entry)}, not an object.`)
      nodes.set(place, {
        place,
        entry: withRequires(entry, place),
        key: treePackage(installedAs, entry, place, collect)
      })
      walk(entry, place, place, depth + 1)
    }
  }
  walk(root, '', 'the file', 0)
  return {
    path: context.path,
    format: 'npm',
    formatVersion: '1',
    packages: collect.packages(),
    graph: once(() => {
      const manifest = context.manifests.get('.')
      return {
        ...graphOf(nodes),
        importers: [{ path: '.', dependencies: manifest === undefined ? [] : fromManifest(nodes, manifest) }]
      }
    })
  }
}

// Version 1 names its edges in `requires`; the same lookup then serves both forms.
const withRequires = (entry: JsonObject, place: string): JsonObject => {
  const requires = own(entry, 'requires')
  if (requires === undefined || typeof requires === 'boolean') return {}
  if (!isObject(requires))
    throw new LockfileError(`"requires" of "${place}" is ${kindOf(requires)}, not an object.`)
  return { dependencies: requires }
}

const treePackage = (
  installedAs: string,
  entry: JsonObject,
  place: string,
  collect: Collector
): PackageKey => {
  checkName(installedAs, place)
  const written = optionalText(entry, 'version', place)
  if (written === undefined) throw new LockfileError(`The entry "${place}" has no version.`)
  const resolved = optionalText(entry, 'resolved', place)
  const integrity = optionalText(entry, 'integrity', place)
  const alias = /^npm:((?:@[^/@]+\/)?[^/@]+)@(.+)$/.exec(written)
  const name = alias?.[1] ?? installedAs
  checkName(name, place)
  const elsewhere = /^(?:git|https?|file|github|gitlab|bitbucket)[:+]/.test(written)
  const version = elsewhere ? '' : (alias?.[2] ?? written)
  return collect.add({
    name,
    version,
    resolution: resolutionOf(name, version, elsewhere ? written : resolved, integrity),
    alias: name === installedAs ? undefined : installedAs,
    hasInstallScript: undefined,
    bundled: isBundled(optionalFlag(entry, 'bundled', place), place, resolved ?? integrity),
    os: [],
    cpu: []
  })
}

const fromManifest = (nodes: ReadonlyMap<string, Node>, manifest: Manifest): DeclaredDependency[] => {
  const groups: readonly (readonly [ReadonlyMap<string, string>, Scope])[] = [
    [manifest.dependencies, 'prod'],
    [manifest.optionalDependencies, 'optional'],
    [manifest.devDependencies, 'dev']
  ]
  return groups.flatMap(([ranges, scope]) =>
    [...ranges].map(([name, range]) => ({ name, range, scope, key: nodes.get(`node_modules/${name}`)?.key }))
  )
}

// ------------------------------------------------------------------------------------------ both forms

// The flag alone proves nothing: npm fetches what the root bundles, and what has an address and is not in the
// bundle after all. It writes neither address nor hash for what comes inside another package's tarball.
const isBundled = (flag: boolean, place: string, origin: string | undefined): boolean =>
  flag && origin === undefined && place.indexOf('node_modules/') !== place.lastIndexOf('node_modules/')

const resolutionOf = (
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

interface Collector {
  readonly add: (
    found: Omit<LockedPackage, 'key' | 'aliases' | 'hasInstallScript'> & {
      readonly alias: string | undefined
      readonly hasInstallScript: boolean | undefined
    }
  ) => PackageKey
  readonly packages: () => readonly LockedPackage[]
}

// Copies of one release in several places are one package as long as they come from one place with one hash.
const collector = (): Collector => {
  const found = new Map<PackageKey, LockedPackage>()
  return {
    add({ alias, ...rest }) {
      // Written so that no text in one field can look like another field: what has an equal key is not shown.
      const key = JSON.stringify([rest.name, rest.version, rest.resolution])
      const seen = found.get(key)
      if (seen === undefined) found.set(key, { ...rest, key, aliases: alias === undefined ? [] : [alias] })
      else if ((alias !== undefined && !seen.aliases.includes(alias)) || (seen.bundled && !rest.bundled)) {
        const aliases =
          alias === undefined || seen.aliases.includes(alias) ? seen.aliases : [...seen.aliases, alias]
        found.set(key, { ...seen, aliases, bundled: seen.bundled && rest.bundled })
      }
      return key
    },
    packages: () => [...found.values()]
  }
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

const checkName = (name: string, place: string): void => {
  if (!isPackageName(name)) throw new LockfileError(`"${name}" at "${place}" is not a package name.`)
}

const isObject = (value: JsonData | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const own = (object: JsonObject, key: string): JsonData | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined

const kindOf = (value: JsonData | undefined): string =>
  value === undefined
    ? 'missing'
    : value === null
      ? 'null'
      : Array.isArray(value)
        ? 'a list'
        : typeof value === 'object'
          ? 'an object'
          : `a ${typeof value}`

const optionalText = (entry: JsonObject, field: string, place: string): string | undefined => {
  const value = own(entry, field)
  if (value === undefined || typeof value === 'string') return value
  // npm 6 and earlier wrote `"resolved": false` for what is bundled.
  if (value === false && field === 'resolved') return undefined
  throw new LockfileError(`"${field}" of "${place}" is ${kindOf(value)}, not a text.`)
}

const optionalFlag = (entry: JsonObject, field: string, place: string): boolean => {
  const value = own(entry, field)
  if (value === undefined) return false
  if (typeof value === 'boolean') return value
  throw new LockfileError(`"${field}" of "${place}" is ${kindOf(value)}, not true or false.`)
}

const texts = (entry: JsonObject, field: string, place: string): readonly string[] => {
  const value = own(entry, field)
  if (value === undefined) return []
  if (typeof value === 'string') return [value]
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value
  throw new LockfileError(`"${field}" of "${place}" is not a list of texts.`)
}

const names = (entry: JsonObject, group: string): readonly string[] => {
  const value = own(entry, group)
  return isObject(value) ? Object.keys(value) : []
}
