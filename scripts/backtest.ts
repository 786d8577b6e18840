// Replays every step of recorded histories as a pull request, six hours and five days after each release, and prints
// how many would pass, warn and block with the cooldown off: `node scripts/run.js backtest FILE [--show LEVEL]`.
import { decideChange } from '../src/decide.ts'
import { defaultPolicy, type Policy } from '../src/policy.ts'
import { stepOf } from '../src/rarity.ts'
import { dayMs, hourMs } from '../src/time.ts'
import { judgeStep, readHistories, stepsOf } from './history.ts'

const policy: Policy = { ...defaultPolicy, cooldownMs: 0 }

const ages = [
  ['6 hours', 6 * hourMs],
  ['5 days', 5 * dayMs],
  ['30 days', 30 * dayMs]
] as const

export const main = async ([file, show, level]: readonly string[]): Promise<void> => {
  if (file === undefined) throw new Error('Name the file: node scripts/run.js backtest releases.ndjson.gz')
  const histories = readHistories(file)
  for (const [age, ageMs] of ages) {
    const counts = new Map<string, Record<'pass' | 'warn' | 'block', number>>()
    for (const packument of histories.values()) {
      for (const step of stepsOf(packument)) {
        const { verdict, findings } = decideChange(
          step.change,
          await judgeStep(step, ageMs, histories),
          policy,
          { asOf: step.publishedAt + ageMs, publishedAt: step.publishedAt }
        )
        for (const kind of [stepOf(step.change), step.change.kind === 'added' ? 'new packages' : 'updates']) {
          const count = counts.get(kind) ?? { pass: 0, warn: 0, block: 0 }
          count[verdict]++
          counts.set(kind, count)
        }
        if (show === '--show' && verdict === level && age === '5 days')
          process.stdout.write(
            `${packument.name} ${nameOf(step.change)}: ${findings.map((one) => `${one.signal} ${Math.round(one.rarity?.oneIn ?? 0)}`).join(', ')}\n`
          )
      }
    }
    process.stdout.write(`\n${age} after publication, cooldown off\n`)
    for (const [kind, count] of counts) {
      const all = count.pass + count.warn + count.block
      const part = (n: number): string => `${n} (${((100 * n) / all).toFixed(2)} %)`
      process.stdout.write(
        `  ${kind.padEnd(13)} ${String(all).padStart(6)} steps: ${part(count.pass)} pass, ${part(count.warn)} warn, ${part(count.block)} block\n`
      )
    }
  }
}

const nameOf = (change: Parameters<typeof stepOf>[0]): string =>
  `${'before' in change ? change.before.version : '-'} → ${'after' in change ? change.after.version : '-'}`
