import { calm, shapeNamed } from '../helpers/attack-code.ts'
import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** error-ex 1.3.3, September 2025: the same wave as debug, in a package that had slept. */
export const errorEx2025: Attack = {
  id: 'error-ex-2025',
  title: 'a transitive package moves for the first time in seven years',
  record: '1.3.3 on 2025-09-08 from 13:16, account qix, as 1.3.2 of 2018-06-19. No hook.',
  asOf: '2025-09-08T14:40Z',
  packages: [
    pkg(
      'error-ex',
      { versions: '1.2.0 1.3.0 1.3.1 1.3.2', at: '2015-08-26', until: '2018-06-19', by: 'qix' },
      {
        versions: '1.3.3',
        at: '2025-09-08T13:16Z',
        by: 'qix',
        files: { 'index.js': `${shapeNamed('a browser hook in names that say nothing')}\n${calm}` }
      }
    ),
    pkg('reads-json', {
      versions: '5.2.0',
      at: '2021-01-18',
      by: 'maintainer-1',
      dependencies: { 'error-ex': '^1.3.1' }
    })
  ],
  before: { devDependencies: { 'reads-json': '5.2.0' }, transitive: { 'error-ex': '1.3.2' } },
  after: { devDependencies: { 'reads-json': '5.2.0' }, transitive: { 'error-ex': '1.3.3' } },
  caughtBy: ['dormant-revival', 'obfuscated-code', 'new-capability']
}
