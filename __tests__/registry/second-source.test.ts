import { afterEach, describe, expect, test } from '@jest/globals'
import { openGitSource } from '../../src/forge/git.ts'
import { known, type Fact, type Packument, type Release, type Review } from '../../src/model.ts'
import { defaultPolicy } from '../../src/policy.ts'
import { createRegistry } from '../../src/registry/client.ts'
import { withSecondSource } from '../../src/registry/second-source.ts'
import { review } from '../../src/review.ts'
import { packageJson, packageLock } from '../helpers/package-lock.ts'
import { startRegistry, type LocalRegistry, type RegistryOptions } from '../helpers/registry.ts'
import { makeRepository } from '../helpers/repository.ts'
import { isDocument, moment, pkg, type Document, type World } from '../helpers/world.ts'

const toClose: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of toClose.splice(0)) await close()
})

const limits = { deadlineMs: 2000, attempts: 1 }
const world: World = [
  pkg('kit', { versions: '1.0.0..1.4.0', at: '2020-01-01', until: '2023-01-01', by: 'alice' }),
  pkg('@acme/tool', { versions: '1.0.0..1.2.0', at: '2020-01-01', until: '2023-01-01', by: 'carol' })
]
const stripped: RegistryOptions = { without: ['time', 'publishers', 'maintainers', 'scripts', 'advisories'] }
const advisory = (id: string): Document => ({
  id,
  title: 'Something is wrong',
  severity: 'high',
  vulnerable_versions: '<=1.4.0',
  url: `https://advisories.example.test/${id}`
})

interface Side extends RegistryOptions {
  readonly of?: World
  readonly down?: true
}

const both = async (first: Side, second: Side = {}, isOurs: (name: string) => boolean = () => false) => {
  const start = async ({ of = world, down, ...options }: Side): Promise<LocalRegistry> => {
    const registry = await startRegistry(of, options)
    if (down === true) await registry.close()
    else toClose.push(registry.close)
    return registry
  }
  const [one, two] = [await start(first), await start(second)]
  const client = withSecondSource(
    createRegistry({ url: one.url, limits }),
    createRegistry({ url: two.url, limits }),
    isOurs
  )
  toClose.unshift(() => client.close())
  return { client, one, two, toldTo: () => two.log.map(({ path }) => path) }
}

const valueOf = (fact: Fact<Packument>): Packument => {
  if (!fact.known) throw new Error(fact.detail)
  return fact.value
}
const releaseOf = (packument: Packument, version: string): Release => {
  const fact = packument.releases.get(version)
  if (fact?.known !== true) throw new Error(`There is no ${version}.`)
  return fact.value
}
const manifestOf = (document: Document, version: string): Document => {
  const { versions } = document
  const manifest = isDocument(versions) ? versions[version] : undefined
  if (!isDocument(manifest) || !isDocument(manifest['dist'])) throw new Error(`There is no ${version}.`)
  return manifest
}
const spoilDist =
  (version: string, dist: Document) =>
  (document: Document): void => {
    const manifest = manifestOf(document, version)
    manifest['dist'] = { ...(manifest['dist'] as Document), ...dist }
  }

