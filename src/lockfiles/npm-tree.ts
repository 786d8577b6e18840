// package-lock.json and npm-shrinkwrap.json, lockfileVersion 1: a tree of `dependencies`.
import type { DeclaredDependency, LockedPackage, Lockfile, Manifest, Resolution, Scope } from '../model.ts'
import { once, packageCollector, packageFrom, type PackageCollector } from './collect.ts'
import { LockfileError, type ReadContext } from './define.ts'
import { isObject, own } from './json-fields.ts'
import type { JsonData, JsonObject } from './json-strict.ts'
import {
  checkName,
  graphOf,
  isBundled,
  kindOf,
  optionalFlag,
  optionalText,
  resolutionOf,
  type Node
} from './npm-entry.ts'

/** A package of the tree, and what it asks for in the form of the later versions. */
export interface TreeNode {
  readonly place: string
  readonly installedAs: string
  readonly entry: JsonObject
  readonly found: LockedPackage
}

/**
 * The packages in one entry of `dependencies`: its own, and those that are nested in it.
 * @throws {LockfileError}
 */
export const treeNodesOf = (name: string, entry: JsonData): readonly TreeNode[] =>
  entriesOf(name, entry).map(([place, installedAs, found]) => ({
    place,
    installedAs,
    entry: withRequires(found, place),
    found: treePackage(installedAs, found, place)
  }))

/** The lockfile of lockfileVersion 1, and of what npm wrote before it had versions. */
export const treeLockfile = (tree: readonly TreeNode[], context: ReadContext): Lockfile => {
  const collect = packageCollector()
  const nodes = tree.map(({ place, entry, found, installedAs }): Node => ({
    place,
    entry,
    key: collect.take(found, installedAs)
  }))
  return {
    path: context.path,
    format: 'npm',
    formatVersion: '1',
    packages: collect.packages(),
    graph: once(() => {
      const manifest = context.manifests.get('.')
      return {
        importers: [{ path: '.', dependencies: manifest === undefined ? [] : fromManifest(nodes, manifest) }],
        edges: graphOf(nodes).edges
      }
    })
  }
}

/** A package that a file of version 2 names in its tree. */
export interface TreePackage {
  readonly place: string
  readonly installedAs: string
  readonly entry: JsonObject
  /** Where it is fetched from; undefined for what is asked of a registry by name and version. */
  readonly source: string | undefined
  /** Undefined where it has such a source, and may be left out. */
  readonly found: LockedPackage | undefined
}

/**
 * The packages in one entry of `dependencies` in a file of version 2. Folders are links in the list, and are left out.
 * @throws {LockfileError}
 */
export const treePackagesOf = (name: string, entry: JsonData): readonly TreePackage[] => {
  const packages: TreePackage[] = []
  for (const [place, installedAs, inner] of entriesOf(name, entry)) {
    const version = optionalText(inner, 'version', place)
    if (version === undefined || isFolder(version)) continue
    const elsewhere = isElsewhere(version)
    const integrity = elsewhere ? optionalText(inner, 'integrity', place) : undefined
    packages.push({
      place,
      installedAs,
      entry: inner,
      source: elsewhere ? sourceOf(resolutionOf(installedAs, '', version, integrity)) : undefined,
      found: elsewhere ? undefined : treePackage(installedAs, inner, place)
    })
  }
  return packages
}

/**
 * Adds what the tree of a file of version 2 names beyond its list of packages. npm 7 and later read the list, npm 6
 * the tree, whatever the version: where they do not agree, both are locked. Versions 3 and 4 should have no tree.
 */
export const addTreePackages = (tree: readonly TreePackage[], collect: PackageCollector): void => {
  const listed = once(() => new Set(collect.packages().map(({ resolution }) => sourceOf(resolution))))
  for (const { place, installedAs, entry, source, found } of tree) {
    // The list has the version of such a package, and the tree has only its place.
    if (source !== undefined && listed().has(source)) continue
    collect.take(found ?? treePackage(installedAs, entry, place), installedAs)
  }
}

