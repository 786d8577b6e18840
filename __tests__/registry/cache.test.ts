import { afterEach, describe, expect, test } from '@jest/globals'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCache, userCacheFolder, type PackumentCache } from '../../src/registry/cache.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})
const newFolder = (): string => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lockkeeper-test-')))
  folders.push(folder)
  return folder
}
const open = (folder: string, totalBytes = 1_000_000, entryBytes = 100_000): PackumentCache => {
  const cache = openCache(folder, { totalBytes, entryBytes })
  if (cache === undefined) throw new Error('The cache was not opened.')
  return cache
}

const url = 'https://registry.example.test/kit'
const etag = '"one"'
const text = '{"name":"kit","versions":{"1.0.0":{"deprecated":"\u00e4\u6f22"}}}'
const onlyFile = (folder: string): string => join(folder, readdirSync(folder)[0] ?? '')

describe('a copy', () => {
  test('is there for its address and its ETag', () => {
    const folder = newFolder()
    open(folder).write(url, etag, text)
    const cache = open(folder)
    expect(cache.etagOf(url)).toBe(etag)
    expect(cache.read(url, etag)?.toString()).toBe(text)
    expect(cache.etagOf(`${url}2`)).toBeUndefined()
    expect(cache.read(`${url}2`, etag)).toBeUndefined()
    expect(cache.read(url, '"two"')).toBeUndefined()
  })

  test('takes the place of an older one', () => {
    const folder = newFolder()
    const cache = open(folder)
    cache.write(url, etag, text)
    cache.write(url, 'W/"two"', '{}')
    expect(cache.etagOf(url)).toBe('W/"two"')
    expect(cache.read(url, 'W/"two"')?.toString()).toBe('{}')
    expect(readdirSync(folder)).toHaveLength(1)
  })

  test("is the user's alone", () => {
    const folder = join(newFolder(), 'deep', 'down')
    open(folder).write(url, etag, text)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(statSync(onlyFile(folder)).mode & 0o777).toBe(0o600)
  })

  test.each(['', 'one', '"one', '"a"b"', '"a b"', '"a\r\nx: y"', '"\u00e4"', `"${'x'.repeat(300)}"`])(
    'is not kept with the ETag %j',
    (odd) => {
      const cache = open(newFolder())
      cache.write(url, odd, text)
      expect(cache.etagOf(url)).toBeUndefined()
    }
  )

  test('is not kept when it is large, or its address is', () => {
    const cache = open(newFolder())
    cache.write(url, etag, 'x'.repeat(100_001))
    cache.write(url + 'x'.repeat(5000), etag, text)
    expect([cache.etagOf(url), cache.etagOf(url + 'x'.repeat(5000))]).toEqual([undefined, undefined])
  })
})

describe('nothing is there where the file', () => {
  const spoilt: readonly (readonly [string, (path: string) => void])[] = [
    ['is empty', (path) => writeFileSync(path, '')],
    ['is cut off', (path) => writeFileSync(path, readFileSync(path).subarray(0, -1))],
    ['is longer', (path) => writeFileSync(path, `${readFileSync(path, 'utf8')} `)],
    [
      'differs in a sign',
      (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('1.0.0', '1.0.1'))
    ],
    [
      'has another format',
      (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('"format":1', '"format":0'))
    ],
    [
      'is of another address',
      (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('test/kit', 'test/kid'))
    ],
    [
      'has an odd ETag',
      (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('"\\"one\\""', '"one"'))
    ],
    ['is no text', (path) => writeFileSync(path, Buffer.alloc(10_000, 255))],
    ['is JSON of another kind', (path) => writeFileSync(path, 'null\nnull')],
    ['may be written by others', (path) => chmodSync(path, 0o666)],
    [
      'is a link',
      (path) => {
        const other = join(newFolder(), 'other')
        writeFileSync(other, readFileSync(path), { mode: 0o600 })
        rmSync(path)
        symlinkSync(other, path)
      }
    ],
    [
      'is a folder',
      (path) => {
        rmSync(path)
        mkdirSync(path)
      }
    ]
  ]
  test.each(spoilt)('%s', (_, spoil) => {
    const folder = newFolder()
    const cache = open(folder)
    cache.write(url, etag, text)
    spoil(onlyFile(folder))
    expect(cache.read(url, etag)).toBeUndefined()
  })
})

describe('a folder is not used', () => {
  test('that is a link', () => {
    const folder = newFolder()
    symlinkSync(newFolder(), join(folder, 'link'))
    expect(openCache(join(folder, 'link'))).toBeUndefined()
  })

  test('that others may write to', () => {
    const folder = newFolder()
    chmodSync(folder, 0o770)
    expect(openCache(folder)).toBeUndefined()
    chmodSync(folder, 0o703)
    expect(openCache(folder)).toBeUndefined()
  })

  test('that is a file, or cannot be made', () => {
    const path = join(newFolder(), 'file')
    writeFileSync(path, '')
    expect(openCache(path)).toBeUndefined()
    expect(openCache(join(path, 'below'))).toBeUndefined()
  })

  test('any more when it went, and nobody minds', () => {
    const folder = join(newFolder(), 'gone')
    const cache = open(folder)
    rmSync(folder, { recursive: true })
    cache.write(url, etag, text)
    cache.close()
    expect(cache.read(url, etag)).toBeUndefined()
  })
})

test('the oldest copies make room', () => {
  const folder = newFolder()
  const cache = open(folder, 50_000)
  writeFileSync(join(folder, 'not-ours'), 'x'.repeat(60_000))
  for (let i = 0; i < 10; i++) {
    const before = new Set(readdirSync(folder))
    cache.write(`${url}${i}`, etag, 'x'.repeat(10_000))
    const added = readdirSync(folder).find((name) => !before.has(name)) ?? ''
    utimesSync(join(folder, added), 1000 + i, 1000 + i)
  }
  cache.close()
  const kept = Array.from({ length: 10 }, (_, i) => i).filter((i) => cache.etagOf(`${url}${i}`) !== undefined)
  expect(kept).toEqual([7, 8, 9])
  expect(existsSync(join(folder, 'not-ours'))).toBe(true)
})

test.each<[Record<string, string>, NodeJS.Platform, string | undefined]>([
  [{ HOME: '/home/alice' }, 'linux', '/home/alice/.cache/lockkeeper'],
  [{ HOME: '/home/alice', XDG_CACHE_HOME: '/cache' }, 'linux', '/cache/lockkeeper'],
  [{ HOME: '/home/alice', XDG_CACHE_HOME: '' }, 'darwin', '/home/alice/.cache/lockkeeper'],
  [{ HOME: '/home/alice', XDG_CACHE_HOME: 'here' }, 'linux', undefined],
  [{ HOME: '' }, 'linux', undefined],
  [{}, 'linux', undefined],
  [{ HOME: '/home/alice' }, 'win32', undefined]
])('with %j on %s the folder is %s', (env, platform, folder) => {
  expect(userCacheFolder(env, platform)).toBe(folder)
})
