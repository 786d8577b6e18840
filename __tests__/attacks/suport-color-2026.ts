import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** suport-color, February 2026: a look-alike without a hook. */
export const suportColor2026: Attack = {
  id: 'suport-color-2026',
  title: 'a dropped letter puts another package in the place of the true one',
  record: 'One version each of a dozen look-alikes by new accounts on 2026-02-17.',
  asOf: '2026-02-17T20:00Z',
  packages: [
    pkg('supports-color', {
      versions: '7.0.0 8.0.0 9.0.0 10.0.0',
      at: '2019-06-01',
      until: '2025-05-01',
      by: 'sindresorhus'
    }),
    pkg('suport-color', { versions: '10.0.1', at: '2026-02-17T09:00Z', by: 'throwaway-1' })
  ],
  before: { dependencies: { 'supports-color': '10.0.0' } },
  after: { dependencies: { 'suport-color': '10.0.1' } },
  caughtBy: ['look-alike-name', 'new-package']
}
