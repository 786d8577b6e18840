// A bare DNS server on loopback. It says of a name that it is there, that it is not, or that something is wrong.
import { createSocket } from 'node:dgram'

/** What it says: there (without records), not there, a failure of the server, or nothing. */
export type DnsAnswer = 'there' | 'gone' | 'failure' | 'silence'

export interface LocalDns {
  /** As a resolver wants it: `127.0.0.1:1234`. */
  readonly server: string
  /** Every name that was asked for, in order of arrival. */
  readonly log: readonly string[]
  readonly close: () => Promise<void>
}

// RFC 1035, 4.1.1.
const codes = { there: 0, failure: 2, gone: 3 } as const

/** Starts one on a free port of 127.0.0.1. What `names` does not hold is not there. */
export const startDns = async (names: Readonly<Record<string, DnsAnswer>>): Promise<LocalDns> => {
  const log: string[] = []
  const socket = createSocket('udp4')
  socket.on('message', (question, from) => {
    const { name, end } = nameIn(question)
    log.push(name)
    const said = names[name] ?? 'gone'
    if (said === 'silence') return
    // The question as it came, as an answer without records.
    const answer = Buffer.from(question.subarray(0, end + 4))
    answer.writeUInt16BE(0x8180 + codes[said], 2)
    answer.writeUInt16BE(1, 4)
    answer.fill(0, 6, 12)
    socket.send(answer, from.port, from.address)
  })
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  return {
    server: `127.0.0.1:${socket.address().port}`,
    log,
    close: () => new Promise((resolve) => void socket.close(() => resolve()))
  }
}

const nameIn = (question: Buffer): { readonly name: string; readonly end: number } => {
  const labels: string[] = []
  let at = 12
  for (let size = question[at] ?? 0; size > 0; size = question[at] ?? 0) {
    labels.push(question.toString('latin1', at + 1, at + 1 + size))
    at += 1 + size
  }
  return { name: labels.join('.').toLowerCase(), end: at + 1 }
}
