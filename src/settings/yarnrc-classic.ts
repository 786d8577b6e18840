// .yarnrc: Yarn 1. Lines of a key and a value, as its lockfile writes them. https://classic.yarnpkg.com/docs/yarnrc
import {
  checkLines,
  guardsOf,
  registryOf,
  SettingError,
  strictWhen,
  textOf,
  withoutSecrets,
  type Data,
  type DataMap,
  type GuardRule,
  type Setting,
  type SettingContext,
  type Value
} from './define.ts'

/**
 * The keys of a .yarnrc; the last one counts.
 * @throws {SettingError} for a line that is not a key and a value
 */
export const parseYarnrc = (text: string): DataMap => {
  checkLines(text)
  const data = new Map<string, Data>()
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (/^\s*(?:#|$)/.test(line)) continue
    const [, key, value] =
      /^("(?:[^"\\]|\\.)*"|[^\s":]+):?[ \t]+("(?:[^"\\]|\\.)*"|[^\s"]+)[ \t]*(?:#.*)?$/.exec(line) ?? []
    if (key === undefined || value === undefined)
      throw new SettingError('It is not a key and a value, as .yarnrc has them.', i + 1)
    data.set(unquoted(key), unquoted(value))
  }
  return data
}

const unquoted = (token: string): string =>
  token.startsWith('"') ? token.slice(1, -1).replaceAll(/\\(.)/g, '$1') : token

/** What a .yarnrc sets. A flag of a command, `--install.ignore-scripts`, counts as the setting of that name. */
export const yarnrcClassicSettings = (data: DataMap, context: SettingContext): readonly Setting[] => [
  ...guardsOf(data, guards),
  ...[...data].flatMap(([key, value]) => {
    const address = textOf(value)
    if (address === undefined || !/^(?:registry|@[^:]+:registry|--(?:\w+\.)?registry)$/.test(key)) return []
    return registryOf(address, { id: key, name: key }, context) ?? []
  }),
  ...programs.flatMap(([key, weight, opens]) => programOf(data, key, weight, opens) ?? [])
]

const guards: readonly GuardRule[] = [
  ...['ignore-scripts', '--ignore-scripts', '--install.ignore-scripts', '--add.ignore-scripts'].map(
    (key): GuardRule => ({
      key,
      signal: 'install-code-setting',
      strictness: strictWhen('on'),
      opens: 'Every package of the tree may run commands on installing.',
      removed: 'hard',
      written: 'soft'
    })
  ),
  ...['--frozen-lockfile', '--install.frozen-lockfile', '--install.pure-lockfile'].map((key): GuardRule => ({
    key,
    signal: 'trust-setting',
    strictness: strictWhen('on'),
    opens: 'An install may change the lockfile instead of failing.',
    removed: 'soft',
    written: 'quiet',
    flipped: 'soft'
  })),
  ...['--no-lockfile', '--install.no-lockfile', 'unsafe-disable-integrity-migration'].map(
    (key): GuardRule => ({
      key,
      signal: 'trust-setting',
      strictness: strictWhen('off'),
      opens: 'What is installed is not held to the lockfile.',
      removed: 'quiet',
      written: 'hard'
    })
  ),
  {
    key: 'strict-ssl',
    signal: 'registry-setting',
    strictness: strictWhen('on'),
    opens: 'Anybody on the way to the registry can answer in its place.',
    removed: 'quiet',
    written: 'hard'
  }
]

const programs = [
  ['yarn-path', 'hard', 'This file is what runs whenever somebody calls Yarn.'],
  ['script-shell', 'hard', 'Every script is handed to this program.'],
  ['yarn-offline-mirror', 'soft', 'Packages are taken from this folder before any registry is asked.'],
  ['proxy', 'soft', 'What is fetched goes through this host.'],
  ['https-proxy', 'soft', 'What is fetched goes through this host.'],
  ['cafile', 'soft', 'Whoever holds these certificates can answer in the place of any registry.']
] as const

const programOf = (data: DataMap, key: string, most: 'hard' | 'soft', opens: string): Value | undefined => {
  const value = textOf(data.get(key))
  if (value === undefined) return undefined
  const isRelease = /^(?:\.\/)?\.yarn\/releases\/yarn-[\w.-]+\.c?js$/.test(value)
  const weight = isRelease && key === 'yarn-path' ? 'soft' : most
  const weights = { added: weight, changed: weight, removed: 'quiet' } as const
  const signal = most === 'hard' ? 'install-code-setting' : 'registry-setting'
  return { ...weights, kind: 'value', id: key, name: key, signal, value, shown: withoutSecrets(value), opens }
}
