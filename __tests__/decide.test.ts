import { describe, expect, test } from '@jest/globals'
import type { Level, Outcome, UnknownReason, Verdict } from '../src/model.ts'
import { say } from '../src/model.ts'
import { decideChange, decideFile, decideReview } from '../src/decide.ts'
import {
  changeLevels,
  defaultPolicy,
  knownSignals,
  projectLevels,
  type LevelSetting,
  type Policy
} from '../src/policy.ts'
import { rarityOf, stepOf, weigh } from '../src/rarity.ts'
import { dayMs } from '../src/time.ts'
import { daysAgo, now, updated } from './helpers/make.ts'

const change = updated('1.0.0', '1.1.0')
const fresh = { asOf: now, publishedAt: undefined }
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
  decideChange(change, new Map(Object.entries(outcomes)), policyOf(levels), fresh)
/** The verdict, and the levels of the findings by signal. */
const judged = (outcomes: Outcomes, levels?: Levels) => {
  const { verdict, findings } = decide(outcomes, levels)
  return [verdict, Object.fromEntries(findings.map(({ signal, level }) => [signal, level]))]
}

const verdictOf: Readonly<Record<Level, Verdict>> = { note: 'pass', warn: 'warn', block: 'block' }
const milder: Readonly<Record<Level, Level>> = { block: 'warn', warn: 'note', note: 'note' }

