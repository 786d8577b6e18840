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
import { UserError, type Review, type ReviewedChange } from './model.ts'
import { defaultPolicy, type Policy } from './policy.ts'
import { openProgress } from './progress.ts'
import { createRegistry, type RegistryClient } from './registry/client.ts'
import { publicRegistry } from './registry/public.ts'
import { count, plain, subjectOf, versionsOf, visible } from './reporters/define.ts'
import { renderJson } from './reporters/json.ts'
import { renderMarkdown } from './reporters/markdown.ts'
import { isWatched, review, type ReviewRequest } from './review.ts'
import { run } from './run.ts'

/** The runner takes 1 MiB of summary and drops a larger one whole. */
const maxSummaryBytes = 1_000_000
/** The runner shows ten errors of a step and drops the others without a word. */
const maxAnnotations = 10

const main = async (): Promise<number> => {
  const pull = pullRequestOf(context)
  const token = core.getInput('github-token')
  if (token === '')
    throw new UserError('The input `github-token` is empty. Leave it out to use the token of the job.')
  const registry = createRegistry({ url: core.getInput('registry') || publicRegistry })
  const api = createGithubApi(token)
  const asOf = Date.now()
  const source = await openPullRequest(api, pull, isWatched)
  const policy = await policyOf(source, core.getInput('config'))
  // Only then does the workflow come from the default branch, so that a job of its name in the pull request is a second.
  const gateJob = context.eventName === 'pull_request_target' ? process.env['GITHUB_JOB'] : undefined
  const result = await reviewOnce({ source, registry, policy, asOf, gateJob })

  const report = renderMarkdown(result)
  const published = await publishReview(api, pull, result.verdict, report)
  const blocked = result.changes.filter(({ verdict }) => verdict === 'block').length
  core.setOutput('verdict', result.verdict)
  core.setOutput('blocked', blocked)
  core.setOutput('report', writeReport(result))
  const note = published.kind === 'not-written' ? visibleWords(published.note) : undefined
  await writeSummary(note === undefined ? report : `${report}\n_No comment: ${note}_\n`)
  for (const annotation of annotationsOf(result)) core.error(annotation.message, annotation.place)
  core.info(
    `Lockkeeper: ${result.verdict}. ${count(result.changes.length, 'dependency change')}, ${blocked} blocked.`
  )
  if (note !== undefined) core.info(note)
  return result.verdict === 'block' ? 1 : 0
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

// In a folder of its own: a second step of the same job leaves the first one's report alone.
const writeReport = (result: Review): string => {
  const folder = mkdtempSync(join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'lockkeeper-'))
  const path = join(folder, 'report.json')
  writeFileSync(path, renderJson(result))
  return path
}

const writeSummary = async (markdown: string): Promise<void> => {
  if ((process.env['GITHUB_STEP_SUMMARY'] ?? '') === '') return
  const ending =
    '**This report was cut here: it is too long for a summary.** The output `report` holds all of it.'
  await core.summary.addRaw(cutMarkdown(markdown, maxSummaryBytes, ending), true).write()
}

interface Annotation {
  readonly message: string
  readonly place: core.AnnotationProperties
}

const annotationsOf = ({ changes, project }: Review): readonly Annotation[] => {
  const files = project.findings.filter(({ level }) => level === 'block')
  const blocked = changes.filter(({ verdict }) => verdict === 'block')
  const all = [
    ...files.map(({ path, message }) => ({
      message: plain(message),
      place: { title: `Lockkeeper: ${visible(path)}`, ...anchor(path) }
    })),
    ...blocked.map(annotationOf)
  ]
  if (all.length <= maxAnnotations) return all
  const more = all.length - maxAnnotations + 1
  return [
    ...all.slice(0, maxAnnotations - 1),
    { message: `${more} more are blocked. The job summary names them.`, place: { title: 'Lockkeeper' } }
  ]
}

const annotationOf = ({ change, findings, unverified }: ReviewedChange): Annotation => {
  const { from, to } = versionsOf(change)
  const step = [from, to].flatMap((version) => (version === undefined ? [] : visible(version))).join(' → ')
  const [file] = change.lockfiles
  const reasons = findings.filter(({ level }) => level === 'block').map(({ message }) => plain(message))
  // Nothing was found, then; but too much could not be learnt.
  const gaps = new Set(unverified.map(({ detail }) => `Not judged: ${visible(detail)}`))
  return {
    message: (reasons.length > 0 ? reasons : [...gaps]).join('\n'),
    place: {
      title: `Lockkeeper: ${visible(subjectOf(change).name)} ${step}`,
      ...anchor(file)
    }
  }
}

// A path that does not show what it is would stand in the log as it is: such a file gets no anchor.
const anchor = (path: string | undefined): { readonly file?: string } =>
  path === undefined || visible(path) !== path ? {} : { file: path }

// Sentences of ours with foreign words in them: no word of ours is so long that it would be cut.
const visibleWords = (text: string): string => text.split(' ').map(visible).join(' ')

await run(main, (message) => core.error(message.split('\n').map(visibleWords).join('\n')))
