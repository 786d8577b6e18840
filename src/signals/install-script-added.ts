import { say, type Evidence, type InstallScripts, type LockedPackage, type Message } from '../model.ts'
import { dayMs } from '../time.ts'
import { defineSignal, whetherItRuns } from './define.ts'

// Documented attacks with an install script were found within hours, the slowest within days. After a week in
// public the same addition is more likely what it says it is.
const youngMs = 7 * dayMs

export const installScriptAdded = defineSignal({
  id: 'install-script-added',
  title: 'Install script added',
  asks: 'Does this release run a command on installing that the release before it did not?',
  answers: [
    'axios-2026',
    'bitwarden-cli-2026',
    'coa-2021',
    'conventional-changelog-2018',
    'country-currency-map-2025',
    'crossenv-2017',
    'dependency-confusion-2021',
    'eslint-config-prettier-2025',
    'eslint-plugin-prettier-2025',
    'eslint-scope-2018',
    'flat-cache-2026',
    'intercom-client-2026',
    'is-2025',
    'jscrambler-2026',
    'keyv-2026',
    'mistral-2026',
    'ngx-color-2025',
    'nx-2025',
    'posthog-node-2025',
    'prerelease-label-2022',
    'rc-2021',
    'rc-minor-2021',
    'redhat-chrome-2026',
    'rn-phone-2026',
    'rspack-2024',
    'size-sensor-2026',
    'tinycolor-2025',
    'ua-parser-js-2021',
    'ua-parser-js-deprecated-2021',
    'vant-2024',
    'weavedb-sdk-2026'
  ],
  on: ['added', 'updated', 'downgraded'],
  needs: ['installScripts', 'scriptsHere'],
  evaluate(change, { installScripts: { now, before, publicForMs }, scriptsHere }): Evidence | undefined {
    const soft = publicForMs === undefined || publicForMs >= youngMs
    const added = [...now].filter(([hook]) => before?.has(hook) !== true)
    if (added.length > 0) {
      return {
        message: [...opening(before), ...commands(added), ...whetherItRuns(scriptsHere)],
        data: { scripts: Object.fromEntries(added), runsHere: scriptsHere.run ?? null },
        soft
      }
    }
    const was = change.kind === 'added' ? undefined : change.before
    if (now.size > 0 || !isNewInLockfile(change.after, was)) return undefined
    return {
      message: say`The lockfile says that it runs an install script, while the registry's document shows none: the two do not agree.${whetherItRuns(scriptsHere)}`,
      data: { scripts: {}, runsHere: scriptsHere.run ?? null },
      soft
    }
  }
})

const opening = (before: InstallScripts | undefined): Message =>
  before === undefined
    ? say`It is the first of its kind and runs a command on installing: `
    : say`It runs a command on installing that the release before it did not: `

const commands = (added: readonly (readonly [string, string])[]): Message =>
  added
    .flatMap(([hook, command], i) => [...(i === 0 ? [] : ['; ']), ...say`${hook} is ${command}`])
    .concat('.')

// npm writes the flag from the manifest inside the tarball.
const isNewInLockfile = (after: LockedPackage, before: LockedPackage | undefined): boolean =>
  after.hasInstallScript === true && before !== undefined && before.hasInstallScript === false
