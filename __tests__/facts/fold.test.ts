import { describe, expect, test } from '@jest/globals'
import { known, unknown, type DatedRelease } from '../../src/model.ts'
import { createFold } from '../../src/facts/fold.ts'
import { dated, now, person, publisher } from '../helpers/make.ts'

/** Releases of all sorts, an hour apart. */
const past = (length: number): readonly DatedRelease[] =>
  Array.from({ length }, (_, i): DatedRelease => {
    const {
      version,
      publishedAt,
      publisher: by,
      maintainers,
      installScripts,
      attested,
      gitHead,
      repository,
      deprecated,
      unpackedSize,
      fileCount
    } = dated(i % 7 === 0 ? `1.${i}.0\n` : `1.${i}.0`, now + i * 3_600_000, {
      publisher: i % 3 === 0 ? undefined : publisher(`somebody-${i % 5}`),
      maintainers: i % 4 === 0 ? undefined : [person('alice')],
      installScripts: new Map(i % 2 === 0 ? [] : [['install', `x ${i % 6}`]]),
      attested: i % 11 === 0,
      gitHead: i % 5 === 0 ? undefined : `"head" ${i}`,
      repository: i % 13 === 0 ? undefined : 'team/kit',
      deprecated: i % 17 === 0 ? 'use tool' : undefined,
      unpackedSize: i % 6 === 0 ? undefined : i,
      fileCount: i % 8 === 0 ? undefined : 0
    })
    return {
      version,
      publishedAt,
      publisher: by,
      maintainers,
      installScripts,
      attested,
      gitHead,
      repository,
      deprecated,
      unpackedSize,
      fileCount
    }
  })

const sheetOf = (...lengths: readonly [number, number, number]) => {
  const [history, recent, around] = lengths.map((length) => known(past(length)))
  if (history === undefined || recent === undefined || around === undefined) throw new Error('three')
  return { history, recent, around }
}

describe('a folded sheet', () => {
  test.each([0, 1, 99, 100, 1000])('tells the same of %d releases', (length) => {
    const folded = createFold()(sheetOf(length, 3, length))
    expect(folded).toEqual(sheetOf(length, 3, length))
    expect(folded.history).toEqual(known(past(length)))
  })

  test('tells the same however often it is asked, in whatever order', () => {
    const fold = createFold()
    const sheets = [300, 200, 400, 250].map((length) => fold(sheetOf(length, length, length)))
    for (const at of [0, 1, 2, 3, 0, 3, 1, 1, 2]) {
      const length = [300, 200, 400, 250][at] ?? 0
      for (const fact of [sheets[at]?.history, sheets[at]?.recent, sheets[at]?.around])
        expect(fact?.known === true && fact.value).toEqual(past(length))
    }
  })

  test('is made whole once while it is looked at', () => {
    const { history } = createFold()(sheetOf(200, 0, 0))
    const read = () => (history.known ? history.value : undefined)
    expect(read()).toBe(read())
  })

  test('keeps what is not known', () => {
    const why = unknown('unreachable', 'nobody answered')
    expect(createFold()({ history: why, recent: why, around: why })).toEqual({
      history: why,
      recent: why,
      around: why
    })
  })

  test('holds nothing of a release but what the past is asked for', () => {
    const { history } = createFold()(sheetOf(200, 0, 0))
    expect(history.known && Object.keys(history.value[0] ?? {}).toSorted()).toEqual(
      Object.keys(past(1)[0] ?? {}).toSorted()
    )
  })
})
