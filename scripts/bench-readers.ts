// Measures the lockfile readers beside those of others: `node scripts/run.js bench-readers FOLDER`, where FOLDER holds
// <id>/{base,head}.<lockfile>.gz. Ours reads both sides and compares them, with who asks for what; the others only read
// both sides, which is told of ours too. Each runs cold in a process of its own, taking turns, since machines drift; warm
// is the same again in one process. The packages of the others are installed in a temporary folder that is kept.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { comparePair, pairIn, readPair, type Pair } from './pairs.ts'

const runs = 5
const warmRuns = 15
const largest = 2

/** The packages of the others, and their versions. */
const versions: Readonly<Record<string, string>> = {
  lockparse: '0.5.2',
  '@pnpm/lockfile.fs': '1001.1.35',
  '@yarnpkg/lockfile': '1.1.0',
  '@yarnpkg/parsers': '3.1.0',
  'jsonc-parser': '3.3.1'
}

type Format = 'npm' | 'pnpm' | 'yarn-classic' | 'yarn-berry' | 'bun'

/** Who else reads a format: the floor first where there is one, the format's own reader last. */
const others: Readonly<Record<Format, readonly string[]>> = {
  npm: ['JSON.parse', 'lockparse'],
  pnpm: ['lockparse', '@pnpm/lockfile.fs'],
  'yarn-classic': ['lockparse', '@yarnpkg/lockfile'],
  'yarn-berry': ['lockparse', '@yarnpkg/parsers'],
  bun: ['lockparse', 'jsonc-parser']
}

/** Prints a table for the largest pairs of each format. */
export const main = async ([first = '', ...args]: readonly string[]): Promise<void> => {
  if (first === '--one') return measureOne(args[0] ?? '', args[1] ?? '', args[2] ?? '')
  if (!existsSync(first)) throw new Error(`${first} is not there: a folder of pairs is wanted.`)
  const packages = installed()
  print('pair', 'who', 'cold CPU', 'cold', 'warm', '  times ours (cold CPU, cold, warm)')
  for (const format of formats) {
    const pairs = readdirSync(first)
      .flatMap((id) => pairIn(join(first, id)) ?? [])
      .filter((pair) => formatOf(pair) === format)
      .toSorted((a, b) => sizeOf(b) - sizeOf(a))
    for (const pair of pairs.slice(0, largest)) printPair(pair, others[format], packages)
  }
}

const formats: readonly Format[] = ['npm', 'pnpm', 'yarn-classic', 'yarn-berry', 'bun']

const print = (pair: string, who: string, ...figures: readonly string[]): void =>
  void process.stdout.write(
    `${pair.padEnd(44)}${who.padEnd(21)}${figures.map((one) => one.padStart(10)).join('')}\n`
  )

const printPair = (pair: Pair, names: readonly string[], packages: string): void => {
  const all = ['ours', 'ours, reading alone', ...names]
  const taken = new Map<string, Taken[]>(all.map((name) => [name, []]))
  for (let i = 0; i < runs; i++) for (const [name, list] of taken) list.push(takenBy(name, pair, packages))
  const title = `${pair.folder.split('/').at(-1) ?? ''} ${(sizeOf(pair) / 1e6).toFixed(1)} MB`
  const ours = medians(taken.get('ours') ?? [])
  for (const [name, list] of taken) {
    const problem = list.find((one) => one.problem !== undefined)?.problem
    if (problem !== undefined) {
      print(title, name, `  cannot read it: ${problem}`)
      continue
    }
    const figures = medians(list)
    const told = figures.map((value) => `${value.toFixed(0)} ms`)
    const ratios = figures.map((value, i) => `${(value / (ours[i] ?? 1)).toFixed(1)} x`)
    print(title, name, ...told, ...(name === 'ours' ? [`  at most ${peakOf(list)} of memory`] : ratios))
  }
}

/** What one process took, in milliseconds and megabytes. */
interface Taken {
  readonly cpu: number
  readonly wall: number
  readonly warm: number
  /** The most memory it held, Node itself included, before it went warm. Undefined where the system does not tell. */
  readonly peak: number | undefined
  /** Why it gave nothing. */
  readonly problem?: string
}

const medians = (list: readonly Taken[]): readonly number[] => [
  median(list.map(({ cpu }) => cpu)),
  median(list.map(({ wall }) => wall)),
  median(list.map(({ warm }) => warm))
]

const peakOf = (list: readonly Taken[]): string => {
  const peak = Math.max(...list.map((one) => one.peak ?? 0))
  return peak === 0 ? 'an unknown amount' : `${peak.toFixed(0)} MB`
}

const median = (values: readonly number[]): number =>
  [...values].toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

// This file as it was bundled, without the bundler around it.
const takenBy = (name: string, { folder }: Pair, packages: string): Taken => {
  const start = `import(${JSON.stringify(import.meta.url)}).then((one) => one.main(process.argv.slice(1)))`
  const args = ['-e', start, '--', '--one', name, folder, packages]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Taken
}

