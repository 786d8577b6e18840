// The package.json inside an archive, read as npm does when it has unpacked it (@npmcli/package-json, `normalize`).
import { posix } from 'node:path'
import { readJson } from '../lockfiles/json-strict.ts'
import { LockfileError } from '../lockfiles/define.ts'
import { known, unknown, type Fact, type InstallScripts, type JsonValue } from '../model.ts'
import type { Archive } from './define.ts'

/** What a package says of itself, and what its archive makes happen without saying so. */
export interface PackedManifest {
  readonly name: string | undefined
  readonly version: string | undefined
  /** All scripts. */
  readonly scripts: ReadonlyMap<string, string>
  /** The hooks that installing runs, `node-gyp rebuild` included where `binding.gyp` implies it. */
  readonly installScripts: InstallScripts
  /** The optional ones as well, as registries write them. */
  readonly dependencies: ReadonlyMap<string, string>
  readonly optionalDependencies: ReadonlyMap<string, string>
  readonly peerDependencies: ReadonlyMap<string, string>
  /** Names of the packages that are said to be inside. */
  readonly bundled: readonly string[]
  /** Commands, and the files that they run. */
  readonly commands: ReadonlyMap<string, string>
  readonly main: string | undefined
  readonly module: string | undefined
  readonly browser: JsonValue | undefined
  readonly exports: JsonValue | undefined
  readonly imports: JsonValue | undefined
  readonly type: string | undefined
  readonly gypfile: boolean | undefined
  /** What parsers of JSON do not agree on, such as a key that stands twice. npm takes the last one. May be foreign text. */
  readonly ambiguity: string | undefined
  /** Files at the top that tools heed without being told, such as `binding.gyp`, `.npmrc` or a lockfile. */
  readonly heeded: readonly string[]
  /** Names of the packages that stand in `node_modules`, whether or not they are said to. */
  readonly within: readonly string[]
}

/** No manifest comes near; the largest known have some 100 KB. */
const maxManifestBytes = 4 * 1024 * 1024

/** Unknown where there is none, or where npm could not read it either. */
export const readPackedManifest = ({ files }: Archive): Fact<PackedManifest> => {
  const file = files.get('package.json')
  if (file === undefined) return unknown('not-found', 'The archive holds no package.json.')
  if (file.size > maxManifestBytes)
    return unknown('unsupported', `Its package.json has more than ${maxManifestBytes} bytes.`)
  const text = file.bytes.toString().replace(/^\uFEFF/, '')
  const manifest = parse(text)
  if (!isObject(manifest)) return unknown('malformed', 'Its package.json is not a JSON object.')

  const scripts = textsOf(manifest['scripts'])
  const optionalDependencies = textsOf(manifest['optionalDependencies'])
  const dependencies = new Map([...textsOf(manifest['dependencies']), ...optionalDependencies])
  const heeded = [...files.keys()].filter((path) => isHeeded(path))
  const gypfile = typeof manifest['gypfile'] === 'boolean' ? manifest['gypfile'] : undefined
  const hasGyp = gypfile !== false && heeded.some((path) => path.toLowerCase() === 'binding.gyp')
  return known({
    name: textOf(manifest['name']),
    version: textOf(manifest['version']),
    scripts,
    installScripts: installScriptsOf(scripts, hasGyp),
    dependencies,
    optionalDependencies,
    peerDependencies: textsOf(manifest['peerDependencies']),
    bundled: bundledOf(manifest),
    commands: commandsOf(manifest, files.keys()),
    main: textOf(manifest['main']),
    module: textOf(manifest['module']),
    browser: manifest['browser'],
    exports: manifest['exports'],
    imports: manifest['imports'],
    type: textOf(manifest['type']),
    gypfile,
    ambiguity: ambiguityOf(text),
    heeded,
    within: [...new Set([...files.keys()].flatMap((path) => packageWithin(path) ?? []))]
  })
}

type Json = { readonly [key: string]: JsonValue }

const parse = (text: string): JsonValue | undefined => {
  try {
    return JSON.parse(text) as JsonValue
  } catch {
    return undefined
  }
}

const isObject = (value: JsonValue | undefined): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textOf = (value: JsonValue | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

const textsOf = (value: JsonValue | undefined): ReadonlyMap<string, string> =>
  new Map(
    isObject(value)
      ? Object.entries(value).flatMap(([key, text]) => (typeof text === 'string' ? [[key, text]] : []))
      : []
  )

// On most disks of macOS and Windows a name is found in any case.
const isHeeded = (path: string): boolean =>
  /^(?:binding\.gyp|npm-shrinkwrap\.json|package-lock\.json|yarn\.lock|pnpm-lock\.yaml|\.npmrc|\.yarnrc(?:\.yml)?|\.pnpmfile\.cjs|bunfig\.toml)$/i.test(
    path
  )

// npm docs, scripts: a package with a binding.gyp, and no install or preinstall script of its own, is built.
const installScriptsOf = (scripts: ReadonlyMap<string, string>, hasGyp: boolean): InstallScripts => {
  const hooks = ['preinstall', 'install', 'postinstall'].flatMap((hook) => {
    const command = scripts.get(hook)
    return command === undefined || command === '' ? [] : [[hook, command] as const]
  })
  const found = new Map(hooks)
  if (hasGyp && !found.has('install') && !found.has('preinstall')) found.set('install', 'node-gyp rebuild')
  return found
}

// A list, or true for all dependencies; also under another spelling, which counts where the first one is missing.
const bundledOf = (manifest: Json): readonly string[] => {
  const { bundleDependencies, bundledDependencies } = manifest
  const value = bundleDependencies === undefined ? bundledDependencies : bundleDependencies
  if (value === true) return [...textsOf(manifest['dependencies']).keys()]
  if (Array.isArray(value))
    return (value as readonly JsonValue[]).filter((name): name is string => typeof name === 'string')
  return isObject(value) ? Object.keys(value) : []
}

// One file takes the package's own name, without scope. Names lose their folders, and no file is outside.
const commandsOf = (manifest: Json, paths: Iterable<string>): ReadonlyMap<string, string> => {
  const { name, bin, directories } = manifest
  const folder = isObject(directories) ? textOf(directories['bin']) : undefined
  const written: readonly (readonly [string, string])[] =
    typeof bin === 'string'
      ? [[textOf(name) ?? '', bin]]
      : Array.isArray(bin)
        ? (bin as readonly JsonValue[]).flatMap((path) => (typeof path === 'string' ? [[path, path]] : []))
        : isObject(bin)
          ? [...textsOf(bin)]
          : folder === undefined
            ? []
            : filesBelow(inside(folder), paths).map((path) => [path, path] as const)
  return new Map(
    written
      .map(([command, path]) => [posix.basename(inside(command)), inside(path)] as const)
      .filter(([command, path]) => command !== '' && path !== '')
  )
}

const filesBelow = (folder: string, paths: Iterable<string>): readonly string[] =>
  [...paths].filter((path) => path.startsWith(`${folder}/`) && !path.slice(folder.length).includes('/.'))

const inside = (path: string): string => posix.join('/', path.replace(/[\\:]/g, '/')).replace(/^\/|\/$/g, '')

const ambiguityOf = (text: string): string | undefined => {
  try {
    readJson(text)
    return undefined
  } catch (error) {
    if (error instanceof LockfileError) return error.message
    throw error
  }
}

const packageWithin = (path: string): string | undefined =>
  /^node_modules\/((?:@[^/]+\/)?[^/@.][^/]*)\//.exec(path)?.[1]
