// Builds tarballs, honest ones and others: every byte of a header can be set.
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'

/** One entry of an archive. What is not given is as `npm pack` writes it. */
export interface TarEntry {
  /** Written into the name field, cut to 100 bytes. */
  readonly path?: string | Buffer
  readonly content?: string | Buffer
  /** The type letter, `0` by default; `''` is a zero byte. */
  readonly type?: string
  readonly mode?: number | string
  readonly linkpath?: string
  readonly prefix?: string
  /** Magic and version, eight bytes. */
  readonly magic?: string
  /** In place of the size of the content: octal digits, or the bytes of the field. */
  readonly size?: number | string | Buffer
  /** In place of the right checksum. */
  readonly checksum?: string
  /** Changes the header before its checksum is made. */
  readonly patch?: (header: Buffer) => void
  /** In place of everything: these bytes, as they are. */
  readonly raw?: Buffer
}

export interface TarballOptions {
  /** False gives a plain tar archive. */
  readonly gzip?: boolean
  /** Behind the last entry: two blocks of zeros by default. */
  readonly end?: Buffer
}

const block = 512

/** A tarball of these entries. Paths are written as they are: `package/` is not added. */
export const makeTarball = (
  entries: readonly TarEntry[],
  { gzip = true, end = Buffer.alloc(2 * block) }: TarballOptions = {}
): Buffer => {
  const tar = Buffer.concat([...entries.flatMap(bytesOf), end])
  return gzip ? gzipSync(tar) : tar
}

/** A package as npm packs it: a manifest, and files by their path below it. */
export const makePackage = (
  manifest: object,
  files: Readonly<Record<string, string | Buffer>> = {}
): Buffer =>
  makeTarball([
    { path: 'package/package.json', content: JSON.stringify(manifest) },
    ...Object.entries(files).map(([path, content]) => ({ path: `package/${path}`, content }))
  ])

/** The SRI text of a tarball's bytes. */
export const integrityOf = (bytes: Buffer, algorithm = 'sha512'): string =>
  `${algorithm}-${createHash(algorithm).update(bytes).digest('base64')}`

/** Extended headers for the next entry (`x`), or for all that follow (`g`). */
export const pax = (records: Readonly<Record<string, string>>, type = 'x'): TarEntry => ({
  path: 'PaxHeader/next',
  type,
  content: Object.entries(records)
    .map(([key, value]) => paxRecord(key, value))
    .join('')
})

/** A record whose stated length is its own. */
export const paxRecord = (key: string, value: string): string => {
  const rest = ` ${key}=${value}\n`
  let length = Buffer.byteLength(rest)
  while (String(length).length + Buffer.byteLength(rest) !== length)
    length = String(length).length + Buffer.byteLength(rest)
  return `${length}${rest}`
}

/** GNU tar's header for a path that is too long (`L`), or for a link's target (`K`). */
export const gnuLong = (path: string, type = 'L'): TarEntry => ({
  path: '././@LongLink',
  type,
  content: `${path}\0`
})

const bytesOf = (entry: TarEntry): readonly Buffer[] => {
  if (entry.raw !== undefined) return [entry.raw]
  const content = Buffer.from(entry.content ?? '')
  return [headerOf(entry, content.length), content, Buffer.alloc((block - (content.length % block)) % block)]
}

const headerOf = (entry: TarEntry, length: number): Buffer => {
  const header = Buffer.alloc(block)
  const put = (value: string | Buffer, at: number, size: number): void =>
    void Buffer.from(value).copy(header, at, 0, size)
  const octal = (value: number | string | Buffer, size: number): string | Buffer =>
    typeof value === 'number' ? value.toString(8).padStart(size - 1, '0') : value
  put(entry.path ?? 'package/index.js', 0, 100)
  put(octal(entry.mode ?? 0o644, 8), 100, 8)
  put(octal(entry.size ?? length, 12), 124, 12)
  put(octal(499162500, 12), 136, 12)
  put(' '.repeat(8), 148, 8)
  put(entry.type ?? '0', 156, 1)
  put(entry.linkpath ?? '', 157, 100)
  put(entry.magic ?? 'ustar\u000000', 257, 8)
  put(entry.prefix ?? '', 345, 155)
  entry.patch?.(header)
  let sum = 0
  for (const byte of header) sum += byte
  put(entry.checksum ?? `${sum.toString(8).padStart(6, '0')}\0 `, 148, 8)
  return header
}
