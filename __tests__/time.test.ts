import { describe, expect, test } from '@jest/globals'
import { assert, constantFrom, integer, nat, property, string } from 'fast-check'
import { dayMs, formatDay, formatInstant, formatSpan, parseSpan } from '../src/time.ts'
import { fuzzRuns } from './helpers/foreign.ts'

const minuteMs = 60_000
const hourMs = dayMs / 24

describe('parseSpan', () => {
  test.each<[string, number]>([
    ['0m', 0],
    ['1m', minuteMs],
    ['90m', 90 * minuteMs],
    ['24h', dayMs],
    ['3d', 3 * dayMs],
    ['2w', 14 * dayMs],
    ['007d', 7 * dayMs],
    [' 3 d ', 3 * dayMs],
    ['999999w', 999_999 * 7 * dayMs]
  ])('reads "%s"', (text, ms) => {
    expect(parseSpan(text)).toBe(ms)
  })

  test.each([
    '',
    ' ',
    'd',
    '3',
    '0',
    '-1d',
    '+1d',
    '1.5d',
    '1,5d',
    '1e3d',
    '0x1d',
    '1_000d',
    '∞d',
    'NaNd',
    '٣d',
    '1dd',
    '1D',
    '1s',
    '1ms',
    '1y',
    '1M',
    '1 day',
    '1d2h',
    '1d 2h',
    'P1D',
    '1000000d',
    '1d\u00002',
    'd1',
    '1 d x'
  ])('does not read %j', (text) => {
    expect(parseSpan(text)).toBeUndefined()
  })

  test('reads what its own grammar writes, and no text to something else than a whole number of minutes', () => {
    assert(
      property(nat(999_999), constantFrom('m', 'h', 'd', 'w'), (count, unit) => {
        const unitMs = { m: minuteMs, h: hourMs, d: dayMs, w: 7 * dayMs }[unit]
        expect(parseSpan(`${count}${unit}`)).toBe(count * unitMs)
      }),
      { numRuns: fuzzRuns(200) }
    )
    assert(
      property(string({ unit: 'binary' }), (text) => {
        const ms = parseSpan(text)
        expect(ms === undefined || (Number.isSafeInteger(ms / minuteMs) && ms >= 0)).toBe(true)
      }),
      { numRuns: fuzzRuns(500) }
    )
  })
})

describe('formatSpan', () => {
  test.each<[number, string]>([
    [-1, '0 min'],
    [-dayMs, '0 min'],
    [0, '0 min'],
    [minuteMs - 1, '0 min'],
    [minuteMs, '1 min'],
    [hourMs - 1, '59 min'],
    [hourMs, '1 h'],
    [75 * minuteMs, '1 h 15 min'],
    [dayMs - 1, '23 h 59 min'],
    [dayMs, '1 d'],
    [dayMs + hourMs - 1, '1 d'],
    [dayMs + hourMs, '1 d 1 h'],
    [76 * hourMs, '3 d 4 h'],
    [365 * dayMs - 1, '364 d 23 h'],
    [365 * dayMs, '1 y'],
    [366 * dayMs - 1, '1 y'],
    [(2 * 365 + 40) * dayMs, '2 y 40 d']
  ])('writes %d ms as "%s"', (ms, text) => {
    expect(formatSpan(ms)).toBe(text)
  })
})

describe('formatInstant', () => {
  const noon = Date.UTC(2021, 9, 23, 12, 15)

  test.each<[number, string, string]>([
    [noon, '2021-10-23 12:15 UTC', '2021-10-23 12:15 UTC'],
    [noon + 1, '2021-10-23 12:15 UTC', '2021-10-23 12:16 UTC'],
    [noon + minuteMs - 1, '2021-10-23 12:15 UTC', '2021-10-23 12:16 UTC'],
    [Date.UTC(2020, 11, 31, 23, 59, 0, 1), '2020-12-31 23:59 UTC', '2021-01-01 00:00 UTC'],
    [0, '1970-01-01 00:00 UTC', '1970-01-01 00:00 UTC'],
    [-1, '1969-12-31 23:59 UTC', '1970-01-01 00:00 UTC']
  ])('writes %d as "%s", and upwards as "%s"', (ms, down, up) => {
    expect(formatInstant(ms)).toBe(down)
    expect(formatInstant(ms, 'down')).toBe(down)
    expect(formatInstant(ms, 'up')).toBe(up)
  })

  test('never names a moment that is later than it, and upwards none that is earlier', () => {
    assert(
      property(integer({ min: -1e12, max: 1e14 }), (ms) => {
        const read = (text: string): number => Date.parse(text.replace(' UTC', 'Z').replace(' ', 'T'))
        expect(read(formatInstant(ms))).toBeLessThanOrEqual(ms)
        expect(read(formatInstant(ms, 'up'))).toBeGreaterThanOrEqual(ms)
      }),
      { numRuns: fuzzRuns(200) }
    )
  })
})

describe('formatDay', () => {
  test('is the day in UTC, to its last millisecond', () => {
    const day = Date.UTC(2021, 9, 23)
    expect([day - 1, day, day + dayMs - 1].map(formatDay)).toEqual(['2021-10-22', '2021-10-23', '2021-10-23'])
  })
})
