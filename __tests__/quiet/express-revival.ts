import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** express 4.18.3, February 2024: the project woke up with a new team. */
export const expressRevival: Quiet = {
  id: 'express-revival',
  title: 'after seventeen months a new member of a grown team publishes',
  asOf: '2024-03-05T10:00Z',
  packages: [
    pkg(
      'express',
      {
        versions: '4.17.0 4.17.1',
        at: '2019-05-17',
        until: '2019-05-26',
        by: 'dougwilson',
        maintainers: ['dougwilson', 'jasnell', 'mikeal']
      },
      {
        versions: '4.17.2 4.17.3 4.18.0 4.18.1 4.18.2',
        at: '2021-12-17',
        until: '2022-10-08',
        by: 'dougwilson'
      },
      {
        versions: '4.18.3',
        at: '2024-02-29T11:50:55.579Z',
        by: 'ulisesgascon',
        maintainers: ['dougwilson', 'sheplu', 'blakeembrey', 'ulisesgascon', 'wesleytodd', 'mikeal']
      }
    )
  ],
  before: { dependencies: { express: '4.18.2' } },
  after: { dependencies: { express: '4.18.3' } }
}
