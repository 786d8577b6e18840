import { describe, expect, test } from '@jest/globals'
import { inspectorHere } from '../../src/inspect/inspect.ts'
import { learn } from '../../src/facts/index.ts'
import { noHabits } from '../../src/hash-habits.ts'
import { known, unknown, type DependencyChange, type FactSheet, type Packument } from '../../src/model.ts'
import { noOrigins } from '../../src/origins.ts'
import { dayMs, hourMs } from '../../src/time.ts'
import {
  added,
  dated,
  daysAgo,
  locked,
  now,
  packument,
  person,
  pipeline,
  publisher,
  updated
} from '../helpers/make.ts'

/** The sheets of these changes, from a registry that knows these packages. */
const sheetsOf = (
  changes: readonly DependencyChange[],
  packages: Readonly<Record<string, Packument>>,
  namesAtBase: readonly string[] = []
): Promise<readonly FactSheet[]> =>
  learn(changes, {
    registry: {
      packument: (name) => {
        const found = packages[name]
        return Promise.resolve(found === undefined ? unknown('not-found', 'none') : known(found))
      },
      attestations: () => Promise.resolve(unknown('not-found', 'none')),
      keys: () => Promise.resolve(unknown('not-found', 'none')),
      tarballs: (wanted, use) =>
        Promise.resolve(use(wanted.map(() => unknown('unsupported', 'It has no archives.')))),
      advisories: () => Promise.resolve(unknown('unsupported', 'none')),
      pathOf: (address) => address.replace('https://registry.example.test/', ''),
      publicHosts: new Set()
    },
    asOf: now,
    origins: noOrigins,
    configured: () => undefined,
    habits: noHabits,
    wantsContent: () => true,
    inspector: inspectorHere(),
    namesAtBase: new Set(namesAtBase),
    scriptsHere: () => ({ manager: 'npm', run: undefined, setting: undefined })
  })

const of = (name: string, version: string) => locked(version, { name })
const step = (name: string): DependencyChange => updated(of(name, '1.0.0'), of(name, '1.0.1'))

describe('new dependencies', () => {
  const asking = (dependencies: Readonly<Record<string, string>>) =>
    packument([
      dated('1.0.0', daysAgo(100), { dependencies: new Map([['old', '^1.0.0']]) }),
      dated('1.0.1', daysAgo(1), { dependencies: new Map(Object.entries(dependencies)) })
    ])

  const learntOf = async (dependencies: Readonly<Record<string, string>>, names: readonly string[] = []) => {
    const young = packument([
      dated('1.0.0', daysAgo(2), {
        publisher: publisher('zoe'),
        maintainers: [person('zoe'), person('yan')]
      }),
      dated('1.1.0', daysAgo(1.5), { publisher: publisher('xia') })
    ])
    const [sheet] = await sheetsOf(
      [step('kit'), added(of('young', '1.1.0'))],
      { kit: asking(dependencies), young },
      names
    )
    return sheet?.newDependencies
  }

  const young = {
    version: '1.1.0',
    publishedAt: daysAgo(1.5),
    firstPublishedAt: daysAgo(2),
    people: new Set(['xia', 'zoe', 'yan'])
  }

  test('are those that the predecessor did not ask for, with what the same review learnt of them', async () => {
    expect(await learntOf({ old: '^2.0.0', young: '^1.0.0', other: '*' })).toEqual(
      known([
        { name: 'young', range: '^1.0.0', lockedAtBase: false, learnt: young },
        { name: 'other', range: '*', lockedAtBase: false, learnt: undefined }
      ])
    )
  })

  test('under another name are known by their own', async () => {
    expect(await learntOf({ alias: 'npm:young@^1.0.0' }, ['young'])).toEqual(
      known([{ name: 'alias', range: 'npm:young@^1.0.0', lockedAtBase: true, learnt: young }])
    )
  })

  test('say whether base locks them', async () => {
    expect(await learntOf({ other: '*' }, ['other', 'kit'])).toEqual(
      known([{ name: 'other', range: '*', lockedAtBase: true, learnt: undefined }])
    )
  })

  test('are none of a package without a past', async () => {
    const first = packument([dated('1.0.1', daysAgo(1), { dependencies: new Map([['x', '1']]) })])
    const [sheet] = await sheetsOf([added(of('kit', '1.0.1'))], { kit: first })
    expect(sheet?.newDependencies).toEqual(known([]))
  })
})

