// Where the tables of bun.lockb stand. The form is that of Bun's own serializer (its `bun.lockb` and `Buffers` sources):
// a header, one column after another for the packages, six lists, and sections of which each begins with a tag.
import { cursorOver, wrong, type Table } from './bun-binary-cursor.ts'

export interface BunTables {
  /** 2, or 3 as Bun 1.3 and later write it. */
  readonly format: number
  readonly view: DataView
  /** Columns of the packages, a row for each: the first package is the root. */
  readonly names: Table
  readonly nameHashes: Table
  readonly resolutions: Table
  /** For each package, which rows of `dependencies` are its own: the first, and how many. */
  readonly dependencySlices: Table
  /** The same for `resolved`. */
  readonly resolvedSlices: Table
  readonly metas: Table
  /** What each dependency asks for, and the package that it got. */
  readonly dependencies: Table
  readonly resolved: Table
  /** For each place in node_modules, the row of the dependency that is installed there. */
  readonly places: Table
  /** Hashes of `name@version`, and the path of the patch over each. */
  readonly patched: Table
  readonly patches: Table
  /** The text to which the eight bytes at an offset lead. */
  readonly text: (at: number) => string
}

/**
 * Reads the outer form of the binary lockfile, formats 2 and 3, to its last byte.
 * @throws {LockfileError} for anything that Bun does not write
 */
export const readBunTables = (bytes: Uint8Array): BunTables => {
  const cursor = cursorOver(bytes)
  if (cursor.ascii(magic.length) !== magic) return wrong('does not begin as Bun writes it')
  const format = cursor.u32()
  const versionWidth = versionWidths.get(format)
  if (versionWidth === undefined) return wrong(`is of format ${format}, and only 2 and 3 are known`)
  cursor.skip(metaHashWidth)
  const end = cursor.u64()
  if (end > bytes.length) return wrong('is cut off')

  const rows = cursor.u64()
  const alignment = cursor.u64()
  const fields = cursor.u64()
  const begin = cursor.u64()
  const finish = cursor.u64()
  // Bun 0.6.7 and earlier had no column for scripts, which is the last one.
  if (alignment !== 8 || (fields !== 8 && fields !== 7)) return wrong('has other columns than are known')
  cursor.zerosUpTo(begin)
  const names = cursor.table(textWidth, rows)
  const nameHashes = cursor.table(hashWidth, rows)
  const resolutions = cursor.table(8 + textWidth + versionWidth, rows)
  const dependencySlices = cursor.table(sliceWidth, rows)
  const resolvedSlices = cursor.table(sliceWidth, rows)
  const metas = cursor.table(metaWidth, rows)
  cursor.table(binWidth, rows)
  if (fields === 8) cursor.table(scriptsWidth, rows)
  if (cursor.at() !== finish) return wrong('has columns of another length than it says')

  cursor.list(treeWidth)
  const places = cursor.list(idWidth)
  const resolved = cursor.list(idWidth)
  const dependencies = cursor.list(dependencyWidth)
  cursor.list(2 * textWidth)
  const texts = cursor.list(1)
  if (dependencies.rows !== resolved.rows) return wrong('has not one package for each dependency')
  if (cursor.u64() !== 0) return wrong('has no end behind its lists')

  let patched = noRows
  let patches = noRows
  for (const [tag, section] of sections) {
    if (cursor.at() === end || !cursor.takes(tag)) continue
    switch (section) {
      case 'workspaces':
        for (const width of [hashWidth, versionWidth, hashWidth, textWidth]) cursor.list(width)
        break
      case 'trusted':
        cursor.list(4)
        break
      case 'overrides':
        for (const width of [hashWidth, dependencyWidth]) cursor.list(width)
        break
      case 'patches':
        patched = cursor.list(hashWidth)
        patches = cursor.list(patchWidth)
        if (patched.rows !== patches.rows) return wrong('has not one patch for each patched package')
        break
      case 'catalogs':
        for (const width of [textWidth, dependencyWidth]) cursor.list(width)
        for (let left = cursor.list(textWidth).rows; left > 0; left--)
          for (const width of [textWidth, dependencyWidth]) cursor.list(width)
        break
      case 'config':
        cursor.skip(8)
        break
      case 'nothing':
    }
  }
  if (cursor.at() !== end) return wrong('has a section that is not known')
  cursor.zerosUpTo(bytes.length)
  const { view } = cursor
  return {
    format,
    view,
    names,
    nameHashes,
    resolutions,
    dependencySlices,
    resolvedSlices,
    metas,
    dependencies,
    resolved,
    places,
    patched,
    patches,
    text: textsOf(bytes, view, texts)
  }
}

const magic = '#!/usr/bin/env bun\nbun-lockfile-format-v0\n'
const metaHashWidth = 32
const hashWidth = 8
const textWidth = 8
const idWidth = 4
const sliceWidth = 8
const metaWidth = 88
const binWidth = 20
const scriptsWidth = 49
const treeWidth = 20
const dependencyWidth = 26
const patchWidth = 24
// A version is three numbers, of 32 bits each in format 2 (and four bytes to fill) and of 64 in format 3, and four texts
// of 8 bytes for what follows them, of which two are hashes.
const versionWidths: ReadonlyMap<number, number> = new Map([
  [2, 48],
  [3, 56]
])

// In the order in which Bun writes and expects them. None must be there.
const sections = [
  ['wOrKsPaC', 'workspaces'],
  ['tRuStEDd', 'trusted'],
  ['eMpTrUsT', 'nothing'],
  ['oVeRriDs', 'overrides'],
  ['pAtChEdD', 'patches'],
  ['cAtAlOgS', 'catalogs'],
  ['cNfGvRsN', 'config']
] as const

const noRows: Table = { at: 0, width: 1, rows: 0 }

// Paths of files are no longer than this, and no registry gives longer addresses.
const maxText = 4096

// Eight bytes that are the text itself, with zeros behind it; or, with the highest bit set, where it stands and how
// long it is.
const textsOf = (bytes: Uint8Array, view: DataView, { at: first, rows }: Table): BunTables['text'] => {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  // Texts may share their bytes, but not so that a small file becomes a large one.
  let left = 16 * bytes.length
  const decode = (from: number, length: number): string => {
    left -= length
    if (length > maxText || left < 0) return wrong('holds longer texts than Bun writes')
    try {
      return utf8.decode(bytes.subarray(from, from + length))
    } catch {
      return wrong('holds a text that is not UTF-8')
    }
  }
  return (at) => {
    if (view.getUint8(at + 7) < 0x80) {
      let length = 8
      while (length > 0 && view.getUint8(at + length - 1) === 0) length--
      const text = decode(at, length)
      return text.includes('\0') ? wrong('holds a text with a NUL') : text
    }
    const from = view.getUint32(at, true)
    const length = view.getUint32(at + 4, true) - 0x8000_0000
    if (from + length > rows) return wrong('names a text that is not in it')
    return decode(first + from, length)
  }
}
