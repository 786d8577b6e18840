import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** express 4.18.2, October 2022. */
export const expressPatch: Quiet = {
  id: 'express-patch',
  title: 'a patch by the one who published all before',
  asOf: '2022-10-13T20:14Z',
  packages: [
    pkg(
      'express',
      {
        versions: '4.16.0..4.16.4',
        at: '2017-09-28',
        until: '2018-10-10',
        by: 'dougwilson',
        maintainers: ['dougwilson', 'jasnell', 'mikeal']
      },
      { versions: '4.17.0 4.17.1', at: '2019-05-17', until: '2019-05-26', by: 'dougwilson' },
      { versions: '4.17.2 4.17.3 4.18.0 4.18.1', at: '2021-12-17', until: '2022-04-29', by: 'dougwilson' },
      { versions: '4.18.2', at: '2022-10-08T20:14:32.495Z', by: 'dougwilson' }
    )
  ],
  before: { dependencies: { express: '4.18.1' } },
  after: { dependencies: { express: '4.18.2' } },
  pass: true
}
