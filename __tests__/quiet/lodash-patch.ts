import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** lodash 4.17.21, February 2021. */
export const lodashPatch: Quiet = {
  id: 'lodash-patch',
  title: 'the second release of a third publisher',
  asOf: '2021-02-25T15:42Z',
  packages: [
    pkg(
      'lodash',
      {
        versions: '4.17.11..4.17.15',
        at: '2018-09-12',
        until: '2019-07-19',
        by: 'jdalton',
        maintainers: ['jdalton', 'mathias']
      },
      { versions: '4.17.16..4.17.19', at: '2020-07-08T10:50Z', until: '2020-07-08T17:14Z', by: 'mathias' },
      {
        versions: '4.17.20',
        at: '2020-08-13T16:53Z',
        by: 'bnjmnt4n',
        maintainers: ['bnjmnt4n', 'jdalton', 'mathias']
      },
      { versions: '4.17.21', at: '2021-02-20T15:42:16.891Z', by: 'bnjmnt4n' }
    )
  ],
  before: { dependencies: { lodash: '4.17.20' } },
  after: { dependencies: { lodash: '4.17.21' } },
  pass: true
}
