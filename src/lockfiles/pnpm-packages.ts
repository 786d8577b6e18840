// The packages of a pnpm lockfile, each once, however many paths it has.
import type { LockedPackage, PackageKey, Resolution } from '../model.ts'
import type { PnpmEntry } from './pnpm-entry.ts'

/** Gathers packages. Equal name, version and resolution are one package. */
export interface PnpmPackages {
  /** Adds what an entry stands for, and gives the keys: of the package itself first. */
  readonly add: (path: string, entry: PnpmEntry) => readonly PackageKey[]
  /** Adds the patch that is applied to packages of one release, as a package of its own. */
  readonly addPatch: (
    path: string,
    patched: readonly PackageKey[],
    patchOf: (release: Release) => Resolution
  ) => PackageKey
  /** Notes another name that a package is installed under. */
  readonly addAlias: (key: PackageKey, alias: string) => void
  readonly nameOf: (key: PackageKey) => string | undefined
  readonly all: () => readonly LockedPackage[]
}

export const pnpmPackages = (): PnpmPackages => {
  const byKey = new Map<PackageKey, Gathered>()
  const byRelease = new Map<string, Gathered[]>()

  const put = (path: string, made: Omit<Gathered, 'key' | 'aliases'>): Gathered => {
    const release = `${made.name}@${made.version}`
    const others = byRelease.get(release)
    const same = others?.find((other) => isSame(other.resolution, made.resolution))
    if (same !== undefined) {
      // One of several paths may say so, and then it is so for the release.
      if (made.hasInstallScript === true) same.hasInstallScript = true
      return same
    }
    let key = path
    for (let copy = 2; byKey.has(key); copy++) key = `${path}#${copy}`
    const added = { ...made, key, aliases: [] }
    byKey.set(key, added)
    if (others === undefined) byRelease.set(release, [added])
    else others.push(added)
    return added
  }

  const addAlias = (key: PackageKey, alias: string): void => {
    const gathered = byKey.get(key)
    if (gathered !== undefined && gathered.name !== alias && !gathered.aliases.includes(alias)) {
      gathered.aliases.push(alias)
    }
  }

  return {
    add: (path, { name, version, alias, sources, hasInstallScript }) =>
      sources.map(({ resolution, os, cpu }) => {
        const { key } = put(path, { name, version, resolution, hasInstallScript, bundled: false, os, cpu })
        if (alias !== undefined) addAlias(key, alias)
        return key
      }),
    addPatch: (path, patched, patchOf) => {
      const release = byKey.get(patched[0] ?? '') ?? { name: path, version: '' }
      const { name, version } = release
      const resolution = patchOf(release)
      const made = { name, version, resolution, hasInstallScript: undefined, bundled: false, os: [], cpu: [] }
      return put(`${path}(patch)`, made).key
    },
    addAlias,
    nameOf: (key) => byKey.get(key)?.name,
    all: () => [...byKey.values()]
  }
}

interface Release {
  readonly name: string
  readonly version: string
}

type Gathered = Omit<LockedPackage, 'aliases' | 'hasInstallScript'> & {
  readonly aliases: string[]
  hasInstallScript: boolean | undefined
}

const isSame = (one: Resolution, other: Resolution): boolean => JSON.stringify(one) === JSON.stringify(other)