describe('siblings', () => {
  const at = (publishedAt: number, by = 'alice', past: readonly number[] = []) =>
    packument([
      dated('0.9.0', daysAgo(400), { publisher: publisher(by) }),
      ...past.map((ms, i) => dated(`0.9.${i + 1}`, ms, { publisher: publisher(by) })),
      dated('1.0.0', daysAgo(100), { publisher: publisher(by) }),
      dated('1.0.1', publishedAt, { publisher: publisher(by) })
    ])

  const siblingsOf = async (packages: Readonly<Record<string, Packument>>) => {
    const [sheet] = await sheetsOf(Object.keys(packages).map(step), packages)
    return sheet?.siblings.known === true ? sheet.siblings.value : undefined
  }

  test('came out within two hours, by the same publisher', async () => {
    expect(
      await siblingsOf({
        kit: at(daysAgo(1)),
        near: at(daysAgo(1) + 2 * hourMs),
        far: at(daysAgo(1) + 2 * hourMs + 1),
        others: at(daysAgo(1), 'bob')
      })
    ).toEqual([
      { name: 'near', version: '1.0.1', publishedAt: daysAgo(1) + 2 * hourMs, togetherBefore: true }
    ])
  })

  test('are also those of the same scope, by whomever', async () => {
    const found = await siblingsOf({ '@kit/a': at(daysAgo(1)), '@kit/b': at(daysAgo(1), 'bob') })
    expect(found?.map(({ name }) => name)).toEqual(['@kit/b'])
  })

  test('were together before only where their settled releases were', async () => {
    const apart = (days: number) =>
      packument([
        dated('1.0.0', daysAgo(days), { publisher: publisher('alice') }),
        dated('1.0.1', daysAgo(1), { publisher: publisher('alice') })
      ])
    expect(await siblingsOf({ kit: apart(100), other: apart(101) })).toEqual([
      { name: 'other', version: '1.0.1', publishedAt: daysAgo(1), togetherBefore: false }
    ])
  })

  test('are not told apart by the one name that all pipelines have', async () => {
    const by = (configuration: string) =>
      packument([
        dated('1.0.0', daysAgo(100), { publisher: pipeline(configuration) }),
        dated('1.0.1', daysAgo(1), { publisher: pipeline(configuration) })
      ])
    expect(await siblingsOf({ kit: by('oidc:1'), other: by('oidc:2') })).toEqual([])
    expect(await siblingsOf({ kit: by('oidc:1'), other: by('oidc:1') })).toHaveLength(1)
  })

  test('are told up to twenty, however many there are', async () => {
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`kit-${i}`, at(daysAgo(1))]))
    expect(await siblingsOf(many)).toHaveLength(20)
  })
})

test('releases around one are those of a day, before and after it, up to the review', async () => {
  const [sheet] = await sheetsOf([step('kit')], {
    kit: packument([
      dated('1.0.0', daysAgo(100)),
      dated('0.9.9', daysAgo(2) - 1),
      dated('1.1.0', daysAgo(2)),
      dated('1.0.1', daysAgo(1)),
      dated('1.1.1', daysAgo(1) + 1),
      dated('1.1.2', now),
      dated('1.1.3', now + dayMs)
    ])
  })
  expect(sheet?.around.known === true ? sheet.around.value.map(({ version }) => version) : []).toEqual([
    '1.1.0',
    '1.1.1',
    '1.1.2'
  ])
})
