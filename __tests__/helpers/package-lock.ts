// Writes package.json and package-lock.json for a project from a few names and versions.
import { packedOf, releaseOf, tarballOf, type World } from './world.ts'

/** Packages by name: the locked version, or the package behind an alias. */
export type Locked = Readonly<Record<string, string | { readonly alias: string; readonly version: string }>>

/** What a project depends on, and what it has locked. Everything is hoisted. */
export interface Project {
  readonly dependencies?: Locked
  readonly devDependencies?: Locked
  readonly optionalDependencies?: Locked
  /** Packages that come in through others: the releases of the world name them as dependencies. */
  readonly transitive?: Locked
}

export interface LockOptions {
  readonly lockfileVersion?: 1 | 2 | 3
  /** The registry's address in `resolved`; without it there is none (npm's omit-lockfile-registry-resolved). */
  readonly registry?: string
}

/** The project's package.json. */
export const packageJson = (project: Project): string =>
  json({ name: 'project', version: '1.0.0', private: true, ...groups(project) })

/**
 * The project's package-lock.json.
 * @throws {Error} when the world has no such release
 */
export const packageLock = (project: Project, world: World, options: LockOptions = {}): string => {
  const { lockfileVersion = 3, registry } = options
  const scopes = scopesOf(project, world)
  const packages: Record<string, unknown> = { '': { name: 'project', version: '1.0.0', ...groups(project) } }
  const tree: Record<string, unknown> = {}
  for (const [installedAs, { name, version }] of entriesOf(project).toSorted(([a], [b]) =>
    a < b ? -1 : 1
  )) {
    const release = releaseOf(world, name, version)
    const { scripts = {}, gypfile, dependencies, optionalDependencies } = release
    const { integrity } = packedOf(name, release)
    const resolved = registry === undefined ? {} : { resolved: tarballOf(registry, name, version) }
    const origin = { ...resolved, integrity, ...flags(scopes.get(installedAs)) }
    const hooked =
      gypfile === true || ['preinstall', 'install', 'postinstall'].some((hook) => hook in scripts)
    packages[`node_modules/${installedAs}`] = {
      ...(name === installedAs ? {} : { name }),
      version,
      ...origin,
      ...(hooked ? { hasInstallScript: true } : {}),
      license: 'MIT',
      ...(dependencies === undefined ? {} : { dependencies }),
      ...(optionalDependencies === undefined ? {} : { optionalDependencies })
    }
    const requires = { ...dependencies, ...optionalDependencies }
    tree[installedAs] = {
      version: name === installedAs ? version : `npm:${name}@${version}`,
      ...origin,
      ...(Object.keys(requires).length === 0 ? {} : { requires })
    }
  }
  return json({
    name: 'project',
    version: '1.0.0',
    lockfileVersion,
    requires: true,
    ...(lockfileVersion === 1 ? {} : { packages }),
    ...(lockfileVersion === 3 ? {} : { dependencies: tree })
  })
}

interface Target {
  readonly name: string
  readonly version: string
}

const targetOf = ([name, locked]: readonly [string, Locked[string]]): readonly [string, Target] => [
  name,
  typeof locked === 'string' ? { name, version: locked } : { name: locked.alias, version: locked.version }
]

const entriesOf = (project: Project): readonly (readonly [string, Target])[] =>
  [project.dependencies, project.devDependencies, project.optionalDependencies, project.transitive].flatMap(
    (group) => Object.entries(group ?? {}).map(targetOf)
  )

const groups = (project: Project): Record<string, Record<string, string>> => {
  const written: Record<string, Record<string, string>> = {}
  for (const group of ['dependencies', 'devDependencies', 'optionalDependencies'] as const) {
    const ranges: Record<string, string> = {}
    for (const [as, { name, version }] of Object.entries(project[group] ?? {}).map(targetOf)) {
      ranges[as] = as === name ? `^${version}` : `npm:${name}@^${version}`
    }
    if (Object.keys(ranges).length > 0) written[group] = ranges
  }
  return written
}

type Reach = Set<'prod' | 'dev' | 'optional'>

// Which kinds of root lead to each package: what only `dev` reaches is marked so, as npm marks it.
const scopesOf = (project: Project, world: World): ReadonlyMap<string, Reach> => {
  const targets = new Map(entriesOf(project))
  const reached = new Map<string, Reach>()
  const visit = (installedAs: string, scope: 'prod' | 'dev' | 'optional'): void => {
    const target = targets.get(installedAs)
    const seen = reached.get(installedAs) ?? new Set()
    if (target === undefined || seen.has(scope)) return
    reached.set(installedAs, seen.add(scope))
    const { dependencies, optionalDependencies } = releaseOf(world, target.name, target.version)
    for (const name of Object.keys(dependencies ?? {})) visit(name, scope)
    for (const name of Object.keys(optionalDependencies ?? {}))
      visit(name, scope === 'prod' ? 'optional' : scope)
  }
  for (const name of Object.keys(project.dependencies ?? {})) visit(name, 'prod')
  for (const name of Object.keys(project.devDependencies ?? {})) visit(name, 'dev')
  for (const name of Object.keys(project.optionalDependencies ?? {})) visit(name, 'optional')
  return reached
}

const flags = (reach: Reach | undefined): { readonly dev?: true; readonly optional?: true } =>
  reach === undefined || reach.has('prod')
    ? {}
    : {
        ...(reach.has('dev') ? { dev: true as const } : {}),
        ...(reach.has('optional') ? { optional: true as const } : {})
      }

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
