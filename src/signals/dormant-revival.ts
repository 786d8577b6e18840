import type { DatedRelease, Evidence } from '../model.ts'
import { streamOf } from '../streams.ts'
import { dayMs, formatDay, formatSpan } from '../time.ts'
import { defineSignal } from './define.ts'

// A year is long for any package, and twice its own longest pause is long for this one. In the milder form it is half
// a year, and the longest pause so far.
const longMs = 365 * dayMs
const longishMs = 182 * dayMs
const timesLongest = 2

// It takes some pauses to show a pace.
const leastPast = 4

export const dormantRevival = defineSignal({
  id: 'dormant-revival',
  title: 'Release after a long silence',
  asks: 'Does this release end a silence that is long for this package?',
  answers: [
    'foreach-2022',
    'coa-2021',
    'colors-2022',
    'country-currency-map-2025',
    'emilgroup-2026',
    'error-ex-2025',
    'event-stream-2018',
    'is-2025',
    'lottie-player-2024',
    'maintainer-takeover',
    'rand-user-agent-2025',
    'rc-2021',
    'rc-minor-2021'
  ],
  on: ['added', 'updated', 'downgraded'],
  needs: ['publishedAt', 'history', 'recent'],
  evaluate({ after: { version } }, { publishedAt, history, recent }): Evidence | undefined {
    const last = history.at(-1)
    if (last === undefined) return undefined
    // A release of last week may have ended the silence in this one's stead.
    const silenceMs = (recent[0]?.publishedAt ?? publishedAt) - last.publishedAt
    // Canaries end a silence, since somebody is at work. They do not make the pauses between releases any shorter.
    const ofStream = history.filter((one) => streamOf(one.version) === streamOf(version))
    const longestMs = Math.max(longestPause(history), longestPause(ofStream))
    if (silenceMs < longishMs || silenceMs < longestMs) return undefined
    const soft = silenceMs < longMs || silenceMs < timesLongest * longestMs || history.length < leastPast
    const before = history.length > 1 ? `; its longest pause before was ${formatSpan(longestMs)}` : ''
    return {
      message: [
        `${recent.length === 0 ? 'The first release' : 'One of the first releases'} in ${formatSpan(silenceMs)}, since ${formatDay(last.publishedAt)}${before}.`
      ],
      data: { silenceDays: Math.floor(silenceMs / dayMs), longestPauseDays: Math.floor(longestMs / dayMs) },
      soft
    }
  }
})

const longestPause = (releases: readonly DatedRelease[]): number =>
  releases.reduce(
    (longest, { publishedAt }, i) =>
      Math.max(longest, i === 0 ? 0 : publishedAt - (releases[i - 1]?.publishedAt ?? publishedAt)),
    0
  )
