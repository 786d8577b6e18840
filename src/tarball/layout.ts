// Lays the entries of an archive out as files, as pacote and node-tar would on a disk.
import { isSameFile, type PackageFile, type PackageFiles } from '../code/define.ts'
import { unknown, type Unknown } from '../model.ts'
import type { ArchiveFile, Notes, TarballLimits } from './define.ts'
import { leadsOut, placeOf } from './place.ts'
import type { Entry } from './tar-header.ts'

export interface Layout {
  /** Puts an entry in its place. Unknown, with the limit, where the archive is to be left. */
  readonly add: (entry: Entry, content: PackageFile) => Unknown | undefined
  readonly files: ReadonlyMap<string, ArchiveFile>
}

/**
 * An empty folder to unpack into. Of two files in one place the later one counts; of a file and a folder, the one that
 * came first. Folders are not entries of their own: npm makes those that files need.
 * @param others files that are in memory already: what is the same in the same place is not kept twice
 */
export const createLayout = (limits: TarballLimits, notes: Notes, others: PackageFiles): Layout => {
  const files = new Map<string, ArchiveFile>()
  const folders = new Set<string>()
  const ignoreFiles = new Set<string>()
  let root: string | undefined

  const claim = (path: string): boolean => {
    if (folders.has(path)) return false
    const above: string[] = []
    for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      const folder = path.slice(0, slash)
      if (folders.has(folder)) break
      if (files.has(folder)) return false
      above.push(folder)
    }
    for (const folder of above) folders.add(folder)
    return true
  }

  return {
    files,
    add: (entry, content) => {
      if (entry.path.length > limits.maxPathLength)
        return unknown(
          'unsupported',
          `The archive holds a path of more than ${limits.maxPathLength} characters.`
        )
      if (entry.type !== 'file') {
        if (entry.type === 'link' || entry.type === 'device') notes.note(entry.type, entry.path)
        else if (entry.type !== 'folder') notes.note('unknown-entry', entry.path)
        return undefined
      }
      if (content.size > limits.maxFileBytes)
        return unknown('unsupported', `The archive holds a file of more than ${limits.maxFileBytes} bytes.`)

      const written = renamed(entry.path, ignoreFiles)
      if (written === undefined) return undefined
      const first = written.slice(0, Math.max(0, written.indexOf('/')))
      root ??= first
      if (first !== root) notes.note('several-roots', entry.path)
      const path = placeOf(written, notes)
      if (path === undefined || (entry.linkpath !== undefined && leadsOut(path, entry.linkpath)))
        return undefined
      if (!claim(path)) {
        notes.note('file-over-folder', path)
        return undefined
      }
      if ((entry.mode & 0o6000) !== 0) notes.note('setuid', path)
      if (files.has(path)) notes.note('duplicate', path)
      const other = others.get(path)
      const { bytes, size, digest } = other !== undefined && isSameFile(other, content) ? other : content
      files.set(path, { path, bytes, size, digest, executable: (entry.mode & 0o111) !== 0 })
      return files.size > limits.maxFiles || folders.size > limits.maxFiles
        ? unknown('unsupported', `The archive holds more than ${limits.maxFiles} files or folders.`)
        : undefined
    }
  }
}

// pacote writes `.gitignore` as `.npmignore`, and leaves it out where the archive had one of those before.
const renamed = (path: string, ignoreFiles: Set<string>): string | undefined => {
  if (path.endsWith('.npmignore') && nameOf(path) === '.npmignore') ignoreFiles.add(path)
  if (!path.endsWith('.gitignore') || nameOf(path) !== '.gitignore') return path
  const now = path.replace(/\.gitignore$/, '.npmignore')
  return ignoreFiles.has(now) ? undefined : now
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** Notes the files of which macOS or Windows would keep only one. */
export const noteSameNames = (files: ReadonlyMap<string, ArchiveFile>, notes: Notes): void => {
  const names = new Map<string, string>()
  for (const path of files.keys()) {
    if (!foldable.test(path)) continue
    const name = fold(path)
    const other = names.get(name) ?? (name !== path && files.has(name) ? name : undefined)
    if (other !== undefined) notes.note('same-name', `${other}, ${path}`)
    names.set(name, path)
  }
}

// All others are their own fold.
const foldable = /[A-Z]|[^ -~]|[. ](?:\/|$)/

// Case and the form of accents do not count, nor do dots and blanks at the end of a name.
const fold = (path: string): string => {
  const even = /^[ -~]*$/.test(path)
    ? path.toLowerCase()
    : path.normalize('NFD').toLowerCase().toUpperCase().toLowerCase()
  return /[. ](?:\/|$)/.test(even) ? even.split('/').map(withoutEnd).join('/') : even
}

const withoutEnd = (name: string): string => {
  let end = name.length
  while (end > 0 && (name[end - 1] === '.' || name[end - 1] === ' ')) end--
  return name.slice(0, end)
}
