import { describe, expect, test } from '@jest/globals'
import { parsePolicy } from '../../src/config.ts'
import { defaultPolicy, policyFor } from '../../src/policy.ts'
import { withProject } from '../../src/project/project-policy.ts'
import { settingsAtBase } from '../../src/project/settings-at-base.ts'
import { dayMs } from '../../src/time.ts'
import { added, locked } from '../helpers/make.ts'
import { textOf } from '../helpers/settings.ts'
import { sourceOf, type Side } from '../helpers/source.ts'

const hourMs = dayMs / 24

const termsOf = async (base: Side, policy = defaultPolicy, lockfiles = ['package-lock.json']) => {
  const terms = withProject(policy, await settingsAtBase(sourceOf(base, {}), lockfiles))
  return { ...terms, said: terms.said.map(textOf) }
}
const cooldownOf = async (
  base: Side,
  { name = 'kit', version = '1.0.0', lockfiles = ['package-lock.json'], policy = defaultPolicy } = {}
) => {
  const terms = await termsOf(base, policy, lockfiles)
  const change = { ...added(locked(version, { name })), lockfiles }
  return policyFor(change, terms.policy).cooldownMs
}

describe('a longer cooldown of the package manager holds', () => {
  test.each<[string, Side, number]>([
    ['in minutes, of pnpm', { 'pnpm-workspace.yaml': 'minimumReleaseAge: 4320' }, 3 * dayMs],
    ['of pnpm in a package.json', { 'package.json': '{"pnpm": {"minimumReleaseAge": 4320}}' }, 3 * dayMs],
    ['of pnpm in an .npmrc', { '.npmrc': 'minimum-release-age=4320' }, 3 * dayMs],
    ['in days, of npm', { '.npmrc': 'min-release-age=3' }, 3 * dayMs],
    ['in minutes, of Yarn', { '.yarnrc.yml': 'npmMinimalAgeGate: 4320' }, 3 * dayMs],
    ['with its unit, of Yarn', { '.yarnrc.yml': 'npmMinimalAgeGate: 3d' }, 3 * dayMs],
    ['in seconds, of Bun', { 'bunfig.toml': '[install]\nminimumReleaseAge = 259200' }, 3 * dayMs],
    [
      'the longest of several',
      { '.npmrc': 'min-release-age=3', 'bunfig.toml': '[install]\nminimumReleaseAge = 604800' },
      7 * dayMs
    ]
  ])('%s', async (_, base, ms) => {
    expect(await cooldownOf(base)).toBe(ms)
  })

  test('and the review says so', async () => {
    expect((await termsOf({ '.npmrc': 'min-release-age=3' })).said).toEqual([
      'Cooldown: 3 d, by min-release-age: 3 in .npmrc.'
    ])
    expect((await termsOf({})).said).toEqual(['Cooldown: 1 d, the default.'])
  })
})

describe('a cooldown that is no longer than the default does not count', () => {
  test.each<[string, Side]>([
    ['none', { 'pnpm-workspace.yaml': 'minimumReleaseAge: 0' }],
    ['an hour', { 'pnpm-workspace.yaml': 'minimumReleaseAge: 60' }],
    ['what depends on the environment', { '.npmrc': 'min-release-age=${AGE}' }],
    ['what is no number', { '.npmrc': 'min-release-age=soon' }],
    ['a gate that is no span', { '.yarnrc.yml': 'npmMinimalAgeGate: soon' }]
  ])('%s, and the review says so', async (_, base) => {
    expect(await cooldownOf(base)).toBe(dayMs)
    const { said } = await termsOf(base)
    expect(said[0]).toBe('Cooldown: 1 d, the default.')
    expect(said[1]).toMatch(/ is shorter, or cannot be read, and does not count here\.$/)
  })

  test('a file that cannot be read', async () => {
    expect(await cooldownOf({ 'pnpm-workspace.yaml': 'minimumReleaseAge: [' })).toBe(dayMs)
  })

  test('a file of head, or of another folder', async () => {
    const source = sourceOf({ 'other/.npmrc': 'min-release-age=9' }, { '.npmrc': 'min-release-age=9' })
    expect(await settingsAtBase(source, ['package-lock.json'])).toEqual([])
    expect(source.asked).toEqual([])
  })
})

