import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** country-currency-map 2.1.8, March 2025: one of ten sleeping packages. */
export const countryCurrencyMap2025: Attack = {
  id: 'country-currency-map-2025',
  title: 'a package that slept for years wakes with an obfuscated hook',
  record:
    '2.1.8 on 2025-03-26 from the old account; the length of the pause and the hook’s name are not confirmed.',
  asOf: '2025-03-26T12:00Z',
  packages: [
    pkg(
      'country-currency-map',
      { versions: '2.1.0..2.1.7', at: '2015-06-01', until: '2018-02-01', by: 'maintainer-1' },
      {
        versions: '2.1.8',
        at: '2025-03-26T06:00Z',
        by: 'maintainer-1',
        scripts: { postinstall: 'node ./scripts/launch.js' }
      }
    )
  ],
  before: { dependencies: { 'country-currency-map': '2.1.7' } },
  after: { dependencies: { 'country-currency-map': '2.1.8' } },
  caughtBy: ['install-script-added', 'dormant-revival']
}
