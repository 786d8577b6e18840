// What findings do to the verdict. Nothing but the policy and its tables decides.
import type {
  Accepted,
  DependencyChange,
  Evidence,
  Finding,
  Level,
  FileProblem,
  Outcome,
  ProjectFinding,
  ReviewedChange,
  Verdict
} from './model.ts'
import { acceptanceOf } from './acknowledgements.ts'
import { changeLevels, combinations, projectLevels, type LevelSetting, type Policy } from './policy.ts'
import {
  freshness,
  groups,
  isMeasured,
  rarityOf,
  stepNames,
  stepOf,
  weigh,
  type Sign,
  type Step,
  type Weight
} from './rarity.ts'

/** When a change is judged, and how old it is then. */
export interface Moment {
  /** In milliseconds since 1970. */
  readonly asOf: number
  /** When the release came out; undefined where nobody tells. */
  readonly publishedAt: number | undefined
}

/** One change with the outcomes of all signals, judged by the policy that is for it. */
export const decideChange = (
  change: DependencyChange,
  outcomes: ReadonlyMap<string, Outcome>,
  policy: Policy,
  { asOf, publishedAt }: Moment
): ReviewedChange => {
  const active = [...outcomes].filter(([signal]) => settingOf(signal, policy) !== 'off')
  const flagged = active.flatMap(([signal, outcome]): readonly Flagged[] =>
    outcome.kind === 'flagged'
      ? [
          {
            signal,
            evidence: outcome.evidence,
            soft: outcome.evidence.soft === true,
            accepted: acceptanceOf(change, signal, policy, asOf)
          }
        ]
      : []
  )
  const step = stepOf(change)
  const publicForMs = publishedAt === undefined ? undefined : asOf - publishedAt
  const counting = flagged.filter(
    ({ signal, accepted }) => accepted === undefined && settingOf(signal, policy) !== 'note'
  )
  const weight = weigh(counting, step, publicForMs)
  const named = namedAmong(counting, step, policy, freshness(publicForMs))
  const findings = flagged
    .map((one) => findingOn(one, { weight, named, step, policy, publicForMs }))
    .toSorted((a, b) => rank[b.level] - rank[a.level])
  const unverified = active.flatMap(([signal, outcome]) =>
    outcome.kind === 'unknown' ? [{ signal, reason: outcome.reason, detail: outcome.detail }] : []
  )
  const levels = [
    ...findings.map(({ level }) => level),
    ...unverified.map(({ reason }) => policy.unverified[reason])
  ]
  const rarity =
    weight.counted.length < 2
      ? {}
      : { rarity: { oneIn: weight.oneIn, of: stepNames[step], measured: weight.counted.every(isMeasured) } }
  return { change, verdict: verdictOf(levels), findings, ...rarity, unverified }
}

interface Flagged extends Sign {
  readonly evidence: Evidence
  readonly accepted: Accepted | undefined
}

/** A finding about a file, at its level; undefined where the policy switched it off. */
export const decideFile = (problem: FileProblem, policy: Policy): ProjectFinding | undefined => {
  const { signal, path, message, evidence: data = {}, soft = false } = problem
  if (settingOf(signal, policy) === 'off') return undefined
  return { ...findingOf(signal, { message, data, soft }, policy), path }
}

/** The verdict of a whole review: its strongest part. */
export const decideReview = (
  changes: readonly ReviewedChange[],
  project: readonly ProjectFinding[]
): Verdict =>
  [...changes.map(({ verdict }) => verdict), verdictOf(project.map(({ level }) => level))].reduce<Verdict>(
    (worst, verdict) => (verdictRank[verdict] > verdictRank[worst] ? verdict : worst),
    'pass'
  )

const rank: Readonly<Record<Level, number>> = { note: 0, warn: 1, block: 2 }
const verdictRank: Readonly<Record<Verdict, number>> = { pass: 0, warn: 1, block: 2 }

const verdictOf = (levels: readonly Level[]): Verdict =>
  levels.includes('block') ? 'block' : levels.includes('warn') ? 'warn' : 'pass'

const settingOf = (signal: string, { levels }: Policy): LevelSetting =>
  levels.get(signal) ?? changeLevels.get(signal) ?? projectLevels.get(signal) ?? 'block'

const milder: Readonly<Record<Level, Level>> = { block: 'warn', warn: 'note', note: 'note' }

const findingOf = (signal: string, { message, data, soft }: Evidence, policy: Policy): Finding => {
  const setting = settingOf(signal, policy)
  const level = setting === 'off' || setting === 'weigh' ? 'note' : setting
  return { signal, level: soft === true ? milder[level] : level, message, evidence: data, together: [] }
}

// The named combinations that are there. One that is a single sign gives way to a policy that names the sign.
const namedAmong = (
  signs: readonly Sign[],
  step: Step,
  { levels }: Policy,
  part: number
): readonly (readonly string[])[] => {
  const has = (signal: string, mild: boolean): boolean =>
    signs.some((sign) => sign.signal === signal && (mild || !sign.soft))
  return combinations.flatMap(({ signals, step: on, mild = false, whileFresh = false }) =>
    (on === undefined || on === step) &&
    (part === 1 || !whileFresh) &&
    signals.every((signal) => has(signal, mild)) &&
    !(signals.length === 1 && signals.some((signal) => levels.has(signal)))
      ? [signals]
      : []
  )
}

interface Weighing {
  readonly weight: Weight
  /** Combinations of signals that block by name. */
  readonly named: readonly (readonly string[])[]
  readonly step: Step
  readonly policy: Policy
  readonly publicForMs: number | undefined
}

// A sign has at least the level that all signs of its change have together, and names those that it needed for it.
const findingOn = (
  { signal, soft, evidence, accepted }: Flagged,
  { weight, named, step, policy, publicForMs }: Weighing
): Finding => {
  const oneIn = rarityOf({ signal, soft }, step)
  const finding: Finding = {
    ...findingOf(signal, evidence, policy),
    ...(oneIn === undefined
      ? {}
      : { rarity: { oneIn, of: stepNames[step], measured: isMeasured({ signal, soft }) } })
  }
  if (accepted !== undefined) return { ...finding, level: 'note', accepted }
  const setting = settingOf(signal, policy)
  // What a large step brings is much, and after some time in public others have looked at it.
  const part = freshness(publicForMs)
  const own = fading.has(signal) && !policy.levels.has(signal) ? faded(finding.level, part) : finding.level
  const combination = named.find((signals) => signals.includes(signal))
  if (combination !== undefined)
    return { ...finding, level: 'block', together: combination.filter((other) => other !== signal) }
  // What has a level of its own keeps it where nothing else is there.
  if (oneIn === undefined || setting === 'note' || (setting !== 'weigh' && weight.counted.length < 2))
    return { ...finding, level: own }
  const level = levelOf(weight.figure, policy)
  if (rank[level] <= rank[own]) return { ...finding, level: own }
  const partners = weight.counted.map((sign) => sign.signal).filter((other) => other !== signal)
  const alone = weigh([{ signal, soft }], step, publicForMs).figure
  return { ...finding, level, together: levelOf(alone, policy) === level ? [] : partners }
}

const fading: ReadonlySet<string> = new Set([...(groups['content'] ?? []), 'install-script-reach'])

const faded = (level: Level, part: number): Level =>
  part === 1 ? level : part === 0 ? 'note' : milder[level]

const levelOf = (oneIn: number, { rarity }: Policy): Level =>
  oneIn >= rarity.block ? 'block' : oneIn >= rarity.warn ? 'warn' : 'note'
