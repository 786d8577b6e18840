// Looks at a bundle before the library does: whether it is signed at all, of a known form, and harmless to read.
import { isObject, type Json } from '../json.ts'
import { unknown, type Unknown } from '../model.ts'

export const unsupported = (detail: string): Unknown => unknown('unsupported', detail)
export const malformed = unknown('malformed', 'An attestation is not what a registry writes.')
export const formNotKnown = unsupported('The attestation has a form that is not known.')

/** Why a bundle is not worth verifying; undefined where it is. */
export const unfitPart = ({ mediaType, dsseEnvelope, verificationMaterial }: Json): Unknown | undefined => {
  const signatures = isObject(dsseEnvelope) ? dsseEnvelope['signatures'] : undefined
  if (Array.isArray(signatures) && signatures.every((one) => isObject(one) && one['sig'] === ''))
    return unsupported('The attestation is not signed.')
  if (!mediaTypes.has(mediaType)) return formNotKnown
  const material = isObject(verificationMaterial) ? verificationMaterial : {}
  const { tlogEntries: entries = [] } = material
  if (sizeOf(material) > mostMaterial || !Array.isArray(entries)) return malformed
  return entries.every(hasPlainCheckpoint) ? undefined : malformed
}

const mediaTypes: ReadonlySet<unknown> = new Set([
  'application/vnd.dev.sigstore.bundle+json;version=0.1',
  'application/vnd.dev.sigstore.bundle+json;version=0.2',
  'application/vnd.dev.sigstore.bundle+json;version=0.3',
  'application/vnd.dev.sigstore.bundle.v0.3+json'
])

// Everything beside the statement: a certificate and proofs take 8 KB. What the library does with them grows faster than they do.
const mostMaterial = 32 * 1024

const sizeOf = (value: unknown): number => {
  try {
    return JSON.stringify(value).length
  } catch {
    // Nested deeper than can be written.
    return Infinity
  }
}

// The library takes the names of a checkpoint's signers for regular expressions. One can be written that never ends.
const hasPlainCheckpoint = (entry: unknown): boolean => {
  if (!isObject(entry)) return false
  const proof = entry['inclusionProof'] ?? undefined
  if (proof === undefined) return true
  const checkpoint = isObject(proof) ? proof['checkpoint'] : undefined
  const text = isObject(checkpoint) ? checkpoint['envelope'] : undefined
  if (typeof text !== 'string') return false
  const [, ...signers] = text.split('\u2014 ')
  return signers.every((signer) => /^[\w./:-]+ /.test(signer))
}
