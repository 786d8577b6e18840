// The gate's own policy. A review is held to the one of base; what a change opens holds from its merge on.
import { parseSpan } from '../time.ts'
import {
  canonical,
  isEverything,
  isList,
  isMap,
  listOf,
  mapOf,
  textOf,
  type Data,
  type DataMap,
  type Entry,
  type Guard,
  type Setting,
  type SettingContext,
  type Value
} from './define.ts'
import { levelRanks, ruleSettings } from './own-policy-rules.ts'

/** Whether a path is where a policy stands unless it is told otherwise. */
export const isOwnPolicy = (path: string): boolean => /^(?:\.github\/)?lockkeeper\.ya?ml$/.test(path)

/** What holds under a policy, each part judged by what it opens. A key that is not known here is taken as a text. */
export const ownPolicySettings = (data: DataMap, context: SettingContext): readonly Setting[] => [
  ...[...parts].flatMap(([key, read]) => read(data.get(key), context, data)),
  ...[...data].flatMap(([key, value]) => (parts.has(key) ? [] : [other(key, value)]))
]

type Read = (written: Data | undefined, context: SettingContext, policy: DataMap) => readonly Setting[]

const parts: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['cooldown', (written) => cooldownOf(written)],
  ['signals', (written, { defaultLevels }) => levelsOf(mapOf(written), defaultLevels ?? new Map())],
  ['rarity', (written, { ownDefaults }) => rarityOf(mapOf(written), ownDefaults?.rarity ?? {})],
  ['rules', (written, context, policy) => ruleSettings(written, context, policy)],
  ['unverified', (written, { ownDefaults }) => unverifiedOf(mapOf(written), ownDefaults?.unverified ?? {})],
  ['advisories', (written) => advisoriesOf(written)],
  ['content', (written, { ownDefaults }) => contentOf(textOf(written) ?? ownDefaults?.content)],
  ['severity', (written, { ownDefaults }) => severityOf(textOf(written) ?? ownDefaults?.severity)],
  ['internal', (written) => listOf(written).map(internal)],
  [
    'weak-hash-hosts',
    (written) =>
      listOf(written).map((host) => entry('weak-hash-hosts', host, 'soft', 'accepts weak hashes from there.'))
  ],
  [
    'leave-out',
    (written) =>
      listOf(written).map((path) =>
        entry('leave-out', path, 'hard', 'does not look at these lockfiles at all.')
      )
  ],
  ['acknowledgements', (written) => (isList(written) ? written : []).map(acknowledged)]
])

const signal = 'gate-setting'
const opening = (what: string): string => `From the merge on, Lockkeeper ${what}`

const entry = (name: string, item: string, weight: Entry['weight'], opens: string): Entry => ({
  kind: 'entry',
  id: `${name} ${item}`,
  name,
  signal,
  entry: item,
  weight,
  opens: opening(opens)
})

const dayMs = 86_400_000

const cooldownOf = (written: Data | undefined): readonly Setting[] => {
  const age = isMap(written) ? written.get('age') : written
  const shown = textOf(age)
  const except = isMap(written) ? listOf(written.get('except')) : []
  return [
    ...(shown === undefined
      ? []
      : [
          {
            kind: 'span',
            id: 'cooldown',
            name: 'cooldown',
            signal,
            ms: shown === '0' ? 0 : parseSpan(shown),
            shown,
            unsetMs: dayMs,
            removed: 'soft',
            opens: opening('lets younger releases pass.')
          } as const
        ]),
    ...except.map((name) =>
      entry(
        'cooldown.except',
        name,
        isEverything(name) ? 'hard' : 'soft',
        'lets releases of these pass at any age.'
      )
    )
  ]
}

/** What always has a value, named or not: what is compared is the one that holds. */
const guard = (name: string, shown: string, strictness: number | undefined, opens: string): Guard => ({
  kind: 'guard',
  id: name,
  name,
  signal,
  strictness,
  shown,
  removed: 'quiet',
  written: 'hard',
  flipped: 'hard',
  opens: opening(opens)
})

const rankIn = (ranks: readonly string[], word: string): number | undefined => {
  const rank = ranks.indexOf(word)
  return rank === -1 ? undefined : rank
}

