import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** Somebody changes jobs. */
export const mailMoved: Quiet = {
  id: 'mail-moved',
  title: 'the usual publisher has a mail address at another domain',
  asOf: '2025-06-20T10:00Z',
  packages: [
    pkg(
      'sort-kit',
      { versions: '1.0.0..1.9.0', at: '2023-01-10', until: '2025-04-10', by: 'steady-dev' },
      { versions: '1.9.1', at: '2025-06-12T10:00Z', by: { name: 'steady-dev', email: 'dev@home.example' } }
    )
  ],
  before: { dependencies: { 'sort-kit': '1.9.0' } },
  after: { dependencies: { 'sort-kit': '1.9.1' } }
}
