// Real lockfiles of base and head, FOLDER/<id>/{base,head}.<lockfile>.gz, for the scripts that measure.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { diffLockfiles, type LockfilePair } from '../src/diff.ts'
import { lockfileReaders, readLockfile } from '../src/lockfiles/index.ts'

interface Side {
  readonly path: string
  readonly bytes: Buffer
}

export interface Pair {
  readonly folder: string
  readonly before: Side
  readonly after: Side
}

/** Undefined for a folder without both sides. */
export const pairIn = (folder: string): Pair | undefined => {
  const [before, after] = (['base.', 'head.'] as const).flatMap((side) =>
    readdirSync(folder)
      .filter((name) => name.startsWith(side) && name.endsWith('.gz'))
      .map((name) => ({
        path: name.slice(side.length, -'.gz'.length),
        bytes: gunzipSync(readFileSync(join(folder, name)))
      }))
  )
  return before === undefined || after === undefined ? undefined : { folder, before, after }
}

/** Both sides, read one after the other as a review does. */
export const readPair = ({ before, after }: Pair): LockfilePair => {
  const readers = lockfileReaders()
  const read = ({ path, bytes }: Side) => {
    const reading = readLockfile(bytes, { path, manifests: new Map() }, readers)
    if (!reading.ok) throw new Error(`${path}: ${reading.problem}`)
    return reading.lockfile
  }
  return { path: after.path, before: read(before), after: read(after) }
}

/** What differs, as a review asks for it. */
export const comparePair = (pair: LockfilePair): unknown =>
  diffLockfiles([pair], { canonical: String, lockedAtBase: [] })
