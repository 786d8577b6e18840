import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'
import { settled } from '../helpers/settled.ts'

/** The registry has moved on since the moment that is reviewed. */
export const laterReleasesExist: Quiet = {
  id: 'later-releases-exist',
  title: 'what was published after the review does not count, not even a bad release',
  asOf: '2023-03-10T10:00Z',
  servedAt: '2024-04-20T10:00Z',
  packages: [
    ...settled,
    pkg(
      'mail-kit',
      { versions: '2.0.0..2.4.0', at: '2020-02-01', until: '2023-03-01', by: 'mail-dev' },
      {
        versions: '2.4.1',
        at: '2023-03-11',
        by: 'throwaway-1',
        maintainers: ['throwaway-1'],
        scripts: { install: 'node x.js' }
      }
    )
  ],
  before: { dependencies: { 'mail-kit': '2.3.0' } },
  after: { dependencies: { 'mail-kit': '2.4.0' } },
  pass: true
}
