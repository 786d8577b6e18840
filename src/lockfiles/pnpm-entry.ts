// One entry of `packages` in a pnpm lockfile.
import type { Resolution } from '../model.ts'
import { isPackageName, isRegistryAddress, LockfileError } from './define.ts'
import { partsOf, type PathParts, type PnpmGrammar } from './pnpm-paths.ts'
import { isKey, nodeAfter, nodeKind, scalarAt, type YamlTape } from './yaml-tape.ts'

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

/** Where one package of an entry comes from. */
export interface PnpmSource {
  readonly resolution: Resolution
  readonly os: readonly string[]
  readonly cpu: readonly string[]
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
  if (name === undefined || !isName(name)) throw fault(tape, key, `"${path}" does not name a package.`)
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

/** The whole rule is slow; nearly all names pass a simpler one that is within it. */
const isName = (name: string): boolean =>
  (name.length <= 214 && /^(?:@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*$/.test(name)) || isPackageName(name)

/** The values of a map by their keys. Nothing written is no entry. */
export const fieldsOf = (tape: YamlTape, map: number, what: string): ReadonlyMap<string, number> => {
  const fields = new Map<string, number>()
  eachEntry(tape, map, what, (key) => fields.set(scalarAt(tape, key) ?? '', key + 1))
  return fields
}

/**
 * Calls `visit` with every key of a map; its value is the next node. Nothing written is an empty map.
 * @throws {LockfileError} for anything but a map
 */
export const eachEntry = (tape: YamlTape, map: number, what: string, visit: (key: number) => void): void => {
  const end = endOfMap(tape, map, what)
  for (let key = map + 1; key < end; key = nodeAfter(tape, key + 1)) visit(key)
}

/**
 * The node after a map, whose keys begin after the map's own node. Nothing written is an empty map.
 * @throws {LockfileError} for anything but a map
 */
export const endOfMap = (tape: YamlTape, map: number, what: string): number => {
  const kind = tape.kinds[map]
  if (kind !== nodeKind.map && kind !== nodeKind.nothing) throw fault(tape, map, `${what} is not a map.`)
  return kind === nodeKind.map ? (tape.ends[map] ?? 0) : map
}

/**
 * A scalar that must be there.
 * @throws {LockfileError} for anything else, and for YAML's words for nothing: pnpm would read them as absent
 */
export const textOf = (tape: YamlTape, node: number, what: string, path?: string): string => {
  const text = scalarAt(tape, node)
  if (text !== undefined && text !== '' && !isNothing(text)) return text
  throw fault(tape, node, `${what}${path === undefined ? '' : ` of "${path}"`} is not a text.`)
}

const isNothing = (text: string): boolean =>
  text === '~' || (text.length === 4 && text.toLowerCase() === 'null')

/** What is wrong, and on which line. */
export const fault = (tape: YamlTape, node: number, message: string): LockfileError =>
  new LockfileError(message, { line: tape.lineOf(node) })

const textsOf = (tape: YamlTape, node: number, what: string, path: string): readonly string[] => {
  if (tape.kinds[node] === nodeKind.nothing) return none
  if (tape.kinds[node] !== nodeKind.list) return [textOf(tape, node, what, path)]
  const texts: string[] = []
  const end = tape.ends[node] ?? 0
  for (let item = node + 1; item < end; item = nodeAfter(tape, item))
    texts.push(textOf(tape, item, what, path))
  return texts
}

type Platforms = Pick<PnpmSource, 'os' | 'cpu'>
interface Named {
  readonly name: string
  readonly version: string
  readonly parts: PathParts
}

const sourcesOf = (
  tape: YamlTape,
  node: number,
  named: Named,
  { os, cpu }: Platforms
): readonly PnpmSource[] => {
  const integrity = onlyIntegrity(tape, node)
  if (integrity !== undefined && named.parts.version !== undefined) {
    return [{ resolution: { kind: 'registry', resolved: named.parts.registry, integrity }, os, cpu }]
  }
  const what = `"resolution" of ${named.name}@${named.version}`
  if (tape.kinds[node] !== nodeKind.map) throw fault(tape, node, `${what} is missing or not a map.`)
  const fields = fieldsOf(tape, node, what)
  const variants = fields.get('variants')
  if (variants === undefined) return [{ resolution: resolutionOf(tape, node, fields, named), os, cpu }]
  if (tape.kinds[variants] !== nodeKind.list)
    throw fault(tape, variants, `"variants" in ${what} is not a list.`)
  const sources: PnpmSource[] = []
  const end = tape.ends[variants] ?? 0
  for (let variant = variants + 1; variant < end; variant = nodeAfter(tape, variant)) {
    const parts = fieldsOf(tape, variant, `A variant in ${what}`)
    const inner = parts.get('resolution')
    if (inner === undefined) throw fault(tape, variant, `A variant in ${what} has no resolution.`)
    const resolution = resolutionOf(tape, inner, fieldsOf(tape, inner, what), named)
    sources.push({ resolution, ...targetsOf(tape, parts.get('targets'), what) })
  }
  if (sources.length === 0) throw fault(tape, variants, `${what} has no variants.`)
  return sources
}

/** The integrity of a resolution that says nothing else, as nearly all do. */
const onlyIntegrity = (tape: YamlTape, node: number): string | undefined =>
  tape.kinds[node] === nodeKind.map && tape.ends[node] === node + 3 && isKey(tape, node + 1, 'integrity')
    ? textOf(tape, node + 2, '"integrity"')
    : undefined

const targetsOf = (tape: YamlTape, targets: number | undefined, what: string): Platforms => {
  const [os, cpu] = [new Set<string>(), new Set<string>()]
  if (targets === undefined || tape.kinds[targets] !== nodeKind.list) return { os: [], cpu: [] }
  const end = tape.ends[targets] ?? 0
  for (let target = targets + 1; target < end; target = nodeAfter(tape, target)) {
    const fields = fieldsOf(tape, target, `A target in ${what}`)
    const [onOs, onCpu] = [fields.get('os'), fields.get('cpu')]
    if (onOs !== undefined) os.add(textOf(tape, onOs, `"os" in ${what}`))
    if (onCpu !== undefined) cpu.add(textOf(tape, onCpu, `"cpu" in ${what}`))
  }
  return { os: [...os], cpu: [...cpu] }
}

const resolutionOf = (
  tape: YamlTape,
  node: number,
  fields: ReadonlyMap<string, number>,
  { name, version, parts }: Named
): Resolution => {
  const text = (field: string): string | undefined => {
    const value = fields.get(field)
    return value === undefined ? undefined : textOf(tape, value, `"${field}" of ${name}@${version}`)
  }
  const must = (field: string): string => {
    const value = text(field)
    if (value === undefined)
      throw fault(tape, node, `The resolution of ${name}@${version} has no "${field}".`)
    return value
  }
  const integrity = text('integrity')
  const type = text('type')
  if (type === undefined) {
    const written = text('tarball')
    const home = text('registry')
    if (written === undefined) {
      // Only what a registry has can be asked for by name and version alone.
      if (parts.version === undefined) throw fault(tape, node, `${name} does not say where it comes from.`)
      return { kind: 'registry', resolved: home ?? parts.registry, integrity }
    }
    if (written.startsWith('file:')) return { kind: 'local', path: written.slice('file:'.length) }
    return tarball(written, home, integrity, name, version)
  }
  if (type === 'directory') return { kind: 'local', path: must('directory') }
  if (type === 'binary') return { kind: 'tarball', resolved: must('url'), integrity }
  if (type === 'git') {
    const folder = text('path')
    const repository = folder === undefined ? must('repo') : `${must('repo')}&path:${folder}`
    return { kind: 'git', repository, commit: must('commit'), integrity }
  }
  // What a custom resolver wrote, whole: only that resolver knows what it means.
  if (type.startsWith('custom:'))
    return { kind: 'tarball', resolved: `${type} ${sourceOf(tape, node)}`, integrity }
  throw fault(tape, node, `The resolution of ${name}@${version} is of type "${type}", which is not known.`)
}

const tarball = (
  written: string,
  home: string | undefined,
  integrity: string | undefined,
  name: string,
  version: string
): Resolution => {
  // Old files shorten an address to the part after the registry's.
  const isWhole = /^[a-z][a-z0-9+.-]*:/i.test(written)
  const resolved =
    isWhole || home === undefined ? written : `${home.replace(/\/$/, '')}/${written.replace(/^\//, '')}`
  const address = isWhole || home !== undefined ? resolved : `https://registry.invalid/${written}`
  const isRegistrys = isRegistryAddress(address, name, version)
  return { kind: isRegistrys ? 'registry' : 'tarball', resolved, integrity }
}

/** The fields of a map in one line, in the order written. */
const sourceOf = (tape: YamlTape, node: number): string => {
  const kind = tape.kinds[node]
  if (kind !== nodeKind.map && kind !== nodeKind.list) return JSON.stringify(scalarAt(tape, node) ?? null)
  const parts: string[] = []
  const end = tape.ends[node] ?? 0
  for (let at = node + 1; at < end;) {
    const value = kind === nodeKind.map ? at + 1 : at
    parts.push(
      kind === nodeKind.map ? `${sourceOf(tape, at)}:${sourceOf(tape, value)}` : sourceOf(tape, value)
    )
    at = nodeAfter(tape, value)
  }
  return kind === nodeKind.map ? `{${parts.join(',')}}` : `[${parts.join(',')}]`
}
