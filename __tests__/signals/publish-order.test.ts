import type { DatedRelease, Facts } from '../../src/model.ts'
import { publishOrder } from '../../src/signals/publish-order.ts'
import { added, dated, daysAgo, downgraded, now, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

/** A release of now after these, by days of age. */
const after = (
  past: Readonly<Record<string, number>>,
  { latest, recent = [] }: { latest?: string; recent?: readonly DatedRelease[] } = {}
): Pick<Facts, 'publishedAt' | 'history' | 'recent' | 'latest'> => ({
  publishedAt: now,
  history: Object.entries(past)
    .map(([version, days]) => dated(version, daysAgo(days)))
    .toSorted((a, b) => a.publishedAt - b.publishedAt),
  recent,
  latest
})

const change = updated('1.4.0', '1.4.1')
const lines = { '1.4.0': 900, '2.0.0': 700, '3.0.0': 100 }

testSignal(publishOrder, {
  flags: {
    'the tag latest on an older line': {
      change,
      facts: after({ '1.4.0': 400, '2.0.0': 100 }, { latest: '1.4.1' }),
      data: { latest: '1.4.1', highestBefore: '2.0.0' },
      says: 'The tag latest stands at «1.4.1», though «2.0.0» was published 100 d before it'
    },
    'the tag below a release of last week': {
      change,
      facts: after({ '1.4.0': 400 }, { latest: '1.4.1', recent: [dated('2.0.0', daysAgo(7))] }),
      data: { latest: '1.4.1', highestBefore: '2.0.0' }
    },
    'mildly, a line that had ended': {
      change,
      facts: after(lines, { latest: '3.0.0' }),
      data: { highestBefore: '3.0.0', majorsBehind: 2, silenceDays: 900 },
      soft: true,
      says: 'It is 2 major versions behind «3.0.0», and ends a silence of 2 y 170 d on its own.'
    },
    'mildly, such a line also where the package went back before': {
      change,
      facts: after({ '1.4.0': 900, '2.0.0': 700, '3.0.0': 200, '2.0.1': 100 }, { latest: '1.4.1' }),
      data: { highestBefore: '3.0.0', majorsBehind: 2, silenceDays: 900 },
      soft: true
    },
    'mildly, a major that never was, far below': {
      change: added('1.0.0'),
      facts: after({ '3.0.0': 100, '4.0.0': 50 }, { latest: '4.0.0' }),
      data: { highestBefore: '4.0.0', majorsBehind: 3, silenceDays: null },
      soft: true,
      says: 'there was no release of this major version before'
    },
    'mildly, a number below one of its own line': {
      change: updated('1.4.0', '1.4.2'),
      facts: after({ '1.4.0': 100, '1.4.3': 40 }, { latest: '1.4.3' }),
      data: { version: '1.4.2', publishedBefore: '1.4.3' },
      soft: true,
      says: '«1.4.3», of the same release line, came out 40 d before it.'
    },
    'in what one goes back to': {
      change: downgraded('3.0.0', '1.4.1'),
      facts: after(lines, { latest: '1.4.1' }),
      data: { latest: '1.4.1', highestBefore: '3.0.0' }
    }
  },
  clears: {
    'the next release': { change, facts: after({ '1.4.0': 100 }, { latest: '1.4.1' }) },
    'the first release there is': { change: added('1.0.0'), facts: after({}, { latest: '1.0.0' }) },
    'a back-port to the major before': {
      change,
      facts: after({ '1.4.0': 1400, '2.0.0': 700 }, { latest: '2.0.0' })
    },
    'a back-port to a line that is kept up': {
      change,
      facts: after({ '1.4.0': 300, '2.0.0': 700, '3.0.0': 100 }, { latest: '3.0.0' })
    },
    'the tag of a project that leaves it at an older line': {
      change,
      facts: after({ '1.3.0': 500, '2.0.0': 300, '1.4.0': 100 }, { latest: '1.4.1' })
    },
    'a tag that stands elsewhere': {
      change,
      facts: after({ '1.4.0': 400, '2.0.0': 100 }, { latest: '1.4.0' })
    },
    'a registry that gives no tag': { change, facts: after({ '1.4.0': 400, '2.0.0': 100 }) },
    'the tag back from a release that was marked as deprecated': {
      change,
      facts: {
        ...after({ '1.4.0': 400 }, { latest: '1.4.1' }),
        recent: [dated('2.0.0', daysAgo(1), { deprecated: 'hijacked' })]
      }
    },
    'higher numbers that are prereleases': {
      change,
      facts: after({ '1.4.0': 400, '2.0.0-rc.1': 100 }, { latest: '1.4.1' })
    },
    'a prerelease': {
      change: updated('1.0.0-a.1', '1.0.0-a.2'),
      facts: after(lines, { latest: '1.0.0-a.2' })
    },
    'a version that is none': { change: added('main'), facts: after(lines, { latest: 'main' }) },
    'a past of versions that are none': { change, facts: after({ main: 100, x: 50 }, { latest: '1.4.1' }) }
  }
})
