import { describe, expect, test } from '@jest/globals'
import { withSources } from '../src/advised.ts'
import {
  known,
  unknown,
  type Advisories,
  type Advisory,
  type AdvisorySource,
  type AskedReleases,
  type Fact
} from '../src/model.ts'
import { packument, registryOf } from './helpers/make.ts'
import { textOf } from './helpers/settings.ts'

const warning = (id: string, source: string): Advisory => ({
  id,
  kind: 'malware',
  severity: 'critical',
  title: 'Malware in kit',
  url: undefined,
  range: '*',
  source
})
const about = (id: string, source: string): Fact<Advisories> =>
  known(new Map([['kit@1.0.0', [warning(id, source)]]]))
const nothing: Fact<Advisories> = known(new Map())
const down = unknown('unreachable', 'It is down.')
const mute = unknown('unsupported', 'It tells none.')
const asked: AskedReleases = new Map([
  ['kit', new Set(['1.0.0'])],
  ['@acme/own', new Set(['1.0.0'])]
])

const ask = async (
  registry: Fact<Advisories>,
  others: readonly Fact<Advisories>[],
  { asksRegistry = true, isOurs = (name: string) => name.startsWith('@acme/') } = {}
) => {
  const names: string[][] = []
  const sources = others.map((answer, i): AdvisorySource => ({
    id: 'osv',
    title: `Source ${i + 1}`,
    host: `source-${i + 1}.example.test`,
    advisories: (wanted) => {
      names.push([...wanted.keys()])
      return Promise.resolve(answer)
    }
  }))
  const own = { ...registryOf(known(packument([]))), advisories: () => Promise.resolve(registry) }
  const advised = withSources(own, { sources, asksRegistry, isOurs })
  const found = await advised.registry.advisories(asked)
  return {
    ids: found.known
      ? (found.value.get('kit@1.0.0') ?? []).map(({ id, source }) => `${id} ${source}`)
      : found.reason,
    said: advised.said().map(textOf),
    hosts: advised.hosts(),
    names
  }
}

describe('warnings', () => {
  test.each<[string, Fact<Advisories>, readonly Fact<Advisories>[], readonly string[] | string]>([
    ['of the registry alone', about('A', 'registry'), [], ['A registry']],
    ['of two sources', about('A', 'registry'), [about('B', 'other')], ['A registry', 'B other']],
    ['with one id are told once', about('A', 'registry'), [about('A', 'other')], ['A registry']],
    ['of another source where the registry tells none', mute, [about('B', 'other')], ['B other']],
    ['of another source where the registry fails', down, [about('B', 'other')], ['B other']],
    ['that a source fails to tell are not missed', about('A', 'registry'), [down], ['A registry']],
    ['are none where the registry tells none and another knows of none', mute, [nothing], []],
    ['are not known where the registry fails', down, [nothing], 'unreachable'],
    ['are not known where the registry tells none and the other fails', mute, [down], 'unsupported']
  ])('%s', async (_, registry, others, ids) => {
    expect((await ask(registry, others)).ids).toEqual(ids)
  })

  test('come with who was asked for them, and who failed to tell', async () => {
    const { said, hosts } = await ask(nothing, [down, nothing])
    expect(said).toEqual([
      'Asked for advisories besides the registry: source-1.example.test, source-2.example.test.',
      'Source 1 did not tell its advisories: It is down.'
    ])
    expect(hosts).toEqual(['source-1.example.test', 'source-2.example.test'])
  })

  test('about the project’s own names are asked of the registry alone', async () => {
    expect((await ask(nothing, [nothing])).names).toEqual([['kit']])
    const { names, hosts } = await ask(nothing, [nothing], { isOurs: () => true })
    expect({ names, hosts }).toEqual({ names: [], hosts: [] })
  })

  test('are not asked of a registry that the policy leaves out', async () => {
    const out = { asksRegistry: false }
    expect((await ask(about('A', 'registry'), [about('B', 'other')], out)).ids).toEqual(['B other'])
    expect((await ask(about('A', 'registry'), [down], out)).ids).toBe('unreachable')
    expect((await ask(about('A', 'registry'), [], out)).ids).toBe('unsupported')
  })
})
