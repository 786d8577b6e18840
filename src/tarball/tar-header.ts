// One header of a tar archive, as node-tar 7 reads it (its header.js and read-entry.js).
import type { OddityKind } from './define.ts'
import type { Overrides } from './overrides.ts'
import { isPlainNumber, readNumber, readText, unreadable } from './tar-fields.ts'

export const blockSize = 512

/** What npm makes of an entry. Those of the second line tell of the entry that comes next. */
export type EntryType =
  ('file' | 'folder' | 'link' | 'device' | 'unknown') | ('local' | 'global' | 'long-path' | 'long-link')

export interface Entry {
  readonly type: EntryType
  /** As the archive writes it, with its overrides. */
  readonly path: string
  /** Of the content; more than the archive has, or no whole number, where a header lies. */
  readonly size: number
  readonly mode: number
  /** The target of a link that a file has, as no file should. */
  readonly linkpath: string | undefined
  /** What other readers would make something else of. */
  readonly odd: readonly OddityKind[]
}

/** `unusable` is a block that node-tar warns of and passes over: it then looks for a header in the next block. */
export type Header =
  | { readonly kind: 'zeros' }
  | { readonly kind: 'unusable'; readonly odd: OddityKind }
  | { readonly kind: 'entry'; readonly entry: Entry }

/**
 * Reads the 512 bytes at `at`.
 * @param local overrides for the next entry only
 * @param global overrides for all that follow
 */
export const readHeader = (tar: Buffer, at: number, local: Overrides, global: Overrides): Header => {
  const code = tar[at + 156] ?? 0
  const kind = types.get(code) ?? 'unknown'
  const overridable = kind === 'file' || kind === 'folder' || kind === 'link' || kind === 'device'
  const isUstar = tar.readUInt32BE(at + 257) === ustar && tar.readUInt32BE(at + 261) === version00

  if (hasUnreadableNumber(tar, at, local, global, overridable, isUstar)) return damaged
  // node-tar reads twelve bytes where the format has eight. The last four begin with the type, mostly behind a zero.
  const wanted = readNumber(tar, at + 148, 12)
  const sum = checksum(tar, at)
  if (wanted === undefined && sum === emptyChecksum) return { kind: 'zeros' }
  if (wanted !== sum) return { kind: 'unusable', odd: 'skipped-block' }

  const odd: OddityKind[] = []
  if (readNumber(tar, at + 148, 8) !== wanted) odd.push('damaged-header')
  const name = readText(tar, at, 100)
  const own = (overridable ? local.path : undefined) ?? name.text
  // Archives older than ustar write folders so. A contiguous file ('7') may end like that.
  const type = kind === 'file' && code !== contiguous && own.endsWith('/') ? 'folder' : kind
  const prefix = isUstar ? readPrefix(tar, at) : undefined
  const path = prefix === undefined ? own : `${prefix.text}/${own}`
  if (path === '') return damaged

  const linkpath = readText(tar, at + 157, 100)
  if (type === 'link' && linkpath.text === '') return damaged
  if (type !== 'link' && code !== paxLocal && code !== paxGlobal && linkpath.text !== '') return damaged

  const stated = readNumber(tar, at + 124, 12)
  const written = typeof stated === 'number' && stated > 0 ? stated : 0
  if (!isPlainNumber(tar, at + 124, 12) || name.odd || prefix?.odd === true) odd.push('damaged-header')
  // Only files have content. Readers that know that, and go on behind the header, find other entries than those that skip.
  if (overridable && type !== 'file' && written > 0) odd.push('damaged-header')
  const target = type === 'file' ? (global.linkpath ?? local.linkpath) : undefined
  if (target !== undefined) odd.push('extended-header')

  const size = (overridable ? (local.size ?? global.size) : undefined) ?? written
  const mode = readNumber(tar, at + 100, 8)
  return {
    kind: 'entry',
    entry: {
      type,
      path: local.path ?? path,
      size: type === 'folder' ? 0 : size,
      mode: typeof mode === 'number' ? mode & 0o7777 : 0,
      linkpath: target,
      odd
    }
  }
}

// `ustar`, a zero and `00`: magic and version of POSIX.
const ustar = 0x75737461
const version00 = 0x72003030

const damaged: Header = { kind: 'unusable', odd: 'damaged-header' }

const codeOf = (letter: string): number => letter.charCodeAt(0)
const contiguous = codeOf('7')
const paxLocal = codeOf('x')
const paxGlobal = codeOf('g')

const types: ReadonlyMap<number, EntryType> = new Map<number, EntryType>([
  [0, 'file'],
  [codeOf('0'), 'file'],
  [contiguous, 'file'],
  [codeOf('1'), 'link'],
  [codeOf('2'), 'link'],
  [codeOf('3'), 'device'],
  [codeOf('4'), 'device'],
  [codeOf('6'), 'device'],
  // A list of a folder's files, which GNU tar writes into incremental backups.
  [codeOf('D'), 'device'],
  [codeOf('5'), 'folder'],
  [paxLocal, 'local'],
  [codeOf('X'), 'local'],
  [paxGlobal, 'global'],
  [codeOf('L'), 'long-path'],
  [codeOf('N'), 'long-path'],
  [codeOf('K'), 'long-link']
])

// The checksum counts its own eight bytes as blanks.
const emptyChecksum = 8 * 0x20

// Four at a time, since this is most of what reading a header costs.
const checksum = (tar: Buffer, at: number): number => {
  let sum = emptyChecksum
  for (let i = at; i < at + blockSize; i += 4)
    sum += (tar[i] ?? 0) + (tar[i + 1] ?? 0) + (tar[i + 2] ?? 0) + (tar[i + 3] ?? 0)
  for (let i = at + 148; i < at + 156; i++) sum -= tar[i] ?? 0
  return sum
}

// star ends the prefix at byte 130 and puts two times behind it. Where that byte is set, node-tar takes all 155 bytes for
// the prefix, and puts a slash behind it even where it is empty.
const readPrefix = (
  tar: Buffer,
  at: number
): { readonly text: string; readonly odd: boolean } | undefined => {
  const long = tar[at + 475] !== 0
  const { text, odd } = readText(tar, at + 345, long ? 155 : 130)
  if (text === '' && !long) return undefined
  return { text, odd: odd || (long && Buffer.byteLength(text) < 130) }
}

// A number that cannot be read ends the reading of a header, wherever it stands, unless it is replaced anyway.
const hasUnreadableNumber = (
  tar: Buffer,
  at: number,
  local: Overrides,
  global: Overrides,
  overridable: boolean,
  isUstar: boolean
): boolean => {
  const bad = (offset: number, length: number): boolean =>
    ((tar[at + offset] ?? 0) & 0x80) !== 0 && readNumber(tar, at + offset, length) === unreadable
  const replaced = (name: string): boolean => local.numbers.has(name) || global.numbers.has(name)
  const own = (name: string): boolean => !(overridable && replaced(name))
  if (bad(100, 8) || bad(148, 12)) return true
  if (own('uid') && bad(108, 8)) return true
  if (own('gid') && bad(116, 8)) return true
  if (own('mtime') && bad(136, 12)) return true
  if (!(overridable && (local.size ?? global.size) !== undefined) && bad(124, 12)) return true
  if (!isUstar) return false
  if (bad(329, 8) || bad(337, 8)) return true
  if (tar[at + 475] !== 0) return false
  return (!replaced('atime') && bad(476, 12)) || (!replaced('ctime') && bad(488, 12))
}
