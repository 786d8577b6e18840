import { describe, expect, test } from '@jest/globals'
import { looseRanges } from '../../src/manifests/loose.ts'
import { isLoose, registryRange } from '../../src/manifests/ranges.ts'
import { manifest, told } from '../helpers/manifest.ts'

const endless = [
  '*',
  '',
  ' ',
  'x',
  'X',
  'x.x',
  '>=1',
  '>1',
  '>= 1.2.3',
  '>=1 || ^0.5',
  '^1 || *',
  '>1 <=1000000',
  'latest',
  'next',
  'canary-2',
  'npm:kit',
  'npm:@scope/kit',
  'npm:kit@*',
  'npm:@scope/kit@latest',
  'npm:kit@>=1',
  'npm:*',
  'npm:latest',
  `^1.0.0${' || ^1.0.0'.repeat(100)}`
]
const bounded = [
  '1.2.3',
  'v1.2.3',
  '=1.2.3',
  '^1.2.3',
  '~1',
  '1',
  '1.x',
  '<2',
  '<=2.0.0',
  '>=1 <2',
  '1 - 2',
  '^1 || ^2',
  '^1.0.0-rc.1',
  'npm:kit@^1',
  'npm:@scope/kit@1.2.3',
  'npm:^1'
]
const elsewhere = [
  'workspace:*',
  'workspace:^',
  'catalog:',
  'catalog:react18',
  'file:../kit',
  'link:../kit',
  '../kit',
  './kit.tgz',
  'kit-1.0.0.tgz',
  'owner/kit',
  'owner/kit#main',
  'github:owner/kit',
  'git+ssh://git@forge.example/kit.git',
  'git@forge.example:owner/kit.git',
  'https://files.example/kit.tgz',
  'patch:kit@npm%3A1.0.0#./kit.patch',
  'jsr:@scope/kit@*'
]

describe('a range', () => {
  test.each(endless)('"%s" has no upper end', (range) => expect(isLoose(range)).toBe(true))
  test.each(bounded)('"%s" has one', (range) => expect(isLoose(range)).toBe(false))
  test.each(elsewhere)('"%s" is not for a registry', (range) => {
    expect(registryRange(range)).toBeUndefined()
    expect(isLoose(range)).toBe(false)
  })
})

const own = new Set(['@own/tools'])
const found = (before: Parameters<typeof manifest>[0] | undefined, after: Parameters<typeof manifest>[0]) =>
  told(
    looseRanges(
      [
        {
          path: 'app/package.json',
          before: before === undefined ? undefined : manifest(before),
          after: manifest(after)
        }
      ],
      own
    )
  )

describe('loose-range speaks of', () => {
  const one = [
    'app/package.json: Newly asked for, whatever version comes: «kit» as «*». The next install without the lockfile takes the newest release, harmful or not.'
  ]
  test.each<[string, Parameters<typeof found>]>([
    ['a new dependency', [{}, { dependencies: { kit: '*' } }]],
    ['an optional one', [{}, { optionalDependencies: { kit: '*' } }]],
    ['a range that was opened', [{ dependencies: { kit: '^1.0.0' } }, { dependencies: { kit: '*' } }]],
    ['what was for development only', [{ devDependencies: { kit: '*' } }, { dependencies: { kit: '*' } }]],
    [
      'what came from a workspace',
      [{ dependencies: { kit: 'workspace:*' } }, { dependencies: { kit: '*' } }]
    ],
    ['a manifest that is new', [undefined, { dependencies: { kit: '*' } }]]
  ])('%s', (_, sides) => {
    expect(found(...sides)).toEqual(one)
  })

  test('an empty range in words, and of many names once', () => {
    const names = Array.from({ length: 12 }, (_, i) => `kit-${i}`)
    const [message = '', ...more] = found(
      {},
      { dependencies: Object.fromEntries(names.map((name) => [name, ''])) }
    )
    expect(more).toEqual([])
    expect(message).toContain('«kit-0» as an empty range, «kit-1» as')
    expect(message).toContain('«kit-9» as an empty range, and 2 more.')
  })
})

describe('loose-range is quiet about', () => {
  test.each<[string, Parameters<typeof found>]>([
    ['what was loose at base', [{ dependencies: { kit: '*' } }, { dependencies: { kit: 'latest' } }]],
    ['what becomes stricter', [{ dependencies: { kit: '*' } }, { dependencies: { kit: '^1' } }]],
    [
      'what moves among the groups of production',
      [{ dependencies: { kit: '*' } }, { optionalDependencies: { kit: '*' } }]
    ],
    ['development', [{}, { devDependencies: { kit: 'latest' } }]],
    ['peers', [{}, { peerDependencies: { kit: '>=16' } }]],
    ['the repository’s own packages', [{}, { dependencies: { '@own/tools': '*' } }]]
  ])('%s', (_, sides) => {
    expect(found(...sides)).toEqual([])
  })
})
