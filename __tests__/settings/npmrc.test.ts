import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { parseIni } from '../../src/settings/ini.ts'
import { said, speaks, staysQuiet, textOf } from '../helpers/settings.ts'

describe('.npmrc', () => {
  speaks('.npmrc', [
    [
      'another registry',
      undefined,
      'registry=https://proxy.example/\n',
      ['registry-setting'],
      'registry was not set and is now https://proxy.example/.'
    ],
    [
      'a registry that moved',
      'registry=https://a.example/npm/',
      'registry=https://b.example/npm/',
      ['registry-setting'],
      'was https://a.example/npm/ and is now https://b.example/npm/'
    ],
    [
      'a private registry that is gone',
      'registry=https://a.example/',
      '',
      ['registry-setting'],
      /not set any more.*anybody can take/
    ],
    ['a registry without encryption', '', 'registry=http://registry.example.test/', ['registry-setting']],
    ['a scope sent elsewhere', '', '@acme:registry=https://evil.example', ['registry-setting']],
    [
      'the last of two registries',
      '',
      'registry=https://registry.example.test/\nregistry=https://evil.example',
      ['registry-setting']
    ],
    [
      'a credential for a new host',
      '',
      '//evil.example/:_authToken=${NPM_TOKEN}',
      ['registry-setting'],
      /from NPM_TOKEN/
    ],
    [
      'a credential with an optional variable',
      '',
      '//evil.example/:_authToken=${NPM_TOKEN?}',
      ['registry-setting'],
      /from NPM_TOKEN/
    ],
    [
      'a credential for a host that base has',
      'registry=https://a.example/',
      'registry=https://a.example/\n//a.example/:_authToken=${T}',
      ['~registry-setting']
    ],
    [
      'another credential for the public registry',
      '//registry.example.test/:_authToken=${A}',
      '//registry.example.test/:_authToken=${B}',
      ['~registry-setting']
    ],
    ['certificates that are not checked', '', 'strict-ssl=false', ['registry-setting'], 'on the way'],
    [
      'scripts that are on again',
      'ignore-scripts=true',
      'ignore-scripts=false',
      ['install-code-setting'],
      'was true and is now false'
    ],
    [
      'scripts that are no longer off',
      'ignore-scripts=true',
      '',
      ['install-code-setting'],
      'is not set any more'
    ],
    [
      'scripts that the environment decides',
      'ignore-scripts=true',
      'ignore-scripts=${X}',
      ['install-code-setting']
    ],
    ['scripts written as on', '', 'ignore-scripts=false', ['~install-code-setting']],
    [
      'a key behind an empty variable',
      'ignore-scripts=true',
      'ignore-scripts=true\n${NONE?}ignore-scripts=false',
      ['install-code-setting']
    ],
    [
      'a section that swallows the key',
      'ignore-scripts=true',
      '[x]\nignore-scripts=true',
      ['install-code-setting']
    ],
    [
      'a comment that swallows the value',
      'ignore-scripts=true',
      ';ignore-scripts=true',
      ['install-code-setting']
    ],
    ['a deleted file', 'ignore-scripts=true', undefined, ['install-code-setting']],
    ['all scripts allowed', '', 'dangerously-allow-all-scripts=true', ['install-code-setting']],
    [
      'all builds allowed, for pnpm',
      '',
      'dangerously-allow-all-builds=true',
      ['install-code-setting'],
      'dangerously-allow-all-builds'
    ],
    [
      'scripts allowed by name',
      'allow-scripts=a',
      'allow-scripts=a, b',
      ['~install-code-setting'],
      /1 new entry: b/
    ],
    ['another git', '', 'git=./tools/git', ['install-code-setting'], 'this program'],
    ['node with a preload', '', 'node-options=--require ./x.js', ['install-code-setting']],
    ['git dependencies', 'allow-git=none', 'allow-git=all', ['trust-setting']],
    ['git dependencies of the root', 'allow-git=none', 'allow-git=root', ['~trust-setting']],
    ['no lockfile', '', 'package-lock=false', ['trust-setting']],
    [
      'no waiting time',
      'min-release-age=7',
      'min-release-age=0',
      ['cooldown-setting'],
      'was 7 (7 d) and is now 0'
    ],
    ['a shorter waiting time', 'min-release-age=7', 'min-release-age=3', ['~cooldown-setting']],
    ['a waiting time that is gone', 'min-release-age=7', '', ['cooldown-setting']],
    [
      'a waiting time for pnpm',
      'minimum-release-age=10080',
      'minimum-release-age=60',
      ['~cooldown-setting'],
      'minimum-release-age was 10080 (7 d) and is now 60 (1 h)'
    ],
    [
      'an exception',
      'min-release-age=7',
      'min-release-age=7\nmin-release-age-exclude[]=left',
      ['~cooldown-setting']
    ],
    [
      'an exception for all',
      'min-release-age=7',
      'min-release-age=7\nmin-release-age-exclude[]=*',
      ['cooldown-setting']
    ],
    [
      'a date in the place of a waiting time',
      'min-release-age=7',
      'min-release-age=7\nbefore=2099-01-01',
      ['~cooldown-setting']
    ],
    [
      'a key that depends on the environment',
      '',
      '${KEY}=https://evil.example',
      ['setting-unreadable'],
      'cannot be read'
    ]
  ])

  staysQuiet('.npmrc', [
    ['a comment', 'save-exact=true\n', '# keep versions exact\nsave-exact=true\n'],
    ['order and spaces', 'a=1\nignore-scripts=true', '  ignore-scripts = true \r\n\r\na=1'],
    ['quotes', 'ignore-scripts=true', 'ignore-scripts="true"'],
    ['a stricter file', undefined, 'ignore-scripts=true\nallow-git=none\nmin-release-age=3\nstrict-ssl=true'],
    ['a longer waiting time with exceptions', '', 'min-release-age=3\nmin-release-age-exclude[]=@acme/*'],
    ['a waiting time of the same length', 'min-release-age=7', 'min-release-age=7.0'],
    ['the public registry by its name', '', 'registry=https://registry.example.test/'],
    [
      'one name of the public registry for another',
      'registry=https://registry.example.test',
      'registry=https://mirror-of-public.example.test/'
    ],
    ['a slash and a port', 'registry=https://A.example:443/npm', 'registry=https://a.example/npm/'],
    ['a memory limit', '', 'node-options=--max-old-space-size=4096'],
    ['a rotated secret', '//a.example/:_authToken=one', '//a.example/:_authToken=two'],
    ['a credential that is gone', '//a.example/:_authToken=${T}', ''],
    ['keys of prototypes', '', '__proto__=x\nconstructor=y\n[__proto__]\nignore-scripts=false']
  ])

  test('never shows a secret', () => {
    const found = [
      ...said('.npmrc', '', '//evil.example/:_authToken=npm_s3cret\n//evil.example/:_password=s3cret$HOME'),
      ...said('.npmrc', '', 'registry=https://me:s3cret@evil.example/'),
      ...said('.npmrc', '', 'https-proxy=http://me:s3cret@evil.example/')
    ]
    expect(found).not.toEqual([])
    expect(JSON.stringify(found)).not.toContain('s3cret')
  })

  test('names variables, not values', () => {
    const [found] = said('.npmrc', '', '//evil.example/:_authToken=${TOKEN}')
    expect(textOf(found?.message ?? [])).toContain('//evil.example/:_authToken from TOKEN')
  })
})

