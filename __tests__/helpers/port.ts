import type { Server } from 'node:net'

/** The port that a server listens on. @throws {Error} when it does not listen on one */
export const portOf = (server: Server): string => {
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port')
  return String(address.port)
}
