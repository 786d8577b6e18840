import { describe, expect, test } from '@jest/globals'
import { array, assert, constantFrom, dictionary, jsonValue, oneof, property, string } from 'fast-check'
import { stringify } from 'yaml'
import { parsePolicy } from '../src/config.ts'
import { UserError } from '../src/model.ts'
import { defaultPolicy, knownSignals, type Policy } from '../src/policy.ts'
import { dayMs } from '../src/time.ts'
import { fuzzRuns } from './helpers/foreign.ts'

const hourMs = dayMs / 24

const parse = (text: string): Policy => parsePolicy(text, 'lockkeeper.yml')
const policy = (levels: Readonly<Record<string, string>>, cooldownMs?: number) => ({
  ...defaultPolicy,
  path: 'lockkeeper.yml',
  levels: new Map(Object.entries(levels)),
  ...(cooldownMs === undefined ? {} : { cooldownMs, cooldownFrom: 'lockkeeper.yml' })
})
/** What the user is told, or what came out instead. */
const complaint = (text: string): string => {
  try {
    return `understood: ${JSON.stringify([...parse(text).levels])}`
  } catch (error) {
    if (error instanceof UserError) return error.message
    throw error
  }
}

describe('a policy that says nothing is the default:', () => {
  test.each([
    '',
    ' \n\n',
    '# only a comment\n',
    '---\n',
    '---\n...\n',
    '~',
    'null',
    '{}',
    'signals:\n',
    'signals: {}',
    'signals: ~'
  ])('%j', (text) => {
    expect(parse(text)).toEqual({ ...defaultPolicy, path: 'lockkeeper.yml' })
  })
})

describe('a policy states', () => {
  test.each<[string, string, unknown]>([
    ['a cooldown in minutes', 'cooldown: 90m', policy({}, 90 * 60_000)],
    ['a cooldown in hours', 'cooldown: 24h', policy({}, dayMs)],
    ['a cooldown in days', 'cooldown: 3d', policy({}, 3 * dayMs)],
    ['a cooldown in weeks', 'cooldown: 2w', policy({}, 14 * dayMs)],
    ['a cooldown in quotes', 'cooldown: "3 d"', policy({}, 3 * dayMs)],
    ['a cooldown over two lines', 'cooldown:\n  3d\n', policy({}, 3 * dayMs)],
    ['a cooldown of zero with its unit', 'cooldown: 0d', policy({}, 0)],
    ['that there is no cooldown', 'cooldown: 0', policy({}, 0)],
    ['the longest cooldown', 'cooldown: 999999w', policy({}, 999_999 * 7 * dayMs)],
    ['whose archives are read', 'content: prod', { ...policy({}), content: 'prod' }],
    [
      'what reading archives may take',
      'content: { expanded: 1GB, time: 2m, memory: 64MB, files: 1000 }',
      {
        ...policy({}),
        inspection: {
          ...defaultPolicy.inspection,
          expandedBytes: 2 ** 30,
          timeMs: 120_000,
          memoryBytes: 2 ** 26,
          files: 1000
        }
      }
    ],
    ['one level', 'signals:\n  release-age: warn\n', policy({ 'release-age': 'warn' })],
    [
      'what is off, though YAML once took it for false',
      'signals:\n  release-age: off\n',
      policy({ 'release-age': 'off' })
    ],
    ['a level in quotes', `signals:\n  "release-age": 'note'\n`, policy({ 'release-age': 'note' })],
    ['a level of a file', 'signals: { lockfile-removed: block }', policy({ 'lockfile-removed': 'block' })],
    [
      'both, in any order',
      'signals: { new-publisher: block }\ncooldown: 1h # short',
      policy({ 'new-publisher': 'block' }, hourMs)
    ],
    [
      'the same as JSON',
      '{"cooldown": "1h", "signals": {"new-publisher": "block"}}',
      policy({ 'new-publisher': 'block' }, hourMs)
    ],
    [
      'the same as JSON over lines, with tabs',
      '{\n\t"cooldown": "1h",\n\t"signals": {\n\t\t"new-publisher": "block"\n\t}\n}\n',
      policy({ 'new-publisher': 'block' }, hourMs)
    ],
    ['no cooldown as JSON', '{"cooldown": 0}', policy({}, 0)],
    ['it with a mark at its start', '\uFEFFcooldown: 3d', policy({}, 3 * dayMs)],
    [
      'it with line ends of Windows',
      'cooldown: 3d\r\nsignals:\r\n  release-age: off\r\n',
      policy({ 'release-age': 'off' }, 3 * dayMs)
    ],
    ['it with an anchor nobody uses', 'cooldown: &c 3d', policy({}, 3 * dayMs)]
  ])('%s', (_, text, expected) => {
    expect(parse(text)).toEqual(expected)
  })

  test.each(knownSignals)('every level of %s', (signal) => {
    for (const level of ['off', 'note', 'warn', 'block'])
      expect(parse(`signals:\n  ${signal}: ${level}\n`)).toEqual(policy({ [signal]: level }))
  })

  test('nothing that changes the default', () => {
    parse('cooldown: 0\nsignals: { release-age: off }')
    expect(defaultPolicy).toEqual({ ...defaultPolicy, levels: new Map(), cooldownMs: dayMs })
  })
})

