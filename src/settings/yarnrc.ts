// .yarnrc.yml: Yarn 2 and later. https://yarnpkg.com/configuration/yarnrc
import {
  canonical,
  credentialOf,
  entriesOf,
  guardsOf,
  isList,
  isMap,
  mapOf,
  registryOf,
  strictBy,
  strictWhen,
  textOf,
  withoutSecrets,
  type Data,
  type DataMap,
  type Entry,
  type GuardRule,
  type Setting,
  type SettingContext,
  type Span,
  type Value
} from './define.ts'
import { catalogsOf, extensionsOf } from './redirect.ts'

/** What a .yarnrc.yml sets. */
export const yarnrcSettings = (data: DataMap, context: SettingContext): readonly Setting[] => {
  const gates = gateOf(data.get('npmMinimalAgeGate'), 'npmMinimalAgeGate', dayMs)
  const wholeGateMs = gates[0]?.ms ?? dayMs
  return [
    ...guardsOf(data, guards),
    ...gates,
    ...lists.flatMap(({ key, ...list }) => entriesOf(data.get(key), { ...list, name: key })),
    ...placesOf(data, '', context),
    ...[...mapOf(data.get('npmScopes'))].flatMap(([scope, settings]) => {
      const name = `npmScopes.${scope}`
      const gate = mapOf(settings).get('npmMinimalAgeGate')
      return [
        ...placesOf(mapOf(settings), `${name}.`, context),
        ...gateOf(gate, `${name}.npmMinimalAgeGate`, wholeGateMs)
      ]
    }),
    ...[...mapOf(data.get('npmRegistries'))].flatMap(([registry, settings]) =>
      credentialsOf(mapOf(settings), `npmRegistries.${registry}.`, registry, context)
    ),
    ...[...mapOf(data.get('networkSettings'))].map(([host, settings]) => networkOf(host, settings)),
    ...proxies.flatMap((key) => valueOf(key, data.get(key), proxied)),
    ...programsOf(data),
    ...catalogsOf(data),
    ...extensionsOf(data.get('packageExtensions'), 'packageExtensions')
  ]
}

const guards: readonly GuardRule[] = [
  {
    key: 'enableScripts',
    signal: 'install-code-setting',
    strictness: strictWhen('off'),
    opens: 'Every package of the tree may run commands on installing.',
    removed: 'hard',
    // It was on by itself before Yarn 4.14, and going over to that one writes it down.
    written: 'soft'
  },
  {
    key: 'enableHardenedMode',
    signal: 'trust-setting',
    strictness: strictWhen('on'),
    opens: 'The lockfile of a pull request is not compared with the registry any more.',
    removed: 'quiet',
    written: 'hard'
  },
  {
    key: 'enableImmutableInstalls',
    signal: 'trust-setting',
    strictness: strictWhen('on'),
    opens: 'An install may change the lockfile instead of failing.',
    removed: 'quiet',
    written: 'soft',
    flipped: 'soft'
  },
  {
    key: 'checksumBehavior',
    signal: 'trust-setting',
    strictness: (value) => strictBy('', 'throw')(value) ?? 0,
    opens: 'A package whose bytes are not those of the lockfile is installed all the same.',
    removed: 'quiet',
    written: 'hard'
  },
  {
    key: 'enableStrictSsl',
    signal: 'registry-setting',
    strictness: strictWhen('on'),
    opens: 'Anybody on the way to the registry can answer in its place.',
    removed: 'quiet',
    written: 'hard'
  }
]

const lists: readonly (Pick<Entry, 'signal' | 'exempts' | 'opens'> & { readonly key: string })[] = [
  {
    key: 'npmPreapprovedPackages',
    signal: 'cooldown-setting',
    exempts: 'npmMinimalAgeGate',
    opens: 'A release of these is installed in the minute it appears.'
  },
  {
    key: 'approvedGitRepositories',
    signal: 'trust-setting',
    opens: 'Dependencies may come from these git repositories.'
  },
  {
    key: 'unsafeHttpWhitelist',
    signal: 'registry-setting',
    opens: 'Anybody on the way to these hosts can answer in their place.'
  },
  {
    key: 'injectEnvironmentFiles',
    signal: 'install-code-setting',
    opens: 'Every script runs with the variables of these files, such as options of node that load code.'
  }
]

