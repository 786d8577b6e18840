import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** size-sensor 1.0.4, May 2026: one of 323 packages of one stolen account. */
export const sizeSensor2026: Attack = {
  id: 'size-sensor-2026',
  title: 'a hook that calls another runtime, in a package that hardly moves',
  record: '1.0.4 on 2026-05-19, account atool, a listed maintainer. Sources disagree on the minute.',
  asOf: '2026-05-19T06:00Z',
  packages: [
    pkg(
      'size-sensor',
      { versions: '1.0.0..1.0.3', at: '2019-05-01', until: '2024-09-01', by: 'atool' },
      { versions: '1.0.4', at: '2026-05-19T01:49Z', by: 'atool', scripts: { preinstall: 'bun run index.js' } }
    )
  ],
  before: { dependencies: { 'size-sensor': '1.0.3' } },
  after: { dependencies: { 'size-sensor': '1.0.4' } },
  caughtBy: ['install-script-added']
}
