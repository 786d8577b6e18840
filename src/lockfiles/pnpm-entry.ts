// One entry of `packages` in a pnpm lockfile.
import type { Resolution } from '../model.ts'
import { isPackageName, isRegistryAddress, LockfileError } from './define.ts'
import { partsOf, type PathParts, type PnpmGrammar } from './pnpm-paths.ts'
import { nodeAfter, nodeKind, scalarAt, type YamlTape } from './yaml-tape.ts'

/** What one entry says, without its dependencies. */
export interface PnpmEntry {
  readonly name: string
  readonly version: string
  /** The name it is installed under, where the path has another than the entry. */
  readonly alias: string | undefined
  /** One, and for a runtime of several platforms one each. */
  readonly sources: readonly Source[]
  readonly hasInstallScript: boolean | undefined
  readonly isPatched: boolean
  /** The maps of its dependencies. */
  readonly fields: ReadonlyMap<string, number>
}

export interface Source {
  readonly resolution: Resolution
  readonly os: readonly string[]
  readonly cpu: readonly string[]
}

/**
 * Reads the entry whose path is the node `key`.
 * @throws {LockfileError} for an entry without a name, a place it comes from, or with two that differ
 */
export const entryOf = (tape: YamlTape, grammar: PnpmGrammar, key: number): PnpmEntry => {
  const path = scalarAt(tape, key) ?? ''
  const fields = fieldsOf(tape, key + 1, path)
  const parts = partsOf(grammar, path)
  const text = (field: string): string | undefined => {
    const node = fields.get(field)
    return node === undefined ? undefined : textOf(tape, node, `"${field}" of ${path}`)
  }
  const written = { name: text('name'), version: text('version') }
  // nub's own field: the path has the name it is installed under.
  const aliasOf = text('aliasOf')
  const agrees = <T>(inPath: T | undefined, inEntry: T | undefined): boolean =>
    inPath === undefined || inEntry === undefined || inPath === inEntry
  if (!agrees(parts.name, written.name) || !agrees(parts.version, written.version)) {
    throw fault(
      tape,
      key,
      `${path} says that it is ${written.name ?? parts.name ?? ''}@${written.version ?? ''}.`
    )
  }
  const name = aliasOf ?? parts.name ?? written.name
  if (name === undefined || !isPackageName(name)) throw fault(tape, key, `${path} does not name a package.`)
  const version = parts.version ?? written.version ?? ''
  const isRelease = parts.version !== undefined
  const os = fields.get('os')
  const cpu = fields.get('cpu')
  const requiresBuild = text('requiresBuild')
  return {
    name,
    version,
    alias: aliasOf === undefined ? undefined : parts.name,
    sources: sourcesOf(
      tape,
      fields.get('resolution') ?? key,
      { ...parts, name, version, isRelease },
      {
        os: os === undefined ? [] : textsOf(tape, os, `"os" of ${path}`),
        cpu: cpu === undefined ? [] : textsOf(tape, cpu, `"cpu" of ${path}`)
      }
    ),
    // Since lockfileVersion 9 the file no longer says.
    hasInstallScript:
      requiresBuild === undefined && grammar === 'bare' ? undefined : requiresBuild === 'true',
    isPatched: text('patched') === 'true',
    fields
  }
}

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
  if (tape.kinds[map] === nodeKind.nothing) return
  if (tape.kinds[map] !== nodeKind.map) throw fault(tape, map, `${what} is not a map.`)
  const end = tape.ends[map] ?? 0
  for (let key = map + 1; key < end; key = nodeAfter(tape, key + 1)) visit(key)
}

/** A scalar that must be there. YAML's words for nothing are no text: pnpm would read them as absent. */
export const textOf = (tape: YamlTape, node: number, what: string): string => {
  const text = scalarAt(tape, node)
  if (text === undefined || text === '' || /^(?:~|null)$/i.test(text))
    throw fault(tape, node, `${what} is not a text.`)
  return text
}

/** What is wrong, and on which line. */
export const fault = (tape: YamlTape, node: number, message: string): LockfileError =>
  new LockfileError(message, { line: tape.lineOf(node) })

const textsOf = (tape: YamlTape, node: number, what: string): readonly string[] => {
  if (tape.kinds[node] === nodeKind.nothing) return []
  if (tape.kinds[node] !== nodeKind.list) return [textOf(tape, node, what)]
  const texts: string[] = []
  const end = tape.ends[node] ?? 0
  for (let item = node + 1; item < end; item = nodeAfter(tape, item)) texts.push(textOf(tape, item, what))
  return texts
}

type Platforms = Pick<Source, 'os' | 'cpu'>
interface Named extends PathParts {
  readonly name: string
  readonly version: string
  /** The path itself is that of a release in a registry. */
  readonly isRelease: boolean
}

const sourcesOf = (tape: YamlTape, node: number, named: Named, platforms: Platforms): readonly Source[] => {
  const what = `"resolution" of ${named.name}@${named.version}`
  if (tape.kinds[node] !== nodeKind.map) throw fault(tape, node, `${what} is missing or not a map.`)
  const fields = fieldsOf(tape, node, what)
  const variants = fields.get('variants')
  if (variants === undefined) return [{ resolution: resolutionOf(tape, node, fields, named), ...platforms }]
  if (tape.kinds[variants] !== nodeKind.list)
    throw fault(tape, variants, `"variants" in ${what} is not a list.`)
  const sources: Source[] = []
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
  { name, version, registry, isRelease }: Named
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
      if (!isRelease) throw fault(tape, node, `${name} does not say where it comes from.`)
      return { kind: 'registry', resolved: home ?? registry, integrity }
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
