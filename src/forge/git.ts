// Reads two revisions of a local git repository: objects only, no work tree, nothing checked out or written.
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { UserError, type ChangedFile, type FileEntry, type Source } from '../model.ts'

export interface GitRequest {
  /** Any folder inside the repository, or a bare repository. */
  readonly repository: string
  /** A revision; without it, the default branch. The review starts from its merge base with head. */
  readonly base?: string | undefined
  readonly head: string
  /** Told in one line what is not as usual. */
  readonly progress: (line: string) => void
}

/** Files beyond this are not read; the caller treats them as unreadable. Larger lockfiles are not known. */
const maxFileBytes = 50 * 1024 * 1024

/**
 * Opens a repository for a review.
 * @throws {UserError} when it is not a repository or a revision is not there, saying what to fetch
 */
export const openGitSource = async (request: GitRequest): Promise<Source> => {
  const { repository, progress } = request
  const git = (...args: readonly string[]): Promise<GitAnswer> => runGit(repository, args)

  const [head, tip] = await Promise.all([
    commitOf(git, request.head, repository),
    request.base === undefined ? defaultBranch(git, repository) : commitOf(git, request.base, repository)
  ])
  const base = await mergeBase(git, tip, head, progress)

  const listing = new Map<'base' | 'head', Promise<readonly FileEntry[]>>()
  return {
    base,
    head,
    changedFiles: async () =>
      parseRawDiff(
        await must(
          git('diff-tree', '-r', '-z', '--raw', '--no-renames', '--ignore-submodules=none', base, head)
        )
      ),
    files(side) {
      const revision = side === 'base' ? base : head
      const found = listing.get(side) ?? must(git('ls-tree', '-r', '-z', revision)).then(parseTree)
      listing.set(side, found)
      return found
    },
    read: (entries) => readBlobs(repository, [...new Set(entries.map((entry) => entry.id))])
  }
}

interface GitAnswer {
  readonly code: number
  readonly stdout: Buffer
  readonly stderr: string
}
type Git = (...args: readonly string[]) => Promise<GitAnswer>

