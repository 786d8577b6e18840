import type { FactName } from '../../src/model.ts'
import type { Case } from './case.ts'
import { pkg, type World } from './world.ts'

/** Two packages of many years, for cases in which something else than a release is what matters. */
export const settled: World = [
  pkg('colour-kit', {
    versions: '4.0.0 4.1.0 4.1.1..4.1.5',
    at: '2020-05-01',
    until: '2022-06-25',
    by: 'colour-dev'
  }),
  pkg('query-kit', { versions: '6.0.0..6.11.0', at: '2019-02-01', until: '2023-03-05', by: 'query-dev' })
]

/** A patch of one of them: an ordinary update, before something is done to it. */
export const ordinary: Case = {
  id: 'ordinary',
  title: 'a patch of two years ago',
  asOf: '2024-04-20T10:00Z',
  packages: settled,
  before: { dependencies: { 'colour-kit': '4.1.4', 'query-kit': '6.11.0' } },
  after: { dependencies: { 'colour-kit': '4.1.5', 'query-kit': '6.11.0' } }
}

/** Facts that a mirror without people and true times cannot give. */
export const mirrored: readonly FactName[] = [
  'publishedAt',
  'publisher',
  'maintainers',
  'history',
  'recent',
  'around',
  'siblings',
  'advisories'
]
