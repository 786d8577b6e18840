// The tables of docs/calibration.md.
import { steps, type Step } from '../src/rarity.ts'
import type { Counts } from './backtest.ts'
import type { Table } from './calibrate.ts'

/** What was counted, how often pairs meet, how far the sum reaches, and what a review would have said. */
export const calibrationPage = (table: Table, { verdicts, reached, updates }: Counts): string =>
  [
    `Counted on ${table.packages} packages of the public registry, with releases up to ${table.until}, each taken as if it had been reviewed ${table.ageDays} days after it came out.`,
    '## How often each signal flags',
    row(['signal', ...steps.map((step) => `${title[step]} (${of(table.steps[step])})`)]),
    ...Object.entries(table.flagged).map(([key, counts]) =>
      row([key, ...steps.map((step) => shareOf(counts[step], table.steps[step]))])
    ),
    '## Signs that come together',
    'Of all updates. “By chance” is what two signs that have nothing to do with each other would give. What is seen more often is taken off their sum.',
    row(['pair', 'seen', 'by chance']),
    ...Object.entries(table.pairs)
      .slice(0, 15)
      .map(([pair, seen]) => row([pair, of(seen), chance(pair, table).toFixed(1)])),
    '## How many updates reach a figure',
    row(['1 in', 'updates', 'share']),
    ...reached.map(([oneIn, count]) => row([of(oneIn), of(count), percent(count, updates)])),
    '## What a review would have said',
    'With the cooldown off and the default policy.',
    row(['after', 'of', 'pass', 'warn', 'block']),
    ...verdicts.map(({ age, kind, pass, warn, block }) => {
      const all = pass + warn + block
      return row([
        age,
        `${of(all)} ${kind}`,
        ...[pass, warn, block].map((n) => `${of(n)} (${percent(n, all)})`)
      ])
    })
  ]
    .map((line, i, lines) => separated(line, lines[i - 1]))
    .join('\n')

const title: Readonly<Record<Step, string>> = {
  patch: 'patch',
  minor: 'minor',
  major: 'major',
  prerelease: 'prerelease',
  added: 'as a new package'
}

const isRow = (line: string | undefined): boolean => line?.startsWith('|') === true

const separated = (line: string, before: string | undefined): string => {
  if (!isRow(line)) return `\n${line}\n`
  return isRow(before) ? line : `\n${line}\n${'| --- '.repeat(line.split('|').length - 2)}|`
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const of = (count: number): string => count.toLocaleString('en-US')

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`

const shareOf = (count: number, all: number): string =>
  count === 0 ? '0' : `${of(count)} (${percent(count, all)})`

const chance = (pair: string, { flagged, steps: all }: Table): number => {
  const updates = (counts: Readonly<Record<Step, number>> | undefined): number =>
    steps.reduce((sum, step) => sum + (step === 'added' ? 0 : (counts?.[step] ?? 0)), 0)
  const [one = '', other = ''] = pair.split(' + ')
  return (updates(flagged[one]) * updates(flagged[other])) / updates(all)
}
