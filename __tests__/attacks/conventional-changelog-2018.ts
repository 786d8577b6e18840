import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** conventional-changelog 1.2.0, February 2018. */
export const conventionalChangelog2018: Attack = {
  id: 'conventional-changelog-2018',
  title: 'a minor release from stolen credentials, with a hook',
  record:
    'Published 2018-02-12T04:07:35.498Z, up for 35 hours. The account and the text of the hook were not disclosed.',
  asOf: '2018-02-12T09:00Z',
  packages: [
    pkg(
      'conventional-changelog',
      { versions: '1.1.0..1.1.16', at: '2016-02-01', until: '2018-02-05', by: 'maintainer-1' },
      {
        versions: '1.2.0',
        at: '2018-02-12T04:07:35.498Z',
        by: 'maintainer-1',
        scripts: { postinstall: 'node ./lib/setup.js' }
      }
    )
  ],
  before: { devDependencies: { 'conventional-changelog': '1.1.16' } },
  after: { devDependencies: { 'conventional-changelog': '1.2.0' } },
  caughtBy: ['install-script-added']
}
