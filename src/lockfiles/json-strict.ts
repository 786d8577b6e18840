// JSON as lockfiles need it: nothing lost, nothing read twice, every error with its line.
import { lineAt, LockfileError } from './define.ts'

export type JsonData = string | number | boolean | null | readonly JsonData[] | JsonObject
/** `__proto__` is an own key like any other: read with Object.entries, Object.keys or Object.hasOwn. */
export interface JsonObject {
  readonly [key: string]: JsonData
}

/** What is allowed beyond JSON; bun.lock needs trailing commas, and tolerates comments. */
export interface JsonOptions {
  readonly comments?: boolean
  readonly trailingCommas?: boolean
}

/** Objects and arrays may stand this deep in each other. No lockfile comes near. */
const maxDepth = 200
const quote = 0x22

/**
 * Reads a whole text as JSON (RFC 8259), with or without a byte order mark. A key that stands twice in one object is
 * an error: which of the two counts is a matter of taste among parsers, and a review must not have one.
 * @throws {LockfileError} with the line
 */
export const readJson = (text: string, options: JsonOptions = {}): JsonData => {
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text
  return readFast(content, options) ?? scanJson(content, options)
}

/**
 * The line (from 1) on which the value at `path` begins, or the key that leads to it. It reads the text again, so it
 * is for error messages. Undefined where there is no such value.
 */
export const lineOf = (
  text: string,
  path: readonly (string | number)[],
  options: JsonOptions = {}
): number | undefined => {
  let line: number | undefined
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text
  scanJson(content, options, (at, offset) => {
    if (line === undefined && at.length === path.length && at.every((step, i) => step === path[i])) {
      line = lineAt(content, offset)
    }
  })
  return line
}

// --------------------------------------------------------------------------------------------- the fast way

/**
 * JSON.parse keeps the last of two equal keys, so a text with a duplicate has more strings than the value it gives.
 * Both are counted: in the text every string has two quotes that no backslash precedes. Undefined when the two
 * differ, when the value is null, and when the text is not plain JSON: the scanner then tells which.
 */
const readFast = (text: string, options: JsonOptions): JsonData | undefined => {
  const plain = options.trailingCommas === true ? withoutTrailingCommas(text) : text
  let data: JsonData
  try {
    data = parse(plain)
  } catch {
    return undefined
  }
  return stringsWritten(plain) === stringsOf(data) ? data : undefined
}

/**
 * Takes away the comma that ends a line when the next line begins with a closing bracket. A line never ends within a
 * string, and where a comment hides a comma the text is not plain JSON anyway. A comma that follows no value stays, to
 * be refused; other forms of it are left to the scanner.
 */
const withoutTrailingCommas = (text: string): string => {
  let plain = ''
  let from = 0
  for (let comma = text.indexOf(',\n'); comma !== -1; comma = text.indexOf(',\n', comma + 2)) {
    let next = comma + 2
    while (text.charCodeAt(next) === 0x20) next++
    const closing = text.charCodeAt(next)
    if ((closing === 0x7d || closing === 0x5d) && endsValue(text.charCodeAt(comma - 1))) {
      plain += text.slice(from, comma)
      from = comma + 1
    }
  }
  return from === 0 ? text : plain + text.slice(from)
}

const isSpace = (char: number): boolean => char === 0x20 || char === 0x0a || char === 0x0d || char === 0x09
// A string, an array, an object, or a word or number.
const endsValue = (char: number): boolean =>
  char === quote ||
  char === 0x5d ||
  char === 0x7d ||
  (char >= 0x30 && char <= 0x39) ||
  (char >= 0x61 && char <= 0x7a)

const stringsWritten = (json: string): number => {
  let quotes = 0
  for (let at = json.indexOf('"'); at !== -1; at = json.indexOf('"', at + 1)) quotes++
  // Within valid JSON a backslash stands in strings only, and always takes the next character with it.
  for (let at = json.indexOf('\\'); at !== -1; at = json.indexOf('\\', at + 2)) {
    if (json.charCodeAt(at + 1) === quote) quotes--
  }
  return quotes / 2
}

/** The strings of a value, keys included. NaN for one that is nested too deep. */
const stringsOf = (data: JsonData): number =>
  typeof data === 'string' ? 1 : typeof data === 'object' && data !== null ? stringsIn(data, 0) : 0

// The checks stand in the loops, not behind a call: most values are strings, and this way is as long as JSON.parse's.
const stringsIn = (data: readonly JsonData[] | JsonObject, depth: number): number => {
  if (depth === maxDepth) return Number.NaN
  let strings = 0
  if (isArray(data)) {
    for (const item of data) {
      if (typeof item === 'string') strings++
      else if (typeof item === 'object' && item !== null) strings += stringsIn(item, depth + 1)
    }
    return strings
  }
  // The fastest way over an object. Were it to meet an inherited key, the count would be wrong, and the scanner asked.
  for (const key in data) {
    const value = data[key]
    strings++
    if (typeof value === 'string') strings++
    else if (typeof value === 'object' && value !== null) strings += stringsIn(value, depth + 1)
  }
  return strings
}

