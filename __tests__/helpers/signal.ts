// oxlint-disable jest/no-export -- the tests stand here once for all signals
// The test of a signal: two tables, what flags and what clears. What every signal owes besides comes for free.
import { describe, expect, test } from '@jest/globals'
import {
  known,
  unknown,
  type ChangeKind,
  type DependencyChange,
  type Fact,
  type FactName,
  type Facts,
  type FactSheet,
  type JudgeContext,
  type JsonValue,
  type Message,
  type UnknownReason
} from '../../src/model.ts'
import type { Signal } from '../../src/signals/define.ts'
import { dayMs } from '../../src/time.ts'
import { added, downgraded, mutated, now, removed, updated } from './make.ts'

/** One change with what was learnt about it. Facts that the signal does not declare are not known to anybody. */
export interface Asked {
  readonly change: DependencyChange
  readonly facts?: Partial<Facts>
  /** `now` and a cooldown of one day, where nothing is said. */
  readonly context?: Partial<JudgeContext>
}

/** Something that must be flagged, and with what. */
export interface Flagging extends Asked {
  readonly data: { readonly [key: string]: JsonValue }
  /** It must be flagged in its milder form; where nothing is said, in its full form. */
  readonly soft?: true
  /** What the sentence must hold, with foreign text in «». */
  readonly says?: string | RegExp
}

export interface SignalTables {
  /** By the end of a sentence that begins with "flags". */
  readonly flags: Readonly<Record<string, Flagging>>
  /** By the end of a sentence that begins with "clears". */
  readonly clears: Readonly<Record<string, Asked>>
}

const plainContext: JudgeContext = {
  asOf: now,
  cooldownMs: dayMs,
  isInternal: () => false,
  weakHashHosts: [],
  severity: 'high'
}

const reasons: readonly UnknownReason[] = ['unreachable', 'malformed', 'not-found', 'unsupported']

const factNames = Object.keys({
  address: true,
  usualHash: true,
  namesAtBase: true,
  firstPublishedAt: true,
  presence: true,
  advisories: true,
  served: true,
  content: true,
  signature: true,
  wrongAttestations: true,
  provenance: true,
  fixes: true,
  presenceBefore: true,
  latest: true,
  otherReleases: true,
  around: true,
  newDependencies: true,
  siblings: true,
  release: true,
  publishedAt: true,
  publisher: true,
  predecessor: true,
  settledPredecessor: true,
  history: true,
  recent: true,
  maintainers: true,
  mailDomains: true,
  installScripts: true,
  scriptsHere: true
} satisfies Record<FactName, true>) as readonly FactName[]

const examples: Readonly<Record<ChangeKind, DependencyChange>> = {
  added: added('1.0.0'),
  removed: removed('1.0.0'),
  updated: updated('1.0.0', '1.1.0'),
  downgraded: downgraded('1.1.0', '1.0.0'),
  mutated: mutated('1.0.0', '1.0.0')
}
const kinds = Object.keys(examples) as readonly ChangeKind[]

