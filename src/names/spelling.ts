// How one name can be taken for another. Each rule was kept as wide as ordinary names leave room for.

/** What makes one name look like another. */
export type Likeness = 'characters' | 'scope' | 'separators' | 'suffix' | 'swap' | 'letter' | 'repeats'

/**
 * How a name without a scope looks like another that reads the same at a glance, by the strongest sign; undefined where
 * it does not, or is the same. It can only be defined where both have the same `looseKey`.
 */
export const likeness = (name: string, other: string): Likeness | undefined => {
  if (name === other) return undefined
  const [spelt, meant] = [name.toLowerCase(), other.toLowerCase()]
  if (spelt !== meant && skeleton(name) === skeleton(other) && (!isAscii(name) || name.length >= 5))
    return 'characters'
  if (joined(spelt) === joined(meant)) return joined(meant).length < 5 ? undefined : 'separators'
  return meant.length >= 8 && withoutRepeats(spelt) === withoutRepeats(meant) ? 'repeats' : undefined
}

/**
 * How a name without a scope is one step of typing away from another. An edit is quiet where it makes another word: at
 * the first letter of a word (`preact`, `runnel` for `tunnel`), in a short word (`csv` for `css`), with a digit
 * (`through2`).
 */
export const oneStep = (spelt: string, meant: string): 'swap' | 'letter' | undefined => {
  if (meant.length < 4 || Math.abs(spelt.length - meant.length) > 1) return undefined
  const shorter = Math.min(spelt.length, meant.length)
  let from = 0
  while (from < shorter && spelt[from] === meant[from]) from++
  let same = 0
  while (same < shorter - from && spelt.at(-1 - same) === meant.at(-1 - same)) same++
  // Most names differ in more than this.
  if (spelt.length - from - same > 2 || meant.length - from - same > 2) return undefined
  const wrong = spelt.slice(from, spelt.length - same)
  const right = meant.slice(from, meant.length - same)
  if (/[^a-z]/.test(wrong + right)) return undefined
  if (wrong.length === 2 && right === `${wrong[1] ?? ''}${wrong[0] ?? ''}`) return 'swap'
  return wrong.length < 2 && right.length < 2 && isSlip(wrong, right, meant, from) ? 'letter' : undefined
}

/** The name without a `.js` or `-js` behind it, as in `jquery.js`; undefined where it has none, or little else. */
export const bareOfSuffix = (name: string): string | undefined => /^(.{4,})[.-]js$/is.exec(name)?.[1]

/**
 * A key that names have in common where they are alike in everything but a swapped, wrong, missing or added letter:
 * it leaves out separators, and what the other rules do not tell apart.
 */
export const looseKey = (name: string): string => {
  const plain = isAscii(name) ? name : toAscii(name)
  let key = ''
  let last = ''
  for (let at = 0; at < plain.length; at++) {
    const letter = loose[plain.charCodeAt(at)] ?? plain.charAt(at)
    if (letter === '' || letter === last) continue
    key += letter
    last = letter
  }
  return key
}

/** The name without separators and scope marks. */
export const joined = (name: string): string => name.replace(/[@/._-]/g, '')

// By code. Signs that a rule below adds, drops or exchanges: one for one, so that it does not matter where they stand.
const loose: readonly string[] = Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code).toLowerCase()
  if ('@/._-sr'.includes(letter)) return ''
  return { m: 'n', w: 'v', '0': 'o', i: 'l', '1': 'l' }[letter] ?? letter
})

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
  }).flatMap(([latin, others]) => Array.from(others, (other) => [other, latin] as const))
)

const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\s]/gu

// Compatibility forms (full width, ligatures) become plain letters; accents and invisible characters go.
const toAscii = (text: string): string =>
  Array.from(
    text.replace(invisible, '').normalize('NFKD').replace(/\p{M}/gu, ''),
    (char) => drawnAlike.get(char) ?? drawnAlike.get(char.toLowerCase()) ?? char
  ).join('')

// What is left of a name when signs that look alike are the same sign.
const skeleton = (name: string): string =>
  (isAscii(name) ? name : toAscii(name))
    .replaceAll('I', 'l')
    .toLowerCase()
    .replaceAll('0', 'o')
    .replaceAll('1', 'l')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')

// `suport-color` for `supports-color`: a doubled letter or a plural more or less is read over, also twice.
const withoutRepeats = (name: string): string => name.replace(/(.)\1+/g, '$1').replace(/s(?=$|[-._])/g, '')

const isSlip = (wrong: string, right: string, meant: string, at: number): boolean => {
  const { start, length } = wordAt(meant, at)
  if (at === start) return false
  if (right === '') {
    if (wrong === meant[at - 1]) return length >= 4
    // `standardx` and `configr` are names of their own; `chalks` is not.
    if (at - start === length && wrong !== 's') return false
  }
  if (wrong === '' || right === '') return length >= 5
  // An exchanged letter soon makes another word; less so where it sounds or looks like the one it stands for.
  return length >= (/^[aeiouy]{2}$|^il$|^li$/.test(wrong + right) ? 6 : 8)
}

// The word of a name that a place lies in, or that ends there.
const wordAt = (name: string, at: number): { readonly start: number; readonly length: number } => {
  const start = at === 0 ? 0 : Math.max(...separators.map((mark) => name.lastIndexOf(mark, at - 1))) + 1
  const rest = /^[^-._]*/.exec(name.slice(start))?.[0] ?? ''
  return { start, length: rest.length }
}

const separators = ['-', '.', '_'] as const
