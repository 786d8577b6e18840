import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** A package changes hands and nobody of the old team stays. */
export const maintainerTakeover: Attack = {
  id: 'maintainer-takeover',
  title: 'all maintainers replaced and a new publisher after four years, nothing else yet',
  record: 'The first move of a patient attack, as in 2018. The package is made up.',
  asOf: '2024-04-20T10:00Z',
  packages: [
    pkg(
      'tiny-emitter-kit',
      {
        versions: '1.0.0..1.9.0 2.0.0 2.1.0',
        at: '2015-01-01',
        until: '2020-02-01',
        by: 'old-lead',
        maintainers: ['old-lead', 'old-second']
      },
      { versions: '2.1.1', at: '2024-04-15T10:00Z', by: 'fresh-hand', maintainers: ['fresh-hand'] }
    )
  ],
  before: { dependencies: { 'tiny-emitter-kit': '2.1.0' } },
  after: { dependencies: { 'tiny-emitter-kit': '2.1.1' } },
  caughtBy: ['new-publisher', 'maintainer-change', 'dormant-revival']
}
