import type { Quiet } from '../helpers/case.ts'
import { settled } from '../helpers/settled.ts'

/** The lockfile is written by a newer npm. */
export const lockfile1To3: Quiet = {
  id: 'lockfile-1-to-3',
  title: 'lockfileVersion 1 becomes 3 with the same packages',
  asOf: '2024-04-20T10:00Z',
  packages: settled,
  lockfileVersion: 3,
  before: { dependencies: { 'colour-kit': '4.1.5', 'query-kit': '6.11.0' } },
  after: { dependencies: { 'colour-kit': '4.1.5', 'query-kit': '6.11.0' } },
  lockfileVersionBefore: 1,
  changes: 0,
  pass: true
}
