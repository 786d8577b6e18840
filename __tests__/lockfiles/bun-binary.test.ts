// bun.lockb: what three Buns wrote, against the text that Bun made of it, and what must be refused.
import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readBun } from '../../src/lockfiles/bun.ts'
import { readBunBinary } from '../../src/lockfiles/bun-binary.ts'
import { wyhash } from '../../src/lockfiles/bun-binary-hash.ts'
import { LockfileError } from '../../src/lockfiles/define.ts'
import { isLockfileName, readLockfile, readLockfileOfBase } from '../../src/lockfiles/index.ts'
import type { Lockfile } from '../../src/model.ts'
import { fuzzRuns } from '../helpers/lockfile-fuzz.ts'

const bytesOf = (name: string): Buffer =>
  readFileSync(join(import.meta.dirname, '../fixtures/lockfiles/bun', name))
const context = { path: 'bun.lockb', manifests: new Map() }
const read = (bytes: Uint8Array): Lockfile => readBunBinary(bytes, context)
const written = bytesOf('binary-1.1.45.lockb')

const messageOf = (bytes: Uint8Array): string => {
  try {
    read(bytes)
  } catch (error) {
    if (error instanceof LockfileError) return error.message
    throw error
  }
  return 'It was read.'
}

/** What Bun itself carries over into the text: all but the default registry's addresses. */
const comparable = ({ packages, graph }: Lockfile) => {
  const { importers, edges } = graph()
  const nameOf = new Map(
    packages.map(({ key, name, version, resolution }) => [key, [name, version, resolution.kind]])
  )
  // Only the text says which version a workspace has, and asks for workspaces as a manifest does.
  const named = (key: string | undefined) => {
    const found = nameOf.get(key ?? '')
    return found?.[2] === 'workspace' ? [found[0]] : found
  }
  return {
    packages: packages
      .map(({ name, version, resolution, aliases, bundled }) => ({
        name,
        version: resolution.kind === 'workspace' ? '' : version,
        resolution: { ...resolution, ...(resolution.kind === 'registry' && { resolved: undefined }) },
        aliases: aliases.toSorted(),
        bundled
      }))
      .toSorted(byText),
    importers: importers
      .map(({ path, dependencies }) => ({
        path,
        dependencies: dependencies
          .map(({ name, range, scope, key }) => ({
            name,
            range: name === 'a' ? '' : range,
            scope,
            to: named(key)
          }))
          .toSorted(byText)
      }))
      .toSorted(byText),
    edges: [...edges]
      .flatMap(([from, all]) => all.map(({ key, scope }) => [named(from), scope, named(key)]))
      .toSorted(byText)
  }
}

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)

describe.each([
  // Seven columns; eight; and numbers of 64 bits.
  ['binary-0.5.9', 'binary 2', 3],
  ['binary-1.1.45', 'binary 2', 26],
  ['binary-1.4.5', 'binary 3', 26]
])('%s.lockb', (name, formatVersion, count) => {
  const lockfile = read(bytesOf(`${name}.lockb`))

  test('says what Bun writes as text in its place', () => {
    const text = readBun(bytesOf(`${name}.lock`).toString(), { path: 'bun.lock', manifests: new Map() })
    expect(lockfile).toMatchObject({ path: 'bun.lockb', format: 'bun', formatVersion })
    expect(lockfile.packages).toHaveLength(count)
    expect(comparable(lockfile)).toEqual(comparable(text))
  })

  test('keeps addresses and hashes as they are', () => {
    expect(lockfile.packages.find((one) => one.name === 'left-pad')).toEqual({
      key: 'left-pad@1.3.0',
      name: 'left-pad',
      version: '1.3.0',
      resolution: {
        kind: 'registry',
        resolved: 'https://npmjs.example.test/left-pad/-/left-pad-1.3.0.tgz',
        integrity:
          'sha512-XI5MPzVNApjAyhQzphX8BkmKsKUxD4LdyK24iZeQGinBN9yTQT3bFlCBy/aVx2HrNcqQGsdot8ghrjyrvMCoEA=='
      },
      aliases: ['lp'],
      hasInstallScript: undefined,
      bundled: false,
      os: [],
      cpu: []
    })
  })
})