describe('the text of .npmrc', () => {
  test.each([
    ['a=1', [['a', '1']]],
    ['a', [['a', true]]],
    ['a=', [['a', '']]],
    ['a=x=y', [['a', 'x=y']]],
    ['a = "x;y" ', [['a', 'x;y']]],
    ["a='x'", [['a', 'x']]],
    ["a='false'", [['a', false]]],
    ['a=x ; y', [['a', 'x']]],
    ['a=x # y', [['a', 'x']]],
    ['a=x\\;y', [['a', 'x;y']]],
    ['a=c:\\x', [['a', 'c:\\x']]],
    ['a[]=1\na[]=2', [['a', ['1', '2']]]],
    ['a=1\na[]=2\na=3', [['a', ['1', '2', '3']]]],
    ['a=1\na=2', [['a', '2']]],
    ['=x\n;c\n#c\n\n', []],
    ['a=1\u2028', []],
    ['\uFEFFa=1', [['a', '1']]],
    ['"a"=1', [['a', '1']]],
    [
      'a=1\n[s]\na=2',
      [
        ['a', '1'],
        ['s', new Map()]
      ]
    ],
    ['a=1\n[a]\nb=2', [['a', '1']]],
    ['a=1\n[a.b]\nc=2', [['a', new Map()]]]
  ] as const)('%j is read as npm reads it', (text, entries) => {
    expect([...parseIni(text)]).toEqual(entries)
  })

  test('is read, or refused, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '=', '[', ']', '"', "'", '\\', ';', '\n', '${', '}', ' ')),
        (parts) => {
          const text = parts.join('')
          expect(() => said('.npmrc', '', text)).not.toThrow()
        }
      )
    )
  })
})
