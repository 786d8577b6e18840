// What the questions about manifests and lockfiles share.
import type { DeclaredDependency, LockedPackage, Lockfile, Manifest, Message } from '../model.ts'

/** A lockfile at head, and base's where there was one. They are the same where only manifests changed. */
export interface DriftPair {
  readonly path: string
  readonly before: Lockfile | undefined
  readonly after: Lockfile
}

/** What is known besides the lockfile. */
export interface DriftContext {
  /** The manifests that were read, by the importer's path as the lockfile has it. */
  readonly manifests: ReadonlyMap<string, { readonly before: Manifest | undefined; readonly after: Manifest }>
  /** Names that overrides or resolutions speak of: their ranges do not decide. */
  readonly redirected: ReadonlySet<string>
  /** Names of the repository's own packages. */
  readonly own: ReadonlySet<string>
}

/** Something that does not agree. */
export interface Drift {
  /** The importer's path; undefined where nobody asks. */
  readonly importer: string | undefined
  readonly name: string
  readonly wanted: string | undefined
  readonly found: string | undefined
  readonly isHard: boolean
}

/** Whether the importers of a lockfile hold the ranges of the manifests, rather than being made from them. */
export const holdsRanges = ({ format, formatVersion }: Lockfile): boolean =>
  format === 'pnpm' || format === 'bun' || (format === 'npm' && formatVersion !== '1')

/** What each importer asks for, by its path. */
export const importersOf = (
  lockfile: Lockfile | undefined
): ReadonlyMap<string, readonly DeclaredDependency[]> =>
  new Map(lockfile?.graph().importers.map(({ path, dependencies }) => [path, dependencies]))

/** A release as people write it. */
export const releaseOf = ({ name, version }: LockedPackage): string => `${name}@${version}`

/** What a manifest may ask for by name. Of a name that stands in several groups, the first one counts. */
export const groupsOf = (manifest: Manifest): readonly ReadonlyMap<string, string>[] => [
  manifest.optionalDependencies,
  manifest.dependencies,
  manifest.devDependencies,
  manifest.peerDependencies
]

/** Some of many, each told by a few parts of a message, and how many more there are. */
export const listed = <T>(all: readonly T[], tell: (one: T) => Message): Message => {
  const rest = all.length - mostNamed
  return [
    ...all.slice(0, mostNamed).flatMap((one, i) => [...(i === 0 ? [] : [', ']), ...tell(one)]),
    rest > 0 ? `, and ${rest} more.` : '.'
  ]
}

/** No more than so many are named in a sentence or in the evidence. */
export const mostNamed = 10

/** Foreign text for a sentence: not all of it where it is long. */
export const short = (text: string): string => (text.length > 200 ? `${text.slice(0, 199)}…` : text)