describe('the default policy', () => {
  test('has a cooldown of a day and names no level', () => {
    expect(defaultPolicy).toEqual({
      path: undefined,
      levels: new Map(),
      cooldownMs: dayMs,
      rarity: { warn: 100, block: 2000 },
      rules: [],
      unverified: { unreachable: 'block', malformed: 'block', 'not-found': 'note', unsupported: 'note' },
      internal: [],
      weakHashHosts: [],
      severity: 'high',
      advisories: undefined,
      content: 'all',
      inspection: {
        compressedBytes: 128 * 2 ** 20,
        expandedBytes: 512 * 2 ** 20,
        files: 200_000,
        timeMs: 60_000,
        memoryBytes: 512 * 2 ** 20
      },
      leaveOut: [],
      acknowledgements: []
    })
  })

  test('has every signal once, of a change or of a file', () => {
    expect(knownSignals).toHaveLength(changeLevels.size + projectLevels.size)
    expect(new Set(knownSignals).size).toBe(knownSignals.length)
  })

  test('blocks on hard facts', () => {
    const blocking = [...changeLevels].filter(([, level]) => level === 'block').map(([signal]) => signal)
    expect(blocking.toSorted()).toEqual([
      'bin-shadow',
      'dependency-confusion',
      'exotic-source',
      'hidden-code',
      'implicit-install',
      'install-script-added',
      'install-script-reach',
      'integrity-changed',
      'integrity-mismatch',
      'known-malware',
      'look-alike-name',
      'manifest-confusion',
      'new-capability',
      'new-destination',
      'obfuscated-code',
      'odd-archive',
      'provenance-invalid',
      'release-age',
      'release-missing',
      'resolved-elsewhere',
      'signature-invalid',
      'tarball-mismatch',
      'unexpected-file'
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

  const fixed = [...changeLevels].flatMap(([signal, level]) =>
    level === 'weigh' || level === 'off' ? [] : [[signal, level] as const]
  )
  const weighed = [...changeLevels].flatMap(([signal, level]) => (level === 'weigh' ? [signal] : []))

  test.each(fixed)('with a finding of %s is of its level, %s', (signal, level) => {
    const { verdict, findings, unverified } = decide({ [signal]: flagged })
    expect({ verdict, unverified }).toEqual({ verdict: verdictOf[level], unverified: [] })
    expect(findings).toEqual([
      expect.objectContaining({ signal, level, message: ['flagged'], evidence: { n: 1 }, together: [] })
    ])
  })

  test.each(fixed)('with a mild finding of %s is one level below %s', (signal, level) => {
    expect(judged({ [signal]: soft })).toEqual([verdictOf[milder[level]], { [signal]: milder[level] }])
  })

  test('with a finding of a signal that nobody asked for passes', () => {
    expect([...changeLevels].flatMap(([signal, level]) => (level === 'off' ? [signal] : []))).toEqual([
      'maintainer-domain'
    ])
    expect(judged({ 'maintainer-domain': flagged })).toEqual(['pass', {}])
    expect(decide({ 'maintainer-domain': unknownFor('unreachable') }).unverified).toEqual([])
  })

  test.each(weighed)('with a finding of %s, strong or mild, is as bad as it is rare', (signal) => {
    for (const outcome of [flagged, soft]) {
      const { oneIn } = weigh([{ signal, soft: outcome === soft }], stepOf(change))
      const { warn, block } = defaultPolicy.rarity
      const level = oneIn >= block ? 'block' : oneIn >= warn ? 'warn' : 'note'
      expect(judged({ [signal]: outcome })).toEqual([verdictOf[level], { [signal]: level }])
    }
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
      'loose-range': flagged,
      'integrity-weak': flagged,
      'integrity-changed': flagged,
      'release-missing': flagged
    })
    expect(findings.map(({ signal }) => signal)).toEqual([
      'integrity-changed',
      'release-missing',
      'loose-range',
      'integrity-weak'
    ])
  })

  test('is as bad as its worst finding', () => {
    expect(decide({ 'dormant-revival': flagged, 'integrity-weak': flagged }).verdict).toBe('warn')
    expect(decide({ 'dormant-revival': flagged, 'release-missing': flagged }).verdict).toBe('block')
  })
})

describe('signs that meet', () => {
  const rare = (sign: string, isSoft = false): number =>
    rarityOf({ signal: sign, soft: isSoft }, stepOf(change)) ?? 0

  // Two signs that do not block alone, and do together.
  const meeting = (): readonly [string, string] => {
    const light = [...changeLevels]
      .flatMap(([signal, level]) => (level === 'weigh' ? [signal] : []))
      .filter((signal) => rare(signal) < defaultPolicy.rarity.block)
    const found = light
      .flatMap((one) => light.map((other) => [one, other] as const))
      .find(([one, other]) => {
        const { counted, oneIn } = weigh(
          [one, other].map((signal) => ({ signal, soft: false })),
          stepOf(change)
        )
        return counted.length === 2 && oneIn >= defaultPolicy.rarity.block
      })
    if (found === undefined) throw new Error('No two signs block together.')
    return found
  }
  const [first, second] = meeting()
  const both = { [first]: flagged, [second]: flagged }

  // What attacks have shown together. Whoever moves a threshold or a count has to say here what it opens.
  test.each([
    ['install-script-added', 'new-publisher'],
    ['install-script-added', 'maintainer-change'],
    ['install-script-changed', 'new-publisher'],
    ['install-script-changed', 'dormant-revival'],
    ['install-script-changed', 'maintainer-change'],
    ['new-dependency', 'new-publisher'],
    ['new-dependency', 'dormant-revival'],
    ['trust-downgrade', 'install-script-changed'],
    ['trust-downgrade', 'new-dependency'],
    ['look-alike-name', 'new-package']
  ])('%s and %s block', (one, other) => {
    expect(decide({ [one]: flagged, [other]: flagged }).verdict).toBe('block')
  })

  test('carry the level of their sum, and name each other where none has it alone', () => {
    const { verdict, findings, rarity } = decide(both)
    expect(verdict).toBe('block')
    expect(new Map(findings.map(({ signal, level, together }) => [signal, [level, together]]))).toEqual(
      new Map([
        [first, ['block', [second]]],
        [second, ['block', [first]]]
      ])
    )
    expect(rarity).toEqual({ oneIn: expect.any(Number), of: 'minor releases', measured: expect.any(Boolean) })
    expect(rarity?.oneIn).toBeLessThanOrEqual(rare(first) * rare(second) * 1.001)
    expect(rarity?.oneIn).toBeGreaterThan(Math.max(rare(first), rare(second)))
  })

  test('of one group count once, by the rarest', () => {
    const twice = decide({ 'new-publisher': flagged, 'maintainer-change': flagged })
    expect(twice.rarity).toBeUndefined()
    expect(twice.verdict).toBe(decide({ 'maintainer-change': flagged }).verdict)
  })

  test('say how rare each is', () => {
    const [finding] = decide({ 'new-publisher': flagged }).findings
    expect(finding?.rarity).toEqual({
      oneIn: rare('new-publisher'),
      of: 'minor releases',
      measured: true
    })
  })

  test('do not count where the policy made one a note, or switched it off', () => {
    const alone = decide({ [second]: flagged }).verdict
    expect(decide(both, { [first]: 'note' }).verdict).toBe(alone)
    expect(decide(both, { [first]: 'off' }).verdict).toBe(alone)
  })

  test('count also where the policy gave one a level of its own', () => {
    expect(decide(both, { [first]: 'warn', [second]: 'warn' }).verdict).toBe('block')
    expect(judged({ [first]: flagged }, { [first]: 'block' })[0]).toBe('block')
    expect(judged({ 'new-dependency': flagged }, { 'new-dependency': 'warn' })[0]).toBe('warn')
  })

  test('warn and block from the rarity on that the policy names', () => {
    const oneIn = rare('new-publisher')
    const at = (warn: number, block: number) =>
      decideChange(
        change,
        new Map([['new-publisher', flagged]]),
        { ...defaultPolicy, rarity: { warn, block } },
        fresh
      ).verdict
    expect([at(oneIn * 2, oneIn * 3), at(oneIn, oneIn * 2), at(oneIn / 2, oneIn)]).toEqual([
      'pass',
      'warn',
      'block'
    ])
  })

  test.each([
    ['all they say in the first week', 7 * dayMs - 1, 'block'],
    ['half of it after a week', 7 * dayMs, 'warn'],
    ['nothing after three months', 90 * dayMs, 'pass'],
    ['all of it where nobody tells the age', undefined, 'block']
  ] as const)('say %s', (_, publicForMs, verdict) => {
    const outcomes = new Map(Object.entries(both))
    const publishedAt = publicForMs === undefined ? undefined : now - publicForMs
    expect(decideChange(change, outcomes, defaultPolicy, { asOf: now, publishedAt }).verdict).toBe(verdict)
  })

  test('leave hard facts alone, at any age', () => {
    const outcomes = new Map([['integrity-changed', flagged]])
    expect(
      decideChange(change, outcomes, defaultPolicy, { asOf: now, publishedAt: daysAgo(1000) }).verdict
    ).toBe('block')
  })

  test('do not count what is unknown', () => {
    const alone = decide({ [first]: flagged }).findings
    expect(decide({ [first]: flagged, [second]: unknownFor('unsupported') }).findings).toEqual(alone)
  })
})

describe('what is inside a release', () => {
  const after = (signal: string, days: number, outcome = flagged, levels: Levels = {}) => {
    const moment = { asOf: now, publishedAt: daysAgo(days) }
    return decideChange(change, new Map([[signal, outcome]]), policyOf(levels), moment).findings.map(
      ({ level }) => level
    )
  }

  test.each([
    'new-capability',
    'obfuscated-code',
    'hidden-code',
    'new-destination',
    'unexpected-file',
    'install-script-reach'
  ])('counts in full for a week by %s, one level less for three months, and then as a note', (signal) => {
    expect([6, 8, 89, 91].map((days) => after(signal, days)[0])).toEqual(['block', 'warn', 'warn', 'note'])
    expect([6, 8, 91].map((days) => after(signal, days, soft)[0])).toEqual(['warn', 'note', 'note'])
  })

  test('does not fade where the policy names a level', () => {
    expect(after('new-capability', 400, flagged, { 'new-capability': 'block' })).toEqual(['block'])
  })

  test.each(['tarball-mismatch', 'odd-archive', 'manifest-confusion', 'implicit-install'])(
    'does not fade where it is wrong at any age: %s',
    (signal) => {
      expect(after(signal, 400)).toEqual(['block'])
    }
  )
})

describe('not knowing', () => {
  const verdicts: readonly (readonly [UnknownReason, Verdict])[] = [
    ['unreachable', 'block'],
    ['malformed', 'block'],
    ['not-found', 'pass'],
    ['unsupported', 'pass']
  ]

  test('is decided for every reason', () => {
    expect(Object.keys(defaultPolicy.unverified).toSorted()).toEqual(
      verdicts.map(([reason]) => reason).toSorted()
    )
  })

  test.each(verdicts)('because a fact is %s gives %s, and is shown', (reason, verdict) => {
    for (const [signal] of [...changeLevels].filter(([, level]) => level !== 'off'))
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
  const warns = decide({ 'integrity-weak': flagged })
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
