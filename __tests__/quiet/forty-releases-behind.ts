import { calm, calmWith, shapeNamed } from '../helpers/attack-code.ts'
import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

const grown = calmWith(shapeNamed('all variables sent'))

/** What came years ago is not what this release brings. */
export const fortyReleasesBehind: Quiet = {
  id: 'forty-releases-behind',
  title: 'an update over forty releases, of which one long ago could do much more than the one before it',
  asOf: '2025-03-08T10:00Z',
  packages: [
    pkg(
      'deploy-tool',
      {
        versions: '1.0.0..1.20.0',
        at: '2019-01-01',
        until: '2021-12-01',
        by: 'maintainer-1',
        files: { 'index.js': calm }
      },
      {
        versions: '1.21.0..1.40.0',
        at: '2022-01-01',
        until: '2025-01-05',
        by: 'maintainer-1',
        files: { 'index.js': grown }
      },
      {
        versions: '1.41.0',
        at: '2025-03-05',
        by: 'maintainer-1',
        files: { 'index.js': `${grown}\nexports.lines = (text) => text.split('\\n')\n` }
      }
    )
  ],
  before: { dependencies: { 'deploy-tool': '1.2.0' } },
  after: { dependencies: { 'deploy-tool': '1.41.0' } },
  pass: true
}
