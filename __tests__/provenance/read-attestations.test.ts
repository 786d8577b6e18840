import { describe, expect, test } from '@jest/globals'
import type { Subject, Keyring } from '../../src/provenance/define.ts'
import { readAttestations } from '../../src/provenance/read-attestations.ts'
import { publicKeyring } from '../../src/provenance/keyring.ts'
import {
  answerOf,
  bundlesOf,
  changed,
  nuxt3,
  nuxt4,
  ours,
  publishType,
  statementOf,
  type Bundle
} from '../helpers/attestations.ts'
import { publicRegistry } from '../../src/registry/public.ts'
import { ownSigstore } from '../helpers/sigstore.ts'

const slsa = 'https://slsa.dev/provenance/v1'
const invalid = { known: true, value: { kind: 'invalid' } }
const none = { known: true, value: { kind: 'none' } }
const unsupported = { known: false, reason: 'unsupported' }
const malformed = { known: false, reason: 'malformed' }
const verified = { known: true, value: { kind: 'verified' } }

const bothAre = (each: object) => ({ known: true, value: { publish: each, provenance: each } })

describe('a real answer of the public registry', () => {
  test('is verified, without a network', async () => {
    expect(await readAttestations(nuxt3.text, nuxt3.subject, publicKeyring)).toEqual({
      known: true,
      value: {
        publish: {
          known: true,
          value: {
            kind: 'verified',
            value: {
              registry: new URL(publicRegistry).origin,
              keyid: 'SHA256:jl3bwswu80PjjokCgh0o2w5c2U4LhQAE57gj9cz1kzA',
              signedAt: Date.parse('2024-08-22T16:06:37Z')
            }
          }
        },
        provenance: {
          known: true,
          value: {
            kind: 'verified',
            value: {
              issuer: 'https://token.actions.githubusercontent.com',
              repository: 'https://github.com/nuxt/nuxt',
              workflow: '.github/workflows/release.yml',
              ref: 'refs/tags/v3.13.0',
              commit: '74ef96d096d0045fd00fccd880c1dbbfea51e22a',
              trigger: 'push',
              runner: 'hosted',
              run: 'https://github.com/nuxt/nuxt/actions/runs/10511642470/attempts/1',
              builder: 'https://github.com/actions/runner/github-hosted',
              signedAt: Date.parse('2024-08-22T16:06:34Z')
            }
          }
        }
      }
    })
  })

  test('is verified in the newer form', async () => {
    const answer = await readAttestations(nuxt4.text, nuxt4.subject, publicKeyring)
    expect(answer).toMatchObject(bothAre(verified))
    expect(answer).toMatchObject({
      value: { provenance: { value: { value: { trigger: 'pull_request_target', ref: 'refs/heads/main' } } } }
    })
  })

  test.each<[string, Partial<Subject>, object]>([
    ['invalid for another name', { name: 'nuxt3' }, invalid],
    ['invalid for another version', { version: '4.1.1' }, invalid],
    ['invalid for other bytes', { integrity: nuxt3.subject.integrity }, invalid],
    [
      'invalid where the lockfile allows other bytes as well',
      { integrity: `${nuxt4.subject.integrity} ${nuxt3.subject.integrity}` },
      invalid
    ],
    [
      'verified where the lockfile has an older hash as well',
      { integrity: `sha1-AAAA ${nuxt4.subject.integrity}` },
      verified
    ],
    ['unknown where the lockfile has only an older hash', { integrity: 'sha1-AAAA' }, unsupported],
    ['unknown where the lockfile has no hash', { integrity: undefined }, unsupported]
  ])('is %s', async (_, subject, each) => {
    const answer = await readAttestations(nuxt4.text, { ...nuxt4.subject, ...subject }, publicKeyring)
    expect(answer).toMatchObject(bothAre(each))
  })

  const entryOf = ({ verificationMaterial }: Bundle) => {
    const [entry] = verificationMaterial.tlogEntries
    if (entry?.inclusionPromise === undefined || entry.inclusionProof === undefined)
      throw new Error('The fixture has an entry with both proofs.')
    const { inclusionPromise, inclusionProof } = entry
    return { entry, inclusionPromise, inclusionProof }
  }
  const flipped = (base64: string, at: number): string => {
    const bytes = Buffer.from(base64, 'base64')
    bytes[at] = (bytes[at] ?? 0) ^ 1
    return bytes.toString('base64')
  }
  const elsewhere = bundlesOf(nuxt3.text)

  test.each<[string, (bundle: Bundle) => void, object]>([
    [
      'another payload',
      ({ dsseEnvelope }) => (dsseEnvelope.payload = elsewhere.provenance.dsseEnvelope.payload),
      invalid
    ],
    [
      'one bit of the payload',
      ({ dsseEnvelope }) => (dsseEnvelope.payload = flipped(dsseEnvelope.payload, 40)),
      invalid
    ],
    ['another type of payload', ({ dsseEnvelope }) => (dsseEnvelope.payloadType = 'text/plain'), invalid],
    [
      'one bit of the signature',
      ({ dsseEnvelope: { signatures } }) =>
        (signatures[0] = { keyid: '', sig: flipped(signatures[0]?.sig ?? '', 20) }),
      invalid
    ],
    [
      'a signature of another release',
      ({ dsseEnvelope }) => (dsseEnvelope.signatures = elsewhere.provenance.dsseEnvelope.signatures),
      invalid
    ],
    [
      'an entry of another release',
      ({ verificationMaterial }) =>
        (verificationMaterial.tlogEntries = elsewhere.provenance.verificationMaterial.tlogEntries),
      invalid
    ],
    ['another time of entry', (bundle) => (entryOf(bundle).entry.integratedTime = '1757713600'), invalid],
    [
      'one bit of the promise',
      (bundle) => {
        const { inclusionPromise } = entryOf(bundle)
        inclusionPromise.signedEntryTimestamp = flipped(inclusionPromise.signedEntryTimestamp, 20)
      },
      invalid
    ],
    [
      'one bit of the proof',
      (bundle) => {
        const { hashes } = entryOf(bundle).inclusionProof
        hashes[0] = flipped(hashes[0] ?? '', 3)
      },
      invalid
    ],
    [
      'another checkpoint',
      (bundle) => {
        const { checkpoint } = entryOf(bundle).inclusionProof
        checkpoint.envelope = checkpoint.envelope.replace(/\n\d/, '\n9')
      },
      invalid
    ],
    [
      'one bit of the entry',
      (bundle) => {
        const { entry } = entryOf(bundle)
        entry.canonicalizedBody = flipped(entry.canonicalizedBody, 30)
      },
      invalid
    ],
    ['no signature', ({ dsseEnvelope }) => (dsseEnvelope.signatures = []), unsupported],
    [
      'an empty signature',
      ({ dsseEnvelope }) => (dsseEnvelope.signatures = [{ sig: '', keyid: '' }]),
      unsupported
    ],
    [
      'an unknown log',
      (bundle) => (entryOf(bundle).entry.logId.keyId = flipped(entryOf(bundle).entry.logId.keyId, 0)),
      unsupported
    ],
    [
      'an unknown form of entry',
      (bundle) => (entryOf(bundle).entry.kindVersion.version = '9.9.9'),
      unsupported
    ],
    ['no entry', ({ verificationMaterial }) => (verificationMaterial.tlogEntries = []), unsupported],
    ['no time of entry', (bundle) => delete entryOf(bundle).entry.inclusionPromise, unsupported],
    [
      'an unknown form of bundle',
      (bundle) => (bundle.mediaType = 'application/vnd.dev.sigstore.bundle.v9.9+json'),
      unsupported
    ],
    ['no proof', (bundle) => delete entryOf(bundle).entry.inclusionProof, malformed],
    [
      'two signatures',
      ({ dsseEnvelope: { signatures } }) => signatures.push({ sig: 'AAAA', keyid: '' }),
      malformed
    ],
    [
      'a checkpoint signed by a pattern',
      (bundle) => {
        const { checkpoint } = entryOf(bundle).inclusionProof
        checkpoint.envelope = checkpoint.envelope.replace('\u2014 rekor', '\u2014 (.*)*rekor')
      },
      malformed
    ],
    [
      'more proofs than a registry gives',
      ({ verificationMaterial: { tlogEntries } }) => {
        for (let i = 0; i < 5; i++) tlogEntries.push(...tlogEntries)
      },
      malformed
    ]
  ])('with %s is told for what it is', async (_, change, each) => {
    const answer = await readAttestations(changed(nuxt4.text, change), nuxt4.subject, publicKeyring)
    expect(answer).toMatchObject(bothAre(each))
  })

  test.each<[string, (bundle: Bundle) => void, object]>([
    [
      'the certificate of another run',
      ({ verificationMaterial }) =>
        (verificationMaterial.certificate = elsewhere.provenance.verificationMaterial.x509CertificateChain
          ?.certificates[0] ?? { rawBytes: '' }),
      invalid
    ],
    [
      'one bit of the certificate',
      ({ verificationMaterial: { certificate } }) => {
        if (certificate) certificate.rawBytes = flipped(certificate.rawBytes, 300)
      },
      invalid
    ],
    [
      'no certificate but a key',
      ({ verificationMaterial }) =>
        (verificationMaterial.publicKey = { hint: 'SHA256:DhQ8wR5APBvFHLF/+Tc+AYvPOdTpcIDqOhxsBHRwC7U' }),
      unsupported
    ],
    [
      'a certificate that is none',
      ({ verificationMaterial }) => (verificationMaterial.certificate = { rawBytes: 'MAA=' }),
      malformed
    ],
    [
      'no certificate at all',
      ({ verificationMaterial }) => delete verificationMaterial.certificate,
      malformed
    ]
  ])('with %s has no verified provenance', async (_, change, result) => {
    const answer = await readAttestations(changed(nuxt4.text, change), nuxt4.subject, publicKeyring)
    expect(answer).toMatchObject({ known: true, value: { provenance: result } })
  })

  test.each([
    ['a key that is not known', 'SHA256:AAAA', unsupported],
    ['the name of something that every object has', '__proto__', unsupported],
    ['a key that did not sign it', 'SHA256:jl3bwswu80PjjokCgh0o2w5c2U4LhQAE57gj9cz1kzA', invalid]
  ])('that names %s is told for what it is', async (_, hint, publish) => {
    const text = changed(nuxt4.text, ({ verificationMaterial: { publicKey } }) => {
      if (publicKey) publicKey.hint = hint
    })
    const answer = await readAttestations(text, nuxt4.subject, publicKeyring)
    expect(answer).toMatchObject({ known: true, value: { publish, provenance: verified } })
  })
})

