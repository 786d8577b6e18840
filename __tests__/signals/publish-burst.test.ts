import type { DatedRelease, Facts, Sibling } from '../../src/model.ts'
import { publishBurst } from '../../src/signals/publish-burst.ts'
import { hourMs } from '../../src/time.ts'
import { added, dated, daysAgo, downgraded, now, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const minute = 60_000

/** A release of now, with others so many minutes from it, after a past of one release a month. */
const among = (
  others: Readonly<Record<string, number>>,
  past: readonly DatedRelease[] = monthly(6),
  siblings: readonly Sibling[] = []
): Pick<Facts, 'publishedAt' | 'history' | 'around' | 'siblings'> => ({
  publishedAt: now,
  history: past,
  around: Object.entries(others)
    .map(([version, minutes]) => dated(version, now + minutes * minute))
    .toSorted((a, b) => a.publishedAt - b.publishedAt),
  siblings
})

const monthly = (count: number): readonly DatedRelease[] =>
  Array.from({ length: count }, (_, i) => dated(`1.${i}.0`, daysAgo((count - i) * 30)))

/** So many releases within an hour, some months ago. */
const dense = (...versions: readonly string[]): readonly DatedRelease[] =>
  versions.map((version, i) => dated(version, daysAgo(100) + i * 10 * minute))

const sibling = (name: string, minutes: number, togetherBefore = false): Sibling => ({
  name,
  version: '2.0.0',
  publishedAt: now + minutes * minute,
  togetherBefore
})

const change = updated('1.5.0', '1.5.3')

testSignal(publishBurst, {
  flags: {
    'three patches in a row, of a package that published one by one': {
      change,
      facts: among({ '1.5.1': -8, '1.5.2': -4 }),
      data: {
        releases: ['1.5.1', '1.5.2', '1.5.3'],
        spanMinutes: 8,
        mostReleasesBefore: 1,
        mostLinesBefore: 1
      },
      says: '3 releases within 8 min («1.5.1», «1.5.2», «1.5.3»); before, never more than 1 within two hours.'
    },
    'three that came out after it': {
      change,
      facts: among({ '1.5.4': 4, '1.5.5': 119 }),
      data: {
        releases: ['1.5.3', '1.5.4', '1.5.5'],
        spanMinutes: 119,
        mostReleasesBefore: 1,
        mostLinesBefore: 1
      }
    },
    'several release lines at once': {
      change,
      facts: among({ '0.9.1': -1, '2.0.0': 1 }),
      data: {
        releases: ['0.9.1', '1.5.3', '2.0.0'],
        spanMinutes: 2,
        mostReleasesBefore: 1,
        mostLinesBefore: 1
      }
    },
    'the densest two hours that it is among': {
      change,
      facts: among({ '1.5.1': -119, '1.5.4': 100, '1.5.5': 110, '1.5.6': 119 }),
      data: {
        releases: ['1.5.3', '1.5.4', '1.5.5', '1.5.6'],
        spanMinutes: 119,
        mostReleasesBefore: 1,
        mostLinesBefore: 1
      }
    },
    'the third of a row, where base has the second': {
      change: updated('1.5.2', '1.5.3'),
      facts: among({ '1.5.1': -8, '1.5.2': -4 }, [
        ...monthly(6),
        dated('1.5.1', now - 8 * minute),
        dated('1.5.2', now - 4 * minute)
      ]),
      data: {
        releases: ['1.5.1', '1.5.2', '1.5.3'],
        spanMinutes: 8,
        mostReleasesBefore: 1,
        mostLinesBefore: 1
      }
    },
    'a crowd, of which five are named': {
      change,
      facts: among({ '1.6.0': 1, '1.7.0': 2, '1.8.0': 3, '1.9.0': 4, '2.0.0': 5, '2.1.0': 6 }),
      data: {
        releases: ['1.5.3', '1.6.0', '1.7.0', '1.8.0', '1.9.0'],
        spanMinutes: 6,
        mostReleasesBefore: 1,
        mostLinesBefore: 1
      },
      says: '«1.9.0» and 2 more'
    },
    'mildly, one more than ever': {
      change,
      facts: among({ '1.5.1': -8, '1.5.2': -4 }, [...dense('1.0.0', '1.0.1'), ...monthly(3)]),
      data: {
        releases: ['1.5.1', '1.5.2', '1.5.3'],
        spanMinutes: 8,
        mostReleasesBefore: 2,
        mostLinesBefore: 1
      },
      soft: true
    },
    'mildly, two lines at once for the first time': {
      change,
      facts: among({ '0.9.1': 39 }),
      data: { releases: ['1.5.3', '0.9.1'], spanMinutes: 39, mostReleasesBefore: 1, mostLinesBefore: 1 },
      soft: true,
      says: '2 release lines within 39 min'
    },
    'three lines at once, where three of one line are usual': {
      change,
      facts: among({ '0.9.1': -1, '2.0.0': 1 }, [...dense('1.0.0', '1.0.1', '1.0.2'), ...monthly(3)]),
      data: {
        releases: ['0.9.1', '1.5.3', '2.0.0'],
        spanMinutes: 2,
        mostReleasesBefore: 3,
        mostLinesBefore: 1
      }
    },
    'prereleases by the past of prereleases': {
      change: updated('2.0.0-beta.0', '2.0.0-beta.3'),
      facts: among(
        { '2.0.0-beta.1': -8, '2.0.0-beta.2': -4 },
        [0, 1, 2, 3, 4].map((i) => dated(`1.${i}.0-beta.0`, daysAgo(300 - i * 30)))
      ),
      data: {
        releases: ['2.0.0-beta.1', '2.0.0-beta.2', '2.0.0-beta.3'],
        spanMinutes: 8,
        mostReleasesBefore: 1,
        mostLinesBefore: 1
      }
    },
    'packages that never came out together': {
      change,
      facts: among({}, monthly(6), [sibling('one', -2), sibling('two', 1), sibling('<three>', 12)]),
      data: { packages: ['one', 'two', '<three>'], spanMinutes: 12 },
      says: 'within 12 min of 3 other packages of this review by the same people («one», «two», «<three>»)'
    },
    'mildly, two such packages': {
      change,
      facts: among({}, monthly(6), [sibling('one', -2), sibling('two', 1), sibling('kin', 1, true)]),
      data: { packages: ['one', 'two'], spanMinutes: 2 },
      soft: true
    },
    'packages rather than a milder burst of its own': {
      change,
      facts: among({ '0.9.1': 39 }, monthly(6), [sibling('one', -2), sibling('two', 1), sibling('three', 1)]),
      data: { packages: ['one', 'two', 'three'], spanMinutes: 2 }
    },
    'in a package that is new here': {
      change: added('1.5.3'),
      facts: among({ '1.5.1': -8, '1.5.2': -4 }),
      data: {
        releases: ['1.5.1', '1.5.2', '1.5.3'],
        spanMinutes: 8,
        mostReleasesBefore: 1,
        mostLinesBefore: 1
      }
    },
    'in what one goes back to': {
      change: downgraded('2.0.0', '1.5.3'),
      facts: among({ '1.5.1': -8, '1.5.2': -4 }),
      data: {
        releases: ['1.5.1', '1.5.2', '1.5.3'],
        spanMinutes: 8,
        mostReleasesBefore: 1,
        mostLinesBefore: 1
      }
    }
  },
  clears: {
    'a release by itself': { change, facts: among({}) },
    'a quick repair': { change, facts: among({ '1.5.2': -4 }) },
    'two repairs over a day': { change, facts: among({ '1.5.1': -300, '1.5.2': -121 }) },
    'what is two hours and a minute apart': { change, facts: among({ '1.5.2': -60, '1.5.4': 61 }) },
    'what the package has done before': {
      change,
      facts: among({ '1.5.1': -8, '1.5.2': -4 }, [...dense('1.0.0', '1.0.1', '1.0.2'), ...monthly(2)])
    },
    'back-ports of a project that always makes them': {
      change,
      facts: among({ '0.9.1': 3 }, [...dense('0.9.0', '1.0.0'), ...monthly(3)])
    },
    'two lines at once, as they were within two hours before': {
      change,
      facts: among({ '0.9.1': 3 }, [
        dated('1.0.0', daysAgo(100)),
        dated('1.0.1', daysAgo(100) + 60 * minute),
        dated('2.0.0', daysAgo(100) + 130 * minute),
        ...monthly(3)
      ])
    },
    'three at once, as they were in the same moment before': {
      change,
      facts: among({ '1.5.1': -8, '1.5.2': -4 }, [
        ...['1.0.0', '1.0.1', '1.0.2'].map((version) => dated(version, daysAgo(100))),
        ...monthly(2)
      ])
    },
    'a package in its first days': { change, facts: among({ '1.5.1': -8, '1.5.2': -4 }, monthly(4)) },
    'canaries beside a release': {
      change,
      facts: among({ '2.0.0-canary.1': -8, '2.0.0-canary.2': -4, '2.0.0-canary.3': 5 })
    },
    'the first prereleases of a package': {
      change: updated('2.0.0-beta.0', '2.0.0-beta.3'),
      facts: among({ '2.0.0-beta.1': -8, '2.0.0-beta.2': -4 })
    },
    'a repository whose packages come out together': {
      change,
      facts: among(
        {},
        monthly(6),
        ['a', 'b', 'c', 'd'].map((name) => sibling(name, 1, true))
      )
    },
    'new packages of such a repository': {
      change,
      facts: among({}, monthly(6), [
        sibling('a', 1, true),
        sibling('b', 1, true),
        sibling('new', 1),
        sibling('newer', 1)
      ])
    },
    'one other package of the same people': { change, facts: among({}, monthly(6), [sibling('one', 1)]) },
    'packages that are all new': {
      change: added('1.0.0'),
      facts: among({}, [], [sibling('one', 1), sibling('two', 1), sibling('three', 1)])
    },
    'a dense hour that a long window would hide': {
      change,
      facts: { ...among({}), around: [dated('1.5.2', now - 3 * hourMs), dated('1.5.1', now - 4 * hourMs)] }
    }
  }
})
