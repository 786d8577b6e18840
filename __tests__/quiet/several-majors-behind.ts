import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'
import { settled } from '../helpers/settled.ts'

/** A project catches up: the majors between were all published long ago. */
export const severalMajorsBehind: Quiet = {
  id: 'several-majors-behind',
  title: 'a development tool moves by three majors at once',
  asOf: '2024-04-20T10:00Z',
  packages: [
    ...settled,
    pkg('lint-kit', { versions: '5.0.0..9.0.0', at: '2018-06-01', until: '2024-04-05', by: 'lint-dev' })
  ],
  before: { devDependencies: { 'lint-kit': '6.0.0' } },
  after: { devDependencies: { 'lint-kit': '9.0.0' } },
  pass: true
}
