// yarn.lock of Yarn 1: where the bytes come from, if not from a registry.
import type { Resolution } from '../model.ts'
import { gitResolution, isGitAddress } from './yarn-shared.ts'

/** Where an address leads that is not a registry's. A bare path is an archive in the project's offline mirror. */
export const placeOf = (address: string, integrity: string | undefined): Resolution => {
  const local = /^(?:file|link|portal):/i.exec(address)
  if (local !== null) return { kind: 'local', path: address.slice(local[0].length) }
  if (isGitAddress(address)) return gitResolution(address, integrity)
  if (/^[a-z][a-z\d+.-]*:/i.test(address)) return { kind: 'tarball', resolved: address, integrity }
  return { kind: 'local', path: address }
}

/** Where a package without an address is from: Yarn writes none for folders. The range tells. */
export const unresolved = (descriptors: readonly string[], integrity: string | undefined): Resolution => {
  for (const descriptor of descriptors) {
    const at = descriptor.indexOf('@', 1)
    const range = at === -1 ? descriptor : descriptor.slice(at + 1)
    if (range.startsWith('npm:') || !/[:/]/.test(range)) continue
    const shorthand = /^(?:github:|gitlab:|bitbucket:|gist:|[\w-]+\/[\w.-]+(?:#|$))/.test(range)
    return shorthand ? gitResolution(range, integrity) : placeOf(range, integrity)
  }
  return { kind: 'registry', resolved: undefined, integrity }
}
