import { describe, expect, test } from '@jest/globals'
import { inspectorHere } from '../../src/inspect/inspect.ts'
import { assert, constantFrom, integer, property, record, uniqueArray } from 'fast-check'
import { learn as learnAll, type World } from '../../src/facts/index.ts'
import { noHabits } from '../../src/hash-habits.ts'
import {
  known,
  unknown,
  type DependencyChange,
  type FactName,
  type FactSheet,
  type LockedPackage,
  type Packument,
  type PackumentPart,
  type Resolution,
  type UnknownReason,
  type Release
} from '../../src/model.ts'
import { noOrigins, originsOf } from '../../src/origins.ts'
import { dayMs } from '../../src/time.ts'
import { fuzzRuns } from '../helpers/foreign.ts'
import {
  added,
  dated,
  daysAgo,
  downgraded,
  fromRegistry,
  locked,
  mutated,
  now,
  otherUrl,
  packument,
  person,
  publisher,
  registryOf,
  registryUrl,
  release,
  removed,
  tarball,
  updated
} from '../helpers/make.ts'

const scriptsHere = () => ({ manager: 'npm', run: undefined, setting: undefined })

const learn = async (
  change: DependencyChange,
  registry: World['registry'],
  asOf: number,
  more: Partial<World> = {}
): Promise<FactSheet> => {
  const world = { registry, asOf, origins: noOrigins, configured: () => undefined, habits: noHabits }
  const [sheet] = await learnAll([change], {
    ...world,
    namesAtBase: new Set(),
    scriptsHere,
    wantsContent: () => true,
    inspector: inspectorHere(),
    ...more
  })
  if (sheet === undefined) throw new Error('A change has a sheet.')
  return sheet
}

const sheetOf = (change: DependencyChange, document: Packument, asOf = now): Promise<FactSheet> =>
  learn(change, registryOf(known(document)), asOf)

/** What is known of what the registry tells is `known`, what is not is told by its reason. */
const reasonsOf = (sheet: FactSheet): Readonly<Record<string, 'known' | UnknownReason>> =>
  Object.fromEntries(
    names.map((name) => {
      const fact = sheet[name]
      return [name, fact.known ? 'known' : fact.reason]
    })
  )

const names: readonly FactName[] = [
  'presence',
  'release',
  'publishedAt',
  'publisher',
  'predecessor',
  'history',
  'recent',
  'maintainers',
  'installScripts'
]
const all = (reason: 'known' | UnknownReason) => Object.fromEntries(names.map((name) => [name, reason]))

const whole = { publisher: publisher('alice'), maintainers: [person('alice')] }
const versions = (sheet: FactSheet, name: 'history' | 'recent'): readonly string[] => {
  const fact = sheet[name]
  if (!fact.known) throw new Error(fact.detail)
  return fact.value.map(({ version }) => version)
}
const predecessorOf = (sheet: FactSheet): string | undefined => {
  if (!sheet.predecessor.known) throw new Error(sheet.predecessor.detail)
  return sheet.predecessor.value?.version
}

describe('the registry is not asked', () => {
  const git: Resolution = {
    kind: 'git',
    repository: 'git+ssh://git@forge.example/kit.git',
    commit: 'a',
    integrity: undefined
  }
  test.each<[string, DependencyChange, UnknownReason, string]>([
    ['about what was removed', removed('1.0.0'), 'not-found', 'The package was removed.'],
    [
      'about what comes from git',
      added(locked('1.0.0', { resolution: git })),
      'unsupported',
      'git repository'
    ],
    [
      'about a tarball from elsewhere',
      added(
        locked('1.0.0', {
          resolution: { kind: 'tarball', resolved: 'https://bad.example/x.tgz', integrity: undefined }
        })
      ),
      'unsupported',
      'a tarball from bad.example'
    ],
    [
      'about a tarball at its own address',
      added(
        locked('1.0.0', {
          resolution: { kind: 'tarball', resolved: `${registryUrl}x.tgz`, integrity: undefined }
        })
      ),
      'unsupported',
      'a tarball from registry.example.test'
    ],
    [
      'about a tarball at an address that is none',
      added(locked('1.0.0', { resolution: { kind: 'tarball', resolved: 'nowhere', integrity: undefined } })),
      'unsupported',
      'from elsewhere'
    ],
    [
      'about a release of another registry',
      updated(
        '1.0.0',
        locked('1.1.0', {
          resolution: fromRegistry('kit', '1.1.0', { resolved: 'https://bad.example/kit/-/kit-1.1.0.tgz' })
        })
      ),
      'unsupported',
      'It comes from bad.example, which is not the registry'
    ],
    [
      'about a folder',
      added(locked('1.0.0', { resolution: { kind: 'local', path: '../kit' } })),
      'unsupported',
      'folder or file'
    ],
    [
      'about a workspace',
      added(locked('1.0.0', { resolution: { kind: 'workspace', path: 'kit' } })),
      'unsupported',
      'folder or file'
    ],
    [
      'about a patched copy',
      added(locked('1.0.0', { resolution: { kind: 'patch', patch: 'x', integrity: undefined } })),
      'unsupported',
      'patched'
    ]
  ])('%s', async (_, change, reason, detail) => {
    const registry = registryOf(known(packument([release('1.0.0')])))
    const sheet = await learn(change, registry, now)
    expect(registry.asked).toEqual([])
    expect(reasonsOf(sheet)).toEqual(all(reason))
    for (const fact of names.map((name) => sheet[name]))
      expect(fact).toEqual(expect.objectContaining({ detail: expect.stringContaining(detail) }))
  })
})

