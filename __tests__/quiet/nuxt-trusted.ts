import type { Quiet } from '../helpers/case.ts'
import { githubActions, pkg } from '../helpers/world.ts'

/** nuxt 4.1.2, September 2025. */
export const nuxtTrusted: Quiet = {
  id: 'nuxt-trusted',
  title: 'the same pipeline as for the release before',
  asOf: '2025-09-17T21:47Z',
  packages: [
    pkg(
      'nuxt',
      {
        versions: '4.0.0..4.0.3',
        at: '2025-07-15',
        until: '2025-08-05',
        by: 'danielroe',
        maintainers: ['atinux', 'danielroe', 'nuxtbot']
      },
      {
        versions: '4.1.0 4.1.1 4.1.2',
        at: '2025-09-02T22:18Z',
        until: '2025-09-12T21:47Z',
        by: githubActions
      }
    )
  ],
  before: { dependencies: { nuxt: '4.1.1' } },
  after: { dependencies: { nuxt: '4.1.2' } },
  pass: true
}
