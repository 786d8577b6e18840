// The fast reader of YAML: either it reads exactly what the general one reads, or nothing.
import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LockfileError } from '../../src/lockfiles/define.ts'
import { readYamlNodes } from '../../src/lockfiles/yaml-general.ts'
import { readYamlSubset } from '../../src/lockfiles/yaml-subset.ts'
import { nodeKind, tapeOf } from '../../src/lockfiles/yaml-tape.ts'
import { damaged, fuzzRuns } from '../helpers/lockfile-fuzz.ts'
import { shownTape, shownYaml } from '../helpers/yaml-tape.ts'

const shown = (text: string): readonly unknown[] | undefined => {
  const tape = readYamlSubset(text)
  return tape === undefined ? undefined : shownTape(tape)
}

const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../fixtures/lockfiles/pnpm', name), 'utf8')

/** Every form it reads, and much that stands just beside. */
const forms = [
  "a: b\nc:\n  d: 'it''s'\n  e: {f: g, 'h': [i, 'j k']}\n\nk: []\nl: {}\nm:\n",
  '- a\n',
  'a:\n  - b\n  - c: d\n    e: f\n  - {g: h}\n  - [i]\n',
  "? a\n: b: c\n  d: e\n? 'f g'\n: {h: i}\nj: k\n",
  'a: |-\n  one\n   two \n\n  three\nb: |\n  four\nc: >-\n  five\n  six\n\n\n  seven\nd: e\n',
  '---\na: b\n---\nc: d\n---\n',
  'a: b c #d\ne: f#g\nh: i:j\nk: l: m\nn : o\np: "q"\n',
  'a-b_c.d/e: >=1\nf: >\n  g\nh: @i\nj: *k\nl: &m\nn: !o\np: %q\nr: `s`\n'
]

