// Reads a published archive: whether it is what was locked, which files it holds, and what is odd about it.
import { createHash } from 'node:crypto'
import { known, unknown, type Fact } from '../model.ts'
import {
  createNotes,
  defaultTarballLimits,
  type Archive,
  type Notes,
  type TarballLimits,
  type TarballReading
} from './define.ts'
import { expand } from './expand.ts'
import { createLayout, noteSameNames } from './layout.ts'
import { untar } from './untar.ts'
import { verifyIntegrity, type ExpectedHashes } from './verify.ts'

export interface ReadOptions {
  /** What the lockfile says of the bytes. */
  readonly expected: ExpectedHashes
  readonly limits?: Partial<TarballLimits>
}

/**
 * Reads the bytes of a tarball as npm would write them to a disk. Nothing is executed or written. The work is linear in
 * the bytes, which the limits bound; a limit that is met is named in the reason why the files are unknown.
 */
export const readTarball = async (bytes: Buffer, options: ReadOptions): Promise<TarballReading> => {
  const limits = { ...defaultTarballLimits, ...options.limits }
  const notes = createNotes()
  // The hash is made while another thread expands; nothing that comes of it is looked at before the hash is known.
  const expanding = expand(bytes, limits, notes)
  const sha512 = createHash('sha512').update(bytes).digest('base64')
  const integrity = verifyIntegrity(bytes, options.expected, sha512)
  const tar = await expanding
  const archive = tar.known ? unpack(tar.value, limits, notes) : tar
  return { integrity, sha512: `sha512-${sha512}`, oddities: notes.list(), archive }
}

const unpack = (tar: Buffer, limits: TarballLimits, notes: Notes): Fact<Archive> => {
  const { files, add } = createLayout(limits, notes)
  const failed = untar(tar, limits, notes, add)
  if (failed !== undefined) return failed
  if (files.size === 0) {
    notes.note('empty')
    return unknown('malformed', 'The archive holds no file that npm would write.')
  }
  noteSameNames(files, notes)
  let size = 0
  for (const { bytes } of files.values()) size += bytes.length
  return known({ files, size })
}
