import type { Facts } from '../../src/model.ts'
import { dormantRevival } from '../../src/signals/dormant-revival.ts'
import { added, daysAgo, dated, downgraded, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const change = updated('1.0.0', '1.0.1')

/** A release of today after releases that are so many days old, and recent ones. */
const after = (
  past: readonly number[],
  recent: readonly number[] = []
): Pick<Facts, 'publishedAt' | 'history' | 'recent'> => ({
  publishedAt: daysAgo(0),
  history: past.map((days, i) => dated(`1.0.${i}`, daysAgo(days))),
  recent: recent.map((days, i) => dated(`1.1.${i}`, daysAgo(days)))
})
const shifted = (facts: ReturnType<typeof after>, ms: number) => ({
  ...facts,
  publishedAt: facts.publishedAt + ms
})
const data = (silenceDays: number, longestPauseDays: number) => ({ silenceDays, longestPauseDays })

testSignal(dormantRevival, {
  flags: {
    'a release after years, of a package that used to be quick': {
      change,
      facts: after([1100, 1050, 1000]),
      data: data(1000, 50),
      says: 'The first release in 2 y 270 d, since 2021-09-19; its longest pause before was 50 d.'
    },
    'the second release ever, a year after the first': {
      change,
      facts: after([365]),
      data: data(365, 0),
      says: /^The first release in 1 y, since 2023-06-16\.$/
    },
    'a silence of exactly a year and twice the longest': {
      change,
      facts: after([547.5, 365]),
      data: data(365, 182)
    },
    'a silence of exactly twice the longest': { change, facts: after([1500, 1000]), data: data(1000, 500) },
    'a silence that a release of last week has ended': {
      change,
      facts: after([1000], [7]),
      data: data(993, 0),
      says: 'One of the first releases in 2 y 263 d'
    },
    'a silence that the first of several recent releases has ended': {
      change,
      facts: after([1000], [20, 7, 0.01]),
      data: data(980, 0)
    },
    'in a package that is new here': { change: added('1.0.1'), facts: after([1000]), data: data(1000, 0) },
    'in what one goes back to': {
      change: downgraded('2.0.0', '1.0.1'),
      facts: after([1000]),
      data: data(1000, 0)
    }
  },
  clears: {
    'the first release there is': { change: added('1.0.0'), facts: after([]) },
    'the first release there is, where others are recent': { change, facts: after([], [3, 1]) },
    'a release after a month': { change, facts: after([90, 60, 30]) },
    'a silence that is a millisecond short of a year': { change, facts: shifted(after([365]), -1) },
    'a silence that is a millisecond short of twice the longest': {
      change,
      facts: shifted(after([1500, 1000]), -1)
    },
    'what has been as slow before': { change, facts: after([1200, 600]) },
    'what was slow once, long ago': { change, facts: after([3000, 1500, 1490, 1000]) },
    'a silence that a recent release ended before the year was over': {
      change,
      facts: after([380], [20])
    },
    'two releases of one moment': { change, facts: after([0, 0]) }
  }
})
