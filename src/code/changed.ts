// Which files of a release are new: only those need looking into.
import { createHash } from 'node:crypto'
import { isSameFile, type PackageFile, type PackageFiles } from './define.ts'

/**
 * The paths whose bytes the old version did not have, there or elsewhere: a file that was moved is not new. Linear in
 * the bytes: hashes are made only of files at new paths, and of old files that have the size of one.
 */
export const changedPaths = (old: PackageFiles, after: PackageFiles): ReadonlySet<string> => {
  const changed = new Set<string>()
  const placed: (readonly [string, PackageFile])[] = []
  for (const [path, file] of after) {
    const before = old.get(path)
    if (before === undefined) placed.push([path, file])
    else if (!isSameFile(before, file)) changed.add(path)
  }
  if (placed.length === 0) return changed
  const sizes = new Set(placed.map(([, { size }]) => size))
  const alike = [...old.values()].filter(({ size }) => sizes.has(size))
  const known = new Set(alike.map(digestOf))
  const knownSizes = new Set(alike.map(({ size }) => size))
  for (const [path, file] of placed)
    if (!knownSizes.has(file.size) || !known.has(digestOf(file))) changed.add(path)
  return changed
}

const digestOf = ({ bytes, digest }: PackageFile): string =>
  digest ?? createHash('sha256').update(bytes).digest('hex')
