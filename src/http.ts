// One careful GET: keep-alive, a bound on everything, retries that heed the server, proxies from the environment.
import { getProxyUrl } from '@actions/http-client/lib/proxy'
import { createGate } from './gate.ts'
import { bytesOf, collect, TooLarge } from './http-body.ts'
import { connect, lookUpHere, Refused, Silent, type Connections, type LookUp } from './http-connect.ts'
import { reachOf, type Reach } from './reach.ts'

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
  concurrency: 32,
  giveUpAfter: 6
}

/** An answer that is neither a redirect nor 429 nor 500 or above, or one sentence on why there is none. */
export type HttpAnswer<T = Buffer> =
  | { readonly ok: true; readonly status: number; readonly etag: string | undefined; readonly body: T }
  | { readonly ok: false; readonly detail: string }

export interface HttpRequest {
  readonly url: string
  readonly accept: string
  /** What the asker has already; the answer is 304 where that is still right. */
  readonly etag?: string | undefined
  /** Of the body, after decompression, where that is less than the limit of all. */
  readonly maxBytes?: number
  /** A question to send as JSON, by POST. */
  readonly question?: string
}

/** Makes something of a body as it arrives. It fails only with the body's errors, and is tried again from the start. */
export type BodyReader<T> = (
  bytes: AsyncIterable<Buffer>,
  status: number,
  etag: string | undefined
) => Promise<T>

export interface Http {
  /** Never rejects. Goes only where it may, follows redirects on the same origin only, and sends no credentials but its own. */
  get(url: string, accept: string): Promise<HttpAnswer>
  /** The same, for bodies that should not be in memory as a whole. */
  read<T>(request: HttpRequest, reader: BodyReader<T>): Promise<HttpAnswer<T>>
  close(): Promise<void>
}

export interface HttpOptions {
  readonly limits?: Partial<HttpLimits> | undefined
  /** Where requests may go. Without it: to public addresses, over https. */
  readonly reach?: Reach | undefined
  /** What is sent to one origin, and to no other. */
  readonly credentials?: { readonly origin: string; readonly authorization: string } | undefined
  /** Who is asked for the addresses of a host, instead of this machine's resolver. */
  readonly lookUp?: LookUp | undefined
}

/** @param userAgent sent with every request, so that a registry can tell who asks */
export const createHttp = (
  userAgent: string,
  { limits: own, reach = reachOf(), credentials, lookUp = lookUpHere }: HttpOptions = {}
): Http => {
  const limits = { ...defaultHttpLimits, ...own }
  const turn = createGate(limits.concurrency)
  const connections = new Map<string, Connections>()
  let failuresInARow = 0

  const attempt = async <T>(
    request: HttpRequest,
    reader: BodyReader<T>,
    signal: AbortSignal,
    hops: number
  ): Promise<Attempt<T>> => {
    const { accept, etag, question } = request
    const url = new URL(request.url)
    const against = reach.againstUrl(url)
    if (against !== undefined) return { kind: 'final', detail: against }
    const proxy = getProxyUrl(url)?.href ?? ''
    const connected = connections.get(proxy) ?? connect({ proxy, limits, reach, lookUp })
    connections.set(proxy, connected)
    const answer = await connected.send(url, {
      question,
      signal,
      headers: {
        ...(question === undefined ? {} : { 'content-type': 'application/json' }),
        accept,
        'accept-encoding': 'gzip',
        'user-agent': userAgent,
        ...(url.origin === credentials?.origin ? { authorization: credentials.authorization } : {}),
        ...(etag === undefined ? {} : { 'if-none-match': etag })
      }
    })
    const header = (name: string): string => [answer.headers[name] ?? []].flat()[0] ?? ''
    const maxBytes = Math.min(request.maxBytes ?? limits.maxBytes, limits.maxBytes)
    const bytes = bytesOf(answer, header('content-encoding'), maxBytes)
    const { statusCode: status = 0 } = answer
    if (status >= 300 && status < 400 && status !== 304) {
      await collect(bytes)
      return redirect(request, header('location'), reader, signal, hops)
    }
    if (status === 429 || status >= 500) {
      await collect(bytes)
      return { kind: 'again', detail: `It answered ${status}.`, waitMs: retryAfterMs(header('retry-after')) }
    }
    const tag = header('etag') || undefined
    const body = await reader(bytes, status, tag)
    return { kind: 'answer', status, etag: tag, body }
  }

  const redirect = async <T>(
    request: HttpRequest,
    to: string,
    reader: BodyReader<T>,
    signal: AbortSignal,
    hops: number
  ): Promise<Attempt<T>> => {
    const { url: from } = request
    if (!URL.canParse(to, from))
      return { kind: 'final', detail: 'It redirects to an address that cannot be read.' }
    const target = new URL(to, from)
    if (target.origin !== new URL(from).origin)
      return { kind: 'final', detail: 'It redirects to another host, which is not followed.' }
    if (hops >= 3) return { kind: 'final', detail: 'It redirects in a circle.' }
    return attempt({ ...request, url: target.href }, reader, signal, hops + 1)
  }

  const withRetries = async <T>(request: HttpRequest, reader: BodyReader<T>): Promise<HttpAnswer<T>> => {
    const signal = AbortSignal.timeout(limits.deadlineMs)
    const endsAt = performance.now() + limits.deadlineMs
    let detail = ''
    for (let tried = 1; tried <= limits.attempts; tried++) {
      const outcome = await attempt(request, reader, signal, 0).catch(failed)
      if (outcome.kind === 'answer') {
        const { status, etag, body } = outcome
        return { ok: true, status, etag, body }
      }
      detail = outcome.detail
      if (outcome.kind === 'final') break
      const waitMs = outcome.waitMs ?? 250 * 2 ** tried * (0.75 + Math.random() / 2)
      if (tried === limits.attempts || performance.now() + waitMs > endsAt) break
      await new Promise((resolve) => setTimeout(resolve, waitMs))
    }
    return { ok: false, detail }
  }

  const read = <T>(request: HttpRequest, reader: BodyReader<T>): Promise<HttpAnswer<T>> =>
    turn(1, async () => {
      if (failuresInARow >= limits.giveUpAfter) {
        return { ok: false, detail: `It was not asked: ${failuresInARow} requests in a row had failed.` }
      }
      const answer = await withRetries(request, reader)
      failuresInARow = answer.ok ? 0 : failuresInARow + 1
      return answer
    })

  return {
    get: (url, accept) => read({ url, accept }, collect),
    read,
    async close() {
      for (const connected of connections.values()) connected.close()
    }
  }
}

type Attempt<T> =
  | { readonly kind: 'answer'; readonly status: number; readonly etag: string | undefined; readonly body: T }
  | Failed

type Failed =
  | { readonly kind: 'again'; readonly detail: string; readonly waitMs?: number | undefined }
  | { readonly kind: 'final'; readonly detail: string }

// The world's state, put into words. Errors carry a code (Node) or a name (AbortSignal).
const failed = (error: unknown): Failed => {
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown }
  if (error instanceof Refused) return { kind: 'final', detail: error.message }
  if (error instanceof TooLarge) return { kind: 'final', detail: 'Its answer is larger than the limit.' }
  if (name === 'TimeoutError') return { kind: 'final', detail: 'It did not answer in time.' }
  if (error instanceof Silent || code === 'ETIMEDOUT')
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
