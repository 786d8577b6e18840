import { calm, shapeNamed } from '../helpers/attack-code.ts'
import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

// The real one had 7.5 MB.
const packedProgram = '// 0123456789 0123456789 0123456789 0123456789 0123456789\n'.repeat(6000)

/** jscrambler 8.18.0, July 2026: the same attack after its hook had been noticed. */
export const jscramblerImport2026: Attack = {
  id: 'jscrambler-import-2026',
  title: 'the hook is gone, and the first import starts a program out of a large file',
  record: '8.18.0, account jscrambler_, without a hook. Lists of bad versions left it out for two days.',
  asOf: '2026-07-12T12:00Z',
  packages: [
    pkg(
      'jscrambler',
      {
        versions: '8.0.0..8.13.0',
        at: '2024-01-01',
        until: '2026-06-20',
        by: 'jscrambler_',
        files: { 'dist/index.js': calm }
      },
      {
        versions: '8.18.0',
        at: '2026-07-11T20:00Z',
        by: 'jscrambler_',
        files: {
          'dist/index.js': `${calm}\n${shapeNamed('code in another process')}\n`,
          'dist/intro.js': packedProgram
        }
      }
    )
  ],
  before: { devDependencies: { jscrambler: '8.13.0' } },
  after: { devDependencies: { jscrambler: '8.18.0' } },
  caughtBy: ['new-capability', 'size-jump', 'version-jump']
}
