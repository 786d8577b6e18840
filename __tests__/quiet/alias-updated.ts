import type { Quiet } from '../helpers/case.ts'
import { settled } from '../helpers/settled.ts'

/** A package that is installed under another name. */
export const aliasUpdated: Quiet = {
  id: 'alias-updated',
  title: 'an alias stays, its package gets a patch',
  asOf: '2024-04-20T10:00Z',
  packages: settled,
  before: { dependencies: { kit: { alias: 'colour-kit', version: '4.1.4' } } },
  after: { dependencies: { kit: { alias: 'colour-kit', version: '4.1.5' } } },
  pass: true
}
