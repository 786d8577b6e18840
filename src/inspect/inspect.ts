// Compares the archive that head would install with the one before it.
import { abilitiesIn, abilitiesOf, wholeCode } from '../code/abilities.ts'
import { compareCode, type CodeEntries } from '../code/compare.ts'
import type { CodeDifference, PackageFiles } from '../code/define.ts'
import { known, unknown, type Content, type Fact, type Unknown } from '../model.ts'
import { defaultTarballLimits, type Archive, type TarballReading } from '../tarball/define.ts'
import { readPackedManifest, type PackedManifest } from '../tarball/manifest.ts'
import { readTarball } from '../tarball/read-tarball.ts'
import {
  defaultInspectionLimits,
  type Inspection,
  type InspectionLimits,
  type InspectionRequest,
  type Inspector
} from './define.ts'
import { entriesOf } from './entries.ts'

/** What is known as soon as the archive of head was read, and how to go on from there. */
export interface Opened extends Pick<Inspection, 'served'> {
  readonly compare: () => Promise<Fact<Content>>
}

/** Looks into archives on this thread. Their sizes are bounded; its time and memory are the caller's to bound. */
export const inspectorHere = (limits: InspectionLimits = defaultInspectionLimits): Inspector => {
  const open = opener(limits)
  return {
    prepare: () => undefined,
    recall: () => undefined,
    inspect: async (request) => {
      const { served, compare } = await open(request)
      return { served, content: await compare() }
    }
  }
}

/** The same in two steps, for who may be stopped in the second one. */
export const opener =
  (limits: InspectionLimits) =>
  async ({ after, before, added }: InspectionRequest): Promise<Opened> => {
    const bounds = {
      ...defaultTarballLimits,
      maxCompressedBytes: limits.compressedBytes,
      maxExpandedBytes: limits.expandedBytes,
      maxFiles: limits.files,
      maxFileBytes: Math.min(defaultTarballLimits.maxFileBytes, limits.expandedBytes)
    }
    const now = await readTarball(after.bytes, { expected: after.expected, limits: bounds })
    const { integrity, oddities, archive } = now
    const served = known({ integrity, oddities, unread: archive.known ? undefined : archive.detail })
    if (!archive.known) return { served, compare: () => Promise.resolve(archive) }
    const { files } = archive.value
    return {
      served,
      compare: async () => {
        const tarball = before?.tarball.known === true ? before.tarball.value : undefined
        const was =
          tarball &&
          (await readTarball(tarball.bytes, { expected: tarball.expected, limits: bounds, others: files }))
        return contentOf(archive.value, before, was, added)
      }
    }
  }

const contentOf = (
  after: Archive,
  before: InspectionRequest['before'],
  was: TarballReading | undefined,
  added: InspectionRequest['added']
): Fact<Content> => {
  const manifest = readPackedManifest(after)
  if (!manifest.known) return manifest
  const old = before === undefined ? known(undefined) : archiveOf(before, was)
  // Compared with nothing, everything would be new.
  if (!old.known) return old
  const oldManifest = old.value === undefined ? undefined : readPackedManifest(old.value)
  const manifestBefore = oldManifest?.known === true ? oldManifest.value : undefined
  const { files } = after
  const filesBefore = old.value?.files
  const entries = entriesOf(files, manifest.value, filesBefore, manifestBefore)
  const code = compareCode(filesBefore, files, entries)
  return known({
    comparedWith: before?.version,
    manifest: manifest.value,
    manifestBefore,
    files: { count: files.size, bytes: after.size },
    filesBefore: old.value && { count: old.value.files.size, bytes: old.value.size },
    code,
    added: [...files.keys()].filter((path) => filesBefore?.has(path) !== true),
    ...(added === undefined
      ? { abilities: undefined, newcomer: undefined }
      : asWhole(files, entries, manifest.value, added, before === undefined ? code : undefined))
  })
}

// An established package is told about in short, by a quick look. One that nothing speaks for is looked at in full.
const asWhole = (
  files: PackageFiles,
  entries: CodeEntries,
  { installScripts }: PackedManifest,
  { newcomer: why }: NonNullable<InspectionRequest['added']>,
  alone: CodeDifference | undefined
): Pick<Content, 'abilities' | 'newcomer'> => {
  if (why === undefined && alone === undefined)
    return { abilities: abilitiesOf(files, entries, installScripts), newcomer: undefined }
  const code = wholeCode(files, entries, installScripts, alone)
  return { abilities: abilitiesIn(code), newcomer: why && { why, code } }
}

const archiveOf = (
  { version, tarball }: NonNullable<InspectionRequest['before']>,
  was: TarballReading | undefined
): Fact<Archive> => {
  const why = ({ reason, detail }: Unknown): Unknown =>
    unknown(reason, `Version ${version}, to compare it with, could not be read. ${detail}`)
  if (!tarball.known) return why(tarball)
  if (was === undefined || was.integrity.state === 'differs')
    return why(unknown('malformed', 'Its bytes are not those that the registry names.'))
  return was.archive.known ? was.archive : why(was.archive)
}
