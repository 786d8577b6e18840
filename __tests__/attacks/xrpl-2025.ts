import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** xrpl 4.2.1, April 2025. */
export const xrpl2025: Attack = {
  id: 'xrpl-2025',
  title: 'a plain function sends seeds away',
  record:
    'Phished at 20:39, 4.2.1 at 2025-04-21T20:46:24.710Z, four more in an hour. An existing maintainer’s account.',
  asOf: '2025-04-21T20:55Z',
  packages: [
    pkg(
      'xrpl',
      {
        versions: '3.0.0 3.1.0 4.0.0 4.1.0 4.2.0',
        at: '2024-02-02',
        until: '2025-02-14',
        by: 'maintainer-1'
      },
      { versions: '4.2.1', at: '2025-04-21T20:46:24.710Z', by: 'maintainer-1' },
      { versions: '4.2.2', at: '2025-04-21T20:55:55.822Z', by: 'maintainer-1' }
    )
  ],
  before: { dependencies: { xrpl: '4.2.0' } },
  after: { dependencies: { xrpl: '4.2.1' } },
  caughtBy: ['release-age'],
  gap: 'Known publisher, no hook, a number in sequence. What tells is the code, and that no tag or commit stands behind it.'
}
