// The content of one entry, as it arrives.
import { createHash } from 'node:crypto'
import type { PackageFile } from '../code/define.ts'
import { blockSize } from './tar-header.ts'

export interface Body {
  /** Takes what it still needs from the beginning of a piece, and tells how many bytes that were. */
  readonly push: (piece: Buffer) => number
  /** Whether all of it came, and what fills up its last block. */
  readonly isWhole: () => boolean
  readonly content: () => PackageFile
}

/**
 * Collects a content in a copy of its own, so that the pieces can be forgotten.
 * @param size in bytes, as a header states it: where that is no whole number, or more than ever comes, it is never whole
 * @param most how many bytes are kept, from the beginning. Of the rest only a hash remains.
 */
export const openBody = (size: number, most: number): Body => {
  const length = Math.floor(size)
  const whole = blockSize * Math.ceil(size / blockSize)
  const bytes = Buffer.allocUnsafe(length <= most ? length : most)
  const hash = length <= most ? undefined : createHash('sha256')
  let came = 0
  return {
    push: (piece) => {
      const used = Math.min(piece.length, whole - came)
      if (came < bytes.length) piece.copy(bytes, came, 0, used)
      hash?.update(piece.subarray(0, Math.max(0, Math.min(used, length - came))))
      came += used
      return used
    },
    isWhole: () => came === whole,
    content: () => ({ bytes, size: length, digest: hash?.digest('hex') })
  }
}
