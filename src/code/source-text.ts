// Bytes of a source file as text, and places in it.
import type { Place } from './define.ts'

/** Decodes what an engine would: UTF-8, or UTF-16 where a mark says so. The mark itself is left out. Never throws. */
export const sourceText = (bytes: Buffer): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const even = Buffer.from(bytes.subarray(2, 2 + ((bytes.length - 2) & ~1)))
    return even.swap16().toString('utf16le')
  }
  // Most code is ASCII, and V8 keeps that in one byte for each character.
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return bytes.toString('utf8', marked ? 3 : 0)
}

const excerptLength = 120
const lead = 30

/** The place of an offset. Runs of white space are shortened, so that what was pushed out of sight is in sight. */
export const placeAt = (path: string, text: string, offset: number): Place => {
  let line = 1
  let lineStart = 0
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++
    lineStart = at + 1
  }
  const from = Math.max(lineStart, offset - lead)
  const window = text.slice(from, from + excerptLength * 8)
  const end = window.indexOf('\n', offset - from)
  return {
    path,
    line,
    column: offset - lineStart + 1,
    excerpt: (end === -1 ? window : window.slice(0, end)).replace(/\s+/g, ' ').trim().slice(0, excerptLength)
  }
}