describe('a keyring', () => {
  const { root, keys } = publicKeyring
  const stranger = ownSigstore().keyring
  const [log] = stranger.root.logs
  if (log === undefined) throw new Error('Our own has a log.')
  const posing = (ofLogs: Keyring['root']['logs']) => ofLogs.map((one) => ({ ...one, key: log.key }))

  test.each<[string, Keyring, object, object]>([
    ['of no log', { keys, root: { ...root, logs: [] } }, unsupported, unsupported],
    ['of other logs', { keys, root: { ...root, logs: stranger.root.logs } }, unsupported, unsupported],
    ['of a log with another key', { keys, root: { ...root, logs: posing(root.logs) } }, invalid, invalid],
    [
      'of a log until before',
      { keys, root: { ...root, logs: root.logs.map((one) => ({ ...one, until: 1 })) } },
      invalid,
      invalid
    ],
    ['of no log of certificates', { keys, root: { ...root, certificateLogs: [] } }, verified, unsupported],
    [
      'of a log of certificates with another key',
      { keys, root: { ...root, certificateLogs: posing(root.certificateLogs) } },
      verified,
      invalid
    ],
    ['of no authority', { keys, root: { ...root, certificateAuthorities: [] } }, verified, unsupported],
    [
      'of other authorities',
      { keys, root: { ...root, certificateAuthorities: stranger.root.certificateAuthorities } },
      verified,
      unsupported
    ],
    [
      'of authorities until before',
      {
        keys,
        root: {
          ...root,
          certificateAuthorities: root.certificateAuthorities.map((one) => ({ ...one, until: 1 }))
        }
      },
      verified,
      invalid
    ],
    ['of no key', { root, keys: [] }, unsupported, verified],
    [
      'of a key with other bytes',
      { root, keys: keys.map((one) => ({ ...one, key: log.key })) },
      invalid,
      verified
    ],
    ['of a key until before', { root, keys: keys.map((one) => ({ ...one, until: 1 })) }, invalid, verified],
    ['of a key from later on', { root, keys: keys.map((one) => ({ ...one, from: 9e15 })) }, invalid, verified]
  ])('%s decides', async (_, keyring, publish, provenance) => {
    const answer = await readAttestations(nuxt4.text, nuxt4.subject, keyring)
    expect(answer).toMatchObject({ known: true, value: { publish, provenance } })
  })
})

