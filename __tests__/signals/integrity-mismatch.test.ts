import type { Resolution } from '../../src/model.ts'
import { integrityMismatch } from '../../src/signals/integrity-mismatch.ts'
import { added, downgraded, locked, mutated, release, tarball, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const sha512 = `sha512-${'A'.repeat(86)}==`
const other = `sha512-${'B'.repeat(86)}==`
const sha1Hex = '0123456789abcdef0123456789abcdef01234567'
const sha1 = `sha1-${Buffer.from(sha1Hex, 'hex').toString('base64')}`
const otherSha1Hex = 'f'.repeat(40)
const otherSha1 = `sha1-${Buffer.from(otherSha1Hex, 'hex').toString('base64')}`

const holding = (integrity: string | undefined, resolved?: string) =>
  locked('1.1.0', { resolution: { kind: 'registry', resolved, integrity } as Resolution })
const published = (integrity: string | undefined, shasum?: string) => ({
  release: release('1.1.0', { integrity, shasum })
})
const data = (ours: string, theirs: string) => ({
  algorithm: ours.slice(0, ours.indexOf('-')),
  locked: ours,
  published: theirs
})

testSignal(integrityMismatch, {
  flags: {
    'another hash of an added package': {
      change: added(holding(other)),
      facts: published(sha512),
      data: data(other, sha512),
      says: `The lockfile names «${other}», while «${sha512}» was published.`
    },
    'another hash of an update': {
      change: updated('1.0.0', holding(other)),
      facts: published(sha512),
      data: data(other, sha512)
    },
    'another hash on going back': {
      change: downgraded('1.2.0', holding(other)),
      facts: published(sha512),
      data: data(other, sha512)
    },
    'another hash of the same version': {
      change: mutated('1.1.0', holding(other)),
      facts: published(sha512),
      data: data(other, sha512)
    },
    'a second hash beside the right one, which an installer would take as well': {
      change: added(holding(`${sha512} ${other}`)),
      facts: published(sha512),
      data: data(`${sha512} ${other}`, sha512)
    },
    'the right sha512 beside a wrong sha1': {
      change: added(holding(`${sha512} ${otherSha1}`)),
      facts: published(sha512, sha1Hex),
      data: data(otherSha1, sha1)
    },
    'a wrong sha1 behind the address, as Yarn classic writes it': {
      change: added(holding(undefined, `${tarball('kit', '1.1.0')}#${otherSha1Hex}`)),
      facts: published(sha512, sha1Hex),
      data: data(otherSha1, sha1)
    },
    'a sha1 that is not the shasum of a release from before 2017': {
      change: added(holding(otherSha1)),
      facts: published(undefined, sha1Hex),
      data: data(otherSha1, sha1)
    }
  },
  clears: {
    'the published hash': { change: added(holding(sha512)), facts: published(sha512, sha1Hex) },
    'the published hash with options': { change: added(holding(`${sha512}?foo`)), facts: published(sha512) },
    'the shasum, written as SRI': { change: added(holding(sha1)), facts: published(sha512, sha1Hex) },
    'the shasum behind the address, in capitals': {
      change: added(holding(undefined, `${tarball('kit', '1.1.0')}#${sha1Hex.toUpperCase()}`)),
      facts: published(sha512, sha1Hex)
    },
    'no hash in the lockfile': { change: added(holding(undefined)), facts: published(sha512) },
    'no hash at the registry': { change: added(holding(sha512)), facts: published(undefined) },
    'hashes that have no algorithm in common': {
      change: added(holding(sha512)),
      facts: published(undefined, sha1Hex)
    },
    'Yarn’s checksum, which is of a zip of its own': {
      change: added(holding('10c0/0123456789abcdef')),
      facts: published(sha512)
    },
    'what does not come from a registry': {
      change: added(
        locked('1.1.0', {
          resolution: {
            kind: 'git',
            repository: 'git+https://forge.example/kit.git',
            commit: 'a'.repeat(40),
            integrity: other
          }
        })
      ),
      facts: published(sha512)
    }
  }
})
