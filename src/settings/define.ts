// What the readers of settings share: the contract, the plain data they read, and the terms in which values are compared.
import type { JsonValue, Message } from '../model.ts'

/** A changed file that `isSettingPath` wants; undefined where the side does not have it. */
export interface SettingFile {
  /** From the root of the repository, with `/`. */
  readonly path: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/** Something that the repository's own settings let in at head and did not at base. */
export interface SettingProblem {
  readonly signal: SettingSignal
  readonly path: string
  readonly message: Message
  readonly evidence: { readonly [key: string]: JsonValue }
  /** A milder form: it counts one level less. */
  readonly soft?: boolean
}

/** What the comparison knows besides the files. */
export interface SettingContext {
  /** A lockfile differs between base and head. */
  readonly lockfileChanged: boolean
  /** The name of the check that the gate runs as; undefined where it is not known, or where base has no gate. */
  readonly gateJob: string | undefined
  /** Hosts that are what a package manager asks when no registry is set. */
  readonly publicHosts?: ReadonlySet<string>
  /** The level of each signal in a policy that does not name it. */
  readonly defaultLevels?: ReadonlyMap<string, string>
  /** What else holds under a policy that says nothing. */
  readonly ownDefaults?: OwnDefaults
}

/** The defaults of the gate's own policy, besides its levels. */
export interface OwnDefaults {
  readonly cooldownMs: number
  readonly rarity: Readonly<Record<string, number>>
  readonly unverified: Readonly<Record<string, string>>
  readonly severity: string
  readonly content: string
}

export type SettingSignal =
  | 'registry-setting'
  | 'install-code-setting'
  | 'cooldown-setting'
  | 'trust-setting'
  | 'override-setting'
  | 'package-manager-setting'
  | 'editor-code-setting'
  | 'gate-setting'
  | 'setting-unreadable'

/** What a transition does: flagged, flagged in its milder form, or nothing. */
export type Weight = 'hard' | 'soft' | 'quiet'

interface Named {
  /** What it is known by across the files of one folder: a setting that moves to another file stays the same. */
  readonly id: string
  /** How people find it in the file. May hold foreign text. */
  readonly name: string
  readonly signal: SettingSignal
  /** One sentence of ours: what the loose value lets in. */
  readonly opens: string
}

/** A switch. Undefined strictness: it cannot be told, because a variable of the environment decides. */
export interface Guard extends Named {
  readonly kind: 'guard'
  /** 0 is open; higher is stricter. */
  readonly strictness: number | undefined
  readonly shown: string
  /** From strict to not written. */
  readonly removed: Weight
  /** From not written to open. */
  readonly written: Weight
  /** From strict to open; milder steps are soft. */
  readonly flipped: Weight
}

/** A time to wait, in milliseconds; longer is stricter. Undefined: it cannot be told. */
export interface Span extends Named {
  readonly kind: 'span'
  readonly ms: number | undefined
  readonly shown: string
  /** What holds where it is not written. */
  readonly unsetMs: number
  /** From a positive span to not written. */
  readonly removed: Weight
}

/** A member of a list that lets something in. Only a new member speaks. */
export interface Entry extends Named {
  readonly kind: 'entry'
  readonly entry: string
  readonly weight: Weight
  /** The id of the guard or span that it is an exception from: a guard may arrive together with its exceptions. */
  readonly exempts?: string
  /** The host it trusts: milder where base already had a registry there. */
  readonly host?: string
}

/** A text that matters as such: an address, a command, a path. */
export interface Value extends Named {
  readonly kind: 'value'
  /** In the form in which two of them are compared. Never shown: it may hold a secret. */
  readonly value: string
  readonly shown: string
  readonly added: Weight
  readonly changed: Weight
  readonly removed: Weight
  /** Instead of `opens`, where it is gone. */
  readonly whenRemoved?: string
  readonly host?: string
}

/** A package that is to come from somewhere else than its own dependents say. */
export interface Redirect extends Named {
  readonly kind: 'redirect'
  /** The package that is redirected, without versions and parents. */
  readonly package: string
  /** The selector as written. */
  readonly selector: string
  readonly spec: string
  /** A new redirect to another version of the same package. */
  readonly version: Weight
}

export type Setting = Guard | Span | Entry | Value | Redirect

/** Text as data. Maps, so that no key can be a prototype's. A scalar of YAML and ini is its text. */
export type Data = string | number | boolean | null | readonly Data[] | DataMap
export type DataMap = ReadonlyMap<string, Data>

/** A text that is not understood: `message` says what is wrong, `line` (from 1) where. */
export class SettingError extends Error {
  override readonly name = 'SettingError'
  readonly line: number | undefined
  constructor(message: string, line?: number) {
    super(message)
    this.line = line
  }
}

/** The line (from 1) on which a position of a text stands. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

/**
 * Some readers end a line, and with it a comment, where others do not.
 * @throws {SettingError} for a carriage return by itself, and for the separators of Unicode
 */
export const checkLines = (text: string): void => {
  const odd = /\r(?!\n)|[\u0085\u2028\u2029]/.exec(text)
  if (odd !== null)
    throw new SettingError('It has a line end that not every reader sees.', lineAt(text, odd.index))
}

export const isMap = (data: Data | undefined): data is DataMap => data instanceof Map
export const isList = (data: Data | undefined): data is readonly Data[] => Array.isArray(data)

const noEntries: DataMap = new Map()

/** The map that a value is, or an empty one. */
export const mapOf = (data: Data | undefined): DataMap => (isMap(data) ? data : noEntries)

/** A scalar as text, with the fallbacks of its variables filled in. Undefined: nothing is written. */
export const textOf = (data: Data | undefined): string | undefined =>
  data === undefined || data === null
    ? undefined
    : expanded(typeof data === 'string' ? data : canonical(data))

// `${NAME:-x}` and `${NAME-x}` are pnpm's and Yarn's fallbacks, `${NAME?}` is npm's for "or nothing". What stays
// open depends on the machine.
const expanded = (text: string): string =>
  text
    .replaceAll(/\$\{[^${}?:-]+:?-([^${}]*)\}/g, '$1')
    .replaceAll(/\$\{[^${}?]+\?\}/g, '')
    .trim()

/** The members of a list as text. One scalar is a list of one. */
export const listOf = (data: Data | undefined): readonly string[] => {
  const items = isList(data) ? data : data === undefined || isMap(data) ? [] : [data]
  return items.flatMap((item) => textOf(item) ?? [])
}

/** JSON with sorted keys: equal for equal data, however it was written. */
export const canonical = (data: Data): string => {
  if (isMap(data)) {
    const members = [...data].toSorted(([a], [b]) => (a < b ? -1 : 1))
    return `{${members.map(([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`).join(',')}}`
  }
  return isList(data) ? `[${data.map(canonical).join(',')}]` : JSON.stringify(data)
}

/** How strict a written value is: 0 is open, undefined where it cannot be told. */
export type Strictness = (value: string) => number | undefined

const yes = new Set(['true', '1'])
const no = new Set(['false', '0'])

/** A switch that is strict when on, or when off. */
export const strictWhen =
  (strict: 'on' | 'off'): Strictness =>
  (value) => {
    const word = value.toLowerCase()
    if (yes.has(word)) return strict === 'on' ? 1 : 0
    return no.has(word) ? (strict === 'on' ? 0 : 1) : undefined
  }

/** A choice of words, from open to strict. */
export const strictBy =
  (...words: readonly string[]): Strictness =>
  (value) => {
    const rank = words.indexOf(value.toLowerCase())
    return rank === -1 ? undefined : rank
  }

/** A line of a table of switches. */
export interface GuardRule {
  readonly key: string
  readonly signal: SettingSignal
  readonly strictness: Strictness
  readonly opens: string
  readonly removed: Weight
  readonly written: Weight
  readonly flipped?: Weight
}

/** The switches of a table that a map writes. `name` says how a key stands in the file. */
export const guardsOf = (
  data: DataMap,
  rules: readonly GuardRule[],
  name = (key: string): string => key
): readonly Guard[] =>
  rules.flatMap(({ key, strictness, flipped, ...rule }) => {
    const value = textOf(data.get(key))
    if (value === undefined) return []
    const guard = { kind: 'guard', id: camelCase(key), name: name(key), flipped: flipped ?? 'hard' } as const
    return [{ ...rule, ...guard, strictness: strictness(value), shown: value }]
  })

/** pnpm's spelling of a key for npm's: `min-release-age` is `minReleaseAge`. */
export const camelCase = (key: string): string =>
  key.replaceAll(/(?<=\w)-([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** New members of a list, such as the exceptions from a waiting time. A pattern for everything is hard. */
export const entriesOf = (
  data: Data | undefined,
  entry: Omit<Entry, 'kind' | 'id' | 'entry' | 'weight'>
): readonly Entry[] =>
  listOf(data).map((item) => ({
    ...entry,
    kind: 'entry',
    id: `${entry.name} ${item}`,
    entry: item,
    weight: isEverything(item) ? 'hard' : 'soft'
  }))

/** Whether a pattern leaves nothing out, such as a lone star, a star in any scope, or "all but this one". */
export const isEverything = (pattern: string): boolean =>
  pattern.startsWith('!') || (pattern.includes('*') && /^(?:[\w+]+:)?[@*/?]*$/.test(pattern))

/** A registry's address as a setting; undefined where it is the one that holds anyway. */
export const registryOf = (
  address: string,
  place: { readonly id: string; readonly name: string },
  context: SettingContext
): Value | undefined => {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const host = url?.host
  const isPublic =
    url !== undefined &&
    url.protocol === 'https:' &&
    url.username + url.password + url.search === '' &&
    url.pathname === '/' &&
    context.publicHosts?.has(url.host) === true
  if (isPublic) return undefined
  return {
    ...place,
    kind: 'value',
    signal: 'registry-setting',
    value: url === undefined ? address : url.href.replace(/\/+$/, ''),
    shown: withoutSecrets(address),
    added: 'hard',
    changed: 'hard',
    removed: 'hard',
    opens: 'Every install asks that host for these packages and runs what it answers.',
    whenRemoved:
      'These packages are asked for elsewhere now, such as at the public registry, where anybody can take their names.',
    ...(host === undefined ? {} : { host })
  }
}

/** An address without the name and password in it. */
export const withoutSecrets = (address: string): string => address.replace(/^([\w+.-]*:?\/\/)[^@/]*@/, '$1…@')

/** A credential for a host. `secret` as written: it is neither kept nor shown; the variables that it names are. */
export const credentialOf = (host: string, name: string, secret: string, context: SettingContext): Entry => {
  const variables = [...secret.matchAll(/\$\{([\w-]+)[^}]*\}|^\$(\w+)$/g)].map(([, a, b]) => a ?? b ?? '')
  return {
    kind: 'entry',
    id: `credential ${name} ${variables.join(' ')}`,
    name: 'credentials',
    signal: 'registry-setting',
    entry: variables.length === 0 ? name : `${name} from ${variables.join(', ')}`,
    weight: context.publicHosts?.has(host) === true ? 'soft' : 'hard',
    host,
    opens: 'Whoever installs sends this credential to that host.'
  }
}

/** A text with its line ends made equal and nothing behind its lines, to compare files of code. */
export const sameLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim()

/** The last part of a path. */
export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
