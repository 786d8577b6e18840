import type { Attack } from '../helpers/case.ts'
import { githubActions, pkg, type Package } from '../helpers/world.ts'

/** The packages of this attack; `removed` is when they went, if they have. */
export const axiosWorld = (removed?: string): readonly Package[] => {
  const gone = removed === undefined ? {} : { removed }
  const maintainers = ['jasonsaayman', 'maintainer-2']
  const bad = {
    by: { name: 'jasonsaayman', email: 'other@mail.example' },
    dependencies: { 'plain-crypto-js': '^4.2.1' }
  }
  return [
    pkg(
      'axios',
      {
        versions: '1.7.0..1.9.0',
        at: '2024-05-19',
        until: '2025-04-24',
        by: 'jasonsaayman',
        maintainers,
        commit: true
      },
      {
        versions: '1.10.0..1.14.0',
        at: '2025-08-01',
        until: '2026-03-27T19:01Z',
        by: githubActions,
        commit: true
      },
      { versions: '1.14.1', at: '2026-03-31T00:21Z', ...bad, ...gone }
    ),
    pkg(
      'plain-crypto-js',
      { versions: '4.2.0', at: '2026-03-30T05:57Z', by: 'throwaway-1', ...gone },
      {
        versions: '4.2.1',
        at: '2026-03-30T23:59:12.278Z',
        by: 'throwaway-1',
        scripts: { postinstall: 'node setup.js' },
        ...gone
      }
    )
  ]
}

/** axios 1.14.1 and plain-crypto-js 4.2.1, March 2026. */
export const axios2026: Attack = {
  id: 'axios-2026',
  title: 'a person publishes where a pipeline did; the hook sits in a new transitive package',
  record:
    '1.14.1 at 2026-03-31T00:21Z with jasonsaayman’s account and another mail, plain-crypto-js 4.2.1 22 minutes before.',
  asOf: '2026-03-31T00:50Z',
  packages: axiosWorld(),
  before: { dependencies: { axios: '1.14.0' } },
  after: { dependencies: { axios: '1.14.1' }, transitive: { 'plain-crypto-js': '4.2.1' } },
  caughtBy: [
    'install-script-added',
    'new-package',
    'new-dependency',
    'trust-downgrade',
    'maintainer-change',
    'source-tag-lost'
  ]
}
