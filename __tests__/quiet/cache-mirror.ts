import type { Quiet } from '../helpers/case.ts'
import { mirrored, settled } from '../helpers/settled.ts'

/** A cache that dates every version by when it first fetched it: yesterday. */
export const cacheMirror: Quiet = {
  id: 'cache-mirror',
  title: 'a release of two years ago, which the cache first saw an hour ago',
  asOf: '2024-04-20T10:00Z',
  packages: settled,
  registry: { cachedAt: '2024-04-20T09:00Z', without: ['publishers', 'maintainers', 'advisories'] },
  before: { dependencies: { 'colour-kit': '4.1.4', 'query-kit': '6.11.0' } },
  after: { dependencies: { 'colour-kit': '4.1.5', 'query-kit': '6.11.0' } },
  lacks: mirrored
}
