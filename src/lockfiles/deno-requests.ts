// What a Deno project asks for: requests such as `npm:name@range` and `jsr:@scope/name@range`.
import type { Importer, PackageKey } from '../model.ts'
import { fieldsOf, isObject, type Fields, type JsonFile } from './json-fields.ts'

/** Finds a package by what a section of the file calls it. */
export type LookUp = (id: string) => PackageKey | undefined

/** Finds the package that a request got. One without range stands for the first request of that name. */
export const requestLookUp = (specifiers: ReadonlyMap<string, string>, npm: LookUp, jsr: LookUp): LookUp => {
  const byName = new Map<string, string>()
  for (const [request, version] of specifiers) {
    const name = request.slice(0, 4) + requested(request).name
    if (!byName.has(name)) byName.set(name, version)
  }
  return (request) => {
    const version = specifiers.get(request) ?? byName.get(request)
    if (version === undefined) return undefined
    // Version 3 repeats kind and name before the version.
    const id = /^(?:npm|jsr):/.test(version) ? version.slice(4) : `${requested(request).name}@${version}`
    return request.startsWith('jsr:') ? jsr(id) : npm(id)
  }
}

const requested = (request: string): { readonly name: string; readonly range: string } => {
  const text = request.replace(/^(?:npm|jsr):\/?/, '')
  const at = text.indexOf('@', 1)
  return at === -1 ? { name: text, range: '' } : { name: text.slice(0, at), range: text.slice(at + 1) }
}

/** A folder of the project and its requests. */
export interface DenoWorkspace {
  readonly path: string
  readonly requests: readonly string[]
}

/**
 * The project's folders. Undefined for scripts without a project.
 * @throws {LockfileError}
 */
export const workspacesOf = (file: JsonFile, top: Fields): readonly DenoWorkspace[] | undefined => {
  const workspace = top.object('workspace')
  if (workspace === undefined) return undefined
  const requests = (fields: Fields, path: readonly string[]) => {
    const manifest = fields.object('packageJson')
    const ofManifest = manifest && fieldsOf(file, manifest, [...path, 'packageJson']).texts('dependencies')
    return [...fields.texts('dependencies'), ...(ofManifest ?? [])]
  }
  const root = fieldsOf(file, workspace, ['workspace'])
  const members = Object.entries(root.object('members') ?? {}).map(([folder, member]) => {
    const path = ['workspace', 'members', folder]
    if (!isObject(member)) return file.fail(path, `The workspace "${folder}" is not an object.`)
    return { path: folder.replace(/^\.\//, ''), requests: requests(fieldsOf(file, member, path), path) }
  })
  return [{ path: '.', requests: requests(root, ['workspace']) }, ...members]
}

/** The same as the model has it. */
export const importerOf = (workspace: DenoWorkspace, resolve: LookUp): Importer => ({
  path: workspace.path,
  dependencies: workspace.requests.map((request) => ({
    ...requested(request),
    scope: 'prod',
    key: resolve(request)
  }))
})
