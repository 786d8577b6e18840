// Published warnings about what changes, asked for all of it at once.
import {
  known,
  type Advisories,
  type AskedReleases,
  type DependencyChange,
  type Fact,
  type FactSheet,
  type LockedPackage
} from '../model.ts'
import { notFromRegistry } from './address.ts'
import type { World } from './index.ts'

/** What to ask the registry about: both sides of every change that comes from it. Private names are not told to it. */
export const releasesToAsk = (
  changes: readonly DependencyChange[],
  { registry, configured }: Pick<World, 'registry' | 'configured'>
): AskedReleases => {
  const asked = new Map<string, Set<string>>()
  for (const one of changes.flatMap(sidesOf)) {
    if (one.bundled || notFromRegistry(one, registry, configured(one.name)) !== undefined) continue
    const versions = asked.get(one.name) ?? new Set()
    asked.set(one.name, versions.add(one.version))
  }
  return asked
}

const sidesOf = (change: DependencyChange): readonly LockedPackage[] => {
  switch (change.kind) {
    case 'removed':
      return []
    case 'added':
      return [change.after]
    case 'updated':
    case 'downgraded':
    case 'mutated':
      return [change.before, change.after]
  }
}

/** The same sheets with what the registry warns of, where it told anything of the release at all. */
export const addAdvisories = (
  changes: readonly DependencyChange[],
  sheets: readonly FactSheet[],
  advisories: Fact<Advisories>
): readonly FactSheet[] =>
  sheets.map((sheet, i) => {
    const change = changes[i]
    if (change === undefined || change.kind === 'removed' || !sheet.presence.known) return sheet
    if (!advisories.known) return { ...sheet, advisories }
    const of = ({ name, version }: LockedPackage) => advisories.value.get(`${name}@${version}`) ?? []
    const now = of(change.after)
    const before = change.kind === 'added' ? [] : of(change.before)
    const isLeft = ({ id, kind }: (typeof before)[number]): boolean =>
      kind === 'vulnerability' && !now.some((one) => one.id === id)
    return { ...sheet, advisories: known({ now, before }), fixes: known(before.filter(isLeft)) }
  })