describe('a second source', () => {
  test.each<[string, RegistryOptions]>([
    ['leaves everything out', stripped],
    ['dates by its own clock', { cachedAt: '2024-01-01', without: ['publishers', 'maintainers', 'scripts'] }]
  ])('completes the documents of a registry that %s', async (_, first) => {
    const { client, one } = await both(first)
    const packument = valueOf(await client.packument('kit'))
    expect([...packument.lacks.keys()]).toEqual(['versions'])
    const release = releaseOf(packument, '1.4.0')
    expect(release).toMatchObject({
      publishedAt: moment('2023-01-01'),
      publisher: { name: 'alice' },
      maintainers: [{ name: 'alice' }]
    })
    expect(release.tarball).toBe(`${one.url}/kit/-/kit-1.4.0.tgz`)
    expect(client.pathOf(release.tarball ?? '')).toBe('kit/-/kit-1.4.0.tgz')
  })

  test('brings what the first does not say, and takes nothing away that it says', async () => {
    const says = (what: Document) => (document: Document) =>
      void Object.assign(manifestOf(document, '1.4.0'), what)
    const signed = (...sigs: readonly string[]) =>
      spoilDist('1.4.0', { signatures: sigs.map((sig) => ({ keyid: 'k', sig })) })
    const { client } = await both(
      {
        without: ['time', 'publishers'],
        spoil: (document) => {
          says({ deprecated: 'do not use', license: 'MIT', scripts: { install: 'node one.js' } })(document)
          signed('ours', 'shared')(document)
        }
      },
      {
        spoil: (document) => {
          says({ deprecated: 'other', license: 'ISC', gitHead: 'c0ffee', scripts: {} })(document)
          signed('shared', 'theirs')(document)
          manifestOf(document, '1.4.0')['dist'] = {
            ...(manifestOf(document, '1.4.0')['dist'] as Document),
            attestations: { url: 'x' }
          }
        }
      }
    )
    expect(releaseOf(valueOf(await client.packument('kit')), '1.4.0')).toMatchObject({
      deprecated: 'do not use',
      license: 'MIT',
      gitHead: 'c0ffee',
      attested: true,
      installScripts: new Map([['install', 'node one.js']]),
      signatures: ['ours', 'shared', 'theirs'].map((sig) => ({ keyid: 'k', sig }))
    })
  })

  test('is asked for nothing where the first lacks nothing', async () => {
    const { client, toldTo } = await both({})
    const packument = valueOf(await client.packument('kit'))
    expect({ lacks: packument.lacks, told: toldTo() }).toEqual({ lacks: new Map(), told: [] })
  })

  test('is asked once by all who ask at once', async () => {
    const { client, toldTo } = await both(stripped)
    await Promise.all([client.packument('kit'), client.packument('kit')])
    expect(toldTo()).toEqual(['/kit'])
  })

  test('is never told of packages that are our own', async () => {
    const { client, toldTo } = await both(stripped, {}, (name) => name.startsWith('@acme/'))
    const packument = valueOf(await client.packument('@acme/tool'))
    expect(packument.lacks.get('time')).toMatch(/^The registry gives no times\. .* packages of your own\.$/)
    await client.attestations('@acme/tool', '1.2.0')
    await client.advisories(new Map([['@acme/tool', new Set(['1.2.0'])]]))
    expect(toldTo()).toEqual([])
  })

  test('is not asked for a package that the first does not have', async () => {
    const { client, toldTo } = await both({ ...stripped, of: [] })
    expect(await client.packument('kit')).toMatchObject({ known: false, reason: 'not-found' })
    expect(toldTo()).toEqual([])
  })

  test('is not asked in place of a registry that cannot be reached', async () => {
    const { client, toldTo } = await both({ down: true })
    expect(await client.packument('kit')).toMatchObject({ known: false, reason: 'unreachable' })
    expect(toldTo()).toEqual([])
  })

  test.each<[string, Side, RegExp]>([
    ['cannot be reached', { down: true }, /was asked as well: The registry could not be reached\. /],
    ['has no such package', { of: [] }, /The second source has no such package\.$/],
    [
      'answers with another document',
      { spoil: (document) => void (document['name'] = 'other') },
      /was asked as well: The registry answers with a document of another package\.$/
    ],
    ['leaves out the same', stripped, /Nor does the second source tell\.$/]
  ])('that %s leaves the first as it is, and says so', async (_, second, sentence) => {
    const { client } = await both(stripped, second)
    const packument = valueOf(await client.packument('kit'))
    expect([...packument.lacks.keys()].toSorted()).toEqual(['maintainers', 'publishers', 'scripts', 'time'])
    for (const sign of packument.lacks.values()) expect(sign).toMatch(sentence)
    expect(releaseOf(packument, '1.4.0')).toMatchObject({ publishedAt: undefined, publisher: undefined })
  })
})

