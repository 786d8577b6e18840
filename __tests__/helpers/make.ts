// Small values of the model, with everything a test does not care about filled in.
import type {
  DatedRelease,
  DependencyChange,
  DependencyEdge,
  Importer,
  LockedPackage,
  Lockfile,
  Packument,
  PackumentPart,
  Fact,
  Person,
  Publisher,
  Registry,
  Release,
  Resolution,
  Scope
} from '../../src/model.ts'
import { known, unknown } from '../../src/model.ts'
import { dayMs } from '../../src/time.ts'

/** The moment at which all these tests stand: 2024-06-15 12:00 UTC. */
export const now = Date.UTC(2024, 5, 15, 12)

/** So many days before `now`. */
export const daysAgo = (days: number): number => now - days * dayMs

/** Where the registry of these tests keeps its packages. */
export const registryUrl = 'https://registry.example.test/'

/** Another name of the same registry, as lockfiles know two of the public one. */
export const otherUrl = 'https://mirror.example.test/'

/** The address of a tarball below a registry. */
export const tarball = (name: string, version: string, url = registryUrl): string =>
  `${url}${name}/-/${name.slice(name.indexOf('/') + 1)}-${version}.tgz`

/** A release as the registry of these tests has it, with the hash that goes with it. */
export const fromRegistry = (
  name: string,
  version: string,
  more: { readonly resolved?: string | undefined; readonly integrity?: string | undefined } = {}
): Resolution => ({
  kind: 'registry',
  resolved: tarball(name, version),
  integrity: `sha512-${name}/${version}`,
  ...more
})

/** A locked package. `kit` where no name is given; its key tells its name, version and resolution. */
export const locked = (version: string, more: Partial<LockedPackage> = {}): LockedPackage => {
  const name = more.name ?? 'kit'
  const resolution = more.resolution ?? fromRegistry(name, version)
  return {
    key: `${name}@${version} ${JSON.stringify(resolution)}`,
    name,
    version,
    resolution,
    aliases: [],
    hasInstallScript: undefined,
    bundled: false,
    os: [],
    cpu: [],
    ...more
  }
}

/** Who asks for what, by names: `{ '.': { kit: 'prod' } }` for importers, the same for packages. */
export interface Asked {
  readonly importers?: Readonly<Record<string, Readonly<Record<string, Scope>>>>
  readonly edges?: Readonly<Record<string, Readonly<Record<string, DependencyEdge['scope']>>>>
}

/** A lockfile of these packages. In `asked`, a package is called by its key or, where only one has it, by its name. */
export const lockfile = (
  packages: readonly LockedPackage[],
  { importers = {}, edges = {}, ...more }: Asked & Partial<Lockfile> = {}
): Lockfile => {
  const keyOf = (called: string): string =>
    packages.find(({ key, name }) => key === called || name === called)?.key ?? called
  return {
    path: 'package-lock.json',
    format: 'npm',
    formatVersion: '3',
    packages,
    graph: () => ({
      importers: Object.entries(importers).map(([path, asked]): Importer => ({
        path,
        dependencies: Object.entries(asked).map(([name, scope]) => ({
          name,
          range: '*',
          scope,
          key: packages.some((one) => one.key === keyOf(name)) ? keyOf(name) : undefined
        }))
      })),
      edges: new Map(
        Object.entries(edges).map(([from, asked]) => [
          keyOf(from),
          Object.entries(asked).map(([to, scope]) => ({ key: keyOf(to), scope }))
        ])
      )
    }),
    ...more
  }
}

const around = {
  lockfiles: ['package-lock.json'],
  direct: true,
  scope: 'prod',
  introducedBy: [['.']]
} as const

type Changed<K extends DependencyChange['kind']> = Extract<DependencyChange, { readonly kind: K }>
type Locked = string | LockedPackage
const asLocked = (one: Locked): LockedPackage => (typeof one === 'string' ? locked(one) : one)

