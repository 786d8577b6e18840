// The registry as the engine sees it: one request per package, and a Fact for every answer.
import { createGate } from '../gate.ts'
import { createHttp, type HttpAnswer, type HttpOptions } from '../http.ts'
import { collect } from '../http-body.ts'
import {
  known,
  unknown,
  UserError,
  type Fact,
  type Packument,
  type Registry,
  type Unknown
} from '../model.ts'
import { readPackument } from './read-packument.ts'
import { advisoriesPath, parseAdvisories, questionOf } from './advisories.ts'
import type { PackumentCache } from './cache.ts'
import { textOfRaw } from './raw-packument.ts'
import { publicRegistryHosts } from './public.ts'
import { createTidy } from './tidy.ts'
import { isThisMachine, reachOf } from '../reach.ts'
import { defaultTarballLimits } from '../tarball/define.ts'
import { createTarballs } from '../tarball/fetch.ts'
import { version } from '../version.ts'

export interface RegistryOptions {
  /** The registry's address; packages stand below it. */
  readonly url: string
  /** Whether its name may stand for an address of a private network. An address given as such always may. */
  readonly allowPrivate?: boolean
  /** Where packuments are kept between runs. Without it nothing is. */
  readonly cache?: PackumentCache | undefined
  /** Of an archive, in bytes. */
  readonly archiveBytes?: number
  readonly limits?: HttpOptions['limits']
  readonly lookUp?: HttpOptions['lookUp']
}

export interface RegistryClient extends Registry {
  /** Ends the connections. */
  close(): Promise<void>
}

/**
 * A client for one registry.
 * @throws {UserError} when the address is not one of https (or of this machine), or holds credentials
 */
export const createRegistry = ({
  url,
  allowPrivate = false,
  cache,
  archiveBytes = defaultTarballLimits.maxCompressedBytes,
  ...options
}: RegistryOptions): RegistryClient => {
  const root = registryRoot(url)
  const reach = reachOf({ registry: new URL(root), allowPrivate })
  const http = createHttp(`lockkeeper/${version}`, { ...options, reach })
  const archiveHttp = createHttp(`lockkeeper/${version}`, {
    ...options,
    limits: { maxBytes: archiveBytes, ...options.limits, deadlineMs: archiveDeadlineMs },
    reach
  })
  const tarballs = createTarballs(archiveHttp, { roomBytes: archiveRoomBytes, groups: 4 })
  const together = { heavy: createGate(largeAtOnce), tidy: createTidy() }
  const underWay = new Map<string, Promise<Fact<Packument>>>()
  const failures = new Map<string, Unknown>()
  let keys: Promise<Fact<string>> | undefined

  const ask = async (name: string, copies: PackumentCache | undefined): Promise<Fact<Packument>> => {
    const place = root + escapedName(name)
    const request = { url: place, accept: 'application/json', etag: copies?.etagOf(place) }
    const answer = await http.read(request, (bytes, status, etag) =>
      status === 200
        ? readPackument(bytes, name, together, (raw) => {
            if (etag !== undefined) cache?.write(place, etag, textOfRaw(raw))
          })
        : nothingOf(bytes)
    )
    if (!answer.ok || answer.status !== 304 || request.etag === undefined)
      return checked(answer, 'The registry has no such package.')
    const kept = copies?.read(place, request.etag)
    const packument = kept === undefined ? undefined : await readPackument(onlyPiece(kept), name, together)
    // A copy that cannot be read was never there.
    return packument?.known === true ? packument : ask(name, undefined)
  }

  const askForText = async (path: string, maxBytes: number, missing: string): Promise<Fact<string>> => {
    const request = { url: root + path, accept: 'application/json', maxBytes }
    const answer = await http.read(request, async (bytes) => known((await collect(bytes)).toString()))
    return checked(answer, missing)
  }

  return {
    async packument(name) {
      const failure = failures.get(name)
      if (failure !== undefined) return failure
      const pending = underWay.get(name) ?? ask(name, cache)
      underWay.set(name, pending)
      const fact = await pending
      // Documents are large: whoever needs one for longer keeps what is needed of it.
      underWay.delete(name)
      if (!fact.known) failures.set(name, fact)
      return fact
    },
    attestations: (name, of) =>
      askForText(
        `-/npm/v1/attestations/${escapedName(name)}@${escapedName(of)}`,
        maxAttestationBytes,
        'The registry has no attestations of this version.'
      ),
    keys() {
      keys ??= askForText('-/npm/v1/keys', maxKeyBytes, 'The registry does not tell its keys.')
      return keys
    },
    async advisories(asked) {
      const request = {
        url: root + advisoriesPath,
        accept: 'application/json',
        maxBytes: maxAdvisoryBytes,
        question: questionOf(asked)
      }
      const answer = await http.read(request, async (bytes) => known((await collect(bytes)).toString()))
      // Mirrors refuse what they do not know in many ways.
      if (answer.ok && [400, 404, 405, 501].includes(answer.status))
        return unknown('unsupported', 'The registry tells no advisories.')
      const text = checked(answer, 'The registry tells no advisories.')
      return text.known ? parseAdvisories(text.value, asked) : text
    },
    tarballs: (paths, use) =>
      tarballs.read(
        paths.map((path) => root + path),
        use
      ),
    pathOf(address) {
      // Most addresses need no parsing. Those that might climb out of the registry's folder do.
      if (address.startsWith(root) && isPlain(address)) return address.slice(root.length)
      if (!URL.canParse(address)) return undefined
      const { protocol, host, username, origin, pathname } = new URL(address)
      if (username === '' && (origin + pathname).startsWith(root))
        return (origin + pathname).slice(root.length)
      const ours = protocol === 'https:' && username === '' && publicRegistryHosts.has(host)
      return ours ? pathname.slice(1) : undefined
    },
    publicHosts: publicRegistryHosts,
    async close() {
      await Promise.all([http.close(), archiveHttp.close()])
      cache?.close()
    }
  }
}

