import { describe, expect, test } from '@jest/globals'
import {
  array,
  assert,
  constantFrom,
  dictionary,
  jsonValue,
  oneof,
  property,
  record,
  string,
  type Arbitrary
} from 'fast-check'
import { known, unknown, type Fact, type Packument, type Release } from '../../src/model.ts'
import { packumentFrom } from '../../src/registry/packument.ts'
import { openRawReader, rawFromText } from '../../src/registry/raw-packument.ts'
import { dayMs } from '../../src/time.ts'
import { fuzzRuns } from '../helpers/foreign.ts'
import { now, pipeline, publisher, release as releaseOf, tarball } from '../helpers/make.ts'

/** Malformed, for a reason that says this. */
const malformedBy = (detail: string | RegExp): unknown => ({
  known: false,
  reason: 'malformed',
  detail: typeof detail === 'string' ? expect.stringContaining(detail) : expect.stringMatching(detail)
})

type Json = Readonly<Record<string, unknown>>
const iso = (ms: number): string => new Date(ms).toISOString()
const alice = { name: 'alice', email: 'alice@people.example' }

const manifest = (version: string, more: Json = {}): Json => ({
  name: 'kit',
  version,
  scripts: { test: 'node --test' },
  dependencies: { tool: '^1.0.0' },
  _id: `kit@${version}`,
  _nodeVersion: '20.1.0',
  _npmUser: alice,
  maintainers: [alice],
  dist: { integrity: 'sha512-x', shasum: 'x', tarball: tarball('kit', version), fileCount: 3 },
  ...more
})

/** What of a release stands in every manifest of these tests. */
const rest: Release = { ...releaseOf(''), dependencies: new Map([['tool', '^1.0.0']]), fileCount: 3 }

/** A document as the public registry writes it, of these versions, a day apart. */
const documentOf = (versions: Readonly<Record<string, Json>>, more: Json = {}): Json => ({
  _id: 'kit',
  _rev: '3-abc',
  name: 'kit',
  description: 'a kit',
  'dist-tags': { latest: Object.keys(versions).at(-1) },
  versions: Object.fromEntries(
    Object.entries(versions).map(([version, one]) => [version, manifest(version, one)])
  ),
  time: {
    created: iso(now),
    modified: iso(now),
    ...Object.fromEntries(Object.keys(versions).map((version, i) => [version, iso(now + i * dayMs)]))
  },
  maintainers: [alice],
  readme: '# kit',
  ...more
})

/** What JSON.parse makes of it. The text as it arrives in pieces must not differ from it in anything. */
const parsePackument = (text: string, name: string): Fact<Packument> => {
  const whole = packumentFrom(rawFromText(text), name)
  const bytes = Buffer.from(text)
  const size = 1 + (bytes.length >> 2)
  const reader = openRawReader()
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size))
  expect(packumentFrom(reader.end(), name)).toEqual(whole)
  return whole
}

const parse = (document: unknown): Fact<Packument> => parsePackument(JSON.stringify(document), 'kit')
const parsed = (document: unknown): Packument => {
  const fact = parse(document)
  if (!fact.known) throw new Error(fact.detail)
  return fact.value
}
/** The only release, 1.0.0, with these fields. */
const releaseWith = (fields: Json): Fact<Release> | undefined =>
  parsed(documentOf({ '1.0.0': fields })).releases.get('1.0.0')
const one = (fields: Json): Release => {
  const fact = releaseWith(fields)
  if (fact?.known !== true) throw new Error(fact?.detail)
  return fact.value
}