/** A new package. */
export const added = (after: Locked): Changed<'added'> => ({
  kind: 'added',
  after: asLocked(after),
  ...around
})

/** A package that went. */
export const removed = (before: Locked): Changed<'removed'> => ({
  kind: 'removed',
  before: asLocked(before),
  ...around
})

const both =
  <K extends 'updated' | 'downgraded' | 'mutated'>(kind: K) =>
  (before: Locked, after: Locked) => ({
    kind,
    before: asLocked(before),
    after: asLocked(after),
    ...around
  })

/** A package in another version, by default a higher one. */
export const updated: (before: Locked, after: Locked) => Changed<'updated'> = both('updated')
/** A package that goes back. */
export const downgraded: (before: Locked, after: Locked) => Changed<'downgraded'> = both('downgraded')
/** The same version with other bytes or from another place. */
export const mutated: (before: Locked, after: Locked) => Changed<'mutated'> = both('mutated')

/** Somebody by name, with a mail address. */
export const person = (name: string): Person => ({ name, email: `${name}@people.example` })

/** An account that publishes with a password or token. */
export const publisher = (name: string, more: Partial<Publisher> = {}): Publisher => ({
  ...person(name),
  trustedPublisher: undefined,
  approver: undefined,
  ...more
})

/** A pipeline that publishes by OIDC, as the public registry shows it. */
export const pipeline = (configuration: string | undefined, approver?: string): Publisher =>
  publisher('GitHub Actions', {
    trustedPublisher: { id: 'github', configuration },
    approver: approver === undefined ? undefined : person(approver)
  })

/** A release of nobody in particular, without scripts. */
export const release = (version: string, more: Partial<Release> = {}): Release => ({
  version,
  publishedAt: undefined,
  publisher: undefined,
  maintainers: undefined,
  installScripts: new Map(),
  deprecated: undefined,
  tarball: undefined,
  integrity: undefined,
  shasum: undefined,
  attested: false,
  signatures: [],
  dependencies: new Map(),
  commands: new Map(),
  gitHead: undefined,
  repository: undefined,
  license: undefined,
  unpackedSize: undefined,
  fileCount: undefined,
  ...more
})

/** A release of a known moment. */
export const dated = (
  version: string,
  publishedAt: number,
  more: Partial<Release> = {}
): Release & DatedRelease => ({
  ...release(version, more),
  publishedAt
})

/** A packument of these releases. */
export const packument = (
  releases: readonly Release[],
  more: {
    readonly malformed?: readonly string[]
    readonly removed?: Readonly<Record<string, number>>
    readonly lacks?: readonly PackumentPart[]
    readonly latest?: string
  } = {}
): Packument => ({
  name: 'kit',
  releases: new Map<string, Fact<Release>>([
    ...releases.map((one) => [one.version, known(one)] as const),
    ...(more.malformed ?? []).map((version) => [version, unknown('malformed', `${version} is odd`)] as const)
  ]),
  removed: new Map(Object.entries(more.removed ?? {})),
  latest: more.latest,
  lacks: new Map((more.lacks ?? []).map((part) => [part, `no ${part}`]))
})

/** A registry at `registryUrl` that answers every name with the same, and remembers what it was asked. */
export const registryOf = (answer: Fact<Packument>): Registry & { readonly asked: readonly string[] } => {
  const asked: string[] = []
  return {
    asked,
    publicHosts: new Set(),
    packument: (name) => {
      asked.push(name)
      return Promise.resolve(answer)
    },
    attestations: () => Promise.resolve(unknown('not-found', 'no attestations')),
    tarballs: (wanted, use) =>
      Promise.resolve(use(wanted.map(() => unknown('unsupported', 'It has no archives.')))),
    advisories: () => Promise.resolve(unknown('unsupported', 'It tells no advisories.')),
    keys: () => Promise.resolve(unknown('not-found', 'no keys')),
    pathOf: (address) =>
      [registryUrl, otherUrl].flatMap((url) => (address.startsWith(url) ? address.slice(url.length) : []))[0]
  }
}
