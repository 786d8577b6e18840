import type { Quiet } from '../helpers/case.ts'
import { pkg } from '../helpers/world.ts'

const shared = {
  by: 'maintainer-1',
  gypfile: true,
  scripts: { install: 'node scripts/install.js' }
} as const
const files = (platforms: string, prebuilt: string) => ({
  'index.js': `module.exports = require('bindings')('serial')\n`,
  'scripts/install.js': `'use strict'
const { spawnSync } = require('child_process')
const platforms = ${platforms}

if (!platforms.includes(process.platform)) process.exit(0)
process.exitCode = spawnSync('node-gyp', ['rebuild'], { stdio: 'inherit' }).status
`,
  'prebuilds/linux-x64/serial.node': Buffer.concat([Buffer.from('\x7fELF'), Buffer.from(prebuilt)])
})

/** A native addon with an install script and built files of its own. */
export const nativeAddonGrows: Quiet = {
  id: 'native-addon-grows',
  title: 'a native addon learns of one more platform, and its built files are new',
  asOf: '2025-03-08T10:00Z',
  packages: [
    pkg(
      'serial-native',
      {
        versions: '2.0.0..2.5.0',
        at: '2021-01-01',
        until: '2024-10-01',
        ...shared,
        files: files(`['linux', 'darwin']`, 'one')
      },
      { versions: '2.6.0', at: '2025-03-05', ...shared, files: files(`['linux', 'darwin', 'win32']`, 'two') }
    )
  ],
  before: { dependencies: { 'serial-native': '2.5.0' } },
  after: { dependencies: { 'serial-native': '2.6.0' } },
  pass: true
}
