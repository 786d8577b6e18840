// Reads a policy file: YAML (JSON is YAML too), every key known, every mistake named with its line.
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type Pair, type YAMLMap } from 'yaml'
import {
  UserError,
  type AdvisoryId,
  type Level,
  type Scope,
  severities,
  type Severity,
  type UnknownReason
} from './model.ts'
import {
  defaultPolicy,
  knownSignals,
  releasePattern,
  type Acknowledgement,
  type LevelSetting,
  type Policy,
  type Rule
} from './policy.ts'
import { dayMs, parseSpan } from './time.ts'

const maxLength = 200_000
const megabyte = 1024 * 1024

/**
 * The policy that a file states; what it does not name has its default.
 * @param path how the file is called in messages
 * @throws {UserError} for anything that is not understood, with its line and the nearest known word
 */
export const parsePolicy = (text: string, path: string): Policy => {
  // The parser's time grows faster than the text. A policy is read by people and stays far below this.
  if (text.length > maxLength)
    throw new UserError(`${path}: It is longer than ${maxLength} characters, too long for a policy.`)
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, strict: true, version: '1.2' })
  const lineOf = (node: MaybeNode): number | undefined =>
    node?.range === undefined || node.range === null ? undefined : lines.linePos(node.range[0]).line
  const fail: Fail = (message, node) => {
    const line = lineOf(node ?? document.contents)
    throw new UserError(`${path}${line === undefined ? '' : `:${line}`}: ${message}`)
  }
  const [problem] = [...document.errors, ...document.warnings]
  if (problem !== undefined) {
    throw new UserError(
      `${path}:${problem.linePos?.[0].line ?? 1}: It is not valid YAML: ${problem.message.split('\n')[0] ?? ''}`
    )
  }
  const root = document.contents
  if (isEmpty(root)) return { ...defaultPolicy, path }
  if (!isMap(root)) return fail('A policy is a list of settings, such as "cooldown: 1d".', root)
  const given = fieldsOf(root, settings, 'a setting', fail)
  const cooldown = cooldownOf(given.get('cooldown'), fail)
  return {
    path,
    levels: given.has('signals') ? levelsOf(given.get('signals'), fail) : defaultPolicy.levels,
    cooldownMs: cooldown.ms ?? defaultPolicy.cooldownMs,
    cooldownFrom: cooldown.ms === undefined ? undefined : path,
    rarity: given.has('rarity') ? rarityOf(given.get('rarity'), fail) : defaultPolicy.rarity,
    rules: [
      ...(cooldown.except.length === 0 ? [] : [exempting(cooldown.except)]),
      ...itemsOf(given.get('rules'), 'rules', fail).map((item) => ruleOf(item, fail))
    ],
    unverified: { ...defaultPolicy.unverified, ...unverifiedOf(given.get('unverified'), fail) },
    severity: given.has('severity') ? severityOf(given.get('severity'), fail) : defaultPolicy.severity,
    internal: textsOf(given.get('internal'), 'internal', fail),
    weakHashHosts: textsOf(given.get('weak-hash-hosts'), 'weak-hash-hosts', fail),
    advisories: given.has('advisories') ? advisoriesOf(given.get('advisories'), fail) : undefined,
    ...contentOf(given.get('content'), fail),
    leaveOut: textsOf(given.get('leave-out'), 'leave-out', fail),
    acknowledgements: itemsOf(given.get('acknowledgements'), 'acknowledgements', fail).map((item) =>
      acknowledgementOf(item, lineOf(item) ?? 1, fail)
    )
  }
}

type MaybeNode = Node | null | undefined
type Fail = (message: string, node?: MaybeNode) => never

const settings = [
  'cooldown',
  'signals',
  'rarity',
  'rules',
  'unverified',
  'severity',
  'internal',
  'weak-hash-hosts',
  'advisories',
  'content',
  'leave-out',
  'acknowledgements'
] as const

const isEmpty = (node: MaybeNode): node is null | undefined =>
  node === null || node === undefined || (isScalar(node) && node.value === null)

/** The values of a map by key. Every key has to be one of those known. */
const fieldsOf = (
  map: YAMLMap,
  known: readonly string[],
  what: string,
  fail: Fail
): ReadonlyMap<string, MaybeNode> =>
  new Map(
    entries(map.items).map(({ name, node, value }) => {
      if (!known.includes(name)) fail(`"${name}" is not ${what}.${suggestion(name, known)}`, node)
      return [name, value] as const
    })
  )

const entries = (items: readonly Pair[]) =>
  items.map(({ key, value }) => ({
    name: isScalar(key) ? String(key.value) : '',
    node: key as MaybeNode,
    value: (value ?? null) as MaybeNode
  }))

