// Takes typed fields out of a lockfile's JSON. A field of the wrong kind is an error that names its line.
import { isPackageName, LockfileError } from './define.ts'
import { lineOf, readJson, type JsonData, type JsonObject, type JsonOptions } from './json-strict.ts'

/** Steps from the root of the file to a value: keys and positions. */
export type JsonPath = readonly (string | number)[]

/** A lockfile's text and what was read from it; the text is kept for the lines of errors. */
export interface JsonFile {
  readonly root: JsonObject
  /** Ends the reading. @throws {LockfileError} with the line on which the value at `path` stands */
  readonly fail: (path: JsonPath, message: string, advice?: string) => never
}

/**
 * Reads a text whose value must be an object.
 * @throws {LockfileError}
 */
export const readJsonFile = (text: string, options: JsonOptions = {}): JsonFile => {
  const root = readJson(text, options)
  if (!isObject(root)) throw new LockfileError('The file does not hold a JSON object.', { line: 1 })
  return {
    root,
    fail(path, message, advice) {
      const at = { line: lineOf(text, path, options) }
      throw new LockfileError(message, advice === undefined ? at : { ...at, advice })
    }
  }
}

/** An object's own field. `__proto__` and its like are ordinary names in a lockfile. */
export const own = (object: JsonObject, key: string): JsonData | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined

export const isObject = (value: JsonData | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !isList(value)

export const isList: (value: JsonData | undefined) => value is readonly JsonData[] = Array.isArray

/** Takes the fields of one object, which stands at `path`. Each is undefined (or empty) where the field is absent. */
export interface Fields {
  readonly text: (key: string) => string | undefined
  readonly flag: (key: string) => boolean
  readonly object: (key: string) => JsonObject | undefined
  /** A list of texts; one text alone stands for a list of one. */
  readonly texts: (key: string) => readonly string[]
  /** An object whose values are texts. */
  readonly textMap: (key: string) => TextMap
}

/** The own entries of an object whose values are texts. */
export type TextMap = readonly (readonly [string, string])[]

/** @throws {LockfileError} from each of the fields' functions, for a value of another kind */
export const fieldsOf = (file: JsonFile, object: JsonObject, path: JsonPath): Fields => {
  const wrong = (key: string, wanted: string): never =>
    file.fail([...path, key], `${nameOf([...path, key])} is not ${wanted}.`)
  return {
    text(key) {
      const value = own(object, key)
      return value === undefined || typeof value === 'string' ? value : wrong(key, 'a text')
    },
    flag(key) {
      const value = own(object, key)
      return value === undefined ? false : typeof value === 'boolean' ? value : wrong(key, 'true or false')
    },
    object(key) {
      const value = own(object, key)
      return value === undefined || isObject(value) ? value : wrong(key, 'an object')
    },
    texts(key) {
      const value = own(object, key)
      if (value === undefined) return []
      if (typeof value === 'string') return [value]
      if (isList(value) && value.every((item) => typeof item === 'string')) return value
      return wrong(key, 'a list of texts')
    },
    textMap(key) {
      const value = own(object, key)
      if (value === undefined) return []
      if (!isObject(value)) return wrong(key, 'an object')
      const entries = Object.entries(value)
      return entries.every(isTextEntry) ? entries : wrong(key, 'an object of texts')
    }
  }
}

const isTextEntry = (entry: readonly [string, JsonData]): entry is [string, string] =>
  typeof entry[1] === 'string'

/** How a message names a place in the file. */
export const nameOf = (path: JsonPath): string =>
  path.map((step) => (typeof step === 'number' ? `item ${step}` : JSON.stringify(step))).join(' → ')

/**
 * Splits `name@rest` behind the scope's own `@`. Undefined when the part before is not a package name.
 */
export const splitName = (text: string): { readonly name: string; readonly rest: string } | undefined => {
  const at = text.indexOf('@', 1)
  if (at === -1) return undefined
  const name = text.slice(0, at)
  return isPackageName(name) ? { name, rest: text.slice(at + 1) } : undefined
}
