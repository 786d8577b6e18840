import { say, type Evidence, type Message, type Person, type Release } from '../model.ts'
import { personBehind } from '../publishers.ts'
import { defineSignal } from './define.ts'

export const maintainerChange = defineSignal({
  id: 'maintainer-change',
  title: 'Maintainers changed',
  asks: 'Are people maintainers of this release who were not of the one before it, or under another address?',
  answers: ['axios-2026', 'event-stream-2018', 'is-2025', 'maintainer-takeover'],
  on: ['added', 'updated', 'downgraded'],
  needs: ['maintainers', 'release', 'predecessor'],
  evaluate(_change, { maintainers: { now, before }, release, predecessor }): Evidence | undefined {
    if (before === undefined || before.length === 0) return undefined
    const namesBefore = names(before)
    const namesNow = names(now)
    // Whoever can publish can list a hundred thousand.
    const wasThere = new Set(namesBefore)
    const added = namesNow.filter((name) => !wasThere.has(name))
    const renamed = renamedIn(now, before).filter(({ to }) => !wasThere.has(to))
    const isRenamed = new Set(renamed.map(({ to }) => to))
    const strangers = added.filter((name) => !isRenamed.has(name))
    const stayed = namesNow.filter((name) => wasThere.has(name))
    const data = { before: namesBefore, now: namesNow, added }
    if (stayed.length === 0 && strangers.length > 0 && renamed.length === 0) {
      return {
        message: [
          ...say`All maintainers were replaced: `,
          ...list(namesBefore),
          ...say` gave way to `,
          ...list(added),
          '.'
        ],
        data
      }
    }
    const moved = movedMail(release, predecessor)
    if (moved !== undefined) return moved
    if (strangers.length > 0)
      return { message: [...say`New among the maintainers: `, ...list(strangers), '.'], data, soft: true }
    if (renamed.length > 0)
      return {
        message: renamed.flatMap(({ from, to }, i) => [
          ...(i === 0 ? [] : [' ']),
          ...say`The maintainer ${from} is called ${to} now, with the same mail address.`
        ]),
        data,
        soft: true
      }
    return movedMails(now, before)
  }
})

const names = (people: readonly Person[]): readonly string[] =>
  [...new Set(people.map((person) => person.name))].toSorted()

/** Accounts that are gone and whose mail address stands beside a new name. */
const renamedIn = (now: readonly Person[], before: readonly Person[]) => {
  const stayed = new Set(now.map(({ name }) => name))
  const gone = new Map(
    before.flatMap(({ name, email }) => (email === undefined || stayed.has(name) ? [] : [[email, name]]))
  )
  return now.flatMap(({ name: to, email }) => {
    const from = email === undefined ? undefined : gone.get(email)
    return from === undefined ? [] : [{ from, to }]
  })
}

// A stolen account is given another address first, so that its owner cannot take it back.
const movedMail = (release: Release, predecessor: Release | undefined): Evidence | undefined => {
  const who = release.publisher === undefined ? undefined : personBehind(release.publisher)
  const domain = who === undefined ? undefined : domainOf(who)
  if (who === undefined || domain === undefined || predecessor === undefined) return undefined
  const publisherBefore = predecessor.publisher === undefined ? [] : [predecessor.publisher]
  const approvers = publisherBefore.flatMap(({ approver }) => approver ?? [])
  const known = [...publisherBefore, ...approvers, ...(predecessor.maintainers ?? [])]
    .filter(({ name }) => name === who.name)
    .flatMap((person) => domainOf(person) ?? [])
  const [before] = known
  if (before === undefined || known.includes(domain)) return undefined
  return {
    message: say`${who.name}, who published it, has a mail address at ${domain} now, and had one at ${before} before.`,
    data: { publisher: who.name, mailDomain: domain, mailDomainBefore: before }
  }
}

const movedMails = (now: readonly Person[], before: readonly Person[]): Evidence | undefined => {
  const domains = new Map<string, Set<string>>()
  for (const person of before) {
    const domain = domainOf(person)
    if (domain !== undefined)
      domains.set(person.name, (domains.get(person.name) ?? new Set<string>()).add(domain))
  }
  const moved = now.filter((person) => {
    const domain = domainOf(person)
    return domain !== undefined && domains.get(person.name)?.has(domain) === false
  })
  if (moved.length === 0) return undefined
  return {
    message: [...say`The mail address is at another domain than before: `, ...list(names(moved)), '.'],
    data: { mailMoved: names(moved) },
    soft: true
  }
}

const domainOf = ({ email }: Person): string | undefined =>
  email === undefined || !email.includes('@')
    ? undefined
    : email.slice(email.lastIndexOf('@') + 1).toLowerCase()

const shown = 5

const list = (all: readonly string[]): Message => {
  const parts = all.slice(0, shown).flatMap((name, i) => [i === 0 ? '' : ', ', { quote: name }])
  return all.length > shown ? [...parts, ` and ${all.length - shown} more`] : parts
}
