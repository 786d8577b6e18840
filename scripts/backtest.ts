// Replays every step of recorded histories as a pull request, some time after each release, and prints how many would
// pass, warn and block with the cooldown off: `node scripts/run.js backtest FILE [--show warn|block]`.
import type { Packument, Verdict } from '../src/model.ts'
import { stepOf, weigh } from '../src/rarity.ts'
import { dayMs, hourMs } from '../src/time.ts'
import { judgeStep, readHistories, stepsOf, type HistoryStep } from './history.ts'

const ages = [
  ['6 hours', 6 * hourMs],
  ['5 days', 5 * dayMs],
  ['30 days', 30 * dayMs]
] as const

const figures = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 100_000] as const

/** Verdicts by age and kind of step, and how many updates of five days reach each figure. */
export interface Counts {
  readonly verdicts: readonly ({ readonly age: string; readonly kind: string } & Readonly<
    Record<Verdict, number>
  >)[]
  readonly reached: readonly (readonly [oneIn: number, count: number])[]
  readonly updates: number
}

/** Runs the whole backtest. `told` sees every verdict of five days. */
export const backtest = async (
  histories: ReadonlyMap<string, Packument>,
  told: (step: HistoryStep, verdict: Verdict, findings: readonly string[]) => void = () => undefined
): Promise<Counts> => {
  const counts = new Map<string, Record<Verdict, number>>()
  const sums: number[] = []
  for (const [age, ageMs] of ages)
    for (const packument of histories.values())
      for (const step of stepsOf(packument)) {
        const { change } = step
        const { outcomes, reviewed } = await judgeStep(step, ageMs, histories)
        const { verdict, findings } = reviewed
        const kinds = change.kind === 'added' ? ['new packages'] : ['updates', `${stepOf(change)} updates`]
        for (const kind of kinds) {
          const key = JSON.stringify([age, kind])
          const count = counts.get(key) ?? { pass: 0, warn: 0, block: 0 }
          count[verdict]++
          counts.set(key, count)
        }
        if (age !== '5 days') continue
        told(
          step,
          verdict,
          findings.map(({ signal, level }) => `${signal} (${level})`)
        )
        const signs = [...outcomes].flatMap(([signal, outcome]) =>
          outcome.kind === 'flagged' ? [{ signal, soft: outcome.evidence.soft === true }] : []
        )
        if (change.kind !== 'added') sums.push(weigh(signs, stepOf(change)).oneIn)
      }
  return {
    verdicts: [...counts].map(([key, count]) => {
      const [age = '', kind = ''] = JSON.parse(key) as readonly string[]
      return { age, kind, ...count }
    }),
    // A hair below, since a sum of logarithms seldom gives a round number.
    reached: figures.map((oneIn) => [oneIn, sums.filter((found) => found >= oneIn * 0.9999).length] as const),
    updates: sums.length
  }
}

export const main = async ([file, show, level]: readonly string[]): Promise<void> => {
  if (file === undefined) throw new Error('Name the file: node scripts/run.js backtest releases.ndjson.gz')
  const { verdicts } = await backtest(readHistories(file), ({ change }, verdict, findings) => {
    if (show !== '--show' || verdict !== level || change.kind === 'removed') return
    const from = change.kind === 'added' ? '' : `${change.before.version} → `
    process.stdout.write(`${change.after.name} ${from}${change.after.version}: ${findings.join(', ')}\n`)
  })
  for (const { age, kind, pass, warn, block } of verdicts) {
    const all = pass + warn + block
    const part = (n: number): string => `${n} (${((100 * n) / all).toFixed(2)} %)`
    process.stdout.write(
      `${age} after publication, ${all} ${kind}: ${part(pass)} pass, ${part(warn)} warn, ${part(block)} block\n`
    )
  }
}
