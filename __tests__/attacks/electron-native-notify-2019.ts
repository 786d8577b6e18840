import { calmWith, shapeNamed } from '../helpers/attack-code.ts'
import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** electron-native-notify 1.1.6, March 2019. */
export const electronNativeNotify2019: Attack = {
  id: 'electron-native-notify-2019',
  title: 'a useful package by a young account turns bad in a later patch',
  record: 'Added to a wallet in 1.1.x, bad from 1.1.6 of 2019-03-23, found in June. Account not disclosed.',
  asOf: '2019-03-24T10:00Z',
  packages: [
    pkg(
      'electron-native-notify',
      { versions: '1.1.0..1.1.5', at: '2019-02-20', until: '2019-03-18T05:00Z', by: 'maintainer-1' },
      {
        versions: '1.1.6',
        at: '2019-03-23T11:00Z',
        by: 'maintainer-1',
        files: { 'index.js': calmWith(shapeNamed('fetched code that is run')) }
      }
    )
  ],
  before: { dependencies: { 'electron-native-notify': '1.1.5' } },
  after: { dependencies: { 'electron-native-notify': '1.1.6' } },
  caughtBy: ['new-capability', 'new-destination']
}
