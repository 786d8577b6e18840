// Which added packages have no past to speak for them.
import { describe, expect, test } from '@jest/globals'
import { wholeLook } from '../../src/facts/newcomer.ts'
import { known, unknown, type NewcomerWhy } from '../../src/model.ts'
import { added, daysAgo, downgraded, locked, mutated, now, updated } from '../helpers/make.ts'

const why = unknown('unsupported', 'nobody tells')

interface Case {
  readonly name?: string
  readonly days?: number
  readonly others?: number
  readonly atBase?: readonly string[]
}

const sheet = ({ days = 900, others = 40, atBase = [] }: Case) => ({
  firstPublishedAt: known(daysAgo(days)),
  otherReleases: known(others),
  namesAtBase: known(new Set(atBase))
})

describe('an added package', () => {
  test.each<[string, Case, NewcomerWhy | undefined]>([
    ['with a long past', {}, undefined],
    ['of a few days', { days: 5 }, 'young'],
    ['of a few days with many releases', { days: 29, others: 200 }, 'young'],
    ['of a month', { days: 30 }, undefined],
    ['of a few days in an established scope', { name: '@babel/kit', days: 5 }, 'young'],
    ['with a name like one that base locks', { name: 'hous-paint', atBase: ['house-paint'] }, undefined],
    [
      'with a young name like one that base locks',
      { name: 'hous-paint', days: 400, atBase: ['house-paint'] },
      'look-alike'
    ],
    ['with a name like a widely used one', { name: 'lodahs', days: 400 }, 'look-alike'],
    [
      'with another letter that looks the same, however old',
      { name: 'l\u043edash', days: 4000 },
      'look-alike'
    ],
    ['with its only release', { others: 0 }, 'few-releases'],
    ['with its third release', { others: 2 }, 'few-releases'],
    ['with its fourth release', { others: 3 }, undefined],
    ['with its only release, widely used', { name: 'lodash', others: 0 }, undefined],
    ['with its only release, of an established scope', { name: '@babel/kit', others: 0 }, undefined]
  ])('%s', (_, { name = 'kit', ...more }, expected) => {
    expect(wholeLook(added(locked('1.0.0', { name })), sheet(more), now)).toEqual({ newcomer: expected })
  })

  test('is no newcomer for what nobody tells', () => {
    const nothing = { firstPublishedAt: known(undefined), otherReleases: why, namesAtBase: why }
    expect(wholeLook(added('1.0.0'), nothing, now)).toEqual({ newcomer: undefined })
  })
})

test.each([updated('1.0.0', '1.1.0'), downgraded('1.1.0', '1.0.0'), mutated('1.0.0', '1.0.0')])(
  'a package that is $kind is not looked at as a whole',
  (change) => {
    expect(wholeLook(change, sheet({ days: 1 }), now)).toBeUndefined()
  }
)
