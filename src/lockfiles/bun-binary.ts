// bun.lockb, the binary lockfile of Bun before 1.2, for base alone: what a move to bun.lock is compared with.
import type { DependencyEdge, DependencyGraph, Importer, Lockfile, PackageKey } from '../model.ts'
import { bundledRowsOf, bunRequestsOf, type BunRequest } from './bun-binary-requests.ts'
import { readBunBinaryEntry } from './bun-binary-entry.ts'
import { wyhash } from './bun-binary-hash.ts'
import { rowAt } from './bun-binary-cursor.ts'
import { readBunTables, type BunTables } from './bun-binary-tables.ts'
import { edgeCollector, packageCollector } from './collect.ts'
import type { ReadContext } from './define.ts'

/**
 * Reads bun.lockb, formats 2 and 3, into what the reader of bun.lock makes of the text that Bun writes in its place, but
 * for what is asked of head alone: platforms, and the versions of workspaces.
 * @throws {LockfileError} for anything that Bun does not write
 */
export const readBunBinary = (bytes: Uint8Array, context: ReadContext): Lockfile => {
  const tables = readBunTables(bytes)
  const requests = bunRequestsOf(tables)
  const bundled = bundledRowsOf(tables)
  const patches = patchesOf(tables)
  const collect = packageCollector()
  const places = requests.map((own, row): Place => {
    const entry = readBunBinaryEntry(tables, row, bundled.has(row))
    if (entry === undefined) return { own, importer: '.', base: undefined, key: undefined }
    const { found, spec } = entry
    const base = collect.add(found)
    const importer = found.resolution.kind === 'workspace' ? found.resolution.path : undefined
    const patch = patches.size === 0 ? undefined : patches.get(wyhash(Buffer.from(spec)))
    if (patch === undefined) return { own, importer, base, key: base }
    const integrity = 'integrity' in found.resolution ? found.resolution.integrity : undefined
    return {
      own,
      importer,
      base,
      key: collect.add({ ...found, resolution: { kind: 'patch', patch, integrity } })
    }
  })
  for (const { to, alias } of requests.flat()) {
    const place = to === undefined ? undefined : places[to]
    if (alias === undefined || place === undefined) continue
    for (const key of [place.base, place.key]) if (key !== undefined) collect.alias(key, alias)
  }
  // Made at once, so that all of the file is known to be well-formed.
  const graph = graphOf(tables, places)
  return {
    path: context.path,
    format: 'bun',
    // bun.lock counts its versions anew.
    formatVersion: `binary ${tables.format}`,
    packages: collect.packages(),
    graph: () => graph
  }
}

interface Place {
  /** What it asks for. */
  readonly own: readonly BunRequest[]
  /** The folder of the workspace that it is. */
  readonly importer: string | undefined
  /** The package; undefined for the root, which is none. */
  readonly base: PackageKey | undefined
  /** What a dependent gets: the package, or the patch over it. */
  readonly key: PackageKey | undefined
}

const patchesOf = ({ patched, patches, view, text }: BunTables): ReadonlyMap<bigint, string> =>
  new Map(
    Array.from({ length: patched.rows }, (_, row) => [
      view.getBigUint64(rowAt(patched, row), true),
      text(rowAt(patches, row))
    ])
  )

const graphOf = ({ text }: BunTables, places: readonly Place[]): DependencyGraph => {
  const edges = edgeCollector()
  const importers: Importer[] = []
  for (const { own, importer, base, key } of places) {
    if (base !== undefined) {
      if (key !== undefined && key !== base) edges.add(key, base, 'prod')
      for (const { to, scope } of own)
        if (to !== undefined && isEdge(scope)) edges.add(base, places[to]?.key, scope)
    }
    if (importer === undefined) continue
    const dependencies = own.map(({ nameAt, rangeAt, scope, to }) => ({
      name: text(nameAt),
      range: text(rangeAt),
      scope,
      key: to === undefined ? undefined : places[to]?.key
    }))
    importers.push({ path: importer, dependencies })
  }
  return { importers, edges: edges.edges() }
}

const isEdge = (scope: BunRequest['scope']): scope is DependencyEdge['scope'] => scope !== 'dev'
