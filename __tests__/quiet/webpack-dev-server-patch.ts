import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** webpack-dev-server 3.10.3, February 2020. */
export const webpackDevServerPatch: Quiet = {
  id: 'webpack-dev-server-patch',
  title: 'one of two publishers goes on',
  asOf: '2020-02-10T11:39Z',
  packages: [
    pkg(
      'webpack-dev-server',
      {
        versions: '3.6.0..3.8.0',
        at: '2019-06-05',
        until: '2019-08-09',
        by: 'hiroppy',
        maintainers: ['evilebottnawi', 'hiroppy', 'sokra']
      },
      {
        versions: '3.8.1 3.8.2 3.9.0 3.10.0..3.10.2',
        at: '2019-09-16',
        until: '2020-01-31',
        by: 'evilebottnawi'
      },
      { versions: '3.10.3', at: '2020-02-05T11:39:19.148Z', by: 'evilebottnawi' }
    )
  ],
  before: { devDependencies: { 'webpack-dev-server': '3.10.2' } },
  after: { devDependencies: { 'webpack-dev-server': '3.10.3' } },
  pass: true
}
