import { describe, expect, test } from '@jest/globals'
import { saidOf, speaks, staysQuiet } from '../helpers/settings.ts'

describe('files that run on installing', () => {
  test.each([
    ['.pnpmfile.cjs', 'install-code-setting', '~install-code-setting'],
    ['packages/a/.pnpmfile.mjs', 'install-code-setting', '~install-code-setting'],
    ['.npm-extension.cjs', 'install-code-setting', '~install-code-setting'],
    ['.yarn/releases/yarn-4.9.0.cjs', '~install-code-setting', 'install-code-setting'],
    ['.yarn/plugins/@yarnpkg/plugin-x.cjs', 'install-code-setting', '~install-code-setting'],
    ['binding.gyp', '~install-code-setting', '~install-code-setting'],
    ['patches/left@1.0.0.patch', '~override-setting', '~override-setting'],
    ['.yarn/patches/left-npm-1.0.0.patch', '~override-setting', '~override-setting']
  ])('%s speaks where it appears and where it changes', (path, appears, changes) => {
    expect(saidOf([{ path, before: undefined, after: 'a\nb\n' }])).toEqual([`${path}: ${appears}`])
    expect(saidOf([{ path, before: 'a\nb\n', after: 'a\nc\n' }])).toEqual([`${path}: ${changes}`])
    expect(saidOf([{ path, before: 'a\nb\n', after: undefined }])).toEqual([])
    expect(saidOf([{ path, before: 'a\nb\n', after: 'a \r\nb\r\n' }])).toEqual([])
    expect(saidOf([{ path, before: undefined, after: '' }])).toEqual([`${path}: ${appears}`])
  })

  speaks('.pnpmfile.cjs', [
    [
      'its length, not its text',
      undefined,
      'a\nb',
      ['install-code-setting'],
      '.pnpmfile.cjs was not set and is now 2 lines.'
    ]
  ])
  staysQuiet('src/patches/index.ts', [['what only has such a name', '', 'x']])
})
