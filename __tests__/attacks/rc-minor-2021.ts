import type { Attack } from '../helpers/case.ts'
import { rc2021 } from './rc-2021.ts'

/** rc 1.3.9, which is what the ranges in use led to. */
export const rcMinor2021: Attack = {
  ...rc2021,
  id: 'rc-minor-2021',
  title: 'the highest number that a range allows belongs to a line that begins at .9',
  record: '1.2.9, 1.3.9 and 2.3.9 on 2021-11-04, an existing account. There never was a 1.3.0.',
  after: { dependencies: { 'asks-for-rc': '1.0.0' }, transitive: { rc: '1.3.9' } },
  caughtBy: ['install-script-added', 'dormant-revival', 'version-jump']
}
