import type { Content, Facts } from '../../src/model.ts'
import { manifestConfusion } from '../../src/signals/manifest-confusion.ts'
import type { PackedManifest } from '../../src/tarball/manifest.ts'
import { contentOf, first, packed } from '../helpers/content.ts'
import { added, locked, release, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const change = updated('1.0.0', '1.1.0')

interface Shown {
  readonly version?: string
  readonly scripts?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
}

/** A manifest in the archive, what the registry shows, and the manifest in the archive before. */
const facts = (
  manifest: Partial<PackedManifest>,
  { version = '1.1.0', scripts = {}, dependencies = {} }: Shown = {},
  more: Partial<Content> = {}
): Pick<Facts, 'content' | 'release' | 'installScripts'> => ({
  content: contentOf({}, { manifest: packed(manifest), ...more }),
  release: release(version, { dependencies: new Map(Object.entries(dependencies)) }),
  installScripts: { now: new Map(Object.entries(scripts)), before: new Map(), publicForMs: 0 }
})
const before = (manifest: Partial<PackedManifest>) => ({ manifestBefore: packed(manifest) })
/** A hook that the archive's author wrote. */
const hook = (name: string, command: string) => ({
  scripts: new Map([[name, command]]),
  installScripts: new Map([[name, command]])
})
const implied = { installScripts: new Map([['install', 'node-gyp rebuild']]) }

testSignal(manifestConfusion, {
  flags: {
    'another name': {
      change,
      facts: facts({ name: 'other' }),
      data: { differs: ['name'] },
      says: 'The archive calls itself «other», and not «kit».'
    },
    'no name': {
      change,
      facts: facts({ name: undefined }),
      data: { differs: ['name'] },
      says: 'The archive does not say that it is «kit».'
    },
    'another name that the version before had too, mildly': {
      change,
      facts: facts({ name: 'other' }, {}, before({ name: 'other' })),
      data: { differs: ['name'] },
      soft: true
    },
    'another version': {
      change,
      facts: facts({ version: '1.0.9' }),
      data: { differs: ['version'] },
      says: 'The archive says that it is version «1.0.9», and the registry that it is «1.1.0».'
    },
    'no version': { change, facts: facts({ version: undefined }), data: { differs: ['version'] } },
    'an install script that is not shown': {
      change,
      facts: facts(hook('postinstall', 'node x.js')),
      data: { differs: ['scripts.postinstall'] },
      says: 'The archive has the install script «postinstall», «node x.js», which the registry does not show.'
    },
    'another command than the one that is shown': {
      change,
      facts: facts(hook('install', 'node x.js'), { scripts: { install: 'node y.js' } }),
      data: { differs: ['scripts.install'] }
    },
    'a build that is written out and not shown': {
      change,
      facts: facts(hook('install', 'node-gyp rebuild')),
      data: { differs: ['scripts.install'] }
    },
    'an install script that the version before had too, mildly': {
      change,
      facts: facts(hook('install', 'node x.js'), {}, before(hook('install', 'node x.js'))),
      data: { differs: ['scripts.install'] },
      soft: true
    },
    'a dependency that is not shown, in a first release': {
      change: added('1.1.0'),
      facts: facts({ dependencies: new Map([['helper', '^2.0.0']]) }, {}, first),
      data: { differs: ['dependencies.helper'] },
      says: 'The archive asks for «helper» «^2.0.0», which the registry does not show.'
    },
    'a bundled dependency that is not shown, mildly': {
      change,
      facts: facts({ dependencies: new Map([['helper', '^2.0.0']]), bundled: ['helper'] }),
      data: { differs: ['dependencies.helper'] },
      soft: true
    },
    'a dependency that the archive before asked for too, mildly': {
      change,
      facts: facts(
        { dependencies: new Map([['helper', '^2.0.0']]) },
        {},
        before({ dependencies: new Map([['helper', '^1.0.0']]) })
      ),
      data: { differs: ['dependencies.helper'] },
      soft: true
    },
    'a text that is read in two ways, mildly': {
      change,
      facts: facts({ ambiguity: 'A key stands twice.' }),
      data: { differs: ['ambiguity'] },
      soft: true,
      says: 'The manifest in the archive is read differently by different tools: «A key stands twice.»'
    },
    'the worst of several first': {
      change,
      facts: facts({ ambiguity: 'A key stands twice.', version: '1.0.9', name: 'other' }),
      data: { differs: ['name', 'version', 'ambiguity'] },
      says: /^The archive calls itself .* There are 2 more\.$/
    }
  },
  clears: {
    'two that agree': {
      change,
      facts: facts(
        { ...hook('install', 'node x.js'), dependencies: new Map([['helper', '^2.0.0']]) },
        { scripts: { install: 'node x.js' }, dependencies: { helper: '^2.0.0' } }
      )
    },
    'a version in other clothes': {
      change: updated('1.0.0', locked('1.1.0')),
      facts: facts({ version: ' v1.1.0+build.5' })
    },
    'a command whose folder npm takes off': {
      change,
      facts: facts(hook('install', 'node_modules/.bin/tool run'), { scripts: { install: 'tool run' } })
    },
    'what only the registry shows': {
      change,
      facts: facts({}, { scripts: { install: 'node x.js' }, dependencies: { helper: '1' } })
    },
    'a script that installing does not run': {
      change,
      facts: facts({ scripts: new Map([['test', 'node --test']]) })
    },
    'a build that a gyp file implies, which implicit-install tells of': { change, facts: facts(implied) },
    'a text that always was read in two ways': {
      change,
      facts: facts({ ambiguity: 'A key stands twice.' }, {}, before({ ambiguity: 'A key stands twice.' }))
    }
  }
})
