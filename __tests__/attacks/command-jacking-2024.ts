import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** A command that stands before the real one on the path. */
export const commandJacking2024: Attack = {
  id: 'command-jacking-2024',
  title: 'a patch brings commands named npm and git, and nothing runs on installing',
  record: 'Technique described in October 2024. The package is made up.',
  asOf: '2024-10-20T10:00Z',
  packages: [
    pkg(
      'tiny-release-notes',
      {
        versions: '1.0.0..1.6.0',
        at: '2021-01-01',
        until: '2024-08-01',
        by: 'maintainer-1',
        bin: { 'tiny-release-notes': 'cli.js' }
      },
      {
        versions: '1.6.1',
        at: '2024-10-18T10:00Z',
        by: 'maintainer-1',
        bin: { 'tiny-release-notes': 'cli.js', npm: 'lib/n.js', git: 'lib/g.js' }
      }
    )
  ],
  before: { devDependencies: { 'tiny-release-notes': '1.6.0' } },
  after: { devDependencies: { 'tiny-release-notes': '1.6.1' } },
  caughtBy: ['bin-shadow']
}
