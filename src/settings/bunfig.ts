// bunfig.toml: what Bun reads when it installs. https://bun.sh/docs/runtime/bunfig
import {
  credentialOf,
  entriesOf,
  guardsOf,
  isMap,
  listOf,
  mapOf,
  registryOf,
  strictBy,
  strictWhen,
  textOf,
  type Data,
  type DataMap,
  type GuardRule,
  type Setting,
  type SettingContext,
  type Span,
  type Value
} from './define.ts'

/** What a bunfig.toml sets. */
export const bunfigSettings = (data: DataMap, context: SettingContext): readonly Setting[] => {
  const install = mapOf(data.get('install'))
  return [
    ...guardsOf(install, guards, (key) => `install.${key}`),
    ...guardsOf(mapOf(install.get('lockfile')), lockfileGuards, (key) => `install.lockfile.${key}`),
    ...releaseAge(install),
    ...entriesOf(install.get('minimumReleaseAgeExcludes'), {
      name: 'install.minimumReleaseAgeExcludes',
      signal: 'cooldown-setting',
      exempts: 'install.minimumReleaseAge',
      opens: 'A release of these is installed in the minute it appears.'
    }),
    ...registrySettings('registry', 'install.registry', install.get('registry'), context),
    ...[...mapOf(install.get('scopes'))].flatMap(([scope, registry]) =>
      registrySettings(`@${scope.replace(/^@/, '')}:registry`, `install.scopes.${scope}`, registry, context)
    ),
    ...scannerOf(textOf(mapOf(install.get('security')).get('scanner'))),
    ...['ca', 'cafile'].flatMap((key) => certificate(key, textOf(install.get(key))) ?? []),
    ...preloaded(data)
  ]
}

const guards: readonly GuardRule[] = [
  {
    key: 'ignoreScripts',
    signal: 'install-code-setting',
    strictness: strictWhen('on'),
    opens: 'Packages may run commands on installing.',
    removed: 'hard',
    written: 'soft'
  },
  {
    key: 'frozenLockfile',
    signal: 'trust-setting',
    strictness: strictWhen('on'),
    opens: 'An install may change the lockfile instead of failing.',
    removed: 'soft',
    written: 'quiet',
    flipped: 'soft'
  },
  {
    key: 'auto',
    signal: 'trust-setting',
    strictness: strictBy('force', 'fallback', 'auto', 'disable'),
    opens: 'Running a file may fetch packages that no lockfile names.',
    removed: 'soft',
    written: 'soft',
    flipped: 'soft'
  },
  {
    key: 'saveTextLockfile',
    signal: 'trust-setting',
    strictness: strictWhen('on'),
    opens: 'A new lockfile is written in a form that nobody can review.',
    removed: 'quiet',
    written: 'soft',
    flipped: 'soft'
  }
]

const lockfileGuards: readonly GuardRule[] = [
  {
    key: 'save',
    signal: 'trust-setting',
    strictness: strictWhen('on'),
    opens: 'There is no lockfile: every install fetches what is newest then.',
    removed: 'quiet',
    written: 'hard'
  }
]

const releaseAge = (install: DataMap): readonly Span[] => {
  const shown = textOf(install.get('minimumReleaseAge'))
  if (shown === undefined) return []
  return [
    {
      kind: 'span',
      id: 'install.minimumReleaseAge',
      name: 'install.minimumReleaseAge',
      signal: 'cooldown-setting',
      // Seconds, and nothing by default.
      ms: /^\d+(?:\.\d+)?$/.test(shown) ? Number(shown) * 1000 : undefined,
      shown,
      unsetMs: 0,
      removed: 'hard',
      opens: 'Releases are installed sooner after they appear, before anybody had time to look at them.'
    }
  ]
}

/** An address, or a table of an address and credentials. */
const registrySettings = (
  id: string,
  name: string,
  written: Data | undefined,
  context: SettingContext
): readonly Setting[] => {
  const table = isMap(written)
    ? written
    : new Map<string, Data>(written === undefined ? [] : [['url', written]])
  const address = textOf(table.get('url'))
  const registry = address === undefined ? undefined : registryOf(address, { id, name }, context)
  const host = address !== undefined && URL.canParse(address) ? new URL(address).host : ''
  const secrets = ['token', 'username', 'password'].flatMap((key) => {
    const secret = table.get(key)
    return typeof secret === 'string' ? [credentialOf(host, `${name}.${key}`, secret, context)] : []
  })
  return [...(registry === undefined ? [] : [registry]), ...secrets]
}

const scannerOf = (scanner: string | undefined): readonly Value[] =>
  scanner === undefined
    ? []
    : [
        {
          kind: 'value',
          id: 'install.security.scanner',
          name: 'install.security.scanner',
          signal: 'trust-setting',
          value: scanner,
          shown: scanner,
          added: 'quiet',
          changed: 'soft',
          removed: 'hard',
          opens: 'Another package decides what may be installed.',
          whenRemoved: 'Nothing looks at packages before they are installed.'
        }
      ]

const certificate = (key: string, value: string | undefined): Value | undefined =>
  value === undefined
    ? undefined
    : {
        kind: 'value',
        id: `install.${key}`,
        name: `install.${key}`,
        signal: 'registry-setting',
        value,
        shown: value,
        added: 'soft',
        changed: 'soft',
        removed: 'quiet',
        opens: 'Whoever holds these certificates can answer in the place of any registry.'
      }

const preloaded = (data: DataMap): readonly Setting[] =>
  listOf(data.get('preload')).map((file) => ({
    kind: 'entry',
    id: `preload ${file}`,
    name: 'preload',
    signal: 'install-code-setting',
    entry: file,
    weight: 'soft',
    opens: 'This code runs before every file and script that Bun is asked to run.'
  }))
