import type { Attack } from '../helpers/case.ts'
import { githubActions, pkg } from '../helpers/world.ts'

/** flat-cache 6.1.24, August 2026. */
export const flatCache2026: Attack = {
  id: 'flat-cache-2026',
  title: 'tag, publisher and provenance are in order; only the hook is new',
  record: '6.1.24 on 2026-08-04 by the project’s own workflow, after a bad commit on its main branch.',
  asOf: '2026-08-04T12:00Z',
  packages: [
    pkg(
      'flat-cache',
      {
        versions: '6.1.10..6.1.23',
        at: '2025-08-10',
        until: '2026-07-20',
        by: githubActions,
        maintainers: ['jaredwray']
      },
      {
        versions: '6.1.24',
        at: '2026-08-04T09:58Z',
        by: githubActions,
        scripts: { preinstall: 'node setup.mjs' }
      }
    )
  ],
  before: { devDependencies: { 'flat-cache': '6.1.23' } },
  after: { devDependencies: { 'flat-cache': '6.1.24' } },
  caughtBy: ['install-script-added']
}
