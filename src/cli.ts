#!/usr/bin/env node
// The command line: arguments to a request, the review to standard output, everything else to standard error.
import { readFileSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import { openSources } from './advisories/open-sources.ts'
import { parsePolicy } from './config.ts'
import { demo } from './demo/demo.ts'
import { explainRelease } from './explain/explain-release.ts'
import { explainSignal, listSignals } from './explain/explain-signal.ts'
import { openGitSource } from './forge/git.ts'
import { UserError, type Verdict } from './model.ts'
import { defaultPolicy, isInternal, type Policy } from './policy.ts'
import { openProgress } from './progress.ts'
import { openCache, userCacheFolder, type PackumentCache } from './registry/cache.ts'
import { createRegistry, type RegistryClient } from './registry/client.ts'
import { createDomains } from './registry/domains.ts'
import { publicRegistry } from './registry/public.ts'
import { withSecondSource } from './registry/second-source.ts'
import { visibleUpTo } from './reporters/define.ts'
import { formats, render, type Format } from './reporters/index.ts'
import { review } from './review.ts'
import { run } from './run.ts'
import { version } from './version.ts'

const help = `lockkeeper ${version}: reviews the dependency changes between two revisions of a repository.

Usage
  lockkeeper review [options]   review the changes, print a report
  lockkeeper explain [NAME]     say why: of a signal, or of a release such as name@1.2.3
  lockkeeper demo               see a recorded attack being caught; needs no network

Options of review
  --repo DIR         the repository (default: this folder)
  --base REV         where the change starts (default: the default branch); compared from its merge base with head
  --head REV         where it ends (default: HEAD)
  --registry URL     the registry to ask (default: npm_config_registry, else the public one)
  --metadata-registry URL
                     another registry, asked for what the first leaves out of its documents
  --allow-private-registry
                     the registry's name may stand for an address of a private network
  --no-cache         keep no copies of the registry's documents, and use none
  --as-of TIME       review as of this moment, such as 2026-01-31T12:00:00Z (default: now)
  --config FILE      a policy file
  --format NAME      text, json, markdown, html or sarif (default: text)
  --output FILE      write the report there instead of to standard output

Options of explain: as above, those about registries, --no-cache, --as-of and --config

  --help             this text
  --version          the version

Exit codes
  0  pass, or something to look at    1  blocked    2  wrong usage or unreadable input    3  Lockkeeper failed`

const main = async (): Promise<number> => {
  const { values, positionals } = readArguments(process.argv.slice(2))
  if (values.version === true) return say(version)
  const [command, ...rest] = positionals
  if (values.help === true || command === 'help') return say(help)
  if (command === undefined)
    throw new UserError(
      `Say what to do: "lockkeeper review", "lockkeeper explain" or "lockkeeper demo". See --help.`
    )
  const tooMany = command === 'explain' ? rest[1] : rest[0]
  if (tooMany !== undefined)
    throw new UserError(`"${tooMany}" is one word too many after "${command}". See --help.`)
  switch (command) {
    case 'review':
      return reviewCommand(values)
    case 'explain':
      return explainCommand(rest[0], values)
    case 'demo':
      return demo({
        colour: wantsColour(process.stdout),
        command: calledAs(process.argv[1] ?? ''),
        write: (text) => void process.stdout.write(text)
      })
    default:
      throw new UserError(`"${command}" is not a command: "review", "explain" and "demo" are. See --help.`)
  }
}

// Through npm's bin the file has the package's name; from a clone it is dist/cli.js.
const calledAs = (script: string): string =>
  script.endsWith('.js') ? `node ${relative('.', script)}` : 'npx lockkeeper'

const readArguments = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        repo: { type: 'string' },
        base: { type: 'string' },
        head: { type: 'string' },
        registry: { type: 'string' },
        'metadata-registry': { type: 'string' },
        'allow-private-registry': { type: 'boolean' },
        'no-cache': { type: 'boolean' },
        'as-of': { type: 'string' },
        config: { type: 'string' },
        format: { type: 'string' },
        output: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' }
      }
    })
  } catch (error) {
    throw new UserError(
      `${error instanceof Error ? error.message.replace(/\. To specify.*$/s, '.') : 'Wrong usage.'} See --help.`
    )
  }
}

type Values = ReturnType<typeof readArguments>['values']

const exitCodes: Readonly<Record<Verdict, number>> = { pass: 0, warn: 0, block: 1 }

