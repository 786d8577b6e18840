// Damaged archives: whatever they hold, they are read to an end, and nothing in them is outside or unaccounted for.
import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Unknown } from '../../src/model.ts'
import { createNotes, defaultTarballLimits } from '../../src/tarball/define.ts'
import { createLayout } from '../../src/tarball/layout.ts'
import { readPackedManifest } from '../../src/tarball/manifest.ts'
import { readTarball } from '../../src/tarball/read-tarball.ts'
import { createWalk } from '../../src/tarball/untar.ts'
import { fuzzRuns } from '../helpers/lockfile-fuzz.ts'
import { gnuLong, makeTarball, pax, type TarEntry } from '../helpers/tarball.ts'
import { crafted } from './crafted.ts'

const tar = (bytes: Buffer): Buffer => (bytes[0] === 0x1f && bytes.length > 20 ? gunzipSync(bytes) : bytes)

const ordinary = makeTarball([
  { path: 'package/package.json', content: '{"name":"one","bin":"cli.js"}' },
  { path: 'package/cli.js', content: 'run()'.repeat(200), mode: 0o755 },
  pax({ path: `package/${'long/'.repeat(30)}index.js` }),
  { content: 'x' },
  gnuLong(`package/${'longer/'.repeat(30)}index.js`),
  { content: 'y' }
])

const readable = crafted.filter(({ files }) => files !== undefined).map(({ bytes }) => tar(bytes))
const places = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const at = (bytes: Buffer, place: number): number => Math.floor(place * bytes.length)

const byteChanged = fc
  .tuple(places, fc.constantFrom(0, 0x0a, 0x2e, 0x2f, 0x30, 0x37, 0x5c, 0x7f, 0x80, 0xff))
  .map(([place, value]) => (bytes: Buffer): Buffer => {
    const copy = Buffer.from(bytes)
    copy[at(bytes, place)] = value
    return copy
  })
const cut = places.map(
  (place) =>
    (bytes: Buffer): Buffer =>
      bytes.subarray(0, at(bytes, place))
)
const blockMoved = fc.tuple(places, places).map(([from, to]) => (bytes: Buffer): Buffer => {
  const blocks = Math.floor(bytes.length / 512)
  const source = Math.floor(from * blocks) * 512
  const target = Math.floor(to * blocks) * 512
  return Buffer.concat([
    bytes.subarray(0, target),
    bytes.subarray(source, source + 512),
    bytes.subarray(target)
  ])
})
const damage = fc.array(fc.oneof(byteChanged, byteChanged, cut, blockMoved), { minLength: 1, maxLength: 4 })

// Headers keep their checksums, or most damage would end there.
const repaired = (bytes: Buffer): Buffer => {
  const copy = Buffer.from(bytes)
  for (let block = 0; block + 512 <= copy.length; block += 512) {
    if (copy.toString('latin1', block + 257, block + 262) !== 'ustar') continue
    copy.fill(' ', block + 148, block + 156)
    const sum = copy.subarray(block, block + 512).reduce((total, byte) => total + byte, 0)
    copy.write(`${sum.toString(8).padStart(6, '0')}\0 `, block + 148, 'latin1')
  }
  return copy
}

const letters = fc.constantFrom('0', '', '1', '2', '3', '5', '7', 'x', 'g', 'X', 'L', 'K', 'N', 'D', 'S', 'Z')
const names = fc.constantFrom(
  'package/a.js',
  'package/b/c.js',
  'package/b',
  'x',
  '/y',
  '../z',
  'package//a.js',
  'package/c:\\d'
)
const numbers = fc.constantFrom('00000000001', '00000001000', '77777777777', '-1', 'x', '')
const entry: fc.Arbitrary<TarEntry> = fc
  .record({
    path: names,
    type: letters,
    content: fc.constantFrom('', 'x', 'y'.repeat(600), '22 path=package/e.js\n', '9 size=1\n', 'package/f\0'),
    size: fc.option(numbers, { nil: undefined })
  })
  .map(({ size, ...rest }) => (size === undefined ? rest : { ...rest, size }))

/** Whether there were files to look at. */
const check = async (bytes: Buffer): Promise<boolean> => {
  const { archive, oddities } = await readTarball(bytes, { expected: { integrity: undefined } })
  if (!archive.known) return false
  expect(archive.value.files.size).toBeGreaterThan(0)
  let size = 0
  for (const [path, file] of archive.value.files) {
    expect(file.path).toBe(path)
    expect(path.split('/').filter((part) => part === '' || part === '.' || part === '..')).toEqual([])
    size += file.bytes.length
  }
  expect(archive.value.size).toBe(size)
  for (const { count, examples } of oddities) {
    expect(examples.length).toBeLessThanOrEqual(Math.min(count, 5))
  }
  readPackedManifest(archive.value)
  return true
}

describe('an archive', () => {
  it('that is damaged is read to its end', async () => {
    const sources = fc.constantFrom(tar(ordinary), tar(ordinary), ...readable)
    let read = 0
    await fc.assert(
      fc.asyncProperty(sources, damage, fc.boolean(), async (source, hits, whole) => {
        const damaged = hits.reduce((bytes, hit) => hit(bytes), source)
        if (await check(whole ? repaired(damaged) : damaged)) read++
      }),
      { numRuns: fuzzRuns }
    )
    expect(read).toBeGreaterThan(fuzzRuns / 10)
  })

  it('whose compression is damaged is read to its end', async () => {
    const numRuns = Math.ceil(fuzzRuns / 4)
    let read = 0
    await fc.assert(
      fc.asyncProperty(damage, async (hits) => {
        if (await check(hits.reduce((bytes, hit) => hit(bytes), ordinary))) read++
      }),
      { numRuns }
    )
    expect(read).toBeLessThan(numRuns / 2)
  })

  it('of any entries is read to its end, compressed or not', async () => {
    const options = { expected: { integrity: undefined } }
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 6 }), async (entries) => {
        const plain = makeTarball(entries, { gzip: false })
        await check(plain)
        const packed = await readTarball(gzipSync(plain), options)
        expect((await readTarball(plain, options)).archive).toEqual(packed.archive)
      }),
      { numRuns: fuzzRuns }
    )
  })

  it('says the same in whatever pieces it arrives', () => {
    const read = (pieces: readonly Buffer[]) => {
      const notes = createNotes()
      const { files, add } = createLayout(defaultTarballLimits, notes, new Map())
      const walk = createWalk(defaultTarballLimits, notes, add)
      let stopped: Unknown | undefined
      for (const piece of pieces) stopped ??= walk.push(Buffer.from(piece))
      stopped ??= walk.end()
      return { files, stopped, oddities: notes.list() }
    }
    const sources = fc.oneof(
      fc.constantFrom(tar(ordinary), ...readable),
      fc.array(entry, { maxLength: 6 }).map((entries) => makeTarball(entries, { gzip: false }))
    )
    fc.assert(
      fc.property(sources, damage, fc.array(fc.nat({ max: 3000 })), (source, hits, cuts) => {
        const bytes = hits.reduce((left, hit) => hit(left), source)
        const pieces: Buffer[] = []
        let from = 0
        for (const length of [...cuts, bytes.length]) {
          pieces.push(bytes.subarray(from, from + length))
          from += length
        }
        expect(read(pieces)).toEqual(read([bytes]))
      }),
      { numRuns: fuzzRuns }
    )
  })
})
