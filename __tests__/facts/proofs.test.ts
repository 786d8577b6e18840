import { describe, expect, test } from '@jest/globals'
import { generateKeyPairSync, sign } from 'node:crypto'
import { verifyProofs } from '../../src/facts/proofs.ts'
import { known, unknown, type Fact, type Registry, type Release } from '../../src/model.ts'
import { nuxt3, nuxt4, type Recorded } from '../helpers/attestations.ts'
import { added, fromRegistry, locked, release, updated } from '../helpers/make.ts'

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
const ownKeys = JSON.stringify({
  keys: [
    {
      keyid: 'SHA256:own',
      key: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
      expires: null
    }
  ]
})
const signed = (version: string, text: string) => ({
  keyid: 'SHA256:own',
  sig: sign('sha256', Buffer.from(`nuxt@${version}:${text}`), privateKey).toString('base64')
})

const of = ({ subject }: Recorded, more: Partial<Release> = {}): Release =>
  release(subject.version, { integrity: subject.integrity, attested: true, ...more })

interface Told {
  readonly statements?: Readonly<Record<string, Fact<string>>>
  readonly keys?: Fact<string>
}

const prove = async (
  now: Release,
  before: Release | undefined,
  told: Told = {},
  integrity = now.integrity
) => {
  const asked: string[] = []
  const registry: Registry = {
    packument: () => Promise.reject(new Error('It is not asked for here.')),
    tarballs: (wanted, use) =>
      Promise.resolve(use(wanted.map(() => unknown('unsupported', 'It has no archives.')))),
    advisories: () => Promise.reject(new Error('It is not asked for here.')),
    attestations: (name, version) => {
      asked.push(`${name}@${version}`)
      return Promise.resolve(told.statements?.[version] ?? unknown('not-found', 'none'))
    },
    keys: () => {
      asked.push('keys')
      return Promise.resolve(told.keys ?? unknown('not-found', 'none'))
    },
    pathOf: () => undefined,
    publicHosts: new Set()
  }
  const after = locked(now.version, {
    name: 'nuxt',
    resolution: fromRegistry('nuxt', now.version, { integrity })
  })
  const change =
    before === undefined ? added(after) : updated(locked(before.version, { name: 'nuxt' }), after)
  const facts = await verifyProofs(change, { release: known(now), predecessor: known(before) }, registry)
  return { ...facts, asked }
}

const statements = { '3.13.0': known(nuxt3.text), '4.1.2': known(nuxt4.text) }
const nuxtRepository = expect.objectContaining({ repository: 'https://github.com/nuxt/nuxt' })

describe('statements of where it was built', () => {
  test('are verified for the release and for the one before', async () => {
    const { provenance, wrongAttestations, asked } = await prove(of(nuxt4), of(nuxt3), { statements })
    expect(provenance).toEqual(known({ now: nuxtRepository, before: nuxtRepository }))
    expect(wrongAttestations).toEqual(known([]))
    expect(asked.toSorted()).toEqual(['nuxt@3.13.0', 'nuxt@4.1.2'])
  })

  test('are asked for only where the registry says that it has them', async () => {
    const plain = { attested: false }
    const { provenance, wrongAttestations, asked } = await prove(of(nuxt4, plain), of(nuxt3, plain))
    expect(asked).toEqual([])
    expect([provenance, wrongAttestations]).toEqual([known({ now: undefined, before: undefined }), known([])])
  })

  test('have to be about the bytes that are locked', async () => {
    const other = `sha512-${Buffer.alloc(64).toString('base64')}`
    const { wrongAttestations, provenance } = await prove(of(nuxt4), undefined, { statements }, other)
    expect(wrongAttestations.known && wrongAttestations.value.length).toBeGreaterThan(0)
    expect(provenance).toEqual(known({ now: undefined, before: undefined }))
  })

  test('are about the registry’s own hash where the lockfile has another kind', async () => {
    const { wrongAttestations } = await prove(of(nuxt4), undefined, { statements }, 'sha1-x')
    expect(wrongAttestations).toEqual(known([]))
  })

  test('that cannot be had are unknown, with the reason', async () => {
    const why = unknown('unreachable', 'It did not answer.')
    const { provenance, wrongAttestations } = await prove(of(nuxt4), undefined, {
      statements: { '4.1.2': why }
    })
    expect([provenance, wrongAttestations]).toEqual([why, why])
  })

  test('of the one before that cannot be had leave nothing to compare with', async () => {
    const { provenance } = await prove(of(nuxt4), of(nuxt3), {
      statements: { ...statements, '3.13.0': unknown('not-found', 'none') }
    })
    expect(provenance).toEqual(known({ now: nuxtRepository, before: undefined }))
  })

  test('that nobody signed prove nothing, and are not wrong', async () => {
    const unsigned = nuxt4.text.replaceAll(/"signatures":\[[^\]]*\]/g, '"signatures":[]')
    expect(unsigned).not.toBe(nuxt4.text)
    const { provenance, wrongAttestations } = await prove(of(nuxt4), undefined, {
      statements: { '4.1.2': known(unsigned) }
    })
    expect([provenance.known, wrongAttestations.known]).toEqual([false, false])
  })
})

describe('the signature of the registry', () => {
  const by = (signatures: Release['signatures']) => of(nuxt4, { attested: false, signatures })
  const text = nuxt4.subject.integrity ?? ''

  test('is none where none is given, and nobody is asked', async () => {
    const { signature, asked } = await prove(by([]), undefined)
    expect([signature, asked]).toEqual([known({ kind: 'none' }), []])
  })

  test('by a key of its own is verified with what it tells of its keys', async () => {
    const { signature, asked } = await prove(by([signed('4.1.2', text)]), undefined, { keys: known(ownKeys) })
    expect([signature, asked]).toEqual([known({ kind: 'valid', keyid: 'SHA256:own' }), ['keys']])
  })

  test('of another version is invalid', async () => {
    const { signature } = await prove(by([signed('4.1.1', text)]), undefined, { keys: known(ownKeys) })
    expect(signature).toEqual(known({ kind: 'invalid', keyid: 'SHA256:own' }))
  })

  test.each<[string, Fact<string> | undefined, string]>([
    ['the registry does not tell its keys', undefined, 'unsupported'],
    ['the registry names other keys', known('{"keys":[]}'), 'unsupported'],
    ['the registry’s keys cannot be read', known('{'), 'malformed']
  ])('is unknown where %s', async (_, keys, reason) => {
    const told = keys === undefined ? {} : { keys }
    const { signature } = await prove(by([signed('4.1.2', text)]), undefined, told)
    expect(signature).toEqual({ known: false, reason, detail: expect.any(String) })
  })

  test('is unknown where the registry does not tell what it signed', async () => {
    const { signature } = await prove({ ...by([signed('4.1.2', text)]), integrity: undefined }, undefined)
    expect(signature).toEqual({ known: false, reason: 'unsupported', detail: expect.any(String) })
  })
})
