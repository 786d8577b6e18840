// Compares what settings say at base and at head, and puts into words what is looser. The files of one folder are
// compared together: a setting that moves from one of them to another has not changed.
import { say, type Message } from '../model.ts'
import { formatSpan } from '../time.ts'
import type { Entry, Guard, Redirect, Setting, SettingProblem, Span, Value, Weight } from './define.ts'
import { destinationOf, isSamePlace } from './redirect.ts'

/** A file's settings on both sides. */
export interface ReadFile {
  readonly path: string
  readonly before: readonly Setting[]
  readonly after: readonly Setting[]
}

/** What is looser at head in the files of one folder. */
export const compareFolder = (files: readonly ReadFile[]): readonly SettingProblem[] => {
  const sides = files.map(({ path, before, after }) => ({ path, before: byId(before), after: byId(after) }))
  const gone = new Map<string, Setting>()
  const arrived = new Set<string>()
  for (const { before, after } of sides) {
    for (const [id, setting] of before) if (!after.has(id)) gone.set(id, setting)
    for (const id of after.keys()) if (!before.has(id)) arrived.add(id)
  }
  const base: Base = {
    ids: new Set(files.flatMap(({ before }) => before.map(({ id }) => id))),
    hosts: new Set(files.flatMap(({ before }) => before.flatMap((one) => hostOf(one) ?? [])))
  }
  return sides.flatMap(({ path, before, after }) => {
    const pairs = [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
      const now = after.get(id)
      // Where it has gone to another file, it is judged there.
      if (now === undefined && arrived.has(id)) return []
      const was = before.get(id) ?? gone.get(id)
      return [{ was: was?.kind === now?.kind || now === undefined ? was : undefined, now }]
    })
    return grouped(
      pairs.flatMap((pair) => judge(pair, base, after) ?? []),
      path
    )
  })
}

interface Base {
  readonly ids: ReadonlySet<string>
  /** Hosts of the registries that base has. */
  readonly hosts: ReadonlySet<string>
}
type ById = ReadonlyMap<string, Setting>
interface Pair<S extends Setting = Setting> {
  readonly was: S | undefined
  readonly now: S | undefined
}

/** A loosening in words. `members` are told together with those of the same list. */
interface Loosening {
  readonly setting: Setting
  readonly weight: 'hard' | 'soft'
  readonly was: string | undefined
  readonly now: string | undefined
  readonly because: string
  readonly list: string | undefined
}

const hostOf = (setting: Setting): string | undefined => (setting.kind === 'value' ? setting.host : undefined)

// Of two that say something of the same thing, such as a package that is both allowed and denied, the looser counts.
const byId = (settings: readonly Setting[]): ById => {
  const map = new Map<string, Setting>()
  for (const setting of settings) {
    const other = map.get(setting.id)
    const isStricter =
      other?.kind === 'guard' &&
      setting.kind === 'guard' &&
      (setting.strictness ?? 0) > (other.strictness ?? 0)
    if (!isStricter) map.set(setting.id, setting)
  }
  return map
}

const judge = (pair: Pair, base: Base, after: ById): Loosening | undefined => {
  switch ((pair.now ?? pair.was)?.kind) {
    case 'guard':
      return loosened(pair, guardWeight(pair as Pair<Guard>))
    case 'span':
      return loosened(pair, spanWeight(pair as Pair<Span>))
    case 'value':
      return loosened(pair, valueWeight(pair as Pair<Value>))
    case 'entry':
      return loosened(pair, entryWeight(pair as Pair<Entry>, base, after))
    case 'redirect':
      return redirected(pair as Pair<Redirect>)
    case undefined:
      return undefined
  }
}

const loosened = ({ was, now }: Pair, weight: Weight): Loosening | undefined => {
  const setting = now ?? was
  if (weight === 'quiet' || setting === undefined) return undefined
  const because =
    now === undefined && setting.kind === 'value' ? (setting.whenRemoved ?? setting.opens) : setting.opens
  const list = setting.kind === 'entry' ? setting.name : undefined
  return { setting, weight, was: was && shownOf(was), now: now && shownOf(now), because, list }
}

const shownOf = (setting: Setting): string => {
  switch (setting.kind) {
    case 'entry':
      return setting.entry
    case 'redirect':
      return setting.spec
    case 'span':
      // A bare number has a unit that everybody forgets.
      return /^\d+$/.test(setting.shown) && setting.ms !== undefined && setting.ms > 0
        ? `${setting.shown} (${formatSpan(setting.ms)})`
        : setting.shown
    case 'guard':
    case 'value':
      return setting.shown
  }
}

const guardWeight = ({ was, now }: Pair<Guard>): Weight => {
  if (now === undefined) return (was?.strictness ?? 0) > 0 ? (was?.removed ?? 'quiet') : 'quiet'
  if (was === undefined) return now.strictness === 0 ? now.written : 'quiet'
  // What cannot be told is no guard to rely on, and where it cannot be told what was, opening it is the milder form.
  const after = now.strictness ?? 0
  if (was.strictness === undefined) return now.strictness === 0 && now.flipped !== 'quiet' ? 'soft' : 'quiet'
  return after >= was.strictness ? 'quiet' : after === 0 ? now.flipped : 'soft'
}

