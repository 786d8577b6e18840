// The releases around the one that is judged, for people: a gap is seen before it is read.
import type { DatedRelease, FactSheet, Publisher, TimelineRow } from './model.ts'
import { accountOf } from './publishers.ts'
import { isWeaker, trustOf } from './trust.ts'

const before = 4
const after = 2

/** A few releases before a release and after it, oldest first. Empty where their times are not known. */
export const timelineOf = ({
  release,
  publishedAt,
  history,
  recent,
  around
}: FactSheet): readonly TimelineRow[] => {
  if (!release.known || !publishedAt.known || !history.known || !recent.known || !around.known) return []
  const judged = { ...release.value, publishedAt: publishedAt.value }
  const earlier = [...history.value, ...recent.value]
  const later = around.value.filter((one) => one.publishedAt > judged.publishedAt).slice(0, after)
  const people = new Set(earlier.slice(0, -before).flatMap(({ publisher }) => nameOf(publisher) ?? []))
  const shown: readonly DatedRelease[] = [...earlier.slice(-before), judged, ...later]
  return shown.map((one, i) => {
    const previous = shown[i - 1]
    const publisher = nameOf(one.publisher)
    const isNew = publisher !== undefined && people.size > 0 && !people.has(publisher)
    if (publisher !== undefined) people.add(publisher)
    return {
      version: one.version,
      publishedAt: one.publishedAt,
      publisher,
      odd: [
        ...(isNew ? ['new publisher'] : []),
        ...(previous !== undefined && one.installScripts.size > previous.installScripts.size
          ? ['install script']
          : []),
        ...(previous !== undefined && isWeaker(trustOf(one), trustOf(previous)) ? ['weaker way'] : [])
      ]
    }
  })
}

const nameOf = (publisher: Publisher | undefined): string | undefined => publisher && accountOf(publisher)