const levels: ReadonlySet<unknown> = new Set<LevelSetting>(['off', 'note', 'weigh', 'warn', 'block'])

const levelsOf = (value: MaybeNode, fail: Fail): ReadonlyMap<string, LevelSetting> => {
  if (isEmpty(value)) return new Map()
  if (!isMap(value))
    return fail('"signals" gives a level to each signal, such as "release-age: warn".', value)
  return new Map(
    entries(value.items).map(({ name, node, value: level }) => {
      if (!knownSignals.includes(name))
        fail(`"${name}" is not a signal.${suggestion(name, knownSignals)}`, node)
      // YAML 1.1 reads a bare `off` as false; here it is the word, but people quote neither.
      const setting = isScalar(level) ? level.value : undefined
      if (!levels.has(setting))
        fail(`The level of "${name}" is one of off, note, weigh, warn and block.`, level ?? node)
      return [name, setting as LevelSetting] as const
    })
  )
}

const cooldownOf = (
  value: MaybeNode,
  fail: Fail
): { readonly ms: number | undefined; readonly except: readonly string[] } => {
  if (value === undefined) return { ms: undefined, except: [] }
  if (!isMap(value)) return { ms: spanOf(value, fail), except: [] }
  const given = fieldsOf(value, ['age', 'except'], 'part of a cooldown', fail)
  return {
    ms: given.has('age') ? spanOf(given.get('age'), fail) : undefined,
    except: patternsOf(given.get('except'), textsOf(given.get('except'), 'except', fail), fail)
  }
}

const spanOf = (value: MaybeNode, fail: Fail): number => {
  const text = isScalar(value) ? value.value : undefined
  const ms = typeof text === 'string' ? parseSpan(text) : text === 0 ? 0 : undefined
  return ms ?? fail('"cooldown" is a span with its unit: 90m, 24h, 3d or 2w. 0 switches it off.', value)
}

const exempting = (packages: readonly string[]): Rule => ({
  of: { packages, scopes: undefined, direct: undefined, lockfiles: undefined },
  levels: new Map(),
  cooldownMs: 0
})

const rarityOf = (value: MaybeNode, fail: Fail): Policy['rarity'] => {
  if (!isMap(value))
    return fail('"rarity" is such as "{ warn: 50, block: 1000 }": 1 in so many releases.', value)
  const given = fieldsOf(value, ['warn', 'block'], 'part of a rarity', fail)
  const number = (key: 'warn' | 'block'): number => {
    if (!given.has(key)) return defaultPolicy.rarity[key]
    const node = given.get(key)
    const found = isScalar(node) ? node.value : undefined
    if (typeof found !== 'number' || !Number.isFinite(found) || found <= 1)
      return fail(`"${key}" is a number over 1: 1 in so many ordinary releases.`, node)
    return found
  }
  const rarity = { warn: number('warn'), block: number('block') }
  if (rarity.warn > rarity.block)
    fail(`What warns (1 in ${rarity.warn}) is rarer than what blocks (1 in ${rarity.block}).`, value)
  return rarity
}

const ruleKeys = ['packages', 'scope', 'direct', 'lockfiles', 'signals', 'cooldown', 'content'] as const
const scopes: readonly Scope[] = ['prod', 'dev', 'optional', 'peer']

const ruleOf = (item: MaybeNode, fail: Fail): Rule => {
  if (!isMap(item)) return fail('A rule is such as "{ packages: [eslint-*], cooldown: 0 }".', item)
  const given = fieldsOf(item, ruleKeys, 'part of a rule', fail)
  if (!given.has('signals') && !given.has('cooldown') && !given.has('content'))
    fail('The rule changes nothing: give it "signals", "cooldown" or "content".', item)
  if (!ruleKeys.slice(0, 4).some((key) => given.has(key)))
    fail('The rule is for nothing in particular: name "packages", "scope", "direct" or "lockfiles".', item)
  return {
    of: {
      packages: given.has('packages')
        ? patternsOf(given.get('packages'), someTexts(given.get('packages'), 'packages', fail), fail)
        : undefined,
      scopes: given.has('scope') ? scopesOf(given.get('scope'), fail) : undefined,
      direct: given.has('direct') ? yesOrNo(given.get('direct'), 'direct', fail) : undefined,
      lockfiles: given.has('lockfiles') ? someTexts(given.get('lockfiles'), 'lockfiles', fail) : undefined
    },
    levels: given.has('signals') ? levelsOf(given.get('signals'), fail) : new Map(),
    cooldownMs: given.has('cooldown') ? spanOf(given.get('cooldown'), fail) : undefined,
    ...(given.has('content') ? { content: ruleContentOf(given.get('content'), fail) } : {})
  }
}

