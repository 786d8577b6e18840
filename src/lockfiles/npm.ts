// package-lock.json and npm-shrinkwrap.json, lockfileVersion 1 to 4.
import type { Lockfile, PackageKey } from '../model.ts'
import { once, packageCollector, type PackageCollector } from './collect.ts'
import { LockfileError, type LockfileReader, type ReadContext } from './define.ts'
import { isObject, own } from './json-fields.ts'
import { readJson, type JsonObject } from './json-strict.ts'
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
import { addNpmTree, readNpmTree } from './npm-tree.ts'

/**
 * Reads what npm writes. Versions 2 to 4 are read from `packages`, version 1 from `dependencies`.
 * @throws {LockfileError}
 */
export const readNpm: LockfileReader = (text, context) => {
  const root = readJson(text)
  if (!isObject(root)) throw new LockfileError('The file does not hold a JSON object.', { line: 1 })
  const version = own(root, 'lockfileVersion')
  // npm 5 wrote version 1; files of npm 4 and earlier (shrinkwrap) have none and the same form.
  if (version === undefined || version === 1) return readNpmTree(root, context)
  if (version === 2 || version === 3 || version === 4) return fromPackages(root, context, version)
  throw new LockfileError(`lockfileVersion ${JSON.stringify(version)} is not known. Versions 1 to 4 are.`, {
    advice: 'Update Lockkeeper, or write the file with an npm whose lockfileVersion is 1 to 4.'
  })
}

const fromPackages = (root: JsonObject, context: ReadContext, version: number): Lockfile => {
  const packages = own(root, 'packages')
  if (!isObject(packages)) {
    throw new LockfileError(
      `"packages" is ${kindOf(packages)}: a file of lockfileVersion ${version} must have it.`,
      {
        advice: 'Write the file again with "npm install --package-lock-only".'
      }
    )
  }
  const collect = packageCollector()
  const nodes = Object.entries(packages).map(([place, entry]): Node => {
    if (!isObject(entry)) throw new LockfileError(`The entry "${place}" is ${kindOf(entry)}, not an object.`)
    return { place, entry, key: packageAt(place, entry, collect) }
  })
  addNpmTree(root, collect)
  return {
    path: context.path,
    format: 'npm',
    formatVersion: String(version),
    packages: collect.packages(),
    graph: once(() => graphOf(nodes))
  }
}

const packageAt = (place: string, entry: JsonObject, collect: PackageCollector): PackageKey | undefined => {
  if (place === '' || optionalFlag(entry, 'link', place)) return undefined
  const at = place.lastIndexOf('node_modules/')
  const installedAs = at === -1 ? undefined : place.slice(at + 'node_modules/'.length)
  // A folder of the project itself: a workspace, or the target of a link.
  if (installedAs === undefined) return undefined
  const name = optionalText(entry, 'name', place) ?? installedAs
  checkName(installedAs, place)
  if (name !== installedAs) checkName(name, place)
  const resolved = optionalText(entry, 'resolved', place)
  const integrity = optionalText(entry, 'integrity', place)
  const written = optionalText(entry, 'version', place)
  if (written === undefined && resolved === undefined) {
    throw new LockfileError(`The entry "${place}" has neither a version nor a place it comes from.`)
  }
  return collect.add({
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
