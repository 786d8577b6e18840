import type { Quiet } from '../helpers/case.ts'
import { githubActions, pkg } from '../helpers/world.ts'

/** @langchain/core 0.3.80, December 2025. */
export const langchainBackPort: Quiet = {
  id: 'langchain-back-port',
  title: 'a person repairs an old line while the pipeline publishes the new one',
  asOf: '2025-12-29T10:00Z',
  packages: [
    pkg(
      '@langchain/core',
      { versions: '0.3.70..0.3.79', at: '2025-07-10', until: '2025-10-20', by: 'hntrl' },
      { versions: '1.0.0 1.1.0..1.1.8', at: '2025-10-17', until: '2025-12-22', by: githubActions },
      { versions: '0.3.80', at: '2025-12-23T10:00Z', by: 'hntrl' }
    )
  ],
  before: { dependencies: { '@langchain/core': '0.3.79' } },
  after: { dependencies: { '@langchain/core': '0.3.80' } },
  pass: true
}
