import type { Attack } from '../helpers/case.ts'
import { githubActions, pkg } from '../helpers/world.ts'

/** @redhat-cloud-services/chrome 2.3.1, June 2026. */
export const redhatChrome2026: Attack = {
  id: 'redhat-chrome-2026',
  title: 'valid provenance from the usual identity, and a preinstall hook',
  record: '2.3.1 on 2026-06-01 at 10:53, 2.3.2 and 2.3.4 about 13:45, by the project’s own workflow.',
  asOf: '2026-06-01T12:00Z',
  packages: [
    pkg(
      '@redhat-cloud-services/chrome',
      {
        versions: '2.0.0..2.3.0',
        at: '2025-08-20',
        until: '2026-05-20',
        by: githubActions,
        maintainers: ['maintainer-1']
      },
      {
        versions: '2.3.1',
        at: '2026-06-01T10:53Z',
        by: githubActions,
        scripts: { preinstall: 'node index.js' }
      }
    )
  ],
  before: { dependencies: { '@redhat-cloud-services/chrome': '2.3.0' } },
  after: { dependencies: { '@redhat-cloud-services/chrome': '2.3.1' } },
  caughtBy: ['install-script-added']
}
