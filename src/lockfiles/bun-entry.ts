// One entry of bun.lock's `packages`.
import type { Resolution } from '../model.ts'
import type { FoundPackage } from './collect.ts'
import { isPackageName, isRegistryAddress } from './define.ts'
import { fieldsOf, isList, isObject, splitName, type JsonFile, type TextMap } from './json-fields.ts'
import type { JsonData, JsonObject } from './json-strict.ts'
import { isVersion } from './is-version.ts'

export interface BunWorkspace {
  /** `.` for the root. */
  readonly path: string
  readonly name: string
  readonly version: string
  readonly groups: BunGroups
  /** The object it was read from, which holds the groups. */
  readonly info: JsonObject
}

export interface BunEntry {
  readonly found: FoundPackage
  /** The entry's first part, `name@…` as written: what `patchedDependencies` names. */
  readonly spec: string
  /** The object with its dependencies, known to hold well-formed groups. */
  readonly info: JsonObject
}

/** What a package or a workspace depends on. Only workspaces have the last group. */
export interface BunGroups {
  readonly dependencies: TextMap
  readonly optionalDependencies: TextMap
  readonly peerDependencies: TextMap
  readonly devDependencies: TextMap
}

/**
 * Reads the entry at one place, a path of package names such as `a/@b/c` (the `@b/c` that lies below `a`).
 * @throws {LockfileError}
 */
export const readBunEntry = (
  file: JsonFile,
  place: string,
  entry: JsonData,
  version: number,
  workspaces: ReadonlyMap<string, BunWorkspace>
): BunEntry => {
  const wrong = (what: string): never => file.fail(['packages', place], `The entry "${place}" ${what}.`)
  if (!isList(entry)) return wrong('is not a list')
  const [spec] = entry
  if (typeof spec !== 'string') return wrong('does not begin with a name and a version')
  const installedAs = lastNameOf(place) ?? wrong('is not a path of package names')
  const split = splitSpec(spec, installedAs) ?? wrong(`names no package: ${JSON.stringify(spec)}`)
  const { name, rest } = split
  const origin =
    originOf(name, rest, entry) ?? wrong(`has an origin that is not known: ${JSON.stringify(spec)}`)
  const { resolution } = origin
  if (entry.length < origin.min || entry.length > origin.max) {
    return wrong(`has ${entry.length} parts, not ${origin.min} to ${origin.max}`)
  }
  for (let at = 1; at < entry.length; at++) {
    if (at !== origin.info && typeof entry[at] !== 'string')
      return wrong(`has a part ${at + 1} that is not a text`)
  }
  const info = entry[origin.info] ?? (origin.min === 1 ? {} : undefined)
  if (!isObject(info)) return wrong('has no object with its dependencies')
  const bad = badField(info)
  if (bad !== undefined) return wrong(`has a field "${bad}" of the wrong kind`)
  const workspace = resolution.kind === 'workspace' ? workspaces.get(resolution.path) : undefined
  if (resolution.kind === 'workspace') {
    if (workspace === undefined) return wrong('names no workspace of the file')
    // Version 0 repeated here what stands with the workspace.
    if (version > 0 && entry.length > 1 && rest !== 'root:')
      return wrong('is a workspace with more than its path')
  }
  const found: FoundPackage = {
    name,
    installedAs,
    version: workspace?.version ?? origin.version,
    resolution,
    hasInstallScript: undefined,
    bundled: info['bundled'] === true,
    os: listOf(info['os']),
    cpu: listOf(info['cpu'])
  }
  return { found, spec, info: workspace?.info ?? info }
}

/** @throws {LockfileError} where a group of the object at `path` is not an object of texts */
export const bunGroupsOf = (file: JsonFile, object: JsonObject, path: readonly string[]): BunGroups => {
  const fields = fieldsOf(file, object, path)
  return {
    dependencies: fields.textMap('dependencies'),
    optionalDependencies: fields.textMap('optionalDependencies'),
    peerDependencies: fields.textMap('peerDependencies'),
    devDependencies: fields.textMap('devDependencies')
  }
}

/** The last name of a path of names, in which a scope and its name are one step. Undefined for anything else. */
export const lastNameOf = (place: string): string | undefined => {
  if (isPackageName(place)) return place
  let last: string | undefined
  for (let at = 0; at <= place.length; at += last.length + 1) {
    const slash = place.indexOf('/', at)
    const end = slash !== -1 && place[at] === '@' ? place.indexOf('/', slash + 1) : slash
    last = place.slice(at, end === -1 ? undefined : end)
    if (!isPackageName(last)) return undefined
  }
  return last
}