const commitOf = async (git: Git, revision: string, repository: string): Promise<string> => {
  const answer = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`)
  const id = answer.stdout.toString().trim()
  // `^main` is a revision to git as well, though not one commit.
  if (answer.code === 0 && /^[0-9a-f]+$/.test(id)) return id
  await mustBeRepository(git, repository)
  const shallow = (await git('rev-parse', '--is-shallow-repository')).stdout.toString().trim() === 'true'
  throw new UserError(
    `The revision "${revision}" is not in ${resolve(repository)}. ` +
      (shallow
        ? `This clone is shallow: fetch it with "git fetch --depth=1 origin ${revision}" (in GitHub Actions: fetch-depth: 0).`
        : `Fetch it with "git fetch origin ${revision}", or check the spelling.`)
  )
}

const mustBeRepository = async (git: Git, repository: string): Promise<void> => {
  const answer = await git('rev-parse', '--git-dir')
  if (answer.code === 0) return
  if (answer.stderr.includes('safe.directory')) {
    throw new UserError(
      `git does not read ${resolve(repository)}, because it belongs to another user. ` +
        `Allow it with "git config --global --add safe.directory ${resolve(repository)}".`
    )
  }
  throw new UserError(
    `${resolve(repository)} is not a git repository. Run inside one, or name it with --repo.`
  )
}

// The branch that origin/HEAD names, else the usual names; its tip as a commit.
const defaultBranch = async (git: Git, repository: string): Promise<string> => {
  for (const name of ['origin/HEAD', 'origin/main', 'origin/master', 'heads/main', 'heads/master']) {
    const reference = name.startsWith('origin/') ? `refs/remotes/${name}` : `refs/${name}`
    const answer = await git('rev-parse', '--verify', '--quiet', `${reference}^{commit}`)
    if (answer.code === 0) return answer.stdout.toString().trim()
  }
  await mustBeRepository(git, repository)
  throw new UserError(
    `${resolve(repository)} has no default branch to compare with. Name the base with --base.`
  )
}

// Compared with the tip of a branch that has moved on, a pull request would show changes that it does not make.
const mergeBase = async (
  git: Git,
  tip: string,
  head: string,
  progress: (line: string) => void
): Promise<string> => {
  const answer = await git('merge-base', tip, head)
  if (answer.code === 0) return answer.stdout.toString().trim()
  if (tip !== head)
    progress(`No common ancestor of base and head is in this clone: comparing the two commits as they are.`)
  return tip
}

/** The environment for git where a folder says which repository is meant: hooks set variables that overrule it. */
export const gitEnvironment = (): NodeJS.ProcessEnv => {
  const kept = Object.entries(process.env).filter(([name]) => !overruling.has(name))
  return { ...Object.fromEntries(kept), LC_ALL: 'C' }
}

const overruling: ReadonlySet<string> = new Set([
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_INDEX_FILE',
  'GIT_PREFIX'
])

const runGit = (repository: string, args: readonly string[]): Promise<GitAnswer> =>
  new Promise((done, reject) => {
    const child = spawn('git', ['--no-optional-locks', '-C', repository, ...args], {
      env: gitEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe']
    })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', (error) =>
      reject(new UserError(`git could not be started: ${error.message}. Install git.`))
    )
    child.on('close', (code) =>
      done({ code: code ?? 1, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString().trim() })
    )
  })

const must = async (pending: Promise<GitAnswer>): Promise<string> => {
  const answer = await pending
  if (answer.code !== 0) throw new UserError(`git could not read the repository: ${answer.stderr}`)
  return answer.stdout.toString()
}

// `:<mode> <mode> <id> <id> <status>\0<path>\0`, as git-diff-tree(1) describes its raw output.
const parseRawDiff = (text: string): readonly ChangedFile[] => {
  const parts = text.split('\0')
  const changed: ChangedFile[] = []
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const [modeBefore = '', modeAfter = '', idBefore = '', idAfter = ''] = (parts[i] ?? '')
      .slice(1)
      .split(' ')
    const path = parts[i + 1] ?? ''
    changed.push({ path, before: entry(path, modeBefore, idBefore), after: entry(path, modeAfter, idAfter) })
  }
  return changed
}

// `<mode> <type> <id>\t<path>\0`, as git-ls-tree(1) describes it.
const parseTree = (text: string): readonly FileEntry[] =>
  text.split('\0').flatMap((record) => {
    const tab = record.indexOf('\t')
    const [mode = '', , id = ''] = record.slice(0, tab).split(' ')
    return entry(record.slice(tab + 1), mode, id) ?? []
  })

const entry = (path: string, mode: string, id: string): FileEntry | undefined => {
  switch (mode) {
    case '100644':
    case '100755':
    case '100664':
      return { path, kind: 'file', id }
    case '120000':
      return { path, kind: 'symlink', id }
    case '160000':
      return { path, kind: 'submodule', id }
    default:
      return undefined
  }
}

// One `cat-file --batch` for all: `<id> <type> <size>\n<bytes>\n` each, `<id> missing\n` for what is not there.
const readBlobs = (repository: string, ids: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> =>
  new Promise((done, reject) => {
    const blobs = new Map<string, Uint8Array>()
    if (ids.length === 0) return done(blobs)
    const child = spawn('git', ['--no-optional-locks', '-C', repository, 'cat-file', '--batch'], {
      env: gitEnvironment(),
      stdio: ['pipe', 'pipe', 'ignore']
    })
    let missing: string | undefined
    let answered = 0
    let header = Buffer.alloc(0)
    let current: { readonly id: string; readonly size: number; readonly keep: boolean } | undefined
    let left = 0
    let chunks: Buffer[] = []
    const take = (data: Buffer): void => {
      let rest = data
      while (rest.length > 0) {
        if (current === undefined) {
          const end = rest.indexOf(10)
          header = Buffer.concat([header, end === -1 ? rest : rest.subarray(0, end)])
          if (end === -1) return
          rest = rest.subarray(end + 1)
          const [id = '', type = '', size = ''] = header.toString().split(' ')
          header = Buffer.alloc(0)
          answered++
          if (type === 'missing') missing = id
          else {
            current = { id, size: Number(size), keep: type === 'blob' && Number(size) <= maxFileBytes }
            left = current.size + 1
          }
        } else {
          const part = rest.subarray(0, left)
          if (current.keep) chunks.push(part)
          left -= part.length
          rest = rest.subarray(part.length)
          if (left === 0) {
            if (current.keep) blobs.set(current.id, Buffer.concat(chunks).subarray(0, current.size))
            chunks = []
            current = undefined
          }
        }
      }
    }
    child.stdout.on('data', take)
    child.on('error', (error) =>
      reject(new UserError(`git could not be started: ${error.message}. Install git.`))
    )
    child.stdin.on('error', () => undefined)
    child.on('close', () => {
      // A broken object, or one that a partial clone cannot fetch, ends git before it has answered everything.
      const lacking = missing ?? current?.id ?? ids[answered]
      if (lacking === undefined) done(blobs)
      else
        reject(
          new UserError(
            `The object ${lacking} is not in this clone. Fetch it with "git fetch --refetch origin".`
          )
        )
    })
    child.stdin.end(`${ids.join('\n')}\n`)
  })
