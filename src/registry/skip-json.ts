// Finds where a JSON value ends, by the whole grammar (RFC 8259), without making anything of it. What is passed over
// has been checked as JSON.parse would check it, at a third of its cost and without its memory.

/** Instead of a place: the bytes end before the value does. */
export const more = -1
/** Instead of a place: this is no JSON. */
export const wrong = -2

const quote = 0x22
const backslash = 0x5c
const brace = 0x7b
const bracket = 0x5b
/** From an opening sign to its closing one, of both kinds. */
const toClosing = 2

/** The place after the value that begins at `from`, blanks before it included; or `more`, or `wrong`. */
export const skipValue = (bytes: Buffer, from: number): number => {
  const end = bytes.length
  /** The closing signs that are still to come. */
  const open: number[] = []
  let at = from
  for (;;) {
    at = skipBlanks(bytes, at)
    if (at === end) return more
    const sign = bytes[at] ?? 0
    let atKey = false
    if (sign === brace || sign === bracket) {
      at = skipBlanks(bytes, at + 1)
      if (bytes[at] === sign + toClosing) at++
      else {
        open.push(sign + toClosing)
        if (sign === bracket) continue
        atKey = true
      }
    } else {
      at = sign === quote ? skipText(bytes, at) : skipWord(bytes, at)
      if (at < 0) return at
    }
    while (!atKey) {
      const closing = open[open.length - 1]
      if (closing === undefined) return at
      at = skipBlanks(bytes, at)
      if (at === end) return more
      const next = bytes[at++]
      if (next === closing) {
        open.pop()
        continue
      }
      if (next !== 0x2c) return wrong
      if (closing !== brace + toClosing) break
      at = skipBlanks(bytes, at)
      atKey = true
    }
    if (!atKey) continue
    at = skipText(bytes, at)
    if (at < 0) return at
    at = skipColon(bytes, at)
    if (at < 0) return at
  }
}

/** The place of the first byte that is no blank. */
export const skipBlanks = (bytes: Buffer, from: number): number => {
  let at = from
  for (; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) break
  }
  return at
}

/** The place after a colon, and blanks before it; or `more`, or `wrong`. */
export const skipColon = (bytes: Buffer, from: number): number => {
  const at = skipBlanks(bytes, from)
  if (at === bytes.length) return more
  return bytes[at] === 0x3a ? at + 1 : wrong
}

/** The place after the text in quotes that must begin at `from`; or `more`, or `wrong`. */
export const skipText = (bytes: Buffer, from: number): number => {
  const end = bytes.length
  if (from === end) return more
  if (bytes[from] !== quote) return wrong
  for (let at = from + 1; at < end; at++) {
    const byte = bytes[at] ?? 0
    if (byte === quote) return at + 1
    if (byte < 0x20) return wrong
    if (byte !== backslash) continue
    const escaped = bytes[++at]
    if (escaped === undefined) return more
    if (escaped === 0x75) {
      for (let digits = 0; digits < 4; digits++) {
        const digit = bytes[++at]
        if (digit === undefined) return more
        if (!isHex(digit)) return wrong
      }
    } else if (!escapes.has(escaped)) return wrong
  }
  return more
}

const escapes: ReadonlySet<number> = new Set(Buffer.from('"\\/bfnrt'))

const isHex = (byte: number): boolean => {
  const letter = byte | 0x20
  return (byte >= 0x30 && byte <= 0x39) || (letter >= 0x61 && letter <= 0x66)
}

const word = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)$/

const skipWord = (bytes: Buffer, from: number): number => {
  const end = bytes.length
  let at = from
  let onlyDigits = true
  for (; at < end; at++) {
    const byte = bytes[at] ?? 0
    if (byte >= 0x30 && byte <= 0x39) continue
    if (!isOfWord(byte)) break
    onlyDigits = false
  }
  if (at === end) return more
  // Most are sizes and counts, and need no closer look.
  if (onlyDigits && at > from && bytes[from] !== 0x30) return at
  return word.test(bytes.toString('latin1', from, at)) ? at : wrong
}

// Small letters, and `-`, `+`, `.` and `E` of numbers.
const isOfWord = (byte: number): boolean =>
  (byte >= 0x61 && byte <= 0x7a) || byte === 0x2d || byte === 0x2b || byte === 0x2e || byte === 0x45
