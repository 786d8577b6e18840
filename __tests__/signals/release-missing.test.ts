import { releaseMissing } from '../../src/signals/release-missing.ts'
import { added, downgraded, locked, mutated, now, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const present = { presence: { state: 'present' }, presenceBefore: { state: 'present' } } as const
const noVersion = { presence: { state: 'no-such-version' }, presenceBefore: undefined } as const
const noPackage = {
  presence: { state: 'no-such-package' },
  presenceBefore: { state: 'no-such-package' }
} as const
const baseUnknown = { ...present, presenceBefore: { state: 'no-such-version' } } as const

testSignal(releaseMissing, {
  flags: {
    'a version that was removed': {
      change: updated('1.0.0', '1.1.0'),
      facts: { presence: { state: 'removed', publishedAt: now }, presenceBefore: { state: 'present' } },
      data: { state: 'removed', publishedAt: '2024-06-15T12:00:00.000Z' },
      says: 'Version «1.1.0» was removed from the registry. It had been published «2024-06-15 12:00 UTC».'
    },
    'a version that never was': {
      change: updated('1.0.0', '1.1.0'),
      facts: noVersion,
      data: { state: 'no-such-version' },
      says: 'The registry has no version «1.1.0» of this package.'
    },
    'a package that does not exist': {
      change: added(locked('1.0.0', { name: '@inner/<kit>' })),
      facts: noPackage,
      data: { state: 'no-such-package' },
      says: 'The registry has no package named «@inner/<kit>».'
    },
    'what one goes back to and is not there': {
      change: downgraded('1.1.0', '1.0.0'),
      facts: noVersion,
      data: { state: 'no-such-version' }
    },
    'what changed its bytes and is not there': {
      change: mutated('1.0.0', '1.0.0'),
      facts: noVersion,
      data: { state: 'no-such-version' }
    },
    'mildly, a name whose releases are gone from under base': {
      change: updated('0.0.3', '1.0.0'),
      facts: baseUnknown,
      data: { state: 'base-unknown', version: '0.0.3' },
      soft: true,
      says: 'The registry knows nothing of version «0.0.3», which base locks'
    },
    'mildly, the same where one goes back': {
      change: downgraded('1.0.0', '0.0.3'),
      facts: baseUnknown,
      data: { state: 'base-unknown', version: '1.0.0' },
      soft: true
    },
    'what is missing on both sides by what head locks': {
      change: updated('1.0.0', '1.1.0'),
      facts: { ...noVersion, presenceBefore: { state: 'no-such-version' } },
      data: { state: 'no-such-version' }
    },
    'mildly, the placeholder of a package that was taken down': {
      change: added('0.0.1-security'),
      facts: { ...present, presenceBefore: undefined },
      data: { state: 'placeholder' },
      soft: true,
      says: 'Version «0.0.1-security» is an empty placeholder'
    },
    'mildly, a later one of them': {
      change: updated('4.2.1', '0.0.1-security.0'),
      facts: present,
      data: { state: 'placeholder' },
      soft: true
    },
    'a version with a long text in place of a number': {
      change: added('</summary>'),
      facts: noVersion,
      data: { state: 'no-such-version' },
      says: '«</summary>»'
    }
  },
  clears: {
    'what is there and new': { change: added('1.0.0'), facts: present },
    'what is there and newer': { change: updated('1.0.0', '1.1.0'), facts: present },
    'what is there and older': { change: downgraded('1.1.0', '1.0.0'), facts: present },
    'a move away from what was taken down': {
      change: updated('1.0.0', '1.1.0'),
      facts: { ...present, presenceBefore: { state: 'removed', publishedAt: now } }
    },
    'a base that did not come from a registry': {
      change: updated(
        locked('1.0.0', { resolution: { kind: 'local', path: 'vendor/kit.tgz' } }),
        locked('1.1.0')
      ),
      facts: baseUnknown
    },
    'a version that only sounds like a placeholder': {
      change: updated('1.0.0', '1.1.0-security'),
      facts: present
    },
    'what is there and has other bytes': { change: mutated('1.0.0', '1.0.0'), facts: present }
  }
})
