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
import { settingLevels } from './settings/levels.ts'
import { dayMs } from './time.ts'

export type LevelSetting = Level | 'off'

export interface Policy {
  /** By signal id. A signal that is not named has its default. */
  readonly levels: ReadonlyMap<string, LevelSetting>
  /** The least age of a release, in milliseconds. */
  readonly cooldownMs: number
}

/** The policy of a repository that says nothing. A day is the cooldown that the package managers have by default. */
export const defaultPolicy: Policy = { levels: new Map(), cooldownMs: dayMs }

/** Levels of findings about one change. What blocks by itself is a hard fact, or has blocked documented attacks. */
export const changeLevels: ReadonlyMap<string, Level> = new Map([
  ['integrity-changed', 'block'],
  ['integrity-mismatch', 'block'],
  ['integrity-weak', 'warn'],
  ['resolved-elsewhere', 'block'],
  ['dependency-confusion', 'block'],
  ['exotic-source', 'block'],
  ['look-alike-name', 'block'],
  ['release-missing', 'block'],
  ['install-script-added', 'block'],
  ['install-script-changed', 'warn'],
  ['new-publisher', 'warn'],
  ['maintainer-change', 'warn'],
  ['new-package', 'warn'],
  ['version-jump', 'warn'],
  ['dormant-revival', 'note'],
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
 * Signs that block when they meet on one release. Mild forms do not take part, nor what the policy made a note: that
 * is how a repository says that it does not want to hear of it.
 */
export const combinations: readonly (readonly [string, string])[] = [
  ['install-script-added', 'new-publisher'],
  ['install-script-added', 'maintainer-change'],
  ['install-script-added', 'dormant-revival'],
  ['install-script-added', 'version-jump'],
  ['install-script-added', 'release-age'],
  ['install-script-changed', 'new-publisher'],
  ['install-script-changed', 'dormant-revival'],
  ['install-script-changed', 'maintainer-change'],
  ['install-script-changed', 'version-jump'],
  ['version-jump', 'new-publisher'],
  ['look-alike-name', 'new-package']
]

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

/** One change with the outcomes of all signals, judged. */
export const decideChange = (
  change: DependencyChange,
  outcomes: ReadonlyMap<string, Outcome>,
  policy: Policy
): ReviewedChange => {
  const active = [...outcomes].filter(([signal]) => settingOf(signal, policy) !== 'off')
  const flagged = active.flatMap(([signal, outcome]) =>
    outcome.kind === 'flagged' ? [{ signal, evidence: outcome.evidence }] : []
  )
  const meeting = flagged
    .filter(({ signal, evidence }) => takesPart(signal, evidence, policy))
    .map(({ signal }) => signal)
  const findings = flagged
    .map(({ signal, evidence }) => raised(findingOf(signal, evidence, policy), meeting))
    .toSorted((a, b) => rank[b.level] - rank[a.level])
  const unverified = active.flatMap(([signal, outcome]) =>
    outcome.kind === 'unknown' ? [{ signal, reason: outcome.reason, detail: outcome.detail }] : []
  )
  const levels = [
    ...findings.map(({ level }) => level),
    ...unverified.map(({ reason }) => unverifiedLevels[reason])
  ]
  return { change, verdict: verdictOf(levels), findings, unverified }
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
  const level = setting === 'off' ? 'note' : setting
  return { signal, level: soft === true ? milder[level] : level, message, evidence: data, together: [] }
}

const takesPart = (signal: string, evidence: Evidence, policy: Policy): boolean =>
  policy.levels.get(signal) !== 'note' &&
  (evidence.soft !== true || findingOf(signal, evidence, policy).level !== 'note')

const raised = (finding: Finding, meeting: readonly string[]): Finding => {
  // What blocks by itself needs no partner.
  if (finding.level === 'block' || !meeting.includes(finding.signal)) return finding
  const together = combinations
    .filter((pair) => pair.includes(finding.signal))
    .flatMap((pair) => pair.filter((signal) => signal !== finding.signal && meeting.includes(signal)))
  return together.length === 0 ? finding : { ...finding, level: 'block', together }
}
