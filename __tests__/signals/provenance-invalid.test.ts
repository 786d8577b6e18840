import { say } from '../../src/model.ts'
import { provenanceInvalid } from '../../src/signals/provenance-invalid.ts'
import { added, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const change = updated('1.0.0', '1.1.0')

testSignal(provenanceInvalid, {
  flags: {
    'a statement that does not hold': {
      change,
      facts: { wrongAttestations: [say`It is about ${'other@1.0.0'}.`] },
      data: { wrong: 1 },
      says: 'The registry holds a statement about this release that does not hold. It is about «other@1.0.0».'
    },
    'several, the first in words': {
      change: added('1.0.0'),
      facts: { wrongAttestations: [say`The first.`, say`The second.`] },
      data: { wrong: 2 },
      says: /The first\.$/
    }
  },
  clears: { 'what has no wrong statement': { change, facts: { wrongAttestations: [] } } }
})
