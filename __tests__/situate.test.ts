import { describe, expect, test } from '@jest/globals'
import { assert, constantFrom, nat, property, tuple, uniqueArray } from 'fast-check'
import type { DependencyEdge, LockedPackage, Lockfile, Scope } from '../src/model.ts'
import { situate, type Place } from '../src/situate.ts'
import { fuzzRuns } from './helpers/foreign.ts'
import { locked, lockfile, type Asked } from './helpers/make.ts'

const named = (name: string): LockedPackage => locked('1.0.0', { name, key: `key of ${name}` })

/** Where `name` stands in a lockfile of all packages that are spoken of. */
const placeOf = (name: string, asked: Asked): Place | undefined => {
  const spoken = [asked.importers ?? {}, asked.edges ?? {}].flatMap((table, i) =>
    Object.entries(table).flatMap(([from, to]) => [...(i === 0 ? [] : [from]), ...Object.keys(to)])
  )
  const packages = [...new Set([...spoken, name])].map(named)
  return situate(lockfile(packages, asked), [`key of ${name}`]).get(`key of ${name}`)
}

const inRoot = (asked: Readonly<Record<string, Scope>>) => ({ importers: { '.': asked } })

describe('a package', () => {
  test('that a manifest names is direct', () => {
    expect(placeOf('a', inRoot({ a: 'prod' }))).toEqual({
      direct: true,
      scope: 'prod',
      introducedBy: [['.']]
    })
  })

  test('that another one asks for is not, and the ways in name who asks', () => {
    expect(placeOf('c', { ...inRoot({ a: 'prod' }), edges: { a: { b: 'prod' }, b: { c: 'prod' } } })).toEqual(
      {
        direct: false,
        scope: 'prod',
        introducedBy: [['.', 'a@1.0.0', 'b@1.0.0']]
      }
    )
  })

  test('that is asked for both ways is direct, and that way is shown', () => {
    expect(placeOf('b', { ...inRoot({ a: 'prod', b: 'dev' }), edges: { a: { b: 'prod' } } })).toEqual({
      direct: true,
      scope: 'prod',
      introducedBy: [['.']]
    })
  })

  test('that nobody asks for has no place', () => {
    expect(placeOf('b', inRoot({ a: 'prod' }))).toBeUndefined()
    expect(placeOf('b', { edges: { a: { b: 'prod' } } })).toBeUndefined()
    expect(placeOf('b', {})).toBeUndefined()
  })

  test('that asks only for itself, or in a ring nobody enters, has no place', () => {
    expect(placeOf('a', { edges: { a: { a: 'prod' } } })).toBeUndefined()
    expect(
      placeOf('a', { ...inRoot({ x: 'prod' }), edges: { a: { b: 'prod' }, b: { a: 'prod' } } })
    ).toBeUndefined()
  })

  test('that the lockfile does not hold is called by its key', () => {
    const side: Lockfile = {
      ...lockfile([named('b')]),
      graph: () => ({
        importers: [{ path: '.', dependencies: [{ name: 'a', range: '*', scope: 'prod', key: 'lost' }] }],
        edges: new Map([['lost', [{ key: 'key of b', scope: 'prod' }]]])
      })
    }
    expect(situate(side, ['key of b']).get('key of b')?.introducedBy).toEqual([['.', 'lost']])
  })

  test('that nobody asked about is not told of', () => {
    const side = lockfile([named('a'), named('b')], inRoot({ a: 'prod', b: 'prod' }))
    expect([...situate(side, ['key of b', 'unheard of']).keys()]).toEqual(['key of b'])
    expect(situate(side, []).size).toBe(0)
  })

  test('that a manifest names but the lockfile lacks changes nothing', () => {
    const side: Lockfile = {
      ...lockfile([named('a')]),
      graph: () => ({
        importers: [
          {
            path: '.',
            dependencies: [
              { name: 'b', range: '*', scope: 'optional', key: undefined },
              { name: 'a', range: '*', scope: 'dev', key: 'key of a' }
            ]
          }
        ],
        edges: new Map()
      })
    }
    expect(situate(side, ['key of a']).get('key of a')).toEqual({
      direct: true,
      scope: 'dev',
      introducedBy: [['.']]
    })
  })
})

