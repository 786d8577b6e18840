import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** ua-parser-js 0.7.29, October 2021, in the evening: the advisory is out, the release still up somewhere. */
export const uaParserJsAdvised2021: Attack = {
  id: 'ua-parser-js-advised-2021',
  title: 'a late merge: an advisory names exactly this release',
  record:
    'GHSA-pjwm-rvh2-c87w was published on 2021-10-22 for 0.7.29, 0.8.0 and 1.0.0. What it ran is left out here.',
  asOf: '2021-10-22T21:30Z',
  packages: [
    pkg(
      'ua-parser-js',
      { versions: '0.7.17..0.7.28', at: '2017-10-12', until: '2021-04-09', by: 'faisalman' },
      { versions: '0.7.29', at: '2021-10-22T12:15Z', by: 'faisalman' }
    )
  ],
  registry: {
    advisories: {
      'ua-parser-js': [
        {
          id: 1002627,
          url: 'https://advisories.example.test/GHSA-pjwm-rvh2-c87w',
          title: 'Embedded malware in ua-parser-js',
          severity: 'critical',
          vulnerable_versions: '=0.7.29 || =0.8.0 || =1.0.0'
        }
      ]
    }
  },
  before: { dependencies: { 'ua-parser-js': '0.7.28' } },
  after: { dependencies: { 'ua-parser-js': '0.7.29' } },
  caughtBy: ['known-malware']
}
