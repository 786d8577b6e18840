import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** tinycolor 4.1.1, September 2025: the first wave of the worm Shai-Hulud. */
export const tinycolor2025: Attack = {
  id: 'tinycolor-2025',
  title: 'a worm publishes itself with a stolen token and a postinstall hook',
  record: '@ctrl/tinycolor 4.1.1 and 4.1.2 on 2025-09-15, same account as 4.1.0. Minutes are not certain.',
  asOf: '2025-09-15T12:00Z',
  packages: [
    pkg(
      '@ctrl/tinycolor',
      { versions: '3.0.0..3.6.0 4.0.0 4.1.0', at: '2020-01-10', until: '2024-04-25', by: 'scttcper' },
      {
        versions: '4.1.1 4.1.2',
        at: '2025-09-15T01:20Z',
        until: '2025-09-15T03:20Z',
        by: 'scttcper',
        scripts: { postinstall: 'node bundle.js' }
      }
    )
  ],
  before: { dependencies: { '@ctrl/tinycolor': '4.1.0' } },
  after: { dependencies: { '@ctrl/tinycolor': '4.1.1' } },
  caughtBy: ['install-script-added']
}
