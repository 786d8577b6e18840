import type { Facts } from '../../src/model.ts'
import { installScriptChanged } from '../../src/signals/install-script-changed.ts'
import { added, downgraded, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

type Scripts = Readonly<Record<string, string>>
const scripts = (
  now: Scripts,
  before: Scripts | undefined
): Pick<Facts, 'installScripts' | 'scriptsHere'> => ({
  scriptsHere: { manager: 'some-manager', run: true, setting: 'allow-some' },
  installScripts: {
    now: new Map(Object.entries(now)),
    before: before === undefined ? undefined : new Map(Object.entries(before)),
    publicForMs: undefined
  }
})
const change = updated('1.0.0', '1.1.0')
const changed = { hook: 'install', old: 'x-one', command: 'x-two' }

testSignal(installScriptChanged, {
  flags: {
    'another command': {
      change,
      facts: scripts({ install: 'x-two' }, { install: 'x-one' }),
      data: { changed: [changed], runsHere: true },
      says: 'Its «install» was «x-one» and is now «x-two». In this project «some-manager» runs it, by «allow-some».'
    },
    'another blank': {
      change,
      facts: scripts({ install: 'x-one ' }, { install: 'x-one' }),
      data: { changed: [{ ...changed, command: 'x-one ' }], runsHere: true }
    },
    'each command that is another, and no other': {
      change,
      facts: scripts(
        { preinstall: 'x-pre', install: 'x-two', postinstall: 'x-four' },
        { preinstall: 'x-pre', install: 'x-one', postinstall: 'x-three' }
      ),
      data: {
        changed: [changed, { hook: 'postinstall', old: 'x-three', command: 'x-four' }],
        runsHere: true
      },
      says: 'now «x-two». Its «postinstall»'
    },
    'a package that is new here': {
      change: added('1.0.0'),
      facts: scripts({ install: 'x-two' }, { install: 'x-one' }),
      data: { changed: [changed], runsHere: true }
    },
    'what one goes back to': {
      change: downgraded('2.0.0', '1.0.0'),
      facts: scripts({ install: 'x-two' }, { install: 'x-one' }),
      data: { changed: [changed], runsHere: true }
    },
    'the command that a gyp file stands for, once it is another': {
      change,
      facts: scripts({ install: 'node-gyp rebuild && node x.js' }, { install: 'node-gyp rebuild' }),
      data: {
        changed: [{ hook: 'install', old: 'node-gyp rebuild', command: 'node-gyp rebuild && node x.js' }],
        runsHere: true
      }
    }
  },
  clears: {
    'the same command': { change, facts: scripts({ install: 'x-one' }, { install: 'x-one' }) },
    'a hook that is new, which is the other signal': { change, facts: scripts({ install: 'x-one' }, {}) },
    'a hook that went': { change, facts: scripts({}, { install: 'x-one' }) },
    'the first release there is': { change: added('1.0.0'), facts: scripts({ install: 'x-one' }, undefined) },
    'a release without scripts': { change, facts: scripts({}, {}) }
  }
})
