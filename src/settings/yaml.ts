// YAML of settings. Scalars stay text, as Yarn reads them: what they mean is for the reader of the setting to say.
import { Composer, isAlias, isMap, isScalar, isSeq, Parser, type CST, type Document } from 'yaml'
import { checkLines, lineAt, SettingError, type Data } from './define.ts'

const deepest = 64
// A settings file that is this long has been written to be so.
const mostNodes = 200_000

/**
 * The data of a YAML text of one document; nothing written is `null`. Aliases are followed.
 * @throws {SettingError} for text that is not YAML, and for what package managers read in different ways: duplicate
 * keys, tags, merge keys, keys that are not text, several documents, odd line ends; for more than 64 levels or 200,000 values
 */
export const parseYaml = (text: string): Data => {
  checkLines(text)
  const tokens: CST.Token[] = []
  for (const token of new Parser().parse(text)) {
    if (token.type === 'error') throw new SettingError('It is not valid YAML.', lineAt(text, token.offset))
    checkDepth(token, text)
    tokens.push(token)
  }
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, prettyErrors: false, strict: true })
  const documents = [...composer.compose(tokens)]
  for (const { errors, warnings } of documents) {
    const [problem] = [...errors, ...warnings]
    if (problem !== undefined)
      throw new SettingError(`It is not valid YAML: ${problem.message}`, lineAt(text, problem.pos[0]))
  }
  const [document, second] = documents
  if (second !== undefined) throw new SettingError('It holds several YAML documents.')
  return document === undefined ? null : dataOf(document, text)
}

const dataOf = (document: Document.Parsed, text: string): Data => {
  let nodes = 0
  const refused = (message: string, key: unknown): SettingError =>
    new SettingError(message, isScalar(key) && key.range ? lineAt(text, key.range[0]) : undefined)
  const read = (node: unknown, depth: number): Data => {
    if (++nodes > mostNodes || depth > deepest * 2)
      throw new SettingError('It is larger than settings are, once its aliases are followed.')
    if (isAlias(node)) {
      const target = node.resolve(document)
      if (target === undefined) throw new SettingError('It has an alias that leads nowhere.')
      return read(target, depth + 1)
    }
    if (isSeq(node)) return node.items.map((item) => read(item, depth + 1))
    if (isMap(node)) {
      const map = new Map<string, Data>()
      for (const { key, value } of node.items) {
        const name = read(key, depth + 1)
        if (typeof name !== 'string') throw refused('A key is not a text.', key)
        if (name === '<<') throw refused('YAML merge keys are not read.', key)
        if (map.has(name)) throw refused(`The key "${name.slice(0, 100)}" stands twice.`, key)
        map.set(name, read(value, depth + 1))
      }
      return map
    }
    if (!isScalar(node)) return null
    if (node.type !== 'PLAIN') return String(node.value)
    return /^(?:|~|null|Null|NULL)$/.test(String(node.value)) ? null : String(node.value)
  }
  return read(document.contents, 0)
}

// Composing recurses; a text of brackets would end it with the stack.
const checkDepth = (token: CST.Token, text: string): void => {
  let level: readonly CST.Token[] = [token]
  for (let depth = 0; level.length > 0; depth++) {
    const [first] = level
    if (depth > deepest && first !== undefined) {
      throw new SettingError(`It nests deeper than ${deepest} levels.`, lineAt(text, first.offset))
    }
    level = level.flatMap(below)
  }
}

const below = (token: CST.Token): readonly CST.Token[] => {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value]
  if (!('items' in token)) return []
  return token.items.flatMap(({ key, value }) => [key ?? [], value ?? []].flat())
}
