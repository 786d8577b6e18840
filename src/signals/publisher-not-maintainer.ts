import { say, type Evidence, type Person, type Release } from '../model.ts'
import { personBehind } from '../publishers.ts'
import { defineSignal } from './define.ts'

// Fewer releases show no rule that this one could break.
const leastPast = 3

export const publisherNotMaintainer = defineSignal({
  id: 'publisher-not-maintainer',
  title: 'Published by no maintainer',
  asks: 'Is the account that published this release missing from the maintainers listed with it?',
  answers: ['publisher-unlisted'],
  on: ['added', 'updated', 'downgraded'],
  needs: ['publisher', 'maintainers', 'history'],
  evaluate(_change, { publisher, maintainers: { now }, history }): Evidence | undefined {
    const who = personBehind(publisher)
    if (who === undefined || now.length === 0) return undefined
    // Whoever sent a staged release in stands for it as well. And a list that just misses one of the last release is old.
    const last = history.at(-1)?.maintainers ?? []
    if (isAmong(publisher, now) || isAmong(who, [...now, ...last])) return undefined
    const past = history.flatMap((release) => listingOf(release) ?? [])
    if (past.some(({ person, isListed }) => !isListed && person.name === who.name)) return undefined
    const listed = past.filter(({ isListed }) => isListed).length
    return {
      message: [
        ...say`${who.name} published it and is not among its maintainers. `,
        `${listed} of ${past.length} earlier releases came from a listed maintainer.`
      ],
      data: {
        publisher: who.name,
        maintainers: now.length,
        earlierReleases: past.length,
        listedBefore: listed
      },
      soft: past.length < leastPast || listed < past.length
    }
  }
})

// Accounts are renamed; the mail address stays.
const isAmong = ({ name, email }: Person, people: readonly Person[]): boolean =>
  people.some((one) => one.name === name || (email !== undefined && one.email === email))

/** Who published a release, and whether its list has them; undefined where it does not tell both. */
const listingOf = ({
  publisher,
  maintainers = []
}: Pick<Release, 'publisher' | 'maintainers'>):
  { readonly person: Person; readonly isListed: boolean } | undefined => {
  const person = publisher === undefined ? undefined : personBehind(publisher)
  if (person === undefined || maintainers.length === 0) return undefined
  return { person, isListed: isAmong(person, maintainers) }
}
