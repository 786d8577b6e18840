// The shared types, in the order of the straight line: facts, lockfiles, changes, releases, signals, verdict.
// It imports no code, only the words of what is inside a release. The words are those of docs/glossary.md.
import type { Abilities, CodeDifference, Some } from './code/define.ts'
import type { IntegrityCheck, Oddity } from './tarball/define.ts'
import type { PackedManifest } from './tarball/manifest.ts'

/** Why something could not be learnt. */
export type UnknownReason = 'unreachable' | 'malformed' | 'not-found' | 'unsupported'

/** Something learnt from outside, or why it was not. Never `null`, never a default. */
export type Fact<T> = { readonly known: true; readonly value: T } | Unknown

/** `detail` is one sentence for people; it may quote foreign text. */
export interface Unknown {
  readonly known: false
  readonly reason: UnknownReason
  readonly detail: string
}

export const known = <T>(value: T): Fact<T> => ({ known: true, value })
export const unknown = (reason: UnknownReason, detail: string): Unknown => ({ known: false, reason, detail })

export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue }

// ---------------------------------------------------------------------------------------------- lockfiles

/** Where the bytes of a locked package come from. `resolved` and `integrity` are kept exactly as written. */
export type Resolution =
  | {
      readonly kind: 'registry'
      readonly resolved: string | undefined
      readonly integrity: string | undefined
    }
  | { readonly kind: 'tarball'; readonly resolved: string; readonly integrity: string | undefined }
  | {
      readonly kind: 'git'
      readonly repository: string
      readonly commit: string
      readonly integrity: string | undefined
    }
  | { readonly kind: 'local'; readonly path: string }
  | { readonly kind: 'workspace'; readonly path: string }
  | { readonly kind: 'patch'; readonly patch: string; readonly integrity: string | undefined }

export type LockfileFormat = 'npm' | 'yarn-classic' | 'yarn-berry' | 'pnpm' | 'bun' | 'deno' | 'vlt'

/** Identifies a package within one lockfile. Opaque: only its own lockfile knows how to read it. */
export type PackageKey = string

/** One release that a lockfile holds. Copies of it in several places, and peer variants, are one package. */
export interface LockedPackage {
  readonly key: PackageKey
  /** The registry's name, also where it is installed under an alias. Includes the scope. */
  readonly name: string
  readonly version: string
  readonly resolution: Resolution
  /** Other names it is installed under. */
  readonly aliases: readonly string[]
  /** What the lockfile says of install scripts; undefined where the format does not say. */
  readonly hasInstallScript: boolean | undefined
  /** Shipped inside another package's tarball, so that no registry is asked for it. */
  readonly bundled: boolean
  /** Platforms it is limited to, as written. Empty: any. */
  readonly os: readonly string[]
  readonly cpu: readonly string[]
}

export type Scope = 'prod' | 'dev' | 'optional' | 'peer'

/** A workspace of the project: a folder with a manifest. The root's path is `.` */
export interface Importer {
  readonly path: string
  readonly dependencies: readonly DeclaredDependency[]
}

/** A line of a manifest, and the package that the lockfile gives for it. */
export interface DeclaredDependency {
  readonly name: string
  readonly range: string
  readonly scope: Scope
  /** Undefined where the lockfile holds nothing for it. */
  readonly key: PackageKey | undefined
}

export interface DependencyEdge {
  readonly key: PackageKey
  readonly scope: 'prod' | 'optional' | 'peer'
}

/** Who asks for what in one lockfile. */
export interface DependencyGraph {
  readonly importers: readonly Importer[]
  readonly edges: ReadonlyMap<PackageKey, readonly DependencyEdge[]>
}

export interface Lockfile {
  /** From the root of the repository, with `/`. */
  readonly path: string
  readonly format: LockfileFormat
  /** The version the file names, as written. */
  readonly formatVersion: string
  readonly packages: readonly LockedPackage[]
  /** Built when first asked for: most lockfiles differ in a few packages, and only those need it. */
  readonly graph: () => DependencyGraph
}

/** What of a package.json the lockfile readers need. */
export interface Manifest {
  readonly name: string | undefined
  readonly dependencies: ReadonlyMap<string, string>
  readonly devDependencies: ReadonlyMap<string, string>
  readonly optionalDependencies: ReadonlyMap<string, string>
  readonly peerDependencies: ReadonlyMap<string, string>
}

