// Completes a registry's document of a package from another registry's, where both are of the same package.
import { compareHashes, readHashes } from '../integrity.ts'
import { known, type Fact, type Packument, type PackumentPart, type Release } from '../model.ts'

export interface Completion {
  readonly document: Fact<Packument>
  /** Whether the other registry was shown to have the same package. */
  readonly isShared: boolean
}

/**
 * The first document, with what the second tells of the releases that both have. Where a single one of those is not
 * shown to have the same bytes, nothing is taken: it may be another package of the same name.
 */
export const completeFrom = (own: Packument, other: Packument): Completion => {
  const common = [...own.releases].flatMap(([version, fact]) => {
    const theirs = other.releases.get(version)
    return fact.known && theirs?.known === true ? [isSame(fact.value, theirs.value)] : []
  })
  const same = common.filter((one) => one).length
  if (same === 0 || same < common.length) {
    const why = `Nothing was taken from the second source: ${same} of ${common.length} versions that both have are shown to have the same bytes.`
    return { document: known(stillLacking(own, why)), isShared: false }
  }
  return { document: known(completed(own, other)), isShared: true }
}

/** The document, with one more sentence on why it lacks what it lacks. */
export const stillLacking = (own: Packument, why: string): Packument => ({
  ...own,
  lacks: new Map([...own.lacks].map(([part, sign]) => [part, `${sign} ${why}`]))
})

const isSame = (own: Release, other: Release): boolean =>
  compareHashes(readHashes(own.integrity, own.shasum), readHashes(other.integrity, other.shasum)) === 'same'

const completed = (own: Packument, other: Packument): Packument => {
  const lacksScripts = own.lacks.has('scripts')
  const lacks = new Map<PackumentPart, string>()
  for (const [part, sign] of own.lacks) {
    const theirs = other.lacks.get(part)
    if (theirs !== undefined) lacks.set(part, `${sign} Nor does the second source tell.`)
  }
  const releases = new Map<string, Fact<Release>>()
  for (const [version, fact] of own.releases) {
    const theirs = other.releases.get(version)
    const both = fact.known && theirs?.known === true
    releases.set(version, both ? known(completedRelease(fact.value, theirs.value, lacksScripts)) : fact)
    // A release without scripts cannot be told from one whose scripts nobody gives.
    if (lacksScripts && fact.known && !both)
      lacks.set('scripts', `${own.lacks.get('scripts') ?? ''} The second source does not have all releases.`)
  }
  if (!own.lacks.has('time') || other.lacks.has('time')) return { ...own, releases, lacks }
  // The times are of the other registry now, and so is what they say of versions that are gone.
  const removed = new Map([...other.removed].filter(([version]) => !own.releases.has(version)))
  lacks.set('versions', 'The registry may never have had all versions.')
  return { ...own, releases, removed, lacks }
}

const completedRelease = (own: Release, other: Release, lacksScripts: boolean): Release => ({
  ...own,
  publishedAt: own.publishedAt ?? other.publishedAt,
  publisher: own.publisher ?? other.publisher,
  maintainers: own.maintainers ?? other.maintainers,
  installScripts: lacksScripts ? other.installScripts : own.installScripts,
  deprecated: own.deprecated ?? other.deprecated,
  attested: own.attested || other.attested,
  signatures: own.integrity === other.integrity ? signaturesOf(own, other) : own.signatures,
  gitHead: own.gitHead ?? other.gitHead,
  repository: own.repository ?? other.repository,
  license: own.license ?? other.license,
  unpackedSize: own.unpackedSize ?? other.unpackedSize,
  fileCount: own.fileCount ?? other.fileCount
})

// The hash is signed as it is written.
const signaturesOf = (own: Release, other: Release): Release['signatures'] => [
  ...own.signatures,
  ...other.signatures.filter(({ sig }) => !own.signatures.some((one) => one.sig === sig))
]
