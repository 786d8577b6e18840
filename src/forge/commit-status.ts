// The verdict as a commit status, for checks that a run of another event has to be able to change.
import type { Verdict } from '../model.ts'
import { explain, isRequestError, repository, type GithubApi, type Place } from './define.ts'

/** GitHub takes 140 characters. */
const maxDescription = 140

export interface CommitStatus {
  /** The commit that it is for. */
  readonly head: string
  /** Its name, as the branch's protection requires it. */
  readonly name: string
  /** `error`: there is no verdict. */
  readonly verdict: Verdict | 'error'
  readonly description: string
  readonly url: string | undefined
}

/** Sets a commit's status. Answers why it could not be set, in a sentence for people, and undefined where it was. */
export const setStatus = async (
  api: GithubApi,
  place: Place,
  { head, name, verdict, description, url }: CommitStatus
): Promise<string | undefined> => {
  try {
    await api.rest.repos.createCommitStatus({
      ...repository(place),
      sha: head,
      context: name,
      state: states[verdict],
      description: description.slice(0, maxDescription),
      ...(url === undefined ? {} : { target_url: url })
    })
    return undefined
  } catch (error) {
    if (!isRequestError(error)) throw error
    return `The commit status was not set. ${explain(error, 'setting the commit status', 'statuses: write')}`
  }
}

const states = { pass: 'success', warn: 'success', block: 'failure', error: 'error' } as const