// ---------------------------------------------------------------------------------------------- changes

/** What stands around a change: where it was seen and how it came in. */
export interface ChangeContext {
  readonly lockfiles: readonly string[]
  /** A manifest of the repository names it. */
  readonly direct: boolean
  /** The strongest scope it is reached by: prod, then peer, optional, dev. */
  readonly scope: Scope
  /** At most three shortest ways in, each from a workspace's path to the package that asks, as `name@version`. */
  readonly introducedBy: readonly (readonly string[])[]
}

export type DependencyChange = ChangeContext &
  (
    | { readonly kind: 'added'; readonly after: LockedPackage }
    | { readonly kind: 'removed'; readonly before: LockedPackage }
    | { readonly kind: 'updated'; readonly before: LockedPackage; readonly after: LockedPackage }
    | { readonly kind: 'downgraded'; readonly before: LockedPackage; readonly after: LockedPackage }
    /** The same version with other bytes, or from another place. */
    | { readonly kind: 'mutated'; readonly before: LockedPackage; readonly after: LockedPackage }
  )

export type ChangeKind = DependencyChange['kind']

// ---------------------------------------------------------------------------------------------- releases

export interface Person {
  readonly name: string
  readonly email: string | undefined
}

/** The account that published a release, as the registry's `_npmUser` tells it. */
export interface Publisher extends Person {
  /** The CI identity that published by OIDC. */
  readonly trustedPublisher: { readonly id: string; readonly configuration: string | undefined } | undefined
  /** The person who approved a staged publish. */
  readonly approver: Person | undefined
}

/** Install hooks by name, with their commands; `install: node-gyp rebuild` where a gyp file implies it. */
export type InstallScripts = ReadonlyMap<string, string>

/** The registry's own signature over name, version and hash of a release. */
export interface RegistrySignature {
  readonly keyid: string
  /** In base64. */
  readonly sig: string
}

/** One published version as the packument tells it. `undefined` means that the document does not have it. */
export interface Release {
  readonly version: string
  /** Milliseconds since 1970. */
  readonly publishedAt: number | undefined
  readonly publisher: Publisher | undefined
  readonly maintainers: readonly Person[] | undefined
  readonly installScripts: InstallScripts
  readonly deprecated: string | undefined
  /** Where the registry says the tarball is. */
  readonly tarball: string | undefined
  /** What the registry says of its bytes: an SRI text, and the older sha1 in hex. */
  readonly integrity: string | undefined
  readonly shasum: string | undefined
  /** The registry says that it holds an attestation of where the release was built. */
  readonly attested: boolean
  readonly signatures: readonly RegistrySignature[]
  /** What installing it brings along, by name, with the range or address it asks for. Peers are left out. */
  readonly dependencies: ReadonlyMap<string, string>
  /** The commands it puts on the path, each with its file. */
  readonly commands: ReadonlyMap<string, string>
  /** The commit it says it was made from. */
  readonly gitHead: string | undefined
  /** The address of its source, as written. */
  readonly repository: string | undefined
  readonly license: string | undefined
  /** Bytes and files in its tarball, as the registry counted them. */
  readonly unpackedSize: number | undefined
  readonly fileCount: number | undefined
}

/** What a registry may leave out of all its documents. `versions`: some that there were, though it tells all times. */
export type PackumentPart = 'time' | 'versions' | 'publishers' | 'maintainers' | 'scripts'

/** The registry's document for a whole package. */
export interface Packument {
  readonly name: string
  /** By version. A malformed release is unknown by itself: old documents hold odd things that nobody asks about. */
  readonly releases: ReadonlyMap<string, Fact<Release>>
  /** Versions that only the `time` map still names, with their time: they were removed. */
  readonly removed: ReadonlyMap<string, number>
  /** The version that the tag `latest` stands at. */
  readonly latest: string | undefined
  /** Parts that this document does not have, each with the sign that tells. */
  readonly lacks: ReadonlyMap<PackumentPart, string>
}

// What statements and signatures are worth, once they were verified.

/**
 * What became of one kind of attestation. That it could not be verified is not among these: that is an unknown `Fact`.
 * `invalid` says that it is wrong, and is known to be.
 */
export type Checked<T> =
  | { readonly kind: 'verified'; readonly value: T }
  | { readonly kind: 'invalid'; readonly reason: Message }
  /** The registry gives none of this kind. */
  | { readonly kind: 'none' }

