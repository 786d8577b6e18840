import { calmWith, shapeNamed } from '../helpers/attack-code.ts'
import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** colors 1.4.1, January 2022: sabotage by the maintainer. */
export const colors2022: Attack = {
  id: 'colors-2022',
  title: 'the maintainer breaks a package in plain code',
  record: '1.4.1 on 2022-01-08 by marak, the usual publisher, more than two years after 1.4.0.',
  asOf: '2022-01-09T10:00Z',
  packages: [
    pkg(
      'colors',
      { versions: '1.1.0..1.4.0', at: '2015-06-01', until: '2019-09-22', by: 'marak' },
      {
        versions: '1.4.1',
        at: '2022-01-08T02:50Z',
        by: 'marak',
        files: { 'lib/index.js': calmWith(shapeNamed('a loop without an end')) }
      }
    )
  ],
  before: { dependencies: { colors: '1.4.0' } },
  after: { dependencies: { colors: '1.4.1' } },
  caughtBy: ['dormant-revival', 'new-capability']
}
