import type { Facts, Publisher, Release } from '../../src/model.ts'
import { trustDowngrade } from '../../src/signals/trust-downgrade.ts'
import { dated, daysAgo, downgraded, pipeline, publisher, release, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const change = updated('1.0.1', '1.0.2')

type Way = Pick<Release, 'publisher' | 'attested'>
const way = (by: Publisher, attested = false): Way => ({ publisher: by, attested })
const person = way(publisher('alice'))
const provenance = way(publisher('alice'), true)
const trusted = way(pipeline('oidc:1'), true)
const staged = way(pipeline('oidc:1', 'bob'), true)

/** What is released now, what base locks, and what was released before, oldest first. */
const facts = (
  now: Way,
  before: readonly [string, Way] | undefined,
  past: readonly (readonly [string, Way])[] = [],
  version = '1.0.2'
): Pick<Facts, 'release' | 'publisher' | 'predecessor' | 'history' | 'recent'> => ({
  release: release(version, now),
  publisher: now.publisher ?? publisher('nobody'),
  predecessor: before === undefined ? undefined : release(before[0], before[1]),
  history: past.map(([number, how], i) => dated(number, daysAgo(300 - i), how)),
  recent: []
})

const data = (trust: string, before: string, comparedWith: string) => ({ trust, before, comparedWith })

testSignal(trustDowngrade, {
  flags: {
    'an account where a pipeline published': {
      change,
      facts: facts(person, ['1.0.1', trusted], [['1.0.1', trusted]]),
      data: data('none', 'trusted-publisher', '1.0.1'),
      says: 'Published by an account, without a statement of where it was built, while version «1.0.1» came from a pipeline that the registry knows.'
    },
    'an account with a statement where a pipeline published': {
      change,
      facts: facts(provenance, ['1.0.1', trusted]),
      data: data('provenance', 'trusted-publisher', '1.0.1')
    },
    'a statement that is missing now': {
      change,
      facts: facts(person, ['1.0.1', provenance]),
      data: data('none', 'provenance', '1.0.1')
    },
    'a pipeline that nobody approved any more': {
      change,
      facts: facts(trusted, ['1.0.1', staged]),
      data: data('trusted-publisher', 'staged', '1.0.1'),
      says: 'Published by a pipeline that nobody approved, while version «1.0.1» was approved by a person.'
    },
    'a release weaker than the last of its line, where base locks one from before': {
      change: updated('1.0.0', '1.0.2'),
      facts: facts(
        person,
        ['1.0.0', person],
        [
          ['1.0.0', person],
          ['1.0.1', trusted]
        ]
      ),
      data: data('none', 'trusted-publisher', '1.0.1')
    },
    'what goes back to a weaker release': {
      change: downgraded('1.0.3', '1.0.2'),
      facts: facts(person, ['1.0.1', trusted]),
      data: data('none', 'trusted-publisher', '1.0.1')
    },
    'mildly, what this package has done before': {
      change,
      facts: facts(
        person,
        ['1.0.1', trusted],
        [
          ['1.0.0', trusted],
          ['1.0.0-fix', person],
          ['1.0.1', trusted]
        ]
      ),
      data: data('none', 'trusted-publisher', '1.0.1'),
      soft: true,
      says: 'It happened in this package before.'
    },
    'mildly, an older line that is kept by hand': {
      change,
      facts: facts(
        person,
        ['1.0.1', person],
        [
          ['1.0.1', person],
          ['2.0.0', trusted]
        ]
      ),
      data: data('none', 'trusted-publisher', '2.0.0'),
      soft: true,
      says: 'Version «2.0.0», of another release line, came from a pipeline that the registry knows.'
    }
  },
  clears: {
    'the first release there is': { change, facts: facts(person, undefined) },
    'a package that never knew better': {
      change,
      facts: facts(person, ['1.0.1', person], [['1.0.1', person]])
    },
    'the same way as before': { change, facts: facts(trusted, ['1.0.1', trusted], [['1.0.1', trusted]]) },
    'a move to a pipeline': { change, facts: facts(trusted, ['1.0.1', person]) },
    'a move to staged releases': { change, facts: facts(staged, ['1.0.1', trusted]) }
  }
})
