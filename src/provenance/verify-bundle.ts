// One Sigstore bundle: a signed envelope, and the proof that the signature stands in a public log. The library
// verifies; here is decided what it is given, and what is wrong or only not known.
import type { Json } from '../json.ts'
import type { SignedEntity } from '@sigstore/verify'
import { known, type Fact, type Checked } from '../model.ts'
import { formNotKnown, malformed, unfitPart, unsupported } from './bundle-form.ts'
import type { Keyring } from './define.ts'
import { openKeyring, type Sigstore } from './open-keyring.ts'
import { strangerIn } from './strangers.ts'

/** What was signed, and by whom. Only what stands in here may be believed. */
export interface Signed {
  readonly payloadType: string
  readonly payload: string
  /** The name of the registry's key, where that signed. */
  readonly keyid: string | undefined
  /** The extensions of the certificate, where one signed: object identifiers with dots, and their values. */
  readonly extensions: ReadonlyMap<string, Buffer>
  /** Milliseconds since 1970, by the clock of the log or of a time stamp. */
  readonly signedAt: number
}

/**
 * Verifies a bundle. Invalid where somebody who is known is named and did not sign this.
 * Unknown, `unsupported`, where it is not signed, where a key, an authority or a log is not known, and where no log
 * vouches for it: nobody known claims anything then. Unknown, `malformed`, where it is no bundle.
 * @param by who has to sign: the registry with its key, or a pipeline with a certificate
 */
export const verifyBundle = async (
  bundle: Json,
  by: 'key' | 'certificate',
  keyring: Keyring
): Promise<Fact<Checked<Signed>>> => {
  const unfit = unfitPart(bundle)
  if (unfit !== undefined) return unfit
  const sigstore = await openKeyring(keyring)
  try {
    return verify(bundle, by, keyring, sigstore)
  } catch (error) {
    const reason = error instanceof sigstore.VerificationError ? reasons.get(error.code) : undefined
    return reason === undefined ? malformed : known({ kind: 'invalid', reason: [reason] })
  }
}

const verify = (
  bundle: Json,
  by: 'key' | 'certificate',
  keyring: Keyring,
  { bundleFromJSON, toSignedEntity, material, verifier }: Sigstore
): Fact<Checked<Signed>> => {
  const parsed = bundleFromJSON(bundle)
  const { content } = parsed
  if (content.$case !== 'dsseEnvelope') return formNotKnown
  const entity = toSignedEntity(parsed)
  if ((entity.key.$case === 'certificate') !== (by === 'certificate'))
    return unsupported(`The attestation is not signed with a ${by}.`)
  const stranger = strangerIn(entity, keyring, material)
  if (stranger !== undefined) return unsupported(stranger)
  const times = timesIn(entity)
  if (entity.tlogEntries.length === 0 || times.length === 0)
    return unsupported('No log vouches for the attestation and its time.')

  const { identity } = verifier.verify(entity)
  const { payloadType, payload } = content.dsseEnvelope
  return known({
    kind: 'verified',
    value: {
      payloadType,
      payload: payload.toString('utf8'),
      keyid: entity.key.$case === 'public-key' ? entity.key.hint : undefined,
      extensions: new Map((identity?.oids ?? []).map(({ oid, value }) => [oid?.id.join('.') ?? '', value])),
      signedAt: Math.min(...times)
    }
  })
}

// An entry's time counts where the log signed it, which is its promise to include the entry.
const timesIn = ({ timestamps }: SignedEntity): readonly number[] =>
  timestamps.flatMap((stamp) => {
    if (stamp.$case === 'timestamp-authority') return stamp.timestamp.signingTime.getTime()
    const { inclusionPromise, integratedTime } = stamp.tlogEntry
    return inclusionPromise === undefined ? [] : Number(integratedTime) * 1000
  })

const proofIsWrong = 'The proof that the attestation was entered in a log is wrong.'

// The library's own words quote what it was given; its codes are enough.
const reasons: ReadonlyMap<string, string> = new Map([
  ['SIGNATURE_ERROR', 'The signature is not of this attestation.'],
  ['TLOG_BODY_ERROR', 'The log holds another attestation or another signature than this one.'],
  ['TLOG_INCLUSION_PROMISE_ERROR', proofIsWrong],
  ['TLOG_INCLUSION_PROOF_ERROR', proofIsWrong],
  ['TLOG_MISSING_INCLUSION_ERROR', proofIsWrong],
  [
    'PUBLIC_KEY_ERROR',
    'The attestation is signed with a key of the registry that was not in use at that time.'
  ],
  [
    'CERTIFICATE_ERROR',
    'The certificate is not from the authority it names, or was not valid when it signed.'
  ],
  ['TIMESTAMP_ERROR', 'The time stamp of the attestation is wrong.']
])
