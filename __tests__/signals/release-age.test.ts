import { releaseAge } from '../../src/signals/release-age.ts'
import { dayMs } from '../../src/time.ts'
import { added, daysAgo, downgraded, now, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const hourMs = dayMs / 24

const change = updated('1.0.0', '1.1.0')
const iso = (ms: number): string => new Date(ms).toISOString()
const data = (publishedAt: number, cooldownMs: number = dayMs) => ({
  publishedAt: iso(publishedAt),
  clearsAt: iso(publishedAt + cooldownMs),
  cooldownHours: cooldownMs / hourMs
})
const week = { cooldownMs: 7 * dayMs }

testSignal(releaseAge, {
  flags: {
    'what was published an hour ago': {
      change,
      facts: { publishedAt: now - hourMs, fixes: [] },
      data: data(now - hourMs),
      says: /^Published 1 h ago\. The cooldown of 1 d ends 2024-06-16 11:00 UTC; run the check again then\.$/
    },
    'what was published this moment': { change, facts: { publishedAt: now, fixes: [] }, data: data(now) },
    'what is a millisecond short of the cooldown': {
      change,
      facts: { publishedAt: daysAgo(1) + 1, fixes: [] },
      data: data(daysAgo(1) + 1),
      // Not 12:00, when it is still too young.
      says: /ends 2024-06-15 12:01 UTC/
    },
    'what is a millisecond short of a longer cooldown': {
      change,
      facts: { publishedAt: daysAgo(7) + 1, fixes: [] },
      context: week,
      data: data(daysAgo(7) + 1, 7 * dayMs)
    },
    'a young package that is new': {
      change: added('1.0.0'),
      facts: { publishedAt: now - 1, fixes: [] },
      data: data(now - 1)
    },
    'a young release that one goes back to': {
      change: downgraded('2.0.0', '1.9.9'),
      facts: { publishedAt: now - 1, fixes: [] },
      data: data(now - 1)
    },
    'what is dated after the review, also without a cooldown': {
      change,
      facts: { publishedAt: now + 1, fixes: [] },
      context: { cooldownMs: 0 },
      data: data(now + 1, 0)
    },
    'the longest span a policy can state': {
      change,
      facts: { publishedAt: daysAgo(4000), fixes: [] },
      context: { cooldownMs: 999_999 * 7 * dayMs },
      data: data(daysAgo(4000), 999_999 * 7 * dayMs)
    }
  },
  clears: {
    'what repairs a known hole': {
      change,
      facts: {
        publishedAt: now - 1,
        fixes: [
          {
            id: 'GHSA-xxxx-xxxx-xxxx',
            kind: 'vulnerability',
            severity: 'high',
            title: 'A hole',
            url: undefined,
            range: '<1.1.0',
            source: 'The registry'
          }
        ]
      }
    },
    'what is exactly as old as the cooldown': { change, facts: { publishedAt: daysAgo(1), fixes: [] } },
    'what is a millisecond older': { change, facts: { publishedAt: daysAgo(1) - 1, fixes: [] } },
    'what is exactly as old as a longer cooldown': {
      change,
      facts: { publishedAt: daysAgo(7), fixes: [] },
      context: week
    },
    'what was published this moment, without a cooldown': {
      change,
      facts: { publishedAt: now, fixes: [] },
      context: { cooldownMs: 0 }
    },
    'what is of the first day of the registry': {
      change,
      facts: { publishedAt: Date.UTC(2010, 10, 9), fixes: [] }
    },
    'what is dated before 1970': { change, facts: { publishedAt: -1, fixes: [] } }
  }
})