const notASpan = '"cooldown" is a span with its unit: 90m, 24h, 3d or 2w. 0 switches it off.'
const notALevel = 'The level of "release-age" is one of off, note, weigh, warn and block.'
const known = 'Known: cooldown, signals, rarity, rules, unverified,'
const notALevelMap = '"signals" gives a level to each signal, such as "release-age: warn".'
const notAPolicy = 'A policy is a list of settings, such as "cooldown: 1d".'

describe('a mistake is named with its line and the nearest word:', () => {
  test.each<[string, number, string]>([
    // Keys.
    ['cooldwn: 1d', 1, '"cooldwn" is not a setting. Did you mean "cooldown"?'],
    ['# one\n# two\nsignal:\n  release-age: off', 3, '"signal" is not a setting. Did you mean "signals"?'],
    ['Cooldown: 1d', 1, '"Cooldown" is not a setting. Did you mean "cooldown"?'],
    ['cooldown: 1d\npackages: {}', 2, `"packages" is not a setting. ${known}`],
    ['release-age: warn', 1, `"release-age" is not a setting. ${known}`],
    ['{"cooldown": "1d",\n "levels": {}}', 2, `"levels" is not a setting. ${known}`],
    ['signals:\n  release-agee: off', 2, '"release-agee" is not a signal. Did you mean "release-age"?'],
    ['signals:\n  relese-age: off', 2, '"relese-age" is not a signal. Did you mean "release-age"?'],
    ['signals:\n  release_age: off', 2, '"release_age" is not a signal. Did you mean "release-age"?'],
    ['signals:\n\n  new-publsher: off', 3, '"new-publsher" is not a signal. Did you mean "new-publisher"?'],
    ['signals:\n  cooldown: off', 2, `"cooldown" is not a signal. Known: ${knownSignals.join(', ')}.`],
    ['1: 2', 1, '"1" is not a setting.'],
    ['true: 2', 1, '"true" is not a setting.'],
    ['? [cooldown]\n: 1d', 1, '"" is not a setting.'],
    ['? {a: b}\n: 1d', 1, '"" is not a setting.'],
    ['? \n: 1d', 1, '"null" is not a setting.'],
    ['"": 1d', 1, '"" is not a setting.'],
    ['__proto__: 1', 1, '"__proto__" is not a setting.'],
    ['{"__proto__": {"cooldown": "0"}}', 1, '"__proto__" is not a setting.'],
    ['constructor: 1', 1, '"constructor" is not a setting.'],
    ['signals:\n  __proto__: off', 2, '"__proto__" is not a signal.'],
    ['signals:\n  toString: off', 2, '"toString" is not a signal.'],
    // Levels.
    ['signals:\n  release-age: wan', 2, notALevel],
    ['signals:\n  release-age: OFF', 2, notALevel],
    ['signals:\n  release-age: "off "', 2, notALevel],
    ['signals:\n  release-age: false', 2, notALevel],
    ['signals:\n  release-age: true', 2, notALevel],
    ['signals:\n  release-age: 0', 2, notALevel],
    ['signals:\n  release-age:', 2, notALevel],
    ['signals:\n  release-age: ~', 2, notALevel],
    ['signals:\n  release-age: [off]', 2, notALevel],
    ['signals:\n  release-age:\n    off: true', 3, notALevel],
    ['signals: {\n release-age }', 2, notALevel],
    ['signals:\n  release-age: !!set { off }', 2, notALevel],
    ['%YAML 1.1\n---\nsignals:\n  release-age: off', 4, notALevel],
    ['signals: off', 1, notALevelMap],
    ['signals: 0', 1, notALevelMap],
    ['signals: false', 1, notALevelMap],
    ['signals: ""', 1, notALevelMap],
    ['signals:\n  - release-age', 2, notALevelMap],
    ['signals: []', 1, notALevelMap],
    // The cooldown.
    ['cooldown: 1', 1, notASpan],
    ['cooldown: -1', 1, notASpan],
    ['cooldown: 86400000', 1, notASpan],
    ['cooldown: 1.5d', 1, notASpan],
    ['cooldown: "0"', 1, notASpan],
    ['cooldown: !!str 0', 1, notASpan],
    ['cooldown: off', 1, notASpan],
    ['cooldown: false', 1, notASpan],
    ['cooldown: .inf', 1, notASpan],
    ['cooldown: .nan', 1, notASpan],
    ['cooldown: 2024-01-01', 1, notASpan],
    ['cooldown: -1d', 1, notASpan],
    ['cooldown: 1000000d', 1, notASpan],
    ['cooldown: 1 day', 1, notASpan],
    ['cooldown: ""', 1, notASpan],
    ['cooldown: [1d]', 1, notASpan],
    ['cooldown: { days: 1 }', 1, '"days" is not part of a cooldown. Known: age, except.'],
    ['cooldown: !!binary MWQ=', 1, notASpan],
    ['signals: {}\ncooldown:', 2, notASpan],
    ['\n{cooldown}', 2, notASpan],
    ['\n? cooldown', 2, notASpan],
    ['cooldown: |\n  1d\n  2d\n', 1, notASpan],
    ['cooldown: "1d\u0000"', 1, notASpan],
    // Archives.
    ['content: some', 1, '"content" is one of all, prod and off.'],
    ['content:\n  of: some', 2, '"content" is one of all, prod and off.'],
    ['content:\n  memry: 1GB', 2, 'Did you mean "memory"?'],
    ['content:\n  memory: 512', 2, '"memory" is from 64MB to 8192MB.'],
    ['content:\n  memory: 63MB', 2, '"memory" is from 64MB to 8192MB.'],
    ['content:\n  expanded: 3GB', 2, '"expanded" is from 1MB to 2048MB.'],
    ['content:\n  files: "5000"', 2, '"files" is from 1000 to 1000000.'],
    ['content:\n  files: 5000.5', 2, '"files" is from 1000 to 1000000.'],
    ['content:\n  time: 0s', 2, '"time" is from 1s to 10m.'],
    ['content:\n  time: 11m', 2, '"time" is from 1s to 10m.'],
    ['content:\n  time: 60', 2, '"time" is from 1s to 10m.'],
    // The whole.
    ['- cooldown: 1d', 1, notAPolicy],
    ['\ncooldown 1d', 2, notAPolicy],
    ['cooldown=1d', 1, notAPolicy],
    ['1d', 1, notAPolicy],
    ['0', 1, notAPolicy],
    ['false', 1, notAPolicy],
    ['""', 1, notAPolicy],
    ['[]', 1, notAPolicy],
    ['\u0000', 1, notAPolicy]
  ])('%j', (text, line, message) => {
    const said = complaint(text)
    expect(said.slice(0, said.indexOf(' '))).toBe(`lockkeeper.yml:${line}:`)
    expect(said).toContain(message)
  })
})