const reviewCommand = async (values: Values): Promise<number> => {
  const format = formatOf(values.format ?? 'text')
  const asOf = instantOf(values['as-of'])
  const policy = policyOf(values)
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
  const result = await review({
    source,
    registry,
    advisories: others.sources,
    domains,
    policy,
    asOf,
    progress: progress.step
  })
  await Promise.all([registry.close(), others.close(), domains.close()])
  progress.end()
  const report = render(result, format, {
    colour: values.output === undefined && wantsColour(process.stdout),
    docs: undefined
  })
  if (values.output === undefined) process.stdout.write(report)
  else writeText(values.output, report)
  return exitCodes[result.verdict]
}

const policyOf = ({ config }: Values): Policy =>
  config === undefined ? defaultPolicy : parsePolicy(readText(config), config)

const registryAddress = ({ registry }: Values): string =>
  registry ?? (process.env['npm_config_registry'] || publicRegistry)

const registryOf = (values: Values, policy: Policy): RegistryClient => {
  const open = (url: string): RegistryClient =>
    createRegistry({
      url,
      allowPrivate: values['allow-private-registry'] === true,
      cache: values['no-cache'] === true ? undefined : userCache()
    })
  const first = open(registryAddress(values))
  const second = values['metadata-registry']
  return second === undefined
    ? first
    : withSecondSource(first, open(second), (name) => isInternal(name, policy))
}

const userCache = (): PackumentCache | undefined => {
  const folder = userCacheFolder(process.env, process.platform)
  return folder === undefined ? undefined : openCache(folder)
}

const explainCommand = async (subject: string | undefined, values: Values): Promise<number> => {
  const policy = policyOf(values)
  const asOf = instantOf(values['as-of'])
  const text = subject === undefined ? listSignals(policy) : explainSignal(subject, policy)
  if (text !== undefined) {
    process.stdout.write(text)
    return 0
  }
  const [, name, wanted] = /^(@?[^@]+)@(.+)$/s.exec(subject ?? '') ?? []
  if (name === undefined || wanted === undefined)
    throw new UserError(
      `"${subject ?? ''}" is neither a signal nor a release such as name@1.2.3. "lockkeeper explain" lists the signals.`
    )
  const registry = registryOf(values, policy)
  const domains = createDomains()
  try {
    process.stdout.write(await explainRelease({ name, version: wanted, registry, domains, policy, asOf }))
  } finally {
    await Promise.all([registry.close(), domains.close()])
  }
  return 0
}

const formatOf = (name: string): Format => {
  const format = formats.find((known) => known === name)
  if (format === undefined) throw new UserError(`"${name}" is not a format: ${formats.join(', ')} are.`)
  return format
}

const instantOf = (text: string | undefined): number => {
  if (text === undefined) return Date.now()
  const iso = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/
  const ms = iso.test(text) && isDay(text.slice(0, 10)) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(ms))
    throw new UserError(`"${text}" is not a moment such as 2026-01-31 or 2026-01-31T12:00:00Z.`)
  return ms
}

// Date.parse takes the 31st of every month for a day.
const isDay = (day: string): boolean => {
  const at = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day)
}

const readText = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new UserError(`${path} cannot be read (${codeOf(error)}).`)
  }
}

const writeText = (path: string, text: string): void => {
  try {
    writeFileSync(path, text)
  } catch (error) {
    throw new UserError(`${path} cannot be written (${codeOf(error)}).`)
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'no reason given'

// no-color.org, and Node's own FORCE_COLOR.
const wantsColour = (stream: NodeJS.WriteStream): boolean => {
  if ((process.env['NO_COLOR'] ?? '') !== '') return false
  if ((process.env['FORCE_COLOR'] ?? '') !== '') return process.env['FORCE_COLOR'] !== '0'
  return stream.isTTY && process.env['TERM'] !== 'dumb'
}

const say = (text: string): number => {
  process.stdout.write(`${text}\n`)
  return 0
}

// A reader that has seen enough (`| head`) is no failure; a report that is lost otherwise is.
process.stdout.on('error', (error) => {
  if (codeOf(error) === 'EPIPE') return
  process.stderr.write(`lockkeeper: The report cannot be written (${codeOf(error)}).\n`)
  process.exitCode = 2
})

await run(
  main,
  (message) =>
    void process.stderr.write(
      `lockkeeper: ${message
        .split('\n')
        .map((line) => visibleUpTo(2000, line))
        .join('\n  | ')}\n`
    )
)