const dayMs = 86_400_000
const units: ReadonlyMap<string, number> = new Map([
  ['ms', 1],
  ['s', 1000],
  ['m', 60_000],
  ['', 60_000],
  ['h', 3_600_000],
  ['d', dayMs],
  ['w', 7 * dayMs]
])

/** A number counts minutes; with a unit it is a duration. A day is the default since Yarn 4.15. */
const gateOf = (written: Data | undefined, name: string, unsetMs: number): readonly Span[] => {
  const shown = textOf(written)
  if (shown === undefined) return []
  const [, count = '', unit = ''] = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/.exec(shown) ?? []
  const unitMs = count === '' ? undefined : units.get(unit)
  return [
    {
      kind: 'span',
      id: name,
      name,
      signal: 'cooldown-setting',
      ms: unitMs === undefined ? undefined : Number(count) * unitMs,
      shown,
      unsetMs,
      removed: name.startsWith('npmScopes.') ? 'quiet' : 'soft',
      opens: 'Releases are installed sooner after they appear, before anybody had time to look at them.'
    }
  ]
}

const placesOf = (data: DataMap, above: string, context: SettingContext): readonly Setting[] => {
  const server = textOf(data.get('npmRegistryServer'))
  const name = `${above}npmRegistryServer`
  const registry = server === undefined ? undefined : registryOf(server, { id: name, name }, context)
  return [
    ...(registry === undefined ? [] : [registry]),
    ...valueOf(
      `${above}npmPublishRegistry`,
      data.get('npmPublishRegistry'),
      'Publishing sends the package and its credentials there.'
    ),
    ...credentialsOf(data, above, server ?? '', context)
  ]
}

const credentialsOf = (
  data: DataMap,
  above: string,
  address: string,
  context: SettingContext
): readonly Setting[] =>
  ['npmAuthToken', 'npmAuthIdent'].flatMap((key) => {
    const secret = data.get(key)
    if (typeof secret !== 'string') return []
    const full = address.startsWith('//') ? `https:${address}` : address
    const host = URL.canParse(full) ? new URL(full).host : ''
    return [credentialOf(host, `${above}${key}`, secret, context)]
  })

const proxies = ['httpProxy', 'httpsProxy', 'httpsCaFilePath', 'caFilePath'] as const
const proxied = 'Who answers in the place of the registry depends on it.'

const valueOf = (name: string, data: Data | undefined, opens: string): readonly Value[] => {
  const written = textOf(data)
  if (written === undefined) return []
  const weights = { added: 'soft', changed: 'soft', removed: 'quiet' } as const
  const shown = withoutSecrets(written)
  return [
    { ...weights, kind: 'value', id: name, name, signal: 'registry-setting', value: written, shown, opens }
  ]
}

const networkOf = (host: string, settings: Data): Value => ({
  kind: 'value',
  id: `networkSettings ${host}`,
  name: `networkSettings.${host}`,
  signal: 'registry-setting',
  value: canonical(settings),
  shown: [...mapOf(settings).keys()].join(', '),
  added: 'soft',
  changed: 'soft',
  removed: 'quiet',
  opens: proxied
})

const programsOf = (data: DataMap): readonly Value[] => {
  const path = textOf(data.get('yarnPath'))
  const weight =
    path !== undefined && /^(?:\.\/)?\.yarn\/releases\/yarn-[\w.-]+\.c?js$/.test(path) ? 'soft' : 'hard'
  const plugins = isList(data.get('plugins')) ? (data.get('plugins') as readonly Data[]) : []
  const common = { kind: 'value', signal: 'install-code-setting', removed: 'quiet' } as const
  return [
    ...(path === undefined
      ? []
      : [
          {
            ...common,
            id: 'yarnPath',
            name: 'yarnPath',
            value: path,
            shown: path,
            added: weight,
            changed: weight,
            opens: 'This file is what runs whenever somebody calls Yarn.'
          } as const
        ]),
    ...plugins.map((plugin) => {
      const at = textOf(isMap(plugin) ? (plugin.get('path') ?? plugin.get('spec')) : plugin) ?? ''
      return {
        ...common,
        id: `plugins ${at}`,
        name: 'plugins',
        value: canonical(plugin),
        shown: at,
        added: 'hard',
        changed: 'soft',
        opens: 'A plugin is code that runs with every command of Yarn, also where scripts are switched off.'
      } as const
    })
  ]
}
