// What a repository says of how it is judged, and what holds where it says nothing. Levels come from these tables.
import semver from 'semver'
import type { AdvisoryId, DependencyChange, Level, Scope, Severity, UnknownReason } from './model.ts'
import { matchesGlob } from './glob.ts'
import { defaultInspectionLimits, type InspectionLimits } from './inspect/define.ts'
import type { Step } from './rarity.ts'
import { settingLevels } from './settings/levels.ts'
import { dayMs } from './time.ts'

/** What a policy says of a signal: a level of its own, `weigh` for the level that its rarity gives it, or `off`. */
export type LevelSetting = Level | 'weigh' | 'off'

/** What a rule is for. What is not named is left open. */
export interface RuleScope {
  /** Patterns of names, each with versions where only those are meant: `left-pad`, `@acme/*`, `left-pad@^1.3.0`. */
  readonly packages: readonly string[] | undefined
  readonly scopes: readonly Scope[] | undefined
  readonly direct: boolean | undefined
  /** Patterns of paths; one of the lockfiles in which the change is seen has to fit. */
  readonly lockfiles: readonly string[] | undefined
  /** A folder, ending in `/`; all lockfiles in which the change is seen have to be in it. */
  readonly within?: string
}

/** What differs for some packages. */
export interface Rule {
  readonly of: RuleScope
  readonly levels: ReadonlyMap<string, LevelSetting>
  readonly cooldownMs: number | undefined
  /** Whether archives are read; left out where the rule says nothing of it. */
  readonly content?: 'all' | 'off'
}

/** Somebody's word for one release, with an end. */
export interface Acknowledgement {
  readonly package: string
  readonly version: string
  /** Only these bytes; undefined: whatever bytes the version has. */
  readonly integrity: string | undefined
  /** Only these findings; undefined: all. */
  readonly signals: readonly string[] | undefined
  readonly reason: string
  readonly by: string
  /** The first moment at which it no longer holds, in milliseconds since 1970. */
  readonly expiresAt: number
  /** Where it stands in the policy file, from 1. */
  readonly line: number
  /** Only where it was given in a comment on the pull request, and not in the policy file. */
  readonly comment?: {
    /** Names the bytes it is for, as `releaseCode` does. */
    readonly code: string
    /** Why it does not count, in a sentence of ours; undefined where it does. */
    readonly refused: string | undefined
  }
}

/** What only the policy file can accept: that a release is known to be bad, or that its bytes are not the published ones. */
export const inPolicyOnly: ReadonlySet<string> = new Set([
  'known-malware',
  'integrity-changed',
  'integrity-mismatch',
  'tarball-mismatch',
  'signature-invalid',
  'provenance-invalid'
])

export interface Policy {
  /** How the file is called in messages; undefined where there is none. */
  readonly path: string | undefined
  /** By signal id. A signal that is not named has its default. */
  readonly levels: ReadonlyMap<string, LevelSetting>
  /** The least age of a release, in milliseconds. */
  readonly cooldownMs: number
  /** Where that age was said, as people call the place; undefined where nobody said one. */
  readonly cooldownFrom: string | undefined
  /** From which rarity on the signs of a change warn and block: 1 in so many ordinary releases. */
  readonly rarity: { readonly warn: number; readonly block: number }
  /** What differs for some packages. Of several rules for one thing, the last counts. */
  readonly rules: readonly Rule[]
  /** What each reason for not knowing does. */
  readonly unverified: Readonly<Record<UnknownReason, Level>>
  /** Patterns of names that belong to this project, and are never to come from the public registry. */
  readonly internal: readonly string[]
  /** Hosts of registries that give no strong hashes. */
  readonly weakHashHosts: readonly string[]
  /** From which severity on a vulnerability counts in full. */
  readonly severity: Severity
  /** Who is asked for warnings; undefined where nobody said: the registry, and who else is at hand. */
  readonly advisories: readonly AdvisoryId[] | undefined
  /** Whose archives are read: of all changes, of those that production needs, or none. */
  readonly content: 'all' | 'prod' | 'off'
  /** What looking into the archives of one change may take. */
  readonly inspection: InspectionLimits
  /** Patterns of paths: lockfiles that are not looked at. */
  readonly leaveOut: readonly string[]
  readonly acknowledgements: readonly Acknowledgement[]
}

/**
 * The policy of a repository that says nothing. A day is the cooldown that the package managers have by default. The
 * rarities are chosen so that of the recorded ordinary releases three in a thousand block at most (docs/calibration.md).
 * A server that fails or lies must not open the gate; a registry that simply does not tell something cannot be waited
 * for, and that is shown instead.
 */
export const defaultPolicy: Policy = {
  path: undefined,
  levels: new Map(),
  cooldownMs: dayMs,
  cooldownFrom: undefined,
  rarity: { warn: 100, block: 2000 },
  rules: [],
  unverified: { unreachable: 'block', malformed: 'block', 'not-found': 'note', unsupported: 'note' },
  internal: [],
  weakHashHosts: [],
  severity: 'high',
  advisories: undefined,
  content: 'all',
  inspection: defaultInspectionLimits,
  leaveOut: [],
  acknowledgements: []
}

/** The policy as it is for one change, with every rule that is for it. */
export const policyFor = (change: DependencyChange, policy: Policy): Policy => {
  const rules = policy.rules.filter((rule) => isFor(change, rule.of))
  if (rules.length === 0) return policy
  return {
    ...policy,
    levels: new Map([...policy.levels, ...rules.flatMap(({ levels }) => [...levels])]),
    cooldownMs: rules.findLast(({ cooldownMs }) => cooldownMs !== undefined)?.cooldownMs ?? policy.cooldownMs,
    content: rules.findLast(({ content }) => content !== undefined)?.content ?? policy.content
  }
}

