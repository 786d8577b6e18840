import { newPackage } from '../../src/signals/new-package.ts'
import { dayMs } from '../../src/time.ts'
import { added, dated, daysAgo, locked, now } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const change = added('1.0.0')
const iso = (ms: number): string => new Date(ms).toISOString()

testSignal(newPackage, {
  flags: {
    'the first release of a package, two hours old': {
      change,
      facts: { publishedAt: now - 7_200_000, history: [], recent: [], otherReleases: 0 },
      data: { firstPublishedAt: iso(now - 7_200_000), earlierReleases: 0 },
      says: 'This is its first release.'
    },
    'a package that is one millisecond short of 30 days': {
      change,
      facts: { publishedAt: now - 30 * dayMs + 1, history: [], recent: [], otherReleases: 0 },
      data: { firstPublishedAt: iso(now - 30 * dayMs + 1), earlierReleases: 0 }
    },
    'a young package with earlier releases, by the first of them': {
      change,
      facts: {
        publishedAt: daysAgo(1),
        history: [],
        recent: [dated('0.1.0', daysAgo(20)), dated('0.2.0', daysAgo(10))],
        otherReleases: 2
      },
      data: { firstPublishedAt: iso(daysAgo(20)), earlierReleases: 2 },
      says: '2 earlier releases are known'
    },
    'a young package with one release as young, not as a lonely one': {
      change,
      facts: { publishedAt: daysAgo(29), history: [], recent: [], otherReleases: 0 },
      data: { firstPublishedAt: iso(daysAgo(29)), earlierReleases: 0 },
      says: 'The package exists since'
    },
    'a package of exactly 30 days with its only release': {
      change,
      facts: { publishedAt: now - 30 * dayMs, history: [], recent: [], otherReleases: 0 },
      data: { firstPublishedAt: iso(now - 30 * dayMs), earlierReleases: 0 },
      soft: true,
      says: 'This is the only release that the package ever had.'
    },
    'the only release of a package that nobody knows, however old it is': {
      change,
      facts: { publishedAt: daysAgo(3000), history: [], recent: [], otherReleases: 0 },
      data: { firstPublishedAt: iso(daysAgo(3000)), earlierReleases: 0 },
      soft: true,
      says: '8 y 80 d ago'
    }
  },
  clears: {
    'a package of exactly 30 days with a later release': {
      change,
      facts: { publishedAt: now - 30 * dayMs, history: [], recent: [], otherReleases: 1 }
    },
    'a young release of an old package': {
      change,
      facts: {
        publishedAt: daysAgo(1),
        history: [dated('0.9.0', daysAgo(400))],
        recent: [],
        otherReleases: 1
      }
    },
    'an old package whose first release is locked, and whose others were removed': {
      change,
      facts: { publishedAt: daysAgo(900), history: [], recent: [], otherReleases: 3 }
    },
    'the only release of a package that everybody uses': {
      change: added(locked('1.0.0', { name: 'fs.realpath' })),
      facts: { publishedAt: daysAgo(3000), history: [], recent: [], otherReleases: 0 }
    }
  }
})
