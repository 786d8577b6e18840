// yarn.lock of Yarn 2 and later: where the bytes come from, and for which platforms.
import type { Resolution } from '../model.ts'
import { isRegistryAddress } from './define.ts'
import type { BerryEntry } from './yarn-berry-scan.ts'
import { decodeAscii, errorAt, gitResolution, isGitAddress, quote } from './yarn-shared.ts'

/**
 * Where the package of an entry comes from: `reference` is what its resolution says behind the name.
 * @throws {LockfileError} with a line of the text that the entry stands in
 */
export const placeOf = (
  reference: string,
  name: string,
  version: string,
  entry: BerryEntry,
  text: string
): Resolution =>
  reference.startsWith('npm:')
    ? npmResolution(reference, name, version, entry, text)
    : resolutionOf(reference, entry, text)

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

/**
 * `os=linux & cpu=x64 & libc=glibc`, alternatives in brackets: `(os=linux | os=darwin)`.
 * @throws {LockfileError} with a line of the text that the entry stands in
 */
export const platformOf = ({ conditions, offset }: BerryEntry, text: string): Platform => {
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
