import type { Quiet } from '../helpers/case.ts'
import { githubActions, pkg } from '../helpers/world.ts'

const parts = ['core', 'dom', 'router', 'server', 'store', 'testing', 'types', 'vite']

/** Eight siblings of one repository, released together by its pipeline. */
export const monorepoLockstep: Quiet = {
  id: 'monorepo-lockstep',
  title: 'eight siblings move to the same minor within a minute',
  asOf: '2025-09-17T20:00Z',
  packages: parts.map((part, i) =>
    pkg(
      `@mono/${part}`,
      {
        versions: '7.0.0..7.9.0',
        at: '2025-06-01',
        until: '2025-09-03',
        by: githubActions,
        maintainers: ['mono-lead'],
        ...(part === 'core' ? {} : { dependencies: { '@mono/core': '^7.0.0' } })
      },
      {
        versions: '7.10.0',
        at: `2025-09-12T10:00:${10 + i}Z`,
        by: githubActions,
        ...(part === 'core' ? {} : { dependencies: { '@mono/core': '^7.10.0' } })
      }
    )
  ),
  before: { dependencies: Object.fromEntries(parts.map((part) => [`@mono/${part}`, '7.9.0'])) },
  after: { dependencies: Object.fromEntries(parts.map((part) => [`@mono/${part}`, '7.10.0'])) },
  changes: 8,
  pass: true
}
