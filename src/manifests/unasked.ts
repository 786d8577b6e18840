import type { LockedPackage, Lockfile } from '../model.ts'
import { releaseOf, type Drift, type DriftContext, type DriftPair } from './define.ts'

/** Packages that this change added and that no manifest and no other package leads to. */
export const unasked = ({ before, after }: DriftPair, { redirected }: DriftContext): readonly Drift[] => {
  const { importers, edges } = after.graph()
  if (!knowsAskers(after) || !importers.some(({ dependencies }) => dependencies.length > 0)) return []
  const known = new Set(before?.packages.map(releaseOf))
  const arrived = after.packages.filter(
    (found) => !known.has(releaseOf(found)) && !found.bundled && isInstalled(found)
  )
  if (arrived.length === 0) return []
  const asked = new Set([
    ...importers.flatMap(({ dependencies }) => dependencies.flatMap(({ key }) => key ?? [])),
    ...after.packages.flatMap(({ key, name }) => (redirected.has(name) ? key : []))
  ])
  for (const key of asked) for (const edge of edges.get(key) ?? []) asked.add(edge.key)
  return arrived
    .filter(({ key }) => !asked.has(key))
    .map(({ name, version }) => ({
      importer: undefined,
      name,
      wanted: undefined,
      found: version,
      isHard: false
    }))
}

// Deno's file leaves out what source files ask for, and the oldest form of npm's what workspaces and peers do.
const knowsAskers = ({ format, formatVersion }: Lockfile): boolean =>
  format !== 'deno' && !(format === 'npm' && formatVersion === '1')

// npm leaves packages for other platforms behind when the one that asked for them is gone.
const isInstalled = ({ resolution, os, cpu }: LockedPackage): boolean =>
  resolution.kind !== 'workspace' && os.length === 0 && cpu.length === 0
