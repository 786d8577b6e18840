import { describe, expect, test } from '@jest/globals'
import { calibration } from '../src/calibration.ts'
import {
  formatOneIn,
  freshness,
  groups,
  isMeasured,
  keyOf,
  rarityOf,
  stepOf,
  steps,
  weigh,
  type Sign
} from '../src/rarity.ts'
import { dayMs } from '../src/time.ts'
import { added, downgraded, locked, updated } from './helpers/make.ts'

const sign = (signal: string, soft = false): Sign => ({ signal, soft })
const oneIn = (one: Sign): number => rarityOf(one, 'patch') ?? 0

describe('the step of a change', () => {
  test.each([
    ['1.0.0', '1.0.1', 'patch'],
    ['1.0.0', '1.1.0', 'minor'],
    ['1.0.0', '2.0.0', 'major'],
    ['0.1.0', '0.2.0', 'minor'],
    ['1.0.0', '1.1.0-beta.1', 'prerelease'],
    ['1.1.0-beta.1', '1.1.0', 'minor'],
    ['2.0.0-rc.1', '2.0.0', 'major'],
    ['1.0.0', 'one', 'major']
  ])('from %s to %s is %s', (before, after, step) => {
    expect(stepOf(updated(before, after))).toBe(step)
  })

  test.each([
    ['1.0.1', '1.0.0', 'patch'],
    ['1.1.0', '1.0.0', 'minor'],
    ['2.0.0', '1.0.0', 'major']
  ])('back from %s to %s is as large: %s', (before, after, step) => {
    expect(stepOf(downgraded(before, after))).toBe(step)
  })

  test('of a new package is one of its own', () => {
    expect(stepOf(added(locked('1.0.0')))).toBe('added')
  })
})

describe('the rarity of a sign', () => {
  test('is what was counted, and leans on all updates where a kind of them is rare', () => {
    const { steps: of, flagged } = calibration
    const counts = flagged['new-publisher'] ?? {}
    const counted = (of['patch'] ?? 0) / (counts['patch'] ?? 0)
    expect(oneIn(sign('new-publisher')) / counted).toBeGreaterThan(0.8)
    expect(oneIn(sign('new-publisher')) / counted).toBeLessThan(1.2)
    for (const key of Object.keys(flagged))
      for (const step of steps) {
        const found = rarityOf(sign(key.replace(' (mild)', ''), key.endsWith(' (mild)')), step) ?? 0
        expect(found).toBeGreaterThan(1)
        expect(found).toBeLessThan(50_000)
      }
  })

  test('is not known of hard facts and of the age', () => {
    for (const signal of ['integrity-changed', 'release-age', 'resolved-elsewhere', 'nothing-known'])
      expect([rarityOf(sign(signal), 'patch'), rarityOf(sign(signal, true), 'patch')]).toEqual([
        undefined,
        undefined
      ])
  })

  test('of a milder form is that of all that is as odd or odder', () => {
    const [full, mild] = [sign('new-publisher'), sign('new-publisher', true)]
    expect(oneIn(mild)).toBeLessThan(oneIn(full))
    expect(oneIn(sign('install-script-added', true))).toBeLessThan(oneIn(sign('install-script-added')))
  })

  test('is said to be counted only where it was', () => {
    expect(isMeasured(sign('new-publisher'))).toBe(true)
    expect(isMeasured(sign('trust-downgrade'))).toBe(false)
  })
})

describe('signs that meet', () => {
  test('of different groups multiply, but for what they share', () => {
    const [one, other] = [sign('install-script-changed'), sign('trust-downgrade')]
    const { oneIn: both, counted } = weigh([one, other], 'patch')
    expect(counted.map(keyOf).toSorted()).toEqual(['install-script-changed', 'trust-downgrade'])
    expect(both / (oneIn(one) * oneIn(other))).toBeCloseTo(1, 5)
  })

  test('count for less where they come together more often than chance has it', () => {
    const [one, other] = [sign('new-publisher'), sign('dormant-revival')]
    const { oneIn: both } = weigh([one, other], 'patch')
    expect(both).toBeLessThan((oneIn(one) * oneIn(other)) / 2)
    expect(both).toBeGreaterThan(Math.max(oneIn(one), oneIn(other)))
  })

  test.each(Object.entries(groups))('of the group %s count once, by the rarest', (_, members) => {
    const signs = members.flatMap((signal) =>
      rarityOf(sign(signal), 'patch') === undefined ? [] : [sign(signal)]
    )
    const rarest = Math.max(...signs.map(oneIn), 1)
    expect(weigh(signs, 'patch').oneIn).toBeCloseTo(rarest, 5)
    expect(weigh(signs, 'patch').counted.length).toBe(Math.min(signs.length, 1))
  })

  test('are no rarer for a sign that nobody counted', () => {
    const alone = weigh([sign('new-publisher')], 'minor')
    expect(weigh([sign('new-publisher'), sign('integrity-changed')], 'minor')).toEqual(alone)
  })

  test('of a milder form say half as much as they are rare', () => {
    const mild = sign('new-publisher', true)
    expect(weigh([mild], 'patch').oneIn ** 2).toBeCloseTo(oneIn(mild), 5)
  })

  test('that are none are not rare at all', () => {
    expect(weigh([], 'major')).toEqual({ oneIn: 1, figure: 1, counted: [] })
  })
})

test.each([
  [undefined, 1],
  [0, 1],
  [7 * dayMs - 1, 1],
  [7 * dayMs, 0.5],
  [90 * dayMs - 1, 0.5],
  [90 * dayMs, 0],
  [1000 * dayMs, 0]
])('signs of a release that is %s ms old say %s of what they said', (ms, part) => {
  expect(freshness(ms)).toBe(part)
})

test.each([
  [1.2, '1.2'],
  [28.4, '28'],
  [1099, '1,100'],
  [123_456, '120,000']
])('%s is written 1 in %s', (number, text) => {
  expect(formatOneIn(number)).toBe(text)
})
