import type { Facts } from '../../src/model.ts'
import { installScriptAdded } from '../../src/signals/install-script-added.ts'
import { dayMs } from '../../src/time.ts'
import { added, downgraded, locked, updated } from '../helpers/make.ts'
import { testSignal } from '../helpers/signal.ts'

const hourMs = dayMs / 24

type Scripts = Readonly<Record<string, string>>
const scripts = (
  now: Scripts,
  before: Scripts | undefined,
  publicForMs: number | undefined = hourMs
): Pick<Facts, 'installScripts' | 'scriptsHere'> => ({
  scriptsHere: { manager: 'some-manager', run: true, setting: undefined },
  installScripts: {
    now: new Map(Object.entries(now)),
    before: before === undefined ? undefined : new Map(Object.entries(before)),
    publicForMs
  }
})
// `undefined` would be taken for "as usual".
const undatedScripts = (now: Scripts, before: Scripts): Pick<Facts, 'installScripts' | 'scriptsHere'> => ({
  ...scripts(now, before),
  installScripts: { ...scripts(now, before).installScripts, publicForMs: undefined }
})

const change = updated('1.0.0', '1.1.0')
const postinstall = { postinstall: 'node <steal>.js' }
const inLockfile = (before: boolean | undefined, after: boolean | undefined) =>
  updated(locked('1.0.0', { hasInstallScript: before }), locked('1.1.0', { hasInstallScript: after }))

testSignal(installScriptAdded, {
  flags: {
    'a script where there was none': {
      change,
      facts: scripts(postinstall, {}),
      data: { scripts: postinstall, runsHere: true },
      says: 'It runs a command on installing that the release before it did not: «postinstall» is «node <steal>.js».'
    },
    'a second hook besides an old one': {
      change,
      facts: scripts({ ...postinstall, preinstall: 'x-setup' }, postinstall),
      data: { scripts: { preinstall: 'x-setup' }, runsHere: true }
    },
    'a hook that moved, with the same command': {
      change,
      facts: scripts({ preinstall: 'x-setup' }, { postinstall: 'x-setup' }),
      data: { scripts: { preinstall: 'x-setup' }, runsHere: true }
    },
    'several scripts at once': {
      change,
      facts: scripts({ preinstall: 'x-one', install: 'x-two' }, {}),
      data: { scripts: { preinstall: 'x-one', install: 'x-two' }, runsHere: true },
      says: '«preinstall» is «x-one»; «install» is «x-two».'
    },
    'the script of a package that never had a release before': {
      change: added('1.0.0'),
      facts: scripts(postinstall, undefined),
      data: { scripts: postinstall, runsHere: true },
      says: 'It is the first of its kind and runs a command on installing: '
    },
    'the script of an older release that one goes back to': {
      change: downgraded('2.0.0', '1.9.9'),
      facts: scripts(postinstall, {}),
      data: { scripts: postinstall, runsHere: true }
    },
    'a script that does not run here, at the same level': {
      change,
      facts: {
        ...scripts(postinstall, {}),
        scriptsHere: { manager: 'some-manager', run: false, setting: 'ignore-some' }
      },
      data: { scripts: postinstall, runsHere: false },
      says: ' In this project «some-manager» does not run it, by «ignore-some». That it was added'
    },
    'a script of which nobody can tell whether it runs here': {
      change,
      facts: {
        ...scripts(postinstall, {}),
        scriptsHere: { manager: 'some-manager', run: undefined, setting: undefined }
      },
      data: { scripts: postinstall, runsHere: null },
      says: ' Whether «some-manager» runs it in this project cannot be told'
    },
    'fully, what is a millisecond short of a week in public': {
      change,
      facts: scripts(postinstall, {}, 7 * dayMs - 1),
      data: { scripts: postinstall, runsHere: true }
    },
    'mildly, what has been public for a week': {
      change,
      facts: scripts(postinstall, {}, 7 * dayMs),
      data: { scripts: postinstall, runsHere: true },
      soft: true
    },
    'mildly, what nobody dates': {
      change,
      facts: undatedScripts(postinstall, {}),
      data: { scripts: postinstall, runsHere: true },
      soft: true
    },
    'a lockfile that tells of a script the registry does not show': {
      change: inLockfile(false, true),
      facts: scripts({}, {}),
      data: { scripts: {}, runsHere: true },
      says: 'the two do not agree'
    },
    'mildly, such a lockfile after a week': {
      change: inLockfile(false, true),
      facts: scripts({}, {}, 7 * dayMs),
      data: { scripts: {}, runsHere: true },
      soft: true
    }
  },
  clears: {
    'a release without scripts': { change, facts: scripts({}, {}) },
    'a script that was there before': { change, facts: scripts(postinstall, postinstall) },
    'a script that says something else, which is the other signal': {
      change,
      facts: scripts({ postinstall: 'x-two' }, { postinstall: 'x-one' })
    },
    'a script that went': { change, facts: scripts({}, postinstall) },
    'a new package without scripts': { change: added('1.0.0'), facts: scripts({}, undefined) },
    'a lockfile that told of a script before, too': {
      change: inLockfile(true, true),
      facts: scripts({}, {})
    },
    'a lockfile that did not tell before': { change: inLockfile(undefined, true), facts: scripts({}, {}) },
    'a lockfile that does not tell': { change: inLockfile(false, undefined), facts: scripts({}, {}) },
    'a lockfile that agrees with the registry': {
      change: inLockfile(false, true),
      facts: scripts(postinstall, postinstall)
    },
    'a new package of which only the lockfile tells': {
      change: added(locked('1.0.0', { hasInstallScript: true })),
      facts: scripts({}, undefined)
    }
  }
})
