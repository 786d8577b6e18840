// Comparisons of two commits: where they parted, and which paths differ.
import {
  field,
  isId,
  isRequestError,
  refusal,
  repository,
  strange,
  type GithubApi,
  type Place
} from './define.ts'

/** GitHub's compare names no more files than this, and does not say when it left some out. */
const maxListedFiles = 300

export interface Comparison {
  /** The commit that was compared with. */
  readonly tip: string
  readonly mergeBase: string
  /** Every path that differs, or undefined where GitHub may have left some out. */
  readonly listed: readonly string[] | undefined
}

/**
 * Compares a branch or a commit with a commit, from where the two parted.
 * @param missing asked for another answer where GitHub knows one of the two not, or not any more
 * @throws {UserError} when GitHub does not answer in full
 */
export const compare = async (
  api: GithubApi,
  place: Place,
  base: string,
  head: string,
  missing: () => Promise<Comparison | undefined> = () => Promise.resolve(undefined)
): Promise<Comparison> => {
  const doing = `comparing ${base} with ${head}`
  // Only the commits are paged, and they are not needed.
  const parameters = { ...repository(place), basehead: `${base}...${head}`, per_page: 1 }
  const answer = await api.rest.repos.compareCommitsWithBasehead(parameters).catch(async (error: unknown) => {
    const other = isRequestError(error) && error.status === 404 ? await missing() : undefined
    if (other === undefined) throw refusal(error, doing)
    return other
  })
  if (!('data' in answer)) return answer
  const { data } = answer
  const tip = field(field(data, 'base_commit'), 'sha')
  const mergeBase = field(field(data, 'merge_base_commit'), 'sha')
  if (!isId(tip) || !isId(mergeBase)) throw strange(doing)
  return { tip, mergeBase, listed: listedPaths(field(data, 'files')) }
}

/**
 * The commit that a branch stands at.
 * @throws {UserError} when there is no such branch
 */
export const readTip = async (api: GithubApi, place: Place, branch: string): Promise<string> => {
  const doing = `looking up the branch ${branch}`
  const { data } = await api.rest.git
    .getRef({ ...repository(place), ref: `heads/${branch}` })
    .catch((error: unknown) => {
      throw refusal(error, doing)
    })
  const tip = field(field(data, 'object'), 'sha')
  if (field(data, 'ref') !== `refs/heads/${branch}` || !isId(tip)) throw strange(doing)
  return tip
}

const listedPaths = (files: unknown): readonly string[] | undefined => {
  if (!Array.isArray(files) || files.length >= maxListedFiles) return undefined
  const paths = files.flatMap((file) =>
    [field(file, 'filename'), field(file, 'previous_filename') ?? []].flat()
  )
  return paths.every((path) => typeof path === 'string') ? paths : undefined
}