/** The registry's own statement that it published a release. */
export interface PublishAttestation {
  /** The address that the registry calls itself by. */
  readonly registry: string | undefined
  readonly keyid: string
  /** When it was signed, in milliseconds since 1970, by the log's clock. */
  readonly signedAt: number
}

/** Where a release was built. All but `builder` is what the CI service told the certificate authority, not the build. */
export interface Provenance {
  /** The CI service: the address by which it signs its identities. */
  readonly issuer: string
  /** `https://host/owner/name`. */
  readonly repository: string
  /** The path of the workflow in that repository, or its whole address where it is in another one. */
  readonly workflow: string
  /** `refs/heads/main`, `refs/tags/v1.0.0`. */
  readonly ref: string
  readonly commit: string
  /** The event that started it, such as `push`. */
  readonly trigger: string | undefined
  /** Whose machine it ran on: that of the CI service, or of whoever owns the repository. */
  readonly runner: 'hosted' | 'self-hosted' | undefined
  /** The address of the run. */
  readonly run: string | undefined
  /** How the statement names what built it (SLSA `builder.id`). */
  readonly builder: string | undefined
  /** When it was signed, in milliseconds since 1970, by the log's clock. */
  readonly signedAt: number
}

export interface Attestations {
  readonly publish: Fact<Checked<PublishAttestation>>
  readonly provenance: Fact<Checked<Provenance>>
}

/** What a registry's own signature of a release is worth. */
export type SignatureResult =
  /** A known key signed it, and was in use when it was published. */
  | { readonly kind: 'valid'; readonly keyid: string }
  /** A known key is named, and it did not sign this. One such signature outweighs all others. */
  | { readonly kind: 'invalid'; readonly keyid: string }
  /** A known key signed it, and had ended before it was published. */
  | { readonly kind: 'expired-key'; readonly keyid: string; readonly until: number }
  /** A known key that has ended by now signed it, and nobody tells when it was published. */
  | { readonly kind: 'undated'; readonly keyid: string; readonly until: number }
  /** It is signed, and by no key that is known: nothing can be said. */
  | { readonly kind: 'unknown-key'; readonly keyids: readonly string[] }
  /** The registry gives no signature. */
  | { readonly kind: 'none' }

export type Severity = 'low' | 'moderate' | 'high' | 'critical'

/** From the mildest to the worst. */
export const severities: readonly Severity[] = ['low', 'moderate', 'high', 'critical']

/** A published warning about some versions of a package. Everything in it is foreign text. */
export interface Advisory {
  /** As its source calls it: `GHSA-…`, or a number. */
  readonly id: string
  readonly kind: 'malware' | 'vulnerability'
  readonly severity: Severity
  readonly title: string
  readonly url: string | undefined
  /** The versions it is about, as a range. */
  readonly range: string
  /** Who told us. */
  readonly source: string
}

/** Warnings by `name@version`. A release without any has no entry. */
export type Advisories = ReadonlyMap<string, readonly Advisory[]>

/** Releases to ask about: versions by name. */
export type AskedReleases = ReadonlyMap<string, ReadonlySet<string>>

/** What is inside a release, beside what was inside the one before it. */
export interface Content {
  /** The version that it was compared with; undefined where there is none: then everything is new. */
  readonly comparedWith: string | undefined
  /** The manifest in the archive, which need not be the one that the registry shows. */
  readonly manifest: PackedManifest
  readonly manifestBefore: PackedManifest | undefined
  readonly files: { readonly count: number; readonly bytes: number }
  readonly filesBefore: { readonly count: number; readonly bytes: number } | undefined
  readonly code: CodeDifference
  /** Paths that the version before did not have. */
  readonly added: readonly string[]
  /** What the whole of an added package can do; undefined for any other change. */
  readonly abilities: Abilities | undefined
  /** What is in an added package that has no past to speak for it; undefined for any other. */
  readonly newcomer: Newcomer | undefined
}

/**
 * Why nothing that came before speaks for an added package: its first release is younger than a month, or its name is
 * made like an established one, or it had three releases at most and is not widely used.
 */
export type NewcomerWhy = 'young' | 'look-alike' | 'few-releases'

