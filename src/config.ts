// Reads a policy file: YAML (JSON is YAML too), every key known, every mistake named with its line.
import { isMap, isScalar, LineCounter, parseDocument, type Node, type Pair } from 'yaml'
import { UserError } from './model.ts'
import { defaultPolicy, knownSignals, type LevelSetting, type Policy } from './policy.ts'
import { parseSpan } from './time.ts'

const keys = ['signals', 'cooldown'] as const
const maxLength = 200_000
const settings: ReadonlySet<unknown> = new Set(['off', 'note', 'weigh', 'warn', 'block'])

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
  const fail = (message: string, node?: Node | null): never => {
    const at = node?.range === undefined || node.range === null ? '' : `:${lines.linePos(node.range[0]).line}`
    throw new UserError(`${path}${at}: ${message}`)
  }
  const [problem] = [...document.errors, ...document.warnings]
  if (problem !== undefined) {
    throw new UserError(
      `${path}:${problem.linePos?.[0].line ?? 1}: It is not valid YAML: ${problem.message.split('\n')[0] ?? ''}`
    )
  }
  const root = document.contents
  if (root === null || (isScalar(root) && root.value === null)) return defaultPolicy
  if (!isMap(root)) return fail('A policy is a list of settings, such as "cooldown: 1d".', root)

  const policy = { ...defaultPolicy, levels: new Map<string, LevelSetting>() }
  for (const { name, node, value } of entries(root.items)) {
    if (name === 'signals') readSignals(value, policy.levels, fail)
    else if (name === 'cooldown') policy.cooldownMs = readSpan(value, node, fail)
    else fail(`"${name}" is not a setting.${suggestion(name, keys)}`, node)
  }
  return policy
}

type Fail = (message: string, node?: Node | null) => never

const readSignals = (value: Node | null, levels: Map<string, LevelSetting>, fail: Fail): void => {
  if (value === null || (isScalar(value) && value.value === null)) return
  if (!isMap(value))
    return fail('"signals" gives a level to each signal, such as "release-age: warn".', value)
  for (const { name, node, value: level } of entries(value.items)) {
    if (!knownSignals.includes(name))
      fail(`"${name}" is not a signal.${suggestion(name, knownSignals)}`, node)
    const setting = isScalar(level) ? level.value : undefined
    // YAML 1.1 reads a bare `off` as false; here it is the word, but people quote neither.
    if (!settings.has(setting)) {
      return fail(`The level of "${name}" is one of off, note, weigh, warn and block.`, level ?? node)
    }
    levels.set(name, setting as LevelSetting)
  }
}

const readSpan = (value: Node | null, key: Node | null, fail: Fail): number => {
  const text = isScalar(value) ? value.value : undefined
  const ms = typeof text === 'string' ? parseSpan(text) : text === 0 ? 0 : undefined
  return (
    ms ?? fail('"cooldown" is a span with its unit: 90m, 24h, 3d or 2w. 0 switches it off.', value ?? key)
  )
}

const entries = (items: readonly Pair[]) =>
  items.map(({ key, value }) => ({
    name: isScalar(key) ? String(key.value) : '',
    node: key as Node | null,
    value: (value ?? null) as Node | null
  }))

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
