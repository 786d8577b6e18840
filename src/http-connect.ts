// Requests over connections that are opened only to where they may, by the address that the socket connects to.
import { lookup, type LookupAddress, type LookupOptions } from 'node:dns'
import * as http from 'node:http'
import * as https from 'node:https'
import { isIPv6 } from 'node:net'
import { Duplex } from 'node:stream'
import { connect as connectTls, type ConnectionOptions } from 'node:tls'
import { promisify } from 'node:util'
import type { Reach } from './reach.ts'

/** Every address of a host. Rejects with an error of Node's, with its code. */
export type LookUp = (host: string, options: LookupOptions) => Promise<readonly LookupAddress[]>

/** Asks this machine's resolver. */
export const lookUpHere: LookUp = (host, options) => promisify(lookup)(host, { ...options, all: true })

/** A connection that was not opened; the message says why. */
export class Refused extends Error {
  override readonly name = 'Refused'
}

/** A silence that was too long. */
export class Silent extends Error {
  override readonly name = 'Silent'
}

export interface Connecting {
  /** Its address; empty for none. */
  readonly proxy: string
  readonly limits: { readonly concurrency: number; readonly idleMs: number }
  readonly reach: Reach
  readonly lookUp: LookUp
}

export interface Sending {
  readonly headers: Readonly<Record<string, string>>
  /** A body to send, by POST. */
  readonly question: string | undefined
  /** Ends the request, and the reading of its answer, with its reason. */
  readonly signal: AbortSignal
}

export interface Connections {
  /**
   * Sends a request. Of the answer the head is there, and the body is still to be read, to its end or to a failure.
   * Fails, and so does the body, with `Refused` where the address of the host is one that may not be asked, with
   * `Silent`, with the signal's reason, and with Node's errors.
   */
  readonly send: (url: URL, sending: Sending) => Promise<http.IncomingMessage>
  readonly close: () => void
}

/** Opens connections as they are needed, and keeps them. */
export const connect = ({ proxy, limits, reach, lookUp }: Connecting): Connections => {
  // A proxy is where the environment says, and looks the names up itself: which address it asks is its own rule.
  const against = proxy === '' ? reach.againstAddress : () => undefined
  const options = { keepAlive: true, maxSockets: limits.concurrency, lookup: lookupOnce(lookUp, against) }
  const agents = agentsOf(options)
  const askers = agentsOf(options)
  if (proxy !== '') leadThrough(new URL(proxy), agents, askers, limits)
  return {
    send: (url, sending) => send(url, sending, agents, limits),
    close() {
      for (const { plain, secure } of [agents, askers]) {
        plain.destroy()
        secure.destroy()
      }
    }
  }
}

interface Agents {
  readonly plain: http.Agent
  readonly secure: https.Agent
}

const agentsOf = (options: https.AgentOptions): Agents => ({
  plain: new http.Agent(options),
  secure: new https.Agent(options)
})

type Limits = Connecting['limits']

/** Asks over the connections of these agents. Credentials in the address are not sent. */
const ask = (url: URL, options: http.RequestOptions, { plain, secure }: Agents): http.ClientRequest =>
  url.protocol === 'https:'
    ? https.request(url, { ...options, auth: null, agent: secure })
    : http.request(url, { ...options, auth: null, agent: plain })

const send = (
  url: URL,
  { headers, question, signal }: Sending,
  agents: Agents,
  { idleMs }: Limits
): Promise<http.IncomingMessage> =>
  new Promise((resolve, reject) => {
    const method = question === undefined ? 'GET' : 'POST'
    const request = ask(url, { method, headers, timeout: idleMs }, agents)
    let answer: http.IncomingMessage | undefined
    const end = (reason: Error): void => {
      ;(answer ?? request).destroy(reason)
      // A request without a connection yet would tell of its end only when it has one.
      reject(reason)
    }
    const stop = (): void => end(signal.reason as Error)
    request
      .on('response', (message) => {
        answer = message
        resolve(message)
      })
      .on('timeout', () => {
        // Where there is something to be read, it is we who are silent.
        if (answer === undefined || answer.readableLength === 0) end(new Silent())
        else request.setTimeout(idleMs)
      })
      .on('error', reject)
      .on('close', () => signal.removeEventListener('abort', stop))
    signal.addEventListener('abort', stop)
    if (signal.aborted) stop()
    request.end(question)
  })

// Makes agents open their connections through a proxy, which is asked by CONNECT (RFC 9110, 9.3.6) over those of others.
const leadThrough = (proxy: URL, { plain, secure }: Agents, askers: Agents, { idleMs }: Limits): void => {
  const { username, password } = proxy
  const secret = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`)
  const credentials =
    username === '' && password === '' ? {} : { 'proxy-authorization': `Basic ${secret.toString('base64')}` }
  const through =
    (open: (options: http.ClientRequestArgs, socket: Duplex) => Duplex): http.Agent['createConnection'] =>
    (options, done) => {
      const { host, port } = options
      const path = `${isIPv6(host ?? '') ? `[${host}]` : host}:${port}`
      const headers = { host: path, ...credentials }
      const request = ask(proxy, { method: 'CONNECT', path, headers, timeout: idleMs }, askers)
      const fail = (error: Error): void => done?.(error, new Duplex())
      request
        .on('connect', ({ statusCode }, socket) => {
          if (statusCode === 200) return done?.(null, open(options, socket))
          socket.destroy()
          fail(Object.assign(new Error('The proxy refuses.'), { code: `PROXY_${statusCode}` }))
        })
        .on('timeout', () => request.destroy(new Silent()))
        .on('error', fail)
        .end()
      return undefined
    }
  plain.createConnection = through((_options, socket) => socket)
  secure.createConnection = through((options, socket) =>
    connectTls({ ...(options as ConnectionOptions), socket })
  )
}

type Found = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void

// One question for each host, however many connections are opened: a burst of equal questions loses answers on
// small resolvers, and each lost one costs seconds. The addresses handed out are those that sockets connect to, so a
// name that stands for another one a moment later changes nothing.
const lookupOnce = (lookUp: LookUp, against: Reach['againstAddress']) => {
  const asked = new Map<string, Promise<readonly LookupAddress[]>>()
  const find = async (host: string, options: LookupOptions): Promise<readonly LookupAddress[]> => {
    const addresses = await lookUp(host, options)
    for (const { address } of addresses) {
      const reason = against(host, address)
      if (reason !== undefined) throw new Refused(reason)
    }
    return addresses
  }
  return (host: string, options: LookupOptions, found: Found): void => {
    const pending = asked.get(host) ?? find(host, options)
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
