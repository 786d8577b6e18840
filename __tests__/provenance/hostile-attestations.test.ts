import { describe, expect, test } from '@jest/globals'
import { assert, asyncProperty, constantFrom, dictionary, jsonValue, nat, oneof, string } from 'fast-check'
import { isObject } from '../../src/json.ts'
import { readAttestations } from '../../src/provenance/read-attestations.ts'
import { readStatement } from '../../src/provenance/statement.ts'
import { publicKeyring } from '../../src/provenance/keyring.ts'
import { readPredicateV02, readPredicateV1 } from '../../src/provenance/predicate.ts'
import { answerOf, bundlesOf, nuxt3, nuxt4, publishType } from '../helpers/attestations.ts'
import { anyText, fuzzRuns } from '../helpers/foreign.ts'

const slsa = 'https://slsa.dev/provenance/v1'
const originals = [nuxt3, nuxt4].flatMap(({ text, subject }) => {
  const { publish, provenance } = bundlesOf(text)
  return [
    { type: publishType, bundle: publish, subject },
    { type: slsa, bundle: provenance, subject }
  ]
})

// Every place in a value, as the steps that lead there.
type Path = readonly (string | number)[]
const places = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value !== 'object' || value === null
    ? [path]
    : [path, ...Object.entries(value).flatMap(([key, one]) => places(one, [...path, key]))]

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((found, step) => (found as Record<string, unknown>)[step], value)

const put = (value: unknown, [step, ...rest]: Path, other: unknown): unknown => {
  if (step === undefined) return other
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map<readonly [string, unknown]>(
    ([key, one]) => [key, key === step ? put(one, rest, other) : one] as const
  )
  if (Array.isArray(value)) return entries.map(([, one]) => one)
  return Object.fromEntries<unknown>(entries)
}

const anyValue = oneof(
  jsonValue(),
  anyText,
  constantFrom(
    null,
    '',
    '0',
    '-1',
    '9'.repeat(5000),
    {},
    [],
    [[]],
    { toString: 1 },
    { length: -1 },
    'AAAA',
    true,
    1e308
  )
)

const changeOf = (bytes: Buffer, at: number, by: number): string => {
  const changed = Buffer.from(bytes)
  const index = at % Math.max(1, changed.length)
  changed[index] = (changed[index] ?? 0) ^ (by % 255) ^ 255
  return changed.toString('base64')
}

// What is said of a changed bundle, unless that is what was said before.
const saidAnew = async (
  { type, subject, bundle }: (typeof originals)[number],
  changed: unknown
): Promise<string> => {
  const read = async (one: unknown): Promise<string> =>
    JSON.stringify(await readAttestations(answerOf([type, one]), subject, publicKeyring))
  const said = await read(changed)
  return said === (await read(bundle)) ? '' : said
}

describe('hostile attestations', () => {
  test('with any value in any place never throw, and are never verified with another meaning', async () => {
    await assert(
      asyncProperty(nat(), nat(), anyValue, async (which, where, other) => {
        const original = originals[which % originals.length]
        if (original === undefined) return
        const all = places(original.bundle)
        const changed = put(original.bundle, all[where % all.length] ?? [], other)
        expect(await saidAnew(original, changed)).not.toContain('"verified"')
      }),
      { numRuns: fuzzRuns(300) }
    )
  })

  test('with other bytes in any place never throw, and are never verified with another meaning', async () => {
    const texts = originals.flatMap((original) =>
      places(original.bundle).flatMap((path) => {
        const value = valueAt(original.bundle, path)
        return typeof value === 'string' ? [{ original, path, bytes: Buffer.from(value, 'base64') }] : []
      })
    )
    await assert(
      asyncProperty(nat(), nat(), nat(), async (which, where, by) => {
        const { original, path = [], bytes } = texts[which % texts.length] ?? {}
        if (original === undefined || bytes === undefined) return
        const changed = put(original.bundle, path, changeOf(bytes, where, by))
        expect(await saidAnew(original, changed)).not.toContain('"verified"')
      }),
      { numRuns: fuzzRuns(300) }
    )
  })

  test('that are any text never throw', async () => {
    const text = oneof(
      anyText,
      string(),
      jsonValue().map((value) => JSON.stringify({ attestations: [value] }))
    )
    await assert(
      asyncProperty(text, async (one) => {
        const answer = await readAttestations(one, nuxt4.subject, publicKeyring)
        expect(JSON.stringify(answer)).not.toContain('"verified"')
      }),
      { numRuns: fuzzRuns(300) }
    )
  })

  test('with any statement or predicate that was signed never throw', async () => {
    const keys = constantFrom(
      '_type',
      'subject',
      'predicate',
      'predicateType',
      'name',
      'digest',
      'buildDefinition',
      'builder',
      'invocation',
      'materials',
      'uri',
      '__proto__'
    )
    const value = oneof(dictionary(keys, anyValue), anyValue)
    await assert(
      asyncProperty(value, async (one) => {
        const payload = JSON.stringify(one)
        const signed = { payloadType: 'application/vnd.in-toto+json', payload }
        expect(readStatement(signed, slsa, nuxt4.subject)).toHaveProperty('known')
        if (!isObject(one)) return
        readPredicateV1(one)
        readPredicateV02(one)
      }),
      { numRuns: fuzzRuns(500) }
    )
  })

  // Each would hold up a reader that follows where it leads.
  const nested = Buffer.from('30820100'.repeat(8000), 'hex').toString('base64')
  const deep = 'a list that is too deep to be written'
  test.each<[string, Path, unknown]>([
    ['a certificate nested without end', ['verificationMaterial', 'certificate', 'rawBytes'], nested],
    [
      'a certificate of a megabyte',
      ['verificationMaterial', 'certificate', 'rawBytes'],
      'MIIB'.repeat(200_000)
    ],
    [
      'numbers of many digits',
      ['verificationMaterial', 'tlogEntries', '0', 'inclusionProof', 'logIndex'],
      '9'.repeat(60_000)
    ],
    [
      'proofs without end',
      ['verificationMaterial', 'tlogEntries', '0', 'inclusionProof', 'hashes'],
      Array(20_000).fill('A')
    ],
    ['lists in lists', ['verificationMaterial', 'tlogEntries'], deep],
    [
      'a pattern for a signer',
      ['verificationMaterial', 'tlogEntries', '0', 'inclusionProof', 'checkpoint', 'envelope'],
      `a\n1\nAAAA\n\n\u2014 ${'(.*)*'.repeat(20)}z wNI9ajBFAiAY\n`
    ],
    [
      'a pattern behind another dash',
      ['verificationMaterial', 'tlogEntries', '0', 'inclusionProof', 'checkpoint', 'envelope'],
      `a\n1\nAAAA\n\n\u2014 \u2014 ${'(.*)*'.repeat(20)}z wNI9ajBFAiAY\n`
    ]
  ])('with %s come to an end, unverified', async (_, path, value) => {
    const { provenance } = bundlesOf(nuxt4.text)
    const lists = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    const text = answerOf([slsa, put(provenance, path, value)]).replace(`"${deep}"`, lists)
    const answer = await readAttestations(text, nuxt4.subject, publicKeyring)
    expect(JSON.stringify(answer)).not.toContain('"verified"')
  })
})
