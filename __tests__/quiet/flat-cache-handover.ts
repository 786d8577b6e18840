import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** flat-cache 3.0.0, November 2020: the package went to another maintainer. */
export const flatCacheHandover: Quiet = {
  id: 'flat-cache-handover',
  title: 'handed over after nearly two quiet years, with a major',
  asOf: '2020-11-20T10:00Z',
  packages: [
    pkg(
      'flat-cache',
      { versions: '1.2.1 1.2.2 1.3.0', at: '2016-08-01', until: '2017-09-26', by: 'royriojas' },
      { versions: '1.3.1 1.3.2 1.3.4 2.0.0 2.0.1', at: '2018-11-06', until: '2019-01-09', by: 'royriojas' },
      { versions: '3.0.0', at: '2020-11-04T10:00Z', by: 'jaredwray', maintainers: ['jaredwray', 'royriojas'] }
    )
  ],
  before: { devDependencies: { 'flat-cache': '2.0.1' } },
  after: { devDependencies: { 'flat-cache': '3.0.0' } }
}
