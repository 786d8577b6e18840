// Finds the established name that a new one could be taken for.
import { popularNames } from './popular.ts'
import { bareOfSuffix, joined, likeness, looseKey, oneStep, type Likeness } from './spelling.ts'

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
  return indexes.flatMap((index) => likeOnes(name, index)).toSorted((a, b) => order[a.how] - order[b.how])[0]
}

const order: Readonly<Record<Likeness, number>> = {
  characters: 0,
  scope: 1,
  separators: 2,
  suffix: 3,
  swap: 4,
  letter: 5,
  repeats: 6
}

/**
 * After so long a name that is alike is another package, in milliseconds. Names made to be mistaken were found within
 * days to months, and most pairs that differ in a dash alone are years old.
 */
export const settledLikenessMs = 2 * 365 * 86_400_000

/** Whether a package, or the scope that its owner alone can add to, is among the most used of the public registry. */
export const isEstablished = (name: string): boolean => {
  const { names, scopes } = indexOf(popular())
  return names.has(name) || scopes.has(scopeOf(name))
}

/** The most used names, from the packed list: a line each, where `@scope` is followed by its packages. */
export const popular = (): ReadonlySet<string> => (unpacked ??= new Set(unpack(popularNames)))

let unpacked: ReadonlySet<string> | undefined

const unpack = (packed: string): readonly string[] =>
  packed.split('\n').flatMap((line) => {
    const [first = '', ...packages] = line.split(' ')
    return packages.length === 0 ? first : packages.map((name) => `${first}/${name}`)
  })

// Names by what a search knows of its own: the scope, the key, the first letter and length.
interface Index {
  readonly names: ReadonlySet<string>
  readonly scopes: ReadonlySet<string>
  readonly byKey: ReadonlyMap<string, readonly string[]>
  readonly byStart: ReadonlyMap<string, readonly string[]>
}

// Built when something was added, and once for a set: there may be thousands of names on either side.
const built = new WeakMap<ReadonlySet<string>, Index>()

const indexOf = (names: ReadonlySet<string>): Index => {
  const before = built.get(names)
  if (before !== undefined) return before
  const scopes = new Set<string>()
  const byKey = new Map<string, string[]>()
  const byStart = new Map<string, string[]>()
  for (const name of names) {
    put(byKey, looseKey(name), name)
    if (name.startsWith('@')) scopes.add(scopeOf(name))
    else put(byStart, startOf(name, name.length), name)
  }
  const index = { names, scopes, byKey, byStart }
  built.set(names, index)
  return index
}

const startOf = (name: string, length: number): string => `${name.charAt(0)}${length}`

const put = (lists: Map<string, string[]>, key: string, name: string): void => {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [name])
  else list.push(name)
}

const scopeOf = (name: string): string => (name.startsWith('@') ? name.slice(0, name.indexOf('/')) : '')
const bareOf = (name: string): string => name.slice(name.indexOf('/') + 1)

// Every name of an index that looks like this one, with how it does.
const likeOnes = (name: string, index: Index): readonly Omit<Resemblance, 'where'>[] => {
  const { names, scopes, byKey, byStart } = index
  const found: { name: string; how: Likeness }[] = []
  const add = (other: string, how: Likeness | undefined): void => {
    if (how !== undefined) found.push({ name: other, how })
  }
  for (const other of byKey.get(looseKey(name)) ?? []) add(other, readsLike(name, other))
  if (name.startsWith('@')) {
    for (const scope of scopes) {
      const other = `${scope}/${bareOf(name)}`
      if (names.has(other)) add(other, isLikeScope(scopeOf(name), scope) ? 'scope' : undefined)
    }
    return found
  }
  const bare = bareOfSuffix(name)
  if (bare !== undefined && names.has(bare)) add(bare, 'suffix')
  for (const more of [-1, 0, 1])
    for (const other of byStart.get(startOf(name, name.length + more)) ?? []) add(other, oneStep(name, other))
  // Nothing but a swap is asked of the first letter.
  const swapped = `${name.charAt(1)}${name.charAt(0)}${name.slice(2)}`
  if (names.has(swapped)) add(swapped, oneStep(name, swapped))
  return found
}

const readsLike = (name: string, other: string): Likeness | undefined => {
  if (!name.startsWith('@') && !other.startsWith('@')) return likeness(name, other)
  // `types-node` for `@types/node`.
  if (name.startsWith('@') && other.startsWith('@')) return undefined
  return joined(name.toLowerCase()) === joined(other.toLowerCase()) ? 'separators' : undefined
}

// The same package in a scope that looks like the true one.
const isLikeScope = (scope: string, other: string): boolean => {
  const [spelt, meant] = [scope.slice(1), other.slice(1)]
  return likeness(spelt, meant) !== undefined || oneStep(spelt, meant) !== undefined
}