describe('the registry is asked once, by the name of the package,', () => {
  test.each<[string, Resolution]>([
    ['about what comes from it', fromRegistry('@scope/kit', '1.0.0')],
    [
      'about what comes from another name of it',
      fromRegistry('@scope/kit', '1.0.0', { resolved: tarball('@scope/kit', '1.0.0', otherUrl) })
    ],
    ['where the lockfile names no address', fromRegistry('@scope/kit', '1.0.0', { resolved: undefined })],
    ['where the lockfile names no hash', fromRegistry('@scope/kit', '1.0.0', { integrity: undefined })]
  ])('%s', async (_, resolution) => {
    const registry = registryOf(known(packument([release('1.0.0')])))
    const sheet = await learn(
      added(locked('1.0.0', { name: '@scope/kit', aliases: ['short'], resolution })),
      registry,
      now
    )
    expect(registry.asked).toEqual(['@scope/kit'])
    expect(sheet.presence).toEqual(known({ state: 'present' }))
  })

  test('also about what changed its bytes', async () => {
    const registry = registryOf(known(packument([])))
    await learn(mutated('1.0.0', '1.0.0'), registry, now)
    expect(registry.asked).toEqual(['kit'])
  })
})

describe('what another package ships', () => {
  const change = added(
    locked('1.0.0', {
      bundled: true,
      resolution: fromRegistry('kit', '1.0.0', { resolved: undefined, integrity: undefined })
    })
  )
  const sheetWith = (answer: Parameters<typeof registryOf>[0]) => learn(change, registryOf(answer), now)

  test('is judged where the registry has it, since an installer may fetch it from there', async () => {
    const sheet = await sheetWith(known(packument([dated('1.0.0', daysAgo(1), whole)])))
    expect(reasonsOf(sheet)).toEqual(all('known'))
    expect(sheet.publishedAt).toEqual(known(daysAgo(1)))
  })

  test('is malformed where the registry has it so', async () => {
    const sheet = await sheetWith(known(packument([], { malformed: ['1.0.0'] })))
    expect(reasonsOf(sheet)).toEqual({ ...all('malformed'), presence: 'known' })
  })

  test('is asked for by its name, and has no address of its own', async () => {
    const registry = registryOf(known(packument([dated('1.0.0', daysAgo(1), whole)])))
    expect((await learn(change, registry, now)).address).toEqual(known(undefined))
    expect(registry.asked).toEqual(['kit'])
  })

  test.each<UnknownReason>(['unreachable', 'malformed'])(
    'is no way round a registry that is %s, which is told as such',
    async (reason) => {
      const why = unknown(reason, 'as it is')
      const sheet = await sheetWith(why)
      expect(reasonsOf(sheet)).toEqual(all(reason))
    }
  )

  test.each([
    ['this version', known(packument([release('2.0.0')]))],
    ['this package', unknown('not-found', 'none')]
  ])('is unsupported where the registry does not have %s', async (_, answer) => {
    expect(reasonsOf(await sheetWith(answer))).toEqual(all('unsupported'))
  })
})

