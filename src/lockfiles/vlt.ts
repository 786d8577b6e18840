// vlt-lock.json, lockfileVersion 1: a list of nodes and a list of edges.
import type { DeclaredDependency, Lockfile, PackageKey, Resolution, Scope } from '../model.ts'
import { edgeCollector, once, packageCollector, type FoundPackage } from './collect.ts'
import { isPackageName, isRegistryAddress, type LockfileReader } from './define.ts'
import { fieldsOf, isList, isObject, own, readJsonFile, splitName, type JsonFile } from './json-fields.ts'
import type { JsonData } from './json-strict.ts'
import { isVersion } from './is-version.ts'
import { splitVltId, type VltId } from './vlt-id.ts'

/**
 * Reads vlt-lock.json. A package of another registry than npm's, JSR among them, counts as a tarball; where the file
 * gives no address its place is named as vlt names it, `<registry>:<name>@<version>`.
 * @throws {LockfileError}
 */
export const readVlt: LockfileReader = (text, context): Lockfile => {
  const file = readJsonFile(text)
  const version = own(file.root, 'lockfileVersion')
  if (version !== 1) {
    file.fail(
      ['lockfileVersion'],
      version === undefined
        ? 'The file has no lockfileVersion.'
        : `lockfileVersion ${JSON.stringify(version)} of vlt-lock.json is not known. Version 1 is.`,
      'Update Lockkeeper, or write the file with a vlt whose lockfileVersion is 1.'
    )
  }
  const top = fieldsOf(file, file.root, [])
  const collect = packageCollector()
  const keys = new Map<string, PackageKey>()
  for (const [id, node] of Object.entries(top.object('nodes') ?? {}))
    keys.set(id, collect.add(readNode(file, id, node)))
  const edges = top.textMap('edges').map(([from, to]) => readEdge(file, from, to, keys))
  for (const { name, key } of edges) if (key !== undefined) collect.alias(key, name)
  return {
    path: context.path,
    format: 'vlt',
    formatVersion: '1',
    packages: collect.packages(),
    graph: once(() => {
      const graph = edgeCollector()
      const importers = new Map<string, DeclaredDependency[]>([['.', []]])
      for (const { from, importer, name, scope, range, key } of edges) {
        if (from !== undefined) graph.add(from, key, scope === 'dev' ? 'prod' : scope)
        else {
          const declared = importers.get(importer) ?? []
          importers.set(importer, declared)
          declared.push({ name, range, scope, key })
        }
      }
      return {
        importers: [...importers].map(([path, dependencies]) => ({ path, dependencies })),
        edges: graph.edges()
      }
    })
  }
}

// -------------------------------------------------------------------------------------------------------- nodes

// [flags, name, integrity, address, location, manifest, raw manifest, platform, bins, build state]
const readNode = (file: JsonFile, id: string, node: JsonData): FoundPackage => {
  const wrong = (what: string): never => file.fail(['nodes', id], `The node "${id}" ${what}.`)
  if (!isList(node) || node.length === 0 || node.length > 10) return wrong('is not a list of 1 to 10 parts')
  const text = (at: number): string | undefined => {
    const part = node[at] ?? undefined
    return part === undefined || typeof part === 'string'
      ? part
      : wrong(`has a part ${at + 1} that is not a text`)
  }
  const parts = splitVltId(id) ?? wrong('has an id that is not known')
  const release = parts.type === 'registry' ? splitName(parts.second) : undefined
  const name = release?.name ?? text(1) ?? ''
  const version = release?.rest ?? ''
  if (!isPackageName(name)) return wrong('has no name')
  if (parts.type === 'registry' && !isVersion(version)) return wrong('has an id without a version')
  const platform = node[7] ?? {}
  if (!isObject(platform)) return wrong('has a platform that is not an object')
  const fields = fieldsOf(file, platform, ['nodes', id, 7])
  return {
    name,
    installedAs: name,
    version,
    resolution: resolutionOf(parts, name, version, text(3), text(2)),
    hasInstallScript: undefined,
    bundled: false,
    os: fields.texts('os'),
    cpu: fields.texts('cpu')
  }
}

const resolutionOf = (
  { type, first, second }: VltId,
  name: string,
  version: string,
  resolved: string | undefined,
  integrity: string | undefined
): Resolution => {
  switch (type) {
    case 'registry':
      if (resolved !== undefined && !isRegistryAddress(resolved, name, version)) {
        return { kind: 'tarball', resolved, integrity }
      }
      if (resolved !== undefined || first === 'npm' || first === '')
        return { kind: 'registry', resolved, integrity }
      return {
        kind: 'tarball',
        resolved: /^https?:/.test(first) ? `registry:${first}#${second}` : `${first}:${second}`,
        integrity
      }
    case 'git': {
      const hash = resolved?.indexOf('#') ?? -1
      return resolved === undefined || hash === -1
        ? { kind: 'git', repository: resolved ?? first, commit: second, integrity }
        : { kind: 'git', repository: resolved.slice(0, hash), commit: resolved.slice(hash + 1), integrity }
    }
    case 'remote':
      return { kind: 'tarball', resolved: first, integrity }
    case 'file':
      return { kind: 'local', path: first }
    case 'workspace':
      return { kind: 'workspace', path: first }
  }
}

// -------------------------------------------------------------------------------------------------------- edges

interface Edge {
  /** Undefined for an importer, whose path is then given. */
  readonly from: PackageKey | undefined
  readonly importer: string
  /** The name it is installed under. */
  readonly name: string
  readonly scope: Scope
  readonly range: string
  readonly key: PackageKey | undefined
}

// `"<from> <name>": "<type> <range> <to>"`; `to` is MISSING where nothing was found for it.
const readEdge = (file: JsonFile, from: string, to: string, keys: ReadonlyMap<string, PackageKey>): Edge => {
  const wrong = (what: string): never => file.fail(['edges', from], `The edge "${from}" ${what}.`)
  const space = from.indexOf(' ')
  const [source, name] = [from.slice(0, space), from.slice(space + 1)]
  if (space === -1 || !isPackageName(name)) return wrong('is not a node and a package name')
  const [first, last] = [to.indexOf(' '), to.lastIndexOf(' ')]
  if (first === last) return wrong('has no type, range and node')
  const [type, range, target] = [to.slice(0, first), to.slice(first + 1, last), to.slice(last + 1)]
  const scope = scopes.get(type) ?? wrong(`is of a type that is not known: ${JSON.stringify(type)}`)
  const key = keys.get(target)
  if (key === undefined && target !== 'MISSING' && importerPath(target) === undefined) {
    return wrong(`leads to a node that is not in the file: ${JSON.stringify(target)}`)
  }
  const start = keys.get(source)
  if (start !== undefined) return { from: start, importer: '', name, scope, range, key }
  const importer = importerPath(source) ?? wrong('starts from a node that is not in the file')
  return { from: undefined, importer, name, scope, range, key }
}

const scopes: ReadonlyMap<string, Scope> = new Map([
  ['prod', 'prod'],
  ['dev', 'dev'],
  ['optional', 'optional'],
  ['peer', 'peer'],
  ['peerOptional', 'peer']
])

// Importers are not among the nodes: they are read anew from their folders.
const importerPath = (id: string): string | undefined => {
  const parts = splitVltId(id)
  if (parts?.type === 'workspace') return parts.first
  return parts?.type === 'file' && parts.first === '.' ? '.' : undefined
}
