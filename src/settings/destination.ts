// Where a dependency's spec leads: the specs that npm, pnpm, Yarn and Bun understand, without asking anybody.

/** What a redirect does to a package. */
export type Destination =
  | { readonly kind: 'version' }
  | { readonly kind: 'elsewhere'; readonly how: 'git' | 'url' | 'file' | 'alias' | 'unknown' }
  /** The same package, changed by a patch of the repository. */
  | { readonly kind: 'patched' }
  /** It is taken out. */
  | { readonly kind: 'nowhere' }

/** Where `spec` takes the package `name`. A workspace, a catalog and another direct dependency's range count as versions. */
export const destinationOf = (name: string, spec: string): Destination => {
  const text = spec.trim()
  if (text === '-') return { kind: 'nowhere' }
  if (text.startsWith('patch:')) return patched(name, text.slice('patch:'.length))
  if (/^(?:npm|jsr):/i.test(text)) return aliased(name, text.slice(4))
  if (/^(?:workspace|catalog):|^\$/.test(text)) return { kind: 'version' }
  if (/^(?:file|link|portal|exec):/i.test(text)) return { kind: 'elsewhere', how: 'file' }
  if (/^(?:\.{1,2}$|[.~]{0,2}\/|[a-z]:[\\/]|\.{0,2}\\)/i.test(text) || /^[^:]*\.(?:tgz|tar\.gz|tar)$/i.test(text))
    return { kind: 'elsewhere', how: 'file' }
  if (isGit(text)) return { kind: 'elsewhere', how: 'git' }
  if (/^https?:/i.test(text)) return { kind: 'elsewhere', how: 'url' }
  return /[:/]/.test(text) ? { kind: 'elsewhere', how: 'unknown' } : { kind: 'version' }
}

const isGit = (spec: string): boolean =>
  /^(?:git|ssh|github|gitlab|bitbucket|gist)(?:\+[a-z]+)?:|^git@|^[\w.-]+@[\w.-]+:/i.test(spec) ||
  /^https?:\/\/[^?#]+\.git(?:[?#]|$)/i.test(spec) ||
  /^https?:\/\/(?:github\.com|gitlab\.com|bitbucket\.org)\/[^/]+\/[^/?#]+(?:#|$)/i.test(spec) ||
  // `owner/name` is short for a repository on GitHub.
  /^[\w-][\w.-]*\/[\w.-]+(?:#.*)?$/.test(spec)

// `npm:other@1` is another package; `npm:1` and `npm:same@1` are a version.
const aliased = (name: string, target: string): Destination => {
  const [, other = ''] = /^(@[^/@]+\/[^/@]+|[^@/]+)(?:@|$)/.exec(target) ?? []
  const isRange = !target.includes('/') && /^[\d*^~<>=vx|]|^latest$/.test(target)
  return isRange || other === name ? { kind: 'version' } : { kind: 'elsewhere', how: 'alias' }
}

// `patch:name@npm%3A1.0.0#./x.patch`: what is patched may itself come from elsewhere.
const patched = (name: string, target: string): Destination => {
  const [inner = ''] = target.split('#')
  const plain = inner.replaceAll(/%(3A|2F|40|23)/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16))
  )
  const [, other = '', spec = ''] = /^(@[^/@]+\/[^@]+|[^@]+)@(.*)$/s.exec(plain) ?? []
  if (other !== name) return { kind: 'elsewhere', how: other === '' ? 'unknown' : 'alias' }
  const source = destinationOf(name, spec)
  return source.kind === 'version' ? { kind: 'patched' } : source
}
