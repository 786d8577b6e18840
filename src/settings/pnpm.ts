// pnpm's own settings, wherever they stand: pnpm-workspace.yaml, the `pnpm` field of package.json, .npmrc.
// https://pnpm.io/settings
import {
  entriesOf,
  guardsOf,
  listOf,
  mapOf,
  registryOf,
  strictBy,
  strictWhen,
  textOf,
  withoutSecrets,
  type Data,
  type DataMap,
  type Guard,
  type GuardRule,
  type Setting,
  type SettingContext,
  type Span,
  type Value
} from './define.ts'
import { catalogsOf, extensionsOf, patchesOf, redirectOf } from './redirect.ts'

/** What pnpm reads from a map of its settings. `nameOf` says how a setting is called in the file at hand. */
export const pnpmSettings = (
  data: DataMap,
  context: SettingContext,
  nameOf = (key: string): string => key
): readonly Setting[] => [
  ...guardsOf(data, guards, nameOf),
  ...spans.flatMap((span) => spanOf(data, span, nameOf) ?? []),
  ...entriesOf(data.get('minimumReleaseAgeExclude'), {
    name: nameOf('minimumReleaseAgeExclude'),
    signal: 'cooldown-setting',
    exempts: 'minimumReleaseAge',
    opens: 'A release of these is installed in the minute it appears.'
  }),
  ...entriesOf(data.get('trustPolicyExclude'), {
    name: nameOf('trustPolicyExclude'),
    signal: 'trust-setting',
    exempts: 'trustPolicy',
    opens: 'These are installed also when they were published in a less trusted way than before.'
  }),
  ...buildsOf(data, nameOf),
  ...registriesOf(data, nameOf, context),
  ...programs.flatMap((program) => programOf(data, program, nameOf) ?? []),
  ...redirectsOf(data, nameOf)
]

type NameOf = (key: string) => string

const guards: readonly GuardRule[] = [
  {
    key: 'dangerouslyAllowAllBuilds',
    signal: 'install-code-setting',
    strictness: strictWhen('off'),
    opens: 'Every package of the tree may run commands on installing, approved or not.',
    removed: 'quiet',
    written: 'hard'
  },
  ...['ignoreScripts', 'ignoreDepScripts'].map((key): GuardRule => ({
    key,
    signal: 'install-code-setting',
    strictness: strictWhen('on'),
    opens: 'Packages may run commands on installing.',
    removed: 'hard',
    written: 'soft'
  })),
  {
    key: 'strictDepBuilds',
    signal: 'install-code-setting',
    strictness: strictWhen('on'),
    opens: 'An install script that nobody looked at does not stop the install any more.',
    removed: 'quiet',
    written: 'soft',
    flipped: 'soft'
  },
  {
    key: 'ignorePnpmfile',
    signal: 'install-code-setting',
    strictness: strictWhen('on'),
    opens: 'The code of a .pnpmfile runs on installing.',
    removed: 'soft',
    written: 'quiet',
    flipped: 'soft'
  },
  {
    key: 'minimumReleaseAgeIgnoreMissingTime',
    signal: 'cooldown-setting',
    strictness: strictWhen('off'),
    opens: 'A release whose registry does not tell its age is installed at once.',
    removed: 'soft',
    written: 'quiet',
    flipped: 'soft'
  },
  {
    key: 'minimumReleaseAgeStrict',
    signal: 'cooldown-setting',
    strictness: strictWhen('on'),
    opens: 'A release that is too young is installed where no older one fits.',
    removed: 'soft',
    written: 'soft',
    flipped: 'soft'
  },
  {
    key: 'trustPolicy',
    signal: 'trust-setting',
    strictness: strictBy('off', 'no-downgrade'),
    opens: 'A release is installed also when it was published in a less trusted way than those before it.',
    removed: 'hard',
    written: 'quiet'
  },
  {
    key: 'trustLockfile',
    signal: 'trust-setting',
    strictness: strictWhen('off'),
    opens: 'What the lockfile says is installed without asking whether it keeps to the age and trust rules.',
    removed: 'quiet',
    written: 'hard'
  },
  {
    key: 'blockExoticSubdeps',
    signal: 'trust-setting',
    strictness: strictWhen('on'),
    opens: 'Packages may bring in others from git repositories and from any address.',
    removed: 'soft',
    written: 'hard'
  },
  {
    key: 'lockfile',
    signal: 'trust-setting',
    strictness: strictWhen('on'),
    opens: 'The lockfile is not read: every install fetches what is newest then.',
    removed: 'quiet',
    written: 'hard'
  },
  ...['verifyStoreIntegrity', 'strictStorePkgContentCheck'].map((key): GuardRule => ({
    key,
    signal: 'trust-setting',
    strictness: strictWhen('on'),
    opens: 'What lies in the store is used without comparing it with its hash.',
    removed: 'quiet',
    written: 'soft',
    flipped: 'soft'
  })),
  {
    key: 'strictSsl',
    signal: 'registry-setting',
    strictness: strictWhen('on'),
    opens: 'Anybody on the way to the registry can answer in its place.',
    removed: 'quiet',
    written: 'hard'
  }
]

const minuteMs = 60_000
interface SpanRule extends Pick<Span, 'signal' | 'unsetMs' | 'removed' | 'opens'> {
  readonly key: string
}

