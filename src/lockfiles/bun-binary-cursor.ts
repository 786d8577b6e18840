// Steps through the bytes of bun.lockb.
import { LockfileError } from './define.ts'

/** Rows of one width, known to lie within the file. */
export interface Table {
  readonly at: number
  readonly width: number
  readonly rows: number
}

/** Reads on from one place; every step is checked against the end of the file before it is taken. */
export const cursorOver = (bytes: Uint8Array) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let position = 0
  const take = (length: number): number => {
    if (length > bytes.length - position) return wrong('is cut off')
    position += length
    return position - length
  }
  const ascii = (length: number): string => {
    const at = take(length)
    return String.fromCharCode(...bytes.subarray(at, at + length))
  }
  const u64 = (): number => {
    const value = view.getBigUint64(take(8), true)
    // No offset or count of a file that fits into memory is as large.
    return value > 0xffff_ffffn ? wrong('names a place that is not in it') : Number(value)
  }
  const zerosUpTo = (end: number): void => {
    if (end < position || end > bytes.length) return wrong('names a place that is not in it')
    if (bytes.subarray(position, end).some((byte) => byte !== 0))
      return wrong('holds something where Bun leaves nothing')
    position = end
  }
  const table = (width: number, rows: number): Table => ({ at: take(width * rows), width, rows })
  return {
    view,
    ascii,
    u64,
    zerosUpTo,
    table,
    at: () => position,
    u32: () => view.getUint32(take(4), true),
    skip: (length: number) => void take(length),
    /** Whether the next eight bytes are this tag; only then they are taken. */
    takes(tag: string): boolean {
      const found = ascii(tag.length) === tag
      if (!found) position -= tag.length
      return found
    },
    /** A list: its first and last place, a line on what it holds, nothing up to the first place, and its rows. */
    list(width: number): Table {
      const begin = u64()
      const finish = u64()
      if (begin < position || begin - position > 200 || finish < begin)
        return wrong('has a list at a place where none can be')
      const line = /^\n<[^<>\n]+> (\d+) sizeof, \d+ alignof\n\0*$/.exec(ascii(begin - position))
      if (line?.[1] !== String(width) || (finish - begin) % width !== 0)
        return wrong('has a list of another kind than is known')
      return table(width, (finish - begin) / width)
    }
  }
}

/** The offset of one row. @throws {LockfileError} where the table has no such row */
export const rowAt = ({ at, width, rows }: Table, row: number): number =>
  row >= 0 && row < rows ? at + row * width : wrong('leads to a row that is not there')

/** Ends the reading: `what` goes on from "It". @throws {LockfileError} always */
export const wrong = (what: string): never => {
  throw new LockfileError(`The binary lockfile of Bun cannot be reviewed. It ${what}.`)
}
