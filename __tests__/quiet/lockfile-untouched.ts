import type { Quiet } from '../helpers/case.ts'
import { settled } from '../helpers/settled.ts'

/** A pull request without any dependency change. */
export const lockfileUntouched: Quiet = {
  id: 'lockfile-untouched',
  title: 'only a source file changes',
  asOf: '2024-04-20T10:00Z',
  packages: settled,
  before: { dependencies: { 'colour-kit': '4.1.5' } },
  after: { dependencies: { 'colour-kit': '4.1.5' } },
  edit: { after: (files) => ({ ...files, 'src/index.js': 'console.log(2)\n' }) },
  changes: 0,
  pass: true
}
