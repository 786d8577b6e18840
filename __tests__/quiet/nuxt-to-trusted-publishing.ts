import type { Quiet } from '../helpers/case.ts'
import { githubActions, pkg } from '../helpers/world.ts'

/** nuxt 4.1.0, September 2025: the first release by the project's workflow. */
export const nuxtToTrustedPublishing: Quiet = {
  id: 'nuxt-to-trusted-publishing',
  title: 'a pipeline publishes where a person did, and the list of maintainers shrinks',
  asOf: '2025-09-08T00:00Z',
  packages: [
    pkg(
      'nuxt',
      {
        versions: '3.15.0..3.18.0 3.18.1',
        at: '2024-12-24',
        until: '2025-08-05T08:31Z',
        by: 'danielroe',
        maintainers: ['antfu', 'atinux', 'danielroe', 'pi0']
      },
      { versions: '4.0.0..4.0.3', at: '2025-07-15', until: '2025-08-05T08:34Z', by: 'danielroe' },
      {
        versions: '3.19.0 4.1.0',
        at: '2025-09-02T22:14Z',
        until: '2025-09-02T22:18Z',
        by: githubActions,
        maintainers: ['atinux', 'danielroe', 'nuxtbot']
      }
    )
  ],
  before: { dependencies: { nuxt: '4.0.3' } },
  after: { dependencies: { nuxt: '4.1.0' } }
}
