// The whole line, read top to bottom: read, parse, diff, learn, judge, decide.
import { reviewAcknowledgements } from './acknowledgements.ts'
import { withSources } from './advised.ts'
import { countIncomparable, diffLockfiles, type LockfilePair } from './diff.ts'
import { learn } from './facts/index.ts'
import { profileOf } from './facts/profile.ts'
import { hashesLost, hashHabitsOf } from './hash-habits.ts'
import type { Inspector } from './inspect/define.ts'
import { isLockfileName } from './lockfiles/index.ts'
import {
  say,
  type AdvisorySource,
  type DependencyChange,
  type Domains,
  type FileProblem,
  type ProjectFinding,
  type Registry,
  type Review,
  type ReviewedChange,
  type Source
} from './model.ts'
import { originsOf } from './origins.ts'
import { decideFile, decideReview } from './decide.ts'
import { judgeChange } from './judge-change.ts'
import {
  changeLevels,
  defaultPolicy,
  isInternal,
  isLeftOut,
  policyFor,
  projectLevels,
  wantsContent,
  wantsDomains,
  type Policy
} from './policy.ts'
import { withProject } from './project/project-policy.ts'
import { tellScripts } from './project/scripts-here.ts'
import { settingsAtBase } from './project/settings-at-base.ts'
import { readLockfiles } from './read.ts'
import { readManifestProblems } from './read-manifests.ts'
import { readSettings } from './read-settings.ts'
import { configuredRegistry, namesRegistries } from './registries.ts'
import { isSettingPath } from './settings/index.ts'
import { timelineOf } from './timeline.ts'

export interface ReviewRequest {
  readonly source: Source
  readonly registry: Registry
  /** Who warns of releases besides the registry. */
  readonly advisories?: readonly AdvisorySource[]
  /** Who tells of mail domains, where the policy wants to know. */
  readonly domains?: Domains
  /** Who looks into archives; without it, they are looked into on this thread. */
  readonly inspector?: Inspector
  readonly policy: Policy
  /** The one clock of the review, in milliseconds since 1970. */
  readonly asOf: number
  /** The name of the job that this gate runs as, where base has it: another job of that name could stand in for it. */
  readonly gateJob?: string | undefined
  /** Told in one line what is going on. */
  readonly progress: (line: string) => void
}

/** The paths that a review wants to know about. A source may leave out all others from `changedFiles`. */
export const isWatched = (path: string): boolean => isLockfileName(path) || isSettingPath(path)

/**
 * Reviews what changed between the two revisions of a source.
 * @throws {UserError} when the source cannot be read; the state of the registry never throws
 */