/** An added package whose earlier releases, where it has any, may be part of the same attack. */
export interface Newcomer {
  readonly why: NewcomerWhy
  /** All of its code as new, what its install scripts say included. */
  readonly code: CodeDifference
}

/** Gives facts about packages. Never throws for the state of the world: that is what `Fact` is for. */
export interface Registry {
  /** @param name the registry's name of the package, scope included */
  packument(name: string): Promise<Fact<Packument>>
  /** What it holds of where a release was built, as JSON text. Nothing in it has been verified. */
  attestations(name: string, version: string): Promise<Fact<string>>
  /** The keys that it says it signs with, as JSON text. Asked for once at most. */
  keys(): Promise<Fact<string>>
  /** Warnings about releases, all in one request. */
  advisories(asked: AskedReleases): Promise<Fact<Advisories>>
  /**
   * Fetches tarballs that are needed together, by their paths below it, and hands their bytes over in the same order.
   * They are to be forgotten when `use` ends. Rejects only with what `use` throws.
   */
  tarballs<T>(paths: readonly string[], use: (bytes: readonly Fact<Buffer>[]) => T | Promise<T>): Promise<T>
  /** The path below this registry that a tarball's address names; undefined where it is somebody else's. */
  pathOf(address: string): string | undefined
  /** Hosts that stand for it in lockfiles and settings which name the public one. */
  readonly publicHosts: ReadonlySet<string>
}

/** Who can be asked for warnings. */
export type AdvisoryId = 'registry' | 'github' | 'osv'

/** Somebody besides the registry who warns of releases. Never throws for the state of the world. */
export interface AdvisorySource {
  readonly id: Exclude<AdvisoryId, 'registry'>
  /** How people call it. */
  readonly title: string
  /** The host that is asked. */
  readonly host: string
  advisories(asked: AskedReleases): Promise<Fact<Advisories>>
}

/** A domain, as the DNS and its registry tell it. */
export type DomainState =
  /** The DNS does not have it. */
  | { readonly kind: 'gone' }
  /** In milliseconds since 1970. */
  | { readonly kind: 'registered'; readonly registeredAt: number }

/** Tells of domains. Never throws for the state of the world. */
export interface Domains {
  /** @param name a domain as people register it, in ASCII and small letters */
  domain(name: string): Promise<Fact<DomainState>>
}

/**
 * A release with a known time of publication, as one of many that others are compared with: without what only the
 * release itself and its predecessor are asked for. A package can have thousands.
 */
export interface DatedRelease extends Pick<
  Release,
  | 'version'
  | 'publisher'
  | 'maintainers'
  | 'installScripts'
  | 'attested'
  | 'gitHead'
  | 'repository'
  | 'deprecated'
  | 'unpackedSize'
  | 'fileCount'
> {
  readonly publishedAt: number
}

export type Presence =
  | { readonly state: 'present' }
  /** The registry still knows when it was published, but does not serve it. */
  | { readonly state: 'removed'; readonly publishedAt: number }
  | { readonly state: 'no-such-version' }
  | { readonly state: 'no-such-package' }

/** The address a lockfile gives for a release, beside those that are known to be right. */
export interface Address {
  /** As written. */
  readonly url: string
  /** Where it leads: scheme and host, or `registry` for the registry that was asked. */
  readonly origin: string
  /** The path below that registry; undefined for another origin. */
  readonly path: string | undefined
  /** The path that the registry itself gives for the release; by convention, where it could not be asked. */
  readonly expectedPath: string
  /** The origins from which base takes packages of this scope, or any where the scope is new. Empty: base locks none. */
  readonly originsAtBase: ReadonlySet<string>
  /** The origins from which base takes packages of this scope. Empty: none of the scope, or the name has no scope. */
  readonly scopeOriginsAtBase: ReadonlySet<string>
  /** Where base took this very package from; undefined for a new one, or where base gave no address. */
  readonly originBefore: string | undefined
}

/** Packages that come from one origin, and how many of them are locked with sha512 or as strong a hash. */
export interface HashCounts {
  readonly all: number
  readonly strong: number
}

/** How the packages around a locked one are hashed, and whether it could be hashed like them. */
export interface UsualHash {
  /** Of the same origin in the same lockfiles of head, this one left out. */
  readonly around: HashCounts
  /** Of the origin that base took this one from, in the same lockfiles of base. */
  readonly atBase: HashCounts
  /** Whether the registry names such a hash for this release; undefined where it did not say. */
  readonly published: boolean | undefined
}