describe('a policy names who is asked for advisories', () => {
  test.each<[string, Policy['advisories']]>([
    ['', undefined],
    ['advisories: registry', ['registry']],
    ['advisories: [github, osv]', ['github', 'osv']],
    ['advisories: []', []]
  ])('%j', (text, expected) => {
    expect(parse(text).advisories).toEqual(expected)
  })

  test('and a mistake in it is named', () => {
    expect(complaint('advisories: [registry, githib]')).toContain('Did you mean "github"?')
  })
})

describe('a policy says for some packages', () => {
  const everything = { packages: undefined, scopes: undefined, direct: undefined, lockfiles: undefined }
  const rulesOf = (text: string) => parse(text).rules

  test('that the cooldown does not hold for them', () => {
    const { cooldownMs, rules } = parse('cooldown:\n  age: 3d\n  except: ["@acme/*", typescript]\n')
    expect(cooldownMs).toBe(3 * dayMs)
    expect(rules).toEqual([
      { of: { ...everything, packages: ['@acme/*', 'typescript'] }, levels: new Map(), cooldownMs: 0 }
    ])
  })

  test('nothing about a cooldown without exceptions', () => {
    expect(parse('cooldown: { age: 3d }')).toEqual(policy({}, 3 * dayMs))
    expect(parse('cooldown: { except: [] }')).toEqual(policy({}))
  })

  test.each([
    ['packages: "@types/*"', { packages: ['@types/*'] }],
    ['packages: [a, "b-*"]', { packages: ['a', 'b-*'] }],
    ['packages: [a@1.0.0, "@b/c@^2"]', { packages: ['a@1.0.0', '@b/c@^2'] }],
    ['scope: dev', { scopes: ['dev'] }],
    ['scope: [dev, optional]', { scopes: ['dev', 'optional'] }],
    ['direct: false', { direct: false }],
    ['lockfiles: "examples/**"', { lockfiles: ['examples/**'] }],
    ['packages: a\n    scope: prod\n    direct: true', { packages: ['a'], scopes: ['prod'], direct: true }]
  ])('by %j what differs', (of, scope) => {
    expect(rulesOf(`rules:\n  - ${of}\n    signals: { new-publisher: off }\n    cooldown: 2w\n`)).toEqual([
      {
        of: { ...everything, ...scope },
        levels: new Map([['new-publisher', 'off']]),
        cooldownMs: 14 * dayMs
      }
    ])
  })

  test.each([
    ['rules: {}', 1, '"rules" is a list: each entry begins with "- ".'],
    ['rules:\n  - everything', 2, 'A rule is such as'],
    ['rules:\n  - signals: { new-publisher: off }', 2, 'The rule is for nothing in particular'],
    ['rules:\n  - packages: a', 2, 'The rule changes nothing'],
    ['rules:\n  - packages: a\n    content: prod', 3, 'The "content" of a rule is all or off'],
    ['rules:\n  - packages: []\n    cooldown: 0', 2, '"packages" names nothing.'],
    ['rules:\n  - packages: ""\n    cooldown: 0', 2, '"packages" is a text.'],
    ['rules:\n  - packages: a@some\n    cooldown: 0', 2, 'The versions of "a@some" are not understood'],
    ['cooldown: { except: [a, b@] }', 1, 'The versions of "b@" are not understood'],
    ['rules:\n  - package: a\n    cooldown: 0', 2, 'Did you mean "packages"?'],
    ['rules:\n  - scope: devv\n    cooldown: 0', 2, '"devv" is not a scope. Did you mean "dev"?'],
    ['rules:\n  - direct: maybe\n    cooldown: 0', 2, '"direct" is true or false.'],
    ['rules:\n  - packages: a\n    cooldown: 3', 3, '"cooldown" is a span'],
    ['rules:\n  - packages: a\n    signals: { x: off }', 3, '"x" is not a signal.']
  ])('and a mistake in it is named: %j', (text, line, message) => {
    const said = complaint(text)
    expect(said.slice(0, said.indexOf(' '))).toBe(`lockkeeper.yml:${line}:`)
    expect(said).toContain(message)
  })
})

