// What findings do to the verdict. Levels come from these tables and from nowhere else.
import type {
  DependencyChange,
  Evidence,
  Finding,
  Level,
  FileProblem,
  Outcome,
  ProjectFinding,
  ReviewedChange,
  UnknownReason,
  Verdict
} from './model.ts'
import {
  freshness,
  isMeasured,
  rarityOf,
  stepNames,
  stepOf,
  weigh,
  type Sign,
  type Step,
  type Weight
} from './rarity.ts'
import { settingLevels } from './settings/levels.ts'
import { dayMs } from './time.ts'

/** What a policy says of a signal: a level of its own, `weigh` for the level that its rarity gives it, or `off`. */
export type LevelSetting = Level | 'weigh' | 'off'

export interface Policy {
  /** By signal id. A signal that is not named has its default. */
  readonly levels: ReadonlyMap<string, LevelSetting>
  /** The least age of a release, in milliseconds. */
  readonly cooldownMs: number
  /** From which rarity on the signs of a change warn and block: 1 in so many ordinary releases. */
  readonly rarity: { readonly warn: number; readonly block: number }
}

/**
 * The policy of a repository that says nothing. A day is the cooldown that the package managers have by default. The
 * rarities are chosen so that of the recorded ordinary releases three in a thousand block at most (docs/calibration.md).
 */
export const defaultPolicy: Policy = {
  levels: new Map(),
  cooldownMs: dayMs,
  rarity: { warn: 50, block: 1000 }
}

/**
 * Levels of findings about one change. Hard facts have a level of their own. Signs are weighed: alone they are common
 * among honest releases, and what they say adds up.
 */
export const changeLevels: ReadonlyMap<string, Level | 'weigh'> = new Map<string, Level | 'weigh'>([
  ['integrity-changed', 'block'],
  ['integrity-mismatch', 'block'],
  ['integrity-weak', 'warn'],
  ['resolved-elsewhere', 'block'],
  ['dependency-confusion', 'block'],
  ['exotic-source', 'block'],
  ['look-alike-name', 'block'],
  ['release-missing', 'block'],
  ['install-script-added', 'block'],
  ['install-script-changed', 'weigh'],
  ['new-dependency', 'weigh'],
  ['trust-downgrade', 'weigh'],
  ['new-publisher', 'weigh'],
  ['maintainer-change', 'weigh'],
  ['new-package', 'weigh'],
  ['version-jump', 'weigh'],
  ['dormant-revival', 'weigh'],
  ['release-age', 'block']
])

/** Levels of findings about a file of the repository. */
export const projectLevels: ReadonlyMap<string, Level> = new Map([
  ['lockfile-unreadable', 'block'],
  ['lockfile-not-a-file', 'block'],
  ['lockfile-base-unreadable', 'warn'],
  ['lockfile-removed', 'warn'],
  ['lockfile-migrated', 'note'],
  // Its milder forms are what people forget; a version that the manifest forbids is put there by hand.
  ['manifest-drift', 'block'],
  ['loose-range', 'warn'],
  ...settingLevels
])

/** Every id that a policy may name. */
export const knownSignals: readonly string[] = [...changeLevels.keys(), ...projectLevels.keys()]

/**
 * What not knowing does. A server that fails or lies must not open the gate; a registry that simply does not tell
 * something cannot be waited for, and is shown instead.
 */
export const unverifiedLevels: Readonly<Record<UnknownReason, Level>> = {
  unreachable: 'block',
  malformed: 'block',
  'not-found': 'note',
  unsupported: 'note'
}

/**
 * One change with the outcomes of all signals, judged.
 * @param publicForMs how long the release has been public; undefined where nobody tells
 */
export const decideChange = (
  change: DependencyChange,
  outcomes: ReadonlyMap<string, Outcome>,
  policy: Policy,
  publicForMs?: number
): ReviewedChange => {
  const step = stepOf(change)
  const active = [...outcomes].filter(([signal]) => settingOf(signal, policy) !== 'off')
  const flagged = active.flatMap(([signal, outcome]) =>
    outcome.kind === 'flagged'
      ? [{ signal, evidence: outcome.evidence, soft: outcome.evidence.soft === true }]
      : []
  )
  const weight = weigh(
    flagged.filter(({ signal }) => settingOf(signal, policy) !== 'note'),
    step,
    publicForMs
  )
  const findings = flagged
    .map(({ signal, evidence, soft }) =>
      weighed(findingOf(signal, evidence, policy), { signal, soft }, weight, step, policy, publicForMs)
    )
    .toSorted((a, b) => rank[b.level] - rank[a.level])
  const unverified = active.flatMap(([signal, outcome]) =>
    outcome.kind === 'unknown' ? [{ signal, reason: outcome.reason, detail: outcome.detail }] : []
  )
  const levels = [
    ...findings.map(({ level }) => level),
    ...unverified.map(({ reason }) => unverifiedLevels[reason])
  ]
  const rarity =
    weight.counted.length < 2
      ? {}
      : { rarity: { oneIn: weight.oneIn, of: stepNames[step], measured: weight.counted.every(isMeasured) } }
  return { change, verdict: verdictOf(levels), findings, ...rarity, unverified }
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

// A sign has at least the level that all signs of its change have together, and names those that it needed for it.
const weighed = (
  finding: Finding,
  sign: Sign,
  weight: Weight,
  step: Step,
  policy: Policy,
  publicForMs: number | undefined
): Finding => {
  const oneIn = rarityOf(sign, step)
  if (oneIn === undefined) return finding
  const rare: Finding = { ...finding, rarity: { oneIn, of: stepNames[step], measured: isMeasured(sign) } }
  const setting = settingOf(sign.signal, policy)
  // What has a level of its own keeps it where nothing else is there.
  if (setting === 'note' || (setting !== 'weigh' && weight.counted.length < 2)) return rare
  const level = levelOf(weight.oneIn, policy)
  if (rank[level] <= rank[finding.level]) return rare
  const alone = levelOf(oneIn ** freshness(publicForMs), policy)
  const partners = weight.counted.map(({ signal }) => signal).filter((signal) => signal !== sign.signal)
  return { ...rare, level, together: alone === level ? [] : partners }
}

const levelOf = (oneIn: number, { rarity }: Policy): Level =>
  oneIn >= rarity.block ? 'block' : oneIn >= rarity.warn ? 'warn' : 'note'
