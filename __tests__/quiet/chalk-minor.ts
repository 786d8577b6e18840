import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** chalk 4.1.0, June 2020. */
export const chalkMinor: Quiet = {
  id: 'chalk-minor',
  title: 'a minor release by the usual publisher, five days old',
  asOf: '2020-06-14T07:43Z',
  packages: [
    pkg(
      'chalk',
      {
        versions: '2.4.1 2.4.2 3.0.0',
        at: '2018-04-26',
        until: '2019-11-09',
        by: 'sindresorhus',
        maintainers: ['qix', 'sindresorhus']
      },
      { versions: '4.0.0', at: '2020-04-02T08:20:33.785Z', by: 'sindresorhus' },
      { versions: '4.1.0', at: '2020-06-09T07:43:42.525Z', by: 'sindresorhus' }
    )
  ],
  before: { dependencies: { chalk: '4.0.0' } },
  after: { dependencies: { chalk: '4.1.0' } },
  pass: true
}
