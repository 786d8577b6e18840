import { describe, expect, test } from '@jest/globals'
import type { Level, Outcome, UnknownReason, Verdict } from '../src/model.ts'
import { say } from '../src/model.ts'
import {
  changeLevels,
  combinations,
  decideChange,
  decideFile,
  decideReview,
  defaultPolicy,
  knownSignals,
  projectLevels,
  unverifiedLevels,
  type LevelSetting,
  type Policy
} from '../src/policy.ts'
import { dayMs } from '../src/time.ts'
import { updated } from './helpers/make.ts'

const change = updated('1.0.0', '1.1.0')
const flagged: Outcome = { kind: 'flagged', evidence: { message: say`flagged`, data: { n: 1 } } }
const soft: Outcome = { kind: 'flagged', evidence: { message: say`mildly`, data: {}, soft: true } }
const clear: Outcome = { kind: 'clear' }
const unknownFor = (reason: UnknownReason): Outcome => ({ kind: 'unknown', reason, detail: `is ${reason}` })

type Outcomes = Readonly<Record<string, Outcome>>
type Levels = Readonly<Record<string, LevelSetting>>
const policyOf = (levels: Levels = {}): Policy => ({
  ...defaultPolicy,
  levels: new Map(Object.entries(levels))
})
const decide = (outcomes: Outcomes, levels?: Levels) =>
  decideChange(change, new Map(Object.entries(outcomes)), policyOf(levels))
/** The verdict, and the levels of the findings by signal. */
const judged = (outcomes: Outcomes, levels?: Levels) => {
  const { verdict, findings } = decide(outcomes, levels)
  return [verdict, Object.fromEntries(findings.map(({ signal, level }) => [signal, level]))]
}

const verdictOf: Readonly<Record<Level, Verdict>> = { note: 'pass', warn: 'warn', block: 'block' }
const milder: Readonly<Record<Level, Level>> = { block: 'warn', warn: 'note', note: 'note' }

describe('the default policy', () => {
  test('has a cooldown of a day and names no level', () => {
    expect(defaultPolicy).toEqual({ levels: new Map(), cooldownMs: dayMs })
  })

  test('has every signal once, of a change or of a file', () => {
    expect(knownSignals).toHaveLength(changeLevels.size + projectLevels.size)
    expect(new Set(knownSignals).size).toBe(knownSignals.length)
  })

  test('blocks on hard facts', () => {
    const blocking = [...changeLevels].filter(([, level]) => level === 'block').map(([signal]) => signal)
    expect(blocking.toSorted()).toEqual([
      'dependency-confusion',
      'exotic-source',
      'install-script-added',
      'integrity-changed',
      'integrity-mismatch',
      'look-alike-name',
      'release-age',
      'release-missing',
      'resolved-elsewhere'
    ])
  })
})

