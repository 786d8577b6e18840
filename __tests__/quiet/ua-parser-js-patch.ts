import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** ua-parser-js 0.7.22, September 2020. */
export const uaParserJsPatch: Quiet = {
  id: 'ua-parser-js-patch',
  title: 'the next patch after nine months, as slow as ever',
  asOf: '2020-09-17T09:15Z',
  packages: [
    pkg(
      'ua-parser-js',
      { versions: '0.7.17..0.7.21', at: '2017-10-12', until: '2019-12-19', by: 'faisalman' },
      { versions: '0.7.22', at: '2020-09-12T09:15:07.793Z', by: 'faisalman' }
    )
  ],
  before: { dependencies: { 'ua-parser-js': '0.7.21' } },
  after: { dependencies: { 'ua-parser-js': '0.7.22' } },
  pass: true
}
