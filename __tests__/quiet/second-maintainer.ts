import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** A maintainer who published years ago does it again. */
export const secondMaintainer: Quiet = {
  id: 'second-maintainer',
  title: 'the other maintainer of long standing publishes for the first time in years',
  asOf: '2025-06-20T10:00Z',
  packages: [
    pkg(
      'shared-kit',
      {
        versions: '1.0.0..1.3.0',
        at: '2020-01-10',
        until: '2021-03-10',
        by: 'second-dev',
        maintainers: ['second-dev', 'steady-dev']
      },
      { versions: '1.4.0..1.8.0', at: '2021-05-10', until: '2025-03-10', by: 'steady-dev' },
      { versions: '1.8.1', at: '2025-06-12', by: 'second-dev' }
    )
  ],
  before: { dependencies: { 'shared-kit': '1.8.0' } },
  after: { dependencies: { 'shared-kit': '1.8.1' } },
  pass: true
}
