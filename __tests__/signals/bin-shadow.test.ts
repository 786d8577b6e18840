import type { Facts } from '../../src/model.ts'
import { binShadow } from '../../src/signals/bin-shadow.ts'
import { added, downgraded, locked, release, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const commandsOf = (names: readonly string[]) => ({
  commands: new Map(names.map((name) => [name, 'cli.js']))
})

const brings = (
  commands: readonly string[],
  before: readonly string[] = []
): Pick<Facts, 'release' | 'predecessor'> => ({
  release: release('1.1.0', commandsOf(commands)),
  predecessor: release('1.0.0', commandsOf(before))
})
/** The same of a package that has no other release. */
const bringsFirst = (...commands: readonly string[]): Pick<Facts, 'release' | 'predecessor'> => ({
  ...brings(commands),
  predecessor: undefined
})
const change = updated('1.0.0', '1.1.0')
const named = (name: string) => added(locked('1.1.0', { name }))

testSignal(binShadow, {
  flags: {
    'a command of the system': {
      change,
      facts: brings(['kit', 'git'], ['kit']),
      data: { commands: ['git'] },
      says: 'It brings the command «git», which the package did not bring before'
    },
    'commands that every project calls': {
      change,
      facts: brings(['npm', 'node', 'tsc']),
      data: { commands: ['npm', 'node', 'tsc'] },
      says: 'It brings the commands «npm», «node», «tsc»'
    },
    'the first release of a package with such a command': {
      change: named('helper'),
      facts: bringsFirst('curl'),
      data: { commands: ['curl'] }
    },
    'a scoped package with the name of one': {
      change: named('@someone/node'),
      facts: bringsFirst('node'),
      data: { commands: ['node'] }
    },
    'mildly, the name of a much used package': {
      change,
      facts: brings(['eslint', 'kit']),
      data: { commands: ['eslint'] },
      soft: true,
      says: 'the name of one of the most used packages'
    },
    'in what one goes back to': {
      change: downgraded('2.0.0', '1.1.0'),
      facts: brings(['sh']),
      data: { commands: ['sh'] }
    }
  },
  clears: {
    'a package without commands': { change, facts: brings([]) },
    'a command of its own': { change, facts: brings(['kit', 'kit-server']) },
    'what it brought before': { change, facts: brings(['git', 'eslint'], ['eslint', 'git']) },
    'the package that a command belongs to': {
      change: named('typescript'),
      facts: bringsFirst('tsc', 'tsserver')
    },
    'another package that the command belongs to as well': {
      change: named('@yarnpkg/cli-dist'),
      facts: bringsFirst('yarn')
    },
    'a command that has the name of its package': {
      change: named('curl'),
      facts: bringsFirst('curl')
    },
    'a fork that keeps the name in another scope': {
      change: named('@company/eslint'),
      facts: bringsFirst('eslint')
    },
    'a much used package that brings the command of another': {
      change: named('webpack-cli'),
      facts: bringsFirst('webpack')
    },
    'names that every object has': { change, facts: brings(['constructor', '__proto__', 'toString']) }
  }
})
