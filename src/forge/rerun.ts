// Starts the run that judged a pull request again, so that its own check shows the new result.
import { UserError } from '../model.ts'
import { field, refusal, repository, strange, type GithubApi, type PullRequest } from './define.ts'
import { listOwnReviews, readState } from './own-reviews.ts'

/**
 * Runs the gate's own job for a pull request again. Only a run of the same workflow file for a pull request is started.
 * @param workflow the file of this workflow, such as `.github/workflows/lockkeeper.yml`
 * @throws {UserError} when there is no such run, or GitHub does not start it
 */
export const rerunGate = async (api: GithubApi, pull: PullRequest, workflow: string): Promise<number> => {
  const run = (await notedRun(api, pull, workflow)) ?? (await listedRun(api, pull, workflow))
  if (run === undefined) {
    throw new UserError(
      `There is no run of ${workflow} for the newest commit of pull request ${pull.number} that could be started again. ` +
        'Push a commit, or close and reopen the pull request.'
    )
  }
  const doing = `starting run ${run.id} again`
  if (run.status !== 'completed') {
    throw new UserError(
      `Run ${run.id} of pull request ${pull.number} has not ended yet. Ask again when it has.`
    )
  }
  const which = { ...repository(pull), run_id: run.id }
  // There is nothing that failed in a run which passed.
  const start =
    run.conclusion === 'success'
      ? api.rest.actions.reRunWorkflow(which)
      : api.rest.actions.reRunWorkflowFailedJobs(which)
  await start.catch((error: unknown) => {
    throw refusal(error, doing, 'actions: write')
  })
  return run.id
}

interface Run {
  readonly id: number
  readonly status: string
  readonly conclusion: string
}

const pullEvents: ReadonlySet<string> = new Set(['pull_request_target', 'pull_request'])

const runOf = (run: unknown, workflow: string): Run | undefined => {
  const id = field(run, 'id')
  const [event, path] = [field(run, 'event'), field(run, 'path')]
  if (typeof id !== 'number' || typeof path !== 'string' || typeof event !== 'string') return undefined
  // GitHub may add the ref: `.github/workflows/a.yml@refs/heads/main`.
  if (path.split('@', 1)[0] !== workflow || !pullEvents.has(event)) return undefined
  return { id, status: String(field(run, 'status')), conclusion: String(field(run, 'conclusion')) }
}

// The review says which run wrote it. Whoever forges that can have a run started that is the gate's own as well.
const notedRun = async (api: GithubApi, pull: PullRequest, workflow: string): Promise<Run | undefined> => {
  const doing = 'looking for the run of the pull request'
  const [own] = await listOwnReviews(api, pull).catch((error: unknown) => {
    throw refusal(error, doing)
  })
  const state = own === undefined ? undefined : readState(own.body)
  if (state?.run === undefined || state.head !== pull.headSha) return undefined
  const { data } = await api.rest.actions
    .getWorkflowRun({ ...repository(pull), run_id: state.run })
    .catch((error: unknown) => {
      throw refusal(error, doing, 'actions: write')
    })
  return runOf(data, workflow)
}

// Where no review could be posted, as for forks: GitHub knows the runs of a commit.
const listedRun = async (api: GithubApi, pull: PullRequest, workflow: string): Promise<Run | undefined> => {
  const doing = 'listing the runs of the workflow'
  const which = {
    ...repository(pull),
    workflow_id: workflow.slice(workflow.lastIndexOf('/') + 1),
    head_sha: pull.headSha,
    per_page: 20
  }
  const { data } = await api.rest.actions.listWorkflowRuns(which).catch((error: unknown) => {
    throw refusal(error, doing, 'actions: write')
  })
  const runs = field(data, 'workflow_runs')
  if (!Array.isArray(runs)) throw strange(doing)
  return runs.flatMap((run) => runOf(run, workflow) ?? [])[0]
}
