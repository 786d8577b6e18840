import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** Manifest confusion: the registry's manifest and the tarball's are two texts. */
export const manifestConfusion2023: Attack = {
  id: 'manifest-confusion-2023',
  title: 'the registry shows a clean manifest, the tarball carries a hook',
  record: 'Technique shown on 2023-06-27 with a demonstration package. The name is made up.',
  asOf: '2023-06-29T10:00Z',
  packages: [
    pkg(
      'manifest-demo',
      { versions: '2.1.0..2.1.12', at: '2022-01-01', until: '2023-05-15', by: 'maintainer-1' },
      {
        versions: '2.1.13',
        at: '2023-06-27T10:00Z',
        by: 'maintainer-1',
        packed: { scripts: { install: 'node setup.js' } }
      }
    )
  ],
  before: { dependencies: { 'manifest-demo': '2.1.12' } },
  after: { dependencies: { 'manifest-demo': '2.1.13' } },
  caughtBy: ['manifest-confusion']
}
