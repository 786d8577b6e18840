import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** event-stream 3.3.6 and flatmap-stream, September 2018. */
export const eventStream2018: Attack = {
  id: 'event-stream-2018',
  title: 'after 26 quiet months a new maintainer brings in a brand-new dependency',
  record:
    '3.3.4 of 2016-07-17 by dominictarr, 3.3.5 and 3.3.6 by right9ctrl. The payload, flatmap-stream 0.1.1, came in October.',
  asOf: '2018-09-12T10:00Z',
  packages: [
    pkg(
      'event-stream',
      { versions: '3.0.0..3.3.0 3.3.1..3.3.4', at: '2013-01-10', until: '2016-07-17', by: 'dominictarr' },
      {
        versions: '3.3.5',
        at: '2018-09-05T05:40Z',
        by: 'right9ctrl',
        maintainers: ['dominictarr', 'right9ctrl']
      },
      {
        versions: '3.3.6',
        at: '2018-09-09T08:20Z',
        by: 'right9ctrl',
        dependencies: { 'flatmap-stream': '^0.1.0' }
      }
    ),
    pkg('flatmap-stream', { versions: '0.1.0', at: '2018-09-05T06:10Z', by: 'maintainer-2' })
  ],
  before: { dependencies: { 'event-stream': '3.3.4' } },
  after: { dependencies: { 'event-stream': '3.3.6' }, transitive: { 'flatmap-stream': '0.1.0' } },
  caughtBy: ['new-publisher', 'maintainer-change', 'dormant-revival', 'new-dependency']
}
