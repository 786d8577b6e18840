// The Action: a workflow's event to a request; the review to a comment, a summary, outputs and the exit code.
import * as core from '@actions/core'
import { context } from '@actions/github'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parsePolicy } from './config.ts'
import { pullRequestOf } from './forge/event.ts'
import { cutMarkdown } from './forge/cut.ts'
import { createGithubApi } from './forge/github-api.ts'
import { openPullRequest, type PullRequestSource } from './forge/github.ts'
import { publishReview } from './forge/review-comment.ts'
import { UserError, type Review } from './model.ts'
import { defaultPolicy, type Policy } from './policy.ts'
import { openProgress } from './progress.ts'
import { createRegistry, type RegistryClient } from './registry/client.ts'
import { publicRegistry } from './registry/public.ts'
import { annotationsOf } from './reporters/annotations.ts'
import { count, visible } from './reporters/define.ts'
import { renderHtml } from './reporters/html.ts'
import { renderJson } from './reporters/json.ts'
import { renderMarkdown } from './reporters/markdown.ts'
import { renderSarif } from './reporters/sarif.ts'
import { isWatched, review, type ReviewRequest } from './review.ts'
import { run } from './run.ts'

/** The runner takes 1 MiB of summary and drops a larger one whole. */
const maxSummaryBytes = 1_000_000

const main = async (): Promise<number> => {
  const pull = pullRequestOf(context)
  const token = core.getInput('github-token')
  if (token === '')
    throw new UserError('The input `github-token` is empty. Leave it out to use the token of the job.')
  const registry = createRegistry({
    url: core.getInput('registry') || publicRegistry,
    allowPrivate: isSet('allow-private-registry')
  })
  const api = createGithubApi(token)
  const asOf = Date.now()
  const source = await openPullRequest(api, pull, isWatched)
  const policy = await policyOf(source, core.getInput('config'))
  // Only then does the workflow come from the default branch, so that a job of its name in the pull request is a second.
  const gateJob = context.eventName === 'pull_request_target' ? process.env['GITHUB_JOB'] : undefined
  const result = await reviewOnce({ source, registry, policy, asOf, gateJob })

  const links = { docs: pagesAt(process.env), whole: runAt(process.env) }
  const report = renderMarkdown(result, links)
  const published = await publishReview(api, pull, result.verdict, report)
  const blocked = result.changes.filter(({ verdict }) => verdict === 'block').length
  core.setOutput('verdict', result.verdict)
  core.setOutput('blocked', blocked)
  const files = reportFolder()
  core.setOutput('report', files.write('report.json', renderJson(result)))
  core.setOutput('sarif', files.write('report.sarif', renderSarif(result, links)))
  core.setOutput('html', files.write('report.html', renderHtml(result, links)))
  const note = published.kind === 'not-written' ? visibleWords(published.note) : undefined
  await writeSummary(note === undefined ? report : `${report}\n_No comment: ${note}_\n`)
  for (const { kind, message, title, file } of annotationsOf(result))
    annotate[kind](message, { title, ...(file === undefined ? {} : { file }) })
  core.info(
    `Lockkeeper: ${result.verdict}. ${count(result.changes.length, 'dependency change')}, ${blocked} blocked.`
  )
  if (note !== undefined) core.info(note)
  return result.verdict === 'block' ? 1 : 0
}

const annotate = { error: core.error, warning: core.warning } as const

const isSet = (input: string): boolean => {
  const value = core.getInput(input)
  if (value !== '' && value !== 'true' && value !== 'false')
    throw new UserError(`The input \`${input}\` is \`true\` or \`false\`, not "${value}".`)
  return value === 'true'
}

const reviewOnce = async (
  request: Omit<ReviewRequest, 'progress'> & { readonly registry: RegistryClient }
): Promise<Review> => {
  const progress = openProgress(process.stderr)
  try {
    return await review({ ...request, progress: progress.step })
  } finally {
    progress.end()
    await request.registry.close()
  }
}

// Only what the base branch says counts: a pull request does not write the policy it is judged by.
const policyOf = async (source: PullRequestSource, path: string): Promise<Policy> => {
  if (path === '' || (await source.changedFiles()).length === 0) return defaultPolicy
  const bytes = await source.readOfBaseBranch(path)
  if (bytes !== undefined) return parsePolicy(Buffer.from(bytes).toString('utf8'), path)
  core.info(`The base branch has no ${visible(path)}: the default policy applies.`)
  return defaultPolicy
}

// In a folder of its own: a second step of the same job leaves the first one's reports alone.
const reportFolder = () => {
  const folder = mkdtempSync(join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'lockkeeper-'))
  return {
    write: (name: string, text: string): string => {
      const path = join(folder, name)
      writeFileSync(path, text)
      return path
    }
  }
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

const writeSummary = async (markdown: string): Promise<void> => {
  if ((process.env['GITHUB_STEP_SUMMARY'] ?? '') === '') return
  const ending =
    '**This report was cut here: it is too long for a summary.** The output `report` holds all of it.'
  await core.summary.addRaw(cutMarkdown(markdown, maxSummaryBytes, ending), true).write()
}

// Sentences of ours with foreign words in them: no word of ours is so long that it would be cut.
const visibleWords = (text: string): string => text.split(' ').map(visible).join(' ')

await run(main, (message) => core.error(message.split('\n').map(visibleWords).join('\n')))
