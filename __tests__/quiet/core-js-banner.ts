import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** core-js 2.6.6, May 2019: an honest release with a new hook, which prints a banner. */
export const coreJsBanner: Quiet = {
  id: 'core-js-banner',
  title: 'a hook is added, and more than two weeks in public said nothing against it',
  asOf: '2019-06-05T10:00Z',
  packages: [
    pkg(
      'core-js',
      { versions: '2.6.0..2.6.5', at: '2018-12-05', until: '2019-02-15', by: 'zloirock' },
      { versions: '3.0.0 3.0.1', at: '2019-03-19', until: '2019-04-06', by: 'zloirock' },
      {
        versions: '2.6.6',
        at: '2019-05-19T18:55:23.988Z',
        by: 'zloirock',
        scripts: { postinstall: 'node scripts/postinstall' }
      }
    )
  ],
  before: { dependencies: { 'core-js': '2.6.5' } },
  after: { dependencies: { 'core-js': '2.6.6' } }
}
