// Reviews one pull request and says so there: in its review, at its files, and as a commit status where that is wanted.
import { dueAt } from '../clears.ts'
import { readAcceptances } from '../forge/acceptances.ts'
import { setStatus } from '../forge/commit-status.ts'
import type { PullRequest } from '../forge/define.ts'
import { openPullRequest } from '../forge/github.ts'
import { listOwnReviews } from '../forge/own-reviews.ts'
import { publishReview } from '../forge/review-comment.ts'
import type { Review } from '../model.ts'
import { headline } from '../reporters/define.ts'
import { renderMarkdown } from '../reporters/markdown.ts'
import { isWatched } from '../review.ts'
import { fileCommentsOf } from './file-comments.ts'
import type { Job } from './job.ts'
import { judge, type Judged } from './judge.ts'

/**
 * Reviews a pull request and publishes the result.
 * @param isNew there can be no earlier review of it
 * @param isTrusted the workflow comes from the default branch, so that a job of its name in the pull request is a second
 * @throws {UserError} when the pull request or the policy cannot be read; the status says so then
 */
export const reviewPullRequest = async (
  job: Job,
  pull: PullRequest,
  { isNew, isTrusted }: { readonly isNew: boolean; readonly isTrusted: boolean }
): Promise<Judged> => {
  try {
    return await reviewAndTell(job, pull, isNew, isTrusted)
  } catch (error) {
    const description = 'There is no verdict. The log of the run says why.'
    await tellStatus(job, pull.headSha, 'error', description)
    throw error
  }
}

/** Sets the commit status, where one is wanted. Answers what people should know of that. */
export const tellStatus = async (
  job: Job,
  head: string,
  verdict: Review['verdict'] | 'error',
  description: string
): Promise<readonly string[]> => {
  if (job.status === undefined) return []
  const status = { head, name: job.status, verdict, description, url: job.links.whole }
  const note = await setStatus(job.api, job.place, status)
  return note === undefined ? [] : [note]
}

const reviewAndTell = async (
  job: Job,
  pull: PullRequest,
  isNew: boolean,
  isTrusted: boolean
): Promise<Judged> => {
  const { api } = job
  // Needed in the end, and asked for at once: a pull request without dependency changes waits for no second answer.
  const earlier = isNew && job.attempt === 1 ? Promise.resolve([]) : listOwnReviews(api, pull)
  earlier.catch(() => undefined)
  const source = await openPullRequest(api, pull, isWatched)
  const gateJob = isTrusted ? job.name : undefined
  const { review, notes, hosts } = await judge(job, source, () => readAcceptances(api, pull), gateJob)
  const published = await publishReview(api, pull, {
    verdict: review.verdict,
    report: renderMarkdown(review, { ...job.links, comments: true }),
    isTold: review.changes.some(({ findings }) => findings.some(({ accepted }) => accepted !== undefined)),
    run: job.run,
    due: dueAt(review),
    comments: job.fileComments ? await fileCommentsOf(review, source) : [],
    earlier
  })
  const comment = published.kind === 'not-written' ? [`No comment: ${published.note}`] : []
  const status = await tellStatus(job, pull.headSha, review.verdict, headline(review))
  return { review, notes: [...notes, ...comment, ...status], hosts }
}