const spanWeight = ({ was, now }: Pair<Span>): Weight => {
  if (now === undefined) return was?.ms === 0 ? 'quiet' : (was?.removed ?? 'quiet')
  const after = now.ms ?? 0
  if (was === undefined) return after < now.unsetMs ? 'soft' : 'quiet'
  if (was.ms === undefined) return now.ms === 0 ? 'soft' : 'quiet'
  return after >= was.ms ? 'quiet' : after === 0 ? 'hard' : 'soft'
}

const valueWeight = ({ was, now }: Pair<Value>): Weight => {
  if (now === undefined) return was?.removed ?? 'quiet'
  if (was === undefined) return now.added
  return was.value === now.value ? 'quiet' : now.changed
}

const entryWeight = ({ was, now }: Pair<Entry>, base: Base, after: ById): Weight => {
  if (was !== undefined || now === undefined) return 'quiet'
  if (now.host !== undefined && base.hosts.has(now.host)) return 'soft'
  if (now.exempts === undefined || base.ids.has(now.exempts)) return now.weight
  // The guard is new, and stricter than what held without it: its exceptions come with it.
  const guard = after.get(now.exempts)
  const isStricter =
    guard?.kind === 'span'
      ? (guard.ms ?? 0) > guard.unsetMs
      : guard?.kind === 'guard' && (guard.strictness ?? 0) > 0
  return isStricter && now.weight === 'soft' ? 'quiet' : now.weight
}

const redirected = ({ was, now }: Pair<Redirect>): Loosening | undefined => {
  if (now === undefined || was?.spec === now.spec) return undefined
  const to = destinationOf(now.package, now.spec)
  const step = { setting: now, was: was?.spec, now: now.spec }
  switch (to.kind) {
    case 'elsewhere': {
      const stays = was !== undefined && isSamePlace(was.spec, now.spec)
      // Another version of the package that already stands in its place is an update like any other.
      if (stays && to.how === 'alias') return undefined
      const weight = stays ? 'soft' : 'hard'
      return { ...step, weight, because: elsewhere[to.how], list: `${now.name} ${to.how}` }
    }
    case 'patched':
    case 'nowhere':
      return now.version === 'quiet' && to.kind === 'nowhere'
        ? undefined
        : { ...step, weight: 'soft', because: inPlace[to.kind], list: `${now.name} ${to.kind}` }
    case 'version':
      // Another version of what was already chosen here is an update like any other.
      return was !== undefined || now.version === 'quiet'
        ? undefined
        : {
            ...step,
            weight: now.version,
            because: 'Whoever depends on them gets this version, whatever range they ask for.',
            list: `${now.name} version`
          }
  }
}

const elsewhere = {
  git: 'Their code comes from a git repository: no registry, no release, and install scripts of its own.',
  url: 'Their code comes from an address that can serve something else tomorrow.',
  file: 'Their code comes from a file or folder, not from a registry.',
  alias: 'Whoever depends on them gets a package of another name.',
  unknown: 'Where their code comes from cannot be told from this.'
} as const
const inPlace = {
  patched: 'Their code is changed after it was fetched; read the patch.',
  nowhere: 'Whoever depends on them does not get them any more.'
} as const

/** One problem for each setting, and one for all members of a list that say the same. */
const grouped = (all: readonly Loosening[], path: string): readonly SettingProblem[] => {
  const groups = new Map<string, Loosening[]>()
  for (const one of all) {
    const key = `${one.setting.signal} ${one.weight} ${one.list ?? `setting ${one.setting.id}`}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first === undefined ? [] : [problemOf(first, group, path)]
  })
}

const mostNamed = 10

const problemOf = (first: Loosening, group: readonly Loosening[], path: string): SettingProblem => {
  const { setting, weight, because } = first
  const isList = first.list !== undefined
  const message: Message = [
    ...(isList ? listed(setting.name, group) : changed(setting.name, first)),
    ` ${because}`
  ]
  const evidence = isList
    ? { setting: short(setting.name), added: group.slice(0, mostNamed).map(memberOf), count: group.length }
    : { setting: short(setting.name), before: shortly(first.was), after: shortly(first.now) }
  return {
    signal: setting.signal,
    path,
    message,
    evidence,
    ...(weight === 'soft' ? { soft: true } : {})
  }
}

const changed = (name: string, { was, now }: Loosening): Message => {
  const before = was === undefined ? ['was not set'] : say`was ${short(was)}`
  const after = now === undefined ? ['is not set any more'] : say`is now ${short(now)}`
  return [...say`${short(name)} `, ...before, ' and ', ...after, '.']
}

const listed = (name: string, group: readonly Loosening[]): Message => {
  const named = group.slice(0, mostNamed)
  const rest = group.length - named.length
  return [
    ...say`${short(name)} has ${group.length} new ${[group.length === 1 ? 'entry' : 'entries']}: `,
    ...named.flatMap((one, i) => [...(i === 0 ? [] : [', ']), ...say`${memberOf(one)}`]),
    ...(rest === 0 ? ['.'] : say`, and ${rest} more.`)
  ]
}

const memberOf = ({ setting, now }: Loosening): string =>
  short(setting.kind === 'redirect' ? `${setting.selector}: ${now ?? ''}` : (now ?? ''))

const short = (text: string): string => (text.length > 200 ? `${text.slice(0, 199)}…` : text)
const shortly = (text: string | undefined): string | null => (text === undefined ? null : short(text))
