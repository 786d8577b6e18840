import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { compareSettings, isSettingPath } from '../../src/settings/index.ts'
import { settingLevels } from '../../src/settings/levels.ts'
import { context, inShort, said, saidOf, textOf } from '../helpers/settings.ts'

describe('the files that are looked at', () => {
  test.each([
    '.npmrc',
    'packages/a/.npmrc',
    '.yarnrc.yml',
    '.yarnrc',
    'bunfig.toml',
    'pnpm-workspace.yaml',
    'package.json',
    'packages/a/package.json',
    '.pnpmfile.cjs',
    '.pnpmfile.mjs',
    '.pnpmfile.js',
    '.npm-extension.mjs',
    '.yarn/releases/yarn-4.9.0.cjs',
    '.yarn/plugins/@yarnpkg/plugin-x.cjs',
    'binding.gyp',
    'patches/left@1.0.0.patch',
    '.vscode/tasks.json',
    '.vscode/settings.json',
    '.claude/settings.json',
    '.claude/setup.mjs',
    '.cursor/mcp.json',
    '.devcontainer/devcontainer.json',
    '.devcontainer/Dockerfile',
    '.devcontainer.json',
    '.husky/pre-commit',
    '.github/workflows/check.yml',
    '.github/workflows/check.yaml',
    '.github/lockkeeper.yml',
    'lockkeeper.yml'
  ])('%s is', (path) => {
    expect(isSettingPath(path)).toBe(true)
  })

  test.each([
    'README.md',
    'src/npmrc',
    'node_modules/a/package.json',
    'a/node_modules/b/.npmrc',
    'my-package.json',
    '.vscode/extensions.json',
    '.github/dependabot.yml',
    '.yarn/cache/a.zip',
    'src/patches/index.ts',
    'package-lock.json'
  ])('%s is not', (path) => {
    expect(isSettingPath(path)).toBe(false)
  })
})

const samples: Readonly<Record<string, string>> = {
  '.npmrc':
    'ignore-scripts=true\n@acme:registry=https://npm.acme.example/\n//npm.acme.example/:_authToken=${T}\nmin-release-age=3\nmin-release-age-exclude[]=a\n',
  '.yarnrc.yml':
    'enableScripts: false\nnpmMinimalAgeGate: 3d\nplugins:\n  - path: a.cjs\nnpmScopes:\n  acme:\n    npmRegistryServer: https://npm.acme.example\n',
  '.yarnrc': 'ignore-scripts true\nregistry "https://npm.acme.example"\n',
  'bunfig.toml': '[install]\nminimumReleaseAge = 259200\nregistry = "https://npm.acme.example"\n',
  'pnpm-workspace.yaml':
    'minimumReleaseAge: 4320\ntrustPolicy: no-downgrade\noverrides:\n  a: npm:b@1\nallowBuilds:\n  a: true\n',
  'package.json':
    '{"scripts":{"postinstall":"x"},"overrides":{"a":"b/c"},"packageManager":"pnpm@9.0.0+sha512.aa","pnpm":{"overrides":{"d":"1"}}}',
  '.vscode/tasks.json': '{"tasks":[{"label":"a","runOptions":{"runOn":"folderOpen"}}]}',
  '.claude/settings.json': '{"hooks":{"SessionStart":[{"hooks":[{"command":"a"}]}]}}',
  '.devcontainer/devcontainer.json': '{"initializeCommand":"a"}',
  '.github/workflows/gate.yml': 'on: [pull_request]\njobs:\n  lockkeeper:\n    steps: []\n',
  'lockkeeper.yml': 'cooldown: 3d\nsignals:\n  release-age: warn\n',
  '.pnpmfile.cjs': 'module.exports = {}\n',
  'patches/a.patch': '--- a\n+++ b\n'
}
const paths = Object.keys(samples)

