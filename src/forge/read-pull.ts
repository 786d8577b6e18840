import {
  field,
  refusal,
  repository,
  strange,
  type GithubApi,
  type Place,
  type PullRequest
} from './define.ts'
import { pullRequestOf } from './event.ts'

/**
 * A pull request as it is now, and whether it is open.
 * @throws {UserError} when there is none of that number, or GitHub does not tell
 */
export const readPull = async (
  api: GithubApi,
  place: Place,
  number: number
): Promise<{ readonly pull: PullRequest; readonly isOpen: boolean }> => {
  const doing = `reading pull request ${number}`
  const { data } = await api.rest.pulls
    .get({ ...repository(place), pull_number: number })
    .catch((error: unknown) => {
      throw refusal(error, doing)
    })
  const pull = pullRequestOf(data, place)
  if (pull === undefined) throw strange(doing)
  return { pull, isOpen: field(data, 'state') === 'open' }
}
