// Whether the project's own package manager would run the install script of a dependency.
import type { DependencyChange, LockedPackage, Lockfile, LockfileFormat, ScriptsHere } from '../model.ts'
import { matchesRelease } from '../policy.ts'
import type { Setting } from '../settings/index.ts'
import type { BaseSettings } from './settings-at-base.ts'

/** Tells of a change what happens to its install script, by the settings of base. */
export type TellScripts = (change: DependencyChange) => ScriptsHere

/**
 * Reads it from the format of the lockfiles, the version that `packageManager` names, and what is allowed or denied.
 * Where a change is in several lockfiles, one that runs it counts, then one of which it cannot be told.
 */
export const tellScripts =
  (files: readonly BaseSettings[], lockfiles: readonly Lockfile[]): TellScripts =>
  (change) => {
    const all = lockfiles
      .filter(({ path }) => change.lockfiles.includes(path))
      .map((lockfile) => inLockfile(change, lockfile, files))
    return (
      all.find(({ run }) => run === true) ??
      all.find(({ run }) => run === undefined) ??
      all[0] ?? { manager: 'the package manager', run: undefined, setting: undefined }
    )
  }

const inLockfile = (
  change: DependencyChange,
  { path, format, formatVersion }: Lockfile,
  files: readonly BaseSettings[]
): ScriptsHere => {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  // Nearest to the lockfile first.
  const settings = files
    .filter((file) => file.folder === '' || file.folder === folder)
    .toReversed()
    .flatMap((file) => file.settings)
  const family = families[format]
  const version = versionOf(settings, family.manager)
  const manager = version === undefined ? family.manager : `${family.manager} ${version.join('.')}`
  const release = change.kind === 'removed' ? change.before : change.after
  const never = settings.find((one) => family.never.includes(one.id) && isStrict(one))
  const listed = settings.filter((one) => family.lists(version).some((list) => isAbout(one, list, release)))
  const decisive =
    never ?? listed.find(isStrict) ?? listed[0] ?? settings.find(({ id }) => family.open.includes(id))
  return decisive === undefined
    ? { manager, run: family.runs(version, formatVersion), setting: undefined }
    : { manager, run: !isStrict(decisive), setting: decisive.name }
}

// Of a list that only names what is allowed, nothing is strict.
const isStrict = (one: Setting): boolean => one.kind === 'guard' && (one.strictness ?? 0) > 0

const isAbout = ({ id }: Setting, list: string, release: LockedPackage): boolean =>
  id.startsWith(`${list} `) && matchesRelease(id.slice(list.length + 1), release)

/** The first two numbers of a version. */
type Version = readonly [major: number, minor: number]

interface Family {
  readonly manager: string
  /** Whether it runs what nothing is said of; undefined where the version has to be known for that, and is not. */
  readonly runs: (version: Version | undefined, formatVersion: string) => boolean | undefined
  /** Settings that forbid all scripts, whatever else is said. */
  readonly never: readonly string[]
  /** Lists that allow or deny single packages. */
  readonly lists: (version: Version | undefined) => readonly string[]
  /** Settings for everything that is in no list. */
  readonly open: readonly string[]
}

/** Scripts ran up to that version, and from then on only those that are allowed. */
const runsBefore =
  (major: number, minor = 0) =>
  (version: Version | undefined): boolean | undefined =>
    version === undefined ? undefined : version[0] < major || (version[0] === major && version[1] < minor)

const families: Readonly<Record<LockfileFormat, Family>> = {
  npm: {
    manager: 'npm',
    runs: runsBefore(12),
    never: ['npm ignoreScripts'],
    // Earlier ones run what they find, whatever a list says.
    lists: (version) => (runsBefore(12)(version) === true ? [] : ['npm allowScripts']),
    open: ['npm dangerouslyAllowAllScripts']
  },
  pnpm: {
    manager: 'pnpm',
    // Lockfiles before 9.0 are of pnpm 8 and earlier.
    runs: (version, formatVersion) =>
      version === undefined && Number.parseFloat(formatVersion) < 9 ? true : runsBefore(10)(version),
    never: ['npm ignoreScripts', 'npm ignoreDepScripts'],
    lists: () => ['npm builds'],
    open: ['npm dangerouslyAllowAllBuilds']
  },
  'yarn-classic': {
    manager: 'yarn',
    runs: () => true,
    never: ['npm ignoreScripts', ...['', '--', '--install.'].map((flag) => `yarn 1 ${flag}ignoreScripts`)],
    lists: () => [],
    open: []
  },
  'yarn-berry': {
    manager: 'yarn',
    runs: runsBefore(4, 14),
    never: [],
    lists: () => ['npm dependenciesMeta'],
    open: ['yarn enableScripts']
  },
  // Of what is not listed, Bun runs those that are on a list of its own.
  bun: {
    manager: 'bun',
    runs: () => undefined,
    never: ['bun ignoreScripts'],
    lists: () => ['npm trustedDependencies'],
    open: []
  },
  deno: { manager: 'deno', runs: () => false, never: [], lists: () => [], open: [] },
  vlt: { manager: 'vlt', runs: () => false, never: [], lists: () => [], open: [] }
}

const versionOf = (settings: readonly Setting[], manager: string): Version | undefined => {
  for (const one of settings) {
    if (one.signal !== 'package-manager-setting' || one.kind !== 'value') continue
    const [, name, major, minor = '0'] = /^(\w+)@[\^~>=v]*(\d+)(?:\.(\d+))?/.exec(one.shown) ?? []
    if (name === manager && major !== undefined) return [Number(major), Number(minor)]
  }
  return undefined
}
