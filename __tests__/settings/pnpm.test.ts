import { describe, expect, test } from '@jest/globals'
import { saidOf, speaks, staysQuiet } from '../helpers/settings.ts'

describe('pnpm-workspace.yaml', () => {
  speaks('pnpm-workspace.yaml', [
    [
      'no waiting time',
      'minimumReleaseAge: 4320',
      'minimumReleaseAge: 0',
      ['cooldown-setting'],
      'was 4320 (3 d) and is now 0'
    ],
    ['a shorter waiting time', 'minimumReleaseAge: 4320', 'minimumReleaseAge: 60', ['~cooldown-setting']],
    ['a waiting time that is gone', 'minimumReleaseAge: 4320', 'packages: [a]', ['~cooldown-setting']],
    ['less than the default', '', 'minimumReleaseAge: 0', ['~cooldown-setting']],
    [
      'exceptions, all of them once',
      'minimumReleaseAge: 4320',
      'minimumReleaseAge: 4320\nminimumReleaseAgeExclude: [a, "b@1.0.0", "@c/*"]',
      ['~cooldown-setting'],
      /3 new entries: a, b@1.0.0, @c\/\*\./
    ],
    [
      'an exception for all but one',
      'minimumReleaseAge: 4320',
      'minimumReleaseAge: 4320\nminimumReleaseAgeExclude: ["!a"]',
      ['cooldown-setting']
    ],
    [
      'releases without a date',
      'minimumReleaseAgeIgnoreMissingTime: false',
      'minimumReleaseAgeIgnoreMissingTime: true',
      ['~cooldown-setting']
    ],
    ['no trust policy', 'trustPolicy: no-downgrade', 'trustPolicy: off', ['trust-setting']],
    ['a trust policy that is gone', 'trustPolicy: no-downgrade', undefined, ['trust-setting']],
    [
      'an exception from the trust policy',
      'trustPolicy: no-downgrade',
      'trustPolicy: no-downgrade\ntrustPolicyExclude: [a]',
      ['~trust-setting']
    ],
    [
      'a trust policy that forgets sooner',
      'trustPolicyIgnoreAfter: 525600',
      'trustPolicyIgnoreAfter: 60',
      ['~trust-setting']
    ],
    ['a trusted lockfile', '', 'trustLockfile: true', ['trust-setting']],
    ['exotic dependencies of dependencies', '', 'blockExoticSubdeps: false', ['trust-setting']],
    ['no lockfile', '', 'lockfile: false', ['trust-setting']],
    ['all builds allowed', '', 'dangerouslyAllowAllBuilds: TRUE', ['install-code-setting']],
    [
      'a build allowed',
      'allowBuilds: {a: true}',
      'allowBuilds: {a: true, b: true}',
      ['~install-code-setting'],
      'allowBuilds.b was not set and is now true'
    ],
    [
      'a denied build allowed',
      'allowBuilds: {b: false}',
      'allowBuilds: {b: true}',
      ['~install-code-setting']
    ],
    [
      'a build both denied and allowed',
      'neverBuiltDependencies: [b]',
      'neverBuiltDependencies: [b]\nonlyBuiltDependencies: [b]',
      ['~install-code-setting']
    ],
    ['every build allowed by a pattern', '', 'onlyBuiltDependencies: ["*"]', ['install-code-setting']],
    ['a .pnpmfile of another name', '', 'pnpmfile: tools/hooks.cjs', ['install-code-setting']],
    [
      'a config dependency with hooks',
      '',
      'configDependencies: {"@acme/pnpm-plugin-x": 1.0.0+sha512-AAA}',
      ['install-code-setting']
    ],
    [
      'another registry',
      '',
      'registries: {default: "https://evil.example", "@a": "https://b.example"}',
      ['registry-setting', 'registry-setting']
    ],
    [
      'an override to git',
      '',
      'overrides: {left: "github:evil/left"}',
      ['override-setting'],
      'left: github:evil/left'
    ],
    [
      'an override of a child to another package',
      '',
      'overrides: {"a@1>left": "npm:evil@1"}',
      ['override-setting']
    ],
    [
      'an override to a version',
      '',
      'overrides: {left: 1.0.0, right: 2.0.0}',
      ['~override-setting'],
      '2 new entries'
    ],
    ['an override that takes out', '', 'overrides: {left: "-"}', ['~override-setting']],
    [
      'a catalog entry of another name',
      'catalogs: {a: {left: ^1.0.0}}',
      'catalogs: {a: {left: "npm:evil@^1.0.0"}}',
      ['override-setting']
    ],
    ['an added dependency', '', 'packageExtensions: {a: {dependencies: {b: "1"}}}', ['~override-setting']],
    ['a patch', '', 'patchedDependencies: {a@1.0.0: patches/a.patch}', ['~override-setting']],
    ['directives that go on', 'a: 1', 'a: 1\n---\nb: 2', ['setting-unreadable']]
  ])

  staysQuiet('pnpm-workspace.yaml', [
    [
      'a comment and order',
      'packages: [a]\nminimumReleaseAge: 60 # x',
      'minimumReleaseAge: "60"\npackages:\n  - a\n'
    ],
    [
      'a stricter file',
      '',
      'minimumReleaseAge: 4320\nminimumReleaseAgeExclude: ["@acme/*"]\ntrustPolicy: no-downgrade\ntrustPolicyExclude: [chokidar@4.0.3]\nblockExoticSubdeps: true\nstrictDepBuilds: true\nallowBuilds: {a: false}'
    ],
    ['a version of a catalog', 'catalog: {left: ^1.0.0}', 'catalog: {left: ^2.0.0, right: 1.0.0}'],
    ['a version of an override', 'overrides: {left: 1.0.0}', 'overrides: {left: 1.0.1}'],
    ['an override that is gone', 'overrides: {left: "github:a/b"}', ''],
    [
      'builds in the new form',
      'onlyBuiltDependencies: [a]\nneverBuiltDependencies: [b]',
      'allowBuilds: {a: true, b: false}'
    ],
    ['another workspace', 'packages: [a]', 'packages: [a, b]'],
    [
      'wrong types',
      '',
      'overrides: x\ncatalogs: [1]\nallowBuilds: 3\nregistries: [a]\npatchedDependencies: {}'
    ]
  ])

  test('says nothing of settings that move here from package.json', () => {
    const pnpm = {
      overrides: { left: 'github:a/left' },
      onlyBuiltDependencies: ['esbuild'],
      minimumReleaseAge: 60
    }
    const yaml = 'overrides: {left: "github:a/left"}\nallowBuilds: {esbuild: true}\nminimumReleaseAge: 60\n'
    const files = (folder: string) => [
      { path: 'package.json', before: JSON.stringify({ pnpm }), after: '{}' },
      { path: `${folder}pnpm-workspace.yaml`, before: undefined, after: yaml }
    ]
    expect(saidOf(files(''))).toEqual([])
    expect(saidOf(files('elsewhere/'))).toEqual([
      'package.json: ~cooldown-setting',
      'elsewhere/pnpm-workspace.yaml: ~cooldown-setting',
      'elsewhere/pnpm-workspace.yaml: ~install-code-setting',
      'elsewhere/pnpm-workspace.yaml: override-setting'
    ])
  })

  test('speaks of settings that change while they move', () => {
    expect(
      saidOf([
        { path: '.npmrc', before: 'minimum-release-age=4320\nignore-scripts=true', after: '' },
        {
          path: 'pnpm-workspace.yaml',
          before: undefined,
          after: 'minimumReleaseAge: 60\nignoreScripts: true'
        }
      ])
    ).toEqual(['pnpm-workspace.yaml: ~cooldown-setting'])
  })
})
