import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** A finished package gets a small fix. */
export const idleTwoYears: Quiet = {
  id: 'idle-two-years',
  title: 'a fix by the same person after two quiet years',
  asOf: '2025-06-20T10:00Z',
  packages: [
    pkg(
      'quiet-kit',
      { versions: '1.0.0..1.8.0', at: '2018-01-10', until: '2023-03-10', by: 'steady-dev' },
      { versions: '1.8.1', at: '2025-06-12', by: 'steady-dev' }
    )
  ],
  before: { dependencies: { 'quiet-kit': '1.8.0' } },
  after: { dependencies: { 'quiet-kit': '1.8.1' } }
}
