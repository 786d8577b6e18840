// Where npm would put an entry: the first folder of its path is dropped, whatever its name, and it must stay inside.
import { posix, win32 } from 'node:path'
import type { Notes } from './define.ts'

/**
 * The path below the package's folder, or undefined where npm writes nothing (pacote's `strip: 1`, and node-tar's
 * unpack.js: roots and drives are taken off, and a path with `..` is skipped). What another system would read in
 * another way is noted.
 */
export const placeOf = (path: string, notes: Notes): string | undefined => {
  const slash = path.indexOf('/')
  const rest = path.slice(slash + 1)
  if (slash !== -1 && !unusual.test(path)) return rest
  const root = path.slice(0, Math.max(0, slash))
  if (slash === 0 || root === '..') notes.note('outside', path)
  else if (slash === -1 || root === '.' || unusualChar.test(path)) notes.note('odd-path', path)
  return slash === -1 ? undefined : settle(rest, path, notes)
}

/** Whether a link from a file would lead out of the package's folder: npm skips a file of which an archive says so. */
export const leadsOut = (from: string, target: string): boolean => {
  const way = target.replaceAll('\\', '/')
  return way.split('/').includes('..') && posix.join(posix.dirname(from), way).split('/', 1)[0] === '..'
}

// A backslash, a colon, a control character, or bytes that were no UTF-8.
const unusualChar = /[\\:\p{Cc}\uFFFD]/u
// Or a part that is empty, `.` or `..`
const unusual = /[\\:\p{Cc}\uFFFD]|(?:^|\/)\.{0,2}(?:\/|$)/u

const settle = (rest: string, path: string, notes: Notes): string | undefined => {
  const inside = withoutRoots(rest)
  if (inside === undefined || inside.replaceAll('\\', '/').split('/').includes('..')) {
    notes.note('outside', path)
    return undefined
  }
  if (inside !== rest) notes.note('outside', path)
  const place = inside
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/')
  if (place !== inside || place === '') notes.note('odd-path', path)
  return place === '' ? undefined : place
}

// `/`, `C:`, `C:/`, `\\server\share\`, one behind the other. No path has more than a few; one that does is not followed.
const withoutRoots = (path: string): string | undefined => {
  let rest = path
  for (let roots = 0; roots < mostRoots; roots++) {
    // Slashes are roots each for itself, save for the two of `//?/`, which Windows writes before any root.
    const { length } = /^\/+(?!\?\/)|^\/+(?=\/\/\?\/)/.exec(rest)?.[0] ?? win32.parse(rest).root
    if (length === 0) return rest
    rest = rest.slice(length)
  }
  return undefined
}

const mostRoots = 4
