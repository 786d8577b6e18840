import type { Facts } from '../../src/model.ts'
import { licenceChange } from '../../src/signals/licence-change.ts'
import { downgraded, release, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const under = (
  now: string | undefined,
  before: string | undefined
): Pick<Facts, 'release' | 'predecessor'> => ({
  release: release('1.1.0', { license: now }),
  predecessor: release('1.0.0', { license: before })
})
const change = updated('1.0.0', '1.1.0')

testSignal(licenceChange, {
  flags: {
    'another licence': {
      change,
      facts: under('BUSL-1.1', 'MIT'),
      data: { licence: 'BUSL-1.1', before: 'MIT' },
      says: 'Its licence is «BUSL-1.1». Version «1.0.0» was under «MIT».'
    },
    'one that is missing': {
      change,
      facts: under(undefined, 'MIT'),
      data: { licence: null, before: 'MIT' },
      says: 'It names no licence. Version «1.0.0» was under «MIT».'
    },
    'one that nobody may use': {
      change,
      facts: under('UNLICENSED', 'MIT'),
      data: { licence: 'UNLICENSED', before: 'MIT' },
      says: 'nobody may use it without asking'
    },
    'a choice that is gone': {
      change,
      facts: under('GPL-3.0-only', 'MIT OR GPL-3.0-only'),
      data: { licence: 'GPL-3.0-only', before: 'MIT OR GPL-3.0-only' }
    },
    'what one goes back to': {
      change: downgraded('2.0.0', '1.1.0'),
      facts: under('GPL-2.0', 'MIT'),
      data: { licence: 'GPL-2.0', before: 'MIT' }
    },
    'the beginning of a long one': {
      change,
      facts: under('x'.repeat(10_000), 'MIT'),
      data: { licence: `${'x'.repeat(100)}…`, before: 'MIT' }
    }
  },
  clears: {
    'the same licence': { change, facts: under('MIT', 'MIT') },
    'the same in another spelling': { change, facts: under('Apache-2.0', 'Apache License, Version 2.0') },
    'one more to choose from': { change, facts: under('(MIT OR Apache-2.0)', 'MIT') },
    'one that is named at last': { change, facts: under('MIT', undefined) },
    'none, as before': { change, facts: under(undefined, undefined) },
    'a first release': { change, facts: { ...under('MIT', 'MIT'), predecessor: undefined } }
  }
})
