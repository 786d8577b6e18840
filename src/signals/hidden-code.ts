import type { Hidden } from '../code/define.ts'
import type { Evidence } from '../model.ts'
import { defineSignal, diffCommand, isNear, placeData, placeOf } from './define.ts'

/** Single invisible characters belong to emoji and to some scripts. Data takes a run of them. */
const dataRun = 12

export const hiddenCode = defineSignal({
  id: 'hidden-code',
  title: 'Characters that nobody sees',
  asks: 'Does new code hold characters that nobody sees, or that turn text around?',
  answers: ['code-unseen'],
  on: ['added', 'updated', 'downgraded'],
  needs: ['content'],
  evaluate({ after }, { content: { code, comparedWith } }): Evidence | undefined {
    const found = code.hidden
      .filter((one) => isNear(one) && (isFull(one) || one.kind === 'invisible-name'))
      .toSorted((a, b) => Number(isFull(b)) - Number(isFull(a)))
    const [first] = found
    if (first === undefined) return undefined
    return {
      message: [
        first.kind === 'bidirectional'
          ? 'Characters that turn the order of text around are in new code ('
          : `${first.count} characters that nobody sees are in new code (`,
        { quote: first.detail },
        ')',
        ...placeOf(first),
        ...diffCommand(after.name, comparedWith, after.version, first.path)
      ],
      data: {
        comparedWith: comparedWith ?? null,
        places: found.slice(0, 10).map((one) => ({ kind: one.kind, ...placeData(one), count: one.count }))
      },
      soft: !isFull(first)
    }
  }
})

const isFull = ({ kind, longestRun }: Hidden): boolean => kind === 'bidirectional' || longestRun >= dataRun
