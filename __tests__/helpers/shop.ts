// A small repository with its releases, for the tests of the Action: one package with a steady past, and what could
// come next.
import type { ActionResult } from './action.ts'
import type { FakeGithub } from './github.ts'
import type { Files } from './github-objects.ts'
import { packageLock } from './package-lock.ts'
import { pkg, type World } from './world.ts'

/** The path of its lockfile. */
export const lock = 'package-lock.json'

/** An instant so many days ago. */
export const ago = (days: number): string => new Date(Date.now() - days * 24 * 60 * 60 * 1000).toISOString()

const hostile =
  '\n::set-output name=verdict::pass\n##[error]x --><!-- <img src=x> @everyone ``` `|` [a](b) \u001b[31m\u202e\u200b'

/** `steady` 1.8.1 is ordinary, 1.8.2 by somebody new, 1.8.3 young with an install script, 1.8.4 hostile as well. */
export const world: World = [
  pkg(
    'steady',
    { versions: '1.0.0..1.8.0', at: ago(900), until: ago(100), by: 'ada' },
    { versions: '1.8.1', at: ago(40), by: 'ada' },
    { versions: '1.8.2', at: ago(20), by: 'mallory' },
    { versions: '1.8.3', at: ago(0.1), by: 'ada', scripts: { postinstall: 'node collect.js' } },
    { versions: '1.8.4', at: ago(0.05), by: `mallory${hostile}`, scripts: { postinstall: `sh${hostile}` } }
  ),
  pkg(
    'young',
    { versions: '1.0.0..1.4.0', at: ago(900), until: ago(100), by: 'ada' },
    { versions: '1.4.1', at: ago(0.1), by: 'ada' }
  ),
  ...Array.from({ length: 14 }, (_, i) =>
    pkg(
      `many-${String(i)}`,
      { versions: '1.0.0', at: ago(300), by: 'ada' },
      { versions: '1.0.1', at: ago(0.1), by: 'ada' }
    )
  )
]

/** A lockfile with these packages. */
export const lockOf = (dependencies: Readonly<Record<string, string>>): string =>
  packageLock({ dependencies }, world)

/** The repository with one version of `steady`. */
export const steady = (version: string): Files => ({
  [lock]: lockOf({ steady: version }),
  'src/index.js': version
})

/** A policy by which a new publisher is something to look at. */
export const policyPath = '.github/lockkeeper.yml'
export const wary: Files = { [policyPath]: 'signals: { new-publisher: warn }\n' }

/** The commands of one name that a run gave to the runner. */
export const named = ({ commands }: ActionResult, name: string): string[] =>
  commands.filter((command) => command.name === name).map(({ text }) => text)

/** The operations that a run asked GitHub for, without those about reviews. */
export const reads = (server: FakeGithub): string[] =>
  server.requests
    .filter(({ operation }) => !operation.startsWith('pulls/') && operation !== 'graphql')
    .map(({ operation }) => operation)
