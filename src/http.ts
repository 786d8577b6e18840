// One careful GET: keep-alive, a bound on everything, retries that heed the server, proxies from the environment.
import { lookup, type LookupAddress, type LookupOptions } from 'node:dns'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { getProxyUrl } from '@actions/http-client/lib/proxy'
import type { Dispatcher } from 'undici'

/** Bounds of one document, retries included. */
export interface HttpLimits {
  /** From the first request to the last byte. */
  readonly deadlineMs: number
  /** Silence that ends an attempt. */
  readonly idleMs: number
  /** Of the body, after decompression. */
  readonly maxBytes: number
  readonly attempts: number
  /** Requests under way at once, to all hosts together. */
  readonly concurrency: number
  /** Documents in a row that could not be had, after which nobody is asked any more. */
  readonly giveUpAfter: number
}

export const defaultHttpLimits: HttpLimits = {
  deadlineMs: 40_000,
  idleMs: 12_000,
  maxBytes: 128 * 1024 * 1024,
  attempts: 3,
  concurrency: 16,
  giveUpAfter: 6
}

/** An answer below 500 that is not 429, or one sentence on why there is none. */
export type HttpAnswer =
  | { readonly ok: true; readonly status: number; readonly body: Buffer }
  | { readonly ok: false; readonly detail: string }

export interface Http {
  /** Never rejects. Follows redirects on the same origin only, and sends no credentials. */
  get(url: string, accept: string): Promise<HttpAnswer>
  close(): Promise<void>
}

/** @param userAgent sent with every request, so that a registry can tell who asks */
export const createHttp = (userAgent: string, limits: HttpLimits = defaultHttpLimits): Http => {
  const turn = turnstile(limits.concurrency)
  const connections = new Map<string, Promise<Dispatcher>>()
  let failuresInARow = 0

  const attempt = async (
    url: string,
    accept: string,
    signal: AbortSignal,
    hops: number
  ): Promise<Attempt> => {
    const proxy = getProxyUrl(new URL(url))?.href ?? ''
    const dispatcher = connections.get(proxy) ?? connect(proxy, limits)
    connections.set(proxy, dispatcher)
    const { request } = await import('undici')
    const answer = await request(url, {
      dispatcher: await dispatcher,
      signal,
      headers: { accept, 'accept-encoding': 'gzip', 'user-agent': userAgent },
      headersTimeout: limits.idleMs,
      bodyTimeout: limits.idleMs
    })
    const header = (name: string): string => [answer.headers[name] ?? []].flat()[0] ?? ''
    const body = await collect(answer.body, header('content-encoding'), limits.maxBytes)
    const { statusCode: status } = answer
    if (status >= 300 && status < 400) return redirect(url, header('location'), accept, signal, hops)
    if (status === 429 || status >= 500) {
      return { kind: 'again', detail: `It answered ${status}.`, waitMs: retryAfterMs(header('retry-after')) }
    }
    return { kind: 'answer', status, body }
  }

  const redirect = async (
    from: string,
    to: string,
    accept: string,
    signal: AbortSignal,
    hops: number
  ): Promise<Attempt> => {
    if (!URL.canParse(to, from))
      return { kind: 'final', detail: 'It redirects to an address that cannot be read.' }
    const target = new URL(to, from)
    if (target.origin !== new URL(from).origin)
      return { kind: 'final', detail: 'It redirects to another host, which is not followed.' }
    if (hops >= 3) return { kind: 'final', detail: 'It redirects in a circle.' }
    return attempt(target.href, accept, signal, hops + 1)
  }

  const withRetries = async (url: string, accept: string): Promise<HttpAnswer> => {
    const signal = AbortSignal.timeout(limits.deadlineMs)
    const endsAt = performance.now() + limits.deadlineMs
    let detail = ''
    for (let tried = 1; tried <= limits.attempts; tried++) {
      const outcome = await attempt(url, accept, signal, 0).catch(failed)
      if (outcome.kind === 'answer') return { ok: true, status: outcome.status, body: outcome.body }
      detail = outcome.detail
      if (outcome.kind === 'final') break
      const waitMs = outcome.waitMs ?? 250 * 2 ** tried * (0.75 + Math.random() / 2)
      if (tried === limits.attempts || performance.now() + waitMs > endsAt) break
      await new Promise((resolve) => setTimeout(resolve, waitMs))
    }
    return { ok: false, detail }
  }

  return {
    get: (url, accept) =>
      turn(async () => {
        if (failuresInARow >= limits.giveUpAfter) {
          return { ok: false, detail: `It was not asked: ${failuresInARow} requests in a row had failed.` }
        }
        const answer = await withRetries(url, accept)
        failuresInARow = answer.ok ? 0 : failuresInARow + 1
        return answer
      }),
    async close() {
      // A proxy that could not be used has no connections to end; the requests through it said so.
      for (const pending of connections.values()) {
        await pending.then(
          (dispatcher) => dispatcher.destroy(),
          () => undefined
        )
      }
    }
  }
}

