import { describe, expect, test } from '@jest/globals'
import type { Resolution } from '../src/model.ts'
import { releaseCode } from '../src/release-code.ts'
import { fromRegistry, locked } from './helpers/make.ts'

const codeOf = (resolution: Resolution, version = '1.0.0', name = 'kit'): string | undefined =>
  releaseCode(locked(version, { name, resolution }))
const registry = fromRegistry('kit', '1.0.0')
const git = { kind: 'git', repository: 'https://git.example.test/kit', integrity: undefined } as const
const commit = 'a'.repeat(40)

describe('the code of a release', () => {
  test('is 32 digits, the same for the same bytes', () => {
    expect(codeOf(registry)).toMatch(/^[0-9a-f]{32}$/)
    expect(codeOf({ ...fromRegistry('kit', '1.0.0') })).toBe(codeOf(registry))
  })

  test('is another one for anything else', () => {
    const codes = [
      codeOf(registry),
      codeOf(registry, '1.0.1'),
      codeOf(registry, '1.0.0', 'kid'),
      codeOf(fromRegistry('kit', '1.0.0', { integrity: 'sha512-other' })),
      codeOf(fromRegistry('kit', '1.0.0', { resolved: 'https://other.example.test/kit.tgz' })),
      codeOf({ kind: 'tarball', resolved: 'https://a.example.test/', integrity: 'sha512-x' }),
      codeOf({ ...git, commit }),
      codeOf({ ...git, commit: 'b'.repeat(40) })
    ]
    expect(codes).not.toContain(undefined)
    expect(new Set(codes).size).toBe(codes.length)
  })

  test.each<Resolution>([
    fromRegistry('kit', '1.0.0', { integrity: undefined }),
    fromRegistry('kit', '1.0.0', { integrity: ' ' }),
    { kind: 'tarball', resolved: 'https://a.example.test/', integrity: undefined },
    { ...git, commit: 'main' },
    { kind: 'local', path: '../kit' },
    { kind: 'workspace', path: 'kit' },
    { kind: 'patch', patch: 'kit.patch', integrity: 'sha512-x' }
  ])('is missing where nothing fixes the bytes: %j', (resolution) => {
    expect(codeOf(resolution)).toBeUndefined()
  })
})
