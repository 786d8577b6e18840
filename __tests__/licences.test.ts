import { describe, expect, test } from '@jest/globals'
import { assert, property, string } from 'fast-check'
import { licencesOf } from '../src/licences.ts'
import { fuzzRuns } from './helpers/foreign.ts'

const same = (a: string, b: string): boolean => {
  const [one, other] = [licencesOf(a), licencesOf(b)]
  return one.size === other.size && [...one].every((licence) => other.has(licence))
}

describe('two texts', () => {
  test.each([
    ['MIT', 'mit'],
    ['MIT', 'The MIT License'],
    ['MIT', '(MIT)'],
    ['Apache-2.0', 'Apache License, Version 2.0'],
    ['Apache-2.0', 'Apache 2.0'],
    ['Apache-2.0', 'Apache2'],
    ['BSD-3-Clause', 'New BSD License'],
    ['GPL-3.0', 'GPL-3.0-only'],
    ['GPL-3.0+', 'GPL-3.0-or-later'],
    ['GPLv2', 'GPL-2.0-only'],
    ['(MIT OR Apache-2.0)', 'Apache-2.0 or MIT'],
    ['MIT AND ISC', 'ISC AND MIT'],
    ['GPL-2.0 WITH Classpath-exception-2.0', 'GPL-2.0-only with classpath-exception-2.0']
  ])('mean the same: %s and %s', (a, b) => {
    expect(same(a, b)).toBe(true)
  })

  test.each([
    ['MIT', 'ISC'],
    ['MIT', 'MIT-0'],
    ['MIT OR ISC', 'MIT AND ISC'],
    ['GPL-2.0', 'GPL-2.0+'],
    ['GPL-2.0', 'LGPL-2.0'],
    ['GPL-2.0', 'GPL-2.0 WITH Classpath-exception-2.0'],
    ['Apache-1.1', 'Apache-2.0'],
    ['MIT', 'SEE LICENSE IN LICENSE.md'],
    ['(MIT AND (ISC OR BSD-2-Clause))', '(MIT AND (ISC OR BSD-3-Clause))'],
    ['MIT', '']
  ])('do not mean the same: %s and %s', (a, b) => {
    expect(same(a, b)).toBe(false)
  })

  test('mean the same where they are the same', () => {
    assert(
      property(string({ unit: 'binary' }), (text) => {
        expect(same(text, ` ${text} `)).toBe(true)
      }),
      { numRuns: fuzzRuns(300) }
    )
  })
})

test('a licence in full length is read in no time', () => {
  expect(licencesOf(' OR ('.repeat(1_000_000)).size).toBe(1)
})
