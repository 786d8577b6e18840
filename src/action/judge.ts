// One review, from a source on the forge to its verdict, with the policy and the acceptances that count for it.
import * as core from '@actions/core'
import { openSources } from '../advisories/open-sources.ts'
import { parsePolicy } from '../config.ts'
import type { Acceptances, GivenAcceptance } from '../forge/acceptances.ts'
import type { GithubSource } from '../forge/github.ts'
import { openBuiltInspector } from '../inspect/built.ts'
import type { Review } from '../model.ts'
import { defaultPolicy, isInternal, type Acknowledgement, type Policy } from '../policy.ts'
import { openProgress } from '../progress.ts'
import { openCache, type PackumentCache } from '../registry/cache.ts'
import { createRegistry, registryRoot } from '../registry/client.ts'
import { createDomains } from '../registry/domains.ts'
import { withSecondSource } from '../registry/second-source.ts'
import { visible } from '../reporters/define.ts'
import { review } from '../review.ts'
import { dayMs } from '../time.ts'
import type { Job } from './job.ts'

/** How long a comment's word holds. */
const acceptedMs = 30 * dayMs

export interface Judged {
  readonly review: Review
  /** What people should know of how it was judged. */
  readonly notes: readonly string[]
  /** Every host that was, or could have been, asked. */
  readonly hosts: readonly string[]
}

/**
 * Judges what a source holds.
 * @param acceptances asked for only where something is to be judged
 * @param gateJob the name of this job, where the workflow stands at base
 * @throws {UserError} when the source cannot be read, or the policy cannot be understood
 */
export const judge = async (
  job: Job,
  source: GithubSource,
  acceptances: () => Promise<Acceptances>,
  gateJob: string | undefined
): Promise<Judged> => {
  // Before anything is asked: a mistake in the address is the user's, also where nothing changed.
  for (const url of [job.registry.url, job.metadataRegistry ?? []].flat()) registryRoot(url)
  const apiUrl = job.api.request.endpoint.DEFAULTS.baseUrl
  const progress = openProgress(process.stderr)
  const domains = createDomains()
  const open: { readonly close: () => Promise<void> }[] = [domains]
  const opened = <T extends { readonly close: () => Promise<void> }>(one: T): T => {
    open.push(one)
    return one
  }
  try {
    const isUntouched = (await source.changedFiles()).length === 0
    const [policy, { given, note }] = isUntouched
      ? [defaultPolicy, { given: [], note: undefined }]
      : await Promise.all([policyOf(source, job.config), acceptances()])
    const all = { ...policy, acknowledgements: [...policy.acknowledgements, ...given.map(asAcknowledgement)] }
    const others = opened(openSources({ policy, registry: job.registry.url, token: job.token, api: apiUrl }))
    const cache = cacheOf(job)
    const inspector = opened(openBuiltInspector(policy.inspection, cache))
    const registryAt = (url: string) =>
      opened(createRegistry({ ...job.registry, url, archiveBytes: policy.inspection.compressedBytes, cache }))
    const first = registryAt(job.registry.url)
    const result = await review({
      source,
      registry:
        job.metadataRegistry === undefined
          ? first
          : withSecondSource(first, registryAt(job.metadataRegistry), (name) => isInternal(name, policy)),
      advisories: others.sources,
      domains,
      inspector,
      policy: all,
      asOf: job.asOf,
      gateJob,
      progress: progress.step
    })
    const asked = [apiUrl, job.registry.url, job.metadataRegistry ?? []].flat()
    const hosts = new Set([
      ...asked.map((url) => new URL(url).host),
      ...others.sources.map(({ host }) => host),
      ...domains.hosts()
    ])
    return { review: result, notes: note === undefined ? [] : [note], hosts: [...hosts] }
  } finally {
    progress.end()
    await Promise.all(open.map((one) => one.close()))
  }
}

const cacheOf = ({ cacheFolder }: Job): PackumentCache | undefined => {
  const cache = cacheFolder === undefined ? undefined : openCache(cacheFolder)
  if (cacheFolder !== undefined && cache === undefined)
    core.warning(
      `The cache is not used: ${visible(cacheFolder)} is not this user's alone, or cannot be written.`
    )
  return cache
}

// Only what the base branch says counts: a pull request does not write the policy it is judged by.
const policyOf = async (source: GithubSource, path: string): Promise<Policy> => {
  if (path === '') return defaultPolicy
  const bytes = await source.readOfBaseBranch(path)
  if (bytes !== undefined) return parsePolicy(Buffer.from(bytes).toString('utf8'), path)
  core.info(`The base branch has no ${visible(path)}: the default policy applies.`)
  return defaultPolicy
}

const asAcknowledgement = (given: GivenAcceptance): Acknowledgement => ({
  package: given.name,
  version: given.version,
  integrity: undefined,
  signals: given.signals,
  reason: given.reason,
  by: given.by,
  expiresAt: given.at + acceptedMs,
  line: 0,
  comment: { code: given.code, refused: given.refused }
})
