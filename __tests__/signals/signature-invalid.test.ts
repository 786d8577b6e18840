import { signatureInvalid } from '../../src/signals/signature-invalid.ts'
import { added, mutated, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const change = updated('1.0.0', '1.1.0')
const keyid = 'SHA256:some-key'

testSignal(signatureInvalid, {
  flags: {
    'what a known key did not sign': {
      change,
      facts: { signature: { kind: 'invalid', keyid } },
      data: { keyid, why: 'invalid' },
      says: 'names the key «SHA256:some-key» for its signature, and that key did not sign this'
    },
    'what a key signed that had ended': {
      change,
      facts: { signature: { kind: 'expired-key', keyid, until: Date.UTC(2024, 0, 1) } },
      data: { keyid, why: 'expired-key' },
      says: 'which had ended on 2024-01-01, before the release came out.'
    },
    'a new package': {
      change: added('1.0.0'),
      facts: { signature: { kind: 'invalid', keyid } },
      data: { keyid, why: 'invalid' }
    },
    'the same version with other bytes': {
      change: mutated('1.0.0', '1.0.0'),
      facts: { signature: { kind: 'invalid', keyid } },
      data: { keyid, why: 'invalid' }
    }
  },
  clears: {
    'what is signed rightly': { change, facts: { signature: { kind: 'valid', keyid } } },
    'what is not signed': { change, facts: { signature: { kind: 'none' } } }
  }
})
