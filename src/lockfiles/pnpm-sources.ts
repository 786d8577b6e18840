// Where the packages of an entry in a pnpm lockfile come from.
import type { Resolution } from '../model.ts'
import { isRegistryAddress } from './define.ts'
import { fault, fieldsOf, textOf } from './pnpm-fields.ts'
import type { PathParts } from './pnpm-paths.ts'
import { isKey, nodeAfter, nodeKind, scalarAt, type YamlTape } from './yaml-tape.ts'

/** Where one package of an entry comes from. */
export interface PnpmSource {
  readonly resolution: Resolution
  readonly os: readonly string[]
  readonly cpu: readonly string[]
}

/** The platforms that a package is limited to. */
export type Platforms = Pick<PnpmSource, 'os' | 'cpu'>
/** What a resolution belongs to. */
export interface Named {
  readonly name: string
  readonly version: string
  readonly parts: PathParts
}

/**
 * Reads the resolution at a node: one source, and for a runtime of several platforms one each.
 * @throws {LockfileError} for a resolution that says nothing, too little, or what is not known
 */
export const sourcesOf = (
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
    return archiveAt(written, home, integrity, name, version)
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

/** What an archive is: one of a registry, any other, or a file of the project. `home`: the registry beside it. */
export const archiveAt = (
  written: string,
  home: string | undefined,
  integrity: string | undefined,
  name: string,
  version: string
): Resolution => {
  if (written.startsWith('file:')) return { kind: 'local', path: written.slice('file:'.length) }
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