describe('a document of the public registry', () => {
  test('is read whole', () => {
    expect(
      parsed(
        documentOf({
          '1.0.0': { scripts: { preinstall: 'x-one', test: 'x-two' } },
          '1.1.0': { deprecated: 'use tool' },
          '2.0.0': {
            _npmUser: {
              name: 'GitHub Actions',
              email: 'actions@people.example',
              trustedPublisher: { id: 'github', oidcConfigId: 'oidc:1' },
              approver: { name: 'bob', email: 'bob@people.example' }
            }
          }
        })
      )
    ).toEqual({
      name: 'kit',
      latest: '2.0.0',
      releases: new Map<string, Fact<Release>>([
        [
          '1.0.0',
          known({
            ...rest,
            version: '1.0.0',
            publishedAt: now,
            publisher: publisher('alice'),
            maintainers: [alice],
            installScripts: new Map([['preinstall', 'x-one']]),
            deprecated: undefined,
            tarball: tarball('kit', '1.0.0'),
            integrity: 'sha512-x',
            shasum: 'x'
          })
        ],
        [
          '1.1.0',
          known({
            ...rest,
            version: '1.1.0',
            publishedAt: now + dayMs,
            publisher: publisher('alice'),
            maintainers: [alice],
            installScripts: new Map(),
            deprecated: 'use tool',
            tarball: tarball('kit', '1.1.0'),
            integrity: 'sha512-x',
            shasum: 'x'
          })
        ],
        [
          '2.0.0',
          known({
            ...rest,
            version: '2.0.0',
            publishedAt: now + 2 * dayMs,
            publisher: { ...pipeline('oidc:1', 'bob'), email: 'actions@people.example' },
            maintainers: [alice],
            installScripts: new Map(),
            deprecated: undefined,
            tarball: tarball('kit', '2.0.0'),
            integrity: 'sha512-x',
            shasum: 'x'
          })
        ]
      ]),
      removed: new Map(),
      lacks: new Map()
    })
  })

  test('tells of versions that were removed by their times', () => {
    const document = documentOf({ '1.0.0': {} })
    const { removed, releases } = parsed({
      ...document,
      time: { ...(document['time'] as Json), '1.0.1': iso(now + 5), '1.0.2-beta.1': iso(now + 6) }
    })
    expect([...removed]).toEqual([
      ['1.0.1', now + 5],
      ['1.0.2-beta.1', now + 6]
    ])
    expect([...releases.keys()]).toEqual(['1.0.0'])
  })

  test('of a package that was unpublished has no releases, and remembers them', () => {
    const time = {
      created: iso(now),
      modified: iso(now),
      '1.0.0': iso(now),
      unpublished: {
        name: 'alice',
        time: iso(now),
        tags: { latest: '1.0.0' },
        maintainers: [alice],
        versions: ['1.0.0']
      }
    }
    expect(parsed({ _id: 'kit', name: 'kit', time })).toEqual(
      expect.objectContaining({ releases: new Map(), removed: new Map([['1.0.0', now]]) })
    )
  })

  test('of many years ago is read: people as texts, odd versions, no publisher', () => {
    const document = documentOf({
      '0.0.1': {
        _npmUser: undefined,
        maintainers: ['alice <alice@people.example>', 'bob'],
        scripts: undefined
      },
      '1.0.0': {}
    })
    expect(parsed(document).releases.get('0.0.1')).toEqual(
      known({
        ...rest,
        version: '0.0.1',
        publishedAt: now,
        publisher: undefined,
        maintainers: [alice, { name: 'bob', email: undefined }],
        installScripts: new Map(),
        deprecated: undefined,
        tarball: tarball('kit', '0.0.1'),
        integrity: 'sha512-x',
        shasum: 'x'
      })
    )
    expect(parsed(document).lacks).toEqual(new Map())
  })
})

describe('no document of this package is', () => {
  test.each([
    ['nothing', ''],
    ['a page', '<!doctype html><title>Sign in</title>'],
    ['a text', '"kit"'],
    ['a number', '1'],
    ['null', 'null'],
    ['a list', '[{"name":"kit"}]'],
    ['half of one', '{"name":"kit"'],
    ['two of them', '{"name":"kit"}{"name":"kit"}'],
    ['one with a mark before it', '\uFEFF{"name":"kit"}'],
    ['one without a name', '{}'],
    ['one of another package', '{"name":"tool"}'],
    ['one of a name in other letters', '{"name":"Kit"}'],
    ['one of a name with blanks', '{"name":"kit "}'],
    ['one of a name in a list', '{"name":["kit"]}'],
    ['one that hides its name', '{"__proto__":{"name":"kit"}}'],
    ['an error', '{"error":"not found"}'],
    ['one whose versions are a list', '{"name":"kit","versions":[]}'],
    ['one whose versions are null', '{"name":"kit","versions":null}'],
    ['one whose versions are a text', '{"name":"kit","versions":"1.0.0"}'],
    ['one whose versions are a number', '{"name":"kit","versions":1}'],
    ['one whose times are a list', '{"name":"kit","time":[]}'],
    ['one whose times are null', '{"name":"kit","time":null}'],
    ['one whose times are a text', '{"name":"kit","time":"2024"}'],
    ['one whose times are true', '{"name":"kit","time":true}'],
    ['one that is nested without end', `{"name":"kit","versions":${'['.repeat(1_000_000)}`]
  ])('%s', (_, text) => {
    expect(parsePackument(text, 'kit')).toEqual(malformedBy(/\S/))
  })

  test('is the rule for scoped names, too', () => {
    expect(parsePackument('{"name":"@scope/kit"}', '@scope/kit').known).toBe(true)
    expect(parsePackument('{"name":"kit"}', '@scope/kit').known).toBe(false)
  })
})