describe('the address', () => {
  const address = async (
    change: DependencyChange,
    document = packument([]),
    lockedAtBase: readonly LockedPackage[] = []
  ) => {
    const registry = registryOf(known(document))
    const origins = originsOf(lockedAtBase, (one) => registry.pathOf(one))
    const fact = (await learn(change, registry, now, { origins })).address
    if (!fact.known) throw new Error(fact.detail)
    return fact.value
  }
  const at = (resolved: string | undefined, version = '1.0.0') =>
    locked(version, { resolution: fromRegistry('kit', version, { resolved }) })
  const usual = {
    url: tarball('kit', '1.0.0'),
    origin: 'registry',
    path: 'kit/-/kit-1.0.0.tgz',
    expectedPath: 'kit/-/kit-1.0.0.tgz',
    originsAtBase: new Set(),
    scopeOriginsAtBase: new Set(),
    originBefore: undefined
  }

  test('is told beside the usual one', async () => {
    expect(await address(added('1.0.0'))).toEqual(usual)
  })

  test.each<[string, DependencyChange, Partial<typeof usual> | Readonly<Record<string, unknown>>]>([
    [
      'of another name of the registry',
      added(at(tarball('kit', '1.0.0', otherUrl))),
      { url: tarball('kit', '1.0.0', otherUrl) }
    ],
    [
      'of another package of the registry',
      added(at(tarball('tool', '1.0.0'))),
      { url: tarball('tool', '1.0.0'), path: 'tool/-/tool-1.0.0.tgz' }
    ],
    [
      'of another host',
      added(at('https://bad.example/kit/-/kit-1.0.0.tgz')),
      { url: 'https://bad.example/kit/-/kit-1.0.0.tgz', origin: 'https://bad.example', path: undefined }
    ],
    ['that is none', added(at('nonsense')), { url: 'nonsense', origin: 'nowhere', path: undefined }],
    ['with a hash behind it', added(at(`${tarball('kit', '1.0.0')}#abc`)), {}],
    [
      'of what base took from the registry',
      updated(at(tarball('kit', '0.9.0'), '0.9.0'), '1.0.0'),
      { originBefore: 'registry' }
    ],
    [
      'of what base took from elsewhere',
      updated(at('https://old.example/kit.tgz', '0.9.0'), '1.0.0'),
      { originBefore: 'https://old.example' }
    ],
    [
      'of what base took from there with a hash behind it',
      updated(at(`${tarball('kit', '0.9.0', otherUrl)}#abc`, '0.9.0'), '1.0.0'),
      { originBefore: 'registry' }
    ],
    [
      'of what base took from an address that is no registry’s',
      updated(
        locked('0.9.0', {
          resolution: { kind: 'tarball', resolved: 'https://old.example/x', integrity: undefined }
        }),
        '1.0.0'
      ),
      { originBefore: 'https://old.example' }
    ],
    ['of what base gave no address for', updated(at(undefined, '0.9.0'), '1.0.0'), {}],
    [
      'of what base took from git',
      updated(
        locked('0.9.0', {
          resolution: {
            kind: 'git',
            repository: 'git+ssh://git@forge.example/kit.git',
            commit: 'a',
            integrity: undefined
          }
        }),
        '1.0.0'
      ),
      {}
    ],
    [
      'that climbs out of the folder of the package',
      added(at(`${registryUrl}kit/-/../../evil/-/evil-1.0.0.tgz`)),
      {
        url: `${registryUrl}kit/-/../../evil/-/evil-1.0.0.tgz`,
        path: 'kit/-/../../evil/-/evil-1.0.0.tgz'
      }
    ],
    [
      'that only begins like the registry',
      added(at('https://registry.example.test.evil.example/kit/-/kit-1.0.0.tgz')),
      {
        url: 'https://registry.example.test.evil.example/kit/-/kit-1.0.0.tgz',
        origin: 'https://registry.example.test.evil.example',
        path: undefined
      }
    ],
    [
      'without encryption',
      added(at(tarball('kit', '1.0.0').replace('https', 'http'))),
      {
        url: tarball('kit', '1.0.0').replace('https', 'http'),
        origin: 'http://registry.example.test',
        path: undefined
      }
    ]
  ])('%s', async (_, change, expected) => {
    expect(await address(change)).toEqual({ ...usual, ...expected })
  })

  test('is expected where the registry keeps the release, if it tells so below itself', async () => {
    const keptAt = (url: string) => packument([release('1.0.0', { tarball: url })])
    expect(await address(added('1.0.0'), keptAt(`${registryUrl}download/kit/1.0.0/x`))).toEqual({
      ...usual,
      expectedPath: 'download/kit/1.0.0/x'
    })
    expect(await address(added('1.0.0'), keptAt('https://files.example/kit-1.0.0.tgz'))).toEqual(usual)
  })

  test('of a scoped package is expected without its scope in the name of the file', async () => {
    const scoped = locked('1.0.0', { name: '@scope/kit' })
    expect(await address(added(scoped))).toEqual(
      expect.objectContaining({
        expectedPath: '@scope/kit/-/kit-1.0.0.tgz',
        path: '@scope/kit/-/kit-1.0.0.tgz'
      })
    )
  })

  test('stands beside the origins of base, those of its scope where base knows the scope', async () => {
    const from = (name: string, url: string) =>
      locked('0.1.0', {
        name,
        resolution: fromRegistry(name, '0.1.0', { resolved: tarball(name, '0.1.0', url) })
      })
    const base = [from('tool', registryUrl), from('@own/tool', 'https://packages.example/')]
    const originsOfAdded = async (name: string) => {
      const found = await address(added(locked('1.0.0', { name })), packument([]), base)
      return [[...(found?.originsAtBase ?? [])], [...(found?.scopeOriginsAtBase ?? [])]]
    }
    expect(await originsOfAdded('kit')).toEqual([['registry'], []])
    expect(await originsOfAdded('@own/kit')).toEqual([
      ['https://packages.example'],
      ['https://packages.example']
    ])
    expect(await originsOfAdded('@new/kit')).toEqual([['registry', 'https://packages.example'], []])
  })

  test('does not learn from head what is usual', async () => {
    const evil = at('https://bad.example/kit/-/kit-1.0.0.tgz')
    expect((await address(added(evil), packument([]), [locked('0.9.0')]))?.originsAtBase).toEqual(
      new Set(['registry'])
    )
  })

  test.each<[string, Resolution, string]>([
    [
      'a tarball',
      { kind: 'tarball', resolved: 'https://bad.example/x.tgz', integrity: undefined },
      'https://bad.example'
    ],
    [
      'another registry',
      fromRegistry('kit', '1.0.0', { resolved: 'https://bad.example/kit/-/kit-1.0.0.tgz' }),
      'https://bad.example'
    ]
  ])('is known also of %s, about which nobody is asked', async (_, resolution, origin) => {
    const registry = registryOf(unknown('unreachable', 'nobody should ask'))
    const sheet = await learn(updated('0.9.0', locked('1.0.0', { resolution })), registry, now)
    expect(sheet.address).toEqual(known(expect.objectContaining({ origin, originBefore: 'registry' })))
    expect(registry.asked).toEqual([])
  })

  test('is not there where the lockfile leaves it to the registry, or names none', async () => {
    expect(await address(added(at(undefined)))).toBeUndefined()
    expect(
      await address(added(locked('1.0.0', { resolution: { kind: 'local', path: '../kit' } })))
    ).toBeUndefined()
  })

  test.each<UnknownReason>(['unreachable', 'malformed', 'not-found', 'unsupported'])(
    'is known also where the package is %s',
    async (reason) => {
      const sheet = await learn(added('1.0.0'), registryOf(unknown(reason, 'as it is')), now)
      expect(sheet.address).toEqual(known(usual))
    }
  )

  test('is unknown of what was removed', async () => {
    expect((await sheetOf(removed('1.0.0'), packument([]))).address.known).toBe(false)
  })
})

