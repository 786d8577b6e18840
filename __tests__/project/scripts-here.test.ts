import { describe, expect, test } from '@jest/globals'
import type { Lockfile, LockfileFormat } from '../../src/model.ts'
import { tellScripts } from '../../src/project/scripts-here.ts'
import { settingsAtBase } from '../../src/project/settings-at-base.ts'
import { added, locked } from '../helpers/make.ts'
import { sourceOf, type Side } from '../helpers/source.ts'

const lockfile = (format: LockfileFormat, formatVersion = '9.0', path = 'lock'): Lockfile => ({
  path,
  format,
  formatVersion,
  packages: [],
  graph: () => ({ importers: [], edges: new Map() })
})
const kit = { ...added(locked('1.2.0', { name: 'kit' })), lockfiles: ['lock'] }

const told = async (base: Side, ...lockfiles: readonly Lockfile[]) => {
  const paths = lockfiles.map(({ path }) => path)
  const tell = tellScripts(await settingsAtBase(sourceOf(base, {}), paths), lockfiles)
  const { manager, run, setting } = tell({ ...kit, lockfiles: paths })
  return [manager, run, setting]
}
const manifest = (packageManager: string, more: object = {}): Side => ({
  'package.json': JSON.stringify({ packageManager, ...more })
})

describe('an install script', () => {
  test.each<[string, LockfileFormat, Side, readonly unknown[]]>([
    ['runs by npm 11', 'npm', manifest('npm@11.6.0'), ['npm 11.6', true, undefined]],
    ['does not run by npm 12', 'npm', manifest('npm@12.2.0'), ['npm 12.2', false, undefined]],
    ['may run by some npm', 'npm', {}, ['npm', undefined, undefined]],
    ['may run where another manager is named', 'npm', manifest('pnpm@10.1.0'), ['npm', undefined, undefined]],
    [
      'runs by npm 12 where it is allowed',
      'npm',
      manifest('npm@12.2.0', { allowScripts: { 'kit@1.2.0': true } }),
      ['npm 12.2', true, 'allowScripts.kit@1.2.0']
    ],
    [
      'does not run by npm 12 where another version is allowed',
      'npm',
      manifest('npm@12.2.0', { allowScripts: { 'kit@1.1.0': true } }),
      ['npm 12.2', false, undefined]
    ],
    [
      'does not run where it is denied as well',
      'npm',
      manifest('npm@12.2.0', { allowScripts: { 'kit@1.2.0': true, kit: false } }),
      ['npm 12.2', false, 'allowScripts.kit']
    ],
    [
      'runs by npm 11 whatever a list says',
      'npm',
      manifest('npm@11.6.0', { allowScripts: { kit: false } }),
      ['npm 11.6', true, undefined]
    ],
    [
      'does not run where all are off',
      'npm',
      { '.npmrc': 'ignore-scripts=true' },
      ['npm', false, 'ignore-scripts']
    ],
    ['does not run by pnpm 10', 'pnpm', manifest('pnpm@10.4.1+sha512.abc'), ['pnpm 10.4', false, undefined]],
    ['runs by pnpm 9', 'pnpm', manifest('pnpm@9.1.0'), ['pnpm 9.1', true, undefined]],
    [
      'runs by pnpm where it is allowed',
      'pnpm',
      { 'pnpm-workspace.yaml': 'onlyBuiltDependencies: [kit]' },
      ['pnpm', true, 'onlyBuiltDependencies.kit']
    ],
    [
      'does not run by pnpm where it is denied',
      'pnpm',
      { 'pnpm-workspace.yaml': 'allowBuilds: {kit: false}' },
      ['pnpm', false, 'allowBuilds.kit']
    ],
    [
      'runs by pnpm where all may',
      'pnpm',
      { 'pnpm-workspace.yaml': 'dangerouslyAllowAllBuilds: true' },
      ['pnpm', true, 'dangerouslyAllowAllBuilds']
    ],
    ['runs by Yarn 1', 'yarn-classic', {}, ['yarn', true, undefined]],
    [
      'does not run by Yarn 1 where all are off',
      'yarn-classic',
      { '.yarnrc': '--install.ignore-scripts true' },
      ['yarn', false, '--install.ignore-scripts']
    ],
    ['runs by Yarn 4.13', 'yarn-berry', manifest('yarn@4.13.0'), ['yarn 4.13', true, undefined]],
    ['does not run by Yarn 4.14', 'yarn-berry', manifest('yarn@4.14.0'), ['yarn 4.14', false, undefined]],
    [
      'does not run by Yarn where scripts are off',
      'yarn-berry',
      { '.yarnrc.yml': 'enableScripts: false' },
      ['yarn', false, 'enableScripts']
    ],
    [
      'runs by Yarn where it alone is allowed',
      'yarn-berry',
      {
        '.yarnrc.yml': 'enableScripts: false',
        ...manifest('yarn@4.2.0', { dependenciesMeta: { kit: { built: true } } })
      },
      ['yarn 4.2', true, 'dependenciesMeta.kit']
    ],
    ['may run by Bun, which has a list of its own', 'bun', {}, ['bun', undefined, undefined]],
    [
      'runs by Bun where it is trusted',
      'bun',
      { 'package.json': '{"trustedDependencies": ["kit"]}' },
      ['bun', true, 'trustedDependencies']
    ],
    ['does not run by Deno', 'deno', {}, ['deno', false, undefined]],
    ['does not run by vlt', 'vlt', {}, ['vlt', false, undefined]]
  ])('%s', async (_, format, base, expected) => {
    expect(await told(base, lockfile(format))).toEqual(expected)
  })

  test('runs by what wrote old lockfiles of pnpm', async () => {
    expect(await told({}, lockfile('pnpm', '6.0'))).toEqual(['pnpm', true, undefined])
  })

  test('runs where one of several would run it', async () => {
    const both = [lockfile('deno', '5', 'a/lock'), lockfile('yarn-classic', '1', 'b/lock')]
    expect(await told({}, ...both)).toEqual(['yarn', true, undefined])
  })

  test('may run where nobody knows the lockfile', () => {
    expect(tellScripts([], [])(kit).run).toBeUndefined()
  })
})
