// What the readers and writers of a forge share.
import type { Octokit } from '@octokit/rest'
import { UserError } from '../model.ts'

/** GitHub's REST API, as `createGithubApi` makes it: with a token, retries and whole answers only. */
export type GithubApi = Octokit

/** A repository on the forge. */
export interface Place {
  readonly owner: string
  readonly repo: string
}

/** A pull request as its event, or the forge itself, tells it. */
export interface PullRequest extends Place {
  readonly number: number
  /** The branch it is to be merged into. */
  readonly baseRef: string
  /** The tip of that branch when the event happened; the branch may have moved on. */
  readonly baseSha: string
  readonly headSha: string
  /** Who opened it: the number of their account, which stays the same when it is renamed. */
  readonly authorId: number
}

/** An account on the forge. */
export interface Author {
  /** Stays the same when the account is renamed. */
  readonly id: number
  readonly login: string
  /** Neither an app nor an organisation. */
  readonly isPerson: boolean
}

/** Where something lives, as every operation of the API wants it. */
export const repository = ({ owner, repo }: Place): { owner: string; repo: string } => ({ owner, repo })

/**
 * Says why GitHub did not do what was asked, and what to do about it, in one or two sentences.
 * @param doing continues "while": `reading the changed files`
 * @param needs the permission that the job has to have for it
 * @throws whatever it is given that is not an answer, or a missing answer, of the API
 */
export const explain = (
  error: unknown,
  doing: string,
  needs = 'contents: read, pull-requests: write'
): string => {
  if (!isRequestError(error)) throw error
  const { status, response } = error
  const message = error.message.replace(/ - https?:\S*$/, '')
  if (response === undefined || status >= 500) {
    const answered = response === undefined && unreached.test(message)
    return `GitHub could not be reached while ${doing} (${message}). ${answered ? ownRunner : 'Run the job again.'}`
  }
  const answered = `GitHub answered ${String(status)} while ${doing} (${message}).`
  const spent = rateLimitReset(response.headers)
  if (spent !== undefined) return `${answered} The token's rate limit is used up. Run the job again ${spent}.`
  return `${answered} ${advice(status, `The job needs \`permissions: { ${needs} }\`.`)}`
}

/** As `explain`, as an error for the user. */
export const refusal = (error: unknown, doing: string, needs?: string): UserError =>
  new UserError(explain(error, doing, needs))

/** An answer that is not what the API documents: half of one, or somebody else's. */
export const strange = (doing: string): UserError =>
  new UserError(`GitHub gave an answer that cannot be read while ${doing}. Run the job again.`)

/** An error of the API's client: an answer of 4xx or 5xx, or no answer (`response` is undefined). */
export interface RequestFailure {
  readonly status: number
  readonly message: string
  readonly response: { readonly headers: ResponseHeaders } | undefined
}
export type ResponseHeaders = Readonly<Record<string, string | number | undefined>>

/** Tells failures of the API from our own mistakes. */
export const isRequestError = (error: unknown): error is RequestFailure =>
  error instanceof Error && error.name === 'HttpError' && 'status' in error

/** When a spent rate limit is refilled, for people; undefined where the limit is not what was hit. */
export const rateLimitReset = (headers: ResponseHeaders): string | undefined => {
  if (headers['x-ratelimit-remaining'] === '0') {
    const at = Number(headers['x-ratelimit-reset']) * 1000
    return Number.isSafeInteger(at) && at > 0 ? `after ${new Date(at).toISOString()}` : 'in an hour'
  }
  return headers['retry-after'] === undefined ? undefined : 'in a few minutes'
}

const unreached = /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|CERT|certificate)/
const ownRunner =
  'A runner of your own has to reach the address in GITHUB_API_URL, by `https_proxy` where there is a proxy, and to ' +
  'trust its certificate (NODE_EXTRA_CA_CERTS).'

const advice = (status: number, permissions: string): string => {
  if (status === 401) return 'Give the input `github-token` a token that is still valid.'
  if (status === 403) return `The token may not do that. ${permissions}`
  if (status === 404) return `Either it is not there any more, or the token may not see it. ${permissions}`
  return 'Run the job again.'
}

/** A part of something that came from outside, whatever that is; undefined where there is no such part. */
export const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined

/** The id of a commit, a tree or a file. */
export const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{40,64}$/.test(value)

/** Answers the promise of the first call to every later one. */
export const once = <T>(work: () => Promise<T>): (() => Promise<T>) => {
  let answer: Promise<T> | undefined
  return () => (answer ??= work())
}
