import { describe, expect, test } from '@jest/globals'
import { saidOf, speaks, staysQuiet, type Quiet, type Speaks } from '../helpers/settings.ts'

const json = (data: unknown): string | undefined => (data === undefined ? undefined : JSON.stringify(data))
type Case = readonly [string, unknown, unknown, readonly string[], (string | RegExp)?]
const spoken = (cases: readonly Case[]): readonly Speaks[] =>
  cases.map(([title, before, after, problems, part = '']) => [
    title,
    json(before),
    json(after),
    problems,
    part
  ])
const quiet = (cases: readonly (readonly [string, unknown, unknown])[]): readonly Quiet[] =>
  cases.map(([title, before, after]) => [title, json(before), json(after)])

const hash = `sha512.${'a'.repeat(128)}`

describe('package.json', () => {
  speaks(
    'package.json',
    spoken([
      [
        'an added hook',
        { scripts: { test: 'x' } },
        { scripts: { test: 'x', preinstall: 'node tools/env-check.js' } },
        ['~install-code-setting'],
        'scripts.preinstall was not set and is now node tools/env-check.js'
      ],
      [
        'another hook',
        { scripts: { postinstall: 'a' } },
        { scripts: { postinstall: 'a && b' } },
        ['~install-code-setting']
      ],
      ['a hook of pnpm', {}, { scripts: { 'pnpm:devPreinstall': 'x' } }, ['~install-code-setting']],
      [
        'an allowed script',
        { allowScripts: { a: true } },
        { allowScripts: { a: true, 'b@1.0.0': true } },
        ['~install-code-setting'],
        'allowScripts.b@1.0.0'
      ],
      [
        'a denied script that is allowed',
        { allowScripts: { a: false } },
        { allowScripts: { a: true } },
        ['~install-code-setting']
      ],
      [
        'a trusted dependency',
        { trustedDependencies: [] },
        { trustedDependencies: ['a'] },
        ['~install-code-setting']
      ],
      ['a built dependency', {}, { dependenciesMeta: { a: { built: true } } }, ['~install-code-setting']],
      [
        'all builds allowed',
        { pnpm: {} },
        { pnpm: { dangerouslyAllowAllBuilds: true } },
        ['install-code-setting'],
        'pnpm.dangerouslyAllowAllBuilds'
      ],
      [
        'a workspace outside',
        { workspaces: ['a'] },
        { workspaces: { packages: ['a', '../b'] } },
        ['~install-code-setting']
      ],
      [
        'an override to a fork',
        {},
        { overrides: { 'kleur-lite': 'github:kleur-fork/kleur-lite#main' } },
        ['override-setting'],
        'kleur-lite: github:kleur-fork/kleur-lite#main'
      ],
      [
        'a short form of a fork',
        {},
        { overrides: { left: 'evil/left' } },
        ['override-setting'],
        'git repository'
      ],
      [
        'a nested override to an address',
        {},
        { overrides: { a: { '.': '1.0.0', left: 'https://evil.example/left.tgz' } } },
        ['~override-setting', 'override-setting']
      ],
      [
        'an override to another name',
        {},
        { overrides: { left: 'npm:evil@1.0.0' } },
        ['override-setting'],
        'another name'
      ],
      ['an override to a folder', {}, { overrides: { left: 'file:./vendor/left' } }, ['override-setting']],
      [
        'an override to what the manifest has from git',
        { dependencies: { left: 'github:evil/left' } },
        { dependencies: { left: 'github:evil/left' }, overrides: { left: '$left' } },
        ['override-setting']
      ],
      [
        'another commit of a fork',
        { overrides: { left: 'a/left#1' } },
        { overrides: { left: 'a/left#2' } },
        ['~override-setting']
      ],
      [
        'another fork',
        { overrides: { left: 'a/left#1' } },
        { overrides: { left: 'b/left#1' } },
        ['override-setting']
      ],
      [
        'another name',
        { overrides: { left: 'npm:@a/left@1' } },
        { overrides: { left: 'npm:@b/left@1' } },
        ['override-setting']
      ],
      ['an override to a version', {}, { overrides: { left: '1.0.0' } }, ['~override-setting']],
      [
        'an override that goes elsewhere',
        { overrides: { left: '1.0.0' } },
        { overrides: { left: 'git+ssh://git@git.example/left.git' } },
        ['override-setting']
      ],
      [
        'one of several overrides of a package',
        { overrides: { left: '1.0.0' }, resolutions: { left: '1.0.0' } },
        { overrides: { left: '1.0.0' }, resolutions: { left: 'a/left' } },
        ['override-setting']
      ],
      [
        'a resolution of a child',
        {},
        { resolutions: { '**/a/@s/left': 'npm:@s/evil@1' } },
        ['override-setting']
      ],
      [
        'a resolution to a patch',
        {},
        { resolutions: { 'left@npm:^1.0.0': 'patch:left@npm%3A1.0.0#~/.yarn/patches/left.patch' } },
        ['~override-setting']
      ],
      [
        'a patch of what comes from elsewhere',
        {},
        { resolutions: { left: 'patch:left@https%3A%2F%2Fevil.example/l.tgz#./x.patch' } },
        ['override-setting']
      ],
      [
        'an override of pnpm',
        {},
        { pnpm: { overrides: { left: 'link:../left' } } },
        ['override-setting'],
        'pnpm.overrides'
      ],
      [
        'a catalog of Bun',
        { workspaces: { catalog: { left: '1' } } },
        { workspaces: { catalog: { left: 'a/left' } } },
        ['override-setting']
      ],
      [
        'another package manager',
        { packageManager: 'pnpm@9.0.0' },
        { packageManager: 'npm@11.0.0' },
        ['~package-manager-setting']
      ],
      [
        'a package manager from an address',
        { packageManager: 'pnpm@9.0.0' },
        { packageManager: 'pnpm@https://evil.example/pnpm.tgz' },
        ['package-manager-setting']
      ],
      [
        'another hash',
        { packageManager: `pnpm@9.0.0+${hash}` },
        { packageManager: `pnpm@9.0.0+${hash.replace('aa', 'bb')}` },
        ['package-manager-setting'],
        'other code'
      ],
      [
        'a hash that is gone',
        { packageManager: `pnpm@9.0.0+${hash}` },
        { packageManager: 'pnpm@9.0.1' },
        ['~package-manager-setting']
      ],
      [
        'a package manager that is gone',
        { packageManager: `pnpm@9.0.0+${hash}` },
        {},
        ['~package-manager-setting']
      ],
      [
        'another package manager for development',
        { devEngines: { packageManager: { name: 'npm' } } },
        { devEngines: { packageManager: [{ name: 'yarn' }] } },
        ['~package-manager-setting']
      ],
      [
        'another place to publish to',
        {},
        { publishConfig: { registry: 'https://evil.example' } },
        ['~registry-setting']
      ]
    ])
  )

  speaks('package.json', [
    [
      'a key that stands twice',
      '{}',
      '{"scripts":{},"scripts":{"postinstall":"x"}}',
      ['setting-unreadable'],
      'stands twice'
    ],
    ['what is no JSON', '{}', '{"a":1,}', ['setting-unreadable'], 'Line 1'],
    [
      'a base that was no JSON',
      '{',
      '{"scripts":{"postinstall":"x"}}',
      ['~setting-unreadable', '~install-code-setting']
    ]
  ])

  staysQuiet(
    'package.json',
    quiet([
      [
        'another version and other dependencies',
        { version: '1.0.0', dependencies: { a: '1' } },
        { version: '1.0.1', dependencies: { a: '2', b: 'github:c/d' } }
      ],
      ['other scripts', { scripts: { test: 'a' } }, { scripts: { test: 'b', build: 'c', postbuild: 'd' } }],
      ['a hook that is gone', { scripts: { postinstall: 'a' } }, {}],
      ['denials', {}, { allowScripts: { a: false }, dependenciesMeta: { b: { built: false } } }],
      [
        'an allowance that is gone',
        { allowScripts: { a: true }, trustedDependencies: ['b'] },
        { allowScripts: { a: false } }
      ],
      [
        'an override of another version',
        { overrides: { a: { left: '1.0.0' } } },
        { overrides: { a: { left: '1.0.1' } } }
      ],
      [
        'an override back to the registry',
        { overrides: { left: 'evil/left' } },
        { overrides: { left: '1.0.0' } }
      ],
      [
        'another version of an alias',
        { overrides: { left: 'npm:@a/left@1' } },
        { overrides: { left: 'npm:@a/left@2' } }
      ],
      ['a catalog of another version', { catalog: { left: '1' } }, { catalog: { left: '2' } }],
      [
        'a newer package manager with its hash',
        { packageManager: `pnpm@9.0.0+${hash}` },
        { packageManager: `pnpm@9.0.1+${hash.replaceAll('aa', 'cc')}` }
      ],
      ['a package manager where none was named', {}, { packageManager: `pnpm@9.0.0+${hash}` }],
      ['another workspace', { workspaces: ['a'] }, { workspaces: ['a', 'b/*'] }],
      [
        'order',
        { overrides: { a: '1', b: 'x/b' }, scripts: { prepare: 'x', install: 'y' } },
        { scripts: { install: 'y', prepare: 'x' }, overrides: { b: 'x/b', a: '1' } }
      ],
      [
        'wrong types',
        {},
        {
          overrides: 'x/y',
          resolutions: ['x/y'],
          scripts: { install: null },
          allowScripts: [true],
          trustedDependencies: { a: true },
          packageManager: null,
          devEngines: 3,
          workspaces: 'a',
          pnpm: 'x'
        }
      ]
    ])
  )

  staysQuiet('package.json', [
    [
      'keys of prototypes',
      '{}',
      '{"__proto__":{"scripts":{"postinstall":"x"}},"constructor":{"prototype":{"overrides":{"a":"b/c"}}}}'
    ],
    ['form', '{"scripts":{"prepare":"x"}}', '\uFEFF{\r\n\t"scripts" : { "prepare" : "\\u0078" }\r\n}\r\n']
  ])

  test('is judged in each workspace', () => {
    const before = '{}'
    const after = '{"scripts":{"postinstall":"x"}}'
    const files = ['package.json', 'packages/a/package.json', 'packages/b/package.json'].map((path) => ({
      path,
      before,
      after
    }))
    expect(saidOf(files)).toEqual(files.map(({ path }) => `${path}: ~install-code-setting`))
  })
})
