import { describe, expect, test } from '@jest/globals'
import { lineOf, streamOf } from '../src/streams.ts'

describe('the stream of a version', () => {
  test.each([
    ['1.2.3', ''],
    ['1.2.3+build.5', ''],
    ['1.2.3+build-5', ''],
    ['1.2.3-beta.4', 'beta'],
    ['1.2.3-beta4', 'beta'],
    ['1.2.3-RC.1', 'rc'],
    ['1.2.3-0', 'prerelease'],
    ['1.2.3-', 'prerelease'],
    ['1.2.3-20200131', 'prerelease'],
    ['0.0.0-33c3af284', 'prerelease'],
    ['0.0.0-experimental-33c3af284', 'experimental'],
    ['0.0.0-canary.20240131.c0ffee12', 'canary'],
    ['5.1.0-dev.20240131', 'dev'],
    ['1.2.3-4.next', 'next'],
    ['1.2.3-beta+sha-5', 'beta'],
    ['main', ''],
    ['', '']
  ])('of %j is %j', (version, stream) => {
    expect(streamOf(version)).toBe(stream)
  })

  test('is found at once in a version of any length', () => {
    expect(streamOf(`1.0.0-${'1.-'.repeat(100_000)}`)).toBe('prerelease')
  })
})

test.each([
  ['1.2.3', '1.2'],
  ['1.2.3-beta.4', '1.2'],
  ['1', '1']
])('the release line of %j is %j', (version, line) => {
  expect(lineOf(version)).toBe(line)
})