describe('what is left out of their cooldown is left out of this one', () => {
  test.each<[string, Side, string, string, number]>([
    ['a name', { 'pnpm-workspace.yaml': 'minimumReleaseAgeExclude: [kit]' }, 'kit', '1.0.0', 0],
    ['no other name', { 'pnpm-workspace.yaml': 'minimumReleaseAgeExclude: [kit]' }, 'kits', '1.0.0', dayMs],
    ['a scope', { 'pnpm-workspace.yaml': 'minimumReleaseAgeExclude: ["@acme/*"]' }, '@acme/a', '1.0.0', 0],
    [
      'a version',
      { 'pnpm-workspace.yaml': 'minimumReleaseAgeExclude: [kit@1.0.0 || 2.0.0]' },
      'kit',
      '2.0.0',
      0
    ],
    [
      'no other version',
      { 'pnpm-workspace.yaml': 'minimumReleaseAgeExclude: [kit@1.0.0]' },
      'kit',
      '1.0.1',
      dayMs
    ],
    ['a name, by npm', { '.npmrc': 'min-release-age-exclude[]=kit' }, 'kit', '1.0.0', 0],
    [
      'a name, by Bun',
      { 'bunfig.toml': '[install]\nminimumReleaseAgeExcludes = ["kit"]' },
      'kit',
      '1.0.0',
      0
    ],
    ['a range, by Yarn', { '.yarnrc.yml': 'npmPreapprovedPackages: ["kit@npm:^1.0.0"]' }, 'kit', '1.2.0', 0],
    [
      'a scope with a gate of its own',
      { '.yarnrc.yml': 'npmScopes: {acme: {npmMinimalAgeGate: 1h}}' },
      '@acme/a',
      '1.0.0',
      hourMs
    ],
    [
      'everything, which is too much',
      { 'pnpm-workspace.yaml': 'minimumReleaseAgeExclude: ["*"]' },
      'kit',
      '1.0.0',
      dayMs
    ],
    [
      'all but one, which is too much',
      { 'pnpm-workspace.yaml': 'minimumReleaseAgeExclude: ["!a"]' },
      'kit',
      '1.0.0',
      dayMs
    ],
    [
      'every scope, which is too much',
      { '.yarnrc.yml': 'npmScopes: {"*": {npmMinimalAgeGate: 0}}' },
      '@acme/a',
      '1.0.0',
      dayMs
    ],
    [
      'versions that nobody understands',
      { 'pnpm-workspace.yaml': 'minimumReleaseAgeExclude: [kit@some]' },
      'kit',
      '1.0.0',
      dayMs
    ]
  ])('%s', async (_, base, name, version, ms) => {
    expect(await cooldownOf(base, { name, version })).toBe(ms)
  })

  test('and the review says so', async () => {
    const list = ['a', 'b', 'c', 'd', 'e', 'f', '"*"'].join(', ')
    const { said } = await termsOf({ 'pnpm-workspace.yaml': `minimumReleaseAgeExclude: [${list}]` })
    expect(said.slice(1)).toEqual([
      'No cooldown for a, b, c, d, e and 1 more, by minimumReleaseAgeExclude in pnpm-workspace.yaml.',
      '* in minimumReleaseAgeExclude in pnpm-workspace.yaml is for too much, and does not count here.'
    ])
  })
})

