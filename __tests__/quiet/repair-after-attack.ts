import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** rspack 1.1.8, December 2024: old code under a new number, after the attack. */
export const repairAfterAttack: Quiet = {
  id: 'repair-after-attack',
  title: 'the bad release was taken down and a clean one follows',
  asOf: '2024-12-21T10:00Z',
  packages: [
    pkg(
      '@rspack/core',
      { versions: '1.1.0..1.1.6', at: '2024-11-05', until: '2024-12-12', by: 'maintainer-1' },
      {
        versions: '1.1.7',
        at: '2024-12-19T02:01Z',
        by: 'maintainer-1',
        scripts: { postinstall: 'node ./dist/util/support.js' },
        removed: '2024-12-19T09:00Z'
      },
      { versions: '1.1.8', at: '2024-12-19T10:30Z', by: 'maintainer-1', scripts: {} }
    )
  ],
  before: { devDependencies: { '@rspack/core': '1.1.6' } },
  after: { devDependencies: { '@rspack/core': '1.1.8' } },
  pass: true
}
