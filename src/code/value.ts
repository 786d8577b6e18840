// What is known of an expression's value, and how much of it stands in the source as it is.
import type { Node } from './parse.ts'
import type { Scope } from './survey.ts'

/** Where a value comes from. A bit each, so that they add up along the way. */
export const origin = {
  decoded: 1,
  decrypted: 2,
  fetched: 4,
  file: 8,
  home: 16
} as const

export interface Value {
  readonly text?: string | undefined
  /** The parts of the text that stand in the source as they are. */
  readonly plain: readonly string[]
  /** The way from a global or a module, as in `names.ts`. */
  readonly reference?: string | undefined
  readonly items?: readonly Value[] | undefined
  /** Bits of `origin`. */
  readonly origins: number
  /** An object or a function that is written out, and where. */
  readonly node?: Node | undefined
  readonly scope?: Scope | undefined
  /** A name on the way to the reference was put together or decoded. */
  readonly disguised?: boolean
}

export const nothing: Value = { plain: [], origins: 0 }

const longestText = 64 * 1024
/** A text, and what of it stands in the source. */
export const textValue = (text: string, plain: string | undefined, origins = 0): Value => ({
  text,
  plain: plain === undefined ? [] : [plain],
  origins
})

/** Whether a text, or the part of it that matters, can be found in the source by reading. */
export const isPlain = (value: Value, part: string): boolean =>
  value.plain.some((piece) => piece.includes(part))

/** A list of values, which may be told of a text by joining it. */
export const listOf = (items: readonly Value[]): Value => {
  let origins = 0
  for (const item of items) origins |= item.origins
  return { ...nothing, items, origins }
}

/** Texts one after the other. Open parts stay open; the parts that are known are kept for looking into. */
export const joined = (parts: readonly Value[]): Value => {
  let origins = 0
  let text: string | undefined = ''
  const plain: string[] = []
  for (const part of parts) {
    origins |= part.origins
    if (part.text === undefined) text = undefined
    else if (text !== undefined && text.length + part.text.length <= longestText) text += part.text
    if (plain.length < 256) plain.push(...part.plain.slice(0, 16))
  }
  return { text, plain, origins }
}
