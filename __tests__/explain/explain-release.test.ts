import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { inspectorHere } from '../../src/inspect/inspect.ts'
import { parsePolicy } from '../../src/config.ts'
import { explainRelease } from '../../src/explain/explain-release.ts'
import { UserError } from '../../src/model.ts'
import { defaultPolicy } from '../../src/policy.ts'
import { createRegistry, type RegistryClient } from '../../src/registry/client.ts'
import { startRegistry, type LocalRegistry } from '../helpers/registry.ts'
import { pkg, type World } from '../helpers/world.ts'

const world: World = [
  pkg('calm-kit', { versions: '4.0.0..4.0.5', at: '2020-05-01', until: '2022-06-25', by: 'calm-dev' }),
  pkg(
    'moved-kit',
    { versions: '1.0.0..1.0.5', at: '2020-05-01', until: '2022-06-25', by: 'first-dev' },
    { versions: '1.0.6', at: '2024-04-18', by: 'second-dev' }
  ),
  pkg(
    'bad-kit',
    { versions: '2.0.0..2.0.5', at: '2020-05-01', until: '2022-06-25', by: 'bad-dev' },
    {
      versions: '2.0.6',
      at: '2024-04-20T09:00Z',
      by: 'bad-dev',
      scripts: { postinstall: 'node \u202e.js\n::error::x' }
    }
  ),
  pkg('one-kit', { versions: '1.0.0', at: '2020-05-01', by: 'one-dev' })
]
const asOf = Date.UTC(2024, 3, 20, 10)

let server: LocalRegistry
let registry: RegistryClient
beforeAll(async () => {
  server = await startRegistry(world)
  registry = createRegistry({ url: server.url })
})
afterAll(async () => {
  await registry.close()
  await server.close()
})

const explain = (name: string, version: string, policy = defaultPolicy): Promise<string> =>
  explainRelease({ name, version, registry, inspector: inspectorHere(), policy, asOf })

describe('an explanation of a release', () => {
  test('tells of an ordinary one that every signal is clear', async () => {
    const text = await explain('calm-kit', '4.0.5')
    expect(text).toMatch(/^PASS {2}calm-kit 4\.0\.4 → 4\.0\.5, judged as one of patch releases\n/)
    expect(text).not.toContain('Flagged:')
    expect(text).toMatch(/\nClear:\n(?: {2}\S.*\n)* {2}new-publisher +Did somebody publish/)
    expect(text).toMatch(/\nNot for such a change: .*new-package/)
  })

  test('takes the tag "latest" for the version it stands at', async () => {
    expect(await explain('calm-kit', 'latest')).toBe(await explain('calm-kit', '4.0.5'))
  })

  test('tells what the signs come to, and from where on they count', async () => {
    const text = await explain('moved-kit', '1.0.6')
    expect(text).toMatch(/\nFlagged:\n(?:.*\n)* {2}\w+ +new-publisher: /)
    expect(text).toMatch(/\nWeighed: Together they come to 1 in [\d,]+ patch releases/)
    expect(text.replaceAll(/\s+/g, ' ')).toContain('It warns from 1 in 100 on and blocks from 1 in 2,000 on.')
  })

  test('of the first there is takes it as added', async () => {
    expect(await explain('one-kit', '1.0.0')).toContain('one-kit 1.0.0 added, judged as one of new packages')
  })

  test('keeps to the policy', async () => {
    expect(await explain('bad-kit', '2.0.6')).toMatch(/^BLOCK {2}/)
    const off =
      'signals: { install-script-added: off, release-age: note }\nrules: [{ packages: x, cooldown: 0 }]'
    const text = await explain('bad-kit', '2.0.6', parsePolicy(off, 'lockkeeper.yml'))
    expect(text).toContain('\nSwitched off by the policy: install-script-added')
    expect(text).toContain('  note  release-age: ')
  })

  test('begins no line with foreign text, and shows what hides', async () => {
    const text = await explain('bad-kit', '2.0.6')
    expect(text).toContain(String.raw`node \u{202e}.js\u{a}::error::x`)
    expect(text.split('\n').filter((line) => line.startsWith('::'))).toEqual([])
  })

  test.each([
    ['calm-kit', '9.9.9', 'has no version 9.9.9 of calm-kit'],
    ['no-kit', '1.0.0', 'Nothing can be said of it.']
  ])('is not there for %s %s', async (name, version, message) => {
    await expect(explain(name, version)).rejects.toThrow(UserError)
    await expect(explain(name, version)).rejects.toThrow(message)
  })
})
