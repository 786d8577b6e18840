// A registry signs each release: the name, the version and the hash of the bytes (`dist.signatures` of a packument).
import { verify } from 'node:crypto'
import type { RegistrySignature, SignatureResult } from '../model.ts'
import type { RegistryKey } from './define.ts'
import { openKey } from './registry-keys.ts'

export interface SignedRelease {
  readonly name: string
  readonly version: string
  /** The hash as the registry writes it in `dist.integrity`, to the letter: it is part of what is signed. */
  readonly integrity: string
  /** Milliseconds since 1970; undefined where nobody tells. */
  readonly publishedAt: number | undefined
  readonly signatures: readonly RegistrySignature[]
}

// One is usual; while keys change there may be two.
const mostSignatures = 16

/**
 * What a registry's signatures say of a release. The beginning of a key is not looked at: a registry may sign old
 * releases anew.
 * @param keys of several with one name the first counts, see `withBuiltInKeys`
 */
export const verifySignatures = (release: SignedRelease, keys: readonly RegistryKey[]): SignatureResult => {
  const signatures = release.signatures.slice(0, mostSignatures)
  if (signatures.length === 0) return { kind: 'none' }
  const message = Buffer.from(`${release.name}@${release.version}:${release.integrity}`)
  const results = signatures.flatMap(({ keyid, sig }) => {
    const key = keys.find((one) => one.keyid === keyid)
    return key === undefined ? [] : [resultBy(key, message, sig, release.publishedAt)]
  })
  for (const kind of ['invalid', 'valid', 'expired-key', 'undated'] as const) {
    const found = results.find((one) => one.kind === kind)
    if (found !== undefined) return found
  }
  return { kind: 'unknown-key', keyids: signatures.map(({ keyid }) => keyid) }
}

const resultBy = (
  { keyid, key, until }: RegistryKey,
  message: Buffer,
  signature: string,
  publishedAt: number | undefined
): SignatureResult => {
  if (!verify('sha256', message, openKey(key), Buffer.from(signature, 'base64')))
    return { kind: 'invalid', keyid }
  if (until === undefined) return { kind: 'valid', keyid }
  if (publishedAt === undefined) return { kind: 'undated', keyid, until }
  return publishedAt < until ? { kind: 'valid', keyid } : { kind: 'expired-key', keyid, until }
}
