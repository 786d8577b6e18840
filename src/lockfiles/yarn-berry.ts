// yarn.lock of Yarn 2 and later: the packages.
import type { LockedPackage, Lockfile, PackageKey } from '../model.ts'
import type { LockfileReader, ReadContext } from './define.ts'
import { once, packageCollector, packageFrom } from './collect.ts'
import { knownEntries, oneByOne, quickly, type KnownEntries } from './known-entries.ts'
import { checkBerryVersion, readBerryEntries } from './yarn-berry-general.ts'
import { berryGraph, descriptorsOf, type Placed } from './yarn-berry-graph.ts'
import { berryBlocks, scanBerryEntry, type BerryEntry } from './yarn-berry-scan.ts'
import { platformOf, placeOf } from './yarn-berry-place.ts'
import { canBeVersion, cleanText, errorAt, isName, quote } from './yarn-shared.ts'

/**
 * Reads the yarn.lock of Yarn 2 to 4, `__metadata` version 4 to 10. The scopes of what a workspace asks for are
 * those of its manifest in the context; without it, everything that is not optional is taken for `prod`.
 * @throws {LockfileError}
 */
export const readYarnBerry: LockfileReader = (text, context) => yarnBerryReader()(text, context)

/** `readYarnBerry` for several files that share entries. */
export const yarnBerryReader = (): LockfileReader => {
  const known = knownEntries<BerryPackage>()
  return (text, context) =>
    quickly(
      () => readBlocks(cleanText(text), context, known),
      () => readYarnBerrySlowly(text, context)
    )
}

const readBlocks = (
  text: string,
  context: ReadContext,
  known: KnownEntries<BerryPackage>
): Lockfile | undefined => {
  const file = berryBlocks(text)
  if (file === undefined) return undefined
  checkBerryVersion(file.version)
  const entries = known.read(
    file.blocks,
    oneByOne((block) => {
      const entry = scanBerryEntry(block)
      return entry && packageOf(entry, block)
    })
  )
  const built = builder()
  return entries?.every((entry) => built.add(entry) === undefined) === true
    ? lockfileOf(file.version, built, context)
    : undefined
}

/**
 * `readYarnBerry` by the general reader alone.
 * @throws {LockfileError}
 */
export const readYarnBerrySlowly: LockfileReader = (text, context) => {
  const clean = cleanText(text)
  const built = builder()
  let formatVersion = ''
  readBerryEntries(clean, {
    version: (version) => {
      formatVersion = version
    },
    entry: (entry) => {
      const repeated = built.add(packageOf(entry, clean))
      if (repeated !== undefined)
        throw errorAt(clean, entry.offset, `${quote(repeated)} stands twice in the file.`)
    }
  })
  return lockfileOf(formatVersion, built, context)
}

/** The package of one entry. */
interface BerryPackage {
  readonly entry: BerryEntry
  readonly found: LockedPackage
  readonly descriptors: readonly string[]
  /** Other names in the descriptors. */
  readonly aliases: readonly string[]
}

interface Builder {
  /** Gives a descriptor that stands in the file already. */
  readonly add: (found: BerryPackage) => string | undefined
  readonly packages: () => readonly LockedPackage[]
  readonly placed: readonly Placed[]
  /** The package of each descriptor. */
  readonly targets: ReadonlyMap<string, PackageKey>
}

const lockfileOf = (
  formatVersion: string,
  { packages, placed, targets }: Builder,
  context: ReadContext
): Lockfile => ({
  path: context.path,
  format: 'yarn-berry',
  formatVersion,
  packages: packages(),
  graph: once(() => berryGraph(placed, targets, context))
})

const builder = (): Builder => {
  const collect = packageCollector()
  const targets = new Map<string, PackageKey>()
  const placed: Placed[] = []
  const add = ({ entry, found, descriptors, aliases }: BerryPackage): string | undefined => {
    const key = collect.take(found, found.name)
    for (const alias of aliases) collect.alias(key, alias)
    for (const descriptor of descriptors) {
      const known = targets.size
      targets.set(descriptor, key)
      if (targets.size === known) return descriptor
    }
    placed.push({ entry, key, resolution: found.resolution })
    return undefined
  }
  return { add, packages: collect.packages, placed, targets }
}

/** @throws {LockfileError} with a line of the text that the entry stands in */
const packageOf = (entry: BerryEntry, text: string): BerryPackage => {
  const at = entry.resolution.indexOf('@', 1)
  const name = entry.resolution.slice(0, at)
  if (at === -1 || !isName(name)) {
    throw errorAt(
      text,
      entry.offset,
      `The resolution ${quote(entry.resolution)} does not begin with a package's name.`
    )
  }
  const { version } = entry
  if (version === undefined || !canBeVersion(version)) {
    throw errorAt(text, entry.offset, `The entry ${quote(entry.key)} has no version that can be one.`)
  }
  const reference = entry.resolution.slice(at + 1)
  const resolution = placeOf(reference, name, version, entry, text)
  const { os, cpu } = platformOf(entry, text)
  const descriptors = descriptorsOf(entry.key)
  const aliases: string[] = []
  for (const descriptor of descriptors) {
    if (descriptor.startsWith(name) && descriptor.startsWith('@', name.length)) continue
    const alias = descriptor.slice(0, Math.max(0, descriptor.indexOf('@', 1)))
    if (!isName(alias)) {
      throw errorAt(text, entry.offset, `${quote(descriptor)} does not begin with the name of a package.`)
    }
    aliases.push(alias)
  }
  const found = packageFrom({
    installedAs: name,
    name,
    version,
    resolution,
    hasInstallScript: undefined,
    bundled: false,
    os,
    cpu
  })
  return { entry, found, descriptors, aliases }
}
