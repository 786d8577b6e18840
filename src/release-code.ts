// A short name for the very bytes that a lockfile gives for a release.
import { createHash } from 'node:crypto'
import type { LockedPackage } from './model.ts'

/**
 * 32 digits that stand for a release's name, version, place and bytes: another hash, another address or another commit
 * gives other ones. Undefined where the lockfile does not fix the bytes: then there is nothing to give one's word for.
 */
export const releaseCode = ({ name, version, resolution }: LockedPackage): string | undefined => {
  const bytes = fixedBytes(resolution)
  if (bytes === undefined) return undefined
  const text = JSON.stringify([name, version, resolution.kind, ...bytes])
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}

const fixedBytes = (resolution: LockedPackage['resolution']): readonly string[] | undefined => {
  switch (resolution.kind) {
    case 'registry':
    case 'tarball': {
      const { integrity, resolved } = resolution
      return hasHash(integrity) ? [integrity, resolved ?? ''] : undefined
    }
    // A commit's id is the hash of all that is in it.
    case 'git':
      return /^[0-9a-f]{40,64}$/.test(resolution.commit)
        ? [resolution.commit, resolution.repository]
        : undefined
    case 'patch':
    case 'local':
    case 'workspace':
      return undefined
  }
}

const hasHash = (integrity: string | undefined): integrity is string => (integrity ?? '').trim() !== ''
