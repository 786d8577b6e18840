// yarn.lock of Yarn 2 and later: the packages.
import type { LockedPackage, Lockfile, PackageKey, Resolution } from '../model.ts'
import { isRegistryAddress, type LockfileReader, type ReadContext } from './define.ts'
import { once, packageCollector } from './collect.ts'
import { checkBerryVersion, readBerryEntries } from './yarn-berry-general.ts'
import { berryGraph, descriptorsOf, type EntryReader } from './yarn-berry-graph.ts'
import { scanBerry, type BerryEntry, type BerryVisitor } from './yarn-berry-scan.ts'
import {
  cleanText,
  decodeAscii,
  errorAt,
  gitResolution,
  isGitAddress,
  isName,
  canBeVersion,
  quote
} from './yarn-shared.ts'

/**
 * Reads the yarn.lock of Yarn 2 to 4, `__metadata` version 4 to 10. The scopes of what a workspace asks for are
 * those of its manifest in the context; without it, everything that is not optional is taken for `prod`.
 * @throws {LockfileError}
 */
export const readYarnBerry: LockfileReader = (text, context) => {
  const clean = cleanText(text)
  const fast = builder(clean)
  // The entries are read again for the graph rather than kept: most lockfiles are never asked for theirs.
  return scanBerry(clean, fast)
    ? lockfileOf(fast, (entry) => void scanBerry(clean, { version: () => {}, entry }), context)
    : readYarnBerrySlowly(clean, context)
}

/**
 * `readYarnBerry` by the general reader alone.
 * @throws {LockfileError}
 */
export const readYarnBerrySlowly: LockfileReader = (text, context) => {
  const clean = cleanText(text)
  const slow = builder(clean)
  const entries: BerryEntry[] = []
  readBerryEntries(clean, {
    version: slow.version,
    entry: (entry) => {
      entries.push(entry)
      slow.entry(entry)
    }
  })
  return lockfileOf(slow, (visit) => entries.forEach((entry) => visit(entry)), context)
}

interface Builder extends BerryVisitor {
  readonly formatVersion: () => string
  readonly packages: () => readonly LockedPackage[]
  /** The package of each descriptor. */
  readonly targets: ReadonlyMap<string, PackageKey>
}

const lockfileOf = (built: Builder, entries: EntryReader, context: ReadContext): Lockfile => {
  const packages = built.packages()
  return {
    path: context.path,
    format: 'yarn-berry',
    formatVersion: built.formatVersion(),
    packages,
    graph: once(() => berryGraph(entries, packages, built.targets, context))
  }
}

const builder = (text: string): Builder => {
  const collect = packageCollector()
  const targets = new Map<string, PackageKey>()
  let formatVersion = ''
  return {
    formatVersion: () => formatVersion,
    packages: collect.packages,
    targets,
    version: (version) => {
      checkBerryVersion(version)
      formatVersion = version
    },
    entry: (entry) => {
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
      const resolution = reference.startsWith('npm:')
        ? npmResolution(reference, name, version, entry, text)
        : resolutionOf(reference, entry, text)
      const { os, cpu } = platformOf(entry, text)
      const key = collect.add({
        installedAs: name,
        name,
        version,
        resolution,
        hasInstallScript: undefined,
        bundled: false,
        os,
        cpu
      })
      for (const descriptor of descriptorsOf(entry.key)) {
        const known = targets.size
        targets.set(descriptor, key)
        if (targets.size === known)
          throw errorAt(text, entry.offset, `${quote(descriptor)} stands twice in the file.`)
        if (descriptor.startsWith(name) && descriptor.startsWith('@', name.length)) continue
        const alias = descriptor.slice(0, Math.max(0, descriptor.indexOf('@', 1)))
        if (!isName(alias)) {
          throw errorAt(text, entry.offset, `${quote(descriptor)} does not begin with the name of a package.`)
        }
        collect.alias(key, alias)
      }
    }
  }
}

/*
 * What is installed is the version in the resolution, whatever stands under "version": the two must agree.
 * `__archiveUrl` is there where the registry gave an address of an unusual shape.
 */
const npmResolution = (
  reference: string,
  name: string,
  version: string,
  { checksum, offset, resolution }: BerryEntry,
  text: string
): Resolution => {
  if (reference.length === version.length + 4 && reference.endsWith(version)) {
    return { kind: 'registry', resolved: undefined, integrity: checksum }
  }
  const [, selected, url] = /^npm:([^:?#]*)(?:::__archiveUrl=([^&]*))?$/.exec(reference) ?? []
  if (selected !== version && selected?.replace(/\+.*$/, '') !== version) {
    throw errorAt(
      text,
      offset,
      `The resolution ${quote(resolution)} and the version ${quote(version)} do not agree.`
    )
  }
  const resolved = url === undefined ? undefined : decodeAscii(url)
  return resolved === undefined || isRegistryAddress(resolved, name, version)
    ? { kind: 'registry', resolved, integrity: checksum }
    : { kind: 'tarball', resolved, integrity: checksum }
}

const resolutionOf = (
  reference: string,
  { checksum, offset, resolution }: BerryEntry,
  text: string
): Resolution => {
  const protocol = /^[a-z][a-z\d+.-]*:/.exec(reference)?.[0] ?? ''
  const rest = reference.slice(protocol.length)
  switch (protocol) {
    case 'workspace:':
      return { kind: 'workspace', path: rest }
    case 'patch:':
      return { kind: 'patch', patch: rest, integrity: checksum }
    case 'link:':
    case 'portal:':
    case 'file:':
    case 'exec:':
      return { kind: 'local', path: localPath(rest) }
  }
  if (isGitAddress(reference)) return gitResolution(reference, checksum)
  if (/^https?:$/.test(protocol)) return { kind: 'tarball', resolved: reference, integrity: checksum }
  throw errorAt(text, offset, `The resolution ${quote(resolution)} is of a kind that is not known.`)
}

// A path may be followed by a fragment and by bindings. The hash among them is of the content: it stays.
const localPath = (written: string): string => {
  const path = /^[^#]*?(?=::|#|$)/.exec(written)?.[0] ?? written
  const hash = /[:&]hash=([^&]*)/.exec(written)?.[1]
  return hash === undefined ? path : `${path}#${hash}`
}

const anywhere: Platform = { os: [], cpu: [] }

interface Platform {
  readonly os: readonly string[]
  readonly cpu: readonly string[]
}

/** `os=linux & cpu=x64 & libc=glibc`, alternatives in brackets: `(os=linux | os=darwin)`. */
const platformOf = ({ conditions, offset }: BerryEntry, text: string): Platform => {
  if (conditions === undefined) return anywhere
  const os: string[] = []
  const cpu: string[] = []
  for (const part of conditions.split(' & ')) {
    for (const one of part.replace(/^\((.*)\)$/, '$1').split(' | ')) {
      const [, not = '', what, which = ''] = /^(!?)(os|cpu|libc)=([\w.-]+)$/.exec(one) ?? []
      if (what === undefined)
        throw errorAt(text, offset, `The conditions ${quote(conditions)} are not understood.`)
      if (what === 'os') os.push(not + which)
      if (what === 'cpu') cpu.push(not + which)
    }
  }
  return { os, cpu }
}