/** Something that a release asks for and its predecessor did not. */
export interface NewDependency {
  readonly name: string
  /** As written: a range, a tag, or where to fetch it from. */
  readonly range: string
  /** Whether base locks a package of that name. */
  readonly lockedAtBase: boolean
  /** What was learnt of it, where it is a change of the same review that a registry knows. */
  readonly learnt: LearntDependency | undefined
}

/** A new dependency as its own registry document tells it. Times are in milliseconds since 1970. */
export interface LearntDependency {
  readonly version: string
  readonly publishedAt: number | undefined
  readonly firstPublishedAt: number | undefined
  /** Accounts that published or maintain it, as far as the registry tells. */
  readonly people: ReadonlySet<string>
}

/** A change of another package in the same review that was released at nearly the same time. */
export interface Sibling {
  readonly name: string
  readonly version: string
  readonly publishedAt: number
  /** Whether the two were released together before, as packages of one repository are. */
  readonly togetherBefore: boolean
}

/** The domain of a mail address that the registry gives for somebody who stands behind a release. */
export interface MailDomain {
  readonly person: string
  readonly role: 'publisher' | 'maintainer'
  /** As people register it, without what stands before. */
  readonly domain: string
  readonly state: DomainState
  /** When the first release came out that the account has to do with under this domain. In milliseconds since 1970. */
  readonly since: number
}

/** What the project's own package manager does with an install script, by the settings of base. */
export interface ScriptsHere {
  /** The package manager, with its version where that is known. */
  readonly manager: string
  /** Undefined where base does not tell. */
  readonly run: boolean | undefined
  /** The setting that says so; undefined where it is what that package manager does by itself. */
  readonly setting: string | undefined
}

/** Everything a signal may ask for. The engine hands over only what the signal declares, and only when known. */
export interface Facts {
  /** Where the lockfile says to fetch it; undefined where the lockfile leaves that to the registry. */
  readonly address: Address | undefined
  /** Undefined where the lockfile writes checksums of its own, which no registry knows. */
  readonly usualHash: UsualHash | undefined
  /** The names of all packages that base locks, as far as its lockfiles were read. */
  readonly namesAtBase: ReadonlySet<string>
  /** When its first release came out that the registry still has, as of `asOf`; undefined where nobody tells. */
  readonly firstPublishedAt: number | undefined
  /** Whether the registry serves the locked version. */
  readonly presence: Presence
  /** Whether the registry still serves what base locks; undefined where base locks no other version. */
  readonly presenceBefore: Presence | undefined
  /** The version that the tag `latest` stands at. */
  readonly latest: string | undefined
  /** How many other releases there ever were up to `asOf`, later ones and those that were removed included. */
  readonly otherReleases: number
  /** The release that head locks. */
  readonly release: Release
  /** When it was published, in milliseconds since 1970. */
  readonly publishedAt: number
  readonly publisher: Publisher
  /** The release to compare with: the one base locks, otherwise the newest earlier one. Undefined: it is the first. */
  readonly predecessor: Release | undefined
  /** The nearest lower release that base locks or that others have looked at for a month. Undefined: it is the first. */
  readonly settledPredecessor: Release | undefined
  /**
   * The settled past, oldest first: releases up to the one base locks, and those that are at least 30 days older than
   * this one. None is later than `asOf`.
   */
  readonly history: readonly DatedRelease[]
  /** Releases between that past and this one, oldest first. They prove nothing for it: they may be part of one attack. */
  readonly recent: readonly DatedRelease[]
  /** Releases of the same package within a day of this one, before and after it up to `asOf`, oldest first. */
  readonly around: readonly DatedRelease[]
  /** What it asks for and its predecessor did not. Empty where there is no predecessor. */
  readonly newDependencies: readonly NewDependency[]
  /** Whether the archive that the registry serves is the one that is locked, and what is odd about it. */
  readonly served: {
    readonly integrity: IntegrityCheck
    readonly oddities: readonly Oddity[]
    /** Why its files could not be read; undefined where they could. */
    readonly unread: string | undefined
  }
  readonly content: Content
  /** What the registry's own signature of the release is worth. */
  readonly signature: SignatureResult
  /** Why attestations of the release are wrong. Empty: all that there are were verified. */
  readonly wrongAttestations: readonly Message[]
  /** Where the release and its predecessor were built, as verified; undefined where nobody states it. */
  readonly provenance: { readonly now: Provenance | undefined; readonly before: Provenance | undefined }
  /** Warnings about what head locks, and about what base locks in its place. */
  readonly advisories: { readonly now: readonly Advisory[]; readonly before: readonly Advisory[] }
  /** Warnings about what base locks that do not hold for what head locks; none where nobody could be asked. */
  readonly fixes: readonly Advisory[]
  /** Other packages of this review by the same publisher or of the same scope, released within two hours of this one. */
  readonly siblings: readonly Sibling[]
  /** The mail domains of its publisher and of a few maintainers, as far as they can be told. */
  readonly mailDomains: readonly MailDomain[]
  /** The maintainers listed with the release and with its predecessor. */
  readonly maintainers: { readonly now: readonly Person[]; readonly before: readonly Person[] | undefined }
  /** Whether the project's own package manager would run an install script of it. */
  readonly scriptsHere: ScriptsHere
  /** The install hooks of the release and of its predecessor. */
  readonly installScripts: {
    readonly now: InstallScripts
    readonly before: InstallScripts | undefined
    /** How long the release had been public at `asOf`; undefined where the registry does not tell. */
    readonly publicForMs: number | undefined
  }
}

