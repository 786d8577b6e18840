import type { Quiet } from '../helpers/case.ts'
import { settled } from '../helpers/settled.ts'

/** One dependency goes away. */
export const dependencyRemoved: Quiet = {
  id: 'dependency-removed',
  title: 'a package leaves the project',
  asOf: '2024-04-20T10:00Z',
  packages: settled,
  before: { dependencies: { 'colour-kit': '4.1.5', 'query-kit': '6.11.0' } },
  after: { dependencies: { 'colour-kit': '4.1.5' } },
  pass: true
}
