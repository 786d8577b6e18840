import { describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { readTarball } from '../../src/tarball/read-tarball.ts'
import type { ExpectedHashes } from '../../src/tarball/verify.ts'
import { integrityOf, makePackage } from '../helpers/tarball.ts'

const bytes = makePackage({ name: 'one' })
const other = makePackage({ name: 'other' })
const of = (algorithm: string, from = bytes): string => integrityOf(from, algorithm)
const hex = createHash('sha1').update(bytes).digest('hex')

const check = async (expected: ExpectedHashes) => (await readTarball(bytes, { expected })).integrity

describe('the bytes of a tarball', () => {
  it.each<readonly [string, ExpectedHashes, string]>([
    ['sha512', { integrity: of('sha512') }, 'sha512'],
    ['sha256', { integrity: of('sha256') }, 'sha256'],
    ['sha1 as SRI', { integrity: of('sha1') }, 'sha1'],
    ['sha1 in hex', { integrity: undefined, sha1: hex }, 'sha1'],
    ['one of two hashes of an algorithm', { integrity: `${of('sha512', other)} ${of('sha512')}` }, 'sha512'],
    [
      'the stronger of two, whatever the weaker says',
      { integrity: `${of('sha1', other)} ${of('sha512')}` },
      'sha512'
    ],
    ['the SRI text, whatever the sha1 says', { integrity: of('sha512'), sha1: '0'.repeat(40) }, 'sha512'],
    ['a hash with an option behind it', { integrity: `${of('sha512')}?x` }, 'sha512'],
    ['one hash beside words that are none', { integrity: `sha3-512-x ${of('sha384')} 10/abc` }, 'sha384']
  ])('are verified by %s', async (_, expected, algorithm) => {
    expect(await check(expected)).toEqual({ state: 'verified', algorithm })
  })

  it.each<readonly [string, ExpectedHashes, string]>([
    ['a hash of other bytes', { integrity: of('sha512', other) }, 'sha512'],
    [
      'a strong hash of other bytes beside a weak one of these',
      { integrity: `${of('sha1')} ${of('sha512', other)}` },
      'sha512'
    ],
    ['a sha1 in hex of other bytes', { integrity: undefined, sha1: '0'.repeat(40) }, 'sha1'],
    ['a hash that is cut off', { integrity: of('sha512').slice(0, -2) }, 'sha512']
  ])('differ from %s, and are described all the same', async (_, expected, algorithm) => {
    const reading = await readTarball(bytes, { expected })
    expect(reading.integrity).toMatchObject({ state: 'differs', algorithm })
    expect(reading.archive.known && [...reading.archive.value.files.keys()]).toEqual(['package.json'])
  })

  it.each<readonly [string, ExpectedHashes]>([
    ['nothing is expected', { integrity: undefined }],
    ['nothing is written', { integrity: '' }],
    ["Yarn's own checksum is given", { integrity: '10c0/abcdef' }],
    ['an algorithm is named that nobody knows', { integrity: 'sha999-abc' }]
  ])('are unchecked where %s', async (_, expected) => {
    expect(await check(expected)).toEqual({ state: 'unchecked' })
  })

  it('are named by their sha512, and a difference by both hashes', async () => {
    const wanted = of('sha512', other)
    const reading = await readTarball(bytes, { expected: { integrity: wanted } })
    expect(reading.sha512).toBe(of('sha512'))
    expect(reading.integrity).toEqual({
      state: 'differs',
      algorithm: 'sha512',
      wanted: [wanted.slice('sha512-'.length)],
      found: of('sha512').slice('sha512-'.length)
    })
  })
})
