// Measures what users wait for: the start, the reading of lockfiles, and whole reviews against a registry that is
// 40 ms away. Everything is measured side by side with a floor in the same run, because machines differ and drift.
// `npm run bench`, or `npm run bench -- --pairs FOLDER` to read real lockfiles: FOLDER/<id>/{base,head}.<lockfile>.gz
// (`--cold FOLDER/<id> ours` or `floor` is what it starts for each, to measure in a process of its own).
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { main as benchRegistry } from './bench-registry.ts'
import { comparePair, pairIn, readPair, type Pair } from './pairs.ts'

const runs = 7

/** Prints one line for each measurement: medians, and the ratio to its floor. */
export const main = async (args: readonly string[]): Promise<void> => {
  if (args[0] === '--cold') return measureCold(args[1] ?? '', args[2] === 'ours')
  await start()
  await benchRegistry(args)
  const at = args.indexOf('--pairs')
  if (at !== -1) readPairs(args[at + 1] ?? '')
}

const print = (what: string, figures: string): void =>
  void process.stdout.write(`${what.padEnd(44)} ${figures}\n`)
const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`
const median = (values: readonly number[]): number =>
  [...values].toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const start = async (): Promise<void> => {
  const node: number[] = []
  const ours: number[] = []
  for (let i = 0; i < runs; i++) {
    node.push((await timed(['-e', '0'])).wallMs)
    ours.push((await timed(['dist/cli.js', '--version'])).wallMs)
  }
  print(
    'start: lockkeeper --version',
    `${ms(median(ours))} (empty node: ${ms(median(node))}, ratio ${(median(ours) / median(node)).toFixed(1)})`
  )
}

interface Timed {
  readonly wallMs: number
  readonly code: number
}

const timed = async (args: readonly string[]): Promise<Timed> => {
  const from = performance.now()
  const child = spawn(process.execPath, [...args], { stdio: 'ignore' })
  const code = await new Promise<number>((resolve) => child.on('close', (status) => resolve(status ?? -1)))
  return { wallMs: performance.now() - from, code }
}

// Reading and comparing one pair, with JSON.parse of the same text as the floor where it is JSON. What runs once, as
// users run it, costs more than what runs again and again; both are told.
const readPairs = (folder: string): void => {
  if (!existsSync(folder)) throw new Error(`${folder} is not there: --pairs wants a folder of pairs.`)
  for (const id of readdirSync(folder).toSorted()) {
    const pair = pairIn(join(folder, id))
    if (pair === undefined) continue
    const isJson = pair.after.path.endsWith('.json')
    const warm = [
      repeated(() => comparePair(readPair(pair))),
      isJson ? repeated(() => parse(pair)) : undefined
    ] as const
    const cold = [coldCpu(join(folder, id), 'ours'), isJson ? coldCpu(join(folder, id), 'floor') : undefined]
    const size = (pair.before.bytes.length + pair.after.bytes.length) / 1e6
    const told = ([ours = 0, floor]: readonly (number | undefined)[]): string =>
      floor === undefined ? ms(ours) : `${ms(ours)} (${(ours / floor).toFixed(1)} x JSON.parse)`
    print(`read and compare: ${id}`, `${size.toFixed(2)} MB, ${told(warm)}; CPU when cold: ${told(cold)}`)
  }
}

const parse = ({ before, after }: Pair): unknown =>
  [before, after].map(({ bytes }) => JSON.parse(bytes.toString()) as unknown)

const coldCpu = (folder: string, what: 'ours' | 'floor'): number =>
  median(
    Array.from({ length: runs }, () =>
      Number(
        execFileSync(process.execPath, ['scripts/run.js', 'bench', '--cold', folder, what], {
          encoding: 'utf8'
        })
      )
    )
  )

/** Prints the milliseconds of CPU of one run, all threads together. */
const measureCold = (folder: string, isOurs: boolean): void => {
  const pair = pairIn(folder)
  if (pair === undefined) throw new Error(`${folder} holds no pair.`)
  const from = process.cpuUsage()
  if (isOurs) comparePair(readPair(pair))
  else parse(pair)
  const { user, system } = process.cpuUsage(from)
  process.stdout.write(String((user + system) / 1000))
}

const repeated = (work: () => unknown): number => {
  const times: number[] = []
  for (let i = 0; i < runs; i++) {
    const from = performance.now()
    work()
    times.push(performance.now() - from)
  }
  return median(times)
}