describe('the fast reader of YAML', () => {
  test.each<[string, string, unknown]>([
    [
      'block maps',
      'a: 1\nb:\n  c: x y\n  d:\ne: z\n',
      [
        ['a', '1'],
        [
          'b',
          {
            map: [
              ['c', 'x y'],
              ['d', null]
            ]
          }
        ],
        ['e', 'z']
      ]
    ],
    ['addresses', 'a: https://x.example/y#z\n', [['a', 'https://x.example/y#z']]],
    [
      'ranges',
      "a: ^1.0.0\nb: ~1\nc: '>=1 <2'\nd: <2\n",
      [
        ['a', '^1.0.0'],
        ['b', '~1'],
        ['c', '>=1 <2'],
        ['d', '<2']
      ]
    ],
    [
      'quoted texts',
      "'@a/b': 'it''s'\n'': ''\n",
      [
        ['@a/b', "it's"],
        ['', '']
      ]
    ],
    [
      'flow maps and lists',
      "a: {b: c, 'd': [e, 'f, g'], h: {}}\n",
      [
        [
          'a',
          {
            map: [
              ['b', 'c'],
              ['d', ['e', 'f, g']],
              ['h', { map: [] }]
            ]
          }
        ]
      ]
    ],
    ['lists', "a:\n  - b\n  - 'c: d'\n  - [e]\n", [['a', ['b', 'c: d', ['e']]]]],
    [
      'lists of maps',
      'a:\n  - b: c\n    d: e\n  - f: g\n',
      [
        [
          'a',
          [
            {
              map: [
                ['b', 'c'],
                ['d', 'e']
              ]
            },
            { map: [['f', 'g']] }
          ]
        ]
      ]
    ],
    [
      'texts of several lines',
      'a: |-\n  b\n    c\n\n  d\ne: |\n  f\n',
      [
        ['a', 'b\n  c\n\nd'],
        ['e', 'f\n']
      ]
    ],
    [
      'folded texts',
      'a: >-\n  b\n  c\n\n  d\n\n\n  e\nf: g\n',
      [
        ['a', 'b c\nd\n\ne'],
        ['f', 'g']
      ]
    ],
    [
      'explicit keys',
      '? a b\n: c: d\n  e: f\n? g\n: {}\nh: i\n',
      [
        [
          'a b',
          {
            map: [
              ['c', 'd'],
              ['e', 'f']
            ]
          }
        ],
        ['g', { map: [] }],
        ['h', 'i']
      ]
    ],
    ['keys over 1024 characters', `? ${'k'.repeat(3000)}\n: {}\n`, [['k'.repeat(3000), { map: [] }]]],
    [
      'letters of other scripts',
      "é: 'ü'\nß: 名\n",
      [
        ['é', 'ü'],
        ['ß', '名']
      ]
    ],
    [
      'properties of objects',
      '__proto__: 1\nconstructor: 2\n',
      [
        ['__proto__', '1'],
        ['constructor', '2']
      ]
    ],
    [
      'other line ends, a byte order mark, no last line end',
      '\uFEFFa: b\r\n\r\nc: d',
      [
        ['a', 'b'],
        ['c', 'd']
      ]
    ],
    [
      'a key that is not sorted',
      'b: 1\na: 2\nc: 3\n',
      [
        ['b', '1'],
        ['a', '2'],
        ['c', '3']
      ]
    ]
  ])('reads %s', (_, text, entries) => {
    expect(shown(text)).toEqual([{ map: entries }])
    expect(shownYaml(text)).toEqual([{ map: entries }])
  })

  test('reads several documents, and none', () => {
    expect(shown('---\na: b\n---\nc: d\n')).toEqual([{ map: [['a', 'b']] }, { map: [['c', 'd']] }])
    expect(shown('a: b\n---\n')).toEqual([{ map: [['a', 'b']] }, null])
    expect(shown('---\n---\n')).toEqual([null, null])
    expect(shown('')).toEqual([])
    expect(shown('\n\n')).toEqual([])
  })

  test.each([
    ['a key twice', 'a: 1\na: 2\n'],
    ['a key twice, quoted once', "a: 1\n'a': 2\n"],
    ['a key twice, far apart', `b: 0\n${Array.from({ length: 50 }, (_, i) => `a${i}: 1\n`).join('')}b: 2\n`],
    ['a key twice in a flow map', 'a: {b: 1, c: 2, b: 3}\n'],
    ['a key twice in a list', 'a:\n  - b: 1\n    b: 2\n'],
    ['an explicit key twice', 'a: 1\n? a\n: {}\n'],
    ['anchors', 'a: &b c\n'],
    ['aliases', 'a: *b\n'],
    ['tags', 'a: !b c\n'],
    ['merge keys', '<<: {a: b}\n'],
    ['merge keys in a line', 'a: {<<: b}\n'],
    ['directives', '%YAML 1.2\n---\na: b\n'],
    ['the end of a document', 'a: b\n...\n'],
    ['comments', 'a: b #c\n'],
    ['comment lines', '#a\nb: c\n'],
    ['comments in a line', 'a: {b: c #d\n}\n'],
    ['tabs', 'a:\tb\n'],
    ['tabs in quotes', "a: 'b\tc'\n"],
    ['blanks at the end', 'a: b \n'],
    ['blank lines of spaces', 'a: b\n  \nc: d\n'],
    ['blanks before a colon', 'a : b\n'],
    ['a map in a value', 'a: b: c\n'],
    ['a colon at the end', 'a: b:\n'],
    ['double quotes', 'a: "b"\n'],
    ['a key with quotes in it', "'a''b': c\n"],
    ['quotes over two lines', "a: 'b\n  c'\n"],
    ['a plain text over two lines', 'a: b\n  c\n'],
    ['a flow map over two lines', 'a: {b: c,\n  d: e}\n'],
    ['a pair in a flow list', 'a: [b: c]\n'],
    ['nothing in a flow map', 'a: {b: }\n'],
    ['a comma at the end', 'a: [b, ]\n'],
    ['text after a flow map', 'a: {} b\n'],
    ['text after a quote', "a: 'b' c\n"],
    ['a list beside its key', 'a:\n- b\n'],
    ['a list as the document', '- a\n'],
    ['a text as the document', 'a\n'],
    ['a document that is further in', '  a: b\n'],
    ['a line between two levels', 'a:\n    b: c\n  d: e\n'],
    ['a line too far in', 'a: b\n  c: d\n'],
    ['a list in a list', 'a:\n  - - b\n'],
    ['an item of nothing', 'a:\n  -\n'],
    ['an explicit key without a value', '? a\nb: c\n'],
    ['an explicit key at the end', 'a: b\n? c\n'],
    ['an explicit key with a text', '? a\n: b\n'],
    ['indented text with a sign', 'a: |2-\n   b\n'],
    ['folded lines further in', 'a: >-\n  b\n    c\n'],
    ['empty text of several lines', 'a: |-\nb: c\n'],
    ['control characters', 'a: b\u0007\n'],
    ['NUL', 'a: \0\n'],
    ['a lone carriage return', 'a: b\rc: d\n'],
    ['line separators', 'a: b\u2028c\n'],
    ['next line', 'a: b\u0085c\n'],
    ['a byte order mark inside', 'a: \uFEFFb\n'],
    ['conflict markers', 'a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> f\n'],
    ['a key of more than 1024 characters without a question mark', `${'a'.repeat(1025)}: b\n`],
    ['deep flow lists', `a: ${'['.repeat(1000)}${']'.repeat(1000)}\n`],
    ['deep maps', Array.from({ length: 100 }, (_, i) => `${' '.repeat(i)}a:\n`).join('')]
  ])('gives up a text with %s', (_, text) => {
    expect(readYamlSubset(text)).toBeUndefined()
  })

  test('takes a line of millions of characters, with and without blanks', () => {
    for (const text of [
      'x'.repeat(5_000_000),
      'x y:z '.repeat(1_000_000).trim(),
      `'${"''".repeat(2_000_000)}'`
    ]) {
      expect(readYamlSubset(`a: ${text}\n`)?.documents).toEqual([0])
    }
    expect(readYamlSubset(`a: [${'b, '.repeat(500_000)}c]\n`)?.documents).toEqual([0])
    expect(readYamlSubset(`a: '${'x'.repeat(5_000_000)}\n`)).toBeUndefined()
  })

  test.each(['5.1.yaml', '5.4.yaml', '6.0.yaml', '9.0-two-documents.yaml', 'exotic-9.0.yaml', 'nub.lock'])(
    'reads %s as the general reader does, on the same lines',
    (name) => {
      const text = fixture(name)
      const tape = readYamlSubset(text)
      if (tape === undefined) throw new Error('It was given up.')
      expect(shownTape(tape)).toEqual(shownYaml(text))
      const slow = tapeOf(readYamlNodes(text), text)
      expect(shownTape(slow)).toEqual(shownYaml(text))
      const scalars = [...slow.kinds.keys()].filter(
        (node) => node % 7 === 0 && slow.kinds[node] === nodeKind.scalar
      )
      expect(scalars.map(tape.lineOf)).toEqual(scalars.map(slow.lineOf))
    }
  )

  test('agrees with the general reader on whatever damaged text it reads', () => {
    let read = 0
    fc.assert(
      fc.property(damaged([...forms, fixture('exotic-9.0.yaml'), fixture('exotic-5.4.yaml')]), (text) => {
        const fast = shown(text)
        if (fast === undefined) return
        read++
        expect(shownYaml(text)).toEqual(fast)
      }),
      { numRuns: fuzzRuns }
    )
    expect(read).toBeGreaterThan(0)
  })

  test('agrees with the general reader on whatever it reads of random lines', () => {
    const line = fc.tuple(
      fc.constantFrom('', '  ', '    ', '      '),
      fc.constantFrom('', '- ', '? ', ': ', "'a'", 'a', 'b', 'c d', '---', '|-', '{', '"'),
      fc.constantFrom('', ':', ': ', ' : ', ' #'),
      fc.constantFrom(
        '',
        'e',
        "'f'",
        "'g''h'",
        '{i: j}',
        '[k, l]',
        '|-',
        '>-',
        '|',
        'm: n',
        '{}',
        '~',
        '>',
        'o ',
        '#p'
      )
    )
    let read = 0
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        const text = lines.map((parts) => `${parts.join('')}\n`).join('')
        const fast = shown(text)
        if (fast === undefined) return
        read++
        expect(shownYaml(text)).toEqual(fast)
      }),
      { numRuns: fuzzRuns * 3 }
    )
    expect(read).toBeGreaterThan(0)
  })

  test('what the general reader refuses, it does not read', () => {
    for (const text of ['a: 1\na: 2\n', 'a: b: c\n', 'a: {b\n']) {
      expect(() => readYamlNodes(text)).toThrow(LockfileError)
      expect(readYamlSubset(text)).toBeUndefined()
    }
  })
})
