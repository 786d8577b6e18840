// Why a release would pass, warn or block: every signal's answer, and what they come to together.
import semver from 'semver'
import { learn, type World } from '../facts/index.ts'
import { nearestLower } from '../facts/past.ts'
import { noHabits } from '../hash-habits.ts'
import type { Inspector } from '../inspect/define.ts'
import { judgeChange } from '../judge-change.ts'
import {
  UserError,
  type DependencyChange,
  type Domains,
  type Fact,
  type FactSheet,
  type Packument,
  type Registry
} from '../model.ts'
import { noOrigins } from '../origins.ts'
import { policyFor, wantsContent, wantsDomains, type Policy } from '../policy.ts'
import { stepTo } from './step-to.ts'
import { explanationText } from './explanation-text.ts'

export interface ReleaseQuestion {
  readonly name: string
  /** A version, or `latest`. */
  readonly version: string
  readonly registry: Registry
  /** Who tells of mail domains, where the policy wants to know. */
  readonly domains?: Domains
  /** Who looks into archives. */
  readonly inspector: Inspector
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
  const { reviewed, outcomes, policy: own } = judgeChange(change, sheet, policy, asOf)
  const publishedAt = sheet.publishedAt.known ? sheet.publishedAt.value : undefined
  return explanationText({ decided: reviewed, outcomes, policy: own, asOf, publishedAt })
}

const valueOf = <T>(fact: Fact<T>): T => {
  if (fact.known) return fact.value
  throw new UserError(`Nothing can be said of it. ${fact.detail}`)
}

const worldOf = (
  registry: Registry,
  document: Fact<Packument>,
  { name, policy, asOf, domains, inspector }: ReleaseQuestion
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
  inspector,
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
