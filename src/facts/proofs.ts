// What is signed about a release: the registry's signature, and the statements of where it was built.
import {
  known,
  unknown,
  type Attestations,
  type Checked,
  type DependencyChange,
  type Fact,
  type Facts,
  type FactSheet,
  type Provenance,
  type Registry,
  type Release,
  type SignatureResult
} from '../model.ts'
import { publicKeyring } from '../provenance/keyring.ts'
import { readAttestations } from '../provenance/read-attestations.ts'
import { parseKeys, withBuiltInKeys } from '../provenance/registry-keys.ts'
import { verifySignatures } from '../provenance/verify-signatures.ts'

/** The facts that are learnt here. */
export type FactOfProof = 'signature' | 'wrongAttestations' | 'provenance'

type Changed = Exclude<DependencyChange, { kind: 'removed' }>

/**
 * Verifies what is signed about the release that a change brings. One request for each of the release and its
 * predecessor, and only where the registry says that it holds statements about it; one more for a key that is not known.
 */
export const verifyProofs = async (
  change: Changed,
  { release, predecessor }: Pick<FactSheet, 'release' | 'predecessor'>,
  registry: Registry
): Promise<Pick<FactSheet, FactOfProof>> => {
  if (!release.known) return { signature: release, wrongAttestations: release, provenance: release }
  const { name, resolution } = change.after
  // The lockfile's own hash, where it has one that can be compared: it is what will be installed.
  const locked = 'integrity' in resolution ? resolution.integrity : undefined
  const bytes = locked?.includes('sha512-') === true ? locked : release.value.integrity
  const before = predecessor.known ? predecessor.value : undefined
  const [signature, now, was] = await Promise.all([
    signatureOf(name, release.value, registry),
    attestationsOf(name, release.value, bytes, registry),
    before === undefined ? undefined : attestationsOf(name, before, before.integrity, registry)
  ])
  return {
    signature,
    wrongAttestations: wrongOf(now),
    provenance: provenanceOf(now, was)
  }
}

const signatureOf = async (
  name: string,
  release: Release,
  registry: Registry
): Promise<Fact<SignatureResult>> => {
  const { version, integrity, publishedAt, signatures } = release
  if (signatures.length === 0) return known({ kind: 'none' })
  if (integrity === undefined)
    return unknown('unsupported', 'The registry signed it, and does not tell the hash that it signed.')
  const signed = { name, version, integrity, publishedAt, signatures }
  const first = verifySignatures(signed, withBuiltInKeys([]))
  if (first.kind !== 'unknown-key') return settled(first)
  const text = await registry.keys()
  if (!text.known) return unknown('unsupported', `It is signed with a key that is not known. ${text.detail}`)
  const keys = parseKeys(text.value)
  return keys.known ? settled(verifySignatures(signed, withBuiltInKeys(keys.value))) : keys
}

const settled = (result: SignatureResult): Fact<SignatureResult> =>
  result.kind === 'unknown-key'
    ? unknown('unsupported', 'It is signed with a key that the registry does not name.')
    : result.kind === 'undated'
      ? unknown(
          'unsupported',
          'It is signed with a key that has ended, and nobody tells when it was published.'
        )
      : known(result)

/** Undefined where the registry holds no statements. */
const attestationsOf = async (
  name: string,
  { version, attested }: Release,
  integrity: string | undefined,
  registry: Registry
): Promise<Fact<Attestations> | undefined> => {
  if (!attested) return undefined
  const text = await registry.attestations(name, version)
  return text.known ? readAttestations(text.value, { name, version, integrity }, publicKeyring) : text
}

// One that is wrong is told, whatever the other is. That none is wrong is known only when both are.
const wrongOf = (found: Fact<Attestations> | undefined): Fact<Facts['wrongAttestations']> => {
  if (found === undefined) return known([])
  if (!found.known) return found
  const both: readonly Fact<Checked<unknown>>[] = [found.value.publish, found.value.provenance]
  const wrong = both.flatMap((one) => (one.known && one.value.kind === 'invalid' ? [one.value.reason] : []))
  const open = both.find((one) => !one.known)
  return wrong.length > 0 || open === undefined ? known(wrong) : open
}

const provenanceOf = (
  now: Fact<Attestations> | undefined,
  was: Fact<Attestations> | undefined
): FactSheet['provenance'] => {
  const here = statedBy(now)
  if (!here.known) return here
  // Nothing to compare with is the same, for whatever reason: the release itself is judged by what it states.
  const before = statedBy(was)
  return known({ now: here.value, before: before.known ? before.value : undefined })
}

const statedBy = (found: Fact<Attestations> | undefined): Fact<Provenance | undefined> => {
  if (found === undefined) return known(undefined)
  if (!found.known) return found
  const { provenance } = found.value
  if (!provenance.known) return provenance
  return known(provenance.value.kind === 'verified' ? provenance.value.value : undefined)
}