describe('a change', () => {
  test('without outcomes passes', () => {
    expect(decide({})).toEqual({ change, verdict: 'pass', findings: [], unverified: [] })
  })

  test('on which all signals are clear or not for it passes', () => {
    expect(decide({ 'release-age': clear, 'integrity-changed': { kind: 'not-applicable' } })).toEqual({
      change,
      verdict: 'pass',
      findings: [],
      unverified: []
    })
  })

  test.each([...changeLevels])('with a finding of %s is of its level, %s', (signal, level) => {
    expect(decide({ [signal]: flagged })).toEqual({
      change,
      verdict: verdictOf[level],
      findings: [{ signal, level, message: ['flagged'], evidence: { n: 1 }, together: [] }],
      unverified: []
    })
  })

  test.each([...changeLevels])('with a mild finding of %s is one level below %s', (signal, level) => {
    expect(judged({ [signal]: soft })).toEqual([verdictOf[milder[level]], { [signal]: milder[level] }])
  })

  const settings: readonly Level[] = ['note', 'warn', 'block']
  test.each(settings)('is of the level %s that the policy gives, or one below where it is mild', (level) => {
    for (const signal of changeLevels.keys()) {
      expect(judged({ [signal]: flagged }, { [signal]: level })).toEqual([
        verdictOf[level],
        { [signal]: level }
      ])
      expect(judged({ [signal]: soft }, { [signal]: level })).toEqual([
        verdictOf[milder[level]],
        { [signal]: milder[level] }
      ])
    }
  })

  test('shows nothing of a signal that is off, neither finding nor doubt', () => {
    for (const outcome of [flagged, soft, unknownFor('unreachable'), unknownFor('malformed')])
      expect(decide({ 'release-age': outcome }, { 'release-age': 'off' })).toEqual({
        change,
        verdict: 'pass',
        findings: [],
        unverified: []
      })
  })

  test('blocks on a signal that no table knows', () => {
    expect(judged({ 'a-new-signal': flagged })).toEqual(['block', { 'a-new-signal': 'block' }])
  })

  test('shows its findings strongest first, those of one level in the order of the signals', () => {
    const { findings } = decide({
      'dormant-revival': flagged,
      'maintainer-change': flagged,
      'new-publisher': flagged,
      'release-missing': flagged
    })
    expect(findings.map(({ signal }) => signal)).toEqual([
      'release-missing',
      'maintainer-change',
      'new-publisher',
      'dormant-revival'
    ])
  })

  test('is as bad as its worst finding', () => {
    expect(decide({ 'dormant-revival': flagged, 'maintainer-change': flagged }).verdict).toBe('warn')
    expect(decide({ 'dormant-revival': flagged, 'release-missing': flagged }).verdict).toBe('block')
  })
})

