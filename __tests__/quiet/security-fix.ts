import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** A repair of a known hole, an hour old: waiting for the cooldown would be the greater risk. */
export const securityFix: Quiet = {
  id: 'security-fix',
  title: 'a fix for a known vulnerability of what base locks, an hour after it came out',
  asOf: '2024-05-13T20:00Z',
  packages: [
    pkg(
      'shape-kit',
      { versions: '2.2.0..2.2.1', at: '2022-02-01', until: '2024-04-21', by: 'maintainer-1' },
      {
        versions: '2.2.2',
        at: '2024-05-13T19:00Z',
        by: 'maintainer-1'
      }
    )
  ],
  registry: {
    advisories: {
      'shape-kit': [
        {
          id: 8,
          url: 'https://advisories.example.test/GHSA-4q49-cfcf-g5fm',
          title: 'Files can be read through shape-kit',
          severity: 'high',
          vulnerable_versions: '<2.2.2'
        }
      ]
    }
  },
  before: { dependencies: { 'shape-kit': '2.2.1' } },
  after: { dependencies: { 'shape-kit': '2.2.2' } },
  pass: true
}
