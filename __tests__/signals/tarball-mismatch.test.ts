import type { Facts } from '../../src/model.ts'
import { tarballMismatch } from '../../src/signals/tarball-mismatch.ts'
import type { IntegrityCheck } from '../../src/tarball/define.ts'
import { added, downgraded, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const served = (integrity: IntegrityCheck): Pick<Facts, 'served'> => ({
  served: { integrity, oddities: [], unread: undefined }
})
const differs = (...wanted: readonly string[]) =>
  served({ state: 'differs', algorithm: 'sha512', wanted, found: 'AAAA' })

testSignal(tarballMismatch, {
  flags: {
    'other bytes than the locked ones': {
      change: updated('1.0.0', '1.1.0'),
      facts: differs('BBBB'),
      data: { algorithm: 'sha512', wanted: ['BBBB'], found: 'AAAA' },
      says: 'The registry serves an archive with the «sha512» «AAAA», and not «BBBB», which is expected. All else'
    },
    'other bytes than any of several hashes allows': {
      change: downgraded('1.2.0', '1.1.0'),
      facts: differs('BBBB', 'CCCC'),
      data: { algorithm: 'sha512', wanted: ['BBBB', 'CCCC'], found: 'AAAA' }
    }
  },
  clears: {
    'the right bytes': {
      change: updated('1.0.0', '1.1.0'),
      facts: served({ state: 'verified', algorithm: 'sha512' })
    },
    'bytes that nothing was said of': { change: added('1.1.0'), facts: served({ state: 'unchecked' }) }
  }
})
