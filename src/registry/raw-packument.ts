// Reads the few fields of a packument that are looked at, from bytes as they arrive. What is passed over is checked
// as JSON and never becomes an object: a document of 50 MB takes a few of memory, and half the time.
import { isObject, type Json } from '../json.ts'
import { more, skipBlanks, skipColon, skipText, skipValue, wrong } from './skip-json.ts'

/** What of a packument is looked at. Nothing in it has been believed yet: every `unknown` may be of any type. */
export interface RawPackument {
  readonly name: unknown
  /** By version. A manifest that is not an object is undefined, and so are all where they are not in one. */
  readonly versions: ReadonlyMap<string, RawManifest | undefined> | undefined
  readonly time: unknown
  readonly tags: unknown
}

const rootFields = ['name', 'versions', 'time', 'dist-tags'] as const
/** Nearly all releases of a package have the same in these. Equal text gives the same value, parsed once. */
const commonFields = [
  '_npmUser',
  'maintainers',
  'scripts',
  'gypfile',
  'deprecated',
  'repository',
  'license',
  'dependencies',
  'optionalDependencies',
  'bin'
] as const
const manifestFields = [...commonFields, 'dist', 'gitHead'] as const
const common: ReadonlySet<string> = new Set(commonFields)

type ManifestField = (typeof manifestFields)[number]
export type RawManifest = { readonly [F in ManifestField]?: unknown }

// All have the same fields in the same order, so that the engine keeps them small.
const noFields: Readonly<Record<ManifestField, unknown>> = {
  _npmUser: undefined,
  maintainers: undefined,
  scripts: undefined,
  gypfile: undefined,
  deprecated: undefined,
  repository: undefined,
  license: undefined,
  dependencies: undefined,
  optionalDependencies: undefined,
  bin: undefined,
  dist: undefined,
  gitHead: undefined
}

/** A packument from a whole text. Undefined where it is no JSON object. */
export const rawFromText = (text: string): RawPackument | undefined => {
  const document = parse(text)
  if (!isObject(document)) return undefined
  const { name, versions = {}, time, 'dist-tags': tags } = document
  if (!isObject(versions)) return { name, versions: undefined, time, tags }
  const manifests = new Map<string, RawManifest | undefined>()
  let last: RawManifest = noFields
  for (const [version, manifest] of Object.entries(versions)) {
    const fields = isObject(manifest) ? fieldsOf(manifest, last) : undefined
    manifests.set(version, fields)
    last = fields ?? last
  }
  return { name, versions: manifests, time, tags }
}

const fieldsOf = (manifest: Json, last: RawManifest): RawManifest => {
  const fields = { ...noFields, dist: manifest['dist'], gitHead: manifest['gitHead'] }
  for (const field of commonFields) {
    const value = manifest[field]
    fields[field] = isSame(value, last[field], deepest) ? last[field] : value
  }
  return fields
}

/** Real ones are not nested deeper. What is counts as different. */
const deepest = 3