const spans: readonly SpanRule[] = [
  {
    key: 'minimumReleaseAge',
    signal: 'cooldown-setting',
    // A day since pnpm 11, nothing before.
    unsetMs: 1440 * minuteMs,
    removed: 'soft',
    opens: 'Releases are installed sooner after they appear, before anybody had time to look at them.'
  },
  {
    key: 'trustPolicyIgnoreAfter',
    signal: 'trust-setting',
    // Not written, no release is too old to be checked.
    unsetMs: Number.POSITIVE_INFINITY,
    removed: 'quiet',
    opens: 'Releases of that age and older are not checked for how they were published.'
  }
]

const spanOf = (data: DataMap, { key, ...rule }: SpanRule, nameOf: NameOf): Span | undefined => {
  const written = textOf(data.get(key))
  if (written === undefined) return undefined
  const ms = /^\d+(?:\.\d+)?$/.test(written) ? Number(written) * minuteMs : undefined
  return { ...rule, kind: 'span', id: key, name: nameOf(key), ms, shown: written }
}

// Three generations of one list, so that going over from one to the next says nothing.
const buildsOf = (data: DataMap, nameOf: NameOf): readonly Guard[] => {
  const build = (list: string, name: string, shown: string): Guard => ({
    kind: 'guard',
    id: `builds ${name}`,
    name: `${nameOf(list)}.${name}`,
    signal: 'install-code-setting',
    strictness: shown === 'true' ? 0 : 1,
    shown,
    removed: 'quiet',
    written: name.startsWith('!') || /^[@*/]*\*[@*/]*$/.test(name) ? 'hard' : 'soft',
    flipped: 'soft',
    opens: 'It may run commands on installing.'
  })
  return [
    ...listOf(data.get('neverBuiltDependencies')).map((name) =>
      build('neverBuiltDependencies', name, 'false')
    ),
    ...listOf(data.get('ignoredBuiltDependencies')).map((name) =>
      build('ignoredBuiltDependencies', name, 'false')
    ),
    ...listOf(data.get('onlyBuiltDependencies')).map((name) => build('onlyBuiltDependencies', name, 'true')),
    ...[...mapOf(data.get('allowBuilds'))].map(([name, value]) =>
      build('allowBuilds', name, textOf(value)?.toLowerCase() ?? 'false')
    )
  ]
}

const registriesOf = (data: DataMap, nameOf: NameOf, context: SettingContext): readonly Setting[] =>
  ['registries', 'namedRegistries', 'nodeDownloadMirrors'].flatMap((list) =>
    [...mapOf(data.get(list))].flatMap(([key, value]) => {
      const address = textOf(value)
      if (address === undefined) return []
      const isRegistry = list === 'registries'
      const id = !isRegistry ? `${list} ${key}` : key === 'default' ? 'registry' : `${key}:registry`
      return registryOf(address, { id, name: `${nameOf(list)}.${key}` }, context) ?? []
    })
  )

interface ProgramRule extends Pick<Value, 'signal' | 'opens'> {
  readonly key: string
  readonly weight: 'hard' | 'soft'
}

const programs: readonly ProgramRule[] = [
  ...['pnpmfile', 'globalPnpmfile'].map((key): ProgramRule => ({
    key,
    weight: 'hard',
    signal: 'install-code-setting',
    opens: 'This code runs on installing, also where scripts are switched off.'
  })),
  ...['scriptShell', 'npmPath', 'gitPath'].map((key): ProgramRule => ({
    key,
    weight: 'hard',
    signal: 'install-code-setting',
    opens: 'This program is run in the place of the ordinary one.'
  })),
  ...['httpProxy', 'httpsProxy', 'proxy', 'npmrcAuthFile', 'cafile'].map((key): ProgramRule => ({
    key,
    weight: 'soft',
    signal: 'registry-setting',
    opens: 'Who answers in the place of the registry, or gets its credentials, depends on it.'
  }))
]

const programOf = (
  data: DataMap,
  { key, weight, ...rule }: ProgramRule,
  nameOf: NameOf
): Value | undefined => {
  const value = listOf(data.get(key)).join(', ')
  if (value === '') return undefined
  const weights = { added: weight, changed: weight, removed: 'quiet' } as const
  return {
    ...rule,
    ...weights,
    kind: 'value',
    id: key,
    name: nameOf(key),
    value,
    shown: withoutSecrets(value)
  }
}

const redirectsOf = (data: DataMap, nameOf: NameOf): readonly Setting[] => [
  ...[...mapOf(data.get('overrides'))].flatMap(([selector, spec]) => {
    const list = { id: 'pnpm.overrides', name: nameOf('overrides'), version: 'soft' } as const
    // `parent@1>child@2` speaks of the child.
    return redirectOf(list, selector, selector.slice(selector.lastIndexOf('>') + 1).trim(), spec)
  }),
  ...catalogsOf(data),
  ...extensionsOf(data.get('packageExtensions'), nameOf('packageExtensions')),
  ...patchesOf(data.get('patchedDependencies'), nameOf('patchedDependencies')),
  ...[...mapOf(data.get('configDependencies'))].map(([name, pin]) => configOf(name, pin, nameOf))
]

const configOf = (name: string, pin: Data, nameOf: NameOf): Value => {
  const text = textOf(pin) ?? ''
  return {
    kind: 'value',
    id: `configDependencies ${name}`,
    name: `${nameOf('configDependencies')}.${name}`,
    signal: 'install-code-setting',
    value: text,
    shown: text,
    // Only a plugin, which its name tells, runs by itself.
    added: /^(?:@[^/]+\/)?pnpm-plugin-|^@pnpm\/plugin-/.test(name) ? 'hard' : 'soft',
    changed: 'soft',
    removed: 'quiet',
    opens: 'It is fetched before all others, and its hooks may change what is installed.'
  }
}
