import { describe, expect, test } from '@jest/globals'
import { parsePolicy } from '../../src/config.ts'
import { decisions } from '../../src/explain/decisions.ts'
import { explainSignal, listSignals } from '../../src/explain/explain-signal.ts'
import { folded } from '../../src/explain/fold.ts'
import { defaultPolicy, knownSignals } from '../../src/policy.ts'

describe('an explanation of a signal', () => {
  test.each(knownSignals)('%s is whole', (id) => {
    const text = explainSignal(id, defaultPolicy) ?? ''
    expect(text.split('\n')[0]).toBe(id)
    expect(text).toContain('\n  by default ')
    expect(text).toMatch(/\nHow it decides:\n {2}\S/)
    expect(text).toMatch(/\nWhat to do:\n {2}1\. \S/)
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
  })

  test('tells how rare it is, and from where on that counts', () => {
    const text = explainSignal('new-publisher', defaultPolicy)?.replaceAll(/\s+/g, ' ')
    expect(text).toMatch(/ seen in 1 of [\d,.]+ patch releases, /)
    expect(text).toContain('warns from 1 in 100 on and blocks from 1 in 2,000 on')
  })

  test('tells what the policy says of it', () => {
    const policy = parsePolicy(
      'cooldown: 3d\nsignals: { release-age: warn }\nrules: [{ scope: dev, signals: { release-age: off } }]',
      'lockkeeper.yml'
    )
    const text = explainSignal('release-age', policy)
    expect(text).toContain('  by default         block\n')
    expect(text).toContain('  by lockkeeper.yml  warn, or more')
    expect(text).toContain('  by lockkeeper.yml  off for dev\n')
    expect(text).toContain('  cooldown           3 d\n')
  })

  test('is not there for another word', () => {
    expect(explainSignal('constructor', defaultPolicy)).toBeUndefined()
  })
})

test('every signal is listed with its level', () => {
  const lines = listSignals(parsePolicy('signals: { new-publisher: block }', 'x')).split('\n')
  expect(lines.filter((line) => knownSignals.some((id) => line.startsWith(`${id} `)))).toHaveLength(
    knownSignals.length
  )
  expect(lines).toContain(`${'new-publisher'.padEnd(26)}block`)
})

test('how every signal decides is told', () => {
  expect([...decisions.keys()].toSorted()).toEqual([...knownSignals].toSorted())
})

test('a text is folded at blanks, and a long word stays whole', () => {
  const long = 'x'.repeat(120)
  expect(folded(`${'ab '.repeat(40)}${long} c`, '  ', '    ')).toEqual([
    `  ${'ab '.repeat(33).trim()}`,
    `    ${'ab '.repeat(7).trim()}`,
    `    ${long}`,
    '    c'
  ])
})
