// deno.lock, versions 3 to 5.
import type { DeclaredDependency, DependencyEdge, DependencyGraph, Importer, Lockfile, PackageKey } from '../model.ts'
import { edgeCollector, once, packageCollector, type PackageCollector } from './collect.ts'
import { isRegistryAddress, type LockfileReader } from './define.ts'
import {
  fieldsOf,
  isObject,
  own,
  readJsonFile,
  splitName,
  type Fields,
  type JsonFile,
  type TextMap
} from './json-fields.ts'
import type { JsonObject } from './json-strict.ts'
import { isVersion } from './version.ts'

/**
 * Reads deno.lock: its npm packages, and its JSR packages as tarballs at `jsr:@scope/name@version`, so that no npm
 * registry is asked for them. Single modules from web addresses (`remote`) are not packages and are left out. The file
 * does not tell a workspace's kinds of dependencies apart: all of them count as prod.
 * @throws {LockfileError}
 */
export const readDeno: LockfileReader = (text, context): Lockfile => {
  const file = readJsonFile(text)
  const version = own(file.root, 'version')
  if (version !== '3' && version !== '4' && version !== '5') {
    const advice = 'Update Lockkeeper, or write the file with a Deno whose deno.lock has version 3 to 5.'
    if (version === undefined) return file.fail([], 'The file has no version, or it is of Deno 1.0.', advice)
    return file.fail(['version'], `Version ${JSON.stringify(version)} of deno.lock is not known. 3 to 5 are.`, advice)
  }
  const top = fieldsOf(file, file.root, [])
  // Version 3 keeps everything one level deeper.
  const path = version === '3' ? ['packages'] : []
  const holder = fieldsOf(file, version === '3' ? (top.object('packages') ?? {}) : file.root, path)
  const collect = packageCollector()
  const npm = readEntries(file, holder, [...path, 'npm'], collect, (at, fields, id) =>
    npmEntry(file, at, fields, id, version)
  )
  const jsr = readEntries(file, holder, [...path, 'jsr'], collect, (at, fields, id) => jsrEntry(file, at, fields, id))
  const specifiers = new Map(holder.textMap('specifiers'))
  const importers = workspacesOf(file, top) ?? [{ path: '.', requests: [...specifiers.keys()] }]
  for (const entry of npm.values()) {
    for (const { alias, id } of entry.edges) {
      const key = npm.get(id ?? '')?.key
      if (alias !== undefined && key !== undefined) collect.alias(key, alias)
    }
  }
  return {
    path: context.path,
    format: 'deno',
    formatVersion: version,
    packages: collect.packages(),
    graph: once(() => graphOf(npm, jsr, specifiers, importers))
  }
}

// ---------------------------------------------------------------------------------------------------- packages

interface Entry {
  readonly key: PackageKey
  readonly edges: readonly Edge[]
}

/** Either the id of an npm entry (undefined: by the name alone, which is then the alias) or a specifier. */
interface Edge {
  readonly scope: DependencyEdge['scope']
  readonly id?: string
  readonly alias?: string
  readonly specifier?: string
}