describe('a package that only has the same name', () => {
  const integrity = `sha512-${Buffer.alloc(64).toString('base64')}`
  const sha1Only = (version: string, shasum?: string) => (document: Document) =>
    spoilDist(version, { integrity: undefined, ...(shasum === undefined ? {} : { shasum }) })(document)

  test.each<[string, Side, Side, string]>([
    ['other bytes in one version', {}, { spoil: spoilDist('1.2.0', { integrity }) }, '4 of 5'],
    ['another sha1 where there is no more', {}, { spoil: sha1Only('1.2.0', 'a'.repeat(40)) }, '4 of 5'],
    [
      'no hash in one version',
      { spoil: spoilDist('1.0.0', { integrity: undefined, shasum: undefined }) },
      {},
      '4 of 5'
    ],
    [
      'no version in common',
      {},
      { of: [pkg('kit', { versions: '7.0.0', at: '2015-01-01', by: 'stranger' })] },
      '0 of 0'
    ]
  ])('and %s lends nothing, no warnings and no statements', async (_, first, second, count) => {
    const { client, toldTo } = await both(
      { ...first, ...stripped },
      { ...second, advisories: { kit: [advisory('1')] }, attestations: { 'kit@1.4.0': '{"theirs":1}' } }
    )
    const asked = new Map([['kit', new Set(['1.4.0'])]])
    const [document, advisories] = await Promise.all([client.packument('kit'), client.advisories(asked)])
    const packument = valueOf(document)
    expect(packument.lacks.get('publishers')).toContain(`${count} versions that both have`)
    expect(packument.lacks.size).toBe(4)
    for (const fact of packument.releases.values())
      expect(fact).toMatchObject({ value: { publisher: undefined, publishedAt: undefined } })
    expect(advisories).toMatchObject({ known: false, reason: 'unsupported' })
    expect(await client.attestations('kit', '1.4.0')).toMatchObject({ known: false, reason: 'not-found' })
    expect(toldTo()).toEqual(['/kit'])
  })

  test('is told from the same one by sha1 where there is no more', async () => {
    const { client } = await both({ ...stripped, spoil: sha1Only('1.2.0') })
    const packument = valueOf(await client.packument('kit'))
    expect(releaseOf(packument, '1.2.0')).toMatchObject({
      publisher: { name: 'alice' },
      integrity: undefined
    })
  })

  test('does not get signatures over a hash that is written in another way', async () => {
    const signatures = [{ keyid: 'k', sig: 's' }]
    const { client } = await both(
      { ...stripped, spoil: sha1Only('1.4.0') },
      { spoil: spoilDist('1.4.0', { signatures }) }
    )
    expect(releaseOf(valueOf(await client.packument('kit')), '1.4.0').signatures).toEqual([])
  })
})

describe('a release that only the first has', () => {
  const patched: World = [
    pkg(
      'kit',
      { versions: '1.0.0..1.4.0', at: '2020-01-01', until: '2023-01-01', by: 'alice' },
      { versions: '1.4.1', at: '2023-02-01', by: 'carol' }
    )
  ]

  test('stays as it was, and leaves open whether it has scripts', async () => {
    const { client } = await both({ ...stripped, of: patched })
    const packument = valueOf(await client.packument('kit'))
    expect(releaseOf(packument, '1.4.1')).toMatchObject({ publishedAt: undefined, publisher: undefined })
    expect(releaseOf(packument, '1.4.0')).toMatchObject({ publisher: { name: 'alice' } })
    expect([...packument.lacks.keys()].toSorted()).toEqual(['scripts', 'versions'])
    expect(packument.lacks.get('scripts')).toMatch(/does not have all releases\.$/)
  })

  test('is not there where only the second has it, and nobody says that it was removed', async () => {
    const { client } = await both(stripped, { of: patched })
    const packument = valueOf(await client.packument('kit'))
    expect([...packument.releases.keys()]).not.toContain('1.4.1')
    expect(packument.removed).toEqual(new Map())
  })
})