/** Equal, in the same order. */
const isSame = (a: unknown, b: unknown, depth: number): boolean => {
  if (Object.is(a, b)) return true
  if (depth === 0) return false
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((value, i) => isSame(value, b[i], depth - 1))
  if (!isObject(a) || !isObject(b)) return false
  const [keys, others] = [Object.keys(a), Object.keys(b)]
  return (
    keys.length === others.length &&
    keys.every((key, i) => key === others[i] && isSame(a[key], b[key], depth - 1))
  )
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The text of a document from which the same is read: a tenth of the original, or less. */
export const textOfRaw = ({ name, versions, time, tags }: RawPackument): string =>
  JSON.stringify({
    name,
    'dist-tags': tags,
    // What is not an object stays something that is none.
    versions:
      versions === undefined
        ? null
        : Object.fromEntries([...versions].map(([version, manifest]) => [version, manifest ?? null])),
    time
  })

export interface RawReader {
  /** Takes the next bytes. */
  push(bytes: Buffer): void
  /** Undefined where all the bytes are not one JSON object: exactly where JSON.parse gives none. */
  end(): RawPackument | undefined
}

/** A reader for one document. It keeps the part of it that is not read yet, which is one field or manifest at most. */
export const openRawReader = (): RawReader => {
  /** Where the reading stands. After `{` a member or the end may come, later a comma must come before it. */
  let place: 'before' | 'root' | 'versions' | 'after' | 'wrong' = 'before'
  let first = true
  /** One piece of memory for all: what is not read yet moves to its beginning, and the next bytes come behind it. */
  let room = Buffer.allocUnsafe(0)
  let bytes = room
  let at = 0
  /** Up to where `bytes` was looked at in vain. */
  let seen = 0
  const root = new Map<string, unknown>()
  let versions: Map<string, RawManifest | undefined> | undefined = new Map()
  const shared = new Map<string, unknown>()

  /** Reads one sign or one whole member, and tells where it ends. Nothing has happened where that is `more`. */
  const step = (from: number): number => {
    const next = skipBlanks(bytes, from)
    if (next === bytes.length) return more
    const sign = bytes[next]
    if (place === 'before' && sign === 0x7b) return enter('root', next + 1)
    if (place !== 'root' && place !== 'versions') return wrong
    if (sign === 0x7d) return leave(next + 1)
    if (first) return member(place, next)
    return sign === 0x2c ? member(place, skipBlanks(bytes, next + 1)) : wrong
  }

  const enter = (inside: 'root' | 'versions', next: number): number => {
    place = inside
    first = true
    return next
  }

  const leave = (next: number): number => {
    place = place === 'versions' ? 'root' : 'after'
    first = false
    return next
  }

  const member = (parent: 'root' | 'versions', from: number): number => {
    const keyEnd = skipText(bytes, from)
    if (keyEnd < 0) return keyEnd
    const colon = skipColon(bytes, keyEnd)
    if (colon < 0) return colon
    const start = skipBlanks(bytes, colon)
    if (start === bytes.length) return more
    const end = parent === 'root' ? rootMember(from, keyEnd, start) : versionMember(from, keyEnd, start)
    if (end > 0 && place === parent) first = false
    return end
  }

  const rootMember = (from: number, keyEnd: number, start: number): number => {
    const field = fieldAt(bytes, from, keyEnd, rootFields)
    if (field === 'versions' && bytes[start] === 0x7b) {
      versions = new Map()
      return enter('versions', start + 1)
    }
    const end = skipValue(bytes, start)
    if (end < 0 || field === undefined) return end
    // JSON.parse takes the last of equal keys.
    if (field === 'versions') versions = undefined
    else root.set(field, valueOf(textAt(start, end)))
    return end
  }

  const versionMember = (from: number, keyEnd: number, start: number): number => {
    const isManifest = bytes[start] === 0x7b
    const fields = { ...noFields }
    const end = isManifest ? manifest(start + 1, fields) : skipValue(bytes, start)
    if (end < 0) return end
    versions?.set(String(valueOf(textAt(from, keyEnd))), isManifest ? fields : undefined)
    return end
  }

  const manifest = (start: number, fields: Record<ManifestField, unknown>): number => {
    let from = skipBlanks(bytes, start)
    if (bytes[from] === 0x7d) return from + 1
    for (;;) {
      const keyEnd = skipText(bytes, from)
      if (keyEnd < 0) return keyEnd
      const colon = skipColon(bytes, keyEnd)
      if (colon < 0) return colon
      const valueAt = skipBlanks(bytes, colon)
      const end = skipValue(bytes, valueAt)
      if (end < 0) return end
      const field = fieldAt(bytes, from, keyEnd, manifestFields)
      if (field !== undefined) fields[field] = fieldValue(field, textAt(valueAt, end))
      from = skipBlanks(bytes, end)
      if (from === bytes.length) return more
      if (bytes[from] === 0x7d) return from + 1
      if (bytes[from] !== 0x2c) return wrong
      from = skipBlanks(bytes, from + 1)
    }
  }

  const fieldValue = (field: ManifestField, text: string): unknown => {
    if (!common.has(field)) return valueOf(text)
    if (!shared.has(text)) shared.set(text, valueOf(text))
    return shared.get(text)
  }

  const textAt = (from: number, to: number): string => bytes.toString('utf8', from, to)

  const add = (piece: Buffer): void => {
    const left = bytes.length - at
    const size = left + piece.length
    const target = size <= room.length ? room : Buffer.allocUnsafe(Math.max(size, 2 * room.length))
    bytes.copy(target, 0, at)
    piece.copy(target, left)
    room = target
    bytes = room.subarray(0, size)
    seen -= at
    at = 0
  }

  const read = (): void => {
    while (place !== 'wrong') {
      const next = step(at)
      if (next === more) break
      if (next === wrong) place = 'wrong'
      else at = next
    }
    seen = bytes.length
  }

  return {
    push(piece) {
      if (place === 'wrong') return
      add(piece)
      // A member that is not whole is read again from its beginning: at most as often as its size doubles.
      if (bytes.length - at >= 2 * (seen - at)) read()
    },
    end() {
      read()
      if (place !== 'after') return undefined
      return { name: root.get('name'), versions, time: root.get('time'), tags: root.get('dist-tags') }
    }
  }
}

const valueOf: (json: string) => unknown = JSON.parse

/** Which of these fields the key in quotes names, if any. */
const fieldAt = <F extends string>(
  bytes: Buffer,
  from: number,
  to: number,
  fields: readonly F[]
): F | undefined => {
  for (const field of fields) if (field.length === to - from - 2 && isAt(bytes, from + 1, field)) return field
  // "v\u0065rsions" is the same key.
  if (!hasEscape(bytes, from, to)) return undefined
  const key = valueOf(bytes.toString('utf8', from, to))
  return fields.find((field) => field === key)
}

const isAt = (bytes: Buffer, from: number, text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (bytes[from + i] !== text.charCodeAt(i)) return false
  return true
}

const hasEscape = (bytes: Buffer, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (bytes[at] === 0x5c) return true
  return false
}
