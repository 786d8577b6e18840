// package.json: what npm, Yarn, Bun and Corepack read of it besides the dependencies. pnpm's own field is read as
// pnpm's settings are.
import {
  entriesOf,
  isMap,
  listOf,
  mapOf,
  registryOf,
  textOf,
  type Data,
  type DataMap,
  type Guard,
  type Redirect,
  type Setting,
  type SettingContext,
  type Value
} from './define.ts'
import { catalogsOf, extensionsOf, patchesOf, redirectOf } from './redirect.ts'

/** What a package.json sets. */
export const packageJsonSettings = (manifest: DataMap, context: SettingContext): readonly Setting[] => [
  ...scripts.flatMap((name) => scriptOf(name, mapOf(manifest.get('scripts'))) ?? []),
  ...allowed('allowScripts', manifest.get('allowScripts')),
  ...allowed('lavamoat.allowScripts', mapOf(manifest.get('lavamoat')).get('allowScripts')),
  ...[...mapOf(manifest.get('dependenciesMeta'))].flatMap(([name, meta]) => {
    const built = mapOf(meta).get('built')
    return built === undefined ? [] : [guardOf('dependenciesMeta', name, built)]
  }),
  ...entriesOf(manifest.get('trustedDependencies'), {
    name: 'trustedDependencies',
    signal: 'install-code-setting',
    opens: 'These packages may run commands on installing.'
  }),
  ...overridesOf(manifest),
  ...patchesOf(manifest.get('patchedDependencies'), 'patchedDependencies'),
  ...workspacesOf(manifest),
  ...publishingOf(manifest, context),
  ...managerOf(manifest)
]

// In the order in which an install runs them; `dependencies` whenever node_modules changed.
const scripts = [
  'pnpm:devPreinstall',
  'preinstall',
  'install',
  'postinstall',
  'prepublish',
  'preprepare',
  'prepare',
  'postprepare',
  'dependencies'
] as const

const scriptOf = (name: string, written: DataMap): Value | undefined => {
  const command = textOf(written.get(name))
  if (command === undefined || command === '') return undefined
  return {
    kind: 'value',
    id: `scripts.${name}`,
    name: `scripts.${name}`,
    signal: 'install-code-setting',
    value: command,
    shown: command,
    // The command is the repository's own and stands in the diff.
    added: 'soft',
    changed: 'soft',
    removed: 'quiet',
    opens: 'It runs on the machine of everybody who installs this project.'
  }
}

const allowed = (list: string, entries: Data | undefined): readonly Guard[] =>
  [...mapOf(entries)].map(([name, value]) => guardOf(list, name, value))

const guardOf = (list: string, name: string, value: Data): Guard => {
  const shown = textOf(value)?.toLowerCase() ?? 'false'
  return {
    kind: 'guard',
    id: `${list} ${name}`,
    name: `${list}.${name}`,
    signal: 'install-code-setting',
    strictness: shown === 'true' ? 0 : 1,
    shown,
    removed: 'quiet',
    written: /^[@*/]*\*[@*/]*$/.test(name) ? 'hard' : 'soft',
    flipped: 'soft',
    opens: 'It may run commands on installing.'
  }
}

const overridesOf = (manifest: DataMap): readonly Redirect[] => [
  ...flattened(mapOf(manifest.get('overrides')), []).flatMap(([path, spec]) => {
    const list = { id: 'overrides', name: 'overrides', version: 'soft' } as const
    return redirectOf(list, path.join('>'), path.at(-1) ?? '', declared(spec, manifest))
  }),
  // Yarn selects by path, `parent/child`, and by range, `name@npm:^1`.
  ...[...mapOf(manifest.get('resolutions'))].flatMap(([selector, spec]) => {
    const list = { id: 'resolutions', name: 'resolutions', version: 'soft' } as const
    const [, last = selector] = /(?:^|\/)((?:@[^/@]+\/)?[^/@]+)(?:@[^/@]*)?$/.exec(selector) ?? []
    const target = /^(?:@[^/@]+\/)?[^/@]+@\w+:/.test(selector) ? selector : last
    return redirectOf(list, selector, target, declared(spec, manifest))
  }),
  ...extensionsOf(manifest.get('packageExtensions'), 'packageExtensions'),
  // Bun keeps catalogs at the top or beside the workspaces.
  ...catalogsOf(manifest),
  ...catalogsOf(mapOf(manifest.get('workspaces')))
]

const deepest = 20

