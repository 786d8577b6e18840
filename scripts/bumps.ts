// Judges real releases of widely used packages by what is inside them alone, five days after they came out, and prints
// what is said of each. Ordinary releases are what must be quiet. `node scripts/run.js bumps [LIST.json] [--jobs N] [--only TEXT] [--verbose]`
// A list holds texts `name@from..to`. Tarballs come through npm itself and are kept in the system's temporary folder.
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { CodeDifference } from '../src/code/define.ts'
import { decideChange } from '../src/decide.ts'
import { readContent } from '../src/facts/content.ts'
import { inspectorHere } from '../src/inspect/inspect.ts'
import {
  known,
  unknown,
  type Content,
  type DependencyChange,
  type Fact,
  type Facts,
  type FactSheet,
  type Finding,
  type LockedPackage,
  type Message,
  type Registry,
  type Release,
  type ReviewedChange,
  type Verdict
} from '../src/model.ts'
import { defaultPolicy } from '../src/policy.ts'
import { signals } from '../src/signals/index.ts'
import { dayMs } from '../src/time.ts'

const run = promisify(execFile)
const cache = join(tmpdir(), 'lockkeeper-bumps')

/** Prints one line for each bump that is not quiet, and the totals. */
export const main = async (args: readonly string[]): Promise<void> => {
  const option = (name: string): string | undefined => {
    const at = args.indexOf(name)
    return at === -1 ? undefined : args[at + 1]
  }
  const verbose = args.includes('--verbose')
  const only = option('--only')
  const list = args[0]?.endsWith('.json') === true ? args[0] : 'scripts/bumps.json'
  const bumps = (JSON.parse(readFileSync(list, 'utf8')) as readonly string[])
    .filter((bump) => only === undefined || bump.includes(only))
    .map(readBump)
  mkdirSync(cache, { recursive: true })
  await fetchAll(bumps, Number(option('--jobs') ?? 2))

  const results: Result[] = []
  for (const bump of bumps) {
    const from = process.cpuUsage()
    const change = changeOf(bump)
    const release = releaseOf(bump.name, bump.to)
    const { content, served } = await readContent(
      change,
      {
        release: known(release),
        settledPredecessor: known(releaseOf(bump.name, bump.from)),
        address: known(undefined)
      },
      registry,
      inspector
    )
    if (!content.known) {
      print(`  skipped ${bump.name}@${bump.from}..${bump.to}: ${content.detail}`)
      continue
    }
    const { verdict, findings } = judge(change, content.value, served, release)
    const used = process.cpuUsage(from)
    const cpuMs = (used.user + used.system) / 1000
    const { code } = content.value
    results.push({ verdict, cpuMs, parsed: code.cost.parsed, findings })
    if (verdict !== 'pass' || verbose)
      print(
        `${verdict.padEnd(5)} ${bump.name}@${bump.from}..${bump.to}  ${cpuMs.toFixed(0)} ms, ${code.cost.parsed} parsed`
      )
    for (const { signal, level, message } of findings)
      print(`        ${level} ${signal}: ${textOf(message).slice(0, 400)}`)
    if (verbose) for (const line of everything(code)) print(`          - ${line}`)
  }
  summary(results)
}

interface Bump {
  readonly name: string
  readonly from: string
  readonly to: string
}

interface Result {
  readonly verdict: Verdict
  readonly findings: readonly Finding[]
  readonly cpuMs: number
  readonly parsed: number
}

const print = (line: string): void => void process.stdout.write(`${line}\n`)

const readBump = (text: string): Bump => {
  const [, name, from, to] = /^(@?[^@]+)@(.+?)\.\.(.+)$/.exec(text) ?? []
  if (name === undefined || from === undefined || to === undefined)
    throw new Error(`"${text}" is no name@from..to`)
  return { name, from, to }
}

const archiveOf = (name: string, version: string): string =>
  join(cache, `${name.replace('/', '+')}@${version}.tgz`)

const fetchAll = async (bumps: readonly Bump[], jobs: number): Promise<void> => {
  const wanted = bumps
    .flatMap(({ name, from, to }) => [
      { name, version: from },
      { name, version: to }
    ])
    .filter(({ name, version }) => !existsSync(archiveOf(name, version)))
  if (wanted.length === 0) return
  const { stdout } = await run('npm', ['config', 'get', 'registry'])
  const registry = stdout.trim().replace(/\/$/, '')
  const worker = async (): Promise<void> => {
    for (let next = wanted.pop(); next !== undefined; next = wanted.pop())
      await fetchOne(registry, next.name, next.version)
  }
  await Promise.all(Array.from({ length: jobs }, worker))
}

