// What to write into the policy to let a release through, ready to be copied.
import type { Review, ReviewedChange } from '../model.ts'
import { dayMs, formatDay } from '../time.ts'
import { deceiving } from './define.ts'

const maxShown = 5
const validDays = 30

/**
 * How to accept blocked changes, as a folded piece of the policy file in which the reason and the name are left to be
 * filled in; undefined where nothing is blocked that can be accepted.
 */
export const howToAccept = ({ changes, asOf }: Review): string | undefined => {
  const last = formatDay(asOf + validDays * dayMs)
  const entries = changes.flatMap((change) => entryOf(change, last)).slice(0, maxShown)
  if (entries.length === 0) return undefined
  return [
    '<details><summary>How to accept a release that you have looked at</summary>',
    'Somebody who may change the base branch adds it to the policy there, with a reason and a name:',
    ['```yaml', 'acknowledgements:', ...entries.flat(), '```'].join('\n'),
    '</details>'
  ].join('\n\n')
}

const entryOf = ({ change, findings }: ReviewedChange, last: string): readonly (readonly string[])[] => {
  const signals = findings.filter(({ level }) => level === 'block').map(({ signal }) => signal)
  if (change.kind === 'removed' || signals.length === 0) return []
  const { name, version, resolution } = change.after
  const integrity = 'integrity' in resolution ? resolution.integrity : undefined
  return [
    [
      `  - package: ${quoted(name)}`,
      `    version: ${quoted(version)}`,
      ...(integrity === undefined ? [] : [`    integrity: ${quoted(integrity)}`]),
      `    signals: [${[...new Set(signals)].join(', ')}]`,
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
