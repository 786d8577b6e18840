// Undoes the compression, within bounds.
import { gunzip, type ZlibOptions } from 'node:zlib'
import { known, unknown, type Fact, type Unknown } from '../model.ts'
import type { Notes, TarballLimits } from './define.ts'

/**
 * The tar archive within a tarball. npm takes gzip, plain tar and, from Node 22.15 on, zstd, told apart by their first
 * bytes. Node's zlib reads several gzip members as one stream, and ignores zeros behind them; what it ignores is noted.
 */
export const expand = async (bytes: Buffer, limits: TarballLimits, notes: Notes): Promise<Fact<Buffer>> => {
  if (bytes.length > limits.maxCompressedBytes)
    return tooLarge(`The archive has more than ${megabytes(limits.maxCompressedBytes)}.`)
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return notGzip(bytes, limits, notes)

  const byRatio = Math.max(limits.anyRatioBytes, bytes.length * limits.maxRatio)
  const bound = Math.min(limits.maxExpandedBytes, byRatio)
  const { output, consumed, code } = await inflate(bytes, bound)
  if (code === 'ERR_BUFFER_TOO_LARGE') {
    if (byRatio >= limits.maxExpandedBytes)
      return tooLarge(`The archive expands to more than ${megabytes(limits.maxExpandedBytes)}.`)
    notes.note('bomb')
    return tooLarge(`The archive expands to more than ${limits.maxRatio} times its size.`)
  }
  if (output === undefined) {
    notes.note('damaged')
    return unknown('malformed', `The compressed archive is damaged (${code}).`)
  }
  if (consumed < bytes.length || output.length % 2 ** 32 !== statedSize(bytes)) notes.note('gzip-tail')
  return known(output)
}

/** How many bytes a tarball will expand to, as far as it says so itself: at most what gzip or the limits allow. */
export const expectedSize = (bytes: Buffer, limits: TarballLimits): number =>
  Math.min(statedSize(bytes), bytes.length * 1032, limits.maxExpandedBytes)

const tooLarge = (detail: string): Unknown => unknown('unsupported', detail)
const megabytes = (bytes: number): string => `${Math.floor(bytes / 1024 / 1024)} MB`

const notGzip = (bytes: Buffer, limits: TarballLimits, notes: Notes): Fact<Buffer> => {
  if (bytes.subarray(0, 4).equals(zstdMagic)) {
    notes.note('zstd')
    return unknown('unsupported', 'The archive is compressed with zstd, which is not read here.')
  }
  if (bytes.length > limits.maxExpandedBytes)
    return tooLarge(`The archive has more than ${megabytes(limits.maxExpandedBytes)}.`)
  notes.note('not-compressed')
  return known(bytes)
}

const zstdMagic = Buffer.from([0x28, 0xb5, 0x2f, 0xfd])

// RFC 1952: the last four bytes of a gzip member are the size of what it holds, modulo 2^32.
const statedSize = (bytes: Buffer): number => (bytes.length < 18 ? 0 : bytes.readUInt32LE(bytes.length - 4))

interface Inflated {
  readonly output: Buffer | undefined
  /** How many bytes were read. */
  readonly consumed: number
  readonly code: string
}

// Node answers with this shape when asked for `info`, which its types do not tell.
interface WithEngine {
  readonly buffer: Buffer
  readonly engine: { readonly bytesWritten: number }
}

const leastChunk = 64 * 1024

// Off the main thread, into one buffer of the stated size: with a chunk that holds everything nothing is copied. Where
// the size is a lie, more chunks are used, or the memory is never touched.
const inflate = (bytes: Buffer, bound: number): Promise<Inflated> =>
  new Promise((resolve) => {
    const chunkSize = Math.max(leastChunk, Math.min(statedSize(bytes), bytes.length * 1032, bound) + 64)
    const options: ZlibOptions = { chunkSize, maxOutputLength: bound, info: true }
    gunzip(bytes, options, (error: NodeJS.ErrnoException | null, result: unknown) => {
      if (error !== null)
        return resolve({ output: undefined, consumed: 0, code: error.code ?? 'no reason given' })
      const { buffer, engine } = result as WithEngine
      resolve({ output: buffer, consumed: engine.bytesWritten, code: '' })
    })
  })
