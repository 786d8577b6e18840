import type { DatedRelease, Evidence } from '../model.ts'
import { dayMs, formatDay, formatSpan } from '../time.ts'
import { defineSignal } from './define.ts'

// A year is long for any package; twice its own longest pause is long for this one.
const longMs = 365 * dayMs
const timesLongest = 2

export const dormantRevival = defineSignal({
  id: 'dormant-revival',
  title: 'Release after a long silence',
  asks: 'Does this release end a silence that is long for this package?',
  answers: [
    'coa-2021',
    'country-currency-map-2025',
    'error-ex-2025',
    'event-stream-2018',
    'is-2025',
    'maintainer-takeover',
    'rc-2021'
  ],
  on: ['added', 'updated', 'downgraded'],
  needs: ['publishedAt', 'history', 'recent'],
  evaluate(_change, { publishedAt, history, recent }): Evidence | undefined {
    const last = history.at(-1)
    if (last === undefined) return undefined
    // A release of last week may have ended the silence in this one's stead.
    const silenceMs = (recent[0]?.publishedAt ?? publishedAt) - last.publishedAt
    const longestMs = longestPause(history)
    if (silenceMs < longMs || silenceMs < timesLongest * longestMs) return undefined
    const before = history.length > 1 ? `; its longest pause before was ${formatSpan(longestMs)}` : ''
    return {
      message: [
        `${recent.length === 0 ? 'The first release' : 'One of the first releases'} in ${formatSpan(silenceMs)}, since ${formatDay(last.publishedAt)}${before}.`
      ],
      data: { silenceDays: Math.floor(silenceMs / dayMs), longestPauseDays: Math.floor(longestMs / dayMs) }
    }
  }
})

const longestPause = (history: readonly DatedRelease[]): number =>
  history.reduce(
    (longest, { publishedAt }, i) =>
      Math.max(longest, i === 0 ? 0 : publishedAt - (history[i - 1]?.publishedAt ?? publishedAt)),
    0
  )
