import type { ChangedFile, FileEntry, Source } from '../model.ts'
import { UserError } from '../model.ts'
import { field, isId, isRequestError, once, refusal, repository, strange } from './define.ts'
import type { GithubApi, PullRequest } from './define.ts'
import { createBlobReader, decodeContent } from './github-blobs.ts'
import type { Blob } from './github-blobs.ts'
import { createTreeReader } from './github-tree.ts'
import type { TreeFile } from './github-tree.ts'

const maxFileBytes = 50 * 1024 * 1024
/** GitHub's compare names no more files than this, and does not say when it left some out. */
const maxListedFiles = 300

/** The two sides of a pull request: the merge base with the base branch as it is now, and the head commit. */
export interface PullRequestSource extends Source {
  /**
   * A file of the base branch as it is now, which is newer than the merge base when the branch has moved on:
   * what a pull request is judged by must not depend on how old it is. Undefined: there is no such file.
   */
  readOfBaseBranch(path: string): Promise<Uint8Array | undefined>
}

/**
 * Opens a pull request for reading through GitHub's API, without a checkout. Nothing is read by name from the
 * head: every file is read by the id of its content.
 * @param interesting says which paths `changedFiles` has to answer; the others are left out
 * @throws {UserError} here and in every method, when GitHub does not give the whole answer
 */
export const openPullRequest = async (
  api: GithubApi,
  pull: PullRequest,
  interesting: (path: string) => boolean
): Promise<PullRequestSource> => {
  const { tip, mergeBase, listed } = await compareToBranch(api, pull)
  const list = createTreeReader(api, pull)
  const sides = {
    base: once(() => list(mergeBase)),
    head: once(() => list(pull.headSha))
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

  const readBlobs = createBlobReader(api, pull)
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
    if (tip !== mergeBase) return readByPath(api, pull, tip, path)
    const entry = (await sides.base()).find((file) => file.path === path)
    if (entry === undefined) return undefined
    return (await read([entry])).get(entry.id)
  }

  return {
    base: mergeBase,
    head: pull.headSha,
    changedFiles,
    files: (side) => sides[side](),
    read,
    readOfBaseBranch
  }
}

interface Comparison {
  readonly tip: string
  readonly mergeBase: string
  /** Every path that differs, or undefined where GitHub may have left some out. */
  readonly listed: readonly string[] | undefined
}

// The base commit of the event may be older than the merge base, when the pull request merged its base branch
// since; so the branch itself is compared. But a tag of the same name would win over the branch: where the
// commit that was compared is not the one of the event, the branch is asked by its full name.
const compareToBranch = async (api: GithubApi, pull: PullRequest): Promise<Comparison> => {
  const compared = await compare(api, pull, pull.baseRef)
  if (compared.tip === pull.baseSha) return compared
  const tip = await readTip(api, pull)
  return compared.tip === tip ? compared : compare(api, pull, tip)
}

const compare = async (api: GithubApi, pull: PullRequest, base: string): Promise<Comparison> => {
  const doing = `comparing ${base} with ${pull.headSha}`
  // Only the commits are paged, and they are not needed.
  const parameters = { ...repository(pull), basehead: `${base}...${pull.headSha}`, per_page: 1 }
  const { data } = await api.rest.repos.compareCommitsWithBasehead(parameters).catch(refuse(doing))
  const tip = field(field(data, 'base_commit'), 'sha')
  const mergeBase = field(field(data, 'merge_base_commit'), 'sha')
  if (!isId(tip) || !isId(mergeBase)) throw strange(doing)
  return { tip, mergeBase, listed: listedPaths(field(data, 'files')) }
}

const listedPaths = (files: unknown): readonly string[] | undefined => {
  if (!Array.isArray(files) || files.length >= maxListedFiles) return undefined
  const paths = files.flatMap((file) =>
    [field(file, 'filename'), field(file, 'previous_filename') ?? []].flat()
  )
  return paths.every((path) => typeof path === 'string') ? paths : undefined
}

const readTip = async (api: GithubApi, pull: PullRequest): Promise<string> => {
  const doing = `looking up the branch ${pull.baseRef}`
  const { data } = await api.rest.git
    .getRef({ ...repository(pull), ref: `heads/${pull.baseRef}` })
    .catch(refuse(doing))
  const tip = field(field(data, 'object'), 'sha')
  if (field(data, 'ref') !== `refs/heads/${pull.baseRef}` || !isId(tip)) throw strange(doing)
  return tip
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
  pull: PullRequest,
  commit: string,
  path: string
): Promise<Uint8Array | undefined> => {
  const doing = `reading ${path} of ${pull.baseRef}`
  try {
    const { data } = await api.rest.repos.getContent({ ...repository(pull), path, ref: commit })
    return decodeContent(data, undefined) ?? fail(doing)
  } catch (error) {
    if (isRequestError(error) && error.status === 404) return undefined
    throw error instanceof UserError ? error : refusal(error, doing)
  }
}

const refuse = (doing: string) => (error: unknown) => {
  throw refusal(error, doing)
}

const fail = (doing: string): never => {
  throw strange(doing)
}