export type FactName = keyof Facts
export type FactSheet = { readonly [N in FactName]: Fact<Facts[N]> }

// ---------------------------------------------------------------------------------------------- judging

/** A sentence in which foreign text is marked, so that each reporter can make it safe in its own way. */
export type Message = readonly (string | Quoted)[]
export interface Quoted {
  readonly quote: string
}

/** Writes a Message: what stands in the template is ours, every interpolated string is foreign. */
export const say = (ours: TemplateStringsArray, ...values: readonly (string | number | Message)[]): Message =>
  ours.flatMap((text, i) => {
    const value = values[i]
    const part: Message =
      value === undefined
        ? []
        : typeof value === 'number'
          ? [String(value)]
          : typeof value === 'string'
            ? [{ quote: value }]
            : value
    return text === '' ? part : [text, ...part]
  })

export interface Evidence {
  readonly message: Message
  /** The figures behind the sentence, for machines. */
  readonly data: { readonly [key: string]: JsonValue }
  /** A milder form of what the signal asks: it counts one level less. */
  readonly soft?: boolean
}

export type Outcome =
  | { readonly kind: 'flagged'; readonly evidence: Evidence }
  | { readonly kind: 'clear' }
  | { readonly kind: 'unknown'; readonly reason: UnknownReason; readonly detail: string }
  | { readonly kind: 'not-applicable' }

/** What every signal may know besides its change and its facts. */
export interface JudgeContext {
  /** The one clock of a review, in milliseconds since 1970. */
  readonly asOf: number
  readonly cooldownMs: number
  /** Whether a name is one of the project's own, by its policy. */
  readonly isInternal: (name: string) => boolean
  /** Hosts of registries that give no strong hashes, by the policy. */
  readonly weakHashHosts: readonly string[]
  /** From which severity on a vulnerability counts in full, by the policy. */
  readonly severity: Severity
}

/** What a finding does to the verdict. */
export type Level = 'note' | 'warn' | 'block'
export type Verdict = 'pass' | 'warn' | 'block'

// ---------------------------------------------------------------------------------------------- the review

export interface Finding {
  readonly signal: string
  readonly level: Level
  readonly message: Message
  readonly evidence: { readonly [key: string]: JsonValue }
  /** Signals that raised this one's level together with it. */
  readonly together: readonly string[]
  /** How rare this is among ordinary releases of the same kind; undefined where it was not measured. */
  readonly rarity?: Rarity
  /** Who accepted it, where somebody did. The level is `note` then. */
  readonly accepted?: Accepted
}

/** Somebody's word for a finding. */
export interface Accepted {
  readonly by: string
  readonly reason: string
  /** The first moment at which it no longer holds, in milliseconds since 1970; undefined: with the pull request. */
  readonly until: number | undefined
}

/** `1 in so many` ordinary releases of that kind. */
export interface Rarity {
  readonly oneIn: number
  /** What was counted: `patch releases`, `new packages`. */
  readonly of: string
  /** Whether it was counted; otherwise it is an estimate. */
  readonly measured: boolean
}