const chars = '"\'\\{}[],:/@#=;\n\r\t\0 0a_~+<-!&*$'.split('')
const damaged = fc
  .tuple(
    fc.constantFrom(...paths),
    fc.array(
      fc.tuple(
        fc.nat(400),
        fc.nat(20),
        fc.constantFrom(...chars, '\uFFFD', '\uFEFF', '__proto__', '${X}', 'false')
      ),
      { minLength: 1, maxLength: 3 }
    )
  )
  .map(([path, hits]) => ({
    path,
    text: hits.reduce(
      (text, [at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut),
      samples[path] ?? ''
    )
  }))

describe('comparing', () => {
  test.each(paths)('%s speaks of itself where it appears, and not beside itself', (path) => {
    const text = samples[path]
    expect(said(path, undefined, text)).not.toEqual([])
    expect(compareSettings([{ path, before: text, after: `${text ?? ''}\n` }], context)).toEqual([])
  })

  test('a file with itself never speaks, however it is damaged', () => {
    fc.assert(
      fc.property(damaged, ({ path, text }) => {
        // A line end behind it, so that it is read at all.
        const found = said(path, text, `${text}\n`)
        const loud = found.some(({ signal }) => signal === 'setting-unreadable') ? [] : found
        expect(loud).toEqual([])
      }),
      { numRuns: 1000 }
    )
  })

  test('what is damaged at head is compared or refused, and nothing else', () => {
    fc.assert(
      fc.property(damaged, ({ path, text }) => {
        for (const { signal, evidence } of said(path, samples[path], text)) {
          expect(settingLevels.has(signal)).toBe(true)
          expect(JSON.stringify(evidence).length).toBeLessThan(5000)
        }
      }),
      { numRuns: 1000 }
    )
  })

  test('writing JSON in another way never speaks', () => {
    const value = fc.jsonValue({ maxDepth: 3 })
    const manifest = fc.record(
      { scripts: value, overrides: value, pnpm: value, allowScripts: value, packageManager: value },
      { requiredKeys: [] }
    )
    fc.assert(
      fc.property(manifest, fc.nat(8), (data, indent) => {
        const turned = Object.fromEntries(Object.entries(data).toReversed())
        expect(said('package.json', JSON.stringify(data), JSON.stringify(turned, null, indent))).toEqual([])
      })
    )
  })

  test('the order of the files does not matter', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(paths, { minLength: 2 }), (order) => {
        const found = saidOf(order.map((path) => ({ path, before: undefined, after: samples[path] })))
        const sorted = saidOf(
          order.toSorted().map((path) => ({ path, before: undefined, after: samples[path] }))
        )
        expect(found.toSorted()).toEqual(sorted.toSorted())
      }),
      { numRuns: 50 }
    )
  })

  test('says nothing of files that are no settings', () => {
    expect(saidOf([{ path: 'src/index.ts', before: '', after: 'x' }])).toEqual([])
  })
})

describe('hostile settings', () => {
  test.each([
    ['package.json', `{"overrides":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`],
    ['package.json', '['.repeat(100_000)],
    ['package.json', '"x"'],
    ['pnpm-workspace.yaml', '['.repeat(100_000)],
    ['pnpm-workspace.yaml', `a: ${'{b: '.repeat(1000)}`],
    [
      'pnpm-workspace.yaml',
      `a: &a [x,x,x,x,x,x,x,x,x,x]\n${['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key, i) => `${key}: &${key} [${`*${'abcdefg'[i] ?? ''},`.repeat(10)}]\n`).join('')}`
    ],
    ['pnpm-workspace.yaml', 'a: &a [*a]'],
    ['pnpm-workspace.yaml', 'a: !!js/function x'],
    ['pnpm-workspace.yaml', '? [a]\n: b'],
    ['bunfig.toml', `a = "${'x'.repeat(200_000)}`],
    ['package.json', `{"a":"${'\\u0061'.repeat(200_000)}`],
    ['.npmrc', `registry=${'x'.repeat(1_100_000)}`]
  ])('%s that is too deep, too long or no settings is refused (%#)', (path, text) => {
    expect(said(path, '', text).map(inShort)).toContain('setting-unreadable')
  })

  test('that cannot be read at head do not count as taken away', () => {
    expect(said('.npmrc', 'ignore-scripts=true', '${X}=1').map(inShort)).toEqual(['setting-unreadable'])
  })

  test('that were empty at base are no mistake', () => {
    expect(said('pnpm-workspace.yaml', '', '# x\n')).toEqual([])
  })

  test('with ten thousand entries are one problem, and a short one', () => {
    const names = Array.from({ length: 10_000 }, (_, i) => `package-${i}`)
    const [found, ...others] = said('package.json', '{}', JSON.stringify({ trustedDependencies: names }))
    expect(others).toEqual([])
    expect(found?.evidence['count']).toBe(10_000)
    expect(textOf(found?.message ?? [])).toContain('and 9990 more')
    expect(JSON.stringify(found).length).toBeLessThan(2000)
  })

  test('with a name of a prototype are settings like any other', () => {
    const manifest =
      '{"overrides":{"__proto__":"evil/x","constructor":"evil/y"},"allowScripts":{"toString":true}}'
    expect(said('package.json', '{}', manifest).map(inShort)).toEqual([
      '~install-code-setting',
      'override-setting'
    ])
  })
})
