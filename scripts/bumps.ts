// Runs the comparison of code over real releases of widely used packages, and prints what it says of each. Ordinary
// releases are what it must be quiet on. `node scripts/run.js bumps [LIST.json] [--jobs N] [--only TEXT] [--verbose]`
// A list holds texts `name@from..to`. Tarballs come through npm itself and are kept in the system's temporary folder.
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { compareCode } from '../src/code/compare.ts'
import type { CodeDifference, PackageFiles } from '../src/code/define.ts'
import { filesOfCommand } from '../src/code/reach.ts'
import { readTarball } from '../src/tarball/read-tarball.ts'

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
    const before = await unpack(bump.name, bump.from)
    const after = await unpack(bump.name, bump.to)
    if (before === undefined || after === undefined) {
      print(`  skipped ${bump.name}@${bump.from}..${bump.to}: it cannot be fetched any more`)
      continue
    }
    const from = process.cpuUsage()
    const difference = compareCode(before, after, {
      entryPoints: entryPointsOf(after),
      installBefore: installFilesOf(before),
      installAfter: installFilesOf(after)
    })
    const used = process.cpuUsage(from)
    const cpuMs = (used.user + used.system) / 1000
    const { level, reasons } = judge(difference)
    results.push({ level, cpuMs, parsed: difference.cost.parsed })
    if (level !== 'pass' || verbose)
      print(
        `${level.padEnd(5)} ${bump.name}@${bump.from}..${bump.to}  ${cpuMs.toFixed(0)} ms, ${difference.cost.parsed} parsed`
      )
    for (const reason of reasons) print(`        ${reason}`)
    if (verbose) for (const line of everything(difference)) print(`          - ${line}`)
  }
  summary(results)
}

interface Bump {
  readonly name: string
  readonly from: string
  readonly to: string
}

interface Result {
  readonly level: Level
  readonly cpuMs: number
  readonly parsed: number
}

type Level = 'pass' | 'warn' | 'block'

const print = (line: string): void => void process.stdout.write(`${line}\n`)

export const readBump = (text: string): Bump => {
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

export const unpack = async (name: string, version: string): Promise<PackageFiles | undefined> => {
  const path = archiveOf(name, version)
  if (!existsSync(path)) return undefined
  const { archive } = await readTarball(readFileSync(path), {
    expected: { integrity: undefined }
  })
  return archive.known
    ? new Map([...archive.value.files].map(([file, { bytes }]) => [file, bytes]))
    : undefined
}

interface PackageJson {
  readonly main?: unknown
  readonly module?: unknown
  readonly browser?: unknown
  readonly bin?: unknown
  readonly exports?: unknown
  readonly scripts?: Readonly<Record<string, unknown>>
}

const manifestOf = (files: PackageFiles): PackageJson => {
  try {
    return JSON.parse(files.get('package.json')?.toString('utf8') ?? '{}') as PackageJson
  } catch {
    return {}
  }
}

export const entryPointsOf = (files: PackageFiles): readonly string[] => {
  const { main: entry = 'index.js', module, browser, bin, exports } = manifestOf(files)
  const texts: string[] = []
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value)
    else if (typeof value === 'object' && value !== null)
      for (const inner of Object.values(value)) collect(inner)
  }
  for (const value of [entry, module, browser, bin, exports]) collect(value)
  return texts
}

export const installFilesOf = (files: PackageFiles): readonly string[] => {
  const { scripts = {} } = manifestOf(files)
  const commands = ['preinstall', 'install', 'postinstall'].flatMap((name) => {
    const command = scripts[name]
    return typeof command === 'string' ? [command] : []
  })
  const gyp = files.get('binding.gyp')
  return [...commands, ...(gyp === undefined ? [] : [gyp.toString('utf8')])].flatMap((command) =>
    filesOfCommand(files, command)
  )
}

