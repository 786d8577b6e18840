import type { FileEntry } from '../model.ts'
import { UserError } from '../model.ts'
import { field, refusal, repository, strange } from './define.ts'
import type { GithubApi, Place } from './define.ts'

/** A file of a tree. `size` is in bytes; undefined for what has no content of its own. */
export interface TreeFile extends FileEntry {
  readonly size: number | undefined
}

/** Lists every file under a commit or a tree. */
export type TreeReader = (treeish: string) => Promise<readonly TreeFile[]>

// Some 100,000 files are listed at once; a larger tree is walked folder by folder, as far as this goes.
const maxRequests = 300

/**
 * Reads trees of a repository. What both sides of a pull request share is listed once.
 * The reader throws UserError where GitHub does not give a whole listing: a part of one is never answered.
 */
export const createTreeReader = (api: GithubApi, place: Place): TreeReader => {
  let requests = 0
  const lists = new Map<string, Promise<readonly TreeFile[]>>()

  const list: TreeReader = (treeish) => {
    const known = lists.get(treeish)
    if (known !== undefined) return known
    const listed = walk(treeish)
    lists.set(treeish, listed)
    return listed
  }

  const walk = async (treeish: string): Promise<readonly TreeFile[]> => {
    const whole = await fetchTree(treeish, true)
    if (!whole.truncated) return whole.entries.flatMap(toFile)
    const flat = await fetchTree(treeish, false)
    if (flat.truncated) throw tooLarge(place)
    const files: TreeFile[] = []
    for (const entry of flat.entries) {
      if (entry.type !== 'tree') files.push(...toFile(entry))
      else
        for (const file of await list(entry.sha)) files.push({ ...file, path: `${entry.path}/${file.path}` })
    }
    return files
  }

  const fetchTree = async (treeish: string, recursive: boolean): Promise<Tree> => {
    if (++requests > maxRequests) throw tooLarge(place)
    const doing = 'listing the files of the repository'
    const parameters = { ...repository(place), tree_sha: treeish, ...(recursive ? { recursive: '1' } : {}) }
    try {
      const { data } = await api.rest.git.getTree(parameters)
      return parseTree(data) ?? refuse(doing)
    } catch (error) {
      throw error instanceof UserError ? error : refusal(error, doing)
    }
  }

  return list
}

interface TreeEntry {
  readonly path: string
  readonly mode: string
  readonly type: string
  readonly sha: string
  readonly size: number | undefined
}

interface Tree {
  readonly truncated: boolean
  readonly entries: readonly TreeEntry[]
}

// The published types are a promise, not a check: a listing with a hole in it would hide a change.
const parseTree = (data: unknown): Tree | undefined => {
  const [truncated, tree] = [field(data, 'truncated'), field(data, 'tree')]
  return typeof truncated === 'boolean' && Array.isArray(tree) && tree.every(isEntry)
    ? { truncated, entries: tree }
    : undefined
}

const isEntry = (entry: unknown): entry is TreeEntry => {
  const texts = ['path', 'mode', 'type', 'sha'].map((name) => field(entry, name))
  const size = field(entry, 'size')
  return (
    texts.every((text) => typeof text === 'string' && text !== '') &&
    (size === undefined || typeof size === 'number')
  )
}

const toFile = ({ path, mode, type, sha, size }: TreeEntry): TreeFile[] => {
  if (type === 'tree') return []
  const kind = type === 'commit' ? 'submodule' : mode === '120000' ? 'symlink' : 'file'
  return [{ path, kind, id: sha, size }]
}

const refuse = (doing: string): never => {
  throw strange(doing)
}

const tooLarge = ({ owner, repo }: Place): UserError =>
  new UserError(
    `The repository ${owner}/${repo} holds more files than GitHub lists, so that a change could go unseen. ` +
      'Review it from a clone instead: `lockkeeper review --repo .`'
  )