/** A finding about a file of the repository rather than about one package. */
export interface ProjectFinding extends Finding {
  readonly path: string
}

/** Something found about a file, before the policy gave it a level. */
export interface FileProblem {
  readonly signal: string
  readonly path: string
  readonly message: Message
  readonly evidence?: { readonly [key: string]: JsonValue }
  /** A milder form: it counts one level less. */
  readonly soft?: boolean
}

export interface Unverified {
  readonly signal: string
  readonly reason: UnknownReason
  readonly detail: string
}

/** One release in a small table of a package's past. */
export interface TimelineRow {
  readonly version: string
  /** Milliseconds since 1970; undefined where the registry does not tell. */
  readonly publishedAt: number | undefined
  readonly publisher: string | undefined
  /** What is unlike the releases before it, in a few words of ours each. */
  readonly odd: readonly string[]
}

/**
 * What an added package is and can do: it has no base that it could be compared with. It is said, and is no finding.
 * Undefined is what nobody tells. All texts are foreign.
 */
export interface Profile {
  /** Why nothing that came before speaks for it; undefined for an established package. */
  readonly newcomer: NewcomerWhy | undefined
  /** In milliseconds since 1970. */
  readonly firstPublishedAt: number | undefined
  /** How many there ever were, this one included. */
  readonly releases: number | undefined
  /** The account that published this release. */
  readonly publisher: string | undefined
  /** Where it was built, as verified; without a repository where nobody states it. */
  readonly provenance: { readonly repository: string | undefined } | undefined
  readonly licence: string | undefined
  readonly files: { readonly count: number; readonly bytes: number } | undefined
  /** What installing it runs. */
  readonly installScripts: readonly { readonly hook: string; readonly command: string }[]
  /** The commands it puts on the path. */
  readonly commands: Some
  /** What its code can do; undefined where its archive was not read. */
  readonly abilities: Abilities | undefined
}

export interface ReviewedChange {
  readonly change: DependencyChange
  readonly verdict: Verdict
  readonly findings: readonly Finding[]
  /** How rare it is that its signs meet; undefined where fewer than two count. */
  readonly rarity?: Rarity
  /** The releases around it, oldest first, where it is blocked and their times are known. */
  readonly timeline?: readonly TimelineRow[]
  /** Of an added package that a registry tells of. */
  readonly profile?: Profile
  readonly unverified: readonly Unverified[]
}

/** A whole run and its record. Complete before a word is rendered. */
export interface Review {
  readonly verdict: Verdict
  readonly asOf: number
  readonly base: { readonly revision: string }
  readonly head: { readonly revision: string }
  /** Lockfiles that differ between base and head. */
  readonly lockfiles: readonly string[]
  /** Lockfiles that differ and that the policy leaves out. */
  readonly leftOut: readonly string[]
  /** What the review held releases to, and who said so. */
  readonly terms: {
    readonly cooldownMs: number
    readonly said: readonly Message[]
    /** Hosts that were asked for warnings besides the registry. */
    readonly asked: readonly string[]
  }
  readonly coverage: { readonly changes: number; readonly judged: number; readonly unverified: number }
  readonly changes: readonly ReviewedChange[]
  readonly project: { readonly findings: readonly ProjectFinding[] }
}

// ---------------------------------------------------------------------------------------------- the world

/** One file at one revision. `id` names its content: equal ids are equal bytes. */
export interface FileEntry {
  readonly path: string
  readonly kind: 'file' | 'symlink' | 'submodule'
  readonly id: string
}

export interface ChangedFile {
  readonly path: string
  readonly before: FileEntry | undefined
  readonly after: FileEntry | undefined
}

/** Reads the two revisions of a review. It never writes and never checks anything out. */
export interface Source {
  readonly base: string
  readonly head: string
  /** Files that differ between base and head. A rename is one file gone and one file new. */
  changedFiles(): Promise<readonly ChangedFile[]>
  /** Every file of one side. */
  files(side: 'base' | 'head'): Promise<readonly FileEntry[]>
  /** The bytes of the files asked for, by id. A file over the size limit is missing from the answer. */
  read(entries: readonly FileEntry[]): Promise<ReadonlyMap<string, Uint8Array>>
}

/** An error for the user: what happened, to what, and what to do next. Ends the run with exit code 2. */
export class UserError extends Error {
  override readonly name = 'UserError'
}
