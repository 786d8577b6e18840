import { describe } from '@jest/globals'
import { speaks, staysQuiet } from '../helpers/settings.ts'

describe('.yarnrc.yml', () => {
  speaks('.yarnrc.yml', [
    [
      'another registry',
      '',
      'npmRegistryServer: https://evil.example',
      ['registry-setting'],
      'https://evil.example'
    ],
    [
      'another registry of a scope',
      'npmScopes: {acme: {npmRegistryServer: "https://a.example"}}',
      'npmScopes: {acme: {npmRegistryServer: "https://b.example"}}',
      ['registry-setting'],
      'npmScopes.acme.npmRegistryServer'
    ],
    [
      'a credential for a new host',
      '',
      'npmRegistries: {"//evil.example": {npmAuthToken: "${NPM_TOKEN}"}}',
      ['registry-setting'],
      'from NPM_TOKEN'
    ],
    ['hosts without encryption', '', 'unsafeHttpWhitelist: [evil.example]', ['~registry-setting']],
    ['all hosts without encryption', '', 'unsafeHttpWhitelist: ["*"]', ['registry-setting']],
    ['certificates that are not checked', '', 'enableStrictSsl: false', ['registry-setting']],
    [
      'scripts that are on again',
      'enableScripts: false',
      'enableScripts: true',
      ['install-code-setting'],
      'enableScripts was false and is now true'
    ],
    [
      'scripts that a fallback switches on',
      'enableScripts: false',
      'enableScripts: "${X:-true}"',
      ['install-code-setting']
    ],
    ['scripts that are no longer off', 'enableScripts: false', '', ['install-code-setting']],
    ['scripts written as on', '', 'enableScripts: 1', ['~install-code-setting']],
    [
      'a plugin',
      '',
      'plugins: [{path: .yarn/plugins/x.cjs, spec: "https://evil.example/x.js"}]',
      ['install-code-setting'],
      '.yarn/plugins/x.cjs'
    ],
    [
      'another checksum of a plugin',
      'plugins: [{path: p.cjs, checksum: a}]',
      'plugins: [{path: p.cjs, checksum: b}]',
      ['~install-code-setting']
    ],
    [
      'a Yarn from elsewhere',
      'yarnPath: .yarn/releases/yarn-4.9.0.cjs',
      'yarnPath: tools/yarn.cjs',
      ['install-code-setting']
    ],
    [
      'another Yarn',
      'yarnPath: .yarn/releases/yarn-4.9.0.cjs',
      'yarnPath: .yarn/releases/yarn-4.9.1.cjs',
      ['~install-code-setting']
    ],
    ['no waiting time', 'npmMinimalAgeGate: 3d', 'npmMinimalAgeGate: 0', ['cooldown-setting']],
    [
      'a shorter waiting time in another unit',
      'npmMinimalAgeGate: 3d',
      'npmMinimalAgeGate: 1440',
      ['~cooldown-setting'],
      'was 3d and is now 1440 (1 d)'
    ],
    ['less than the default', '', 'npmMinimalAgeGate: 1h', ['~cooldown-setting']],
    [
      'no waiting time for a scope',
      'npmMinimalAgeGate: 3d',
      'npmMinimalAgeGate: 3d\nnpmScopes: {acme: {npmMinimalAgeGate: 0}}',
      ['~cooldown-setting'],
      'npmScopes.acme.npmMinimalAgeGate'
    ],
    [
      'an exception',
      'npmMinimalAgeGate: 3d',
      'npmMinimalAgeGate: 3d\nnpmPreapprovedPackages: [left]',
      ['~cooldown-setting']
    ],
    [
      'a waiting time that cannot be told',
      'npmMinimalAgeGate: 3d',
      'npmMinimalAgeGate: 3x',
      ['cooldown-setting']
    ],
    [
      'all git repositories',
      'approvedGitRepositories: []',
      'approvedGitRepositories: ["**"]',
      ['trust-setting']
    ],
    ['a git repository', '', 'approvedGitRepositories: ["https://git.example/a/*"]', ['~trust-setting']],
    ['hashes that do not matter', '', 'checksumBehavior: ignore', ['trust-setting']],
    ['no hardened mode', '', 'enableHardenedMode: false', ['trust-setting']],
    [
      'a catalog entry from git',
      'catalog: {left: ^1.0.0}',
      'catalog: {left: "git@git.example:x/left.git"}',
      ['override-setting']
    ],
    [
      'an added dependency from elsewhere',
      '',
      'packageExtensions: {"a@*": {dependencies: {b: "https://evil.example/b.tgz"}}}',
      ['override-setting']
    ],
    ['text that is no YAML', 'enableScripts: false', 'enableScripts: [', ['setting-unreadable']],
    [
      'a key that stands twice',
      'enableScripts: false',
      'enableScripts: false\nenableScripts: true',
      ['setting-unreadable'],
      /Line 2.*twice/
    ],
    ['a merge key', '', 'a: &a {enableScripts: true}\n<<: *a', ['setting-unreadable']],
    [
      'a line end that not all readers see',
      'enableScripts: false',
      'enableScripts: false # x\renableScripts: true',
      ['setting-unreadable']
    ],
    ['a list in the place of settings', '', '- enableScripts', ['setting-unreadable']]
  ])

  staysQuiet('.yarnrc.yml', [
    ['a comment', 'enableScripts: false', '# keep\nenableScripts: false'],
    [
      'order and form',
      'enableScripts: false\nplugins: [a, b]\nnpmMinimalAgeGate: 1d',
      'npmMinimalAgeGate: "1440"\nplugins:\n  - b\n  - a\nenableScripts: "false"'
    ],
    [
      'a stricter file',
      undefined,
      'enableScripts: false\nnpmMinimalAgeGate: 7d\nnpmPreapprovedPackages: ["@acme/*"]\napprovedGitRepositories: []\nchecksumBehavior: throw'
    ],
    ['a registry of a catalog', 'catalog: {left: ^1.0.0}', 'catalog: {left: ^1.0.1}'],
    [
      'settings that have nothing to do with it',
      'nodeLinker: pnp',
      'nodeLinker: node-modules\ncompressionLevel: mixed'
    ],
    [
      'an alias',
      'enableScripts: &no false\nenableTelemetry: *no',
      'enableScripts: false\nenableTelemetry: false'
    ],
    [
      'wrong types',
      'a: 1',
      'npmScopes: [1]\nplugins: {a: b}\ncatalogs: 3\nnpmRegistries: x\npackageExtensions: {a: [b]}'
    ]
  ])
})

describe('.yarnrc', () => {
  speaks('.yarnrc', [
    ['another registry', '', 'registry "https://evil.example"', ['registry-setting']],
    ['another registry of a scope', '', '"@acme:registry" "https://evil.example"', ['registry-setting']],
    ['scripts that are on again', 'ignore-scripts true', 'ignore-scripts false', ['install-code-setting']],
    [
      'scripts of an install that are on again',
      '--install.ignore-scripts true',
      '',
      ['install-code-setting']
    ],
    ['a Yarn from elsewhere', '', 'yarn-path "./tools/yarn.js"', ['install-code-setting']],
    ['certificates that are not checked', '', 'strict-ssl false', ['registry-setting']],
    ['no lockfile', '', '--install.no-lockfile true', ['trust-setting']],
    ['a line that is no setting', '', 'registry', ['setting-unreadable'], 'Line 1']
  ])

  staysQuiet('.yarnrc', [
    ['a comment and order', 'a b\nignore-scripts true', '# x\nignore-scripts "true"\na "b"'],
    ['the public registry', '', 'registry "https://mirror-of-public.example.test"'],
    ['what it writes by itself', 'lastUpdateCheck 1', 'lastUpdateCheck 2']
  ])
})
