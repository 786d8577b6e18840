// yarn.lock of Yarn 1.
import type { DependencyGraph, LockedPackage, Lockfile, PackageKey, Resolution } from '../model.ts'
import { isRegistryAddress, type LockfileReader, type ReadContext } from './define.ts'
import { edgeCollector, once, packageCollector, packageFrom } from './collect.ts'
import { knownEntries, oneByOne, quickly, type KnownEntries } from './known-entries.ts'
import { mixedInstalls, simpleName } from './yarn-classic-names.ts'
import { placeOf, unresolved } from './yarn-classic-place.ts'
import { readClassicEntries } from './yarn-classic-general.ts'
import {
  classicBlocks,
  pairsOf,
  scanClassicEntry,
  type ClassicEntry,
  type Pairs
} from './yarn-classic-scan.ts'
import { cleanText, declaredBy, eachPair, errorAt, canBeVersion, quote, isPlainStart } from './yarn-shared.ts'

/**
 * Reads the yarn.lock of Yarn 1. It names no importers: they are the manifests of the context.
 * @throws {LockfileError}
 */
export const readYarnClassic: LockfileReader = (text, context) => yarnClassicReader()(text, context)

/** `readYarnClassic` for several files that share entries. */
export const yarnClassicReader = (): LockfileReader => {
  const known = knownEntries<ClassicPackages>()
  return (text, context) =>
    quickly(
      () => readBlocks(cleanText(text), context, known),
      () => readYarnClassicSlowly(text, context)
    )
}

const readBlocks = (
  text: string,
  context: ReadContext,
  known: KnownEntries<ClassicPackages>
): Lockfile | undefined => {
  const entries = known.read(
    classicBlocks(text),
    oneByOne((block) => {
      const entry = scanClassicEntry(block)
      return entry && packagesOf(entry, block)
    })
  )
  const built = builder()
  return entries?.every((packages) => built.add(packages) === undefined) === true
    ? lockfileOf(built, context)
    : undefined
}

/**
 * `readYarnClassic` by the general reader alone.
 * @throws {LockfileError}
 */
export const readYarnClassicSlowly: LockfileReader = (text, context) => {
  const clean = checkLines(cleanText(text))
  const built = builder()
  readClassicEntries(clean, (entry) => {
    const repeated = built.add(packagesOf(entry, clean))
    if (repeated !== undefined)
      throw errorAt(clean, entry.offset, `${quote(repeated)} stands twice in the file.`)
  })
  return lockfileOf(built, context)
}

// The longest real line has some thousand characters. Expressions run out of stack on lines of millions, and when they
// do depends on the machine.
const longestLine = 256 * 1024

const checkLines = (text: string): string => {
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start)
    const length = (end === -1 ? text.length : end) - start
    if (length > longestLine) {
      throw errorAt(
        text,
        start,
        'The line cannot be read: it is over 256 KiB, which no line of a lockfile is.'
      )
    }
    start += length + 1
  }
  return text
}

/** The packages of one entry, nearly always one, and what they ask for. */
interface ClassicPackages {
  readonly installs: readonly Installed[]
  readonly dependencies: Pairs
  readonly optionalDependencies: Pairs
}

interface Installed {
  readonly found: LockedPackage
  readonly installedAs: Iterable<string>
  readonly descriptors: readonly string[]
}

/** An entry in its file. */
interface Placed {
  readonly packages: ClassicPackages
  readonly keys: readonly PackageKey[]
}

interface Builder {
  /** Gives a descriptor that stands in the file already. */
  readonly add: (packages: ClassicPackages) => string | undefined
  readonly packages: () => readonly LockedPackage[]
  readonly placed: readonly Placed[]
  /** The package of each descriptor. */
  readonly targets: ReadonlyMap<string, PackageKey>
}

const lockfileOf = ({ packages, placed, targets }: Builder, context: ReadContext): Lockfile => ({
  path: context.path,
  format: 'yarn-classic',
  formatVersion: '1',
  packages: packages(),
  graph: once(() => graphOf(placed, targets, context))
})

const builder = (): Builder => {
  const collect = packageCollector()
  const targets = new Map<string, PackageKey>()
  const placed: Placed[] = []
  const add = (packages: ClassicPackages): string | undefined => {
    const keys: PackageKey[] = []
    for (const { found, installedAs, descriptors } of packages.installs) {
      const key = collect.take(found, found.name)
      keys.push(key)
      for (const alias of installedAs) collect.alias(key, alias)
      for (const descriptor of descriptors) {
        const known = targets.size
        targets.set(descriptor, key)
        if (targets.size === known) return descriptor
      }
    }
    placed.push({ packages, keys })
    return undefined
  }
  return { add, packages: collect.packages, placed, targets }
}

/** @throws {LockfileError} with a line of the text that the entry stands in */
const packagesOf = (entry: ClassicEntry, text: string): ClassicPackages => {
  const { version, descriptors, dependencies, optionalDependencies } = entry
  if (version === undefined || !canBeVersion(version)) {
    throw errorAt(text, entry.offset, `The entry ${quote(descriptors[0])} has no version that can be one.`)
  }
  const name = simpleName(entry)
  const installs =
    name === undefined
      ? mixedInstalls(entry, text).map((install) => ({
          ...install,
          found: packageOf(entry, version, install.name, install.descriptors, false)
        }))
      : [{ found: packageOf(entry, version, name, descriptors, true), installedAs: none, descriptors }]
  return { installs, dependencies, optionalDependencies }
}

const packageOf = (
  { resolved, integrity, usualStart }: ClassicEntry,
  version: string,
  name: string,
  descriptors: readonly string[],
  isPlain: boolean
): LockedPackage => {
  const isUsual = isPlain && usualStart !== undefined && isPlainStart(usualStart)
  const resolution: Resolution =
    resolved === undefined
      ? unresolved(descriptors, integrity)
      : isUsual || isRegistryAddress(resolved, name, version)
        ? { kind: 'registry', resolved, integrity }
        : placeOf(resolved, integrity)
  return packageFrom({
    installedAs: name,
    name,
    version,
    resolution,
    hasInstallScript: undefined,
    bundled: false,
    os: none,
    cpu: none
  })
}

const none: readonly string[] = []

const graphOf = (
  placed: readonly Placed[],
  targets: ReadonlyMap<string, PackageKey>,
  { manifests }: ReadContext
): DependencyGraph => {
  const find = (name: string, range: string): PackageKey | undefined => targets.get(`${name}@${range}`)
  const edges = edgeCollector()
  for (const { packages, keys } of placed) {
    const optional = pairsOf(packages.optionalDependencies)
    const regular = pairsOf(packages.dependencies)
    for (const key of keys) {
      eachPair(optional, (name, range) => edges.add(key, find(name, range), 'optional'))
      eachPair(regular, (name, range) => edges.add(key, find(name, range), 'prod'))
    }
  }
  const importers = [...manifests].map(([path, manifest]) => ({
    path,
    dependencies: declaredBy(manifest, find)
  }))
  return { importers, edges: edges.edges() }
}
