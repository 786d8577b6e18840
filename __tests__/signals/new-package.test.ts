import { newPackage } from '../../src/signals/new-package.ts'
import { dayMs } from '../../src/time.ts'
import { added, dated, daysAgo, now } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const change = added('1.0.0')
const iso = (ms: number): string => new Date(ms).toISOString()

testSignal(newPackage, {
  flags: {
    'the first release of a package, two hours old': {
      change,
      facts: { publishedAt: now - 7_200_000, history: [], recent: [] },
      data: { firstPublishedAt: iso(now - 7_200_000), earlierReleases: 0 },
      says: 'This is its first release.'
    },
    'a package that is one millisecond short of 30 days': {
      change,
      facts: { publishedAt: now - 30 * dayMs + 1, history: [], recent: [] },
      data: { firstPublishedAt: iso(now - 30 * dayMs + 1), earlierReleases: 0 }
    },
    'a young package with earlier releases, by the first of them': {
      change,
      facts: {
        publishedAt: daysAgo(1),
        history: [],
        recent: [dated('0.1.0', daysAgo(20)), dated('0.2.0', daysAgo(10))]
      },
      data: { firstPublishedAt: iso(daysAgo(20)), earlierReleases: 2 },
      says: '2 earlier releases are known'
    }
  },
  clears: {
    'a package of exactly 30 days': {
      change,
      facts: { publishedAt: now - 30 * dayMs, history: [], recent: [] }
    },
    'a young release of an old package': {
      change,
      facts: { publishedAt: daysAgo(1), history: [dated('0.9.0', daysAgo(400))], recent: [] }
    },
    'an old package whose first release is the one that is locked': {
      change,
      facts: { publishedAt: daysAgo(900), history: [], recent: [] }
    }
  }
})
