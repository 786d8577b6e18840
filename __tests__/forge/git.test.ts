import { afterEach, describe, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openGitSource, type GitRequest } from '../../src/forge/git.ts'
import { UserError, type Source } from '../../src/model.ts'
import { makeRepository, type FileMap } from '../helpers/repository.ts'

const toRemove: string[] = []
const environment = { ...process.env }
afterEach(() => {
  process.env = { ...environment }
  for (const dir of toRemove.splice(0)) rmSync(dir, { recursive: true, force: true })
})

const folder = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'lockkeeper-test-'))
  toRemove.push(dir)
  return dir
}
const repository = (base: FileMap, head: FileMap) => {
  const made = makeRepository(base, head)
  toRemove.push(made.dir)
  return made
}
const git = (dir: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-C', dir, '-c', 'user.name=t', '-c', 'user.email=t@people.example', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe']
  }).trim()
const clone = (from: string, ...args: readonly string[]): string => {
  const dir = join(folder(), 'clone')
  execFileSync('git', ['clone', '--quiet', ...args, `file://${from}`, dir], { stdio: 'ignore' })
  return dir
}

const notes: string[] = []
const open = (request: Partial<GitRequest> & { readonly repository: string }): Promise<Source> => {
  notes.length = 0
  return openGitSource({ head: 'change', base: 'main', progress: (line) => notes.push(line), ...request })
}
const refusal = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.then(
    () => new Error('It did not fail.'),
    (reason: unknown) => reason
  )
  if (!(error instanceof UserError)) throw error
  return error.message
}
const textOf = async (
  source: Source,
  path: string,
  side: 'base' | 'head' = 'head'
): Promise<string | undefined> => {
  const entry = (await source.files(side)).find((file) => file.path === path)
  if (entry === undefined) return undefined
  return Buffer.from((await source.read([entry])).get(entry.id) ?? []).toString()
}
const changes = async (source: Source) =>
  (await source.changedFiles()).map(({ path, before, after }) => [path, before?.kind, after?.kind])

const small = (): ReturnType<typeof repository> => repository({ a: '1', b: '1' }, { a: '2', c: '1' })

describe('the changed files', () => {
  test('are those that differ, with what they were and are', async () => {
    const { dir, base, head } = small()
    const source = await open({ repository: dir })
    expect(source).toMatchObject({ base, head })
    expect(await changes(source)).toEqual([
      ['a', 'file', 'file'],
      ['b', 'file', undefined],
      ['c', undefined, 'file']
    ])
  })

  test('are found under any name', async () => {
    const names = ['-a', 'a b', 'a\tb', 'a\nb', '"a"', 'ä/漢', 'a\\b', '$(a)', 'deep/er/a']
    const files = Object.fromEntries(names.map((name) => [name, name]))
    const source = await open({ repository: repository({}, files).dir })
    expect((await source.changedFiles()).map(({ path }) => path).toSorted()).toEqual(names.toSorted())
    for (const name of names) expect(await textOf(source, name)).toBe(name)
  })

  test('may be links and submodules, and are called so', async () => {
    const { dir } = repository({ a: '1', b: '1' }, { a: { link: '/etc/passwd' }, b: '1' })
    const index = { GIT_INDEX_FILE: join(dir, 'an-index') }
    const run = (...args: readonly string[]): string =>
      execFileSync('git', ['-C', dir, ...args], {
        encoding: 'utf8',
        env: { ...process.env, ...index }
      }).trim()
    run('read-tree', 'change')
    run('update-index', '--cacheinfo', `160000,${'1'.repeat(40)},b`)
    const tree = run('write-tree')
    const head = git(dir, 'commit-tree', '-m', 'x', '-p', 'change', tree)
    expect(await changes(await open({ repository: dir, head }))).toEqual([
      ['a', 'file', 'symlink'],
      ['b', 'file', 'submodule']
    ])
  })
})

