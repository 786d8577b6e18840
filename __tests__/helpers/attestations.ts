// Real answers of the public registry, and ways to change them or to write others.
import { readFileSync } from 'node:fs'
import type { Subject } from '../../src/provenance/define.ts'

export interface Recorded {
  readonly text: string
  readonly subject: Subject
}

const recorded = (version: string, sha512: string): Recorded => ({
  text: readFileSync(`__tests__/fixtures/provenance/nuxt@${version}.attestations.json`, 'utf8'),
  subject: { name: 'nuxt', version, integrity: `sha512-${sha512}` }
})

/** With an `intoto` entry in the log and a chain of certificates (bundle 0.2), signed by the registry's first key. */
export const nuxt3 = recorded(
  '3.13.0',
  'NZlPGlMav18KXWiOmTguQtH5lcrwooPniWXM3Ca4c9spsMRu3wyWLlN8wiI/cK+lEu3rQyKCGSA75nFVK4Ew3w=='
)
/** With a `dsse` entry in the log and one certificate (bundle 0.3), signed by the registry's second key. */
export const nuxt4 = recorded(
  '4.1.2',
  'g5mwszCZT4ZeGJm83nxoZvtvZoAEaY65VDdn7p7UgznePbRaEJJ1KS1OIld4FPVkoDZ8TEVuDNqI9gUn12Exvg=='
)

/** As much of a bundle's form as tests change. */
export interface Bundle {
  mediaType: unknown
  verificationMaterial: {
    certificate?: { rawBytes: string }
    x509CertificateChain?: { certificates: { rawBytes: string }[] }
    publicKey?: { hint: string }
    tlogEntries: {
      logId: { keyId: string }
      kindVersion: { kind: string; version: string }
      integratedTime: string
      inclusionPromise?: { signedEntryTimestamp: string }
      inclusionProof?: { hashes: string[]; logIndex: string; checkpoint: { envelope: string } }
      canonicalizedBody: string
    }[]
  }
  dsseEnvelope: { payload: string; payloadType: string; signatures: { sig: string; keyid: string }[] }
}

interface Answer {
  attestations: { predicateType: string; bundle: Bundle }[]
}

export const publishType = 'https://github.com/npm/attestation/tree/main/specs/publish/v0.1'

/** The bundles of an answer: the registry's own statement, and the provenance. */
export const bundlesOf = (text: string): { publish: Bundle; provenance: Bundle } => {
  const { attestations } = JSON.parse(text) as Answer
  const publish = attestations.find(({ predicateType }) => predicateType === publishType)
  const provenance = attestations.find(({ predicateType }) => predicateType !== publishType)
  if (publish === undefined || provenance === undefined) throw new Error('The answer has not both kinds.')
  return { publish: publish.bundle, provenance: provenance.bundle }
}

/** An answer with both of its bundles changed in the same way. */
export const changed = (text: string, change: (bundle: Bundle) => void): string => {
  const answer = JSON.parse(text) as Answer
  for (const { bundle } of answer.attestations) change(bundle)
  return JSON.stringify(answer)
}

/** An answer with these bundles, by their kind. */
export const answerOf = (
  ...attestations: readonly (readonly [predicateType: string, bundle: unknown])[]
): string =>
  JSON.stringify({ attestations: attestations.map(([predicateType, bundle]) => ({ predicateType, bundle })) })

const bytes = 'ab'.repeat(64)

/** The release that our own statements are about. */
export const ours: Subject = {
  name: '@acme/kit',
  version: '1.2.3',
  integrity: `sha512-${Buffer.from(bytes, 'hex').toString('base64')}`
}

/** A statement about it, with a change where one is wanted. */
export const statementOf = (predicateType: string, predicate: unknown, change: object = {}): string =>
  JSON.stringify({
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'pkg:npm/%40acme/kit@1.2.3', digest: { sha512: bytes } }],
    predicateType,
    predicate,
    ...change
  })