describe('a package', () => {
  const find = (lockfile: Lockfile, name: string) =>
    lockfile.packages
      .filter((one) => one.name === name)
      .map(({ version, resolution }) => ({ version, resolution }))

  test.each([
    ['typescript', '5.5.0-beta', { kind: 'registry' }],
    [
      'is-promise',
      '',
      { kind: 'tarball', resolved: 'https://npmjs.example.test/is-promise/-/is-promise-4.0.0.tgz' }
    ],
    ['tarred', '', { kind: 'local', path: './tarred-1.0.0.tgz' }],
    ['localdir', '', { kind: 'local', path: 'localdir' }],
    ['@my/b', '', { kind: 'workspace', path: 'packages/b' }],
    [
      'gitdep-real',
      '',
      {
        kind: 'git',
        repository: 'git+file:///srv/git/gitdep.git',
        commit: expect.stringMatching(/^[0-9a-f]{40}$/)
      }
    ]
  ])('%s keeps where it comes from', (name, version, resolution) => {
    expect(find(read(written), name)).toMatchObject([{ version, resolution }])
  })

  // A package's kind is one byte, with what it leads to eight bytes on.
  const kindAt = (kind: number, from: number): number => {
    for (let at = from; at < written.length; at++)
      if (written[at] === kind && written.subarray(at + 1, at + 8).every((byte) => byte === 0)) return at
    throw new Error('There is none.')
  }
  const columns = 42 + 4 + 32 + 8 + 40
  const rows = written.readUInt32LE(42 + 4 + 32 + 8)
  const resolutions = columns + 2 + rows * 16
  const changed = (at: number, value: number): Buffer => {
    const bytes = Buffer.from(written)
    bytes[at] = value
    return bytes
  }

  test('of the hub has an owner, or none', () => {
    const [found] = find(read(changed(kindAt(32, resolutions), 16)), 'gitdep-real')
    expect(found?.resolution).toMatchObject({ repository: 'github:file:///srv/git/gitdep.git' })
  })

  test('that is linked is local', () => {
    expect(find(read(changed(kindAt(4, resolutions), 64)), 'localdir')).toEqual([
      { version: '', resolution: { kind: 'local', path: 'localdir' } }
    ])
  })

  test.each([
    [1, /^sha1-[\w+/]{27}=$/],
    [2, /^sha256-[\w+/]{43}=$/],
    [3, /^sha384-[\w+/]{64}$/],
    [4, /^sha512-[\w+/]{86}==$/]
  ])('with a hash of kind %i has it in full', (kind, form) => {
    const at = written.indexOf(Buffer.from('5c8e4c3f354d0298', 'hex')) - 1
    expect(written[at]).toBe(4)
    const [found] = find(read(changed(at, kind)), 'left-pad')
    expect(found?.resolution).toMatchObject({ integrity: expect.stringMatching(form) })
    expect(find(read(changed(at, 0)), 'left-pad')[0]?.resolution).toMatchObject({ integrity: undefined })
    expect(messageOf(changed(at, 5))).toContain('It has a hash of a kind that is not known.')
  })

  test('is bundled only where all that it is installed for bundles it', () => {
    // `ms@2.0.0` stands below a workspace and below a git dependency: name, hash, how, kind, range.
    const text = (word: string): Buffer => Buffer.from(word.padEnd(8, '\0'))
    const hows: number[] = []
    for (let at = written.indexOf(text('ms')); at !== -1; at = written.indexOf(text('ms'), at + 1))
      if (written.subarray(at + 18, at + 26).equals(text('2.0.0'))) hows.push(at + 16)
    const bundledWith = (places: readonly number[]): boolean | undefined => {
      const bytes = Buffer.from(written)
      for (const at of places) bytes[at] = (bytes[at] ?? 0) | 64
      return read(bytes).packages.find(({ key }) => key === 'ms@2.0.0')?.bundled
    }
    expect(hows).toHaveLength(2)
    expect([[], hows.slice(0, 1), hows.slice(1), hows].map(bundledWith)).toEqual([false, false, false, true])
  })

  test.each([0, 3, 100, 255])('of kind %i is refused', (kind) => {
    expect(messageOf(changed(kindAt(32, resolutions), kind))).toContain('comes from where none can')
  })

  test('whose kind and whose origin contradict each other is refused', () => {
    expect(messageOf(changed(kindAt(80, resolutions), 8))).toContain(
      'has a package whose origin is not known'
    )
  })
})

