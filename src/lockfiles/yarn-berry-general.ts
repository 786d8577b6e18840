// yarn.lock of Yarn 2 and later in any spelling: the slow, exact path.
import { LockfileError } from './define.ts'
import { readYamlNodes, type YamlEntry, type YamlNode } from './yaml-general.ts'
import { errorAt, quote } from './yarn-shared.ts'
import type { BerryEntry, BerryVisitor, Lines } from './yarn-berry-scan.ts'

/**
 * Visits the entries of a text, which may be any YAML that can be read in one way only.
 * @throws {LockfileError} also for fields that no yarn.lock has: Yarn takes some fields of a manifest from there
 */
export const readBerryEntries = (text: string, visit: BerryVisitor): void => {
  if (/^\s*\{/.test(text)) {
    throw new LockfileError('The yarn.lock is written in JSON, as Yarn 6 does. That form is not read.', {
      line: 1,
      advice: 'Versions 4 to 10 in YAML are read, as Yarn 2 to 4 write them.'
    })
  }
  const [root, ...more] = readYamlNodes(text)
  if (root?.kind !== 'map' || more.length > 0) {
    throw new LockfileError('The file is not one YAML document with a map in it.', { line: 1 })
  }
  const metadata = root.entries.get('__metadata')
  if (metadata === undefined) {
    throw new LockfileError('The file has no "__metadata", so that its version is not known.', {
      line: 1,
      advice: 'Versions 4 to 10 are read. Write the file again with "yarn install".'
    })
  }
  const reader = readerOf(text)
  const written = reader.map(metadata, '"__metadata"').get('version')
  if (written === undefined) throw errorAt(text, metadata.offset, '"__metadata" has no version.')
  const version = reader.scalar(written, 'The version')
  checkBerryVersion(version)
  reader.fields(metadata, '__metadata', ['version', 'cacheKey'])
  visit.version(version)
  for (const [key, entry] of root.entries) {
    if (key !== '__metadata') visit.entry(reader.entry(key, entry))
  }
}

/** @throws {LockfileError} for a version of `__metadata` that is not read */
export const checkBerryVersion = (version: string): void => {
  if (/^(?:[4-9]|10)$/.test(version)) return
  throw new LockfileError(`The yarn.lock has version ${quote(version)}. Versions 4 to 10 are read.`, {
    advice: 'Update Lockkeeper, or write the file with Yarn 2, 3 or 4.'
  })
}

const fieldNames = [
  'version',
  'resolution',
  'dependencies',
  'optionalDependencies',
  'peerDependencies',
  'dependenciesMeta',
  'peerDependenciesMeta',
  'bin',
  'checksum',
  'conditions',
  'languageName',
  'linkType'
] as const

const readerOf = (text: string) => {
  const scalar = ({ value, offset }: YamlEntry, what: string): string => {
    if (value.kind === 'scalar' && value.value !== null) return value.value
    throw errorAt(text, offset, `${what} is not a text.`)
  }
  const map = ({ value, offset }: YamlEntry, what: string): ReadonlyMap<string, YamlEntry> => {
    if (value.kind === 'map') return value.entries
    throw errorAt(text, offset, `${what} is ${kindNames[value.kind]}, not a map.`)
  }
  const fields = <T extends string>(
    entry: YamlEntry,
    what: string,
    names: readonly T[]
  ): { readonly [N in T]?: YamlEntry } => {
    const found: { [N in T]?: YamlEntry } = {}
    for (const [name, value] of map(entry, quote(what))) {
      const known = names.find((one) => one === name)
      if (known === undefined)
        throw errorAt(text, value.offset, `The field ${quote(name)} of ${quote(what)} is not known.`)
      found[known] = value
    }
    return found
  }
  const pairs = (entry: YamlEntry | undefined): Lines =>
    entry === undefined
      ? []
      : [...map(entry, 'A list of names')].flatMap(([name, value]) => [name, scalar(value, quote(name))])
  const meta = (entry: YamlEntry | undefined, names: readonly string[]): Lines =>
    entry === undefined
      ? []
      : [...map(entry, 'A list of names')].flatMap(([name, value]) => {
          const flags = Object.entries(fields(value, name, names))
          for (const [flag, at] of flags) {
            if (at !== undefined && !['true', 'false'].includes(scalar(at, quote(flag)))) {
              throw errorAt(text, at.offset, `${quote(flag)} is neither true nor false.`)
            }
          }
          return flags.some(
            ([flag, at]) => flag === 'optional' && at !== undefined && textOf(at.value) === 'true'
          )
            ? [name, 'true']
            : []
        })
  const optionalScalar = (entry: YamlEntry | undefined, what: string): string | undefined =>
    entry === undefined ? undefined : scalar(entry, what)

  const entry = (key: string, at: YamlEntry): BerryEntry => {
    const found = fields(at, key, fieldNames)
    const resolution = optionalScalar(found.resolution, '"resolution"')
    const linkType = optionalScalar(found.linkType, '"linkType"')
    if (resolution === undefined) throw errorAt(text, at.offset, `The entry ${quote(key)} has no resolution.`)
    if (linkType !== 'hard' && linkType !== 'soft') {
      throw errorAt(text, at.offset, `The linkType of ${quote(key)} is neither hard nor soft.`)
    }
    optionalScalar(found.languageName, '"languageName"')
    pairs(found.bin)
    meta(found.peerDependenciesMeta, ['optional'])
    return {
      offset: at.offset,
      key,
      version: optionalScalar(found.version, '"version"'),
      resolution,
      checksum: optionalScalar(found.checksum, '"checksum"'),
      conditions: optionalScalar(found.conditions, '"conditions"'),
      dependencies: pairs(found.dependencies),
      optionalDependencies: pairs(found.optionalDependencies),
      peerDependencies: pairs(found.peerDependencies),
      dependenciesMeta: meta(found.dependenciesMeta, ['built', 'optional', 'unplugged'])
    }
  }
  return { scalar, map, fields, entry }
}

const kindNames = { scalar: 'a text', list: 'a list', map: 'a map' }

const textOf = (node: YamlNode): string | null | undefined =>
  node.kind === 'scalar' ? node.value : undefined
