import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** A version that looks like a prerelease, so that advisory ranges miss it. */
export const prereleaseLabel2022: Attack = {
  id: 'prerelease-label-2022',
  title: 'a label after the number escapes advisory ranges; a hook is added',
  record: 'Technique described in November 2022. The package is made up.',
  asOf: '2022-11-20T10:00Z',
  packages: [
    pkg(
      'tiny-queue-utils',
      { versions: '2.0.0..2.3.0', at: '2019-01-01', until: '2022-08-01', by: 'maintainer-1' },
      {
        versions: '2.3.1-a',
        at: '2022-11-18T10:00Z',
        by: 'maintainer-1',
        scripts: { postinstall: 'node lib/report.js' }
      }
    )
  ],
  before: { dependencies: { 'tiny-queue-utils': '2.3.0' } },
  after: { dependencies: { 'tiny-queue-utils': '2.3.1-a' } },
  caughtBy: ['install-script-added', 'version-jump']
}
