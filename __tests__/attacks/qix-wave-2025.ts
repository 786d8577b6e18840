import { calm, shapeNamed } from '../helpers/attack-code.ts'
import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

const wave = {
  at: '2025-09-08T13:16Z',
  by: 'qix',
  files: { 'index.js': `${shapeNamed('a browser hook in names that say nothing')}\n${calm}` }
} as const

/** Four of the eighteen packages of September 2025, in one pull request. */
export const qixWave2025: Attack = {
  id: 'qix-wave-2025',
  title: 'packages of several people come out in the same minutes by one account',
  record:
    'chalk 5.6.1, debug 4.4.2, strip-ansi 7.1.1 and supports-color 10.2.1 from 2025-09-08T13:16Z, account qix. Minutes and most older dates are not certain.',
  asOf: '2025-09-08T15:00Z',
  packages: [
    pkg(
      'chalk',
      { versions: '4.0.0 4.1.0 4.1.1', at: '2020-04-02', until: '2021-04-21', by: 'qix' },
      {
        versions: '5.0.0..5.6.0',
        at: '2021-11-26',
        until: '2025-08-17',
        by: 'sindresorhus',
        maintainers: ['qix', 'sindresorhus']
      },
      { versions: '5.6.1', ...wave }
    ),
    pkg(
      'debug',
      { versions: '4.0.0..4.3.0', at: '2018-09-11', until: '2020-11-19', by: 'qix' },
      { versions: '4.3.1..4.3.7 4.4.0 4.4.1', at: '2020-11-19T12:00Z', until: '2025-05-13', by: 'qix' },
      { versions: '4.4.2', ...wave }
    ),
    pkg(
      'strip-ansi',
      { versions: '3.0.0', at: '2015-06-30', by: 'qix', maintainers: ['qix', 'sindresorhus'] },
      {
        versions: '4.0.0 5.0.0 6.0.0 7.0.0 7.1.0',
        at: '2017-06-20',
        until: '2023-05-31',
        by: 'sindresorhus'
      },
      { versions: '7.1.1', ...wave }
    ),
    pkg(
      'supports-color',
      { versions: '5.0.0', at: '2017-10-23', by: 'qix', maintainers: ['qix', 'sindresorhus'] },
      {
        versions: '6.0.0 7.0.0 8.0.0 9.0.0 10.0.0..10.2.0',
        at: '2018-12-15',
        until: '2025-07-30',
        by: 'sindresorhus'
      },
      { versions: '10.2.1', ...wave }
    )
  ],
  before: {
    dependencies: { chalk: '5.6.0', debug: '4.4.1', 'strip-ansi': '7.1.0', 'supports-color': '10.2.0' }
  },
  after: {
    dependencies: { chalk: '5.6.1', debug: '4.4.2', 'strip-ansi': '7.1.1', 'supports-color': '10.2.1' }
  },
  caughtBy: ['publish-burst', 'obfuscated-code', 'new-capability']
}
