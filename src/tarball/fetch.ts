// Fetches tarballs, few at a time: they can be large.
import { createGate } from '../gate.ts'
import type { Http } from '../http.ts'
import { known, unknown, type Fact } from '../model.ts'

export interface TarballOptions {
  /** Of the tarballs in use at once, as they were fetched. */
  readonly roomBytes: number
  /** Groups of tarballs that are fetched or in use at once. */
  readonly groups: number
}

/** Shared by a whole run, since it counts what all of it holds in memory. */
export interface Tarballs {
  /**
   * Fetches tarballs that are needed together, such as those of two versions, and hands their bytes over in the same
   * order. They are to be forgotten when `use` ends. Rejects only with what `use` throws.
   */
  readonly read: <T>(
    addresses: readonly string[],
    use: (bytes: readonly Fact<Buffer>[]) => T | Promise<T>
  ) => Promise<T>
}

/** @param http with the bound for a body that a tarball is to have; a larger one is unreachable */
export const createTarballs = (http: Http, { roomBytes, groups }: TarballOptions): Tarballs => {
  const turn = createGate(groups)
  const room = createGate(roomBytes)
  return {
    read: (addresses, use) =>
      turn(1, async () => {
        const bodies = await Promise.all(addresses.map((address) => fetchBytes(http, address)))
        const weight = bodies.reduce((sum, body) => sum + (body.known ? body.value.length : 0), 0)
        return room(weight, async () => use(bodies))
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