/** npm nests overrides: the path to each text, where `.` speaks of the package above it. */
const flattened = (
  map: DataMap,
  above: readonly string[]
): readonly (readonly [readonly string[], Data])[] =>
  above.length > deepest
    ? []
    : [...map].flatMap(([key, value]) => {
        const path = key === '.' ? above : [...above, key]
        return isMap(value) ? flattened(value, path) : [[path, value] as const]
      })

// `$name` stands for what the manifest itself asks for under that name.
const declared = (spec: Data, manifest: DataMap): Data => {
  if (typeof spec !== 'string' || !spec.startsWith('$')) return spec
  const fields = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies']
  const asked = fields.map((field) => textOf(mapOf(manifest.get(field)).get(spec.slice(1))))
  return asked.find((range) => range !== undefined) ?? spec
}

// A new workspace is ordinary. One that lies outside of the repository, or among what is installed, is not.
const workspacesOf = (manifest: DataMap): readonly Setting[] => {
  const workspaces = manifest.get('workspaces')
  return entriesOf(
    listOf(isMap(workspaces) ? workspaces.get('packages') : workspaces).filter((pattern) =>
      /^[/~]|^[a-z]:|\.\.(?:[/\\]|$)|(?:^|\/)node_modules(?:\/|$)/i.test(pattern)
    ),
    {
      name: 'workspaces',
      signal: 'install-code-setting',
      opens: 'The scripts of what lies there run on installing, as if it were part of the repository.'
    }
  )
}

const publishingOf = (manifest: DataMap, context: SettingContext): readonly Setting[] =>
  [...mapOf(manifest.get('publishConfig'))].flatMap(([key, value]) => {
    const address = textOf(value)
    if (address === undefined || !/^(?:@[^:]+:)?registry$/.test(key)) return []
    const name = `publishConfig.${key}`
    const registry = registryOf(address, { id: name, name }, context)
    if (registry === undefined) return []
    const { host: _, whenRemoved: __, ...place } = registry
    const weights = { added: 'soft', changed: 'soft', removed: 'quiet' } as const
    return [{ ...place, ...weights, opens: 'Publishing sends the package and its credentials there.' }]
  })

const managerOf = (manifest: DataMap): readonly Setting[] => {
  const development = mapOf(manifest.get('devEngines')).get('packageManager')
  const engines = Array.isArray(development) ? (development as readonly Data[]) : [development ?? null]
  return [
    ...pinned('packageManager', textOf(manifest.get('packageManager'))),
    ...engines.flatMap((engine) => {
      const name = textOf(mapOf(engine).get('name'))
      const version = textOf(mapOf(engine).get('version')) ?? '*'
      return name === undefined ? [] : pinned('devEngines.packageManager', `${name}@${version}`)
    })
  ]
}

/** A package manager as Corepack writes it: `name@version+algorithm.hash`, or `name@address`. */
const pinned = (field: string, written: string | undefined): readonly Setting[] => {
  if (written === undefined) return []
  const [, manager = written, version = '', hash] = /^([^@]+)@([^+]*)(?:\+(.*))?$/s.exec(written) ?? []
  const isAddress = /[:/]/.test(version)
  const place = { name: field, signal: 'package-manager-setting', shown: written } as const
  const strictness = hash === undefined ? 0 : /^sha(?:256|384|512)\./.test(hash) ? 2 : 1
  return [
    {
      ...place,
      kind: 'value',
      id: `${field} manager`,
      value: manager,
      added: 'quiet',
      changed: 'soft',
      removed: 'quiet',
      opens: 'Another package manager reads another lockfile and other settings.'
    },
    {
      ...place,
      kind: 'value',
      id: `${field} address`,
      value: isAddress ? written : '',
      added: isAddress ? 'hard' : 'quiet',
      changed: isAddress ? 'hard' : 'quiet',
      removed: 'quiet',
      opens: 'The package manager itself is fetched from there and run.'
    },
    {
      ...place,
      kind: 'value',
      // A hash belongs to a version: with another version, another hash is right.
      id: `${field} ${manager}@${version}`,
      value: hash ?? '',
      added: 'quiet',
      changed: hash === undefined ? 'quiet' : 'hard',
      removed: 'quiet',
      opens: 'The same version of the package manager has another hash: it is other code.'
    },
    {
      ...place,
      kind: 'guard',
      id: `${field} hash`,
      strictness,
      removed: 'soft',
      written: 'quiet',
      flipped: 'soft',
      opens: 'The package manager is run without comparing it with a hash as strong as before.'
    }
  ]
}
