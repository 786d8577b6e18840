// Brings the check of a pull request up to date though nothing was pushed: on a comment, or when time has passed.
import * as core from '@actions/core'
import { isForUs, readCommand } from '../forge/accept-comments.ts'
import { mayWrite, refusalOf } from '../forge/acceptances.ts'
import { isRequestError, repository, type PullRequest } from '../forge/define.ts'
import { listDuePulls } from '../forge/due-pulls.ts'
import type { PullRequestComment } from '../forge/event.ts'
import { readPull } from '../forge/read-pull.ts'
import { rerunGate } from '../forge/rerun.ts'
import { UserError } from '../model.ts'
import { count } from '../reporters/define.ts'
import type { Job } from './job.ts'
import { reviewPullRequest } from './pull-request.ts'
import { visibleWords, writeSummary } from './report.ts'

/**
 * Does what a comment asks for, as far as its author may ask for it, and marks the comment with a reaction. One that is
 * not for us costs no request.
 */
export const answerComment = async (open: () => Job, comment: PullRequestComment): Promise<void> => {
  const { body, bodyBefore, action } = comment
  if (!isForUs(body) && !isForUs(bodyBefore ?? '')) return core.info('The comment is not for Lockkeeper.')
  const job = open()
  const { pull, isOpen } = await readPull(job.api, job.place, comment.number)
  if (!isOpen) return core.info('The pull request is closed.')
  // An acceptance that is changed or taken back no longer counts, so that what it let through is judged again.
  const command = action === 'created' ? readCommand(body) : ({ kind: 'recheck' } as const)
  switch (command?.kind) {
    case undefined:
      return core.info('The comment is too long to be a command.')
    case 'unclear':
      core.warning(visibleWords(`The comment was not understood. ${command.why}`))
      return react(job, comment, 'confused')
    case 'recheck': {
      const { by } = comment
      const may = by.id === pull.authorId || (await mayWrite(job.api, job.place, by.login))
      if (may) await recheck(job, pull)
      else
        core.warning(
          'Only the author of the pull request, or somebody who may write to the repository, can ask for that.'
        )
      return action === 'created' ? react(job, comment, may ? '+1' : '-1') : undefined
    }
    case 'accept': {
      const refused = await refusalOf(job.api, pull, comment.by)
      if (refused === undefined) await recheck(job, pull)
      else core.warning(refused)
      return react(job, comment, refused === undefined ? '+1' : '-1')
    }
  }
}

/** Rechecks every open pull request whose review says that it may be another one by now. */
export const recheckDue = async (job: Job): Promise<void> => {
  const numbers = await listDuePulls(job.api, job.place, job.asOf)
  core.info(`${count(numbers.length, 'pull request')} to check again.`)
  for (const number of numbers) {
    try {
      const { pull, isOpen } = await readPull(job.api, job.place, number)
      if (isOpen) await recheck(job, pull)
    } catch (error) {
      // One that cannot be checked again keeps its verdict, and no other one waits for it.
      if (!(error instanceof UserError)) throw error
      core.warning(visibleWords(`Pull request ${number}: ${error.message}`))
    }
  }
}

const recheck = async (job: Job, pull: PullRequest): Promise<void> => {
  if (job.status !== undefined) {
    return writeSummary(job, await reviewPullRequest(job, pull, { isNew: false, isTrusted: true }))
  }
  if (job.workflow === undefined) {
    throw new UserError(
      'The runner does not say which workflow this is (GITHUB_WORKFLOW_REF), so that its run cannot be started again. ' +
        'Give the input `status` a name instead.'
    )
  }
  const run = await rerunGate(job.api, pull, job.workflow)
  core.info(`Run ${run} of pull request ${pull.number} was started again.`)
}

const react = async (
  { api, place }: Job,
  { id }: PullRequestComment,
  content: '+1' | '-1' | 'confused'
): Promise<void> => {
  try {
    await api.rest.reactions.createForIssueComment({ ...repository(place), comment_id: id, content })
  } catch (error) {
    if (!isRequestError(error)) throw error
    core.info(`The comment could not be marked (GitHub answered ${error.status}).`)
  }
}