describe('a registry that does not answer', () => {
  test.each<UnknownReason>(['unreachable', 'malformed', 'unsupported'])('leaves all %s', async (reason) => {
    const why = unknown(reason, 'as it is')
    const sheet = await learn(updated('1.0.0', '1.1.0'), registryOf(why), now)
    expect(sheet).toEqual(expect.objectContaining(Object.fromEntries(names.map((name) => [name, why]))))
  })

  test('with the package tells that there is none, and nothing more', async () => {
    const sheet = await learn(updated('1.0.0', '1.1.0'), registryOf(unknown('not-found', 'none')), now)
    expect(reasonsOf(sheet)).toEqual({ ...all('not-found'), presence: 'known' })
    expect(sheet.presence).toEqual(known({ state: 'no-such-package' }))
    expect(sheet.presenceBefore).toEqual(sheet.presence)
  })
})

describe('a whole document', () => {
  const scripts = new Map([['install', 'x-one']])
  const document = packument([
    dated('1.0.0', daysAgo(500), { ...whole, installScripts: scripts }),
    dated('1.1.0', daysAgo(3), { publisher: publisher('bob'), maintainers: [person('bob')] })
  ])

  test('gives every fact', async () => {
    const sheet = await sheetOf(updated('1.0.0', '1.1.0'), document)
    expect(sheet).toEqual({
      address: known(expect.objectContaining({ url: tarball('kit', '1.1.0') })),
      usualHash: known(undefined),
      namesAtBase: known(new Set()),
      scriptsHere: known(scriptsHere()),
      firstPublishedAt: known(daysAgo(500)),
      presence: known({ state: 'present' }),
      release: known(expect.objectContaining({ version: '1.1.0' })),
      publishedAt: known(daysAgo(3)),
      publisher: known(publisher('bob')),
      predecessor: known(expect.objectContaining({ version: '1.0.0' })),
      settledPredecessor: known(expect.objectContaining({ version: '1.0.0' })),
      history: known([expect.objectContaining({ version: '1.0.0', publishedAt: daysAgo(500) })]),
      recent: known([]),
      around: known([]),
      latest: known(undefined),
      otherReleases: known(1),
      presenceBefore: known({ state: 'present' }),
      newDependencies: known([]),
      siblings: known([]),
      advisories: unknown('unsupported', 'It tells no advisories.'),
      fixes: known([]),
      served: unknown('unsupported', 'It has no archives.'),
      content: unknown('unsupported', 'It has no archives.'),
      signature: known({ kind: 'none' }),
      wrongAttestations: known([]),
      provenance: known({ now: undefined, before: undefined }),
      mailDomains: unknown('unsupported', 'Nobody was asked about mail domains.'),
      maintainers: known({ now: [person('bob')], before: [person('alice')] }),
      installScripts: known({ now: new Map(), before: scripts, publicForMs: 3 * dayMs })
    })
  })

  test('gives every fact for the first release, too', async () => {
    const sheet = await sheetOf(added('1.0.0'), document)
    expect(sheet).toEqual(
      expect.objectContaining({
        predecessor: known(undefined),
        history: known([]),
        recent: known([]),
        maintainers: known({ now: [person('alice')], before: undefined }),
        installScripts: known({ now: scripts, before: undefined, publicForMs: 500 * dayMs })
      })
    )
  })
})

describe('other releases', () => {
  test.each<[string, Parameters<typeof packument>, number]>([
    ['none of a package with one', [[dated('1.0.0', daysAgo(5))]], 0],
    [
      'earlier and later ones',
      [[dated('0.9.0', daysAgo(9)), dated('1.0.0', daysAgo(5)), dated('1.1.0', now)]],
      2
    ],
    ['none that do not exist yet', [[dated('1.0.0', daysAgo(5)), dated('1.1.0', now + 1)]], 0],
    [
      'removed ones, up to this moment',
      [[dated('1.0.0', daysAgo(5))], { removed: { '0.9.0': now, '3.0.0': now + 1 } }],
      1
    ],
    ['none that is this one, also where it was removed', [[], { removed: { '1.0.0': now } }], 0]
  ])('are counted: %s', async (_what, [releases, more], count) => {
    const sheet = await sheetOf(added('1.0.0'), packument(releases, more))
    expect(sheet.otherReleases).toEqual(known(count))
  })
})

