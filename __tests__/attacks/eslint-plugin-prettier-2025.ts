import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** eslint-plugin-prettier 4.2.3, July 2025. */
export const eslintPluginPrettier2025: Attack = {
  id: 'eslint-plugin-prettier-2025',
  title: 'two patches on an old line, and the tag latest goes back to it from the newest major',
  record:
    '4.2.2 and 4.2.3 on 2025-07-18, account JounQin; latest went from 5.5.1 to 4.2.3. Minutes and older accounts are not certain.',
  asOf: '2025-07-18T18:00Z',
  packages: [
    pkg(
      'eslint-plugin-prettier',
      {
        versions: '3.0.0 3.1.0 4.0.0 4.1.0 4.2.0 4.2.1',
        at: '2018-10-01',
        until: '2022-06-30',
        by: 'JounQin'
      },
      { versions: '5.0.0..5.5.0 5.5.1', at: '2023-07-08', until: '2025-06-25', by: 'JounQin' },
      {
        versions: '4.2.2 4.2.3',
        at: '2025-07-18T15:20Z',
        until: '2025-07-18T15:40Z',
        by: 'JounQin',
        latest: true,
        scripts: { install: 'node install.js' }
      }
    )
  ],
  before: { devDependencies: { 'eslint-plugin-prettier': '4.2.1' } },
  after: { devDependencies: { 'eslint-plugin-prettier': '4.2.3' } },
  caughtBy: ['install-script-added', 'publish-order']
}