describe('a file', () => {
  const patch = (at: number, hex: string): Buffer => {
    const bytes = Buffer.from(written)
    Buffer.from(hex, 'hex').copy(bytes, at)
    return bytes
  }
  const end = Number(written.readBigUInt64LE(78))
  const tag = (name: string): number => written.indexOf(name)

  test.each([
    ['that is text', Buffer.from('{"lockfileVersion": 1}'), 'is cut off'],
    ['with another beginning', patch(19, '43'), 'does not begin as Bun writes it'],
    ['of format 1', patch(42, '01'), 'is of format 1, and only 2 and 3 are known'],
    ['of format 4', patch(42, '04'), 'is of format 4, and only 2 and 3 are known'],
    [
      'of format 2 that says 3',
      patch(42, '03'),
      'holds something where Bun leaves nothing|columns of another length|cut off'
    ],
    ['whose end lies behind it', patch(78, 'ffffffff'), 'is cut off'],
    ['whose end is out of all bounds', patch(78, 'ffffffffffffffff'), 'names a place that is not in it'],
    ['with too many packages', patch(86, 'ffffffff'), 'is cut off'],
    ['with one package more', patch(86, '1c'), 'has columns of another length than it says|is cut off'],
    ['with other columns', patch(102, '09'), 'has other columns than are known'],
    ['with a section that nobody knows', patch(tag('oVeRriDs'), '58'), 'has a section that is not known'],
    [
      'with something behind its end',
      patch(written.length - 1, '01'),
      'holds something where Bun leaves nothing'
    ],
    [
      'with bytes added',
      Buffer.concat([written, Buffer.from('x')]),
      'holds something where Bun leaves nothing'
    ],
    ['that ends one byte early', patch(78, Buffer.from([(end - 1) % 256]).toString('hex')), '']
  ])('%s is refused, and says why', (_what, bytes, reason) => {
    expect(messageOf(bytes)).toMatch(
      new RegExp(`^The binary lockfile of Bun cannot be reviewed\\. It .*(?:${reason})`)
    )
  })

  test('that is cut off anywhere before its end is refused', () => {
    for (let length = 0; length < end; length += 7)
      expect([length, messageOf(written.subarray(0, length))]).toEqual([
        length,
        expect.stringMatching(/^The binary lockfile of Bun cannot be reviewed\. It /)
      ])
  })

  // Which rows of the list of dependencies a package owns stands behind three columns: names, hashes, resolutions.
  const rows = written.readUInt32LE(86)
  const begin = Number(written.readBigUInt64LE(110))
  const slices = begin + rows * (8 + 8 + 64)

  test('in which packages share their dependencies is refused, since that could be much work', () => {
    const bytes = Buffer.from(written)
    for (let row = 0; row < rows; row++)
      for (const column of [slices, slices + rows * 8]) {
        bytes.writeUInt32LE(0, column + row * 8)
        bytes.writeUInt32LE(20, column + row * 8 + 4)
      }
    expect(messageOf(bytes)).toContain('It has a package with more dependencies than are listed.')
  })

  test('whose dependencies lead to those of another package is refused', () => {
    const bytes = Buffer.from(written)
    bytes.writeUInt32LE(1, slices + rows * 8)
    expect(messageOf(bytes)).toContain('It has a package whose dependencies lead to those of another.')
  })

  test('in which a small text is called a long one is refused', () => {
    const bytes = Buffer.from(written)
    const at = begin + 8
    bytes.writeUInt32LE(0, at)
    bytes.writeUInt32LE(0x8000_1001, at + 4)
    expect(messageOf(bytes)).toMatch(/names a text that is not in it|holds longer texts than Bun writes/)
  })

  /** What is wrong with what was read: nothing, if it is whole or was refused. */
  const faultOf = (bytes: Uint8Array, atLeast: number): string | undefined => {
    if (messageOf(bytes) !== 'It was read.') return undefined
    const { packages, graph } = read(bytes)
    const keys = new Set(packages.map(({ key }) => key))
    // No row is left out: packages can only fall together that are called the same.
    if (keys.size !== packages.length || keys.size < atLeast) return `${keys.size} of ${packages.length} keys`
    const { importers, edges } = graph()
    const named = [
      ...[...edges].flatMap(([from, all]) => [from, ...all.map(({ key }) => key)]),
      ...importers.flatMap(({ dependencies }) => dependencies.flatMap(({ key }) => key ?? []))
    ]
    return named.find((key) => !keys.has(key))
  }

  test.each(['00000000', 'ffffff7f', 'ffffffff', '00000080', '01000000'])(
    'with %s anywhere is read whole or refused',
    (hex) => {
      for (let at = 0; at < written.length; at += 13)
        expect([at, faultOf(patch(at, hex), 24)]).toEqual([at, undefined])
    }
  )

  test('that is damaged is read whole or refused', () => {
    const files = ['binary-0.5.9.lockb', 'binary-1.1.45.lockb', 'binary-1.4.5.lockb'].map(bytesOf)
    const extreme = ['ffffffff', '000000ff', '00000080', 'ffffffffffffffff', '0000000000000000']
    const damage = fc.record({
      where: fc.nat(0xf_ffff),
      bytes: fc.oneof(
        fc.uint8Array({ minLength: 1, maxLength: 9 }),
        fc.constantFrom(...extreme).map((hex) => Buffer.from(hex, 'hex'))
      )
    })
    const damages = fc.array(damage, { minLength: 1, maxLength: 4 })
    let [whole, refused] = [0, 0]
    fc.assert(
      fc.property(fc.constantFrom(...files), damages, (file, hits) => {
        const bytes = Buffer.from(file)
        for (const hit of hits) Buffer.from(hit.bytes).copy(bytes, hit.where % bytes.length)
        if (messageOf(bytes) === 'It was read.') whole++
        else refused++
        expect(faultOf(bytes, 1)).toBeUndefined()
      }),
      { numRuns: fuzzRuns }
    )
    // Both happen, or this shows nothing.
    expect(Math.min(whole, refused)).toBeGreaterThan(fuzzRuns / 10)
  })
})

