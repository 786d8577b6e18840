import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** jscrambler 8.14.0, July 2026. */
export const jscrambler2026: Attack = {
  id: 'jscrambler-2026',
  title: 'a minor release with a preinstall hook from the usual account',
  record:
    '8.14.0 about 2026-07-11T15:12Z, account jscrambler_. When the hook was noticed, 8.18.0 came without one.',
  asOf: '2026-07-11T17:00Z',
  packages: [
    pkg(
      'jscrambler',
      { versions: '8.0.0..8.13.0', at: '2024-01-01', until: '2026-06-20', by: 'jscrambler_' },
      {
        versions: '8.14.0',
        at: '2026-07-11T15:12Z',
        by: 'jscrambler_',
        scripts: { preinstall: 'node dist/setup.js' }
      }
    )
  ],
  before: { devDependencies: { jscrambler: '8.13.0' } },
  after: { devDependencies: { jscrambler: '8.14.0' } },
  caughtBy: ['install-script-added']
}