const odd: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['a number', 7],
  ['true', true],
  ['an empty text', ''],
  ['a list', []],
  ['a list of lists', [[]]],
  ['an empty object', {}]
]

describe('a release that is odd is malformed alone:', () => {
  const malformed = (field: string) =>
    unknown('malformed', `"${field}" of version 1.0.0 is not what a registry writes.`)
  const person: readonly (readonly [string, unknown])[] = [
    ...odd,
    ['a name that is no text', { name: 1 }],
    ['an empty name', { name: '', email: 'x@people.example' }],
    ['no name', { email: 'x@people.example' }],
    ['a name in a list', { name: ['alice'] }],
    ['a name that is hidden', JSON.parse('{"__proto__":{"name":"alice"}}')]
  ]

  test.each(person)('its publisher is %s', (_, value) => {
    expect(releaseWith({ _npmUser: value })).toEqual(malformed('_npmUser'))
  })

  test('its publisher is a text', () => {
    expect(releaseWith({ _npmUser: 'alice <alice@people.example>' })).toEqual(malformed('_npmUser'))
  })

  test.each(person)('who approved it is %s', (_, value) => {
    expect(releaseWith({ _npmUser: { ...alice, approver: value } })).toEqual(malformed('_npmUser'))
  })

  test.each([
    ...odd,
    ['a text', 'github'],
    ['an id that is no text', { id: 1 }],
    ['no id', { oidcConfigId: 'x' }]
  ])('its pipeline is %s', (_, value) => {
    expect(releaseWith({ _npmUser: { ...alice, trustedPublisher: value } })).toEqual(malformed('_npmUser'))
  })

  test.each(odd.filter(([what]) => what !== 'a list'))('its maintainers are %s', (_, value) => {
    expect(releaseWith({ maintainers: value })).toEqual(malformed('maintainers'))
  })

  test.each(person)('one of its maintainers is %s', (_, value) => {
    expect(releaseWith({ maintainers: [alice, value] })).toEqual(malformed('maintainers'))
  })

  test.each(['<alice@people.example>', 'alice <', 'alice <a> <b>', 'alice <a> b', 'alice <a>>', '   '])(
    'one of its maintainers is written %j',
    (text) => {
      expect(releaseWith({ maintainers: [text] })).toEqual(malformed('maintainers'))
    }
  )

  test.each(odd.filter(([what]) => !['null', 'an empty object'].includes(what)))(
    'its scripts are %s',
    (_, value) => {
      expect(releaseWith({ scripts: value })).toEqual(malformed('scripts'))
    }
  )

  test.each(odd.filter(([what]) => !['null', 'an empty text'].includes(what)))(
    'an install script is %s',
    (_, value) => {
      for (const hook of ['preinstall', 'install', 'postinstall'])
        expect(releaseWith({ scripts: { [hook]: value } })).toEqual(malformed('scripts'))
    }
  )

  test.each(odd.filter(([what]) => what !== 'an empty object'))('it is %s as a whole', (_, value) => {
    const document = documentOf({ '1.0.0': {} })
    const { releases } = parsed({
      ...document,
      versions: { ...(document['versions'] as Json), '1.0.1': value }
    })
    expect([...releases].map(([version, fact]) => [version, fact.known ? 'known' : fact.reason])).toEqual([
      ['1.0.0', 'known'],
      ['1.0.1', 'malformed']
    ])
  })

  test('the others are known', () => {
    const { releases } = parsed(documentOf({ '1.0.0': {}, '1.0.1': { _npmUser: 7 }, '1.0.2': {} }))
    expect([...releases.values()].map((fact) => fact.known)).toEqual([true, false, true])
  })
})

describe('a person written as a text is', () => {
  test.each<[string, string, string | undefined]>([
    ['alice', 'alice', undefined],
    [' alice  b ', 'alice  b', undefined],
    ['alice <a@people.example>', 'alice', 'a@people.example'],
    ['alice<a@people.example> ', 'alice', 'a@people.example'],
    ['alice <>', 'alice', ''],
    ['alice > b', 'alice > b', undefined]
  ])('%j', (text, name, email) => {
    expect(one({ maintainers: [text] }).maintainers).toEqual([{ name, email }])
  })
})

