// What is inside: the archive that head would install, compared with the one before it.
import { compareCode, type CodeEntries } from '../code/compare.ts'
import { filesOfCommand } from '../code/reach.ts'
import {
  known,
  unknown,
  type Content,
  type DependencyChange,
  type Fact,
  type FactSheet,
  type JsonValue,
  type Registry,
  type Release,
  type Unknown,
  type WantedTarball
} from '../model.ts'
import type { PackageFiles } from '../code/define.ts'
import { sha1Behind } from '../integrity.ts'
import type { Archive, TarballReading } from '../tarball/define.ts'
import { readPackedManifest, type PackedManifest } from '../tarball/manifest.ts'

/** The facts that are learnt here. */
export type FactOfContent = 'served' | 'content'

type Changed = Exclude<DependencyChange, { kind: 'removed' }>

/**
 * Reads the archive of the release that a change brings, and of its predecessor, and compares what is in them. Both are
 * fetched from the registry that was asked, verified, and forgotten; nothing of them is written or run.
 */
export const readContent = async (
  change: Changed,
  sheet: Pick<FactSheet, 'release' | 'settledPredecessor' | 'address'>,
  registry: Registry
): Promise<Pick<FactSheet, FactOfContent>> => {
  const { release, settledPredecessor } = sheet
  if (change.kind === 'mutated') {
    const why = unknown('unsupported', 'The version is the same: its archive was not read.')
    return { served: why, content: why }
  }
  if (!release.known) return { served: release, content: release }
  const before = settledPredecessor.known ? settledPredecessor.value : undefined
  const wanted = wantedOf(change, release.value, sheet.address, registry)
  if (wanted === undefined) {
    const why = unknown('unsupported', 'The registry does not tell where its archive is.')
    return { served: why, content: why }
  }
  const earlier = before === undefined ? undefined : published(before, registry)
  return registry.tarballs(earlier === undefined ? [wanted] : [wanted, earlier], ([now, was]) => {
    if (now === undefined || !now.known) {
      const why = now ?? unknown('unreachable', 'It was not fetched.')
      return { served: why, content: why }
    }
    const { integrity, oddities, archive } = now.value
    return {
      served: known({ integrity, oddities, unread: archive.known ? undefined : archive.detail }),
      content: contentOf(now.value, before, was)
    }
  })
}

// The lockfile's own address and hash, where they are this registry's: that is what will be installed.
const wantedOf = (
  { after }: Changed,
  release: Release,
  address: FactSheet['address'],
  registry: Registry
): WantedTarball | undefined => {
  const locked = address.known ? address.value?.path : undefined
  const path = locked ?? pathOf(release, registry)
  if (path === undefined) return undefined
  const { resolution } = after
  const integrity = 'integrity' in resolution ? resolution.integrity : undefined
  const sha1 = 'resolved' in resolution ? sha1Behind(resolution.resolved) : undefined
  // Some lockfiles write checksums of their own, which are of other bytes.
  const isHash = integrity !== undefined && /(?:^|\s)(?:sha\d+|md5)-/.test(integrity)
  return isHash || sha1 !== undefined
    ? { path, expected: { integrity: isHash ? integrity : undefined, sha1 } }
    : { path, expected: { integrity: release.integrity, sha1: release.shasum } }
}

const published = (release: Release, registry: Registry): WantedTarball | undefined => {
  const path = pathOf(release, registry)
  return path === undefined
    ? undefined
    : { path, expected: { integrity: release.integrity, sha1: release.shasum } }
}

const pathOf = ({ tarball }: Release, registry: Registry): string | undefined =>
  tarball === undefined ? undefined : registry.pathOf(tarball)

const contentOf = (
  now: TarballReading,
  before: Release | undefined,
  was: Fact<TarballReading> | undefined
): Fact<Content> => {
  if (!now.archive.known) return now.archive
  const after = now.archive.value
  const manifest = readPackedManifest(after)
  if (!manifest.known) return manifest
  const old = before === undefined ? known(undefined) : archiveOf(before, was)
  // Compared with nothing, everything would be new.
  if (!old.known) return old
  const oldManifest = old.value === undefined ? undefined : readPackedManifest(old.value)
  const manifestBefore = oldManifest?.known === true ? oldManifest.value : undefined
  const { files } = after
  const filesBefore = old.value?.files
  const entries = entriesOf(files, manifest.value, filesBefore, manifestBefore)
  return known({
    comparedWith: before?.version,
    manifest: manifest.value,
    manifestBefore,
    files: { count: files.size, bytes: after.size },
    filesBefore: old.value && { count: old.value.files.size, bytes: old.value.size },
    code: compareCode(filesBefore, files, entries),
    added: [...files.keys()].filter((path) => filesBefore?.has(path) !== true)
  })
}

const archiveOf = (before: Release, was: Fact<TarballReading> | undefined): Fact<Archive | undefined> => {
  const why = (reason: Unknown): Unknown =>
    unknown(
      reason.reason,
      `Version ${before.version}, to compare it with, could not be read. ${reason.detail}`
    )
  if (was === undefined)
    return unknown('unsupported', 'The registry does not tell where the version before is.')
  if (!was.known) return why(was)
  if (was.value.integrity.state === 'differs')
    return why(unknown('malformed', 'Its bytes are not those that the registry names.'))
  return was.value.archive.known ? was.value.archive : why(was.value.archive)
}

const entriesOf = (
  after: PackageFiles,
  manifest: PackedManifest,
  before: PackageFiles | undefined,
  manifestBefore: PackedManifest | undefined
): CodeEntries => {
  const { main, module: esm, commands } = manifest
  return {
    entryPoints: [
      main ?? 'index.js',
      ...(esm === undefined ? [] : [esm]),
      ...commands.values(),
      ...pathsIn(manifest.exports)
    ],
    installAfter: installed(after, manifest),
    installBefore:
      before === undefined || manifestBefore === undefined ? [] : installed(before, manifestBefore)
  }
}

const installed = (files: PackageFiles, { installScripts }: PackedManifest): readonly string[] =>
  [...installScripts.values()].flatMap((command) => [
    ...filesOfCommand(files, command),
    // What node-gyp builds can run commands of its own.
    ...(command.includes('node-gyp') ? filesOfCommand(files, gypText(files)) : [])
  ])

const gypText = (files: PackageFiles): string => files.get('binding.gyp')?.bytes.toString() ?? ''

const mostExports = 200

// `exports` is a tree whose leaves are paths.
const pathsIn = (exported: PackedManifest['exports']): readonly string[] => {
  const found: string[] = []
  const open = [exported]
  while (open.length > 0 && found.length < mostExports) {
    const value = open.pop()
    if (typeof value === 'string') found.push(value)
    else if (typeof value === 'object' && value !== null) open.push(...Object.values<JsonValue>(value))
  }
  return found
}
