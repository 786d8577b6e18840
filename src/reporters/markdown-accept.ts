// What to write into the policy to let a release through, ready to be copied.
import type { Review, ReviewedChange } from '../model.ts'
import { inPolicyOnly } from '../policy.ts'
import { releaseCode } from '../release-code.ts'
import { dayMs, formatDay } from '../time.ts'
import { deceiving } from './define.ts'

const maxShown = 5
const validDays = 30

/**
 * How to accept blocked changes, as a folded piece of the policy file in which the reason and the name are left to be
 * filled in; undefined where nothing is blocked that can be accepted.
 * @param comments whether comments on the pull request are read: then those lines stand there first
 */
export const howToAccept = ({ changes, asOf }: Review, comments = false): string | undefined => {
  const last = formatDay(asOf + validDays * dayMs)
  const entries = changes.flatMap((change) => entryOf(change, last)).slice(0, maxShown)
  if (entries.length === 0) return undefined
  return [
    '<details><summary>How to accept a release that you have looked at</summary>',
    ...(comments ? byComment(changes) : []),
    'Somebody who may change the base branch adds it to the policy there, with a reason and a name:',
    ['```yaml', 'acknowledgements:', ...entries.flat(), '```'].join('\n'),
    '</details>'
  ].join('\n\n')
}

// The code names the very bytes, so that the word for them covers no others.
const byComment = (changes: readonly ReviewedChange[]): readonly string[] => {
  const lines = changes.flatMap(commentOf).slice(0, maxShown)
  if (lines.length === 0) return []
  return [
    'Somebody who may write to this repository, and did not open this pull request, comments with such a line and the reason:',
    ['```text', ...lines, '```'].join('\n'),
    `It holds for ${validDays} days, for these findings about these very bytes, as long as the comment is not edited.`
  ]
}

const commentOf = ({ change, findings }: ReviewedChange): readonly string[] => {
  const signals = blockingAmong(findings)
  if (change.kind === 'removed' || signals.length === 0) return []
  if (signals.some((signal) => inPolicyOnly.has(signal))) return []
  const { name, version } = change.after
  const code = releaseCode(change.after)
  // What is not a name or a version as registries have them is accepted in the policy, where it can be quoted.
  const isPlain = /^(?:@[\w.~-]+\/)?[\w.~-]+$/.test(name) && /^[\w.+-]+$/.test(version)
  const isShort = name.length + version.length < 300
  return code !== undefined && isPlain && isShort
    ? [`/lockkeeper accept ${name}@${version}#${code} for ${signals.join(', ')}: `]
    : []
}

const blockingAmong = (findings: ReviewedChange['findings']): readonly string[] => [
  ...new Set(findings.filter(({ level }) => level === 'block').map(({ signal }) => signal))
]

const entryOf = ({ change, findings }: ReviewedChange, last: string): readonly (readonly string[])[] => {
  const signals = blockingAmong(findings)
  if (change.kind === 'removed' || signals.length === 0) return []
  const { name, version, resolution } = change.after
  const integrity = 'integrity' in resolution ? resolution.integrity : undefined
  return [
    [
      `  - package: ${quoted(name)}`,
      `    version: ${quoted(version)}`,
      ...(integrity === undefined ? [] : [`    integrity: ${quoted(integrity)}`]),
      `    signals: [${signals.join(', ')}]`,
      '    reason: # why it may come in',
      '    by: # who says so',
      `    expires: ${last}`
    ]
  ]
}

// A quoted text of YAML is one of JSON, but for characters beyond the first plane.
const quoted = (text: string): string =>
  JSON.stringify(text.length > 300 ? `${text.slice(0, 300)}…` : text)
    .replace(deceiving, (sign) => String.raw`\U` + (sign.codePointAt(0) ?? 0).toString(16).padStart(8, '0'))
    .replaceAll('##[', String.raw`##\x5b`)
