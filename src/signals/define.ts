// The contract of a signal. The engine loops, and answers for what is missing; a signal sees one change.
import type { CodeDifference, NewCapability, Place, Weight } from '../code/define.ts'
import {
  say,
  type ChangeKind,
  type Content,
  type DependencyChange,
  type Evidence,
  type FactName,
  type Facts,
  type FactSheet,
  type JudgeContext,
  type Message,
  type NewcomerWhy,
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

const valuesOf = <N extends FactName>(sheet: FactSheet, names: readonly N[]): Pick<Facts, N> => {
  const values: Partial<Record<FactName, unknown>> = {}
  for (const name of names) {
    const fact = sheet[name]
    if (fact.known) values[name] = fact.value
  }
  return values as Pick<Facts, N>
}

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

/** One way to look at the code of a release. */
export interface View {
  readonly code: CodeDifference
  /** The version that it is compared with; undefined: with nothing, so that everything is new. */
  readonly comparedWith: string | undefined
  /** Why nothing that came before speaks for the package; undefined where something does. */
  readonly newcomer: NewcomerWhy | undefined
}

/**
 * Looks at a release in every way that there is, and takes what counts in full before a milder form. An added package
 * that nothing speaks for is looked at as a whole as well: its earlier releases may be part of the same attack.
 */
export const inEveryView = (
  { code, comparedWith, newcomer }: Content,
  evaluate: (view: View) => Evidence | undefined
): Evidence | undefined => {
  const whole = newcomer && { code: newcomer.code, comparedWith: undefined, newcomer: newcomer.why }
  const views =
    whole === undefined
      ? [{ code, comparedWith, newcomer: undefined }]
      : comparedWith === undefined
        ? [whole]
        : [{ code, comparedWith, newcomer: undefined }, whole]
  const found = views.flatMap((view) => evaluate(view) ?? [])
  return found.find(({ soft }) => soft !== true) ?? found[0]
}

/** Whether a package is days old or has a name that is made to be mistaken: then less is enough to speak against it. */
export const isSuspect = ({ newcomer }: View): boolean => newcomer === 'young' || newcomer === 'look-alike'

/** Why the whole of a package counts, as a sentence that follows another one. */
export const whyWhole = ({ newcomer }: View): Message => {
  switch (newcomer) {
    case 'young':
      return [' All of it counts as new: the package is not a month old.']
    case 'look-alike':
      return [' All of it counts as new: its name is made like an established one.']
    case 'few-releases':
      return [' All of it counts as new: the package has had few releases, and few use it.']
    case undefined:
      return []
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
