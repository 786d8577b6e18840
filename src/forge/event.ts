// What of a workflow's event makes a pull request.
import { UserError } from '../model.ts'
import { field, isId, type PullRequest } from './define.ts'

const supported = ['pull_request', 'pull_request_target']

/** The part of `@actions/github`'s context that is looked at. */
export interface EventContext {
  readonly eventName: string
  readonly payload: object
  readonly repo: { readonly owner: string; readonly repo: string }
}

/**
 * The pull request that an event is about.
 * @throws {UserError} when the event is about something else, or its file is not what GitHub writes
 */
export const pullRequestOf = (context: EventContext): PullRequest => {
  const { eventName, payload } = context
  if (!supported.includes(eventName)) {
    throw new UserError(
      `Lockkeeper reviews pull requests, and this run is for "${eventName}". ` +
        `Start the workflow on ${supported.join(' or on ')}.`
    )
  }
  const pull = field(payload, 'pull_request')
  const number = field(pull, 'number')
  const baseRef = field(field(pull, 'base'), 'ref')
  const baseSha = field(field(pull, 'base'), 'sha')
  const headSha = field(field(pull, 'head'), 'sha')
  if (typeof number !== 'number' || typeof baseRef !== 'string' || !isId(baseSha) || !isId(headSha)) {
    throw new UserError(
      'The event file (GITHUB_EVENT_PATH) does not describe a pull request. Run Lockkeeper as a step of a workflow.'
    )
  }
  return { owner: context.repo.owner, repo: context.repo.repo, number, baseRef, baseSha, headSha }
}