describe('a policy sets', () => {
  test.each<[string, Partial<Policy>]>([
    ['rarity: { warn: 20, block: 200 }', { rarity: { warn: 20, block: 200 } }],
    ['rarity: { block: 5000 }', { rarity: { warn: 100, block: 5000 } }],
    [
      'unverified: { unsupported: block, unreachable: warn }',
      { unverified: { ...defaultPolicy.unverified, unsupported: 'block', unreachable: 'warn' } }
    ],
    ['internal: ["@acme/*", acme-*]', { internal: ['@acme/*', 'acme-*'] }],
    ['internal: "@acme/*"', { internal: ['@acme/*'] }],
    ['internal:', { internal: [] }],
    ['weak-hash-hosts: [npm.example.test]', { weakHashHosts: ['npm.example.test'] }],
    ['leave-out:\n  - "**/fixtures/**"', { leaveOut: ['**/fixtures/**'] }]
  ])('%j', (text, expected) => {
    expect(parse(text)).toEqual({ ...policy({}), ...expected })
  })

  test.each([
    ['rarity: 50', '"rarity" is such as'],
    ['rarity: { warn: much }', '"warn" is a number over 1'],
    ['rarity: { warn: 1 }', '"warn" is a number over 1'],
    ['rarity: { block: .inf }', '"block" is a number over 1'],
    ['rarity: { warn: 300, block: 200 }', 'What warns (1 in 300) is rarer than what blocks (1 in 200).'],
    ['unverified: off', '"unverified" is such as'],
    ['unverified: { offline: block }', '"offline" is not a reason for not knowing.'],
    ['unverified: { unreachable: off }', '"unreachable" is one of note, warn and block.'],
    ['internal: { a: b }', '"internal" is a list'],
    ['internal: [[a]]', '"internal" is a text.'],
    ['leave-out: [""]', '"leave-out" is a text.']
  ])('nothing by a mistake: %j', (text, message) => {
    expect(complaint(text)).toContain(message)
  })
})

