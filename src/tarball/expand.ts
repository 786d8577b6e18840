// Undoes the compression, within bounds.
import { createGunzip } from 'node:zlib'
import { unknown, type Unknown } from '../model.ts'
import type { Notes, TarballLimits } from './define.ts'

/**
 * Hands over the tar archive within a tarball, in pieces; what `take` is given is not to be kept. npm takes gzip, plain
 * tar and, from Node 22.15 on, zstd, told apart by their first bytes. Node's zlib reads several gzip members as one stream, and
 * ignores zeros behind them; what it ignores is noted. Unknown where the archive did not come whole, or passes a limit.
 */
export const expand = async (
  bytes: Buffer,
  limits: TarballLimits,
  notes: Notes,
  take: (piece: Buffer) => void
): Promise<Unknown | undefined> => {
  if (bytes.length > limits.maxCompressedBytes)
    return tooLarge(`The archive has more than ${megabytes(limits.maxCompressedBytes)}.`)
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return notGzip(bytes, limits, notes, take)

  const byRatio = Math.max(limits.anyRatioBytes, bytes.length * limits.maxRatio)
  const bound = Math.min(limits.maxExpandedBytes, byRatio)
  const { came, consumed, code } = await inflate(bytes, bound, take)
  if (came > bound) {
    if (byRatio >= limits.maxExpandedBytes)
      return tooLarge(`The archive expands to more than ${megabytes(limits.maxExpandedBytes)}.`)
    notes.note('bomb')
    return tooLarge(`The archive expands to more than ${limits.maxRatio} times its size.`)
  }
  if (code !== undefined) {
    notes.note('damaged')
    return unknown('malformed', `The compressed archive is damaged (${code}).`)
  }
  if (consumed < bytes.length || came % 2 ** 32 !== statedSize(bytes)) notes.note('gzip-tail')
  return undefined
}

const tooLarge = (detail: string): Unknown => unknown('unsupported', detail)
const megabytes = (bytes: number): string => `${Math.floor(bytes / 1024 / 1024)} MB`

const notGzip = (
  bytes: Buffer,
  limits: TarballLimits,
  notes: Notes,
  take: (piece: Buffer) => void
): Unknown | undefined => {
  if (bytes.subarray(0, 4).equals(zstdMagic)) {
    notes.note('zstd')
    return unknown('unsupported', 'The archive is compressed with zstd, which is not read here.')
  }
  if (bytes.length > limits.maxExpandedBytes)
    return tooLarge(`The archive has more than ${megabytes(limits.maxExpandedBytes)}.`)
  notes.note('not-compressed')
  take(bytes)
  return undefined
}

const zstdMagic = Buffer.from([0x28, 0xb5, 0x2f, 0xfd])

// RFC 1952: the last four bytes of a gzip member are the size of what it holds, modulo 2^32.
const statedSize = (bytes: Buffer): number => (bytes.length < 18 ? 0 : bytes.readUInt32LE(bytes.length - 4))

interface Inflated {
  /** How many bytes came out; more than the bound where it was left off. */
  readonly came: number
  /** How many bytes were read. */
  readonly consumed: number
  /** Why it ended early. */
  readonly code: string | undefined
}

const [leastPiece, largestPiece] = [16 * 1024, 256 * 1024]

// Off the main thread.
const inflate = async (bytes: Buffer, bound: number, take: (piece: Buffer) => void): Promise<Inflated> => {
  const chunkSize = Math.max(leastPiece, Math.min(statedSize(bytes) + 64, largestPiece))
  const gunzip = createGunzip({ chunkSize })
  let came = 0
  gunzip.end(bytes)
  try {
    for await (const piece of gunzip as AsyncIterable<Buffer>) {
      came += piece.length
      if (came > bound) break
      take(piece)
    }
    return { came, consumed: gunzip.bytesWritten, code: undefined }
  } catch (error) {
    const { code = 'no reason given' } = error as NodeJS.ErrnoException
    return { came, consumed: gunzip.bytesWritten, code }
  }
}
