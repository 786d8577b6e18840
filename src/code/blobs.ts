// Long texts that are bytes in disguise, and what they are the bytes of.
import { kindOfFile } from './file-kind.ts'

export interface Blob {
  readonly start: number
  readonly length: number
  /** What it decodes to, in a word: a known form of file, `text`, or `unknown bytes`. */
  readonly holds: string
}

/** Runs of at least `least` characters of base64 or hex in a text. One pass, whatever the text. */
export const blobsIn = (text: string, least = 1000): readonly Blob[] => {
  const found: Blob[] = []
  let from = 0
  const close = (end: number): void => {
    if (end - from >= least && found.length < mostBlobs && isEncoded(text, from, end))
      found.push({
        start: from,
        length: end - from,
        holds: holds(text.slice(from, Math.min(end, from + 8192)))
      })
  }
  for (let at = 0; at < text.length; at++) {
    if (alphabet[text.charCodeAt(at)] === 1) continue
    close(at)
    from = at + 1
  }
  close(text.length)
  return found
}

const mostBlobs = 50

const alphabet = new Uint8Array(65_536)
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-')
  alphabet[character.charCodeAt(0)] = 1

// Long names and rules of one sign are no data: data uses most of its alphabet.
const isEncoded = (text: string, from: number, end: number): boolean => {
  const used = new Set<string>()
  let digits = 0
  for (const character of text.slice(from, Math.min(end, from + 2000))) {
    used.add(character)
    if (character >= '0' && character <= '9') digits++
  }
  return used.size >= 12 && digits > 40
}

const holds = (encoded: string): string => {
  const hex = /^(?:[0-9a-f]{2})+$/i.test(encoded.slice(0, encoded.length & ~1))
  const bytes = Buffer.from(encoded, hex ? 'hex' : 'base64')
  const kind = kindOfFile(bytes)
  if (kind !== undefined) return kind
  const start = bytes.toString('latin1', 0, 16)
  const form = forms.find(([sign]) => start.startsWith(sign))
  if (form !== undefined) return form[1]
  return /^[\t\n\r\x20-\x7e]{64}/.test(bytes.toString('latin1', 0, 64)) ? 'text' : 'unknown bytes'
}

const forms: readonly (readonly [string, string])[] = [
  ['\u0089PNG', 'picture'],
  ['GIF8', 'picture'],
  ['\u00ff\u00d8\u00ff', 'picture'],
  ['RIFF', 'picture'],
  ['wOFF', 'font'],
  ['wOF2', 'font'],
  ['OTTO', 'font'],
  ['\0\u0001\0\0', 'font'],
  ['ID3', 'sound'],
  ['OggS', 'sound'],
  ['%PDF', 'document']
]
