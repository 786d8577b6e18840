// The reviews that earlier runs posted, and what they noted down for later ones.
import { repository, type GithubApi, type Place } from './define.ts'

/** Stands at the start of every review of ours. Anybody can write it: the author is asked for as well. */
export const marker = '<!-- lockkeeper:review -->'

/**
 * What a review notes down for later runs, in its first line. People who may write can edit it: it says where to look
 * and when, and never what to think.
 */
export interface ReviewState {
  /** The workflow run that wrote it. */
  readonly run: number | undefined
  readonly head: string
  /** From when on another review could say something else, in milliseconds since 1970. */
  readonly due: number | undefined
}

/** The first line of a review. */
export const markerLine = ({ run, head, due }: ReviewState): string =>
  `${marker}<!-- run=${run ?? '-'} head=${head} due=${due === undefined ? '-' : new Date(due).toISOString()} -->`

/** What the first line of a review notes down; undefined where it is no review of ours, or an older one. */
export const readState = (body: string): ReviewState | undefined => {
  const [first = ''] = body.split('\n', 1)
  if (!first.startsWith(marker)) return undefined
  const found = /^<!-- run=(\d{1,15}|-) head=([0-9a-f]{40,64}) due=([\dTZ:.-]{1,30}) -->\s*$/.exec(
    first.slice(marker.length)
  )
  if (found === null) return undefined
  const [, run = '-', head = '', due = '-'] = found
  const at = Date.parse(due)
  return { run: run === '-' ? undefined : Number(run), head, due: Number.isNaN(at) ? undefined : at }
}

export interface OwnReview {
  readonly id: number
  readonly body: string
}

/** The reviews of a pull request that were written with this token, oldest first. */
export const listOwnReviews = async (
  api: GithubApi,
  pull: Place & { readonly number: number }
): Promise<readonly OwnReview[]> => {
  const where = { ...repository(pull), pull_number: pull.number, per_page: 100 }
  const reviews = await api.paginate(api.rest.pulls.listReviews, where)
  const marked = reviews.filter(({ body }) => body.startsWith(marker))
  if (marked.length === 0) return []
  const isOwn = await ownership(api)
  return marked.filter(({ user }) => isOwn(user)).map(({ id, body }) => ({ id, body }))
}

/** Says of whoever wrote something whether it was this token. */
export const ownership = async (
  api: GithubApi
): Promise<(user: { readonly login: string; readonly type: string } | null) => boolean> => {
  const self = await ownLogin(api)
  const type = self.endsWith('[bot]') ? 'Bot' : 'User'
  return (user) => user?.login === self && user.type === type
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
