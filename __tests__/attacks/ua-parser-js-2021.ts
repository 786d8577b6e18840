import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** ua-parser-js 0.7.29, October 2021. */
export const uaParserJs2021: Attack = {
  id: 'ua-parser-js-2021',
  title: 'the hijacked account of the only publisher adds a preinstall hook',
  record:
    '0.7.29, 0.8.0 and 1.0.0 on 2021-10-22 from 12:15, about four hours. Same account. Minutes and hook are not confirmed.',
  asOf: '2021-10-22T13:30Z',
  lockfileVersion: 2,
  packages: [
    pkg(
      'ua-parser-js',
      { versions: '0.7.17..0.7.21', at: '2017-10-12', until: '2019-12-19', by: 'faisalman' },
      { versions: '0.7.22..0.7.28', at: '2020-09-12', until: '2021-04-09', by: 'faisalman' },
      {
        versions: '0.7.29 0.8.0 1.0.0',
        at: '2021-10-22T12:15Z',
        until: '2021-10-22T12:17Z',
        by: 'faisalman',
        scripts: { preinstall: 'start /B node preinstall.js & node preinstall.js' }
      }
    )
  ],
  before: { dependencies: { 'ua-parser-js': '0.7.28' } },
  after: { dependencies: { 'ua-parser-js': '0.7.29' } },
  caughtBy: ['install-script-added', 'publish-burst']
}