describe('a document that lacks something', () => {
  const three = (more: Partial<Parameters<typeof dated>[2]> = whole) =>
    [400, 200, 2].map((days, i) => dated(`1.${i}.0`, daysAgo(days), more))
  const change = updated('1.1.0', '1.2.0')

  test.each<[PackumentPart, Partial<Record<FactName, UnknownReason>>]>([
    ['time', { publishedAt: 'unsupported', history: 'unsupported', recent: 'unsupported' }],
    ['publishers', { publisher: 'unsupported' }],
    ['maintainers', { maintainers: 'unsupported' }],
    ['scripts', { installScripts: 'unsupported' }]
  ])('altogether, %s, leaves that unsupported, with the sign that tells', async (part, expected) => {
    const sheet = await sheetOf(change, packument(three(), { lacks: [part] }))
    expect(reasonsOf(sheet)).toEqual({ ...all('known'), ...expected })
    for (const name of Object.keys(expected) as FactName[])
      expect(sheet[name]).toEqual(unknown('unsupported', `no ${part}`))
  })

  test.each<[string, Parameters<typeof release>[1], Partial<Record<FactName, UnknownReason>>]>([
    [
      'the time',
      { ...whole, publishedAt: undefined },
      { publishedAt: 'not-found', history: 'not-found', recent: 'not-found' }
    ],
    [
      'the publisher',
      { ...whole, publishedAt: daysAgo(2), publisher: undefined },
      { publisher: 'not-found' }
    ],
    [
      'the maintainers',
      { ...whole, publishedAt: daysAgo(2), maintainers: undefined },
      { maintainers: 'not-found' }
    ]
  ])('of this release, %s, leaves that not found', async (_, odd, expected) => {
    const document = packument([...three().slice(0, 2), release('1.2.0', odd)])
    expect(reasonsOf(await sheetOf(change, document))).toEqual({ ...all('known'), ...expected })
  })

  test('such as the time, does not tell how long it has been public', async () => {
    for (const document of [
      packument(three(), { lacks: ['time'] }),
      packument([...three().slice(0, 2), release('1.2.0', whole)])
    ])
      expect((await sheetOf(change, document)).installScripts).toEqual(
        known({ now: new Map(), before: new Map(), publicForMs: undefined })
      )
  })

  test('of another release, takes nothing from this one', async () => {
    const document = packument([release('1.0.0'), release('1.1.0'), dated('1.2.0', daysAgo(2), whole)])
    const sheet = await sheetOf(change, document)
    expect(reasonsOf(sheet)).toEqual(all('known'))
    expect([versions(sheet, 'history'), versions(sheet, 'recent')]).toEqual([[], []])
    expect(sheet.maintainers).toEqual(known({ now: [person('alice')], before: undefined }))
  })

  test('because the release is malformed, leaves all malformed but that it is there', async () => {
    const document = packument(three().slice(0, 2), { malformed: ['1.2.0'] })
    const sheet = await sheetOf(change, document)
    expect(reasonsOf(sheet)).toEqual({ ...all('malformed'), presence: 'known' })
    expect(sheet.presence).toEqual(known({ state: 'present' }))
    expect(sheet.publisher).toEqual(unknown('malformed', '1.2.0 is odd'))
  })

  test('because another release is malformed, goes by the rest', async () => {
    const sheet = await sheetOf(change, packument(three(), { malformed: ['1.1.5'] }))
    expect(reasonsOf(sheet)).toEqual(all('known'))
    expect(versions(sheet, 'history')).toEqual(['1.0.0', '1.1.0'])
  })
})

describe('presence', () => {
  const document = packument([dated('1.0.0', now), release('1.1.0'), dated('2.0.0', now + 1)], {
    malformed: ['1.2.0'],
    removed: { '0.9.0': now, '3.0.0': now + 1 }
  })
  const presenceOf = async (version: string) => (await sheetOf(added(version), document)).presence

  test.each([
    ['is there: published at this very moment', '1.0.0', { state: 'present' }],
    ['is there: of an unknown time', '1.1.0', { state: 'present' }],
    ['is there: malformed', '1.2.0', { state: 'present' }],
    ['was removed: published at this very moment', '0.9.0', { state: 'removed', publishedAt: now }],
    ['is not there yet: published a millisecond later', '2.0.0', { state: 'no-such-version' }],
    ['is not there yet: published a millisecond later, and removed', '3.0.0', { state: 'no-such-version' }],
    ['is not there', '9.9.9', { state: 'no-such-version' }],
    ['is not there: it is written in another way', 'v1.0.0', { state: 'no-such-version' }],
    ['is not there: it has a build of its own', '1.0.0+build', { state: 'no-such-version' }],
    ['is not there: it is no version', '', { state: 'no-such-version' }],
    ['is not there: every object has it', 'constructor', { state: 'no-such-version' }],
    ['is not there: every object has that, too', '__proto__', { state: 'no-such-version' }]
  ] as const)('%s', async (_, version, expected) => {
    expect(await presenceOf(version)).toEqual(known(expected))
  })

  test.each(['2.0.0', '9.9.9', '0.9.0'])(
    'and nothing else is known of %s, which is not there',
    async (version) => {
      expect(reasonsOf(await sheetOf(added(version), document))).toEqual({
        ...all('not-found'),
        presence: 'known'
      })
    }
  )
})

