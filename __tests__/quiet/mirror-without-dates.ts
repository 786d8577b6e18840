import type { Quiet } from '../helpers/case.ts'
import { mirrored, settled } from '../helpers/settled.ts'

/** A mirror that serves neither dates nor people. */
export const mirrorWithoutDates: Quiet = {
  id: 'mirror-without-dates',
  title: 'an ordinary patch, of which this registry tells nearly nothing',
  asOf: '2024-04-20T10:00Z',
  packages: settled,
  registry: { without: ['time', 'publishers', 'maintainers', 'advisories'] },
  before: { dependencies: { 'colour-kit': '4.1.4', 'query-kit': '6.11.0' } },
  after: { dependencies: { 'colour-kit': '4.1.5', 'query-kit': '6.11.0' } },
  lacks: mirrored
}
