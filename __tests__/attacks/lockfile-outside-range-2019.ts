import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'
import { settled } from '../helpers/settled.ts'

/** Lockfile injection with a true hash and address: only the manifest says that nobody asked for this version. */
export const lockfileOutsideRange2019: Attack = {
  id: 'lockfile-outside-range-2019',
  title: 'a pull request moves a package to a version that package.json does not allow',
  record: 'A form of the technique described in September 2019. The packages are made up.',
  asOf: '2023-09-01T10:00Z',
  packages: [
    ...settled.filter(({ name }) => name !== 'query-kit'),
    pkg(
      'query-kit',
      { versions: '6.0.0..6.11.0', at: '2019-02-01', until: '2023-03-05', by: 'query-dev' },
      { versions: '7.0.0-canary.3', at: '2023-07-20', by: 'query-dev' }
    )
  ],
  before: { dependencies: { 'colour-kit': '4.1.5', 'query-kit': '6.11.0' } },
  after: { dependencies: { 'colour-kit': '4.1.5', 'query-kit': '7.0.0-canary.3' } },
  edit: {
    after: (files) =>
      Object.fromEntries(
        Object.entries(files).map(([path, text]) => [path, text.replace('^7.0.0-canary.3', '^6.11.0')])
      )
  },
  caughtBy: ['manifest-drift']
}
