// Whether bytes are those that a lockfile names, as npm decides it.
import { createHash } from 'node:crypto'
import { readHashes } from '../integrity.ts'
import type { IntegrityCheck } from './define.ts'

/** What a lockfile or a registry says of the bytes: an SRI text, and the older sha1 in hex. */
export interface ExpectedHashes {
  readonly integrity: string | undefined
  readonly sha1?: string | undefined
}

// The order of ssri, which npm and pnpm use, as far as Node knows the algorithms under these names.
const strongestFirst = ['sha512', 'sha384', 'sha256', 'sha224', 'sha1', 'md5'] as const

/**
 * Only hashes of the strongest algorithm count, and any one of them is enough: so does ssri (`pickAlgorithm`, `match`).
 * @param sha512 the hash of the bytes in base64, which need not be made twice
 */
export const verifyIntegrity = (
  bytes: Uint8Array,
  { integrity, sha1 }: ExpectedHashes,
  sha512: string
): IntegrityCheck => {
  const hashes = readHashes(integrity, sha1)
  const algorithm = strongestFirst.find((name) => hashes.has(name))
  if (algorithm === undefined) return { state: 'unchecked' }
  const wanted = [...(hashes.get(algorithm) ?? [])]
  const found = algorithm === 'sha512' ? sha512 : createHash(algorithm).update(bytes).digest('base64')
  return wanted.includes(found)
    ? { state: 'verified', algorithm }
    : { state: 'differs', algorithm, wanted, found }
}
