// How one name can be taken for another. Each rule was kept as wide as ordinary names leave room for.

/** What makes one name look like another. */
export type Likeness = 'characters' | 'scope' | 'separators' | 'swap' | 'letter' | 'repeats'

/** How a name without a scope looks like another, by the strongest sign; undefined where it does not, or is the same. */
export const likeness = (name: string, other: string): Likeness | undefined => {
  if (name === other) return undefined
  const [spelt, meant] = [name.toLowerCase(), other.toLowerCase()]
  if (spelt !== meant && skeleton(name) === skeleton(other) && (!isAscii(name) || name.length >= 5))
    return 'characters'
  if (joined(spelt) === joined(meant)) return joined(meant).length < 5 ? undefined : 'separators'
  const step = oneStep(spelt, meant)
  if (step !== undefined) return step
  return meant.length >= 8 && withoutRepeats(spelt) === withoutRepeats(meant) ? 'repeats' : undefined
}

/**
 * A key that names have in common where they are alike in everything but a swapped, wrong, missing or added letter:
 * it leaves out separators, and what the other rules do not tell apart.
 */
export const looseKey = (name: string): string => {
  const plain = isAscii(name) ? name : toAscii(name)
  let key = ''
  let last = ''
  for (const char of plain) {
    const letter = loose.get(char) ?? char
    if (letter === '' || letter === last) continue
    key += letter
    last = letter
  }
  return key
}

/** The name without separators and scope marks. */
export const joined = (name: string): string => name.replace(/[@/._-]/g, '')

// Letters that a rule below adds, drops or exchanges. One sign for one sign, so that it does not matter where it stands.
const loose = new Map<string, string>([
  ...[...'@/._-sSrR'].map((char) => [char, ''] as const),
  ...[...'ABCDEFGHIJKLNOPQTUVXYZ'].map((char) => [char, char.toLowerCase()] as const),
  ...[...'mM'].map((char) => [char, 'n'] as const),
  ...[...'wW'].map((char) => [char, 'v'] as const),
  ['0', 'o'],
  ['1', 'l']
])

const isAscii = (text: string): boolean => !/[^\0-\x7F]/.test(text)

// Letters of other scripts that are drawn like Latin ones: the part of Unicode's list of confusables (UTS #39) that
// makes whole words.
const drawnAlike = new Map(
  Object.entries({
    a: 'аαɑ',
    b: 'ƅЬ',
    c: 'сϲς',
    d: 'ԁ',
    e: 'еҽ',
    g: 'ɡց',
    h: 'һհ',
    i: 'іıɩι',
    j: 'јϳ',
    k: 'κк',
    l: 'ӏǀ',
    m: 'м',
    n: 'ոп',
    o: 'оοօσ',
    p: 'рρ',
    q: 'ԛգ',
    r: 'гᴦ',
    s: 'ѕ',
    t: 'тτ',
    u: 'υսц',
    v: 'ѵν',
    w: 'ѡԝա',
    x: 'хχ',
    y: 'уγ',
    z: 'ᴢ',
    '-': '‐‑‒–−',
    '/': '⁄∕',
    '.': '․'
  }).flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const))
)

// Compatibility forms (full width, ligatures) become plain letters; accents and invisible characters go.
const toAscii = (text: string): string =>
  [...text.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '')]
    .map((char) => drawnAlike.get(char) ?? drawnAlike.get(char.toLowerCase()) ?? char)
    .join('')

// What is left of a name when signs that look alike are the same sign.
const skeleton = (name: string): string =>
  (isAscii(name) ? name : toAscii(name))
    .toLowerCase()
    .replaceAll('0', 'o')
    .replaceAll('1', 'l')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')

// `suport-color` for `supports-color`: a doubled letter or a plural more or less is read over, also twice.
const withoutRepeats = (name: string): string => name.replace(/(.)\1+/g, '$1').replace(/s(?=$|[-._])/g, '')

// One letter or two neighbours are what typing gets wrong. An edit is quiet where it makes another word: at the first
// letter of a word (`preact`, `tunnel` and `runnel`), in a short word (`css` and `csv`), with a digit (`through2`).
const oneStep = (spelt: string, meant: string): 'swap' | 'letter' | undefined => {
  if (Math.abs(spelt.length - meant.length) > 1) return undefined
  const shorter = Math.min(spelt.length, meant.length)
  let from = 0
  while (from < shorter && spelt[from] === meant[from]) from++
  let same = 0
  while (same < shorter - from && spelt.at(-1 - same) === meant.at(-1 - same)) same++
  const wrong = spelt.slice(from, spelt.length - same)
  const right = meant.slice(from, meant.length - same)
  if (/[^a-z]/.test(wrong + right)) return undefined
  if (wrong.length === 2 && right === `${wrong[1] ?? ''}${wrong[0] ?? ''}`)
    return meant.length >= 5 ? 'swap' : undefined
  if (wrong.length > 1 || right.length > 1) return undefined
  const { start, length } = wordAt(meant, from)
  // `standardx` and `configr` are names of their own; `chalks` and `axioss` are not.
  if (right === '' && from - start === length && wrong !== 's' && wrong !== meant[from - 1]) return undefined
  const least = wrong.length === right.length ? 8 : 5
  return from > start && length >= least ? 'letter' : undefined
}

// The word of a name that a place lies in, or that ends there.
const wordAt = (name: string, at: number): { readonly start: number; readonly length: number } => {
  const start = Math.max(...[...'-._'].map((mark) => name.lastIndexOf(mark, at - 1))) + 1
  const rest = /^[^-._]*/.exec(name.slice(start))?.[0] ?? ''
  return { start: at === 0 ? 0 : start, length: rest.length }
}
