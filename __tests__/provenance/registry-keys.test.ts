import { describe, expect, test } from '@jest/globals'
import { array, assert, jsonValue, property, record, string, constant, oneof } from 'fast-check'
import { generateKeyPairSync } from 'node:crypto'
import { signatureKeys } from '../../src/provenance/npm-keys.ts'
import { parseKeys, withBuiltInKeys } from '../../src/provenance/registry-keys.ts'
import { fuzzRuns } from '../helpers/foreign.ts'

const spki = (namedCurve: string): string =>
  generateKeyPairSync('ec', { namedCurve })
    .publicKey.export({ format: 'der', type: 'spki' })
    .toString('base64')
const key = spki('P-256')
const written = {
  expires: null,
  keyid: 'one',
  keytype: 'ecdsa-sha2-nistp256',
  scheme: 'ecdsa-sha2-nistp256',
  key
}
const parsed = { keyid: 'one', key, from: undefined, until: undefined }
const answer = (...keys: readonly unknown[]): string => JSON.stringify({ keys })

describe("a registry's list of keys", () => {
  test('gives each key with its end', () => {
    const text = answer(written, { ...written, keyid: 'two', expires: '2025-01-29T00:00:00.000Z' })
    expect(parseKeys(text)).toEqual({
      known: true,
      value: [parsed, { ...parsed, keyid: 'two', until: Date.UTC(2025, 0, 29) }]
    })
  })

  test.each([
    ['another curve', { ...written, key: spki('P-384') }],
    [
      'another algorithm',
      {
        ...written,
        key: generateKeyPairSync('ed25519')
          .publicKey.export({ format: 'der', type: 'spki' })
          .toString('base64')
      }
    ],
    ['no key', { ...written, key: undefined }],
    ['a key that is none', { ...written, key: 'AAAA' }],
    ['no name', { ...written, keyid: '' }],
    ['a name of another type', { ...written, keyid: ['one'] }],
    ['an end that is no time', { ...written, expires: 'soon' }],
    ['an end of another type', { ...written, expires: { toString: 1 } }],
    ['nothing', null]
  ])('leaves out an entry with %s', (_, entry) => {
    expect(parseKeys(answer(entry, written))).toEqual({ known: true, value: [parsed] })
  })

  test.each([
    ['no JSON', 'keys'],
    ['no list', '{"keys":{}}'],
    ['a list alone', '[]'],
    ['nothing', ''],
    ['more than a registry writes', answer(written).padEnd(100_000)]
  ])('is malformed where it is %s', (_, text) => {
    expect(parseKeys(text)).toMatchObject({ known: false, reason: 'malformed' })
  })

  test('never throws', () => {
    const entry = oneof(
      record({ keyid: jsonValue(), key: oneof(jsonValue(), constant(key)), expires: jsonValue() }),
      jsonValue()
    )
    assert(
      property(
        oneof(
          string(),
          array(entry).map((keys) => JSON.stringify({ keys }))
        ),
        (text) => {
          expect(parseKeys(text)).toHaveProperty('known')
        }
      ),
      { numRuns: fuzzRuns(300) }
    )
  })
})

describe('the built-in keys', () => {
  const [ended, current] = signatureKeys
  if (ended === undefined || current === undefined) throw new Error('There are two built-in keys.')

  test('come before those of a registry', () => {
    expect(withBuiltInKeys([parsed])).toEqual([...signatureKeys, parsed])
  })

  test('cannot be replaced by another key of the same name', () => {
    expect(withBuiltInKeys([{ ...parsed, keyid: current.keyid, until: 1 }])).toEqual(signatureKeys)
  })

  test('can be ended by the registry, and not be made longer', () => {
    expect(
      withBuiltInKeys([
        { ...current, until: 5 },
        { ...ended, until: undefined }
      ])
    ).toEqual([ended, { ...current, until: 5 }])
    expect(withBuiltInKeys([{ ...ended, until: 9e15 }])).toEqual(signatureKeys)
  })
})