describe('the scope', () => {
  type Edges = Asked['edges']
  test.each<[Scope, string, Readonly<Record<string, Scope>>, Edges]>([
    ['prod', 'of a dependency', { z: 'prod' }, {}],
    ['dev', 'of a development dependency', { z: 'dev' }, {}],
    ['optional', 'of an optional one', { z: 'optional' }, {}],
    ['peer', 'of a peer', { z: 'peer' }, {}],
    ['prod', 'of what production asks for', { a: 'prod' }, { a: { z: 'prod' } }],
    ['dev', 'of what only development asks for', { a: 'dev' }, { a: { z: 'prod' } }],
    ['optional', 'of what something optional asks for', { a: 'optional' }, { a: { z: 'prod' } }],
    ['optional', 'of what production asks for if it can', { a: 'prod' }, { a: { z: 'optional' } }],
    ['peer', 'of what production wants beside it', { a: 'prod' }, { a: { z: 'peer' } }],
    ['optional', 'of the peer of something optional', { a: 'optional' }, { a: { z: 'peer' } }],
    ['dev', 'of the optional dependency of development', { a: 'dev' }, { a: { z: 'optional' } }],
    [
      'prod',
      'of what production and development ask for',
      { a: 'dev', b: 'prod' },
      { a: { z: 'prod' }, b: { z: 'prod' } }
    ],
    [
      'prod',
      'by the longer way, where it is the stronger',
      { z: 'dev', a: 'prod' },
      { a: { b: 'prod' }, b: { c: 'prod' }, c: { z: 'prod' } }
    ],
    [
      'optional',
      'below an optional link, however deep',
      { a: 'prod' },
      { a: { b: 'optional' }, b: { c: 'prod' }, c: { z: 'prod' } }
    ],
    [
      'peer',
      'that is stronger of two weak ones',
      { a: 'prod', b: 'prod' },
      { a: { z: 'optional' }, b: { z: 'peer' } }
    ],
    [
      'optional',
      'by a weak link from what another round reached',
      { a: 'dev', b: 'prod' },
      { a: { z: 'prod' }, b: { z: 'optional' } }
    ],
    [
      'prod',
      'within a ring',
      { a: 'prod' },
      { a: { b: 'prod' }, b: { a: 'prod', z: 'prod' }, z: { a: 'prod' } }
    ]
  ])('is %s %s', (scope, _, root, edges = {}) => {
    expect(placeOf('z', { ...inRoot(root), edges })?.scope).toBe(scope)
  })

  test('is the strongest of all workspaces', () => {
    expect(
      placeOf('z', { importers: { a: { z: 'dev' }, b: { z: 'optional' }, c: { z: 'dev' } } })?.scope
    ).toBe('optional')
  })
})