type Attempt =
  | { readonly kind: 'answer'; readonly status: number; readonly body: Buffer }
  | { readonly kind: 'again'; readonly detail: string; readonly waitMs?: number | undefined }
  | { readonly kind: 'final'; readonly detail: string }

// Loaded when first needed: a run without changes asks nobody and should not pay for a client.
const connect = async (proxy: string, limits: HttpLimits): Promise<Dispatcher> => {
  const { Agent, ProxyAgent } = await import('undici')
  const options = {
    connections: limits.concurrency,
    connect: { timeout: limits.idleMs, lookup: lookupOnce() }
  }
  return proxy === '' ? new Agent(options) : new ProxyAgent({ ...options, uri: proxy })
}

type Found = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void

// One question for each host, however many connections are opened: a burst of equal questions loses answers on
// small resolvers, and each lost one costs seconds.
const lookupOnce = () => {
  const asked = new Map<string, Promise<LookupAddress[]>>()
  return (host: string, options: LookupOptions, found: Found): void => {
    const pending = asked.get(host) ?? promisify(lookup)(host, { ...options, all: true })
    asked.set(host, pending)
    pending.then(
      (addresses) => {
        const [first] = addresses
        if (options.all === true) found(null, addresses)
        else found(null, first?.address ?? '', first?.family)
      },
      (error: NodeJS.ErrnoException) => {
        asked.delete(host)
        found(error, '')
      }
    )
  }
}

const unzip = promisify(gunzip)

class TooLarge extends Error {}

const collect = async (body: AsyncIterable<Buffer>, encoding: string, maxBytes: number): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > maxBytes) throw new TooLarge()
    chunks.push(chunk)
  }
  const whole = Buffer.concat(chunks)
  return encoding === 'gzip' && whole.length > 0 ? unzip(whole, { maxOutputLength: maxBytes }) : whole
}

// The world's state, put into words. Errors carry a code (Node) or a name (AbortSignal).
const failed = (error: unknown): Attempt => {
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown }
  if (error instanceof TooLarge || code === 'ERR_BUFFER_TOO_LARGE')
    return { kind: 'final', detail: 'Its answer is larger than the limit.' }
  if (name === 'TimeoutError') return { kind: 'final', detail: 'It did not answer in time.' }
  if (typeof code === 'string' && code.endsWith('_TIMEOUT'))
    return { kind: 'again', detail: 'It did not answer in time.' }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return { kind: 'again', detail: 'Its host name could not be resolved.' }
  if (code === 'ECONNREFUSED') return { kind: 'again', detail: 'It refused the connection.' }
  if (typeof code === 'string' && /CERT|TLS|SSL/.test(code))
    return { kind: 'final', detail: `Its certificate was not accepted (${code}).` }
  return {
    kind: 'again',
    detail: `The connection broke (${typeof code === 'string' ? code : 'no reason given'}).`
  }
}

// RFC 9110, 10.2.3: seconds, or a date, of which only the form of today is read.
const retryAfterMs = (header: string): number | undefined => {
  if (/^\d+$/.test(header)) return Number(header) * 1000
  const at = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} .* GMT$/.test(header) ? Date.parse(header) : Number.NaN
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now())
}

const turnstile = (places: number) => {
  let free = places
  const waiting: (() => void)[] = []
  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (free > 0) free--
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next === undefined) free++
      else next()
    }
  }
}
