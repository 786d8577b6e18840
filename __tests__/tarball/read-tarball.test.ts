import { describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { readTarball } from '../../src/tarball/read-tarball.ts'
import { oddityMeanings, type TarballReading } from '../../src/tarball/define.ts'
import { makePackage, makeTarball, pax } from '../helpers/tarball.ts'
import { crafted } from './crafted.ts'

const nothingExpected = { expected: { integrity: undefined } }

const textsOf = ({ archive }: TarballReading): Record<string, string> | undefined =>
  archive.known
    ? Object.fromEntries([...archive.value.files].map(([path, { bytes }]) => [path, bytes.toString()]))
    : undefined

const kindsOf = ({ oddities }: TarballReading) => oddities.map(({ kind }) => kind).toSorted()

describe('a tarball', () => {
  it('gives the files of a package with their bytes, and nothing to say about it', async () => {
    const bytes = makePackage({ name: 'one' }, { 'lib/index.js': 'run()', 'empty.js': '' })
    const reading = await readTarball(bytes, nothingExpected)
    expect(textsOf(reading)).toEqual({
      'package.json': '{"name":"one"}',
      'lib/index.js': 'run()',
      'empty.js': ''
    })
    expect(reading.archive.known && reading.archive.value.size).toBe(19)
    expect(reading.oddities).toEqual([])
  })

  it.each([
    [0o644, false],
    [0o755, true],
    [0o010, true]
  ])('tells of mode %o whether the file can be run', async (mode, executable) => {
    const reading = await readTarball(makeTarball([{ path: 'package/a.js', mode }]), nothingExpected)
    expect(reading.archive.known && reading.archive.value.files.get('a.js')?.executable).toBe(executable)
  })

  it('shares the memory of the archive with its files', async () => {
    const reading = await readTarball(makePackage({}, { 'a.js': 'a', 'b.js': 'b' }), nothingExpected)
    const buffers = reading.archive.known
      ? new Set([...reading.archive.value.files.values()].map(({ bytes }) => bytes.buffer))
      : undefined
    expect(buffers?.size).toBe(1)
  })

  it('keeps few examples of an oddity, and counts all', async () => {
    const entries = Array.from({ length: 100 }, (_, i) => ({ path: `package/${i}\\.js` }))
    const { oddities } = await readTarball(makeTarball(entries), nothingExpected)
    expect(oddities).toEqual([
      { kind: 'odd-path', count: 100, examples: [0, 1, 2, 3, 4].map((i) => `package/${i}\\.js`) }
    ])
  })
})

describe('an archive with', () => {
  it.each(crafted)(
    '$name is read as npm reads it, or its oddity is told',
    async ({ bytes, files, oddities }) => {
      const reading = await readTarball(bytes, nothingExpected)
      expect({ files: textsOf(reading), oddities: kindsOf(reading) }).toEqual({
        files,
        oddities: [...oddities].toSorted()
      })
    }
  )

  it.each(crafted.filter(({ npm }) => npm !== undefined))(
    '$name, of which npm makes something else, is never said to be fine',
    async ({ bytes }) => {
      const { oddities, archive } = await readTarball(bytes, nothingExpected)
      expect(oddities.length > 0 || !archive.known).toBe(true)
    }
  )

  it('every oddity has a table entry that shows it', () => {
    const shown = new Set(crafted.flatMap(({ oddities }) => oddities))
    expect(Object.keys(oddityMeanings).filter((kind) => !shown.has(kind as never))).toEqual([])
  })
})

describe('limits', () => {
  const small = makePackage({}, { 'a.js': 'a'.repeat(1000), 'b.js': 'b' })
  it.each([
    [{ maxCompressedBytes: 100 }, 'The archive has more than 0 MB.'],
    [{ maxExpandedBytes: 1024 }, 'The archive expands to more than 0 MB.'],
    [{ maxRatio: 2, anyRatioBytes: 0 }, 'The archive expands to more than 2 times its size.'],
    [{ maxFiles: 2 }, 'The archive holds more than 2 files or folders.'],
    [{ maxFileBytes: 999 }, 'The archive holds a file of more than 999 bytes.'],
    [{ maxPathLength: 12 }, 'The archive holds a path of more than 12 characters.']
  ])('%j makes the files unknown and is named', async (limits, detail) => {
    const { archive } = await readTarball(small, { ...nothingExpected, limits })
    expect(archive).toEqual({ known: false, reason: 'unsupported', detail })
  })

  it('count what is written into extended headers', async () => {
    const bytes = makeTarball([pax({ comment: 'x'.repeat(500) }), pax({ comment: 'x'.repeat(500) }), {}])
    const { archive } = await readTarball(bytes, { ...nothingExpected, limits: { maxHeaderBytes: 1000 } })
    expect(archive).toMatchObject({ known: false, reason: 'unsupported' })
  })

  it('of a plain archive are those of an expanded one', async () => {
    const plain = makeTarball([{ content: 'x' }], { gzip: false })
    const { archive } = await readTarball(plain, { ...nothingExpected, limits: { maxExpandedBytes: 1024 } })
    expect(archive).toMatchObject({ known: false, reason: 'unsupported' })
  })

  it('are met exactly without being passed', async () => {
    const tar = makeTarball([{ path: 'package/a.js', content: 'a'.repeat(512) }], { gzip: false })
    const limits = { maxExpandedBytes: tar.length, maxFileBytes: 512, maxFiles: 1, maxPathLength: 12 }
    expect((await readTarball(gzipSync(tar), { ...nothingExpected, limits })).archive.known).toBe(true)
  })

  it('count folders like files, which an archive can have many of for each', async () => {
    const deep = makeTarball([{ path: `package/${'d/'.repeat(40)}a.js` }])
    const { archive } = await readTarball(deep, { ...nothingExpected, limits: { maxFiles: 39 } })
    expect(archive).toMatchObject({ known: false, reason: 'unsupported' })
  })

  it.each([0, 1, 0xffffffff])('hold where an archive says that it expands to %i bytes', async (stated) => {
    const bytes = gzipSync(Buffer.alloc(1_000_000))
    bytes.writeUInt32LE(stated, bytes.length - 4)
    const { archive, oddities } = await readTarball(bytes, nothingExpected)
    expect(archive).toMatchObject({ known: false, reason: 'malformed' })
    expect(oddities).toMatchObject([{ kind: 'damaged' }])
  })

  it('let 100,000 files through', async () => {
    const entries = Array.from({ length: 100_000 }, (_, i) => ({ path: `package/${i % 100}/${i}.js` }))
    const { archive, oddities } = await readTarball(makeTarball(entries), nothingExpected)
    expect(archive.known && archive.value.files.size).toBe(100_000)
    expect(oddities).toEqual([])
  })

  it('let 100,000 files of one name through as one', async () => {
    const entries = Array.from({ length: 100_000 }, (_, i) => ({ path: 'package/a.js', content: String(i) }))
    const reading = await readTarball(makeTarball(entries), nothingExpected)
    expect(textsOf(reading)).toEqual({ 'a.js': '99999' })
    expect(reading.oddities).toMatchObject([{ kind: 'duplicate', count: 99_999 }])
  })

  it('keep the beginning of a large file, and tell it from others by its hash', async () => {
    const limits = { keptFileBytes: 1000 }
    const read = async (content: string) => {
      const bytes = makeTarball([
        { path: 'package/big.bin', content },
        { path: 'package/b.js', content: 'b' }
      ])
      const { archive } = await readTarball(bytes, { ...nothingExpected, limits })
      return archive.known ? archive.value : undefined
    }
    const [one, other] = await Promise.all([read('x'.repeat(5000)), read(`${'x'.repeat(4999)}y`)])
    const file = one?.files.get('big.bin')
    expect(file).toMatchObject({ size: 5000, bytes: Buffer.alloc(1000, 'x') })
    expect(file?.digest).toBe(createHash('sha256').update('x'.repeat(5000)).digest('hex'))
    expect(other?.files.get('big.bin')?.digest).not.toBe(file?.digest)
    expect(one?.size).toBe(5001)
    expect(one?.files.get('b.js')).toMatchObject({ size: 1, digest: undefined })
  })
})

describe('two versions', () => {
  it('share the files that are the same in both', async () => {
    const before = makePackage({ name: 'one', version: '1.0.0' }, { 'a.js': 'same', 'b.js': 'old' })
    const after = makePackage({ name: 'one', version: '1.0.1' }, { 'a.js': 'same', 'b.js': 'new' })
    const first = await readTarball(after, nothingExpected)
    const others = first.archive.known ? first.archive.value.files : new Map<string, never>()
    const second = await readTarball(before, { ...nothingExpected, others })
    expect(textsOf(second)).toMatchObject({ 'a.js': 'same', 'b.js': 'old' })
    const files = second.archive.known ? second.archive.value.files : new Map<string, never>()
    expect(files.get('a.js')?.bytes).toBe(others.get('a.js')?.bytes)
    expect(files.get('b.js')?.bytes).not.toBe(others.get('b.js')?.bytes)
  })
})
