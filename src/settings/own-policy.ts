// The gate's own policy. A review is held to the one of base; what a change opens holds from its merge on.
import { parseSpan } from '../time.ts'
import { canonical, mapOf, textOf, type DataMap, type Setting, type SettingContext } from './define.ts'

/** Whether a path is where a policy stands unless it is told otherwise. */
export const isOwnPolicy = (path: string): boolean => /^(?:\.github\/)?lockkeeper\.ya?ml$/.test(path)

/** What holds under a policy: the cooldown, the level of each signal, and anything else as a text. */
export const ownPolicySettings = (data: DataMap, context: SettingContext): readonly Setting[] => [
  ...cooldownOf(textOf(data.get('cooldown'))),
  ...levelsOf(mapOf(data.get('signals')), context.defaultLevels ?? new Map<string, string>()),
  ...[...data].flatMap(([key, value]): readonly Setting[] =>
    key === 'cooldown' || key === 'signals'
      ? []
      : [
          {
            kind: 'value',
            id: key,
            name: key,
            signal: 'gate-setting',
            value: canonical(value),
            shown: canonical(value),
            added: 'soft',
            changed: 'soft',
            removed: 'quiet',
            opens:
              'From the merge on, Lockkeeper judges by this. Whether it judges less cannot be told from it.'
          }
        ]
  )
]

const dayMs = 86_400_000

const cooldownOf = (written: string | undefined): readonly Setting[] => {
  if (written === undefined) return []
  return [
    {
      kind: 'span',
      id: 'cooldown',
      name: 'cooldown',
      signal: 'gate-setting',
      ms: written === '0' ? 0 : parseSpan(written),
      shown: written,
      unsetMs: dayMs,
      removed: 'soft',
      opens: 'From the merge on, Lockkeeper lets younger releases pass.'
    }
  ]
}

const ranks: readonly string[] = ['off', 'note', 'weigh', 'warn', 'block']

// Every signal has a level, named or not: what is compared is the one that holds.
const levelsOf = (named: DataMap, defaults: ReadonlyMap<string, string>): readonly Setting[] =>
  [...new Set([...named.keys(), ...defaults.keys()])].flatMap((signal): readonly Setting[] => {
    const level = textOf(named.get(signal)) ?? defaults.get(signal)
    if (level === undefined) return []
    const rank = ranks.indexOf(level)
    return [
      {
        kind: 'guard',
        id: `signals.${signal}`,
        name: `signals.${signal}`,
        signal: 'gate-setting',
        strictness: rank === -1 ? undefined : rank,
        shown: level,
        removed: 'quiet',
        written: 'hard',
        flipped: 'hard',
        opens: 'From the merge on, Lockkeeper says less of this.'
      }
    ]
  })
