import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** flat 1.6.2, October 2020: a security fix on four majors within nine minutes, on lines that had ended years before. */
export const flatBackPorts: Quiet = {
  id: 'flat-back-ports',
  title: 'the owner repairs every old major at once',
  asOf: '2020-10-20T10:00Z',
  packages: [
    pkg(
      'flat',
      {
        versions: '1.1.0',
        at: '2013-12-16T11:37:51.785Z',
        by: 'hughsk',
        maintainers: ['hughsk', 'timoxley']
      },
      { versions: '1.2.0..1.6.0', at: '2014-02-17T00:31Z', until: '2015-05-27T21:39Z', by: 'timoxley' },
      { versions: '1.6.1 2.0.0', at: '2016-01-30T22:29Z', until: '2016-01-30T22:53Z', by: 'timoxley' },
      { versions: '2.0.1 3.0.0', at: '2016-06-23T05:14Z', until: '2017-07-23T06:46Z', by: 'timoxley' },
      { versions: '4.0.0 4.1.0 5.0.0', at: '2017-07-25T07:18Z', until: '2019-10-22T05:18Z', by: 'timoxley' },
      { versions: '5.0.1 5.0.2', at: '2020-08-06T15:18Z', until: '2020-08-06T15:29Z', by: 'timoxley' },
      {
        versions: '4.1.1 1.6.2 2.0.2 3.0.1',
        at: '2020-10-14T15:19:00.252Z',
        until: '2020-10-14T15:24:03.024Z',
        by: 'timoxley'
      }
    )
  ],
  before: { dependencies: { flat: '1.6.1' } },
  after: { dependencies: { flat: '1.6.2' } }
}
