import { shapeNamed } from '../helpers/attack-code.ts'
import type { Attack } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** node-ipc 10.1.1, March 2022. */
export const nodeIpc2022: Attack = {
  id: 'node-ipc-2022',
  title: 'the maintainer adds a file that destroys data in some places of the world',
  record: '10.1.1 on 2022-03-07 by riaevangelist, the usual publisher; no hook.',
  asOf: '2022-03-08T10:00Z',
  packages: [
    pkg(
      'node-ipc',
      { versions: '9.0.0..9.2.0', at: '2016-08-01', until: '2021-07-02', by: 'riaevangelist' },
      { versions: '10.0.0 10.0.1 10.1.0', at: '2021-07-10', until: '2021-09-09', by: 'riaevangelist' },
      {
        versions: '10.1.1',
        at: '2022-03-07T18:00Z',
        by: 'riaevangelist',
        files: { 'dao/ssl-geospec.js': shapeNamed('addresses and paths in base64, files overwritten') }
      }
    )
  ],
  before: { dependencies: { 'node-ipc': '10.1.0' } },
  after: { dependencies: { 'node-ipc': '10.1.1' } },
  caughtBy: ['new-destination']
}
