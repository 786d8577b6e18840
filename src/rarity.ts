// How rare a sign is among ordinary releases, and how the signs of one change add up.
import semver from 'semver'
import { calibration } from './calibration.ts'
import type { DependencyChange } from './model.ts'
import { dayMs } from './time.ts'

/** What kind of step a change takes. Signs are not equally rare on all of them. */
export type Step = 'patch' | 'minor' | 'major' | 'prerelease' | 'added'

export const steps: readonly Step[] = ['patch', 'minor', 'major', 'prerelease', 'added']

/** How people call what was counted. */
export const stepNames: Readonly<Record<Step, string>> = {
  patch: 'patch releases',
  minor: 'minor releases',
  major: 'major releases',
  prerelease: 'prereleases',
  added: 'new packages'
}

/** A rarity in two digits, as far as anybody should believe it: `1,100`. */
export const formatOneIn = (oneIn: number): string =>
  Number(oneIn.toPrecision(2)).toLocaleString('en-US', { maximumFractionDigits: 1 })

/** A flagged signal as it counts for rarity. */
export interface Sign {
  readonly signal: string
  readonly soft: boolean
}

/** The kind of step. A downgrade is as large as the way up would be. */
export const stepOf = (change: DependencyChange): Step => {
  if (change.kind === 'added' || change.kind === 'removed') return 'added'
  const { before, after } = change
  if (semver.valid(before.version) === null || semver.valid(after.version) === null) return 'major'
  if (semver.prerelease(after.version) !== null) return 'prerelease'
  const step = semver.diff(before.version, after.version)
  return step === 'major' || step === 'minor' || step === 'patch'
    ? step
    : // From a prerelease to what it announced.
      'minor'
}

/**
 * Signs that one cause brings together count once, by the rarest of them. A stolen account shows as a new publisher
 * and as a new maintainer, and is still one stolen account.
 */
export const groups: Readonly<Record<string, readonly string[]>> = {
  who: ['new-publisher', 'maintainer-change', 'publisher-not-maintainer', 'maintainer-domain'],
  how: ['trust-downgrade', 'provenance-context', 'source-tag-lost'],
  when: ['dormant-revival', 'publish-burst', 'publish-order'],
  version: ['version-jump'],
  content: [
    'new-capability',
    'obfuscated-code',
    'hidden-code',
    'new-destination',
    'unexpected-file',
    'size-jump'
  ],
  brings: ['new-dependency'],
  installs: [
    'install-script-added',
    'install-script-changed',
    'install-script-reach',
    'implicit-install',
    'bin-shadow'
  ],
  origin: ['new-package']
}

/**
 * Signs that the recorded histories cannot show, since the registry did not tell such things then, or since it takes
 * several packages to see them. Each is `1 in so many`, an estimate on the cautious side; docs/calibration.md says why.
 */
export const estimates: Readonly<Record<string, number>> = {
  // Counted: 8 of 14,698 updates ask for something from outside the registry. Of 456 new dependencies that are recorded
  // themselves 2 were days old and by others; there is a new dependency in every eleventh update.
  'new-dependency': 1000,
  'new-dependency (mild)': 100,
  'trust-downgrade': 300,
  'trust-downgrade (mild)': 20,
  // Of 128 bumps of widely used packages (`node scripts/run.js bumps`) one flagged new-destination, one size-jump, one
  // each the milder forms of new-capability and obfuscated-code, and none any other: too few to count with.
  'new-capability': 200,
  'new-capability (mild)': 30,
  'obfuscated-code': 200,
  'obfuscated-code (mild)': 50,
  'hidden-code': 300,
  'hidden-code (mild)': 100,
  'new-destination': 100,
  'new-destination (mild)': 100,
  'unexpected-file': 300,
  'unexpected-file (mild)': 100,
  'size-jump': 100,
  'install-script-reach': 500,
  'install-script-reach (mild)': 200,
  'implicit-install': 2000,
  // The recorded documents have only the last position of every tag.
  'publish-order': 500,
  'publish-order (mild)': 100,
  // Mail addresses are never brought up to date: half of what it sees is an honest move.
  'maintainer-domain': 20,
  'maintainer-domain (mild)': 10,
  'provenance-context': 2500,
  'provenance-context (mild)': 20,
  'new-package': 120,
  'new-package (mild)': 10,
  'look-alike-name': 10_000,
  'look-alike-name (mild)': 200
}

/** Signs of a change, weighed. */
export interface Weight {
  /** How rare it is that an ordinary release shows all of them: 1 in so many. */
  readonly oneIn: number
  /** What is left of that at the age of the release. */
  readonly figure: number
  /** Those that count: the rarest of each group. */
  readonly counted: readonly Sign[]
}

/**
 * How rare it is that an ordinary release of that step is as odd as this sign says, or odder: 1 in so many. Undefined
 * where nobody can tell.
 */
