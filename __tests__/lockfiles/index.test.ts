import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isLockfileName, readLockfile, wantsManifests, type Reading } from '../../src/lockfiles/index.ts'

const text = readFileSync(join(import.meta.dirname, '../fixtures/lockfiles/npm/v3.json'), 'utf8')
const read = (bytes: Uint8Array, path = 'package-lock.json'): Reading =>
  readLockfile(bytes, { path, manifests: new Map() })

test.each([
  'package-lock.json',
  'npm-shrinkwrap.json',
  'yarn.lock',
  'pnpm-lock.yaml',
  'pnpm-lock.feature.x.yaml',
  'shrinkwrap.yaml',
  'nub.lock',
  'bun.lock',
  'bun.lockb',
  'deno.lock',
  'vlt-lock.json',
  'packages/a b/yarn.lock',
  '\n/package-lock.json'
])('%j is a lockfile', (path) => {
  expect(isLockfileName(path)).toBe(true)
})

test.each([
  '',
  'package.json',
  'package-lock.json.orig',
  'old-package-lock.json',
  'package-lock.json/notes.md',
  'Package-Lock.json',
  'pnpm-lock.yaml.txt',
  'pnpm-lock..txt',
  'constructor',
  '__proto__',
  'Gemfile.lock'
])('%j is none', (path) => {
  expect(isLockfileName(path)).toBe(false)
  expect(read(Buffer.from(text), path)).toMatchObject({ ok: false })
})

describe('a lockfile', () => {
  test.each([
    ['in UTF-8', Buffer.from(text)],
    ['with a byte order mark', Buffer.from(`\uFEFF${text}`)],
    ['with carriage returns', Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['that holds the replacement character itself', Buffer.from(text.replace('"ISC"', '"\uFFFD"'))]
  ])('%s is read', (_what, bytes) => {
    const reading = read(bytes)
    expect(reading.ok && reading.lockfile.packages.length).toBe(26)
  })

  test.each([
    ['in UTF-16, little end first', Buffer.from(`\uFEFF${text}`, 'utf16le'), 'NUL bytes'],
    ['in UTF-16, big end first', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), 'NUL bytes'],
    ['with a NUL byte at its end', Buffer.from(`${text}\0`), 'NUL bytes'],
    ['in Latin-1', Buffer.from(text.replace('"ISC"', '"ä"'), 'latin1'), 'not valid UTF-8'],
    [
      'with half a character',
      Buffer.concat([Buffer.from(text), Buffer.from([0xf0, 0x9f])]),
      'not valid UTF-8'
    ],
    [
      'with a surrogate in UTF-8',
      Buffer.concat([Buffer.from(text), Buffer.from([0xed, 0xa0, 0x80])]),
      'UTF-8'
    ],
    ['of nothing', Buffer.alloc(0), 'ends where'],
    ['of blanks', Buffer.from('  \n'), 'ends where']
  ])('%s is refused, and the reason is told', (_what, bytes, reason) => {
    expect(read(bytes)).toMatchObject({ ok: false, problem: expect.stringContaining(reason) })
  })

  test('that is refused says where and what to do', () => {
    expect(read(Buffer.from(`{\n<<<<<<< ours\n`))).toEqual({
      ok: false,
      problem: 'The file holds the marks of a merge conflict.',
      line: 2,
      advice: expect.stringMatching(/^Resolve the conflict/)
    })
  })

  test.each([
    'yarn.lock',
    'pnpm-lock.yaml',
    'bun.lock',
    'bun.lockb',
    'deno.lock',
    'vlt-lock.json',
    'nub.lock'
  ])('called %s is never read as empty when it holds something else', (path) => {
    for (const content of ['\u0007', '[1, 2', '<!doctype html>', '{{{{'])
      expect(read(Buffer.from(content), path)).toMatchObject({ ok: false })
  })
})

test.each([
  ['package-lock.json', '{\n  "lockfileVersion": 1', 'own'],
  ['package-lock.json', '{}', 'own'],
  ['package-lock.json', '{"name": "x", "lockfileVersion" : 3', 'none'],
  ['a/npm-shrinkwrap.json', '{"lockfileVersion":2', 'none'],
  ['a/yarn.lock', '', 'workspaces'],
  ['pnpm-lock.yaml', '', 'none']
])('%s with %j wants manifests: %s', (path, start, wanted) => {
  expect(wantsManifests(path, Buffer.from(start))).toBe(wanted)
})
