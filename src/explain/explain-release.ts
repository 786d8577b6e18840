// Why a release would pass, warn or block: every signal's answer, and what they come to together.
import semver from 'semver'
import { decideChange } from '../decide.ts'
import { learn, type World } from '../facts/index.ts'
import { nearestLower } from '../facts/past.ts'
import { noHabits } from '../hash-habits.ts'
import {
  UserError,
  type DependencyChange,
  type Domains,
  type Fact,
  type FactSheet,
  type LockedPackage,
  type Outcome,
  type Packument,
  type Registry
} from '../model.ts'
import { noOrigins } from '../origins.ts'
import { isInternal, policyFor, wantsContent, wantsDomains, type Policy } from '../policy.ts'
import { signals } from '../signals/index.ts'
import { explanationText } from './explanation-text.ts'

export interface ReleaseQuestion {
  readonly name: string
  /** A version, or `latest`. */
  readonly version: string
  readonly registry: Registry
  /** Who tells of mail domains, where the policy wants to know. */
  readonly domains?: Domains
  readonly policy: Policy
  /** The one clock, in milliseconds since 1970. */
  readonly asOf: number
}

/**
 * What a review would say of a change to this release, as text for a terminal: an update from the release before it, or
 * an added package where there is none.
 * @throws {UserError} when the registry does not give the release
 */
export const explainRelease = async (question: ReleaseQuestion): Promise<string> => {
  const { name, registry, policy, asOf } = question
  const document = await registry.packument(name)
  const packument = valueOf(document)
  const version = question.version === 'latest' ? (packument.latest ?? 'latest') : question.version
  const release = packument.releases.get(version)
  if (release === undefined)
    throw new UserError(
      `The registry has no version ${version} of ${name}. Say one that it has, or "latest".`
    )
  const before = nearestLower(valueOf(release), packument, asOf)?.version
  const change = stepTo(name, version, before)
  const world = worldOf(registry, document, question)
  const [first] = await learn([change], world)
  const brought = first === undefined ? [] : await broughtBy(first, registry, asOf)
  const [sheet = first] = brought.length === 0 ? [first] : await learn([change, ...brought], world)
  if (sheet === undefined) throw new Error('Every change has its sheet.')
  const own = policyFor(change, policy)
  const context = {
    asOf,
    cooldownMs: own.cooldownMs,
    isInternal: (one: string) => isInternal(one, policy),
    weakHashHosts: policy.weakHashHosts,
    severity: policy.severity
  }
  const outcomes = new Map<string, Outcome>(
    signals.map((signal) => [signal.id, signal.judge(change, sheet, context)])
  )
  const publishedAt = sheet.publishedAt.known ? sheet.publishedAt.value : undefined
  const decided = decideChange(change, outcomes, own, { asOf, publishedAt })
  return explanationText({ decided, outcomes, policy: own, asOf, publishedAt })
}

const valueOf = <T>(fact: Fact<T>): T => {
  if (fact.known) return fact.value
  throw new UserError(`Nothing can be said of it. ${fact.detail}`)
}

const around = { lockfiles: [], direct: true, scope: 'prod', introducedBy: [] } as const

const stepTo = (name: string, version: string, before: string | undefined): DependencyChange => {
  const after = locked(name, version)
  if (before === undefined) return { kind: 'added', after, ...around }
  const kind = semver.lt(before, version) ? 'updated' : 'downgraded'
  return { kind, before: locked(name, before), after, ...around }
}

const locked = (name: string, version: string): LockedPackage => ({
  key: `${name}@${version}`,
  name,
  version,
  resolution: { kind: 'registry', resolved: undefined, integrity: undefined },
  aliases: [],
  hasInstallScript: undefined,
  bundled: false,
  os: [],
  cpu: []
})

const worldOf = (
  registry: Registry,
  document: Fact<Packument>,
  { name, policy, asOf, domains }: ReleaseQuestion
): World => ({
  // The document is large, and was read already.
  registry: {
    ...registry,
    packument: (other) => (other === name ? Promise.resolve(document) : registry.packument(other))
  },
  asOf,
  origins: noOrigins,
  configured: () => undefined,
  habits: noHabits,
  namesAtBase: new Set([name]),
  scriptsHere: () => ({ manager: 'your package manager', run: undefined, setting: undefined }),
  wantsContent: (change) => wantsContent(change, policyFor(change, policy)),
  domains: (change) => (wantsDomains(change, policy) ? domains : undefined)
})

const mostBrought = 20

/** What the release newly asks for, each in the newest version that fits: it would be part of the same review. */
const broughtBy = async (
  { newDependencies }: FactSheet,
  registry: Registry,
  asOf: number
): Promise<readonly DependencyChange[]> => {
  const asked = newDependencies.known ? newDependencies.value.slice(0, mostBrought) : []
  const found = await Promise.all(
    asked.map(async ({ name, range }) => {
      const packument = await registry.packument(name)
      if (!packument.known) return []
      const there = [...packument.value.releases].flatMap(([version, release]) =>
        release.known && (release.value.publishedAt ?? asOf) <= asOf ? [version] : []
      )
      const version = semver.maxSatisfying(there, range)
      return version === null ? [] : [stepTo(name, version, undefined)]
    })
  )
  return found.flat()
}
