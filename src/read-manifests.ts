// The manifests of the repository at base and head: what they ask for, held against the lockfiles.
import { prefixOf } from './paths.ts'
import type { LockfilePair } from './diff.ts'
import { isLockfileName, readLockfile } from './lockfiles/index.ts'
import { readManifest } from './lockfiles/manifest.ts'
import { holdsRanges, type DriftContext, type DriftPair } from './manifests/define.ts'
import { manifestDrift } from './manifests/drift.ts'
import { looseRanges, type ManifestPair } from './manifests/loose.ts'
import type { FileEntry, FileProblem, Importer, Lockfile, Manifest, Source } from './model.ts'
import { redirectedBy } from './settings/index.ts'

/**
 * What the manifests ask for without an end, and where they and the lockfiles do not agree. Reads the manifests that
 * differ, and those whose ranges a lockfile repeats and changes. All else is read only when something was found that
 * it may explain.
 * @param changedLockfiles every lockfile that differs, also those that could not be paired
 * @throws {UserError} when the source cannot be read
 */
export const readManifestProblems = async (
  source: Source,
  pairs: readonly LockfilePair[],
  changedLockfiles: readonly string[]
): Promise<readonly FileProblem[]> => {
  const repeated = new Set(pairs.flatMap(repeatedManifests))
  const changed = await changedManifests(source, repeated)
  const own = ownNames(source)
  const loose = looseRanges(changed, none)
  const problems = loose.length === 0 ? [] : [...looseRanges(changed, await own())]
  const unchanged = await besideUnchanged(source, changed, changedLockfiles)
  for (const pair of [...pairs, ...unchanged]) {
    const { path, before, after } = pair
    if (after !== undefined) problems.push(...(await driftOf(source, { path, before, after }, changed, own)))
  }
  return problems
}

const none: ReadonlySet<string> = new Set()

const driftOf = async (
  source: Source,
  pair: DriftPair,
  changed: readonly ManifestPair[],
  own: () => Promise<ReadonlySet<string>>
): Promise<readonly FileProblem[]> => {
  const manifests: DriftContext['manifests'] = new Map(
    changed.flatMap((manifest) => {
      const at = importerPath(pair.path, manifest.path)
      return at === undefined ? [] : [[at, manifest] as const]
    })
  )
  if (manifestDrift(pair, { manifests, redirected: none, own: none }).length === 0) return []
  return manifestDrift(pair, {
    manifests,
    redirected: await redirectedNames(source, pair.path),
    own: pair.after.format === 'yarn-classic' ? await own() : none
  })
}

// A repository with more workspaces than this has not been seen; reading on would be work for an attacker's sake.
const maxManifests = 3000

const isManifest = (path: string): boolean =>
  /(?:^|\/)package\.json$/.test(path) && !/(?:^|\/)node_modules\//.test(path)

/** The manifests that differ, and those of `more`, as they are on both sides. */
const changedManifests = async (
  source: Source,
  more: ReadonlySet<string>
): Promise<readonly ManifestPair[]> => {
  const differing = (await source.changedFiles()).filter(({ path }) => isManifest(path))
  const isListed = new Set(differing.map(({ path }) => path))
  const others = [...more].some((path) => !isListed.has(path))
    ? (await source.files('head')).filter(({ path }) => more.has(path) && !isListed.has(path))
    : []
  const files = [...differing, ...others.map((file) => ({ path: file.path, before: file, after: file }))]
    .filter(({ after }) => after?.kind === 'file')
    .slice(0, maxManifests)
  if (files.length === 0) return []
  const isFile = (file: FileEntry | undefined): file is FileEntry => file?.kind === 'file'
  const blobs = await source.read(files.flatMap(({ before, after }) => [before, after].filter(isFile)))
  const manifestOf = (file: FileEntry | undefined): Manifest | undefined => {
    const bytes = isFile(file) ? blobs.get(file.id) : undefined
    return bytes === undefined ? undefined : readManifest(bytes)
  }
  return files.flatMap((file) => {
    const after = manifestOf(file.after)
    return after === undefined ? [] : [{ path: file.path, before: manifestOf(file.before), after }]
  })
}

/** The manifests whose ranges a lockfile repeats, and repeats otherwise than at base. */
const repeatedManifests = ({ path, before, after }: LockfilePair): readonly string[] => {
  if (after === undefined || !holdsRanges(after)) return []
  const asked = ({ dependencies }: Importer): string =>
    dependencies
      .map(({ name, range, scope }) => JSON.stringify([name, range, scope]))
      .toSorted()
      .join('\n')
  const old = new Map(
    before === undefined || !holdsRanges(before)
      ? []
      : before.graph().importers.map((importer) => [importer.path, asked(importer)])
  )
  return after.graph().importers.flatMap((importer) => {
    if (old.get(importer.path) === asked(importer)) return []
    return manifestPath(path, importer.path) ?? []
  })
}

