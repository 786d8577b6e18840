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

/** What `signs` says of a character. */
export const isA = {
  /** Neither ends a plain scalar nor needs a look at what stands beside it. */
  ordinary: 1,
  /** May begin a plain scalar. Fewer than the language allows: those that package managers do not quote. */
  first: 2,
  /** Ends a plain scalar inside a flow map or list, and nowhere else. */
  flow: 4,
  /** Stands for itself between single quotes. */
  quotable: 8
} as const

/** What each character of ASCII is; `isWide` tells of the others. A table, since the reader asks for every character. */
export const signs = new Uint8Array(128).map((_, code) => {
  const character = String.fromCharCode(code)
  const quotable = /[ -&(-~]/.test(character) ? isA.quotable : 0
  if (/[A-Za-z0-9_./(^~<$+=]/.test(character)) return isA.ordinary | isA.first | quotable
  if (/[,[\]{}]/.test(character)) return isA.flow | quotable
  return (/[!-~]/.test(character) && character !== ':' ? isA.ordinary : 0) | quotable
})

/** Beyond ASCII, without the control characters, the line separators and the byte order mark: ordinary in every way. */
export const isWide = (code: number): boolean =>
  code > 0x9f && code !== 0x2028 && code !== 0x2029 && code !== 0xfeff && code < 0xfffe