describe('what nobody judges by may be odd:', () => {
  test.each(odd)('a mail address that is %s', (_, email) => {
    const { publisher: by, maintainers } = one({
      _npmUser: { name: 'alice', email },
      maintainers: [{ name: 'alice', email }]
    })
    const expected = typeof email === 'string' ? email : undefined
    expect([by?.email, maintainers?.[0]?.email]).toEqual([expected, expected])
  })

  test.each(odd)('a configuration that is %s', (_, oidcConfigId) => {
    expect(
      one({ _npmUser: { ...alice, trustedPublisher: { id: 'github', oidcConfigId } } }).publisher
        ?.trustedPublisher
    ).toEqual({
      id: 'github',
      configuration: typeof oidcConfigId === 'string' ? oidcConfigId : undefined
    })
  })

  test.each([...odd, ['false', false]])('a note of deprecation that is %s', (_, deprecated) => {
    expect(one({ deprecated }).deprecated).toBeUndefined()
  })

  test.each(odd)('a script that is not for installing and is %s', (_, command) => {
    expect(one({ scripts: { test: command, prepare: command } }).installScripts).toEqual(new Map())
  })

  test.each([...odd, ['a text', 'x']])('what is told of the tarball, where it is %s', (_, value) => {
    const told = (dist: unknown) => {
      const { tarball: place, integrity, shasum } = one({ dist })
      return { place, integrity, shasum }
    }
    const nothing = { place: undefined, integrity: undefined, shasum: undefined }
    expect(told(value)).toEqual(nothing)
    const read = value === 'x' ? 'x' : undefined
    expect(told({ tarball: value })).toEqual({ ...nothing, place: read })
    expect(told({ integrity: value })).toEqual({ ...nothing, integrity: read })
    expect(told({ shasum: value })).toEqual({ ...nothing, shasum: read })
  })

  test.each(odd)('dist-tags, people and a readme that are %s', (_, value) => {
    const { releases } = parsed(
      documentOf({ '1.0.0': { dist: value } }, { 'dist-tags': value, maintainers: value, readme: value })
    )
    expect(releases.get('1.0.0')?.known).toBe(true)
  })
})

describe('a release also tells', () => {
  test.each<[string, Json, Partial<Release>]>([
    [
      'what it brings along, optional or not',
      { dependencies: { a: '^1.0.0', b: '2.0.0' }, optionalDependencies: { b: '2.0.1', c: 'npm:d@3' } },
      {
        dependencies: new Map([
          ['a', '^1.0.0'],
          ['b', '2.0.1'],
          ['c', 'npm:d@3']
        ])
      }
    ],
    [
      'nothing of dependencies that are no texts',
      { dependencies: { a: 1, b: null, c: ['x'], d: '1' } },
      { dependencies: new Map([['d', '1']]) }
    ],
    ['nothing of dependencies that are a list', { dependencies: ['a'] }, { dependencies: new Map() }],
    ['its one command, by its own name', { bin: './kit.js' }, { commands: new Map([['kit', './kit.js']]) }],
    [
      'its commands',
      { bin: { one: 'a.js', two: 'b.js', three: 3 } },
      {
        commands: new Map([
          ['one', 'a.js'],
          ['two', 'b.js']
        ])
      }
    ],
    ['the commit it was made from', { gitHead: '0f'.repeat(20) }, { gitHead: '0f'.repeat(20) }],
    ['where its source is', { repository: 'team/kit' }, { repository: 'team/kit' }],
    [
      'where its source is, in an object',
      { repository: { type: 'git', url: 'https://forge.example.test/kit' } },
      { repository: 'https://forge.example.test/kit' }
    ],
    ['its licence', { license: 'MIT' }, { license: 'MIT' }],
    ['its licence, in an object', { license: { type: 'MIT' } }, { license: 'MIT' }],
    [
      'what its tarball holds',
      { dist: { unpackedSize: 7, fileCount: 2 } },
      { unpackedSize: 7, fileCount: 2 }
    ],
    [
      'nothing of odd counts',
      { dist: { unpackedSize: -1, fileCount: 1.5 } },
      { unpackedSize: undefined, fileCount: undefined }
    ],
    ['that there is an attestation', { dist: { attestations: { url: 'x' } } }, { attested: true }],
    ['of none where it is odd', { dist: { attestations: 'x' } }, { attested: false }],
    [
      'its signatures, without the odd ones',
      { dist: { signatures: [{ keyid: 'k', sig: 's' }, null, { keyid: 'k' }, { keyid: 1, sig: 's' }] } },
      { signatures: [{ keyid: 'k', sig: 's' }] }
    ]
  ])('%s', (_, fields, expected) => {
    expect(one(fields)).toMatchObject(expected)
  })

  test.each<[string, unknown, string | undefined]>([
    ['a version', { latest: '1.0.0' }, '1.0.0'],
    ['a version that is not there', { latest: '9.9.9' }, '9.9.9'],
    ['a number', { latest: 1 }, undefined],
    ['an empty text', { latest: '' }, undefined],
    ['nothing', {}, undefined],
    ['no tags', null, undefined]
  ])('where latest stands: %s', (_, tags, expected) => {
    expect(parsed(documentOf({ '1.0.0': {} }, { 'dist-tags': tags })).latest).toBe(expected)
  })
})

