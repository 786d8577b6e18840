import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** react 16.14.0, October 2020: three majors got a release within the hour. */
export const reactBackPort: Quiet = {
  id: 'react-back-port',
  title: 'another member of a large team publishes on an older major, together with others',
  asOf: '2020-10-19T20:00Z',
  packages: [
    pkg(
      'react',
      {
        versions: '16.8.0 16.9.0 16.12.0',
        at: '2019-02-06',
        until: '2019-11-14',
        by: 'acdlite',
        maintainers: ['acdlite', 'gaearon', 'sebmarkbage']
      },
      { versions: '16.13.0 16.13.1', at: '2020-02-26', until: '2020-03-19', by: 'acdlite' },
      { versions: '17.0.0-rc.0 17.0.0-rc.3', at: '2020-08-10', until: '2020-10-07', by: 'gaearon' },
      {
        versions: '0.14.10 15.7.0 16.14.0',
        at: '2020-10-14T19:12Z',
        until: '2020-10-14T19:38Z',
        by: 'gaearon'
      }
    )
  ],
  before: { dependencies: { react: '16.13.1' } },
  after: { dependencies: { react: '16.14.0' } }
}
