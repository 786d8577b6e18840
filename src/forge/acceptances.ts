// Who accepted what in the comments of a pull request, and whether their word counts.
import { field, isRequestError, repository } from './define.ts'
import type { Author, GithubApi, Place, PullRequest } from './define.ts'
import { authorOf } from './event.ts'
import { readCommand, type Acceptance } from './accept-comments.ts'

/** An acceptance and its author. */
export interface GivenAcceptance extends Acceptance {
  readonly by: string
  /** When it was written, in milliseconds since 1970. */
  readonly at: number
  /** Why it does not count; undefined where it does. One sentence of ours. */
  readonly refused: string | undefined
}

/** The acceptances of a pull request; `note` says for people what could not be read. */
export interface Acceptances {
  readonly given: readonly GivenAcceptance[]
  readonly note: string | undefined
}

// Comments are cheap to write. Those behind the first thousand would only let more through.
const maxPages = 10
/** Each costs a request. */
const maxPeople = 20

/**
 * Reads what was accepted in the comments of a pull request. Never throws for what GitHub answers: where comments
 * cannot be read, nothing is accepted.
 */
export const readAcceptances = async (
  api: GithubApi,
  pull: Pick<PullRequest, 'owner' | 'repo' | 'number' | 'authorId'>
): Promise<Acceptances> => {
  try {
    const comments = (await listComments(api, pull)).flatMap(commentOf)
    const people = new Map<string, Promise<string | undefined>>()
    const mayAccept = (by: Author): Promise<string | undefined> => {
      const asked = people.get(by.login)
      if (asked !== undefined) return asked
      const answer =
        people.size < maxPeople ? refusalOf(api, pull, by) : Promise.resolve('Too many people accept here.')
      people.set(by.login, answer)
      return answer
    }
    const given: GivenAcceptance[] = []
    for (const { acceptance, by, at, isEdited } of comments) {
      const refused = isEdited ? edited : await mayAccept(by)
      given.push({ ...acceptance, by: by.login, at, refused })
    }
    return { given, note: undefined }
  } catch (error) {
    if (!isRequestError(error)) throw error
    const note = `The comments could not be read (GitHub answered ${String(error.status)}), so that nothing in them counts.`
    return { given: [], note }
  }
}

/** Why somebody may not accept anything in a pull request; undefined where they may. */
export const refusalOf = async (
  api: GithubApi,
  pull: Pick<PullRequest, 'owner' | 'repo' | 'authorId'>,
  by: Author
): Promise<string | undefined> => {
  if (by.id === pull.authorId) return 'Whoever opened a pull request cannot accept anything in it.'
  if (!by.isPerson) return 'Only a person can accept a release.'
  return (await mayWrite(api, pull, by.login))
    ? undefined
    : 'Only somebody who may write to the repository can accept a release.'
}

/** Whether an account may write to the repository. A failure to find out is a no. */
export const mayWrite = async (api: GithubApi, place: Place, login: string): Promise<boolean> => {
  try {
    const asked = { ...repository(place), username: login }
    const { data } = await api.rest.repos.getCollaboratorPermissionLevel(asked)
    // `maintain` counts as write here, and `triage` as read.
    return data.permission === 'admin' || data.permission === 'write'
  } catch (error) {
    if (isRequestError(error)) return false
    throw error
  }
}

const edited = 'The comment was changed after it was written. Write a new one.'

const listComments = async (
  api: GithubApi,
  pull: Pick<PullRequest, 'owner' | 'repo' | 'number'>
): Promise<readonly unknown[]> => {
  const where = { ...repository(pull), issue_number: pull.number, per_page: 100 }
  const all: unknown[] = []
  let pages = 0
  for await (const { data } of api.paginate.iterator(api.rest.issues.listComments, where)) {
    if (Array.isArray(data)) all.push(...data)
    if (++pages === maxPages) break
  }
  return all
}

interface AcceptComment {
  readonly acceptance: Acceptance
  readonly by: Author
  readonly at: number
  readonly isEdited: boolean
}

const commentOf = (comment: unknown): readonly AcceptComment[] => {
  const body = field(comment, 'body')
  const acceptance = typeof body === 'string' ? readCommand(body) : undefined
  const by = authorOf(field(comment, 'user'))
  const [created, updated] = [field(comment, 'created_at'), field(comment, 'updated_at')]
  if (acceptance?.kind !== 'accept' || by === undefined) return []
  const at = typeof created === 'string' ? Date.parse(created) : Number.NaN
  if (Number.isNaN(at)) return []
  return [{ acceptance, by, at, isEdited: updated !== created }]
}
