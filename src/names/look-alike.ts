// Finds the established name that a new one could be taken for.
import { popularNames } from './popular.ts'
import { joined, likeness, looseKey, type Likeness } from './spelling.ts'

/** An established name, and how another looks like it. */
export interface Resemblance {
  readonly name: string
  readonly how: Likeness
  /** Where it is established: in this repository's base, or among the most used packages of the public registry. */
  readonly where: 'base' | 'registry'
}

/**
 * What a name could be taken for; undefined for one that is established itself, or whose scope is: nobody but its
 * owner can add a name to a scope.
 * @param atBase names of the packages that base locks
 */
export const lookAlike = (name: string, atBase: ReadonlySet<string>): Resemblance | undefined => {
  const registry = popular()
  const found = likeOneOf(name, [atBase, registry])
  if (found === undefined) return undefined
  return { ...found, where: atBase.has(found.name) ? 'base' : 'registry' }
}

/** The same among any sets of established names; where several are alike, the strongest sign and the first set win. */
export const likeOneOf = (
  name: string,
  sets: readonly ReadonlySet<string>[]
): Omit<Resemblance, 'where'> | undefined => {
  const indexes = sets.map(indexOf)
  if (indexes.some(({ names, scopes }) => names.has(name) || scopes.has(scopeOf(name)))) return undefined
  return indexes
    .flatMap((index) => candidates(name, index))
    .flatMap((other) => {
      const how = compare(name, other)
      return how === undefined ? [] : [{ name: other, how }]
    })
    .toSorted((a, b) => order[a.how] - order[b.how])[0]
}

const order: Readonly<Record<Likeness, number>> = {
  characters: 0,
  scope: 1,
  separators: 2,
  swap: 3,
  letter: 4,
  repeats: 5
}

/** The most used names, from the packed list: a line each, where `@scope` is followed by its packages. */
export const popular = (): ReadonlySet<string> => (unpacked ??= new Set(unpack(popularNames)))

let unpacked: ReadonlySet<string> | undefined

const unpack = (packed: string): readonly string[] =>
  packed.split('\n').flatMap((line) => {
    const [first = '', ...packages] = line.split(' ')
    return packages.length === 0 ? first : packages.map((name) => `${first}/${name}`)
  })

// Names by what a search knows of its own: the length, the key, the scope.
interface Index {
  readonly names: ReadonlySet<string>
  readonly scopes: ReadonlySet<string>
  readonly byLength: ReadonlyMap<number, readonly string[]>
  readonly byKey: ReadonlyMap<string, readonly string[]>
}

// Built when something was added, and once for a set: there may be thousands of names on either side.
const built = new WeakMap<ReadonlySet<string>, Index>()

const indexOf = (names: ReadonlySet<string>): Index => {
  const before = built.get(names)
  if (before !== undefined) return before
  const scopes = new Set<string>()
  const byLength = new Map<number, string[]>()
  const byKey = new Map<string, string[]>()
  for (const name of names) {
    put(byKey, looseKey(name), name)
    if (name.startsWith('@')) scopes.add(scopeOf(name))
    else put(byLength, name.length, name)
  }
  const index = { names, scopes, byLength, byKey }
  built.set(names, index)
  return index
}

const put = <K>(lists: Map<K, string[]>, key: K, name: string): void => {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [name])
  else list.push(name)
}

const scopeOf = (name: string): string => (name.startsWith('@') ? name.slice(0, name.indexOf('/')) : '')
const bareOf = (name: string): string => name.slice(name.indexOf('/') + 1)

const candidates = (name: string, { names, scopes, byLength, byKey }: Index): readonly string[] => {
  const alike = byKey.get(looseKey(name)) ?? []
  if (name.startsWith('@')) {
    const inOtherScopes = [...scopes].map((scope) => `${scope}/${bareOf(name)}`)
    return [...alike, ...inOtherScopes.filter((other) => names.has(other))]
  }
  const near = [-1, 0, 1].flatMap((more) => byLength.get(name.length + more) ?? [])
  return [...alike, ...near]
}

const compare = (name: string, other: string): Likeness | undefined => {
  if (!name.startsWith('@') && !other.startsWith('@')) return likeness(name, other)
  if (name.startsWith('@') && other.startsWith('@')) {
    // The same package in a scope that looks like the true one.
    const scopes = [scopeOf(name).slice(1), scopeOf(other).slice(1)] as const
    return bareOf(name) === bareOf(other) && likeness(...scopes) !== undefined ? 'scope' : undefined
  }
  // `types-node` for `@types/node`.
  return joined(name.toLowerCase()) === joined(other.toLowerCase()) ? 'separators' : undefined
}
