import type { Attack } from '../helpers/case.ts'
import { githubActions, pkg } from '../helpers/world.ts'

/** intercom-client 7.0.4, April 2026. */
export const intercomClient2026: Attack = {
  id: 'intercom-client-2026',
  title: 'publisher and provenance as before; one new line in package.json',
  record: '7.0.4 on 2026-04-30 by the project’s own workflow after its branches were rewritten.',
  asOf: '2026-04-30T20:00Z',
  packages: [
    pkg(
      'intercom-client',
      {
        versions: '7.0.0..7.0.3',
        at: '2025-11-10',
        until: '2026-04-10',
        by: githubActions,
        maintainers: ['maintainer-1']
      },
      {
        versions: '7.0.4',
        at: '2026-04-30T15:10Z',
        by: githubActions,
        scripts: { preinstall: 'node setup.mjs' }
      }
    )
  ],
  before: { dependencies: { 'intercom-client': '7.0.3' } },
  after: { dependencies: { 'intercom-client': '7.0.4' } },
  caughtBy: ['install-script-added']
}
