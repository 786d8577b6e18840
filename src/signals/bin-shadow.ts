import { say, type Evidence, type Message } from '../model.ts'
import { popular } from '../names/look-alike.ts'
import { defineSignal } from './define.ts'

// What scripts, hooks and build tools call by name and no package brings. npm puts the commands of packages before
// those of the system.
const systemCommands: ReadonlySet<string> = new Set(
  [
    'sh bash zsh cmd powershell pwsh sudo env git gh ssh curl wget tar ls cat cp mv rm make gcc',
    'python python3 pip pip3 go cargo java docker kubectl helm terraform aws gcloud az'
  ].flatMap((line) => line.split(' '))
)

// The tools that every project calls, each with the packages that bring it.
const owners: ReadonlyMap<string, readonly string[]> = new Map([
  ['node', ['node']],
  ['npm', ['npm']],
  ['npx', ['npm', 'npx']],
  ['yarn', ['yarn', '@yarnpkg/cli-dist']],
  ['pnpm', ['pnpm', '@pnpm/exe']],
  ['pnpx', ['pnpm', '@pnpm/exe']],
  ['corepack', ['corepack']],
  ['bun', ['bun']],
  ['bunx', ['bun']],
  ['deno', ['deno']],
  ['node-gyp', ['node-gyp']],
  ['tsc', ['typescript']]
])

export const binShadow = defineSignal({
  id: 'bin-shadow',
  title: 'Command named like a known one',
  asks: 'Does this release bring a command with the name of a well-known one, which the package did not bring before?',
  answers: ['command-jacking-2024'],
  on: ['added', 'updated', 'downgraded'],
  needs: ['release', 'predecessor'],
  evaluate({ after: { name } }, { release, predecessor }): Evidence | undefined {
    // Who asks for a package by its name asks for a command of that name.
    const fresh = [...release.commands.keys()].filter(
      (command) => command !== name && predecessor?.commands.has(command) !== true
    )
    const known = fresh.filter(
      (command) => systemCommands.has(command) || owners.get(command)?.includes(name) === false
    )
    if (known.length > 0) {
      return {
        message: [
          ...namesOf(known),
          ', which the package did not bring before: what calls a command of that name on installing or in a script runs this package instead.'
        ],
        data: { commands: known.slice(0, mostShown) }
      }
    }
    const popularNames = popular()
    const others = fresh.filter(
      (command) => !owners.has(command) && command !== nameInScope(name) && popularNames.has(command)
    )
    // Tools that are as much used share and hand over their commands.
    if (others.length === 0 || popularNames.has(name)) return undefined
    return {
      message: [
        ...namesOf(others),
        ', which the package did not bring before, and which is the name of one of the most used packages.'
      ],
      data: { commands: others.slice(0, mostShown) },
      soft: true
    }
  }
})

const nameInScope = (name: string): string => name.slice(name.indexOf('/') + 1)

const mostShown = 5

const namesOf = (commands: readonly string[]): Message => [
  commands.length === 1 ? 'It brings the command ' : 'It brings the commands ',
  ...commands.slice(0, mostShown).flatMap((command, i) => [...(i === 0 ? [] : [', ']), ...say`${command}`])
]
