// Reviews commits that are no pull request's: a group in a merge queue, and what was pushed to a branch.
import { readAcceptances, type Acceptances } from '../forge/acceptances.ts'
import type { Trigger } from '../forge/event.ts'
import { openRange } from '../forge/github.ts'
import { readPull } from '../forge/read-pull.ts'
import { headline } from '../reporters/define.ts'
import { isWatched } from '../review.ts'
import type { Job } from './job.ts'
import { judge, type Judged } from './judge.ts'
import { tellStatus } from './pull-request.ts'

/** Reviews what a merge group adds to the commit that it stands on. Judged by the branch's own policy, as it is now. */
export const reviewMergeGroup = async (
  job: Job,
  { base, head, baseRef, number }: Extract<Trigger, { readonly kind: 'merge-group' }>
): Promise<Judged> => {
  const { api, place } = job
  try {
    const source = await openRange(api, place, { base, head, branch: baseRef }, isWatched)
    const acceptances = async (): Promise<Acceptances> =>
      number === undefined ? none : readAcceptances(api, (await readPull(api, place, number)).pull)
    const { review, notes, hosts } = await judge(job, source, acceptances, undefined)
    const status = await tellStatus(job, head, review.verdict, headline(review))
    return { review, notes: [...notes, ...status], hosts }
  } catch (error) {
    await tellStatus(job, head, 'error', 'There is no verdict. The log of the run says why.')
    throw error
  }
}

/** Reviews what has landed on a branch, by the policy that stood there before. */
export const reviewPush = async (
  job: Job,
  { base, head }: Extract<Trigger, { readonly kind: 'push' }>
): Promise<Judged> => {
  const source = await openRange(job.api, job.place, { base, head, branch: undefined }, isWatched)
  return judge(job, source, () => Promise.resolve(none), undefined)
}

const none: Acceptances = { given: [], note: undefined }
