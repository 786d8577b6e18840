// A release taken as a change of its own.
import semver from 'semver'
import type { DependencyChange, LockedPackage } from '../model.ts'

const around = { lockfiles: [], direct: true, scope: 'prod', introducedBy: [] } as const

/**
 * The change that a release is by itself, as no lockfile shows it: an update or downgrade from the version before, or an
 * added package where none is given.
 */
export const stepTo = (name: string, version: string, before: string | undefined): DependencyChange => {
  const after = locked(name, version)
  if (before === undefined) return { kind: 'added', after, ...around }
  const kind = semver.lt(before, version) ? 'updated' : 'downgraded'
  return { kind, before: locked(name, before), after, ...around }
}

const locked = (name: string, version: string): LockedPackage => ({
  key: `${name}@${version}`,
  name,
  version,
  resolution: { kind: 'registry', resolved: undefined, integrity: undefined },
  aliases: [],
  hasInstallScript: undefined,
  bundled: false,
  os: [],
  cpu: []
})
