// Packages and their release histories in a few lines, and the registry documents that follow from them.
import { createHash } from 'node:crypto'
import semver from 'semver'
import type { TarEntry } from './tarball.ts'
import { pack, type Files, type Packed } from './world-tarball.ts'

/** An account: `name`, or the whole of what a registry tells about it. Mail addresses are made up. */
export type Account =
  | string
  | {
      readonly name: string
      readonly email?: string
      readonly trustedPublisher?: { readonly id: string; readonly oidcConfigId?: string }
      readonly approver?: { readonly name: string; readonly email?: string }
    }

/** What npm names as the publisher of a release that a GitHub workflow published by OIDC. */
export const githubActions = {
  name: 'GitHub Actions',
  email: 'npm-oidc-no-reply@github.com',
  trustedPublisher: { id: 'github', oidcConfigId: 'oidc:0a1b2c3d' }
} satisfies Account

/** Releases that have their publisher, maintainers, scripts and dependencies in common. */
export interface Block {
  /** `1.2.3`, several with blanks between, or `1.0.0..1.8.0`: counting up the one number that differs. */
  readonly versions: string
  /** When the first one was published, ISO 8601. */
  readonly at: string
  /** When the last one was published; those between are spread evenly. Must be there for more than one. */
  readonly until?: string
  /** Without it the document names no publisher, as those of very old releases. */
  readonly by?: Account
  /** Names. Without it those of the block before, in the first block the publisher. */
  readonly maintainers?: readonly string[]
  /** Without it those of the block before; `{}` for none. */
  readonly scripts?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly gypfile?: boolean
  /** The commands it puts on the path, each with its file. */
  readonly bin?: Readonly<Record<string, string>>
  /** Whether its manifest names the commit it was made from, as npm does for a folder below git. */
  readonly commit?: boolean
  /** The address of its source. */
  readonly repository?: string
  /** The tag `latest` stands at it, though a higher version may be there. */
  readonly latest?: boolean
  readonly deprecated?: string
  /** When it was unpublished: from then on only the `time` map knows it. */
  readonly removed?: string
  /** With `removed`: not even the `time` map knows it any more, as after the removal of a whole package. */
  readonly forgotten?: boolean
  /**
   * What its archive holds beside a manifest and a small `index.js`, or in their place. Without it what those of the
   * block before hold; `{}` for nothing.
   */
  readonly files?: Files
  /** What the manifest in the archive says otherwise than the registry's; undefined for what it leaves out. */
  readonly packed?: Document
  /** Files of another archive than the published one, which the registry serves in its place. */
  readonly served?: Files
  /** Entries of the archive behind its files, for those that no packing tool writes. */
  readonly archive?: readonly TarEntry[]
}

/** One release, with dates in milliseconds since 1970. */
export interface WorldRelease extends Omit<Block, 'versions' | 'at' | 'until' | 'removed' | 'maintainers'> {
  readonly version: string
  readonly publishedAt: number
  readonly removedAt: number | undefined
  readonly maintainers: readonly string[]
}

export interface Package {
  readonly name: string
  /** Oldest first. */
  readonly releases: readonly WorldRelease[]
}

/** All packages a registry holds. */
export type World = readonly Package[]

/**
 * Describes one package by blocks of releases.
 * @throws {Error} when a block cannot be understood
 */
export const pkg = (name: string, ...blocks: readonly Block[]): Package => {
  const releases: WorldRelease[] = []
  let maintainers: readonly string[] = []
  let scripts: Readonly<Record<string, string>> = {}
  let files: Files = {}
  for (const block of blocks) {
    const by = block.by === undefined ? [] : [accountName(block.by)]
    maintainers = block.maintainers ?? (maintainers.length === 0 ? by : maintainers)
    scripts = block.scripts ?? scripts
    files = block.files ?? files
    const { versions, at, until, removed, ...rest } = block
    const list = expand(versions)
    if (list.length > 1 && until === undefined) throw new Error(`${name} ${versions}: "until" is missing`)
    const start = moment(at)
    const step = list.length > 1 ? (moment(until ?? at) - start) / (list.length - 1) : 0
    for (const [i, version] of list.entries()) {
      const removedAt = removed === undefined ? undefined : moment(removed)
      releases.push({
        ...rest,
        version,
        publishedAt: Math.round(start + i * step),
        removedAt,
        maintainers,
        scripts,
        files
      })
    }
  }
  return { name, releases: releases.toSorted((a, b) => a.publishedAt - b.publishedAt) }
}

/** Milliseconds since 1970 of an ISO 8601 date. @throws {Error} when it is none */
export const moment = (iso: string): number => {
  const at = Date.parse(iso)
  if (Number.isNaN(at)) throw new Error(`"${iso}" is not a date`)
  return at
}

/** The release of a package that a lockfile names. @throws {Error} when the world does not have it */
export const releaseOf = (world: World, name: string, version: string): WorldRelease => {
  const found = world.find((one) => one.name === name)?.releases.find((one) => one.version === version)
  if (found === undefined) throw new Error(`The world has no ${name}@${version}`)
  return found
}

/** Where the registry at `url` keeps a tarball. */
export const tarballOf = (url: string, name: string, version: string): string =>
  `${url}/${name}/-/${name.slice(name.indexOf('/') + 1)}-${version}.tgz`

/** A document as JSON text will hold it. */
export type Document = Record<string, unknown>
/** Whether a value is an object or a list. */
export const isDocument = (value: unknown): value is Document => typeof value === 'object' && value !== null