describe('signs that meet', () => {
  // Whoever takes one out opens a way for a recorded kind of attack: it has to be said here, too.
  test('are these', () => {
    expect(combinations.map((pair) => pair.toSorted().join(' + ')).toSorted()).toEqual([
      'dormant-revival + install-script-added',
      'dormant-revival + install-script-changed',
      'install-script-added + maintainer-change',
      'install-script-added + new-publisher',
      'install-script-added + release-age',
      'install-script-added + version-jump',
      'install-script-changed + maintainer-change',
      'install-script-changed + new-publisher',
      'install-script-changed + version-jump',
      'look-alike-name + new-package',
      'new-publisher + version-jump'
    ])
  })

  test('are two signals of changes that there are', () => {
    for (const [one, other] of combinations)
      expect([changeLevels.has(one), changeLevels.has(other), one === other]).toEqual([true, true, false])
  })

  // Ways round the new publisher: take over an account that is listed, or number the release far ahead.
  test.each(['maintainer-change', 'version-jump'])(
    'block where a script that runs on installing is changed together with %s',
    (sign) => {
      expect(judged({ 'install-script-changed': flagged, [sign]: flagged })).toEqual([
        'block',
        { 'install-script-changed': 'block', [sign]: 'block' }
      ])
      expect(judged({ 'install-script-changed': flagged, [sign]: soft })[0]).toBe('warn')
      expect(judged({ 'install-script-changed': soft, [sign]: flagged })[0]).toBe('warn')
    }
  )

  const everyOther = (one: string, other: string): Levels =>
    Object.fromEntries(
      [...changeLevels.keys()].filter((id) => id !== one && id !== other).map((id) => [id, 'off'])
    )

  test.each(combinations)('%s and %s block; what would not alone names the other', (one, other) => {
    const { verdict, findings } = decide({ [one]: flagged, [other]: flagged })
    const expected = (signal: string, partner: string) => ({
      level: 'block',
      together: changeLevels.get(signal) === 'block' ? [] : [partner]
    })
    expect(verdict).toBe('block')
    expect(new Map(findings.map(({ signal, level, together }) => [signal, { level, together }]))).toEqual(
      new Map([
        [one, expected(one, other)],
        [other, expected(other, one)]
      ])
    )
  })

  test.each(combinations)('%s and %s block also where the policy made each a warning', (one, other) => {
    const { verdict, findings } = decide(
      { [one]: flagged, [other]: flagged },
      { [one]: 'warn', [other]: 'warn' }
    )
    expect(verdict).toBe('block')
    expect(new Map(findings.map(({ signal, together }) => [signal, together]))).toEqual(
      new Map([
        [one, [other]],
        [other, [one]]
      ])
    )
  })

  test.each(combinations)('%s or %s alone raises nothing', (one, other) => {
    for (const signal of [one, other]) {
      const { findings } = decide({ [signal]: flagged }, everyOther(signal, signal))
      expect(findings.map(({ level, together }) => ({ level, together }))).toEqual([
        { level: changeLevels.get(signal), together: [] }
      ])
    }
  })

  test.each(combinations)('%s and %s raise nothing where the policy made one a note', (one, other) => {
    for (const [quiet, loud] of [
      [one, other],
      [other, one]
    ] as const) {
      const { findings } = decide({ [one]: flagged, [other]: flagged }, { [quiet]: 'note' })
      expect(new Map(findings.map(({ signal, level }) => [signal, level]))).toEqual(
        new Map([
          [quiet, 'note'],
          [loud, changeLevels.get(loud)]
        ])
      )
      expect(findings.flatMap(({ together }) => together)).toEqual([])
    }
  })

  test.each(combinations)('%s and %s raise nothing where one is off', (one, other) => {
    const { findings } = decide({ [one]: flagged, [other]: flagged }, { [other]: 'off' })
    expect(findings.map(({ signal, level, together }) => ({ signal, level, together }))).toEqual([
      { signal: one, level: changeLevels.get(one), together: [] }
    ])
  })

  test('do not count the mild form of what is a warning', () => {
    expect(judged({ 'install-script-added': soft, 'new-publisher': soft })).toEqual([
      'warn',
      { 'install-script-added': 'warn', 'new-publisher': 'note' }
    ])
    expect(judged({ 'version-jump': soft, 'new-publisher': flagged })).toEqual([
      'warn',
      { 'version-jump': 'note', 'new-publisher': 'warn' }
    ])
  })

  test('count the mild form of what blocks, which is a warning still', () => {
    expect(judged({ 'install-script-added': soft, 'new-publisher': flagged })).toEqual([
      'block',
      { 'install-script-added': 'block', 'new-publisher': 'block' }
    ])
  })

  test('count the mild form of what the policy made block, and not of what it made a warning', () => {
    const both = { 'install-script-added': soft, 'new-publisher': soft }
    expect(judged(both, { 'new-publisher': 'block' })[0]).toBe('block')
    expect(judged(both, { 'install-script-added': 'warn', 'new-publisher': 'warn' })).toEqual([
      'pass',
      { 'install-script-added': 'note', 'new-publisher': 'note' }
    ])
  })

  test('count what is a note by default: a silence and a new script', () => {
    expect(judged({ 'install-script-changed': flagged, 'dormant-revival': flagged })).toEqual([
      'block',
      { 'install-script-changed': 'block', 'dormant-revival': 'block' }
    ])
  })

  test('name all they meet, and leave alone what belongs to none', () => {
    const { findings } = decide({
      'install-script-added': soft,
      'new-publisher': flagged,
      'version-jump': flagged,
      'install-script-changed': clear,
      'integrity-changed': flagged
    })
    expect(new Map(findings.map(({ signal, together }) => [signal, together.toSorted()]))).toEqual(
      new Map([
        ['install-script-added', ['new-publisher', 'version-jump']],
        ['new-publisher', ['install-script-added', 'version-jump']],
        ['version-jump', ['install-script-added', 'new-publisher']],
        ['integrity-changed', []]
      ])
    )
  })

  test('do not count what is unknown', () => {
    expect(judged({ 'install-script-changed': flagged, 'new-publisher': unknownFor('unsupported') })).toEqual(
      ['warn', { 'install-script-changed': 'warn' }]
    )
  })
})

