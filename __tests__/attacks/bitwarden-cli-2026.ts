import type { Attack } from '../helpers/case.ts'
import { githubActions, pkg } from '../helpers/world.ts'

/** @bitwarden/cli 2026.4.0, April 2026. */
export const bitwardenCli2026: Attack = {
  id: 'bitwarden-cli-2026',
  title: 'the release pipeline itself publishes, with a new preinstall hook',
  record:
    '2026.4.0 on 2026-04-22, 21:57 to 23:30, through a poisoned CI action. Text of the hook not certain.',
  asOf: '2026-04-22T23:00Z',
  packages: [
    pkg(
      '@bitwarden/cli',
      {
        versions: '2026.1.0..2026.3.0',
        at: '2026-01-20',
        until: '2026-03-24',
        by: githubActions,
        maintainers: ['maintainer-1']
      },
      {
        versions: '2026.4.0',
        at: '2026-04-22T21:57Z',
        by: githubActions,
        scripts: { preinstall: 'node bw_setup.js' }
      }
    )
  ],
  before: { dependencies: { '@bitwarden/cli': '2026.3.0' } },
  after: { dependencies: { '@bitwarden/cli': '2026.4.0' } },
  caughtBy: ['install-script-added']
}