const levelsOf = (named: DataMap, defaults: ReadonlyMap<string, string>): readonly Setting[] =>
  [...new Set([...named.keys(), ...defaults.keys()])].flatMap((id): readonly Setting[] => {
    const level = textOf(named.get(id)) ?? defaults.get(id)
    return level === undefined
      ? []
      : [guard(`signals.${id}`, level, rankIn(levelRanks, level), 'says less of this.')]
  })

// Nothing is so rare: what waits for it does not happen.
const neverFrom = 1_000_000

const rarityOf = (named: DataMap, defaults: Readonly<Record<string, number>>): readonly Setting[] =>
  [...new Set([...named.keys(), ...Object.keys(defaults)])].flatMap((key): readonly Setting[] => {
    const shown = textOf(named.get(key)) ?? textOf(defaults[key])
    const oneIn = Number(shown)
    return shown === undefined
      ? []
      : [
          guard(
            `rarity.${key}`,
            shown,
            oneIn >= neverFrom ? 0 : oneIn > 0 ? 1 / oneIn : undefined,
            'lets signs pass that are rarer.'
          )
        ]
  })

const unverifiedRanks = ['note', 'warn', 'block']

const unverifiedOf = (named: DataMap, defaults: Readonly<Record<string, string>>): readonly Setting[] =>
  [...new Set([...named.keys(), ...Object.keys(defaults)])].flatMap((reason): readonly Setting[] => {
    const level = textOf(named.get(reason)) ?? defaults[reason]
    return level === undefined
      ? []
      : [
          guard(
            `unverified.${reason}`,
            level,
            rankIn(unverifiedRanks, level),
            'lets more pass that it could not look at.'
          )
        ]
  })

// Where nothing is written, the registry and GitHub are asked.
const advisoriesOf = (written: Data | undefined): readonly Setting[] => {
  const named = written === undefined || written === null ? ['registry', 'github'] : listOf(written)
  return ['registry', 'github', 'osv'].map((source) => ({
    ...guard(
      `advisories.${source}`,
      named.includes(source) ? 'asked' : 'not asked',
      named.includes(source) ? 1 : 0,
      'does not learn of what it warns of.'
    ),
    written: 'quiet',
    flipped: source === 'registry' ? 'hard' : 'soft'
  }))
}

const contents = ['off', 'prod', 'all']

const contentOf = (which: string | undefined): readonly Setting[] =>
  which === undefined
    ? []
    : [guard('content', which, rankIn(contents, which), 'reads the code of fewer packages.')]

const severities = ['critical', 'high', 'moderate', 'low']

const severityOf = (level: string | undefined): readonly Setting[] => {
  if (level === undefined) return []
  const rank = rankIn(severities, level)
  // Those above still count in full, so that it is never quite open.
  return [
    guard(
      'severity',
      level,
      rank === undefined ? undefined : rank + 1,
      'says less of vulnerabilities below it.'
    )
  ]
}

const internal = (pattern: string): Guard => ({
  ...guard(`internal ${pattern}`, pattern, 1, 'lets these names come from the public registry.'),
  name: 'internal',
  removed: 'hard'
})

/** By what it is for and until when; who writes it, and why, is for people. */
const acknowledged = (written: Data): Value => {
  const item = mapOf(written)
  const text = (key: string): string => textOf(item.get(key)) ?? ''
  const release = `${text('package')}@${text('version')}`
  const signals = listOf(item.get('signals'))
  const of = signals.length === 0 ? '' : ` (${signals.join(', ')})`
  return {
    kind: 'value',
    id: `acknowledgements ${release}${of}`,
    name: `acknowledgements ${release}${of}`,
    signal,
    value: canonical([text('integrity'), text('expires')]),
    shown: `accepted until ${text('expires')}${text('integrity') === '' ? ', whatever bytes it has' : ''}`,
    added: 'soft',
    changed: 'soft',
    removed: 'quiet',
    opens: opening('lets this release pass.')
  }
}

const other = (key: string, value: Data): Value => ({
  kind: 'value',
  id: key,
  name: key,
  signal,
  value: canonical(value),
  shown: canonical(value),
  added: 'soft',
  changed: 'soft',
  removed: 'quiet',
  opens: `${opening('judges by this.')} Whether it judges less cannot be told from it.`
})
