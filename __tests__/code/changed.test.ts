import { describe, expect, it } from '@jest/globals'
import { changedPaths } from '../../src/code/changed.ts'
import type { PackageFile } from '../../src/code/define.ts'
import { packageOf } from '../helpers/code.ts'

type Files = Readonly<Record<string, string>>

describe('of two versions', () => {
  it.each<readonly [string, Files, Files, readonly string[]]>([
    ['that are the same, nothing is new', { a: '1', b: '2' }, { b: '2', a: '1' }, []],
    ['a file more is new', { a: '1' }, { a: '1', b: '2' }, ['b']],
    ['a file less is not', { a: '1', b: '2' }, { a: '1' }, []],
    ['other bytes are new', { a: '1' }, { a: '2' }, ['a']],
    ['a file in another place is not', { a: '1' }, { b: '1' }, []],
    ['a copy is not', { a: '1' }, { a: '1', b: '1' }, []],
    ['another size in another place is new', { a: '1' }, { b: '11' }, ['b']],
    ['the same size in another place is new', { a: '1' }, { b: '2' }, ['b']],
    // Each runs where it did not run before.
    ['files that changed places are new', { a: '1', b: '2' }, { a: '2', b: '1' }, ['a', 'b']],
    ['everything is new where there was nothing', {}, { a: '1', b: '' }, ['a', 'b']],
    ['names are only names', { a: '1' }, { __proto__x: '1', constructor: '2' }, ['constructor']]
  ])('%s', (_, before, after, expected) => {
    expect([...changedPaths(packageOf(before), packageOf(after))]).toEqual(expected)
  })

  const large = (digest: string): PackageFile => ({ bytes: Buffer.from('begin'), size: 1e9, digest })

  it.each<readonly [string, PackageFile, readonly string[]]>([
    ['the same', large('aa'), []],
    ['other ends', large('bb'), ['a', 'b']],
    ['other sizes', { ...large('aa'), size: 2e9 }, ['a', 'b']]
  ])('large files that begin alike are told apart by their hashes: %s', (_, after, expected) => {
    const before = new Map([['a', large('aa')]])
    expect([
      ...changedPaths(
        before,
        new Map([
          ['a', after],
          ['b', after]
        ])
      )
    ]).toEqual(expected)
  })

  it('takes time in proportion, also with very many files of one size', () => {
    const many = (prefix: string) =>
      new Map(
        Array.from({ length: 60_000 }, (_, i) => {
          const bytes = Buffer.from(String(i).padStart(6, '0'))
          return [`${prefix}${i}`, { bytes, size: bytes.length, digest: undefined }] as const
        })
      )
    expect(changedPaths(many('a'), many('b')).size).toBe(0)
  })
})