describe('what is read', () => {
  test('is the very bytes', async () => {
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, i) => (i * 31) % 256))
    const files = { empty: '', lines: '\n\n', bytes, same: bytes }
    const source = await open({ repository: repository({}, files).dir })
    const entries = await source.files('head')
    const found = await source.read(entries)
    const read = Object.fromEntries(
      entries.map(({ path, id }) => [path, Buffer.from(found.get(id) ?? 'none')])
    )
    expect(found.size).toBe(3)
    expect(read['empty']).toHaveLength(0)
    expect(read['lines']?.toString()).toBe('\n\n')
    expect(read['bytes']?.equals(bytes)).toBe(true)
    expect(read['same']?.equals(bytes)).toBe(true)
  })

  test('is of the side that was asked for', async () => {
    const source = await open({ repository: small().dir })
    expect([await textOf(source, 'a', 'base'), await textOf(source, 'a', 'head')]).toEqual(['1', '2'])
    expect([await textOf(source, 'b', 'base'), await textOf(source, 'b', 'head')]).toEqual(['1', undefined])
  })

  test('is nothing where nothing was asked for', async () => {
    expect(await (await open({ repository: small().dir })).read([])).toEqual(new Map())
  })

  test('is not more than 50 megabytes of one file', async () => {
    const limit = 50 * 1024 * 1024
    const source = await open({
      repository: repository({}, { over: Buffer.alloc(limit + 1), most: Buffer.alloc(limit), a: '1' }).dir
    })
    const found = await source.read(await source.files('head'))
    expect([...found.values()].map((bytes) => bytes.length).toSorted((a, b) => a - b)).toEqual([1, limit])
  })

  test('leaves the repository as it is', async () => {
    const { dir } = small()
    const list = (): unknown => readdirSync(dir, { recursive: true, encoding: 'utf8' }).toSorted()
    const before = list()
    const source = await open({ repository: dir })
    await source.changedFiles()
    await source.read(await source.files('base'))
    expect(list()).toEqual(before)
  })
})

describe('the base', () => {
  const forked = () => {
    const made = small()
    const tree = git(made.dir, 'rev-parse', 'main^{tree}')
    git(
      made.dir,
      'update-ref',
      'refs/heads/main',
      git(made.dir, 'commit-tree', '-m', 'later', '-p', 'main', tree)
    )
    return made
  }

  test('is where head left the branch, not where the branch is now', async () => {
    const { dir, base } = forked()
    expect((await open({ repository: dir })).base).toBe(base)
    expect((await open({ repository: dir, base: 'refs/heads/main' })).base).toBe(base)
  })

  test.each(['main', 'master'])('is the branch %s where none is named', async (name) => {
    const { dir, base } = forked()
    git(dir, 'branch', '-m', 'main', name)
    expect((await open({ repository: dir, base: undefined })).base).toBe(base)
  })

  test('is the default branch of the origin in a clone', async () => {
    const { dir, base, head } = forked()
    git(dir, 'branch', '-m', 'main', 'trunk')
    const cloned = clone(dir, '--branch', 'change')
    expect(await open({ repository: cloned, base: undefined, head: 'HEAD' })).toMatchObject({ base, head })
  })

  test('must be named where there is no such branch', async () => {
    const { dir } = small()
    git(dir, 'branch', '-m', 'main', 'trunk')
    expect(await refusal(open({ repository: dir, base: undefined }))).toMatch(/no default branch.*--base/)
  })

  test('is the commit itself where the two have nothing in common, and that is said', async () => {
    const { dir } = small()
    const stranger = git(dir, 'commit-tree', '-m', 'alone', git(dir, 'rev-parse', 'main^{tree}'))
    expect((await open({ repository: dir, base: stranger })).base).toBe(stranger)
    expect(notes).toEqual([expect.stringMatching(/^No common ancestor/)])
  })

  test('is not remarked upon otherwise', async () => {
    await open({ repository: small().dir })
    expect(notes).toEqual([])
  })
})

