import { shapeNamed } from '../helpers/attack-code.ts'
import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

// The head of a program for Windows, and nothing behind it.
const emptyProgram = Buffer.concat([
  Buffer.from('MZ'),
  Buffer.alloc(58),
  Buffer.from([64, 0, 0, 0]),
  Buffer.from('PE\0\0')
])

/** eslint-config-prettier 10.1.7, July 2025. */
export const eslintConfigPrettier2025: Attack = {
  id: 'eslint-config-prettier-2025',
  title: 'a phished maintainer’s token adds an install script on four lines within the hour',
  record:
    '8.10.1, 9.1.1, 10.1.6 and 10.1.7 on 2025-07-18, account JounQin, as before. Minutes are not certain.',
  asOf: '2025-07-18T18:00Z',
  packages: [
    pkg(
      'eslint-config-prettier',
      { versions: '8.0.0..8.10.0', at: '2021-02-20', until: '2023-08-03', by: 'lydell' },
      {
        versions: '9.0.0 9.1.0',
        at: '2023-08-05',
        until: '2023-12-02',
        by: 'lydell',
        maintainers: ['lydell', 'JounQin']
      },
      { versions: '10.0.0 10.1.0 10.1.1..10.1.5', at: '2025-01-13', until: '2025-05-09', by: 'JounQin' },
      {
        versions: '8.10.1 9.1.1 10.1.6 10.1.7',
        at: '2025-07-18T14:55Z',
        until: '2025-07-18T15:41Z',
        by: 'JounQin',
        scripts: { install: 'node install.js' },
        files: {
          'install.js': shapeNamed('a download piped into a shell, its module named in two halves'),
          'node-gyp.dll': emptyProgram
        }
      }
    )
  ],
  before: { devDependencies: { 'eslint-config-prettier': '10.1.5' } },
  after: { devDependencies: { 'eslint-config-prettier': '10.1.7' } },
  caughtBy: ['install-script-added', 'publish-burst', 'install-script-reach', 'unexpected-file']
}
