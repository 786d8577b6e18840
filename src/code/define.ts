// What code can do, and where it is seen. The words that every file of this folder shares.

/** An ability of code. It counts when the package did not have it before, not because code has it. */
export type CapabilityKind =
  | 'network'
  | 'process'
  | 'file-write'
  | 'secret'
  | 'environment'
  | 'host-identity'
  | 'dynamic-code'
  | 'unresolved'
  | 'native'
  | 'webassembly'
  | 'wallet'
  | 'hook'
  | 'clipboard'
  | 'publish'
  | 'persistence'
  | 'gate'
  | 'endless-loop'

/** One place of one file at which an ability is used. */
export interface Use {
  readonly kind: CapabilityKind
  /** Which one, in a few words of ours or as the code names it: `https`, `.npmrc`, `decoded text`. */
  readonly detail: string
  /** Offset in the decoded text, in UTF-16 units. */
  readonly start: number
  /** The name stands nowhere in plain text: it was put together or decoded. */
  readonly disguised: boolean
}

/** How near to running a file is: on installing, in use, or only in tests and pages. */
export type Weight = 'install' | 'runtime' | 'aside'

/** A place that a reviewer can open. */
export interface Place {
  readonly path: string
  /** Both from 1; the column counts UTF-16 units. */
  readonly line: number
  readonly column: number
  /** At most 120 characters of foreign text around the place. */
  readonly excerpt: string
}

/** An ability of head that base did not have. */
export interface NewCapability extends Place {
  readonly kind: CapabilityKind
  readonly detail: string
  readonly disguised: boolean
  readonly weight: Weight
  /** Read as code, or from words alone, which can stand in a text or a comment as well. */
  readonly by: 'code' | 'words'
  /** `kind`: nothing like it was in the package (or in reach of its install scripts); `detail`: others of its kind were. */
  readonly novelty: 'kind' | 'detail'
}

export type ObfuscationKind =
  'hex-names' | 'string-array' | 'long-line' | 'minified' | 'encoded-blob' | 'off-screen' | 'escapes'

/** Text that is written to be run and not to be read, where the package had none of the kind. */
export interface Obfuscation extends Place {
  readonly kind: ObfuscationKind
  /** A figure or a word: how many, how long, what it decodes to. */
  readonly detail: string
  /** How many characters, names or items it is about. */
  readonly size: number
  readonly weight: Weight
}

export type HiddenKind = 'bidirectional' | 'invisible' | 'invisible-name'

/** Characters that nobody sees, in new text. */
export interface Hidden extends Place {
  readonly kind: HiddenKind
  /** Code points as `U+202E`, the first few. */
  readonly detail: string
  readonly count: number
  /** The longest run without anything visible in it. Data can be carried by long runs only. */
  readonly longestRun: number
  readonly weight: Weight
}

export type DestinationKind = 'host' | 'address' | 'metadata' | 'webhook' | 'paste' | 'onion' | 'wallet'

/** Whether honest code has hardly ever a use for such a place. */
export const isOutlaw = (kind: DestinationKind): boolean =>
  kind === 'webhook' || kind === 'paste' || kind === 'onion' || kind === 'metadata'

/** Where something can be sent to or fetched from, which the old package did not name anywhere. */
export interface Destination extends Place {
  readonly kind: DestinationKind
  readonly detail: string
  /** `called`: a network call is given it; `address`: a text of its own; `mentioned`: within a longer text. */
  readonly role: 'called' | 'address' | 'mentioned'
  readonly disguised: boolean
  readonly weight: Weight
}

/** What could not be read as what it is, and was looked at by its words only, or not at all. */
export interface Unread {
  readonly path: string
  readonly reason: 'syntax' | 'too-deep' | 'too-large' | 'over-budget'
  readonly bytes: number
  /** The same file of base could not be read either. */
  readonly asBefore: boolean
  readonly weight: Weight
}

/** A program or an archive among the changed files, and whether its name says so. */
export interface ProgramFile {
  readonly path: string
  readonly kind: FileKind
  /** The name does not say what it is. */
  readonly misnamed: boolean
  /** Base had no file of this kind. */
  readonly first: boolean
  readonly weight: Weight
}

export type FileKind = 'elf' | 'pe' | 'mach-o' | 'wasm' | 'zip' | 'gzip' | 'archive' | 'java-class' | 'sqlite'

/** What head's code can do that base's could not. Every list is empty for an ordinary release. */
export interface CodeDifference {
  readonly capabilities: readonly NewCapability[]
  readonly obfuscation: readonly Obfuscation[]
  readonly hidden: readonly Hidden[]
  readonly destinations: readonly Destination[]
  readonly programs: readonly ProgramFile[]
  readonly unread: readonly Unread[]
  /** What it cost, in bytes: for limits and for measuring. */
  readonly cost: { readonly scanned: number; readonly parsed: number }
}

/** A few of several, and how many there are besides. Foreign text. */
export interface Some {
  readonly few: readonly string[]
  readonly more: number
}

/** One kind of thing that a package can do, with what it is done by. */
export interface Ability {
  readonly kind: CapabilityKind
  /** By what runs on installing, rather than in use. */
  readonly onInstall: boolean
  readonly details: Some
}

/** What the code of a whole package can do, in short. Said of a package; nothing of it speaks against one by itself. */
export interface Abilities {
  /** What is done on installing first. Tests and pages are left out. */
  readonly can: readonly Ability[]
  /** Hosts and addresses that its code calls. */
  readonly calls: Some
  /** Paths of programs in machine code. */
  readonly programs: Some
  /** False where some of its code was looked at by its words only, or not at all. */
  readonly whole: boolean
}

/** A file of a package. Of a very large one only the beginning is kept. */
export interface PackageFile {
  readonly bytes: Buffer
  /** Of the whole file. */
  readonly size: number
  /** The sha256 of the whole file in hex, where `bytes` are only its beginning. */
  readonly digest: string | undefined
}

/** All files of one version, by path within the package, with `/`. */
export type PackageFiles = ReadonlyMap<string, PackageFile>

/** Whether two files hold the same bytes. */
export const isSameFile = (a: PackageFile, b: PackageFile): boolean =>
  a === b || (a.size === b.size && a.digest === b.digest && (a.bytes === b.bytes || a.bytes.equals(b.bytes)))
