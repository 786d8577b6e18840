import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** semver 6.3.1, July 2023: a security fix on a line that had slept for four years. */
export const semverBackPort: Quiet = {
  id: 'semver-back-port',
  title: 'the account that publishes the newest line repairs an old one',
  asOf: '2023-07-15T10:00Z',
  packages: [
    pkg(
      'semver',
      {
        versions: '6.0.0..6.3.0',
        at: '2019-03-26',
        until: '2019-07-23',
        by: 'maintainer-1',
        maintainers: ['maintainer-1', 'npm-cli-ops']
      },
      { versions: '7.0.0..7.5.0', at: '2019-12-14', until: '2023-04-17', by: 'maintainer-1' },
      { versions: '7.5.1..7.5.4', at: '2023-05-12', until: '2023-07-07', by: 'npm-cli-ops' },
      { versions: '6.3.1', at: '2023-07-10T22:50Z', by: 'npm-cli-ops' }
    )
  ],
  before: { dependencies: { semver: '6.3.0' } },
  after: { dependencies: { semver: '6.3.1' } },
  pass: true
}