// A range that nobody understands would be for nothing.
const patternsOf = (value: MaybeNode, patterns: readonly string[], fail: Fail): readonly string[] => {
  const odd = patterns.find((pattern) => releasePattern(pattern) === undefined)
  return odd === undefined
    ? patterns
    : fail(`The versions of "${odd}" are not understood: write such as left-pad@1.3.0.`, value)
}

const scopesOf = (value: MaybeNode, fail: Fail): readonly Scope[] =>
  someTexts(value, 'scope', fail).map(
    (text) =>
      scopes.find((scope) => scope === text) ??
      fail(`"${text}" is not a scope.${suggestion(text, scopes)}`, value)
  )

const yesOrNo = (value: MaybeNode, key: string, fail: Fail): boolean => {
  const found = isScalar(value) ? value.value : undefined
  return typeof found === 'boolean' ? found : fail(`"${key}" is true or false.`, value)
}

const reasons: readonly UnknownReason[] = ['unreachable', 'malformed', 'not-found', 'unsupported']
const plainLevels: readonly Level[] = ['note', 'warn', 'block']

const unverifiedOf = (value: MaybeNode, fail: Fail): Partial<Record<UnknownReason, Level>> => {
  if (isEmpty(value)) return {}
  if (!isMap(value)) return fail('"unverified" is such as "{ unsupported: warn }".', value)
  return Object.fromEntries(
    [...fieldsOf(value, reasons, 'a reason for not knowing', fail)].map(([reason, node]) => {
      const text = isScalar(node) ? node.value : undefined
      const level = plainLevels.find((one) => one === text)
      return [reason, level ?? fail(`"${reason}" is one of note, warn and block.`, node)]
    })
  )
}

const severityOf = (value: MaybeNode, fail: Fail): Severity => {
  const text = isScalar(value) ? value.value : undefined
  return (
    severities.find((one) => one === text) ?? fail(`"severity" is one of ${severities.join(', ')}.`, value)
  )
}

const advisoryIds: readonly AdvisoryId[] = ['registry', 'github', 'osv']

const advisoriesOf = (value: MaybeNode, fail: Fail): readonly AdvisoryId[] =>
  textsOf(value, 'advisories', fail).map(
    (text) =>
      advisoryIds.find((one) => one === text) ??
      fail(`"${text}" is nobody who is asked for advisories.${suggestion(text, advisoryIds)}`, value)
  )

const contents: readonly Policy['content'][] = ['all', 'prod', 'off']

const contentOf = (value: MaybeNode, fail: Fail): Pick<Policy, 'content' | 'inspection'> => {
  const { content, inspection } = defaultPolicy
  if (value === undefined) return { content, inspection }
  if (!isMap(value)) return { content: contentWordOf(value, fail), inspection }
  const given = fieldsOf(value, contentKeys, 'part of "content"', fail)
  const limit = (key: keyof typeof limitKinds): number | undefined =>
    given.has(key) ? limitOf(key, given.get(key), fail) : undefined
  return {
    content: given.has('of') ? contentWordOf(given.get('of'), fail) : content,
    inspection: {
      compressedBytes: limit('compressed') ?? inspection.compressedBytes,
      expandedBytes: limit('expanded') ?? inspection.expandedBytes,
      files: limit('files') ?? inspection.files,
      timeMs: limit('time') ?? inspection.timeMs,
      memoryBytes: limit('memory') ?? inspection.memoryBytes
    }
  }
}

const ruleContentOf = (value: MaybeNode, fail: Fail): 'all' | 'off' => {
  const word = contentWordOf(value, fail)
  return word === 'prod' ? fail('The "content" of a rule is all or off; "scope" says for whom.', value) : word
}

const contentWordOf = (value: MaybeNode, fail: Fail): Policy['content'] => {
  const text = isScalar(value) ? value.value : undefined
  return contents.find((one) => one === text) ?? fail('"content" is one of all, prod and off.', value)
}

interface LimitKind {
  /** The figure in the unit that is counted in; undefined where it is not understood. */
  readonly read: (written: unknown) => number | undefined
  /** In that unit, and as people write them. */
  readonly least: readonly [number, string]
  readonly most: readonly [number, string]
}

const written =
  (pattern: RegExp, units: Readonly<Record<string, number>>) =>
  (value: unknown): number | undefined => {
    const [, number, unit = ''] = (typeof value === 'string' && pattern.exec(value)) || []
    return number === undefined ? undefined : Number(number) * (units[unit] ?? 1)
  }
