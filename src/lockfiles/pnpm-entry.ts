// One entry of `packages` in a pnpm lockfile.
import { isPackageName } from './define.ts'
import { fault, textOf, textsOf } from './pnpm-fields.ts'
import { partsOf, type PnpmGrammar } from './pnpm-paths.ts'
import { sourcesOf, type Platforms, type PnpmSource } from './pnpm-sources.ts'
import { isKey, nodeAfter, nodeKind, type YamlTape } from './yaml-tape.ts'

/** What one entry says, without its dependencies. */
export interface PnpmEntry {
  readonly name: string
  readonly version: string
  /** The name it is installed under, where the path has another than the entry. */
  readonly alias: string | undefined
  /** One, and for a runtime of several platforms one each. */
  readonly sources: readonly PnpmSource[]
  readonly hasInstallScript: boolean | undefined
  readonly isPatched: boolean
}

/**
 * Reads the entry of a path; the node `key` is the path.
 * @throws {LockfileError} for an entry without a name or a place it comes from, or that names two packages
 */
export const entryOf = (tape: YamlTape, grammar: PnpmGrammar, key: number, path: string): PnpmEntry => {
  const found = findFields(tape, key, path)
  const parts = partsOf(grammar, path)
  if (!agrees(parts.name, found.name) || !agrees(parts.version, found.version)) {
    const other = `${found.name ?? parts.name ?? ''}@${found.version ?? parts.version ?? ''}`
    throw fault(tape, key, `"${path}" says that it is ${other}.`)
  }
  // nub's own field: the path has the name it is installed under.
  const name = found.aliasOf ?? parts.name ?? found.name
  if (name === undefined || !isPackageName(name)) throw fault(tape, key, `"${path}" does not name a package.`)
  const version = parts.version ?? found.version ?? ''
  return {
    name,
    version,
    alias: found.aliasOf === undefined ? undefined : parts.name,
    sources: sourcesOf(tape, found.resolution ?? key, { name, version, parts }, found),
    // Since lockfileVersion 9 the file no longer says.
    hasInstallScript:
      found.requiresBuild === undefined && grammar === 'bare' ? undefined : found.requiresBuild === 'true',
    isPatched: found.patched === 'true'
  }
}

interface Found extends Platforms {
  readonly resolution: number | undefined
  readonly name: string | undefined
  readonly version: string | undefined
  readonly aliasOf: string | undefined
  readonly requiresBuild: string | undefined
  readonly patched: string | undefined
}

/** Picks the fields that are needed out of an entry, in one pass: this is done for every package of every file. */
const findFields = (tape: YamlTape, key: number, path: string): Found => {
  const map = key + 1
  if (tape.kinds[map] !== nodeKind.map) throw fault(tape, key, `The entry "${path}" is not a map.`)
  let resolution: number | undefined
  let name: string | undefined
  let version: string | undefined
  let aliasOf: string | undefined
  let requiresBuild: string | undefined
  let patched: string | undefined
  let os: readonly string[] = none
  let cpu: readonly string[] = none
  const end = tape.ends[map] ?? 0
  for (let field = map + 1; field < end; field = nodeAfter(tape, field + 1)) {
    const value = field + 1
    switch ((tape.ends[field] ?? 0) - (tape.starts[field] ?? 0)) {
      case 2:
        if (isKey(tape, field, 'os')) os = textsOf(tape, value, '"os"', path)
        break
      case 3:
        if (isKey(tape, field, 'cpu')) cpu = textsOf(tape, value, '"cpu"', path)
        break
      case 4:
        if (isKey(tape, field, 'name')) name = textOf(tape, value, '"name"', path)
        break
      case 7:
        if (isKey(tape, field, 'version')) version = textOf(tape, value, '"version"', path)
        else if (isKey(tape, field, 'aliasOf')) aliasOf = textOf(tape, value, '"aliasOf"', path)
        else if (isKey(tape, field, 'patched')) patched = textOf(tape, value, '"patched"', path)
        break
      case 10:
        if (isKey(tape, field, 'resolution')) resolution = value
        break
      case 13:
        if (isKey(tape, field, 'requiresBuild')) requiresBuild = textOf(tape, value, '"requiresBuild"', path)
        break
    }
  }
  return { resolution, name, version, aliasOf, requiresBuild, patched, os, cpu }
}

const none: readonly string[] = []

const agrees = (inPath: string | undefined, inEntry: string | undefined): boolean =>
  inPath === undefined || inEntry === undefined || inPath === inEntry
