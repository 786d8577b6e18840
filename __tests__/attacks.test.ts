import { afterAll, describe, expect, test } from '@jest/globals'
import { knownSignals } from '../src/policy.ts'
import { attacks } from './attacks/index.ts'
import { flaggedBy, stage, withoutCooldown } from './helpers/case.ts'

const verdicts = new Map<string, { readonly now: string; readonly later: string }>()

describe.each(attacks)('$id', (attack) => {
  const { caughtBy, gap, later } = attack
  const others = caughtBy.filter((signal) => signal !== 'release-age')
  const expected =
    gap === undefined
      ? { flagged: expect.arrayContaining(others), verdict: later ?? 'block' }
      : // Whoever catches a gap records it as caught.
        { flagged: [], verdict: 'pass' }

  test(`${gap === undefined ? 'is caught' : 'is a known gap'}: ${attack.title}`, async () => {
    const staged = await stage(attack)
    try {
      const now = await staged.review()
      const without = await staged.review(withoutCooldown)
      verdicts.set(attack.id, { now: now.verdict, later: without.verdict })
      expect([...flaggedBy(now)]).toEqual(expect.arrayContaining([...caughtBy]))
      expect({ flagged: [...flaggedBy(without)], verdict: without.verdict }).toEqual(expected)
    } finally {
      await staged.close()
    }
  })
})

describe('the recorded attacks', () => {
  test('name signals that exist', () => {
    const named = attacks.flatMap((attack) => attack.caughtBy)
    expect(knownSignals).toEqual(expect.arrayContaining(named))
  })
})

afterAll(() => {
  const count = (when: 'now' | 'later', verdict: string): number =>
    [...verdicts.values()].filter((found) => found[when] === verdict).length
  const gaps = attacks.filter((attack) => attack.gap !== undefined).length
  process.stdout.write(
    `attacks: ${count('now', 'block')} of ${verdicts.size} blocked; ` +
      `without the cooldown ${count('later', 'block')} blocked, ${count('later', 'warn')} warned, ${gaps} known gaps\n`
  )
})
