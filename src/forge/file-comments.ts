// What blocks, said again beside the file that it is about: comments that point at a line or at a whole file.
import { createHash } from 'node:crypto'
import { isRequestError, repository, type GithubApi, type PullRequest } from './define.ts'
import { ownership } from './own-reviews.ts'

/** A comment at a file of the pull request. */
export interface FileComment {
  readonly path: string
  /** A line at head that the pull request changes, from 1; undefined: the file as a whole. */
  readonly line: number | undefined
  /** What it is about, the same in every run: tells an earlier comment from another one. */
  readonly subject: string
  /** Markdown. */
  readonly body: string
}

/** More would bury the review. */
const maxComments = 10
const cleared = '✅ Nothing blocks here any more.'

/**
 * Brings the comments of earlier runs up to date: changes them, adds those that are missing, and reduces those that are
 * about nothing any more to one line. One that GitHub refuses is left out: the review says all of it.
 * @param isFirst there are none of earlier runs
 * @throws what is no answer of GitHub
 */
export const syncFileComments = async (
  api: GithubApi,
  pull: PullRequest,
  comments: readonly FileComment[],
  isFirst: boolean
): Promise<void> => {
  const earlier = isFirst ? new Map<string, Earlier>() : await listOwn(api, pull)
  const wanted = new Map(comments.slice(0, maxComments).map((comment) => [keyOf(comment), comment]))
  for (const [key, { id, body }] of earlier) {
    const now = `${markerOf(key)}\n${wanted.get(key)?.body ?? cleared}`
    if (now !== body)
      await attempt(() =>
        api.rest.pulls.updateReviewComment({ ...repository(pull), comment_id: id, body: now })
      )
  }
  for (const [key, comment] of wanted) {
    if (!earlier.has(key)) await create(api, pull, comment, `${markerOf(key)}\n${comment.body}`)
  }
}

interface Earlier {
  readonly id: number
  readonly body: string
}

const keyOf = ({ path, subject }: FileComment): string =>
  createHash('sha256')
    .update(JSON.stringify([path, subject]))
    .digest('hex')
    .slice(0, 16)

const markerOf = (key: string): string => `<!-- lockkeeper:file ${key} -->`

const listOwn = async (api: GithubApi, pull: PullRequest): Promise<ReadonlyMap<string, Earlier>> => {
  const where = { ...repository(pull), pull_number: pull.number, per_page: 100 }
  const marked = (await api.paginate(api.rest.pulls.listReviewComments, where)).flatMap((comment) => {
    const [, key] = /^<!-- lockkeeper:file ([0-9a-f]{16}) -->/.exec(comment.body) ?? []
    return key === undefined ? [] : [{ key, comment }]
  })
  if (marked.length === 0) return new Map()
  const isOwn = await ownership(api)
  return new Map(
    marked.flatMap(({ key, comment: { id, body, user } }) =>
      isOwn(user) ? [[key, { id, body }] as const] : []
    )
  )
}

// A line that is not part of the difference is refused, and a file whose difference is too large may be.
const create = async (
  api: GithubApi,
  pull: PullRequest,
  { path, line }: FileComment,
  body: string
): Promise<void> => {
  const where = { ...repository(pull), pull_number: pull.number, commit_id: pull.headSha, path, body }
  if (line !== undefined) {
    const done = await attempt(() => api.rest.pulls.createReviewComment({ ...where, line, side: 'RIGHT' }))
    if (done) return
  }
  await attempt(() => api.rest.pulls.createReviewComment({ ...where, subject_type: 'file' }))
}

const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
  try {
    await work()
    return true
  } catch (error) {
    if (isRequestError(error)) return false
    throw error
  }
}