describe('what was published after the moment of the review is hidden', () => {
  const document = packument([
    dated('1.0.0', daysAgo(300), whole),
    dated('1.1.0', daysAgo(200), whole),
    dated('1.0.1', daysAgo(100), whole),
    dated('1.2.0', daysAgo(50), whole)
  ])

  test('from the past', async () => {
    const sheet = await sheetOf(added('1.0.1'), document, daysAgo(100))
    expect(versions(sheet, 'history')).toEqual(['1.0.0', '1.1.0'])
    expect(sheet.installScripts).toEqual(known({ now: new Map(), before: new Map(), publicForMs: 0 }))
  })

  test('so that the release itself is not there a millisecond before it was', async () => {
    const sheet = await sheetOf(added('1.0.1'), document, daysAgo(100) - 1)
    expect(sheet.presence).toEqual(known({ state: 'no-such-version' }))
  })

  test('from what it is compared with, also where base locks it', async () => {
    const later = packument([
      dated('1.0.0', daysAgo(300)),
      dated('1.1.0', daysAgo(10)),
      dated('1.2.0', daysAgo(200))
    ])
    expect(predecessorOf(await sheetOf(updated('1.1.0', '1.2.0'), later, daysAgo(10)))).toBe('1.1.0')
    expect(predecessorOf(await sheetOf(updated('1.1.0', '1.2.0'), later, daysAgo(10) - 1))).toBe('1.0.0')
  })
})

describe('the past', () => {
  const change = added('2.0.0')
  const past = async (document: Packument, of: DependencyChange = change) => {
    const sheet = await sheetOf(of, document)
    return { settled: versions(sheet, 'history'), recent: versions(sheet, 'recent') }
  }

  test('is settled from 30 days before the release, to the millisecond', async () => {
    const document = packument([
      dated('1.0.0', daysAgo(31)),
      dated('1.0.1', daysAgo(30)),
      dated('1.0.2', daysAgo(30) + 1),
      dated('1.0.3', now - 1),
      dated('2.0.0', now)
    ])
    expect(await past(document)).toEqual({ settled: ['1.0.0', '1.0.1'], recent: ['1.0.2', '1.0.3'] })
  })

  test('is counted from the release, not from the review', async () => {
    const document = packument([
      dated('1.0.0', daysAgo(230)),
      dated('1.0.1', daysAgo(229)),
      dated('2.0.0', daysAgo(200)),
      dated('2.0.1', daysAgo(100))
    ])
    expect(await past(document)).toEqual({ settled: ['1.0.0'], recent: ['1.0.1'] })
  })

  test('is settled up to the release that base locks', async () => {
    const document = packument([
      dated('1.0.0', daysAgo(9)),
      dated('1.0.1', daysAgo(6)),
      dated('1.0.2', daysAgo(3)),
      dated('2.0.0', now)
    ])
    expect(await past(document, updated('1.0.1', '2.0.0'))).toEqual({
      settled: ['1.0.0', '1.0.1'],
      recent: ['1.0.2']
    })
    expect(await past(document, updated('0.0.9', '2.0.0'))).toEqual({
      settled: [],
      recent: ['1.0.0', '1.0.1', '1.0.2']
    })
  })

  test('trusts nothing for being locked where the change goes back, or is new', async () => {
    const document = packument([dated('1.0.0', daysAgo(9)), dated('3.0.0', daysAgo(6)), dated('2.0.0', now)])
    const expected = { settled: [], recent: ['1.0.0', '3.0.0'] }
    expect(await past(document, downgraded('3.0.0', '2.0.0'))).toEqual(expected)
    expect(await past(document, mutated('2.0.0', '2.0.0'))).toEqual(expected)
  })

  test('is all settled where base locks what is later than the release', async () => {
    const document = packument([dated('1.0.0', daysAgo(9)), dated('2.0.0', daysAgo(6)), dated('1.9.0', now)])
    expect(await past(document, updated('1.9.0', '2.0.0'))).toEqual({ settled: ['1.0.0'], recent: [] })
  })

  test('stands oldest first, whatever the document or the numbers say', async () => {
    const document = packument([
      dated('2.0.0', now),
      dated('1.0.0', daysAgo(40)),
      dated('0.9.0', daysAgo(35)),
      dated('5.0.0-rc.1', daysAgo(90)),
      dated('1.1.0', daysAgo(1)),
      dated('1.0.9', daysAgo(2))
    ])
    expect(await past(document)).toEqual({
      settled: ['5.0.0-rc.1', '1.0.0', '0.9.0'],
      recent: ['1.0.9', '1.1.0']
    })
  })

  test('does not hold the release, nor what came in the same moment, nor what has no time', async () => {
    const document = packument([dated('1.0.0', now), dated('2.0.0', now), release('1.5.0')])
    expect(await past(document)).toEqual({ settled: [], recent: [] })
  })

  test('is one: settled and recent have every earlier release between them, and no other', async () => {
    const any = uniqueArray(
      record({ minor: integer({ min: 0, max: 30 }), days: integer({ min: -5, max: 90 }) }),
      {
        selector: ({ minor }) => minor,
        maxLength: 12
      }
    )
    const run = async (list: readonly { minor: number; days: number }[], before: string) => {
      const document = packument([
        ...list.map(({ minor, days }) => dated(`1.${minor}.0`, daysAgo(days))),
        dated('2.0.0', daysAgo(1))
      ])
      const { settled, recent } = await past(document, updated(before, '2.0.0'))
      const earlier = list.filter(({ days }) => days > 1).map(({ minor }) => `1.${minor}.0`)
      expect([...settled, ...recent].toSorted()).toEqual(earlier.toSorted())
    }
    const samples: Promise<void>[] = []
    assert(
      property(any, constantFrom('1.0.0', '1.1.0', '1.30.0'), (list, before) => {
        samples.push(run(list, before))
      }),
      { numRuns: fuzzRuns(100) }
    )
    await Promise.all(samples)
  })
})

