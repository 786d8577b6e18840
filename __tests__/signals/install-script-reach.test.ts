import type { CapabilityKind, NewCapability } from '../../src/code/define.ts'
import { installScriptReach } from '../../src/signals/install-script-reach.ts'
import { capability, finding, first, here, herePlain, ofNewcomer } from '../helpers/content.ts'
import { added, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const change = updated('1.0.0', '1.1.0')
const of = (...capabilities: readonly NewCapability[]) => finding({ capabilities })
const atInstall = (kind: CapabilityKind, detail = 'x-detail', more: Partial<NewCapability> = {}) =>
  capability(kind, detail, { weight: 'install', ...more })
const told = (...found: readonly (readonly [CapabilityKind, string])[]) => ({
  comparedWith: '1.0.0',
  capabilities: found.map(([kind, detail]) => ({ kind, detail, ...here }))
})

const getsAndRuns = { capabilities: [atInstall('network', 'https'), atInstall('process', 'child_process')] }

testSignal(installScriptReach, {
  flags: {
    'a secret': {
      change,
      facts: of(atInstall('secret', '.npmrc')),
      data: told(['secret', '.npmrc']),
      says: `What runs on installing uses something new: «.npmrc» ${herePlain} See it with «npm diff --diff=kit@1.0.0 --diff=kit@1.1.0 dist/main.js».`
    },
    'another secret': {
      change,
      facts: of(atInstall('secret', '.ssh', { novelty: 'detail' })),
      data: told(['secret', '.ssh'])
    },
    'a name in disguise': {
      change,
      facts: of(atInstall('network', 'https', { disguised: true })),
      data: told(['network', 'https']),
      says: '«https», in disguise, at'
    },
    'decoded code that is run': {
      change,
      facts: of(atInstall('dynamic-code', 'eval of decoded text')),
      data: told(['dynamic-code', 'eval of decoded text'])
    },
    'a command that downloads, where commands were run before': {
      change,
      facts: of(atInstall('process', 'a shell command that downloads', { novelty: 'detail' })),
      data: told(['process', 'a shell command that downloads'])
    },
    'something fetched and started': {
      change,
      facts: of(atInstall('network', 'https'), atInstall('process', 'child_process')),
      data: told(['network', 'https'], ['process', 'child_process']),
      says: ' There is one more. Now it can fetch or write something and start it. '
    },
    'something written and started in a first release': {
      change: added('1.1.0'),
      facts: finding(
        {
          capabilities: [atInstall('file-write', 'createWriteStream'), atInstall('process', 'child_process')]
        },
        first
      ),
      data: {
        ...told(['file-write', 'createWriteStream'], ['process', 'child_process']),
        comparedWith: null
      },
      says: / See it with «npm pack kit@1\.1\.0»\.$/
    },
    'an ordinary ability, mildly': {
      change,
      facts: of(atInstall('network', 'https')),
      data: told(['network', 'https']),
      soft: true
    },
    'the telling one of several first': {
      change,
      facts: of(atInstall('file-write', 'createWriteStream'), atInstall('persistence', '.bashrc')),
      data: told(['file-write', 'createWriteStream'], ['persistence', '.bashrc']),
      says: 'something new: «.bashrc»'
    },
    'an ordinary ability that a young package had before, mildly': {
      change: added('1.1.0'),
      facts: ofNewcomer('young', { capabilities: [atInstall('network', 'https')] }),
      data: { ...told(['network', 'https']), comparedWith: null },
      soft: true,
      says: 'All of it counts as new: the package is not a month old.'
    },
    'something that a young package always fetched and started': {
      change: added('1.1.0'),
      facts: ofNewcomer('young', getsAndRuns),
      data: { ...told(['network', 'https'], ['process', 'child_process']), comparedWith: null }
    },
    'the same in a package with few releases, mildly': {
      change: added('1.1.0'),
      facts: ofNewcomer('few-releases', getsAndRuns),
      data: { ...told(['network', 'https'], ['process', 'child_process']), comparedWith: null },
      soft: true
    },
    'the same in the only release of a package': {
      change: added('1.1.0'),
      facts: ofNewcomer('few-releases', getsAndRuns, first),
      data: { ...told(['network', 'https'], ['process', 'child_process']), comparedWith: null }
    }
  },
  clears: {
    'an ordinary ability of the only release of a young package': {
      change: added('1.1.0'),
      facts: ofNewcomer('young', { capabilities: [atInstall('network', 'https')] }, first)
    },
    'what an established package always did': {
      change: added('1.1.0'),
      facts: finding({}, { comparedWith: '1.0.0' })
    },
    'nothing new': { change, facts: of() },
    'what is not run on installing': { change, facts: of(capability('secret', '.npmrc')) },
    'an ordinary ability of a first release': {
      change: added('1.1.0'),
      facts: finding({ capabilities: [atInstall('network', 'https')] }, first)
    }
  }
})
