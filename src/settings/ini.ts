// The text of .npmrc, by the rules of npm's own reader (the package `ini` 4, and @npmcli/config on top of it).
import { canonical, SettingError, type Data, type DataMap } from './define.ts'

/**
 * The top-level keys of an .npmrc, as npm sees them: the last value of a key counts, `key[]` makes a list, and what
 * stands in a section is no setting. A section takes the place of a key of its name. `${NAME?}` in a key is empty.
 * @throws {SettingError} where a key depends on the environment, so that nobody can tell what is set
 */
export const parseIni = (text: string): DataMap => {
  const raw = new Map<string, Data>()
  const lists = new Map<string, Data[]>()
  let inSection = false
  for (const line of text.split(/[\r\n]+/g)) {
    if (/^\s*(?:[;#]|$)/.test(line)) continue
    const [matched, section, keyText = '', assigned, valueText = ''] =
      /^\[([^\]]*)\]\s*$|^([^=]+)(=(.*))?$/.exec(line) ?? []
    if (matched === undefined) continue
    if (section !== undefined) {
      inSection = true
      const [first, ...inner] = textIn(section).split('.')
      // `[key]` does not replace what is there, `[key.more]` does.
      if (first !== undefined && (inner.length > 0 || !raw.has(first))) raw.set(first, new Map())
      continue
    }
    if (inSection) continue
    put(raw, lists, textIn(keyText), assigned === undefined ? true : wordOf(unquoted(valueText)))
  }
  return effective(raw)
}

const put = (raw: Map<string, Data>, lists: Map<string, Data[]>, written: string, value: Data): void => {
  const isArray = written.length > 2 && written.endsWith('[]')
  const key = isArray ? written.slice(0, -2) : written
  const before = raw.get(key)
  const list = lists.get(key)
  if (list !== undefined) list.push(value)
  else if (isArray) {
    const started = before === undefined ? [value] : [before, value]
    lists.set(key, started)
    raw.set(key, started)
  } else raw.set(key, value)
}

// npm fills in the environment after reading, so that two ways of writing one key meet here.
const effective = (raw: DataMap): DataMap => {
  const data = new Map<string, Data>()
  for (const [written, value] of raw) {
    const key = written.replaceAll(/\$\{[^${}?]+\?\}/g, '')
    if (key.includes('${') && !key.startsWith('//')) {
      throw new SettingError(`The key "${key.slice(0, 100)}" depends on a variable of the environment.`)
    }
    data.set(key, value)
  }
  return data
}

const words: ReadonlyMap<Data, Data> = new Map<Data, Data>([
  ['true', true],
  ['false', false],
  ['null', null]
])

const wordOf = (value: Data): Data => (words.has(value) ? (words.get(value) ?? null) : value)

const textIn = (text: string): string => {
  const value = unquoted(text)
  return typeof value === 'string' ? value : canonical(value)
}

/** A key or value without its quotes, its escapes, and the comment behind it. */
const unquoted = (text: string): Data => {
  const value = text.trim()
  const quote = value[0]
  if ((quote === '"' || quote === "'") && value.endsWith(quote)) {
    const inner = quote === "'" ? value.slice(1, -1) : value
    // The reader hands this to JSON.parse, and keeps the text where that fails.
    return isJsonScalar(inner.trim()) ? (JSON.parse(inner) as Data) : inner
  }
  let plain = ''
  for (let at = 0; at < value.length; at++) {
    const char = value[at] ?? ''
    const next = value[at + 1]
    if (char === ';' || char === '#') break
    if (char === '\\' && (next === '\\' || next === ';' || next === '#')) {
      plain += next
      at++
    } else plain += char
  }
  return plain.trim()
}

const isJsonScalar = (text: string): boolean =>
  // eslint-disable-next-line no-control-regex
  /^(?:"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?)$/.test(
    text
  )
