import { describe, expect, test } from '@jest/globals'
import { known, say, unknown, type FactSheet } from '../../src/model.ts'
import { defineSignal } from '../../src/signals/define.ts'
import { signals } from '../../src/signals/index.ts'
import { added, now, removed, updated } from '../helpers/make.ts'

const nothing = unknown('unsupported', 'nobody knows')
const sheet = (more: Partial<FactSheet>): FactSheet => ({
  address: nothing,
  usualHash: nothing,
  namesAtBase: nothing,
  scriptsHere: nothing,
  firstPublishedAt: nothing,
  presence: nothing,
  otherReleases: nothing,
  advisories: nothing,
  served: nothing,
  content: nothing,
  signature: nothing,
  wrongAttestations: nothing,
  provenance: nothing,
  fixes: nothing,
  presenceBefore: nothing,
  latest: nothing,
  around: nothing,
  newDependencies: nothing,
  siblings: nothing,
  release: nothing,
  publishedAt: nothing,
  publisher: nothing,
  predecessor: nothing,
  settledPredecessor: nothing,
  history: nothing,
  recent: nothing,
  maintainers: nothing,
  mailDomains: nothing,
  installScripts: nothing,
  ...more
})
const context = {
  asOf: now,
  cooldownMs: 0,
  isInternal: () => false,
  weakHashHosts: [],
  severity: 'high'
} as const

// A signal that writes down what it was called with.
const recorded = () => {
  const calls: (readonly unknown[])[] = []
  const signal = defineSignal({
    id: 'recorded',
    title: 'Recorded',
    asks: 'Is it recorded?',
    answers: [],
    on: ['updated', 'added'],
    needs: ['publishedAt', 'predecessor'],
    evaluate(change, facts, given) {
      calls.push([change, facts, given])
      return facts.publishedAt === 0 ? { message: say`flagged`, data: {} } : undefined
    }
  })
  return { signal, calls }
}

describe('a signal', () => {
  test('is told of its change, the facts it declared and the context, and of nothing else', () => {
    const { signal, calls } = recorded()
    const change = updated('1.0.0', '1.1.0')
    const all = sheet({
      publishedAt: known(5),
      predecessor: known(undefined),
      presence: known({ state: 'present' })
    })
    expect(signal.judge(change, all, context)).toEqual({ kind: 'clear' })
    expect(calls).toEqual([[change, { publishedAt: 5, predecessor: undefined }, context]])
  })

  test('flags with the evidence it gives', () => {
    const all = sheet({ publishedAt: known(0), predecessor: known(undefined) })
    expect(recorded().signal.judge(added('1.0.0'), all, context)).toEqual({
      kind: 'flagged',
      evidence: { message: ['flagged'], data: {} }
    })
  })

  test('is not called with a fact missing, and answers with the first one that is', () => {
    const { signal, calls } = recorded()
    const first = unknown('unreachable', 'first')
    const second = unknown('malformed', 'second')
    const outcomes = [
      { publishedAt: first, predecessor: second },
      { publishedAt: first, predecessor: known(undefined) },
      { publishedAt: known(0), predecessor: second }
    ].map((facts) => signal.judge(added('1.0.0'), sheet(facts), context))
    expect(outcomes).toEqual([
      { kind: 'unknown', reason: 'unreachable', detail: 'first' },
      { kind: 'unknown', reason: 'unreachable', detail: 'first' },
      { kind: 'unknown', reason: 'malformed', detail: 'second' }
    ])
    expect(calls).toEqual([])
  })

  test('is not called for a kind it is not for', () => {
    const { signal, calls } = recorded()
    const all = sheet({ publishedAt: known(0), predecessor: known(undefined) })
    expect(signal.judge(removed('1.0.0'), all, context)).toEqual({ kind: 'not-applicable' })
    expect(calls).toEqual([])
  })
})

describe('the signals', () => {
  test('have one id each', () => {
    expect(new Set(signals.map(({ id }) => id)).size).toBe(signals.length)
  })

  test.each(['added', 'updated', 'downgraded', 'mutated'] as const)('include one for what was %s', (kind) => {
    expect(signals.filter(({ on }) => on.includes(kind)).length).toBeGreaterThan(1)
  })

  test('say nothing of what was removed', () => {
    const outcomes = signals.map((signal) => signal.judge(removed('1.0.0'), sheet({}), context))
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['not-applicable']))
  })

  test('that ask for facts are unknown, not clear, where nothing is known', () => {
    const outcomes = signals
      .filter(({ needs, on }) => needs.length > 0 && on.includes('updated'))
      .map((signal) => signal.judge(updated('1.0.0', '1.1.0'), sheet({}), context))
    expect(outcomes.length).toBeGreaterThan(6)
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['unknown']))
  })
})