// ---------------------------------------------------------------------------------------------- one process

const measureOne = async (name: string, folder: string, packages: string): Promise<void> => {
  const pair = pairIn(folder)
  if (pair === undefined) throw new Error(`${folder} holds no pair.`)
  process.stdout.write(JSON.stringify(await taken(await readerOf(name, pair, packages))))
}

/** Reads a whole pair. False: it found nothing in it. */
type Reader = () => unknown

const taken = async (read: Reader): Promise<Taken> => {
  const nothing = { cpu: 0, wall: 0, warm: 0, peak: undefined }
  const [cpuFrom, wallFrom] = [process.cpuUsage(), performance.now()]
  try {
    if ((await read()) === false) return { ...nothing, problem: 'it finds no packages' }
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    return { ...nothing, problem: line.slice(0, 100) }
  }
  const wall = performance.now() - wallFrom
  const { user, system } = process.cpuUsage(cpuFrom)
  const peak = peakMemory()
  const times: number[] = []
  for (let i = 0; i < warmRuns; i++) {
    const from = performance.now()
    // One after the other, or they would be measured together.
    // oxlint-disable-next-line no-await-in-loop
    await read()
    times.push(performance.now() - from)
  }
  // The later half: by then it is warm.
  return { cpu: (user + system) / 1000, wall, warm: median(times.slice(-8)), peak }
}

// What Node tells of itself counts the process that started it as well.
const peakMemory = (): number | undefined => {
  const status = '/proc/self/status'
  const kilobytes = existsSync(status)
    ? /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1]
    : undefined
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
}

const readerOf = async (name: string, pair: Pair, packages: string): Promise<Reader> => {
  const sides = [pair.before, pair.after]
  const texts = () => sides.map(({ bytes }) => bytes.toString())
  if (name === 'ours') return () => comparePair(readPair(pair))
  if (name === 'ours, reading alone') return () => readPair(pair)
  if (name === 'JSON.parse') return () => texts().map((text): unknown => JSON.parse(text))
  const from = createRequire(join(packages, 'package.json'))
  const module = (await import(pathToFileURL(from.resolve(name)).href)) as unknown
  switch (name) {
    case 'lockparse': {
      const parse = functionIn(module, 'parse')
      const type = formatOf(pair).replace(/-.*/, '')
      return async () => (await Promise.all(texts().map((text) => parse(text, type)))).every(hasPackages)
    }
    case '@pnpm/lockfile.fs': {
      // It reads from a folder alone.
      const read = functionIn(module, 'readWantedLockfile')
      const folders = sides.map(({ bytes }) => {
        const folder = mkdtempSync(join(packages, 'side-'))
        writeFileSync(join(folder, 'pnpm-lock.yaml'), bytes)
        return folder
      })
      process.on('exit', () => folders.forEach((folder) => rmSync(folder, { recursive: true })))
      return () => Promise.all(folders.map((folder) => read(folder, { ignoreIncompatible: false })))
    }
    case '@yarnpkg/lockfile': {
      const parse = functionIn(module, 'parse')
      return () => texts().map((text) => parse(text))
    }
    case '@yarnpkg/parsers': {
      const parse = functionIn(module, 'parseSyml')
      return () => texts().map((text) => parse(text))
    }
    default: {
      const parse = functionIn(module, 'parse')
      return () => texts().map((text) => parse(text, [], { allowTrailingComma: true }))
    }
  }
}

type Callable = (...args: readonly unknown[]) => unknown

/** A function that a module exports by name, or its default export has. */
const functionIn = (module: unknown, name: string): Callable => {
  const found = fieldOf(module, name) ?? fieldOf(fieldOf(module, 'default'), name)
  if (typeof found !== 'function') throw new Error(`There is no "${name}" in it.`)
  return found as Callable
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined

const hasPackages = (parsed: unknown): boolean => {
  const packages = fieldOf(parsed, 'packages')
  return Array.isArray(packages) && packages.length > 0
}

// ---------------------------------------------------------------------------------------------- what it reads

const sizeOf = ({ before, after }: Pair): number => before.bytes.length + after.bytes.length

const formatOf = ({ after: { path, bytes } }: Pair): Format => {
  if (path.endsWith('.json')) return 'npm'
  if (path.endsWith('.yaml')) return 'pnpm'
  if (path === 'bun.lock') return 'bun'
  return bytes.includes('\n__metadata:') ? 'yarn-berry' : 'yarn-classic'
}

/** The folder in which the packages of the others are, as they are wanted. */
const installed = (): string => {
  const folder = join(tmpdir(), 'lockkeeper-bench-readers')
  const stamp = join(folder, 'installed.json')
  const wanted = JSON.stringify(versions)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return folder
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"private": true}\n')
  execFileSync(
    'npm',
    [
      'install',
      '--ignore-scripts',
      '--no-save',
      '--prefix',
      folder,
      ...Object.entries(versions).map(([name, version]) => `${name}@${version}`)
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] }
  )
  writeFileSync(stamp, wanted)
  return folder
}
