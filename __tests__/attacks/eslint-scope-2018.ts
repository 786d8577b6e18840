import { shapeNamed } from '../helpers/attack-code.ts'
import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** eslint-scope 3.7.2, July 2018. */
export const eslintScope2018: Attack = {
  id: 'eslint-scope-2018',
  title: 'a patch on an old line with a postinstall that fetches code',
  record:
    'Reused password, no second factor. Published 2018-07-12T10:40:00.478Z, replaced at 17:41. Account not disclosed.',
  asOf: '2018-07-12T11:10Z',
  packages: [
    pkg(
      'eslint-scope',
      { versions: '3.7.0', at: '2017-03-17T22:10:11.109Z', by: 'maintainer-1' },
      {
        versions: '3.7.1',
        at: '2017-04-12T21:13:31.158Z',
        by: 'maintainer-1',
        maintainers: ['eslint', 'maintainer-1']
      },
      { versions: '4.0.0-alpha.0', at: '2018-04-28T01:47:18.036Z', by: 'eslint' },
      { versions: '4.0.0', at: '2018-06-21T20:41:41.408Z', by: 'eslint' },
      {
        versions: '3.7.2',
        at: '2018-07-12T10:40:00.478Z',
        by: 'maintainer-1',
        scripts: { postinstall: 'node ./lib/build.js' },
        files: { 'lib/build.js': shapeNamed('fetched code that is run') }
      }
    )
  ],
  before: { devDependencies: { 'eslint-scope': '3.7.1' } },
  after: { devDependencies: { 'eslint-scope': '3.7.2' } },
  caughtBy: ['install-script-added', 'install-script-reach', 'new-destination']
}
