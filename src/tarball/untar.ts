// Walks through a tar archive as node-tar 7 does (its parse.js), and tells what other readers would see differently. The
// archive comes in pieces, and only what is wanted of it is kept.
import type { PackageFile } from '../code/define.ts'
import { unknown, type Unknown } from '../model.ts'
import { openBody, type Body } from './body.ts'
import type { Notes, TarballLimits } from './define.ts'
import { noOverrides, readPax, type Overrides } from './overrides.ts'
import { cutAtZero } from './tar-fields.ts'
import { blockSize, readHeader, type Entry, type EntryType } from './tar-header.ts'

/** An entry and its content; of what is no file, only the size. What it returns ends the walk. */
export type TakeEntry = (entry: Entry, content: PackageFile) => Unknown | undefined

/** Unknown where a limit is met, and where the archive is cut off: then it is not to be asked again. */
export interface Walk {
  readonly push: (piece: Buffer) => Unknown | undefined
  /** To be called when no more pieces come. */
  readonly end: () => Unknown | undefined
}

/**
 * Hands over every entry that is not about another one. npm refuses an archive that is cut off as well, though only
 * after writing what came before.
 */
export const createWalk = (limits: TarballLimits, notes: Notes, take: TakeEntry): Walk => {
  let local = noOverrides
  let global = noOverrides
  let headerBytes = 0
  let zeros = 0
  let position = 0
  let open: { readonly entry: Entry; readonly told: number; readonly body: Body } | undefined
  let tailToldOf = false
  // A block of which only the beginning has come.
  const block = Buffer.alloc(blockSize)
  let filled = 0

  const readBlock = (bytes: Buffer): void => {
    const header = readHeader(bytes, 0, local, global)
    if (header.kind === 'zeros') {
      zeros++
      return
    }
    zeros = 0
    if (header.kind === 'unusable') return notes.note(header.odd, `at byte ${position - blockSize}`)
    const { entry } = header
    for (const kind of entry.odd) notes.note(kind, entry.path)

    const told = tellsOfNext(entry.type) ? (global.size ?? local.size ?? entry.size) : entry.size
    // node-tar takes a header for empty where an override meant for the next entry says so, and reads on in its content.
    if (tellsOfNext(entry.type) && told === 0) {
      if (entry.size > 0) notes.note('extended-header', entry.path)
    } else open = { entry, told, body: openBody(entry.size, mostKept(entry.type, limits)) }
  }

  const takeHeader = (piece: Buffer): number => {
    const used = Math.min(blockSize - filled, piece.length)
    position += used
    if (used === blockSize) readBlock(piece)
    else {
      piece.copy(block, filled, 0, used)
      filled = (filled + used) % blockSize
      if (filled === 0) readBlock(block)
    }
    return used
  }

  const takeBody = (body: Body, piece: Buffer): number => {
    const used = body.push(piece)
    position += used
    return used
  }

  const close = (): Unknown | undefined => {
    if (open?.body.isWhole() !== true) return undefined
    const { entry, told, body } = open
    open = undefined
    const content = body.content()
    if (!tellsOfNext(entry.type)) {
      local = noOverrides
      return take(entry, content)
    }
    headerBytes += content.size
    if (headerBytes > limits.maxHeaderBytes)
      return unknown('unsupported', `The archive holds more than ${limits.maxHeaderBytes} bytes of headers.`)
    if (told > maxTextSize) notes.note('extended-header', entry.path)
    else if (entry.type === 'global') global = readPax(content.bytes.toString(), global, true, notes)
    else local = override(entry.type, content.bytes.toString(), local, notes)
    return undefined
  }

  const readTail = (tail: Buffer): void => {
    if (tailToldOf || !hasData(tail)) return
    tailToldOf = true
    notes.note('data-after-end', `at byte ${position - filled}`)
  }

  return {
    push: (piece) => {
      let rest = piece
      while (rest.length > 0) {
        if (open === undefined && zeros === 2) {
          readTail(rest)
          return undefined
        }
        rest = rest.subarray(open === undefined ? takeHeader(rest) : takeBody(open.body, rest))
        const stop = close()
        if (stop !== undefined) return stop
      }
      return undefined
    },
    end: () => {
      if (open === undefined) {
        readTail(block.subarray(0, filled))
        return undefined
      }
      notes.note('damaged', open.entry.path)
      return unknown('malformed', 'The archive ends in the middle of a file.')
    }
  }
}

// node-tar skips longer ones, and what they say.
const maxTextSize = 1024 * 1024

const tellsOfNext = (type: EntryType): boolean =>
  type === 'local' || type === 'global' || type === 'long-path' || type === 'long-link'

const mostKept = (type: EntryType, limits: TarballLimits): number =>
  type === 'file' ? limits.keptFileBytes : tellsOfNext(type) ? limits.maxHeaderBytes : 0

const override = (type: EntryType, text: string, local: Overrides, notes: Notes): Overrides => {
  if (type === 'local') return readPax(text, local, false, notes)
  const value = cutAtZero(text)
  if (value !== text.split('\0', 1)[0]) notes.note('extended-header', value.slice(0, 100))
  return type === 'long-path' ? { ...local, path: value } : { ...local, linkpath: value }
}

const page = Buffer.alloc(64 * 1024)

const hasData = (rest: Buffer): boolean => {
  for (let at = 0; at < rest.length; at += page.length) {
    const part = rest.subarray(at, at + page.length)
    if (!part.equals(page.subarray(0, part.length))) return true
  }
  return false
}
