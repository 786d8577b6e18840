import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** @mistralai/mistralai 2.2.4, May 2026. */
export const mistral2026: Attack = {
  id: 'mistral-2026',
  title: 'three patches in nine minutes with a loader in preinstall',
  record:
    '2.2.2 to 2.2.4 on 2026-05-11 at 22:45:38, 22:49:23 and 22:53:59. 2.2.1 was of 2026-04-21T15:09:45Z.',
  asOf: '2026-05-11T23:40Z',
  packages: [
    pkg(
      '@mistralai/mistralai',
      {
        versions: '2.0.0 2.1.0 2.2.0 2.2.1',
        at: '2026-02-01',
        until: '2026-04-21T15:09:45Z',
        by: 'maintainer-1'
      },
      {
        versions: '2.2.2..2.2.4',
        at: '2026-05-11T22:45:38Z',
        until: '2026-05-11T22:53:59Z',
        by: 'maintainer-1',
        scripts: { preinstall: 'node setup.mjs' }
      }
    )
  ],
  before: { dependencies: { '@mistralai/mistralai': '2.2.1' } },
  after: { dependencies: { '@mistralai/mistralai': '2.2.4' } },
  caughtBy: ['install-script-added']
}
