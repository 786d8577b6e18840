// From which hosts a repository takes its packages, learnt from the lockfiles of base.
import type { LockedPackage } from './model.ts'

/** The origins that base uses, asked by a package's name. */
export interface Origins {
  /** Of its scope, since registries are configured by scope; of all packages where base does not know the scope. */
  readonly usual: (name: string) => ReadonlySet<string>
  /** Of its scope alone. Empty where base does not know it, and for a name without a scope. */
  readonly ofScope: (name: string) => ReadonlySet<string>
}

/** Where nothing is known of base. */
export const noOrigins: Origins = { usual: () => new Set(), ofScope: () => new Set() }

/**
 * Where an address leads: `registry` for the registry that is asked, else scheme and host.
 * @param pathOf the registry's own test of what is its address
 */
export const originOf = (address: string, pathOf: (address: string) => string | undefined): string => {
  if (pathOf(address) !== undefined) return 'registry'
  if (!URL.canParse(address)) return 'nowhere'
  const { origin, protocol } = new URL(address)
  // A registry that pnpm calls by name has a scheme of its own, and no host.
  return origin === 'null' ? protocol : origin
}

/** What the addresses of locked packages tell. */
export const originsOf = (
  locked: Iterable<LockedPackage>,
  pathOf: (address: string) => string | undefined
): Origins => {
  const byScope = new Map<string, Set<string>>()
  const all = new Set<string>()
  for (const { name, resolution } of locked) {
    if (resolution.kind !== 'registry' || resolution.resolved === undefined) continue
    const origin = originOf(resolution.resolved, pathOf)
    const scope = scopeOf(name)
    const known = byScope.get(scope)
    if (known === undefined) byScope.set(scope, new Set([origin]))
    else known.add(origin)
    all.add(origin)
  }
  return {
    usual: (name) => byScope.get(scopeOf(name)) ?? all,
    ofScope: (name) => (name.startsWith('@') ? byScope.get(scopeOf(name)) : undefined) ?? new Set()
  }
}

const scopeOf = (name: string): string => (name.startsWith('@') ? name.slice(0, name.indexOf('/')) : '')