describe('install scripts', () => {
  test.each<[string, Json, Readonly<Record<string, string>>]>([
    [
      'are the three that npm runs',
      {
        scripts: {
          preinstall: 'a',
          install: 'b',
          postinstall: 'c',
          prepare: 'd',
          prepublish: 'e',
          preuninstall: 'f'
        }
      },
      { preinstall: 'a', install: 'b', postinstall: 'c' }
    ],
    ['are none where there are no scripts', { scripts: undefined }, {}],
    ['are none where scripts are null', { scripts: null }, {}],
    ['are none where they are empty', { scripts: { install: '', postinstall: null } }, {}],
    ['are kept with their blanks', { scripts: { install: ' ' } }, { install: ' ' }],
    ['are not those of a name in other letters', { scripts: { Install: 'x' } }, {}],
    [
      'are not those that an object has',
      { scripts: JSON.parse('{"__proto__":{"install":"x"}}') as Json },
      {}
    ],
    ['are implied by a gyp file', { scripts: {}, gypfile: true }, { install: 'node-gyp rebuild' }],
    [
      'are implied by a gyp file, also without scripts',
      { scripts: undefined, gypfile: true },
      { install: 'node-gyp rebuild' }
    ],
    [
      'are implied beside a postinstall',
      { scripts: { postinstall: 'x' }, gypfile: true },
      { postinstall: 'x', install: 'node-gyp rebuild' }
    ],
    ['are not implied beside an install', { scripts: { install: 'x' }, gypfile: true }, { install: 'x' }],
    [
      'are not implied beside a preinstall',
      { scripts: { preinstall: 'x' }, gypfile: true },
      { preinstall: 'x' }
    ],
    ['are not implied where the gyp file is not wanted', { scripts: {}, gypfile: false }, {}]
  ])('%s', (_, fields, expected) => {
    expect(one(fields).installScripts).toEqual(new Map(Object.entries(expected)))
  })
})

describe('names that every object has', () => {
  const text = (versions: string, time: string): string =>
    `{"name":"kit","versions":{${versions}},"time":{${time}}}`

  test('are versions like any other', () => {
    const fact = parsePackument(
      text(
        `"__proto__":${JSON.stringify(manifest('9.9.9', { scripts: { install: 'x' } }))},"constructor":${JSON.stringify(manifest('1.0.0'))}`,
        `"__proto__":"${iso(now)}","toString":"${iso(now)}"`
      ),
      'kit'
    )
    const value = fact.known ? fact.value : undefined
    expect([...(value?.releases.keys() ?? [])]).toEqual(['__proto__', 'constructor'])
    expect(value?.releases.get('toString')).toBeUndefined()
    expect(value?.removed).toEqual(new Map())
    expect(({} as Json)['scripts']).toBeUndefined()
  })

  test('hide nothing', () => {
    const fact = parsePackument(
      `{"name":"kit","__proto__":{"versions":{"1.0.0":${JSON.stringify(manifest('1.0.0'))}}},"time":{}}`,
      'kit'
    )
    expect(fact.known && fact.value.releases.size).toBe(0)
  })
})

