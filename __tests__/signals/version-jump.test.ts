import type { Facts } from '../../src/model.ts'
import { versionJump } from '../../src/signals/version-jump.ts'
import { added, daysAgo, dated, downgraded, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const past = (...versions: readonly string[]): Pick<Facts, 'history' | 'recent'> => ({
  history: versions.map((version, i) => dated(version, daysAgo(900 - i))),
  recent: []
})
/** The same with releases of the last days. */
const lately = (facts: ReturnType<typeof past>, ...versions: readonly string[]): ReturnType<typeof past> => ({
  ...facts,
  recent: versions.map((version, i) => dated(version, daysAgo(3 - i / 10)))
})
const counted = past('1.0.0', '1.0.1', '1.1.0', '1.2.0', '1.2.1')
const left = (version: string, skipped: number, mostSkippedBefore = 0) => ({
  version,
  skipped,
  mostSkippedBefore
})
const jump = (major: number, highestBefore: number) => ({
  major,
  highestBefore,
  skipped: major - highestBefore - 1
})

testSignal(versionJump, {
  flags: {
    'one major that was skipped': {
      change: updated('1.4.0', '3.0.0'),
      facts: past('1.0.0', '1.4.0'),
      data: jump(3, 1),
      says: 'Its major version is 3, while no earlier release went beyond 1: 1 were skipped.'
    },
    'a number that nobody reaches by counting': {
      change: updated('1.4.0', '99.10.9'),
      facts: past('1.0.0', '1.4.0'),
      data: jump(99, 1)
    },
    'a package that is new here': {
      change: added('9.0.0'),
      facts: past('1.0.0', '2.0.0'),
      data: jump(9, 2)
    },
    'a jump from versions that begin with zero': {
      change: added('2.0.0'),
      facts: past('0.1.0', '0.2.0'),
      data: jump(2, 0)
    },
    'a greater jump than the package has made before': {
      change: updated('4.0.0', '8.0.0'),
      facts: past('1.0.0', '4.0.0'),
      data: jump(8, 4)
    },
    'a prerelease that is out of line': {
      change: updated('1.0.0', '5.0.0-beta.1'),
      facts: past('1.0.0'),
      data: jump(5, 1)
    },
    'a jump for which only a prerelease prepared the ground': {
      change: updated('1.0.0', '5.0.0'),
      facts: past('1.0.0', '5.0.0-beta.1'),
      data: jump(5, 1)
    },
    'a jump, also where another way up was published out of order': {
      change: updated('3.0.0', '7.0.0'),
      facts: past('3.0.0', '1.0.0', '2.0.0'),
      data: jump(7, 3)
    },
    'the greatest number there is': {
      change: updated('1.0.0', `${Number.MAX_SAFE_INTEGER}.0.0`),
      facts: past('1.0.0'),
      data: jump(Number.MAX_SAFE_INTEGER, 1)
    },
    'a jump from what base locks, where the registry knows no past': {
      change: updated('1.0.0', '3.0.0'),
      facts: past(),
      data: jump(3, 1)
    },
    'a jump of yesterday in its stead': {
      change: added('5.0.1'),
      facts: lately(past('1.0.0'), '5.0.0'),
      data: jump(5, 1)
    },
    'a new line that begins far up': {
      change: updated('1.2.1', '1.3.9'),
      facts: counted,
      data: left('1.3.9', 9),
      says: '«1.3.9» leaves out 9 numbers before it. In 6 releases the package left out none.'
    },
    'a new major that begins far up': {
      change: updated('1.2.1', '2.3.9'),
      facts: counted,
      data: left('2.3.9', 9)
    },
    'minors that were left out': {
      change: updated('1.2.1', '1.8.0'),
      facts: counted,
      data: left('1.8.0', 5)
    },
    'patches that were left out': {
      change: updated('1.2.1', '1.2.7'),
      facts: counted,
      data: left('1.2.7', 5)
    },
    'patches of an older line': {
      change: updated('1.2.1', '1.2.9'),
      facts: past('1.0.0', '1.1.0', '1.2.0', '1.2.1', '2.0.0'),
      data: left('1.2.9', 7)
    },
    'an odd number of yesterday': {
      change: updated('1.2.1', '1.3.10'),
      facts: lately(counted, '1.3.9'),
      data: left('1.3.9', 9)
    },
    'more than the package left out before': {
      change: updated('1.2.1', '1.2.9'),
      facts: past('1.0.0', '1.0.4', '1.1.0', '1.2.0', '1.2.1'),
      data: left('1.2.9', 7, 3),
      says: 'left out at most 3 at once'
    },
    'mildly, a few numbers': {
      change: updated('1.2.1', '1.2.5'),
      facts: counted,
      data: left('1.2.5', 3),
      soft: true
    },
    'mildly, a prerelease where base has a stable release': {
      change: updated('1.2.1', '1.2.2-a'),
      facts: counted,
      data: { from: '1.2.1', to: '1.2.2-a' },
      soft: true,
      says: '«1.2.2-a» is a prerelease, while base locks the stable «1.2.1».'
    },
    'mildly, a version that goes back': {
      change: downgraded('2.0.0', '1.9.9'),
      facts: past('1.9.8', '2.0.0'),
      data: { from: '2.0.0', to: '1.9.9' },
      soft: true,
      says: 'It goes back from «2.0.0» to «1.9.9».'
    },
    'mildly, one that goes back where nothing is known of the past': {
      change: downgraded('2.0.0', '<1.9.9>'),
      facts: past(),
      data: { from: '2.0.0', to: '<1.9.9>' },
      soft: true
    }
  },
  clears: {
    'two numbers that were left out, as where releases were taken down': {
      change: updated('1.2.1', '1.2.4'),
      facts: counted
    },
    'numbers left out by a package that does so': {
      change: updated('1.2.1', '1.2.9'),
      facts: past('1.0.0', '1.0.8', '1.1.0', '1.2.0', '1.2.1')
    },
    'numbers left out after a few releases': {
      change: updated('1.2.0', '1.2.9'),
      facts: past('1.0.0', '1.1.0', '1.2.0')
    },
    'numbers that recent releases took': {
      change: updated('1.2.1', '1.2.6'),
      facts: lately(counted, '1.2.2', '1.2.3', '1.2.4', '1.2.5')
    },
    'a major that recent releases led up to': {
      change: added('4.0.0'),
      facts: lately(counted, '2.0.0', '3.0.0')
    },
    'an odd number of yesterday on another major': {
      change: updated('1.2.1', '1.2.2'),
      facts: lately(counted, '2.9.9')
    },
    'a number in a gap below': {
      change: updated('1.0.1', '1.0.9'),
      facts: past('1.0.0', '1.0.1', '1.0.12', '1.1.0', '1.2.0')
    },
    'a major in a gap below': {
      change: added('2.9.0'),
      facts: past('1.0.0', '1.1.0', '1.2.0', '1.3.0', '3.0.0')
    },
    'the next prerelease': {
      change: updated('2.0.0-a.1', '2.0.0-a.9'),
      facts: past('1.0.0', '2.0.0-a.1')
    },
    'a prerelease after prereleases of its major': {
      change: updated('3.0.0-a.1', '3.0.0-a.2'),
      facts: past('1.0.0', '3.0.0-a.1')
    },
    'a new package in a prerelease': { change: added('2.0.0-a.1'), facts: past('1.0.0') },
    'the next patch': { change: updated('1.4.0', '1.4.1'), facts: past('1.4.0') },
    'the next major': { change: updated('1.4.0', '2.0.0'), facts: past('1.0.0', '1.4.0') },
    'majors that base skipped, but the package did not': {
      change: updated('1.0.0', '5.0.0'),
      facts: past('1.0.0', '2.0.0', '3.0.0', '4.0.0')
    },
    'a release on an old line': { change: updated('1.4.0', '1.4.1'), facts: past('1.4.0', '9.0.0') },
    'a jump as great as one before': { change: updated('4.0.0', '7.0.0'), facts: past('1.0.0', '4.0.0') },
    'one major skipped by what skipped one before': {
      change: updated('4.0.0', '6.0.0'),
      facts: past('2.0.0', '4.0.0')
    },
    'a package without a past': { change: added('99.0.0'), facts: past() },
    'a package that so far had prereleases only': { change: added('7.0.0'), facts: past('1.0.0-rc.1') },
    'a jump from what base locks, where the registry shows the steps between': {
      change: updated('1.0.0', '3.0.0'),
      facts: past('2.0.0')
    },
    'a version that is none': { change: updated('1.0.0', 'main'), facts: past('1.0.0') },
    'a past of versions that are none': { change: added('9.0.0'), facts: past('main', '') }
  }
})
