import type { Facts, Publisher } from '../../src/model.ts'
import { publisherNotMaintainer } from '../../src/signals/publisher-not-maintainer.ts'
import { added, dated, daysAgo, downgraded, person, pipeline, publisher, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const change = updated('1.2.0', '1.3.0')
type Listed = readonly [by: Publisher | undefined, maintainers: readonly string[] | undefined]

const by = (
  who: Publisher,
  maintainers: readonly string[],
  past: readonly Listed[]
): Pick<Facts, 'publisher' | 'maintainers' | 'history'> => ({
  publisher: who,
  maintainers: { now: maintainers.map(person), before: undefined },
  history: past.map(([one, list], i) =>
    dated(`1.0.${i}`, daysAgo(900 - i), { publisher: one, maintainers: list?.map(person) })
  )
})
const alice = publisher('alice')
const mallory = publisher('mallory')
const usual: Listed = [alice, ['alice', 'bob']]
const bobs: Listed = [publisher('bob'), ['bob']]
const odd: Listed = [alice, ['bob']]

testSignal(publisherNotMaintainer, {
  flags: {
    'an account that is on no list, where all others were': {
      change,
      facts: by(mallory, ['alice'], [usual, usual, usual]),
      data: { publisher: 'mallory', maintainers: 1, earlierReleases: 3, listedBefore: 3 },
      says: '«mallory» published it and is not among its maintainers. 3 of 3 earlier releases came from a listed maintainer.'
    },
    'an account that was listed when it published before, and has left since': {
      change,
      facts: by(alice, ['bob'], [usual, usual, bobs]),
      data: { publisher: 'alice', maintainers: 1, earlierReleases: 3, listedBefore: 3 }
    },
    'an approver who is on no list': {
      change,
      facts: by(pipeline('oidc:one', 'mallory'), ['alice'], [usual, usual, usual]),
      data: { publisher: 'mallory', maintainers: 1, earlierReleases: 3, listedBefore: 3 }
    },
    'mildly, where somebody else was not listed either': {
      change,
      facts: by(mallory, ['bob'], [usual, usual, usual, odd]),
      data: { publisher: 'mallory', maintainers: 1, earlierReleases: 4, listedBefore: 3 },
      soft: true
    },
    'mildly, after a short past': {
      change,
      facts: by(mallory, ['alice'], [usual, usual]),
      data: { publisher: 'mallory', maintainers: 1, earlierReleases: 2, listedBefore: 2 },
      soft: true
    },
    'mildly, in the first release of a package': {
      change: added('1.0.0'),
      facts: by(publisher('<mallory>'), ['alice'], []),
      data: { publisher: '<mallory>', maintainers: 1, earlierReleases: 0, listedBefore: 0 },
      soft: true
    },
    'in what one goes back to, by the releases that tell both': {
      change: downgraded('2.0.0', '1.3.0'),
      facts: by(
        mallory,
        ['alice'],
        [
          [undefined, ['alice']],
          [alice, undefined],
          [alice, []],
          usual,
          usual,
          usual,
          [pipeline('x'), ['alice']]
        ]
      ),
      data: { publisher: 'mallory', maintainers: 1, earlierReleases: 3, listedBefore: 3 }
    }
  },
  clears: {
    'a maintainer': { change, facts: by(alice, ['bob', 'alice'], [usual, usual, usual]) },
    'a maintainer who is listed under another name': {
      change,
      facts: by(publisher('alicia', { email: 'alice@people.example' }), ['alice'], [usual, usual, usual])
    },
    'an account that published without being listed before': {
      change,
      facts: by(alice, ['bob'], [usual, usual, usual, odd])
    },
    'a pipeline': { change, facts: by(pipeline('oidc:one'), ['alice'], [usual, usual, usual]) },
    'a pipeline whose identity the registry dropped': {
      change,
      facts: by(publisher('GitHub Actions'), ['alice'], [usual, usual, usual])
    },
    'an approver who is a maintainer': {
      change,
      facts: by(pipeline('oidc:one', 'alice'), ['alice'], [usual, usual, usual])
    },
    'an account that the list of the last release has': {
      change,
      facts: by(alice, ['bob'], [usual, usual, usual])
    },
    'a staged release that a maintainer sent in': {
      change,
      facts: by(publisher('alice', { approver: person('carol') }), ['alice'], [usual, usual, usual])
    },
    'a list that is empty': { change, facts: by(mallory, [], [usual, usual, usual]) }
  }
})