const readSize = written(/^(\d{1,5}) *(MB|GB)$/, { MB: megabyte, GB: 1024 * megabyte })
const size = (least: number, most: number): LimitKind => ({
  read: readSize,
  least: [least * megabyte, `${least}MB`],
  most: [most * megabyte, `${most}MB`]
})

// With less an ordinary package could not be read; more would be no limit.
const limitKinds = {
  compressed: size(1, 1024),
  expanded: size(1, 2048),
  memory: size(64, 8192),
  files: {
    read: (value) => (typeof value === 'number' && Number.isInteger(value) ? value : undefined),
    least: [1000, '1000'],
    most: [1_000_000, '1000000']
  },
  time: {
    read: written(/^(\d{1,4})(s|m)$/, { s: 1000, m: 60_000 }),
    least: [1000, '1s'],
    most: [600_000, '10m']
  }
} as const satisfies Record<string, LimitKind>
const contentKeys = ['of', 'compressed', 'expanded', 'files', 'time', 'memory'] as const

const limitOf = (key: keyof typeof limitKinds, value: MaybeNode, fail: Fail): number => {
  const { read, least, most }: LimitKind = limitKinds[key]
  const found = isScalar(value) ? read(value.value) : undefined
  return found !== undefined && found >= least[0] && found <= most[0]
    ? found
    : fail(`"${key}" is from ${least[1]} to ${most[1]}.`, value)
}

const acknowledgementKeys = ['package', 'version', 'integrity', 'signals', 'reason', 'by', 'expires'] as const

const acknowledgementOf = (item: MaybeNode, line: number, fail: Fail): Acknowledgement => {
  if (!isMap(item))
    return fail('An acknowledgement has "package", "version", "reason", "by" and "expires".', item)
  const given = fieldsOf(item, acknowledgementKeys, 'part of an acknowledgement', fail)
  const needed = (key: string): string => {
    if (!given.has(key)) fail(`The acknowledgement has no "${key}".`, item)
    return textOf(given.get(key), key, fail)
  }
  const name = needed('package')
  if (name.includes('*')) fail('An acknowledgement is for one package. A rule takes patterns.', item)
  const signals = given.has('signals') ? someTexts(given.get('signals'), 'signals', fail) : undefined
  for (const signal of signals ?? [])
    if (!knownSignals.includes(signal))
      fail(`"${signal}" is not a signal.${suggestion(signal, knownSignals)}`, given.get('signals'))
  return {
    package: name,
    version: needed('version'),
    integrity: given.has('integrity') ? textOf(given.get('integrity'), 'integrity', fail) : undefined,
    signals,
    reason: needed('reason'),
    by: needed('by'),
    expiresAt: endOf(needed('expires'), given.get('expires'), fail),
    line
  }
}

// The day itself still counts, in UTC.
const endOf = (text: string, node: MaybeNode, fail: Fail): number => {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  // Date.parse takes the 31st of every month for a day.
  if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(text))
    return fail('"expires" is the last day on which it holds, such as 2026-12-31.', node)
  return at + dayMs
}

const itemsOf = (value: MaybeNode, key: string, fail: Fail): readonly MaybeNode[] => {
  if (isEmpty(value)) return []
  if (!isSeq(value)) return fail(`"${key}" is a list: each entry begins with "- ".`, value)
  return value.items as readonly MaybeNode[]
}

const textsOf = (value: MaybeNode, key: string, fail: Fail): readonly string[] =>
  isScalar(value) && !isEmpty(value)
    ? [textOf(value, key, fail)]
    : itemsOf(value, key, fail).map((item) => textOf(item, key, fail))

// An empty list would be for nothing, and read as if it were for everything.
const someTexts = (value: MaybeNode, key: string, fail: Fail): readonly string[] => {
  const texts = textsOf(value, key, fail)
  return texts.length === 0 ? fail(`"${key}" names nothing.`, value) : texts
}

// `1.10` and `2026-12-31` are a number and a text to YAML; people mean what they wrote.
const textOf = (value: MaybeNode, key: string, fail: Fail): string => {
  const text = isScalar(value) ? (value.source ?? String(value.value)) : ''
  if (!isScalar(value) || isEmpty(value) || text.trim() === '') return fail(`"${key}" is a text.`, value)
  return text
}

const suggestion = (word: string, candidates: readonly string[]): string => {
  const [nearest] = candidates
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
    .toSorted((a, b) => a.distance - b.distance)
  return nearest !== undefined && nearest.distance <= Math.max(2, word.length / 3)
    ? ` Did you mean "${nearest.candidate}"?`
    : ` Known: ${candidates.join(', ')}.`
}

const editDistance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
        )
      )
    }
    row = next
  }
  return row[b.length] ?? 0
}