describe('a release is compared', () => {
  const history = packument([
    dated('1.0.0', daysAgo(400)),
    dated('1.1.0-rc.1', daysAgo(320)),
    dated('1.1.0', daysAgo(300)),
    dated('2.0.0-rc.1', daysAgo(250)),
    dated('2.0.0', daysAgo(200)),
    dated('1.1.1', daysAgo(100)),
    dated('2.1.0-rc.1', daysAgo(60)),
    dated('2.1.0-rc.2', daysAgo(10)),
    release('1.0.5')
  ])

  test.each<[string, DependencyChange, string | undefined]>([
    ['with what base locks', updated('1.0.0', '2.0.0'), '1.0.0'],
    ['with what base locks, also where that was later', updated('1.1.1', '2.0.0'), '1.1.1'],
    ['with what base locks, also where that is a prerelease', updated('2.0.0-rc.1', '2.0.0'), '2.0.0-rc.1'],
    ['with what base locks, also where that has no time', updated('1.0.5', '2.0.0'), '1.0.5'],
    ['with the nearest lower one, where base locks what is not there', updated('0.9.0', '2.0.0'), '1.1.0'],
    ['with the nearest lower one, where it is new', added('2.0.0'), '1.1.0'],
    ['with the nearest lower one, where it goes back', downgraded('2.0.0', '1.1.1'), '1.1.0'],
    ['with the nearest lower one, where its bytes changed', mutated('2.0.0', '2.0.0'), '1.1.0'],
    ['with its own line, not with what is later', added('1.1.1'), '1.1.0'],
    ['with stable ones only, where it is stable', added('1.1.0'), '1.0.0'],
    ['with a stable one, where it is a prerelease', added('1.1.0-rc.1'), '1.0.0'],
    ['with a prerelease, where it is one and that is settled', added('2.1.0-rc.1'), '2.0.0'],
    ['with a settled one before a nearer one', added('2.1.0-rc.2'), '2.1.0-rc.1'],
    ['with what may have been there before it, where it is the lowest', added('1.0.0'), '1.0.5'],
    ['with all lower ones, where it has no time itself', added('1.0.5'), '1.0.0']
  ])('%s', async (_, change, expected) => {
    expect(predecessorOf(await sheetOf(change, history))).toBe(expected)
  })

  // Whoever numbers a release so that nothing stands below it must not make it the first of its kind.
  test.each<[string, readonly Release[], string, string | undefined]>([
    ['with nothing, where it is the first', [dated('1.1.0', daysAgo(-1))], '1.0.0', undefined],
    ['with nothing, where all others came in the same moment', [dated('2.0.0', now)], '1.0.0', undefined],
    [
      'with the lowest above it, where it is numbered below all',
      [dated('1.0.0', daysAgo(400)), dated('1.1.0', daysAgo(300)), dated('2.0.0', daysAgo(200))],
      '0.0.1',
      '1.0.0'
    ],
    [
      'with a settled one above it before a nearer one, which may be the same hand’s',
      [dated('1.0.0', daysAgo(400)), dated('0.0.2', daysAgo(1))],
      '0.0.1',
      '1.0.0'
    ],
    ['with one above it that is not settled, where none is', [dated('1.0.0', daysAgo(2))], '0.0.1', '1.0.0'],
    [
      'with one above it, where it is a prerelease below all',
      [dated('1.0.0', daysAgo(400))],
      '0.0.1-a',
      '1.0.0'
    ],
    [
      'with the nearest prerelease, where it is the first stable one',
      [dated('1.0.0-rc.1', daysAgo(90)), dated('1.0.0-rc.2', daysAgo(60))],
      '1.0.0',
      '1.0.0-rc.2'
    ],
    [
      'with a settled prerelease before a nearer one, where it is the first stable one',
      [dated('1.0.0-rc.1', daysAgo(60)), dated('1.0.0-rc.2', daysAgo(1))],
      '1.0.0',
      '1.0.0-rc.1'
    ],
    [
      'with a prerelease below before what is above',
      [dated('0.9.0-rc.1', daysAgo(1)), dated('1.0.0', daysAgo(400))],
      '0.9.0',
      '0.9.0-rc.1'
    ],
    [
      'with a stable one far below before a prerelease that is near',
      [dated('0.1.0', daysAgo(400)), dated('1.0.0-rc.1', daysAgo(300))],
      '1.0.0',
      '0.1.0'
    ]
  ])('%s', async (_, others, version, expected) => {
    const sheet = await sheetOf(added(version), packument([...others, dated(version, now)]))
    expect(predecessorOf(sheet)).toBe(expected)
  })

  test('so that what runs on installing is new to a release that is numbered below all', async () => {
    const document = packument([
      dated('1.0.0', daysAgo(400), whole),
      dated('0.0.1', now, { ...whole, installScripts: new Map([['postinstall', 'x-one']]) })
    ])
    expect((await sheetOf(added('0.0.1'), document)).installScripts).toEqual(
      known({ now: new Map([['postinstall', 'x-one']]), before: new Map(), publicForMs: 0 })
    )
  })

  test.each<[string, number, string]>([
    ['a settled one, 30 days before', daysAgo(30), '1.1.0'],
    ['one that is a millisecond short of that, and not settled', daysAgo(30) + 1, '1.0.0']
  ])('with %s', async (_, at, expected) => {
    const document = packument([
      dated('1.0.0', daysAgo(400)),
      dated('1.1.0', at),
      dated('1.2.0', daysAgo(1)),
      dated('2.0.0', now)
    ])
    expect(predecessorOf(await sheetOf(added('2.0.0'), document))).toBe(expected)
  })

  test('with the nearest lower one where none is settled', async () => {
    const document = packument([dated('1.0.0', daysAgo(3)), dated('1.1.0', daysAgo(2)), dated('2.0.0', now)])
    expect(predecessorOf(await sheetOf(added('2.0.0'), document))).toBe('1.1.0')
  })

  test('with what has no time where nothing is settled', async () => {
    const document = packument([release('1.0.0'), release('1.0.1'), dated('1.1.0', now)])
    expect(predecessorOf(await sheetOf(added('1.1.0'), document))).toBe('1.0.1')
  })

  test('with nothing lower, where all that is lower came later or at the same moment', async () => {
    const document = packument([dated('1.0.0', now), dated('1.1.0', daysAgo(1)), dated('2.0.0', daysAgo(1))])
    expect(predecessorOf(await sheetOf(added('2.0.0'), document))).toBeUndefined()
  })

  test('by the order of versions, not of letters', async () => {
    const document = packument([
      dated('1.9.0', daysAgo(90)),
      dated('1.10.0', daysAgo(80)),
      dated('1.11.0', daysAgo(1))
    ])
    expect(predecessorOf(await sheetOf(added('1.11.0'), document))).toBe('1.10.0')
  })

  test('not with versions that are none', async () => {
    const document = packument([
      dated('main', daysAgo(90)),
      dated('', daysAgo(80)),
      dated('1.0.0', daysAgo(1)),
      dated('next', now)
    ])
    expect(predecessorOf(await sheetOf(added('1.0.0'), document))).toBeUndefined()
    expect(predecessorOf(await sheetOf(added('next'), document))).toBeUndefined()
  })

  test('not with what is malformed, also where base locks it', async () => {
    const document = packument([dated('1.0.0', daysAgo(90)), dated('1.2.0', now)], { malformed: ['1.1.0'] })
    expect(predecessorOf(await sheetOf(updated('1.1.0', '1.2.0'), document))).toBe('1.0.0')
  })
})

