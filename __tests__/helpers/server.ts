// A bare HTTP server on loopback that answers as a test says, and keeps what it was asked.
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { portOf } from './port.ts'

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

export interface LocalServer {
  /** Without a slash at its end. */
  readonly url: string
  /** Every request so far. */
  readonly log: readonly { readonly path: string; readonly headers: IncomingHttpHeaders }[]
  /** Connections so far. */
  readonly connections: () => number
  /** Connections that are open. */
  readonly open: () => number
  /** The most requests that were under way at the same time. */
  readonly busiest: () => number
  readonly close: () => Promise<void>
}

/** Starts a server on a free port of 127.0.0.1. The first request gets the first answer; the last answer stays. */
export const startServer = async (...answers: readonly Answer[]): Promise<LocalServer> => {
  const log: LocalServer['log'][number][] = []
  let connections = 0
  let open = 0
  let underWay = 0
  let busiest = 0
  const server = createServer((request, response) => {
    busiest = Math.max(busiest, ++underWay)
    response.on('close', () => underWay--)
    const answer = answers[Math.min(log.length, answers.length - 1)]
    log.push({ path: request.url ?? '', headers: request.headers })
    answer?.(request, response)
  })
  server.on('connection', (socket) => {
    connections++
    open++
    socket.on('close', () => open--)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    log,
    connections: () => connections,
    open: () => open,
    busiest: () => busiest,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}

/** Answers with a status, headers and a body. */
export const answering =
  (status: number, headers: Readonly<Record<string, string>> = {}, body: string | Uint8Array = ''): Answer =>
  (_request, response) =>
    void response.writeHead(status, headers).end(body)

/** A good answer. */
export const fine = answering(200, { 'content-type': 'application/json' }, '{"fine":true}')

/** The same, a moment later, so that requests meet. */
export const slowly: Answer = (request, response) => void setTimeout(() => fine(request, response), 20)
