import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** A package is split: its new half is three days older than the release that needs it. */
export const youngSibling: Quiet = {
  id: 'young-sibling',
  title: 'a minor brings in a young helper by the same publisher',
  asOf: '2025-06-20T10:00Z',
  packages: [
    pkg(
      'divides-kit',
      { versions: '1.0.0..1.8.0', at: '2021-01-10', until: '2025-03-10', by: 'steady-dev' },
      {
        versions: '1.9.0',
        at: '2025-06-12T10:05Z',
        by: 'steady-dev',
        dependencies: { 'divides-core-kit': '^1.0.0' }
      }
    ),
    pkg('divides-core-kit', { versions: '1.0.0', at: '2025-06-09T10:02Z', by: 'steady-dev' })
  ],
  before: { dependencies: { 'divides-kit': '1.8.0' } },
  after: { dependencies: { 'divides-kit': '1.9.0' }, transitive: { 'divides-core-kit': '1.0.0' } },
  changes: 2
}
