// Versions, each parsed once: those of a past are asked about by several signals, and packages have many in common.
import semver, { type SemVer } from 'semver'

const parsed = new Map<string, SemVer | null>()
/** Some megabytes. A document may list thousands, and a review may have hundreds of documents. */
const mostKept = 10_000
const longestKept = 64

/** A version as npm reads it, or null where it is none. What is given stays as it is, since others get the same. */
export const parseVersion = (version: string): SemVer | null => {
  if (version.length > longestKept) return semver.parse(version)
  const found = parsed.get(version)
  if (found !== undefined) return found
  if (parsed.size === mostKept) parsed.clear()
  const made = semver.parse(version)
  parsed.set(version, made)
  return made
}

/** Whether the first is higher than the second; not where one of them is no version. */
export const isHigher = (version: string, than: string): boolean => {
  const [a, b] = [parseVersion(version), parseVersion(than)]
  return a !== null && b !== null && a.compare(b) > 0
}