describe('the policy’s own file comes first:', () => {
  const theirs = { 'pnpm-workspace.yaml': 'minimumReleaseAge: 10080\nminimumReleaseAgeExclude: [kit]' }

  test('a cooldown in it is the cooldown', async () => {
    const policy = parsePolicy('cooldown: 12h', 'lockkeeper.yml')
    expect(await cooldownOf(theirs, { policy })).toBe(12 * hourMs)
    expect((await termsOf(theirs, policy)).said).toEqual(['Cooldown: 12 h, by lockkeeper.yml.'])
  })

  test('what it leaves out is left out besides', async () => {
    const policy = parsePolicy('cooldown: { except: [other] }', 'lockkeeper.yml')
    expect(await cooldownOf(theirs, { policy, name: 'other' })).toBe(0)
    expect(await cooldownOf(theirs, { policy, name: 'kit' })).toBe(0)
    expect(await cooldownOf(theirs, { policy, name: 'third' })).toBe(7 * dayMs)
  })

  test('a rule in it overrules an exception of theirs', async () => {
    const policy = parsePolicy('rules: [{ packages: kit, cooldown: 3d }]', 'lockkeeper.yml')
    expect(await cooldownOf(theirs, { policy })).toBe(3 * dayMs)
  })
})

describe('a folder with a lockfile of its own', () => {
  const base = {
    '.npmrc': 'min-release-age=2',
    'app/pnpm-workspace.yaml': 'minimumReleaseAge: 10080\nminimumReleaseAgeExclude: [kit]'
  }
  const root = 'package-lock.json'
  const inside = 'app/pnpm-lock.yaml'

  test.each<[string, string, readonly string[], number]>([
    ['has its own cooldown', 'other', [inside], 7 * dayMs],
    ['leaves that of the root alone', 'other', [root], 2 * dayMs],
    ['counts where a change is seen in both', 'other', [root, inside], 7 * dayMs],
    ['has its own exceptions', 'kit', [inside], 0],
    ['has none for the root', 'kit', [root], 2 * dayMs]
  ])('%s', async (_, name, seenIn, ms) => {
    const { policy } = await termsOf(base, defaultPolicy, [root, inside])
    const change = { ...added(locked('1.0.0', { name })), lockfiles: seenIn }
    expect(policyFor(change, policy).cooldownMs).toBe(ms)
  })

  test('has no exceptions for what is seen in both', async () => {
    expect(await cooldownOf(base, { lockfiles: [root, inside] })).toBe(7 * dayMs)
  })
})

describe('trustPolicy: no-downgrade', () => {
  const levelOf = async (
    base: Side,
    policy = defaultPolicy,
    name = 'kit',
    lockfiles = ['package-lock.json']
  ) => {
    const change = { ...added(locked('1.0.0', { name })), lockfiles }
    return policyFor(change, (await termsOf(base, policy, lockfiles)).policy).levels.get('trust-downgrade')
  }
  const strict = 'trustPolicy: no-downgrade\ntrustPolicyExclude: [old]'

  test('blocks, but for what is left out of it', async () => {
    expect(await levelOf({ 'pnpm-workspace.yaml': strict })).toBe('block')
    expect(await levelOf({ 'pnpm-workspace.yaml': strict }, defaultPolicy, 'old')).toBe('weigh')
    expect((await termsOf({ 'pnpm-workspace.yaml': strict })).said).toContain(
      'A weaker way of publishing blocks, by trustPolicy in pnpm-workspace.yaml.'
    )
  })

  test('blocks below its own folder', async () => {
    const base = { 'app/pnpm-workspace.yaml': strict }
    expect(await levelOf(base, defaultPolicy, 'kit', ['app/pnpm-lock.yaml'])).toBe('block')
    expect(await levelOf(base)).toBeUndefined()
  })

  test('does nothing where it is off, or where the policy names a level', async () => {
    expect(await levelOf({ 'pnpm-workspace.yaml': 'trustPolicy: off' })).toBeUndefined()
    const policy = parsePolicy('signals: { trust-downgrade: note }', 'lockkeeper.yml')
    expect(await levelOf({ 'pnpm-workspace.yaml': strict }, policy)).toBe('note')
    expect(await levelOf({ 'pnpm-workspace.yaml': strict }, policy, 'old')).toBe('note')
  })
})
