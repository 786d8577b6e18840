// package-lock.json and npm-shrinkwrap.json, lockfileVersion 1 to 4.
import type { LockedPackage, Lockfile } from '../model.ts'
import { once, packageCollector, packageFrom } from './collect.ts'
import { LockfileError, type LockfileReader, type ReadContext } from './define.ts'
import { isObject, own } from './json-fields.ts'
import { cutJson } from './json-members.ts'
import { readJson, type JsonData, type JsonObject } from './json-strict.ts'
import { knownEntries, quickly, type KnownEntries } from './known-entries.ts'
import {
  checkName,
  graphOf,
  isBundled,
  kindOf,
  optionalFlag,
  optionalText,
  resolutionOf,
  texts,
  type Node
} from './npm-entry.ts'
import {
  addTreePackages,
  treeLockfile,
  treeNodesOf,
  treePackagesOf,
  type TreeNode,
  type TreePackage
} from './npm-tree.ts'

/**
 * Reads what npm writes. Versions 2 to 4 are read from `packages`, version 1 from `dependencies`.
 * @throws {LockfileError}
 */
export const readNpm: LockfileReader = (text, context) => npmReader()(text, context)

/** `readNpm` for several files that share entries. */
export const npmReader = (): LockfileReader => {
  const known: Known = { nodes: knownEntries(), tree: knownEntries(), treeNodes: knownEntries() }
  return (text, context) =>
    quickly(
      () => readCut(text, context, known),
      () => readNpmSlowly(text, context)
    )
}

/**
 * `readNpm` without taking the file apart first.
 * @throws {LockfileError}
 */
export const readNpmSlowly: LockfileReader = (text, context) => {
  const root = readJson(text)
  if (!isObject(root)) throw new LockfileError('The file does not hold a JSON object.', { line: 1 })
  return lockfileOf(root, context, {
    nodes: (version) => packagesOf(root, version).map(([place, entry]) => nodeAt(place, entry)),
    tree: () => dependenciesOf(root).map(([name, entry]) => treePackagesOf(name, entry)),
    treeNodes: () => dependenciesOf(root).map(([name, entry]) => treeNodesOf(name, entry))
  })
}

/** What entries were read as: those of `packages`, and those of `dependencies` as versions 2 and 1 need them. */
interface Known {
  readonly nodes: KnownEntries<NpmNode>
  readonly tree: KnownEntries<readonly TreePackage[]>
  readonly treeNodes: KnownEntries<readonly TreeNode[]>
}

const readCut = (text: string, context: ReadContext, known: Known): Lockfile | undefined => {
  const file = cutJson(text, ['packages', 'dependencies'])
  if (file === undefined) return undefined
  const all = <T>(
    object: string,
    entries: KnownEntries<T>,
    read: (name: string, entry: JsonData) => T
  ): readonly T[] => {
    const found = entries.read(file.members(object), (fresh) =>
      file.read(object, fresh)?.map(([name, entry]) => read(name, entry))
    )
    if (found === undefined) throw new LockfileError('Not in the form that npm writes.')
    return found
  }
  // The objects themselves, which are empty here, are looked at by what reads the whole file.
  return lockfileOf(file.root, context, {
    nodes: (version) => {
      packagesOf(file.root, version)
      return all('packages', known.nodes, nodeAt)
    },
    tree: () => {
      dependenciesOf(file.root)
      return all('dependencies', known.tree, treePackagesOf)
    },
    treeNodes: () => {
      dependenciesOf(file.root)
      return all('dependencies', known.treeNodes, treeNodesOf)
    }
  })
}

/** Reads the entries of a file, once it is known which are wanted. */
interface Entries {
  readonly nodes: (version: number) => readonly NpmNode[]
  readonly tree: () => readonly (readonly TreePackage[])[]
  readonly treeNodes: () => readonly (readonly TreeNode[])[]
}

