// What is said of an added package, put together from what was learnt.
import { describe, expect, test } from '@jest/globals'
import { profileOf } from '../../src/facts/profile.ts'
import { known, unknown, type Content, type Fact, type FactSheet, type Release } from '../../src/model.ts'
import { contentOf, packed } from '../helpers/content.ts'
import { added, daysAgo, dated, mutated, pipeline, publisher, updated } from '../helpers/make.ts'

const why = unknown('unsupported', 'nobody tells')
const some = { few: [], more: 0 }
const abilities = { can: [], calls: some, programs: some, whole: true }

const release = (more: Partial<Release> = {}): Release =>
  dated('1.1.0', daysAgo(10), { license: 'MIT', unpackedSize: 7000, fileCount: 7, ...more })

const sheet = (
  of: Release,
  content: Fact<Content>,
  more: Partial<Pick<FactSheet, 'publisher' | 'provenance' | 'firstPublishedAt' | 'otherReleases'>> = {}
): FactSheet =>
  // Only these facts are looked at.
  ({
    release: known(of),
    content,
    firstPublishedAt: known(daysAgo(900)),
    otherReleases: known(11),
    publisher: known(publisher('alice')),
    provenance: known({ now: undefined, before: undefined }),
    ...more
  }) as unknown as FactSheet

const change = added('1.1.0')

describe('the profile of an added package', () => {
  test('says what was learnt', () => {
    const content = contentOf(
      {},
      {
        abilities,
        manifest: packed({
          installScripts: new Map([['install', 'node-gyp rebuild']]),
          commands: new Map([['kit', 'bin/kit.js']])
        })
      }
    )
    expect(profileOf(change, sheet(release(), known(content)))).toEqual({
      newcomer: undefined,
      firstPublishedAt: daysAgo(900),
      releases: 12,
      publisher: 'alice',
      provenance: { repository: undefined },
      licence: 'MIT',
      files: { count: 3, bytes: 10_000 },
      installScripts: [{ hook: 'install', command: 'node-gyp rebuild' }],
      commands: { few: ['kit'], more: 0 },
      abilities
    })
  })

  test('says what the registry tells where the archive was not read', () => {
    const scripts = {
      installScripts: new Map([['postinstall', 'node x.js']]),
      commands: new Map([['a', 'b']])
    }
    expect(profileOf(change, sheet(release(scripts), why))).toMatchObject({
      newcomer: undefined,
      files: { count: 7, bytes: 7000 },
      installScripts: [{ hook: 'postinstall', command: 'node x.js' }],
      commands: { few: ['a'], more: 0 },
      abilities: undefined
    })
  })

  test('leaves open what nobody tells', () => {
    const nothing = {
      publisher: why,
      provenance: why,
      firstPublishedAt: known(undefined),
      otherReleases: why
    }
    const bare = release({ license: undefined, unpackedSize: undefined })
    expect(profileOf(change, sheet(bare, why, nothing))).toEqual({
      newcomer: undefined,
      firstPublishedAt: undefined,
      releases: undefined,
      publisher: undefined,
      provenance: undefined,
      licence: undefined,
      files: undefined,
      installScripts: [],
      commands: { few: [], more: 0 },
      abilities: undefined
    })
  })

  test('names who approved a release of a pipeline, and why nothing speaks for a newcomer', () => {
    const content = contentOf({}, { newcomer: { why: 'young', code: contentOf().code } })
    const approved = { publisher: known(pipeline('release.yml', 'bob')) }
    expect(profileOf(change, sheet(release(), known(content), approved))).toMatchObject({
      publisher: 'bob',
      newcomer: 'young'
    })
  })

  test('is bounded, whatever a registry says', () => {
    const long = 'x'.repeat(100_000)
    const commands = new Map(Array.from({ length: 500 }, (_, at) => [`${long}${at}`, 'a.js']))
    const loud = release({ license: long, commands, installScripts: new Map([['install', long]]) })
    const profile = profileOf(change, sheet(loud, why, { publisher: known(publisher(long)) }))
    expect(JSON.stringify(profile).length).toBeLessThan(2000)
    expect(profile?.commands.more).toBe(497)
  })
})

test.each([updated('1.0.0', '1.1.0'), mutated('1.1.0', '1.1.0')])(
  'a package that is $kind has none',
  (one) => {
    expect(profileOf(one, sheet(release(), why))).toBeUndefined()
  }
)

test('a package that no registry tells of has none', () => {
  expect(profileOf(change, { ...sheet(release(), why), release: why })).toBeUndefined()
})
