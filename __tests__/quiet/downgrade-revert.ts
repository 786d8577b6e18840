import type { Quiet } from '../helpers/case.ts'
import { settled } from '../helpers/settled.ts'

/** A revert. */
export const downgradeRevert: Quiet = {
  id: 'downgrade-revert',
  title: 'back to the version before, which is years old',
  asOf: '2024-04-20T10:00Z',
  packages: settled,
  before: { dependencies: { 'colour-kit': '4.1.5' } },
  after: { dependencies: { 'colour-kit': '4.1.4' } }
}
