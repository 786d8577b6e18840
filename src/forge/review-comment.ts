import type { Verdict } from '../model.ts'
import { cutMarkdown } from './cut.ts'
import { explain, isRequestError, rateLimitReset, repository } from './define.ts'
import type { GithubApi, PullRequest } from './define.ts'
import { syncFileComments, type FileComment } from './file-comments.ts'
import { listOwnReviews, marker, markerLine, type OwnReview } from './own-reviews.ts'

/** GitHub takes 65,536 characters. */
const maxBodyBytes = 60_000

/** What is posted. */
export interface Publication {
  readonly verdict: Verdict
  /** The review as Markdown. */
  readonly report: string
  /** There is something to say though the verdict is a pass: who accepted what. */
  readonly isTold?: boolean
  /** The workflow run, and when another review could say something else; for later runs. */
  readonly run?: number | undefined
  readonly due?: number | undefined
  /** What is said at files. */
  readonly comments?: readonly FileComment[]
  /** Earlier reviews, where they were asked for already. */
  readonly earlier?: Promise<readonly OwnReview[]> | undefined
}

/** What became of the comment; `note` says for people why there is none, or no new one. */
export type Published =
  | { readonly kind: 'created' | 'updated' | 'not-needed' }
  | { readonly kind: 'not-written'; readonly note: string }

/**
 * Tells the reviewers in one pull request review, which later runs update in place. A pass says nothing where
 * nothing was said before. Never throws for what GitHub answers: a comment changes no verdict.
 */
export const publishReview = async (
  api: GithubApi,
  pull: PullRequest,
  publication: Publication
): Promise<Published> => {
  const { verdict, report, isTold = false, run, due, comments = [] } = publication
  try {
    const [earlier, ...copies] = await (publication.earlier ?? listOwnReviews(api, pull))
    const isQuiet = verdict === 'pass' && !isTold
    if (earlier === undefined && verdict === 'pass') return { kind: 'not-needed' }
    const text = isQuiet ? passed(pull) : cutMarkdown(report, maxBodyBytes, ending)
    const body = `${markerLine({ run, head: pull.headSha, due })}\n${text}`
    if (await hasMoved(api, pull)) return { kind: 'not-written', note: moved }
    await reduce(api, pull, copies)
    if (earlier === undefined) await create(api, pull, body)
    else if (earlier.body !== body) await update(api, pull, earlier.id, body)
    await syncFileComments(api, pull, comments, earlier === undefined)
    if (earlier === undefined) return { kind: 'created' }
    return { kind: earlier.body === body ? 'not-needed' : 'updated' }
  } catch (error) {
    return { kind: 'not-written', note: whyNot(error) }
  }
}

const passed = ({ headSha }: PullRequest): string =>
  `✅ **Lockkeeper: pass.** Nothing in the dependency changes of ${headSha} has to be looked at.`

const ending = '**This report was cut here: it is too long for a comment.** The job summary holds all of it.'

const moved =
  'The pull request has a newer commit, so that this review was not posted. The run for that commit will post its own.'

const superseded = `${marker}\nThe review of the dependency changes stands further up, and is kept up to date there.`

const create = async (api: GithubApi, pull: PullRequest, body: string): Promise<void> => {
  const where = { ...repository(pull), pull_number: pull.number }
  await api.rest.pulls.createReview({ ...where, commit_id: pull.headSha, event: 'COMMENT', body })
  // Two runs at once both found none. The older one stays, and both runs know which that is.
  const [, ...copies] = await listOwnReviews(api, pull)
  await reduce(api, pull, copies)
}

const update = async (api: GithubApi, pull: PullRequest, id: number, body: string): Promise<void> => {
  const where = { ...repository(pull), pull_number: pull.number }
  await api.rest.pulls.updateReview({ ...where, review_id: id, body })
}

const reduce = async (api: GithubApi, pull: PullRequest, copies: readonly OwnReview[]): Promise<void> => {
  for (const { id, body } of copies) if (body !== superseded) await update(api, pull, id, superseded)
}

const hasMoved = async (api: GithubApi, pull: PullRequest): Promise<boolean> => {
  const { data } = await api.rest.pulls.get({ ...repository(pull), pull_number: pull.number })
  return data.head.sha !== pull.headSha
}

const whyNot = (error: unknown): string => {
  const doing = 'posting the review'
  if (!isRequestError(error)) return `GitHub gave an answer that cannot be read while ${doing}.`
  const limited = error.response !== undefined && rateLimitReset(error.response.headers) !== undefined
  if (limited || (error.status !== 403 && error.status !== 404)) return explain(error, doing)
  return (
    `This run may not comment on the pull request (GitHub answered ${String(error.status)} while ${doing}). ` +
    'Runs for forks and for Dependabot have a read-only token under `pull_request`; ' +
    'otherwise the job needs `permissions: { pull-requests: write }`.'
  )
}
