// Recorded histories of real packages, and every step in them as the change that a project would have seen.
import { inspectorHere } from '../src/inspect/inspect.ts'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import semver from 'semver'
import { stepTo } from '../src/explain/step-to.ts'
import { learn, type World } from '../src/facts/index.ts'
import {
  known,
  unknown,
  type DependencyChange,
  type FactSheet,
  type Packument,
  type Registry
} from '../src/model.ts'
import { judgeChange, type JudgedChange } from '../src/judge-change.ts'
import { defaultPolicy, type Policy } from '../src/policy.ts'
import { parsePackument } from '../src/registry/packument.ts'
import { streamOf } from '../src/streams.ts'

/** A step from one release of a package to the next, as a change, and when the later one came out. */
export interface HistoryStep {
  readonly change: DependencyChange
  readonly publishedAt: number
}

/** The packages of a file with one packument a line, gzipped or not. */
export const readHistories = (file: string): ReadonlyMap<string, Packument> => {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()
  const histories = new Map<string, Packument>()
  for (const line of text.split('\n')) {
    const name: unknown = line === '' ? undefined : (JSON.parse(line) as { readonly name: unknown }).name
    if (typeof name !== 'string') continue
    const packument = parsePackument(line, name)
    if (packument.known) histories.set(name, packument.value)
  }
  return histories
}

/**
 * Every step of a package: to each release from the next lower one of its own stream that was there before it, and,
 * as an added package, each stable release by itself.
 */
export const stepsOf = ({ name, releases }: Packument): readonly HistoryStep[] => {
  const dated = [...releases.values()]
    .flatMap((fact) => (fact.known && fact.value.publishedAt !== undefined ? [fact.value] : []))
    .filter(({ version }) => semver.valid(version) !== null)
  const byStream = new Map<string, (typeof dated)[number][]>()
  for (const release of dated) {
    const stream = streamOf(release.version)
    byStream.set(stream, [...(byStream.get(stream) ?? []), release])
  }
  return [...byStream].flatMap(([stream, members]) => {
    const ordered = members.toSorted((a, b) => semver.compare(a.version, b.version))
    return ordered.flatMap((release, i): readonly HistoryStep[] => {
      const publishedAt = release.publishedAt ?? 0
      const before = ordered.slice(0, i).findLast((one) => (one.publishedAt ?? 0) < publishedAt)
      return [
        ...(before === undefined
          ? []
          : [{ publishedAt, change: stepTo(name, release.version, before.version) }]),
        ...(stream === '' ? [{ publishedAt, change: stepTo(name, release.version, undefined) }] : [])
      ]
    })
  })
}

/** A step as a review judges it so long after it came out, with the default policy and the cooldown off. */
export const judgeStep = async (
  { change, publishedAt }: HistoryStep,
  ageMs: number,
  histories: ReadonlyMap<string, Packument>
): Promise<JudgedChange> => {
  const asOf = publishedAt + ageMs
  const world = worldAt(registryOf(histories), asOf)
  const sheet = (await learn([change], world))[0]
  if (sheet === undefined) throw new Error('A change has a sheet.')
  const full = await withDependencies(change, sheet, histories, world)
  return judgeChange(change, full, policy, asOf)
}

const policy: Policy = { ...defaultPolicy, cooldownMs: 0 }

// A new dependency that is itself recorded is learnt about, as if the same review had brought it.
const withDependencies = async (
  change: DependencyChange,
  sheet: FactSheet,
  histories: ReadonlyMap<string, Packument>,
  world: World
): Promise<FactSheet> => {
  if (!sheet.newDependencies.known || sheet.newDependencies.value.length === 0) return sheet
  const brought = sheet.newDependencies.value.flatMap(({ name }): readonly DependencyChange[] => {
    const newest = [...(histories.get(name)?.releases.values() ?? [])]
      .flatMap((fact) =>
        fact.known && (fact.value.publishedAt ?? Infinity) <= world.asOf ? [fact.value] : []
      )
      .toSorted((a, b) => (a.publishedAt ?? 0) - (b.publishedAt ?? 0))
      .at(-1)
    return newest === undefined ? [] : [stepTo(name, newest.version, undefined)]
  })
  return (await learn([change, ...brought], world))[0] ?? sheet
}

const worldAt = (registry: Registry, asOf: number): World => ({
  registry,
  asOf,
  origins: { usual: () => new Set(), ofScope: () => new Set() },
  configured: () => undefined,
  habits: () => undefined,
  wantsContent: () => true,
  inspector: inspectorHere(),
  namesAtBase: new Set(),
  scriptsHere: () => ({ manager: 'npm', run: undefined, setting: undefined })
})

const notRecorded = unknown('not-found', 'It is not recorded.')

const registryOf = (histories: ReadonlyMap<string, Packument>): Registry => ({
  packument: (name) => {
    const packument = histories.get(name)
    return Promise.resolve(packument === undefined ? notRecorded : known(packument))
  },
  attestations: () => Promise.resolve(notRecorded),
  keys: () => Promise.resolve(notRecorded),
  tarballs: (wanted, use) =>
    Promise.resolve(use(wanted.map(() => unknown('unsupported', 'It has no archives.')))),
  advisories: () => Promise.resolve(notRecorded),
  pathOf: () => undefined,
  publicHosts: new Set()
})
