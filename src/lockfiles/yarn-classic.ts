// yarn.lock of Yarn 1.
import type { DependencyGraph, LockedPackage, Lockfile, PackageKey, Resolution } from '../model.ts'
import { isRegistryAddress, type LockfileReader, type ReadContext } from './define.ts'
import { once, packageCollector } from './collect.ts'
import { mixedInstalls, simpleName } from './yarn-classic-names.ts'
import { placeOf, unresolved } from './yarn-classic-place.ts'
import { readClassicEntries } from './yarn-classic-general.ts'
import { pairsOf, scanClassic, type ClassicEntry } from './yarn-classic-scan.ts'
import {
  cleanText,
  declaredBy,
  eachPair,
  edgeLists,
  errorAt,
  canBeVersion,
  quote,
  isPlainStart
} from './yarn-shared.ts'

/**
 * Reads the yarn.lock of Yarn 1. It names no importers: they are the manifests of the context.
 * @throws {LockfileError}
 */
export const readYarnClassic: LockfileReader = (text, context) => {
  const clean = checkLines(cleanText(text))
  const fast = builder(clean)
  if (scanClassic(clean, fast.add)) {
    // The entries are read again for the graph rather than kept: most lockfiles are never asked for theirs.
    const again: EntryReader = (visit) => void scanClassic(clean, visit)
    return lockfileOf(fast, again, context)
  }
  return readYarnClassicSlowly(clean, context)
}

/**
 * `readYarnClassic` by the general reader alone.
 * @throws {LockfileError}
 */
export const readYarnClassicSlowly: LockfileReader = (text, context) => {
  const clean = checkLines(cleanText(text))
  const slow = builder(clean)
  const entries: ClassicEntry[] = []
  readClassicEntries(clean, (entry) => {
    entries.push(entry)
    slow.add(entry)
  })
  return lockfileOf(slow, (visit) => entries.forEach((entry) => visit(entry)), context)
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

type EntryReader = (visit: (entry: ClassicEntry) => void) => void

interface Builder {
  readonly add: (entry: ClassicEntry) => void
  readonly packages: () => readonly LockedPackage[]
  /** The package of each descriptor. */
  readonly targets: ReadonlyMap<string, PackageKey>
}

const lockfileOf = (
  { packages, targets }: Builder,
  entries: EntryReader,
  context: ReadContext
): Lockfile => ({
  path: context.path,
  format: 'yarn-classic',
  formatVersion: '1',
  packages: packages(),
  graph: once(() => graphOf(entries, targets, context))
})

const builder = (text: string): Builder => {
  const collect = packageCollector()
  const isUsual = usualStarts()
  const targets = new Map<string, PackageKey>()
  const addPackage = (entry: ClassicEntry, name: string, descriptors: readonly string[], plain: boolean) => {
    const { version = '', resolved, integrity } = entry
    const resolution: Resolution =
      resolved === undefined
        ? unresolved(descriptors, integrity)
        : (plain && isUsual(entry.usualStart)) || isRegistryAddress(resolved, name, version)
          ? { kind: 'registry', resolved, integrity }
          : placeOf(resolved, integrity)
    // Written out: copying the constant fields from an object is many times slower.
    const key = collect.add({
      installedAs: name,
      name,
      version,
      resolution,
      hasInstallScript: undefined,
      bundled: false,
      os: none,
      cpu: none
    })
    for (const descriptor of descriptors) {
      const known = targets.size
      targets.set(descriptor, key)
      if (targets.size === known)
        throw errorAt(text, entry.offset, `${quote(descriptor)} stands twice in the file.`)
    }
    return key
  }
  const add = (entry: ClassicEntry): void => {
    const { version, descriptors } = entry
    if (version === undefined || !canBeVersion(version)) {
      throw errorAt(text, entry.offset, `The entry ${quote(descriptors[0])} has no version that can be one.`)
    }
    const name = simpleName(entry)
    if (name !== undefined) addPackage(entry, name, descriptors, true)
    else {
      for (const install of mixedInstalls(entry, text)) {
        const key = addPackage(entry, install.name, install.descriptors, false)
        for (const alias of install.installedAs) collect.alias(key, alias)
      }
    }
  }
  return { add, packages: collect.packages, targets }
}

/** `isPlainStart`, remembered: a lockfile has a few registries. */
const usualStarts = (): ((start: string | undefined) => boolean) => {
  let last: string | undefined
  return (start) => {
    if (start === undefined) return false
    if (start !== last && !isPlainStart(start)) return false
    last = start
    return true
  }
}

const none: readonly string[] = []

const graphOf = (
  entries: EntryReader,
  targets: ReadonlyMap<string, PackageKey>,
  { manifests }: ReadContext
): DependencyGraph => {
  const find = (name: string, range: string): PackageKey | undefined => targets.get(`${name}@${range}`)
  const edges = edgeLists()
  entries(({ descriptors, dependencies, optionalDependencies }) => {
    const optional = pairsOf(optionalDependencies)
    const regular = pairsOf(dependencies)
    for (const key of new Set(descriptors.map((descriptor) => targets.get(descriptor) ?? ''))) {
      eachPair(optional, (name, range) => edges.add(key, find(name, range), 'optional'))
      eachPair(regular, (name, range) => edges.add(key, find(name, range), 'prod'))
    }
  })
  const importers = [...manifests].map(([path, manifest]) => ({
    path,
    dependencies: declaredBy(manifest, find)
  }))
  return { importers, edges: edges.all() }
}