describe('the ways in', () => {
  const ways = (name: string, asked: Asked) => placeOf(name, asked)?.introducedBy

  test('begin with each workspace that asks', () => {
    expect(ways('z', { importers: { 'apps/b': { z: 'prod' }, '.': {}, 'apps/a': { z: 'dev' } } })).toEqual([
      ['apps/b'],
      ['apps/a']
    ])
  })

  test('are three at most, of workspaces', () => {
    const importers = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].map((path) => [path, { z: 'prod' } as const])
    )
    expect(ways('z', { importers })).toEqual([['a'], ['b'], ['c']])
  })

  test('are three at most, of packages', () => {
    const names = ['a', 'b', 'c', 'd', 'e']
    expect(
      ways('z', {
        ...inRoot(Object.fromEntries(names.map((name) => [name, 'prod']))),
        edges: Object.fromEntries(names.map((name) => [name, { z: 'prod' } as const]))
      })
    ).toEqual([
      ['.', 'a@1.0.0'],
      ['.', 'b@1.0.0'],
      ['.', 'c@1.0.0']
    ])
  })

  test('are three at most, also where they part midway', () => {
    expect(
      ways('z', {
        importers: { x: { a: 'prod' }, y: { a: 'prod', b: 'prod' } },
        edges: { a: { m: 'prod' }, b: { m: 'prod' }, m: { z: 'prod' } }
      })
    ).toEqual([
      ['x', 'a@1.0.0', 'm@1.0.0'],
      ['y', 'a@1.0.0', 'm@1.0.0'],
      ['y', 'b@1.0.0', 'm@1.0.0']
    ])
  })

  const nth = (i: number): string => `p${i}`
  /** A way of so many packages to `z`, whose names tell their place on it. */
  const chain = (length: number): Asked => ({
    ...inRoot({ p0: 'prod' }),
    edges: Object.fromEntries(
      Array.from({ length }, (_, i) => [nth(i), { [i === length - 1 ? 'z' : nth(i + 1)]: 'prod' as const }])
    )
  })
  const from = (first: number, last: number): readonly string[] =>
    Array.from({ length: last - first + 1 }, (_, i) => `${nth(first + i)}@1.0.0`)

  // The importer that names the first, and whoever asks in the end, are what a reader has to see.
  test.each<[number, readonly string[]]>([
    [1, from(0, 0)],
    [11, from(0, 10)],
    [12, from(0, 11)],
    [13, [...from(0, 3), '(1 more)', ...from(5, 12)]],
    [14, [...from(0, 3), '(2 more)', ...from(6, 13)]],
    [100, [...from(0, 3), '(88 more)', ...from(92, 99)]]
  ])('of %p packages are shown by both their ends', (length, shown) => {
    expect(ways('z', chain(length))).toEqual([['.', ...shown]])
  })

  test('cannot be passed off as shortened: a name holds no blank', () => {
    const [way = []] = ways('z', chain(20)) ?? []
    expect(way.filter((step) => !/^\S+@\S+$/.test(step))).toEqual(['.', '(8 more)'])
  })

  test('are the shortest only', () => {
    expect(
      ways('z', {
        ...inRoot({ a: 'prod', b: 'prod' }),
        edges: { a: { c: 'prod', z: 'prod' }, b: { z: 'prod' }, c: { z: 'prod' } }
      })
    ).toEqual([
      ['.', 'a@1.0.0'],
      ['.', 'b@1.0.0']
    ])
  })

  test('do not go round in a ring', () => {
    expect(
      ways('b', { ...inRoot({ a: 'prod' }), edges: { a: { b: 'prod' }, b: { a: 'prod', b: 'prod' } } })
    ).toEqual([['.', 'a@1.0.0']])
  })

  test('name one who asks twice once', () => {
    const twice: readonly DependencyEdge[] = [
      { key: 'key of b', scope: 'prod' },
      { key: 'key of b', scope: 'peer' }
    ]
    const side: Lockfile = {
      ...lockfile([named('a'), named('b')]),
      graph: () => ({
        importers: [
          {
            path: '.',
            dependencies: (['prod', 'dev'] as const).map((scope) => ({
              name: 'a',
              range: '*',
              scope,
              key: 'key of a'
            }))
          }
        ],
        edges: new Map([['key of a', twice]])
      })
    }
    const places = situate(side, ['key of a', 'key of b'])
    expect(places.get('key of a')?.introducedBy).toEqual([['.']])
    expect(places.get('key of b')?.introducedBy).toEqual([['.', 'a@1.0.0']])
  })
})

