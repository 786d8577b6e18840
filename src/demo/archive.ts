// The archive of a recorded release, made on this machine, the same to the byte wherever it is made.
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { RecordedPackage, RecordedRelease } from './recording.ts'

export interface DemoArchive {
  readonly bytes: Buffer
  /** As a lockfile writes it. */
  readonly integrity: string
}

/** What the registry of the demo serves for a release: its manifest and its files. */
export const archiveOf = ({ name }: RecordedPackage, release: RecordedRelease): DemoArchive => {
  const { version, scripts, files } = release
  const manifest = { name, version, scripts: scripts ?? { test: 'node test.js' } }
  const contents = {
    'package.json': `${JSON.stringify(manifest, null, 2)}\n`,
    'index.js': `module.exports = '${name}'\n`,
    ...files
  }
  const tar = Buffer.concat([
    ...Object.entries(contents).flatMap(([path, text]) => entry(path, text)),
    Buffer.alloc(1024)
  ])
  // Without compression, and without a word on how and where it was made, no version of zlib makes it otherwise.
  const bytes = gzipSync(tar, { level: 0 })
  bytes[8] = 0
  bytes[9] = 255
  return { bytes, integrity: `sha512-${createHash('sha512').update(bytes).digest('base64')}` }
}

/** A file in the form of POSIX (ustar): a block of 512 bytes that says what it is, and the file in whole blocks. */
const entry = (path: string, text: string): readonly Buffer[] => {
  const content = Buffer.from(text)
  const header = Buffer.alloc(512)
  const octal = (value: number, length: number): string => value.toString(8).padStart(length - 1, '0')
  header.write(`package/${path}`, 0)
  header.write(octal(0o644, 8), 100)
  header.write(octal(0, 8), 108)
  header.write(octal(0, 8), 116)
  header.write(octal(content.length, 12), 124)
  header.write(octal(0, 12), 136)
  header.write(' '.repeat(8), 148)
  header.write('0', 156)
  header.write('ustar\u000000', 257)
  header.write(
    `${octal(
      header.reduce((sum, byte) => sum + byte, 0),
      7
    )}\u0000 `,
    148
  )
  return [header, content, Buffer.alloc((512 - (content.length % 512)) % 512)]
}
