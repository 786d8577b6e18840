// What single characters mean to the fast reader of YAML. Characters are UTF-16 codes; the end of a text is NaN.

export const sign = {
  newline: 10,
  space: 32,
  hash: 35,
  quote: 39,
  comma: 44,
  dash: 45,
  colon: 58,
  less: 60,
  greater: 62,
  question: 63,
  leftBracket: 91,
  rightBracket: 93,
  leftBrace: 123,
  bar: 124,
  rightBrace: 125
} as const

// Beyond ASCII, without the control characters, the line separators and the byte order mark: ordinary in every way.
const wide = '\u00a0-\u2027\u202a-\ufefe\uff00-\ufffd'

/** What may begin a plain scalar. Fewer than the language allows: those that package managers do not quote. */
const first = new RegExp(`[A-Za-z0-9_./(^~<$+=${wide}]`)
const firstOfAscii = Array.from({ length: 128 }, (_, code) => first.test(String.fromCharCode(code)))
export const beginsPlain = (code: number): boolean =>
  firstOfAscii[code] ?? first.test(String.fromCharCode(code))

/** Whether a character ends a plain scalar inside a flow map or list, and nowhere else. */
export const isFlowSign = (code: number): boolean =>
  code === sign.comma ||
  code === sign.leftBracket ||
  code === sign.rightBracket ||
  code === sign.leftBrace ||
  code === sign.rightBrace

/**
 * Runs of characters that need no look at what stands beside them, each from its `lastIndex` on. The engine's own
 * search goes through them at full speed at once, where a loop over characters only gets fast after a while.
 */
export const run = {
  /** In a plain scalar of a block: all but blanks and colons. */
  block: new RegExp(`[!-9;-~${wide}]*`, 'y'),
  /** In a plain scalar inside a flow map or list. */
  flow: new RegExp(`[!-+\\--9;-Z\\\\^-z|~${wide}]*`, 'y'),
  /** Between single quotes. */
  quoted: new RegExp(`[ -&(-~${wide}]*`, 'y'),
  /** In a line of a text of several lines. */
  text: new RegExp(`[ -~${wide}]*`, 'y')
} as const
