import type { Facts } from '../../src/model.ts'
import { releaseDeprecated } from '../../src/signals/release-deprecated.ts'
import { added, downgraded, release, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const marked = (now: string | undefined, before?: string): Pick<Facts, 'release' | 'predecessor'> => ({
  release: release('1.1.0', { deprecated: now }),
  predecessor: release('1.0.0', { deprecated: before })
})
const change = updated('1.0.0', '1.1.0')

testSignal(releaseDeprecated, {
  flags: {
    'a release that is marked': {
      change,
      facts: marked('<Use another.>'),
      data: { deprecated: '<Use another.>' },
      says: 'Its maintainers marked it as deprecated: «<Use another.>»'
    },
    'a new package, all of whose releases are marked': {
      change: added('1.1.0'),
      facts: marked('Gone.', 'Gone.'),
      data: { deprecated: 'Gone.' }
    },
    'a new package that has no other release': {
      change: added('1.1.0'),
      facts: { ...marked('Gone.'), predecessor: undefined },
      data: { deprecated: 'Gone.' }
    },
    'what one goes back to': {
      change: downgraded('2.0.0', '1.1.0'),
      facts: marked('Gone.'),
      data: { deprecated: 'Gone.' }
    },
    'the beginning of a long reason': {
      change,
      facts: marked('x'.repeat(100_000)),
      data: { deprecated: `${'x'.repeat(240)}…` }
    }
  },
  clears: {
    'a release that is not marked': { change, facts: marked(undefined) },
    'one that is better than before': { change, facts: marked(undefined, 'Gone.') },
    'what was marked before': { change, facts: marked('Gone for good.', 'Gone.') }
  }
})