describe('times', () => {
  const timeOf = (at: unknown): Packument =>
    parsed(documentOf({ '1.0.0': {} }, { time: { created: iso(now), modified: iso(now), '1.0.0': at } }))
  const publishedAt = (document: Packument): number | undefined => {
    const fact = document.releases.get('1.0.0')
    return fact?.known === true ? fact.value.publishedAt : undefined
  }

  test.each<[string, number]>([
    ['2024-06-15T12:00:00.000Z', now],
    ['2024-06-15T12:00:00.001Z', now + 1],
    ['2024-06-15T12:00:00Z', now],
    ['2024-06-15T12:00:00.5Z', now + 500]
  ])('are read from %s', (at, ms) => {
    expect(publishedAt(timeOf(at))).toBe(ms)
    expect(timeOf(at).lacks.has('time')).toBe(false)
  })

  // As caches and other servers write them.
  test.each([
    '2024-06-15T12:00:00.000000+00:00',
    '2024-06-15T12:00:00.123456Z',
    '2024-06-15T12:00:00.000+00:00',
    '2024-06-15T12:00:00.000',
    '2024-06-15 12:00:00',
    '2024-06-15',
    'Sat, 15 Jun 2024 12:00:00 GMT',
    '1718452800000',
    '2024-13-15T12:00:00.000Z',
    '2024-06-15T25:00:00.000Z',
    '+002024-06-15T12:00:00.000Z',
    ' 2024-06-15T12:00:00.000Z',
    '2024-06-15T12:00:00.000Z\n',
    'yesterday',
    ''
  ])('are not believed where one is written %j, and not one of them is', (at) => {
    const document = documentOf({ '1.0.0': {}, '1.0.1': {} })
    const { lacks, releases, removed } = parsed({
      ...document,
      time: { ...(document['time'] as Json), '1.0.1': at, '0.9.0': iso(now) }
    })
    expect(lacks.get('time')).toBe("The times are not in the registry's own form, as a cache writes them.")
    expect([...releases.values()].map((fact) => fact.known && fact.value.publishedAt)).toEqual([
      undefined,
      undefined
    ])
    expect(removed).toEqual(new Map())
  })

  test.each(odd.filter(([what]) => what !== 'an empty text'))('are not there where one is %s', (_, at) => {
    expect(publishedAt(timeOf(at))).toBeUndefined()
    expect(timeOf(at).lacks.has('time')).toBe(false)
  })

  test('of what is no version do not matter', () => {
    const document = documentOf({ '1.0.0': {} })
    const { lacks, removed } = parsed({
      ...document,
      time: {
        ...(document['time'] as Json),
        created: 'once',
        modified: 7,
        unpublished: null,
        latest: 'now',
        '1.0': 'x'
      }
    })
    expect([lacks.has('time'), removed.size]).toEqual([false, 0])
  })

  test('that are not there at all are lacking', () => {
    const { lacks, releases } = parsed(documentOf({ '1.0.0': {} }, { time: undefined }))
    expect(lacks).toEqual(new Map([['time', 'The registry gives no times.']]))
    expect(releases.get('1.0.0')?.known).toBe(true)
  })

  test('of none of the versions are not there, which is another thing', () => {
    const document = parsed(documentOf({ '1.0.0': {} }, { time: {} }))
    expect([document.lacks.has('time'), publishedAt(document)]).toEqual([false, undefined])
  })

  /** Whether a document with these versions, at these moments, counts as a cache's. */
  const isCache = (moments: Readonly<Record<string, number>>): boolean => {
    const document = documentOf(Object.fromEntries(Object.keys(moments).map((version) => [version, {}])))
    const time = Object.fromEntries(Object.entries(moments).map(([version, at]) => [version, iso(at)]))
    return parsed({ ...document, time }).lacks.has('time')
  }
  const hourMs = dayMs / 24
  /** Patches of one line at these hours. */
  const patches = (hours: readonly number[], line = '1.0'): Readonly<Record<string, number>> =>
    Object.fromEntries(hours.map((hour, i) => [`${line}.${i}`, now + hour * hourMs]))
  /** A release so long after `now` that whatever is told by hours is settled by then. */
  const later = { '9.0.0': now + 60 * dayMs }
  const hour = 1 + 1 / hourMs

  test.each<[string, readonly number[], boolean]>([
    ['rise', [0, 1, 2, 3, 4], false],
    ['are all the same', [0, 0, 0, 0, 0], false],
    ['fall twice', [4, 2, 0], false],
    ['fall three times', [6, 4, 2, 0], true],
    ['fall three times by an hour', [3, 2, 1, 0], false],
    ['fall three times by a millisecond more than an hour', [3 * hour, 2 * hour, hour, 0], true],
    ['fall three times in fifteen', [...Array.from({ length: 13 }, (_, i) => i * 9), 90, 80, 70], false],
    ['fall three times in fourteen', [...Array.from({ length: 12 }, (_, i) => i * 9), 80, 70, 60], true]
  ])('of patches that %s: a cache is %p', (_, hours, expected) => {
    expect(isCache({ ...patches(hours), ...later })).toBe(expected)
  })

  // Whoever can publish can number a handful of releases backwards, and must not switch the clock off by that.
  test.each<[string, Readonly<Record<string, number>>, boolean]>([
    ['of today alone', patches([6, 4, 2, 0]), false],
    ['of today, after an old one', { '1.0.0': now - 900 * dayMs, ...patches([6, 4, 2, 0], '1.1') }, false],
    ['of a week', { ...patches([96, 72, 48, 24, 0]), '2.0.0': now + 7 * dayMs }, false],
    [
      'of 30 days before the newest',
      { ...patches([6, 4, 2, 0]), '2.0.0': now + 30 * dayMs + 6 * hourMs },
      true
    ],
    [
      'of which one is a millisecond short of that',
      { ...patches([6, 4, 2, 0]), '2.0.0': now + 30 * dayMs + 6 * hourMs - 1 },
      false
    ],
    ['of old, though the newest are in order', { ...patches([6, 4, 2, 0]), ...later }, true],
    [
      'of old and of today, however many of today are in order',
      {
        ...patches([6, 4, 2, 0]),
        ...Object.fromEntries(
          Array.from({ length: 50 }, (_, i) => [`2.0.${i}`, now + 60 * dayMs + i * hourMs])
        )
      },
      true
    ]
  ])('of four patches backwards, %s: a cache is %p of them', (_, moments, expected) => {
    expect(isCache(moments)).toBe(expected)
  })

  test('stay known for a release of today, whatever was numbered backwards beside it', () => {
    const moments = { '1.0.0': now - 900 * dayMs, ...patches([6, 4, 2, 0], '1.1') }
    const document = documentOf(Object.fromEntries(Object.keys(moments).map((version) => [version, {}])))
    const time = Object.fromEntries(Object.entries(moments).map(([version, at]) => [version, iso(at)]))
    const { releases } = parsed({ ...document, time })
    expect([...releases.values()].map((fact) => fact.known && fact.value.publishedAt)).toEqual(
      Object.values(moments)
    )
  })

  test('of versions that were removed, today and backwards, say nothing of a cache', () => {
    const backwards = Object.entries(patches([6, 4, 2, 0], '1.1')).map(
      ([version, at]) => [version, iso(at)] as const
    )
    const time = { '1.0.0': iso(now - 900 * dayMs), ...Object.fromEntries(backwards) }
    const { lacks, removed } = parsed(documentOf({ '1.0.0': {} }, { time }))
    expect([lacks.has('time'), removed.size]).toEqual([false, 4])
  })

  test('of prereleases that came after their release say nothing of a cache', () => {
    const versions = [1, 2, 3, 4].flatMap((patch) => [`1.0.${patch}`, `1.0.${patch}-rc.1`])
    const moments = Object.fromEntries(versions.map((version, i) => [version, now + i * dayMs]))
    expect(isCache({ ...moments, ...later })).toBe(false)
  })

  test('of other lines say nothing of a cache', () => {
    const versions = ['3.0.0', '2.0.0', '1.2.0', '1.1.0', '1.0.0', '1.0.0-rc.1', '0.9.0']
    const moments = Object.fromEntries(versions.map((version, i) => [version, now + i * dayMs]))
    expect(isCache({ ...moments, ...later })).toBe(false)
  })

  test('without end are read', () => {
    const time = Object.fromEntries(Array.from({ length: 200_000 }, (_, i) => [`1.${i}.0`, iso(now)]))
    expect(parsed(documentOf({ '1.0.0': {} }, { time })).removed.size).toBe(199_999)
  })
})

