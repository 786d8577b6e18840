// Learns what is to be known about each change, and puts it on a sheet: every fact known, or with its reason.
import type { HashHabits } from '../hash-habits.ts'
import type { Inspector } from '../inspect/define.ts'
import {
  known,
  unknown,
  type Advisories,
  type DependencyChange,
  type Domains,
  type Fact,
  type FactSheet,
  type Presence,
  type Registry,
  type Release,
  type ScriptsHere,
  type Unknown
} from '../model.ts'
import type { Origins } from '../origins.ts'
import type { ConfiguredRegistry } from '../registries.ts'
import { addAdvisories, releasesToAsk } from './advisories.ts'
import { addressOf, notFromRegistry } from './address.ts'
import { addCompany } from './company.ts'
import { readContent } from './content.ts'
import { createFold, type Fold } from './fold.ts'
import { readMailDomains } from './mail-domains.ts'
import { wholeLook } from './newcomer.ts'
import { verifyProofs } from './proofs.ts'
import { sheetOf, type FactOfLockfile } from './release.ts'

/** What there is to learn from: the registry, and what base tells. */
export interface World {
  readonly registry: Registry
  /** The one clock of the review, in milliseconds since 1970. */
  readonly asOf: number
  /** What the lockfiles of base tell of hosts. */
  readonly origins: Origins
  /** What the configuration of base tells of registries. */
  readonly configured: ConfiguredRegistry
  /** How the packages around a locked one are hashed. */
  readonly habits: HashHabits
  /** The names of all packages that base locks. */
  readonly namesAtBase: ReadonlySet<string>
  /** What the project's package manager does with install scripts. */
  readonly scriptsHere: (change: DependencyChange) => ScriptsHere
  /** Whether the archive of a change is to be read. */
  readonly wantsContent: (change: DependencyChange) => boolean
  /** Who looks into archives. */
  readonly inspector: Inspector
  /** Who tells of the mail domains behind a change; undefined where nobody is to be asked. */
  readonly domains?: (change: DependencyChange) => Domains | undefined
}

/**
 * The fact sheets of all changes of a review, in their order. Asks the registry for one document per package, and only
 * for releases that come from it.
 * @param told called for every change that was learnt about
 */
export const learn = async (
  changes: readonly DependencyChange[],
  world: World,
  told: () => void = () => undefined
): Promise<readonly FactSheet[]> => {
  const asked = releasesToAsk(changes, world)
  const warnings = asked.size === 0 ? noAdvisories : world.registry.advisories(asked)
  const fold = createFold()
  const sheets = await Promise.all(
    changes.map(async (change) => {
      const sheet = await learnAlone(change, world, fold)
      told()
      return sheet
    })
  )
  return addAdvisories(changes, addCompany(changes, sheets, world.namesAtBase), await warnings)
}

const noAdvisories = Promise.resolve(known<Advisories>(new Map()))

const learnAlone = async (change: DependencyChange, world: World, fold: Fold): Promise<FactSheet> => {
  if (change.kind === 'removed') return nothingKnown(unknown('not-found', 'The package was removed.'))
  const { registry, asOf } = world
  const { after } = change
  const inLockfile = (release?: Release) => ({
    address: known(addressOf(change, registry, world.origins, release)),
    usualHash: known(world.habits(change, release)),
    namesAtBase: known(world.namesAtBase),
    scriptsHere: known(world.scriptsHere(change))
  })
  const elsewhere = notFromRegistry(after, registry, world.configured(after.name))
  if (elsewhere !== undefined) return { ...nothingKnown(elsewhere), ...inLockfile() }
  const packument = await registry.packument(after.name)
  if (!packument.known && !(after.bundled && packument.reason === 'not-found')) {
    const presence = presenceWithout(packument)
    return { ...nothingKnown(packument), presence, presenceBefore: presence, ...inLockfile() }
  }
  // What is in a bundle need not be in a registry. Where it is, npm may fetch it from there all the same.
  if (!packument.known || (after.bundled && !packument.value.releases.has(after.version))) {
    return {
      ...nothingKnown(
        unknown('unsupported', 'It is shipped inside another package, and no registry knows of it.')
      ),
      ...inLockfile()
    }
  }
  const sheet = fold(sheetOf(change, after.version, packument.value, asOf))
  const lockfile = inLockfile(sheet.release.known ? sheet.release.value : undefined)
  return learnMore(change, { ...sheet, ...lockfile }, world)
}

// A function of its own: while the answers are waited for, the document must not stay in memory.
const learnMore = async (
  change: Exclude<DependencyChange, { kind: 'removed' }>,
  sheet: ReturnType<typeof sheetOf> & Pick<FactSheet, FactOfLockfile>,
  { registry, asOf, wantsContent, inspector, domains }: World
): Promise<FactSheet> => {
  const [proofs, content, mailDomains] = await Promise.all([
    verifyProofs(change, sheet, registry),
    wantsContent(change)
      ? readContent(change, sheet, registry, inspector, wholeLook(change, sheet, asOf))
      : notRead,
    readMailDomains(sheet, domains?.(change))
  ])
  const later = { advisories: unknown('unsupported', 'It was not asked.'), fixes: known([]) } as const
  return { ...sheet, ...proofs, ...content, mailDomains, ...later }
}

const unread = unknown('unsupported', 'The policy says that archives of such packages are not read.')
const notRead = { served: unread, content: unread }

const nothingKnown = (why: Unknown): FactSheet => ({
  address: why,
  usualHash: why,
  namesAtBase: why,
  scriptsHere: why,
  firstPublishedAt: known(undefined),
  presence: why,
  presenceBefore: why,
  latest: why,
  otherReleases: why,
  release: why,
  publishedAt: why,
  publisher: why,
  predecessor: why,
  settledPredecessor: why,
  history: why,
  recent: why,
  around: why,
  newDependencies: why,
  advisories: why,
  fixes: known([]),
  siblings: why,
  maintainers: why,
  installScripts: why,
  signature: why,
  wrongAttestations: why,
  provenance: why,
  served: why,
  content: why,
  mailDomains: why
})

const presenceWithout = (why: Unknown): Fact<Presence> =>
  why.reason === 'not-found' ? known({ state: 'no-such-package' }) : why