describe('an acknowledgement', () => {
  const whole = [
    'acknowledgements:',
    '  - package: "@acme/kit"',
    '    version: 1.10',
    '    reason: the hook only prints a banner',
    '    by: alice',
    '    expires: 2024-12-31'
  ]

  test('is read with its last day and its line', () => {
    expect(parse(whole.join('\n')).acknowledgements).toEqual([
      {
        package: '@acme/kit',
        version: '1.10',
        integrity: undefined,
        signals: undefined,
        reason: 'the hook only prints a banner',
        by: 'alice',
        expiresAt: Date.UTC(2025, 0, 1),
        line: 2
      }
    ])
  })

  test('may be for some bytes and some findings only', () => {
    const [one] = parse(
      [...whole, '    integrity: sha512-x', '    signals: [release-age]'].join('\n')
    ).acknowledgements
    expect([one?.integrity, one?.signals]).toEqual(['sha512-x', ['release-age']])
  })

  test.each(['package', 'version', 'reason', 'by', 'expires'])('is refused without its %s', (key) => {
    const text = whole.filter((line) => !line.includes(` ${key}:`)).join('\n')
    const repaired = key === 'package' ? text.replace('    version', '  - version') : text
    expect(complaint(repaired)).toContain(`The acknowledgement has no "${key}".`)
  })

  test.each([
    ['version: 1.10', 'version: ""', '"version" is a text.'],
    ['the hook only prints a banner', '" "', '"reason" is a text.'],
    ['"@acme/kit"', '"@acme/*"', 'An acknowledgement is for one package.'],
    ['2024-12-31', 'never', '"expires" is the last day'],
    ['2024-12-31', '2024-02-31', '"expires" is the last day'],
    ['2024-12-31', '2024-12-31T00:00:00Z', '"expires" is the last day'],
    ['by: alice', 'by: alice\n    signals: []', '"signals" names nothing.'],
    ['by: alice', 'by: alice\n    signals: [nobody]', '"nobody" is not a signal.'],
    ['by: alice', 'by: alice\n    until: 2025', '"until" is not part of an acknowledgement.']
  ])('is refused with another %s', (part, other, message) => {
    expect(complaint(whole.join('\n').replace(part, other))).toContain(message)
  })
})