describe('a revision', () => {
  test.each(['change', 'refs/heads/change', 'change~0', 'change^{commit}'])('may be %s', async (head) => {
    const made = small()
    expect((await open({ repository: made.dir, head })).head).toBe(made.head)
  })

  test('may be short, or a tag', async () => {
    const { dir, head } = small()
    git(dir, 'tag', '-a', '-m', 'x', 'v1', 'change')
    expect((await open({ repository: dir, head: head.slice(0, 10) })).head).toBe(head)
    expect((await open({ repository: dir, head: 'v1' })).head).toBe(head)
  })

  test.each([
    'gone',
    '',
    ' ',
    '-x',
    '--all',
    '^main',
    'main..change',
    'main:a',
    'change:',
    '0'.repeat(40),
    'a\nb'
  ])('is none: %j', async (revision) => {
    const { dir } = small()
    const said = `The revision "${revision}" is not in ${dir}.`
    expect(await refusal(open({ repository: dir, head: revision }))).toContain(said)
    expect(await refusal(open({ repository: dir, base: revision }))).toContain(said)
  })

  test('that a shallow clone lacks is one to fetch', async () => {
    const { dir, base, head } = small()
    const cloned = clone(dir, '--branch', 'change', '--depth', '1')
    const message = await refusal(open({ repository: cloned, base, head: 'HEAD' }))
    expect(message).toContain(`"${base}" is not in ${cloned}`)
    expect(message).toContain(`git fetch --depth=1 origin ${base}`)
    git(cloned, 'fetch', '--quiet', '--depth=1', `file://${dir}`, 'main')
    const source = await open({ repository: cloned, base, head: 'HEAD' })
    expect(source).toMatchObject({ base, head })
    expect(await changes(source)).toHaveLength(3)
  })
})

describe('a place', () => {
  test('may be any folder of a work tree', async () => {
    const { dir, base, head } = repository({ 'x/a': '1' }, { 'x/a': '2' })
    const cloned = clone(dir, '--branch', 'change')
    const source = await open({ repository: join(cloned, 'x'), base: 'origin/main', head: 'HEAD' })
    expect(source).toMatchObject({ base, head })
    expect(await changes(source)).toEqual([['x/a', 'file', 'file']])
  })

  test.each([
    ['an ordinary folder', (dir: string) => dir],
    ['a folder that is not there', (dir: string) => join(dir, 'gone')],
    ['a name like an option', () => '--bare']
  ])('is no repository: %s', async (_what, place) => {
    process.env['GIT_CEILING_DIRECTORIES'] = tmpdir()
    const message = await refusal(open({ repository: place(folder()) }))
    expect(message).toMatch(/ is not a git repository\. Run inside one, or name it with --repo\.$/)
  })

  test('that belongs to somebody else is not called something else', async () => {
    const { dir } = small()
    process.env['GIT_TEST_ASSUME_DIFFERENT_OWNER'] = '1'
    expect(await refusal(open({ repository: dir }))).toMatch(/belongs to another user.*safe\.directory/)
  })

  test('is what counts, whatever variables a hook has set', async () => {
    const { dir, head } = small()
    const other = repository({ x: '1' }, { x: '2' })
    Object.assign(process.env, { GIT_DIR: other.dir, GIT_WORK_TREE: other.dir, GIT_INDEX_FILE: 'x' })
    const source = await open({ repository: dir })
    expect(source.head).toBe(head)
    expect(await textOf(source, 'a')).toBe('2')
  })

  test('cannot be looked at without git', async () => {
    const { dir } = small()
    process.env['PATH'] = folder()
    expect(await refusal(open({ repository: dir }))).toMatch(/^git could not be started: .*Install git\.$/)
  })
})

describe('an object', () => {
  // git-fast-import leaves so few objects as single files.
  const loose = () => {
    const made = small()
    const id = git(made.dir, 'rev-parse', 'change:a')
    return { ...made, id, file: join(made.dir, 'objects', id.slice(0, 2), id.slice(2)) }
  }

  test('that is missing is named, and what to fetch', async () => {
    const { dir, id, file } = loose()
    rmSync(file)
    const source = await open({ repository: dir })
    const message = await refusal(source.read(await source.files('head')))
    expect(message).toContain(`The object ${id} is not in this clone. Fetch it`)
  })

  test('that is broken is not taken for one that is not there', async () => {
    const { dir, id, file } = loose()
    chmodSync(file, 0o644)
    truncateSync(file, 3)
    const source = await open({ repository: dir })
    expect(await refusal(source.read(await source.files('head')))).toContain(id)
  })

  test('that a partial clone can no longer fetch is named', async () => {
    const { dir } = small()
    git(dir, 'config', 'uploadpack.allowFilter', 'true')
    const cloned = clone(dir, '--bare', '--filter=blob:none')
    const id = git(dir, 'rev-parse', 'change:a')
    rmSync(dir, { recursive: true })
    const source = await open({ repository: cloned })
    const wanted = (await source.files('head')).filter(({ path }) => path === 'a')
    expect(await refusal(source.read(wanted))).toContain(id)
  })
})
