import type { Quiet } from '../helpers/case.ts'
import { githubActions, pkg } from '../helpers/world.ts'

const staged = { ...githubActions, approver: { name: 'steady-dev' } }

/** A project begins to approve what its pipeline publishes. */
export const stagedPublishing: Quiet = {
  id: 'staged-publishing',
  title: 'from now on the person who used to publish approves the releases',
  asOf: '2026-07-20T10:00Z',
  packages: [
    pkg(
      'stage-kit',
      { versions: '1.0.0..1.8.0', at: '2024-01-10', until: '2026-03-10', by: 'steady-dev' },
      { versions: '1.9.0', at: '2026-07-12', by: staged }
    )
  ],
  before: { dependencies: { 'stage-kit': '1.8.0' } },
  after: { dependencies: { 'stage-kit': '1.9.0' } },
  pass: true
}
