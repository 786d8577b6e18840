import { say, type Evidence, type Person, type Publisher, type Release } from '../model.ts'
import { accountOf, isPipeline } from '../publishers.ts'
import { defineSignal } from './define.ts'

export const newPublisher = defineSignal({
  id: 'new-publisher',
  title: 'Published by somebody new',
  asks: 'Did somebody publish this release who had published none of the earlier ones?',
  answers: ['event-stream-2018', 'maintainer-takeover'],
  on: ['added', 'updated', 'downgraded'],
  needs: ['publisher', 'history', 'predecessor', 'release'],
  evaluate(_change, { publisher, history, predecessor, release }): Evidence | undefined {
    const past = history.flatMap((one) => one.publisher ?? [])
    if (past.length === 0) return undefined
    if (isKnown(publisher, past)) return behindFirstPipeline(publisher, past, release, predecessor)
    const who = accountOf(publisher)
    const usual = mostFrequent(past.map(accountOf))
    const data = { publisher: who, earlierReleases: past.length, usualPublisher: usual.name }
    if (publisher.approver === undefined && isPipeline(publisher)) {
      return {
        message: say`Published by another pipeline than before: ${identityOf(publisher)}, which had published none of the ${past.length} earlier releases.`,
        data
      }
    }
    const message = say`Published by ${who}, who had published none of the ${past.length} earlier releases; ${usual.name} published ${usual.count}.`
    // Whoever is listed may publish. To go around the pipeline that always published is another thing.
    const last = past.at(-1)
    if (last !== undefined && isPipeline(last) && !isPipeline(publisher)) {
      return { message: [...message, ' The release before came from a pipeline.'], data }
    }
    if (!isListed(who, predecessor)) return { message, data }
    return {
      message: [
        ...message,
        ...say` The account was already a maintainer of version ${predecessor?.version ?? ''}.`
      ],
      data,
      soft: true
    }
  }
})

// Pipelines and approval are classes of authentication, not people: a move to one of them brings no stranger. Once
// there was a pipeline, another configuration is another publisher; once there was an approver, so is another one.
const isKnown = (publisher: Publisher, past: readonly Publisher[]): boolean => {
  const { approver } = publisher
  if (approver !== undefined) {
    if (past.some((one) => one.approver?.name === approver.name || one.name === approver.name)) return true
    if (past.some((one) => one.approver !== undefined)) return false
  }
  if (isPipeline(publisher)) {
    const pipelines = past.filter(isPipeline)
    return pipelines.length === 0 || pipelines.some((one) => identityOf(one) === identityOf(publisher))
  }
  return past.some(
    (one) => one.approver?.name === publisher.name || (!isPipeline(one) && one.name === publisher.name)
  )
}

// A move to a pipeline brings no stranger. A stranger who was let in may bring the pipeline.
const behindFirstPipeline = (
  publisher: Publisher,
  past: readonly Publisher[],
  release: Release,
  predecessor: Release | undefined
): Evidence | undefined => {
  if (!isPipeline(publisher) || publisher.approver !== undefined || past.some(isPipeline)) return undefined
  const before = predecessor?.maintainers
  if (before === undefined || before.length === 0) return undefined
  const known = new Set([...before, ...past].map(({ name }) => name))
  const added = (release.maintainers ?? []).map(({ name }) => name).filter((name) => !known.has(name))
  const [first] = added
  if (first === undefined) return undefined
  return {
    message: say`Published by a pipeline for the first time, ${identityOf(publisher)}, while ${first} is new among the maintainers: one may have come with the other.`,
    data: { publisher: publisher.name, earlierReleases: past.length, newMaintainers: added.slice(0, 5) },
    soft: true
  }
}

const identityOf = ({ trustedPublisher, name }: Publisher): string =>
  trustedPublisher === undefined
    ? name
    : [trustedPublisher.id, trustedPublisher.configuration ?? ''].join(' ').trim()

const isListed = (name: string, release: Release | undefined): boolean =>
  (release?.maintainers ?? []).some((person: Person) => person.name === name)

const mostFrequent = (names: readonly string[]): { readonly name: string; readonly count: number } => {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const [name, count] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? ['', 0]
  return { name, count }
}
