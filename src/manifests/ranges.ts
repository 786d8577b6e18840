// Ranges as manifests write them.
import semver from 'semver'

/** Longer ranges are not compared: comparing them would be what they are for. */
export const longestRange = 500

// No package gets there. What takes it has no end.
const beyondAll = '999999.0.0'

/** Whether a range takes whatever comes. What no registry answers for, such as git and workspaces, does not. */
export const isLoose = (range: string | undefined): boolean => {
  if (range === undefined) return false
  const asked = registryRange(range)
  if (asked === undefined) return false
  // Nobody reads it to its end.
  if (asked.length > longestRange) return true
  return semver.validRange(asked, loosely) === null || semver.satisfies(beyondAll, asked, loosely)
}

/** As package managers read ranges. */
export const loosely = { loose: true } as const

/**
 * The range or tag that a registry is asked for; undefined where another source is meant. An alias asks as well:
 * `npm:other@^1` for `^1`.
 */
export const registryRange = (range: string): string | undefined => {
  const text = range.trim()
  if (text.length > longestRange) return text
  if (text.startsWith('npm:')) {
    const target = text.slice('npm:'.length)
    const [, behind] = /^(?:@[^/@]+\/)?[^/@]+@(.*)$/s.exec(target) ?? []
    // Without a version behind it, a name asks for the newest release.
    return behind ?? (semver.validRange(target, loosely) === null ? '' : target)
  }
  if (semver.validRange(text, loosely) !== null) return text
  // Paths, addresses, protocols and `owner/repository` all have one of these.
  return /[:/\\]|^\./.test(text) || /\.(?:tgz|tar|tar\.gz)$/i.test(text) ? undefined : text
}
