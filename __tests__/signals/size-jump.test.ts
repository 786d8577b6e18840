import type { Facts } from '../../src/model.ts'
import { sizeJump } from '../../src/signals/size-jump.ts'
import { contentOf, first } from '../helpers/content.ts'
import { dated, daysAgo, downgraded, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const change = updated('1.0.0', '1.1.0')
const growing = (
  bytes: number,
  before: number,
  ...history: readonly (number | undefined)[]
): Pick<Facts, 'content' | 'history'> => ({
  content: contentOf({}, { files: { count: 4, bytes }, filesBefore: { count: 3, bytes: before } }),
  history: history.map((unpackedSize, i) => dated(`0.${i}.0`, daysAgo(100 - i), { unpackedSize }))
})

testSignal(sizeJump, {
  flags: {
    'a release that is forty times as large': {
      change,
      facts: growing(4_300_000, 100_000, 90_000, undefined),
      data: { bytes: 4_300_000, files: 4, largestBefore: 100_000 },
      says: 'It has 4,300 kB in 4 files; no release before had more than 100 kB.'
    },
    'a downgrade to one': {
      change: downgraded('1.2.0', '1.1.0'),
      facts: growing(500_000, 100_000),
      data: { bytes: 500_000, files: 4, largestBefore: 100_000 }
    }
  },
  clears: {
    'less than five times the size': { change, facts: growing(499_999, 100_000) },
    'a small package that grows by little': { change, facts: growing(300_000, 1_000) },
    'a package that was as large before': { change, facts: growing(4_300_000, 100_000, 2_000_000) },
    'a release that is smaller': { change, facts: growing(1_000, 4_300_000) },
    'nothing to compare with': {
      change,
      facts: { ...growing(4_300_000, 1), content: contentOf({}, first) }
    }
  }
})
