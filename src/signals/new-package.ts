import type { Evidence } from '../model.ts'
import { dayMs, formatDay, formatSpan } from '../time.ts'
import { defineSignal } from './define.ts'

// Packages made for one attack are days old when they are first pulled in; honest ones are seldom added that young.
const youngMs = 30 * dayMs

export const newPackage = defineSignal({
  id: 'new-package',
  title: 'Package that is itself new',
  asks: 'Is a package added whose first release is younger than 30 days?',
  answers: ['axios-2026', 'suport-color-2026'],
  on: ['added'],
  needs: ['publishedAt', 'history', 'recent'],
  evaluate(_change, { publishedAt, history, recent }, { asOf }): Evidence | undefined {
    const first = (history[0] ?? recent[0])?.publishedAt ?? publishedAt
    const ageMs = asOf - first
    if (ageMs >= youngMs) return undefined
    const earlier = history.length + recent.length
    return {
      message: [
        `The package exists since ${formatDay(first)}, for ${formatSpan(ageMs)}. `,
        earlier === 0
          ? 'This is its first release.'
          : `${earlier} earlier ${earlier === 1 ? 'release' : 'releases'} are known.`
      ],
      data: { firstPublishedAt: new Date(first).toISOString(), earlierReleases: earlier }
    }
  }
})
