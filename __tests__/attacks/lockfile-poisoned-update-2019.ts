import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** Lockfile injection behind an update that looks like any other. */
export const lockfilePoisonedUpdate2019: Attack = {
  id: 'lockfile-poisoned-update-2019',
  title: 'an ordinary update, whose lockfile fetches the new version from the attacker',
  record: 'Technique described in September 2019. The packages are made up.',
  asOf: '2023-09-01T10:00Z',
  packages: [
    pkg('query-kit', {
      versions: '6.0.0..6.11.0',
      at: '2019-02-01',
      until: '2023-03-05',
      by: 'maintainer-1'
    }),
    pkg('colour-kit', { versions: '4.1.0..4.1.5', at: '2019-02-01', until: '2022-06-25', by: 'maintainer-2' })
  ],
  before: { dependencies: { 'query-kit': '6.10.0', 'colour-kit': '4.1.5' } },
  after: { dependencies: { 'query-kit': '6.11.0', 'colour-kit': '4.1.5' } },
  edit: {
    after: (files) => ({
      ...files,
      'package-lock.json': (files['package-lock.json'] ?? '').replace(
        /http:[^"]*(\/query-kit\/-)/,
        'https://registry-mirror.example$1'
      )
    })
  },
  caughtBy: ['resolved-elsewhere']
}
