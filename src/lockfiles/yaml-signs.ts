// What single characters mean to the fast reader of YAML. Characters are UTF-16 codes; the end of a text is NaN.

export const sign = {
  newline: 10,
  space: 32,
  hash: 35,
  quote: 39,
  comma: 44,
  dash: 45,
  colon: 58,
  greater: 62,
  question: 63,
  leftBracket: 91,
  rightBracket: 93,
  leftBrace: 123,
  bar: 124,
  rightBrace: 125
} as const

const is = {
  /** Neither ends a plain scalar nor needs a look at what stands beside it. */
  ordinary: 1,
  /** May begin a plain scalar. Fewer than the language allows: those that package managers do not quote. */
  first: 2,
  /** Ends a plain scalar inside a flow map or list, and nowhere else. */
  flow: 4
} as const

const table = new Uint8Array(128).map((_, code) => {
  const character = String.fromCharCode(code)
  if (/[A-Za-z0-9_./(^~<$+=]/.test(character)) return is.ordinary | is.first
  if (/[,[\]{}]/.test(character)) return is.flow
  return /[!-~]/.test(character) && character !== ':' ? is.ordinary : 0
})

const has = (code: number, what: number): boolean => ((table[code] ?? 0) & what) !== 0

/** Beyond ASCII, without the control characters, the line separators and the byte order mark. */
const isWide = (code: number): boolean =>
  code > 0x9f && code !== 0x2028 && code !== 0x2029 && code !== 0xfeff && code < 0xfffe

/** Whether a character stands in a plain scalar without any other meaning, inside a flow map or list too. */
export const isOrdinary = (code: number): boolean => (code < 128 ? has(code, is.ordinary) : isWide(code))

/** Whether a character is one of `,[]{}`. */
export const isFlowSign = (code: number): boolean => code < 128 && has(code, is.flow)

/** Whether a plain scalar may begin with this character. */
export const beginsPlain = (code: number): boolean => (code < 128 ? has(code, is.first) : isWide(code))

/** Whether a character stands for itself between single quotes. */
export const isPrintable = (code: number): boolean =>
  code < 128 ? code >= sign.space && code < 127 : isWide(code)
