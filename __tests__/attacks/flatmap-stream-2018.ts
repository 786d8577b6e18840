import { calm, calmWith, shapeNamed } from '../helpers/attack-code.ts'
import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** flatmap-stream 0.1.1, October 2018: what event-stream had brought in a month before. */
export const flatmapStream2018: Attack = {
  id: 'flatmap-stream-2018',
  title: 'a dependency of a month ago decrypts and compiles a text in its minified file',
  record:
    '0.1.1 on 2018-10-05, account not disclosed. The key was the description of one package that depends on it. Found after 46 days.',
  asOf: '2018-10-07T10:00Z',
  packages: [
    pkg(
      'flatmap-stream',
      { versions: '0.1.0', at: '2018-09-05T06:10Z', by: 'maintainer-2', files: { 'index.min.js': calm } },
      {
        versions: '0.1.1',
        at: '2018-10-05T08:00Z',
        by: 'maintainer-2',
        files: { 'index.min.js': calmWith(shapeNamed('an encrypted text that is compiled')) }
      }
    )
  ],
  before: { transitive: { 'flatmap-stream': '0.1.0' } },
  after: { transitive: { 'flatmap-stream': '0.1.1' } },
  caughtBy: ['new-capability']
}
