import type { Content, Facts } from '../../src/model.ts'
import { implicitInstall } from '../../src/signals/implicit-install.ts'
import type { PackedManifest } from '../../src/tarball/manifest.ts'
import { contentOf, first, packed } from '../helpers/content.ts'
import { added, release, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const change = updated('1.0.0', '1.1.0')
const build = new Map([['install', 'node-gyp rebuild']])
const implied = { installScripts: build }
const facts = (
  manifest: Partial<PackedManifest>,
  more: Partial<Content> = {},
  shown: ReadonlyMap<string, string> = new Map()
): Pick<Facts, 'content' | 'release'> => ({
  content: contentOf({}, { manifest: packed(manifest), ...more }),
  release: release('1.1.0', { installScripts: shown })
})

testSignal(implicitInstall, {
  flags: {
    'a gyp file that came': {
      change,
      facts: facts(implied),
      data: { comparedWith: '1.0.0', file: 'binding.gyp' },
      says: 'The package brings «binding.gyp», for which npm runs «node-gyp rebuild» on installing. No script says so, and such a file can run any command. See it with «npm diff --diff=kit@1.0.0 --diff=kit@1.1.0 binding.gyp».'
    },
    'a gyp file beside an empty script, which is none': {
      change,
      facts: facts({ ...implied, scripts: new Map([['install', '']]) }),
      data: { comparedWith: '1.0.0', file: 'binding.gyp' }
    },
    'a gyp file in a first release': {
      change: added('1.1.0'),
      facts: facts(implied, first),
      data: { comparedWith: null, file: 'binding.gyp' },
      says: 'npm pack kit@1.1.0'
    }
  },
  clears: {
    'a package without one': { change, facts: facts({}) },
    'a gyp file that was there before': {
      change,
      facts: facts(implied, { manifestBefore: packed(implied) })
    },
    'a build that a script names': { change, facts: facts({ ...implied, scripts: build }) },
    'a build that the registry shows, which install-script-added tells of': {
      change,
      facts: facts(implied, {}, build)
    }
  }
})
