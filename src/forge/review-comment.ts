import type { Verdict } from '../model.ts'
import { cutMarkdown } from './cut.ts'
import { explain, isRequestError, rateLimitReset, repository } from './define.ts'
import type { GithubApi, PullRequest } from './define.ts'

/** Stands at the start of every review of ours. Anybody can write it: the author is asked for as well. */
export const marker = '<!-- lockkeeper:review -->'

/** GitHub takes 65,536 characters. */
const maxBodyBytes = 60_000

/** What became of the comment; `note` says for people why there is none, or no new one. */
export type Published =
  | { readonly kind: 'created' | 'updated' | 'not-needed' }
  | { readonly kind: 'not-written'; readonly note: string }

/**
 * Tells the reviewers in one pull request review, which later runs update in place. A pass says nothing where
 * nothing was said before. Never throws for what GitHub answers: a comment changes no verdict.
 * @param report the review as Markdown, without the marker
 */
export const publishReview = async (
  api: GithubApi,
  pull: PullRequest,
  verdict: Verdict,
  report: string
): Promise<Published> => {
  try {
    const earlier = await findOwnReview(api, pull)
    if (earlier === undefined && verdict === 'pass') return { kind: 'not-needed' }
    const body = `${marker}\n${verdict === 'pass' ? passed(pull) : cutMarkdown(report, maxBodyBytes, ending)}`
    if (earlier?.body === body) return { kind: 'not-needed' }
    if (await hasMoved(api, pull)) return { kind: 'not-written', note: moved }
    const where = { ...repository(pull), pull_number: pull.number }
    if (earlier === undefined) {
      await api.rest.pulls.createReview({ ...where, commit_id: pull.headSha, event: 'COMMENT', body })
      return { kind: 'created' }
    }
    await api.rest.pulls.updateReview({ ...where, review_id: earlier.id, body })
    return { kind: 'updated' }
  } catch (error) {
    return { kind: 'not-written', note: whyNot(error) }
  }
}

const passed = ({ headSha }: PullRequest): string =>
  `✅ **Lockkeeper: pass.** Nothing in the dependency changes of ${headSha} has to be looked at.`

const ending = '**This report was cut here: it is too long for a comment.** The job summary holds all of it.'

const moved =
  'The pull request has a newer commit, so that this review was not posted. The run for that commit will post its own.'

interface OwnReview {
  readonly id: number
  readonly body: string
}

const findOwnReview = async (api: GithubApi, pull: PullRequest): Promise<OwnReview | undefined> => {
  const where = { ...repository(pull), pull_number: pull.number, per_page: 100 }
  const reviews = await api.paginate(api.rest.pulls.listReviews, where)
  const marked = reviews.filter(({ body }) => body.startsWith(marker))
  if (marked.length === 0) return undefined
  const self = await ownLogin(api)
  const type = self.endsWith('[bot]') ? 'Bot' : 'User'
  return marked.findLast(({ user }) => user?.login === self && user.type === type)
}

// The only question that tokens of people and of apps both may ask.
const ownLogin = async (api: GithubApi): Promise<string> => {
  try {
    const { viewer } = await api.graphql<{ readonly viewer: { readonly login: string } }>(
      '{ viewer { login } }'
    )
    return viewer.login
  } catch {
    return 'github-actions[bot]'
  }
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
