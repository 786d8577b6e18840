import { describe, expect, test } from '@jest/globals'
import { generateKeyPairSync, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { RegistrySignature } from '../../src/model.ts'
import type { RegistryKey } from '../../src/provenance/define.ts'
import { withBuiltInKeys } from '../../src/provenance/registry-keys.ts'
import { verifySignatures } from '../../src/provenance/verify-signatures.ts'

const pair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })
const [mine, other, curve] = [pair(), pair(), generateKeyPairSync('ec', { namedCurve: 'P-384' })]

const keyOf = ({ publicKey }: typeof mine, keyid: string, until?: number): RegistryKey => ({
  keyid,
  key: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
  from: undefined,
  until
})

const integrity = 'sha512-AAAA'
const day = 86_400_000
const publishedAt = 100 * day
const release = { name: '@acme/kit', version: '1.2.3', integrity, publishedAt }

const signed = (
  by: typeof mine,
  keyid: string,
  message = `@acme/kit@1.2.3:${integrity}`
): RegistrySignature => ({
  keyid,
  sig: sign('sha256', Buffer.from(message), by.privateKey).toString('base64')
})
const good = signed(mine, 'mine')
const keys = [keyOf(mine, 'mine'), keyOf(other, 'other')]
const ending = (until: number): readonly RegistryKey[] => [keyOf(mine, 'mine', until)]

describe('the signatures of a registry', () => {
  test.each([
    ['none are none', [], keys, { kind: 'none' }],
    ['by a known key are valid', [good], keys, { kind: 'valid', keyid: 'mine' }],
    ['by an unknown key say nothing', [good], [], { kind: 'unknown-key', keyids: ['mine'] }],
    [
      'by a known key are valid beside an unknown one',
      [signed(curve, 'new'), good],
      keys,
      { kind: 'valid', keyid: 'mine' }
    ],
    ['by two known keys need both', [good, signed(mine, 'other')], keys, { kind: 'invalid', keyid: 'other' }],
    [
      'by another key of that name are invalid',
      [signed(other, 'mine')],
      keys,
      { kind: 'invalid', keyid: 'mine' }
    ],
    [
      'of another version are invalid',
      [signed(mine, 'mine', `@acme/kit@1.2.4:${integrity}`)],
      keys,
      { kind: 'invalid', keyid: 'mine' }
    ],
    [
      'of another name are invalid',
      [signed(mine, 'mine', `kit@1.2.3:${integrity}`)],
      keys,
      { kind: 'invalid', keyid: 'mine' }
    ],
    [
      'of other bytes are invalid',
      [signed(mine, 'mine', '@acme/kit@1.2.3:sha512-BBBB')],
      keys,
      { kind: 'invalid', keyid: 'mine' }
    ],
    ['that are empty are invalid', [{ keyid: 'mine', sig: '' }], keys, { kind: 'invalid', keyid: 'mine' }],
    [
      'that are no signatures are invalid',
      [{ keyid: 'mine', sig: '%%%%' }],
      keys,
      { kind: 'invalid', keyid: 'mine' }
    ],
    [
      'by a key that ended later are valid',
      [good],
      ending(publishedAt + 1),
      { kind: 'valid', keyid: 'mine' }
    ],
    [
      'by a key that ended just then are not',
      [good],
      ending(publishedAt),
      { kind: 'expired-key', keyid: 'mine', until: publishedAt }
    ],
    [
      'by a key that ended before are not',
      [good],
      ending(day),
      { kind: 'expired-key', keyid: 'mine', until: day }
    ],
    [
      'of other bytes are invalid by an ended key, too',
      [signed(other, 'mine')],
      ending(day),
      { kind: 'invalid', keyid: 'mine' }
    ],
    [
      'count with the first key of a name',
      [good],
      [...keys, keyOf(other, 'mine')],
      { kind: 'valid', keyid: 'mine' }
    ]
  ] as const)('%s', (_, signatures, by, result) => {
    expect(verifySignatures({ ...release, signatures }, by)).toEqual(result)
  })

  test('by a key with an end are undated where nobody tells when the release came out', () => {
    const undated = { ...release, publishedAt: undefined, signatures: [good] }
    expect(verifySignatures(undated, ending(day))).toEqual({ kind: 'undated', keyid: 'mine', until: day })
    expect(verifySignatures(undated, keys)).toEqual({ kind: 'valid', keyid: 'mine' })
  })

  test('are looked at up to a number', () => {
    const many = Array.from({ length: 10_000 }, () => signed(other, 'unknown'))
    const result = verifySignatures({ ...release, signatures: [...many, good] }, keys)
    expect(result).toMatchObject({ kind: 'unknown-key' })
    expect('keyids' in result ? result.keyids : []).toHaveLength(16)
  })
})

interface Recorded {
  readonly name: string
  readonly version: string
  readonly integrity: string
  readonly publishedAt: string
  readonly signatures: readonly RegistrySignature[]
}
const recorded = JSON.parse(
  readFileSync('__tests__/fixtures/provenance/nuxt.signatures.json', 'utf8')
) as readonly Recorded[]

describe('the signatures of the public registry', () => {
  const builtIn = withBuiltInKeys([])

  test.each(recorded)('on $name@$version are valid by the built-in keys', (one) => {
    const result = verifySignatures({ ...one, publishedAt: Date.parse(one.publishedAt) }, builtIn)
    expect(result).toEqual({ kind: 'valid', keyid: one.signatures[0]?.keyid })
  })

  test.each(recorded)('on $name@$version are invalid for other bytes', (one) => {
    const bytes = one.integrity.replace(/^sha512-./, (start) =>
      start.endsWith('A') ? 'sha512-B' : 'sha512-A'
    )
    const result = verifySignatures(
      { ...one, integrity: bytes, publishedAt: Date.parse(one.publishedAt) },
      builtIn
    )
    expect(result).toEqual({ kind: 'invalid', keyid: one.signatures[0]?.keyid })
  })

  test('by its first key are of an expired key on a release after the end of January 2025', () => {
    const [old] = recorded
    if (old === undefined) throw new Error('The fixture is empty.')
    const at = (time: string) => verifySignatures({ ...old, publishedAt: Date.parse(time) }, builtIn)
    expect(at('2025-01-28')).toMatchObject({ kind: 'valid' })
    expect(at('2025-01-30')).toMatchObject({ kind: 'expired-key', until: Date.parse('2025-01-29') })
  })
})
