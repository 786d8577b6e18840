// What is asked about two archives, and what is answered.
import type { Content, Fact, Facts, NewcomerWhy } from '../model.ts'
import { defaultTarballLimits } from '../tarball/define.ts'
import type { ExpectedHashes } from '../tarball/verify.ts'

/** A tarball as it was fetched. */
export interface FetchedTarball {
  readonly bytes: Buffer
  readonly expected: ExpectedHashes
}

/** What archives are asked about, by what their bytes should be. */
export interface AskedInspection {
  readonly after: ExpectedHashes
  readonly before: { readonly version: string; readonly expected: ExpectedHashes } | undefined
  readonly added?: InspectionRequest['added']
}

export interface InspectionRequest {
  readonly after: FetchedTarball
  /** What it is compared with; undefined where there is none: then everything is new. */
  readonly before: { readonly version: string; readonly tarball: Fact<FetchedTarball> } | undefined
  /** Only for a package that is added: then it is looked at as a whole as well. */
  readonly added?: { readonly newcomer: NewcomerWhy | undefined } | undefined
}

export interface Inspection {
  readonly served: Fact<Facts['served']>
  readonly content: Fact<Content>
}

/** Looks into archives. */
export interface Inspector {
  /** Gets ready: something will be asked soon. */
  readonly prepare: () => void
  /** What was found in just these bytes before, where that is remembered: then they need not be fetched. */
  readonly recall: (asked: AskedInspection) => Inspection | undefined
  /** Never throws for what the archives hold. */
  readonly inspect: (request: InspectionRequest) => Promise<Inspection>
}

/** What looking into the archives of one change may take. */
export interface InspectionLimits {
  /** Of one archive, as it is fetched and when it is expanded. */
  readonly compressedBytes: number
  readonly expandedBytes: number
  readonly files: number
  readonly timeMs: number
  /** For what is made of the code. Archives are bounded by their own limits. */
  readonly memoryBytes: number
}

export const defaultInspectionLimits: InspectionLimits = {
  compressedBytes: defaultTarballLimits.maxCompressedBytes,
  expandedBytes: defaultTarballLimits.maxExpandedBytes,
  files: defaultTarballLimits.maxFiles,
  timeMs: 60_000,
  memoryBytes: 512 * 1024 * 1024
}
