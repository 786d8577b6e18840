import type { Attack } from '../helpers/case.ts'
import { settled } from '../helpers/settled.ts'

/** Lockfile injection behind an update: no wrong hash, but none. */
export const lockfileHashDropped2019: Attack = {
  id: 'lockfile-hash-dropped-2019',
  title: 'an ordinary update, whose lockfile has no hash any more',
  record: 'A form of the technique described in September 2019. The packages are made up.',
  asOf: '2023-09-01T10:00Z',
  packages: settled,
  before: { dependencies: { 'colour-kit': '4.1.5', 'query-kit': '6.10.0' } },
  after: { dependencies: { 'colour-kit': '4.1.5', 'query-kit': '6.11.0' } },
  edit: {
    after: (files) => ({
      ...files,
      'package-lock.json': (files['package-lock.json'] ?? '').replace(
        /(query-kit-6\.11\.0\.tgz"),\s*"integrity": "[^"]*"/,
        '$1'
      )
    })
  },
  caughtBy: ['integrity-weak'],
  later: 'warn'
}
