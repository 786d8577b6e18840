import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

/** esbuild 0.12.5, May 2021: it always had a hook. */
export const esbuildPatch: Quiet = {
  id: 'esbuild-patch',
  title: 'the install script is the one it always had',
  asOf: '2021-06-02T01:10Z',
  packages: [
    pkg('esbuild', {
      versions: '0.12.0..0.12.5',
      at: '2021-05-18T04:43Z',
      until: '2021-05-28T01:10Z',
      by: 'evanw',
      scripts: { postinstall: 'node install.js' }
    })
  ],
  before: { devDependencies: { esbuild: '0.12.4' } },
  after: { devDependencies: { esbuild: '0.12.5' } },
  pass: true
}
