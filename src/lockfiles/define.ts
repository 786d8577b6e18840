// What the lockfile readers share: the contract, and the rules that hold for every format.
import type { Lockfile, Manifest } from '../model.ts'

/** What a reader gets besides the text. */
export interface ReadContext {
  /** The lockfile's path from the root of the repository. */
  readonly path: string
  /** The manifests of the project by folder, relative to the lockfile's (`.` is its own). May be empty. */
  readonly manifests: ReadonlyMap<string, Manifest>
}

/**
 * Reads one format: text in, model out.
 * @throws {LockfileError} for anything it does not know to the letter; it never guesses and never skips an entry
 */
export type LockfileReader = (text: string, context: ReadContext) => Lockfile

/** A lockfile that cannot be read: `message` says what is wrong, `line` (from 1) where, `advice` what to do. */
export class LockfileError extends Error {
  override readonly name = 'LockfileError'
  readonly line: number | undefined
  readonly advice: string | undefined
  constructor(message: string, at: { readonly line?: number | undefined; readonly advice?: string } = {}) {
    super(message)
    this.line = at.line
    this.advice = at.advice
  }
}

/** The line (from 1) on which a position of a text stands. */
export const lineAt = (text: string, offset: number): number => {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}

/**
 * Whether an address has the shape that registries give a tarball: `…/<name>/-/<file>-<version>.tgz`, with or
 * without the scope in the file's name (GitLab writes it), or GitHub Packages' `…/download/<name>/<version>/…`.
 * A package of the same name in a scope is another package.
 */
export const isRegistryAddress = (address: string, name: string, version: string): boolean => {
  const file = name.slice(name.indexOf('/') + 1)
  // The common case, without the cost of a parsed address: nothing in it that parsing could change.
  const usual = `/${name}/-/${file}-${version}.tgz`
  if (address.endsWith(usual) && isPlain(address)) {
    const folder = address.length - usual.length
    if (name.startsWith('@') || address[address.lastIndexOf('/', folder - 1) + 1] !== '@') return true
  }
  let path: string
  try {
    const { protocol, pathname } = new URL(address)
    if (protocol !== 'https:' && protocol !== 'http:') return false
    path = decodeURIComponent(pathname)
  } catch {
    return false
  }
  const folder = path.lastIndexOf(`/${name}/-/`)
  if (folder !== -1 && !name.startsWith('@') && /\/@[^/]*$/.test(path.slice(0, folder))) return false
  return (
    path.endsWith(`/${name}/-/${file}-${version}.tgz`) ||
    path.endsWith(`/${name}/-/${name}-${version}.tgz`) ||
    path.includes(`/download/${name}/${version}/`)
  )
}

const isPlain = (address: string): boolean =>
  /^https?:\/\/[^%?#\\\s]+$/.test(address) && !address.includes('/.')

/** Package names are short and hold no control characters; anything else is not a name (npm's limit is 214). */
export const isPackageName = (name: string): boolean =>
  name.length > 0 &&
  name.length <= 214 &&
  // Nearly all names pass a simpler rule that is within the whole one, which is slow.
  (/^(?:@[a-z\d][\w.-]*\/)?[a-z\d][\w.-]*$/.test(name) ||
    (/^(?:@[^/\s\\@\p{Cc}]+\/)?[^/\s\\@\p{Cc}]+$/u.test(name) && !/(?:^|\/)\.{1,2}$/.test(name)))
