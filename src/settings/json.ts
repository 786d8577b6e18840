// JSON of settings: with a key twice it is refused, since readers differ in which of the two counts.
import { lineAt, SettingError, type Data } from './define.ts'

const deepest = 100

/**
 * The data of a JSON text. With `comments`, also comments and commas before a closing bracket, as editors allow them.
 * @throws {SettingError} for anything else, for keys that stand twice, and for more than 100 levels
 */
export const parseJson = (text: string, options: { readonly comments: boolean }): Data => {
  let at = text.startsWith('\uFEFF') ? 1 : 0

  const fail = (message: string): never => {
    throw new SettingError(message, lineAt(text, at))
  }
  const skip = (): void => {
    const space = options.comments ? /(?:[ \t\r\n]+|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)*/y : /[ \t\r\n]*/y
    space.lastIndex = at
    at += space.exec(text)?.[0].length ?? 0
  }
  /** Whether this character comes next; if so it is taken. */
  const take = (char: string): boolean => {
    skip()
    if (text[at] !== char) return false
    at++
    return true
  }
  const token = (pattern: RegExp, what: string): string => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0] ?? fail(`It is not valid JSON: ${what} is expected.`)
    at += found.length
    return found
  }
  const members = (close: string, depth: number, member: () => void): void => {
    if (depth > deepest) fail(`It nests deeper than ${deepest} levels.`)
    if (take(close)) return
    do member()
    while (take(',') && !(options.comments && isNext(close)))
    if (!take(close)) fail(`It is not valid JSON: "${close}" is expected.`)
  }
  const isNext = (char: string): boolean => {
    skip()
    return text[at] === char
  }
  const value = (depth: number): Data => {
    if (take('{')) {
      const map = new Map<string, Data>()
      members('}', depth, () => {
        skip()
        const key = JSON.parse(token(stringToken, 'a key')) as string
        if (map.has(key)) fail(`The key "${key.slice(0, 100)}" stands twice.`)
        if (!take(':')) fail('It is not valid JSON: ":" is expected.')
        map.set(key, value(depth + 1))
      })
      return map
    }
    if (take('[')) {
      const list: Data[] = []
      members(']', depth, () => {
        list.push(value(depth + 1))
      })
      return list
    }
    return JSON.parse(token(scalarToken, 'a value')) as Data
  }

  const data = value(0)
  skip()
  if (at < text.length) fail('It is not valid JSON: it goes on after its end.')
  return data
}

// Unrolled, so that a long text takes no more than its length.
const stringToken =
  // eslint-disable-next-line no-control-regex
  /"[^"\\\u0000-\u001F]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001F]*)*"/y
const scalarToken = new RegExp(
  `${stringToken.source}|true|false|null|-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][-+]?\\d+)?`,
  'y'
)
