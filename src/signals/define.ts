// The contract of a signal. The engine loops, and answers for what is missing; a signal sees one change.
import type {
  ChangeKind,
  DependencyChange,
  Evidence,
  FactName,
  Facts,
  FactSheet,
  JudgeContext,
  Outcome
} from '../model.ts'

export interface SignalDefinition<K extends ChangeKind, N extends FactName> {
  /** File name, docs page and the name people configure. */
  readonly id: string
  readonly title: string
  /** A yes-or-no question; yes flags. */
  readonly asks: string
  /** Recorded attacks that it must catch. */
  readonly answers: readonly string[]
  readonly on: readonly K[]
  readonly needs: readonly N[]
  /** Evidence, or undefined when there is nothing to say. Pure; never called with a fact missing. */
  readonly evaluate: (
    change: Extract<DependencyChange, { readonly kind: K }>,
    facts: Pick<Facts, N>,
    context: JudgeContext
  ) => Evidence | undefined
}

/** A signal as the engine sees it. */
export interface Signal {
  readonly id: string
  readonly title: string
  readonly asks: string
  readonly answers: readonly string[]
  readonly on: readonly ChangeKind[]
  readonly needs: readonly FactName[]
  readonly judge: (change: DependencyChange, sheet: FactSheet, context: JudgeContext) => Outcome
}

/** Makes a signal: kinds it is not for are not applicable, and a missing fact is unknown, without asking it. */
export const defineSignal = <const K extends ChangeKind, const N extends FactName>(
  definition: SignalDefinition<K, N>
): Signal => ({
  ...definition,
  judge(change, sheet, context) {
    if (!isOneOf(change, definition.on)) return { kind: 'not-applicable' }
    for (const name of definition.needs) {
      const fact = sheet[name]
      if (!fact.known) return { kind: 'unknown', reason: fact.reason, detail: fact.detail }
    }
    const evidence = definition.evaluate(change, valuesOf(sheet, definition.needs), context)
    return evidence === undefined ? { kind: 'clear' } : { kind: 'flagged', evidence }
  }
})

const isOneOf = <K extends ChangeKind>(
  change: DependencyChange,
  kinds: readonly K[]
): change is Extract<DependencyChange, { readonly kind: K }> => kinds.some((kind) => kind === change.kind)

const valuesOf = <N extends FactName>(sheet: FactSheet, names: readonly N[]): Pick<Facts, N> =>
  Object.fromEntries(
    names.map((name) => {
      const fact = sheet[name]
      return [name, fact.known ? fact.value : undefined]
    })
  ) as Pick<Facts, N>
