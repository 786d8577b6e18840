import type { Quiet } from '../helpers/case.ts'
import { settled } from '../helpers/settled.ts'

/** The lockfile loses its old half, and a package moves at the same time. */
export const lockfile2To3: Quiet = {
  id: 'lockfile-2-to-3',
  title: 'lockfileVersion 2 becomes 3, and one package is updated',
  asOf: '2024-04-20T10:00Z',
  packages: settled,
  lockfileVersion: 3,
  before: { dependencies: { 'colour-kit': '4.1.4', 'query-kit': '6.11.0' } },
  after: { dependencies: { 'colour-kit': '4.1.5', 'query-kit': '6.11.0' } },
  lockfileVersionBefore: 2,
  pass: true
}