export const rarityOf = ({ signal, soft }: Sign, step: Step): number | undefined => {
  const full = partOf({ signal, soft: false }, step)
  const mild = soft ? partOf({ signal, soft: true }, step) : 0
  return full === undefined || mild === undefined ? undefined : 1 / (full + mild)
}

/**
 * How rare it is that these signs meet. Rarities multiply, so their logarithms are added up: of each group the rarest,
 * and less by as much as two of them were seen together more often than chance has it.
 * @param publicForMs how long the release has been public; undefined where nobody tells
 */
export const weigh = (signs: readonly Sign[], step: Step, publicForMs?: number): Weight => {
  const strongest = new Map<string, { readonly sign: Sign; readonly bits: number }>()
  for (const sign of signs) {
    const bits = bitsOf(sign, step)
    const group = groupOf(sign.signal)
    if (bits !== undefined && bits > (strongest.get(group)?.bits ?? 0)) strongest.set(group, { sign, bits })
  }
  const counted = [...strongest.values()].toSorted((a, b) => b.bits - a.bits)
  const shared = counted.flatMap(({ sign }, i) =>
    counted.slice(i + 1).map((other) => Math.min(sharedBits(sign, other.sign), other.bits))
  )
  // Together they are never more ordinary than the rarest alone.
  const bits = Math.max(sum(counted.map((one) => one.bits)) - sum(shared), counted[0]?.bits ?? 0)
  return {
    oneIn: 2 ** bits,
    figure: 2 ** (bits * freshness(publicForMs)),
    counted: counted.map(({ sign }) => sign)
  }
}

/** Whether the rarity of a sign was counted. Otherwise it is an estimate. */
export const isMeasured = (sign: Sign): boolean =>
  estimates[keyOf(sign)] === undefined && calibration.flagged[keyOf(sign)] !== undefined

/**
 * How much the signs of a release still say, by how long it has been public: all of it in its first week, half of it
 * for three months, then nothing. Recorded attacks were found within hours to days, the slowest after ten weeks; signs
 * of a release that thousands have installed for longer are history.
 */
export const freshness = (publicForMs: number | undefined): number =>
  publicForMs === undefined || publicForMs < 7 * dayMs ? 1 : publicForMs < 90 * dayMs ? 0.5 : 0

/** The name under which a sign is counted. */
export const keyOf = ({ signal, soft }: Sign): string => (soft ? `${signal} (mild)` : signal)

const groupBySignal: ReadonlyMap<string, string> = new Map(
  Object.entries(groups).flatMap(([group, members]) => members.map((signal) => [signal, group] as const))
)

// Hard facts are in no group: they are never weighed.
const isSign = (signal: string): boolean => groupBySignal.has(signal)

const groupOf = (signal: string): string => groupBySignal.get(signal) ?? signal

// For a milder form an honest reason is at hand, so that it says half as much as its rarity.
const bitsOf = (sign: Sign, step: Step): number | undefined => {
  const oneIn = rarityOf(sign, step)
  return oneIn === undefined ? undefined : Math.log2(oneIn) / (sign.soft ? 2 : 1)
}

// What was counted on one kind of update leans on all updates with the weight of so many steps, for there are few of
// each. Added packages are a world of their own.
const priorSteps = 2000

/** The part of all steps that show this very form. */
const partOf = (sign: Sign, step: Step): number | undefined => {
  const estimate = estimates[keyOf(sign)]
  if (estimate !== undefined) return 1 / estimate
  const flagged = calibration.flagged[keyOf(sign)] ?? (isSign(sign.signal) ? {} : undefined)
  if (flagged === undefined) return undefined
  const seen = flagged[step] ?? 0
  const of = calibration.steps[step] ?? 0
  // A form that was never seen counts as seen once.
  if (step === 'added') return Math.max(1, seen) / (of + 1)
  const all = Math.max(1, updatesOf(flagged)) / (updatesOf(calibration.steps) + 1)
  return (seen + all * priorSteps) / (of + priorSteps)
}

// Two signs that often have one cause: a package changes hands after a long silence.
const sharedBits = (one: Sign, other: Sign): number => {
  const pair = [keyOf(one), keyOf(other)].toSorted().join(' + ')
  const seen = calibration.pairs[pair] ?? 0
  const expected = (updates(keyOf(one)) * updates(keyOf(other))) / Math.max(1, updatesOf(calibration.steps))
  return Math.max(0, Math.log2((seen + 1) / (expected + 1)))
}

const updates = (key: string): number => updatesOf(calibration.flagged[key] ?? {})

// Pairs are counted where a package was updated.
const updatesOf = (counts: Readonly<Record<string, number>>): number =>
  sum(Object.entries(counts).flatMap(([step, count]) => (step === 'added' ? [] : [count])))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
