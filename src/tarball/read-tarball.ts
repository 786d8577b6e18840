// The bytes of a tarball, as the files of a package.
import { createHash } from 'node:crypto'
import type { PackageFiles } from '../code/define.ts'
import { known, unknown, type Unknown } from '../model.ts'
import { createNotes, defaultTarballLimits, type TarballLimits, type TarballReading } from './define.ts'
import { expand } from './expand.ts'
import { createLayout, noteSameNames } from './layout.ts'
import { createWalk } from './untar.ts'
import { verifyIntegrity, type ExpectedHashes } from './verify.ts'

export interface ReadOptions {
  /** What the lockfile says of the bytes. */
  readonly expected: ExpectedHashes
  readonly limits?: Partial<TarballLimits>
  /** Files that are in memory already, such as those of another version: what is the same is not kept twice. */
  readonly others?: PackageFiles
}

/**
 * Reads the bytes of a tarball as npm would write them to a disk. Nothing is executed or written. The work is linear in
 * the bytes, which the limits bound; a limit that is met is named in the reason why the files are unknown.
 */
export const readTarball = async (bytes: Buffer, options: ReadOptions): Promise<TarballReading> => {
  const limits = { ...defaultTarballLimits, ...options.limits }
  const [outside, inside] = [createNotes(), createNotes()]
  const { files, add } = createLayout(limits, inside, options.others ?? new Map())
  const walk = createWalk(limits, inside, add)
  let stopped: Unknown | undefined
  // The hash is made while another thread expands; nothing that comes of it is looked at before the hash is known.
  const expanding = expand(bytes, limits, outside, (piece) => {
    // To its end, also where nobody wants to see more: a bomb is told as one wherever it stands.
    stopped ??= walk.push(piece)
  })
  const sha512 = createHash('sha512').update(bytes).digest('base64')
  const integrity = verifyIntegrity(bytes, options.expected, sha512)
  const reading = { integrity, sha512: `sha512-${sha512}` }
  const failed = await expanding
  if (failed !== undefined) return { ...reading, oddities: outside.list(), archive: failed }
  stopped ??= walk.end()
  if (stopped === undefined && files.size === 0) {
    inside.note('empty')
    stopped = unknown('malformed', 'The archive holds no file that npm would write.')
  }
  if (stopped === undefined) noteSameNames(files, inside)
  const oddities = [...outside.list(), ...inside.list()]
  if (stopped !== undefined) return { ...reading, oddities, archive: stopped }
  let total = 0
  for (const { size } of files.values()) total += size
  return { ...reading, oddities, archive: known({ files, size: total }) }
}
