// Where a lockfile says that a release comes from, and whether that is the registry that was asked.
import {
  unknown,
  type Address,
  type DependencyChange,
  type LockedPackage,
  type Registry,
  type Release,
  type Unknown
} from '../model.ts'
import { originOf, type Origins } from '../origins.ts'

/** The address of what head locks, beside those that are known to be right. Undefined where the lockfile gives none. */
export const addressOf = (
  change: Exclude<DependencyChange, { kind: 'removed' }>,
  registry: Registry,
  origins: Origins,
  release: Release | undefined
): Address | undefined => {
  const pathOf = (address: string): string | undefined => registry.pathOf(address)
  const { name, version, resolution } = change.after
  if ((resolution.kind !== 'registry' && resolution.kind !== 'tarball') || resolution.resolved === undefined)
    return undefined
  const url = withoutHash(resolution.resolved)
  const before = change.kind === 'added' ? undefined : change.before.resolution
  const was = before?.kind === 'registry' || before?.kind === 'tarball' ? before.resolved : undefined
  const file = name.slice(name.indexOf('/') + 1)
  return {
    url,
    origin: originOf(url, pathOf),
    path: pathOf(url),
    expectedPath:
      (release?.tarball === undefined ? undefined : pathOf(release.tarball)) ??
      `${name}/-/${file}-${version}.tgz`,
    originsAtBase: origins.usual(name),
    scopeOriginsAtBase: origins.ofScope(name),
    originBefore: was === undefined ? undefined : originOf(was, pathOf)
  }
}

// Yarn classic writes the sha1 behind the address.
const withoutHash = (address: string): string => address.replace(/#.*$/s, '')

/** Why no registry can be asked for a package, or undefined where it can. `configured` is what base names for it. */
export const notFromRegistry = (
  { resolution }: LockedPackage,
  registry: Registry,
  configured: string | undefined
): Unknown | undefined => {
  switch (resolution.kind) {
    case 'registry':
      // A lockfile without addresses leaves the place to the configuration. Whoever else were asked might answer for
      // another package of the same name, and would learn the names of private ones.
      if (
        resolution.resolved === undefined &&
        configured !== undefined &&
        registry.pathOf(`${configured.replace(/\/*$/, '')}/x`) === undefined
      ) {
        return unknown(
          'unsupported',
          `It is configured to come from ${hostOf(configured)}, which is not the registry that was asked.`
        )
      }
      if (resolution.resolved === undefined || registry.pathOf(resolution.resolved) !== undefined)
        return undefined
      return unknown(
        'unsupported',
        `It comes from ${hostOf(resolution.resolved)}, which is not the registry that was asked.`
      )
    case 'tarball':
      return unknown(
        'unsupported',
        `It is a tarball from ${hostOf(resolution.resolved)}, not from a registry.`
      )
    case 'git':
      return unknown('unsupported', 'It comes from a git repository, not from a registry.')
    case 'local':
    case 'workspace':
      return unknown('unsupported', 'It is a folder or file of its own, not from a registry.')
    case 'patch':
      return unknown('unsupported', 'It is a patched copy, made on installing.')
  }
}

const hostOf = (address: string): string =>
  URL.canParse(address) ? new URL(address).host || 'elsewhere' : 'elsewhere'