describe('not knowing', () => {
  const verdicts: readonly (readonly [UnknownReason, Verdict])[] = [
    ['unreachable', 'block'],
    ['malformed', 'block'],
    ['not-found', 'pass'],
    ['unsupported', 'pass']
  ]

  test('is decided for every reason', () => {
    expect(Object.keys(unverifiedLevels).toSorted()).toEqual(verdicts.map(([reason]) => reason).toSorted())
  })

  test.each(verdicts)('because a fact is %s gives %s, and is shown', (reason, verdict) => {
    for (const signal of changeLevels.keys())
      expect(decide({ [signal]: unknownFor(reason) })).toEqual({
        change,
        verdict,
        findings: [],
        unverified: [{ signal, reason, detail: `is ${reason}` }]
      })
  })

  test('blocks also beside findings that do not', () => {
    expect(decide({ 'dormant-revival': flagged, 'release-age': unknownFor('unreachable') }).verdict).toBe(
      'block'
    )
  })

  test('takes nothing from a finding', () => {
    expect(decide({ 'release-missing': flagged, 'release-age': unknownFor('unsupported') }).verdict).toBe(
      'block'
    )
  })
})

describe('a file', () => {
  test.each([...projectLevels])('with %s is of its level, %s', (signal, level) => {
    expect(decideFile({ signal, path: 'a/yarn.lock', message: say`of ${'x'}` }, defaultPolicy)).toEqual({
      signal,
      level,
      path: 'a/yarn.lock',
      message: ['of ', { quote: 'x' }],
      evidence: {},
      together: []
    })
  })

  test.each([...projectLevels.keys()])('with %s obeys the policy', (signal) => {
    const levelIn = (setting: LevelSetting) =>
      decideFile({ signal, path: 'yarn.lock', message: [] }, policyOf({ [signal]: setting }))?.level
    expect((['note', 'warn', 'block', 'off'] as const).map(levelIn)).toEqual([
      'note',
      'warn',
      'block',
      undefined
    ])
  })

  test.each([...projectLevels])('with a mild form of %s is one level below %s', (signal, level) => {
    const problem = { signal, path: 'yarn.lock', message: [] }
    expect(decideFile({ ...problem, soft: true }, defaultPolicy)?.level).toBe(milder[level])
    expect(decideFile({ ...problem, soft: false }, defaultPolicy)?.level).toBe(level)
    expect(decideFile({ ...problem, soft: true }, policyOf({ [signal]: 'off' }))).toBeUndefined()
  })

  test('with a problem that no table knows blocks', () => {
    expect(
      decideFile({ signal: 'a-new-problem', path: 'yarn.lock', message: [] }, defaultPolicy)?.level
    ).toBe('block')
  })

  test('with a milder form counts one level less, and keeps its evidence', () => {
    const evidence = { key: 'x' }
    const problem = { signal: 'registry-setting', path: '.npmrc', message: [], evidence, soft: true }
    expect(decideFile(problem, defaultPolicy)).toMatchObject({ level: 'warn', evidence })
    expect(decideFile(problem, policyOf({ 'registry-setting': 'warn' }))?.level).toBe('note')
  })
})

describe('a review', () => {
  const passes = decide({})
  const warns = decide({ 'new-publisher': flagged })
  const blocks = decide({ 'release-missing': flagged })
  const file = (level: Level) =>
    ['lockfile-removed'].flatMap(
      (id) => decideFile({ signal: id, path: 'x', message: [] }, policyOf({ [id]: level })) ?? []
    )

  test.each([
    ['of nothing', [], [], 'pass'],
    ['of what passes', [passes, passes], [], 'pass'],
    ['with one warning', [passes, warns, passes], [], 'warn'],
    ['with one that blocks, wherever it stands', [passes, blocks, warns], [], 'block'],
    ['that begins with what blocks', [blocks, passes], [], 'block'],
    ['with a note about a file', [passes], file('note'), 'pass'],
    ['with a warning about a file', [passes], file('warn'), 'warn'],
    ['with a file that blocks', [warns], file('block'), 'block'],
    ['of a file alone', [], file('block'), 'block'],
    ['that blocks, beside a note about a file', [blocks], file('note'), 'block']
  ] as const)('%s', (_, changes, project, verdict) => {
    expect(decideReview(changes, project)).toBe(verdict)
  })
})
