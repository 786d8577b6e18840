import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** posthog-node 5.13.3, November 2025: the second wave of Shai-Hulud. */
export const posthogNode2025: Attack = {
  id: 'posthog-node-2025',
  title: 'a worm with a loader in preinstall, on three lines',
  record: '4.18.1, 5.11.3 and 5.13.3 on 2025-11-24, the usual account or bot. Minutes are not certain.',
  asOf: '2025-11-24T08:00Z',
  packages: [
    pkg(
      'posthog-node',
      { versions: '4.0.0..4.18.0', at: '2024-03-20', until: '2025-06-10', by: 'maintainer-1' },
      { versions: '5.0.0..5.13.0 5.13.1 5.13.2', at: '2025-06-12', until: '2025-11-20', by: 'maintainer-1' },
      {
        versions: '4.18.1 5.11.3 5.13.3',
        at: '2025-11-24T04:11Z',
        until: '2025-11-24T04:18Z',
        by: 'maintainer-1',
        scripts: { preinstall: 'node setup_bun.js' }
      }
    )
  ],
  before: { dependencies: { 'posthog-node': '5.13.2' } },
  after: { dependencies: { 'posthog-node': '5.13.3' } },
  caughtBy: ['install-script-added', 'publish-burst']
}
