import { calm, calmWith, shapeNamed } from '../helpers/attack-code.ts'
import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

// A call in a function that was there before.
const bad = {
  by: 'maintainer-1',
  files: { 'src/index.js': calmWith(shapeNamed('a key sent by fetch from an existing function')) }
} as const

/** xrpl 4.2.4, April 2025. */
export const xrpl2025: Attack = {
  id: 'xrpl-2025',
  title: 'five releases on two lines within an hour, in which a plain function sends seeds away',
  record:
    'Phished at 20:39, then 4.2.1 to 4.2.4 and 2.14.2 on 2025-04-21 from 20:46:24 to 21:49:35. An existing maintainer’s account. Older dates are not certain.',
  asOf: '2025-04-21T22:00Z',
  packages: [
    pkg(
      'xrpl',
      {
        versions: '2.13.0 2.14.0 2.14.1',
        at: '2023-10-18',
        until: '2024-02-01',
        by: 'maintainer-1',
        files: { 'src/index.js': calm }
      },
      {
        versions: '3.0.0 3.1.0 4.0.0 4.1.0 4.2.0',
        at: '2024-02-02',
        until: '2025-02-14',
        by: 'maintainer-1'
      },
      { versions: '4.2.1', at: '2025-04-21T20:46:24.710Z', ...bad },
      { versions: '4.2.2', at: '2025-04-21T20:55:55.822Z', ...bad },
      { versions: '4.2.3', at: '2025-04-21T21:32:24.445Z', ...bad },
      { versions: '2.14.2', at: '2025-04-21T21:37:09.418Z', ...bad },
      { versions: '4.2.4', at: '2025-04-21T21:49:35.179Z', ...bad }
    )
  ],
  before: { dependencies: { xrpl: '4.2.0' } },
  after: { dependencies: { xrpl: '4.2.4' } },
  caughtBy: ['publish-burst', 'new-destination']
}
