import { releaseMissing } from '../../src/signals/release-missing.ts'
import { added, downgraded, locked, mutated, now, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const present = { presence: { state: 'present' } } as const
const noVersion = { presence: { state: 'no-such-version' } } as const
const noPackage = { presence: { state: 'no-such-package' } } as const

testSignal(releaseMissing, {
  flags: {
    'a version that was removed': {
      change: updated('1.0.0', '1.1.0'),
      facts: { presence: { state: 'removed', publishedAt: now } },
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
    'what is there and has other bytes': { change: mutated('1.0.0', '1.0.0'), facts: present }
  }
})
