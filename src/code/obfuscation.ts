// Signs that text is written so that nobody reads it. Each is a figure of new text; whether it is news is asked of base.
import type { ObfuscationKind } from './define.ts'
import { blobsIn } from './blobs.ts'
import type { NewLine } from './new-text.ts'

/** A sign in one file, at an offset of it. */
export interface Sign {
  readonly kind: ObfuscationKind
  readonly detail: string
  readonly size: number
  readonly start: number
}

/** The signs of new lines. `whole` says that all of the file is new. */
export const signsOfObfuscation = (lines: readonly NewLine[], whole: boolean): readonly Sign[] => {
  const found: Sign[] = []
  for (const line of lines) {
    const sign = offScreen(line)
    if (sign !== undefined) found.push(sign)
  }
  for (const { kind, pattern, least, what } of counted) {
    let size = 0
    let start = -1
    for (const line of lines)
      for (const match of line.text.matchAll(pattern)) {
        if (size++ === 0) start = line.start + match.index
      }
    if (size >= least) found.push({ kind, detail: `${size} ${what}`, size, start })
  }
  let dense: NewLine | undefined
  let newLength = 0
  let denseLength = 0
  for (const line of lines) {
    newLength += line.text.length
    if (!isDense(line.text)) continue
    denseLength += line.text.length
    if (line.text.length > (dense?.text.length ?? 0)) dense = line
  }
  if (dense !== undefined) {
    const kind = whole && denseLength * 2 > newLength ? 'minified' : 'long-line'
    found.push({
      kind,
      detail: `a line of ${dense.text.length} characters`,
      size: dense.text.length,
      start: dense.start
    })
  }
  for (const line of lines)
    if (line.text.length >= 1000)
      for (const { start, length, holds } of blobsIn(line.text))
        found.push({ kind: 'encoded-blob', detail: holds, size: length, start: line.start + start })
  return found.slice(0, mostSigns)
}

/** Whether a text has a sign of this kind too, at a size that makes the new one nothing special. */
export const alsoHas = (text: string, sign: Sign): boolean => {
  switch (sign.kind) {
    case 'off-screen':
      return false
    case 'minified':
    case 'long-line':
      return hasDenseLine(text)
    case 'encoded-blob':
      return blobsIn(text, Math.max(500, Math.floor(sign.size / 8))).length > 0
    case 'hex-names':
    case 'string-array':
    case 'escapes': {
      const rule = counted.find(({ kind }) => kind === sign.kind)
      if (rule === undefined) return false
      let size = 0
      for (const _ of text.matchAll(rule.pattern)) if (++size >= rule.least) return true
      return false
    }
  }
}

const mostSigns = 100

const counted: readonly {
  readonly kind: ObfuscationKind
  readonly pattern: RegExp
  readonly least: number
  readonly what: string
}[] = [
  {
    kind: 'hex-names',
    pattern: /\b(?:a\d+)?_0x[0-9a-f]{2,}\b|\b[Il][Il1]{7,}\b|\b[OoQ][O0oQ]{7,}\b/g,
    least: 12,
    what: 'names that say nothing'
  },
  {
    kind: 'string-array',
    pattern: /\[["']push["']\]\s*\(\s*[\w$]+\s*\[["']shift["']\]|\bwhile\s*\(\s*!!\[\s*\]\s*\)/g,
    least: 1,
    what: 'turned lists of texts'
  },
  {
    kind: 'escapes',
    pattern: /(?:\\x[2-7][0-9a-fA-F]|\\u00[2-7][0-9a-fA-F]){4,}/g,
    least: 12,
    what: 'texts in escapes'
  }
]

const longest = 2000

// Code without line breaks: many signs of code, few spaces. Data and prose have less of the one and more of the other.
const isDense = (line: string): boolean => {
  if (line.length < longest) return false
  const sample = line.slice(0, 20_000)
  let code = 0
  let spaces = 0
  for (let at = 0; at < sample.length; at++) {
    const unit = sample.charCodeAt(at)
    if (unit === 32) spaces++
    else if (unit === 40 || unit === 59 || unit === 61 || unit === 123) code++
  }
  return code * 25 > sample.length && spaces * 6 < sample.length
}

const hasDenseLine = (text: string): boolean => {
  let start = 0
  for (let end = text.indexOf('\n'); start < text.length; end = text.indexOf('\n', start)) {
    const stop = end === -1 ? text.length : end
    if (stop - start >= longest / 2 && isDense(text.slice(start, Math.max(stop, start + longest))))
      return true
    start = stop + 1
  }
  return false
}

const gap = ' '.repeat(100)
const tabGap = '\t'.repeat(25)

const offScreen = ({ text, start, blankBefore }: NewLine): Sign | undefined => {
  if (blankBefore >= 80 && isCode(text))
    return { kind: 'off-screen', detail: `${blankBefore} empty lines before it`, size: blankBefore, start }
  let at = text.indexOf(gap)
  if (at === -1) at = text.indexOf(tabGap)
  if (at === -1) return undefined
  let end = at
  while (text[end] === ' ' || text[end] === '\t') end++
  const rest = text.slice(end, end + 400)
  if (!isCode(rest) || isInText(text.slice(0, at))) return undefined
  return {
    kind: 'off-screen',
    detail: `${end - at} columns of nothing before it`,
    size: end - at,
    start: start + end
  }
}

const isCode = (text: string): boolean =>
  !/^\s*(?:\/[/*]|\*|<!--|#)/.test(text) && /[\w$)\]]\s*[([=]\s*\S|;\s*\S|\)\s*[;{]/.test(text)

// Whether a quote is open at the end: what is padded in a text of the code is seen by its users, not hidden.
const isInText = (before: string): boolean => {
  let open = ''
  for (let at = Math.max(0, before.length - 10_000); at < before.length; at++) {
    const character = before[at] ?? ''
    if (character === '\\') at++
    else if (open === '' && (character === '"' || character === "'" || character === '`')) open = character
    else if (character === open) open = ''
  }
  return open !== ''
}
