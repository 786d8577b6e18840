import { defaults, getOctokitOptions } from '@actions/github/lib/utils'
import { Octokit } from '@octokit/rest'
import { setTimeout as delay } from 'node:timers/promises'
import { isRequestError, rateLimitReset } from './define.ts'
import type { GithubApi, RequestFailure } from './define.ts'
import { stayingAt, type Fetch } from './same-origin.ts'

const attempts = 4
const patienceMs = 30_000
/** A longer `retry-after` is not waited for: the job would rather fail and say so. */
const longestWaitMs = 60_000
const maxAnswerBytes = 100 * 1024 * 1024

export interface GithubApiOptions {
  /** Without it GITHUB_API_URL, as it was when this module was loaded. */
  readonly baseUrl?: string
  /** Before the second attempt, where the server does not say; doubled for each later one. */
  readonly firstWaitMs?: number
  /** How long one answer may take. */
  readonly timeoutMs?: number
}

/**
 * A client of GitHub's API, through a proxy where the environment names one, that tries again where that can
 * help and never takes half an answer for a whole one.
 * @param token is sent to that API alone: no redirect is followed to another host
 */
export const createGithubApi = (token: string, options: GithubApiOptions = {}): GithubApi => {
  const { baseUrl = defaults.baseUrl ?? '', firstWaitMs = 1000, timeoutMs = patienceMs } = options
  const throughProxy = defaults.request?.fetch as Fetch | undefined
  const api = new Octokit({
    ...defaults,
    request: { ...defaults.request, fetch: stayingAt(throughProxy ?? fetch) },
    baseUrl,
    ...getOctokitOptions(token, { userAgent: 'lockkeeper' }),
    log: { debug: silent, info: silent, warn: silent, error: silent }
  })
  api.hook.wrap('request', async (request, endpoint) => {
    for (let attempt = 1; ; attempt++) {
      try {
        // Hooks see one object of options: a changed copy would be lost on the way. The client's own parser
        // takes a broken answer for a string.
        Object.assign(endpoint.request, {
          signal: AbortSignal.timeout(timeoutMs),
          parseSuccessResponseBody: false
        })
        const response = await request(endpoint)
        return { ...response, data: await readJson(response.data, endpoint) }
      } catch (error) {
        const waitMs = isRequestError(error)
          ? retryAfterMs(error, onlyReads(endpoint), firstWaitMs * 2 ** (attempt - 1))
          : undefined
        if (waitMs === undefined || attempt === attempts) throw error
        await delay(waitMs)
      }
    }
  })
  return api
}

const silent = (): void => {}

const readJson = async (body: unknown, options: { readonly url: string }): Promise<object> => {
  try {
    const parts: Uint8Array[] = []
    let size = 0
    if (!isStream(body)) throw new Error('the answer has no body')
    for await (const part of body) {
      size += part.byteLength
      if (size > maxAnswerBytes) throw new Error('the answer is too large')
      parts.push(part)
    }
    const value: unknown = JSON.parse(Buffer.concat(parts).toString('utf8'))
    if (typeof value !== 'object' || value === null) throw new Error('the answer holds nothing')
    return value
  } catch (error) {
    throw brokenAnswer(error, options.url)
  }
}

const isStream = (body: unknown): body is AsyncIterable<Uint8Array> =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body

// Shaped like the client's own error for an answer that never came.
const brokenAnswer = (cause: unknown, url: string): Error =>
  Object.assign(new Error(`half an answer from ${url}`, { cause }), {
    name: 'HttpError',
    status: 500,
    response: undefined
  })

// Nothing is written through GraphQL.
const onlyReads = ({ method, url }: { readonly method: string; readonly url: string }): boolean =>
  method !== 'POST' || url.endsWith('/graphql')

const retryAfterMs = (error: RequestFailure, reads: boolean, ownMs: number): number | undefined => {
  const { status, response } = error
  const asked = response?.headers['retry-after']
  const refused = status === 429 || (status === 403 && asked !== undefined)
  // A review that was created before the answer was lost would be created twice.
  const failed = status >= 500 && reads
  if (!refused && !failed) return undefined
  if (response !== undefined && asked === undefined && rateLimitReset(response.headers) !== undefined)
    return undefined
  const waitMs = asked === undefined ? ownMs : Number(asked) * 1000
  return waitMs >= 0 && waitMs <= longestWaitMs ? waitMs : undefined
}
