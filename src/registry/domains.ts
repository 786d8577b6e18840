// Whether a domain exists, and since when: the DNS is asked first, then the registry that it was registered with (RDAP).
import { isObject, parseJson } from '../json.ts'
import { Resolver } from 'node:dns/promises'
import { createGate } from '../gate.ts'
import { createHttp, type HttpOptions } from '../http.ts'
import { known, unknown, type Domains, type DomainState, type Fact } from '../model.ts'
import { reachOf } from '../reach.ts'
import { version } from '../version.ts'

export interface DomainsClient extends Domains {
  /** The hosts that were asked so far, the resolver left out. */
  hosts(): readonly string[]
  /** Ends the connections. */
  close(): Promise<void>
}

export interface DomainsOptions {
  /** Where it is told which registry answers for which top-level domain (RFC 9224). */
  readonly services?: string
  readonly resolver?: Pick<Resolver, 'resolveSoa' | 'cancel'>
  readonly limits?: HttpOptions['limits']
}

/** IANA's list of the registries' own services. */
const servicesOfIana = 'https://data.iana.org/rdap/dns.json'

/**
 * Asks about each domain once. What cannot be told is `unsupported`, whatever the reason: nobody is to wait for a service
 * that is asked besides.
 */
export const createDomains = ({
  services = servicesOfIana,
  resolver = new Resolver({ timeout: 3000, tries: 2 }),
  limits
}: DomainsOptions = {}): DomainsClient => {
  const http = createHttp(`lockkeeper/${version}`, {
    limits: { deadlineMs: 10_000, attempts: 2, maxBytes: 2 * 1024 * 1024, ...limits },
    // The list names the others: they have to be public ones, as it is.
    reach: reachOf({ registry: new URL(services), allowPrivate: false })
  })
  const turn = createGate(atOnce)
  const asked = new Map<string, Promise<Fact<DomainState>>>()
  const tops = new Map<string, Promise<boolean | undefined>>()
  let list: Promise<ReadonlyMap<string, string> | undefined> | undefined

  const hosts = new Set<string>()

  const json = async (url: string): Promise<unknown> => {
    hosts.add(new URL(url).host)
    const answer = await http.get(url, 'application/rdap+json, application/json')
    return answer.ok && answer.status === 200 ? parseJson(answer.body.toString()) : undefined
  }

  /** Undefined where the DNS does not say. */
  const exists = async (name: string): Promise<boolean | undefined> => {
    try {
      await resolver.resolveSoa(name)
      return true
    } catch (error) {
      const { code } = error as { readonly code?: unknown }
      // The name is there, and has no such record.
      return code === 'ENODATA' ? true : code === 'ENOTFOUND' ? false : undefined
    }
  }

  const ask = async (name: string): Promise<Fact<DomainState>> => {
    const top = name.slice(name.lastIndexOf('.') + 1)
    const isThere = await exists(name)
    if (isThere === undefined) return cannotTell(name, 'The DNS gave no answer.')
    if (!isThere) {
      // A resolver that has never heard of anything outside says the same of all names.
      const hasTop = tops.get(top) ?? exists(top)
      tops.set(top, hasTop)
      return (await hasTop) === true
        ? known({ kind: 'gone' })
        : cannotTell(name, `The DNS that was asked does not know "${top}" at all.`)
    }
    list ??= json(services).then(servicesIn)
    const service = (await list)?.get(top)
    if (service === undefined)
      return cannotTell(name, `No registry tells when domains below "${top}" were registered.`)
    const registeredAt = registrationIn(await json(`${service}domain/${name}`), name)
    return registeredAt === undefined
      ? cannotTell(name, 'Its registry does not tell when it was registered.')
      : known({ kind: 'registered', registeredAt })
  }

  return {
    domain(name) {
      const pending = asked.get(name) ?? turn(1, () => ask(name))
      asked.set(name, pending)
      return pending
    },
    hosts: () => [...hosts],
    async close() {
      resolver.cancel()
      await http.close()
    }
  }
}

const atOnce = 8

const cannotTell = (name: string, why: string): Fact<DomainState> =>
  unknown('unsupported', `Nothing is known of the mail domain ${name}. ${why}`)

// `{"services": [[["com", "net"], ["https://rdap.example.test/v1/"]]]}`
const servicesIn = (document: unknown): ReadonlyMap<string, string> | undefined => {
  const entries = isObject(document) ? document['services'] : undefined
  if (!Array.isArray(entries)) return undefined
  const found = new Map<string, string>()
  for (const entry of entries) {
    const [tops, addresses] = Array.isArray(entry) ? (entry as readonly unknown[]) : []
    const address = Array.isArray(addresses) ? (addresses as readonly unknown[]).find(isAddress) : undefined
    if (!Array.isArray(tops) || address === undefined) continue
    for (const top of tops as readonly unknown[])
      if (typeof top === 'string') found.set(top.toLowerCase(), address.replace(/\/*$/, '/'))
  }
  return found
}

const isAddress = (value: unknown): value is string =>
  typeof value === 'string' && /^https?:/.test(value) && URL.canParse(value)

// RFC 9083, 4.5. One that lapsed and was taken by somebody else is a new registration, or a `reregistration`.
const registrationIn = (document: unknown, name: string): number | undefined => {
  if (!isObject(document)) return undefined
  const { ldhName, events } = document
  if (typeof ldhName === 'string' && ldhName.toLowerCase().replace(/\.$/, '') !== name) return undefined
  const times = (Array.isArray(events) ? (events as readonly unknown[]) : []).flatMap((event) =>
    isObject(event) && (event['eventAction'] === 'registration' || event['eventAction'] === 'reregistration')
      ? instantOf(event['eventDate'])
      : []
  )
  return times.length === 0 ? undefined : Math.max(...times)
}

const instantOf = (value: unknown): readonly number[] => {
  const isInstant = typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(value)
  const ms = isInstant ? Date.parse(value) : Number.NaN
  return Number.isNaN(ms) ? [] : [ms]
}