// The address of the tarball itself: the package's document is not needed.
const fetchOne = async (registry: string, name: string, version: string): Promise<void> => {
  const folder = mkdtempSync(join(cache, 'fetch-'))
  try {
    const address = `${registry}/${name}/-/${name.split('/').at(-1) ?? name}-${version}.tgz`
    await run('npm', ['pack', address, '--ignore-scripts', '--silent', '--pack-destination', folder], {
      cwd: folder
    })
    const [file] = readdirSync(folder)
    if (file !== undefined) renameSync(join(folder, file), archiveOf(name, version))
  } catch {
    // It is reported where it is missed.
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const inspector = inspectorHere()
const notFetched = unknown('not-found', 'It cannot be fetched any more.')

// What the product would ask a registry for comes from the files; it verifies, reads and compares them itself.
const registry: Registry = {
  packument: () => Promise.resolve(notFetched),
  attestations: () => Promise.resolve(notFetched),
  keys: () => Promise.resolve(notFetched),
  advisories: () => Promise.resolve(notFetched),
  tarballs: async (paths, use) =>
    use(paths.map((path) => (existsSync(path) ? known(readFileSync(path)) : notFetched))),
  pathOf: (address) => address,
  publicHosts: new Set()
}

const releaseOf = (name: string, version: string): Release => ({
  version,
  publishedAt: undefined,
  publisher: undefined,
  maintainers: undefined,
  installScripts: new Map(),
  deprecated: undefined,
  tarball: archiveOf(name, version),
  integrity: undefined,
  shasum: undefined,
  attested: false,
  signatures: [],
  dependencies: new Map(),
  commands: new Map(),
  gitHead: undefined,
  repository: undefined,
  license: undefined,
  unpackedSize: undefined,
  fileCount: undefined
})

const changeOf = ({ name, from, to }: Bump): Extract<DependencyChange, { kind: 'updated' }> => {
  const locked = (version: string): LockedPackage => ({
    key: `${name}@${version}`,
    name,
    version,
    resolution: { kind: 'registry', resolved: undefined, integrity: undefined },
    aliases: [],
    hasInstallScript: undefined,
    bundled: false,
    os: [],
    cpu: []
  })
  return {
    kind: 'updated',
    before: locked(from),
    after: locked(to),
    lockfiles: ['package-lock.json'],
    direct: true,
    scope: 'prod',
    introducedBy: [['.']]
  }
}

const asOf = Date.UTC(2026, 0, 1)
const publishedAt = asOf - 5 * dayMs

// The signals that look into archives, and the level that they give together. What the registry would show is taken to
// be what is in the archive.
const judge = (
  change: DependencyChange,
  content: Content,
  served: Fact<Facts['served']>,
  release: Release
): ReviewedChange => {
  const { manifest, manifestBefore } = content
  const { installScripts, dependencies } = manifest
  const facts: Partial<FactSheet> = {
    served,
    content: known(content),
    release: known({ ...release, installScripts, dependencies }),
    installScripts: known({
      now: installScripts,
      before: manifestBefore?.installScripts,
      publicForMs: asOf - publishedAt
    }),
    history: known([])
  }
  const looking = signals.filter(({ needs }) => needs.includes('content') || needs.includes('served'))
  const context = {
    asOf,
    cooldownMs: 0,
    isInternal: () => false,
    weakHashHosts: [],
    severity: defaultPolicy.severity
  }
  const outcomes = new Map(
    // Every fact that these signals declare is there.
    looking.map((signal) => [signal.id, signal.judge(change, facts as FactSheet, context)] as const)
  )
  return decideChange(change, outcomes, defaultPolicy, { asOf, publishedAt })
}

const at = (place: { readonly path: string; readonly line: number; readonly excerpt: string }): string =>
  `${place.path}:${place.line} ${JSON.stringify(place.excerpt).slice(0, 130)}`

const everything = (difference: CodeDifference): readonly string[] => [
  ...difference.capabilities.map(
    (one) => `${one.kind}/${one.novelty} ${one.detail} [${one.weight}] ${at(one)}`
  ),
  ...difference.obfuscation.map((one) => `${one.kind} ${one.detail} [${one.weight}] ${at(one)}`),
  ...difference.hidden.map(
    (one) => `hidden ${one.kind} ${one.detail} x${one.count} run ${one.longestRun} ${at(one)}`
  ),
  ...difference.destinations.map((one) => `${one.role} ${one.kind} ${one.detail} [${one.weight}] ${at(one)}`),
  ...difference.programs.map(
    (one) => `${one.kind} ${one.path}${one.misnamed ? ' misnamed' : ''}${one.first ? ' first' : ''}`
  ),
  ...difference.unread.map((one) => `unread ${one.path} ${one.reason} ${one.bytes}`)
]

const summary = (results: readonly Result[]): void => {
  const count = (verdict: Verdict): number => results.filter((one) => one.verdict === verdict).length
  const cpu = results.map(({ cpuMs }) => cpuMs).toSorted((a, b) => a - b)
  const share = (n: number): string => `${n} (${((100 * n) / Math.max(1, results.length)).toFixed(1)} %)`
  const part = (quantile: number): string =>
    `${(cpu[Math.floor((cpu.length - 1) * quantile)] ?? 0).toFixed(1)} ms`
  print(`${results.length} bumps: ${share(count('block'))} would block, ${share(count('warn'))} would warn`)
  print(
    `CPU for one: median ${part(0.5)}, p90 ${part(0.9)}, p99 ${part(0.99)}, most ${part(1)}, mean ${(cpu.reduce((a, b) => a + b, 0) / Math.max(1, cpu.length)).toFixed(1)} ms`
  )
  print(
    `parsed ${(results.reduce((sum, one) => sum + one.parsed, 0) / 1e6).toFixed(1)} MB; peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`
  )
  const flagged = new Map<string, number>()
  for (const { findings } of results)
    for (const { signal, level } of findings)
      flagged.set(`${signal}: ${level}`, (flagged.get(`${signal}: ${level}`) ?? 0) + 1)
  for (const [signal, times] of [...flagged].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    print(`  ${signal}, ${times} of ${results.length}`)
}

const textOf = (message: Message): string =>
  message.map((part) => (typeof part === 'string' ? part : part.quote)).join('')
