import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** is 3.3.1, July 2025. */
export const is2025: Attack = {
  id: 'is-2025',
  title: 'seven idle years, then a former owner’s account comes back with a hook',
  record:
    '3.3.1 on 2025-07-19. A phished former owner asked to be let in again. Hook after one source, accounts by role.',
  asOf: '2025-07-19T14:00Z',
  packages: [
    pkg(
      'is',
      { versions: '0.1.0..0.3.0', at: '2011-10-01', until: '2014-02-01', by: 'former-owner' },
      {
        versions: '1.0.0 2.0.0 3.0.0 3.1.0..3.3.0',
        at: '2014-08-01',
        until: '2018-12-14',
        by: 'maintainer-1'
      },
      {
        versions: '3.3.1',
        at: '2025-07-19T09:00Z',
        by: 'former-owner',
        maintainers: ['former-owner', 'maintainer-1'],
        scripts: { postinstall: 'node check.js' }
      }
    )
  ],
  before: { dependencies: { is: '3.3.0' } },
  after: { dependencies: { is: '3.3.1' } },
  caughtBy: ['install-script-added', 'maintainer-change', 'dormant-revival']
}
