import type { Facts } from '../../src/model.ts'
import { maintainerChange } from '../../src/signals/maintainer-change.ts'
import { added, downgraded, person, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const people = (
  now: readonly string[],
  before: readonly string[] | undefined
): Pick<Facts, 'maintainers'> => ({
  maintainers: { now: now.map(person), before: before?.map(person) }
})
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
    'the same people with other mail addresses': {
      change,
      facts: {
        maintainers: { now: [{ name: 'alice', email: 'alice@elsewhere.example' }], before: [person('alice')] }
      }
    },
    'somebody who left': { change, facts: people(['alice'], ['alice', 'bob']) },
    'a release after which nobody is left, since nobody came': { change, facts: people([], ['alice']) },
    'the first release there is': { change: added('1.0.0'), facts: people(['mallory'], undefined) },
    'a release before that listed nobody': { change, facts: people(['mallory'], []) }
  }
})
