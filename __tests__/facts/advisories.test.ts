import { describe, expect, test } from '@jest/globals'
import { inspectorHere } from '../../src/inspect/inspect.ts'
import { addAdvisories, releasesToAsk } from '../../src/facts/advisories.ts'
import { learn } from '../../src/facts/index.ts'
import { noHabits } from '../../src/hash-habits.ts'
import { known, unknown, type Advisory, type DependencyChange } from '../../src/model.ts'
import { noOrigins } from '../../src/origins.ts'
import {
  added,
  dated,
  daysAgo,
  fromRegistry,
  locked,
  mutated,
  now,
  packument,
  registryOf,
  removed,
  updated
} from '../helpers/make.ts'

const registry = registryOf(known(packument([dated('1.0.0', daysAgo(100)), dated('1.1.0', daysAgo(3))])))
const of = (name: string, version: string, resolved?: string) =>
  locked(version, {
    name,
    ...(resolved === undefined ? {} : { resolution: fromRegistry(name, version, { resolved }) })
  })

describe('what is asked', () => {
  const askedFor = (changes: readonly DependencyChange[], configured?: string) =>
    [...releasesToAsk(changes, { registry, configured: () => configured })].map(([name, versions]) => [
      name,
      ...versions
    ])

  test('are both sides of what changes, each once', () => {
    expect(
      askedFor([
        updated('1.0.0', '1.1.0'),
        updated('1.0.0', '1.2.0'),
        added(of('other', '2.0.0')),
        mutated('3.0.0', '3.0.0'),
        removed('9.0.0')
      ])
    ).toEqual([
      ['kit', '1.0.0', '1.1.0', '1.2.0', '3.0.0'],
      ['other', '2.0.0']
    ])
  })

  test('is nothing that comes from elsewhere: private names are nobody’s business', () => {
    const hidden = of('secret', '1.0.0', 'https://npm.internal.example.test/secret/-/secret-1.0.0.tgz')
    expect(askedFor([added(hidden)])).toEqual([])
    const git = locked('1.0.0', {
      name: 'fork',
      resolution: { kind: 'git', repository: 'x', commit: 'y', integrity: undefined }
    })
    expect(askedFor([added(git)])).toEqual([])
    const unsaid = locked('1.0.0', {
      name: 'secret',
      resolution: fromRegistry('secret', '1.0.0', { resolved: undefined })
    })
    expect(askedFor([added(unsaid)], 'https://npm.internal.example.test/')).toEqual([])
    expect(askedFor([added({ ...of('inner', '1.0.0'), bundled: true })])).toEqual([])
  })
})

describe('what is known then', () => {
  const advisory = (id: string, kind: Advisory['kind'] = 'vulnerability'): Advisory => ({
    id,
    kind,
    severity: 'high',
    title: 'A hole',
    url: undefined,
    range: '*',
    source: 'The registry'
  })
  const learnt = async (
    found: Readonly<Record<string, readonly Advisory[]>>,
    change = updated('1.0.0', '1.1.0')
  ) => {
    const [sheet] = await learn([change], {
      registry: { ...registry, advisories: () => Promise.resolve(known(new Map(Object.entries(found)))) },
      asOf: now,
      origins: noOrigins,
      configured: () => undefined,
      habits: noHabits,
      wantsContent: () => true,
      inspector: inspectorHere(),
      namesAtBase: new Set(),
      scriptsHere: () => ({ manager: 'npm', run: undefined, setting: undefined })
    })
    return { advisories: sheet?.advisories, fixes: sheet?.fixes }
  }

  test('is what holds for each side, and what is left behind', async () => {
    const [old, both, fresh] = [advisory('A'), advisory('B'), advisory('C')]
    expect(await learnt({ 'kit@1.0.0': [old, both], 'kit@1.1.0': [both, fresh] })).toEqual({
      advisories: known({ before: [old, both], now: [both, fresh] }),
      fixes: known([old])
    })
  })

  test('is nothing where nobody warns', async () => {
    expect(await learnt({})).toEqual({ advisories: known({ before: [], now: [] }), fixes: known([]) })
  })

  test('calls no malware fixed, for it was never a hole in an honest release', async () => {
    expect((await learnt({ 'kit@1.0.0': [advisory('M', 'malware')] })).fixes).toEqual(known([]))
  })

  test('of what could not be asked is the reason, and no fix', () => {
    const [sheet] = addAdvisories(
      [updated('1.0.0', '1.1.0')],
      [{ presence: known({ state: 'present' }), fixes: known([]) } as never],
      unknown('unreachable', 'It did not answer.')
    )
    expect([sheet?.advisories, sheet?.fixes]).toEqual([
      unknown('unreachable', 'It did not answer.'),
      known([])
    ])
  })
})
