// A small npm registry on loopback: it serves a world's documents and archives, and fails in every way that is asked for.
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { fail, type Fault } from './registry-faults.ts'
import { isDocument, moment, packedOf, packumentOf, releaseAt, type Document, type World } from './world.ts'

/** A part of the documents that some mirrors do not serve. */
export type Part = 'time' | 'publishers' | 'maintainers' | 'scripts' | 'advisories'

export interface RegistryOptions {
  /** ISO 8601: documents are as they were then. Without it all releases are there. */
  readonly asOf?: string
  /** Left out of every document. */
  readonly without?: readonly Part[]
  /** ISO 8601: `time` tells when this mirror first cached a version, in its own notation, and has no `created`. */
  readonly cachedAt?: string
  readonly faults?: readonly Fault[]
  /** What it warns of, by package, in its own form. */
  readonly advisories?: Readonly<Record<string, readonly Document[]>>
  /** Its answers about statements, by `name@version`. */
  readonly attestations?: Readonly<Record<string, string>>
  /** The keys it signs with, in its own form. Without it, it does not tell any. */
  readonly keys?: Document
  /** Changes a document in place before it is served, to make it wrong. */
  readonly spoil?: (document: Document, name: string) => void
}

export interface LoggedRequest {
  readonly method: string
  /** Decoded, as `/@scope/name`. */
  readonly path: string
  readonly headers: IncomingMessage['headers']
  /** Undefined where no answer was given. */
  readonly status: number | undefined
}

export interface LocalRegistry {
  /** Without a slash at its end. */
  readonly url: string
  /** Every request so far, in order of arrival. */
  readonly log: readonly LoggedRequest[]
  /** The most requests that were under way at the same time. */
  readonly busiest: () => number
  readonly close: () => Promise<void>
}

/** Starts a registry with the packages of a world on a free port of 127.0.0.1. */
export const startRegistry = async (world: World, options: RegistryOptions = {}): Promise<LocalRegistry> => {
  const log: LoggedRequest[] = []
  const faults = (options.faults ?? []).map((fault) => ({ fault, left: fault.times ?? Infinity }))
  const timers = new Set<NodeJS.Timeout>()
  let underWay = 0
  let busiest = 0
  const server = createServer((request, response) => {
    const path = decodePath(request.url ?? '/')
    const name = path.slice(1)
    busiest = Math.max(busiest, ++underWay)
    const at = log.length
    const entry = { method: request.method ?? '', path, headers: request.headers }
    log.push({ ...entry, status: undefined })
    response.on('close', () => {
      underWay--
      if (response.headersSent) log[at] = { ...entry, status: response.statusCode }
    })
    const found = faults.find(({ fault, left }) => left > 0 && (fault.on === undefined || fault.on === name))
    const archive = archiveAt(name, world, options)
    const document = archive === undefined ? answerTo(name, world, url(), options) : undefined
    const answer = (): void =>
      archive === undefined
        ? serve(request, response, document)
        : void response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(archive)
    if (found === undefined) return answer()
    found.left--
    fail(found.fault, response, document, answer, timers)
  })
  const url = (): string => {
    const address = server.address()
    return `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: url(),
    log,
    busiest: () => busiest,
    close: () =>
      new Promise((resolve) => {
        for (const timer of timers) clearInterval(timer)
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}

const archiveAt = (path: string, world: World, { asOf }: RegistryOptions): Buffer | undefined => {
  const found = releaseAt(world, path, asOf === undefined ? Infinity : moment(asOf))
  return found === undefined ? undefined : packedOf(found.name, found.release).served
}

const answerTo = (
  path: string,
  world: World,
  url: string,
  options: RegistryOptions
): Document | undefined => {
  const { without, advisories = {}, attestations, keys } = options
  if (path === '-/npm/v1/security/advisories/bulk')
    return without?.includes('advisories') === true ? undefined : advisories
  if (path === '-/npm/v1/keys') return keys
  const [, release] = /^-\/npm\/v1\/attestations\/(.+)$/.exec(path) ?? []
  if (release === undefined) return documentOf(world, path, url, options)
  const text = attestations?.[release]
  return text === undefined ? undefined : (JSON.parse(text) as Document)
}

const decodePath = (raw: string): string => {
  try {
    return decodeURIComponent(new URL(raw, 'http://registry.example').pathname)
  } catch {
    return raw
  }
}

const documentOf = (
  world: World,
  name: string,
  url: string,
  options: RegistryOptions
): Document | undefined => {
  const one = world.find((candidate) => candidate.name === name)
  const asOf = options.asOf === undefined ? Infinity : moment(options.asOf)
  const document = one === undefined ? undefined : packumentOf(one, url, asOf)
  if (document === undefined) return undefined
  for (const part of options.without ?? []) leaveOut(document, part)
  if (options.cachedAt !== undefined) document['time'] = cacheTimes(document, moment(options.cachedAt))
  options.spoil?.(document, name)
  return document
}

const leaveOut = (document: Document, part: Part): void => {
  if (part === 'advisories') return
  const field = { time: 'time', publishers: '_npmUser', maintainers: 'maintainers', scripts: 'scripts' }[part]
  delete document[field]
  for (const manifest of Object.values(versionsOf(document))) if (isDocument(manifest)) delete manifest[field]
}

const versionsOf = ({ versions }: Document): Document => (isDocument(versions) ? versions : {})

// Such a mirror met the versions in whatever order its users asked for them, minutes apart.
const cacheTimes = (document: Document, cachedAt: number): Document => {
  const versions = Object.keys(versionsOf(document))
  const stamp = (i: number): string => new Date(cachedAt + i * 60_000).toISOString().replace('Z', '417+00:00')
  return {
    ...Object.fromEntries(versions.toReversed().map((version, i) => [version, stamp(i)])),
    modified: stamp(0)
  }
}

const serve = (request: IncomingMessage, response: ServerResponse, document: Document | undefined): void => {
  if (document === undefined) return send(request, response, 404, '{"error":"Not found"}')
  const short = (request.headers.accept ?? '').includes('application/vnd.npm.install-v1+json')
  send(request, response, 200, JSON.stringify(short ? abbreviated(document) : document))
}

// The form for installers has neither times nor people nor scripts.
const abbreviated = (document: Document): Document => {
  const short = structuredClone(document)
  for (const part of ['time', 'publishers', 'maintainers', 'scripts'] as const) leaveOut(short, part)
  return short
}

const send = (request: IncomingMessage, response: ServerResponse, status: number, text: string): void => {
  const etag = `"${createHash('sha1').update(text).digest('hex')}"`
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag }).end()
    return
  }
  const gzip = (request.headers['accept-encoding'] ?? '').includes('gzip')
  const body = gzip ? gzipSync(text) : Buffer.from(text)
  const headers = {
    'content-type': 'application/json',
    'content-length': body.length,
    etag,
    vary: 'accept, accept-encoding'
  }
  response.writeHead(status, gzip ? { ...headers, 'content-encoding': 'gzip' } : headers).end(body)
}
