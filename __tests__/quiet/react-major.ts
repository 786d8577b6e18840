import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** react 17.0.1, October 2020, from 16.14.0. */
export const reactMajor: Quiet = {
  id: 'react-major',
  title: 'an ordinary major',
  asOf: '2020-10-27T12:21Z',
  packages: [
    pkg(
      'react',
      {
        versions: '16.12.0 16.13.0 16.13.1',
        at: '2019-11-14',
        until: '2020-03-19',
        by: 'acdlite',
        maintainers: ['acdlite', 'gaearon', 'sebmarkbage']
      },
      {
        versions: '17.0.0-rc.0 17.0.0-rc.3 16.14.0 17.0.0',
        at: '2020-08-10',
        until: '2020-10-20T20:11Z',
        by: 'gaearon'
      },
      { versions: '17.0.1', at: '2020-10-22T12:21:45.340Z', by: 'gaearon' }
    )
  ],
  before: { dependencies: { react: '16.14.0' } },
  after: { dependencies: { react: '17.0.1' } },
  pass: true
}
