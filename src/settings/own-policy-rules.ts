// The rules of the gate's own policy, each compared with what holds without it.
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
  type Setting,
  type SettingContext
} from './define.ts'

/** What a signal can be set to, from open to strict. */
export const levelRanks: readonly string[] = ['off', 'note', 'weigh', 'warn', 'block']

/**
 * Each rule that judges less than what holds without any rule, and all of them as one text: they are read in order, so
 * that another order can judge less too.
 */
export const ruleSettings = (
  written: Data | undefined,
  { defaultLevels, ownDefaults }: SettingContext,
  policy: DataMap
): readonly Setting[] => {
  const rules = isList(written) ? written : []
  if (rules.length === 0) return []
  const usual: Usual = {
    levels: new Map([
      ...(defaultLevels ?? []),
      ...[...mapOf(policy.get('signals'))].map(([id, level]) => [id, textOf(level) ?? ''] as const)
    ]),
    cooldownMs: cooldownOf(policy.get('cooldown')) ?? ownDefaults?.cooldownMs ?? 0
  }
  const judged = rules.map((rule) => ({ rule, looser: loosened(mapOf(rule), usual) }))
  const common = { name: 'rules', signal: 'gate-setting' } as const
  return [
    ...judged.flatMap(({ rule, looser }) =>
      looser === 'no'
        ? []
        : [
            {
              ...common,
              kind: 'entry',
              id: `rules ${canonical(rule)}`,
              entry: canonical(rule),
              weight: looser === 'off' && isForAll(mapOf(rule)) ? 'hard' : 'soft',
              opens: 'From the merge on, Lockkeeper judges less where this rule is for.'
            } as const
          ]
    ),
    {
      ...common,
      kind: 'value',
      id: 'rules',
      value: canonical(rules),
      shown: canonical(rules),
      added: 'quiet',
      changed: 'soft',
      removed: judged.some(({ rule, looser }) => looser === 'no' && mapOf(rule).size > 0) ? 'soft' : 'quiet',
      opens: 'Of several rules for one thing the last counts, so that the whole list is to be read.'
    }
  ]
}

const cooldownOf = (written: Data | undefined): number | undefined => {
  const shown = textOf(isMap(written) ? written.get('age') : written)
  return shown === '0' ? 0 : parseSpan(shown ?? '')
}

interface Usual {
  readonly levels: ReadonlyMap<string, string>
  readonly cooldownMs: number
}

/** Whether a rule judges less: not at all of something, less of something, or no less. */
const loosened = (rule: DataMap, usual: Usual): 'off' | 'less' | 'no' => {
  const ms = cooldownOf(rule.get('cooldown'))
  const levels = [...mapOf(rule.get('signals'))].map(([signal, level]) => ({
    rank: levelRanks.indexOf(textOf(level) ?? ''),
    usual: levelRanks.indexOf(usual.levels.get(signal) ?? 'block')
  }))
  if (ms === 0 || levels.some(({ rank }) => rank === 0)) return 'off'
  const isShorter = ms !== undefined && ms < usual.cooldownMs
  return isShorter || levels.some((level) => level.rank < level.usual) ? 'less' : 'no'
}

// A scope alone, or what is direct, is half of all there is.
const isForAll = (rule: DataMap): boolean => {
  const narrow = ['packages', 'lockfiles'].map((key) => listOf(rule.get(key)))
  return narrow.every((patterns) => patterns.length === 0 || patterns.some(isEverything))
}
