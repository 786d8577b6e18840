// Whether those who stand behind a release still have the domains that their mail goes to.
import {
  known,
  unknown,
  type DatedRelease,
  type Domains,
  type Fact,
  type FactSheet,
  type MailDomain,
  type Person,
  type Release
} from '../model.ts'
import { personBehind } from '../publishers.ts'
import { domainOfMail } from './domain-of-mail.ts'

/** The fact that is learnt here. */
export type FactOfDomain = 'mailDomains'

/** Of one release. The publisher's comes first. */
const mostDomains = 3

/**
 * The mail domains of the publisher and of the first maintainers. Each is asked about by itself; where one is lost or new
 * that is told, whatever is not known of the others.
 * @param domains undefined: nobody is to be asked
 */
export const readMailDomains = async (
  {
    release,
    publishedAt,
    history,
    recent
  }: Pick<FactSheet, 'release' | 'publishedAt' | 'history' | 'recent'>,
  domains: Domains | undefined
): Promise<Fact<readonly MailDomain[]>> => {
  if (domains === undefined) return notAsked
  if (!release.known) return release
  const { publisher, maintainers } = release.value
  if (publisher === undefined && maintainers === undefined)
    return unknown('unsupported', 'The registry tells neither who published it nor who maintains it.')
  if (!publishedAt.known) return publishedAt
  if (!history.known) return history
  const past = [...history.value, ...(recent.known ? recent.value : [])]
  const found = await Promise.all(
    peopleOf(release.value).map(async (one): Promise<Fact<MailDomain>> => {
      const state = await domains.domain(one.domain)
      return state.known
        ? known({ ...one, state: state.value, since: firstOf(one, past) ?? publishedAt.value })
        : state
    })
  )
  const told = found.flatMap((one) => (one.known ? [one.value] : []))
  const open = found.find((one) => !one.known)
  const isOdd = told.some(({ state, since }) => state.kind === 'gone' || state.registeredAt > since)
  return open === undefined || isOdd ? known(told) : open
}

const notAsked = unknown('unsupported', 'Nobody was asked about mail domains.')

type Behind = Pick<MailDomain, 'person' | 'role' | 'domain'>

const peopleOf = ({ publisher, maintainers = [] }: Release): readonly Behind[] => {
  const who = publisher === undefined ? undefined : personBehind(publisher)
  const all = [
    ...(who === undefined ? [] : [{ ...who, role: 'publisher' as const }]),
    ...maintainers.map((one) => ({ ...one, role: 'maintainer' as const }))
  ]
  const found = new Map<string, Behind>()
  for (const { name, email = '', role } of all) {
    if (found.size === mostDomains) break
    const domain = domainOfMail(email)
    if (domain !== undefined && !found.has(domain)) found.set(domain, { person: name, role, domain })
  }
  return [...found.values()]
}

// Under the same domain: people move to other ones, and those are younger than the package.
const firstOf = ({ person, domain }: Behind, past: readonly DatedRelease[]): number | undefined =>
  past.find(({ publisher, maintainers = [] }) =>
    [...(publisher === undefined ? [] : [publisher, publisher.approver]), ...maintainers].some(
      (one: Person | undefined) => one?.name === person && domainOfMail(one.email ?? '') === domain
    )
  )?.publishedAt
