// JSON to the letter: the fast way and the exact scanner agree, and every error has its line.
import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LockfileError } from '../../src/lockfiles/define.ts'
import { lineOf, readJson, scanJson, type JsonOptions } from '../../src/lockfiles/json-strict.ts'
import { damaged, fuzzRuns } from '../helpers/lockfile-fuzz.ts'

const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../fixtures/lockfiles', name), 'utf8')
const loose: JsonOptions = { comments: true, trailingCommas: true }

const errorOf = (read: () => unknown): LockfileError => {
  try {
    read()
  } catch (error) {
    if (error instanceof LockfileError) return error
    throw error
  }
  throw new Error('It was read.')
}

describe('readJson', () => {
  test.each([
    ['an object', '{"a": 1, "b": [true, false, null]}'],
    ['pretty-printed text', '{\r\n\t"a": {\r\n\t\t"b": "c"\r\n\t}\r\n}\r\n'],
    ['numbers', '[0, -0, 1.5, 1e3, -1.25E-2, 12345678901234567890, 1e999]'],
    ['escapes', String.raw`["\"", "\\", "\\\"", "\/\b\f\n\r\t", "\u00e9\uD83D\uDE00", "\ud800"]`],
    ['keys written in two ways', String.raw`{"\u0062": 1, "\"": 2, "\\": 3}`],
    ['keys that look like numbers', '{"2": "b", "1": "a"}'],
    ['a text alone', '"a"'],
    ['null alone', 'null'],
    ['empty ones', '{"a": {}, "b": [], "": ""}']
  ])('reads %s as JSON.parse does', (_, text) => {
    const expected: unknown = JSON.parse(text)
    expect(readJson(text)).toStrictEqual(expected)
    expect(scanJson(text)).toStrictEqual(expected)
    expect(readJson(`\uFEFF${text}`)).toStrictEqual(expected)
    expect(readJson(text, loose)).toStrictEqual(expected)
  })

  test('keeps __proto__ and its like as ordinary keys', () => {
    for (const read of [readJson, scanJson]) {
      const data = read('{"__proto__": {"polluted": 1}, "constructor": 2}')
      expect(Object.entries(data as object)).toEqual([
        ['__proto__', { polluted: 1 }],
        ['constructor', 2]
      ])
      expect(Object.getPrototypeOf(data)).toBe(Object.prototype)
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  test.each([
    ['a key that stands twice', '{\n"a": 1,\n"a": 1\n}', 3, 'The key "a" stands twice in one object.'],
    [
      'one that is written in two ways',
      '{"a": 1,\n"\\u0061" : 2}',
      2,
      'The key "a" stands twice in one object.'
    ],
    [
      'a second __proto__',
      '{"__proto__": 1,\n\n"__proto__": 2}',
      3,
      'The key "__proto__" stands twice in one object.'
    ],
    [
      'one deep in a list',
      '[[{"x": {"k": [], "k": {"k": 1}}}]]',
      1,
      'The key "k" stands twice in one object.'
    ],
    [
      'one behind escaped quotes',
      '{"a\\"": "\\\\",\n"b": "\\"",\n"b": ""}',
      3,
      'The key "b" stands twice in one object.'
    ],
    ['an end too early', '{\n"a": [1,\n', 3, 'The file ends where a value should stand.'],
    ['a string without end', '{\n"a": "b', 2, 'A string has no end.'],
    ['a line break in a string', '{\n"a": "b\n"}', 2, 'A string holds a control character or has no end.'],
    ['NUL in a string', '["a\0"]', 1, 'A string holds a control character or has no end.'],
    ['an unknown escape', '["a",\n"\\x41"]', 2, 'JSON has no such escape.'],
    ['a half escape', '["\\u00g0"]', 1, 'JSON has no such escape.'],
    ['a trailing comma', '{\n"a": 1,\n}', 3, '"}" stands where a key should stand.'],
    ['a comment', '// no\n{}', 1, '"/" stands where a value should stand.'],
    ['text after the value', '{}\n\n{}', 3, '"{" stands where the end of the file should stand.'],
    ['a leading zero', '[01]', 1, '"0" stands where a value should stand.'],
    ['a word', '[undefined]', 1, '"u" stands where a value should stand.'],
    ['a missing colon', '{"a" 1}', 1, '"1" stands where ":" should stand.'],
    ['a missing comma', '[1\n2]', 2, '"2" stands where "," or "]" should stand.'],
    ['nothing', '', 1, 'The file ends where a value should stand.'],
    ['another kind of space', '\u00a0{}', 1, '"\u00a0" stands where a value should stand.']
  ])('refuses %s', (_, text, line, message) => {
    expect(errorOf(() => readJson(text))).toMatchObject({ line, message })
    expect(errorOf(() => scanJson(text))).toMatchObject({ line, message })
  })

  test('names a merge conflict as what it is, wherever the text first goes wrong', () => {
    const conflict = '{\n  "a": 1,\n<<<<<<< HEAD\n  "b": 1\n=======\n  "b": 2\n>>>>>>> theirs\n}\n'
    for (const text of [
      conflict,
      conflict.replaceAll('\n', '\r\n'),
      conflict.replace('"a": 1', '"a": 1, "a": 2')
    ]) {
      const error = errorOf(() => readJson(text, loose))
      expect(error).toMatchObject({ line: 3, message: 'The file holds the marks of a merge conflict.' })
      expect(error.advice).toContain('install')
    }
    expect(readJson('{"a": "<<<<<<< HEAD"}')).toEqual({ a: '<<<<<<< HEAD' })
  })

  test('stops at 200 levels, and reads up to there', () => {
    const nested = (depth: number) => '[{"a":'.repeat(depth / 2) + '1' + '}]'.repeat(depth / 2)
    expect(readJson(nested(200))).toEqual(scanJson(nested(200)))
    for (const depth of [202, 2_000_000]) {
      expect(errorOf(() => readJson(nested(depth))).message).toBe('Values are nested deeper than 200 levels.')
    }
  })

  test('reads one line of five million characters, in which every second is an escape', () => {
    const text = `{"a": "${'\\n'.repeat(2_500_000)}", "b": 1}`
    expect(readJson(text)).toEqual({ a: '\n'.repeat(2_500_000), b: 1 })
    expect(errorOf(() => readJson(text.replace('"b"', '"a"'))).line).toBe(1)
  })

  test('finds a duplicate whatever the rest of the object holds', () => {
    const member = fc.tuple(fc.string(), fc.jsonValue({ maxDepth: 2 }))
    fc.assert(
      fc.property(
        fc.array(member, { minLength: 1 }),
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        (members, from, to, pretty) => {
          const unique = [...new Map(members)]
          const space = pretty ? '\n  ' : ''
          const write = (all: typeof unique) =>
            `{${all.map(([key, value]) => `${space}${JSON.stringify(key)}:${JSON.stringify(value, null, pretty ? 2 : 0)}`).join(',')}}`
          expect(readJson(write(unique))).toStrictEqual(JSON.parse(write(unique)))
          const copy = unique[from % unique.length] ?? ['', null]
          const doubled = unique.toSpliced(to % (unique.length + 1), 0, copy)
          expect(errorOf(() => readJson(write(doubled))).message).toBe(
            `The key ${JSON.stringify(copy[0])} stands twice in one object.`
          )
        }
      ),
      { numRuns: fuzzRuns }
    )
  })
})

describe('JSON with comments and trailing commas', () => {
  test.each([
    ['{"a": [1, 2,],}', { a: [1, 2] }],
    ['{\n  "a": {\n    "b": "c",\n  },\n\n}', { a: { b: 'c' } }],
    ['{\r\n  "a": [\r\n    1,\r\n  ],\r\n}', { a: [1] }],
    ['{"a": ",\\n}",\n}', { a: ',\n}' }],
    ['// one\n{ /* two, } */ "a": 1, // three,\n}', { a: 1 }],
    ['[null,\ntrue,\n]', [null, true]],
    ['{"a": "//", "b": "/* */",\n}', { a: '//', b: '/* */' }]
  ])('reads %j', (text, expected) => {
    expect(readJson(text, loose)).toStrictEqual(expected)
    expect(scanJson(text, loose)).toStrictEqual(expected)
  })

  test.each([
    '{,\n}',
    '[,\n]',
    '[1,,\n]',
    '{"a":,\n}',
    '{"a",\n}',
    '[1]\n,\n',
    '/* no end',
    '[1] /',
    '[-,\n]'
  ])('refuses %j', (text) => {
    expect(errorOf(() => readJson(text, loose))).toBeInstanceOf(LockfileError)
  })

  test('refuses a key twice also beside trailing commas', () => {
    expect(errorOf(() => readJson('{\n"a": 1,\n"a": 2,\n}', loose)).line).toBe(3)
  })
})

describe('the fast way and the scanner', () => {
  const texts = [
    fixture('bun/forms.lock'),
    fixture('deno/deno-2.9.6.lock').slice(0, 3000),
    JSON.stringify({ a: ['"\\', { b: '\\"', c: { d: [1, {}, []] } }], '\u00e9': null }, null, 2)
  ]
  test.each([
    ['JSON', {}],
    ['bun.lock', loose]
  ])('agree on damaged %s', (_, options) => {
    fc.assert(
      fc.property(damaged(texts), (text) => {
        const outcome = (read: typeof readJson) => {
          try {
            return { data: read(text, options) }
          } catch (error) {
            if (!(error instanceof LockfileError)) throw error
            return { message: error.message, line: error.line }
          }
        }
        expect(outcome((given, how) => readJson(given, how))).toStrictEqual(
          outcome((given, how) => scanJson(given.replace(/^\uFEFF/, ''), how))
        )
      }),
      { numRuns: fuzzRuns }
    )
  })
})

describe('lineOf', () => {
  test.each([
    [[], 2],
    [['a'], 3],
    [['a', 1], 5],
    [['a', 1, 'b'], 6],
    [['__proto__'], 8],
    [['a', 2], undefined]
  ])('finds %j', (path, line) => {
    expect(lineOf('\uFEFF\n{\n"a": [\n1,\n{\n"b": 2}\n],\n"__proto__": {}}', path)).toBe(line)
  })
})
