// Who asks for what in bun.lockb.
import type { Scope } from '../model.ts'
import { rowAt, wrong } from './bun-binary-cursor.ts'
import type { BunTables } from './bun-binary-tables.ts'
import { isPackageName } from './define.ts'

/** A dependency of one package. */
export interface BunRequest {
  /** Where the texts of its name and its range stand. */
  readonly nameAt: number
  readonly rangeAt: number
  readonly scope: Scope
  /** The row of the package that it got; undefined where it got none, as an optional peer may. */
  readonly to: number | undefined
  /** Its name, where that is not the name of the package. */
  readonly alias: string | undefined
}

/**
 * What each package asks for, in the order of the packages' rows.
 * @throws {LockfileError}
 */
export const bunRequestsOf = (tables: BunTables): readonly (readonly BunRequest[])[] => {
  const { view, names, dependencies, dependencySlices, resolvedSlices } = tables
  let total = 0
  return Array.from({ length: names.rows }, (_, row) => {
    const at = rowAt(dependencySlices, row)
    const first = view.getUint32(at, true)
    const count = view.getUint32(at + 4, true)
    total += count
    // Each row of the list belongs to one package: a small file cannot ask for much work.
    if (first + count > dependencies.rows || total > dependencies.rows)
      return wrong('has a package with more dependencies than are listed')
    if (view.getBigUint64(rowAt(resolvedSlices, row), true) !== view.getBigUint64(at, true))
      return wrong('has a package whose dependencies lead to those of another')
    return Array.from({ length: count }, (_row, i) => requestAt(tables, first + i)).filter(isOfManifest)
  })
}

/**
 * The rows of the packages that come in another package's tarball wherever they are installed.
 * @throws {LockfileError}
 */
export const bundledRowsOf = ({ view, places, dependencies, resolved }: BunTables): ReadonlySet<number> => {
  const bundled = new Set<number>()
  const fetched = new Set<number>()
  for (let place = 0; place < places.rows; place++) {
    const row = view.getUint32(rowAt(places, place), true)
    const isBundled = (view.getUint8(rowAt(dependencies, row) + 16) & 64) !== 0
    const to = view.getUint32(rowAt(resolved, row), true)
    if (isBundled) bundled.add(to)
    else fetched.add(to)
  }
  for (const to of fetched) bundled.delete(to)
  return bundled
}

// The root asks for its workspaces as well, which no manifest says.
type Found = Omit<BunRequest, 'scope'> & { readonly scope: Scope | 'workspace' }
const isOfManifest = (found: Found): found is BunRequest => found.scope !== 'workspace'

// A name and its hash, how it is asked for, of which kind the range is, and the range.
const requestAt = (tables: BunTables, row: number): Found => {
  const { view, dependencies, resolved, names, nameHashes } = tables
  const at = rowAt(dependencies, row)
  const found = view.getUint32(rowAt(resolved, row), true)
  const to = found === nothing ? undefined : found
  if (to !== undefined && to >= names.rows) return wrong('has a dependency that leads to no package')
  const how = view.getUint8(at + 16)
  return {
    nameAt: at,
    rangeAt: at + 18,
    scope: scopeOf(how),
    to,
    alias:
      to === undefined || view.getBigUint64(at + 8, true) === view.getBigUint64(rowAt(nameHashes, to), true)
        ? undefined
        : nameAt(tables, at)
  }
}

const nothing = 0xffff_ffff

const scopeOf = (how: number): Found['scope'] => {
  if ((how & 0b1000_0001) !== 0) return wrong('has a dependency of a kind that is not known')
  // An optional peer is both.
  if ((how & 16) !== 0) return 'peer'
  if ((how & 4) !== 0) return 'optional'
  if ((how & 8) !== 0) return 'dev'
  if ((how & 2) !== 0) return 'prod'
  // Bun 1.1 says this of all that a workspace asks for; alone, it is how the root asks for the workspace.
  return (how & 32) !== 0 ? 'workspace' : wrong('has a dependency of a kind that is not known')
}

const nameAt = ({ text }: BunTables, at: number): string => {
  const name = text(at)
  return isPackageName(name) ? name : wrong(`names a package ${JSON.stringify(name)}`)
}
