// What the two Yarn readers share: clean text, packages without repeats, and the ways from a range to a package.
import type {
  DeclaredDependency,
  LockedPackage,
  Manifest,
  PackageKey,
  Resolution,
  Scope
} from '../model.ts'
import { isPackageName, isRegistryAddress, LockfileError, lineAt } from './define.ts'

/** The text without a leading byte order mark and with `\n` for `\r\n`: line numbers stay the same. */
export const cleanText = (text: string): string => {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text
  return plain.includes('\r') ? plain.replaceAll('\r\n', '\n') : plain
}

/** An error at a place of the text. */
export const errorAt = (text: string, offset: number, message: string, advice?: string): LockfileError =>
  new LockfileError(message, { line: lineAt(text, offset), ...(advice === undefined ? {} : { advice }) })

/** What is known of one release when it is met. */
export interface Found {
  readonly name: string
  readonly version: string
  readonly resolution: Resolution
  /** Names it is installed under; the registry's own may be among them. */
  readonly installedAs: readonly string[]
  readonly os: readonly string[]
  readonly cpu: readonly string[]
}

/** Collects packages: what agrees in name, version and resolution is one package, what differs gets its own key. */
export interface Collector {
  readonly add: (found: Found) => PackageKey
  readonly packages: () => readonly LockedPackage[]
}

export const collector = (): Collector => {
  const byKey = new Map<PackageKey, LockedPackage & { readonly aliases: string[] }>()
  return {
    add: ({ name, version, resolution, installedAs, os, cpu }) => {
      let key = `${name}@${version}`
      let known = byKey.get(key)
      if (known !== undefined && !sameResolution(known.resolution, resolution)) {
        // No version holds a brace, so that no other package's key can end like this one.
        key += `|${JSON.stringify(resolution)}`
        known = byKey.get(key)
      }
      if (known === undefined) {
        known = {
          key,
          name,
          version,
          resolution,
          aliases: [],
          hasInstallScript: undefined,
          bundled: false,
          os,
          cpu
        }
        byKey.set(key, known)
      }
      for (const other of installedAs) {
        if (other !== name && !known.aliases.includes(other)) known.aliases.push(other)
      }
      return key
    },
    packages: () => [...byKey.values()]
  }
}

const sameResolution = (a: Resolution, b: Resolution): boolean =>
  a.kind === 'registry' && b.kind === 'registry'
    ? a.resolved === b.resolved && a.integrity === b.integrity
    : JSON.stringify(a) === JSON.stringify(b)

/** Whether a text can be a version: short, and of the characters that versions are written with. */
export const isVersion = (text: string): boolean => text.length <= 256 && /^[\w.+~-]+$/.test(text)

/** `isPackageName`, asked once per name in a row: neighbours in a lockfile often are of one name. */
export const isName = (name: string): boolean => /^[a-z][a-z\d._-]{0,99}$/.test(name) || isPackageName(name)

/** `isRegistryAddress`, without taking apart the addresses that are plainly of the usual shape. */
export const isRegistryTarball = (address: string, name: string, version: string): boolean => {
  const hash = address.indexOf('#')
  const end = hash === -1 ? address.length : hash
  const file = name.charCodeAt(0) === 64 ? name.slice(name.indexOf('/') + 1) : name
  const tail = `/${name}/-/${file}-${version}.tgz`
  const start = end - tail.length
  const plain =
    address.startsWith('https://') &&
    address.startsWith(tail, start) &&
    // The tail begins at or after the first slash behind a host of the plainest kind.
    /^https:\/\/[a-z\d][a-z\d.-]*\/(?:[\w-]+\/)*$/.test(address.slice(0, start + 1))
  return plain || isRegistryAddress(address, name, version)
}

/** The repository and the commit of a git address: what stands before and behind the `#`. */
export const gitResolution = (address: string, integrity: string | undefined): Resolution => {
  const hash = address.indexOf('#')
  const fragment = hash === -1 ? '' : address.slice(hash + 1)
  return {
    kind: 'git',
    repository: hash === -1 ? address : address.slice(0, hash),
    commit: /(?:^|&)commit=([^&]*)/.exec(fragment)?.[1] ?? fragment,
    integrity
  }
}

/** Whether Yarn takes an address for a git repository rather than for an archive. */
export const isGitAddress = (address: string): boolean =>
  /^(?:git\+[a-z]+:|git:|ssh:|[\w.-]+@[\w.-]+:)/i.test(address) ||
  /^https?:\/\/[^#]+\.git(?:#|$)/i.test(address) ||
  /^https?:\/\/[^#]+#(?:.*&)?commit=/i.test(address)

/** Remembers the one key that each name stands for; a name with several keys stands for none. */
export const uniqueKeys = (): {
  readonly add: (name: string, key: PackageKey) => void
  readonly get: (name: string) => PackageKey | undefined
} => {
  const keys = new Map<string, PackageKey | undefined>()
  return {
    add: (name, key) => {
      keys.set(name, keys.has(name) && keys.get(name) !== key ? undefined : key)
    },
    get: (name) => keys.get(name)
  }
}

/** The lines of a manifest, each with the package that `find` gives for it. */
export const declaredBy = (
  manifest: Manifest,
  find: (name: string, range: string) => PackageKey | undefined
): readonly DeclaredDependency[] =>
  groupsOf(manifest).flatMap(([scope, ranges]) =>
    [...ranges].map(([name, range]) => ({ name, range, scope, key: find(name, range) }))
  )

const groupsOf = (manifest: Manifest): readonly (readonly [Scope, ReadonlyMap<string, string>])[] => [
  ['prod', manifest.dependencies],
  ['optional', manifest.optionalDependencies],
  ['peer', manifest.peerDependencies],
  ['dev', manifest.devDependencies]
]

/** A value computed when first asked for. */
export const once = <T>(compute: () => T): (() => T) => {
  let held: { readonly value: T } | undefined
  return () => (held ??= { value: compute() }).value
}
