// package-lock.json and npm-shrinkwrap.json, lockfileVersion 1: a tree of `dependencies`.
import type { DeclaredDependency, Lockfile, Manifest, PackageKey, Resolution, Scope } from '../model.ts'
import { once, packageCollector, type PackageCollector } from './collect.ts'
import { LockfileError, type ReadContext } from './define.ts'
import { isObject, own } from './json-fields.ts'
import type { JsonObject } from './json-strict.ts'
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

/**
 * Reads lockfileVersion 1, and what npm wrote before it had versions.
 * @throws {LockfileError}
 */
export const readNpmTree = (root: JsonObject, context: ReadContext): Lockfile => {
  // npm 7 and later read `packages` wherever it stands, whatever the version says; npm 6 reads `dependencies`.
  if (own(root, 'packages') !== undefined) {
    throw new LockfileError(
      '"packages" stands in a file of lockfileVersion 1, which has only "dependencies".',
      {
        advice: 'Write the file again with "npm install --package-lock-only".'
      }
    )
  }
  const collect = packageCollector()
  const nodes: Node[] = []
  for (const [place, installedAs, entry] of entriesOf(root)) {
    const key = treePackage(installedAs, entry, place, collect)
    nodes.push({ place, entry: withRequires(entry, place), key })
  }
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

/**
 * Adds what the tree of a file of version 2 names beyond its list of packages. npm 7 and later read the list, npm 6
 * the tree, whatever the version: where they do not agree, both are locked. Versions 3 and 4 should have no tree.
 * Folders are links in the list, and are left out.
 * @throws {LockfileError}
 */
export const addNpmTree = (root: JsonObject, collect: PackageCollector): void => {
  const listed = once(() => new Set(collect.packages().map(({ resolution }) => sourceOf(resolution))))
  for (const [place, installedAs, entry] of entriesOf(root)) {
    const version = optionalText(entry, 'version', place)
    if (version === undefined || isFolder(version)) continue
    if (isElsewhere(version)) {
      // The list has the version of such a package, and the tree has only its place.
      const integrity = optionalText(entry, 'integrity', place)
      if (listed().has(sourceOf(resolutionOf(installedAs, '', version, integrity)))) continue
    }
    treePackage(installedAs, entry, place, collect)
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

const entriesOf = (root: JsonObject): readonly TreeEntry[] => {
  const found: TreeEntry[] = []
  const walk = (holder: JsonObject, folder: string, where: string, depth: number): void => {
    if (depth > 200) throw new LockfileError(`"dependencies" are nested more than 200 deep at "${where}".`)
    const dependencies = own(holder, 'dependencies')
    if (dependencies === undefined) return
    if (!isObject(dependencies)) {
      throw new LockfileError(`"dependencies" of "${where}" is ${kindOf(dependencies)}, not an object.`)
    }
    for (const [installedAs, entry] of Object.entries(dependencies)) {
      const place = folder === '' ? `node_modules/${installedAs}` : `${folder}/node_modules/${installedAs}`
      if (!isObject(entry)) {
        throw new LockfileError(`The entry "${place}" is ${kindOf(entry)}, not an object.`)
      }
      found.push([place, installedAs, entry])
      walk(entry, place, place, depth + 1)
    }
  }
  walk(root, '', 'the file', 0)
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

const treePackage = (
  installedAs: string,
  entry: JsonObject,
  place: string,
  collect: PackageCollector
): PackageKey => {
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
  return collect.add({
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
