import { describe, expect, test } from '@jest/globals'
import { reviewAcknowledgements } from '../src/acknowledgements.ts'
import { decideChange } from '../src/decide.ts'
import { say, type Outcome } from '../src/model.ts'
import { defaultPolicy, type Acknowledgement, type Policy } from '../src/policy.ts'
import { dayMs } from '../src/time.ts'
import { added, fromRegistry, locked, now, removed, updated } from './helpers/make.ts'
import { flat } from './helpers/signal.ts'

const acknowledgement = (more: Partial<Acknowledgement> = {}): Acknowledgement => ({
  package: 'kit',
  version: '1.1.0',
  integrity: undefined,
  signals: undefined,
  reason: 'it only prints a banner',
  by: 'alice',
  expiresAt: now + 30 * dayMs,
  line: 7,
  ...more
})
const policyOf = (...acknowledgements: readonly Acknowledgement[]): Policy => ({
  ...defaultPolicy,
  path: '.github/lockkeeper.yml',
  acknowledgements
})

const change = updated('1.0.0', '1.1.0')
const flagged: Outcome = { kind: 'flagged', evidence: { message: say`flagged`, data: {} } }
const decide = (policy: Policy, signals: readonly string[] = ['install-script-added'], on = change) =>
  decideChange(on, new Map(signals.map((signal) => [signal, flagged])), policy, {
    asOf: now,
    publishedAt: now - dayMs
  })

describe('an acknowledgement', () => {
  test('makes a note of what would block, and says whose word it is', () => {
    const { verdict, findings } = decide(policyOf(acknowledgement()))
    expect(verdict).toBe('pass')
    expect(findings).toEqual([
      expect.objectContaining({
        signal: 'install-script-added',
        level: 'note',
        accepted: { by: 'alice', reason: 'it only prints a banner', until: now + 30 * dayMs }
      })
    ])
  })

  test('takes what it covers out of the sum', () => {
    const signs = ['install-script-changed', 'trust-downgrade']
    expect(decide(policyOf(), signs).verdict).toBe('block')
    const { verdict, findings } = decide(
      policyOf(acknowledgement({ signals: ['install-script-changed'] })),
      signs
    )
    expect(verdict).toBe(decide(policyOf(), ['trust-downgrade']).verdict)
    expect(findings.map(({ signal, accepted }) => [signal, accepted?.by])).toEqual(
      expect.arrayContaining([
        ['install-script-changed', 'alice'],
        ['trust-downgrade', undefined]
      ])
    )
  })

  test.each<[string, Partial<Acknowledgement>]>([
    ['of another package', { package: 'kit2' }],
    ['of another version', { version: '1.1.1' }],
    ['of other bytes', { integrity: 'sha512-other' }],
    ['of another finding', { signals: ['release-age'] }],
    ['that ends at this moment', { expiresAt: now }],
    ['that has ended', { expiresAt: now - dayMs }],
    ['for more than a year', { expiresAt: now + 367 * dayMs }]
  ])('%s accepts nothing', (_, more) => {
    const { verdict, findings } = decide(policyOf(acknowledgement(more)))
    expect(verdict).toBe('block')
    expect(findings.map(({ accepted }) => accepted)).toEqual([undefined])
  })

  test('of the bytes that are locked accepts them, and not what they are changed to', () => {
    const resolution = fromRegistry('kit', '1.1.0')
    const bytes = 'integrity' in resolution ? resolution.integrity : undefined
    const policy = policyOf(acknowledgement({ integrity: bytes }))
    expect(decide(policy).verdict).toBe('pass')
    const other = locked('1.1.0', { resolution: fromRegistry('kit', '1.1.0', { integrity: 'sha512-evil' }) })
    expect(decide(policy, ['install-script-added'], updated('1.0.0', other)).verdict).toBe('block')
  })

  test('holds for a package that is added as well', () => {
    const policy = policyOf(acknowledgement())
    const verdict = decideChange(added('1.1.0'), new Map([['release-missing', flagged]]), policy, {
      asOf: now,
      publishedAt: undefined
    }).verdict
    expect(verdict).toBe('pass')
  })
})

describe('of the acknowledgements themselves', () => {
  const said = (one: Acknowledgement, on = [change], held = [locked('1.1.0')]) =>
    reviewAcknowledgements(policyOf(one), on, held, now).map(({ message }) => flat(message))

  test('nothing is said where they hold for long', () => {
    expect(said(acknowledgement())).toEqual([])
    expect(said(acknowledgement({ expiresAt: now + 7 * dayMs + 1 }))).toEqual([])
  })

  test('it is said a week ahead that they end', () => {
    expect(said(acknowledgement({ expiresAt: now + 7 * dayMs }))).toEqual([
      'line 7: «kit» «1.1.0»: the acknowledgement ends on 2024-06-22.'
    ])
  })

  test('it is said that they have ended', () => {
    expect(said(acknowledgement({ expiresAt: now }))).toEqual([
      'line 7: «kit» «1.1.0»: the acknowledgement ended on 2024-06-15 and no longer counts.'
    ])
  })

  test('it is said that they are for too long', () => {
    expect(said(acknowledgement({ expiresAt: now + 400 * dayMs }))).toEqual([
      'line 7: «kit» «1.1.0»: the acknowledgement is for more than a year, and does not count.'
    ])
  })

  test('it is said that nothing matches them any more', () => {
    expect(said(acknowledgement(), [], [locked('1.2.0')])).toEqual([
      expect.stringContaining('nothing matches this acknowledgement any more')
    ])
    expect(said(acknowledgement({ integrity: 'sha512-old' }), [], [locked('1.1.0')])).toHaveLength(1)
  })

  test('nothing is said where another lockfile may still hold it', () => {
    expect(said(acknowledgement(), [], [])).toEqual([])
    expect(said(acknowledgement(), [], [locked('2.0.0', { name: 'other' })])).toEqual([])
    expect(said(acknowledgement(), [], [locked('1.1.0')])).toEqual([])
  })

  test('a package that goes takes nothing with it', () => {
    expect(reviewAcknowledgements(policyOf(acknowledgement()), [removed('1.1.0')], [], now)).toEqual([])
  })

  test('the file is named', () => {
    const [problem] = reviewAcknowledgements(policyOf(acknowledgement({ expiresAt: now })), [change], [], now)
    expect([problem?.signal, problem?.path]).toEqual(['acknowledgement', '.github/lockkeeper.yml'])
  })
})