/** Undefined for a folder outside of the repository. */
const manifestPath = (lockfile: string, importer: string): string | undefined => {
  const parts: string[] = []
  for (const part of `${prefixOf(lockfile)}${importer}/package.json`.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined
    if (part !== '..' && part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

/** How a lockfile calls the folder of a manifest; undefined where it does not lie below it. */
const importerPath = (lockfile: string, manifest: string): string | undefined => {
  const folder = prefixOf(lockfile)
  if (!manifest.startsWith(folder)) return undefined
  return prefixOf(manifest.slice(folder.length)).replace(/\/$/, '') || '.'
}

// Each is a request of its own. People who forget a lockfile forget one.
const maxUnchanged = 20

/** Lockfiles that are the same on both sides, while a manifest that they speak for asks for something else. */
const besideUnchanged = async (
  source: Source,
  changed: readonly ManifestPair[],
  changedLockfiles: readonly string[]
): Promise<readonly LockfilePair[]> => {
  const moved = changed.filter(({ before, after }) => before !== undefined && !asksTheSame(before, after))
  if (moved.length === 0) return []
  const lockfiles = (await source.files('head')).filter(
    ({ path, kind }) => kind === 'file' && isLockfileName(path)
  )
  const folders = new Set(changedLockfiles.map(prefixOf))
  const governing = new Map<FileEntry, ManifestPair[]>()
  for (const manifest of moved) {
    const lockfile = nearest(lockfiles, manifest.path)
    if (lockfile === undefined || folders.has(prefixOf(lockfile.path))) continue
    const others = governing.get(lockfile)
    if (others !== undefined) others.push(manifest)
    else if (governing.size < maxUnchanged) governing.set(lockfile, [manifest])
  }
  const blobs = await source.read([...governing.keys()])
  return [...governing].flatMap(([{ path, id }, manifests]) => {
    const bytes = blobs.get(id)
    const read = (side: 'before' | 'after'): Lockfile | undefined => {
      const reading =
        bytes === undefined
          ? undefined
          : readLockfile(bytes, { path, manifests: named(path, manifests, side) })
      return reading?.ok === true ? reading.lockfile : undefined
    }
    const after = read('after')
    if (after === undefined) return []
    return [{ path, before: holdsRanges(after) ? after : read('before'), after }]
  })
}

const named = (
  lockfile: string,
  manifests: readonly ManifestPair[],
  side: 'before' | 'after'
): ReadonlyMap<string, Manifest> =>
  new Map(
    manifests.flatMap((pair) => {
      const [at, manifest] = [importerPath(lockfile, pair.path), pair[side]]
      return at === undefined || manifest === undefined ? [] : [[at, manifest] as const]
    })
  )

const asksTheSame = (a: Manifest, b: Manifest): boolean => asking(a) === asking(b)

const asking = ({ dependencies, devDependencies, optionalDependencies }: Manifest): string =>
  JSON.stringify(
    [dependencies, devDependencies, optionalDependencies].map((group) =>
      [...group].map((line) => JSON.stringify(line)).toSorted()
    )
  )

// The lockfile in the same folder, or in the nearest one above it.
const nearest = (lockfiles: readonly FileEntry[], manifest: string): FileEntry | undefined =>
  lockfiles
    .filter(({ path }) => manifest.startsWith(prefixOf(path)))
    .toSorted((a, b) => prefixOf(b.path).length - prefixOf(a.path).length)[0]

/** The names of all packages in the repository at head, read when first asked for. */
const ownNames = (source: Source): (() => Promise<ReadonlySet<string>>) => {
  let names: Promise<ReadonlySet<string>> | undefined
  const read = async (): Promise<ReadonlySet<string>> => {
    const files = (await source.files('head'))
      .filter(({ path, kind }) => kind === 'file' && isManifest(path))
      .slice(0, maxManifests)
    const blobs = await source.read(files)
    return new Set(
      files.flatMap(({ id }) => {
        const bytes = blobs.get(id)
        return (bytes === undefined ? undefined : readManifest(bytes)?.name) ?? []
      })
    )
  }
  return () => (names ??= read())
}

/** What the settings beside a lockfile take from elsewhere than their ranges say. */
const redirectedNames = async (source: Source, lockfile: string): Promise<ReadonlySet<string>> => {
  const homes = new Set(['package.json', 'pnpm-workspace.yaml'].map((name) => prefixOf(lockfile) + name))
  const files = (await source.files('head')).filter(({ path, kind }) => kind === 'file' && homes.has(path))
  const blobs = await source.read(files)
  return new Set(files.flatMap(({ path, id }) => redirectedBy(path, new TextDecoder().decode(blobs.get(id)))))
}
