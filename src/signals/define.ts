// The contract of a signal. The engine loops, and answers for what is missing; a signal sees one change.
import type { NewCapability, Place, Weight } from '../code/define.ts'
import {
  say,
  type ChangeKind,
  type DependencyChange,
  type Evidence,
  type FactName,
  type Facts,
  type FactSheet,
  type JudgeContext,
  type Message,
  type Outcome,
  type ScriptsHere
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

/** Whether an install script would run in this project, as a sentence that follows another one. */
export const whetherItRuns = ({ manager, run, setting }: ScriptsHere): Message => {
  const by = setting === undefined ? ([] as const) : say`, by ${setting}`
  switch (run) {
    case true:
      return say` In this project ${manager} runs it${by}.`
    case false:
      return say` In this project ${manager} does not run it${by}. That it was added or changed counts all the same.`
    case undefined:
      return say` Whether ${manager} runs it in this project cannot be told from its settings.`
  }
}

/** A place in a package that a reviewer can open, with what stands there. Foreign text is marked. */
export const placeOf = ({ path, line, excerpt }: Place): Message => say` at ${path}:${line}: ${excerpt}.`

/** The figures of a place, for machines. */
export const placeData = ({ path, line }: Place): { readonly path: string; readonly line: number } => ({
  path,
  line
})

/** The command that shows a reviewer the same difference, without running anything of it. */
export const diffCommand = (name: string, from: string | undefined, to: string, path: string): Message =>
  from === undefined
    ? say` See it with ${`npm pack ${name}@${to}`}.`
    : say` See it with ${`npm diff --diff=${name}@${from} --diff=${name}@${to} ${path}`}.`

/** That there are more than the one that was told of. `count` is of those that were not told. */
export const andMore = (count: number): Message =>
  count === 0 ? [] : [count === 1 ? ' There is one more.' : ` There are ${count} more.`]

/** What no code does that is to be read: a name out of sight, or code and commands that were made at run time. */
export const hidesItself = ({ disguised, detail }: Pick<NewCapability, 'disguised' | 'detail'>): boolean =>
  disguised || / (?:of|by|from) (?:decoded|decrypted|fetched)/.test(detail)

/** Commands and removals that hardly any package needs: a download that is run, a hidden shell, a home deleted. */
export const isHarmful = ({ kind, detail }: Pick<NewCapability, 'kind' | 'detail'>): boolean =>
  (kind === 'process' || kind === 'file-write') && /^a (?:shell command|command from|removal)/.test(detail)

/** Tests and pages come with a package and seldom run. */
export const isNear = ({ weight }: { readonly weight: Weight }): boolean => weight !== 'aside'

/** The order of what a signal found: what counts in full before the milder forms, each as it was found. */
export const fullFirst = (a: { readonly soft: boolean }, b: { readonly soft: boolean }): number =>
  Number(a.soft) - Number(b.soft)
