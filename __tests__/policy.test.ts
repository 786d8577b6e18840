import { describe, expect, test } from '@jest/globals'
import {
  defaultPolicy,
  isInternal,
  isLeftOut,
  policyFor,
  wantsContent,
  type LevelSetting,
  type Policy,
  type Rule,
  type RuleScope
} from '../src/policy.ts'
import { dayMs } from '../src/time.ts'
import { added, locked, removed, updated } from './helpers/make.ts'

const rule = (
  of: Partial<RuleScope>,
  levels: Readonly<Record<string, LevelSetting>>,
  cooldownMs?: number
): Rule => ({
  of: { packages: undefined, scopes: undefined, direct: undefined, lockfiles: undefined, ...of },
  levels: new Map(Object.entries(levels)),
  cooldownMs
})

const change = {
  ...updated(locked('1.0.0', { name: '@acme/kit' }), locked('1.1.0', { name: '@acme/kit' })),
  direct: false,
  scope: 'dev',
  lockfiles: ['examples/yarn.lock', 'package-lock.json']
} as const

describe('a rule', () => {
  test.each<[string, Partial<RuleScope>, boolean]>([
    ['a name', { packages: ['@acme/kit'] }, true],
    ['a pattern', { packages: ['x', '@acme/*'] }, true],
    ['another name', { packages: ['@acme/kit2', 'kit'] }, false],
    ['its version', { packages: ['@acme/kit@1.1.0'] }, true],
    ['a range', { packages: ['@acme/*@^1'] }, true],
    ['another version', { packages: ['@acme/kit@1.0.0'] }, false],
    ['versions that nobody understands', { packages: ['@acme/kit@', '@acme/kit@some'] }, false],
    ['the folder of one of its lockfiles alone', { within: 'examples/' }, false],
    ['the folder of all its lockfiles', { within: '' }, true],
    ['a scope', { scopes: ['prod', 'dev'] }, true],
    ['another scope', { scopes: ['prod'] }, false],
    ['what is transitive', { direct: false }, true],
    ['what is direct', { direct: true }, false],
    ['one of its lockfiles', { lockfiles: ['examples/**'] }, true],
    ['another lockfile', { lockfiles: ['packages/**'] }, false],
    ['all of several', { packages: ['@acme/*'], scopes: ['dev'], direct: false }, true],
    ['not all of several', { packages: ['@acme/*'], scopes: ['prod'], direct: false }, false]
  ])('for %s holds where that fits', (_, of, holds) => {
    const policy = { ...defaultPolicy, rules: [rule(of, { 'new-publisher': 'off' }, 5 * dayMs)] }
    const own = policyFor(change, policy)
    expect([own.levels.get('new-publisher'), own.cooldownMs]).toEqual(
      holds ? ['off', 5 * dayMs] : [undefined, dayMs]
    )
  })

  test('that comes later counts, each for what it says', () => {
    const policy = {
      ...defaultPolicy,
      levels: new Map<string, LevelSetting>([['release-age', 'warn']]),
      rules: [
        rule({ scopes: ['dev'] }, { 'new-publisher': 'off', 'version-jump': 'note' }, 3 * dayMs),
        rule({ packages: ['@acme/*'] }, { 'new-publisher': 'block' }),
        rule({ packages: ['other'] }, { 'version-jump': 'block' }, 0)
      ]
    }
    const own = policyFor(change, policy)
    expect([...own.levels]).toEqual([
      ['release-age', 'warn'],
      ['new-publisher', 'block'],
      ['version-jump', 'note']
    ])
    expect(own.cooldownMs).toBe(3 * dayMs)
    expect(policy.levels.size).toBe(1)
  })

  test.each<readonly [Policy['content'], readonly ('all' | 'off' | undefined)[], boolean]>([
    ['all', [], true],
    ['all', ['off'], false],
    ['all', ['off', undefined], false],
    ['all', ['off', 'all'], true],
    ['off', ['all'], true],
    ['prod', [], false],
    ['prod', ['all'], true]
  ])('may say whether archives are read: %s, then %j', (content, said, reads) => {
    const rules = said.map((one) => ({
      ...rule({ scopes: ['dev'] }, {}),
      ...(one === undefined ? {} : { content: one })
    }))
    expect(wantsContent(change, policyFor(change, { ...defaultPolicy, content, rules }))).toBe(reads)
  })

  test('is for what is added and removed as well', () => {
    const policy = { ...defaultPolicy, rules: [rule({ packages: ['kit'] }, { 'release-age': 'off' })] }
    for (const one of [added('1.0.0'), removed('1.0.0')])
      expect(policyFor(one, policy).levels.get('release-age')).toBe('off')
  })
})

test('names of the project are those that its patterns fit', () => {
  const policy = { ...defaultPolicy, internal: ['@acme/*', 'acme-*'] }
  expect(['@acme/kit', 'acme-kit', 'acme', '@acme2/kit'].map((name) => isInternal(name, policy))).toEqual([
    true,
    true,
    false,
    false
  ])
})

test('lockfiles are left out by their path', () => {
  const policy = { ...defaultPolicy, leaveOut: ['**/fixtures/**', 'vendor/yarn.lock'] }
  const paths = ['a/fixtures/b/yarn.lock', 'fixtures/yarn.lock', 'vendor/yarn.lock', 'yarn.lock']
  expect(paths.map((path) => isLeftOut(path, policy))).toEqual([true, true, true, false])
})