const parse: (json: string) => JsonData = JSON.parse
const parseString: (json: string) => string = JSON.parse
const isArray: (data: readonly JsonData[] | JsonObject) => data is readonly JsonData[] = Array.isArray

// ------------------------------------------------------------------------------------------ the exact scanner

type Visit = (path: readonly (string | number)[], offset: number) => void

/** One character after the other, by the grammar. Slow, and the one that words every error. */
export const scanJson = (text: string, options: JsonOptions = {}, visit?: Visit): JsonData => {
  const path: (string | number)[] = []
  let at = 0

  const fail = (message: string, offset = at): never => {
    const conflict = /^(?:<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|$)/m.exec(text)
    if (conflict !== null) {
      throw new LockfileError('The file holds the marks of a merge conflict.', {
        line: lineAt(text, conflict.index),
        advice: "Resolve the conflict, run the package manager's install again, and commit what it writes."
      })
    }
    throw new LockfileError(message, { line: lineAt(text, offset) })
  }

  const unexpected = (wanted: string): never =>
    at >= text.length
      ? fail(`The file ends where ${wanted} should stand.`, text.length)
      : fail(
          `${JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 0))} stands where ${wanted} should stand.`
        )

  const skip = () => {
    for (; at < text.length; at++) {
      const char = text.charCodeAt(at)
      if (isSpace(char)) continue
      if (char !== 0x2f || options.comments !== true) return
      if (text.startsWith('//', at)) {
        const end = text.indexOf('\n', at)
        at = end === -1 ? text.length : end
      } else if (text.startsWith('/*', at)) {
        const end = text.indexOf('*/', at + 2)
        if (end === -1) fail('A comment has no end.')
        at = end + 1
      } else return
    }
  }

  const string = (): string => {
    const start = at
    let escapes = false
    for (at++; at < text.length; at++) {
      const char = text.charCodeAt(at)
      if (char === quote) {
        at++
        return escapes ? parseString(text.slice(start, at)) : text.slice(start + 1, at - 1)
      }
      if (char < 0x20) return fail('A string holds a control character or has no end.', start)
      if (char === 0x5c) {
        escapes = true
        if (!/^\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/.test(text.slice(at, at + 6)))
          fail('JSON has no such escape.')
        at++
      }
    }
    return fail('A string has no end.', start)
  }

  const word = (): JsonData => {
    const token = /[-+.\w]*/y
    token.lastIndex = at
    const literal = token.exec(text)?.[0] ?? ''
    if (!/^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)$/.test(literal))
      return unexpected('a value')
    at += literal.length
    return parse(literal)
  }

  /** Calls `item` for every item up to `close`, which is passed over. */
  const list = (close: number, what: string, item: () => void) => {
    if (path.length === maxDepth) fail(`Values are nested deeper than ${maxDepth} levels.`)
    at++
    skip()
    if (text.charCodeAt(at) !== close) {
      for (;;) {
        item()
        skip()
        if (text.charCodeAt(at) === close) break
        if (text.charCodeAt(at) !== 0x2c) unexpected(`"," or ${what}`)
        at++
        skip()
        if (options.trailingCommas === true && text.charCodeAt(at) === close) break
      }
    }
    at++
  }

  const array = (): JsonData => {
    const items: JsonData[] = []
    list(0x5d, '"]"', () => {
      path.push(items.length)
      visit?.(path, at)
      items.push(value())
      path.pop()
    })
    return items
  }

  const object = (): JsonData => {
    const members = new Map<string, JsonData>()
    list(0x7d, '"}"', () => {
      if (text.charCodeAt(at) !== quote) unexpected('a key')
      const start = at
      const key = string()
      if (members.has(key)) fail(`The key ${JSON.stringify(key)} stands twice in one object.`, start)
      path.push(key)
      visit?.(path, start)
      skip()
      if (text.charCodeAt(at) !== 0x3a) unexpected('":"')
      at++
      skip()
      members.set(key, value())
      path.pop()
    })
    return Object.fromEntries(members)
  }

  const value = (): JsonData => {
    const char = text.charCodeAt(at)
    if (char === quote) return string()
    if (char === 0x7b) return object()
    if (char === 0x5b) return array()
    return word()
  }

  skip()
  visit?.(path, at)
  const data = value()
  skip()
  if (at < text.length) unexpected('the end of the file')
  return data
}
