// What a workflow's event asks for.
import { UserError } from '../model.ts'
import { field, isId, type Author, type Place, type PullRequest } from './define.ts'

/** The part of `@actions/github`'s context that is looked at. */
export interface EventContext {
  readonly eventName: string
  readonly payload: object
  readonly repo: Place
}

/** What a run is for. */
export type Trigger =
  | {
      readonly kind: 'pull-request'
      readonly pull: PullRequest
      /** The workflow comes from the default branch (`pull_request_target`), and not from the pull request. */
      readonly isTrusted: boolean
      /** It was opened just now: there can be no earlier review of it. */
      readonly isNew: boolean
    }
  /** Pull requests in a merge queue: what the group adds to the commit that it stands on. */
  | {
      readonly kind: 'merge-group'
      readonly base: string
      readonly head: string
      /** The branch it goes into. */
      readonly baseRef: string
      /** The pull request that the group was made for; undefined where its name does not tell. */
      readonly number: number | undefined
    }
  /** Commits that have landed on a branch. */
  | { readonly kind: 'push'; readonly base: string; readonly head: string }
  /** Somebody asks for the review of a pull request by its number. */
  | { readonly kind: 'request'; readonly number: number }
  | { readonly kind: 'schedule' }
  | PullRequestComment
  /** Nothing is to be done; `why` says so for people. */
  | { readonly kind: 'nothing'; readonly why: string }

/** A comment that was written, changed or deleted below a pull request. */
export interface PullRequestComment {
  readonly kind: 'comment'
  readonly action: 'created' | 'edited' | 'deleted'
  readonly number: number
  readonly id: number
  readonly body: string
  /** What stood there before it was edited. */
  readonly bodyBefore: string | undefined
  readonly by: Author
}

/**
 * What an event asks for.
 * @throws {UserError} for an event that Lockkeeper has no answer to, or a file that is not what GitHub writes
 */
export const triggerOf = ({ eventName, payload, repo }: EventContext): Trigger => {
  switch (eventName) {
    case 'pull_request':
    case 'pull_request_target':
      return {
        kind: 'pull-request',
        pull: pullRequestOf(field(payload, 'pull_request'), repo) ?? strangeEvent('a pull request'),
        isTrusted: eventName === 'pull_request_target',
        isNew: field(payload, 'action') === 'opened'
      }
    case 'merge_group':
      return mergeGroupOf(field(payload, 'merge_group')) ?? strangeEvent('a merge group')
    case 'push':
      return pushOf(payload) ?? strangeEvent('a push')
    case 'workflow_dispatch':
      return requestOf(field(payload, 'inputs'))
    case 'schedule':
      return { kind: 'schedule' }
    case 'issue_comment':
      return commentOf(payload) ?? strangeEvent('a comment')
    default:
      throw new UserError(
        `Lockkeeper has no answer to the event "${eventName}". Start the workflow on ${events.join(', ')}.`
      )
  }
}

/** A pull request as the API or an event describes it; undefined where that is not what is described. */
export const pullRequestOf = (pull: unknown, { owner, repo }: Place): PullRequest | undefined => {
  const number = field(pull, 'number')
  const baseRef = field(field(pull, 'base'), 'ref')
  const baseSha = field(field(pull, 'base'), 'sha')
  const headSha = field(field(pull, 'head'), 'sha')
  const authorId = field(field(pull, 'user'), 'id')
  const isWhole =
    isNumber(number) && typeof baseRef === 'string' && isId(baseSha) && isId(headSha) && isNumber(authorId)
  return isWhole ? { owner, repo, number, baseRef, baseSha, headSha, authorId } : undefined
}

const events = [
  'pull_request_target',
  'pull_request',
  'merge_group',
  'push',
  'workflow_dispatch',
  'schedule',
  'issue_comment'
]

const isNumber = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0

const strangeEvent = (what: string): never => {
  throw new UserError(
    `The event file (GITHUB_EVENT_PATH) does not describe ${what}. Run Lockkeeper as a step of a workflow.`
  )
}

const branch = 'refs/heads/'
const nowhere = /^0+$/

const mergeGroupOf = (group: unknown): Trigger | undefined => {
  const [base, head] = [field(group, 'base_sha'), field(group, 'head_sha')]
  const [baseRef, headRef] = [field(group, 'base_ref'), field(group, 'head_ref')]
  if (!isId(base) || !isId(head) || typeof baseRef !== 'string' || typeof headRef !== 'string')
    return undefined
  if (!baseRef.startsWith(branch)) return undefined
  // `refs/heads/gh-readonly-queue/<branch>/pr-<number>-<commit>`
  const number = Number(/\/pr-(\d{1,15})-[0-9a-f]{40,64}$/.exec(headRef)?.[1])
  return {
    kind: 'merge-group',
    base,
    head,
    baseRef: baseRef.slice(branch.length),
    number: isNumber(number) ? number : undefined
  }
}

const pushOf = (payload: object): Trigger | undefined => {
  const [ref, before, after] = ['ref', 'before', 'after'].map((name) => field(payload, name))
  if (typeof ref !== 'string' || !isId(before) || !isId(after)) return undefined
  const nothing = (why: string): Trigger => ({ kind: 'nothing', why })
  if (!ref.startsWith(branch)) return nothing('A tag was pushed. Only branches are looked at.')
  if (nowhere.test(after)) return nothing('A branch was deleted.')
  if (!nowhere.test(before)) return { kind: 'push', base: before, head: after }
  const main = field(field(payload, 'repository'), 'default_branch')
  return typeof main === 'string' && ref !== `${branch}${main}`
    ? { kind: 'push', base: main, head: after }
    : nothing('A branch was pushed for the first time: there is nothing to compare it with.')
}

const requestOf = (inputs: unknown): Trigger => {
  const given = field(inputs, 'pull-request')
  const number = typeof given === 'string' && /^#?\d{1,15}$/.test(given.trim()) ? given.trim() : undefined
  if (number === undefined || Number(number.replace('#', '')) === 0) {
    throw new UserError(
      'The workflow was started by hand without the number of a pull request. ' +
        'Declare the input `pull-request` below `on: workflow_dispatch`, and give it the number.'
    )
  }
  return { kind: 'request', number: Number(number.replace('#', '')) }
}

const commentOf = (payload: object): Trigger | undefined => {
  const [action, issue, comment] = ['action', 'issue', 'comment'].map((name) => field(payload, name))
  const [number, id] = [field(issue, 'number'), field(comment, 'id')]
  if (!isNumber(number) || !isNumber(id)) return undefined
  if (field(issue, 'pull_request') === undefined)
    return { kind: 'nothing', why: 'The comment is on an issue, not on a pull request.' }
  // An account that was deleted is not there any more.
  const by = authorOf(field(comment, 'user'))
  if (by === undefined) return { kind: 'nothing', why: 'The comment is by nobody.' }
  if (action !== 'created' && action !== 'edited' && action !== 'deleted') return undefined
  const before = field(field(field(payload, 'changes'), 'body'), 'from')
  return {
    kind: 'comment',
    action,
    number,
    id,
    body: textOf(field(comment, 'body')),
    bodyBefore: typeof before === 'string' ? before : undefined,
    by
  }
}

/** An account as the API or an event describes it; undefined where there is none. */
export const authorOf = (user: unknown): Author | undefined => {
  const [id, login] = [field(user, 'id'), field(user, 'login')]
  return isNumber(id) && typeof login === 'string'
    ? { id, login, isPerson: field(user, 'type') === 'User' }
    : undefined
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