// The same bytes in both forms of the file. A full commit is that wherever it is fetched from, and npm does not always
// write the repository alike.
const sourceOf = (resolution: Resolution): string => {
  switch (resolution.kind) {
    case 'registry':
    case 'tarball':
      return JSON.stringify([resolution.resolved, resolution.integrity])
    case 'git':
      return /^[0-9a-f]{40}$/.test(resolution.commit)
        ? resolution.commit
        : `${resolution.repository}#${resolution.commit}`
    case 'local':
    case 'workspace':
      return `file:${resolution.path}`
    case 'patch':
      return resolution.patch
  }
}

type TreeEntry = readonly [place: string, installedAs: string, entry: JsonObject]

const entriesOf = (name: string, entry: JsonData): readonly TreeEntry[] => {
  const found: TreeEntry[] = []
  const visit = (installedAs: string, value: JsonData, place: string, depth: number): void => {
    if (!isObject(value)) {
      throw new LockfileError(`The entry "${place}" is ${kindOf(value)}, not an object.`)
    }
    found.push([place, installedAs, value])
    if (depth === 200) throw new LockfileError(`"dependencies" are nested more than 200 deep at "${place}".`)
    const dependencies = own(value, 'dependencies')
    if (dependencies === undefined) return
    if (!isObject(dependencies)) {
      throw new LockfileError(`"dependencies" of "${place}" is ${kindOf(dependencies)}, not an object.`)
    }
    for (const inner of Object.keys(dependencies)) {
      visit(inner, dependencies[inner] ?? null, `${place}/node_modules/${inner}`, depth + 1)
    }
  }
  visit(name, entry, `node_modules/${name}`, 0)
  return found
}

// Versions 2 and 3 have a link for a folder, which is no package of its own. An archive is one; npm 6 takes any
// character for the second dot of `.tar.gz`.
const isFolder = (version: string): boolean =>
  version.startsWith('file:') && !/\.(?:tgz|tar|tar.gz)$/i.test(version)

const isElsewhere = (version: string): boolean =>
  /^(?:git|https?|file|github|gitlab|bitbucket)[:+]/.test(version)

// Version 1 names its edges in `requires`; the same lookup then serves both forms.
const withRequires = (entry: JsonObject, place: string): JsonObject => {
  const requires = own(entry, 'requires')
  if (requires === undefined || typeof requires === 'boolean') return {}
  if (!isObject(requires))
    throw new LockfileError(`"requires" of "${place}" is ${kindOf(requires)}, not an object.`)
  return { dependencies: requires }
}

const treePackage = (installedAs: string, entry: JsonObject, place: string): LockedPackage => {
  checkName(installedAs, place)
  const written = optionalText(entry, 'version', place)
  if (written === undefined) throw new LockfileError(`The entry "${place}" has no version.`)
  const resolved = optionalText(entry, 'resolved', place)
  const integrity = optionalText(entry, 'integrity', place)
  const alias = /^npm:((?:@[^/@]+\/)?[^/@]+)@(.+)$/.exec(written)
  const name = alias?.[1] ?? installedAs
  checkName(name, place)
  const elsewhere = isElsewhere(written)
  const version = elsewhere ? '' : (alias?.[2] ?? written)
  return packageFrom({
    name,
    version,
    resolution: isFolder(written)
      ? { kind: 'workspace', path: written.slice('file:'.length) }
      : resolutionOf(name, version, elsewhere ? written : resolved, integrity),
    installedAs,
    hasInstallScript: undefined,
    bundled: isBundled(optionalFlag(entry, 'bundled', place), place, resolved ?? integrity),
    os: [],
    cpu: []
  })
}

const fromManifest = (nodes: readonly Node[], manifest: Manifest): DeclaredDependency[] => {
  const keys = new Map(nodes.map(({ place, key }) => [place, key]))
  const groups: readonly (readonly [ReadonlyMap<string, string>, Scope])[] = [
    [manifest.dependencies, 'prod'],
    [manifest.optionalDependencies, 'optional'],
    [manifest.devDependencies, 'dev']
  ]
  return groups.flatMap(([ranges, scope]) =>
    [...ranges].map(([name, range]) => ({ name, range, scope, key: keys.get(`node_modules/${name}`) }))
  )
}
