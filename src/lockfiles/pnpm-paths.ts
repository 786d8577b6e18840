// How pnpm names packages in its lockfile, and how dependencies refer to those names.

/**
 * The three ways: `/name/1.0.0_peers` (lockfileVersion 5), `/name@1.0.0(peers)` (6), `name@1.0.0(peers)` (9).
 */
export type PnpmGrammar = 'slashes' | 'leading-slash' | 'bare'

/** What a name in `packages` says by itself. */
export interface PathParts {
  /** Undefined where the entry itself has to say it. */
  readonly name: string | undefined
  /** A semantic version; undefined where the package comes from somewhere else than a registry. */
  readonly version: string | undefined
  /** What says that it comes from another registry than the default one, as written: `work:1.0.0` or a path. */
  readonly registry: string | undefined
}

/** Takes a name in `packages` or `snapshots` apart. */
export const partsOf = (grammar: PnpmGrammar, path: string): PathParts => {
  if (grammar === 'slashes') return partsOfSlashes(path)
  const id = path.slice(0, suffixStart(path))
  if (grammar === 'bare') return partsOfBare(id)
  if (id.startsWith('/')) return nameAndVersion(id.slice(1), '@')
  // `registry.example/name@1.0.0`: a package of another registry. Addresses and folders are no such thing.
  const slash = id.indexOf('/')
  const parts = slash === -1 || id.includes(':') ? nothing : nameAndVersion(id.slice(slash + 1), '@')
  return parts.version === undefined ? nothing : { ...parts, registry: id }
}

/** Where the peers and the patch begin that end a path of grammar 6 and 9: all closed brackets at its end. */
export const suffixStart = (path: string): number => {
  if (!path.endsWith(')')) return path.length
  // One pair of brackets, as most have.
  const last = path.lastIndexOf('(')
  if (path.indexOf(')') === path.length - 1 && path.indexOf('(') === last && last > 0) return last
  let open = 0
  for (let at = path.length; at > 0; at--) {
    const sign = path.charCodeAt(at - 1)
    if (sign === closing) open++
    else if (sign === opening) open--
    else if (open === 0) return at
    if (open < 0) break
  }
  return path.length
}

/** Since version 9 one entry of `packages` serves every combination of peers; before, each had its own. */
export const withoutPeers = (grammar: PnpmGrammar, path: string): string =>
  grammar === 'bare' ? path.slice(0, suffixStart(path)) : path

/** The hash in `(patch_hash=…)`, which stands before the peers; undefined without one. */
export const patchHashOf = (path: string): string | undefined => {
  const start = suffixStart(path)
  if (!path.startsWith(patchStart, start)) return undefined
  return path.slice(start + patchStart.length, path.indexOf(')', start))
}

/** Whether there is a patch of the package at a path, as far as the path says so. */
export const isPatchedPath = (grammar: PnpmGrammar, path: string): boolean =>
  grammar !== 'slashes' && path.includes(patchStart) && patchHashOf(path) !== undefined

/** The path that a dependency's reference means; undefined for links, which are no packages. */
export const pathOf = (grammar: PnpmGrammar, name: string, reference: string): string | undefined => {
  if (reference.startsWith('link:')) return undefined
  if (grammar === 'bare') return isPath(reference) ? reference : `${name}@${reference}`
  if (reference.startsWith('file:')) return reference
  const bracket = reference.indexOf('(')
  const slash = reference.indexOf('/')
  if (slash !== -1 && (bracket === -1 || slash < bracket)) return reference
  return grammar === 'slashes' ? `/${name}/${reference}` : `/${name}@${reference}`
}

const [opening, closing] = [40, 41]
const patchStart = '(patch_hash='
const nothing: PathParts = { name: undefined, version: undefined, registry: undefined }

/** In grammar 9 a reference is a whole path when its `@` stands before any bracket or colon. */
const isPath = (reference: string): boolean => {
  const at = reference.indexOf('@')
  if (at <= 0) return at === 0
  const bracket = reference.indexOf('(')
  const colon = reference.indexOf(':')
  return (bracket === -1 || at < bracket) && (colon === -1 || at < colon)
}

const partsOfBare = (id: string): PathParts => {
  const at = id.indexOf('@', 1)
  if (at === -1) return nothing
  const name = id.slice(0, at)
  const reference = id.slice(at + 1)
  if (isVersion(reference)) return { name, version: reference, registry: undefined }
  const named = /^([A-Za-z][\w.-]*):(.+)$/.exec(reference)
  if (named?.[2] === undefined || !isVersion(named[2]))
    return { name, version: undefined, registry: undefined }
  return { name, version: named[2], registry: named[1] === 'runtime' ? undefined : reference }
}

const partsOfSlashes = (path: string): PathParts => {
  if (path.startsWith('/')) return nameAndVersion(path.slice(1), '/')
  const slash = path.indexOf('/')
  const parts = slash === -1 || path.includes(':') ? nothing : nameAndVersion(path.slice(slash + 1), '/')
  if (parts.name === undefined || parts.version === undefined) return nothing
  return { ...parts, registry: `${path.slice(0, slash)}/${parts.name}/${parts.version}` }
}

const nameAndVersion = (text: string, separator: '/' | '@'): PathParts => {
  const scope = text.startsWith('@') ? text.indexOf('/') + 1 : 0
  const end = text.indexOf(separator, scope === 0 ? 1 : scope)
  if (end === -1) return nothing
  const rest = text.slice(end + 1)
  // Peers follow an underscore, in the oldest files a slash.
  const version = separator === '/' ? rest.slice(0, /[_/]|$/.exec(rest)?.index) : rest
  if (!isVersion(version)) return nothing
  return { name: text.slice(0, end), version, registry: undefined }
}

const isVersion = (text: string): boolean =>
  /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/.test(text)
