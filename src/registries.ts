// Which registries a repository is configured for, read from base: head must not choose whom we ask.
import { isMap, isScalar, parseDocument } from 'yaml'

/** The address of the registry that base is configured to take a package from; undefined where it does not say. */
export type ConfiguredRegistry = (name: string) => string | undefined

export interface ConfigurationFile {
  readonly path: string
  readonly text: string
}

/** Whether a file can name registries: npm's, Yarn's and Bun's configuration. */
export const namesRegistries = (path: string): boolean =>
  /(?:^|\/)(?:\.npmrc|\.yarnrc\.yml|bunfig\.toml)$/.test(path)

/**
 * What the files together say: by scope, else the default. Of several that name one scope the first counts; nearest to
 * the root is the order to give them in. What cannot be read says nothing here: it is not ours to judge.
 */
export const configuredRegistry = (files: readonly ConfigurationFile[]): ConfiguredRegistry => {
  const scopes = new Map<string, string>()
  let everything: string | undefined
  for (const { path, text } of files) {
    for (const [scope, address] of path.endsWith('.npmrc')
      ? fromNpmrc(text)
      : path.endsWith('.yml')
        ? fromYarnrc(text)
        : fromBunfig(text)) {
      if (!URL.canParse(address)) continue
      if (scope === '') everything ??= address
      else if (!scopes.has(scope)) scopes.set(scope, address)
    }
  }
  return (name) => scopes.get(name.startsWith('@') ? name.slice(0, name.indexOf('/')) : '') ?? everything
}

type Named = readonly (readonly [scope: string, address: string])[]

// `registry = …` and `@scope:registry = …`; the last of one key counts, as npm reads it.
const fromNpmrc = (text: string): Named =>
  [...text.matchAll(/^[ \t]*(@[^:\s=]+)?:?registry[ \t]*=[ \t]*["']?([^"'\s;#]+)/gm)]
    .map(([, scope = '', address = '']) => [scope, address] as const)
    .toReversed()

// `npmRegistryServer` at the top, and below each name in `npmScopes`, which has no `@` there.
const fromYarnrc = (text: string): Named => {
  const { contents } = parseDocument(text)
  const scopes = isMap(contents) ? contents.get('npmScopes') : undefined
  return [
    ...serverOf('', contents),
    ...(isMap(scopes)
      ? scopes.items.flatMap(({ key, value }) =>
          isScalar(key) ? serverOf(`@${String(key.value)}`, value) : []
        )
      : [])
  ]
}

const serverOf = (scope: string, node: unknown): Named => {
  const address = isMap(node) ? node.get('npmRegistryServer') : undefined
  return typeof address === 'string' ? [[scope, address]] : []
}

// `registry = "…"` or `registry.url = "…"` in [install], and `"@scope" = "…"` or `{ url = "…" }` in [install.scopes].
const fromBunfig = (text: string): Named =>
  [
    ...text.matchAll(
      /^[ \t]*(?:registry|["']?(@?[\w.-]+)["']?)[ \t]*=[ \t]*(?:\{[^}\n]*?url[ \t]*=[ \t]*)?["'](https?:[^"'\n]+)["']/gm
    )
  ].map(([, scope, address = '']) => [scope === undefined ? '' : scope.replace(/^@?/, '@'), address] as const)
