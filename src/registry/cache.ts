// Packuments on disk, so that a second run need not download what did not change. The registry is asked every time
// whether a copy is still right (ETag); a copy is never an answer by itself. Whatever looks odd is not there.
import { createHash, randomUUID } from 'node:crypto'
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats
} from 'node:fs'
import { isAbsolute, join } from 'node:path'

export interface PackumentCache {
  /** The ETag of the copy of this address, if there is one. */
  etagOf(url: string): string | undefined
  /** The copy with that ETag; undefined where it is not whole, or another one by now. */
  read(url: string, etag: string): Buffer | undefined
  write(url: string, etag: string, text: string): void
  /** Makes room where the copies have become too many. */
  close(): void
}

export interface CacheLimits {
  /** Of all copies together. */
  readonly totalBytes: number
  /** Of one. Larger ones are not kept. */
  readonly entryBytes: number
}

const defaultLimits: CacheLimits = { totalBytes: 256 * 1024 * 1024, entryBytes: 8 * 1024 * 1024 }

/** Where the system keeps such things for the user. Undefined where the environment names no such folder. */
export const userCacheFolder = (
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform
): string | undefined => {
  const { LOCALAPPDATA: local, XDG_CACHE_HOME: cache, HOME: home = '' } = env
  const folder = platform === 'win32' ? local : cache || (home && join(home, '.cache'))
  return folder !== undefined && isAbsolute(folder) ? join(folder, 'lockkeeper') : undefined
}

/**
 * Opens the cache in a folder, which is made if need be. Undefined where the folder is not the user's own, is a link,
 * or may be written by others: then nothing is kept. Never throws.
 */
export const openCache = (
  folder: string,
  limits: CacheLimits = defaultLimits
): PackumentCache | undefined => {
  const usable = attempt(() => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const stats = lstatSync(folder)
    return stats.isDirectory() && isOwn(stats)
  })
  if (usable !== true) return undefined
  const pathOf = (url: string): string => join(folder, createHash('sha256').update(url).digest('hex'))
  let written = false

  return {
    etagOf: (url) =>
      attempt(() => withFile(pathOf(url), limits, (file) => headOf(readHead(file), url)?.etag)),
    read: (url, etag) =>
      attempt(() =>
        withFile(pathOf(url), limits, (file) => {
          const bytes = readFileSync(file)
          const head = headOf(bytes.subarray(0, headBytes), url)
          if (head?.etag !== etag) return undefined
          const text = bytes.subarray(head.length)
          return digestOf(text) === head.digest ? text : undefined
        })
      ),
    write(url, etag, text) {
      if (!isEtag(etag) || text.length > limits.entryBytes) return
      const digest = digestOf(Buffer.from(text))
      const head = `${JSON.stringify({ format, url, etag, digest })}\n`
      if (Buffer.byteLength(head) > headBytes) return
      // A run that ends in the middle leaves no half of a copy behind under a name that is read.
      const temporary = join(folder, `${temporaryPrefix}${randomUUID()}`)
      const isThere = attempt(() => {
        writeFileSync(temporary, head + text, { mode: 0o600, flag: 'wx' })
        renameSync(temporary, pathOf(url))
        return true
      })
      if (isThere === true) written = true
      else attempt(() => rmSync(temporary, { force: true }))
    },
    close() {
      if (written) attempt(() => makeRoom(folder, limits.totalBytes))
    }
  }
}

/** Of what is written here. Another number makes all older copies unreadable. */
const format = 1
/** The first line is not longer. */
const headBytes = 4096
const temporaryPrefix = 'new-'

interface Head {
  readonly etag: string
  readonly digest: string
  /** In bytes. */
  readonly length: number
}

const headOf = (bytes: Buffer, url: string): Head | undefined => {
  const end = bytes.indexOf('\n')
  if (end === -1) return undefined
  const head: unknown = JSON.parse(bytes.toString('utf8', 0, end))
  if (typeof head !== 'object' || head === null) return undefined
  const { format: written, url: of, etag, digest } = head as Record<string, unknown>
  return written === format && of === url && isEtag(etag) && typeof digest === 'string'
    ? { etag, digest, length: end + 1 }
    : undefined
}

// RFC 9110, 8.8.3. It becomes a header of a request.
const isEtag = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 200 && /^(?:W\/)?"[\x21\x23-\x7e]*"$/.test(value)

// Tells damage, not malice: whoever can write here can write this as well.
const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

const readHead = (file: number): Buffer => {
  const bytes = Buffer.alloc(headBytes)
  return bytes.subarray(0, readSync(file, bytes, 0, headBytes, 0))
}

const withFile = <T>(path: string, limits: CacheLimits, use: (file: number) => T): T | undefined => {
  // A link may lead anywhere, and is not followed. (Windows has no such flag: it adds nothing there.)
  const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW)
  try {
    const stats = fstatSync(file)
    const fits = stats.isFile() && isOwn(stats) && stats.size <= 4 * limits.entryBytes
    return fits ? use(file) : undefined
  } finally {
    closeSync(file)
  }
}

// Only the user may have written it. Windows has neither: there the user's folder is closed to others by itself.
const isOwn = ({ uid, mode }: Stats): boolean =>
  process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0)

const makeRoom = (folder: string, totalBytes: number): void => {
  const files = readdirSync(folder)
    .filter((name) => /^[0-9a-f]{64}$/.test(name) || name.startsWith(temporaryPrefix))
    .flatMap((name) => {
      const path = join(folder, name)
      const stats = attempt(() => statSync(path))
      return stats === undefined ? [] : [{ path, size: stats.size, writtenAt: stats.mtimeMs }]
    })
    .toSorted((a, b) => a.writtenAt - b.writtenAt)
  let total = files.reduce((sum, { size }) => sum + size, 0)
  if (total <= totalBytes) return
  // To three quarters, so that not every run has to.
  for (const { path, size } of files) {
    if (total <= 0.75 * totalBytes) return
    attempt(() => rmSync(path, { force: true }))
    total -= size
  }
}

// Disks are full, read-only, or written by two at once. A cache that fails is none.
const attempt = <T>(work: () => T): T | undefined => {
  try {
    return work()
  } catch {
    return undefined
  }
}
