// Where a setting sends a package: overrides, catalogs, extensions and patches, which all package managers have alike,
// and where a spec leads that npm, pnpm, Yarn and Bun understand. Shared by the readers of settings, as define.ts is.
import {
  isMap,
  mapOf,
  textOf,
  type Data,
  type DataMap,
  type Redirect,
  type Value,
  type Weight
} from './define.ts'

/** Where a redirect stands: `id` begins its id, `name` is how people find the list. */
export interface RedirectList {
  readonly id: string
  readonly name: string
  /** What a new redirect to another version of the same package does. */
  readonly version: Weight
}

/** A redirect of the package `target`, which may carry a range; none where nothing is written. */
export const redirectOf = (
  { id, name, version }: RedirectList,
  selector: string,
  target: string,
  spec: Data | undefined
): readonly Redirect[] => {
  const text = isMap(spec) ? undefined : textOf(spec)
  if (text === undefined || text === '') return []
  const common = { kind: 'redirect', signal: 'override-setting', opens: '' } as const
  return [
    { ...common, id: `${id} ${selector}`, name, package: withoutRange(target), selector, spec: text, version }
  ]
}

/** A name without the range behind it: `@scope/name@^1` is `@scope/name`. */
export const withoutRange = (selector: string): string => selector.replace(/(?<=[^/@])@.*$/s, '')

/** The catalogs of a map. They are where versions are chosen, so another version is an update like any other. */
export const catalogsOf = (home: DataMap): readonly Redirect[] =>
  [['', home.get('catalog')] as const, ...mapOf(home.get('catalogs'))].flatMap(([catalog, entries]) => {
    const name = catalog === '' || catalog === 'default' ? 'catalog' : `catalogs.${catalog}`
    const list = { id: name, name, version: 'quiet' } as const
    return [...mapOf(entries)].flatMap(([dependency, spec]) => redirectOf(list, dependency, dependency, spec))
  })

/** What `packageExtensions` adds to the dependencies of packages. */
export const extensionsOf = (extensions: Data | undefined, above: string): readonly Redirect[] =>
  [...mapOf(extensions)].flatMap(([extended, fields]) =>
    ['dependencies', 'optionalDependencies'].flatMap((field) => {
      const list = {
        id: `packageExtensions ${extended}`,
        name: `${above}.${extended}`,
        version: 'soft'
      } as const
      return [...mapOf(mapOf(fields).get(field))].flatMap(([name, spec]) =>
        redirectOf(list, name, name, spec)
      )
    })
  )

/** Patches by the package that they change. */
export const patchesOf = (patches: Data | undefined, above: string): readonly Value[] =>
  [...mapOf(patches)].map(([name, patch]) => {
    const path = textOf(isMap(patch) ? patch.get('path') : patch) ?? ''
    return {
      kind: 'value',
      id: `patchedDependencies ${name}`,
      name: `${above}.${name}`,
      signal: 'override-setting',
      value: path,
      shown: path,
      added: 'soft',
      changed: 'soft',
      removed: 'quiet',
      opens: 'Its code is changed after it was fetched; read the patch.'
    }
  })

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
  if (
    /^(?:\.{1,2}$|[.~]{0,2}\/|[a-z]:[\\/]|\.{0,2}\\)/i.test(text) ||
    /^[^:]*\.(?:tgz|tar\.gz|tar)$/i.test(text)
  )
    return { kind: 'elsewhere', how: 'file' }
  if (isGit(text)) return { kind: 'elsewhere', how: 'git' }
  if (/^https?:/i.test(text)) return { kind: 'elsewhere', how: 'url' }
  return /[:/]/.test(text) ? { kind: 'elsewhere', how: 'unknown' } : { kind: 'version' }
}

/** Whether two specs lead to the same repository or package, in another commit or version. */
export const isSamePlace = (a: string, b: string): boolean => placeOf(a) === placeOf(b)

const placeOf = (spec: string): string => spec.replace(/#.*$/s, '').replace(/(?<=[^:/])@[^@/:]*$/, '')

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
