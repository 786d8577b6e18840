import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** left-pad 1.0.0, March 2016: the name was removed and claimed by somebody else. */
export const leftPad2016: Attack = {
  id: 'left-pad-2016',
  title: 'the same name by another account, with no trace of the old releases',
  record:
    '0.0.3 and all before were unpublished on 2016-03-22; 1.0.0 came from a new owner. Account by role, nothing was bad in it.',
  asOf: '2016-03-23T10:00Z',
  packages: [
    pkg(
      'left-pad',
      {
        versions: '0.0.1..0.0.3',
        at: '2014-03-14',
        until: '2014-08-14',
        by: 'azer',
        removed: '2016-03-22T21:30Z',
        forgotten: true
      },
      { versions: '1.0.0', at: '2016-03-22T22:40Z', by: 'adopter', maintainers: ['adopter'] }
    )
  ],
  before: { dependencies: { 'left-pad': '0.0.3' } },
  after: { dependencies: { 'left-pad': '1.0.0' } },
  caughtBy: ['release-missing'],
  later: 'warn'
}
