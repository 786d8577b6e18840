import type { Facts, LearntDependency, NewDependency } from '../../src/model.ts'
import { newDependency } from '../../src/signals/new-dependency.ts'
import { dayMs, hourMs } from '../../src/time.ts'
import { added, dated, daysAgo, now, person, publisher, release, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const change = updated('1.0.1', '1.0.2')

/** A package that came out so long before the release that brings it, by these people. */
const learnt = (ageMs: number, ...people: readonly string[]): LearntDependency => ({
  version: '1.0.0',
  publishedAt: now - ageMs,
  firstPublishedAt: now - ageMs,
  people: new Set(people)
})

const brought = (name: string, more: Partial<NewDependency> = {}): NewDependency => ({
  name,
  range: '^1.0.0',
  lockedAtBase: false,
  learnt: undefined,
  ...more
})

const facts = (
  newDependencies: readonly NewDependency[],
  before = '1.0.1'
): Pick<Facts, 'release' | 'predecessor' | 'history' | 'newDependencies' | 'namesAtBase'> => ({
  release: release('1.0.2', { publishedAt: now, publisher: publisher('mallory') }),
  predecessor: release(before, {
    publisher: publisher('alice'),
    maintainers: [person('alice'), person('bob')]
  }),
  history: [dated(before, daysAgo(100), { publisher: publisher('alice') })],
  newDependencies,
  namesAtBase: new Set(['kit', 'left-shelf-tools'])
})

const data = (...dependencies: readonly (readonly [string, string])[]) => ({
  dependencies: dependencies.map(([name, why]) => ({ name, why }))
})

testSignal(newDependency, {
  flags: {
    'a dependency that is minutes old, by a stranger': {
      change,
      facts: facts([brought('shelf-helper', { learnt: learnt(22 * 60_000, 'zoe') })]),
      data: data(['shelf-helper', 'young']),
      says: 'This patch release brings in «shelf-helper», which was first published 22 min before it.'
    },
    'a dependency by whoever published this very release': {
      change,
      facts: facts([brought('shelf-helper', { learnt: learnt(2 * dayMs, 'mallory') })]),
      data: data(['shelf-helper', 'young'])
    },
    'a dependency that came out after the release that asks for it': {
      change,
      facts: facts([brought('shelf-helper', { learnt: learnt(-hourMs, 'zoe') })]),
      data: data(['shelf-helper', 'young']),
      says: 'which did not exist before'
    },
    'a dependency from git': {
      change,
      facts: facts([brought('shelf-helper', { range: 'github:somebody/shelf-helper#0a1b2c' })]),
      data: data(['shelf-helper', 'elsewhere']),
      says: '«shelf-helper» from outside the registry («github:somebody/shelf-helper#0a1b2c»)'
    },
    'a dependency from git by its short form': {
      change,
      facts: facts([brought('shelf-helper', { range: 'somebody/shelf-helper' })]),
      data: data(['shelf-helper', 'elsewhere'])
    },
    'a dependency by address, also where base knows the name': {
      change,
      facts: facts([
        brought('shelf-helper', { range: 'https://files.example.test/x.tgz', lockedAtBase: true })
      ]),
      data: data(['shelf-helper', 'elsewhere'])
    },
    'a young dependency that is named like one that base locks': {
      change,
      facts: facts([brought('left-shelf-tool', { learnt: learnt(dayMs, 'zoe') })]),
      data: data(['left-shelf-tool', 'look-alike']),
      says: '«left-shelf-tool», which is named like «left-shelf-tools»'
    },
    'all that are odd, the worst first': {
      change,
      facts: facts([
        brought('shelf-kin', { learnt: learnt(dayMs, 'bob') }),
        brought('shelf-old', { learnt: learnt(900 * dayMs, 'alice') }),
        brought('shelf-new', { learnt: learnt(dayMs, 'zoe') })
      ]),
      data: data(['shelf-new', 'young'], ['shelf-kin', 'young-sibling'])
    },
    'mildly, a young one by the people of the package': {
      change,
      facts: facts([brought('shelf-kin', { learnt: learnt(dayMs, 'bob') })]),
      data: data(['shelf-kin', 'young-sibling']),
      soft: true,
      says: 'which was first published 1 d before it and comes from the same people'
    },
    'mildly, an old one that few use, by others': {
      change: updated('0.9.0', '1.0.2'),
      facts: facts([brought('shelf-other', { learnt: learnt(400 * dayMs, 'zoe') })], '0.9.0'),
      data: data(['shelf-other', 'stranger']),
      soft: true,
      says: 'This major release brings in «shelf-other», which is little used and by other people.'
    },
    'what a first release fetches from an address': {
      change: added('1.0.2'),
      facts: {
        ...facts([]),
        predecessor: undefined,
        release: release('1.0.2', {
          dependencies: new Map([
            ['shelf-helper', 'https://files.example.test/x.tgz'],
            ['semver', '^7.0.0']
          ])
        })
      },
      data: data(['shelf-helper', 'elsewhere']),
      says: 'This release brings in «shelf-helper» from outside the registry'
    },
    'in a package that is new here': {
      change: added('1.0.2'),
      facts: facts([brought('shelf-helper', { learnt: learnt(dayMs, 'zoe') })]),
      data: data(['shelf-helper', 'young'])
    }
  },
  clears: {
    'what a first release asks the registry for': {
      change: added('1.0.2'),
      facts: {
        ...facts([]),
        predecessor: undefined,
        release: release('1.0.2', { dependencies: new Map([['shelf-helper', '^1.0.0']]) })
      }
    },
    'a release that brings nothing new': { change, facts: facts([]) },
    'a dependency that base locks already': {
      change,
      facts: facts([brought('shelf-helper', { lockedAtBase: true, learnt: learnt(dayMs, 'zoe') })])
    },
    'an old one by the same people': {
      change,
      facts: facts([brought('shelf-kin', { learnt: learnt(400 * dayMs, 'alice') })])
    },
    'one that everybody uses': {
      change,
      facts: facts([brought('semver', { learnt: learnt(4000 * dayMs, 'zoe') })])
    },
    'one that is exactly a week old, by the same people': {
      change,
      facts: facts([brought('shelf-kin', { learnt: learnt(7 * dayMs, 'alice') })])
    },
    'one of which nothing is known, as on another platform': {
      change,
      facts: facts([brought('shelf-helper')])
    },
    'one whose registry tells no people': {
      change,
      facts: facts([brought('shelf-helper', { learnt: learnt(400 * dayMs) })])
    }
  }
})