const splitSpec = (spec: string, installedAs: string): ReturnType<typeof splitName> => {
  // Most are installed under their own name, which is known to be one; and the root package may be without a name.
  if (spec.startsWith(installedAs) && spec[installedAs.length] === '@') {
    return { name: installedAs, rest: spec.slice(installedAs.length + 1) }
  }
  return spec.startsWith('@root:') ? { name: installedAs, rest: spec.slice(1) } : splitName(spec)
}

// ---------------------------------------------------------------------------------------------- the origin

/** Where an entry comes from, and the form that follows from it. */
export interface Origin {
  readonly resolution: Resolution
  readonly version: string
  /** How many parts the entry has at least and at most, and which of them is the object. */
  readonly min: number
  readonly max: number
  readonly info: number
}

/**
 * The kinds of entries, by what follows the name, undefined for any other:
 * - `1.2.3`: `[spec, address, info, integrity]`; the address is empty for the configured registry
 * - `git+…#commit`, `github:…#commit`: `[spec, info, tag, integrity?]`
 * - `https://….tgz`, `./….tgz`: `[spec, info, integrity?]`
 * - `file:…`, `link:…`: `[spec, info]`
 * - `workspace:…`: `[spec]`; `root:`: `[spec, bins]`
 */
export const originOf = (name: string, rest: string, entry: readonly JsonData[]): Origin | undefined => {
  if (isVersion(rest)) {
    const resolved = textOf(entry[1])
    const integrity = textOf(entry[3])
    const resolution: Resolution =
      resolved === undefined || isRegistryAddress(resolved, name, rest)
        ? { kind: 'registry', resolved, integrity }
        : { kind: 'tarball', resolved, integrity }
    return { resolution, version: rest, min: 4, max: 4, info: 2 }
  }
  if (rest.startsWith('workspace:')) return elsewhere({ kind: 'workspace', path: rest.slice(10) }, 1, 2)
  if (rest === 'root:') return elsewhere({ kind: 'workspace', path: '.' }, 2, 2)
  if (/^(?:file|link):/.test(rest)) return elsewhere({ kind: 'local', path: rest.slice(5) }, 2, 2)
  if (/^(?:git[+@:]|ssh:|github:|gitlab:|bitbucket:)/.test(rest)) {
    const hash = rest.indexOf('#')
    if (hash === -1) return undefined
    const [repository, commit] = [rest.slice(0, hash), rest.slice(hash + 1)]
    return elsewhere({ kind: 'git', repository, commit, integrity: textOf(entry[3]) }, 3, 4)
  }
  if (/^https?:\/\//.test(rest)) {
    return elsewhere({ kind: 'tarball', resolved: rest, integrity: textOf(entry[2]) }, 2, 3)
  }
  // A letter and a colon may begin a path of Windows; two letters and a colon are a protocol.
  if (/^[a-z][a-z\d+.-]+:/i.test(rest) || !/\.(?:tgz|tar\.gz)$/.test(rest)) return undefined
  return elsewhere({ kind: 'local', path: rest }, 2, 3)
}

const elsewhere = (resolution: Resolution, min: number, max: number): Origin => ({
  resolution,
  version: '',
  min,
  max,
  info: 1
})

const textOf = (part: JsonData | undefined): string | undefined =>
  typeof part === 'string' && part !== '' ? part : undefined

// ------------------------------------------------------------------------------------------------ the object

// What else Bun writes there (`bin`, `binDir`, `optionalPeers`) says nothing that is asked for.
const badField = (info: JsonObject): string | undefined => {
  for (const [field, value] of Object.entries(info)) {
    switch (field) {
      case 'dependencies':
      case 'optionalDependencies':
      case 'peerDependencies':
        if (!isObject(value) || !Object.values(value).every(isText)) return field
        break
      case 'bundled':
        if (typeof value !== 'boolean') return field
        break
      case 'os':
      case 'cpu':
        if (!isText(value) && !(isList(value) && value.every(isText))) return field
    }
  }
  return undefined
}

const isText = (value: JsonData): value is string => typeof value === 'string'

const listOf = (value: JsonData | undefined): readonly string[] =>
  value === undefined ? none : isList(value) ? value.filter(isText) : isText(value) ? [value] : none

const none: readonly string[] = []
