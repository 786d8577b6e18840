// Dependencies as a pnpm lockfile writes them: those of a package, and those that an importer declares.
import type { Scope } from '../model.ts'
import { eachEntry, endOfMap, fault } from './pnpm-fields.ts'
import { isKey, nodeAfter, nodeKind, scalarAt, type YamlTape } from './yaml-tape.ts'

/**
 * Gets the nodes of a dependency: its name, its reference, and its range where that stands beside the reference. What
 * else it needs is handed through, so that visitors need not be made anew for every file.
 */
export type DependencyVisitor<T> = (
  context: T,
  name: number,
  reference: number,
  scope: Scope,
  specifier: number | undefined
) => void

/**
 * Calls `visit` for every dependency of a package or snapshot.
 * @throws {LockfileError} where something else than dependencies stands
 */
export const eachDependency = <T>(
  tape: YamlTape,
  owner: number,
  visit: DependencyVisitor<T>,
  context: T
): void => {
  const end = endOfMap(tape, owner, 'An entry')
  for (let field = owner + 1; field < end; field = nodeAfter(tape, field + 1)) {
    if (isKey(tape, field, 'dependencies')) eachReference(tape, field + 1, 'prod', visit, context)
    else if (isKey(tape, field, 'optionalDependencies'))
      eachReference(tape, field + 1, 'optional', visit, context)
  }
}

/** The fields of an importer that hold dependencies. What pnpm needs for itself is nothing that the project ships. */
const importerFields: ReadonlyMap<string, Scope> = new Map([
  ['dependencies', 'prod'],
  ['devDependencies', 'dev'],
  ['optionalDependencies', 'optional'],
  ['configDependencies', 'dev'],
  ['packageManagerDependencies', 'dev']
])

/** Whether a field of the document is that of an importer: a project without workspaces may stand there. */
export const isImporterField = (field: string): boolean => importerFields.has(field) || field === 'specifiers'

/**
 * Calls `visit` for every dependency that an importer declares.
 * @throws {LockfileError} where something else than dependencies stands
 */
export const eachDeclared = <T>(
  tape: YamlTape,
  declared: number,
  visit: DependencyVisitor<T>,
  context: T
): void =>
  eachEntry(tape, declared, 'An importer', (field) => {
    const scope = importerFields.get(scalarAt(tape, field) ?? '')
    if (scope !== undefined) eachReference(tape, field + 1, scope, visit, context)
  })

const eachReference = <T>(
  tape: YamlTape,
  list: number,
  scope: Scope,
  visit: DependencyVisitor<T>,
  context: T
): void => {
  const end = endOfMap(tape, list, 'A list of dependencies')
  for (let name = list + 1; name < end; name = nodeAfter(tape, name + 1)) {
    const kind = tape.kinds[name + 1] ?? nodeKind.nothing
    if (kind !== nodeKind.nothing && kind < nodeKind.map) visit(context, name, name + 1, scope, undefined)
    else visitPair(tape, name, scope, visit, context)
  }
}

/** A reference and its range: `{specifier: ^1.0.0, version: 1.0.0}`. */
const visitPair = <T>(
  tape: YamlTape,
  name: number,
  scope: Scope,
  visit: DependencyVisitor<T>,
  context: T
): void => {
  let reference: number | undefined
  let specifier: number | undefined
  eachEntry(tape, name + 1, 'A dependency', (key) => {
    if (isKey(tape, key, 'version')) reference = key + 1
    else if (isKey(tape, key, 'specifier')) specifier = key + 1
  })
  if (reference === undefined || scalarAt(tape, reference) === undefined) {
    throw fault(tape, name, `The dependency "${scalarAt(tape, name) ?? ''}" does not say what it is.`)
  }
  visit(context, name, reference, scope, specifier)
}

/**
 * The ranges of files up to 5.4, which stand in a map of their own.
 * @throws {LockfileError} where `specifiers` is no map
 */
export const rangesOf = (tape: YamlTape, declared: number): ReadonlyMap<string, string> => {
  const ranges = new Map<string, string>()
  eachEntry(tape, declared, 'An importer', (field) => {
    if (!isKey(tape, field, 'specifiers')) return
    eachEntry(tape, field + 1, '"specifiers"', (name) => {
      ranges.set(scalarAt(tape, name) ?? '', scalarAt(tape, name + 1) ?? '')
    })
  })
  return ranges
}
