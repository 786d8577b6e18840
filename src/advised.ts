// Asks everybody who warns of releases, and makes one answer of theirs.
import {
  say,
  unknown,
  type Advisories,
  type Advisory,
  type AdvisorySource,
  type AskedReleases,
  type Fact,
  type Message,
  type Registry
} from './model.ts'

/** A registry whose warnings are everybody's, and what became of asking them. */
export interface Advised {
  readonly registry: Registry
  /** In sentences, after the asking: who was asked, and who could not answer. */
  readonly said: () => readonly Message[]
  /** The hosts that were asked besides the registry. */
  readonly hosts: () => readonly string[]
}

export interface AdvisedOptions {
  readonly sources: readonly AdvisorySource[]
  /** Whether the registry is asked as well. */
  readonly asksRegistry: boolean
  /** Names that are the project's own, and are told to the registry alone. */
  readonly isOurs: (name: string) => boolean
}

/**
 * A registry that tells the warnings of other sources with its own, each once.
 *
 * Its own answer is the one that counts for not knowing: where it fails, the answer is unknown, unless somebody else knows
 * of something. Another source that fails is told of, and no more: it is asked besides.
 */
export const withSources = (registry: Registry, options: AdvisedOptions): Advised => {
  const said: Message[] = []
  const hosts = new Set<string>()
  const { sources, asksRegistry, isOurs } = options

  const askOthers = async (asked: AskedReleases): Promise<readonly Fact<Advisories>[]> => {
    const others = new Map([...asked].filter(([name]) => !isOurs(name)))
    if (others.size === 0) return []
    return Promise.all(
      sources.map(async (source) => {
        hosts.add(source.host)
        const answer = await source.advisories(others)
        if (!answer.known) said.push(say`${[source.title]} did not tell its advisories: ${answer.detail}`)
        return answer
      })
    )
  }

  return {
    registry: {
      ...registry,
      advisories: async (asked) => {
        const [own, others] = await Promise.all([
          asksRegistry ? registry.advisories(asked) : undefined,
          askOthers(asked)
        ])
        return answerOf(own, others)
      }
    },
    said: () =>
      hosts.size === 0
        ? said
        : [say`Asked for advisories besides the registry: ${[...hosts].join(', ')}.`, ...said],
    hosts: () => [...hosts]
  }
}

const answerOf = (
  own: Fact<Advisories> | undefined,
  others: readonly Fact<Advisories>[]
): Fact<Advisories> => {
  const known = [own, ...others].flatMap((fact) => (fact?.known === true ? [fact.value] : []))
  const merged = mergeAdvisories(known)
  if (merged.size > 0) return { known: true, value: merged }
  // Mirrors do not tell advisories; another source then stands in.
  const isOwnMissing = own !== undefined && !own.known && (own.reason !== 'unsupported' || known.length === 0)
  if (isOwnMissing) return own
  if (known.length > 0) return { known: true, value: merged }
  return others[0] ?? unknown('unsupported', 'The policy asks nobody for advisories.')
}

/** Warnings of several sources, by release. Of several with one id, that of the first source stays. */
export const mergeAdvisories = (all: readonly Advisories[]): Advisories => {
  const merged = new Map<string, readonly Advisory[]>()
  for (const advisories of all) {
    for (const [release, found] of advisories) {
      const had = merged.get(release) ?? []
      const ids = new Set(had.map(({ id }) => id))
      merged.set(release, [...had, ...found.filter(({ id }) => !ids.has(id))])
    }
  }
  return merged
}
