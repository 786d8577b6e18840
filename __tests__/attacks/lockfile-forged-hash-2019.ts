import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** Lockfile injection behind an update: the address is right, the hash is of other bytes. */
export const lockfileForgedHash2019: Attack = {
  id: 'lockfile-forged-hash-2019',
  title: 'an ordinary update, whose lockfile names the hash of other bytes',
  record: 'Technique described in September 2019. The package is made up.',
  asOf: '2023-09-01T10:00Z',
  packages: [
    pkg('query-kit', { versions: '6.0.0..6.11.0', at: '2019-02-01', until: '2023-03-05', by: 'maintainer-1' })
  ],
  before: { dependencies: { 'query-kit': '6.10.0' } },
  after: { dependencies: { 'query-kit': '6.11.0' } },
  edit: {
    after: (files) => ({
      ...files,
      'package-lock.json': (files['package-lock.json'] ?? '').replace(/sha512-[^"]{8}/, 'sha512-AAAAAAAA')
    })
  },
  caughtBy: ['integrity-mismatch', 'tarball-mismatch']
}
