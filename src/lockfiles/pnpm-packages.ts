// The packages of a pnpm lockfile, each once, however many paths it has.
import type { LockedPackage, PackageKey, Resolution } from '../model.ts'
import type { PnpmEntry, Source } from './pnpm-entry.ts'

/** Gathers packages. Equal name, version and resolution are one package. */
export interface PnpmPackages {
  /** Adds what an entry stands for, and gives the keys. `path` becomes the key of what is new. */
  readonly add: (path: string, entry: PnpmEntry) => readonly PackageKey[]
  /** Adds the patch that is applied to packages of one release, as a package of its own. */
  readonly addPatch: (
    path: string,
    patched: readonly PackageKey[],
    patchOf: (release: Omit<Release, 'release'>) => Resolution
  ) => PackageKey
  /** Notes another name that a package is installed under. */
  readonly addAlias: (key: PackageKey, alias: string) => void
  readonly nameOf: (key: PackageKey) => string | undefined
  readonly all: () => readonly LockedPackage[]
}

export const pnpmPackages = (): PnpmPackages => {
  const byKey = new Map<PackageKey, Gathered>()
  const byRelease = new Map<string, readonly Gathered[]>()

  const put = (
    path: string,
    { name, version, release }: Release,
    { resolution, os, cpu }: Source,
    hasInstallScript: boolean | undefined
  ): PackageKey => {
    const others = byRelease.get(release) ?? noneGathered
    for (const other of others) {
      if (!isSame(other.resolution, resolution)) continue
      // One of several paths may say so, and then it is so for the release.
      if (hasInstallScript === true) other.hasInstallScript = true
      return other.key
    }
    const key = byKey.has(path) ? freeKey(byKey, path) : path
    const made = { key, name, version, resolution, aliases: none, hasInstallScript, bundled: false, os, cpu }
    byKey.set(key, made)
    byRelease.set(release, others.length === 0 ? [made] : [...others, made])
    return key
  }

  const addAlias = (key: PackageKey, alias: string): void => {
    const gathered = byKey.get(key)
    if (gathered === undefined || gathered.name === alias || gathered.aliases.includes(alias)) return
    gathered.aliases = [...gathered.aliases, alias]
  }

  return {
    add: (path, entry) =>
      entry.sources.map((source) => {
        const key = put(path, entry, source, entry.hasInstallScript)
        if (entry.alias !== undefined) addAlias(key, entry.alias)
        return key
      }),
    addPatch: (path, patched, patchOf) => {
      const release = byKey.get(patched[0] ?? '') ?? { name: path, version: '' }
      const named = { ...release, release: `${release.name}@${release.version}` }
      return put(`${path}(patch)`, named, { resolution: patchOf(release), os: none, cpu: none }, undefined)
    },
    addAlias,
    nameOf: (key) => byKey.get(key)?.name,
    all: () => [...byKey.values()]
  }
}

interface Release {
  readonly name: string
  readonly version: string
  /** `name@version`. */
  readonly release: string
}

type Gathered = Omit<LockedPackage, 'aliases' | 'hasInstallScript'> & {
  aliases: readonly string[]
  hasInstallScript: boolean | undefined
}

const none: readonly string[] = []
const noneGathered: readonly Gathered[] = []

const freeKey = (taken: ReadonlyMap<PackageKey, unknown>, path: string): PackageKey => {
  let copy = 2
  while (taken.has(`${path}#${copy}`)) copy++
  return `${path}#${copy}`
}

const isSame = (one: Resolution, other: Resolution): boolean =>
  one.kind === 'registry' && other.kind === 'registry'
    ? one.integrity === other.integrity && one.resolved === other.resolved
    : JSON.stringify(one) === JSON.stringify(other)
