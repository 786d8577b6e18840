import type { LockedPackage, UsualHash } from '../../src/model.ts'
import { integrityWeak } from '../../src/signals/integrity-weak.ts'
import { added, downgraded, fromRegistry, locked, mutated, tarball, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const sha1Hex = '0123456789abcdef0123456789abcdef01234567'
const sha1 = `sha1-${Buffer.from(sha1Hex, 'hex').toString('base64')}`

/** Version 1.1.0 with this integrity, and the one before it, with sha512 where nothing else is said. */
const holding = (integrity: string | undefined, more: Partial<LockedPackage> = {}): LockedPackage =>
  locked('1.1.0', { resolution: fromRegistry('kit', '1.1.0', { integrity }), ...more })
const before = (integrity: string | undefined): LockedPackage =>
  locked('1.0.0', { resolution: fromRegistry('kit', '1.0.0', { integrity }) })
const strong = 'sha512-AAAA'

/** Of 100 packages around, so many have sha512; base is the same. */
const usual = (count: number, more: Partial<UsualHash> = {}) => ({
  usualHash: {
    around: { all: 100, strong: count },
    atBase: { all: 101, strong: count + 1 },
    published: true,
    ...more
  }
})
const none = { all: 0, strong: 0 }
const data = (hash: string | null, lost: boolean, strongNeighbours = 100, neighbours = 100) => ({
  hash,
  neighbours,
  strongNeighbours,
  lost
})

testSignal(integrityWeak, {
  flags: {
    'a hash that an update loses': {
      change: updated('1.0.0', holding(undefined)),
      facts: usual(100),
      data: data(null, true),
      says: 'The lockfile names no hash for it, while base had sha512 for version «1.0.0».'
    },
    'a hash that gets weaker': {
      change: updated('1.0.0', holding(sha1)),
      facts: usual(100),
      data: data('sha1', true),
      says: 'The lockfile names only sha1 for it'
    },
    'a hash that is lost on going back': {
      change: downgraded('1.2.0', holding(undefined)),
      facts: usual(100),
      data: data(null, true)
    },
    'a hash that the same version loses, although the registry shows none': {
      change: mutated('1.1.0', holding(undefined)),
      facts: usual(100, { published: false }),
      data: data(null, true)
    },
    'a hash that is lost together with those of all neighbours': {
      change: updated('1.0.0', holding(undefined)),
      facts: usual(0, { atBase: { all: 100, strong: 100 } }),
      data: data(null, true, 0)
    },
    'a hash that the only package of a lockfile loses': {
      change: updated('1.0.0', holding(undefined)),
      facts: usual(0, { around: none, atBase: { all: 1, strong: 1 } }),
      data: data(null, true, 0, 0)
    },
    'a text that is no hash': {
      change: updated('1.0.0', holding('0123456789abcdef')),
      facts: usual(100),
      data: data(null, true)
    },
    'the sha1 that Yarn classic writes behind the address, with nothing beside it': {
      change: updated(
        '1.0.0',
        locked('1.1.0', {
          resolution: {
            kind: 'registry',
            resolved: `${tarball('kit', '1.1.0')}#${sha1Hex}`,
            integrity: undefined
          }
        })
      ),
      facts: usual(100),
      data: data('sha1', true)
    },
    'a new package without a hash among packages that have one, mildly': {
      change: added(holding(undefined)),
      facts: usual(97),
      data: data(null, false, 97),
      soft: true,
      says: 'while 97 of the 100 other packages from there have sha512'
    },
    'a new package with sha1 alone, mildly, where the registry does not say what it has': {
      change: added(holding(sha1)),
      facts: usual(100, { published: undefined }),
      data: data('sha1', false),
      soft: true
    }
  },
  clears: {
    'a strong hash': { change: updated('1.0.0', holding(strong)), facts: usual(100) },
    'a strong hash beside the sha1': { change: added(holding(`${sha1} ${strong}`)), facts: usual(100) },
    'what was weak before': { change: updated(before(sha1), holding(undefined)), facts: usual(100) },
    'a new package in a lockfile in which hashes are missing': {
      change: added(holding(undefined)),
      facts: usual(2)
    },
    'a lost hash in a lockfile that mixes strong and weak ones': {
      change: downgraded('1.2.0', holding(sha1)),
      facts: usual(80)
    },
    'a new package that is the only one from there': {
      change: added(holding(undefined)),
      facts: usual(0, { around: none, atBase: none })
    },
    'a release that has no sha512 at its registry': {
      change: updated('1.0.0', holding(sha1)),
      facts: usual(100, { published: false })
    },
    'a lockfile with checksums of its own': {
      change: updated('1.0.0', holding('10c0/0123456789abcdef')),
      facts: { usualHash: undefined }
    },
    'what is bundled': { change: added(holding(undefined, { bundled: true })), facts: usual(100) },
    'what comes from git': {
      change: updated(
        '1.0.0',
        holding(undefined, {
          resolution: { kind: 'git', repository: 'r', commit: 'c', integrity: undefined }
        })
      ),
      facts: usual(100)
    }
  }
})