/** Tests a signal by its tables, and that it answers `unknown` and `not-applicable` where it must. */
export const testSignal = (signal: Signal, { flags, clears }: SignalTables): void => {
  const judge = ({ change, facts = {}, context }: Asked) =>
    signal.judge(change, sheetOf(signal, facts), { ...plainContext, ...context })

  describe(`${signal.id} flags`, () => {
    test.each(Object.entries(flags))('%s', (_, { data, soft, says, ...asked }) => {
      const outcome = judge(asked)
      if (outcome.kind !== 'flagged') throw new Error(`The outcome is ${outcome.kind}.`)
      const { message, ...evidence } = outcome.evidence
      expect({ data: evidence.data, soft: evidence.soft === true }).toEqual({ data, soft: soft === true })
      // A report keeps it as JSON: nothing of it may get lost.
      expect(JSON.parse(JSON.stringify(evidence.data))).toEqual(evidence.data)
      expect(flat(message)).toMatch(says ?? /\S/)
      expect(message.length).toBeGreaterThan(0)
      expectQuoted(message, asked)
    })
  })

  // A signal that never clears has nothing to say here.
  if (Object.keys(clears).length > 0)
    describe(`${signal.id} clears`, () => {
      test.each(Object.entries(clears))('%s', (_, asked) => {
        expect(judge(asked)).toEqual({ kind: 'clear' })
      })
    })

  describe(`${signal.id} owes`, () => {
    const everything = Object.values(flags).find(({ facts = {} }) =>
      signal.needs.every((name) => name in facts)
    )
    const change = everything?.change ?? examples.added

    test('an answer for a change with all its facts, and is for this kind of change', () => {
      expect(everything).toBeDefined()
      expect(signal.on).toContain(change.kind)
    })

    const missing = signal.needs.flatMap((name) => reasons.map((reason) => [name, reason] as const))
    if (missing.length > 0)
      test.each(missing)('"unknown" where %s is %s, without looking', (name, reason) => {
        const why = unknown(reason, `${name} cannot be told`)
        const sheet = { ...trappedSheet(signal), [name]: why }
        expect(signal.judge(trapped(change), sheet, trap('the context') as JudgeContext)).toEqual({
          kind: 'unknown',
          reason,
          detail: `${name} cannot be told`
        })
      })

    const others = kinds.filter((kind) => !signal.on.includes(kind))
    test.each(others)('"not-applicable" for what was %s, whatever is known', (kind) => {
      for (const sheet of [sheetOf(signal, everything?.facts ?? {}), trappedSheet(signal), unknownSheet()])
        expect(signal.judge(trapped(examples[kind]), sheet, trap('the context') as JudgeContext)).toEqual({
          kind: 'not-applicable'
        })
    })

    test('the same answer to the same question, and changes nothing of it', () => {
      if (everything === undefined) return
      const before = structuredClone(everything.facts)
      expect(judge(everything)).toEqual(judge(everything))
      expect(everything.facts).toEqual(before)
    })
  })
}

/** A message as text, with foreign text in «». */
export const flat = (message: Message): string =>
  message.map((part) => (typeof part === 'string' ? part : `«${part.quote}»`)).join('')

const unknownSheet = (): FactSheet =>
  sheetFrom(() => unknown('unsupported', 'The signal does not declare this fact.'))

const sheetOf = (signal: Signal, facts: Partial<Facts>): FactSheet => {
  for (const name of signal.needs) if (!(name in facts)) throw new Error(`The case lacks the fact ${name}.`)
  return sheetFrom((name) =>
    signal.needs.includes(name) ? known(facts[name]) : unknown('unsupported', 'It is not declared.')
  )
}

const sheetFrom = (factOf: (name: FactName) => Fact<unknown>): FactSheet =>
  Object.fromEntries(factNames.map((name) => [name, factOf(name)])) as unknown as FactSheet

// Known facts that nobody may look at: where one fact is missing, the others are not to be used either.
const trappedSheet = (signal: Signal): FactSheet =>
  sheetFrom((name) =>
    signal.needs.includes(name) ? known(trap(name)) : unknown('unsupported', 'It is not declared.')
  )

const trap = (what: string): object =>
  new Proxy(
    {},
    {
      get: () => {
        throw new Error(`The signal looked at ${what}.`)
      }
    }
  )

// A change of which only the kind may be looked at.
const trapped = (change: DependencyChange): DependencyChange =>
  new Proxy(change, {
    get: (target, field) => {
      if (field !== 'kind') throw new Error(`The signal looked at ${String(field)}.`)
      return target.kind
    }
  })

// Every text that comes from the change or from its facts stands in a quote.
const expectQuoted = (message: Message, { change, facts = {} }: Asked): void => {
  const foreign = [...textsOf(change), ...textsOf(facts)]
  const ours = message.filter((part) => typeof part === 'string')
  expect(foreign.filter((text) => ours.some((part) => part.includes(text)))).toEqual([])
}

// What is one word of a list, or a message already.
const words = new Set(
  'wrongAttestations kind state scope lockfiles introducedBy direct weight by novelty role reason'.split(' ')
)

const textsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value.length > 2 ? [value] : []
  if (value instanceof Map) return [...value.values()].flatMap(textsOf)
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (words.has(key) ? [] : textsOf(inner)))
}
