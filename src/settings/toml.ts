// TOML, as far as bunfig.toml needs it: tables, dotted keys, strings, numbers, switches, lists, inline tables.
import { checkLines, lineAt, SettingError, type Data, type DataMap } from './define.ts'

type Table = Map<string, Data>
const deepest = 50

/**
 * The data of a TOML text.
 * @throws {SettingError} for text that is not TOML, for keys that stand twice, and for what it does not know: lists of
 * tables (`[[x]]`), dates
 */
export const parseToml = (text: string): DataMap => {
  checkLines(text)
  const root: Table = new Map()
  const opened = new Set<string>()
  let table = root
  let at = text.startsWith('\uFEFF') ? 1 : 0

  const fail = (message: string): never => {
    throw new SettingError(message, lineAt(text, at))
  }
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    at += found?.length ?? 0
    return found
  }
  const take = (mark: string): boolean => {
    match(blanks)
    if (!text.startsWith(mark, at)) return false
    at += mark.length
    return true
  }
  const endOfLine = (): void => {
    match(blanks)
    if (match(lineEnd) === undefined) fail('Something stands where the line should end.')
  }

  const string = (): string | undefined => {
    const long = match(longString)
    // A line break right behind the opening quotes is no part of the text.
    if (long !== undefined) {
      const inner = long.slice(3, -3).replace(/^\r?\n/, '')
      return long.startsWith("'''") ? inner : unescaped(inner.replaceAll(/\\[ \t]*\r?\n\s*/g, ''))
    }
    const short = match(shortString)
    if (short === undefined) return undefined
    return short.startsWith("'") ? short.slice(1, -1) : unescaped(short.slice(1, -1))
  }
  const unescaped = (inner: string): string =>
    inner.replaceAll(/\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|([\s\S]))/g, (_, four, eight, char: string) => {
      const code = (four ?? eight) as string | undefined
      if (code === undefined) return escapes.get(char) ?? fail(`TOML has no escape "\\${char}".`)
      const point = Number.parseInt(code, 16)
      return point > 0x10ffff ? fail('There is no such character.') : String.fromCodePoint(point)
    })

  const key = (): readonly string[] => {
    const parts: string[] = []
    do {
      match(blanks)
      parts.push(string() ?? match(bareKey) ?? fail('A key is expected.'))
    } while (take('.'))
    return parts
  }
  const within = (start: Table, path: readonly string[]): Table => {
    let inner = start
    for (const part of path) {
      const next = inner.get(part)
      if (next !== undefined && !(next instanceof Map)) fail(`"${part}" is no table.`)
      const child: Table = next instanceof Map ? (next as Table) : new Map<string, Data>()
      inner.set(part, child)
      inner = child
    }
    return inner
  }
  const assign = (start: Table, depth: number): void => {
    const path = key()
    if (path.length > deepest) fail('It nests too deep.')
    if (!take('=')) fail('"=" is expected.')
    const inner = within(start, path.slice(0, -1))
    const last = path.at(-1) ?? ''
    if (inner.has(last)) fail(`The key "${last.slice(0, 100)}" stands twice.`)
    inner.set(last, value(depth + 1))
  }
  const value = (depth: number): Data => {
    if (depth > deepest) fail('It nests too deep.')
    match(blanks)
    const quoted = string()
    if (quoted !== undefined) return quoted
    if (take('[')) {
      const list: Data[] = []
      for (match(space); !take(']'); match(space)) {
        list.push(value(depth + 1))
        match(space)
        if (!take(',') && text[at] !== ']') fail('"," or "]" is expected.')
      }
      return list
    }
    if (take('{')) {
      const inline: Table = new Map()
      for (match(space); !take('}'); match(space)) {
        assign(inline, depth)
        match(space)
        if (!take(',') && text[at] !== '}') fail('"," or "}" is expected.')
      }
      return inline
    }
    const word = match(/[\w+.:-]+/y) ?? fail('A value is expected.')
    if (word === 'true' || word === 'false') return word === 'true'
    const plain = word.replaceAll('_', '')
    return /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(plain)
      ? Number(plain)
      : fail(`The value "${word.slice(0, 100)}" is not understood.`)
  }

  for (match(space); at < text.length; match(space)) {
    if (take('[')) {
      if (text[at] === '[') fail('A list of tables is not understood.')
      const path = key()
      if (!take(']')) fail('"]" is expected.')
      const name = JSON.stringify(path)
      if (opened.has(name) || path.length > deepest)
        fail(`The table "${path.join('.').slice(0, 100)}" stands twice.`)
      opened.add(name)
      table = within(root, path)
    } else assign(table, 0)
    endOfLine()
  }
  return root
}

const blanks = /[ \t]*/y
const space = /(?:[ \t\r\n]+|#[^\n]*)*/y
const lineEnd = /(?:#[^\n]*)?(?:\r?\n|$)/y
const bareKey = /[\w-]+/y
const longString = /"""(?:[^\\]|\\[\s\S])*?"""|'''[\s\S]*?'''/y
const shortString = /"(?:[^"\\\n]|\\[^\n])*"|'[^'\n]*'/y
const escapes: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['t', '\t'],
  ['n', '\n'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\u001B'],
  ['"', '"'],
  ['\\', '\\']
])
