// A second registry to ask where the first leaves something out, as mirrors do.
import { known, unknown, type Fact, type Packument, type Unknown } from '../model.ts'
import type { RegistryClient } from './client.ts'
import { completeFrom, stillLacking, type Completion } from './complete.ts'

/**
 * The first registry, with what the second tells of packages that both are shown to have, byte for byte. Archives, their
 * places and their hashes are always the first's, and so is the answer where the second has none.
 *
 * The second is told the name of a package only where the first's document of it lacks something, and never one that is
 * ours. Statements and warnings are asked for only of packages that were found to be the same.
 * @param isOurs whether a name is one of the project's own
 */
export const withSecondSource = (
  first: RegistryClient,
  second: RegistryClient,
  isOurs: (name: string) => boolean
): RegistryClient => {
  const underWay = new Map<string, Promise<Completion>>()
  /** Whether the second has the same package, by the names that were asked for so far. */
  const shared = new Map<string, Promise<boolean>>()

  const learn = async (name: string): Promise<Completion> => {
    const own = await first.packument(name)
    // Without a document of the first, nothing shows that the second speaks of the same package.
    if (!own.known || own.value.lacks.size === 0) return { document: own, isShared: false }
    const without = (why: string): Completion => ({
      document: known(stillLacking(own.value, why)),
      isShared: false
    })
    if (isOurs(name)) return without('The second source is not told of packages of your own.')
    const other = await second.packument(name)
    if (other.known) return completeFrom(own.value, other.value)
    return without(
      other.reason === 'not-found'
        ? 'The second source has no such package.'
        : `The second source was asked as well: ${other.detail}`
    )
  }

  const packument = async (name: string): Promise<Fact<Packument>> => {
    const pending = underWay.get(name) ?? learn(name)
    underWay.set(name, pending)
    shared.set(
      name,
      pending.then(({ isShared }) => isShared)
    )
    const { document } = await pending
    // Documents are large: only what became of it is kept.
    underWay.delete(name)
    return document
  }

  return {
    ...first,
    packument,
    async attestations(name, version) {
      const own = await first.attestations(name, version)
      if (!isMissing(own) || (await shared.get(name)) !== true) return own
      return orElse(own, await second.attestations(name, version))
    },
    async keys() {
      const own = await first.keys()
      return isMissing(own) ? orElse(own, await second.keys()) : own
    },
    async advisories(asked) {
      const own = await first.advisories(asked)
      if (!isMissing(own)) return own
      // Whoever asks for warnings asks for the documents at the same time, so that all of them are under way by now.
      const found = await Promise.all([...asked].map(async ([name]) => (await shared.get(name)) === true))
      const told = new Map([...asked].filter((_, i) => found[i] === true))
      if (told.size === 0) return own
      const other = await second.advisories(told)
      // Nothing found for some is not nothing found for all.
      const isWhole = told.size === asked.size || (other.known && other.value.size > 0)
      return isWhole ? orElse(own, other) : own
    },
    async close() {
      await Promise.all([first.close(), second.close()])
    }
  }
}

const isMissing = (fact: Fact<unknown>): fact is Unknown =>
  !fact.known && (fact.reason === 'not-found' || fact.reason === 'unsupported')

// The reason stays the first's: a second source that is down makes nothing worse than it was.
const orElse = <T>(own: Unknown, other: Fact<T>): Fact<T> =>
  other.known
    ? other
    : unknown(own.reason, `${own.detail} The second source was asked as well: ${other.detail}`)
