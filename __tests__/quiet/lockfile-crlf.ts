import type { Quiet } from '../helpers/case.ts'
import { settled } from '../helpers/settled.ts'

/** Line ends change, nothing else. */
export const lockfileCrlf: Quiet = {
  id: 'lockfile-crlf',
  title: 'somebody’s editor writes other line ends',
  asOf: '2024-04-20T10:00Z',
  packages: settled,
  before: { dependencies: { 'colour-kit': '4.1.5' } },
  after: { dependencies: { 'colour-kit': '4.1.5' } },
  edit: {
    after: (files) => ({
      ...files,
      'package-lock.json': (files['package-lock.json'] ?? '').replaceAll('\n', '\r\n')
    })
  },
  changes: 0,
  pass: true
}
