import type { DeclaredDependency, Lockfile, Manifest } from '../model.ts'
import {
  groupsOf,
  holdsRanges,
  importersOf,
  type Drift,
  type DriftContext,
  type DriftPair
} from './define.ts'
import { registryRange } from './ranges.ts'

/** What a manifest asks for and its lockfile does not, and the reverse. Only what did not differ in the same way at base. */
export const otherRanges = ({ before, after }: DriftPair, context: DriftContext): readonly Drift[] => {
  const importers = importersOf(after)
  const importersBefore = importersOf(before)
  return [...context.manifests].flatMap(([path, manifests]) => {
    const declared = importers.get(path)
    if (declared === undefined) return []
    const declaredBefore = importersBefore.get(path)
    const old =
      before === undefined || declaredBefore === undefined || manifests.before === undefined
        ? undefined
        : differences(before, path, declaredBefore, manifests.before, context)
    if (!speaksFor(after, path, old)) return []
    const was = new Set(old?.map(idOf))
    return differences(after, path, declared, manifests.after, context).filter((one) => !was.has(idOf(one)))
  })
}

// Yarn classic does not say which folders belong to it. One does if base's lockfile had all that it asked for.
const speaksFor = ({ format }: Lockfile, path: string, old: readonly Drift[] | undefined): boolean =>
  path === '.' || format !== 'yarn-classic' || old?.length === 0

const idOf = ({ name, wanted, found }: Drift): string => JSON.stringify([name, wanted, found])

const differences = (
  lockfile: Lockfile,
  path: string,
  declared: readonly DeclaredDependency[],
  manifest: Manifest,
  { redirected, own }: DriftContext
): readonly Drift[] => {
  if (lockfile.format === 'deno' || lockfile.format === 'vlt') return []
  const drift = (name: string, wanted: string | undefined, found: string | undefined): readonly Drift[] =>
    redirected.has(name) ? [] : [{ importer: path, name, wanted, found, isHard: false }]
  const lines = new Map<string, DeclaredDependency[]>()
  for (const line of declared) {
    const others = lines.get(line.name)
    if (others === undefined) lines.set(line.name, [line])
    else others.push(line)
  }
  const holds = holdsRanges(lockfile)
  const missing = [...manifest.dependencies, ...manifest.devDependencies].flatMap(([name, range]) => {
    const there = lines.get(name) ?? []
    // What stands in several groups counts once, and installers do not agree in which.
    const ranges = rangesOf(manifest, name)
    if (!ranges.some((one) => registryRange(one) !== undefined)) return []
    if (holds && there.length > 0)
      return there.some((line) => ranges.includes(line.range.trim()))
        ? []
        : drift(name, range, there[0]?.range)
    const isThere = holds ? there.length > 0 : there.some(({ key }) => key !== undefined)
    // Workspaces that ask for each other need no entry; optional packages may be left out.
    return isThere || own.has(name) || manifest.optionalDependencies.has(name)
      ? []
      : drift(name, range, undefined)
  })
  // pnpm keeps what it needs for itself with the root's development dependencies.
  const isManagers = ({ scope }: DeclaredDependency): boolean =>
    lockfile.format === 'pnpm' && path === '.' && scope === 'dev'
  const extra = [...lines].flatMap(([name, [line]]) =>
    line === undefined || line.scope === 'peer' || isManagers(line) || rangesOf(manifest, name).length > 0
      ? []
      : drift(name, undefined, line.range)
  )
  return [...missing, ...extra]
}

const rangesOf = (manifest: Manifest, name: string): readonly string[] =>
  groupsOf(manifest).flatMap((group) => group.get(name)?.trim() ?? [])
