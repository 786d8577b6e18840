import type { Attack } from '../helpers/case.ts'
import { pax } from '../helpers/tarball.ts'
import { pkg } from '../helpers/world.ts'

/** CVE-2025-62518, October 2025: an archive in which two readers see other files. */
export const tarTwoSizes2025: Attack = {
  id: 'tar-two-sizes-2025',
  title: 'the size of a file is stated twice, so that some tools unpack what others do not see',
  record:
    'Shown on 2025-10-21 with readers of archives that several package tools use. No package was seen to do it; this one is made up.',
  asOf: '2025-10-23T10:00Z',
  packages: [
    pkg(
      'nested-kit',
      { versions: '1.0.0..1.6.0', at: '2023-01-01', until: '2025-09-01', by: 'maintainer-1' },
      {
        versions: '1.6.1',
        at: '2025-10-21T10:00Z',
        by: 'maintainer-1',
        archive: [
          pax({ size: '1024' }),
          { path: 'package/data.bin', size: 0, content: Buffer.alloc(1024, 'x') }
        ]
      }
    )
  ],
  before: { dependencies: { 'nested-kit': '1.6.0' } },
  after: { dependencies: { 'nested-kit': '1.6.1' } },
  caughtBy: ['odd-archive']
}
