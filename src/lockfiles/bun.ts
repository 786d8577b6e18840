// bun.lock, the text lockfile of Bun 1.1.39 and later: JSON with trailing commas.
import type { DeclaredDependency, DependencyEdge, Importer, Lockfile, PackageKey, Scope } from '../model.ts'
import { bunGroupsOf, lastNameOf, readBunEntry, type BunWorkspace } from './bun-entry.ts'
import { edgeCollector, lazyGraph, once, packageCollector } from './collect.ts'
import type { LockfileReader } from './define.ts'
import {
  fieldsOf,
  isObject,
  own,
  readJsonFile,
  type Fields,
  type JsonFile,
  type TextMap
} from './json-fields.ts'
import type { JsonObject } from './json-strict.ts'
import { isVersion } from './is-version.ts'

// 0: workspaces are listed with their dependencies among the packages; 2: Bun itself reads more strictly;
// 3: overrides may be nested, which decides what Bun resolves, not how what it resolved is written.
const versions = [0, 1, 2, 3]

/**
 * Reads bun.lock, lockfileVersion 0 to 3. A patched package is there twice: as the release it comes from, and as the
 * patch over it, which is what its dependents lead to.
 * @throws {LockfileError}
 */
export const readBun: LockfileReader = (text, context): Lockfile => {
  const file = readJsonFile(text, { comments: true, trailingCommas: true })
  const version = versionOf(file)
  const top = fieldsOf(file, file.root, [])
  const workspaces = workspacesOf(file, top)
  const patches = new Map(top.textMap('patchedDependencies'))
  const collect = packageCollector()
  const edges = edgeCollector()
  const places = new Map<string, Place>()
  for (const [place, entry] of Object.entries(top.object('packages') ?? {})) {
    const { found, spec, info } = readBunEntry(file, place, entry, version, workspaces)
    const base = collect.add(found)
    const patch = patches.get(spec)
    if (patch === undefined) places.set(place, { info, base, key: base })
    else {
      const integrity = 'integrity' in found.resolution ? found.resolution.integrity : undefined
      const key = collect.add({ ...found, resolution: { kind: 'patch', patch, integrity } })
      edges.add(key, base, 'prod')
      places.set(place, { info, base, key })
    }
  }
  return {
    path: context.path,
    format: 'bun',
    formatVersion: String(version),
    packages: collect.packages(),
    graph: once(() =>
      lazyGraph(
        () => [...workspaces.values()].map((workspace) => importerOf(places, workspace)),
        () => {
          for (const [place, { base, info }] of places) {
            for (const [name, scope] of scopesOf(info)) edges.add(base, lookUp(places, place, name), scope)
          }
          return edges.edges()
        }
      )
    )
  }
}

const versionOf = (file: JsonFile): number => {
  const written = own(file.root, 'lockfileVersion')
  return (
    versions.find((version) => version === written) ??
    file.fail(
      ['lockfileVersion'],
      written === undefined
        ? 'The file has no lockfileVersion.'
        : `lockfileVersion ${JSON.stringify(written)} of bun.lock is not known. Versions 0 to 3 are.`,
      'Update Lockkeeper, or write the file with a Bun whose lockfileVersion is 0 to 3.'
    )
  )
}

const workspacesOf = (file: JsonFile, top: Fields): ReadonlyMap<string, BunWorkspace> =>
  new Map(
    Object.entries(top.object('workspaces') ?? {}).map(([folder, value]) => {
      if (!isObject(value))
        return file.fail(['workspaces', folder], `The workspace "${folder}" is not an object.`)
      const fields = fieldsOf(file, value, ['workspaces', folder])
      const path = folder === '' ? '.' : folder
      const released = fields.text('version')
      if (released !== undefined && !isVersion(released)) {
        return file.fail(
          ['workspaces', folder, 'version'],
          `The workspace "${folder}" has no complete version.`
        )
      }
      const workspace: BunWorkspace = {
        path,
        name: fields.text('name') ?? '',
        version: released ?? '',
        info: value,
        groups: bunGroupsOf(file, value, ['workspaces', folder])
      }
      return [path, workspace]
    })
  )

interface Place {
  readonly info: JsonObject
  /** The package whose dependencies stand here. */
  readonly base: PackageKey
  /** What a dependent gets: the base, or the patch over it. */
  readonly key: PackageKey
}

const importerOf = (places: ReadonlyMap<string, Place>, workspace: BunWorkspace): Importer => {
  // What of a workspace is not hoisted lies below its name.
  const from = workspace.path === '.' ? '' : workspace.name
  const declared = (ranges: TextMap, scope: Scope): DeclaredDependency[] =>
    ranges.map(([name, range]) => ({ name, range, scope, key: lookUp(places, from, name) }))
  const { dependencies, optionalDependencies, peerDependencies, devDependencies } = workspace.groups
  return {
    path: workspace.path,
    dependencies: [
      ...declared(dependencies, 'prod'),
      ...declared(optionalDependencies, 'optional'),
      ...declared(peerDependencies, 'peer'),
      ...declared(devDependencies, 'dev')
    ]
  }
}

// A name in several groups is installed once: optional goes before prod, and prod before peer.
const scopesOf = (info: JsonObject): ReadonlyMap<string, DependencyEdge['scope']> => {
  const scopes = new Map<string, DependencyEdge['scope']>()
  for (const [group, scope] of groups) {
    const names = own(info, group)
    if (isObject(names)) for (const name of Object.keys(names)) scopes.set(name, scope)
  }
  return scopes
}

const groups: readonly (readonly [string, DependencyEdge['scope']])[] = [
  ['peerDependencies', 'peer'],
  ['dependencies', 'prod'],
  ['optionalDependencies', 'optional']
]

// Node's own lookup: below the asking package first, then one level up, at last at the top.
const lookUp = (places: ReadonlyMap<string, Place>, from: string, name: string): PackageKey | undefined => {
  for (let above = from; above !== ''; above = parentOf(above)) {
    const place = places.get(`${above}/${name}`)
    if (place !== undefined) return place.key
  }
  return places.get(name)?.key
}

const parentOf = (place: string): string =>
  place.slice(0, Math.max(0, place.length - (lastNameOf(place) ?? place).length - 1))
