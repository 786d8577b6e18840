// From two revisions to pairs of lockfiles, and to what is wrong with those that cannot be paired.
import { folderOf } from './paths.ts'
import type { LockfilePair } from './diff.ts'
import {
  isLockfileName,
  lockfileReaders,
  readLockfile,
  readLockfileOfBase,
  wantsManifests,
  type LockfileReaders,
  type Reading
} from './lockfiles/index.ts'
import { readManifest } from './lockfiles/manifest.ts'
import {
  say,
  type ChangedFile,
  type FileProblem,
  type FileEntry,
  type LockedPackage,
  type Manifest,
  type Message,
  type Source
} from './model.ts'

export interface ReadResult {
  /** Every lockfile that differs. */
  readonly paths: readonly string[]
  /** Lockfiles that differ and were not looked at. */
  readonly leftOut: readonly string[]
  readonly pairs: readonly LockfilePair[]
  readonly problems: readonly FileProblem[]
  /** What base locks anywhere; read only where head has a lockfile that base has not. */
  readonly lockedAtBase: readonly LockedPackage[]
}

/**
 * Reads the lockfiles that differ. One that was written in place of another in the same folder (a move to another
 * package manager) is paired with it.
 * @throws {UserError} when the source cannot be read
 */
export const readLockfiles = async (
  source: Source,
  isLeftOut: (path: string) => boolean = () => false
): Promise<ReadResult> => {
  const lockfiles = (await source.changedFiles()).filter(({ path }) => isLockfileName(path))
  const changed = lockfiles.filter(({ path }) => !isLeftOut(path))
  const blobs = await source.read(
    changed.flatMap(({ before, after }) =>
      [before, after].flatMap((file) => (file?.kind === 'file' ? file : []))
    )
  )
  const problems: FileProblem[] = []
  const read = async (file: FileEntry | undefined, side: 'base' | 'head', readers: LockfileReaders) =>
    file?.kind === 'file' ? { file, reading: await readSide(source, file, side, blobs, readers) } : undefined

  const pairs: LockfilePair[] = []
  const gone = new Map<string, ChangedFile>()
  for (const file of changed) {
    if (file.after === undefined) gone.set(file.path, file)
    else if (file.after.kind !== 'file') problems.push(notAFile(file.path, file.after.kind))
  }
  let isNew = false
  for (const file of changed) {
    if (file.after?.kind !== 'file') continue
    // The same for both sides, so that what they share is read once.
    const readers = lockfileReaders()
    const after = await read(file.after, 'head', readers)
    if (after === undefined) continue
    if (!after.reading.ok) {
      problems.push(unreadable(file.path, after.reading))
      continue
    }
    const predecessor = file.before ?? takeNeighbour(gone, file.path)
    const before = await read(predecessor, 'base', readers)
    if (before?.reading.ok === false) problems.push(baseUnreadable(before.file.path, before.reading))
    isNew ||= before === undefined
    pairs.push({
      path: file.path,
      before: before?.reading.ok === true ? before.reading.lockfile : undefined,
      after: after.reading.lockfile
    })
  }
  problems.push(...[...gone.keys()].map(removed))
  return {
    paths: changed.map(({ path }) => path),
    leftOut: lockfiles.map(({ path }) => path).filter(isLeftOut),
    pairs,
    problems,
    lockedAtBase: isNew ? await packagesAtBase(source) : []
  }
}

const takeNeighbour = (gone: Map<string, ChangedFile>, path: string): FileEntry | undefined => {
  const neighbour = [...gone.values()].find(
    (file) => folderOf(file.path) === folderOf(path) && file.before?.kind === 'file'
  )
  if (neighbour !== undefined) gone.delete(neighbour.path)
  return neighbour?.before
}

const readSide = async (
  source: Source,
  file: FileEntry,
  side: 'base' | 'head',
  blobs: ReadonlyMap<string, Uint8Array>,
  readers: LockfileReaders
): Promise<Reading> => {
  const bytes = blobs.get(file.id)
  if (bytes === undefined)
    return { ok: false, problem: 'It is too large to be read.', line: undefined, advice: undefined }
  const wanted = wantsManifests(file.path, bytes)
  const manifests =
    wanted === 'none' ? new Map<string, Manifest>() : await manifestsOf(source, file.path, side, wanted)
  const context = { path: file.path, manifests }
  return side === 'base' ? readLockfileOfBase(bytes, context, readers) : readLockfile(bytes, context, readers)
}

// A repository with more workspaces than this has not been seen; reading on would be work for an attacker's sake.
const maxManifests = 3000

const manifestsOf = async (
  source: Source,
  lockfile: string,
  side: 'base' | 'head',
  wanted: 'own' | 'workspaces'
): Promise<ReadonlyMap<string, Manifest>> => {
  const folder = folderOf(lockfile)
  const prefix = folder === '' ? '' : `${folder}/`
  const files = (await source.files(side))
    .filter(({ path, kind }) => {
      if (kind !== 'file' || !path.startsWith(prefix)) return false
      const inside = path.slice(prefix.length)
      return (
        inside === 'package.json' ||
        (wanted === 'workspaces' && inside.endsWith('/package.json') && !inside.includes('node_modules/'))
      )
    })
    .slice(0, maxManifests)
  const blobs = await source.read(files)
  return new Map(
    files.flatMap(({ path, id }) => {
      const bytes = blobs.get(id)
      const manifest = bytes === undefined ? undefined : readManifest(bytes)
      const at = folderOf(path.slice(prefix.length))
      return manifest === undefined ? [] : [[at === '' ? '.' : at, manifest] as const]
    })
  )
}

// What cannot be read here is no lockfile of this change: it adds nothing to what is known, and hides nothing.
const packagesAtBase = async (source: Source): Promise<readonly LockedPackage[]> => {
  const files = (await source.files('base')).filter(
    ({ path, kind }) => kind === 'file' && isLockfileName(path)
  )
  const blobs = await source.read(files)
  return files.flatMap(({ path, id }) => {
    const bytes = blobs.get(id)
    const reading =
      bytes === undefined ? undefined : readLockfileOfBase(bytes, { path, manifests: new Map() })
    return reading?.ok === true ? reading.lockfile.packages : []
  })
}

type Failed = Extract<Reading, { readonly ok: false }>

const explained = ({ problem, line, advice }: Failed): Message => [
  ...(line === undefined ? [] : [`Line ${line}: `]),
  { quote: advice === undefined ? problem : `${problem} ${advice}` }
]

const unreadable = (path: string, failed: Failed): FileProblem => ({
  signal: 'lockfile-unreadable',
  path,
  message: ['This lockfile cannot be read, so nothing in it was judged. ', ...explained(failed)]
})

const baseUnreadable = (path: string, failed: Failed): FileProblem => ({
  signal: 'lockfile-base-unreadable',
  path,
  message: [
    'The lockfile of base cannot be read, so every package of head counts as added. ',
    ...explained(failed)
  ]
})

const notAFile = (path: string, kind: 'symlink' | 'submodule'): FileProblem => ({
  signal: 'lockfile-not-a-file',
  path,
  message:
    kind === 'symlink'
      ? say`The lockfile is a symbolic link. What it leads to on another machine cannot be reviewed; commit the file itself.`
      : say`The lockfile is a submodule. What it holds cannot be reviewed; commit the file itself.`
})

const removed = (path: string): FileProblem => ({
  signal: 'lockfile-removed',
  path,
  message: say`The lockfile was removed. From now on every install may fetch other versions, which nobody reviews.`
})