/** The release whose tarball stands at a path of a registry, as of `asOf`; undefined where there is none. */
export const releaseAt = (
  world: World,
  path: string,
  asOf: number
): { readonly name: string; readonly release: WorldRelease } | undefined => {
  const [name = ''] = path.split('/-/')
  const release = world
    .find((one) => one.name === name)
    ?.releases.find(({ version }) => tarballOf('', name, version) === `/${path}`)
  if (release === undefined || release.publishedAt > asOf) return undefined
  const { removedAt } = release
  return removedAt !== undefined && removedAt <= asOf ? undefined : { name, release }
}

/** The full document of a package as a registry at `url` served it at `asOf`; undefined: it had none. */
export const packumentOf = (one: Package, url: string, asOf: number): Document | undefined => {
  const published = one.releases.filter((release) => release.publishedAt <= asOf)
  const gone = (release: WorldRelease): boolean =>
    release.removedAt !== undefined && release.removedAt <= asOf
  const remembered = published.filter((release) => !(gone(release) && release.forgotten === true))
  const served = remembered.filter((release) => !gone(release))
  const first = remembered[0]
  const newest = served.at(-1)
  if (first === undefined) return undefined
  const created = new Date(first.publishedAt).toISOString()
  const modified = new Date(Math.max(...remembered.map((release) => release.publishedAt))).toISOString()
  const time: Document = { created, modified }
  for (const { version, publishedAt } of remembered) time[version] = new Date(publishedAt).toISOString()
  if (newest === undefined) {
    // The whole package was unpublished: a document of nothing but its times.
    return {
      _id: one.name,
      name: one.name,
      time: { ...time, unpublished: { name: one.name, time: modified } }
    }
  }
  return {
    _id: one.name,
    name: one.name,
    'dist-tags': { latest: latestOf(served).version },
    versions: Object.fromEntries(
      served.map((release) => [release.version, publishedManifestOf(one.name, release, url)])
    ),
    time,
    maintainers: newest.maintainers.map((name) => account(name))
  }
}

// Projects that keep up older lines publish them under other tags.
const latestOf = (served: readonly WorldRelease[]): WorldRelease => {
  const stable = served.filter((release) => semver.prerelease(release.version) === null)
  const tagged = served.findLast((release) => release.latest === true)
  const [highest] = (stable.length > 0 ? stable : served).toSorted((a, b) =>
    semver.rcompare(a.version, b.version)
  )
  const latest = tagged ?? highest
  if (latest === undefined) throw new Error('A document has a release.')
  return latest
}

/** The archive of a release. */
export const packedOf = (name: string, release: WorldRelease): Packed =>
  pack(manifestOf(name, release), release)

// What its author wrote, without all that a registry adds.
const manifestOf = (name: string, release: WorldRelease): Document => ({
  name,
  version: release.version,
  description: `${name}, as a test knows it`,
  main: 'index.js',
  scripts: { test: 'node --test', ...release.scripts },
  ...(release.bin === undefined ? {} : { bin: release.bin }),
  ...(release.repository === undefined ? {} : { repository: { type: 'git', url: release.repository } }),
  ...(release.dependencies === undefined ? {} : { dependencies: release.dependencies }),
  ...(release.optionalDependencies === undefined
    ? {}
    : { optionalDependencies: release.optionalDependencies })
})

const publishedManifestOf = (name: string, release: WorldRelease, url: string): Document => {
  const { integrity, shasum, fileCount, unpackedSize } = packedOf(name, release)
  return {
    ...manifestOf(name, release),
    // npm writes the hook that a binding.gyp implies into the manifest.
    ...(release.gypfile === true
      ? { gypfile: true, scripts: { test: 'node --test', install: 'node-gyp rebuild', ...release.scripts } }
      : {}),
    ...(release.commit === true ? { gitHead: commitOf(name, release.version) } : {}),
    ...(release.deprecated === undefined ? {} : { deprecated: release.deprecated }),
    _id: `${name}@${release.version}`,
    ...(release.by === undefined ? {} : { _npmUser: account(release.by) }),
    maintainers: release.maintainers.map((person) => account(person)),
    dist: { integrity, shasum, tarball: tarballOf(url, name, release.version), fileCount, unpackedSize }
  }
}

const commitOf = (name: string, version: string): string =>
  createHash('sha1').update(`commit of ${name}@${version}`).digest('hex')

const accountName = (by: Account): string => (typeof by === 'string' ? by : by.name)
const account = (by: Account): Document =>
  typeof by === 'string'
    ? { name: by, email: `${by}@people.example` }
    : {
        ...by,
        email: by.email ?? `${by.name}@people.example`,
        ...(by.approver === undefined ? {} : { approver: account(by.approver) })
      }

const expand = (versions: string): readonly string[] =>
  versions.split(/\s+/).flatMap((part) => {
    const [first = '', last] = part.split('..')
    if (last === undefined) return [first]
    const from = first.split('.').map(Number)
    const to = last.split('.').map(Number)
    const differing = [0, 1, 2].filter((i) => from[i] !== to[i])
    const [at] = differing
    if (at === undefined || differing.length !== 1) throw new Error(`"${part}" must differ in one number`)
    const numbers = Array.from({ length: (to[at] ?? 0) - (from[at] ?? 0) + 1 }, (_, i) => (from[at] ?? 0) + i)
    return numbers.map((number) => from.with(at, number).join('.'))
  })
