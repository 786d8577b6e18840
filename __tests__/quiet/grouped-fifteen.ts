import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

const libraries = Array.from({ length: 15 }, (_, i) => `group-lib-${i}`)

/** Fifteen ordinary updates in one pull request. */
export const groupedFifteen: Quiet = {
  id: 'grouped-fifteen',
  title: 'fifteen packages of fifteen people, each with its next minor',
  asOf: '2025-06-20T10:00Z',
  packages: libraries.map((name, i) =>
    pkg(name, {
      versions: '1.0.0..1.10.0',
      at: '2021-01-10',
      until: `2025-06-0${1 + (i % 9)}`,
      by: `dev-${i}`
    })
  ),
  before: { dependencies: Object.fromEntries(libraries.map((name) => [name, '1.9.0'])) },
  after: { dependencies: Object.fromEntries(libraries.map((name) => [name, '1.10.0'])) },
  changes: 15,
  pass: true
}
