import type { CapabilityKind, NewCapability } from '../../src/code/define.ts'
import type { NewcomerWhy } from '../../src/model.ts'
import { newCapability } from '../../src/signals/new-capability.ts'
import { capability, destination, finding, first, here, herePlain, ofNewcomer } from '../helpers/content.ts'
import { added, downgraded, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const change = updated('1.0.0', '1.1.0')
const of = (...capabilities: readonly NewCapability[]) => finding({ capabilities })
const told = (...found: readonly (readonly [CapabilityKind, string?])[]) => ({
  comparedWith: '1.0.0',
  capabilities: found.map(([kind, detail = 'x-detail']) => ({ kind, detail, ...here }))
})
const detail = { novelty: 'detail' } as const
const command = 'a shell command that downloads'

const newcomer = (why: NewcomerWhy, ...capabilities: readonly NewCapability[]) =>
  ofNewcomer(why, { capabilities })
const alone = (...found: readonly (readonly [CapabilityKind, string?])[]) => ({
  ...told(...found),
  comparedWith: null
})
const allOfIt = [capability('network', 'https'), capability('environment', 'all variables')] as const

testSignal(newCapability, {
  flags: {
    'a name in disguise': {
      change,
      facts: of(capability('process', 'child_process', { disguised: true })),
      data: told(['process', 'child_process']),
      says: `Its code can now start other programs («child_process», in disguise) ${herePlain} See it with «npm diff --diff=kit@1.0.0 --diff=kit@1.1.0 dist/main.js».`
    },
    'decoded code that is run, though code was run before': {
      change,
      facts: of(capability('dynamic-code', 'eval of decoded text', detail)),
      data: told(['dynamic-code', 'eval of decoded text'])
    },
    'fetched code that is run': {
      change,
      facts: of(capability('dynamic-code', 'eval of fetched text')),
      data: told(['dynamic-code', 'eval of fetched text'])
    },
    'a module by a decoded name': {
      change,
      facts: of(capability('unresolved', 'a member of process by decoded text')),
      data: told(['unresolved', 'a member of process by decoded text'])
    },
    'a command that downloads, where programs were started before': {
      change,
      facts: of(capability('process', command, detail)),
      data: told(['process', command])
    },
    'the removal of a home': {
      change,
      facts: of(capability('file-write', 'a removal of a home or a disk', detail)),
      data: told(['file-write', 'a removal of a home or a disk'])
    },
    'a wallet, the first one': { change, facts: of(capability('wallet')), data: told(['wallet']) },
    'another wallet, mildly': {
      change,
      facts: of(capability('wallet', 'phantom', detail)),
      data: told(['wallet', 'phantom']),
      soft: true
    },
    'a loop without end': { change, facts: of(capability('endless-loop')), data: told(['endless-loop']) },
    'publishing packages': { change, facts: of(capability('publish')), data: told(['publish']) },
    'a start with every shell': { change, facts: of(capability('persistence')), data: told(['persistence']) },
    'a replaced built-in function': {
      change,
      facts: of(capability('hook', 'fetch')),
      data: told(['hook', 'fetch'])
    },
    'a secret of a package that reaches out as well': {
      change,
      facts: of(capability('secret', '.npmrc'), capability('network', 'https')),
      data: told(['secret', '.npmrc'])
    },
    'a secret of a package that calls a new host as well': {
      change,
      facts: finding({ capabilities: [capability('secret', '.npmrc')], destinations: [destination()] }),
      data: told(['secret', '.npmrc'])
    },
    'a secret alone, mildly': {
      change,
      facts: of(capability('secret', '.npmrc')),
      data: told(['secret', '.npmrc']),
      soft: true
    },
    'a date that code waits for before it starts something': {
      change,
      facts: of(capability('gate'), capability('process', 'execa')),
      data: told(['gate'])
    },
    'a date alone, mildly': { change, facts: of(capability('gate')), data: told(['gate']), soft: true },
    'all variables and a way out': {
      change,
      facts: of(capability('network', 'https'), capability('environment', 'all variables')),
      data: told(['network', 'https'])
    },
    'the name of the machine and a way out': {
      change,
      facts: of(capability('network', 'dns'), capability('host-identity', 'os/hostname')),
      data: told(['network', 'dns'])
    },
    'two ordinary abilities at once, mildly': {
      change,
      facts: of(capability('network', 'https'), capability('process', 'execa')),
      data: told(['network', 'https'], ['process', 'execa']),
      soft: true,
      says: ' There is one more. '
    },
    'the clipboard, mildly': {
      change,
      facts: of(capability('clipboard')),
      data: told(['clipboard']),
      soft: true
    },
    'names that are made, mildly': {
      change,
      facts: of(capability('unresolved', 'members by made names')),
      data: told(['unresolved', 'members by made names']),
      soft: true
    },
    'the first text that is run, which nobody can tell, mildly': {
      change,
      facts: of(capability('dynamic-code', 'eval of computed text')),
      data: told(['dynamic-code', 'eval of computed text']),
      soft: true
    },
    'words alone, mildly': {
      change,
      facts: of(capability('process', command, { by: 'words' })),
      data: told(['process', command]),
      soft: true
    },
    'the worst of several first': {
      change: downgraded('1.2.0', '1.1.0'),
      facts: of(capability('clipboard'), capability('wallet'), capability('gate')),
      data: told(['wallet'], ['clipboard'], ['gate']),
      says: /reach for wallets.* There are 2 more\. /
    },
    'what hides itself in a first release': {
      change: added('1.1.0'),
      facts: finding({ capabilities: [capability('dynamic-code', 'eval of decoded text')] }, first),
      data: { ...told(['dynamic-code', 'eval of decoded text']), comparedWith: null },
      says: /^Its code can run code .* See it with «npm pack kit@1\.1\.0»\.$/
    },
    'a first release that gives all variables away': {
      change: added('1.1.0'),
      facts: finding(
        { capabilities: [capability('network', 'https'), capability('environment', 'all variables')] },
        first
      ),
      data: { ...told(['network', 'https']), comparedWith: null }
    },
    'ten of many': {
      change,
      facts: of(...Array.from({ length: 12 }, (_, i) => capability('wallet', `wallet-${i}`))),
      data: told(...Array.from({ length: 10 }, (_, i) => ['wallet', `wallet-${i}`] as const)),
      says: ' There are 11 more. '
    },
    'decoded code in a young package that had it before': {
      change: added('1.1.0'),
      facts: newcomer('young', capability('dynamic-code', 'eval of decoded text')),
      data: alone(['dynamic-code', 'eval of decoded text']),
      says: `Its code can run code that is made while it runs («eval of decoded text») ${herePlain} All of it counts as new: the package is not a month old. See it with «npm pack kit@1.1.0».`
    },
    'a name in disguise in a package with few releases': {
      change: added('1.1.0'),
      facts: newcomer('few-releases', capability('network', 'https', { disguised: true })),
      data: alone(['network', 'https']),
      says: 'All of it counts as new: the package has had few releases, and few use it.'
    },
    'publishing by a young package, mildly': {
      change: added('1.1.0'),
      facts: newcomer('young', capability('publish')),
      data: alone(['publish']),
      soft: true
    },
    'a secret that a look-alike can send away, mildly': {
      change: added('1.1.0'),
      facts: newcomer('look-alike', capability('secret', '.npmrc'), capability('network', 'https')),
      data: alone(['secret', '.npmrc']),
      soft: true,
      says: 'All of it counts as new: its name is made like an established one.'
    },
    'all that a young package can send away': {
      change: added('1.1.0'),
      facts: newcomer('young', ...allOfIt),
      data: alone(['network', 'https'])
    },
    'all that a package with few releases can send away, mildly': {
      change: added('1.1.0'),
      facts: newcomer('few-releases', ...allOfIt),
      data: alone(['network', 'https']),
      soft: true
    },
    'all that the only release of a package can send away': {
      change: added('1.1.0'),
      facts: ofNewcomer('few-releases', { capabilities: allOfIt }, first),
      data: alone(['network', 'https'])
    },
    'what a young package can do newly before what it always could': {
      change: added('1.1.0'),
      facts: ofNewcomer(
        'young',
        { capabilities: [capability('publish')] },
        { code: finding({ capabilities: [capability('persistence', '.bashrc')] }).content.code }
      ),
      data: told(['persistence', '.bashrc'])
    },
    'the harm in a young package before what is only new in it': {
      change: added('1.1.0'),
      facts: ofNewcomer(
        'young',
        { capabilities: [capability('process', command)] },
        { code: finding({ capabilities: [capability('secret', '.npmrc')] }).content.code }
      ),
      data: alone(['process', command])
    }
  },
  clears: {
    'nothing new': { change, facts: of() },
    ...Object.fromEntries(
      (
        [
          'network',
          'process',
          'file-write',
          'environment',
          'host-identity',
          'dynamic-code',
          'native',
          'webassembly'
        ] as const
      ).map((kind) => [`${kind} alone`, { change, facts: of(capability(kind)) }])
    ),
    'another replaced function': { change, facts: of(capability('hook', 'fetch', detail)) },
    'another way to the clipboard': { change, facts: of(capability('clipboard', 'x', detail)) },
    'what only tests can do': { change, facts: of(capability('wallet', 'ethereum', { weight: 'aside' })) },
    'what only runs on installing, which another signal tells': {
      change,
      facts: of(capability('wallet', 'ethereum', { weight: 'install' }))
    },
    'publishing by a package that had few releases': {
      change: added('1.1.0'),
      facts: newcomer('few-releases', capability('publish'), capability('wallet'))
    },
    'a secret that a young package keeps to itself': {
      change: added('1.1.0'),
      facts: newcomer('young', capability('secret', '.npmrc'))
    },
    'what the words of a young package say': {
      change: added('1.1.0'),
      facts: newcomer('young', capability('publish', 'npm publish', { by: 'words' }))
    },
    'what an ordinary young package can do': {
      change: added('1.1.0'),
      facts: newcomer(
        'young',
        ...(['network', 'process', 'file-write', 'dynamic-code', 'native', 'hook'] as const).map((kind) =>
          capability(kind)
        )
      )
    },
    'all that an honest first release can do': {
      change: added('1.1.0'),
      facts: finding(
        {
          capabilities: (
            [
              'network',
              'process',
              'wallet',
              'endless-loop',
              'secret',
              'publish',
              'host-identity',
              'hook'
            ] as const
          ).map((kind) => capability(kind))
        },
        first
      )
    }
  }
})
