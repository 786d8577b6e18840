import { say, type Evidence, type Person, type Publisher, type Release } from '../model.ts'
import { defineSignal } from './define.ts'

export const newPublisher = defineSignal({
  id: 'new-publisher',
  title: 'Published by somebody new',
  asks: 'Did somebody publish this release who had published none of the earlier ones?',
  answers: ['event-stream-2018', 'maintainer-takeover'],
  on: ['added', 'updated', 'downgraded'],
  needs: ['publisher', 'history', 'predecessor'],
  evaluate(_change, { publisher, history, predecessor }): Evidence | undefined {
    const past = history.flatMap((release) => release.publisher ?? [])
    if (past.length === 0 || isKnown(publisher, past)) return undefined
    const who = publisher.approver?.name ?? publisher.name
    const usual = mostFrequent(past.map((one) => one.approver?.name ?? one.name))
    const data = { publisher: who, earlierReleases: past.length, usualPublisher: usual.name }
    if (publisher.approver === undefined && isPipeline(publisher)) {
      return {
        message: say`Published by another pipeline than before: ${identityOf(publisher)}, which had published none of the ${past.length} earlier releases.`,
        data
      }
    }
    const message = say`Published by ${who}, who had published none of the ${past.length} earlier releases; ${usual.name} published ${usual.count}.`
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

// Registries that drop `trustedPublisher` still show the name that npm gives such releases.
const isPipeline = ({ trustedPublisher, name }: Publisher): boolean =>
  trustedPublisher !== undefined || name === 'GitHub Actions'

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
