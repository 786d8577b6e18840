// .npmrc: what npm reads of a project. https://docs.npmjs.com/cli/using-npm/config
import {
  camelCase,
  canonical,
  credentialOf,
  entriesOf,
  guardsOf,
  listOf,
  registryOf,
  strictBy,
  strictWhen,
  textOf,
  withoutSecrets,
  type Data,
  type DataMap,
  type GuardRule,
  type Setting,
  type SettingContext,
  type Span,
  type Value
} from './define.ts'

/** What a project's .npmrc sets, as npm understands it. */
export const npmrcSettings = (data: DataMap, context: SettingContext): readonly Setting[] => [
  ...guardsOf(data, guards),
  ...sourceGuards(data),
  ...[...data].flatMap(([key, value]) => addressOf(key, value, context) ?? []),
  ...releaseAge(data),
  ...entriesOf(
    listOf(data.get('allow-scripts')).flatMap((list) => list.split(',').map((name) => name.trim())),
    {
      name: 'allow-scripts',
      signal: 'install-code-setting',
      opens: 'These packages may run commands on installing.'
    }
  ),
  ...commands.flatMap(([key, opens]) => commandOf(data, key, opens) ?? [])
]

const guards: readonly GuardRule[] = [
  {
    key: 'ignore-scripts',
    signal: 'install-code-setting',
    strictness: strictWhen('on'),
    opens: 'Every package of the tree may run commands on installing.',
    removed: 'hard',
    // It was off by itself. Written down, it also switches off what a machine or a build server had set.
    written: 'soft'
  },
  {
    key: 'dangerously-allow-all-scripts',
    signal: 'install-code-setting',
    strictness: strictWhen('off'),
    opens: 'Every package of the tree may run commands on installing, approved or not.',
    removed: 'quiet',
    written: 'hard'
  },
  {
    key: 'strict-allow-scripts',
    signal: 'install-code-setting',
    strictness: strictWhen('on'),
    opens: 'An install script that nobody looked at does not stop the install any more.',
    removed: 'soft',
    written: 'quiet',
    flipped: 'soft'
  },
  {
    key: 'strict-ssl',
    signal: 'registry-setting',
    strictness: strictWhen('on'),
    opens: 'Anybody on the way to the registry can answer in its place.',
    removed: 'quiet',
    written: 'hard'
  },
  {
    key: 'package-lock',
    signal: 'trust-setting',
    strictness: strictWhen('on'),
    opens: 'The lockfile is not read: every install fetches what is newest then.',
    removed: 'quiet',
    written: 'hard'
  }
]

// npm 12 refuses both unless told otherwise, earlier ones allow all.
const sourceGuards = (data: DataMap) =>
  guardsOf(
    data,
    ['allow-git', 'allow-remote', 'allow-file'].map((key) => ({
      key,
      signal: 'trust-setting',
      strictness: strictBy('all', 'root', 'none'),
      opens:
        key === 'allow-git'
          ? 'Dependencies may come from git repositories, which can bring settings and scripts of their own.'
          : 'Dependencies may come from archives that no registry knows.',
      removed: 'soft',
      written: 'soft'
    }))
  )

const addressOf = (key: string, written: Data, context: SettingContext): Setting | undefined => {
  const value = textOf(written)
  if (value === undefined) return undefined
  if (key === 'registry' || /^@[^:]+:registry$/.test(key)) {
    return value === '' ? undefined : registryOf(value, { id: key, name: key }, context)
  }
  const [, host = '', what = ''] = /^\/\/([^/]*).*:(\w+)$/.exec(key) ?? ['', '', key]
  // Without a host, npm once sent it to whatever registry is set.
  if (!credentials.has(what) || (host === '' && !what.startsWith('_'))) return undefined
  return credentialOf(host, key, typeof written === 'string' ? written : value, context)
}

const credentials: ReadonlySet<string> = new Set([
  '_authToken',
  '_auth',
  '_password',
  'username',
  'certfile',
  'keyfile'
])

const dayMs = 86_400_000

const releaseAge = (data: DataMap): readonly Setting[] => {
  const written = textOf(data.get('min-release-age'))
  const age: readonly Span[] =
    written === undefined
      ? []
      : [
          {
            kind: 'span',
            id: 'min-release-age',
            name: 'min-release-age',
            signal: 'cooldown-setting',
            ms: /^\d+(?:\.\d+)?$/.test(written) ? Number(written) * dayMs : undefined,
            shown: written,
            unsetMs: 0,
            removed: 'hard',
            opens: 'Releases are installed sooner after they appear, before anybody had time to look at them.'
          }
        ]
  const before = commandOf(data, 'before', 'A date set here takes the place of min-release-age.')
  return [
    ...age,
    ...entriesOf(data.get('min-release-age-exclude'), {
      name: 'min-release-age-exclude',
      signal: 'cooldown-setting',
      exempts: 'min-release-age',
      opens: 'A release of these is installed in the minute it appears.'
    }),
    ...(before === undefined ? [] : [{ ...before, signal: 'cooldown-setting', added: 'soft' } as const])
  ]
}

const commands: readonly (readonly [key: string, opens: string])[] = [
  ['git', 'npm runs this program whenever it needs git.'],
  ['script-shell', 'Every script is handed to this program.'],
  ['node-gyp', 'This program is run to build native code.'],
  ['node-options', 'Every script runs node with these options.'],
  ['userconfig', 'The settings of the machine are read from this file instead.'],
  ['globalconfig', 'The settings of the machine are read from this file instead.'],
  ['cafile', 'Whoever holds these certificates can answer in the place of any registry.'],
  ['ca', 'Whoever holds these certificates can answer in the place of any registry.'],
  ['proxy', 'What is fetched goes through this host.'],
  ['https-proxy', 'What is fetched goes through this host.'],
  ['replace-registry-host', 'The hosts in the lockfile are replaced in another way.']
]
const addresses: ReadonlySet<string> = new Set([
  'cafile',
  'ca',
  'proxy',
  'https-proxy',
  'replace-registry-host'
])

const commandOf = (data: DataMap, key: string, opens: string): Value | undefined => {
  const written = data.get(key)
  if (written === undefined || written === null || written === '') return undefined
  const value = textOf(written) ?? canonical(written)
  // Memory limits and the like are ordinary; what loads code is not.
  const isMild =
    key === 'node-options' &&
    !/(?:^|\s)(?:-r|--require|--import|--(?:experimental-)?loader)\b|\$\{/.test(value)
  const weight = isMild ? 'quiet' : addresses.has(key) ? 'soft' : 'hard'
  return {
    kind: 'value',
    id: camelCase(key),
    name: key,
    signal: addresses.has(key) ? 'registry-setting' : 'install-code-setting',
    value,
    shown: withoutSecrets(value),
    added: weight,
    changed: weight,
    removed: 'quiet',
    opens
  }
}
