import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** An account publishes and is on no list when people look. */
export const publisherUnlisted: Attack = {
  id: 'publisher-unlisted',
  title: 'an account that published years ago publishes again, though it is no maintainer any more',
  record: 'What a token that nobody revoked can do. The package is made up.',
  asOf: '2024-05-20T10:00Z',
  packages: [
    pkg(
      'slow-table',
      { versions: '1.0.0..1.3.0', at: '2019-01-01', until: '2020-02-01', by: 'former-lead' },
      {
        versions: '1.4.0..1.9.0',
        at: '2020-06-01',
        until: '2024-03-01',
        by: 'lead',
        maintainers: ['lead', 'second']
      },
      { versions: '1.9.1', at: '2024-05-16T10:00Z', by: 'former-lead' }
    )
  ],
  before: { dependencies: { 'slow-table': '1.9.0' } },
  after: { dependencies: { 'slow-table': '1.9.1' } },
  caughtBy: ['publisher-not-maintainer'],
  later: 'warn'
}
