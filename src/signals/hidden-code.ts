import type { Hidden, HiddenKind } from '../code/define.ts'
import type { Evidence, LockedPackage } from '../model.ts'
import {
  andMore,
  defineSignal,
  diffCommand,
  inEveryView,
  isNear,
  placeData,
  placeOf,
  whyWhole,
  type View
} from './define.ts'

/** Single invisible characters belong to emoji and to some scripts. Data takes a run of them. */
const dataRun = 12

export const hiddenCode = defineSignal({
  id: 'hidden-code',
  title: 'Characters that nobody sees',
  asks: 'Does new code hold characters that nobody sees, or that turn text around?',
  answers: ['glassworm-2025'],
  on: ['added', 'updated', 'downgraded'],
  needs: ['content'],
  evaluate: ({ after }, { content }) => inEveryView(content, (view) => evidenceOf(after, view))
})

const evidenceOf = (after: LockedPackage, view: View): Evidence | undefined => {
  const { code, comparedWith } = view
  const found = code.hidden
    .filter((one) => isNear(one) && (isFull(one) || one.kind === 'invisible-name'))
    .toSorted((a, b) => Number(isFull(b)) - Number(isFull(a)))
  const [first] = found
  if (first === undefined) return undefined
  return {
    message: [
      `New code holds ${first.count} ${first.count === 1 ? 'character' : 'characters'} ${effects[first.kind]} (`,
      { quote: first.detail },
      ')',
      ...placeOf(first),
      ...andMore(found.length - 1),
      ...whyWhole(view),
      ...diffCommand(after.name, comparedWith, after.version, first.path)
    ],
    data: {
      comparedWith: comparedWith ?? null,
      places: found.slice(0, 10).map((one) => ({ kind: one.kind, ...placeData(one), count: one.count }))
    },
    soft: !isFull(first)
  }
}

const effects: Readonly<Record<HiddenKind, string>> = {
  bidirectional: 'by which text is shown in another order',
  invisible: 'that nobody sees',
  'invisible-name': 'that nobody sees and that can be names'
}

const isFull = ({ kind, longestRun }: Hidden): boolean => kind === 'bidirectional' || longestRun >= dataRun
