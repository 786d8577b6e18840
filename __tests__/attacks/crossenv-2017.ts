import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** crossenv 6.1.1, July 2017: a look-alike of cross-env. */
export const crossenv2017: Attack = {
  id: 'crossenv-2017',
  title: 'a look-alike name with a postinstall hook is added beside the true package',
  record:
    'One of 38 names of the new account hacktask, 2017-07-19 to 08-01. The text of the hook is not confirmed.',
  asOf: '2017-07-25T12:00Z',
  packages: [
    pkg('cross-env', { versions: '1.0.0..5.0.0', at: '2015-08-01', until: '2017-06-16', by: 'kentcdodds' }),
    pkg('crossenv', {
      versions: '6.1.1',
      at: '2017-07-19T02:10Z',
      by: 'hacktask',
      scripts: { postinstall: 'node package-setup.js' }
    })
  ],
  before: { devDependencies: { 'cross-env': '5.0.0' } },
  after: { devDependencies: { 'cross-env': '5.0.0', crossenv: '6.1.1' } },
  caughtBy: ['install-script-added', 'look-alike-name']
}