/** Whether a name is one of the project's own. */
export const isInternal = (name: string, { internal }: Policy): boolean =>
  internal.some((pattern) => matchesGlob(pattern, name))

/** Whether the archive of a change is to be read. */
export const wantsContent = (change: DependencyChange, { content }: Policy): boolean =>
  content === 'all' || (content === 'prod' && change.scope !== 'dev')

/** Whether anybody is to be asked about the mail domains behind a change. */
export const wantsDomains = (change: DependencyChange, policy: Policy): boolean => {
  const id = 'maintainer-domain'
  return (policyFor(change, policy).levels.get(id) ?? changeLevels.get(id)) !== 'off'
}

/** Whether a policy says that a lockfile is not to be looked at. */
export const isLeftOut = (path: string, { leaveOut }: Policy): boolean =>
  leaveOut.some((pattern) => matchesGlob(pattern, path))

/** A pattern of names with the versions it is for: `left-pad@1.3.0`. Undefined: the versions are not understood. */
export const releasePattern = (
  pattern: string
): { readonly name: string; readonly versions: string } | undefined => {
  const at = pattern.indexOf('@', 1)
  if (at === -1) return { name: pattern, versions: '*' }
  const written = pattern.slice(at + 1).trim()
  // Nothing is a range as well: that of all versions.
  const versions = written === '' ? null : semver.validRange(written)
  return versions === null ? undefined : { name: pattern.slice(0, at), versions }
}

/** Whether a release is among those of a pattern. */
export const matchesRelease = (
  pattern: string,
  { name, version }: { readonly name: string; readonly version: string }
): boolean => {
  const of = releasePattern(pattern)
  return (
    of !== undefined &&
    matchesGlob(of.name, name) &&
    (of.versions === '*' || semver.satisfies(version, of.versions))
  )
}

const isFor = (
  change: DependencyChange,
  { packages, scopes, direct, lockfiles, within }: RuleScope
): boolean => {
  const release = change.kind === 'removed' ? change.before : change.after
  return (
    (packages === undefined || packages.some((pattern) => matchesRelease(pattern, release))) &&
    (within === undefined || change.lockfiles.every((path) => path.startsWith(within))) &&
    (scopes === undefined || scopes.includes(change.scope)) &&
    (direct === undefined || direct === change.direct) &&
    (lockfiles === undefined ||
      lockfiles.some((pattern) => change.lockfiles.some((path) => matchesGlob(pattern, path))))
  )
}

/**
 * Levels of findings about one change. Hard facts have a level of their own. Signs are weighed: alone they are common
 * among honest releases, and what they say adds up.
 */
export const changeLevels: ReadonlyMap<string, LevelSetting> = new Map<string, LevelSetting>([
  ['integrity-changed', 'block'],
  ['integrity-mismatch', 'block'],
  ['integrity-weak', 'warn'],
  ['resolved-elsewhere', 'block'],
  ['signature-invalid', 'block'],
  ['provenance-invalid', 'block'],
  ['tarball-mismatch', 'block'],
  ['odd-archive', 'block'],
  ['manifest-confusion', 'block'],
  ['implicit-install', 'block'],
  ['dependency-confusion', 'block'],
  ['exotic-source', 'block'],
  ['bin-shadow', 'block'],
  ['known-malware', 'block'],
  ['look-alike-name', 'block'],
  ['release-missing', 'block'],
  ['install-script-added', 'block'],
  ['install-script-changed', 'weigh'],
  ['install-script-reach', 'block'],
  ['new-capability', 'block'],
  ['obfuscated-code', 'block'],
  ['hidden-code', 'block'],
  ['new-destination', 'block'],
  ['unexpected-file', 'block'],
  ['size-jump', 'weigh'],
  ['new-dependency', 'weigh'],
  ['trust-downgrade', 'weigh'],
  ['provenance-context', 'weigh'],
  ['new-publisher', 'weigh'],
  ['maintainer-change', 'weigh'],
  ['publisher-not-maintainer', 'weigh'],
  // It asks others than the registry, and honest people lose their domains as well.
  ['maintainer-domain', 'off'],
  ['source-tag-lost', 'weigh'],
  ['new-package', 'warn'],
  ['version-jump', 'weigh'],
  ['publish-burst', 'weigh'],
  ['publish-order', 'weigh'],
  ['dormant-revival', 'weigh'],
  ['release-deprecated', 'note'],
  ['licence-change', 'note'],
  ['known-vulnerability', 'warn'],
  ['vulnerability-fixed', 'note'],
  ['release-age', 'block']
])

/** Signs that block when they meet on such a step, however rare that is. Each of these was an attack. */
export interface Combination {
  readonly signals: readonly string[]
  readonly step?: Step
  /** Also where they are mild. */
  readonly mild?: boolean
  /** Only in the first week of the release. */
  readonly whileFresh?: boolean
}

export const combinations: readonly Combination[] = [
  // A patch repairs. What has to be brought in for that is older than a week and has an author who is known.
  { signals: ['new-dependency'], step: 'patch', whileFresh: true },
  // Alone each is common; a name that is made to be mistaken is new when it is used.
  { signals: ['look-alike-name', 'new-package'], mild: true }
]

/** Levels of findings about a file of the repository. */
export const projectLevels: ReadonlyMap<string, Level> = new Map([
  ['acknowledgement', 'note'],
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
