// Fetches tarballs and reads them, few at a time: an expanded archive can be large.
import type { Http } from '../http.ts'
import { known, unknown, type Fact } from '../model.ts'
import { defaultTarballLimits, type TarballLimits, type TarballReading } from './define.ts'
import { expectedSize } from './expand.ts'
import { createGate } from '../gate.ts'
import { readTarball } from './read-tarball.ts'
import type { ExpectedHashes } from './verify.ts'

export interface WantedTarball {
  /** Where it is. Whether that place may be asked is the caller's to know. */
  readonly address: string
  readonly expected: ExpectedHashes
}

export interface TarballOptions {
  readonly limits?: Partial<TarballLimits>
  /** Of expanded archives in memory at once, as far as they tell their size. */
  readonly roomBytes?: number
  /** Groups of tarballs that are fetched or in use at once. */
  readonly groups?: number
}

/** Shared by a whole run, since it counts what all of it holds in memory. */
export interface Tarballs {
  /**
   * Fetches tarballs that are needed together, such as those of two versions, and hands over what they hold, in the
   * same order. Their bytes are to be forgotten when `use` ends. Rejects only with what `use` throws.
   */
  readonly read: <T>(
    wanted: readonly WantedTarball[],
    use: (readings: readonly Fact<TarballReading>[]) => T | Promise<T>
  ) => Promise<T>
}

/** @param http with a bound for the body that is not below `maxCompressedBytes`; a larger tarball is unreachable */
export const createTarballs = (http: Http, options: TarballOptions = {}): Tarballs => {
  const limits = { ...defaultTarballLimits, ...options.limits }
  const turn = createGate(options.groups ?? 8)
  const room = createGate(options.roomBytes ?? 256 * 1024 * 1024)

  return {
    read: (wanted, use) =>
      turn(1, async () => {
        const bodies = await Promise.all(wanted.map(({ address }) => fetchBytes(http, address)))
        const weight = bodies.reduce(
          (sum, body) => sum + (body.known ? expectedSize(body.value, limits) : 0),
          0
        )
        return room(weight, async () =>
          use(
            await Promise.all(
              wanted.map(async ({ expected }, i): Promise<Fact<TarballReading>> => {
                const body = bodies[i] ?? unknown('unreachable', 'It was not fetched.')
                return body.known ? known(await readTarball(body.value, { expected, limits })) : body
              })
            )
          )
        )
      })
  }
}

const fetchBytes = async (http: Http, address: string): Promise<Fact<Buffer>> => {
  if (!URL.canParse(address)) return unknown('unsupported', "The tarball's address cannot be read.")
  const answer = await http.get(address, '*/*')
  if (!answer.ok) return unknown('unreachable', `The tarball could not be fetched. ${answer.detail}`)
  if (answer.status === 404 || answer.status === 410)
    return unknown('not-found', `The tarball is not there (the server answered ${answer.status}).`)
  if (answer.status !== 200)
    return unknown('unreachable', `The server answered ${answer.status} for the tarball.`)
  return known(answer.body)
}
