import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** debug 4.2.0, May 2020. */
export const debugMinor: Quiet = {
  id: 'debug-minor',
  title: 'seventeen months of silence are nothing new for this package',
  asOf: '2020-05-24T09:51Z',
  packages: [
    pkg(
      'debug',
      {
        versions: '2.2.0',
        at: '2015-05-10',
        by: 'tootallnate',
        maintainers: ['qix', 'thebigredgeek', 'tootallnate']
      },
      { versions: '2.3.0..2.6.0 3.0.0 3.1.0', at: '2016-11-07', until: '2017-09-26', by: 'thebigredgeek' },
      { versions: '4.0.0 4.0.1 4.1.0 4.1.1', at: '2018-09-11', until: '2018-12-22', by: 'qix' },
      { versions: '4.2.0', at: '2020-05-19T09:51:27.149Z', by: 'qix' }
    )
  ],
  before: { dependencies: { debug: '4.1.1' } },
  after: { dependencies: { debug: '4.2.0' } },
  pass: true
}
