import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** vant 4.9.13, December 2024: the same wave as rspack, on three major lines. */
export const vant2024: Attack = {
  id: 'vant-2024',
  title: 'an old major line gets a release again, with a hook',
  record:
    'vant 2.13.5, 3.6.13, 4.9.13 and neighbours in December 2024. Account and script name are not certain.',
  asOf: '2024-12-19T10:00Z',
  packages: [
    pkg(
      'vant',
      { versions: '3.6.0..3.6.12', at: '2022-08-20', until: '2023-12-02', by: 'maintainer-1' },
      { versions: '4.9.0..4.9.10', at: '2024-05-20', until: '2024-11-20', by: 'maintainer-1' },
      {
        versions: '3.6.13 4.9.13',
        at: '2024-12-19T02:20Z',
        until: '2024-12-19T02:25Z',
        by: 'maintainer-1',
        scripts: { postinstall: 'node ./lib/support.js' }
      }
    )
  ],
  before: { dependencies: { vant: '3.6.12' } },
  after: { dependencies: { vant: '3.6.13' } },
  caughtBy: ['install-script-added']
}
