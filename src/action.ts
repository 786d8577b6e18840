// The Action: a workflow's event to a request; the review to comments, a summary, outputs and the exit code.
import * as core from '@actions/core'
import { context } from '@actions/github'
import { openJob, type Job } from './action/job.ts'
import type { Judged } from './action/judge.ts'
import { reviewMergeGroup, reviewPush } from './action/landed.ts'
import { reviewPullRequest } from './action/pull-request.ts'
import { answerComment, recheckDue } from './action/recheck.ts'
import { visibleWords, writeOutputs, writeSummary } from './action/report.ts'
import { triggerOf } from './forge/event.ts'
import { readPull } from './forge/read-pull.ts'
import { run } from './run.ts'

const main = async (): Promise<number> => {
  const trigger = triggerOf(context)
  switch (trigger.kind) {
    case 'nothing':
      core.info(trigger.why)
      return 0
    case 'comment':
      await answerComment(openJob, trigger)
      return 0
    case 'schedule':
      await recheckDue(openJob())
      return 0
    case 'pull-request': {
      const job = openJob()
      return tell(
        job,
        await reviewPullRequest(job, trigger.pull, trigger),
        trigger.isTrusted ? [] : [secondClass]
      )
    }
    case 'request': {
      const job = openJob()
      const { pull } = await readPull(job.api, job.place, trigger.number)
      const judged = await reviewPullRequest(job, pull, { isNew: false, isTrusted: true })
      return tell(job, judged, job.status === undefined ? [ownCheckStays] : [])
    }
    case 'merge-group': {
      const job = openJob()
      return tell(job, await reviewMergeGroup(job, trigger))
    }
    case 'push': {
      const job = openJob()
      await tell(job, await reviewPush(job, trigger), [reportOnly])
      return 0
    }
  }
}

const tell = async (job: Job, judged: Judged, more: readonly string[] = []): Promise<number> => {
  writeOutputs(job, judged.review)
  await writeSummary(job, { ...judged, notes: [...judged.notes, ...more] })
  return judged.review.verdict === 'block' ? 1 : 0
}

const secondClass =
  'This run is for `pull_request`: whoever can push to the branch can change this workflow. `pull_request_target` takes it from the default branch.'
const ownCheckStays =
  'This run does not change the check of the pull request itself. With the input `status` it would.'
const reportOnly = 'What has landed is only reported: the step passes whatever the verdict is.'

await run(main, (message) => core.error(message.split('\n').map(visibleWords).join('\n')))