describe('a list of attestations', () => {
  const sigstore = ownSigstore()
  const published = { name: ours.name, version: ours.version, registry: 'https://registry.example.test' }
  const publish = (predicate: unknown, change?: object) =>
    [publishType, sigstore.sign({ payload: statementOf(publishType, predicate, change) })] as const
  const good = publish(published)
  const read = (text: string) => readAttestations(text, ours, sigstore.keyring)

  test('gives the registry that says it published the release', async () => {
    expect(await read(answerOf(good))).toEqual({
      known: true,
      value: {
        publish: {
          known: true,
          value: {
            kind: 'verified',
            value: {
              registry: 'https://registry.example.test',
              keyid: 'registry-key',
              signedAt: Date.UTC(2024, 5, 1)
            }
          }
        },
        provenance: none
      }
    })
  })

  test.each([
    ['of another version', publish({ ...published, version: '1.2.4' }), invalid],
    ['of another name', publish({ ...published, name: 'kit' }), invalid],
    ['of a name that is none', publish({ ...published, name: { toString: 1 } }), invalid],
    ['about another release', publish(published, { subject: [{ name: 'pkg:npm/kit@1.2.3' }] }), invalid],
    [
      'about a release whose name is none',
      publish(published, { subject: [{ name: { toString: 1 } }] }),
      invalid
    ],
    ['about nothing', publish(published, { subject: [] }), invalid],
    ['about a list that is none', publish(published, { subject: 'pkg:npm/%40acme/kit@1.2.3' }), invalid],
    [
      'with another hash',
      publish(published, { subject: [{ name: 'pkg:npm/%40acme/kit@1.2.3', digest: { sha256: 'ab' } }] }),
      unsupported
    ],
    ['of another kind than it is labelled', publish(published, { predicateType: slsa }), invalid],
    [
      'of a form that is not known',
      publish(published, { _type: 'https://in-toto.io/Statement/v9' }),
      unsupported
    ],
    ['without a predicate', publish('nothing'), unsupported],
    ['that is no JSON', [publishType, sigstore.sign({ payload: 'published' })] as const, unsupported],
    [
      'in another format',
      [
        publishType,
        sigstore.sign({ payload: statementOf(publishType, published), payloadType: 'text/plain' })
      ] as const,
      unsupported
    ],
    [
      'signed with a certificate',
      [publishType, sigstore.sign({ payload: statementOf(publishType, published), claims: {} })] as const,
      unsupported
    ]
  ])('with a statement %s is told for what it is', async (_, attestation, result) => {
    expect(await read(answerOf(attestation))).toMatchObject({
      known: true,
      value: { publish: result, provenance: none }
    })
  })

  test('does not choose where there are two of a kind', async () => {
    expect(await read(answerOf(good, good))).toMatchObject({ value: { publish: unsupported } })
    const { provenance } = bundlesOf(nuxt4.text)
    const two = answerOf([slsa, provenance], ['https://slsa.dev/provenance/v0.2', provenance])
    expect(await readAttestations(two, nuxt4.subject, publicKeyring)).toMatchObject({
      value: { provenance: unsupported }
    })
  })

  test('leaves out kinds that are not known, and knows which provenance it cannot read', async () => {
    const other = answerOf(['https://spdx.dev/Document', {}], ['https://slsa.dev/provenance/v9', {}])
    expect(await read(other)).toMatchObject({
      known: true,
      value: { publish: none, provenance: unsupported }
    })
    expect(await read(answerOf())).toMatchObject({ known: true, value: { publish: none, provenance: none } })
  })

  test.each([
    ['no JSON', 'attestations'],
    ['no list', '{"attestations":{}}'],
    ['a list alone', '[]'],
    ['a list of other things', '{"attestations":[1]}'],
    ['a list without bundles', answerOf([publishType, null])],
    ['longer than a registry writes', answerOf(good).padEnd(2_000_000)],
    ['nested without end', '['.repeat(500_000)]
  ])('is malformed where it is %s', async (_, text) => {
    expect(await read(text)).toMatchObject({ known: false, reason: 'malformed' })
  })
})
