// Loads the library that verifies, and gives it the keys. It is a tenth of the bundle and seldom needed, so that it is
// loaded when the first attestation has to be verified, and not at the start.
import type { TrustMaterial, toTrustMaterial } from '@sigstore/verify'
import type { Authority, Log, RegistryKey, Keyring } from './define.ts'
import { openKey } from './registry-keys.ts'

const load = async (keyring: Keyring) => {
  const { bundleFromJSON, toSignedEntity, toTrustMaterial, VerificationError, Verifier } =
    await import('./sigstore.ts')
  const root = {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: keyring.root.logs.map(logOf),
    ctlogs: keyring.root.certificateLogs.map(logOf),
    certificateAuthorities: keyring.root.certificateAuthorities.map(authorityOf),
    timestampAuthorities: keyring.root.timestampAuthorities.map(authorityOf)
  }
  const material: TrustMaterial = toTrustMaterial(root, (hint) => keyOf(hint, keyring.keys))
  return { bundleFromJSON, toSignedEntity, VerificationError, material, verifier: new Verifier(material) }
}

/** The library, with the keys of one `Keyring` in its hands. */
export type Sigstore = Awaited<ReturnType<typeof load>>

const opened = new WeakMap<Keyring, Promise<Sigstore>>()

/** The library for these keys. It is made ready once: that takes longer than to verify. */
export const openKeyring = (keyring: Keyring): Promise<Sigstore> => {
  const known = opened.get(keyring) ?? load(keyring)
  opened.set(keyring, known)
  return known
}

type Root = Parameters<typeof toTrustMaterial>[0]

const logOf = ({ url, id, key, from, until }: Log): Root['tlogs'][number] => ({
  baseUrl: url,
  // SHA-256, and an SPKI, in the numbers of the library's own lists.
  hashAlgorithm: 1,
  publicKey: { rawBytes: bytes(key), keyDetails: 5, validFor: period(from, until) },
  logId: { keyId: bytes(id) },
  checkpointKeyId: undefined,
  operator: ''
})

const authorityOf = ({ certificates, from, until }: Authority): Root['certificateAuthorities'][number] => ({
  subject: undefined,
  uri: '',
  certChain: { certificates: certificates.map((one) => ({ rawBytes: bytes(one) })) },
  validFor: period(from, until),
  operator: ''
})

const keyOf = (hint: string, keys: readonly RegistryKey[]) => {
  const key = keys.find(({ keyid }) => keyid === hint)
  if (key === undefined) throw new Error('A key was asked for that is not there.')
  const { from = -Infinity, until = Infinity } = key
  return {
    publicKey: openKey(key.key),
    validFor: (date: Date): boolean => from <= date.getTime() && date.getTime() <= until
  }
}

const bytes = (base64: string): Buffer => Buffer.from(base64, 'base64')

const period = (from: number | undefined, until: number | undefined) => ({
  start: from === undefined ? undefined : new Date(from),
  end: until === undefined ? undefined : new Date(until)
})
