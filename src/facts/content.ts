// What is inside: the archive that head would install, compared with the one before it.
import type { FetchedTarball, Inspection, InspectionRequest, Inspector } from '../inspect/define.ts'
import {
  known,
  unknown,
  type DependencyChange,
  type Fact,
  type FactSheet,
  type Registry,
  type Release
} from '../model.ts'
import { sha1Behind } from '../integrity.ts'

/** The facts that are learnt here. */
export type FactOfContent = 'served' | 'content'

type Changed = Exclude<DependencyChange, { kind: 'removed' }>

/**
 * Reads the archive of the release that a change brings, and of its predecessor, and compares what is in them. Both are
 * fetched from the registry that was asked, verified, and forgotten; nothing of them is written or run.
 * @param added how it is looked at as a whole, where it is added
 */
export const readContent = async (
  change: Changed,
  sheet: Pick<FactSheet, 'release' | 'settledPredecessor' | 'address'>,
  registry: Registry,
  inspector: Inspector,
  added?: InspectionRequest['added']
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
  const remembered = recalled(inspector, wanted, before && { version: before.version, at: earlier }, added)
  if (remembered !== undefined) return remembered
  inspector.prepare()
  const paths = [wanted, earlier].flatMap((one) => one?.path ?? [])
  return registry.tarballs(paths, async ([now = notFetched, was = notFetched]) => {
    if (!now.known) return { served: now, content: now }
    return inspector.inspect({
      after: { bytes: now.value, expected: wanted.expected },
      before: before && { version: before.version, tarball: fetched(earlier, was) },
      ...(added && { added })
    })
  })
}

const recalled = (
  inspector: Inspector,
  { expected }: WantedTarball,
  before: { readonly version: string; readonly at: WantedTarball | undefined } | undefined,
  added: InspectionRequest['added']
): Inspection | undefined => {
  if (before === undefined) return inspector.recall({ after: expected, before, added })
  const { version, at } = before
  return at && inspector.recall({ after: expected, before: { version, expected: at.expected }, added })
}

const notFetched = unknown('unreachable', 'It was not fetched.')

const fetched = (wanted: WantedTarball | undefined, bytes: Fact<Buffer>): Fact<FetchedTarball> => {
  if (wanted === undefined) return unknown('unsupported', 'The registry does not tell where it is.')
  return bytes.known ? known({ bytes: bytes.value, expected: wanted.expected }) : bytes
}

/** A tarball of the registry: its path below it, and the hashes that its bytes should have. */
interface WantedTarball {
  readonly path: string
  readonly expected: FetchedTarball['expected']
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
