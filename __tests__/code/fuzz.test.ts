// Whatever the files hold: an answer, in bounded time.
import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { shapes } from '../helpers/attack-code.ts'
import { adding, compare, harmless, lines, packageOf } from '../helpers/code.ts'
import { fuzzRuns } from '../helpers/foreign.ts'
import { abilitiesIn, abilitiesOf, wholeCode } from '../../src/code/abilities.ts'
import type { Abilities } from '../../src/code/define.ts'
import { filesOfCommand } from '../../src/code/reach.ts'
import { kindOfFile } from '../../src/code/file-kind.ts'

const pieces = fc.constantFrom(
  ...`require ( ) [ ] { } ' " \` + . => function ( a , b ) return eval atob Buffer.from ( 'hex' ) globalThis [ fetch import \\x61 \\u0061 // /* */ \n ; = let const this new class extends async await for ( ; ; ) while true \${ ? : , ... ?. = 1 0x10 'a' 'constructor' process.env \u202e \u200b`.split(
    ' '
  )
)
const source = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary' }),
  fc
    .tuple(fc.constantFrom(...shapes.map(({ text }) => text)), fc.nat(), fc.nat(20), pieces)
    .map(([text, at, length, piece]) => {
      const from = at % text.length
      return text.slice(0, from) + piece + text.slice(from + length)
    })
)

describe('any text', () => {
  test('gets an answer', () => {
    fc.assert(
      fc.property(source, source, (before, after) => {
        const found = compare(
          { ...harmless, 'a.js': before, 'b.ts': after },
          { 'a.js': after, 'b.ts': before, 'c.sh': after }
        )
        for (const place of [
          ...found.capabilities,
          ...found.obfuscation,
          ...found.hidden,
          ...found.destinations
        ]) {
          expect(['a.js', 'b.ts', 'c.sh']).toContain(place.path)
          expect(place.line).toBeGreaterThan(0)
          expect(place.column).toBeGreaterThan(0)
          expect(place.excerpt.length).toBeLessThanOrEqual(120)
        }
      }),
      { numRuns: fuzzRuns(150) }
    )
  })

  test('gets a short list of what it can do, by a quick look and by a full one', () => {
    const most = (abilities: Abilities): void => {
      const { can, calls, programs } = abilities
      expect(can.length).toBeLessThanOrEqual(34)
      for (const { few } of [calls, programs, ...can.map(({ details }) => details)]) {
        expect(few.length).toBeLessThanOrEqual(5)
        for (const text of few) expect(text.length).toBeLessThanOrEqual(100)
      }
    }
    fc.assert(
      fc.property(source, source, fc.boolean(), (one, other, installs) => {
        const files = packageOf({ ...harmless, 'a.js': one, 'b.ts': other, 'c.sh': one })
        const entries = { entryPoints: ['a.js'], installBefore: [], installAfter: installs ? ['c.sh'] : [] }
        const scripts = new Map([['install', other]])
        most(abilitiesOf(files, entries, scripts))
        most(abilitiesIn(wholeCode(files, entries, scripts)))
      }),
      { numRuns: fuzzRuns(100) }
    )
  })

  test('that is the same on both sides is no difference', () => {
    fc.assert(
      fc.property(source, (text) => {
        expect(lines(compare({ ...harmless, 'a.js': text }, { 'a.js': text }))).toEqual([])
      }),
      { numRuns: fuzzRuns(100) }
    )
  })

  test('may be any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const file = Buffer.from(bytes)
        const found = compare(harmless, { 'a.js': file, 'b.png': file })
        expect(found.programs.map(({ kind }) => kind)).toEqual(
          kindOfFile(file) === undefined ? [] : [kindOfFile(file), kindOfFile(file)]
        )
      }),
      { numRuns: fuzzRuns(200) }
    )
  })
})

describe('a text made to cost', () => {
  test.each<[string, string]>([
    [
      'names that double each other',
      Array.from({ length: 60 }, (_, at) => `const a${at + 1} = a${at} + a${at}`).join('\n') +
        `\nconst a0 = 'x'\nrequire(a60)`
    ],
    [
      'functions that call each other',
      Array.from({ length: 40 }, (_, at) => `const f${at + 1} = (x) => f${at}(x) + f${at}(x)`).join('\n') +
        `\nconst f0 = (x) => x\nrequire(f40('a'))`
    ],
    [
      'a name made from itself',
      `let t = new Date(); t = t.getTime(); t = +t; if (t > Date.now()) eval(t + t)`
    ],
    ['members of members', `eval(a${'.b'.repeat(4000)})`],
    ['calls of calls', `eval(a${'()'.repeat(3000)})`],
    ['a sum of many', `eval(${Array.from({ length: 40_000 }, () => `'a'`).join('+')})`],
    ['one long line', `fetch(x);${'a.b(c);'.repeat(100_000)}`],
    ['a text of white space', `eval(x)${' '.repeat(3_000_000)}y()`],
    ['many addresses', Array.from({ length: 5000 }, (_, at) => `'https://a${at}.example.test'`).join(',')],
    ['many quotes', `'`.repeat(200_000)],
    ['a shell command without an end', `run('curl ${'a '.repeat(100_000)}')`],
    ['hidden signs', `'${'\u200b\u202e'.repeat(50_000)}'`],
    ['backslashes', `"${'\\\\'.repeat(100_000)}"; fetch(x)`]
  ])('has its limits: %s', (_, text) => {
    expect(lines(adding(text)).length).toBeLessThan(20_000)
  })
})

test('a command names files of the package and nothing else', () => {
  const files = packageOf({ 'scripts/setup.js': '', 'index.js': '', 'tools/setup': '' })
  expect(filesOfCommand(files, 'node scripts/setup || true')).toEqual(['scripts/setup.js'])
  expect(filesOfCommand(files, './tools/setup')).toEqual(['tools/setup'])
  expect(filesOfCommand(files, '{"sources": ["<!(node index.js > /dev/null 2>&1)"]}')).toEqual(['index.js'])
  expect(filesOfCommand(files, 'node -e "1" ../../etc/passwd')).toEqual([])
})