describe('a registry that leaves out', () => {
  const all = (more: Json): Packument => parsed(documentOf({ '1.0.0': more, '1.1.0': more }))

  test.each<[string, Json, readonly string[]]>([
    ['who published lacks that', { _npmUser: undefined }, ['publishers']],
    ['maintainers lacks those', { maintainers: undefined }, ['maintainers']],
    ['scripts, while it tells who published, has a package without scripts', { scripts: undefined }, []],
    [
      'scripts and who published lacks both',
      { scripts: undefined, _npmUser: undefined },
      ['publishers', 'scripts']
    ],
    [
      'all of it lacks all',
      { scripts: undefined, _npmUser: undefined, maintainers: undefined },
      ['publishers', 'maintainers', 'scripts']
    ]
  ])('%s', (_, fields, expected) => {
    expect([...all(fields).lacks.keys()]).toEqual(expected)
  })

  test('something of one release only lacks nothing', () => {
    const bare = { scripts: undefined, _npmUser: undefined, maintainers: undefined }
    const { lacks, releases } = parsed(documentOf({ '1.0.0': bare, '1.1.0': {} }))
    expect(lacks).toEqual(new Map())
    expect(releases.get('1.0.0')).toEqual(
      known(expect.objectContaining({ publisher: undefined, maintainers: undefined }))
    )
  })

  test('everything, as of a package without releases, lacks everything but times', () => {
    expect([...parsed({ name: 'kit', time: {} }).lacks.keys()]).toEqual([
      'publishers',
      'maintainers',
      'scripts'
    ])
  })
})