export const review = async (request: ReviewRequest): Promise<Review> => {
  const { registry, asOf, progress } = request
  const source = toldOnce(request.source)
  const read = await readLockfiles(source, (path) => isLeftOut(path, request.policy))
  const settings = await readSettings(source, {
    publicHosts: registry.publicHosts,
    defaultLevels: new Map([...changeLevels, ...projectLevels]),
    ownDefaults: defaultPolicy,
    lockfileChanged: read.paths.length > 0,
    gateJob: request.gateJob
  })
  const manifests = await readManifestProblems(source, read.pairs, read.paths)
  const canonical = (address: string): string => registry.pathOf(address) ?? address
  const differences = diffLockfiles(read.pairs, { canonical, lockedAtBase: read.lockedAtBase })

  const locked = read.pairs.flatMap(({ before }) => before?.packages ?? [])
  const pathOf = (address: string): string | undefined => registry.pathOf(address)
  const origins = originsOf([...locked, ...read.lockedAtBase], pathOf)
  const habits = hashHabitsOf(read.pairs, pathOf)
  const namesAtBase = new Set([...locked, ...read.lockedAtBase].map(({ name }) => name))

  const project = differences.length === 0 ? [] : await settingsAtBase(source, read.paths)
  // Only where a lockfile leaves the place to the configuration.
  const configured = configuredRegistry(
    differences.some(hasNoAddress) ? project.filter(({ path }) => namesRegistries(path)) : []
  )
  const { policy, said } = withProject(request.policy, project)
  const scriptsHere = tellScripts(
    project,
    read.pairs.flatMap(({ after }) => after ?? [])
  )

  const lockedAtHead = read.pairs.flatMap(({ after }) => after?.packages ?? [])

  const advised = withSources(registry, {
    sources: request.advisories ?? [],
    asksRegistry: policy.advisories?.includes('registry') ?? true,
    isOurs: (name) => isInternal(name, policy)
  })
  let learnt = 0
  const world = {
    registry: advised.registry,
    asOf,
    origins,
    configured,
    habits,
    namesAtBase,
    scriptsHere,
    wantsContent: (change: DependencyChange) => wantsContent(change, policyFor(change, policy)),
    inspector: request.inspector ?? (await inspectorHere(policy)),
    domains: (change: DependencyChange) => (wantsDomains(change, policy) ? request.domains : undefined)
  }
  const sheets = await learn(differences, world, () => {
    learnt++
    progress(`${learnt} of ${differences.length} changes looked up`)
  })
  const changes = differences.map((change, i) => {
    const sheet = sheets[i]
    if (sheet === undefined) throw new Error('Every change has its sheet.')
    const { reviewed } = judgeChange(change, sheet, policy, asOf)
    const timeline = reviewed.verdict === 'block' ? timelineOf(sheet) : []
    const profile = profileOf(change, sheet)
    return { ...reviewed, ...(timeline.length > 0 && { timeline }), ...(profile && { profile }) }
  })
  const problems = [
    ...read.problems,
    ...migrationsOf(read.pairs, canonical),
    ...hashesLost(read.pairs),
    ...manifests,
    ...settings,
    ...reviewAcknowledgements(policy, differences, lockedAtHead, asOf)
  ]
  const findings = problems
    .flatMap((problem) => decideFile(problem, policy) ?? [])
    .toSorted(worstFindingFirst)

  const unverified = changes.filter((one) => one.unverified.length > 0).length
  return {
    verdict: decideReview(changes, findings),
    asOf,
    base: { revision: source.base },
    head: { revision: source.head },
    lockfiles: read.paths,
    leftOut: read.leftOut,
    terms: {
      cooldownMs: policy.cooldownMs,
      said: differences.length === 0 ? [] : [...said, ...advised.said()],
      asked: advised.hosts()
    },
    coverage: { changes: changes.length, judged: changes.length - unverified, unverified },
    changes: changes.toSorted(worstFirst),
    project: { findings }
  }
}

// Several steps ask what differs, and each answer may take a process of its own.
const toldOnce = (source: Source): Source => {
  let changed: ReturnType<Source['changedFiles']> | undefined
  return { ...source, changedFiles: () => (changed ??= source.changedFiles()) }
}

// Loaded when nobody else looks into archives: it brings a parser of code along.
const inspectorHere = async ({ inspection }: Policy): Promise<Inspector> =>
  (await import('./inspect/inspect.ts')).inspectorHere(inspection)

// Said once: a hundred packages whose hashes cannot be compared are one fact about the file.
const migrationsOf = (
  pairs: readonly LockfilePair[],
  canonical: (address: string) => string
): readonly FileProblem[] =>
  pairs.flatMap((pair) => {
    const { path, before, after } = pair
    if (before === undefined || after === undefined) return []
    if (before.format === after.format && before.formatVersion === after.formatVersion) return []
    const from = say`The lockfile was ${before.format} ${before.formatVersion} (${before.path}) and is now ${after.format} ${after.formatVersion}.`
    const incomparable = countIncomparable(pair, canonical)
    const rest =
      incomparable === 0
        ? say` Every version that stayed is comparable by its hash.`
        : say` Of the versions that stayed, ${incomparable} cannot be compared by a hash, since the two formats have none in common.`
    return [{ signal: 'lockfile-migrated', path, message: [...from, ...rest] } as const]
  })

const hasNoAddress = (change: DependencyChange): boolean =>
  change.kind !== 'removed' &&
  change.after.resolution.kind === 'registry' &&
  change.after.resolution.resolved === undefined

const order = { block: 0, warn: 1, pass: 2 } as const

const worstFindingFirst = (a: ProjectFinding, b: ProjectFinding): number =>
  levelOrder[a.level] - levelOrder[b.level]

const levelOrder = { block: 0, warn: 1, note: 2 } as const

const worstFirst = (a: ReviewedChange, b: ReviewedChange): number => order[a.verdict] - order[b.verdict]