describe('what is not plain YAML is refused with its line:', () => {
  test.each<[string, number]>([
    ['cooldown: 1d\ncooldown: 0', 2],
    ['"cooldown": 1d\ncooldown: 0', 2],
    ['{"cooldown": "1d",\n"cooldown": 0}', 2],
    ['signals:\n  release-age: warn\n  release-age: off', 3],
    ['signals:\n  release-age: warn\nsignals:\n  release-age: off', 3],
    ['\tcooldown: 1d', 1],
    ['signals:\n\trelease-age: off', 2],
    ['cooldown: 1d\n---\ncooldown: 0', 2],
    ['cooldown: 1d\n...\n---\ncooldown: 0', 3],
    ['signals: { release-age: off', 1],
    ['cooldown: "1d', 1],
    ["cooldown: '1d", 1],
    ['cooldown: @1d', 1],
    ['cooldown: 1d: 2d', 1],
    ['cooldown: !days 1', 1],
    ['cooldown: !!js/function 1', 1],
    ['%FOO\n---\ncooldown: 1d', 1],
    ['cooldown: *nobody', 1],
    ['signals:\n  release-age: off\n cooldown: 1d', 3],
    ['{"cooldown": "1d",}}', 1],
    ['<<<<<<< ours\ncooldown: 1d\n=======\ncooldown: 0\n>>>>>>> theirs', 1]
  ])('%j', (text, line) => {
    expect(complaint(text)).toMatch(new RegExp(`^lockkeeper\\.yml:${line}: `))
  })
})

describe('anchors', () => {
  test.each([
    ['a level', 'signals:\n  release-age: &a off\n  new-publisher: *a', 3],
    ['a cooldown', 'signals: &a {}\ncooldown: *a', 2],
    ['all levels', 'cooldown: &a 1d\nsignals: *a', 2],
    ['a name', 'signals:\n  &a release-age: off\n  *a : note', 3],
    ['what is merged', 'signals: &a\n  release-age: off\n<<: *a', 3],
    ['levels that are merged', 'signals:\n  <<: { release-age: off }', 2]
  ])('do not stand for %s', (_, text, line) => {
    expect(complaint(text)).toMatch(new RegExp(`^lockkeeper\\.yml:${line}: `))
  })

  test('do not multiply', () => {
    const levels = Array.from(
      { length: 40 },
      (_, i) => `k${i}: &k${i} [${`*k${i - 1},`.repeat(i === 0 ? 0 : 9)}]`
    )
    expect(complaint(levels.join('\n'))).toMatch(/^lockkeeper\.yml:1: "k0" is not a setting/)
  })
})

