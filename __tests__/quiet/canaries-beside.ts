import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** Builds that every merge publishes, and a release between them. */
export const canariesBeside: Quiet = {
  id: 'canaries-beside',
  title: 'a release on a day on which five canaries without a commit came out as well',
  asOf: '2025-06-20T10:00Z',
  packages: [
    pkg(
      'frame-kit',
      { versions: '1.0.0..1.9.0', at: '2024-08-10', until: '2025-05-10', by: 'steady-dev', commit: true },
      {
        versions: '1.10.0-canary.1 1.10.0-canary.2 1.10.0-canary.3 1.10.0-canary.4 1.10.0-canary.5',
        at: '2025-06-12T09:10Z',
        until: '2025-06-12T10:50Z',
        by: 'steady-dev'
      },
      { versions: '1.9.1', at: '2025-06-12T10:00Z', by: 'steady-dev', commit: true }
    )
  ],
  before: { dependencies: { 'frame-kit': '1.9.0' } },
  after: { dependencies: { 'frame-kit': '1.9.1' } },
  pass: true
}
