import type { Attack } from '../helpers/case.ts'
import { settled } from '../helpers/settled.ts'

/** Nothing harmful is locked yet: the range is opened for a release that is still to come. */
export const openRange2022: Attack = {
  id: 'open-range-2022',
  title: 'a pull request opens the range of a dependency, and leaves the locked version as it is',
  record:
    'Releases made to do harm reach whoever asks for any version, as colors and faker did in January 2022. The packages are made up.',
  asOf: '2023-09-01T10:00Z',
  packages: settled,
  before: { dependencies: { 'colour-kit': '4.1.5', 'query-kit': '6.10.0' } },
  after: { dependencies: { 'colour-kit': '4.1.5', 'query-kit': '6.11.0' } },
  edit: {
    after: (files) =>
      Object.fromEntries(
        Object.entries(files).map(([path, text]) => [path, text.replace('"^4.1.5"', '">=4.1.5"')])
      )
  },
  caughtBy: ['loose-range'],
  later: 'warn'
}
