import { afterAll, describe, expect, test } from '@jest/globals'
import { levelsOf, replay } from './helpers/case.ts'
import { quiet } from './quiet/index.ts'
import { signals } from '../src/signals/index.ts'

const verdicts = new Map<string, string>()

describe.each(quiet)('$id', (one) => {
  test(`${one.pass === true ? 'passes' : 'does not block'}: ${one.title}`, async () => {
    const review = await replay(one)
    verdicts.set(one.id, review.verdict)
    const findings = levelsOf(review)
    const unverified = new Set(
      review.changes.flatMap((change) => change.unverified.map(({ signal }) => signal))
    )
    // The findings come with the verdict, so that a failure shows what spoke up.
    expect({ verdict: review.verdict, findings }).toEqual({
      verdict: expect.stringMatching(one.pass === true ? /^pass$/ : /^(?:pass|warn)$/),
      findings: expect.any(Array)
    })
    const kinds = new Set(review.changes.map(({ change }) => change.kind))
    const blind = signals.filter(
      ({ on, needs }) => on.some((kind) => kinds.has(kind)) && needs.some((fact) => one.lacks?.includes(fact))
    )
    expect([...unverified].toSorted()).toEqual(blind.map(({ id }) => id).toSorted())
    expect(review.changes).toHaveLength(one.changes ?? 1)
  })
})

afterAll(() => {
  const count = (verdict: string): number =>
    [...verdicts.values()].filter((found) => found === verdict).length
  process.stdout.write(
    `quiet: ${count('pass')} of ${verdicts.size} pass, ${count('warn')} warn, ${count('block')} block\n`
  )
})
