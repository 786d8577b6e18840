// What a file is by its first bytes, and whether its name says so.
import type { FileKind } from './define.ts'

/** The kind of program or archive that a file is; undefined for text, pictures and everything harmless. */
export const kindOfFile = (bytes: Buffer): FileKind | undefined => {
  if (bytes.length < 4) return undefined
  switch (bytes.readUInt32BE(0)) {
    case 0x7f454c46:
      return 'elf'
    case 0x0061736d:
      return 'wasm'
    case 0xfeedface:
    case 0xfeedfacf:
    case 0xcefaedfe:
    case 0xcffaedfe:
      return 'mach-o'
    case 0xcafebabe:
      // A universal Mach-O counts its programs here, a Java class its version, which is 45 and up.
      return bytes.length >= 8 && bytes.readUInt32BE(4) < 40 ? 'mach-o' : 'java-class'
    case 0x504b0304:
      return 'zip'
    case 0x53514c69:
      return 'sqlite'
    case 0x377abcaf:
    case 0x52617221:
    case 0xfd377a58:
    case 0x28b52ffd:
    case 0x213c6172:
      return 'archive'
  }
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'gzip'
  return isWindowsProgram(bytes) ? 'pe' : undefined
}

// `MZ` alone begins many texts; the header it points to does not.
const isWindowsProgram = (bytes: Buffer): boolean => {
  if (bytes[0] !== 0x4d || bytes[1] !== 0x5a || bytes.length < 64) return false
  const at = bytes.readUInt32LE(0x3c)
  return at + 4 <= bytes.length && bytes.readUInt32LE(at) === 0x4550
}

/** Whether a name promises this kind. A program may have any name that promises nothing. */
export const namesItsKind = (path: string, kind: FileKind): boolean => {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  const extension = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : ''
  if (kind === 'elf' && /\.so(?:\.\d+)*$/.test(name)) return true
  return extensions[kind].includes(extension)
}

const programs = ['', 'node', 'bin', 'bare']
const extensions: Readonly<Record<FileKind, readonly string[]>> = {
  elf: [...programs, 'so', 'o', 'a', 'elf'],
  pe: [...programs, 'exe', 'dll', 'sys', 'winmd', 'pyd'],
  'mach-o': [...programs, 'dylib', 'o', 'a'],
  wasm: ['wasm'],
  zip: [
    'zip',
    'jar',
    'aar',
    'apk',
    'xpi',
    'crx',
    'docx',
    'xlsx',
    'nupkg',
    'whl',
    'vsix',
    'klib',
    'epub',
    'odt'
  ],
  gzip: ['gz', 'tgz', 'svgz', 'br'],
  archive: ['a', 'lib', 'o', '7z', 'rar', 'xz', 'zst', 'deb'],
  'java-class': ['class'],
  sqlite: ['sqlite', 'sqlite3', 'db']
}
