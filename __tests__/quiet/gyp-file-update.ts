import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** A native addon whose binding.gyp implies the install script. */
export const gypFileUpdate: Quiet = {
  id: 'gyp-file-update',
  title: 'an addon built by node-gyp gets a minor',
  asOf: '2025-06-20T10:00Z',
  packages: [
    pkg('serial-kit', {
      versions: '1.0.0..1.9.0',
      at: '2021-01-10',
      until: '2025-06-12',
      by: 'maintainer-1',
      gypfile: true
    })
  ],
  before: { dependencies: { 'serial-kit': '1.8.0' } },
  after: { dependencies: { 'serial-kit': '1.9.0' } },
  pass: true
}
