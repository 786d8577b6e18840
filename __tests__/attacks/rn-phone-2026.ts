import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** react-native-international-phone-number 0.11.8, March 2026. */
export const rnPhone2026: Attack = {
  id: 'rn-phone-2026',
  title: 'a stolen account adds an obfuscated preinstall hook',
  record: '0.11.8 on 2026-03-16, same account as 0.11.7. Later waves moved the payload into a dependency.',
  asOf: '2026-03-16T16:00Z',
  packages: [
    pkg(
      'react-native-international-phone-number',
      { versions: '0.11.0..0.11.7', at: '2025-10-10', until: '2026-02-20', by: 'maintainer-1' },
      {
        versions: '0.11.8',
        at: '2026-03-16T10:50Z',
        by: 'maintainer-1',
        scripts: { preinstall: 'node install.js' }
      }
    )
  ],
  before: { dependencies: { 'react-native-international-phone-number': '0.11.7' } },
  after: { dependencies: { 'react-native-international-phone-number': '0.11.8' } },
  caughtBy: ['install-script-added']
}
