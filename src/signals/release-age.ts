import type { Evidence } from '../model.ts'
import { formatInstant, formatSpan } from '../time.ts'
import { defineSignal } from './define.ts'

export const releaseAge = defineSignal({
  id: 'release-age',
  title: 'Release younger than the cooldown',
  asks: 'Was this release published less than the cooldown ago?',
  answers: ['weakened-check'],
  on: ['added', 'updated', 'downgraded'],
  needs: ['publishedAt', 'fixes'],
  evaluate(_change, { publishedAt, fixes }, { asOf, cooldownMs }): Evidence | undefined {
    const clearsAt = publishedAt + cooldownMs
    // To wait with what repairs a known hole is the greater risk. vulnerability-fixed says so.
    if (asOf >= clearsAt || fixes.length > 0) return undefined
    return {
      message: [
        `Published ${formatSpan(asOf - publishedAt)} ago. `,
        `The cooldown of ${formatSpan(cooldownMs)} ends ${formatInstant(clearsAt, 'up')}; run the check again then.`
      ],
      data: {
        publishedAt: new Date(publishedAt).toISOString(),
        clearsAt: new Date(clearsAt).toISOString(),
        cooldownHours: cooldownMs / 3_600_000
      }
    }
  }
})
