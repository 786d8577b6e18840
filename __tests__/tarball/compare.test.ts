import { describe, expect, it } from '@jest/globals'
import { compareArchives } from '../../src/tarball/compare.ts'
import type { Archive } from '../../src/tarball/define.ts'
import { readTarball } from '../../src/tarball/read-tarball.ts'
import { makeTarball } from '../helpers/tarball.ts'

type Files = Readonly<Record<string, string>>

const archiveOf = async (files: Files): Promise<Archive> => {
  const entries = Object.entries(files).map(([path, content]) => ({ path: `package/${path}`, content }))
  const { archive } = await readTarball(makeTarball(entries), { expected: { integrity: undefined } })
  if (!archive.known) throw new Error(archive.detail)
  return archive.value
}

const compare = async (before: Files | undefined, after: Files) => {
  const found = compareArchives(before && (await archiveOf(before)), await archiveOf(after))
  return {
    added: found.added.map(({ path }) => path),
    removed: found.removed.map(({ path }) => path),
    changed: found.changed.map((pair) => `${pair.before.bytes.toString()} > ${pair.after.bytes.toString()}`),
    moved: found.moved.map(({ from, to }) => `${from.path} > ${to.path}`),
    same: found.same
  }
}

const nothing = { added: [], removed: [], changed: [], moved: [], same: 0 }

describe('two archives', () => {
  it.each<readonly [string, Files | undefined, Files, object]>([
    ['have the same files', { a: '1', b: '2' }, { b: '2', a: '1' }, { same: 2 }],
    ['have a file more', { a: '1' }, { a: '1', b: '2' }, { same: 1, added: ['b'] }],
    ['have a file less', { a: '1', b: '2' }, { a: '1' }, { same: 1, removed: ['b'] }],
    ['have a file with other bytes', { a: '1' }, { a: '2' }, { changed: ['1 > 2'] }],
    ['have a file in another place', { a: '1' }, { b: '1' }, { moved: ['a > b'] }],
    ['have a file in one more place', { a: '1' }, { a: '1', b: '1' }, { same: 1, moved: ['a > b'] }],
    [
      'have a file of another size in another place',
      { a: '1' },
      { b: '11' },
      { added: ['b'], removed: ['a'] }
    ],
    [
      'have a file of the same size in another place',
      { a: '1' },
      { b: '2' },
      { added: ['b'], removed: ['a'] }
    ],
    ['have changed places', { a: '1', b: '2' }, { a: '2', b: '1' }, { changed: ['1 > 2', '2 > 1'] }],
    ['have an empty file more', { a: '' }, { a: '', b: '' }, { same: 1, added: ['b'] }],
    ['are one, since there was none', undefined, { a: '1' }, { added: ['a'] }],
    [
      'have odd names',
      { a: '1' },
      { __proto__x: '1', constructor: '2' },
      { moved: ['a > __proto__x'], added: ['constructor'] }
    ]
  ])('%s', async (_, before, after, expected) => {
    expect(await compare(before, after)).toEqual({ ...nothing, ...expected })
  })
})
