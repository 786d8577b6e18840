import { describe, expect, test } from '@jest/globals'
import { assert, property, string } from 'fast-check'
import { isForUs, readCommand } from '../../src/forge/accept-comments.ts'
import { howToAccept } from '../../src/reporters/markdown-accept.ts'
import { foreignReview, fuzzRuns, slots } from '../helpers/foreign.ts'
import { fencedLines } from '../helpers/fences.ts'

const code = '0123456789abcdef0123456789abcdef'
const accepted = {
  kind: 'accept',
  name: 'kit',
  version: '1.0.0',
  code,
  signals: ['release-age'],
  reason: 'read it'
}

describe('a command', () => {
  test.each<[body: string, expected: object | undefined]>([
    ['/lockkeeper recheck', { kind: 'recheck' }],
    ['  /lockkeeper   recheck  please\nmore', { kind: 'recheck' }],
    [`/lockkeeper accept kit@1.0.0#${code} for release-age: read it`, accepted],
    [`/lockkeeper accept \`kit@1.0.0#${code}\` for release-age: read it\r\n\r\nAnd more.`, accepted],
    [
      `/lockkeeper accept @a/kit@1.0.0-x.1#${code} for release-age, new-publisher : it's: fine`,
      {
        kind: 'accept',
        name: '@a/kit',
        version: '1.0.0-x.1',
        code,
        signals: ['release-age', 'new-publisher'],
        reason: "it's: fine"
      }
    ],
    ['Looks good', undefined],
    ['> /lockkeeper recheck', undefined],
    ['Please /lockkeeper recheck', undefined],
    ['/lockkeepers recheck', undefined],
    ['/lockkeeper-x recheck', undefined]
  ])('is read from %j', (body, expected) => {
    expect(readCommand(body)).toEqual(expected)
    expect(isForUs(body)).toBe(expected !== undefined)
  })

  test.each<[body: string, why: RegExp]>([
    ['/lockkeeper', /"accept" and "recheck"/],
    ['/lockkeeper approve kit@1.0.0', /"accept" and "recheck"/],
    ['/lockkeeper accept kit@1.0.0 it is fine', /named with its code.*Copy the line/],
    [`/lockkeeper accept kit#${code} for release-age: fine`, /named with its code/],
    [`/lockkeeper accept kit@1.0.0#${code.slice(1)} for release-age: fine`, /named with its code/],
    [`/lockkeeper accept kit@1.0.0#${code} it is fine`, /findings are named/],
    [`/lockkeeper accept kit@1.0.0#${code} for: fine`, /findings are named/],
    [`/lockkeeper accept kit@1.0.0#${code} for release-age:`, /no reason/],
    [`/lockkeeper accept kit@1.0.0#${code} for release-age: .`, /no reason/]
  ])('that is not whole, %j, says what is missing', (body, why) => {
    expect(readCommand(body)).toEqual({ kind: 'unclear', why: expect.stringMatching(why) })
  })

  test('is never more than its first line, and never throws', () => {
    assert(
      property(string({ unit: 'binary' }), (text) => {
        expect(readCommand(text)).toBeUndefined()
        const found = readCommand(`/lockkeeper accept ${text}`)
        expect(found).toBeDefined()
        const whole = readCommand(`/lockkeeper accept kit@1.0.0#${code} for release-age: read it\n${text}`)
        expect(whole).toEqual(accepted)
      }),
      { numRuns: fuzzRuns(300) }
    )
  })

  test('is what the review shows, with a reason added', () => {
    const sample = foreignReview(Array.from({ length: slots }, (_, i) => `text-${i}`))
    const withHash = sample.changes.map((change) => {
      if (change.change.kind !== 'updated') return change
      const resolution = { kind: 'registry', resolved: undefined, integrity: 'sha512-x' } as const
      const after = { ...change.change.after, name: '@scope/kit', version: '1.2.3', resolution }
      return { ...change, change: { ...change.change, after } }
    })
    const [line = ''] = fencedLines(howToAccept({ ...sample, changes: withHash }, true) ?? '', 'text')
    expect(readCommand(`${line}read the diff`)).toEqual({
      kind: 'accept',
      name: '@scope/kit',
      version: '1.2.3',
      code: expect.stringMatching(/^[0-9a-f]{32}$/),
      signals: ['version-jump'],
      reason: 'read the diff'
    })
  })
})
