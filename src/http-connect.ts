// Connections that are opened only to where they may, by the address that the socket connects to.
import { lookup, type LookupAddress, type LookupOptions } from 'node:dns'
import { promisify } from 'node:util'
import type { Dispatcher } from 'undici'
import type { Reach } from './reach.ts'

/** Every address of a host. Rejects with an error of Node's, with its code. */
export type LookUp = (host: string, options: LookupOptions) => Promise<readonly LookupAddress[]>

/** Asks this machine's resolver. */
export const lookUpHere: LookUp = (host, options) => promisify(lookup)(host, { ...options, all: true })

/** A connection that was not opened; the message says why. */
export class Refused extends Error {
  override readonly name = 'Refused'
}

export interface Connecting {
  /** Its address; empty for none. */
  readonly proxy: string
  readonly limits: { readonly concurrency: number; readonly idleMs: number }
  readonly reach: Reach
  readonly lookUp: LookUp
}

/**
 * Opens connections as they are needed, and keeps them. Requests fail with `Refused` where the address of a host is one
 * that may not be asked.
 */
export const connect = async ({ proxy, limits, reach, lookUp }: Connecting): Promise<Dispatcher> => {
  // Loaded when first needed: a run without changes asks nobody and should not pay for a client.
  const { Agent, ProxyAgent } = await import('undici')
  // A proxy is where the environment says, and looks the names up itself: which address it asks is its own rule.
  const against = proxy === '' ? reach.againstAddress : () => undefined
  const options = {
    connections: limits.concurrency,
    connect: { timeout: limits.idleMs, lookup: lookupOnce(lookUp, against) }
  }
  return proxy === '' ? new Agent(options) : new ProxyAgent({ ...options, uri: proxy })
}

type Found = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void

// One question for each host, however many connections are opened: a burst of equal questions loses answers on
// small resolvers, and each lost one costs seconds. The addresses handed out are those that sockets connect to, so a
// name that stands for another one a moment later changes nothing.
const lookupOnce = (lookUp: LookUp, against: Reach['againstAddress']) => {
  const asked = new Map<string, Promise<readonly LookupAddress[]>>()
  const ask = async (host: string, options: LookupOptions): Promise<readonly LookupAddress[]> => {
    const addresses = await lookUp(host, options)
    for (const { address } of addresses) {
      const reason = against(host, address)
      if (reason !== undefined) throw new Refused(reason)
    }
    return addresses
  }
  return (host: string, options: LookupOptions, found: Found): void => {
    const pending = asked.get(host) ?? ask(host, options)
    asked.set(host, pending)
    pending.then(
      (addresses) => {
        const [first] = addresses
        if (options.all === true) found(null, [...addresses])
        else found(null, first?.address ?? '', first?.family)
      },
      (error: NodeJS.ErrnoException) => {
        asked.delete(host)
        found(error, '')
      }
    )
  }
}
