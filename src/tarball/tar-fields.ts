// The fields of a tar header, read as node-tar reads them, oddities of its own included.

/**
 * A text: up to the first zero byte. node-tar cuts with a pattern that stops at the end of a line, so that what stands
 * behind a zero and a line break comes back. `odd` where that changes the text.
 */
export const readText = (
  tar: Buffer,
  at: number,
  length: number
): { readonly text: string; readonly odd: boolean } => {
  let end = at
  while (end < at + length && tar[end] !== 0) end++
  const text = tar.toString('utf8', at, end)
  let rest = end
  while (rest < at + length && tar[rest] === 0) rest++
  if (rest === at + length) return { text, odd: false }
  const asNpm = cutAtZero(tar.toString('utf8', at, at + length))
  return { text: asNpm, odd: asNpm !== text }
}

/** What node-tar does to every text in a header. */
export const cutAtZero = (text: string): string => text.replace(/\0.*/, '')

/** A number that cannot be read at all, which makes node-tar skip the header. */
export const unreadable = Symbol('unreadable')

/**
 * A number: octal digits, or big-endian in base 256 where the first bit is set. Undefined for an empty field, and for
 * one that does not begin with a digit.
 */
export const readNumber = (
  tar: Buffer,
  at: number,
  length: number
): number | undefined | typeof unreadable => {
  if (((tar[at] ?? 0) & 0x80) !== 0) return readBase256(tar, at, length)
  let value = 0
  let digits = 0
  for (let i = at; i < at + length; i++) {
    const byte = tar[i] ?? 0
    if (byte >= 0x30 && byte <= 0x37) {
      value = value * 8 + byte - 0x30
      digits++
    } else if (byte === 0x20 && digits === 0) continue
    else if (byte === 0 || byte === 0x20) break
    else return readOddNumber(tar, at, length)
  }
  return digits === 0 ? undefined : value
}

/** Whether a field holds nothing but blanks, octal digits, and blanks or zeros behind them. */
export const isPlainNumber = (tar: Buffer, at: number, length: number): boolean => {
  const end = at + length
  let i = at
  while (i < end && tar[i] === 0x20) i++
  while (i < end && (tar[i] ?? 0) >= 0x30 && (tar[i] ?? 0) <= 0x37) i++
  while (i < end && (tar[i] === 0x20 || tar[i] === 0)) i++
  return i === end
}

// parseInt takes signs, and stops at the first byte that is no digit.
const readOddNumber = (tar: Buffer, at: number, length: number): number | undefined => {
  const value = Number.parseInt(cutAtZero(tar.toString('utf8', at, at + length)).trim(), 8)
  return Number.isNaN(value) ? undefined : value
}

const readBase256 = (tar: Buffer, at: number, length: number): number | typeof unreadable => {
  const first = tar[at]
  if (first !== 0x80 && first !== 0xff) return unreadable
  let value = 0
  // Two's complement: the digits of a negative number are inverted, less one.
  for (let i = at + 1; i < at + length; i++)
    value = value * 256 + (first === 0x80 ? (tar[i] ?? 0) : 0xff - (tar[i] ?? 0))
  const signed = first === 0x80 ? value : -value - 1
  return Number.isSafeInteger(signed) ? signed : unreadable
}
