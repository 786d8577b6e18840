// SARIF 2.1.0 for code scanning (docs.oasis-open.org/sarif/sarif/v2.1.0), within what GitHub takes of it.
import type { Review, UnknownReason } from '../model.ts'
import { version } from '../version.ts'
import { count, gaps, plain, someOf, sortOut, visible, type Links } from './define.ts'
import { jsonText } from './define-json.ts'
import { foundIn, resultsOf, root, unlinked } from './sarif-results.ts'
import { rulesOf } from './sarif-rules.ts'

/**
 * The review as a SARIF log, ending in a newline: one rule for each signal, one result for each finding, worst first,
 * and a notification for each thing that could not be learnt. A change that is held back for that alone is a result of
 * the rule `not-verified`, so that no upload looks better than the verdict.
 */
export const renderSarif = (review: Review, { docs }: Links): string => {
  const found = foundIn(review)
  const rules = rulesOf(found, docs)
  const results = resultsOf(found, rules)
  const failed = sortOut(review).unproven.length > 0
  return jsonText({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Lockkeeper', version, rules, notifications: [notJudged, cut] } },
        invocations: [
          {
            executionSuccessful: !failed,
            toolExecutionNotifications: [...notificationsOf(review), ...cutOf(found.length - results.length)]
          }
        ],
        originalUriBaseIds: { [root]: { description: { text: 'The root of the repository.' } } },
        columnKind: 'utf16CodeUnits',
        results,
        properties: {
          verdict: review.verdict,
          asOf: new Date(review.asOf).toISOString(),
          base: review.base.revision,
          head: review.head.revision,
          leftOut: review.leftOut,
          terms: review.terms.said.map(plain),
          coverage: { ...review.coverage }
        }
      }
    ]
  })
}

const notJudged = { id: 'not-judged', shortDescription: { text: 'Something could not be learnt' } }
const cut = { id: 'cut', shortDescription: { text: 'Not all findings are in this file' } }

const noticeLevel: Readonly<Record<UnknownReason, 'error' | 'note'>> = {
  unreachable: 'error',
  malformed: 'error',
  'not-found': 'note',
  unsupported: 'note'
}

const notificationsOf = ({ changes }: Review) =>
  gaps(changes)
    .slice(0, 100)
    .map(({ detail, reason, signals, packages }) => ({
      descriptor: { id: notJudged.id },
      level: noticeLevel[reason],
      message: {
        text: unlinked(
          `${visible(detail)} Not judged for ${someOf(packages, visible)}: ${signals.join(', ')}.`
        )
      },
      properties: { reason, signals, packages: packages.slice(0, 100) }
    }))

const cutOf = (missing: number) =>
  missing === 0
    ? []
    : [
        {
          descriptor: { id: cut.id },
          level: 'warning',
          message: {
            text: `${count(missing, 'finding')} of the least level are left out. The JSON report has them.`
          }
        }
      ]
