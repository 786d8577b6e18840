// What a run is given: the inputs of the step, and what the runner says of itself.
import { join } from 'node:path'
import * as core from '@actions/core'
import { context } from '@actions/github'
import type { GithubApi, Place } from '../forge/define.ts'
import { createGithubApi } from '../forge/github-api.ts'
import { UserError } from '../model.ts'
import { publicRegistry } from '../registry/public.ts'
import type { Links } from '../reporters/define.ts'

/** One run of the Action. */
export interface Job {
  readonly api: GithubApi
  /** The token that the API was opened with. */
  readonly token: string
  readonly place: Place
  /** The one clock of the run, in milliseconds since 1970. */
  readonly asOf: number
  readonly registry: { readonly url: string; readonly allowPrivate: boolean }
  /** Another registry, asked for what the first leaves out. */
  readonly metadataRegistry: string | undefined
  /** Where copies are kept between runs; undefined where none are to be. */
  readonly cacheFolder: string | undefined
  /** Path of the policy file. */
  readonly config: string
  /** The name of the commit status to set; undefined: the job's own result is the check. */
  readonly status: string | undefined
  readonly fileComments: boolean
  readonly links: Links
  /** The name that the workflow gives this job. */
  readonly name: string | undefined
  /** The number of the workflow run, and which attempt at it this is. */
  readonly run: number | undefined
  readonly attempt: number
  /** The file of the workflow, such as `.github/workflows/lockkeeper.yml`; undefined where the runner does not say. */
  readonly workflow: string | undefined
}

/**
 * Reads the inputs and the environment.
 * @throws {UserError} for an input that cannot be understood
 */
export const openJob = (): Job => {
  const token = core.getInput('github-token')
  if (token === '')
    throw new UserError('The input `github-token` is empty. Leave it out to use the token of the job.')
  const { env } = process
  const status = core.getInput('status').trim()
  const name = env['GITHUB_JOB']
  if (status !== '' && status === name)
    throw new UserError(
      `The input \`status\` is "${status}", which is the name of the job as well: both would be required. Give it another name.`
    )
  const run = Number(env['GITHUB_RUN_ID'])
  return {
    api: createGithubApi(token),
    token,
    place: { owner: context.repo.owner, repo: context.repo.repo },
    asOf: Date.now(),
    registry: {
      url: core.getInput('registry') || publicRegistry,
      allowPrivate: isSet('allow-private-registry')
    },
    metadataRegistry: core.getInput('metadata-registry') || undefined,
    cacheFolder: isSet('cache') ? cacheFolderIn(env) : undefined,
    config: core.getInput('config'),
    status: status === '' ? undefined : status,
    fileComments: isSet('file-comments'),
    links: { docs: pagesAt(env), whole: runAt(env) },
    name: name === '' ? undefined : name,
    run: Number.isSafeInteger(run) && run > 0 ? run : undefined,
    attempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? 1),
    workflow: workflowOf(env)
  }
}

const cacheFolderIn = ({ RUNNER_TEMP: folder = '' }: NodeJS.ProcessEnv): string => {
  if (folder === '')
    throw new UserError('The input `cache` needs the variable `RUNNER_TEMP`, which names the folder for it.')
  return join(folder, 'lockkeeper-cache')
}

const isSet = (input: string): boolean => {
  const value = core.getInput(input)
  if (value !== '' && value !== 'true' && value !== 'false')
    throw new UserError(`The input \`${input}\` is \`true\` or \`false\`, not "${value}".`)
  return value === 'true'
}

// The pages of the very version that runs. A copy inside the repository has none to point to.
const pagesAt = (env: NodeJS.ProcessEnv): string | undefined => {
  const [server = '', repository = '', ref = ''] = ['SERVER_URL', 'ACTION_REPOSITORY', 'ACTION_REF'].map(
    (name) => env[`GITHUB_${name}`]
  )
  const isOne =
    /^https:\/\/[\w.:-]+$/.test(server) && /^[\w.-]+\/[\w.-]+$/.test(repository) && /^[\w./-]+$/.test(ref)
  return isOne ? `${server}/${repository}/blob/${ref}/docs/signals/` : undefined
}

// The summary of the run, which holds what is too long for a comment.
const runAt = (env: NodeJS.ProcessEnv): string | undefined => {
  const [server = '', repository = '', id = ''] = ['SERVER_URL', 'REPOSITORY', 'RUN_ID'].map(
    (name) => env[`GITHUB_${name}`]
  )
  const isOne =
    /^https:\/\/[\w.:-]+$/.test(server) && /^[\w.-]+\/[\w.-]+$/.test(repository) && /^\d+$/.test(id)
  return isOne ? `${server}/${repository}/actions/runs/${id}` : undefined
}

// `owner/repo/.github/workflows/lockkeeper.yml@refs/heads/main`
const workflowOf = (env: NodeJS.ProcessEnv): string | undefined =>
  /^[^/]+\/[^/]+\/(\.github\/workflows\/[^@]+)@/.exec(env['GITHUB_WORKFLOW_REF'] ?? '')?.[1]
