// One change through all signals and the policy: the same way for a review, for an explanation, and for the scripts.
import { decideChange } from './decide.ts'
import type { DependencyChange, FactSheet, JudgeContext, Outcome, ReviewedChange } from './model.ts'
import { isInternal, policyFor, type Policy } from './policy.ts'
import { signals } from './signals/index.ts'

export interface JudgedChange {
  readonly reviewed: ReviewedChange
  /** What each signal said, by its id. */
  readonly outcomes: ReadonlyMap<string, Outcome>
  /** The policy as it is for this change. */
  readonly policy: Policy
}

/** Asks every signal about a change and decides by the policy, as of a moment in milliseconds since 1970. */
export const judgeChange = (
  change: DependencyChange,
  sheet: FactSheet,
  policy: Policy,
  asOf: number
): JudgedChange => {
  const own = policyFor(change, policy)
  const context: JudgeContext = {
    asOf,
    cooldownMs: own.cooldownMs,
    isInternal: (name) => isInternal(name, own),
    weakHashHosts: own.weakHashHosts,
    severity: own.severity
  }
  const outcomes = new Map(signals.map((signal) => [signal.id, signal.judge(change, sheet, context)]))
  const publishedAt = sheet.publishedAt.known ? sheet.publishedAt.value : undefined
  return { reviewed: decideChange(change, outcomes, own, { asOf, publishedAt }), outcomes, policy: own }
}
