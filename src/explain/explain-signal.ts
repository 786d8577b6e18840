// Why a signal flags: its question, its level, how rare it is and how it decides, from the tables that the review uses.
import { changeLevels, combinations, projectLevels, type LevelSetting, type Policy } from '../policy.ts'
import { formatOneIn, isMeasured, rarityOf, stepNames, steps } from '../rarity.ts'
import { pages } from '../pages.ts'
import { visible } from '../reporters/define.ts'
import { signals } from '../signals/index.ts'
import { formatSpan } from '../time.ts'
import { decisions } from './decisions.ts'
import { folded } from './fold.ts'

/** All that is known of a signal, as text for a terminal; undefined where there is no signal of that name. */
export const explainSignal = (id: string, policy: Policy): string | undefined => {
  const level = changeLevels.get(id) ?? projectLevels.get(id)
  if (level === undefined) return undefined
  const page = pages.find((one) => one.id === id)
  const signal = signals.find((one) => one.id === id)
  const rows: readonly (readonly [string, string])[] = [
    ['by default', meaning[level]],
    ...settingRows(id, policy),
    ['looks at', signal === undefined ? 'a file of the repository' : signal.on.join(', ')],
    ['needs', signal?.needs.join(', ') ?? ''],
    ['seen in', rates(id, false)],
    ['milder form in', rates(id, true)],
    ['blocks with', partnersOf(id)],
    ['cooldown', id === 'release-age' ? formatSpan(policy.cooldownMs) : ''],
    ['weighed', rates(id, false) === '' ? '' : thresholds(policy)],
    ['caught', signal?.answers.join(', ') ?? '']
  ]
  const width = Math.max(...rows.map(([title, text]) => (text === '' ? 0 : title.length))) + 2
  return [
    id,
    ...folded(page?.asks ?? signal?.asks ?? '', '  '),
    '',
    ...rows.flatMap(([title, text]) =>
      text === '' ? [] : folded(`${title.padEnd(width)}${text}`, '  ', ' '.repeat(width + 2))
    ),
    ...section('How it decides', decisions.get(id) ?? []),
    ...section(
      'What to do',
      (page?.todo ?? []).map((step, i) => `${i + 1}. ${step}`)
    ),
    ''
  ].join('\n')
}

/** Every signal in one line, with the level that it has under a policy. */
export const listSignals = (policy: Policy): string =>
  [
    ...[...changeLevels, ...projectLevels].map(
      ([id, level]) => `${id.padEnd(26)}${policy.levels.get(id) ?? level}`
    ),
    '',
    'Say which: "lockkeeper explain new-publisher", or a release, such as "lockkeeper explain name@1.2.3".',
    ''
  ].join('\n')

const meaning: Readonly<Record<LevelSetting, string>> = {
  off: 'off: it is not asked',
  note: 'note: it is shown, and does nothing to the verdict',
  weigh: 'weigh: it counts by how rare it is, together with the other signs of a change',
  warn: 'warn, or more where the signs of a change are rare enough together',
  block: 'block'
}

const settingRows = (id: string, { path, levels, rules }: Policy): readonly (readonly [string, string])[] => {
  const own = levels.get(id)
  const by = visible(path ?? 'the policy')
  return [
    ...(own === undefined ? [] : [[`by ${by}`, meaning[own]] as const]),
    ...rules.flatMap(({ of, levels: ofRule }) => {
      const level = ofRule.get(id)
      if (level === undefined) return []
      const whom = [...(of.packages ?? []), ...(of.scopes ?? []), ...(of.lockfiles ?? [])].map(visible)
      return [[`by ${by}`, `${level} for ${whom.length === 0 ? 'some changes' : whom.join(', ')}`] as const]
    })
  ]
}

const thresholds = ({ rarity: { warn, block } }: Policy): string =>
  `a change warns from 1 in ${formatOneIn(warn)} on and blocks from 1 in ${formatOneIn(block)} on`

const rates = (signal: string, soft: boolean): string => {
  const sign = { signal, soft }
  const parts = steps.flatMap((step) => {
    const oneIn = rarityOf(sign, step)
    return oneIn === undefined ? [] : [`1 of ${formatOneIn(oneIn)} ${stepNames[step]}`]
  })
  const [first = ''] = parts
  if (soft && rates(signal, false) === parts.join(', ')) return ''
  return isMeasured(sign) ? parts.join(', ') : first.replace(/ \w+ \w+$/, ', by estimate')
}

const partnersOf = (id: string): string =>
  combinations
    .filter(({ signals: named }) => named.includes(id))
    .map(({ signals: named, step }) => {
      const others = named.filter((one) => one !== id)
      const where = step === undefined ? '' : `in ${stepNames[step]}`
      return [others.join(', '), where].filter((part) => part !== '').join(' ')
    })
    .join('; ')

const section = (title: string, paragraphs: readonly string[]): readonly string[] =>
  paragraphs.length === 0
    ? []
    : [
        '',
        `${title}:`,
        ...paragraphs.flatMap((text) => folded(text, '  ', /^(?:- |\d+\. )/.test(text) ? '    ' : '  '))
      ]
