// The rules that a project gave its package manager, as defaults of the policy: nobody keeps the same number twice.
import { say, type Message } from '../model.ts'
import { releasePattern, type LevelSetting, type Policy, type Rule, type RuleScope } from '../policy.ts'
import { isEverything, type Entry, type Guard, type Span } from '../settings/define.ts'
import { formatSpan } from '../time.ts'
import type { BaseSettings } from './settings-at-base.ts'

/** A policy, and in sentences what of it was said where. */
export interface Terms {
  readonly policy: Policy
  readonly said: readonly Message[]
}

/**
 * The policy with what the project's package managers are told, where the policy's own file says nothing of it. A
 * longer cooldown counts; a shorter one does not, since an install that waits is no reason for a review that does not.
 * What is left out of theirs by name is left out here, and `no-downgrade` blocks.
 */
export const withProject = (policy: Policy, files: readonly BaseSettings[]): Terms => {
  const cooldown: Terms =
    policy.cooldownFrom === undefined
      ? withCooldown(policy, files)
      : { policy, said: [say`Cooldown: ${[formatSpan(policy.cooldownMs)]}, by ${policy.cooldownFrom}.`] }
  const trust = policy.levels.has(trustSignal) ? none : trustOf(files)
  // The file's own rules come last: of several, the last counts.
  return {
    policy: {
      ...cooldown.policy,
      levels: new Map([...trust.levels, ...policy.levels]),
      rules: [...trust.rules, ...cooldown.policy.rules]
    },
    said: [...cooldown.said, ...trust.said]
  }
}

const withCooldown = (policy: Policy, files: readonly BaseSettings[]): Terms => {
  const spans = files.flatMap((file) =>
    file.settings.flatMap((one) => (isCooldown(one) && one.kind === 'span' ? [{ file, span: one }] : []))
  )
  const ofAll = spans.filter(({ span }) => !span.name.startsWith('npmScopes.'))
  const longest = ofAll
    .filter(({ file, span }) => file.folder === '' && (span.ms ?? 0) > policy.cooldownMs)
    .toSorted((a, b) => (b.span.ms ?? 0) - (a.span.ms ?? 0))[0]
  const cooldownMs = longest?.span.ms ?? policy.cooldownMs
  const below = ofAll.filter(({ file, span }) => file.folder !== '' && (span.ms ?? 0) > cooldownMs)
  const short = ofAll.filter(({ span }) => (span.ms ?? 0) < policy.cooldownMs)
  const exceptions = files.flatMap((file) => exceptionsOf(file, isCooldown))
  const scoped = spans.flatMap(({ file, span }) => {
    const scope = scopeOf(span)
    return scope === undefined || span.ms === undefined ? [] : [{ file, span, scope, ms: span.ms }]
  })
  const cooldownFrom = longest && nameOf(longest)
  return {
    policy: {
      ...policy,
      cooldownMs,
      cooldownFrom,
      rules: [
        ...below
          .toSorted((a, b) => (a.span.ms ?? 0) - (b.span.ms ?? 0))
          .map(({ file, span }) => rule({ lockfiles: [`${file.folder}**`] }, { cooldownMs: span.ms })),
        ...scoped.map(({ file, scope, ms }) =>
          rule({ packages: [scope], ...inFolder(file) }, { cooldownMs: ms })
        ),
        ...exceptions.flatMap(({ file, names }) =>
          names.length === 0 ? [] : [rule({ packages: names, ...inFolder(file) }, { cooldownMs: 0 })]
        ),
        ...policy.rules
      ]
    },
    said: [
      cooldownFrom === undefined
        ? say`Cooldown: ${[formatSpan(cooldownMs)]}, the default.`
        : say`Cooldown: ${[formatSpan(cooldownMs)]}, by ${cooldownFrom}.`,
      ...below.map(
        (one) => say`Below ${one.file.folder} it is ${[formatSpan(one.span.ms ?? 0)]}, by ${nameOf(one)}.`
      ),
      ...scoped.map((one) => say`For ${one.scope} it is ${[formatSpan(one.ms)]}, by ${nameOf(one)}.`),
      ...short.map((one) => say`${nameOf(one)} is shorter, or cannot be read, and does not count here.`),
      ...exceptions.flatMap(({ from, names, refused }) => exceptionsSaid(from, names, refused))
    ]
  }
}

