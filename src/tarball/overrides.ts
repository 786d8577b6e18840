// What a tar archive says of an entry outside its header: pax records, and the long names of GNU tar.
import type { Notes } from './define.ts'
import { cutAtZero } from './tar-fields.ts'

/** Fields that replace those of a header. Only those are kept that change what npm reads. */
export interface Overrides {
  readonly path?: string
  readonly linkpath?: string
  readonly size?: number
  /** Names of number fields that are replaced: those in the header are then not even read. */
  readonly numbers: ReadonlySet<string>
}

export const noOverrides: Overrides = { numbers: new Set() }

/**
 * The records of a pax header, on top of those that came before (POSIX pax, "pax Extended Header"). node-tar reads
 * them line by line, and skips a line whose stated length is not its own; readers that go by the length see other
 * records, so that such a line is noted.
 */
export const readPax = (text: string, before: Overrides, global: boolean, notes: Notes): Overrides => {
  const found: { path?: string; linkpath?: string; size?: number } = {}
  const numbers = new Set(before.numbers)
  if (text === '') return before
  for (const line of text.replace(/\n$/, '').split('\n')) {
    const stated = Number.parseInt(line, 10)
    if (stated !== Buffer.byteLength(line) + 1) {
      notes.note('extended-header', line.slice(0, 100))
      continue
    }
    const record = line.slice(`${stated} `.length)
    const equals = record.indexOf('=')
    const key = equals === -1 ? record : record.slice(0, equals)
    const value = equals === -1 ? '' : cutAtZero(record.slice(equals + 1))
    if (numberKeys.has(key)) numbers.add(key)
    if (key.startsWith('GNU.sparse.')) notes.note('unknown-entry', key.slice(0, 100))
    if (key !== 'path' && key !== 'linkpath' && key !== 'size') continue
    if (global || value === '') notes.note('extended-header', record.slice(0, 100))
    if (key !== 'size') found[key] = value
    else {
      notes.note('size-override', record.slice(0, 100))
      // As JavaScript reads numbers, so that 0x10 and 1e3 are some.
      if (Number(value) >= 0) found.size = Number(value)
    }
  }
  return { ...before, ...found, numbers }
}

const numberKeys: ReadonlySet<string> = new Set(['uid', 'gid', 'mtime', 'atime', 'ctime'])