/** A rule for measuring with. The product's own stands in its policy. */
export const judge = (
  difference: CodeDifference
): { readonly level: Level; readonly reasons: readonly string[] } => {
  const block: string[] = []
  const warn: string[] = []
  const near = <T extends { readonly weight: string }>(list: readonly T[]): readonly T[] =>
    list.filter(({ weight }) => weight !== 'aside')
  const capabilities = near(difference.capabilities)
  const kinds = new Set(capabilities.filter(({ novelty }) => novelty === 'kind').map(({ kind }) => kind))
  const atInstall = new Set(
    capabilities.filter((one) => one.weight === 'install' && one.novelty === 'kind').map(({ kind }) => kind)
  )
  const destinations = near(difference.destinations)
  const reachesOut =
    kinds.has('network') || kinds.has('process') || destinations.some(({ role }) => role === 'called')

  for (const one of near(difference.hidden)) {
    const line = `hidden ${one.kind} ${one.detail} x${one.count} ${at(one)}`
    if (one.longestRun >= 12 || one.kind === 'bidirectional') block.push(line)
    else if (one.kind === 'invisible-name') warn.push(line)
  }
  for (const one of near(difference.obfuscation)) {
    const line = `${one.kind}: ${one.detail} (${one.size}) ${at(one)}`
    if (/^(?:off-screen|hex-names|string-array)$/.test(one.kind)) block.push(line)
    else if (/^(?:escapes|long-line)$/.test(one.kind)) warn.push(line)
    else if (
      one.kind === 'encoded-blob' &&
      /bytes|text|elf|pe|mach-o|zip/.test(one.detail) &&
      one.size > 4000
    )
      warn.push(line)
  }
  for (const one of capabilities) {
    const line = `${one.kind}/${one.novelty}${one.disguised ? '/disguised' : ''} ${one.detail} ${at(one)}`
    const first = one.novelty === 'kind'
    // Words alone can stand in a text.
    const surely = one.by === 'code' ? block : warn
    if (one.disguised || / (?:of|by) (?:decoded|decrypted|fetched)/.test(one.detail)) surely.push(line)
    else if (one.kind === 'process' || one.kind === 'file-write') {
      if (/^a (?:shell command|command from|removal)/.test(one.detail)) surely.push(line)
    } else if (/^(?:endless-loop|wallet|publish|persistence)$/.test(one.kind))
      (first ? surely : warn).push(line)
    else if (one.kind === 'hook') {
      if (first) surely.push(line)
    } else if (one.kind === 'secret') (reachesOut ? surely : warn).push(line)
    else if (first && one.kind === 'clipboard') warn.push(line)
    else if (/^constructor of|made name|^members by/.test(one.detail) || one.kind === 'gate') warn.push(line)
  }
  const together = (set: ReadonlySet<string>, one: string, others: readonly string[]): boolean =>
    set.has(one) && others.some((other) => set.has(other))
  if (together(kinds, 'gate', ['network', 'process', 'dynamic-code']))
    block.push('new: a date that code waits for')
  if (together(kinds, 'network', ['host-identity', 'environment'])) block.push('new: says where it runs')
  if (together(atInstall, 'process', ['network', 'file-write']))
    block.push('new: installing runs what it gets')
  const coarse = ['network', 'process', 'dynamic-code', 'native'].filter((kind) =>
    [...kinds].some((one) => one === kind)
  )
  if (coarse.length >= 2) warn.push(`new together: ${coarse.join(', ')}`)
  for (const one of destinations) {
    const line = `${one.kind} ${one.detail} ${one.role}${one.disguised ? ' disguised' : ''} ${at(one)}`
    if (one.disguised || one.role === 'called' || /^(?:webhook|paste|onion|metadata)$/.test(one.kind))
      block.push(line)
    else if (one.kind === 'wallet') warn.push(line)
  }
  for (const one of near(difference.programs)) {
    const runs = /^(?:elf|pe|mach-o)$/.test(one.kind)
    if (one.first && (one.misnamed || (runs && one.weight === 'install')))
      block.push(`${one.path} is ${one.kind}`)
    else if (one.first && runs) warn.push(`${one.path} is ${one.kind}`)
  }
  for (const one of near(difference.unread))
    warn.push(`unread ${one.path}: ${one.reason}, ${one.bytes} bytes`)
  return {
    level: block.length > 0 ? 'block' : warn.length > 0 ? 'warn' : 'pass',
    reasons: [...block.map((line) => `block ${line}`), ...warn.map((line) => `warn ${line}`)].slice(0, 20)
  }
}

const at = (place: { readonly path: string; readonly line: number; readonly excerpt: string }): string =>
  `${place.path}:${place.line} ${JSON.stringify(place.excerpt).slice(0, 130)}`

export const everything = (difference: CodeDifference): readonly string[] => [
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
  const count = (level: Level): number => results.filter((one) => one.level === level).length
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
}
