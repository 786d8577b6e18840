import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** coa 2.0.3, November 2021. */
export const coa2021: Attack = {
  id: 'coa-2021',
  title: 'three idle years, then a preinstall hook from a hijacked account',
  record:
    '2.0.3, 2.0.4, 2.1.1, 2.1.3, 3.0.1 and 3.1.3 on 2021-11-04, an existing account. Minutes not known.',
  asOf: '2021-11-04T13:00Z',
  lockfileVersion: 1,
  packages: [
    pkg(
      'coa',
      { versions: '1.0.0..1.0.4 2.0.0..2.0.2', at: '2014-12-01', until: '2018-12-16', by: 'maintainer-1' },
      {
        versions: '2.0.3',
        at: '2021-11-04T12:20Z',
        by: 'maintainer-1',
        scripts: { preinstall: 'start /B node compile.js & node compile.js' }
      }
    )
  ],
  before: { dependencies: { coa: '2.0.2' } },
  after: { dependencies: { coa: '2.0.3' } },
  caughtBy: ['install-script-added', 'dormant-revival']
}
