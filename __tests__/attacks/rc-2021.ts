import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** rc 1.2.9, November 2021: hours after coa. */
export const rc2021: Attack = {
  id: 'rc-2021',
  title: 'a transitive package, idle for more than three years, gets a hook',
  record: '1.2.9, 1.3.9 and 2.3.9 on 2021-11-04, an existing account. 1.2.8 was of 2018-05-26T23:43:53.976Z.',
  asOf: '2021-11-04T18:00Z',
  packages: [
    pkg(
      'rc',
      {
        versions: '1.2.1..1.2.7',
        at: '2017-04-03T23:47:22.735Z',
        until: '2018-04-29T17:48:10.164Z',
        by: 'dominictarr'
      },
      { versions: '1.2.8', at: '2018-05-26T23:43:53.976Z', by: 'dominictarr' },
      {
        versions: '1.2.9 1.3.9 2.3.9',
        at: '2021-11-04T15:45Z',
        until: '2021-11-04T16:30Z',
        by: 'dominictarr',
        scripts: { preinstall: 'start /B node compile.js & node compile.js' }
      }
    ),
    pkg('asks-for-rc', {
      versions: '1.0.0',
      at: '2019-01-01',
      by: 'maintainer-1',
      dependencies: { rc: '^1.2.7' }
    })
  ],
  before: { dependencies: { 'asks-for-rc': '1.0.0' }, transitive: { rc: '1.2.8' } },
  after: { dependencies: { 'asks-for-rc': '1.0.0' }, transitive: { rc: '1.2.9' } },
  caughtBy: ['install-script-added', 'dormant-revival', 'publish-burst']
}
