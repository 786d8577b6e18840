// The open pull requests whose review says that it could be another one by now.
import { UserError } from '../model.ts'
import { explain, field, isRequestError, type GithubApi, type Place } from './define.ts'
import { readState } from './own-reviews.ts'

/** Some 50 pull requests come with one request. */
const maxPages = 40

/** What is asked for: of each open pull request its head, and the reviews of it. */
export const openPullsQuery =
  'query ($owner: String!, $name: String!, $after: String) { repository(owner: $owner, name: $name) { ' +
  'pullRequests(states: OPEN, first: 50, after: $after) { pageInfo { hasNextPage endCursor } nodes { number headRefOid ' +
  'reviews(first: 50) { nodes { viewerDidAuthor body } } } } } }'

/**
 * The numbers of the open pull requests of which another review is due.
 * @param now in milliseconds since 1970
 * @throws {UserError} when GitHub does not list them
 */
export const listDuePulls = async (api: GithubApi, place: Place, now: number): Promise<readonly number[]> => {
  const due: number[] = []
  let after: string | null = null
  for (let page = 0; page < maxPages; page++) {
    const pulls: unknown = await ask(api, place, after)
    due.push(...nodesOf(pulls).flatMap((pull) => (isDue(pull, now) ? [Number(field(pull, 'number'))] : [])))
    const info = field(pulls, 'pageInfo')
    const cursor = field(info, 'endCursor')
    if (field(info, 'hasNextPage') !== true || typeof cursor !== 'string') break
    after = cursor
  }
  return due
}

const ask = async (api: GithubApi, place: Place, after: string | null): Promise<unknown> => {
  const doing = 'listing the open pull requests'
  try {
    const variables = { owner: place.owner, name: place.repo, after }
    const answer = await api.graphql<unknown>(openPullsQuery, variables)
    const pulls = field(field(answer, 'repository'), 'pullRequests')
    if (Array.isArray(field(pulls, 'nodes'))) return pulls
  } catch (error) {
    if (isRequestError(error)) throw new UserError(explain(error, doing), { cause: error })
    if (!(error instanceof Error) || error.name !== 'GraphqlResponseError') throw error
  }
  throw new UserError(`GitHub did not answer in full while ${doing}. Run the job again.`)
}

const nodesOf = (list: unknown): readonly unknown[] => {
  const nodes = field(list, 'nodes')
  return Array.isArray(nodes) ? nodes : []
}

const isDue = (pull: unknown, now: number): boolean => {
  const head = field(pull, 'headRefOid')
  const [own] = nodesOf(field(pull, 'reviews')).flatMap((review) => {
    const body = field(review, 'body')
    return field(review, 'viewerDidAuthor') === true && typeof body === 'string'
      ? (readState(body) ?? [])
      : []
  })
  return (
    own?.due !== undefined && own.due <= now && own.head === head && typeof field(pull, 'number') === 'number'
  )
}