describe('a policy of great size is refused or read, and never crashes:', () => {
  test.each([
    ['lists in lists', '['.repeat(20_000)],
    ['lists in lists that end', `cooldown: ${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['maps in maps', '{a: '.repeat(5000)],
    ['entries in entries', '- '.repeat(5000)],
    ['a key without end', `? ${'a'.repeat(100_000)}\n: 1`],
    ['a key in quotes without end', `"${'a'.repeat(100_000)}": 1`],
    ['a number without end', `cooldown: ${'9'.repeat(150_000)}d`],
    ['blanks without end', `cooldown: "${' '.repeat(150_000)}x"`],
    ['many keys', Array.from({ length: 2000 }, (_, i) => `k${i}: 1`).join('\n')]
  ])('%s', (_, text) => {
    expect(complaint(text)).toMatch(/^lockkeeper\.yml:1: /)
  })

  const ofLength = (length: number): string => {
    const rest = '\ncooldown: 3d'
    return `#${'x'.repeat(length - rest.length - 1)}${rest}`
  }

  test('a long comment', () => {
    expect(parse(ofLength(200_000))).toEqual(policy({}, 3 * dayMs))
  })

  // The time that YAML takes grows faster than the text: nothing of such a text is looked at.
  test.each([
    ['a comment that is one too long', ofLength(200_001)],
    ['a policy that goes on after that', `${ofLength(200_000)}\nsignals: {}`],
    ['lists in lists', '['.repeat(5_000_000)],
    ['maps in maps', '{a: '.repeat(2_000_000)],
    ['keys', Array.from({ length: 500_000 }, (_, i) => `k${i}: 1`).join('\n')],
    ['anchors', Array.from({ length: 200_000 }, (_, i) => `a${i}: &a${i} [*a${i - 1}]`).join('\n')],
    ['nothing but blanks', ' '.repeat(200_001)]
  ])('%s: it is too long for a policy', (_, text) => {
    expect(complaint(text)).toBe(
      'lockkeeper.yml: It is longer than 200000 characters, too long for a policy.'
    )
  })
})

describe('any text', () => {
  const words = [
    'cooldown',
    'signals',
    'release-age',
    ': ',
    ':',
    '\n',
    '  ',
    '- ',
    '0',
    '1d',
    'off',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    ',',
    '&a ',
    '*a',
    '? ',
    '!!str ',
    '|\n',
    '#',
    '---\n',
    '\t',
    '~',
    '<<'
  ]
  const text = oneof(
    array(constantFrom(...words), { maxLength: 20 }).map((parts) => parts.join('')),
    string({ unit: 'binary' }),
    jsonValue().map((value) => JSON.stringify(value)),
    dictionary(
      constantFrom('cooldown', 'signals', 'x'),
      oneof(jsonValue(), dictionary(constantFrom('release-age', 'x'), jsonValue()))
    ).map((value) => JSON.stringify(value))
  )

  const isPlaced = (said: string): boolean => /^lockkeeper\.yml:\d+: \S/.test(said)
  const isSound = ({ cooldownMs, levels }: Policy): boolean =>
    Number.isSafeInteger(cooldownMs) &&
    cooldownMs >= 0 &&
    [...levels].every(
      ([signal, level]) => knownSignals.includes(signal) && ['off', 'note', 'warn', 'block'].includes(level)
    )

  test('is a policy, or a mistake of the user with its line', () => {
    assert(
      property(text, (any) => {
        const said = complaint(any)
        const sound = said.startsWith('understood: ') ? isSound(parse(any)) : isPlaced(said)
        expect({ said, sound }).toEqual({ said, sound: true })
      }),
      { numRuns: fuzzRuns(1000) }
    )
  })

  test('that YAML or JSON writes for a policy is read as that policy', () => {
    const level = constantFrom('off', 'note', 'warn', 'block')
    const levels = array(constantFrom(...knownSignals)).chain((names) =>
      array(level, { minLength: names.length, maxLength: names.length }).map((all) =>
        Object.fromEntries(names.map((name, i) => [name, all[i] ?? 'off']))
      )
    )
    assert(
      property(levels, constantFrom('0m', '5h', '3d'), (signals, cooldown) => {
        const expected = policy(signals, { '0m': 0, '5h': 5 * hourMs, '3d': 3 * dayMs }[cooldown])
        expect(parse(stringify({ signals, cooldown }))).toEqual(expected)
        expect(parse(JSON.stringify({ cooldown, signals }))).toEqual(expected)
        expect(parse(JSON.stringify({ cooldown, signals }, undefined, '\t'))).toEqual(expected)
      }),
      { numRuns: fuzzRuns(100) }
    )
  })
})
