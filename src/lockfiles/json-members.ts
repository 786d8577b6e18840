// Cuts a JSON file into the members of its large objects without reading them, so that known ones need not be read.
import { once } from './collect.ts'
import { isObject, own } from './json-fields.ts'
import type { JsonData, JsonObject } from './json-strict.ts'

/** A file whose large objects are cut into members. */
export interface CutJson {
  /** The rest of it. The objects are there, and empty. */
  readonly root: JsonObject
  /** The texts of an object's members; none where it is not there. */
  readonly members: (object: string) => readonly string[]
  /**
   * The names and values of some members of an object, in their order. Undefined where they are not in the form that
   * `JSON.stringify` writes.
   */
  readonly read: (object: string, members: readonly string[]) => Members | undefined
}

type Members = readonly (readonly [name: string, value: JsonData])[]

/**
 * Cuts up some objects that stand in the root of a file, in this order. A line of a JSON file never ends within a
 * string, so where the lines tell the form there is nothing else to look at. Undefined for a file in any other form than
 * that of `JSON.stringify` with an indent. Of the members nothing is known before each is read.
 */
export const cutJson = (written: string, objects: readonly string[]): CutJson | undefined => {
  const lined = written.includes('\r') ? written.replaceAll('\r\n', '\n') : written
  const text = lined.endsWith('\n') ? lined.slice(0, -1) : lined
  const indent = /^\{\n( {1,8}|\t)"/.exec(text)?.[1]
  if (indent === undefined) return undefined
  const lines = linesOf(indent)
  const cut = new Map<string, readonly string[]>()
  let rest = text
  // From the last object to the first: where one ends is where the text ends, but for little.
  for (const object of objects.toReversed()) {
    const opening = `\n${indent}"${object}": {`
    const start = rest.indexOf(opening + lines.first)
    if (start === -1) continue
    const [from, end] = [start + opening.length, rest.lastIndexOf(lines.last)]
    if (end < from) return undefined
    const members = rest.slice(from + lines.first.length, end).split(lines.between)
    // Each is read by itself, or known, so that only here a name is seen to stand twice.
    if (new Set(members.map(nameOf)).size < members.length) return undefined
    cut.set(object, members)
    rest = rest.slice(0, from) + rest.slice(end + lines.last.length - 1)
  }
  const root = parseWritten(rest, indent)
  if (root === undefined) return undefined
  const whole = once(() => parseWritten(text, indent))
  const members = (object: string): readonly string[] => cut.get(object) ?? []
  return {
    root,
    members,
    // Another key in the root than those that are left would be one that was taken for part of a member.
    read: (object, some) =>
      some.length === members(object).length
        ? entriesOf(whole(), Object.keys(root), object, some)
        : entriesOf(parseWritten(joined(some, indent), indent), [''], '', some)
  }
}

/** The lines around the members of an object in the root: how the first begins, what is between two, how the last ends. */
const linesOf = (indent: string) => ({
  first: `\n${indent}${indent}"`,
  between: `\n${indent}${indent}},\n${indent}${indent}"`,
  last: `\n${indent}${indent}}\n${indent}}`
})

/** A file with these members in the one object `""`. */
const joined = (members: readonly string[], indent: string): string => {
  const { first, between, last } = linesOf(indent)
  return `{\n${indent}"": {${first}${members.join(between)}${last}\n}`
}

/** How a member begins: up to the end of its name, for a name that needs no escapes. */
const nameOf = (member: string): string => member.slice(0, member.indexOf('"'))

const entriesOf = (
  root: JsonObject | undefined,
  keys: readonly string[],
  object: string,
  members: readonly string[]
): Members | undefined => {
  if (root === undefined || Object.keys(root).join('\n') !== keys.join('\n')) return undefined
  const found = own(root, object)
  if (!isObject(found)) return undefined
  const entries = Object.entries(found)
  // Objects put names that are numbers first, wherever they stand.
  return entries.length === members.length && !entries.some(([name]) => /^\d+$/.test(name))
    ? entries
    : undefined
}

/** What was written by `JSON.stringify` comes out of it again to the letter; a key that stands twice does not. */
const parseWritten = (text: string, indent: string): JsonObject | undefined => {
  if (text.includes(`\n${indent.repeat(deepest)}`)) return undefined
  try {
    const value: JsonData = parse(text)
    return isObject(value) && JSON.stringify(value, undefined, indent) === text ? value : undefined
  } catch {
    return undefined
  }
}

/** No lockfile comes near. How deep is too deep is for the exact reader to say. */
const deepest = 64

const parse: (json: string) => JsonData = JSON.parse
