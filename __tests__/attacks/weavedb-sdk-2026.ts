import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

// The head of a program for Linux, and zeros behind it.
const emptyProgram = Buffer.concat([Buffer.from('\x7fELF'), Buffer.alloc(976_000)])

/** weavedb-sdk 0.45.3, June 2026. */
export const weavedbSdk2026: Attack = {
  id: 'weavedb-sdk-2026',
  title: 'a hook runs a native program in a package of plain JavaScript',
  record: '37 versions of several packages on 2026-06-03, account asteroiddao, as before.',
  asOf: '2026-06-03T18:00Z',
  packages: [
    pkg(
      'weavedb-sdk',
      { versions: '0.45.0..0.45.2', at: '2025-09-01', until: '2026-02-01', by: 'asteroiddao' },
      {
        versions: '0.45.3',
        at: '2026-06-03T12:00Z',
        by: 'asteroiddao',
        scripts: { preinstall: './tools/setup' },
        files: { 'tools/setup': emptyProgram }
      }
    )
  ],
  before: { dependencies: { 'weavedb-sdk': '0.45.2' } },
  after: { dependencies: { 'weavedb-sdk': '0.45.3' } },
  caughtBy: ['install-script-added', 'unexpected-file', 'size-jump']
}