const lockfileOf = (root: JsonObject, context: ReadContext, entries: Entries): Lockfile => {
  const version = own(root, 'lockfileVersion')
  // npm 5 wrote version 1; files of npm 4 and earlier (shrinkwrap) have none and the same form.
  if (version === undefined || version === 1) {
    // npm 7 and later read `packages` wherever it stands, whatever the version says; npm 6 reads `dependencies`.
    if (own(root, 'packages') !== undefined) {
      throw new LockfileError(
        '"packages" stands in a file of lockfileVersion 1, which has only "dependencies".',
        {
          advice: 'Write the file again with "npm install --package-lock-only".'
        }
      )
    }
    return treeLockfile(entries.treeNodes().flat(), context)
  }
  if (version === 2 || version === 3 || version === 4) {
    return listLockfile(entries.nodes(version), entries.tree().flat(), context, version)
  }
  throw new LockfileError(`lockfileVersion ${JSON.stringify(version)} is not known. Versions 1 to 4 are.`, {
    advice: 'Update Lockkeeper, or write the file with an npm whose lockfileVersion is 1 to 4.'
  })
}

const packagesOf = (root: JsonObject, version: number): readonly (readonly [string, JsonData])[] => {
  const packages = own(root, 'packages')
  if (isObject(packages)) return Object.entries(packages)
  throw new LockfileError(
    `"packages" is ${kindOf(packages)}: a file of lockfileVersion ${version} must have it.`,
    {
      advice: 'Write the file again with "npm install --package-lock-only".'
    }
  )
}

const dependenciesOf = (root: JsonObject): readonly (readonly [string, JsonData])[] => {
  const dependencies = own(root, 'dependencies')
  if (dependencies === undefined) return []
  if (isObject(dependencies)) return Object.entries(dependencies)
  throw new LockfileError(`"dependencies" of "the file" is ${kindOf(dependencies)}, not an object.`)
}

const listLockfile = (
  nodes: readonly NpmNode[],
  tree: readonly TreePackage[],
  context: ReadContext,
  version: number
): Lockfile => {
  const collect = packageCollector()
  const placed = nodes.map(({ place, entry, found, installedAs }): Node => ({
    place,
    entry,
    key: found === undefined ? undefined : collect.take(found, installedAs)
  }))
  addTreePackages(tree, collect)
  return {
    path: context.path,
    format: 'npm',
    formatVersion: String(version),
    packages: collect.packages(),
    graph: once(() => graphOf(placed))
  }
}

/** An entry of `packages`. */
interface NpmNode {
  readonly place: string
  readonly entry: JsonObject
  /** Undefined for the root and for links, which are not packages of their own. */
  readonly found: LockedPackage | undefined
  readonly installedAs: string
}

const nodeAt = (place: string, entry: JsonData): NpmNode => {
  if (!isObject(entry)) throw new LockfileError(`The entry "${place}" is ${kindOf(entry)}, not an object.`)
  const at = place.lastIndexOf('node_modules/')
  const installedAs = at === -1 ? '' : place.slice(at + 'node_modules/'.length)
  // Without node_modules it is a folder of the project itself: the root, a workspace, or the target of a link.
  const isPackage = place !== '' && !optionalFlag(entry, 'link', place) && at !== -1
  const found = isPackage ? packageAt(place, installedAs, entry) : undefined
  return { place, entry, found, installedAs }
}

const packageAt = (place: string, installedAs: string, entry: JsonObject): LockedPackage => {
  const name = optionalText(entry, 'name', place) ?? installedAs
  checkName(installedAs, place)
  if (name !== installedAs) checkName(name, place)
  const resolved = optionalText(entry, 'resolved', place)
  const integrity = optionalText(entry, 'integrity', place)
  const written = optionalText(entry, 'version', place)
  if (written === undefined && resolved === undefined) {
    throw new LockfileError(`The entry "${place}" has neither a version nor a place it comes from.`)
  }
  return packageFrom({
    name,
    version: written ?? '',
    resolution: resolutionOf(name, written ?? '', resolved, integrity),
    installedAs,
    hasInstallScript: optionalFlag(entry, 'hasInstallScript', place),
    bundled: isBundled(optionalFlag(entry, 'inBundle', place), place, resolved ?? integrity),
    os: texts(entry, 'os', place),
    cpu: texts(entry, 'cpu', place)
  })
}
