import { contradiction, readHashes, sha1Behind, type Hashes } from '../integrity.ts'
import { say, type Evidence } from '../model.ts'
import { defineSignal } from './define.ts'

export const integrityMismatch = defineSignal({
  id: 'integrity-mismatch',
  title: 'Locked bytes are not the published ones',
  asks: 'Does the lockfile hold another hash for this release than the registry?',
  answers: ['lockfile-forged-hash-2019'],
  on: ['added', 'updated', 'downgraded', 'mutated'],
  needs: ['release'],
  evaluate({ after: { resolution } }, { release }): Evidence | undefined {
    if (resolution.kind !== 'registry') return undefined
    const locked = readHashes(resolution.integrity, sha1Behind(resolution.resolved))
    const published = readHashes(release.integrity, release.shasum)
    const algorithm = contradiction(published, locked)
    if (algorithm === undefined) return undefined
    const [ours, theirs] = [shown(locked, algorithm), shown(published, algorithm)]
    return {
      message: say`The lockfile names ${ours}, while ${theirs} was published. These are not the same bytes.`,
      data: { algorithm, locked: ours, published: theirs }
    }
  }
})

const shown = (hashes: Hashes, algorithm: string): string =>
  [...(hashes.get(algorithm) ?? [])].map((value) => `${algorithm}-${value}`).join(' ')
