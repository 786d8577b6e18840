import type { Quiet } from '../helpers/case.ts'
import { settled } from '../helpers/settled.ts'

/** A package of many years is added. */
export const knownPackageAdded: Quiet = {
  id: 'known-package-added',
  title: 'a dependency with a long past joins the project',
  asOf: '2024-04-20T10:00Z',
  packages: settled,
  before: { dependencies: { 'colour-kit': '4.1.5' } },
  after: { dependencies: { 'colour-kit': '4.1.5', 'query-kit': '6.11.0' } },
  pass: true
}
