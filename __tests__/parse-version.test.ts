import { describe, expect, test } from '@jest/globals'
import { assert, constantFrom, nat, oneof, property, string, tuple } from 'fast-check'
import semver from 'semver'
import { isHigher, parseVersion } from '../src/parse-version.ts'
import { fuzzRuns } from './helpers/foreign.ts'

const part = oneof(nat(30), constantFrom('01', '', 'x', '9'.repeat(20)))
const version = oneof(
  tuple(part, part, part, constantFrom('', '-beta.1', '-0', '+build', '-', ' ')).map(
    ([a, b, c, rest]) => `${a}.${b}.${c}${rest}`
  ),
  string({ maxLength: 100 })
)

describe('a version', () => {
  test('is read as npm reads it, the first time and every other', () => {
    assert(
      property(version, (text) => {
        const expected = semver.parse(text)?.raw
        expect([parseVersion(text)?.raw, parseVersion(text)?.raw]).toEqual([expected, expected])
      }),
      { numRuns: fuzzRuns(300) }
    )
  })

  test('is higher than another where npm says so, and where both are versions', () => {
    assert(
      property(version, version, (a, b) => {
        const comparable = semver.valid(a) !== null && semver.valid(b) !== null
        expect(isHigher(a, b)).toBe(comparable && semver.gt(a, b))
      }),
      { numRuns: fuzzRuns(300) }
    )
  })

  test('is still read after many others', () => {
    for (let i = 0; i < 25_000; i++) parseVersion(`1.0.${i}`)
    expect([parseVersion('1.0.0')?.raw, parseVersion('1.0.24999')?.raw, parseVersion('1.0')]).toEqual([
      '1.0.0',
      '1.0.24999',
      null
    ])
  })
})
