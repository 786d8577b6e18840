// deno.lock, versions 3 to 5.
import type { DependencyEdge, Lockfile, PackageKey, Resolution } from '../model.ts'
import { edgeCollector, once, packageCollector, type PackageCollector } from './collect.ts'
import { isRegistryAddress, type LockfileReader } from './define.ts'
import {
  fieldsOf,
  isObject,
  own,
  readJsonFile,
  splitName,
  type Fields,
  type JsonFile
} from './json-fields.ts'
import { importerOf, requestLookUp, workspacesOf, type LookUp } from './deno-requests.ts'
import { isVersion } from './is-version.ts'

/**
 * Reads deno.lock: its npm packages, and its JSR packages as tarballs at `jsr:@scope/name@version`, so that no npm
 * registry is asked for them. Single modules from web addresses (`remote`) are not packages and are left out. The file
 * does not tell the kinds of a workspace's dependencies apart: all of them count as prod.
 * @throws {LockfileError}
 */
export const readDeno: LockfileReader = (text, context): Lockfile => {
  const file = readJsonFile(text)
  const version = versionOf(file)
  const top = fieldsOf(file, file.root, [])
  // Version 3 keeps everything one level deeper.
  const holder = version === '3' ? fieldsOf(file, top.object('packages') ?? {}, ['packages']) : top
  const at = version === '3' ? ['packages'] : []
  top.textMap('remote')
  const collect = packageCollector()
  const specifiers = new Map(holder.textMap('specifiers'))
  const npm = entriesOf(file, [...at, 'npm'], holder.object('npm'), (id, fields, wrong) => ({
    key: collect.add(npmPackage(id, fields, version, wrong)),
    needs: version === '3' ? namedNeeds(fields) : listedNeeds(fields)
  }))
  const jsr = entriesOf(file, [...at, 'jsr'], holder.object('jsr'), (id, fields, wrong) => ({
    key: collect.add(jsrPackage(id, fields, wrong)),
    needs: fields.texts('dependencies').map((target): Need => ({ target, scope: 'prod' }))
  }))
  const npmKey = npmLookUp(npm)
  addAliases(npm, npmKey, collect)
  const resolve = requestLookUp(specifiers, npmKey, (id) => jsr.get(id)?.key)
  // A script without a project: everything asked for is asked for by the root.
  const workspaces = workspacesOf(file, top) ?? [{ path: '.', requests: [...specifiers.keys()] }]
  return {
    path: context.path,
    format: 'deno',
    formatVersion: version,
    packages: collect.packages(),
    graph: once(() => {
      const edges = edgeCollector()
      for (const { key, needs } of npm.values()) {
        for (const { target, scope } of needs) edges.add(key, npmKey(target), scope)
      }
      for (const { key, needs } of jsr.values()) {
        for (const { target, scope } of needs) edges.add(key, resolve(target), scope)
      }
      return {
        importers: workspaces.map((workspace) => importerOf(workspace, resolve)),
        edges: edges.edges()
      }
    })
  }
}

const versionOf = (file: JsonFile): '3' | '4' | '5' => {
  const version = own(file.root, 'version')
  if (version === '3' || version === '4' || version === '5') return version
  return file.fail(
    ['version'],
    version === undefined
      ? 'The file has no version.'
      : `Version ${JSON.stringify(version)} of deno.lock is not known. Versions "3" to "5" are.`,
    'Update Lockkeeper, or write the file with a Deno whose deno.lock has version 3 to 5.'
  )
}

// ----------------------------------------------------------------------------------------------------- packages

interface Entry {
  readonly key: PackageKey
  readonly needs: readonly Need[]
}

/** What an entry depends on: for npm an id or a name, for JSR a request as `specifiers` has them. */
interface Need {
  readonly target: string
  readonly scope: DependencyEdge['scope']
  /** Another name than the target's. */
  readonly alias?: string
}

