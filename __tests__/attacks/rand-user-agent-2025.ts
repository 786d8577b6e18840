import { calmWith, shapeNamed } from '../helpers/attack-code.ts'
import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** rand-user-agent 2.0.83, May 2025. */
export const randUserAgent2025: Attack = {
  id: 'rand-user-agent-2025',
  title: 'code pushed out of sight behind a line of blanks',
  record: '1.0.110, 2.0.83 and 2.0.84 on 2025-05-05 with the owner’s stolen token, months after 2.0.82.',
  asOf: '2025-05-06T10:00Z',
  packages: [
    pkg(
      'rand-user-agent',
      { versions: '2.0.70..2.0.82', at: '2023-12-01', until: '2024-10-01', by: 'maintainer-1' },
      {
        versions: '2.0.83',
        at: '2025-05-05T08:04Z',
        by: 'maintainer-1',
        files: { 'dist/index.js': calmWith(shapeNamed('code far to the right')) }
      }
    )
  ],
  before: { dependencies: { 'rand-user-agent': '2.0.82' } },
  after: { dependencies: { 'rand-user-agent': '2.0.83' } },
  caughtBy: ['dormant-revival', 'obfuscated-code', 'new-capability', 'new-destination']
}
