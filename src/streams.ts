// Which past a version has: prereleases, canaries and nightly builds are streams of their own.

/** The stream of a version: empty for stable ones, else the first word of its prerelease, such as `canary`. */
export const streamOf = (version: string): string => {
  // Asked of every release of a long past, so the version is cut by hand rather than parsed.
  const [number = ''] = version.split('+', 1)
  const dash = number.indexOf('-')
  if (dash === -1) return ''
  const words = number
    .slice(dash + 1)
    .split(/[.-]/)
    .filter((part) => !isCount(part))
    .map((part) => /^[a-z]+/i.exec(part)?.[0] ?? '')
  return words.find((word) => word !== '')?.toLowerCase() ?? 'prerelease'
}

// Numbers, dates and the hashes of commits say which release of the stream it is.
const isCount = (part: string): boolean => /^(?:\d+|[0-9a-f]{7,40})$/.test(part)

/** The release line of a version: major and minor. */
export const lineOf = (version: string): string => version.split('.', 2).join('.')
