import { describe, expect, test } from '@jest/globals'
import { SettingError } from '../../src/settings/define.ts'
import { parseToml } from '../../src/settings/toml.ts'
import { said, speaks, staysQuiet } from '../helpers/settings.ts'

describe('bunfig.toml', () => {
  speaks('bunfig.toml', [
    [
      'another registry',
      undefined,
      '[install]\nregistry = "https://evil.example"',
      ['registry-setting'],
      'install.registry was not set'
    ],
    [
      'a registry with a credential',
      '',
      '[install]\nregistry = { url = "https://evil.example", token = "$NPM_TOKEN" }',
      ['registry-setting', 'registry-setting']
    ],
    [
      'another registry of a scope',
      '',
      '[install.scopes]\nacme = "https://evil.example"',
      ['registry-setting'],
      'install.scopes.acme'
    ],
    ['a dotted key', '', 'install.registry = "https://evil.example"', ['registry-setting']],
    [
      'no waiting time',
      '[install]\nminimumReleaseAge = 259_200',
      '[install]\nminimumReleaseAge = 0',
      ['cooldown-setting'],
      'was 259200 (3 d)'
    ],
    [
      'a waiting time that is gone',
      '[install]\nminimumReleaseAge = 259200',
      '[install]',
      ['cooldown-setting']
    ],
    [
      'an exception',
      '[install]\nminimumReleaseAge = 259200',
      '[install]\nminimumReleaseAge = 259200\nminimumReleaseAgeExcludes = [\n  "left", # why\n]',
      ['~cooldown-setting']
    ],
    [
      'a scanner that is gone',
      '[install.security]\nscanner = "@acme/scan"',
      '',
      ['trust-setting'],
      'Nothing looks at'
    ],
    [
      'another scanner',
      '[install.security]\nscanner = "@acme/scan"',
      '[install.security]\nscanner = "@evil/scan"',
      ['~trust-setting']
    ],
    ['no lockfile', '', '[install.lockfile]\nsave = false', ['trust-setting']],
    [
      'a lockfile that may change',
      '[install]\nfrozenLockfile = true',
      '[install]\nfrozenLockfile = false',
      ['~trust-setting']
    ],
    ['preloaded code', '', 'preload = ["./x.ts"]', ['~install-code-setting']],
    [
      'scripts that are on again',
      '[install]\nignoreScripts = true',
      '[install]\nignoreScripts = false',
      ['install-code-setting']
    ],
    ['what is no TOML', '', '[install\nregistry = 1', ['setting-unreadable'], 'Line 1'],
    [
      'a key that stands twice',
      '',
      '[install]\nregistry = "a"\nregistry = "b"',
      ['setting-unreadable'],
      'Line 3'
    ]
  ])

  staysQuiet('bunfig.toml', [
    [
      'comments, order and form',
      '[install]\nexact = true\nminimumReleaseAge = 86400\n[install.scopes]\na = "https://a.example"',
      "# x\ninstall = { minimumReleaseAge = 8.64e4, exact = true, scopes = { a = 'https://a.example/' } }"
    ],
    [
      'a stricter file',
      undefined,
      '[install]\nminimumReleaseAge = 259200\nminimumReleaseAgeExcludes = ["@acme/x"]\nfrozenLockfile = true\n[install.security]\nscanner = "s"'
    ],
    ['the public registry', '', '[install]\nregistry = "https://registry.example.test"'],
    [
      'other tables',
      '[test]\nroot = "."',
      '[test]\nroot = "./x"\npreload = ["./setup.ts"]\ncoverageThreshold = { line = 0.7 }'
    ],
    ['keys of prototypes', '', '[__proto__]\nregistry = "x"\n[constructor.prototype]\na = 1']
  ])

  test('never shows a secret', () => {
    const found = said(
      'bunfig.toml',
      '',
      '[install]\nregistry = { url = "https://evil.example", password = "s3cret" }'
    )
    expect(found).toHaveLength(2)
    expect(JSON.stringify(found)).not.toContain('s3cret')
  })
})

describe('TOML', () => {
  test.each([
    ['a = 1', { a: 1 }],
    ['a = -1_000.5', { a: -1000.5 }],
    ['"a b".c = true', { 'a b': { c: true } }],
    ['a = "x\\u0041\\n"', { a: 'xA\n' }],
    ["a = 'x\\n'", { a: 'x\\n' }],
    ['a = """\nx\ny"""', { a: 'x\ny' }],
    ["a = '''x\ny'''", { a: 'x\ny' }],
    ['a = [1, [2,\n 3], "x",]', { a: [1, [2, 3], 'x'] }],
    ['a = { b = 1, c.d = 2 }', { a: { b: 1, c: { d: 2 } } }],
    ['[a]\nb = 1\n[a.c]\nd = 2 # x', { a: { b: 1, c: { d: 2 } } }],
    ['', {}]
  ])('%j is read', (text, data) => {
    const plain = (value: unknown): unknown =>
      value instanceof Map
        ? Object.fromEntries([...value].map(([key, inner]) => [key, plain(inner)]))
        : Array.isArray(value)
          ? value.map(plain)
          : value
    expect(plain(parseToml(text))).toEqual(data)
  })

  test.each([
    'a',
    'a = ',
    'a = 1 b = 2',
    '[a',
    '[[a]]',
    'a = 1979-05-27',
    'a = [1',
    'a = {b = 1',
    'a = "x',
    '[a]\n[a]',
    'a = 1\na.b = 2',
    'a = "\\q"',
    'a = "\\UFFFFFFFF"',
    `a = ${'['.repeat(10_000)}`
  ])('%j is refused', (text) => {
    expect(() => parseToml(text)).toThrow(SettingError)
  })
})
