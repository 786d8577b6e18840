import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** A project that publishes with another tool from now on. */
export const commitNotNamed: Quiet = {
  id: 'commit-not-named',
  title: 'a minor by the usual publisher with a tool that notes no commit',
  asOf: '2025-06-20T10:00Z',
  packages: [
    pkg(
      'parse-kit',
      { versions: '1.0.0..1.14.0', at: '2023-01-10', until: '2025-04-10', by: 'steady-dev', commit: true },
      { versions: '1.15.0', at: '2025-06-12T10:00Z', by: 'steady-dev' }
    )
  ],
  before: { dependencies: { 'parse-kit': '1.14.0' } },
  after: { dependencies: { 'parse-kit': '1.15.0' } }
}
