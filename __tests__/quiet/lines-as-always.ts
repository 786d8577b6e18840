import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** A project that repairs all its lines on the same day, as it always did. */
export const linesAsAlways: Quiet = {
  id: 'lines-as-always',
  title: 'three lines are repaired within the hour, as they were the year before',
  asOf: '2025-06-20T10:00Z',
  packages: [
    pkg(
      'wire-kit',
      { versions: '3.0.0 3.1.0', at: '2022-01-10', until: '2022-09-10', by: 'steady-dev' },
      { versions: '4.0.0 4.1.0', at: '2023-01-10', until: '2023-09-10', by: 'steady-dev' },
      { versions: '5.0.0', at: '2024-01-10', by: 'steady-dev' },
      {
        versions: '3.1.1 4.1.1 5.0.1',
        at: '2024-08-12T10:00Z',
        until: '2024-08-12T10:40Z',
        by: 'steady-dev'
      },
      { versions: '3.1.2 4.1.2 5.0.2', at: '2025-06-12T10:00Z', until: '2025-06-12T10:30Z', by: 'steady-dev' }
    )
  ],
  before: { dependencies: { 'wire-kit': '5.0.1' } },
  after: { dependencies: { 'wire-kit': '5.0.2' } },
  pass: true
}
