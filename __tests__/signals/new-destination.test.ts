import type { Destination, DestinationKind } from '../../src/code/define.ts'
import { newDestination } from '../../src/signals/new-destination.ts'
import { destination, finding, first, here, herePlain, ofNewcomer } from '../helpers/content.ts'
import { added, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const change = updated('1.0.0', '1.1.0')
const of = (...destinations: readonly Destination[]) => finding({ destinations })
const told = (...found: readonly (readonly [DestinationKind, string?])[]) => ({
  comparedWith: '1.0.0',
  destinations: found.map(([kind, name = 'c2.example.test']) => ({ kind, name, ...here }))
})
const mentioned = (kind: DestinationKind, more: Partial<Destination> = {}) =>
  destination({ kind, role: 'mentioned', ...more })

testSignal(newDestination, {
  flags: {
    'a host that is called': {
      change,
      facts: of(destination()),
      data: told(['host']),
      says: `New code calls a host that the version before did not name: «c2.example.test» ${herePlain} See it with «npm diff `
    },
    'an address that is called': {
      change,
      facts: of(destination({ kind: 'address' })),
      data: told(['address'])
    },
    'a host that is put together': {
      change,
      facts: of(mentioned('host', { disguised: true })),
      data: told(['host']),
      says: 'New code names a host that the version before did not name: «c2.example.test», written so that nobody finds it, at'
    },
    ...Object.fromEntries(
      (['webhook', 'paste', 'onion', 'metadata'] as const).map((kind) => [
        `a ${kind} that is only mentioned`,
        { change, facts: of(mentioned(kind)), data: told([kind]) }
      ])
    ),
    'a wallet, mildly': { change, facts: of(mentioned('wallet')), data: told(['wallet']), soft: true },
    'the worst of several first': {
      change,
      facts: of(mentioned('wallet', { detail: '0xabc' }), destination()),
      data: told(['host'], ['wallet', '0xabc']),
      says: ' There is one more. '
    },
    'a webhook in a first release, and not its hosts': {
      change: added('1.1.0'),
      facts: finding({ destinations: [destination(), mentioned('webhook'), mentioned('wallet')] }, first),
      data: { ...told(['webhook']), comparedWith: null },
      says: /^The code names a webhook of a chat or request service: .*npm pack kit@1\.1\.0»\.$/
    },
    'a webhook that a package with few releases always called': {
      change: added('1.1.0'),
      facts: ofNewcomer('few-releases', { destinations: [destination({ kind: 'webhook' })] }),
      data: { ...told(['webhook']), comparedWith: null },
      says: 'All of it counts as new: the package has had few releases, and few use it.'
    },
    'an address without a name that a look-alike calls, mildly': {
      change: added('1.1.0'),
      facts: ofNewcomer('look-alike', { destinations: [destination({ kind: 'address' })] }),
      data: { ...told(['address']), comparedWith: null },
      soft: true
    }
  },
  clears: {
    'the hosts of a young package': {
      change: added('1.1.0'),
      facts: ofNewcomer('young', { destinations: [destination(), mentioned('address')] })
    },
    'an address that a package with few releases calls': {
      change: added('1.1.0'),
      facts: ofNewcomer('few-releases', { destinations: [destination({ kind: 'address' })] })
    },
    'nothing new': { change, facts: of() },
    'a host that is mentioned': { change, facts: of(mentioned('host')) },
    'a host that stands alone': { change, facts: of(destination({ role: 'address' })) },
    'what only tests call': { change, facts: of(destination({ weight: 'aside' })) },
    'the hosts of a first release': {
      change: added('1.1.0'),
      facts: finding({ destinations: [destination()] }, first)
    }
  }
})
