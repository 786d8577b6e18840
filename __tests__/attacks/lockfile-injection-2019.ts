import type { Attack } from '../helpers/case.ts'
import { settled } from '../helpers/settled.ts'

/** Lockfile injection: nothing changes but where two packages come from. */
export const lockfileInjection2019: Attack = {
  id: 'lockfile-injection-2019',
  title: 'a pull request edits the hash of one locked package and the host of another',
  record: 'Technique described in September 2019. The packages are made up.',
  asOf: '2023-09-01T10:00Z',
  packages: settled,
  before: { dependencies: { 'colour-kit': '4.1.5', 'query-kit': '6.11.0' } },
  after: { dependencies: { 'colour-kit': '4.1.5', 'query-kit': '6.11.0' } },
  edit: {
    after: (files) => ({
      ...files,
      'package-lock.json': (files['package-lock.json'] ?? '')
        .replace(/http:[^"]*(\/query-kit\/-)/, 'https://registry-mirror.example$1')
        .replace(/sha512-[^"]*/, 'sha512-AAAAAAAAAAAAAAAAAAAA')
    })
  },
  caughtBy: ['integrity-changed']
}
