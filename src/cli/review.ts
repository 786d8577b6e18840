// `lockkeeper review`: the changes between two revisions of a local repository.
import { writeFileSync } from 'node:fs'
import { openSources } from '../advisories/open-sources.ts'
import { openGitSource } from '../forge/git.ts'
import { UserError, type Verdict } from '../model.ts'
import { openProgress } from '../progress.ts'
import { createDomains } from '../registry/domains.ts'
import { formats, render, type Format } from '../reporters/index.ts'
import { review } from '../review.ts'
import { inspectorOf, instantOf, policyOf, registryAddress, registryOf } from './options.ts'
import { codeOf, wantsColour, type Values } from './values.ts'

const exitCodes: Readonly<Record<Verdict, number>> = { pass: 0, warn: 0, block: 1 }

/**
 * Reviews, and writes the report. Gives the exit code.
 * @throws {UserError} when an option is wrong, or the repository or a file cannot be read or written
 */
export const reviewCommand = async (values: Values): Promise<number> => {
  const format = formatOf(values.format ?? 'text')
  const asOf = instantOf(values['as-of'])
  const policy = await policyOf(values)
  const registry = registryOf(values, policy)
  const progress = openProgress(process.stderr)
  const source = await openGitSource({
    repository: values.repo ?? '.',
    base: values.base,
    head: values.head ?? 'HEAD',
    progress: progress.note
  })
  const others = openSources({
    policy,
    registry: registryAddress(values),
    token: process.env['GITHUB_TOKEN'] || undefined,
    api: process.env['GITHUB_API_URL'] || 'https://api.github.com/'
  })
  const domains = createDomains()
  const inspector = inspectorOf(values, policy)
  const result = await review({
    source,
    registry,
    advisories: others.sources,
    domains,
    inspector,
    policy,
    asOf,
    progress: progress.step
  })
  await Promise.all([registry.close(), others.close(), domains.close(), inspector.close()])
  progress.end()
  const report = render(result, format, {
    colour: values.output === undefined && wantsColour(process.stdout),
    docs: undefined
  })
  if (values.output === undefined) process.stdout.write(report)
  else writeText(values.output, report)
  return exitCodes[result.verdict]
}

const formatOf = (name: string): Format => {
  const format = formats.find((known) => known === name)
  if (format === undefined) throw new UserError(`"${name}" is not a format: ${formats.join(', ')} are.`)
  return format
}

const writeText = (path: string, text: string): void => {
  try {
    writeFileSync(path, text)
  } catch (error) {
    throw new UserError(`${path} cannot be written (${codeOf(error)}).`)
  }
}
