// Walks through a tar archive as node-tar 7 does (its parse.js), and tells what other readers would see differently.
import { unknown, type Unknown } from '../model.ts'
import type { Notes, TarballLimits } from './define.ts'
import { noOverrides, readPax, type Overrides } from './overrides.ts'
import { cutAtZero } from './tar-fields.ts'
import { blockSize, readHeader, type Entry, type EntryType } from './tar-header.ts'

/** An entry and its content. What it returns ends the walk. */
export type TakeEntry = (entry: Entry, content: Buffer) => Unknown | undefined

/**
 * Hands over every entry that is not about another one. Unknown where a limit is met, and where the archive is cut off:
 * npm refuses those, though only after writing what came before.
 */
export const untar = (
  tar: Buffer,
  limits: TarballLimits,
  notes: Notes,
  take: TakeEntry
): Unknown | undefined => {
  let local = noOverrides
  let global = noOverrides
  let headerBytes = 0
  let zeros = 0
  let at = 0
  while (at + blockSize <= tar.length && zeros < 2) {
    const header = readHeader(tar, at, local, global)
    at += blockSize
    if (header.kind === 'zeros') {
      zeros++
      continue
    }
    zeros = 0
    if (header.kind === 'unusable') {
      notes.note(header.odd, `at byte ${at - blockSize}`)
      continue
    }
    const { entry } = header
    for (const kind of entry.odd) notes.note(kind, entry.path)

    const told = tellsOfNext(entry.type) ? (global.size ?? local.size ?? entry.size) : entry.size
    // node-tar takes a header for empty where an override meant for the next entry says so, and reads on in its content.
    if (tellsOfNext(entry.type) && told === 0) {
      if (entry.size > 0) notes.note('extended-header', entry.path)
      continue
    }
    const end = at + blockSize * Math.ceil(entry.size / blockSize)
    if (!(end <= tar.length)) {
      notes.note('damaged', entry.path)
      return unknown('malformed', 'The archive ends in the middle of a file.')
    }
    const content = tar.subarray(at, at + entry.size)
    at = end
    if (!tellsOfNext(entry.type)) {
      local = noOverrides
      const stop = take(entry, content)
      if (stop !== undefined) return stop
      continue
    }
    headerBytes += content.length
    if (headerBytes > limits.maxHeaderBytes)
      return unknown('unsupported', `The archive holds more than ${limits.maxHeaderBytes} bytes of headers.`)
    if (told > maxTextSize) notes.note('extended-header', entry.path)
    else if (entry.type === 'global') global = readPax(content.toString(), global, true, notes)
    else local = override(entry.type, content.toString(), local, notes)
  }
  if (hasData(tar.subarray(at))) notes.note('data-after-end', `at byte ${at}`)
  return undefined
}

// node-tar skips longer ones, and what they say.
const maxTextSize = 1024 * 1024

const tellsOfNext = (type: EntryType): boolean =>
  type === 'local' || type === 'global' || type === 'long-path' || type === 'long-link'

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