describe('beside the release, a sheet tells', () => {
  const old = packument([dated('1.0.0', daysAgo(500)), dated('1.1.0', daysAgo(9)), dated('2.0.0', now + 1)])

  test('which names base locks, also where the registry is silent', async () => {
    const atBase = new Set(['kit', 'tool'])
    for (const answer of [known(old), unknown('unreachable', 'it is down')]) {
      const registry = registryOf(answer)
      const sheet = await learn(added('1.1.0'), registry, now, { namesAtBase: atBase })
      expect(sheet.namesAtBase).toEqual(known(atBase))
    }
  })

  test.each([
    ['of the first release', old, '1.1.0', daysAgo(500)],
    ['of the only release', packument([dated('1.0.0', daysAgo(2))]), '1.0.0', daysAgo(2)],
    [
      'of a release that is there rather than of a removed one',
      packument([dated('1.0.0', daysAgo(2))], { removed: { '0.1.0': daysAgo(900) } }),
      '1.0.0',
      daysAgo(2)
    ],
    [
      'of nothing, where the registry gives no times',
      packument([release('1.0.0')], { lacks: ['time'] }),
      '1.0.0',
      undefined
    ],
    ['of nothing, where the release is later than the review', old, '2.0.0', undefined]
  ])('the time %s', async (_, document, version, time) => {
    expect((await sheetOf(added(version), document)).firstPublishedAt).toEqual(known(time))
  })
})
