import { describe, expect, test } from '@jest/globals'
import { destinationOf } from '../../src/settings/redirect.ts'

describe('a spec leads', () => {
  test.each([
    ['^1.0.0', 'version'],
    ['1.x || >=2', 'version'],
    ['latest', 'version'],
    ['', 'version'],
    ['npm:^1.0.0', 'version'],
    ['npm:left@1.0.0', 'version'],
    ['workspace:*', 'version'],
    ['catalog:', 'version'],
    ['$left', 'version'],
    ['-', 'nowhere'],
    ['npm:right@1.0.0', 'alias'],
    ['npm:@left/left@1.0.0', 'alias'],
    ['npm:@left/left', 'alias'],
    ['npm:left-x', 'alias'],
    ['jsr:@a/left@1', 'alias'],
    ['owner/left', 'git'],
    ['owner/left#main', 'git'],
    ['github:owner/left', 'git'],
    ['git+ssh://git@git.example/left.git', 'git'],
    ['git@git.example:owner/left.git', 'git'],
    ['git://git.example/left', 'git'],
    ['https://git.example/left.git#1', 'git'],
    ['https://github.com/owner/left', 'git'],
    ['https://evil.example/left.tgz', 'url'],
    ['http://evil.example/left', 'url'],
    ['file:../left', 'file'],
    ['link:./left', 'file'],
    ['portal:../left', 'file'],
    ['exec:./x.js', 'file'],
    ['./left', 'file'],
    ['/left', 'file'],
    ['~/left', 'file'],
    ['C:\\left', 'file'],
    ['left-1.0.0.tgz', 'file'],
    ['ftp://evil.example/left', 'unknown'],
    ['patch:left@npm%3A1.0.0#./a.patch', 'patched'],
    ['patch:left@1.0.0#./a.patch', 'patched'],
    ['patch:left@npm%3Aright@1.0.0#./a.patch', 'alias'],
    ['patch:right@npm%3A1.0.0#./a.patch', 'alias'],
    ['patch:left@https%3A%2F%2Fevil.example%2Fl.tgz#./a.patch', 'url']
  ])('%j: %s', (spec, where) => {
    const to = destinationOf('left', spec)
    expect(to.kind === 'elsewhere' ? to.how : to.kind).toBe(where)
  })

  test('a scoped package to itself is a version', () => {
    expect(destinationOf('@a/left', 'npm:@a/left@^1')).toEqual({ kind: 'version' })
  })
})
