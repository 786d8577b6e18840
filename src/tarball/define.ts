// What is said of a published archive: its files, and whatever is odd about it.
import type { PackageFile } from '../code/define.ts'
import type { Fact } from '../model.ts'

/** How much of an archive is read. Beyond a limit nothing is known of its files. */
export interface TarballLimits {
  readonly maxCompressedBytes: number
  readonly maxExpandedBytes: number
  /** Expanded by compressed bytes. Real code stays below 30; gzip can reach 1032. */
  readonly maxRatio: number
  /** An archive that expands to no more than this may have any ratio. */
  readonly anyRatioBytes: number
  readonly maxFiles: number
  /** Of one file. */
  readonly maxFileBytes: number
  /** Of a larger file only so much is kept, from its beginning, and a hash of the whole. */
  readonly keptFileBytes: number
  /** In UTF-16 units. */
  readonly maxPathLength: number
  /** Of all extended headers together. */
  readonly maxHeaderBytes: number
}

export const defaultTarballLimits: TarballLimits = {
  maxCompressedBytes: 128 * 1024 * 1024,
  maxExpandedBytes: 512 * 1024 * 1024,
  maxRatio: 200,
  anyRatioBytes: 16 * 1024 * 1024,
  maxFiles: 200_000,
  maxFileBytes: 256 * 1024 * 1024,
  keptFileBytes: 16 * 1024 * 1024,
  maxPathLength: 1024,
  maxHeaderBytes: 32 * 1024 * 1024
}

/** What an archive holds that no packing tool writes, or on which the readers of archives do not agree. */
export type OddityKind = keyof typeof oddityMeanings

/** What each oddity means, for people: an end to the sentence "The archive …". */
export const oddityMeanings = {
  bomb: 'expands to far more bytes than code does',
  damaged: 'cannot be read to its end',
  empty: 'holds no file that npm would write',
  'not-compressed': 'is not compressed, which some installers accept',
  zstd: 'is compressed with zstd, which only some installers read',
  'gzip-tail': 'goes on behind its compressed part, where some installers read and others do not',
  'data-after-end': 'goes on behind its end, where some installers read and others do not',
  'skipped-block': 'holds blocks that are no header where one should stand; npm looks for the next one',
  'damaged-header': 'holds headers that installers do not read alike',
  'extended-header': 'holds extended headers that installers do not read alike',
  'size-override': 'states the size of a file twice, so that installers may cut it differently',
  'unknown-entry': 'holds entries of a kind that npm skips and others may not',
  link: 'holds links, which npm skips and others may not',
  device: 'holds devices or other things that are neither files nor folders',
  outside: 'holds paths that lead out of the package folder',
  'odd-path': 'holds paths that are not the same file on every system',
  'several-roots': 'holds more than one folder at its top',
  duplicate: 'holds a path more than once; the last one counts',
  'same-name': 'holds paths that are one file where case, accents or a last dot do not count',
  'file-over-folder': 'has a file and a folder in one place',
  setuid: 'holds files that would run with the rights of their owner'
} as const

/** One kind of oddity, told once for an archive however often it occurs. */
export interface Oddity {
  readonly kind: OddityKind
  readonly count: number
  /** The first few places, mostly paths as the archive writes them. Foreign text. */
  readonly examples: readonly string[]
}

/** A file as npm would write it. */
export interface ArchiveFile extends PackageFile {
  /** Below the folder of the package, with `/`. */
  readonly path: string
  readonly executable: boolean
}

/** The files of a package, by path. */
export interface Archive {
  readonly files: ReadonlyMap<string, ArchiveFile>
  /** The sum of all files. */
  readonly size: number
}

/** Whether the bytes are those that were asked for, by the strongest hash that was given. */
export type IntegrityCheck =
  | { readonly state: 'verified'; readonly algorithm: string }
  /** Both as base64. `wanted` are all hashes of that algorithm: any of them would have done. */
  | {
      readonly state: 'differs'
      readonly algorithm: string
      readonly wanted: readonly string[]
      readonly found: string
    }
  /** Nothing was given to compare with, or nothing that is a hash of these bytes. */
  | { readonly state: 'unchecked' }

/**
 * What was learnt from the bytes of a tarball. Where `integrity` differs, the rest describes what was served, which is
 * not what was locked. Oddities are told even where the files could not be read.
 */
export interface TarballReading {
  readonly integrity: IntegrityCheck
  /** The hash of the bytes, as SRI. */
  readonly sha512: string
  readonly oddities: readonly Oddity[]
  readonly archive: Fact<Archive>
}

/** Takes down oddities, and keeps few words about many. */
export interface Notes {
  note(kind: OddityKind, example?: string): void
  list(): readonly Oddity[]
}

const examplesKept = 5

export const createNotes = (): Notes => {
  const found = new Map<OddityKind, { count: number; readonly examples: string[] }>()
  return {
    note(kind, example) {
      const one = found.get(kind) ?? { count: 0, examples: [] }
      found.set(kind, one)
      one.count++
      if (example !== undefined && one.examples.length < examplesKept) one.examples.push(example)
    },
    list: () => [...found].map(([kind, { count, examples }]) => ({ kind, count, examples: [...examples] }))
  }
}
