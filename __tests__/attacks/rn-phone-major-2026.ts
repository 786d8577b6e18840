import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** react-native-international-phone-number 12.3.0, later in the same attack. */
export const rnPhoneMajor2026: Attack = {
  id: 'rn-phone-major-2026',
  title: 'the thief of the account goes on under numbers the package never used, without a hook',
  record:
    'Versions up to 12.3 in the weeks after 0.11.8, with the payload in a dependency. Dates are not recorded.',
  asOf: '2026-04-01T10:00Z',
  packages: [
    pkg(
      'react-native-international-phone-number',
      { versions: '0.11.0..0.11.7', at: '2025-10-10', until: '2026-02-20', by: 'maintainer-1' },
      { versions: '0.11.8', at: '2026-03-16T10:50Z', by: 'maintainer-1', removed: '2026-03-17' },
      { versions: '12.3.0', at: '2026-03-30', by: 'maintainer-1' }
    )
  ],
  before: { dependencies: { 'react-native-international-phone-number': '0.11.7' } },
  after: { dependencies: { 'react-native-international-phone-number': '12.3.0' } },
  caughtBy: ['version-jump'],
  later: 'warn'
}
