import semver from 'semver'
import {
  say,
  type DatedRelease,
  type Evidence,
  type Facts,
  type Message,
  type NewDependency,
  type Release
} from '../model.ts'
import { lookAlike, popular } from '../names/look-alike.ts'
import { accountsOf } from '../publishers.ts'
import { dayMs, formatSpan } from '../time.ts'
import { defineSignal, fullFirst } from './define.ts'

/** Made for an attack, a dependency is days old: flatmap-stream was four, plain-crypto-js one. */
const youngMs = 7 * dayMs

export const newDependency = defineSignal({
  id: 'new-dependency',
  title: 'Brings an unproven dependency',
  asks: 'Does this release bring a dependency that is days old, from outside the registry, or named like another?',
  answers: ['axios-2026', 'event-stream-2018'],
  on: ['added', 'updated', 'downgraded'],
  needs: ['release', 'predecessor', 'history', 'newDependencies', 'namesAtBase'],
  evaluate(_change, facts): Evidence | undefined {
    const { release, predecessor, history, newDependencies, namesAtBase } = facts
    if (predecessor !== undefined && newDependencies.length === 0) return undefined
    const people = peopleOf(release, predecessor, history)
    // Of a first release only what it fetches from elsewhere is told: all that it asks for is new.
    const asked =
      predecessor === undefined
        ? [...release.dependencies].flatMap(([name, range]) =>
            isElsewhere(range) ? [{ name, range, lockedAtBase: false, learnt: undefined }] : []
          )
        : newDependencies
    const odd = asked.flatMap((one) => oddity(one, release, people, namesAtBase) ?? []).toSorted(fullFirst)
    const [first] = odd
    if (first === undefined) return undefined
    const step = predecessor === undefined ? '' : stepName(predecessor.version, release.version)
    return {
      message: [`This ${step}release brings in `, ...joined(odd.map(({ message }) => message)), '.'],
      data: { dependencies: odd.map(({ name, why }) => ({ name, why })) },
      soft: first.soft
    }
  }
})

interface Oddity {
  readonly name: string
  readonly why: 'elsewhere' | 'look-alike' | 'young' | 'young-sibling' | 'stranger'
  readonly message: Message
  readonly soft: boolean
}

const oddity = (
  { name, range, lockedAtBase, learnt }: NewDependency,
  release: Release,
  people: ReadonlySet<string>,
  namesAtBase: Facts['namesAtBase']
): Oddity | undefined => {
  if (isElsewhere(range))
    return { name, why: 'elsewhere', message: say`${name} from outside the registry (${range})`, soft: false }
  if (lockedAtBase) return undefined
  const alike = lookAlike(name, namesAtBase)
  const first = learnt?.firstPublishedAt
  const ageMs = first === undefined ? undefined : (release.publishedAt ?? first) - first
  const isYoung = ageMs !== undefined && ageMs < youngMs
  const isKin = learnt !== undefined && [...learnt.people].some((person) => people.has(person))
  if (alike !== undefined && !isKin)
    return {
      name,
      why: 'look-alike',
      message: say`${name}, which is named like ${alike.name}`,
      soft: !isYoung
    }
  if (isYoung) {
    const age = ageMs <= 0 ? say`${name}, which did not exist before` : aged(name, ageMs)
    return isKin
      ? { name, why: 'young-sibling', message: [...age, ' and comes from the same people'], soft: true }
      : { name, why: 'young', message: age, soft: false }
  }
  if (learnt === undefined || learnt.people.size === 0 || isKin || popular().has(name)) return undefined
  return {
    name,
    why: 'stranger',
    message: say`${name}, which is little used and by other people`,
    soft: true
  }
}

const aged = (name: string, ageMs: number): Message => [
  ...say`${name}, which was first published `,
  `${formatSpan(ageMs)} before it`
]

// What npm fetches from anywhere but a registry: an address, a repository, or `owner/name` on a forge.
const isElsewhere = (range: string): boolean =>
  /^(?:https?:|git[+:@]|github:|gitlab:|bitbucket:|gist:|ssh:|file:)/i.test(range) ||
  (/^[\w.-]+\/[\w.-]+(?:#.*)?$/.test(range) && semver.validRange(range) === null)

const peopleOf = (
  release: Release,
  predecessor: Release | undefined,
  history: readonly DatedRelease[]
): ReadonlySet<string> =>
  // Not those whom only this release names: an attacker is one of them.
  new Set([...(predecessor === undefined ? [release] : [predecessor]), ...history].flatMap(accountsOf))

const stepName = (from: string, to: string): string => {
  const step = semver.valid(from) === null || semver.valid(to) === null ? null : semver.diff(from, to)
  return step === 'patch' || step === 'minor' || step === 'major' ? `${step} ` : ''
}

const joined = (messages: readonly Message[]): Message =>
  messages.flatMap((message, i) => [...(i === 0 ? [] : ['; ']), ...message])