/** Documents above a size that are read at once. Each needs memory, and more than one processor is rarely there. */
const largeAtOnce = 2
/** A large archive over a slow line. */
const archiveDeadlineMs = 90_000
/** Of archives at once: those that are looked into, and those that come next. */
const archiveRoomBytes = 96 * 1024 * 1024
/** Real ones have 14 KB. */
const maxAttestationBytes = 4 * 1024 * 1024
const maxKeyBytes = 256 * 1024
const maxAdvisoryBytes = 16 * 1024 * 1024

const nothingOf = async (bytes: AsyncIterable<Buffer>): Promise<Unknown> => {
  await collect(bytes)
  return unknown('unreachable', 'The registry answered with something else.')
}

const onlyPiece = async function* (bytes: Buffer): AsyncIterable<Buffer> {
  yield bytes
}

const checked = <T>(answer: HttpAnswer<Fact<T>>, missing: string): Fact<T> => {
  if (!answer.ok) return unknown('unreachable', `The registry could not be reached. ${answer.detail}`)
  const { status, body } = answer
  if (status === 404) return unknown('not-found', missing)
  if (status === 401 || status === 403)
    return unknown('unreachable', `The registry wants credentials (it answered ${status}).`)
  return status === 200 ? body : unknown('unreachable', `The registry answered ${status}.`)
}

// As npm writes it: the slash of a scope is part of the name. What no name should hold must not become a path.
const escapedName = (name: string): string =>
  name.replace(/[^\w.!~*'()@-]/gu, (text) =>
    [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
  )

const isPlain = (address: string): boolean => !/\/\.|%|[?#\\\s]/.test(address)

/**
 * The address below which a registry's packages stand, with a slash at its end.
 * @throws {UserError} when it is not one of https (or of this machine), or holds credentials
 */
export const registryRoot = (url: string): string => {
  const advice = 'Give an address such as https://registry.example.test/ .'
  if (!URL.canParse(url)) throw new UserError(`"${url}" is not an address of a registry. ${advice}`)
  const parsed = new URL(url)
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')
    throw new UserError(`A registry is asked over https, not ${parsed.protocol} ${advice}`)
  if (parsed.protocol === 'http:' && !isThisMachine(parsed.hostname))
    throw new UserError(
      `A registry is asked over https: whoever stands between could answer in its place over http. Only this machine (localhost) is asked over http. ${advice}`
    )
  if (parsed.username !== '' || parsed.password !== '')
    throw new UserError(`The registry's address holds credentials. ${advice}`)
  return parsed.origin + parsed.pathname.replace(/\/*$/, '/')
}
