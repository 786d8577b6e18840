import type { ChangedFile, FileEntry, Source } from '../model.ts'
import { UserError } from '../model.ts'
import { isRequestError, once, refusal, repository, strange } from './define.ts'
import type { GithubApi, Place, PullRequest } from './define.ts'
import { createBlobReader, decodeContent } from './github-blobs.ts'
import type { Blob } from './github-blobs.ts'
import { compare, readTip } from './github-compare.ts'
import type { Comparison } from './github-compare.ts'
import { createTreeReader } from './github-tree.ts'
import { readPull } from './read-pull.ts'
import type { TreeFile } from './github-tree.ts'

const maxFileBytes = 50 * 1024 * 1024

/** Two commits, of which the first is where the second parted from a branch. */
export interface GithubSource extends Source {
  /**
   * A file of the base branch as it is now, which is newer than the merge base when the branch has moved on:
   * what a pull request is judged by must not depend on how old it is. Undefined: there is no such file.
   */
  readOfBaseBranch(path: string): Promise<Uint8Array | undefined>
}

/**
 * Opens a pull request for reading through GitHub's API, without a checkout: the merge base with the base branch as it
 * is now, and the head commit. Nothing is read by name from the head: every file is read by the id of its content.
 * @param interesting says which paths `changedFiles` has to answer; the others are left out
 * @throws {UserError} here and in every method, when GitHub does not give the whole answer
 */
export const openPullRequest = async (
  api: GithubApi,
  pull: PullRequest,
  interesting: (path: string) => boolean
): Promise<GithubSource> => {
  const comparison = await compareToBranch(api, pull)
  return sourceOf(api, pull, {
    comparison,
    head: pull.headSha,
    tip: () => Promise.resolve(comparison.tip),
    interesting
  })
}

/** Two commits to read, and the branch that says how they are judged. */
export interface Range {
  /** A commit, or a branch by its name. */
  readonly base: string
  readonly head: string
  /** Undefined: what is judged by stands at `base`. */
  readonly branch: string | undefined
}

/**
 * As `openPullRequest`, for commits that need not be a pull request's: a merge group, or what was pushed.
 * @throws {UserError} here and in every method, when GitHub does not give the whole answer
 */
export const openRange = async (
  api: GithubApi,
  place: Place,
  { base, head, branch }: Range,
  interesting: (path: string) => boolean
): Promise<GithubSource> => {
  const comparison = await compare(api, place, base, head)
  const tip = (): Promise<string> =>
    branch === undefined ? Promise.resolve(comparison.tip) : readTip(api, place, branch)
  return sourceOf(api, place, { comparison, head, tip, interesting })
}

interface Sides {
  readonly comparison: Comparison
  readonly head: string
  readonly tip: () => Promise<string>
  readonly interesting: (path: string) => boolean
}

const sourceOf = (
  api: GithubApi,
  place: Place,
  { comparison, head, tip, interesting }: Sides
): GithubSource => {
  const { mergeBase, listed } = comparison
  const list = createTreeReader(api, place)
  const sides = {
    base: once(() => list(mergeBase)),
    head: once(() => list(head))
  }

  const changedFiles = once(async () => {
    if (listed !== undefined && !listed.some(interesting)) return []
    const [before, after] = await Promise.all([sides.base(), sides.head()])
    return differences(before, after, interesting)
  })

  const sizeOf = once(async () => {
    const files = await Promise.all([sides.base(), sides.head()])
    return new Map(files.flat().map(({ id, size }) => [id, size]))
  })

  const readBlobs = createBlobReader(api, place)
  const read = async (entries: readonly FileEntry[]): Promise<ReadonlyMap<string, Uint8Array>> => {
    const ids = entries.filter(({ kind }) => kind !== 'submodule').map(({ id }) => id)
    if (ids.length === 0) return new Map()
    const sizes = await sizeOf()
    const blobs = (some: readonly string[]): Blob[] =>
      some
        .map((id) => ({ id, size: sizes.get(id) }))
        .filter(({ size }) => size === undefined || size <= maxFileBytes)
    // A review reads both sides of every file that it is interested in, sooner or later.
    const changed = (await changedFiles()).flatMap(({ before, after }) =>
      [before, after].flatMap((file) => (file?.kind === 'file' ? file.id : []))
    )
    return readBlobs(blobs(ids), blobs(changed))
  }

  const readOfBaseBranch = async (path: string): Promise<Uint8Array | undefined> => {
    const commit = await tip()
    if (commit !== mergeBase) return readByPath(api, place, commit, path)
    const entry = (await sides.base()).find((file) => file.path === path)
    if (entry === undefined) return undefined
    return (await read([entry])).get(entry.id)
  }

  return {
    base: mergeBase,
    head,
    changedFiles,
    files: (side) => sides[side](),
    read,
    readOfBaseBranch
  }
}

// The base commit of the event may be older than the merge base, when the pull request merged its base branch
// since; so the branch itself is compared. But a tag of the same name would win over the branch: where the
// commit that was compared is not the one of the event, the branch is asked by its full name.
const compareToBranch = async (api: GithubApi, pull: PullRequest): Promise<Comparison> => {
  const compared = await compare(api, pull, pull.baseRef, pull.headSha, () => compareToRenamed(api, pull))
  if (compared.tip === pull.baseSha) return compared
  const tip = await readTip(api, pull, pull.baseRef)
  return compared.tip === tip ? compared : compare(api, pull, tip, pull.headSha)
}

// An event keeps the name that a branch had. GitHub moves open pull requests along when it is renamed.
const compareToRenamed = async (api: GithubApi, pull: PullRequest): Promise<Comparison | undefined> => {
  const { baseRef } = (await readPull(api, pull, pull.number)).pull
  return baseRef === pull.baseRef ? undefined : compareToBranch(api, { ...pull, baseRef })
}

const differences = (
  before: readonly TreeFile[],
  after: readonly TreeFile[],
  interesting: (path: string) => boolean
): ChangedFile[] => {
  const byPath = (files: readonly TreeFile[]): Map<string, TreeFile> =>
    new Map(files.filter(({ path }) => interesting(path)).map((file) => [file.path, file]))
  const [old, now] = [byPath(before), byPath(after)]
  const paths = new Set([...old.keys(), ...now.keys()])
  return [...paths]
    .map((path) => ({ path, before: old.get(path), after: now.get(path) }))
    .filter((file) => file.before?.id !== file.after?.id || file.before?.kind !== file.after?.kind)
}

const readByPath = async (
  api: GithubApi,
  place: Place,
  commit: string,
  path: string
): Promise<Uint8Array | undefined> => {
  const doing = `reading ${path} of the base branch`
  try {
    const { data } = await api.rest.repos.getContent({ ...repository(place), path, ref: commit })
    return decodeContent(data, undefined) ?? fail(doing)
  } catch (error) {
    if (isRequestError(error) && error.status === 404) return undefined
    throw error instanceof UserError ? error : refusal(error, doing)
  }
}

const fail = (doing: string): never => {
  throw strange(doing)
}
