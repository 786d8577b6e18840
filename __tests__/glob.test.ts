import { describe, expect, test } from '@jest/globals'
import { assert, constantFrom, property, string } from 'fast-check'
import { matchesGlob } from '../src/glob.ts'
import { fuzzRuns } from './helpers/foreign.ts'

describe('a pattern', () => {
  test.each([
    ['semver', 'semver'],
    ['*', 'semver'],
    ['@acme/*', '@acme/kit'],
    ['eslint-*', 'eslint-'],
    ['*-kit', 'colour-kit'],
    ['a*c*e', 'abcde'],
    ['**', '@acme/kit'],
    ['**/package-lock.json', 'package-lock.json'],
    ['**/package-lock.json', 'a/b/package-lock.json'],
    ['examples/**', 'examples/a/b/yarn.lock'],
    ['examples/**/yarn.lock', 'examples/yarn.lock'],
    ['examples/*/yarn.lock', 'examples/a/yarn.lock'],
    ['a.b', 'a.b'],
    ['', '']
  ])('%j fits %j', (pattern, text) => {
    expect(matchesGlob(pattern, text)).toBe(true)
  })

  test.each([
    ['semver', 'semver2'],
    ['semver', 'Semver'],
    ['*', '@acme/kit'],
    ['@acme/*', '@acme/kit/x'],
    ['@acme/*', '@acme-two/kit'],
    ['eslint-*', 'my-eslint-x'],
    ['**/package-lock.json', 'a/other-package-lock.json'],
    ['examples/**', 'examples'],
    ['examples/*/yarn.lock', 'examples/a/b/yarn.lock'],
    ['a.b', 'axb'],
    ['[a-z]', 'a'],
    ['', 'a'],
    ['a', '']
  ])('%j does not fit %j', (pattern, text) => {
    expect(matchesGlob(pattern, text)).toBe(false)
  })

  test('answers in bounded time, whatever is written', () => {
    expect(matchesGlob('*a'.repeat(200), 'a'.repeat(2000))).toBe(true)
    expect(matchesGlob('**a'.repeat(200), 'b'.repeat(2000))).toBe(false)
  })

  test('without a star fits itself alone', () => {
    assert(
      property(string(), string(), (one, other) => {
        const plain = one.replaceAll('*', '')
        expect(matchesGlob(plain, plain)).toBe(true)
        expect(matchesGlob(plain, other)).toBe(plain === other)
      }),
      { numRuns: fuzzRuns(200) }
    )
  })

  test('fits as the regular expression does that says the same', () => {
    const word = string({ unit: constantFrom('a', 'b', '/', '*'), maxLength: 8 })
    assert(
      property(word, word, (pattern, text) => {
        const expression = pattern.replaceAll(/\*\*\/|\*\*|\*/g, (part) =>
          part === '**/' ? '(?:.*/)?' : part === '**' ? '.*' : '[^/]*'
        )
        expect(matchesGlob(pattern, text)).toBe(new RegExp(`^${expression}$`, 's').test(text))
      }),
      { numRuns: fuzzRuns(1000) }
    )
  })
})