const exceptionsSaid = (
  from: string,
  names: readonly string[],
  refused: readonly string[]
): readonly Message[] => [
  ...(names.length === 0 ? [] : [say`No cooldown for ${listed(names)}, by ${from}.`]),
  ...(refused.length === 0
    ? []
    : [say`${listed(refused)} in ${from} is for too much, and does not count here.`])
]

const trustSignal = 'trust-downgrade'

interface TrustTerms {
  readonly levels: ReadonlyMap<string, LevelSetting>
  readonly rules: readonly Rule[]
  readonly said: readonly Message[]
}

const none: TrustTerms = { levels: new Map(), rules: [], said: [] }

const trustOf = (files: readonly BaseSettings[]): TrustTerms => {
  const strict = files.flatMap((file) => {
    const guard = file.settings.find(isNoDowngrade)
    return guard === undefined ? [] : [{ file, name: `${guard.name} in ${file.path}` }]
  })
  if (strict.length === 0) return none
  const exceptions = strict.flatMap(({ file }) => exceptionsOf(file, isTrust))
  return {
    levels: strict.some(({ file }) => file.folder === '') ? new Map([[trustSignal, 'block']]) : new Map(),
    rules: [
      ...strict.flatMap(({ file }) =>
        file.folder === '' ? [] : [rule({ lockfiles: [`${file.folder}**`] }, { level: 'block' })]
      ),
      // What is left out there is weighed here, as it is without such a rule.
      ...exceptions.flatMap(({ file, names }) =>
        names.length === 0 ? [] : [rule({ packages: names, ...inFolder(file) }, { level: 'weigh' })]
      )
    ],
    said: strict.map(({ name }) => say`A weaker way of publishing blocks, by ${name}.`)
  }
}

type OneSetting = BaseSettings['settings'][number]

const isCooldown = ({ signal }: OneSetting): boolean => signal === 'cooldown-setting'
const isTrust = ({ signal }: OneSetting): boolean => signal === 'trust-setting'
const isNoDowngrade = (one: OneSetting): one is Guard =>
  one.kind === 'guard' && one.id.endsWith(' trustPolicy') && (one.strictness ?? 0) > 0

/** The exceptions of each list of a file: those that name something, and those that are for everything. */
const exceptionsOf = (file: BaseSettings, wanted: (setting: OneSetting) => boolean) => {
  const lists = new Map<string, Entry[]>()
  for (const one of file.settings)
    if (one.kind === 'entry' && one.exempts !== undefined && wanted(one))
      lists.set(one.name, [...(lists.get(one.name) ?? []), one])
  return [...lists].map(([name, entries]) => {
    // Yarn writes the protocol before a range.
    const patterns = entries.map(({ entry }) => entry.replace('@npm:', '@'))
    const isTaken = (pattern: string): boolean =>
      !isEverything(pattern) && releasePattern(pattern) !== undefined
    return {
      file,
      from: `${name} in ${file.path}`,
      names: patterns.filter(isTaken),
      refused: patterns.filter((pattern) => !isTaken(pattern))
    }
  })
}

// Yarn has a gate for each scope.
const scopeOf = ({ name }: Span): string | undefined => {
  const [, scope] = /^npmScopes\.([^*]+)\.npmMinimalAgeGate$/.exec(name) ?? []
  return scope === undefined ? undefined : `@${scope}/*`
}

const nameOf = ({ file, span }: { readonly file: BaseSettings; readonly span: Span }): string =>
  `${span.name}: ${span.shown} in ${file.path}`

const inFolder = ({ folder }: BaseSettings): Partial<RuleScope> => (folder === '' ? {} : { within: folder })

const rule = (
  of: Partial<RuleScope>,
  { cooldownMs, level }: { readonly cooldownMs?: number | undefined; readonly level?: LevelSetting }
): Rule => ({
  of: { packages: undefined, scopes: undefined, direct: undefined, lockfiles: undefined, ...of },
  levels: level === undefined ? new Map() : new Map([[trustSignal, level]]),
  cooldownMs
})

const mostNamed = 5

const listed = (names: readonly string[]): Message => [
  ...names.slice(0, mostNamed).flatMap((name, i): Message => [...(i === 0 ? [] : [', ']), { quote: name }]),
  ...(names.length > mostNamed ? [` and ${names.length - mostNamed} more`] : [])
]
