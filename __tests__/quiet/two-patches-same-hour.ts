import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** A fix of a fix. */
export const twoPatchesSameHour: Quiet = {
  id: 'two-patches-same-hour',
  title: 'two patches within forty minutes by the usual publisher',
  asOf: '2025-06-20T10:00Z',
  packages: [
    pkg(
      'hurry-kit',
      { versions: '1.0.0..1.8.0', at: '2021-01-10', until: '2025-03-10', by: 'steady-dev' },
      { versions: '1.8.1 1.8.2', at: '2025-06-12T10:00Z', until: '2025-06-12T10:41Z', by: 'steady-dev' }
    )
  ],
  before: { dependencies: { 'hurry-kit': '1.8.0' } },
  after: { dependencies: { 'hurry-kit': '1.8.2' } },
  pass: true
}
