import type { Facts, Person, Publisher } from '../../src/model.ts'
import { maintainerChange } from '../../src/signals/maintainer-change.ts'
import { added, downgraded, person, pipeline, publisher, release, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const people = (
  now: readonly (string | Person)[],
  before: readonly (string | Person)[] | undefined,
  publishers: { readonly now?: Publisher; readonly before?: Publisher } = {}
): Pick<Facts, 'maintainers' | 'release' | 'predecessor'> => ({
  maintainers: { now: now.map(asPerson), before: before?.map(asPerson) },
  release: release('1.1.0', { publisher: publishers.now, maintainers: now.map(asPerson) }),
  predecessor: release('1.0.0', { publisher: publishers.before, maintainers: before?.map(asPerson) })
})
const asPerson = (one: string | Person): Person => (typeof one === 'string' ? person(one) : one)
/** The same account with a mail address at another domain. */
const elsewhere = (name: string): Person => ({ name, email: `${name}@elsewhere.example` })
const alice = publisher('alice')
const movedAlice = publisher('alice', { email: 'alice@elsewhere.example' })
const change = updated('1.0.0', '1.1.0')

testSignal(maintainerChange, {
  flags: {
    'a list in which nobody is left': {
      change,
      facts: people(['mallory'], ['alice', 'bob']),
      data: { before: ['alice', 'bob'], now: ['mallory'], added: ['mallory'] },
      says: 'All maintainers were replaced: «alice», «bob» gave way to «mallory».'
    },
    'a name that differs only in its letters': {
      change,
      facts: people(['Alice'], ['alice']),
      data: { before: ['alice'], now: ['Alice'], added: ['Alice'] }
    },
    'mildly, somebody new beside the old ones': {
      change,
      facts: people(['alice', 'mallory'], ['alice']),
      data: { before: ['alice'], now: ['alice', 'mallory'], added: ['mallory'] },
      soft: true,
      says: 'New among the maintainers: «mallory».'
    },
    'mildly, somebody new while others left': {
      change,
      facts: people(['alice', 'mallory'], ['bob', 'alice', 'carol']),
      data: { before: ['alice', 'bob', 'carol'], now: ['alice', 'mallory'], added: ['mallory'] },
      soft: true
    },
    'mildly, an account that was renamed': {
      change,
      facts: people(['bob', { name: 'alicia', email: 'alice@people.example' }], ['alice', 'bob']),
      data: { before: ['alice', 'bob'], now: ['alicia', 'bob'], added: ['alicia'] },
      soft: true,
      says: 'The maintainer «alice» is called «alicia» now, with the same mail address.'
    },
    'mildly, the only account, renamed': {
      change,
      facts: people([{ name: 'alicia', email: 'alice@people.example' }], ['alice']),
      data: { before: ['alice'], now: ['alicia'], added: ['alicia'] },
      soft: true
    },
    'mildly, a stranger beside an account that was renamed': {
      change,
      facts: people([{ name: 'alicia', email: 'alice@people.example' }, 'mallory'], ['alice']),
      data: { before: ['alice'], now: ['alicia', 'mallory'], added: ['alicia', 'mallory'] },
      soft: true,
      says: /^New among the maintainers: «mallory»\.$/
    },
    'mildly, a stranger with the mail address of somebody who stayed': {
      change,
      facts: people(['alice', { name: 'mallory', email: 'alice@people.example' }], ['alice']),
      data: { before: ['alice'], now: ['alice', 'mallory'], added: ['mallory'] },
      soft: true,
      says: 'New among the maintainers: «mallory».'
    },
    'the mail address of who published, moved to another domain': {
      change,
      facts: people(['alice', 'bob'], ['alice', 'bob'], { now: movedAlice, before: alice }),
      data: { publisher: 'alice', mailDomain: 'elsewhere.example', mailDomainBefore: 'people.example' },
      says: '«alice», who published it, has a mail address at «elsewhere.example» now, and had one at «people.example» before.'
    },
    'the same of a listed maintainer, where somebody else published before': {
      change,
      facts: people(['alice', 'mallory'], ['alice'], { now: movedAlice, before: pipeline('oidc:one') }),
      data: { publisher: 'alice', mailDomain: 'elsewhere.example', mailDomainBefore: 'people.example' }
    },
    'mildly, the mail address of a maintainer, moved to another domain': {
      change,
      facts: people(['alice', elsewhere('bob')], ['alice', 'bob'], { now: alice, before: alice }),
      data: { mailMoved: ['bob'] },
      soft: true,
      says: 'The mail address is at another domain than before: «bob».'
    },
    'in a package that is new here': {
      change: added('1.0.0'),
      facts: people(['mallory'], ['alice']),
      data: { before: ['alice'], now: ['mallory'], added: ['mallory'] }
    },
    'in what one goes back to': {
      change: downgraded('2.0.0', '1.9.9'),
      facts: people(['mallory'], ['alice']),
      data: { before: ['alice'], now: ['mallory'], added: ['mallory'] }
    },
    'a crowd, of which five are named': {
      change,
      facts: people(['m-1', 'm-2', 'm-3', 'm-4', 'm-5', 'm-6', 'm-7'], ['alice']),
      data: {
        before: ['alice'],
        now: ['m-1', 'm-2', 'm-3', 'm-4', 'm-5', 'm-6', 'm-7'],
        added: ['m-1', 'm-2', 'm-3', 'm-4', 'm-5', 'm-6', 'm-7']
      },
      says: '«m-4», «m-5» and 2 more.'
    },
    'five, all of whom are named': {
      change,
      facts: people(['m-1', 'm-2', 'm-3', 'm-4', 'm-5'], ['alice']),
      data: {
        before: ['alice'],
        now: ['m-1', 'm-2', 'm-3', 'm-4', 'm-5'],
        added: ['m-1', 'm-2', 'm-3', 'm-4', 'm-5']
      },
      says: '«m-4», «m-5».'
    },
    'somebody who is named twice, once': {
      change,
      facts: people(['<mallory>', '<mallory>'], ['alice', 'alice']),
      data: { before: ['alice'], now: ['<mallory>'], added: ['<mallory>'] }
    }
  },
  clears: {
    'the same people': { change, facts: people(['alice', 'bob'], ['alice', 'bob']) },
    'the same people in another order': { change, facts: people(['bob', 'alice'], ['alice', 'bob']) },
    'other mail addresses at the same domains': {
      change,
      facts: people([{ name: 'alice', email: 'other@People.example' }], ['alice'], {
        now: publisher('alice', { email: 'third@people.example' }),
        before: alice
      })
    },
    'a mail address that the list before had': {
      change,
      facts: people(['alice'], [elsewhere('alice'), 'alice'], { now: movedAlice, before: alice })
    },
    'mail addresses that nobody tells': {
      change,
      facts: people([{ name: 'alice', email: undefined }], ['alice'], {
        now: publisher('alice', { email: undefined }),
        before: alice
      })
    },
    'the mail address of a pipeline': {
      change,
      facts: people(['alice'], ['alice', { name: 'GitHub Actions', email: 'bot@other.example' }], {
        now: pipeline('oidc:one')
      })
    },
    'somebody who left': { change, facts: people(['alice'], ['alice', 'bob']) },
    'a release after which nobody is left, since nobody came': { change, facts: people([], ['alice']) },
    'the first release there is': { change: added('1.0.0'), facts: people(['mallory'], undefined) },
    'a release before that listed nobody': { change, facts: people(['mallory'], []) }
  }
})
