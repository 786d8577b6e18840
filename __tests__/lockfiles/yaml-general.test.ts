// The exact reader of YAML, for what the fast one gives up.
import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { LockfileError } from '../../src/lockfiles/define.ts'
import { readYaml, readYamlNodes, type YamlValue } from '../../src/lockfiles/yaml-general.ts'
import { damaged, fuzzRuns } from '../helpers/lockfile-fuzz.ts'

/** Maps as lists of pairs, so that keys like `__proto__` are compared too. */
const shown = (value: YamlValue): unknown => {
  if (value === null || typeof value === 'string') return value
  if (value instanceof Map) {
    return { map: [...(value as ReadonlyMap<string, YamlValue>)].map(([key, inner]) => [key, shown(inner)]) }
  }
  return [...(value as readonly YamlValue[])].map(shown)
}

const errorOf = (text: string): LockfileError => {
  try {
    readYaml(text)
  } catch (error) {
    if (error instanceof LockfileError) return error
    throw error
  }
  throw new Error('It was read.')
}

describe('the general reader of YAML', () => {
  test.each<[string, string, unknown]>([
    [
      'every scalar as its text',
      'a: 1.0\nb: true\nc: ~\nd: 0x10\n',
      [
        ['a', '1.0'],
        ['b', 'true'],
        ['c', '~'],
        ['d', '0x10']
      ]
    ],
    [
      'nothing as null',
      'a:\nb: ""\n',
      [
        ['a', null],
        ['b', '']
      ]
    ],
    [
      'lists',
      'a: [x, [y]]\nb:\n  - z\n  -\n',
      [
        ['a', ['x', ['y']]],
        ['b', ['z', null]]
      ]
    ],
    [
      'quotes and folds',
      "a: 'it''s'\nb: \"\\u0041\"\nc: >-\n  one\n  two\n",
      [
        ['a', "it's"],
        ['b', 'A'],
        ['c', 'one two']
      ]
    ],
    [
      'keys that are properties of objects',
      '__proto__: 1\nconstructor: 2\n',
      [
        ['__proto__', '1'],
        ['constructor', '2']
      ]
    ],
    ['a quoted merge sign', '"<<": 1\n', [['<<', '1']]],
    ['long keys', `? ${'k'.repeat(2000)}\n: v\n`, [['k'.repeat(2000), 'v']]],
    [
      'a byte order mark and other line ends',
      '\uFEFFa: 1\r\nb: 2\r\n',
      [
        ['a', '1'],
        ['b', '2']
      ]
    ],
    ['comments', '# one\na: 1 # two\n', [['a', '1']]]
  ])('reads %s', (_, text, entries) => {
    expect(readYaml(text).map(shown)).toEqual([{ map: entries }])
  })

  test('reads several documents, and none', () => {
    expect(readYaml('---\na: 1\n---\n---\nb\n').map(shown)).toEqual([{ map: [['a', '1']] }, null, 'b'])
    expect(readYaml('')).toEqual([])
  })

  test('tells where every node begins', () => {
    const text = 'a: 1\nb:\n  - c: {d: 2}\n'
    const [top] = readYamlNodes(text)
    const list = top?.kind === 'map' ? top.entries.get('b') : undefined
    expect(list?.offset).toBe(text.indexOf('b'))
    const item = list?.value.kind === 'list' ? list.value.items[0] : undefined
    expect(item?.offset).toBe(text.indexOf('c'))
  })

  test.each<[string, string, RegExp, number]>([
    ['a key twice', 'a: 1\nb: 2\na: 3\n', /"a" stands twice/, 3],
    ['a key twice in one line', "x: {a: 1, 'a': 2}\n", /"a" stands twice/, 1],
    ['an anchor', 'a: 1\nb: &x 1\n', /anchors/, 2],
    ['an alias', 'a: 1\nb: *x\n', /alias/i, 2],
    ['a tag', 'a: !!binary 1\n', /tags/, 1],
    ['the bare tag', 'a: ! 1\n', /tags/, 1],
    ['a merge key', 'a: 1\n<<: {b: 1}\n', /merge keys/, 2],
    ['a directive', '%YAML 1.1\n---\na: 1\n', /directives/, 1],
    ['a map as a key', '{a: 1}: 2\n', /key is not a text/, 1],
    ['nothing as a key', 'a: 1\n: 2\n', /key is not a text/, 2],
    ['an unclosed map', 'a: {b: 1\n', /Not valid YAML/, 2],
    ['an entry out of line', 'a: 1\n  b: 2\n', /Not valid YAML/, 1],
    ['a tab before an entry', 'a:\n\tb: 1\n', /Not valid YAML/, 2],
    ['NUL', 'a: 1\nb: \0\n', /U\+0000/, 2],
    ['a lone carriage return', 'a: 1\rb: 2\n', /U\+000D/, 1],
    ['a line separator', 'a: 1\nb: x\u2028y\n', /U\+2028/, 2],
    ['a byte order mark inside', 'a: \uFEFF1\n', /U\+FEFF/, 1],
    [
      'deep maps',
      Array.from({ length: 100 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
      /deeper than 64/,
      64
    ]
  ])('refuses %s', (_, text, message, line) => {
    const error = errorOf(text)
    expect(error.message).toMatch(message)
    expect(error.line).toBe(line)
  })

  test('says how to get rid of conflict markers', () => {
    const error = errorOf('a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> other\n')
    expect(error.message).toMatch(/conflict markers/)
    expect(error.line).toBe(2)
    expect(error.advice).toMatch(/install/)
  })

  // Each of these would cost minutes, or the stack, if the work grew faster than the text.
  test.each([
    ['open brackets', '['.repeat(100_000)],
    ['dashes', '- '.repeat(100_000)],
    ['question marks', '? '.repeat(50_000)],
    ['anchors', '&a '.repeat(30_000)],
    ['an open quote', `a: '${'x'.repeat(3_000_000)}`],
    ['a text too long', `a: ${'x'.repeat(17 * 1024 * 1024)}`]
  ])('refuses masses of %s', (_, text) => {
    expect(errorOf(text)).toBeInstanceOf(LockfileError)
  })

  test('reads a line of five million characters and a map of a hundred thousand keys', () => {
    expect(shown(readYaml(`a: ${'x'.repeat(5_000_000)}`)[0] ?? null)).toEqual({
      map: [['a', 'x'.repeat(5_000_000)]]
    })
    const [map] = readYaml(Array.from({ length: 100_000 }, (_, i) => `k${i}: 1\n`).join(''))
    expect(map instanceof Map ? map.size : 0).toBe(100_000)
  })

  test('gives a value or a LockfileError for any damage', () => {
    const texts = [
      "a: {b: 'c', d: [e, f]}\ng:\n  - h: >-\n      i\n      j\n? k\n: l\n",
      'a: "b"\n---\nc: |\n  d\n'
    ]
    let refused = 0
    fc.assert(
      fc.property(damaged(texts), (text) => {
        try {
          expect(Array.isArray(readYaml(text))).toBe(true)
        } catch (error) {
          if (!(error instanceof LockfileError)) throw error
          refused++
        }
      }),
      { numRuns: fuzzRuns }
    )
    expect(refused).toBeGreaterThan(0)
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})