test.each([
  ['ms', 0x488fd7b5d5c4b4a4n],
  ['react', 0x94c49019ded8e790n],
  ['statuses', 0xf1016b84f4c21be1n],
  ['react-dom', 0x66548769fa3b187bn],
  ['side-channel-map', 0x65906498872f826n],
  ['side-channel-list', 0xd3d44f4ca190cf76n],
  ['@next/swc-win32-x64-msvc', 0x85e3ed0ac6f7fbd9n],
  ['@next/swc-win32-ia32-msvc', 0x8068918cd3758d67n],
  ['@webassemblyjs/helper-api-error', 0xfe09516da38d73cbn],
  ['@types/express-serve-static-core', 0xf1364b1c948e472bn],
  ['@babel/helper-compilation-targets', 0xdeb27cf2988d7c34n],
  ['@webassemblyjs/floating-point-hex-parser', 0xbf0f5e55db36ce0an],
  ['@babel/plugin-transform-export-namespace-from', 0xa7c58ce6147d0196n]
])('the hash of %j is the one that Bun writes', (text, hash) => {
  expect(wyhash(Buffer.from(text))).toBe(hash)
})

describe('bun.lockb', () => {
  test('is read for base, and refused for head with the command that replaces it', () => {
    expect(isLockfileName('app/bun.lockb')).toBe(true)
    expect(readLockfileOfBase(written, context).ok).toBe(true)
    expect(readLockfile(written, context)).toEqual({
      ok: false,
      problem: 'The binary lockfile of Bun cannot be reviewed.',
      line: undefined,
      advice: expect.stringContaining('bun install --save-text-lockfile')
    })
  })

  test('of base is not taken for what is only called alike', () => {
    const path = 'x-bun.lockb'
    expect(readLockfileOfBase(written, { ...context, path })).toMatchObject({ ok: false })
  })
})
