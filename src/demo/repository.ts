// A git repository in the temporary folder, with one commit as base and one as head.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gitEnvironment } from '../forge/git.ts'
import { UserError } from '../model.ts'
import { archiveOf } from './archive.ts'
import type { RecordedPackage } from './recording.ts'

export interface DemoRepository {
  readonly folder: string
  readonly base: string
  readonly head: string
  readonly remove: () => void
}

/**
 * Writes it with git's own commands, under an identity of its own, whatever the user's configuration says.
 * @throws {UserError} when git is not there or does not do it
 */
export const makeRepository = (packages: readonly RecordedPackage[]): DemoRepository => {
  const folder = mkdtempSync(join(tmpdir(), 'lockkeeper-demo-'))
  const git = (input: string, ...args: readonly string[]): string => {
    const { error, status, stdout, stderr } = spawnSync('git', ['-C', folder, ...args], {
      input,
      env: { ...gitEnvironment(), ...identity },
      encoding: 'utf8'
    })
    if (error !== undefined) throw new UserError(`git could not be started: ${error.message}. Install git.`)
    if (status !== 0) throw new UserError(`git could not make the repository of the demo: ${stderr.trim()}`)
    return stdout.trim()
  }
  git('', 'init', '--quiet', '--bare')
  const commit = (side: 'base' | 'head', ...parents: readonly string[]): string => {
    const tree = [...filesOf(packages, side)].map(
      ([name, text]) => `100644 blob ${git(text, 'hash-object', '-w', '--stdin')}\t${name}\n`
    )
    return git(
      '',
      'commit-tree',
      '-m',
      side,
      ...parents.flatMap((parent) => ['-p', parent]),
      git(tree.join(''), 'mktree')
    )
  }
  const base = commit('base')
  return {
    folder,
    base,
    head: commit('head', base),
    remove: () => rmSync(folder, { recursive: true, force: true })
  }
}

const identity = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'demo',
  GIT_AUTHOR_EMAIL: 'demo@example.test',
  GIT_AUTHOR_DATE: '2021-10-22T13:00:00Z',
  GIT_COMMITTER_NAME: 'demo',
  GIT_COMMITTER_EMAIL: 'demo@example.test',
  GIT_COMMITTER_DATE: '2021-10-22T13:00:00Z'
}

const filesOf = (
  packages: readonly RecordedPackage[],
  side: 'base' | 'head'
): ReadonlyMap<string, string> => {
  const project = {
    name: 'demo',
    version: '1.0.0',
    dependencies: Object.fromEntries(packages.map((one) => [one.name, `^${one[side]}`]))
  }
  const entries: { [place: string]: unknown } = { '': project }
  for (const one of packages) {
    entries[`node_modules/${one.name}`] = {
      version: one[side],
      integrity: integrityOf(one, one[side]),
      hasInstallScript: hasHook(one, side) ? true : undefined
    }
  }
  const { name, version } = project
  const lockfile = { name, version, lockfileVersion: 3, requires: true, packages: entries }
  return new Map([
    ['package-lock.json', `${JSON.stringify(lockfile, null, 2)}\n`],
    ['package.json', `${JSON.stringify(project, null, 2)}\n`]
  ])
}

const hasHook = (one: RecordedPackage, side: 'base' | 'head'): boolean =>
  one.releases.some(({ version, scripts }) => version === one[side] && scripts !== undefined)

const integrityOf = (one: RecordedPackage, version: string): string | undefined => {
  const release = one.releases.find((found) => found.version === version)
  return release && archiveOf(one, release).integrity
}
