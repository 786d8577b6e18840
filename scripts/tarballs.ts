// Checks the reader of tarballs against npm itself: `node scripts/run.js tarballs [FOLDER]`. It unpacks with the node-tar
// of the npm that is installed, as pacote calls it, the archives that the tests craft and all .tgz files of FOLDER.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { crafted } from '../__tests__/tarball/crafted.ts'
import { readTarball } from '../src/tarball/read-tarball.ts'

/** Prints a line for each archive of which npm makes something that is not expected. Throws when there is one. */
export const main = async ([folder]: readonly string[]): Promise<void> => {
  const npm = join(execFileSync('npm', ['root', '--global'], { encoding: 'utf8' }).trim(), 'npm/package.json')
  const { extract } = createRequire(npm)('tar') as NodeTar
  const wrong: string[] = []
  for (const { name, bytes, files, npm: expected = 'the same' } of crafted) {
    const found = await unpack(extract, bytes)
    const ours = new Map(Object.entries(files ?? {}).map(([path, text]) => [path, hashOf(text)]))
    const made = typeof found === 'string' ? found : compare(ours, found)
    if (made !== expected) wrong.push(`${name}: expected ${expected}, found ${made}`)
  }
  console.log(`${crafted.length} crafted archives compared.`)

  const names = folder === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith('.tgz'))
  for (const name of names) {
    const bytes = readFileSync(join(folder ?? '', name))
    const { archive, oddities } = await readTarball(bytes, { expected: { integrity: undefined } })
    for (const { kind, examples } of oddities) console.log(`${name}: ${kind} ${JSON.stringify(examples)}`)
    const found = await unpack(extract, bytes)
    const ours = new Map(
      archive.known ? [...archive.value.files].map(([path, file]) => [path, hashOf(file.bytes)]) : []
    )
    const made = typeof found === 'string' ? found : compare(ours, found)
    if (made !== 'the same') wrong.push(`${name}: found ${made}`)
  }
  console.log(`${names.length} tarballs compared.`)
  for (const line of wrong) console.log(line)
  if (wrong.length > 0) throw new Error(`${wrong.length} differences.`)
}

interface TarEntry {
  readonly type: string
  path: string
  mode: number
}
interface Extractor {
  readonly on: (event: 'end' | 'error', listener: () => void) => unknown
  readonly end: (bytes: Buffer) => unknown
}
interface NodeTar {
  readonly extract: (options: object) => Extractor
}

type Files = ReadonlyMap<string, string>

const hashOf = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex')

const compare = (ours: Files, theirs: Files): string => {
  const differs = (one: Files, other: Files) => [...one].some(([path, hash]) => other.get(path) !== hash)
  if (!differs(theirs, ours)) return differs(ours, theirs) ? 'writes less' : 'the same'
  return differs(ours, theirs) ? 'other files' : 'writes more'
}

// A name with a zero in it makes node-tar throw where nobody can catch it; others make it wait for ever.
const unpack = async (extract: NodeTar['extract'], bytes: Buffer): Promise<Files | string> => {
  const cwd = mkdtempSync(join(tmpdir(), 'lockkeeper-tarball-'))
  const options = { cwd, strip: 1, noChmod: true, noMtime: true, preserveOwner: false, umask: 0o22 }
  let crash: (() => void) | undefined
  let patience: NodeJS.Timeout | undefined
  try {
    const failure = await new Promise<string | undefined>((resolve) => {
      crash = () => resolve('crashes')
      process.once('uncaughtException', crash)
      patience = setTimeout(() => resolve('hangs'), 30_000)
      const extractor = extract({ ...options, filter: asPacote() })
      extractor.on('end', () => resolve(undefined))
      extractor.on('error', () => resolve('fails'))
      extractor.end(bytes)
    }).catch(() => 'fails')
    return failure ?? filesIn(cwd)
  } finally {
    clearTimeout(patience)
    if (crash !== undefined) process.off('uncaughtException', crash)
    rmSync(cwd, { recursive: true, force: true })
  }
}

// What pacote leaves out, and what it renames (its lib/fetcher.js).
const asPacote = () => {
  const ignoreFiles = new Set<string>()
  return (_: string, entry: TarEntry): boolean => {
    if (!entry.type.endsWith('File')) return false
    entry.mode |= 0o666
    const name = basename(entry.path)
    if (name === '.npmignore') ignoreFiles.add(entry.path)
    if (name !== '.gitignore') return true
    const renamed = entry.path.replace(/\.gitignore$/, '.npmignore')
    if (ignoreFiles.has(renamed)) return false
    entry.path = renamed
    return true
  }
}

const filesIn = (folder: string): Files =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name)
        return [path.slice(folder.length + 1), entry.isFile() ? hashOf(readFileSync(path)) : 'no file']
      })
  )