describe('texts without end cost no time:', () => {
  test.each([
    ['blanks before a sign', `${' '.repeat(200_000)}<`],
    ['blanks within a name', `alice${' '.repeat(200_000)}bob <`],
    ['signs', '<'.repeat(200_000)],
    ['pairs of signs', '<>'.repeat(100_000)]
  ])('%s', (_, text) => {
    expect(releaseWith({ maintainers: [text] })).toEqual(malformedBy(/maintainers/))
  })

  test('a version of many digits is none', () => {
    const long = `1.${'9'.repeat(100_000)}.0`
    expect(parsed(documentOf({ '1.0.0': {}, [long]: {} })).lacks.size).toBe(0)
  })
})

describe('any document', () => {
  const expectSense = (fact: Fact<Packument>): void => {
    if (!fact.known) {
      expect(fact).toEqual(malformedBy(/\S/))
      return
    }
    const { name, releases, removed, lacks } = fact.value
    expect(name).toBe('kit')
    for (const [version, at] of removed)
      expect([Number.isSafeInteger(at), releases.has(version)]).toEqual([true, false])
    for (const sign of lacks.values()) expect(sign).toMatch(/\S/)
    for (const [version, release] of releases) {
      if (!release.known) {
        expect(release).toEqual(malformedBy(version))
        continue
      }
      const { publishedAt, publisher: by, maintainers, installScripts, deprecated } = release.value
      expect(release.value.version).toBe(version)
      expect(publishedAt === undefined || Number.isSafeInteger(publishedAt)).toBe(true)
      expect(deprecated === undefined || (typeof deprecated === 'string' && deprecated !== '')).toBe(true)
      for (const somebody of [by, by?.approver, ...(maintainers ?? [])]) {
        if (somebody === undefined) continue
        expect(typeof somebody.name === 'string' && somebody.name !== '').toBe(true)
        expect(['string', 'undefined']).toContain(typeof somebody.email)
      }
      if (by?.trustedPublisher !== undefined) expect(typeof by.trustedPublisher.id).toBe('string')
      for (const [hook, command] of installScripts) {
        expect(['preinstall', 'install', 'postinstall']).toContain(hook)
        expect(typeof command === 'string' && command !== '').toBe(true)
      }
    }
  }

  const odds: Arbitrary<unknown> = oneof(
    jsonValue({ maxDepth: 2 }),
    constantFrom(undefined, null, '', 0, [], {})
  )
  const somebody = oneof(
    odds,
    record({ name: oneof(string(), odds), email: odds }, { requiredKeys: [] }),
    string()
  )
  const account = oneof(
    somebody,
    record(
      {
        name: string(),
        trustedPublisher: oneof(odds, record({ id: odds, oidcConfigId: odds })),
        approver: somebody
      },
      { requiredKeys: ['name'] }
    )
  )
  const version = oneof(
    constantFrom('1.0.0', '1.0.1', '1.0.2', '2.0.0-rc.1', 'v1.0.0', '1.0', '__proto__', ''),
    string()
  )
  const at = oneof(
    constantFrom(
      iso(now),
      iso(now + 1),
      iso(now - dayMs),
      '2024-06-15T12:00:00+00:00',
      '9999-12-31T23:59:59.999Z',
      '0000-01-01T00:00:00Z'
    ),
    odds
  )
  const entry = oneof(
    odds,
    record(
      {
        _npmUser: account,
        maintainers: oneof(odds, array(somebody, { maxLength: 3 })),
        scripts: oneof(odds, dictionary(constantFrom('install', 'preinstall', 'postinstall', 'test'), odds)),
        gypfile: oneof(constantFrom(true, false), odds),
        deprecated: odds
      },
      { requiredKeys: [] }
    )
  )
  const nearly = record(
    {
      name: oneof(constantFrom('kit'), odds),
      versions: oneof(dictionary(version, entry), odds),
      time: oneof(dictionary(version, at), odds)
    },
    { requiredKeys: ['name'] }
  )

  test('that is nearly one gives sense, or is malformed', () => {
    let read = 0
    assert(
      property(nearly, (document) => {
        const fact = parse(document)
        if (fact.known) read++
        expectSense(fact)
      }),
      { numRuns: fuzzRuns(1500) }
    )
    // Otherwise the property would say nothing.
    expect(read).toBeGreaterThan(0)
  })

  test('that is any JSON, or none, gives sense or is malformed', () => {
    expect.hasAssertions()
    assert(
      property(jsonValue(), (value) => {
        expectSense(parsePackument(JSON.stringify(value), 'kit'))
      }),
      { numRuns: fuzzRuns(300) }
    )
    assert(
      property(string({ unit: 'binary' }), (text) => {
        expectSense(parsePackument(text, 'kit'))
      }),
      { numRuns: fuzzRuns(300) }
    )
  })
})
