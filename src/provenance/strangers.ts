// A key, an authority or a log that is not known makes a statement unknown, not wrong: Sigstore takes new ones into use
// at any time, and this program learns of them with its next release.
import type { SignedEntity, TrustMaterial } from '@sigstore/verify'
import type { Keyring } from './define.ts'

/** A sentence about the first party to a signature that is not known; undefined where all are. */
export const strangerIn = (
  entity: SignedEntity,
  keyring: Keyring,
  material: TrustMaterial
): string | undefined =>
  strangeLog(entity, material) ?? strangeSigner(entity, keyring, material) ?? strangeClock(entity, material)

const strangeLog = ({ tlogEntries }: SignedEntity, { tlogs }: TrustMaterial): string | undefined => {
  if (tlogEntries.some(({ logId }) => !tlogs.some((log) => log.logID.equals(logId.keyId))))
    return 'The attestation is entered in a log that is not known.'
  return tlogEntries.some(({ kindVersion: { kind, version } }) => !kinds.has(`${kind} ${version}`))
    ? 'The attestation is entered in its log in a form that is not known.'
    : undefined
}

// The forms of entries that the library can read.
const kinds: ReadonlySet<string> = new Set(['intoto 0.0.2', 'dsse 0.0.1', 'dsse 0.0.2'])

const strangeSigner = (
  { key }: SignedEntity,
  { keys }: Keyring,
  { ctlogs, certificateAuthorities }: TrustMaterial
): string | undefined => {
  if (key.$case === 'public-key')
    return keys.some(({ keyid }) => keyid === key.hint)
      ? undefined
      : 'The attestation is signed with a key that is not known.'
  // By the identifier of the issuer's key, since a new key may come under the old name. A certificate that names none
  // is left to the library.
  const issuer = key.certificate.extAuthorityKeyID?.keyIdentifier
  const authorities = certificateAuthorities.flatMap(({ certChain }) => certChain)
  if (issuer !== undefined && !authorities.some((one) => one.extSubjectKeyID?.keyIdentifier.equals(issuer)))
    return 'The certificate of the attestation is from an authority that is not known.'
  const entered = key.certificate.extSCT?.signedCertificateTimestamps ?? []
  return entered.some(({ logID }) => !ctlogs.some((log) => log.logID.equals(logID)))
    ? 'The certificate of the attestation is entered in a log that is not known.'
    : undefined
}

const strangeClock = (
  { timestamps }: SignedEntity,
  { timestampAuthorities }: TrustMaterial
): string | undefined => {
  const strange = timestamps.some((stamp) => {
    if (stamp.$case !== 'timestamp-authority') return false
    const { signerSerialNumber, signerIssuer } = stamp.timestamp
    return !timestampAuthorities.some(
      ({ certChain: [signer] }) =>
        signer?.serialNumber.equals(signerSerialNumber) && signer.issuer.equals(signerIssuer)
    )
  })
  return strange ? 'The time stamp of the attestation is from an authority that is not known.' : undefined
}
