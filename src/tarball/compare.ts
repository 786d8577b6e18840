// Which files of a release are new: only those need looking into.
import { createHash } from 'node:crypto'
import type { Archive, ArchiveFile } from './define.ts'

export interface ArchiveComparison {
  readonly added: readonly ArchiveFile[]
  readonly removed: readonly ArchiveFile[]
  /** The same path with other bytes. */
  readonly changed: readonly { readonly before: ArchiveFile; readonly after: ArchiveFile }[]
  /** New paths whose bytes stood in the old archive under another path, which may be there still. */
  readonly moved: readonly { readonly from: ArchiveFile; readonly to: ArchiveFile }[]
  /** Files with the same path and bytes. */
  readonly same: number
}

/**
 * Compares by path and bytes. Linear in the bytes: only files of equal size are compared, and hashes are made only of
 * new paths and of old files that have the size of one.
 * @param before undefined where there is nothing to compare with: then all files are added
 */
export const compareArchives = (before: Archive | undefined, after: Archive): ArchiveComparison => {
  const old = before?.files ?? new Map<string, ArchiveFile>()
  const fresh: ArchiveFile[] = []
  const changed: { before: ArchiveFile; after: ArchiveFile }[] = []
  let same = 0
  for (const file of after.files.values()) {
    const was = old.get(file.path)
    if (was === undefined) fresh.push(file)
    else if (was.bytes.equals(file.bytes)) same++
    else changed.push({ before: was, after: file })
  }

  const find = finderOf(old, fresh)
  const added: ArchiveFile[] = []
  const moved: { from: ArchiveFile; to: ArchiveFile }[] = []
  for (const file of fresh) {
    const from = find(file)
    if (from === undefined) added.push(file)
    else moved.push({ from, to: file })
  }
  const origins = new Set(moved.map(({ from }) => from.path))
  const removed = [...old.values()].filter(({ path }) => !after.files.has(path) && !origins.has(path))
  return { added, removed, changed, moved, same }
}

/** The sha256 of a file's bytes, in hex. */
export const digestOf = ({ bytes }: ArchiveFile): string => createHash('sha256').update(bytes).digest('hex')

// An empty file is nobody's copy.
const finderOf = (
  old: ReadonlyMap<string, ArchiveFile>,
  fresh: readonly ArchiveFile[]
): ((file: ArchiveFile) => ArchiveFile | undefined) => {
  const sizes = new Set(fresh.map(({ bytes }) => bytes.length).filter((size) => size > 0))
  const candidates = [...old.values()].filter(({ bytes }) => sizes.has(bytes.length))
  const candidateSizes = new Set(candidates.map(({ bytes }) => bytes.length))
  const byDigest = new Map<string, ArchiveFile>()
  for (const file of candidates) {
    const digest = digestOf(file)
    if (!byDigest.has(digest)) byDigest.set(digest, file)
  }
  return (file) => (candidateSizes.has(file.bytes.length) ? byDigest.get(digestOf(file)) : undefined)
}
