import type { Evidence } from '../model.ts'
import { popular } from '../names/look-alike.ts'
import { dayMs, formatDay, formatSpan } from '../time.ts'
import { defineSignal } from './define.ts'

// Packages made for one attack are days old when they are first pulled in; honest ones are seldom added that young.
const youngMs = 30 * dayMs

export const newPackage = defineSignal({
  id: 'new-package',
  title: 'Package that is itself new',
  asks: 'Is a package added whose first release is younger than 30 days, or its only one?',
  answers: ['axios-2026', 'suport-color-2026'],
  on: ['added'],
  needs: ['publishedAt', 'history', 'recent', 'otherReleases'],
  evaluate(
    { after: { name } },
    { publishedAt, history, recent, otherReleases },
    { asOf }
  ): Evidence | undefined {
    const first = (history[0] ?? recent[0])?.publishedAt ?? publishedAt
    const ageMs = asOf - first
    const earlier = history.length + recent.length
    const data = { firstPublishedAt: new Date(first).toISOString(), earlierReleases: earlier }
    if (ageMs < youngMs)
      return {
        message: [
          `The package exists since ${formatDay(first)}, for ${formatSpan(ageMs)}. `,
          earlier === 0
            ? 'This is its first release.'
            : `${earlier} earlier ${earlier === 1 ? 'release' : 'releases'} are known.`
        ],
        data
      }
    // A thing that was right the first time and is used by everybody needs no second release.
    if (otherReleases > 0 || popular().has(name)) return undefined
    return {
      message: [
        `This is the only release that the package ever had. It came out on ${formatDay(first)}, ${formatSpan(ageMs)} ago.`
      ],
      data,
      soft: true
    }
  }
})
