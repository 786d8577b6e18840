import { calm, shapeNamed } from '../helpers/attack-code.ts'
import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** debug 4.4.2, September 2025: one of the eighteen packages of one phished maintainer. */
export const debug2025: Attack = {
  id: 'debug-2025',
  title: 'one obfuscated line at the top of a source file',
  record: 'From 2025-09-08T13:16Z, account qix, the publisher of the release before. 4.4.1 was of May 2025.',
  asOf: '2025-09-08T14:40Z',
  packages: [
    pkg(
      'debug',
      {
        versions: '4.0.0..4.3.0',
        at: '2018-09-11',
        until: '2020-11-19',
        by: 'qix',
        files: { 'src/index.js': calm }
      },
      { versions: '4.3.1..4.3.7 4.4.0 4.4.1', at: '2020-11-19T12:00Z', until: '2025-05-13', by: 'qix' },
      {
        versions: '4.4.2',
        at: '2025-09-08T13:16Z',
        by: 'qix',
        files: { 'src/index.js': `${shapeNamed('a browser hook in names that say nothing')}\n${calm}` }
      }
    )
  ],
  before: { dependencies: { debug: '4.4.1' } },
  after: { dependencies: { debug: '4.4.2' } },
  caughtBy: ['obfuscated-code', 'new-capability']
}