type Entries = ReadonlyMap<string, Entry>
type Wrong = (what: string) => never

const entriesOf = (
  file: JsonFile,
  path: readonly string[],
  section: ReturnType<Fields['object']>,
  read: (id: string, fields: Fields, wrong: Wrong) => Entry
): Entries =>
  new Map(
    Object.entries(section ?? {}).map(([id, value]) => {
      const wrong: Wrong = (what) => file.fail([...path, id], `The entry "${id}" ${what}.`)
      return [
        id,
        isObject(value) ? read(id, fieldsOf(file, value, [...path, id]), wrong) : wrong('is not an object')
      ]
    })
  )

const npmPackage = (id: string, fields: Fields, format: '3' | '4' | '5', wrong: Wrong) => {
  const { name, version } = splitId(id) ?? wrong('is not a name and a version')
  const resolved = fields.text('tarball')
  const integrity = fields.text('integrity')
  const resolution: Resolution =
    resolved === undefined || isRegistryAddress(resolved, name, version)
      ? { kind: 'registry', resolved, integrity }
      : { kind: 'tarball', resolved, integrity }
  return {
    name,
    installedAs: name,
    version,
    resolution,
    hasInstallScript: format === '5' ? fields.flag('scripts') : undefined,
    bundled: false,
    os: fields.texts('os'),
    cpu: fields.texts('cpu')
  }
}

const jsrPackage = (id: string, fields: Fields, wrong: Wrong) => {
  const { name, version } = splitId(id) ?? wrong('is not a name and a version')
  const resolution: Resolution = {
    kind: 'tarball',
    resolved: `jsr:${id}`,
    integrity: fields.text('integrity')
  }
  return {
    name,
    installedAs: name,
    version,
    resolution,
    hasInstallScript: false,
    bundled: false,
    os: [],
    cpu: []
  }
}

// `name@1.2.3`, and behind it the versions of its peers: `name@1.2.3_peer@4.5.6__peer-of-peer@7.8.9`.
const splitId = (id: string): { readonly name: string; readonly version: string } | undefined => {
  const split = splitName(id)
  const version = split?.rest.split('_', 1)[0]
  return split !== undefined && version !== undefined && isVersion(version)
    ? { name: split.name, version }
    : undefined
}

// Version 3: `{ "name": "name@1.2.3" }`, where another name in front is an alias.
const namedNeeds = (fields: Fields): readonly Need[] =>
  fields.textMap('dependencies').map(([name, target]) => withAlias(name, target, 'prod'))

// Versions 4 and 5: `name` (it has one version only), `name@1.2.3`, or `alias@npm:name@1.2.3`.
const listedNeeds = (fields: Fields): readonly Need[] =>
  needGroups.flatMap(([group, scope]) =>
    fields.texts(group).map((text) => {
      const at = text.indexOf('@npm:', 1)
      return at === -1
        ? { target: text, scope }
        : withAlias(text.slice(0, at), text.slice(at + '@npm:'.length), scope)
    })
  )

const needGroups: readonly (readonly [string, DependencyEdge['scope']])[] = [
  ['optionalDependencies', 'optional'],
  ['dependencies', 'prod'],
  ['optionalPeers', 'peer']
]

const withAlias = (name: string, target: string, scope: DependencyEdge['scope']): Need =>
  splitName(target)?.name === name ? { target, scope } : { target, scope, alias: name }

const addAliases = (npm: Entries, npmKey: LookUp, collect: PackageCollector) => {
  for (const { needs } of npm.values()) {
    for (const { target, alias } of needs) {
      const key = alias === undefined ? undefined : npmKey(target)
      if (alias !== undefined && key !== undefined) collect.alias(key, alias)
    }
  }
}

const npmLookUp = (npm: Entries): LookUp => {
  const byName = new Map([...npm].map(([id, entry]) => [splitName(id)?.name, entry.key]))
  return (target) => npm.get(target)?.key ?? byName.get(target)
}
