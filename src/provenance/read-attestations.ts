// A registry's answer to `/-/npm/v1/attestations/NAME@VERSION`: its own statement that it published the release, and
// the publisher's statement where it was built.
import { isObject, parseJson, type Json } from '../json.ts'
import {
  known,
  say,
  unknown,
  type Fact,
  type Attestations,
  type Checked,
  type PublishAttestation,
  type Provenance
} from '../model.ts'
import type { Subject, Keyring } from './define.ts'
import { readPredicateV02, readPredicateV1, type Said } from './predicate.ts'
import { readProvenance } from './provenance.ts'
import { readStatement } from './statement.ts'
import { verifyBundle } from './verify-bundle.ts'

// Two attestations take 14 KB. A build may put its whole event into the statement.
const mostBytes = 1024 * 1024

/**
 * Reads and verifies the attestations of a release.
 * Unknown, `malformed`, where the answer is not such a list. Otherwise each of the two kinds is told by itself, see
 * `Checked`; an attestation that is not signed, or not by anybody known, is unknown, and one that is wrong is invalid.
 * Kinds that are not known are left out.
 */
export const readAttestations = async (
  text: string,
  subject: Subject,
  keyring: Keyring
): Promise<Fact<Attestations>> => {
  const answer = text.length > mostBytes ? undefined : parseJson(text)
  const listed = isObject(answer) ? answer['attestations'] : undefined
  if (!Array.isArray(listed) || !listed.every(isAttestation))
    return unknown('malformed', "The registry's list of attestations is not what a registry writes.")
  const published = listed.filter(({ predicateType }) => predicateType === publishType)
  const built = listed.filter(({ predicateType }) => predicateType.startsWith('https://slsa.dev/provenance/'))
  return known({
    publish: await only(published, (one) => publishAttestation(one, subject, keyring)),
    provenance: await only(built, (one) => provenance(one, subject, keyring))
  })
}

const publishType = 'https://github.com/npm/attestation/tree/main/specs/publish/v0.1'

interface Attestation {
  readonly predicateType: string
  readonly bundle: Json
}

const isAttestation = (value: unknown): value is Attestation =>
  isObject(value) && typeof value['predicateType'] === 'string' && isObject(value['bundle'])

// Anybody can have a statement about any bytes signed. A registry lets one through, and of two neither is chosen.
const only = async <T>(
  attestations: readonly Attestation[],
  read: (one: Attestation) => Promise<Fact<Checked<T>>>
): Promise<Fact<Checked<T>>> => {
  const [one, ...more] = attestations
  if (one === undefined) return known({ kind: 'none' })
  if (more.length > 0)
    return unknown('unsupported', 'The registry gives more than one attestation of a kind.')
  return read(one)
}

const publishAttestation = async (
  { predicateType, bundle }: Attestation,
  subject: Subject,
  keyring: Keyring
): Promise<Fact<Checked<PublishAttestation>>> =>
  whenVerified(await verifyBundle(bundle, 'key', keyring), (signed) =>
    whenVerified(readStatement(signed, predicateType, subject), ({ name, version, registry }) => {
      if (name !== subject.name || version !== subject.version)
        return known({ kind: 'invalid', reason: say`It says of another release that it was published.` })
      const { keyid = '', signedAt } = signed
      const value = { registry: typeof registry === 'string' ? registry : undefined, keyid, signedAt }
      return known({ kind: 'verified', value })
    })
  )

const provenance = async (
  { predicateType, bundle }: Attestation,
  subject: Subject,
  keyring: Keyring
): Promise<Fact<Checked<Provenance>>> => {
  const readPredicate = predicates.get(predicateType)
  if (readPredicate === undefined)
    return unknown('unsupported', 'The provenance has a form that is not known.')
  return whenVerified(await verifyBundle(bundle, 'certificate', keyring), (signed) =>
    whenVerified(readStatement(signed, predicateType, subject), (predicate) =>
      readProvenance(signed, readPredicate(predicate))
    )
  )
}

const predicates: ReadonlyMap<string, (predicate: Json) => Said> = new Map([
  ['https://slsa.dev/provenance/v0.2', readPredicateV02],
  ['https://slsa.dev/provenance/v1', readPredicateV1]
])

const whenVerified = <A, B>(
  fact: Fact<Checked<A>>,
  next: (value: A) => Fact<Checked<B>>
): Fact<Checked<B>> => {
  if (!fact.known) return fact
  const checked = fact.value
  return checked.kind === 'verified' ? next(checked.value) : known(checked)
}
