// A real git repository with two commits, written with one git process: bare, no work tree, the same every time.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The files of one commit by path: their text or bytes, or where a symbolic link leads. */
export type FileMap = Readonly<Record<string, string | Uint8Array | { readonly link: string }>>

export interface LocalRepository {
  readonly dir: string
  /** The id of the commit on `main`. */
  readonly base: string
  /** The id of the commit on `change`, whose parent is base. */
  readonly head: string
  readonly remove: () => void
}

/** Makes a temporary repository with the branches `main` (base) and `change` (head). */
export const makeRepository = (base: FileMap, head: FileMap): LocalRepository => {
  const dir = mkdtempSync(join(tmpdir(), 'lockkeeper-test-'))
  mkdirSync(join(dir, 'objects'))
  mkdirSync(join(dir, 'refs'))
  writeFileSync(join(dir, 'HEAD'), 'ref: refs/heads/main\n')
  writeFileSync(join(dir, 'config'), '[core]\n\trepositoryformatversion = 0\n\tbare = true\n')
  const marks = join(dir, 'marks')
  execFileSync('git', ['fast-import', '--quiet', `--export-marks=${marks}`], {
    input: Buffer.concat([...commit(1, 'main', base), ...commit(2, 'change', head, 1)]),
    env: { ...process.env, GIT_DIR: dir, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: join(dir, 'none') },
    stdio: ['pipe', 'ignore', 'inherit']
  })
  const written = readFileSync(marks, 'utf8')
  const idOf = (mark: number): string => new RegExp(`^:${mark} (\\w+)$`, 'm').exec(written)?.[1] ?? ''
  return {
    dir,
    base: idOf(1),
    head: idOf(2),
    remove: () => rmSync(dir, { recursive: true, force: true })
  }
}

// The stream format of git-fast-import(1). Names go in quotes, so that any of them is possible.
const commit = (mark: number, branch: string, files: FileMap, parent?: number): readonly Buffer[] => [
  Buffer.from(`commit refs/heads/${branch}\nmark :${mark}\n`),
  Buffer.from(`committer Test <test@people.example> ${1_600_000_000 + mark} +0000\n`),
  data(Buffer.from(`${branch}\n`)),
  Buffer.from(parent === undefined ? '' : `from :${parent}\n`),
  Buffer.from('deleteall\n'),
  ...Object.entries(files).flatMap(([path, file]) => {
    const isLink = typeof file === 'object' && 'link' in file
    const content = isLink ? file.link : file
    const quoted = path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
    return [
      Buffer.from(`M ${isLink ? '120000' : '100644'} inline "${quoted}"\n`),
      data(typeof content === 'string' ? Buffer.from(content) : content)
    ]
  })
]

const data = (bytes: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')])