describe('a lockfile that means harm:', () => {
  const count = 20_000
  const keys = Array.from({ length: count }, (_, i) => `k${i}`)
  const packages = keys.map((key) => locked('1.0.0', { name: key, key }))
  const last = keys.at(-1) ?? ''
  const graphOf = (edges: ReadonlyMap<string, readonly DependencyEdge[]>, first = ['k0']): Lockfile => ({
    ...lockfile(packages),
    graph: () => ({
      importers: [
        { path: '.', dependencies: first.map((key) => ({ name: key, range: '*', scope: 'prod', key })) }
      ],
      edges
    })
  })
  const prod = (key: string): DependencyEdge => ({ key, scope: 'prod' })

  test('a chain of 20,000', () => {
    const edges = new Map(keys.slice(0, -1).map((key, i) => [key, [prod(`k${i + 1}`)]]))
    const place = situate(graphOf(edges), [last]).get(last)
    expect(place?.scope).toBe('prod')
    const [way = [], ...others] = place?.introducedBy ?? []
    expect(others).toEqual([])
    expect(way).toEqual([
      '.',
      ...['k0', 'k1', 'k2', 'k3'].map((key) => `${key}@1.0.0`),
      '(19987 more)',
      ...Array.from({ length: 8 }, (_, i) => `k${19_991 + i}@1.0.0`)
    ])
  })

  test('a ring of 20,000', () => {
    const edges = new Map(keys.map((key, i) => [key, [prod(`k${(i + 1) % count}`)]]))
    expect(
      situate(graphOf(edges), [last])
        .get(last)
        ?.introducedBy.map((way) => way.length)
    ).toEqual([14])
  })

  test('twenty chains of a thousand, of which each asks for all that follow', () => {
    const chains = keys.map((key, i) => [key, i % 1000 === 999 ? [] : [prod(`k${i + 1}`)]] as const)
    const ends = keys.filter((_, i) => i % 1000 === 999)
    const firsts = keys.filter((_, i) => i % 1000 === 0)
    const places = situate(graphOf(new Map(chains), firsts), ends)
    const texts = [...places.values()].flatMap(({ introducedBy }) =>
      introducedBy.map((way) => way.join(' > '))
    )
    expect(texts).toHaveLength(20)
    expect(texts.filter((text) => text.length > 300)).toEqual([])
  })

  test('20,000 who ask for one', () => {
    const edges = new Map(keys.slice(0, -1).map((key) => [key, [prod(last)]]))
    expect(situate(graphOf(edges, keys.slice(0, -1)), [last]).get(last)?.introducedBy).toEqual([
      ['.', 'k0@1.0.0'],
      ['.', 'k1@1.0.0'],
      ['.', 'k2@1.0.0']
    ])
  })

  test('a ladder with more ways than can be counted', () => {
    const edges = new Map(keys.map((key, i) => [key, [2, 3].map((n) => prod(`k${i - (i % 2) + n}`))]))
    const place = situate(graphOf(edges, ['k0', 'k1']), [last]).get(last)
    expect(place?.introducedBy.map((way) => [way.length, new Set(way).size, way[5]])).toEqual(
      Array.from({ length: 3 }, () => [14, 14, '(9987 more)'])
    )
    expect(new Set(place?.introducedBy.map((way) => way.join(' '))).size).toBe(3)
  })
})

describe('in any graph', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f']
  const link = tuple(
    constantFrom('.', 'web', ...names),
    constantFrom(...names),
    constantFrom('prod', 'optional', 'peer')
  )
  const links = uniqueArray(link, { maxLength: 14, selector: ([from, to]) => `${from} ${to}` })

  test('every way is one of links, from a workspace to somebody who asks, and none is shorter', () => {
    assert(
      property(links, nat(5), (all, at) => {
        const name = names[at] ?? 'a'
        const table = (isImporter: boolean) => {
          const out: Record<string, Record<string, 'prod' | 'optional' | 'peer'>> = {}
          for (const [from, to, scope] of all)
            if (isImporter === ['.', 'web'].includes(from)) (out[from] ??= {})[to] = scope as 'prod'
          return out
        }
        const place = placeOf(name, { importers: table(true), edges: table(false) })
        const asks = (from: string, to: string): boolean => all.some(([a, b]) => a === from && b === to)
        // How far each is from a workspace, the slow way.
        const far = new Map<string, number>(['.', 'web'].map((path) => [path, 0]))
        for (let round = 1; round <= names.length; round++)
          for (const to of names)
            if (!far.has(to) && [...far].some(([from, n]) => n === round - 1 && asks(from, to)))
              far.set(to, round)
        expect(place === undefined).toBe(!far.has(name))
        for (const way of place?.introducedBy ?? []) {
          const steps = [...way.map((step) => step.replace('@1.0.0', '')), name]
          expect(steps).toHaveLength((far.get(name) ?? 0) + 1)
          for (const [i, step] of steps.slice(1).entries()) expect(asks(steps[i] ?? '', step)).toBe(true)
        }
        const shown = place?.introducedBy.map((way) => way.join(' ')) ?? []
        expect(new Set(shown).size).toBe(shown.length)
        expect(shown.length === 0 && place !== undefined).toBe(false)
        expect(place?.direct ?? false).toBe(asks('.', name) || asks('web', name))
      }),
      { numRuns: fuzzRuns(300) }
    )
  })
})
