import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** A maintainer of long standing publishes for the first time. */
export const listedMaintainer: Quiet = {
  id: 'listed-maintainer',
  title: 'a first release by somebody who was listed all along',
  asOf: '2025-06-20T10:00Z',
  packages: [
    pkg(
      'duty-kit',
      {
        versions: '1.0.0..1.8.0',
        at: '2021-05-10',
        until: '2025-03-10',
        by: 'steady-dev',
        maintainers: ['second-dev', 'steady-dev']
      },
      { versions: '1.8.1', at: '2025-06-12', by: 'second-dev' }
    )
  ],
  before: { dependencies: { 'duty-kit': '1.8.0' } },
  after: { dependencies: { 'duty-kit': '1.8.1' } },
  pass: true
}
