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
      facts: after([1150, 1100, 1050, 1000]),
      data: data(1000, 50),
      says: 'The first release in 2 y 270 d, since 2021-09-19; its longest pause before was 50 d.'
    },
    'the second release ever, a year after the first': {
      change,
      facts: after([365]),
      data: data(365, 0),
      soft: true,
      says: /^The first release in 1 y, since 2023-06-16\.$/
    },
    'a silence of exactly a year and twice the longest': {
      change,
      facts: after([560, 550, 547.5, 365]),
      data: data(365, 182)
    },
    'a silence of exactly twice the longest': {
      change,
      facts: after([1520, 1510, 1500, 1000]),
      data: data(1000, 500)
    },
    'a silence that a release of last week has ended': {
      change,
      facts: after([1003, 1002, 1001, 1000], [7]),
      data: data(993, 1),
      says: 'One of the first releases in 2 y 263 d'
    },
    'a silence that the first of several recent releases has ended': {
      change,
      facts: after([1003, 1002, 1001, 1000], [20, 7, 0.01]),
      data: data(980, 1)
    },
    'in a package that is new here': {
      change: added('1.0.1'),
      facts: after([1003, 1002, 1001, 1000]),
      data: data(1000, 1)
    },
    'in what one goes back to': {
      change: downgraded('2.0.0', '1.0.1'),
      facts: after([1003, 1002, 1001, 1000]),
      data: data(1000, 1)
    },
    'mildly, what only has three releases': {
      change,
      facts: after([1002, 1001, 1000]),
      data: data(1000, 1),
      soft: true
    },
    'mildly, a silence that is a millisecond short of a year': {
      change,
      facts: shifted(after([368, 367, 366, 365]), -1),
      data: data(364, 1),
      soft: true
    },
    'mildly, a silence that is a millisecond short of twice the longest': {
      change,
      facts: shifted(after([1502, 1501, 1500, 1000]), -1),
      data: data(999, 500),
      soft: true
    },
    'mildly, exactly half a year and exactly the longest': {
      change,
      facts: after([366, 365, 364, 182]),
      data: data(182, 182),
      soft: true
    },
    'a pause by the releases of its own stream, where canaries fill the others': {
      change,
      facts: {
        publishedAt: daysAgo(0),
        recent: [],
        history: [
          dated('1.0.0', daysAgo(1000)),
          dated('2.0.0-canary.1', daysAgo(900)),
          dated('2.0.0-canary.2', daysAgo(800)),
          dated('2.0.0', daysAgo(700))
        ]
      },
      data: data(700, 300)
    }
  },
  clears: {
    'the first release there is': { change: added('1.0.0'), facts: after([]) },
    'the first release there is, where others are recent': { change, facts: after([], [3, 1]) },
    'a release after a month': { change, facts: after([90, 60, 30]) },
    'a silence that is a millisecond short of half a year': { change, facts: shifted(after([182]), -1) },
    'a silence that is a millisecond short of the longest': {
      change,
      facts: shifted(after([1500, 750]), -1)
    },
    'a silence that a canary of last month ended': {
      change,
      facts: {
        publishedAt: daysAgo(0),
        recent: [],
        history: [dated('1.0.0', daysAgo(1000)), dated('2.0.0-canary.1', daysAgo(31))]
      }
    },
    'what has been slower before': { change, facts: after([1201, 600]) },
    'what was slow once, long ago': { change, facts: after([3000, 1500, 1490, 1000]) },
    'a silence that a recent release ended before the year was over': {
      change,
      facts: after([200], [20])
    },
    'two releases of one moment': { change, facts: after([0, 0]) }
  }
})
