import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** A package of @emilgroup, March 2026: the first npm wave of CanisterWorm. */
export const emilgroup2026: Attack = {
  id: 'emilgroup-2026',
  title: 'a worm publishes four patches of a quiet package in a row, without a hook',
  record:
    'Three to six patches in a row of each of dozens of packages on 2026-03-20, usual accounts. Numbers, minutes and account are not recorded.',
  asOf: '2026-03-22T10:00Z',
  packages: [
    pkg(
      '@emilgroup/document-sdk',
      { versions: '1.40.0..1.45.0', at: '2024-06-01', until: '2025-06-02', by: 'maintainer-1' },
      { versions: '1.45.1..1.45.4', at: '2026-03-20T20:42Z', until: '2026-03-20T20:48Z', by: 'maintainer-1' }
    )
  ],
  before: { dependencies: { '@emilgroup/document-sdk': '1.45.0' } },
  after: { dependencies: { '@emilgroup/document-sdk': '1.45.4' } },
  caughtBy: ['publish-burst', 'dormant-revival'],
  later: 'warn'
}
