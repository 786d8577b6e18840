import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** rspack 1.1.7, December 2024. */
export const rspack2024: Attack = {
  id: 'rspack-2024',
  title: 'a stolen token adds a postinstall with a miner',
  record: '@rspack/core 1.1.7 on 2024-12-19. Account, minute and script name are not certain.',
  asOf: '2024-12-19T04:00Z',
  packages: [
    pkg(
      '@rspack/core',
      {
        versions: '1.0.0 1.0.1..1.0.14 1.1.0..1.1.6',
        at: '2024-08-28',
        until: '2024-12-12',
        by: 'maintainer-1'
      },
      {
        versions: '1.1.7',
        at: '2024-12-19T02:01Z',
        by: 'maintainer-1',
        scripts: { postinstall: 'node ./dist/util/support.js' }
      }
    )
  ],
  before: { devDependencies: { '@rspack/core': '1.1.6' } },
  after: { devDependencies: { '@rspack/core': '1.1.7' } },
  caughtBy: ['install-script-added']
}