describe('what stands beside the documents', () => {
  const second = {
    keys: { keys: [] },
    attestations: { 'kit@1.4.0': '{"attestations":[]}' },
    advisories: { kit: [advisory('GHSA-2222-3333-4444')] }
  }
  const ask = async (first: Side, more: Side = {}) => {
    const asked = new Map([
      ['kit', new Set(['1.4.0'])],
      ['@acme/tool', new Set(['1.2.0'])]
    ])
    const { client, toldTo } = await both(first, { ...second, ...more }, (name) => name !== 'kit')
    // As a review does: the warnings at the same time as the documents.
    const warned = client.advisories(asked)
    await Promise.all([...asked.keys()].map((name) => client.packument(name)))
    const attested = await client.attestations('kit', '1.4.0')
    return { keys: await client.keys(), attested, warned: await warned, told: toldTo() }
  }

  test('comes from the second where the first does not have it', async () => {
    const { keys, attested, warned, told } = await ask(stripped)
    expect(keys).toEqual(known('{"keys":[]}'))
    expect(attested).toEqual(known('{"attestations":[]}'))
    expect(warned).toMatchObject({ known: true })
    expect(warned.known && [...warned.value.keys()]).toEqual(['kit@1.4.0'])
    expect(told).not.toContain('/@acme/tool')
  })

  test('is not taken for "nothing found" where not all packages could be asked about', async () => {
    const { warned } = await ask(stripped, { advisories: {} })
    expect(warned).toMatchObject({ known: false, reason: 'unsupported' })
  })

  test('comes from the first where it has it', async () => {
    const own = { keys: { keys: ['own'] }, attestations: { 'kit@1.4.0': '{"own":1}' } }
    const { keys, attested, warned } = await ask({
      ...own,
      without: ['publishers'],
      advisories: { kit: [advisory('own')] }
    })
    expect([keys, attested]).toEqual([known('{"keys":["own"]}'), known('{"own":1}')])
    expect(warned.known && warned.value.get('kit@1.4.0')?.map(({ id }) => id)).toEqual(['own'])
  })

  test('is missing as before where the second is down', async () => {
    const { keys, attested, warned } = await ask(stripped, { down: true })
    expect([keys, attested, warned].map((fact) => !fact.known && fact.reason)).toEqual([
      'not-found',
      'not-found',
      'unsupported'
    ])
  })
})

describe('a review with a second source', () => {
  const reviewed = async (first: Side, second: Side): Promise<{ result: Review; one: LocalRegistry }> => {
    const { client, one } = await both(first, second)
    const files = (kit: string) => ({
      'package.json': packageJson({ dependencies: { kit } }),
      'package-lock.json': packageLock({ dependencies: { kit } }, moved, { registry: one.url })
    })
    const { dir, base, head, remove } = makeRepository(files('1.3.0'), files('1.4.0'))
    const progress = (): void => undefined
    try {
      const source = await openGitSource({ repository: dir, base, head, progress })
      const asOf = moment('2023-01-03')
      const result = await review({ source, registry: client, policy: defaultPolicy, asOf, progress })
      return { result, one }
    } finally {
      remove()
    }
  }
  const moved: World = [
    pkg(
      'kit',
      { versions: '1.0.0..1.3.0', at: '2020-01-01', until: '2021-01-01', by: 'alice' },
      { versions: '1.4.0', at: '2023-01-01', by: 'mallory', scripts: { postinstall: 'node x.js' } }
    )
  ]
  const flagged = ({ changes }: Review): readonly string[] =>
    changes.flatMap(({ findings }) => findings.map(({ signal }) => signal))

  test('sees what the first does not tell', async () => {
    const without = await reviewed({ ...stripped, of: moved }, { of: [] })
    expect(flagged(without.result)).not.toContain('new-publisher')
    const { result, one } = await reviewed({ ...stripped, of: moved }, { of: moved })
    expect(flagged(result)).toEqual(
      expect.arrayContaining(['new-publisher', 'install-script-added', 'dormant-revival'])
    )
    expect(one.log.map(({ path }) => path)).toContain('/kit/-/kit-1.4.0.tgz')
  })

  test('says where it could not be reached, and judges as before', async () => {
    const { result } = await reviewed({ ...stripped, of: moved }, { down: true })
    const without = await reviewed({ ...stripped, of: moved }, { of: [] })
    expect(flagged(result)).toEqual(flagged(without.result))
    expect(result.verdict).toBe(without.result.verdict)
    expect(result.changes[0]?.unverified.map(({ detail }) => detail)).toContainEqual(
      expect.stringContaining('The second source was asked as well: The registry could not be reached.')
    )
  })

  test('does not take a version that the first never had for one that was removed', async () => {
    // Base locks what the mirror does not keep.
    const kept: World = moved.map((one) => ({
      ...one,
      releases: one.releases.filter(({ version }) => version !== '1.3.0')
    }))
    const { result } = await reviewed({ ...stripped, of: kept }, { of: moved })
    expect(flagged(result)).toContain('new-publisher')
    expect(flagged(result)).not.toContain('release-missing')
  })
})
