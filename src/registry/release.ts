// One release from its manifest. Everything in it may be of any type: nothing is believed before it was looked at.
import {
  known,
  unknown,
  type Fact,
  type InstallScripts,
  type RegistrySignature,
  type Release
} from '../model.ts'
import { parsePeople, parsePublisher } from './people.ts'
import { isObject } from '../json.ts'
import type { RawManifest } from './raw-packument.ts'

export type ReadRelease = (
  version: string,
  manifest: RawManifest,
  publishedAt: number | undefined
) => Fact<Release>

/**
 * Reads the releases of one package. What several have in common (people, scripts, dependencies) is made once and
 * shared among them, where the manifests share it.
 */
export const releaseReader = (name: string): ReadRelease => {
  const publisherOf = once(parsePublisher)
  const maintainersOf = once(parsePeople)
  const scriptsOf = once(parseScripts)
  const dependenciesOf = once(parseDependencies)
  const commandsOf = once((bin) => parseCommands(name, bin))

  return (version, manifest, publishedAt) => {
    const bad = (field: string) =>
      unknown('malformed', `"${field}" of version ${version} is not what a registry writes.`)
    const { _npmUser: account, deprecated, repository, license } = manifest
    const publisher = account === undefined ? undefined : publisherOf(account)
    if (publisher === 'malformed') return bad('_npmUser')
    const maintainers = manifest.maintainers === undefined ? undefined : maintainersOf(manifest.maintainers)
    if (maintainers === 'malformed') return bad('maintainers')
    const installScripts = scriptsOf(manifest.scripts, manifest.gypfile)
    if (installScripts === 'malformed') return bad('scripts')
    const dist = isObject(manifest.dist) ? manifest.dist : {}
    return known({
      version,
      publishedAt,
      publisher,
      maintainers,
      installScripts,
      deprecated: textOf(deprecated),
      tarball: textOf(dist['tarball']),
      integrity: textOf(dist['integrity']),
      shasum: textOf(dist['shasum']),
      attested: isObject(dist['attestations']),
      signatures: parseSignatures(dist['signatures']),
      dependencies: dependenciesOf(manifest.dependencies, manifest.optionalDependencies),
      commands: commandsOf(manifest.bin),
      gitHead: textOf(manifest.gitHead),
      repository: textOf(isObject(repository) ? repository['url'] : repository),
      license: textOf(isObject(license) ? license['type'] : license),
      unpackedSize: countOf(dist['unpackedSize']),
      fileCount: countOf(dist['fileCount'])
    })
  }
}

/** The same, but done once for each pair of values. */
const once = <T>(make: (value: unknown, other?: unknown) => T): ((value: unknown, other?: unknown) => T) => {
  const made = new Map<unknown, Map<unknown, T>>()
  return (value, other) => {
    const ofValue = made.get(value) ?? new Map<unknown, T>()
    made.set(value, ofValue)
    const before = ofValue.get(other)
    if (before !== undefined) return before
    const result = make(value, other)
    ofValue.set(other, result)
    return result
  }
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

const countOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined

const texts = (value: unknown): readonly (readonly [string, string])[] =>
  isObject(value)
    ? Object.entries(value).flatMap(([key, text]) => (typeof text === 'string' ? [[key, text] as const] : []))
    : []

// Registries copy the optional ones into `dependencies` as well; others may not.
const parseDependencies = (dependencies: unknown, optional: unknown): ReadonlyMap<string, string> =>
  new Map([...texts(dependencies), ...texts(optional)])

// A package with one command may give only its file: the command then has the package's own name, without scope.
const parseCommands = (name: string, bin: unknown): ReadonlyMap<string, string> =>
  typeof bin === 'string' ? new Map([[name.slice(name.indexOf('/') + 1), bin]]) : new Map(texts(bin))

const parseSignatures = (value: unknown): readonly RegistrySignature[] =>
  Array.isArray(value)
    ? value.flatMap((one) =>
        isObject(one) && typeof one['keyid'] === 'string' && typeof one['sig'] === 'string'
          ? [{ keyid: one['keyid'], sig: one['sig'] }]
          : []
      )
    : []

const hooks = ['preinstall', 'install', 'postinstall'] as const

// npm runs `node-gyp rebuild` for a package with a gyp file and no install script of its own (npm docs, scripts).
const parseScripts = (scripts: unknown, gypfile: unknown): InstallScripts | 'malformed' => {
  if (scripts !== undefined && scripts !== null && !isObject(scripts)) return 'malformed'
  const found = new Map<string, string>()
  for (const hook of hooks) {
    const command = isObject(scripts) ? scripts[hook] : undefined
    if (command === undefined || command === null || command === '') continue
    if (typeof command !== 'string') return 'malformed'
    found.set(hook, command)
  }
  if (gypfile === true && !found.has('install') && !found.has('preinstall'))
    found.set('install', 'node-gyp rebuild')
  return found
}
