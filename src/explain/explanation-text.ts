// The answers of all signals about one release, as text for a terminal.
import type { Outcome, ReviewedChange } from '../model.ts'
import type { Policy } from '../policy.ts'
import { formatOneIn, freshness, stepNames, stepOf } from '../rarity.ts'
import { plain, stepOf as stepText, subjectOf, visible } from '../reporters/define.ts'
import { remarksOf } from '../reporters/define-remarks.ts'
import { signals } from '../signals/index.ts'
import { formatInstant, formatSpan } from '../time.ts'
import { folded } from './fold.ts'

export interface Explanation {
  readonly decided: ReviewedChange
  readonly outcomes: ReadonlyMap<string, Outcome>
  /** With the rules that are for this release. */
  readonly policy: Policy
  readonly asOf: number
  readonly publishedAt: number | undefined
}

/** The verdict, each signal's answer, and what the signs come to. No line begins with foreign text. */
export const explanationText = (explanation: Explanation): string => {
  const { decided, asOf, publishedAt } = explanation
  const { change, verdict } = decided
  const age = publishedAt === undefined ? '' : `, public for ${formatSpan(asOf - publishedAt)}`
  return [
    `${verdict.toUpperCase()}  ${visible(subjectOf(change).name)} ${stepText(change, visible)}, judged as one of ${stepNames[stepOf(change)]}`,
    `  as of ${formatInstant(asOf)}${age}`,
    ...flagged(decided),
    ...weighed(explanation),
    ...notJudged(decided),
    ...others(explanation),
    '',
    'What only a lockfile tells, such as its hash and its address, is not looked at here.',
    ''
  ].join('\n')
}

const flagged = ({ findings }: ReviewedChange): readonly string[] =>
  findings.length === 0
    ? []
    : [
        '',
        'Flagged:',
        ...findings.flatMap((finding) => {
          const remarks = plain(remarksOf(finding))
          return [
            ...folded(
              `${finding.level.padEnd(6)}${finding.signal}: ${plain(finding.message)}`,
              '  ',
              '        '
            ),
            ...(remarks === '' ? [] : folded(remarks, '        '))
          ]
        })
      ]

const weighed = ({ decided, policy, asOf, publishedAt }: Explanation): readonly string[] => {
  const { findings, rarity } = decided
  const signs = findings.filter((finding) => finding.rarity !== undefined)
  if (signs.length === 0) return []
  const part = freshness(publishedAt === undefined ? undefined : asOf - publishedAt)
  const together =
    rarity === undefined
      ? 'One sign counts by itself.'
      : `Together they come to 1 in ${formatOneIn(rarity.oneIn)} ${rarity.of}${rarity.measured ? '' : ', by estimate in part'}.`
  const age =
    part === 1
      ? ''
      : part === 0
        ? ' The release has been public for so long that they no longer count.'
        : ' The release has been public for more than a week, so that they count half.'
  const { warn, block } = policy.rarity
  return [
    '',
    ...folded(
      `Weighed: ${together}${age} It warns from 1 in ${formatOneIn(warn)} on and blocks from 1 in ${formatOneIn(block)} on.`,
      '',
      '  '
    )
  ]
}

const notJudged = ({ unverified }: ReviewedChange): readonly string[] =>
  unverified.length === 0
    ? []
    : [
        '',
        'Not judged:',
        ...unverified.flatMap(({ signal, reason, detail }) =>
          folded(`${signal} (${reason}): ${visible(detail)}`, '  ', '    ')
        )
      ]

const others = ({ decided, outcomes, policy }: Explanation): readonly string[] => {
  const told = new Set([...decided.findings, ...decided.unverified].map(({ signal }) => signal))
  const rest = signals.filter(({ id }) => !told.has(id))
  const clear = rest.filter(({ id }) => outcomes.get(id)?.kind === 'clear' && policy.levels.get(id) !== 'off')
  const off = rest.filter(({ id }) => policy.levels.get(id) === 'off')
  const notFor = rest.filter((one) => !clear.includes(one) && !off.includes(one))
  return [
    ...(clear.length === 0
      ? []
      : ['', 'Clear:', ...clear.map(({ id, asks }) => `  ${id.padEnd(26)}${asks}`)]),
    ...listed(
      'Switched off by the policy',
      off.map(({ id }) => id)
    ),
    ...listed(
      'Not for such a change',
      notFor.map(({ id }) => id)
    )
  ]
}

const listed = (title: string, ids: readonly string[]): readonly string[] =>
  ids.length === 0 ? [] : ['', ...folded(`${title}: ${ids.join(', ')}`, '', '  ')]
