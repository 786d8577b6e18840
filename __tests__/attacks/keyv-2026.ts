import type { Attack } from '../helpers/case.ts'
import { githubActions, pkg } from '../helpers/world.ts'

/** keyv 6.0.0, August 2026: the first of that wave, a major after a true release candidate. */
export const keyv2026: Attack = {
  id: 'keyv-2026',
  title: 'an awaited major comes with a preinstall hook',
  record: '6.0.0 at 2026-08-04T09:35Z by the project’s own workflow. 6.0.0-rc.1 of the day before was clean.',
  asOf: '2026-08-04T12:00Z',
  packages: [
    pkg(
      'keyv',
      {
        versions: '5.3.0..5.6.0',
        at: '2025-08-10',
        until: '2026-06-20',
        by: githubActions,
        maintainers: ['jaredwray']
      },
      { versions: '6.0.0-rc.1', at: '2026-08-03T19:21Z', by: githubActions },
      {
        versions: '6.0.0',
        at: '2026-08-04T09:35Z',
        by: githubActions,
        scripts: { preinstall: 'node setup.mjs' }
      }
    )
  ],
  before: { dependencies: { keyv: '5.6.0' } },
  after: { dependencies: { keyv: '6.0.0' } },
  caughtBy: ['install-script-added']
}
