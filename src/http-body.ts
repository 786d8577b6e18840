// The bytes of an answer as they arrive: decompressed, counted, and never more than allowed.
import { pipeline, Readable } from 'node:stream'
import { createGunzip, gunzipSync } from 'node:zlib'

/** A body that is larger than it may be. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

/** Up to this size a compressed body is expanded at once, which takes a moment and costs less than a stream. */
const smallBytes = 64 * 1024
/** What such a body may become at once. Real ones grow tenfold; gzip can reach a thousand. */
const smallExpandedBytes = 2 * 1024 * 1024
/** Of the pieces that a large body comes in. */
const pieceBytes = 64 * 1024

/**
 * The bytes of a body behind its content encoding (`gzip`, or anything else for none).
 * Fails with `TooLarge` beyond `maxBytes`, before or after decompression, and with the errors of the connection and of zlib.
 */
export const bytesOf = async function* (
  body: AsyncIterable<Buffer>,
  encoding: string,
  maxBytes: number
): AsyncIterable<Buffer> {
  const compressed = upTo(body, maxBytes)
  if (encoding !== 'gzip') {
    yield* compressed
    return
  }
  const head: Buffer[] = []
  let size = 0
  const rest = compressed[Symbol.asyncIterator]()
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
    head.push(next.value)
    size += next.value.length
    if (size > smallBytes) break
  }
  if (size === 0) return
  const small = size <= smallBytes ? expandSmall(inOne(head), maxBytes) : undefined
  if (small !== undefined) yield small
  else yield* upTo(expand(head, rest), maxBytes)
}

/** All bytes in one. */
export const collect = async (bytes: AsyncIterable<Buffer>): Promise<Buffer> => {
  const pieces: Buffer[] = []
  for await (const piece of bytes) pieces.push(piece)
  return inOne(pieces)
}

/** The pieces in one. A single one is not copied. */
export const inOne = (pieces: readonly Buffer[]): Buffer => {
  const [only] = pieces
  return pieces.length === 1 && only !== undefined ? only : Buffer.concat(pieces)
}

const upTo = async function* (bytes: AsyncIterable<Buffer>, maxBytes: number): AsyncIterable<Buffer> {
  let size = 0
  for await (const piece of bytes) {
    size += piece.length
    if (size > maxBytes) throw new TooLarge()
    yield piece
  }
}

/** Undefined where it is not small any more. */
const expandSmall = (bytes: Buffer, maxBytes: number): Buffer | undefined => {
  try {
    return gunzipSync(bytes, {
      maxOutputLength: Math.min(smallExpandedBytes, maxBytes),
      chunkSize: pieceBytes
    })
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') return undefined
    throw error
  }
}

const expand = (head: readonly Buffer[], rest: AsyncIterator<Buffer>): AsyncIterable<Buffer> => {
  const whole = async function* (): AsyncIterable<Buffer> {
    try {
      yield* head
      for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
    } finally {
      await rest.return?.()
    }
  }
  const expanding = createGunzip({ chunkSize: pieceBytes })
  // Its errors come out where the bytes are read.
  pipeline(Readable.from(whole(), { highWaterMark: 1 }), expanding, () => undefined)
  return expanding
}
